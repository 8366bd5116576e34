"""Nothing about a draft ever reaches the other person: not that there was one, not that it is gone again."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from random import Random

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.evening import script
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.progress import writer_only_slots
from reciprocity_tui.play.scenes.scene import SWAP
from reciprocity_tui.play.scenes.slots import Slot
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import Session
from tests.play.making import exercise
from tests.play.session.drafting import WAYS, Alongside
from tests.play.written import seated, step, until, written

FEW, CHUNKS, IN_A_CHUNK = 40, 2, 200
HAPPENINGS = ("draft", "end here", "pause", "going on", "a day later", "change", "swap", "pass", "answer")
"""What must have happened among them, or the property said little."""


@pytest.fixture
def journals() -> Iterator[list[Journal]]:
    with ExitStack() as stack:
        yield [stack.enter_context(Journal.in_memory(today=lambda: date(2026, 1, 5))) for _ in WAYS]


def played(journals: list[Journal], seeds: range) -> Counter[str]:
    """Play evenings that differ only in their drafts, and count the actions in them."""
    happened = Counter[str]()
    for seed in seeds:
        chance = Random(seed)
        evening = Alongside(exercise(chance), chance, journals)
        evening.play()
        happened += evening.happened
    return happened


def test_evenings_that_differ_in_drafts_alone_look_the_same(journals: list[Journal]) -> None:
    happened = played(journals, range(FEW))
    assert [each for each in HAPPENINGS if not happened[each]] == []


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(1, 1 + CHUNKS))
def test_many_evenings_that_differ_in_drafts_alone(chunk: int, journals: list[Journal]) -> None:
    played(journals, range(chunk * IN_A_CHUNK, (chunk + 1) * IN_A_CHUNK))


def _counts_drafts(evening: Evening) -> bool:
    return not evening.ended_here or any(slot.data for slot in evening.slots.values())


def _passes_drafts(session: Session) -> None:
    own = writer_only_slots(session.evening)
    session._write(Slot(slot.address, "passed", {}) for slot in own)


def _keeps_what_is_under_a_swap(session: Session, ask: Ask) -> None:
    count = ask.scene.swap_count(session.evening.slots, ask.address.repeat) + 1
    kept = [slot for slot in session.evening.slots.values() if slot.state == "draft"]
    swapped = Slot(ask.scene.address(None, SWAP, ask.address.repeat), "locked", {"count": count})
    session._write([swapped, *(Slot(each.address, "passed", {}) for each in kept)])


@pytest.mark.parametrize(
    ("of", "name", "fault"),
    [
        (script, "_has_answers", _counts_drafts),
        (Session, "erase_writer_only", _passes_drafts),
        (Session, "swap", _keeps_what_is_under_a_swap),
    ],
)
def test_a_draft_that_shows_is_caught(
    of: object, name: str, fault: object, journals: list[Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(of, name, fault)
    with pytest.raises(AssertionError, match="can be told from"):
        played(journals, range(IN_A_CHUNK))


@pytest.mark.parametrize("typed", ["", "my sister"])
def test_ending_early_does_not_tell_that_somebody_had_begun_to_write(typed: str) -> None:
    """Expect no curtain before an empty end: it would reveal that there was something."""
    session = seated(written(step("write", "note", visibility="sealed"), intensity="medium"))
    ask = until(session, Ask)
    assert isinstance(ask, Ask)
    session.draft(ask, [{"text": "my sister"}])
    session.draft(ask, [{"text": typed}])
    session.end_here()
    end = session.beat()
    assert isinstance(end, Ask)
    assert end.seat is None
