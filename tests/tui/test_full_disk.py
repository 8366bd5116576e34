"""When a write does not fit, the text stays in the editor and saving works once there is room."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import cycle

import pytest
from textual.pilot import Pilot

from reciprocity_tui.errors import DiskFull, JournalError
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.sitting import Sitting
from reciprocity_tui.journal.drafts import FOR_NEXT_TIME, FOR_THE_JAR, draft_key
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.scenes.slots import SEATS, Address, Slot
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.jar_entry import JarEntryScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.journal.kit import broken, contents, owner_of
from tests.tui.game import SECRET, both_write, exercise, game, press, program, seen, write
from tests.tui.test_coming_back import flat


async def test_the_text_stays_and_goes_through_once_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    at = game(exercise(SECRET))
    app = program(at)
    real, full = at.journal.store, [False]

    def store(evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        if full[0]:
            raise DiskFull("The disk is full.", "Make some room, then try again.")
        real(evening, slots, deleted)

    monkeypatch.setattr(at.journal, "store", store)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        full[0] = True
        await write(pilot, "violets")
        await press(pilot, "enter")
        assert "The disk is full." in seen(app)
        assert "violets" in seen(app)
        full[0] = False
        await press(pilot, "enter")
        assert "Sam" in seen(app)
        assert "violets" not in seen(app)


async def test_what_a_full_disk_refused_comes_back_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    at = game(exercise(SECRET))
    app = program(at)

    def refuses(*_: object) -> None:
        raise disk_full_error()

    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        with monkeypatch.context() as disk:
            disk.setattr(at.journal, "store", refuses)
            await write(pilot, "violets")
            await press(pilot, "escape")
            assert "violets" not in seen(app)
            await press(pilot, "enter", "left")
            assert "violets" in seen(app)
        await press(pilot, "enter")
        assert "Sam" in seen(app) and "violets" not in seen(app)
        assert b"violets" in at.journal.serialize_for_tests()


WRITES = ("set_people", "notes.leave", "notes.open", "store", "pause", "finish")
FIRST = ("Ana", "enter", "Sam", "enter", "w", "left", "you made tea", "enter", "enter")
EVENING = (
    "left", "violets", "enter", "escape", "2", "enter", "1", "enter", "enter", "left", "right",
    "right", "tulips", "enter", "enter", "enter", "enter",
    "left", "left", "look in the cup", "enter", "right", "right", "and in the pan", "enter", "enter",
)  # fmt: skip
"""From the first curtain, over a break, to good-bye. Names are on the keys; what is no key is typed."""


class Refusing:
    """A disk that refuses every other write, with these faults by turns. refused -- the names of what it refused."""

    def __init__(self, patch: pytest.MonkeyPatch, *faults: JournalError) -> None:
        self.refused: set[str] = set()
        self.faults = cycle(faults)
        for name in WRITES:
            owner, method = owner_of(name)
            patch.setattr(owner, method, self._refuses(name, getattr(owner, method)))

    def _refuses(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        turn = [0]

        def write(*args: object, **named: object) -> object:
            turn[0] += 1
            if turn[0] % 2 == 0:
                return real(*args, **named)
            self.refused.add(name)
            raise next(self.faults)

        return write


async def insist(app: ReciprocityApp, pilot: Pilot[int], *keys: str) -> None:
    """Press and type, and press a key again when it did not fit."""
    for key in keys:
        if len(key) > 2 and key not in ("left", "right", "enter", "escape"):
            await write(pilot, key)
            continue
        await press(pilot, key)
        for _ in range(3):
            if "try again" in flat(app):
                await press(pilot, key)


async def played(at: Game) -> None:
    """Play two evenings: type everything that is possible on the first, and open the jar on the second."""
    app = program(at, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await insist(app, pilot, *FIRST, *EVENING)
        assert isinstance(app.screen, TonightScreen)
    later = program(replace(at, sitting=Sitting()), begin=False)
    async with later.run_test() as pilot:
        await pilot.pause()
        await insist(later, pilot, "enter", "left", "right")
        if later.screen.query("#ways"):
            await press(pilot, "left", "right")
        await press(pilot, "enter")
        assert isinstance(later.screen, TonightScreen)


@pytest.mark.parametrize("faults", [(disk_full_error(),), broken()], ids=["full", "broken"])
async def test_what_is_typed_is_kept_in_the_end_wherever_a_disk_refuses_it(
    monkeypatch: pytest.MonkeyPatch, faults: tuple[JournalError, ...]
) -> None:
    usual, refusing = game(exercise(SECRET), None), game(exercise(SECRET), None)
    await played(usual)
    with monkeypatch.context() as patch:
        disk = Refusing(patch, *faults)
        await played(refusing)
    assert disk.refused == {*WRITES}
    assert contents(refusing.journal) == contents(usual.journal)
    kept = repr(contents(usual.journal))
    for text in ("Ana", "you made tea", "violets", "tulips", "look in the cup", "and in the pan"):
        assert text in kept


async def test_a_draft_that_did_not_fit_is_kept_on_leaving_once_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_room(journal: Journal, key: str, value: str) -> None:
        raise disk_full_error()

    at = game(exercise(SECRET))
    app = program(at, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "w", "left")
        await write(pilot, "you made tea")
        screen = app.screen
        assert isinstance(screen, JarEntryScreen)
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "set_setting", no_room)
            screen.save_drafts()
        await press(pilot, "ctrl+q")
    assert at.journal.setting(draft_key(FOR_THE_JAR, 0)) == "you made tea"


async def test_a_line_for_next_time_that_did_not_fit_is_kept_also_after_the_other_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = game(exercise(SECRET))
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await both_write(pilot, "violets", "tulips")
        while "A line for the other to find next time?" not in flat(app):
            await press(pilot, "enter")
        with monkeypatch.context() as patched:
            patched.setattr(Journal, "set_setting", _full)
            for key, text, then in (
                ("left", "look in the cup", ("escape", "enter")),
                ("right", "and in the pan", ()),
            ):
                await press(pilot, key, key)
                await write(pilot, text)
                await press(pilot, *then)
        await press(pilot, "ctrl+q")
    kept = [at.journal.setting(draft_key(FOR_NEXT_TIME, seat)) for seat in SEATS]
    assert kept == ["look in the cup", "and in the pan"]


def _full(*_: object) -> None:
    raise disk_full_error()
