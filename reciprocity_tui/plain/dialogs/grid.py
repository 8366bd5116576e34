"""A column or a number for each of several rows."""

import re

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.grid import Grid
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of, with_hidden_note
from reciprocity_tui.play.rules.grid import RULE
from reciprocity_tui.play.session.beats import Ask

OPEN = "-"
"""In the place of a number: this row stays open."""


class GridDialog(Dialog[Grid]):
    """A line a row; several numbers in one line are for the rows that follow as well."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the prompt, the values that a row may get, and the number of rows."""
        super().introduce(ask, console)
        scale, rows = self.step(ask).scale, RULE.rows(ask.scene)
        for number, (_, column) in enumerate(RULE.columns(ask.scene), 1):
            console.print(f"{number}. {column}", 2)
        if scale is not None:
            console.print(
                text("plain-scale-ends", least=scale.min, low=scale.low, most=scale.max, high=scale.high), 2
            )
        console.print(text("plain-grid-rows", rows=len(rows), open=OPEN))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return the value of each row. Enter keeps a draft; then the rows after it are asked."""
        rows, reply = [name for name, _ in RULE.rows(ask.scene)], dict[str, object]()
        place = 0
        while place < len(rows):
            given = self._given(ask, console, place)
            if given is None:
                reply = {name: ask.draft[name] for name in rows if name in ask.draft}
                place = max((rows.index(name) + 1 for name in reply), default=0)
                continue
            reply |= {
                name: value for name, value in zip(rows[place:], given, strict=False) if value is not None
            }
            place += len(given)
            keep([reply])
        return [reply]

    def _given(self, ask: Ask, console: Console, place: int) -> list[str | int | None] | None:
        """Return the values from this row on, or None to keep the draft. A slip costs one row, not all."""
        while True:
            typed = self._line(ask, console, place)
            try:
                return None if typed is None else self._read(ask, typed, len(RULE.rows(ask.scene)) - place)
            except AnswerRejected as refused:
                console.print(describe(refused))

    def _line(self, ask: Ask, console: Console, place: int) -> str | None:
        rows, (least, most) = RULE.rows(ask.scene), self._bounds(ask)
        question = text(
            "plain-grid-row", name=name_of(ask, ask.seat), row=rows[place][1], least=least, most=most
        )
        if place == 0:
            return ask_line(ask, console, "row", question)
        return console.prompt(
            "row", with_hidden_note(question, console, private=ask.private), hidden=ask.private
        )

    def _bounds(self, ask: Ask) -> tuple[int, int]:
        scale = self.step(ask).scale
        return (1, len(RULE.columns(ask.scene))) if scale is None else (scale.min, scale.max)

    def _read(self, ask: Ask, typed: str, left: int) -> list[str | int | None]:
        """Yield a value for each row in the line; None for one that stays open."""
        words = re.split(r"[\s,;]+", typed.strip())
        least, most = self._bounds(ask)
        if not all(word in ("", OPEN) or (word.isascii() and word.isdigit()) for word in words):
            raise AnswerRejected(Message("plain-grid-numbers", least=least, most=most))
        numbers = [int(word[:4]) if word not in ("", OPEN) else None for word in words]
        if any(number is not None and not least <= number <= most for number in numbers):
            raise AnswerRejected(Message("plain-grid-range", least=least, most=most))
        if len(numbers) > left:
            raise AnswerRejected(Message("plain-grid-too-many", count=len(numbers), left=left))
        if self.step(ask).scale is not None:
            return list(numbers)
        columns = [name for name, _ in RULE.columns(ask.scene)]
        return [None if number is None else columns[number - 1] for number in numbers]


DIALOG = GridDialog()
