"""A disk that is full while two people play: what was typed stays at hand until it is kept."""

import datetime
import errno
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from reciprocity_tui.errors import DiskFull, JournalError
from reciprocity_tui.game.followed_path import FOLLOWED
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.messages import text
from reciprocity_tui.plain.run import run
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.journal.kit import broken, contents, owner_of
from tests.plain.kit import Playing, exercise, session
from tests.plain.test_agreements import SLOT, agree
from tests.plain.test_kinds import NOTE
from tests.plain.test_paths import WEEKS
from tests.plain.visits import SEALED, SMALL, Place, prompt_words


@dataclass
class FullFor(InMemoryStore):
    """A keeper that refuses the next writes."""

    times: int = 0

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        if self.times:
            self.times -= 1
            raise DiskFull("The disk is full.", "Make some room.")
        super().store(evening, slots, deleted)


def test_what_was_typed_waits_until_there_is_room() -> None:
    keeper = FullFor(times=2)
    played = Playing(session(exercise(NOTE), keeper)).type("/me", "tea", "", "", "/me", "rest")
    assert played.text.count("The disk is full. Make some room.") == 2
    assert played.prompt_words[:5] == ["curtain", "line", "enter", "enter", "curtain"]
    assert keeper.slots[Address("note", 0, 0)].data == {"text": "tea"}
    assert keeper.slots[Address("note", 0, 1)].data == {"text": "rest"}


def test_a_command_cannot_lose_what_waits_to_be_kept() -> None:
    keeper = FullFor(times=1)
    played = Playing(session(exercise(NOTE), keeper)).type("/me", "tea", "/pass", "")
    assert "/pass works while an evening is played." in played.text
    assert keeper.slots[Address("note", 0, 0)].data == {"text": "tea"}


# Every write is refused once

WRITES = (
    "set_people", "notes.leave", "notes.open", "store", "pause", "finish", "agreements.end", "agreements.postpone",
)  # fmt: skip


class Insists(io.BytesIO):
    """Type these lines, and Enter whenever the program offers to try again."""

    def __init__(self, out: io.StringIO, *lines: str) -> None:
        super().__init__("".join(f"{line}\n" for line in lines).encode())
        self.out = out

    def readline(self, size: int | None = -1, /) -> bytes:
        """Enter, or the next line."""
        last = self.out.getvalue().rstrip().rpartition("\n")[2]
        return b"\n" if last == f"enter: {text('try-again-to-save')}" else super().readline(size)


def refuse_every_other_time(
    patch: pytest.MonkeyPatch,
    *names: str,
    refused: set[str],
    faults: Sequence[JournalError] = (disk_full_error(),),
) -> None:
    """Let a disk refuse each of these writes, and take it the next time; `refused` gets their names."""
    by_turns = cycle(faults)

    def wrapped(name: str) -> None:
        owner, method = owner_of(name)
        real, turn = getattr(owner, method), [0]

        def write(self: object, *args: object, **named: object) -> object:
            turn[0] += 1
            if turn[0] % 2:
                refused.add(name)
                raise next(by_turns)
            return real(self, *args, **named)

        patch.setattr(owner, method, write)

    for name in names:
        wrapped(name)


FIRST = (
    "Ana", "Sam", "w", "1", "you made tea", "t", "1", "words", "Ana", "the stairs", "/pause", "2", "", "", "1", "1",
    "Sam", "the kettle", "/change", "1", "Ana", "a clean kitchen", "", "", "", "w", "Ana", "look in the cup",
    "Sam", "and in the pan", "",
)  # fmt: skip
SECOND = ("y", "y", "", "n", "a", "1", "x", "small", "1", "2", "", "", "", "")


def visit(place: Place, *lines: str) -> str:
    """Return the output of a visit in which these lines are typed."""
    out = io.StringIO()
    assert run(place.game, opener=0, source=Insists(out, *lines), out=out) == 0
    return out.getvalue()


@pytest.mark.parametrize("faults", [(disk_full_error(),), broken()], ids=["full", "broken"])
def test_what_is_typed_is_kept_in_the_end_wherever_a_disk_refuses_it(
    monkeypatch: pytest.MonkeyPatch, faults: tuple[JournalError, ...]
) -> None:
    given = {"small": SMALL, "words": SEALED}
    usual, refusing = Place(given, paths=(WEEKS,)), Place(given, paths=(WEEKS,))
    refused, text = set[str](), ""
    for lines in (FIRST, SECOND):
        plainly = visit(usual, *lines)
        assert prompt_words(plainly)[-1] == "week"
        with monkeypatch.context() as patch:
            refuse_every_other_time(patch, *WRITES, refused=refused, faults=faults)
            text += visit(refusing, *lines)
        for place in (usual, refusing):
            agree(place, SLOT).day += datetime.timedelta(days=20)
    assert text.count("try again") > 20
    assert contents(refusing.journal) == contents(usual.journal)
    kept = repr(contents(usual.journal))
    for typed in (
        "Ana",
        "you made tea",
        "the kettle",
        "a clean kitchen",
        "look in the cup",
        "and in the pan",
    ):
        assert typed in kept and "the stairs" not in kept
    assert refusing.journal.setting(FOLLOWED) == usual.journal.setting(FOLLOWED) != ""
    assert refused == {*WRITES}


@pytest.mark.parametrize(
    ("lines", "write"),
    [
        (("w", "1", "you made tea"), "notes.leave"),
        (("", "1", "2"), "store"),
        (("y", "y"), "notes.open"),
        (("a", "1", "x"), "agreements.end"),
    ],
)
def test_when_the_input_ends_meanwhile_it_is_said_last(
    monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], write: str
) -> None:
    place, out = agree(Place().seat(), SLOT), io.StringIO()
    if write == "notes.open":
        place.journal.notes.leave(0, "the soup")
    refuse_every_other_time(monkeypatch, write, refused=set())
    typed = "".join(f"{line}\n" for line in lines).encode()
    assert run(place.game, source=io.BytesIO(typed), out=out) == 1
    assert out.getvalue().rstrip().rpartition("\n")[2].strip() == text("last-text-not-saved")


def test_names_wait_for_room_and_whoever_leaves_on_purpose_hears_no_more_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse_every_other_time(monkeypatch, "set_people", refused=set())
    place, out = Place(), io.StringIO()
    assert run(place.game, source=io.BytesIO(b"Ana\nSam\n/leave\n"), out=out) == 0
    assert text("last-text-not-saved") not in out.getvalue() and place.journal.people() is None


def test_a_path_that_was_typed_is_offered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, turn = os.fsync, [0]

    def fsync(handle: int) -> None:
        turn[0] += 1
        if turn[0] == 1:
            raise OSError(errno.ENOSPC, "no room")
        real(handle)

    place, there = agree(Place().seat(), SLOT), tmp_path / "ours.ics"
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        text = place.visit("a", "1", "c", str(there), "", "")
    assert f"Enter writes {there}." in text and f"Written: {there}" in text and there.exists()
