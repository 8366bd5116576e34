"""What a player has said is kept, held against what the journal holds after it was killed."""

from dataclasses import dataclass, field

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.slots import Slot

WHOLE_REVEALS: tuple[set[int | None], ...] = (set(), {None}, {0, 1})
"""Nobody's answer is shown, or both are."""


def answers(slots: tuple[Slot, ...]) -> dict[int, tuple[str, str]]:
    """State and text by seat."""
    return {
        slot.address.seat: (slot.state, str(slot.data.get("text", "")))
        for slot in slots
        if slot.address.seat is not None and (slot.address.step, slot.address.part) == ("line", "answer")
    }


@dataclass
class Promised:
    """What the player has said is kept, and what it was doing when it died."""

    evening: int = 0
    answers: dict[int, tuple[str, str]] = field(default_factory=dict)
    """State and text by seat."""
    revealed: bool = False
    finished: dict[int, set[str]] = field(default_factory=dict)
    doing: str = ""

    def take(self, line: str) -> None:
        """One line of the player."""
        sign, phase, *rest = line.split()
        self.doing = phase if sign == ">" else ""
        match sign, phase, rest:
            case "<", "at", [number]:
                if int(number) != self.evening:
                    self.evening, self.answers, self.revealed = int(number), {}, False
            case "<", ("draft" | "lock"), [seat, text]:
                self.answers[int(seat)] = ("locked" if phase == "lock" else "draft", text)
            case "<", "reveal", _:
                self.revealed = True
            case "<", "finish", _:
                self.finished[self.evening] = {text for _, text in self.answers.values()}

    def broken(self, journal: Journal) -> list[str]:
        """What of it does not hold in the journal."""
        wrong = [
            f"evening {number} lost a line"
            for number, texts in self.finished.items()
            if not texts <= {line.text for line in journal.lines(number)}
        ]
        found = journal.open_evening()
        if found is not None and found.id == self.evening:
            return wrong + self._open(found.slots)
        if self.evening in self.finished or not self.evening or self.doing != "finish":
            known = self.evening in self.finished or not self.answers
            return wrong if known else [*wrong, "an evening is gone"]
        texts = {line.text for line in journal.lines(self.evening)}
        return wrong if {text for _, text in self.answers.values()} <= texts else [*wrong, "half an end"]

    def _open(self, slots: tuple[Slot, ...]) -> list[str]:
        now = answers(slots)
        shown = {slot.address.seat for slot in slots if slot.address.part == "reveal"}
        lost = [seat for seat, kept in self.answers.items() if not self._held(kept, now.get(seat))]
        return [
            *(f"seat {seat}: {now.get(seat)} for {self.answers[seat]}" for seat in lost),
            *(["half a reveal"] if shown not in WHOLE_REVEALS else []),
            *(["a reveal was lost"] if self.revealed and not shown else []),
            *(
                ["shown too early"]
                if shown and [state for state, _ in now.values()] != ["locked"] * 2
                else []
            ),
        ]

    def adopt(self, journal: Journal) -> None:
        """What had happened when it died, though nobody was told, is promised from now on."""
        found = journal.open_evening()
        if found is not None and found.id == self.evening:
            self.answers = answers(found.slots)
            self.revealed = any(slot.address.part == "reveal" for slot in found.slots)
        elif self.answers:
            self.finished[self.evening] = {text for _, text in self.answers.values()}

    def _held(self, kept: tuple[str, str], now: tuple[str, str] | None) -> bool:
        """Whether what was kept is there, or what the player was writing over it when it died."""
        if now is None:
            return False
        further = kept[0] == "draft" and self.doing in ("draft", "lock") and now[1].startswith(kept[1])
        return now == kept or further
