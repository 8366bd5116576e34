"""`reciprocity pack stats`: print what each exercise asks of two people: time, talk, curtains, waiting, typing."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.paths import is_course_folder
from reciprocity_tui.packs.loading.load import load_exercise
from reciprocity_tui.packs.parsing.read import exercise_files
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.simulation.budget import Budget, measure_budget
from reciprocity_tui.sanitize import sanitize_text

COLUMNS = {
    "exercise": "<34",
    "said": ">5",
    "about": ">7",
    "talk": ">6",
    "curtains": ">10",
    "wait": ">6",
    "typed": ">7",
}
"""Alignment and width of each column."""


@dataclass(frozen=True)
class ExerciseStats:
    """One exercise and its budget."""

    name: str
    exercise: Exercise
    budget: Budget

    @property
    def describe_excess(self) -> tuple[str, ...]:
        """The names of the columns in which it asks for more than there is room for."""
        depth, estimate = self.exercise.intensity, self.budget
        off = abs(estimate.minutes - self.exercise.minutes) / self.exercise.minutes
        checks = (
            (estimate.curtains > thresholds.MAX_CURTAINS[depth], "curtains"),
            (estimate.wait_seconds > thresholds.MAX_WAIT_SECONDS[depth], "wait"),
            (estimate.typed_lines > thresholds.MAX_TYPED_LINES[depth], "typed"),
            (off > thresholds.MINUTES_TOLERANCE, "minutes"),
        )
        return tuple(word for too_much, word in checks if too_much)


def stats_of_packs(args: Namespace) -> int:
    """Print the budgets of exercises and return the exit status: 0 fine, 1 one asks for too much."""
    return stats(args.paths, sys.stdout)


def stats(paths: Sequence[str], out: TextIO) -> int:
    """Print one line per exercise and return the exit status: 1 when one asks for too much.

    paths -- packs, folders of packs or exercises; the built-in ones if empty.
    Raises PackError for a file that is not an exercise.
    """
    groups = [_group(Path(path)) for path in paths] if paths else _built_in()
    out.write(f"{text('stats-what-is-shown')}\n\n{heading()}\n")
    status = 0
    for group in groups:
        measured = list(group)
        for exercise in measured:
            out.write(_line(exercise) + "\n")
            status |= bool(exercise.describe_excess)
        if len(measured) > 1:
            out.write(_total_line(measured) + "\n\n")
    return int(status)


def heading() -> str:
    """Return the line with the names of the columns."""
    return "".join(f"{text('stats-column', column=name):{form}}" for name, form in COLUMNS.items())


def _line(measured: ExerciseStats) -> str:
    estimate = measured.budget
    columns = (
        f"{sanitize_text(measured.name)[:33]:<34}{measured.exercise.minutes:>5}{estimate.minutes:>7.1f}{estimate.talk_share:>6.0%}"
        f"{estimate.curtains:>10}{estimate.wait_seconds:>6}{estimate.typed_lines:>7}"
    )
    excess = [text("stats-column", column=name) for name in measured.describe_excess]
    return f"{columns}  {text('stats-too-much', columns=', '.join(excess))}" if excess else columns


def _total_line(measured: Sequence[ExerciseStats]) -> str:
    minutes = sum(exercise.budget.minutes for exercise in measured)
    talk = sum(exercise.budget.talk_share * exercise.budget.minutes for exercise in measured)
    claimed = sum(exercise.exercise.minutes for exercise in measured)
    name = text("pack-exercises", number=len(measured))
    return f"{name:<34}{claimed:>5}{minutes:>7.1f}{talk / minutes:>6.0%}"


def _built_in() -> list[Iterator[ExerciseStats]]:
    catalog = Catalog()
    return [_of_pack(catalog, pack.id) for pack in catalog.packs()]


def _of_pack(catalog: Catalog, pack: str) -> Iterator[ExerciseStats]:
    return (_measure(card.ref, catalog.load(card.ref)) for card in catalog.cards() if card.pack == pack)


def _group(path: Path) -> Iterator[ExerciseStats]:
    """Yield every exercise that `path` leads to."""
    files = [path] if path.is_file() else _files_in(path)
    if not files:
        raise PackError(Message("no-exercise-in", path=str(path)), Message("name-pack-or-exercise"))
    for file in files:
        yield _measure(f"{file.parent.name}/{file.stem}", load_exercise(file))


def _files_in(path: Path) -> list[Path]:
    try:
        folders = [
            path,
            *sorted(entry for entry in path.iterdir() if entry.is_dir() and not is_course_folder(entry)),
        ]
        return [file for folder in folders for file in exercise_files(folder)]
    except OSError as error:
        raise PackError(
            Message("folder-not-opened", folder=str(path)), Message("name-pack-or-exercise")
        ) from error


def _measure(name: str, exercise: Exercise) -> ExerciseStats:
    return ExerciseStats(name, exercise, measure_budget(exercise))
