"""The shared reflection, and what stays of it."""

import re
from collections.abc import Sequence

from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of, with_hidden_note
from reciprocity_tui.plain.reflection import print_reflection, removable_lines
from reciprocity_tui.play.evening.evening import ENDED_HERE
from reciprocity_tui.play.reflection.reflection import build_reflection
from reciprocity_tui.play.rules.reflect import marked_so_far
from reciprocity_tui.play.scenes.slots import Data, Line
from reciprocity_tui.play.session.beats import Ask


class ReflectDialog(Dialog[Reflect]):
    """Enter keeps it. Numbers let lines go, and take them back, until then."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """All of it, with what was let go of so far. Deep evenings forget unless it is asked for."""
        shown = build_reflection(ask.evening, keeps=console.keeps)
        if shown.empty:
            early = ENDED_HERE in ask.evening.slots
            console.print(text(shown.describe_empty(ended_early=early)))
        lines = removable_lines(shown, ask.seat) if console.keeps else ()
        print_reflection(console, shown, lines, self._gone_at_first(ask, lines))
        if ask.seat is not None and console.keeps:
            name = name_of(ask, ask.seat)
            console.print(text("plain-reflection-decides", name=name))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return the lines let go of, as [order, row, author]."""
        lines = removable_lines(build_reflection(ask.evening), ask.seat) if console.keeps else ()
        gone = self._gone_at_first(ask, lines)
        while typed := console.prompt(
            "keep",
            with_hidden_note(self._question(lines, gone, console), console, private=ask.private),
            hidden=ask.private,
        ):
            gone = _toggled(console, lines, gone, typed)
            keep([_reply(gone)])
        return [_reply(gone)]

    def _gone_at_first(self, ask: Ask, lines: Sequence[Line]) -> list[Line]:
        before = marked_so_far(ask)
        if before is not None:
            return [line for line in lines if line.key in before]
        return list(lines) if ask.scene.intensity == "deep" else []

    def _question(self, lines: Sequence[Line], gone: Sequence[Line], console: Console) -> str:
        if not console.keeps:
            return text("reflection-not-kept")
        if not lines:
            return text("enter-goes-on")
        how_many = "all" if len(gone) == len(lines) else "some" if gone else "none"
        return text("plain-reflection-ask", gone=how_many)


def _reply(gone: Sequence[Line]) -> Data:
    return {"let_go": [list(line.key) for line in gone]}


def _toggled(console: Console, lines: Sequence[Line], gone: Sequence[Line], typed: str) -> list[Line]:
    numbers = [int(index) for index in re.findall(r"[0-9]{1,3}", typed)]
    if not numbers or not all(1 <= digits <= len(lines) for digits in numbers):
        console.print(text("plain-reflection-numbers", most=len(lines)))
        return list(gone)
    after = set(gone) ^ {lines[index - 1] for index in numbers}
    names = ", ".join(str(number) for number, line in enumerate(lines, 1) if line in after)
    console.print(
        text("plain-reflection-gone", numbers=names) if names else text("plain-reflection-all-stays")
    )
    return [line for line in lines if line in after]


DIALOG = ReflectDialog()
