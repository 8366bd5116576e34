"""What people write where a whole number is meant, and what their words make as an id."""

import pytest

from reciprocity_tui.exercise.checks.condition_hints import suggest_conditions
from reciprocity_tui.messages import text as text_of
from reciprocity_tui.packs.parsing.number_words import parse_number
from reciprocity_tui.packs.parsing.slugs import slugify


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("three", 3), ("twelve", 12), ("twenty", 20), ("forty five", 45), ("twenty-one", 21), ("3", 3), ("3 min", 3),
        ("3,5", 4), ("2.5", 3), ("about 10", 10), ("5-10", 5), ("15 minutes", 15), ("zero", 0),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_meant(word: str, number: int) -> None:
    assert parse_number(word) == number


@pytest.mark.parametrize("word", ["", "many", "a few", "x3", "-", "1" * 12])
def test_what_says_no_number_is_none(word: str) -> None:
    assert parse_number(word) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Erz\u00e4hl", "erzaehl"), ("D\u00e9j\u00e0 vu", "deja-vu"), ("Stra\u00dfe", "strasse"),
        ("Tea, for two", "tea-for-two"), ("What's new?", "whats-new"), ("tea_time", "tea-time"),
        ("Sm\u00f8rrebr\u00f8d", "smoerrebroed"),
        ("\u0440\u0430\u0441\u0441\u043a\u0430\u0437", "rasskaz"), ("a" * 100, "a" * 64), ("?!", ""),
    ],
)  # fmt: skip
def test_an_id_is_spelled_as_people_spell_it_without_accents(text: str, name: str) -> None:
    assert slugify(text) == name


@pytest.mark.parametrize(
    ("condition", "hint"),
    [
        ("!passed(a)", "Write `not passed(a)`."),
        ("gap(a) == 4", "Write `gap(a) >= 4 and gap(a) <= 4`."),
        ("passed(a", "Write `passed(a)`."),
        ("gap(a >= 3", "Write `gap(a) >= 3`."),
        ("passed(a) && !done(b)", "Write `passed(a) and not done(b)`."),
        ("gap(a) => 3", "Write `gap(a) >= 3`."),
        ("gap(a) is at least 3", "Write `gap(a) >= 3`."),
        ("passed(a) == true", "Write `passed(a)`."),
        ('picked(a, "tea")', "Write `picked(a, tea)`."),
        ("a.gap > 2", "Write `gap(a) > 2`."),
        ("passed(a) or passed(b)", "A condition has no `or`: write the step twice, with one condition each."),
        ("passed(a) || passed(b)", "A condition has no `or`: write the step twice, with one condition each."),
        ("gapp(a) > 1", "Did you mean `gap`?"),
    ],
)
def test_a_condition_of_another_language_is_led_to_ours(condition: str, hint: str) -> None:
    assert text_of(suggest_conditions(condition, 0)[0]) == hint
