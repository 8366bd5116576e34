"""The engine says what happened as data: it contains no sentence, no key and no command."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.rooms import PACKAGE, ROOT

ROOMS = ("exercise", "journal", "play")

NAMES_ON_DISK = frozenset(
    {
        "last evening ended",
        "jar opened",
        "journal check",
        "line for next time",
        "line for the jar",
        "nothing here",
        "X, seat X",
    }
)
"""Names under which the journal stores something: renamed, nobody would find it again."""

EXAMPLES = "EXAMPLE_"
"""How a constant begins that is content for an author's file or for a simulated evening, and no text of ours."""

_SENTENCE = re.compile(r"(?<![\w.<>\\/-])[A-Za-z][a-z'’]*[,:;]? (?:[a-z'’]+[ ,.:;?]+)*[a-z]{2,}(?![\w(=])")
_SQL = re.compile(
    r"\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|VACUUM|WITH|ATTACH"
    r"|REINDEX|SAVEPOINT|RELEASE|WHERE|ORDER BY|CASE)\b"
)
_COLUMNS = re.compile(r"\s*[a-z_.]+(?:,\s*[a-z_.]+){2,}\s*")
_REGULAR_EXPRESSION = re.compile(r"\\[bdswDSW]|\(\?|\[a-z")
_KEY = re.compile(r"\b(?:F(?:[1-9]|1[0-2])|Esc(?:ape)?|Ctrl|PgUp|PgDn|Enter)\b")
_COMMAND = re.compile(r"(?<![\w\])}./:-])/[a-z]{2,}\b(?!/)")


def words_in(source: str) -> Iterator[str]:
    """Yield each sentence, key or command in the strings of `source`, with its line; documentation aside."""
    tree = ast.parse(source)
    for line, text in _strings(tree, _aside(tree)):
        is_code = _SQL.match(text) or _COLUMNS.fullmatch(text) or _REGULAR_EXPRESSION.search(text)
        if text in NAMES_ON_DISK:
            continue
        if _KEY.search(text) or _COMMAND.search(text) or (_SENTENCE.search(text) and not is_code):
            yield f"{line}: {text}"


def _aside(tree: ast.AST) -> set[ast.AST]:
    """Return the nodes of documentation, which are statements by themselves, and those of examples for authors."""
    aside: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_example = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith(EXAMPLES)
        if is_example or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            aside.update(ast.walk(node))
    return aside


def _strings(tree: ast.AST, aside: set[ast.AST]) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each string; `X` is in the place of what an f-string fills in."""
    for node in ast.walk(tree):
        if node in aside:
            continue
        if isinstance(node, ast.JoinedStr):
            aside.update(ast.walk(node))
            parts = (part.value if isinstance(part, ast.Constant) else "X" for part in node.values)
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def _words_in_room(room: str) -> list[str]:
    files = sorted((ROOT / PACKAGE / room).rglob("*.py"))
    assert files
    return [
        f"{file.relative_to(ROOT)}:{words}" for file in files for words in words_in(file.read_text("utf-8"))
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_the_engine_contains_no_words(room: str) -> None:
    assert _words_in_room(room) == []


@pytest.mark.parametrize(
    "code",
    [
        'raise AnswerRejected("Nothing is chosen yet.")',
        'hint = "or F3 passes"',
        'hint = "F3"',
        'way = f"{name} passes with Esc"',
        'way = "Ctrl+Q"',
        'way = "/pass"',
        'way = f"/help {topic}"',
        'message = f"{name} talks, and {other} listens"',
        'message = f"a {kind} step asks nothing"',
        'TEXTS = {"light": "a light one"}',
        'message = "`who` says nothing in a `joint` step"',
        'def f():\n    return "You said: yes"',
        'class A:\n    """Documentation."""\n    title = "What stays"',
    ],
)
def test_planted_words_are_named(code: str) -> None:
    assert list(words_in(code)) != []


@pytest.mark.parametrize(
    "code",
    [
        '"""What this module does, in a sentence."""',
        'class A:\n    size: int = 1\n    """The size, in cells."""',
        'EXAMPLE_PROMPT = "What was good today?"',
        'Message("refusal-nothing-chosen", name=name)',
        'kind = "check-in"',
        'path = f"{pack}/{exercise}.{step}"',
        'db.execute("SELECT id, text FROM lines WHERE evening = ? ORDER BY id")',
        r'TERM = re.compile(r"(?P<no>not\s+)?(?P<name>[a-z]+)\(\s*(?P<step>[a-z0-9/-]+)")',
        'place = "exercise/kinds"',
        'COLUMNS = "id, exercise, title, line.pillar"',
    ],
)
def test_what_is_no_text_is_left_alone(code: str) -> None:
    assert list(words_in(code)) == []
