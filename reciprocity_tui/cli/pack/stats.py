"""`reciprocity pack stats`: what each exercise asks of two people: time, talk, curtains, waiting, typed lines."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.paths import is_course_folder
from reciprocity_tui.packs.loading.load import load_exercise
from reciprocity_tui.packs.parsing.read import exercise_files
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.simulation.budget import Budget, measure_budget
from reciprocity_tui.sanitize import sanitize_text

HEAD = f"{'exercise':<34}{'said':>5}{'about':>7}{'talk':>6}{'curtains':>10}{'wait':>6}{'typed':>7}"


@dataclass(frozen=True)
class ExerciseStats:
    """One exercise and what it asks for."""

    name: str
    exercise: Exercise
    budget: Budget

    @property
    def describe_excess(self) -> tuple[str, ...]:
        """Where it asks for more than there is room for, in words."""
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
    """Print what exercises ask for and return the exit status: 0 fine, 1 one asks for too much."""
    return stats(args.paths, sys.stdout)


def stats(paths: Sequence[str], out: TextIO) -> int:
    """Print a line an exercise and return the exit status: 1 when one asks for too much.

    paths -- packs, folders of packs or exercises; none: what comes with the program.
    Raises PackError for a file that is no exercise.
    """
    groups = [_group(Path(path)) for path in paths] if paths else _built_in()
    out.write(
        "minutes said and computed, share of talk, curtains, longest wait in seconds, lines to type\n\n"
    )
    out.write(f"{HEAD}\n")
    status = 0
    for group in groups:
        measured = list(group)
        for exercise in measured:
            out.write(_line(exercise) + "\n")
            status |= bool(exercise.describe_excess)
        if len(measured) > 1:
            out.write(_total_line(measured) + "\n\n")
    return int(status)


def _line(measured: ExerciseStats) -> str:
    estimate = measured.budget
    columns = (
        f"{sanitize_text(measured.name)[:33]:<34}{measured.exercise.minutes:>5}{estimate.minutes:>7.1f}{estimate.talk_share:>6.0%}"
        f"{estimate.curtains:>10}{estimate.wait_seconds:>6}{estimate.typed_lines:>7}"
    )
    return (
        f"{columns}  too much: {', '.join(measured.describe_excess)}" if measured.describe_excess else columns
    )


def _total_line(measured: Sequence[ExerciseStats]) -> str:
    minutes = sum(exercise.budget.minutes for exercise in measured)
    talk = sum(exercise.budget.talk_share * exercise.budget.minutes for exercise in measured)
    claimed = sum(exercise.exercise.minutes for exercise in measured)
    return f"{f'{len(measured)} exercises':<34}{claimed:>5}{minutes:>7.1f}{talk / minutes:>6.0%}"


def _built_in() -> list[Iterator[ExerciseStats]]:
    catalog = Catalog()
    return [_of_pack(catalog, pack.id) for pack in catalog.packs()]


def _of_pack(catalog: Catalog, pack: str) -> Iterator[ExerciseStats]:
    return (_measure(card.ref, catalog.load(card.ref)) for card in catalog.cards() if card.pack == pack)


def _group(path: Path) -> Iterator[ExerciseStats]:
    """Every exercise that `path` leads to."""
    files = [path] if path.is_file() else _files_in(path)
    if not files:
        raise PackError(f"There is no exercise in {path}.", "Name a pack's folder, or an exercise file.")
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
            f"{path} cannot be looked into.", "Name a pack's folder, or an exercise file."
        ) from error


def _measure(name: str, exercise: Exercise) -> ExerciseStats:
    return ExerciseStats(name, exercise, measure_budget(exercise))
