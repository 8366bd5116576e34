"""The shared reflection, and what stays of it."""

import re
from collections.abc import Sequence

from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of, with_hidden_note
from reciprocity_tui.plain.reflection import print_reflection, removable_lines
from reciprocity_tui.play.evening.evening import ENDED_HERE
from reciprocity_tui.play.reflection.reflection import build_reflection
from reciprocity_tui.play.rules.reflect import marked_so_far
from reciprocity_tui.play.scenes.slots import Data, Line
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.words import NOTHING_DECIDED, over_nothing


class ReflectDialog(Dialog[Reflect]):
    """Enter keeps it. Numbers let lines go, and take them back, until then."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """All of it, with what was let go of so far. Deep evenings forget unless it is asked for."""
        shown = build_reflection(ask.evening)
        if shown.empty:
            early = ENDED_HERE in ask.evening.slots
            console.print(over_nothing(early=early, something_went=shown.any_let_go))
        lines = removable_lines(shown, ask.seat) if console.keeps else ()
        print_reflection(console, shown, lines, self._gone_at_first(ask, lines))
        if ask.seat is not None and console.keeps:
            name = name_of(ask, ask.seat)
            console.print(f"{name} decides about {name}'s own lines. A line of both stays when both keep it.")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What is let go of, as [order, row, author]."""
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
            return NOTHING_DECIDED
        if not lines:
            return "Enter goes on."
        if len(gone) == len(lines):
            return "Enter lets all of it go. Numbers keep lines."
        if gone:
            return "Enter keeps the rest. The same numbers take lines back."
        return "Enter keeps this. Numbers let lines go."


def _reply(gone: Sequence[Line]) -> Data:
    return {"let_go": [list(line.key) for line in gone]}


def _toggled(console: Console, lines: Sequence[Line], gone: Sequence[Line], typed: str) -> list[Line]:
    numbers = [int(index) for index in re.findall(r"[0-9]{1,3}", typed)]
    if not numbers or not all(1 <= digits <= len(lines) for digits in numbers):
        console.print(f"Numbers from 1 to {len(lines)}, or Enter alone." if lines else "Enter alone goes on.")
        return list(gone)
    after = set(gone) ^ {lines[index - 1] for index in numbers}
    names = ", ".join(str(number) for number, line in enumerate(lines, 1) if line in after)
    console.print(f"Let go: {names}." if names else "All of it stays.")
    return [line for line in lines if line in after]


DIALOG = ReflectDialog()
