"""What a player has said is kept, held against what the journal holds after it was killed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.scenes.slots import Address, Data, Slot

WHOLE_REVEALS: tuple[set[int | None], ...] = (set(), {None}, {0, 1})
"""Nobody's answer is shown, or both are."""

NO_ANSWERS = frozenset({"reveal", "read"})
"""Parts of a step in which nobody answers."""

Known = dict[Address, tuple[str, Data]]
"""State and data by address."""


def answers(slots: Iterable[Slot]) -> Known:
    """Return the answers and drafts among `slots` by address."""
    return {
        slot.address: (slot.state, dict(slot.data))
        for slot in slots
        if slot.address.part not in NO_ANSWERS and slot.data is not None
    }


def lines_of(slots: Iterable[Slot]) -> dict[int, tuple[str, str]]:
    """State and text by seat, of the sealed line."""
    return {
        address.seat: (state, str(data.get("text", "")))
        for address, (state, data) in answers(slots).items()
        if address.seat is not None and (address.step, address.part) == ("line", "answer")
    }


def told_of(slots: Iterable[Slot]) -> str:
    """Return the same slots in one line, for `Promised.take`."""
    return json.dumps([[*slot.address, slot.state, dict(slot.data)] for slot in slots])


@dataclass
class Promised:
    """What the player has said is kept, and what it was doing when it died."""

    evening: int = 0
    answers: Known = field(default_factory=dict)
    revealed: int = 0
    """How many reveals."""
    finished: dict[int, list[str]] = field(default_factory=dict)
    """The lines by evening."""
    doing: str = ""
    meant: str = ""
    """What it meant to do, in its words."""

    def take(self, line: str) -> None:
        """Parse one line of the player and update the promises."""
        sign, phase, *rest = line.split(maxsplit=2)
        self.doing, self.meant = (phase, " ".join(rest)) if sign == ">" else ("", self.meant)
        match sign, phase, rest:
            case "<", "at", [number]:
                if int(number) != self.evening:
                    self.evening, self.answers, self.revealed = int(number), {}, 0
            case "<", ("draft" | "lock"), [told]:
                for *address, state, data in json.loads(told):
                    self.answers[Address(*address)] = (state, data)
            case "<", "reveal", _:
                self.revealed += 1
            case "<", "finish", [told]:
                self.finished[self.evening] = sorted(json.loads(told))

    def broken(self, journal: Journal) -> list[str]:
        """Return the promises that the journal does not keep."""
        wrong = [
            f"evening {number} lost a line"
            for number, texts in self.finished.items()
            if texts != kept(journal, number)
        ]
        unfinished = journal.open_evening()
        if unfinished is not None and unfinished.id == self.evening:
            return wrong + self.lost_of(unfinished.slots)
        if self.evening in self.finished or not self.evening or self.doing != "finish":
            known = self.evening in self.finished or not self.answers
            return wrong if known else [*wrong, "an evening is gone"]
        whole = kept(journal, self.evening) == sorted(json.loads(self.meant))
        return wrong if whole else [*wrong, "half an end"]

    def lost_of(self, slots: tuple[Slot, ...]) -> list[str]:
        """Return what is missing or damaged among `slots`, the slots of the open evening."""
        now, shown = answers(slots), shown_to(slots)
        opened = self._opened_again(now)
        lost = [
            address
            for address, was in self.answers.items()
            if not self._held(was, now.get(address)) and (address.step, address.turn) not in opened
        ]
        return [
            *(f"{address}: {now.get(address)} for {self.answers[address]}" for address in lost),
            *(["half a reveal"] if any(seats not in WHOLE_REVEALS for seats in shown.values()) else []),
            *(["a reveal was lost"] if self.revealed and not shown else []),
            *(["shown too early"] if any(not all_in(now, *each) for each in shown) else []),
        ]

    def _opened_again(self, now: Known) -> set[tuple[str, int]]:
        """Return the steps reopened by an unconfirmed lock: their text is a draft again and the reply to it is gone."""
        opened, otherwise = set(), set()
        for address, was in self.answers.items():
            place, value = (address.step, address.turn), now.get(address)
            if was[0] == "locked" and value == ("draft", was[1]):
                opened.add(place)
            elif value != was and not (was[0] == "draft" and value is None):
                otherwise.add(place)
        return opened - otherwise if self.doing == "lock" else set()

    def adopt(self, journal: Journal) -> None:
        """Promise from now on what had happened when the program died, even if it was not reported."""
        unfinished = journal.open_evening()
        if unfinished is not None and unfinished.id == self.evening:
            self.answers, self.revealed = answers(unfinished.slots), len(shown_to(unfinished.slots))
        elif self.answers:
            self.finished[self.evening] = kept(journal, self.evening)

    def _held(self, was: tuple[str, Data], now: tuple[str, Data] | None) -> bool:
        """Return whether a saved answer is there, or the text that was replacing it when the player died."""
        if now is None:
            return False
        text = str(was[1].get("text", ""))
        further = self.doing in ("draft", "lock") and str(now[1].get("text", "")).startswith(text)
        return now == was or (was[0] == "draft" and further)


def kept(journal: Journal, evening: int) -> list[str]:
    """Return the sorted texts of the saved lines of `evening`."""
    return sorted(line.stored_text for line in journal.lines(evening))


def shown_to(slots: Iterable[Slot]) -> Mapping[tuple[str, int], set[int | None]]:
    """To whom the answers of each step and turn are shown."""
    shown: dict[tuple[str, int], set[int | None]] = defaultdict(set)
    for slot in slots:
        if slot.address.part == "reveal":
            shown[slot.address.step, slot.address.turn].add(slot.address.seat)
    return shown


def all_in(now: Known, step: str, turn: int) -> bool:
    """Return whether both have answered or passed this step."""
    states = [
        state
        for address, (state, _) in now.items()
        if (address.step, address.turn, address.part) == (step, turn, "answer")
    ]
    return len(states) == 2 and "draft" not in states
