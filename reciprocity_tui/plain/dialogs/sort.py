"""Things put into lists, alone; then, in the open, what is alike is joined."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of, with_hidden_note
from reciprocity_tui.play.rules.sort import JOIN, RULE, names_in
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.words import JOIN_ALIKE

SEPARATOR = ";"


class SortDialog(Dialog[Sort]):
    """A line for every list: numbers of things, or words with ; between."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the things; or what both have written, to be joined."""
        if ask.address.part == JOIN:
            console.print(JOIN_ALIKE)
            for seat in SEATS:
                console.print(ask.evening.names[seat])
                for number, placed in enumerate(RULE.placed(ask.scene, ask.evening.slots, seat), 1):
                    console.print(f"{number}. {placed.text}", 2)
            return
        super().introduce(ask, console)
        for number, (_, text) in enumerate(RULE.sortable_items(ask.scene), 1):
            console.print(f"{number}. {text}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What goes into which list."""
        if ask.address.part == JOIN:
            return [{"pairs": _joined(ask, console)}]
        reply: dict[str, object] = {}
        left = [name for name, _ in RULE.sortable_items(ask.scene)]
        for list_bin in self.step(ask).bins:
            typed = self._line(ask, console, f"{list_bin.text}, {_how_many(list_bin)}", left, first=not reply)
            if typed is None:
                return [ask.draft]
            reply[list_bin.id] = self._read(ask, typed, left)
            left = [name for name in left if name not in names_in(reply[list_bin.id])]
            keep([reply])
        return [reply]

    def _line(self, ask: Ask, console: Console, what: str, left: Sequence[str], *, first: bool) -> str | None:
        """What is typed for one list; None: what was written before stands."""
        things = [name for name, _ in RULE.sortable_items(ask.scene)]
        numbers = " ".join(str(number) for number, name in enumerate(things, 1) if name in left)
        how = f"with {SEPARATOR} between" if self.step(ask).typed else f"of {numbers}"
        question = f"{name_of(ask, ask.seat)}, {what}, {how}."
        if first:
            return ask_line(ask, console, "list", question)
        return console.prompt(
            "list", with_hidden_note(question, console, private=ask.private), hidden=ask.private
        )

    def _read(self, ask: Ask, typed: str, left: Sequence[str]) -> object:
        if self.step(ask).typed:
            return "\n".join(part.strip() for part in typed.split(SEPARATOR) if part.strip())
        names = _ids(typed, [name for name, _ in RULE.sortable_items(ask.scene)])
        return [name for name in names if name in left]


def _how_many(list_bin: Bin) -> str:
    if list_bin.min == list_bin.max:
        return f"{list_bin.min}"
    return f"{list_bin.min} to {list_bin.max}" if list_bin.min else f"up to {list_bin.max}"


def _ids(typed: str, things: Sequence[str]) -> list[str]:
    if typed and not re.fullmatch(r"[0-9 ,;]+", typed):
        raise AnswerRejected(f"Numbers from 1 to {len(things)}, please.", "/pass leaves it out.")
    numbers = [int(digits) for digits in re.findall(r"[0-9]{1,4}", typed)]
    if any(not 1 <= number <= len(things) for number in numbers):
        raise AnswerRejected(f"The numbers go from 1 to {len(things)}.", "The same list once more, please.")
    return [things[number - 1] for number in numbers]


def _joined(ask: Ask, console: Console) -> list[list[int]]:
    """Pairs of both; Enter alone leaves what is joined word for word."""
    alike = RULE.identical_pairs(ask.scene, ask.evening.slots)
    if not alike:
        return _pairs(ask, console.prompt("pairs", "Pairs like 1-2 3-1, or Enter for none."))
    so_far = " ".join(f"{one + 1}-{two + 1}" for one, two in alike)
    console.print(f"Joined already, word for word: {so_far}")
    typed = console.prompt("pairs", "Enter leaves it so. Or all pairs anew, like 1-2 3-1; 0 is none.")
    return [] if typed == "0" else _pairs(ask, typed) if typed else alike


def _pairs(ask: Ask, typed: str) -> list[list[int]]:
    counts = [len(RULE.placed(ask.scene, ask.evening.slots, seat)) for seat in SEATS]
    if not re.fullmatch(r"(\s*\d{1,3}\s*-\s*\d{1,3}[\s,;]*)*", typed):
        raise AnswerRejected("Two numbers with a hyphen between, like 1-2.", "Enter alone joins none.")
    pairs = [[int(one) - 1, int(two) - 1] for one, two in re.findall(r"(\d{1,3})\s*-\s*(\d{1,3})", typed)]
    if any(not (0 <= one < counts[0] and 0 <= two < counts[1]) for one, two in pairs):
        left, right = ask.evening.names
        raise AnswerRejected(
            f"{left} has {counts[0]} here, and {right} {counts[1]}.", "The same once more, please."
        )
    return pairs


DIALOG = SortDialog()
