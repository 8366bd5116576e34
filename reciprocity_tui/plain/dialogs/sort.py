"""Things put into lists, alone; then, in the open, what is alike is joined."""

import re
from collections.abc import Sequence

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of, unseen
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.rules.sort import JOIN, RULE, names_in
from reciprocity_tui.play.slots import SEATS
from reciprocity_tui.words import JOIN_ALIKE

SEPARATOR = ";"


class SortDialog(Dialog[Sort]):
    """A line for every list: numbers of things, or words with ; between."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the things; or what both have written, to be joined."""
        if ask.address.part == JOIN:
            console.tell(JOIN_ALIKE)
            for seat in SEATS:
                console.tell(ask.evening.names[seat])
                for number, each in enumerate(RULE.placed(ask.scene, ask.evening.rows, seat), 1):
                    console.tell(f"{number}. {each.text}", 2)
            return
        super().introduce(ask, console)
        for number, (_, text) in enumerate(RULE.things(ask.scene), 1):
            console.tell(f"{number}. {text}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What goes into which list."""
        if ask.address.part == JOIN:
            return [{"pairs": _joined(ask, console)}]
        found: dict[str, object] = {}
        left = [name for name, _ in RULE.things(ask.scene)]
        for each in self.step(ask).bins:
            typed = self._line(ask, console, f"{each.text}, {_how_many(each)}", left, first=not found)
            if typed is None:
                return [ask.draft]
            found[each.id] = self._read(ask, typed, left)
            left = [name for name in left if name not in names_in(found[each.id])]
            keep([found])
        return [found]

    def _line(self, ask: Ask, console: Console, what: str, left: Sequence[str], *, first: bool) -> str | None:
        """What is typed for one list; None: what was written before stands."""
        things = [name for name, _ in RULE.things(ask.scene)]
        numbers = " ".join(str(number) for number, name in enumerate(things, 1) if name in left)
        how = f"with {SEPARATOR} between" if self.step(ask).typed else f"of {numbers}"
        asked = f"{name_of(ask, ask.seat)}, {what}, {how}."
        if first:
            return ask_line(ask, console, "list", asked)
        return console.ask("list", unseen(asked, console, private=ask.private), hidden=ask.private)

    def _read(self, ask: Ask, typed: str, left: Sequence[str]) -> object:
        if self.step(ask).typed:
            return "\n".join(part.strip() for part in typed.split(SEPARATOR) if part.strip())
        names = _ids(typed, [name for name, _ in RULE.things(ask.scene)])
        return [name for name in names if name in left]


def _how_many(each: Bin) -> str:
    if each.min == each.max:
        return f"{each.min}"
    return f"{each.min} to {each.max}" if each.min else f"up to {each.max}"


def _ids(typed: str, things: Sequence[str]) -> list[str]:
    if typed and not re.fullmatch(r"[0-9 ,;]+", typed):
        raise AnswerRejected(f"Numbers from 1 to {len(things)}, please.", "/pass leaves it out.")
    numbers = [int(each) for each in re.findall(r"[0-9]{1,4}", typed)]
    if any(not 1 <= each <= len(things) for each in numbers):
        raise AnswerRejected(f"The numbers go from 1 to {len(things)}.", "The same list once more, please.")
    return [things[each - 1] for each in numbers]


def _joined(ask: Ask, console: Console) -> list[list[int]]:
    """Pairs of both; Enter alone leaves what is joined word for word."""
    alike = RULE.word_for_word(ask.scene, ask.evening.rows)
    if not alike:
        return _pairs(ask, console.ask("pairs", "Pairs like 1-2 3-1, or Enter for none."))
    so_far = " ".join(f"{one + 1}-{two + 1}" for one, two in alike)
    console.tell(f"Joined already, word for word: {so_far}")
    typed = console.ask("pairs", "Enter leaves it so. Or all pairs anew, like 1-2 3-1; 0 is none.")
    return [] if typed == "0" else _pairs(ask, typed) if typed else alike


def _pairs(ask: Ask, typed: str) -> list[list[int]]:
    counts = [len(RULE.placed(ask.scene, ask.evening.rows, seat)) for seat in SEATS]
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
