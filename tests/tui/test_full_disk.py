"""When a write does not fit, the text stays in the editor and saving works once there is room."""

from collections.abc import Iterable

import pytest

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.play.slots import Address, Slot
from tests.tui.table import SECRET, exercise, press, program, seen, table, write


async def test_the_text_stays_and_goes_through_once_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    at = table(exercise(SECRET))
    app = program(at)
    real, full = at.journal.store, [False]

    def store(evening: int, slots: Iterable[Slot], gone: Iterable[Address] = ()) -> None:
        if full[0]:
            raise DiskFull("The disk is full.", "Make some room, then press Enter again.")
        real(evening, slots, gone)

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
