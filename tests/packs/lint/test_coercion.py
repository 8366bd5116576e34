"""Words that press somebody keep a pack from being played (L-01)."""

from pathlib import Path

import pytest

from reciprocity_tui.errors import PackError
from reciprocity_tui.packs.loading.load import load_exercise
from tests.packs.lint.kit import CLOSE, codes, talk, told, warned, written
from tests.saying import raises_saying

PRESSING = (
    "Type your passphrase here.",
    "Tell {other} your password.",
    "Say your PIN code aloud.",
    "Enter the passcode of your phone.",
    "Unlock your phone and put it on the table.",
    "Show {other} your messages.",
    "Check their phone.",
    "Hand over your phone.",
    "Share your location with {other}.",
    "Where were you last night?",
    "Who were you with on Friday?",
    "Tell the truth now.",
    "Be honest: what do you hide?",
    "Prove it to {other}.",
    "Confess one thing.",
    "No secrets tonight.",
    "You cannot skip this one.",
    "You must answer.",
    "Answer before you leave.",
    "Ask permission to go out.",
    "Ask {other} for permission.",
    "Forgive {other} now.",
    "You may not leave the table.",
    "Do not skip this.",
    "Type the card number of your bank card.",
    "You can\u2019t pass this one.",
)
HARMLESS = (
    "Nobody has to forgive {other}. Tell one good thing.",
    "You do not have to prove anything.",
    "How could you improve the evening?",
    "You can skip this one.",
    "Nothing to confess here. Tell {other} about your tea.",
    "Thank {other} for one honest answer this week.",
    "Which film of the last week would you unlock a cinema for?",
    "Tell {other} what a good location for a picnic would be.",
    "Say one thing without permission from the cat.",
)


@pytest.mark.parametrize("text", PRESSING)
def test_it_is_not_played(tmp_path: Path, text: str) -> None:
    file = written(tmp_path, talk(text), CLOSE, minutes=4)
    assert codes(file) == ["E301"]
    assert told(file)[0] == 1
    with raises_saying(PackError, match=r"pressures somebody"):
        load_exercise(file)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_it_is_played(tmp_path: Path, text: str) -> None:
    file = written(tmp_path, talk(text), CLOSE, minutes=4)
    assert "E301" not in codes(file)
    load_exercise(file)


@pytest.mark.parametrize("key", ["help", "listener_card", "stems"])
def test_in_whatever_is_said(tmp_path: Path, key: str) -> None:
    words: object = ["Tell me your password"] if key == "stems" else "Tell me your password."
    warnings = warned(written(tmp_path, {**talk(), key: words}, CLOSE))
    assert [each.code for each in warnings] == ["E301"]
    assert warnings[0].source_line.startswith((key, '    "Tell'))
    assert codes(written(tmp_path, summary="Tell me your password.")) == ["E301"]


def test_only_one_of_the_two_is_given_a_task(tmp_path: Path) -> None:
    file = written(tmp_path, talk("Do the dishes for a week.", who="second"), CLOSE)
    assert "W302" in codes(file)
