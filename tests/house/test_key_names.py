"""A key is named in one place: the table of actions. Everything else asks for the keys in force."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

TABLE = "keys"
"""The folder of the table, below tui/."""

OF_THE_TERMINAL = {
    "input_parser.py": "the byte that terminals send for Esc, whatever it does",
    "key_routing.py": "a letter right behind that byte arrives with alt",
}
"""Files of tui/ that know a key by its name, and why."""

KEY = re.compile(
    r"(escape|enter|tab|shift\+tab|backspace|pageup|pagedown|question_mark|f\d+|(ctrl|alt)\+[a-z])"
)
NAMED = re.compile(
    r"\b(F\d{1,2}|Esc|PgUp|PgDn|Backspace|Shift\+Tab|Ctrl\+[A-Z])\b|(?<![\w/])/(pass|swap|end)\b"
)
ABOUT_KEYS = re.compile(r"(keys-|press-action|type-action)")
"""Messages about the keys themselves: how one is written, and which stay as they are."""


def bindings_made(code: str) -> Iterator[int]:
    """Yield the lines where a binding of Textual is made."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "Binding":
            yield node.lineno
        if isinstance(node, ast.AnnAssign | ast.Assign) and "BINDINGS" in ast.unparse(node).partition("=")[0]:
            tuples = node.value.elts if isinstance(node.value, ast.List) else []
            yield from (each.lineno for each in tuples if isinstance(each, ast.Tuple))


def keys_named(code: str) -> Iterator[str]:
    """Yield each key that is named by a string."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
            yield f"{node.lineno}: {node.value}"


def texts_naming_keys(catalogue: str) -> Iterator[str]:
    """Yield the id of each message that names a key, rather than the action it triggers."""
    for message in re.split(r"\n(?=[a-z#\n])", catalogue):
        name, equals, words = message.partition(" =")
        if equals and NAMED.search(words) and not ABOUT_KEYS.match(name):
            yield name


def screens() -> Iterator[tuple[Path, str]]:
    """Yield every file of the screens outside of the table, with its code."""
    for file in sorted((ROOT / "reciprocity_tui" / "tui").rglob("*.py")):
        if file.parent.name != TABLE:
            yield file, file.read_text("utf-8")


def test_bindings_are_made_from_the_table() -> None:
    assert [f"{file.name}:{line}" for file, code in screens() for line in bindings_made(code)] == []


def test_no_key_is_known_by_its_name_outside_of_the_table() -> None:
    named = {file.name: [*keys_named(code)] for file, code in screens()}
    assert {name for name, keys in named.items() if keys} == set(OF_THE_TERMINAL), named


def test_no_text_names_a_key() -> None:
    catalogue = (ROOT / "reciprocity_tui" / "messages" / "en.ftl").read_text("utf-8")
    assert [*texts_naming_keys(catalogue.partition("### Plain mode")[0])] == []


@pytest.mark.parametrize(
    "code",
    [
        'x = Binding("f3", "pass")',
        'x = textual.binding.Binding("f3", "pass")',
        'class A:\n    BINDINGS = [("f3", "pass", "")]',
        'class A:\n    BINDINGS: ClassVar[list[BindingType]] = [bind("pass"), ("f3", "pass")]',
    ],
)
def test_a_binding_of_its_own_is_seen(code: str) -> None:
    assert [*bindings_made(code)]
    assert not [*bindings_made('class A:\n    BINDINGS = [bind("pass")]')]


@pytest.mark.parametrize("code", ['event.key == "enter"', 'KEYS = {"f6", "x"}', 'key in ("ctrl+n",)'])
def test_a_key_in_the_code_is_seen(code: str) -> None:
    assert [*keys_named(code)]


@pytest.mark.parametrize("words", ["Choose one, or F3 passes.", "Press Esc.", "Ctrl+Q leaves.", "or /pass"])
def test_a_key_in_a_text_is_seen(words: str) -> None:
    assert [*texts_naming_keys(f"# F3\nfine = {'{ $Press-pass }'}.\n\nwrong = {words}\n")] == ["wrong"]
    assert [*texts_naming_keys(f"wrong = {'{'} $x ->\n    [a] {words}\n   *[b] x\n{'}'}\n")] == ["wrong"]
