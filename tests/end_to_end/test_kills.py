"""Killed without a warning, two hundred times: nothing acknowledged is lost, and nothing is half."""

import random
import select
import signal
import time
from collections import Counter
from datetime import date

import pytest

from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.scenes.slots import Address, Slot
from tests.end_to_end.evening import CURTAIN_SAM, OPEN, Place
from tests.end_to_end.launcher import PACKS
from tests.end_to_end.players import Players
from tests.end_to_end.promises import WHOLE_REVEALS, Promised, lines_of, told_of
from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.slow

PHASES = ("draft", "lock", "reveal", "finish")
KILLS, EACH = 200, 20
LOST_SECONDS = 2.0
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
    """State and text of what stands in the journal for `seat`."""
    with place.journal() as journal:
        unfinished = journal.open_evening()
        assert unfinished is not None
        return lines_of(unfinished.slots).get(seat, ("", ""))


def typed_until(terminal: Terminal, seconds: float) -> list[tuple[float, str]]:
    """Type letter by letter for `seconds`; when each stood on the screen, and the text so far."""
    text, seen, begun = "", [], time.monotonic()
    while time.monotonic() - begun < seconds:
        letter = "abcdefghijklmnopqrstuvwxyz"[len(text) % 26]
        text += letter
        terminal.type(letter)
        terminal.see(text[-20:])
        seen.append((time.monotonic(), text))
        terminal.settle()
    return seen


@pytest.mark.parametrize("seconds", [2.2, 2.4, 2.6, 2.8, 3.0, 3.2, 3.4, 3.6])
def test_killed_while_typing_at_most_two_seconds_are_lost(place: Place, seconds: float) -> None:
    with place.to_the_editor() as terminal:
        seen = typed_until(terminal, seconds)
        terminal.signal(signal.SIGKILL)
        terminal.wait()
        died = time.monotonic()
    safe = [text for at, text in seen if at < died - LOST_SECONDS][-1]
    state, kept = kept_text(place, 0)
    assert state == "draft" and kept.startswith(safe) and seen[-1][1].startswith(kept)


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
