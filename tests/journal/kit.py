"""Journals to test with."""

import datetime
from pathlib import Path

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import seated
from reciprocity_tui.play.slots import Address, Line, Slot, Start, State

DAY = datetime.date(2026, 6, 1)


def start(
    exercise: str = "ground/hello-weather", opener: int = 0, prompts: tuple[str, ...] = ("p1",)
) -> Start:
    """What an evening starts from."""
    return Start(
        exercise=exercise,
        title="How is your weather?",
        snapshot='{"format": 1}',
        opener=opener,
        day=DAY.isoformat(),
        prompts=prompts,
        pillar="balance",
        kind="check-in",
        intensity="light",
        minutes=5,
    )


def slot(text: str, *, step: str = "note", seat: int | None = 0, state: State = "locked") -> Slot:
    """A slot with a text."""
    return Slot(Address(step, 0, seat), state, {"text": text})


def line(text: str, author: int | None = 0, order: int = 1) -> Line:
    """A line with a text."""
    return Line("side_by_side", "regard", "What was good?", author, text, order=order)


def opened(home: Path) -> Journal:
    """The journal in `home`."""
    return Journal.open(home, today=lambda: DAY)


def with_an_evening(home: Path) -> None:
    """Two people, one kept evening, one unfinished, one line that waits."""
    with opened(home) as journal:
        journal.set_people(*seated("Ana", "Sam"))
        kept = journal.begin(start())
        journal.store(kept, [slot("a sealed draft", state="draft")])
        journal.finish(kept, [line("walking home"), line("the blue cup", 1), line("both", None, 2)])
        journal.leave_line(1, "look under the kettle")
        unfinished = journal.begin(start("regard/thanks-that-names-you", opener=1, prompts=("p2", "p3")))
        journal.store(unfinished, [slot("still open"), slot("half a word", seat=1, state="draft")])
