"""Questions into sets and exercises: within the limits, by level, and with choices where they are asked for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.packs.importing.compose import Answers, compose_pack
from reciprocity_tui.packs.importing.divide import (
    MOST_PROMPTS,
    MOST_SETS,
    Choice,
    Part,
    PromptGroup,
    divide,
    split_choice,
)
from reciprocity_tui.packs.importing.entries import Entry
from reciprocity_tui.packs.importing.language import UNKNOWN, detect_language
from reciprocity_tui.packs.importing.levels import parse_level
from reciprocity_tui.packs.importing.names import make_id, make_title
from reciprocity_tui.packs.parsing.read import MOST_BYTES, parse


def entries_of(sizes: list[int], level: int | None = None) -> list[Entry]:
    """So many questions in each of so many sets."""
    names = [f"set {index}" for index, size in enumerate(sizes) for _ in range(size)]
    return [Entry(n, f"What is {n}?", set=name, level=level) for n, name in enumerate(names, 1)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 450), min_size=1, max_size=20))
def test_no_limit_is_passed_and_no_question_lost(sizes: list[int]) -> None:
    parts = divide(entries_of(sizes), "light")
    assert all(1 <= len(part.groups) <= MOST_SETS for part in parts)
    groups = [group for part in parts for group in part.groups]
    assert all(1 <= len(group.prompts) <= MOST_PROMPTS for group in groups)
    assert len({group.title for group in groups}) == len(groups)
    prompts = [prompt for group in groups for prompt in group.prompts]
    assert prompts == [f"What is {number}?" for number in range(1, sum(sizes) + 1)]


def test_long_questions_make_more_files_and_none_too_large() -> None:
    entries = [Entry(number, f"{number} {'word ' * 390}?") for number in range(1, 500)]
    files = compose_pack("long", divide(entries, "light"), Answers("Long"))
    assert len(files) > 2
    assert all(len(text.encode()) < MOST_BYTES for text in files.values())


def test_levels_are_sets_in_order_and_the_deepest_has_a_gate() -> None:
    entries = [Entry(n, f"What is {n}?", level=level) for n, level in enumerate([5, 1, 3, 2, 5, 4, 1], 1)]
    first, last = divide(entries, "light")
    assert [group.title for group in first.groups] == ["Level 1", "Level 2", "Level 3", "Level 4"]
    assert (first.intensity, last.intensity) == ("light", "medium")
    files = compose_pack("ours", [first, last], Answers("Ours"))
    gated = parse(files["ours-level-5.toml"])
    assert gated["step"][0]["kind"] == "gate"  # type: ignore[index]
    assert gated["after"] == ["ours"]


def test_a_deep_list_asks_first_whether_both_are_ready_and_ends_warmly() -> None:
    files = compose_pack("ours", divide(entries_of([3]), "deep"), Answers("Ours", "deep"))
    steps = parse(files["ours.toml"])["step"]
    assert [step["kind"] for step in steps] == ["gate", "deck", "pause", "speak"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Tea or coffee?", ("Tea", "Coffee")),
        ("Would you rather cook, or wash up?", ("Cook", "Wash up")),
        ("This or that: the sea or the hills?", ("The sea", "The hills")),
        ("Where would you live or work?", None),
        ("Do you like tea or coffee?", None),
        ("Red or green or blue?", None),
        ("What now?", None),
        ("Tea or tea?", None),
    ],
)
def test_a_choice_of_two_is_seen(text: str, options: tuple[str, str] | None) -> None:
    assert split_choice(text) == (None if options is None else Choice(text, options))


def test_choices_are_made_where_they_are_asked_for() -> None:
    entries = [*entries_of([2]), *(Entry(n, f"Tea {n} or coffee?", set="drinks") for n in range(9))]
    assert [part.prompts for part in divide(entries, "light")] == [11]
    deck, choices = divide(entries, "light", this_or_that=True)
    assert (deck.prompts, choices.prompts) == (2, 9)
    steps = parse(compose_pack("ours", [deck, choices], Answers("Ours"))["ours-this-or-that.toml"])["step"]
    assert {(step["kind"], step["snap"]) for step in steps} == {("choose", True)}  # type: ignore[attr-defined]
    assert sum(len(step["prompt"]) for step in steps) == 9  # type: ignore[attr-defined,misc]


@pytest.mark.parametrize("text", ["\"\\'", "'''", '"""', "\\u0041", "a\\", "# no comment", "é 漢 🙂"])
def test_any_text_comes_back_out_of_the_file(text: str) -> None:
    part = Part("", "", "light", (PromptGroup(text, (text,)),))
    choice = Part("two", "two", "light", choices=(Choice(text, (text, "b")),))
    files = compose_pack("ours", [part, choice], Answers(text, source=text))
    assert parse(files["pack.toml"])["source"] == text
    assert parse(files["ours.toml"])["step"][0]["sets"][0] == {"title": text, "prompts": [text]}  # type: ignore[index]
    assert parse(files["ours-two.toml"])["step"][0]["prompt"] == [{"text": text, "options": [text, "b"]}]  # type: ignore[index]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Our questions", "our-questions"), ("  It's *ours*! ", "its-ours"), ("Für später", "fur-spater"),
     ("Вопросы", "voprosy"), ("x" * 200, "x" * 48)],
)  # fmt: skip
def test_an_id_is_made_of_any_title(title: str, name: str) -> None:
    assert make_id(title) == name


def test_a_title_without_letters_gets_an_id_all_the_same() -> None:
    assert make_id("!!!").startswith("list-")
    assert make_id("!!!") == make_id("!!!")
    assert make_title("{a} " * 60).endswith("…")


@pytest.mark.parametrize(
    ("text", "bare", "level"),
    [("Level 3", False, 3), ("3", True, 3), ("3", False, None), ("deep", False, 3), ("Stufe 2: Mut", False, 2),
     ("work", False, None), ("10", True, None), ("Part 2", False, None)],
)  # fmt: skip
def test_levels_are_known_by_name_or_number(text: str, bare: bool, level: int | None) -> None:
    assert parse_level(text, bare=bare) == level


ENGLISH = (
    "What would you do if you had more time for the people you love? Who was the first to believe in you? "
)
GERMAN = """Was würdest du tun, wenn du mehr Zeit für die Menschen hättest, die dir wichtig sind?
Wer war der erste, der an dich geglaubt hat, und warum ist das so?"""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (2 * ENGLISH, "en"),
        (GERMAN, "de"),
        ("Что бы ты сделал, если бы у тебя было больше времени? Кто первым поверил в тебя?", "ru"),
        ("מה היית עושה אם היה לך יותר זמן?", "he"),
        ("Tea? Coffee? Bread?", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_language_is_told_only_where_it_is_sure(text: str, code: str) -> None:
    assert detect_language(text) == code
