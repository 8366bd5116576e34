"""Read the catalogue and the calls that ask it for a text, for tests."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from reciprocity_tui.messages.phrasebook import ENGLISH

HOUSE = Path(__file__).parents[2] / "reciprocity_tui"
ASKING = frozenset({"Message", "text"})
"""The names under which a text is asked for."""
BY_PHRASEBOOK = frozenset({"press-action", "type-action", "list-middle", "list-end"})
"""Texts that the phrasebook itself puts together."""


class Use(NamedTuple):
    """One call that names a message.

    id -- its literal id, or the beginning of one that is put together. family -- whether it is only the beginning.
    arguments -- names as the catalogue spells them. open -- whether more come from a mapping.
    """

    id: str
    family: bool
    arguments: frozenset[str]
    open: bool
    place: str


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)


def entries(source: str) -> list[ftl.EntryType]:
    """Return every entry of a catalogue, unreadable ones too."""
    return FluentParser().parse(source).body


def placeholders(source: str | None = None) -> dict[str, frozenset[str]]:
    """Return the placeholders of each message, those of messages that it includes too."""
    own: dict[str, _Placeholders] = {}
    for entry in entries(ENGLISH.read_text("utf-8") if source is None else source):
        if isinstance(entry, ftl.Message):
            visitor = own[entry.id.name] = _Placeholders()
            visitor.visit(entry)

    def whole(name: str) -> set[str]:
        return own[name].names.union(*(whole(other) for other in own[name].references))

    return {name: frozenset(whole(name)) for name in own}


def every_text() -> dict[str, str]:
    """Return every text in English by its id, as the catalogue spells it, placeholders unfilled."""
    serializer = FluentSerializer()
    return {
        entry.id.name: serializer.serialize_entry(entry).partition("=")[2].strip()
        for entry in entries(ENGLISH.read_text("utf-8"))
        if isinstance(entry, ftl.Message)
    }


def included(source: str | None = None) -> set[str]:
    """Return the ids that other messages include."""
    visitor = _Placeholders()
    for entry in entries(ENGLISH.read_text("utf-8") if source is None else source):
        visitor.visit(entry)
    return visitor.references


def uses(root: Path = HOUSE) -> Iterator[Use]:
    """Yield every call below `root` that names a message."""
    for file in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _asks(node.func) and node.args:
                yield from _named(node, f"{file.relative_to(root)}:{node.lineno}")


def _asks(function: ast.expr) -> bool:
    return ast.unparse(function).removeprefix("messages.") in ASKING


def _named(call: ast.Call, place: str) -> Iterator[Use]:
    arguments = frozenset(keyword.arg.replace("_", "-") for keyword in call.keywords if keyword.arg)
    more = any(keyword.arg is None for keyword in call.keywords)
    for first in _branches(call.args[0]):
        match first:
            case ast.Constant(value=str(name)):
                yield Use(name, False, arguments, more, place)
            case ast.JoinedStr(values=[ast.Constant(value=str(name)), *_]):
                yield Use(name, True, arguments, more, place)


def _branches(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.IfExp):
        yield from _branches(value.body)
        yield from _branches(value.orelse)
    else:
        yield value
