"""Packs that are read on paper."""

from pathlib import Path

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.loading.load import load_exercise
from reciprocity_tui.packs.review.script import Part, Script, build_play
from tests.house.rooms import ROOT

KITCHEN = ROOT / "tests" / "end_to_end" / "packs" / "kitchen"
"""A step of every kind."""


def script(*exercises: Exercise, **about: object) -> Script:
    """Return the script of a pack with these exercises."""
    plays = tuple(
        build_play(exercise, "mine", f"number-{number}") for number, exercise in enumerate(exercises)
    )
    return Script("mine", {"title": "Mine", "language": "en", **about}, plays)


def kitchen() -> Exercise:
    """Return the exercise that has a step of every kind."""
    return load_exercise(KITCHEN / "everything.toml")


def every_part(of: Script) -> list[Part]:
    """Return all steps, including those in rounds."""
    return [each for play in of.plays for part in play.parts for each in (part, *part.parts)]


def files(*names: str) -> list[Path]:
    """Return the files of built-in exercises."""
    return [ROOT / "exercises" / f"{name}.toml" for name in names]
