from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reciprocity_tui.practice.assignment import Practice, Release, Task

DAYS = some.dates()
LINES = some.text(max_size=40)
RELEASES = some.builds(
    Release,
    some.sampled_from(("at-once", "after", "after-days", "on")),
    some.integers(0, 60),
    some.none() | DAYS,
)
TASKS = some.builds(Task, exercise=LINES, why=LINES, slot=LINES, fallback=LINES, release=RELEASES)
PRACTICES = some.builds(
    Practice,
    *(LINES, LINES, LINES, DAYS, DAYS, DAYS, some.lists(TASKS, max_size=4).map(tuple)),
    counselor=LINES,
    hear_about=some.lists(LINES, max_size=3).map(tuple),
    packs=some.lists(some.tuples(LINES, LINES), max_size=3).map(tuple),
)


@given(PRACTICES)
def test_a_practice_comes_back_from_the_journal_as_it_was(practice: Practice) -> None:
    assert Practice.deserialize(practice.serialize()) == practice


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "3", '{"tasks": 4}', '{"id": "a", "tasks": [{}]}', "[" * 9999]
)
def test_anything_else_is_no_practice(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Practice.deserialize(text)


def test_nothing_of_it_tells_two_people_apart() -> None:
    """A practice is for both: no field could address only one of them."""
    assert {field.name for field in fields(Task)} == {"exercise", "why", "slot", "fallback", "release"}
