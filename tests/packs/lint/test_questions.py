"""Check lists of questions: a choice of two counts as open, and a word is reported only in the sense of its rule."""

from pathlib import Path

import pytest

from tests.packs.lint.kit import CLOSE, codes, talk, written
from tests.packs.lint.table_questions import CHOICES, CLOSED, FINE, TOLD

WORDS = {"W327", "W328", "W329", "W330", "W331", "W332", "W335", "W337", "W338"}


def told(folder: Path, prompt: str) -> set[str]:
    return set(codes(written(folder, talk(prompt), CLOSE, minutes=4)))


@pytest.mark.parametrize("prompt", CHOICES)
def test_a_choice_is_no_closed_question(tmp_path: Path, prompt: str) -> None:
    assert not told(tmp_path, prompt) & {"W325", "W326"}


@pytest.mark.parametrize("prompt", CLOSED)
def test_a_question_for_yes_or_no_is_told(tmp_path: Path, prompt: str) -> None:
    assert "W326" in told(tmp_path, prompt)


@pytest.mark.parametrize("prompt", FINE)
def test_a_word_that_means_something_else_here_is_let_pass(tmp_path: Path, prompt: str) -> None:
    assert not told(tmp_path, prompt) & WORDS


@pytest.mark.parametrize(
    ("code", "prompt"), [(code, prompt) for code, prompts in TOLD.items() for prompt in prompts]
)
def test_the_same_word_is_told_where_it_is_meant(tmp_path: Path, code: str, prompt: str) -> None:
    assert code in told(tmp_path, prompt)
