"""In a small window whatever does not fit can be read by keys, and nothing is chosen that nobody has seen."""

import re

import pytest

from tests.tui.game import SECRET, TALK, exercise, game, press, program, seen

LONG_TALK = {**TALK, "prompt": "Tell {listener} " + "how it was and " * 20 + "how it ended."}
LONG_GATE = {"id": "ready", "kind": "gate", "text": "This one goes deep. " * 14 + "Ready?"}
WIDE = {
    "id": "way",
    "kind": "choose",
    "prompt": "Which?",
    "options": ["a plain thank you, right away, and no more", "no"],
}
GUESS = {"id": "guess", "kind": "guess", "of": "ways", "aloud": True, "prompt": "Guess aloud."}
WAYS = {"id": "ways", "kind": "choose", "prompt": "Which?", "options": [f"way number {n}" for n in range(20)]}
SMALL = (40, 15)


async def test_a_long_talk_is_read_on_by_keys_with_the_card_in_view() -> None:
    async with (app := program(game(exercise(LONG_TALK)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "PgDn for more" in seen(app)
        assert "Listen." in seen(app) and "how it ended" not in seen(app)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert "how it ended" in seen(app) and "Listen." in seen(app)
        assert "PgDn for more" not in seen(app)
        await press(pilot, "pageup", "pageup", "pageup")
        assert "Tell Sam" in seen(app) and "PgDn for more" in seen(app)
        await press(pilot, "enter")
        assert "Tell Ana" in seen(app)


async def test_where_all_of_it_fits_nothing_is_said_of_reading_on() -> None:
    async with (app := program(game(exercise(LONG_TALK)))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "how it ended" in seen(app) and "PgDn" not in seen(app)


async def test_enter_does_not_open_a_gate_whose_ways_are_out_of_sight() -> None:
    app = program(game(exercise(LONG_GATE, TALK, intensity="deep")))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        assert "Another time" not in seen(app)
        await press(pilot, "enter")
        assert "2 Ready" in seen(app) and "Another time" in seen(app)
        await press(pilot, "enter")
        assert "Either is" in seen(app)
        await press(pilot, "enter")
        assert "2 Ready" in seen(app) and "Another time" in seen(app)
        await press(pilot, "down", "enter")
        assert "press → to open" in seen(app)


async def test_a_long_option_goes_on_below_its_first_word() -> None:
    async with (app := program(game(exercise(WIDE)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        rows = seen(app).splitlines()
        first = next(n for n, row in enumerate(rows) if "a plain thank you" in row)
        assert rows[first].index("a plain") == rows[first + 1].index("away")
        assert "2 no" in rows[first + 2]


async def test_a_guess_begins_with_what_is_to_be_done() -> None:
    async with (app := program(game(exercise(WAYS, GUESS)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left", "enter", "right", "enter")
        assert "Guess aloud." in seen(app)
        assert seen(app).index("Guess aloud.") < seen(app).index("way number 0")


async def test_a_title_stands_apart_from_how_far_it_is() -> None:
    at = game(exercise(TALK, title="A title that is longer than it"))
    async with (app := program(at)).run_test(size=SMALL) as pilot:
        await pilot.pause()
        head = seen(app).splitlines()[0]
        assert "A title that is longer" in head
        assert "… ─" in head


async def test_what_does_not_fit_beside_its_key_goes_on_below_and_each_key_stays_in_its_column() -> None:
    options = ["dinosaurs first of all", "paintings first"]
    snap = {
        "id": "museum",
        "kind": "choose",
        "snap": True,
        "prompt": "A museum at night?",
        "options": options,
    }
    async with (app := program(game(exercise(snap)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        rows = [row.strip(" ▌▐") for row in seen(app).splitlines()]
        first = next(row for row in rows if row.startswith("1  dinosaurs"))
        assert first.endswith("7")
        assert any(row.startswith("2  paintings") and row.endswith("8") for row in rows)


async def test_a_long_name_takes_one_line_above_its_keys() -> None:
    snap = {"id": "a", "kind": "choose", "snap": True, "prompt": "Which?", "options": ["one", "two"]}
    at = game(exercise(snap), ("Maximiliane-Charlotte", "Sam"))
    async with (app := program(at)).run_test(size=SMALL) as pilot:
        await pilot.pause()
        rows = [row.strip(" ▌▐") for row in seen(app).splitlines()]
        head = next(n for n, row in enumerate(rows) if row.startswith("● Maximiliane"))
        assert rows[head].endswith("Sam ◆") and "…" in rows[head]
        assert rows[head + 1].startswith("1  one") and rows[head + 1].endswith("7")


async def test_the_steps_of_a_snap_are_not_taken_for_its_keys() -> None:
    scale = {"min": 1, "max": 4, "low": "hardly any", "high": "plenty"}
    rate = {"id": "room", "kind": "rate", "snap": True, "prompt": "How much room?", "scale": scale}
    async with (app := program(game(exercise(rate)))).run_test() as pilot:
        await pilot.pause()
        assert "1  ◼◻◻◻ hardly any" in seen(app) and "◼◼◻◻  8" in seen(app)
        await press(pilot, "2", "8")
        assert seen(app).count("2 (1 hardly any, 4 plenty)") == 2


async def test_where_enter_is_a_new_line_it_is_said_how_to_be_done() -> None:
    several = {"id": "parts", "kind": "write", "visibility": "own", "lines": 3, "prompt": "Three lines."}
    async with (app := program(game(exercise(several, TALK)))).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        assert "Tab, then Enter, is done." in seen(app)
        await press(pilot, "a", "enter", "b", "tab", "enter")
        assert "press → to open" in seen(app)


async def test_what_stands_above_an_editor_is_read_back_by_keys() -> None:
    long = {
        "id": "secret",
        "kind": "write",
        "visibility": "sealed",
        "prompt": "What was good? " + "And then what? " * 18,
    }
    async with (app := program(game(exercise(long)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await pilot.pause()
        assert "╰" in seen(app) and "What was good?" not in seen(app) and "PgUp to go back" in seen(app)
        await press(pilot, "pageup", "pageup")
        assert "What was good?" in seen(app)
        await press(pilot, "t", "e", "a", "enter")
        assert "press → to open" in seen(app)


async def test_enter_in_a_window_too_small_for_anything_chooses_nothing() -> None:
    async with (app := program(game(exercise(WIDE, TALK)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await pilot.resize_terminal(20, 5)
        await press(pilot, "enter")
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert "2 no" in seen(app)


async def test_an_option_taller_than_the_window_can_be_chosen() -> None:
    tall = {**WIDE, "options": ["and one more thing " * 13, "no"]}
    async with (app := program(game(exercise(tall, TALK)))).run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        await press(pilot, "left", "enter", "enter")
        assert "press → to open" in seen(app)


@pytest.mark.parametrize("size", [(40, 15), (40, 12), (60, 12), (40, 10)])
async def test_no_word_lies_under_the_card_for_good(size: tuple[int, int]) -> None:
    words = [f"w{number}" for number in range(130)]
    talk = {**TALK, "prompt": " ".join(words), "listener_card": "Listen. " * 8}
    async with (app := program(game(exercise(talk)))).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        shown = re.findall(r"w\d+", seen(app))
        for _ in range(30):
            await press(pilot, "pagedown")
            shown += re.findall(r"w\d+", seen(app))
        assert set(words) <= set(shown)


async def test_how_to_read_on_stays_while_somebody_types() -> None:
    long = {**SECRET, "prompt": "What was good? " + "And then what? " * 18}
    async with (app := program(game(exercise(long)))).run_test(size=SMALL) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await pilot.pause()
        sizes = list[object]()
        room = app.screen.query_one("#stage")
        for letter in "violet":
            await press(pilot, letter)
            sizes.append(room.size)
        assert len(set(sizes)) == 1
        assert "PgUp to go back" in seen(app)


@pytest.mark.parametrize("size", [(40, 10), (40, 11), (34, 10), (50, 10)])
async def test_at_a_curtain_the_key_that_opens_it_is_seen_in_a_low_window(size: tuple[int, int]) -> None:
    long = {
        **SECRET,
        "prompt": "What was it that made {other} laugh so much on that long day out in all that rain?",
    }
    async with (app := program(game(exercise(long)))).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "press ← to open" in " ".join(seen(app).replace("▌", " ").split())


@pytest.mark.parametrize("keys", [("space",), ("down", "space"), ("3",)])
async def test_enter_goes_on_at_once_where_something_was_marked(keys: tuple[str, ...]) -> None:
    many = {**WIDE, "pick": {"min": 1, "max": 2}, "options": [f"way {n}" for n in range(16)]}
    async with (app := program(game(exercise(many, TALK)))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "left", *keys)
        assert "way 15" not in seen(app)
        await press(pilot, "enter")
        assert "press → to open" in seen(app)


async def test_enter_out_of_habit_neither_opens_nor_closes_a_deep_gate() -> None:
    gate = {"id": "ready", "kind": "gate", "text": "This one goes deep."}
    app = program(game(exercise(gate, TALK, intensity="deep")))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "enter", "enter")
        assert "› 1 Still thinking" in seen(app) and "Either is fine." in seen(app)
        await press(pilot, "2", "enter")
        assert "press → to open" in seen(app)
