"""A `[[test]]` passes when everything comes as it says; else what came instead is named."""

from pathlib import Path

import pytest

from tests.packs.testing.pack import exercise, outcome

APART = """
[[test]]
name        = "far apart"
sees        = ["Tell Sam what made today so.", "Take it in.", "Tell Ana\\nwhat made", "what reached me"]
not_sees    = ["What was alike today?"]
shows_steps = ["felt", "apart"]
skips_steps = ["near"]
  [test.answers]
  felt  = [1, 9]
  word  = ["the tea", { pass = true }]
  apart = ["what reached me", {}]
"""


def test_what_comes_as_it_says_passes(tmp_path: Path) -> None:
    (result,) = outcome(exercise(tmp_path, APART)).tests
    assert result.failures == ()


@pytest.mark.parametrize(
    ("old", "new", "message", "instead"),
    [
        ("Take it in.", "Take it home.", '"Take it home." was not seen', '"For Sam: Take it in."'),
        ("Take it in.", "Wholly other words", "was not seen", "No line is like it."),
        ("What was alike today?", "One word", '"One word" was seen', '"One word for today?"'),
        ('"felt", "apart"', '"felt", "near"', "the step near did not come", "What came: felt, word, apart."),
        ('"felt", "apart"', '"apart", "felt"', "the step felt came before apart", "felt, word, apart"),
        ('["near"]', '["word"]', "the step word came", ""),
        ("[1, 9]", "[1, { swap = 1 }]", "there is no other question here", ""),
    ],
)
def test_what_came_instead_is_named(tmp_path: Path, old: str, new: str, message: str, instead: str) -> None:
    assert old in APART
    (result,) = outcome(exercise(tmp_path, APART.replace(old, new, 1))).tests
    assert any(message in complaint.message and instead in complaint.actual for complaint in result.failures)


def test_each_test_begins_anew(tmp_path: Path) -> None:
    near = '[[test]]\nname = "near"\nshows_steps = ["near"]\nskips_steps = ["apart"]\n'
    results = outcome(exercise(tmp_path, near, APART, near)).tests
    assert [result.passed for result in results] == [True, True, True]


def test_prompts_come_in_the_order_of_the_file_until_one_is_swapped(tmp_path: Path) -> None:
    first = '[[test]]\nname = "first"\nsees = ["alike today"]\nnot_sees = ["both of you see"]\n'
    other = (
        '[[test]]\nname = "other"\nsees = ["both of you see"]\n[test.answers]\nnear = [{ swap = 1 }, {}]\n'
    )
    assert all(result.passed for result in outcome(exercise(tmp_path, first, other)).tests)


def test_the_two_can_go_straight_to_the_end(tmp_path: Path) -> None:
    early = (
        '[[test]]\nname = "early"\nskips_steps = ["near"]\n[test.answers]\nword = [{ end_here = true }, {}]\n'
    )
    (result,) = outcome(exercise(tmp_path, early)).tests
    assert result.passed


RECALLS = """\
title     = "Again"
kind      = "check-in"
pillar    = "team"
minutes   = 8
intensity = "light"
summary   = "What was said the last time."

[[step]]
id   = "last"
kind = "recall"
of   = "mine/again.word"

[[step]]
id         = "word"
kind       = "write"
visibility = "sealed"
prompt     = "One word for today?"

[[step]]
id     = "once-more"
kind   = "speak"
when   = "done(mine/again)"
prompt = "What is another one?"

[[step]]
id   = "went"
kind = "agree"
mode = "review"

[[test]]
name        = "the first time"
skips_steps = ["last", "once-more", "went"]

[[test]]
name        = "another time"
before      = ["mine/again"]
agreements  = 1
sees        = ["the blue cup"]
shows_steps = ["last", "word", "once-more", "went"]
  [test.answers]
  went = { went = ["kept", "kept"] }
"""


def test_what_was_before_the_evening_is_said_in_the_test(tmp_path: Path) -> None:
    tested = outcome(exercise(tmp_path, text=RECALLS))
    assert [result.failures for result in tested.tests] == [(), ()]
