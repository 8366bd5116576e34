"""Trying what is not installed: who plays, at which step it begins, and how to come back to the same place."""

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.play import OPENERS, names_from
from reciprocity_tui.cli.working_path import working_copy
from reciprocity_tui.errors import HomeError, UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.packs.working_copy import WorkingCopy
    from reciprocity_tui.play.slots import Person
    from reciprocity_tui.table.trial import Trial

BY_SIGNAL = 128
"""From this exit status on it was a signal, and nothing more is said."""

MOST_SEED = 10_000
"""A seed that nobody chose has so few digits that it can be read aloud."""


def run_trial(asked: "Namespace", path: Path, command: str, *, at: str | None = None, follows: bool) -> int:
    """Try what is at `path` and return the exit status. Raises ReciprocityError with what to do next.

    asked -- the options of `play`. command -- how it is tried, as in "reciprocity pack try". at -- the id of the
    step to begin at. follows -- whether files are read again when they are saved.
    """
    from reciprocity_tui.table.trial import Trial

    names = names_from(asked.names)
    copy = working_copy(path, command)
    where = None if at is None else _where(copy, at)
    if not asked.plain:
        from reciprocity_tui.cli.terminal import need_terminal

        need_terminal(f"{command} --plain")
    trial = Trial(
        copy,
        _seed() if asked.seed is None else asked.seed,
        at=where,
        follows=follows,
        people=_people(asked, names),
    )
    status = _shown(trial, asked)
    if follows and status < BY_SIGNAL:
        from reciprocity_tui.text import clean_text

        print(f"Again: {clean_text(trial.replay(command))}", file=sys.stderr)
    return status


def _shown(trial: "Trial", asked: "Namespace") -> int:
    if asked.plain:
        import gc

        from reciprocity_tui.environment import harden_later
        from reciprocity_tui.plain.run import run

        gc.enable()
        harden_later()
        opener = OPENERS[asked.opener]
        return run(trial.open_table, exercise=trial.exercise, opener=opener, echo=asked.echo, trial=trial)
    from reciprocity_tui.tui.trial import run as show

    return show(trial, OPENERS[asked.opener])


def _people(asked: "Namespace", names: tuple[str, str] | None) -> "tuple[Person, Person] | None":
    """Return those who were named, or those of the journal; None where they have to be asked."""
    if names is not None:
        from reciprocity_tui.people import seated

        return seated(*names)
    if asked.nothing_kept:
        return None
    from reciprocity_tui.journal.at_a_glance import people_at_a_glance
    from reciprocity_tui.paths import home

    try:
        return people_at_a_glance(home(asked.home))
    except HomeError:
        if asked.home is not None:
            raise
        return None


def _seed() -> int:
    from random import SystemRandom

    return SystemRandom().randrange(MOST_SEED)


def _where(copy: "WorkingCopy", at: str) -> tuple[str, str]:
    """Return the exercise and the step that `at` names: STEP, or EXERCISE.STEP. Raises UsageError."""
    from reciprocity_tui.play.arriving import step_ids

    exercise, _, step = at.rpartition(".")
    steps = {card.ref: step_ids(copy.load(card.ref)) for card in copy.cards() if exercise in ("", card.id)}
    refs = [ref for ref, names in steps.items() if step in names]
    if len(refs) == 1:
        return refs[0], step
    if refs:
        names = [f"{ref.rpartition('/')[2]}.{step}" for ref in refs]
        raise UsageError(
            f"More than one exercise has a step called {step}.", f"Say which: --at {' or --at '.join(names)}"
        )
    raise UsageError(f"There is no step called {at}.", _steps_there(step, steps))


def _steps_there(step: str, steps: dict[str, tuple[str, ...]]) -> str:
    every = list(dict.fromkeys(name for names in steps.values() for name in names))
    near = get_close_matches(step, every, n=1)
    maybe = f"Did you mean {near[0]}? " if near else ""
    return f"{maybe}There are {', '.join(every[:30])}{', ...' if len(every) > 30 else ''}."
