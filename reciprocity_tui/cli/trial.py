"""Try a pack that is not installed: who plays, at which step it begins, and how to return to the same place."""

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at
from reciprocity_tui.cli.play import OPENER_SEATS, parse_names
from reciprocity_tui.cli.working_path import open_working_copy
from reciprocity_tui.errors import HomeError, UsageError
from reciprocity_tui.exercise.finding import join_names
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.game.trial import Trial
    from reciprocity_tui.packs.library.working_copy import WorkingCopy
    from reciprocity_tui.play.scenes.slots import Person

BY_SIGNAL = 128
"""The first exit status that means a signal; nothing more is printed then."""

MOST_STEPS_NAMED = 30

MOST_SEED = 10_000
"""The bound of a random seed, so that it can be read aloud."""


def run_trial(args: "Namespace", path: Path, command: str, *, at: str | None = None, follows: bool) -> int:
    """Try what is at `path` and return the exit status. Raises ReciprocityError with what to do next.

    args -- the options of `play`. command -- how it is tried, as in "reciprocity pack try". at -- the id of the
    step to begin at. follows -- whether files are read again when they are saved.
    """
    from reciprocity_tui.game.trial import Trial

    names = parse_names(args.names)
    copy = open_working_copy(path, command)
    where = None if at is None else _find_step(copy, at)
    if not args.plain:
        from reciprocity_tui.cli.terminal import require_terminal

        require_terminal(f"{command} --plain")
    trial = Trial(
        copy,
        _seed() if args.seed is None else args.seed,
        at=where,
        reloads_on_save=follows,
        people=_players(args, names),
    )
    status = _show_trial(trial, args)
    if follows and status < BY_SIGNAL:
        from reciprocity_tui.sanitize import sanitize_text

        print(text("trial-again", command=sanitize_text(trial.replay(command))), file=sys.stderr)
    return status


def _show_trial(trial: "Trial", args: "Namespace") -> int:
    if args.plain:
        import gc

        from reciprocity_tui.plain.run import run
        from reciprocity_tui.process.hardening import harden_after_first_paint

        gc.enable()
        harden_after_first_paint()
        opener = OPENER_SEATS[args.opener]
        return run(trial.open_game, exercise=trial.exercise, opener=opener, echo=args.echo, trial=trial)
    from reciprocity_tui.tui.trial import run as show

    return show(trial, OPENER_SEATS[args.opener], bindings_file_at(args.home, keeps=not args.nothing_kept))


def _players(args: "Namespace", names: tuple[str, str] | None) -> "tuple[Person, Person] | None":
    """Return the players that were named, or those of the journal; None where they have to be asked."""
    if names is not None:
        from reciprocity_tui.people import assign_seats

        return assign_seats(*names)
    if args.nothing_kept:
        return None
    from reciprocity_tui.journal.names_preview import read_people
    from reciprocity_tui.paths import home

    try:
        return read_people(home(args.home))
    except HomeError:
        if args.home is not None:
            raise
        return None


def _seed() -> int:
    from random import SystemRandom

    return SystemRandom().randrange(MOST_SEED)


def _find_step(copy: "WorkingCopy", at: str) -> tuple[str, str]:
    """Return the exercise and the step that `at` names: STEP, or EXERCISE.STEP. Raises UsageError."""
    from reciprocity_tui.play.preview.start_at_step import step_ids

    exercise, _, step = at.rpartition(".")
    steps = {card.ref: step_ids(copy.load(card.ref)) for card in copy.cards() if exercise in ("", card.id)}
    refs = [ref for ref, names in steps.items() if step in names]
    if len(refs) == 1:
        return refs[0], step
    if refs:
        first, *others = (f"--at {ref.rpartition('/')[2]}.{step}" for ref in refs)
        ways: Text = first
        for other in others:
            ways = Message("trial-or", before=ways, other=other)
        raise UsageError(Message("trial-step-in-several", step=step, ways=ways))
    raise UsageError(Message("trial-no-such-step", step=at), _known_steps_hint(step, steps))


def _known_steps_hint(step: str, steps: dict[str, tuple[str, ...]]) -> Message:
    every = list(dict.fromkeys(name for names in steps.values() for name in names))
    known = join_names(every, MOST_STEPS_NAMED)
    near = get_close_matches(step, every, n=1)
    if near:
        return Message("trial-nearest-step", step=near[0], known=known)
    return Message("trial-known-steps", known=known)
