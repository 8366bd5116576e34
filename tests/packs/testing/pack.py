"""A small exercise with branches, and what its author may test."""

from pathlib import Path

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.testing.exercise_result import ExerciseResult
from reciprocity_tui.packs.testing.exercise_result import test_exercise as came_of
from reciprocity_tui.plain.preview import preview

TEA = """\
title     = "Tea"
kind      = "check-in"
pillar    = "team"
minutes   = 8
intensity = "light"
summary   = "A cup of tea, and a word about the day."

[[step]]
id     = "felt"
kind   = "rate"
prompt = "How was today?"
scale  = { min = 1, max = 10, low = "long", high = "easy" }

[[step]]
id         = "word"
kind       = "write"
visibility = "sealed"
prompt     = "One word for today?"

[[step]]
id            = "apart"
kind          = "speak"
when          = "gap(felt) >= 4"
prompt        = "Tell {other} what made today so."
listener_card = "Take it in."
catch         = true

[[step]]
id     = "near"
kind   = "speak"
when   = "not passed(word) and not gap(felt) >= 4"
prompt = ["What was alike today?", "What did both of you see?"]
"""


def exercise(folder: Path, *tests: str, text: str = TEA) -> Path:
    """Write the exercise with these `[[test]]` tables into a pack and return its file."""
    pack = folder / "mine"
    pack.mkdir(exist_ok=True)
    file = pack / "tea.toml"
    file.write_text("\n".join((text, *tests)), "utf-8")
    return file


def sound(file: Path) -> Exercise:
    """Return the exercise in `file`, in which nothing is wrong."""
    examined = load_with_diagnostics(file)
    assert examined.exercise is not None, examined.diagnostics
    return examined.exercise


def outcome(file: Path) -> ExerciseResult:
    """Return what came of the exercise in `file`."""
    return came_of(f"mine/{file.stem}", sound(file), preview, lambda: True)
