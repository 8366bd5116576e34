"""A pause in lines: the same choices as on the screen, and nothing is waited for but Enter."""

import datetime
from dataclasses import dataclass, replace

import pytest

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.game.game import Game
from reciprocity_tui.plain.console import QuitRequested
from reciprocity_tui.plain.evening import EveningSuspended, PlainEvening
from reciprocity_tui.plain.pause import pause
from tests.plain.kit import console, exercise, session
from tests.plain.visits import Place, prompt_words

TALK = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Say hello."}
BREAK = ("/pause", "2", "")
"""Twenty minutes."""
AT = datetime.datetime(2026, 6, 1, 21, 20)  # noqa: DTZ001 -- as the clock on the wall has it


@dataclass
class Timed(Place):
    """Hold a place with a clock that the test sets."""

    at: datetime.datetime = AT

    def game(self) -> Game:
        """Return the game at this time, in a new session."""
        return replace(super().game(), breaks=Breaks(now=self.at.astimezone))

    def back_at(self) -> str:
        """Return the stored return time; empty if there is none."""
        return self.game().unfinished.return_time() or ""


def place() -> Timed:
    """Ana and Sam, and one small exercise."""
    at = Timed({"small": exercise(TALK)})
    at.seat()
    return at


def test_breaths_are_told_and_enter_goes_on() -> None:
    text = place().visit("/pause", "1", "", exercise="small")
    assert "In for four, and out for six." in text
    assert "Five times. No rush." in text
    assert prompt_words(text)[:4] == ["enter", "pause", "pause", "enter"]


def test_both_say_that_they_go_on_after_a_break() -> None:
    at = place()
    text = at.visit(*BREAK, "x", "", "1", "2", "", "1", "maybe", "1", exercise="small")
    assert "Come back at 21:40, or later if you need to." in text
    assert "ready: Ana, 1 go on or 2 not yet." in text
    assert "ready: Sam, 1 go on or 2 not yet." in text
    assert prompt_words(text)[1:] == [
        "pause",
        "minutes",
        "pause",
        "pause",
        *["ready"] * 2,
        "pause",
        *["ready"] * 3,
        "enter",
    ]
    assert at.back_at() == ""


@pytest.mark.parametrize(("typed", "expected"), [("45", "at 22:05"), ("1440", "tomorrow at 21:20")])
def test_a_break_may_be_longer(typed: str, expected: str) -> None:
    assert f"Come back {expected}," in place().visit("/pause", "2", typed, exercise="small")


def test_a_break_survives_the_end_of_the_input() -> None:
    at = place()
    at.visit(*BREAK, exercise="small")
    assert at.back_at().startswith("2026-06-01T21:40")
    at.at += datetime.timedelta(minutes=5)
    text = at.visit("g", "", "1", "1", exercise=None)
    assert "Come back at 21:40, or later if you need to." in text
    assert prompt_words(text) == ["tonight", "pause", "ready", "ready", "enter"]
    assert at.back_at() == ""
    assert "Come back" not in at.visit("g")


def test_whoever_comes_back_late_is_told_gently() -> None:
    at = place()
    at.visit(*BREAK, exercise="small")
    at.at += datetime.timedelta(days=1)
    text = at.visit("", "5", exercise="small")
    assert "You meant to be back yesterday at 21:40. Later is fine." in text
    assert text.endswith("  It stays as it is, for another day.\n")
    assert at.back_at() == ""


def test_a_break_may_turn_to_something_light() -> None:
    at = Timed({"small": exercise(TALK), "hello": exercise({**TALK, "prompt": "Say hi."})})
    at.seat()
    text = at.visit(*BREAK, "3", "1", exercise="small")
    assert "Say hi." in text
    assert prompt_words(text)[-2:] == ["choice", "enter"]
    assert at.back_at() == ""


def test_the_third_break_offers_only_what_is_lighter() -> None:
    text = place().visit(*(*BREAK, "", "1", "1") * 2, "/pause", "2", "", "1", "2", "5", exercise="small")
    last = text[text.rindex("  That may be enough for tonight.") :]
    assert prompt_words(last) == ["pause"] * 4
    assert "minutes" not in last
    assert [line.strip()[:2] for line in last.splitlines() if line.strip()[1:2] == "."] == ["3.", "4.", "5."]


def test_a_plan_of_their_own_is_told() -> None:
    screen, out = console(BREAK)
    played = PlainEvening(session(exercise(TALK)), screen, plan="Ana takes the kitchen.")
    with pytest.raises(QuitRequested):
        played.play()
    assert "  Go to your places. Ana takes the kitchen.\n" in out.getvalue()


def test_a_break_may_end_the_evening_or_lay_it_aside() -> None:
    screen, _ = console((*BREAK, "4", ""))
    PlainEvening(session(exercise(TALK)), screen).play()
    screen, _ = console((*BREAK, "5"))
    with pytest.raises(EveningSuspended):
        PlainEvening(session(exercise(TALK)), screen).play()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, ["A few slow breaths, both of you.", "In for four, and out for six.", "About a minute."]),
        (
            {"form": "quiet", "seconds": 45, "prompt": "Listen to the house."},
            ["Listen to the house.", "About 45"],
        ),
        (
            {"form": "quiet"},
            ["A little quiet. Nothing to say, and nothing to do.", "About 30 seconds. No rush."],
        ),
        (
            {"form": "cooldown"},
            ["A break for both of you.", "Come back at 21:40, or later if you need to.", "Move, breathe"],
        ),
    ],
)
def test_a_step_that_rests_says_how_and_waits_for_enter(keys: dict[str, object], expected: list[str]) -> None:
    at = Timed({"small": exercise({"id": "rest", "kind": "pause", **keys}, TALK)})
    at.seat()
    text = at.visit("", exercise="small")
    assert all(each in text for each in expected)
    assert "enter: Enter goes on." in text
    assert "Say hello." in text


def test_a_step_that_is_a_break_remembers_its_return_time() -> None:
    at = Timed(
        {"small": exercise({"id": "rest", "kind": "pause", "form": "cooldown", "seconds": 1800}, TALK)}
    )
    at.seat()
    assert "Come back at 21:50" in at.visit(exercise="small")
    at.at += datetime.timedelta(minutes=10)
    assert "Come back at 21:50" in at.visit("g")
    at.at += datetime.timedelta(minutes=90)
    assert "You meant to be back at 21:50. Later is fine." in at.visit("g", "")


def test_what_was_ended_is_not_offered_or_taken_again() -> None:
    ended = session(exercise(TALK))
    ended.end_here()
    screen, out = console(("", "4", "1", "2", "", "4", "3"))
    assert pause(ended, screen, lambda store: store()) == "on"
    assert pause(ended, screen, lambda store: store()) == "lighter"
    text = out.getvalue()
    assert "End here and look back" not in text
    assert "Enter goes on. 1, 2, 3 and 5 choose.\n" in text
    assert "1, 2, 3 or 5, or Enter alone. All of them are fine.\n" in text
    assert "Enter when both are back. 3 and 5 choose something else.\n" in text
    assert "3 or 5, or Enter alone. All of them are fine.\n" in text
