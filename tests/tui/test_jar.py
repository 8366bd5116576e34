"""A line dropped in the jar at any time, on the screen: whose it is, one line, sealed until the next evening."""

import pytest
from textual.events import Key

from reciprocity_tui import messages
from reciprocity_tui.errors import DiskFull
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.screens.jar_entry import JarEntryScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import press, program, seen, write
from tests.tui.test_coming_back import SIZES, flat, settled
from tests.tui.test_hostile import MARKUP
from tests.tui.test_tonight_due import Evenings


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("key", "seat", "question"), [("left", 0, "Ana, something"), ("right", 1, "Sam, something")]
)
async def test_a_key_whose_it_is_one_line_and_it_is_sealed(
    size: tuple[int, int], key: str, seat: int, question: str
) -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test(size=size) as pilot:
        await settled(pilot, "w")
        assert messages.text("jar-entry-whose") in seen(app) and "← Ana" in seen(app) and "Sam →" in seen(app)
        await press(pilot, key)
        assert question in flat(app)
        await write(pilot, "you made tea")
        await press(pilot, "enter")
        assert messages.text("sealed-for-next-time") in flat(app) and "you made tea" not in seen(app)
        assert "Open what you left" not in seen(app)
    assert [(each.author, each.text) for each in at.journal.notes.waiting()] == [(seat, "you made tea")]


async def test_both_see_it_at_the_start_of_the_next_evening() -> None:
    at = Evenings()
    async with program(at.game, begin=False).run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "you made tea")
        await press(pilot, "enter")
    later = program(at.game, begin=False)
    async with later.run_test() as pilot:
        await settled(pilot)
        assert "Open what you left" in seen(later) and "you made tea" not in seen(later)
        await press(pilot, "enter", "left", "right")
        assert "Ana left this for Sam:" in seen(later) and "you made tea" in seen(later)


OPENS = "Open what you left"


@pytest.mark.parametrize("size", SIZES)
async def test_it_opens_with_both_keys_and_can_be_read_again_that_evening(size: tuple[int, int]) -> None:
    at = Evenings()
    at.journal.notes.leave(0, "you made tea")
    app = program(at.game, begin=False)
    async with app.run_test(size=size) as pilot:
        await settled(pilot, "enter")
        for keys, says in (
            (("enter",) * 3, "Ana presses ←, Sam presses →."),
            (("right",) * 2, "Sam says yes."),
        ):
            await press(pilot, *keys)
            assert says in flat(app) and "you made tea" not in seen(app)
        await press(pilot, "enter", "escape")
        assert OPENS in seen(app) and at.journal.notes.waiting()
        await press(pilot, "enter", "right", "left")
        assert "you made tea" in seen(app) and at.journal.notes.waiting() == ()
        await press(pilot, "enter")
        assert isinstance(app.screen, TonightScreen) and OPENS not in seen(app)
        await press(pilot, "2", "enter")
        assert "Ana left this for Sam:" in seen(app) and "you made tea" in seen(app)
        await press(pilot, "enter", "up", "enter")
        assert "Your evening?" in seen(app)
    evening_later = program(at.game, begin=False)
    async with evening_later.run_test(size=size) as pilot:
        await settled(pilot, "3", "enter")
        assert "you made tea" in seen(evening_later)
    tomorrow = program(at.later(1).game, begin=False)
    async with tomorrow.run_test(size=size) as pilot:
        await settled(pilot)
        assert "Read again" not in seen(tomorrow)


async def test_an_enter_right_behind_the_second_key_does_not_put_it_away_unread() -> None:
    at = Evenings()
    at.journal.notes.leave(0, "you made tea")
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "enter")
        for key in ("left", "right", "enter"):
            app.post_message(Key(key, None))
        await settled(pilot)
        assert "you made tea" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TonightScreen)


async def test_what_is_sealed_in_this_sitting_stays_shut_in_it() -> None:
    at = Evenings()
    at.journal.notes.leave(1, "you swept the stairs")
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "you made tea")
        await press(pilot, "enter", "enter", "left", "right")
        assert "you swept the stairs" in seen(app) and "you made tea" not in seen(app)
        await press(pilot, "enter")
        assert OPENS not in seen(app)
    assert [each.text for each in at.journal.notes.waiting()] == ["you made tea"]


async def test_a_disk_that_is_full_leaves_it_closed_to_be_opened_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(journal: Journal, besides: object) -> None:
        raise DiskFull("The disk is full.", "Make some room, then try again.")

    at = Evenings()
    at.journal.notes.leave(0, "you made tea")
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "enter")
        with monkeypatch.context() as patched:
            patched.setattr(SealedNotes, "open", full)
            await press(pilot, "left", "right")
        assert "The disk is full." in seen(app) and "← Ana" in seen(app)
        await press(pilot, "left", "right")
        assert "you made tea" in seen(app)


@pytest.mark.parametrize(
    "keys", [("escape",), ("left", "escape"), ("left", "t", "escape"), ("left", "enter")]
)
async def test_nothing_has_to_be_left(keys: tuple[str, ...]) -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", *keys)
        assert isinstance(app.screen, TonightScreen) and messages.text("sealed-for-next-time") not in seen(
            app
        )
        await press(pilot, "w", "left")
        assert app.screen.query_one(AnswerEditor).text == ""
    assert at.journal.notes.waiting() == ()


async def test_what_is_too_long_is_said_and_stays_to_be_shortened() -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "right")
        await write(pilot, "x" * 150)
        await press(pilot, "enter")
        assert "there is room for 140" in seen(app)
        await press(pilot, *["backspace"] * 10, "enter")
    assert [each.text for each in at.journal.notes.waiting()] == ["x" * 140]


async def test_on_a_full_disk_the_line_stays_to_be_sealed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(journal: Journal, *line: object) -> None:
        raise DiskFull("The disk is full.", "Make some room, then try again.")

    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "you made tea")
        with monkeypatch.context() as patched:
            patched.setattr(SealedNotes, "leave", full)
            await press(pilot, "enter")
        assert "The disk is full." in seen(app) and "you made tea" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TonightScreen)
    assert [each.text for each in at.journal.notes.waiting()] == ["you made tea"]


async def test_leaving_fast_keeps_what_was_typed_for_its_writer() -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "you made")
        await press(pilot, "ctrl+q")
    assert at.journal.notes.waiting() == ()
    again = program(at.game, begin=False)
    async with again.run_test() as pilot:
        await settled(pilot, "w")
        assert "you made" not in seen(again)
        await press(pilot, "left")
        assert "you made" in seen(again)
        await write(pilot, " tea")
        await press(pilot, "enter", "w", "left")
        assert "you made" not in seen(again)
    assert [each.text for each in at.journal.notes.waiting()] == ["you made tea"]


async def test_nothing_of_it_comes_back_to_the_other() -> None:
    app = program(Evenings().game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "violets")
        await press(pilot, "ctrl+a", "ctrl+x", "ctrl+v", "enter", "w", "right")
        for key in ("ctrl+z", "ctrl+y", "ctrl+v", "shift+insert", "up") * 3:
            await press(pilot, key)
            assert "violets" not in seen(app)


async def test_a_jar_with_more_than_fits_can_be_read_to_its_end() -> None:
    at = Evenings()
    for number in range(6):
        at.journal.notes.leave(number % 2, f"thing {number} " + "and more " * 8)
    app = program(at.game, begin=False)
    async with app.run_test(size=(40, 15)) as pilot:
        await settled(pilot, "enter", "left", "right")
        assert "thing 0" in seen(app)
        await press(pilot, *["down"] * 40)
        assert "thing 5" in seen(app) and "Enter goes back" in seen(app)


@pytest.mark.parametrize("text", MARKUP)
async def test_whatever_is_typed_for_the_jar_is_only_text(text: str) -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        screen = app.screen
        assert isinstance(screen, JarEntryScreen)
        screen.query_one(AnswerEditor).insert(text)
        await press(pilot, "enter")
        assert app.is_running
    assert [each.text for each in at.journal.notes.waiting()] == [sanitize_text(text)]


async def test_a_second_enter_does_not_seal_the_line_once_more() -> None:
    at = Evenings()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "w", "left")
        await write(pilot, "you made tea")
        editor = app.screen.query_one(AnswerEditor)
        for _ in range(2):
            editor.post_message(AnswerEditor.Submitted(editor, editor.text))
        await pilot.pause()
    assert [line.text for line in at.journal.notes.waiting()] == ["you made tea"]
