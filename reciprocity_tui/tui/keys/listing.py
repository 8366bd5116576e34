"""List keys with what they do: for Help, for `reciprocity keys` and for docs/keys.md."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reciprocity_tui.messages import text
from reciprocity_tui.tui.keys.actions import ACTIONS, GROUPS, PLACES, Action
from reciprocity_tui.tui.keys.key_names import label_of
from reciprocity_tui.tui.keys.keymap import Keymap


class KeyLine(NamedTuple):
    """One action: its id, the names of its keys, and what it does."""

    action: str
    keys: str
    does: str


class KeySection(NamedTuple):
    """Lines that belong together, under a title."""

    title: str
    lines: tuple[KeyLine, ...]


def describe_keys(keymap: Keymap, action: str) -> str:
    """Return the names of the keys of `action`, as in "Esc or F2"."""
    if ACTIONS[action].fixed and len(ACTIONS[action].keys) != 1:
        return text(f"keys-name-{action}")
    first, *others = map(label_of, keymap.keys_of(action))
    for other in others:
        first = text("keys-either", first=first, second=other)
    return first


def list_actions(keymap: Keymap, actions: Iterable[str], place: str) -> Iterator[KeySection]:
    """Yield `actions` as the screen `place` describes them, in groups."""
    wanted = {*actions}
    for group in GROUPS:
        shown = [action for action in ACTIONS.values() if action.group == group and action.id in wanted]
        if shown:
            title = text(f"keys-group-{group}")
            yield KeySection(title, tuple(_line(keymap, action, place) for action in shown))


def list_everything(keymap: Keymap) -> Iterator[KeySection]:
    """Yield what each screen has of its own, and then what all of them have."""
    for place in PLACES:
        own = [action for action in ACTIONS.values() if place in action.places and action.id != "back"]
        if own:
            title = text(f"keys-place-{place}")
            yield KeySection(title, tuple(_line(keymap, action, place) for action in own))
    shared = [action for action in ACTIONS.values() if not action.places or action.id == "back"]
    yield KeySection(text("keys-place-every"), tuple(_line(keymap, action, "") for action in shared))


def as_lines(sections: Iterable[KeySection]) -> Iterator[str]:
    """Yield `sections` as lines for a terminal."""
    for number, section in enumerate(sections):
        if number:
            yield ""
        yield section.title
        widths = [max(len(line[column]) for line in section.lines) for column in (0, 1)]
        for line in section.lines:
            yield f"  {line.action:{widths[0]}}  {line.keys:{widths[1]}}  {line.does}"


def as_markdown(sections: Iterable[KeySection]) -> Iterator[str]:
    """Yield `sections` as the lines of tables in Markdown."""
    head = f"| {text('keys-column-key')} | {text('keys-column-does')} | {text('keys-column-action')} |"
    for section in sections:
        yield from (f"## {section.title}", "", head, "| --- | --- | --- |")
        for line in section.lines:
            cells = (line.keys, line.does, f"`{line.action}`")
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""


def _line(keymap: Keymap, action: Action, place: str) -> KeyLine:
    does = text(f"key-{action.id}", place=place)
    return KeyLine(action.id, describe_keys(keymap, action.id), does)
