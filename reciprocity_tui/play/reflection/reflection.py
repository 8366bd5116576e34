"""The shared reflection, built from lines alone, so that an evening saved long ago looks as it did then.

Panels are in the order in which `exercise.kinds.reflect` lists them. Nothing is counted, compared or interpreted.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reciprocity_tui.exercise.kinds.reflect import PANELS
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.reflection.lines import (
    any_let_go,
    lines_let_go_by_one,
    panel_of,
    shown_lines,
    unsaved_steps,
)
from reciprocity_tui.play.scenes.scene import fill_topic
from reciprocity_tui.play.scenes.slots import SEATS, Line, Seat, other_seat


@dataclass(frozen=True)
class Row:
    """One row of a panel: two people's lines side by side, one person's, or a joint line."""

    wording: Text
    """The prompt; empty when the row needs none."""
    left: Text | None = None
    right: Text | None = None
    joint: Text | None = None
    lines: tuple[Line, ...] = ()
    """The lines it was built from, which Space lets go of."""
    let_go_by_one: bool = False
    """Whether the partner has let go of it: it is not saved, and there is nothing left to decide."""
    not_saved: bool = False
    """Whether it is shown once and stays with nobody, whatever they decide."""


@dataclass(frozen=True)
class Panel:
    """A heading and its rows."""

    id: str
    title: Message
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Reflection:
    """The shared view at the end of an evening."""

    title: str
    names: tuple[str, str]
    panels: tuple[Panel, ...]
    opens_next: Seat | None
    any_let_go: bool = False
    """Whether one has let go of something already, so that an empty one is not empty because nobody wrote."""

    @property
    def empty(self) -> bool:
        """Return whether it contains nothing but the question to take along."""
        return all(
            panel.id == "next_question" or not any(r.lines for r in panel.rows) for panel in self.panels
        )

    def describe_empty(self, *, ended_early: bool) -> Message:
        """Return what to say over it where it is empty. ended_early -- the evening was ended here."""
        why = "ended-early" if ended_early else "let-go" if self.any_let_go else "unwritten"
        return Message("reflection-empty", why=why)


def build_reflection(evening: Evening, *, keeps: bool = True) -> Reflection:
    """Return the reflection of the evening in progress.

    keeps -- whether anything of it is kept; otherwise the next evening does not know who opened this one.
    """
    shown = reflection_from_lines(
        evening.exercise.title,
        evening.names,
        shown_lines(evening),
        let_go_by_one=lines_let_go_by_one(evening),
        opens_next=other_seat(evening.opener) if keeps else None,
        panel_ids=evening.panels,
    )
    never = unsaved_steps(evening)

    def marked(row: Row) -> Row:
        return replace(row, not_saved=True) if any(line.order in never for line in row.lines) else row

    panels = tuple(_with_rows(panel, marked) for panel in shown.panels)
    return replace(shown, panels=panels, any_let_go=any_let_go(evening))


def reflection_from_lines(
    title: str,
    names: tuple[str, str],
    lines: Sequence[Line],
    opens_next: Seat | None = None,
    panel_ids: Sequence[str] | None = None,
    let_go_by_one: Sequence[Line] = (),
) -> Reflection:
    """Group lines into panels and return the reflection.

    panel_ids -- the panels an author chose; None means every panel that has lines.
    let_go_by_one -- joint lines that one person let go of: shown in their places, and not saved.
    """
    wanted = PANELS if panel_ids is None else tuple(name for name in PANELS if name in panel_ids)
    topic, gone = find_topic(lines), {line.key for line in let_go_by_one}
    lines = [replace(line, wording=fill_topic(line.wording, topic)) for line in (*lines, *let_go_by_one)]
    shown = [panel for name in wanted if (panel := _build_panel(name, lines)) is not None]

    def marked(row: Row) -> Row:
        return replace(row, let_go_by_one=True) if any(line.key in gone for line in row.lines) else row

    panels = [_with_rows(panel, marked) for panel in shown]
    if panel_ids is not None and "opens_next" not in panel_ids:
        opens_next = None
    return Reflection(title, names, tuple(panels), opens_next)


def _with_rows(panel: Panel, change: Callable[[Row], Row]) -> Panel:
    return replace(panel, rows=tuple(map(change, panel.rows)))


def find_topic(lines: Iterable[Line]) -> str:
    """Return the topic the players named; empty when they named none or its line is gone."""
    return next((line.stored_text for line in lines if line.names_topic), "")


def _position(line: Line) -> tuple[int, int]:
    return line.order, line.row


SIDE_BY_SIDE_PANELS = frozenset({"side_by_side", "two_lists"})
"""Panels with both answers in one row, and a gap where one person gave none."""

ONE_ROW_PANELS = SIDE_BY_SIDE_PANELS | {"own_change"}
"""Panels with both answers in one row."""


def _build_panel(name: str, lines: Sequence[Line]) -> Panel | None:
    mine = sorted((line for line in lines if panel_of(line) == name), key=_position)
    rows = tuple(_build_row(list(group)) for _, group in groupby(mine, key=_row_key))
    if name == "shared_ground" and not rows and _differ(lines):
        rows = (Row("", joint=Message("different-things")),)
    if not rows:
        return None
    together = name == "side_by_side" and all(row.joint is not None for row in rows)
    return Panel(name, Message("panel-title", panel="found_together" if together else name), rows)


def _differ(lines: Sequence[Line]) -> bool:
    """Return whether both answered something and never alike; shared lines that were let go do not matter."""
    sides = sorted((line for line in lines if line.panel in SIDE_BY_SIDE_PANELS), key=_position)
    pairs = [list(group) for _, group in groupby(sides, key=_position)]
    both = [pair for pair in pairs if len(pair) == len(SEATS)]
    return bool(both) and not any(
        set(one.options) & set(two.options)
        or (one.number is not None and one.number == two.number and one.compares_with(two))
        for one, two in both
    )


def _row_key(line: Line) -> tuple[int, object]:
    return (line.order, line.row) if line.panel in ONE_ROW_PANELS else (line.order, (line.row, line.author))


def _build_row(lines: list[Line]) -> Row:
    texts = {line.author: line.text for line in lines}
    wording = _join_wordings(lines)
    if lines[0].panel == "thanks_lines":
        wording = ""  # What reached somebody needs no question above it.
    if None in texts:
        return Row(wording, joint=texts[None], lines=tuple(lines))
    missing = Message("kept-private") if lines[0].panel in SIDE_BY_SIDE_PANELS else None
    return Row(wording, texts.get(0, missing), texts.get(1, missing), lines=tuple(lines))


def _join_wordings(lines: Sequence[Line]) -> Text:
    """Return the prompt, in both versions where the players read different ones."""
    first, *others = dict.fromkeys(line.wording for line in lines)
    return " / ".join(map(str, (first, *others))) if others else first
