"""Killed without a warning, two hundred times: nothing acknowledged is lost, and nothing is half."""

import random
import select
import signal
from collections import Counter
from datetime import date
from string import ascii_lowercase

import pytest

from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.tui.drafts import DRAFT_AFTER
from tests.end_to_end.evening import CURTAIN_SAM, OPEN, Place
from tests.end_to_end.launcher import PACKS
from tests.end_to_end.players import Players
from tests.end_to_end.promises import WHOLE_REVEALS, Promised, lines_of, told_of
from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.slow

PHASES = ("draft", "lock", "reveal", "finish")
KILLS, EACH = 200, 20
MOST_LETTERS = 200
"""After so many in a row something has to be saved."""
MOST_WAIT = 0.004
"""Seconds after a phase began within which the kill comes; a store takes one to three milliseconds."""


def test_two_hundred_kills_lose_nothing(place: Place) -> None:
    chance = random.Random(2026)
    players, promised, hits, kills = Players(place), Promised(), Counter[str](), 0
    try:
        while kills < KILLS or min(hits[each] for each in PHASES) < EACH:
            assert kills < 3 * KILLS, f"too few hits: {hits}"
            phase = min(PHASES, key=hits.__getitem__)
            players.killed(kills, phase, chance.randint(1, 3), chance.uniform(0, MOST_WAIT), promised)
            kills += 1
            hits[promised.doing or "between"] += 1
            with place.journal() as journal:
                assert promised.broken(journal) == [], f"kill {kills} in {promised.doing}"
                promised.adopt(journal)
    finally:
        players.close()
    print(f"{kills} kills: {dict(hits)}; {len(promised.finished)} evenings finished")


def test_the_players_meet_every_kind() -> None:
    steps = Catalog(PACKS).load("kitchen/everything")
    assert {step.kind for step in steps.walk()} | {"round"} == {*MODELS.kinds()}


def test_a_promise_that_is_broken_is_seen(place: Place) -> None:
    locked = [
        Slot(Address("line", 0, seat), "locked", {"text": text}) for seat, text in enumerate(("one", "two"))
    ]
    promised = Promised()
    for line in ("< at 1", f"< lock {told_of(locked)}", '< finish ["one", "two"]'):
        promised.take(line)
    with Journal.in_memory(today=lambda: date(2026, 6, 1)) as journal:
        assert promised.broken(journal) == ["evening 1 lost a line"]
    promised = Promised()
    for line in ("< at 1", f"< lock {told_of(locked[:1])}"):
        promised.take(line)
    with Journal.in_memory(today=lambda: date(2026, 6, 1)) as journal:
        assert promised.broken(journal) == ["an evening is gone"]


def test_a_lock_without_a_yes_may_open_the_text_again_and_lose_nothing() -> None:
    name, agreement = Address("name", 0, None), Address("name", 0, None, "agreed")
    slots = [Slot(name, "locked", {"text": "Sunday"}), Slot(agreement, "draft", {"agreed": False})]
    now = (Slot(name, "draft", {"text": "Sunday"}),)
    promised = Promised()
    for line in ("< at 1", f"< draft {told_of(slots)}", "> lock"):
        promised.take(line)
    assert promised.lost_of(now) == []
    assert promised.lost_of((Slot(name, "draft", {"text": "Sun"}),)) != []
    assert promised.lost_of(()) != []
    promised.take(f"< lock {told_of(slots)}")
    assert promised.lost_of(now) != []


def kept_text(place: Place, seat: int) -> tuple[str, str]:
    """Return the state and text of the answer of `seat` in the journal."""
    with place.journal() as journal:
        unfinished = journal.open_evening()
        assert unfinished is not None
        return lines_of(unfinished.slots).get(seat, ("", ""))


def typed(terminal: Terminal, text: str) -> str:
    """Type one more letter and return the text with it, once it is on the screen."""
    text += ascii_lowercase[len(text) % len(ascii_lowercase)]
    terminal.type(text[-1])
    terminal.see(text[-20:])
    terminal.settle()
    return text


def saved(place: Place) -> tuple[int, int]:
    """Return what changes with each save: size and time of the log."""
    facts = (place.kept / "journal.db-wal").stat()
    return facts.st_size, facts.st_mtime_ns


@pytest.mark.parametrize("saves", [1, 2, 3])
@pytest.mark.parametrize("more", [1, 7])
def test_killed_while_typing_only_what_came_after_the_last_save_is_lost(
    place: Place, saves: int, more: int
) -> None:
    """Type on until saves happen by themselves; a letter seen after a save was handled after it."""
    with place.to_the_editor() as terminal:
        text, safe, before = "", "", saved(place)
        for _ in range(saves):
            while (now := saved(place)) == before:
                assert len(text) < MOST_LETTERS, "typing keeps it from being saved"
                safe, text = text, typed(terminal, text)
            before = now
        for _ in range(more):
            text = typed(terminal, text)
        terminal.signal(signal.SIGKILL)
        terminal.wait()
    state, kept = kept_text(place, 0)
    assert state == "draft"
    assert safe
    assert kept.startswith(safe)
    assert text.startswith(kept)


def test_a_save_comes_within_a_second_as_the_page_about_what_is_kept_promises() -> None:
    assert DRAFT_AFTER <= 1


@pytest.mark.parametrize("wait", [0, 0.002, 0.004, 0.008, 0.016, 0.03])
@pytest.mark.parametrize("phase", ["lock", "reveal"])
def test_killed_at_a_key_it_happened_or_did_not(place: Place, phase: str, wait: float) -> None:
    with place.to_the_editor() as terminal:
        terminal.type("violets")
        terminal.ready("violets")
        if phase == "reveal":
            terminal.insist("enter", CURTAIN_SAM)
            terminal.insist("right", OPEN)
            terminal.type("roses")
            terminal.ready("roses")
            terminal.insist("enter", "You have both answered.")
        terminal.press("enter")
        select.select([], [], [], wait)  # somewhere on the way from the key to the disk
        terminal.signal(signal.SIGKILL)
        terminal.wait()
        seen = CURTAIN_SAM in terminal.screen
    if phase == "lock":
        state, text = kept_text(place, 0)
        assert (state, text) == ("locked", "violets") or (not seen and state in ("draft", ""))
        return
    assert [kept_text(place, seat) for seat in (0, 1)] == [("locked", "violets"), ("locked", "roses")]
    with place.journal() as journal:
        unfinished = journal.open_evening()
        assert unfinished is not None
        assert {
            slot.address.seat for slot in unfinished.slots if slot.address.part == "reveal"
        } in WHOLE_REVEALS
