"""Things put into lists, alone; then, in the open, what is alike is joined."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of, with_hidden_note
from reciprocity_tui.play.rules.sort import JOIN, RULE, names_in
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask

SEPARATOR = ";"


class SortDialog(Dialog[Sort]):
    """A line for every list: numbers of things, or words with ; between."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the prompt and the things, or what both have written, to be joined."""
        if ask.address.part == JOIN:
            console.print(text("sort-join"))
            for seat in SEATS:
                console.print(ask.evening.names[seat])
                for number, placed in enumerate(RULE.placed(ask.scene, ask.evening.slots, seat), 1):
                    console.print(f"{number}. {placed.text}", 2)
            return
        super().introduce(ask, console)
        for number, (_, item) in enumerate(RULE.sortable_items(ask.scene), 1):
            console.print(f"{number}. {item}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return the things in each list."""
        if ask.address.part == JOIN:
            return [{"pairs": _joined(ask, console)}]
        reply: dict[str, object] = {}
        left = [name for name, _ in RULE.sortable_items(ask.scene)]
        for list_bin in self.step(ask).bins:
            typed = self._line(ask, console, list_bin, left, first=not reply)
            if typed is None:
                return [ask.draft]
            reply[list_bin.id] = self._read(ask, typed, left)
            left = [name for name in left if name not in names_in(reply[list_bin.id])]
            keep([reply])
        return [reply]

    def _line(
        self, ask: Ask, console: Console, list_bin: Bin, left: Sequence[str], *, first: bool
    ) -> str | None:
        """Return what is typed for one list; None leaves what was written before."""
        question = self._question(ask, list_bin, left)
        if first:
            return ask_line(ask, console, "list", question)
        return console.prompt(
            "list", with_hidden_note(question, console, private=ask.private), hidden=ask.private
        )

    def _question(self, ask: Ask, list_bin: Bin, left: Sequence[str]) -> str:
        name, of, takes = name_of(ask, ask.seat), list_bin.text, list_bin.capacity
        if self.step(ask).typed:
            return text("plain-list-typed", name=name, list=of, capacity=takes, separator=SEPARATOR)
        things = [name for name, _ in RULE.sortable_items(ask.scene)]
        numbers = " ".join(str(number) for number, name in enumerate(things, 1) if name in left)
        return text("plain-list-numbers", name=name, list=of, capacity=takes, numbers=numbers)

    def _read(self, ask: Ask, typed: str, left: Sequence[str]) -> object:
        if self.step(ask).typed:
            return "\n".join(part.strip() for part in typed.split(SEPARATOR) if part.strip())
        names = _ids(typed, [name for name, _ in RULE.sortable_items(ask.scene)])
        return [name for name in names if name in left]


def _ids(typed: str, things: Sequence[str]) -> list[str]:
    if typed and not re.fullmatch(r"[0-9 ,;]+", typed):
        raise AnswerRejected(Message("plain-list-numbers-expected", most=len(things)))
    numbers = [int(digits) for digits in re.findall(r"[0-9]{1,4}", typed)]
    if any(not 1 <= number <= len(things) for number in numbers):
        raise AnswerRejected(Message("plain-list-range", most=len(things)))
    return [things[number - 1] for number in numbers]


def _joined(ask: Ask, console: Console) -> list[list[int]]:
    """Pairs of both; Enter alone leaves what is joined word for word."""
    alike = RULE.identical_pairs(ask.scene, ask.evening.slots)
    if not alike:
        return _pairs(ask, console.prompt("pairs", text("plain-pairs")))
    so_far = " ".join(f"{one + 1}-{two + 1}" for one, two in alike)
    console.print(text("plain-pairs-joined", pairs=so_far))
    typed = console.prompt("pairs", text("plain-pairs-again"))
    return [] if typed == "0" else _pairs(ask, typed) if typed else alike


def _pairs(ask: Ask, typed: str) -> list[list[int]]:
    counts = [len(RULE.placed(ask.scene, ask.evening.slots, seat)) for seat in SEATS]
    if not re.fullmatch(r"(\s*\d{1,3}\s*-\s*\d{1,3}[\s,;]*)*", typed):
        raise AnswerRejected(Message("plain-pairs-expected"))
    pairs = [[int(one) - 1, int(two) - 1] for one, two in re.findall(r"(\d{1,3})\s*-\s*(\d{1,3})", typed)]
    if any(not (0 <= one < counts[0] and 0 <= two < counts[1]) for one, two in pairs):
        left, right = ask.evening.names
        count, other_count = counts
        raise AnswerRejected(
            Message("plain-pairs-range", left=left, left_count=count, right=right, right_count=other_count)
        )
    return pairs


DIALOG = SortDialog()
