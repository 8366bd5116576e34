"""`reciprocity pack stats`: what each exercise asks of two people: time, talk, curtains, waiting, typed lines."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.packs.courses import holds_courses
from reciprocity_tui.packs.load import load_exercise
from reciprocity_tui.packs.read import exercise_files
from reciprocity_tui.play import thresholds
from reciprocity_tui.play.budget import Budget, budget
from reciprocity_tui.text import clean_text

HEAD = f"{'exercise':<34}{'said':>5}{'about':>7}{'talk':>6}{'curtains':>10}{'wait':>6}{'typed':>7}"


@dataclass(frozen=True)
class Measured:
    """One exercise and what it asks for."""

    name: str
    exercise: Exercise
    budget: Budget

    @property
    def over(self) -> tuple[str, ...]:
        """Where it asks for more than there is room for, in words."""
        depth, found = self.exercise.intensity, self.budget
        off = abs(found.minutes - self.exercise.minutes) / self.exercise.minutes
        checks = (
            (found.curtains > thresholds.CURTAINS_MOST[depth], "curtains"),
            (found.wait_seconds > thresholds.WAIT_MOST[depth], "wait"),
            (found.typed > thresholds.TYPED_MOST[depth], "typed"),
            (off > thresholds.MINUTES_OFF, "minutes"),
        )
        return tuple(word for too_much, word in checks if too_much)


def stats_of_packs(asked: Namespace) -> int:
    """Print what exercises ask for and return the exit status: 0 fine, 1 one asks for too much."""
    return stats(asked.paths, sys.stdout)


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
        found = list(group)
        for each in found:
            out.write(_line(each) + "\n")
            status |= bool(each.over)
        if len(found) > 1:
            out.write(_together(found) + "\n\n")
    return int(status)


def _line(each: Measured) -> str:
    found = each.budget
    told = (
        f"{clean_text(each.name)[:33]:<34}{each.exercise.minutes:>5}{found.minutes:>7.1f}{found.talk_share:>6.0%}"
        f"{found.curtains:>10}{found.wait_seconds:>6}{found.typed:>7}"
    )
    return f"{told}  too much: {', '.join(each.over)}" if each.over else told


def _together(found: Sequence[Measured]) -> str:
    minutes = sum(each.budget.minutes for each in found)
    talk = sum(each.budget.talk_share * each.budget.minutes for each in found)
    said = sum(each.exercise.minutes for each in found)
    return f"{f'{len(found)} exercises':<34}{said:>5}{minutes:>7.1f}{talk / minutes:>6.0%}"


def _built_in() -> list[Iterator[Measured]]:
    catalog = Catalog()
    return [_of_pack(catalog, pack.id) for pack in catalog.packs()]


def _of_pack(catalog: Catalog, pack: str) -> Iterator[Measured]:
    return (_measured(card.ref, catalog.load(card.ref)) for card in catalog.cards() if card.pack == pack)


def _group(path: Path) -> Iterator[Measured]:
    """Every exercise that `path` leads to."""
    files = [path] if path.is_file() else _files_in(path)
    if not files:
        raise PackError(f"There is no exercise in {path}.", "Name a pack's folder, or an exercise file.")
    for file in files:
        yield _measured(f"{file.parent.name}/{file.stem}", load_exercise(file))


def _files_in(path: Path) -> list[Path]:
    try:
        folders = [
            path,
            *sorted(each for each in path.iterdir() if each.is_dir() and not holds_courses(each)),
        ]
        return [file for folder in folders for file in exercise_files(folder)]
    except OSError as error:
        raise PackError(
            f"{path} cannot be looked into.", "Name a pack's folder, or an exercise file."
        ) from error


def _measured(name: str, exercise: Exercise) -> Measured:
    return Measured(name, exercise, budget(exercise))
