"""Saying back what was said, on the screen."""

import pytest

from tests.tui.game import exercise, game, press, program, seen, write

TELL = {"id": "tell", "kind": "speak", "prompt": "Tell {listener} about a walk."}
BACK: dict[str, object] = {"id": "back", "kind": "mirror"}
SMALL, USUAL = (40, 15), (80, 24)


def words(text: str) -> str:
    """Return the text on the screen, however its lines wrap."""
    return " ".join(text.replace("▌", " ").replace("▐", " ").split())


@pytest.mark.parametrize("size", [SMALL, USUAL])
async def test_one_says_it_back_and_the_other_says_whether_it_is_right(size: tuple[int, int]) -> None:
    app = program(game(exercise({"kind": "round", "do": [TELL, BACK]})))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        for part in ("Sam ◆", "Say back the heart of it", "What I take from that is ...", "Said it back"):
            assert part in words(seen(app))
        assert "Let Sam finish." in words(seen(app))
        await press(pilot, "enter")
        for part in ("● Ana", "Ana, is that it?", "Yes, that is it", "Nearly, one thing to add", "Not yet"):
            assert part in words(seen(app))
        assert "Let Sam finish." not in words(seen(app))
        await press(pilot, "down", "enter")
        assert "Ana adds what is missing." in words(seen(app))
        assert "Your turn first. Then let Sam finish." in words(seen(app))
        await press(pilot, "enter", "enter")
        assert "Ana, is there more?" in seen(app)
        await press(pilot, "enter")
        assert "Tell Ana about a walk." in seen(app)
        await press(pilot, *["enter"] * 4)
        assert "Ana said back what Sam told, and it was right" in words(seen(app))


async def test_there_is_more() -> None:
    app = program(game(exercise({"kind": "round", "do": [TELL, BACK]})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter", "enter", "enter", "2", "enter")
        assert "Ana says what more there is." in seen(app)


async def test_what_never_was_right_ends_with_a_kind_word() -> None:
    app = program(game(exercise({"kind": "round", "do": [TELL, {**BACK, "max_rounds": 1}]})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter", "enter", "3", "enter")
        assert "Some things take longer to say. You both tried, and that is enough for now." in words(
            seen(app)
        )
        assert "F3 Pass" not in seen(app)
        await press(pilot, "f3", "enter")
        assert "Tell Ana about a walk." in seen(app)


async def test_typed_it_is_shown_and_taken_up_where_it_was() -> None:
    app = program(game(exercise({"kind": "round", "do": [TELL, {**BACK, "typed": True, "max_more": 0}]})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert "Ana sees this as it is typed." in seen(app)
        await write(pilot, "You rest")
        await press(pilot, "enter")
        assert "You rest" in seen(app)
        assert "Ana, is that it?" in seen(app)
        await press(pilot, "2", "enter")
        await write(pilot, " alone.")
        await press(pilot, "enter", "1", "enter", "f3")
        assert 'Sam heard Ana: "You rest alone."' in seen(app)


async def test_the_authors_card_and_stems_come_first() -> None:
    own = {**BACK, "listener_card": "Just nod to {other}.", "stems": ["It sounds like"]}
    app = program(game(exercise({"kind": "round", "do": [TELL, own]})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert "Just nod to Sam." in seen(app)
        assert "It sounds like ..." in seen(app)
        assert "What I take from that" not in seen(app)
        assert "Let Sam finish." not in seen(app)


async def test_a_pass_goes_on() -> None:
    app = program(game(exercise({"kind": "round", "do": [TELL, BACK]})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter", "f3")
        assert "Tell Ana about a walk." in seen(app)
