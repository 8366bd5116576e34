"""What somebody pressed, told from what a held key repeats by itself; by the times at which keys were read."""

from itertools import pairwise

import pytest
from textual.events import Key, Paste

from reciprocity_tui.tui.key_repeat import MAX_REPEAT_DELAY, MAX_REPEAT_GAP, KeyRepeatFilter

LETTERS = {"space": " ", "a": "a", "n": "n", "full_stop": ".", "1": "1"}
SHORTEST, LONGEST = 0.25, 0.66
"""Seconds until a held key begins to repeat."""


def counts(*pressed: tuple[str, float], appeared: float = float("-inf")) -> list[str]:
    """Return the keys that count, in order, of those pressed at these times, followed by silence."""
    presses = KeyRepeatFilter()
    accepted: list[str] = []
    for (key, at), (_, then) in pairwise((*pressed, ("", pressed[-1][1] + 1.0))):
        presses.appeared = appeared if at >= appeared else presses.appeared
        heard = presses.filter(Key(key, LETTERS.get(key)), at)
        accepted += [each.key for each in heard if isinstance(each, Key)]
        for tick in range(int(200 * (then - at))):
            accepted += [
                event.key for event in presses.release_waiting(at + tick / 200) if isinstance(event, Key)
            ]
    return accepted


def held(key: str, begins: float, every: float, times: int = 40) -> list[tuple[str, float]]:
    """Return the key events that a keyboard sends while `key` is held."""
    return [(key, 0.0), *((key, begins + every * number) for number in range(times))]


@pytest.mark.parametrize("key", ["enter", "f3", "f8", "ctrl+n"])
@pytest.mark.parametrize("every", [0.02, 0.033, 0.05, 0.092, 0.11])
@pytest.mark.parametrize("begins", [0.033, SHORTEST, LONGEST])
def test_a_key_that_is_held_counts_once(key: str, begins: float, every: float) -> None:
    assert counts(*held(key, begins, every)) == [key]


def test_all_its_repeats_in_one_read_count_once_too() -> None:
    assert counts(*[("enter", 0.0)] * 45) == ["enter"]


@pytest.mark.parametrize("gap", [0.05, 0.15, 0.4, 0.7, 3.0])
def test_a_person_who_presses_twice_is_heard_twice(gap: float) -> None:
    assert counts(("enter", 0.0), ("enter", gap)) == ["enter", "enter"]


@pytest.mark.parametrize("gap", [0.0, 0.01, 0.03])
def test_other_keys_between_make_it_another_press(gap: float) -> None:
    pressed = [
        (key, gap * number) for number, key in enumerate(("enter", "right", "a", "enter", "enter", "a"))
    ]
    assert counts(*pressed) == ["enter", "right", "a", "enter", "enter", "a"]


@pytest.mark.parametrize("key", ["a", "space", "backspace", "left", "down", "shift+right", "pagedown"])
def test_what_writes_or_moves_may_be_held(key: str) -> None:
    assert counts(*held(key, SHORTEST, 0.033, 20)) == [key] * 21


@pytest.mark.parametrize("key", ["a", "space", "left", "right"])
def test_but_not_into_what_appeared_meanwhile(key: str) -> None:
    assert (
        counts((key, 0.0), (key, 0.3), *((key, 0.3 + 0.033 * n) for n in range(1, 20)), appeared=0.31)
        == [key] * 2
    )


@pytest.mark.parametrize("appeared", [0.01, 0.1, 0.31])
@pytest.mark.parametrize("every", [0.033, 0.092])
def test_nor_before_it_began_to_repeat(appeared: float, every: float) -> None:
    counted = counts(*held("a", 0.3, every), appeared=appeared)
    assert counted == (["a"] if appeared < 0.3 else ["a"] * 2)


@pytest.mark.parametrize("key", ["full_stop", "a", "1"])
@pytest.mark.parametrize("times", [(0.0, 0.06, 0.12, 0.18), (0.0, 0.15, 0.21, 0.27), (0.0, 0.3, 0.36, 0.42)])
@pytest.mark.parametrize("appeared", [0.0, 0.03, 0.13])
def test_a_letter_typed_again_and_again_arrives_each_time(
    key: str, times: tuple[float, ...], appeared: float
) -> None:
    assert counts(*((key, at) for at in times), appeared=appeared) == [key] * len(times)


def test_who_presses_the_same_arrow_for_what_has_appeared_is_heard() -> None:
    assert counts(("left", 0.0), ("left", 0.1), appeared=0.05) == ["left", "left"]


@pytest.mark.parametrize("key", ["escape", "f2", "ctrl+q", "ctrl+c"])
def test_what_hides_or_leaves_never_waits(key: str) -> None:
    presses = KeyRepeatFilter()
    assert [len(presses.filter(Key(key, None), at)) for at in (0.0, 0.01, 0.02)] == [1, 1, 1]


def test_the_first_press_waits_for_nothing() -> None:
    presses = KeyRepeatFilter()
    assert len(presses.filter(Key("enter", "\r"), 0.0)) == 1
    assert len(presses.filter(Key("enter", "\r"), MAX_REPEAT_DELAY + 0.01)) == 1


def test_a_press_that_waits_comes_before_what_is_pasted_or_typed_after_it() -> None:
    for after in (Paste("tea"), Key("a", "a")):
        presses = KeyRepeatFilter()
        presses.filter(Key("enter", "\r"), 0.0)
        assert presses.filter(Key("enter", "\r"), 0.05) == [] and presses.is_waiting
        assert [type(each) for each in presses.filter(after, 0.06)] == [Key, type(after)]


def test_the_time_of_a_key_is_when_it_was_read() -> None:
    presses = KeyRepeatFilter()
    presses.filter(Key("enter", "\r"), 1.0)
    presses.filter(Key("enter", "\r"), 1.3)
    assert [each.time for each in presses.release_waiting(1.3 + 2 * MAX_REPEAT_GAP)] == [1.3]
