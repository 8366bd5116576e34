"""Check what an exercise asks of an evening, and what it leaves for its end (L-15, L-43 to L-45)."""

from collections.abc import Iterator
from itertools import chain

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import (
    AnyHint,
    Change,
    DocumentPath,
    Finding,
    Hint,
    suggest_value,
    toml_line,
)
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import PROMPT, LintContext, warning
from reciprocity_tui.play.scenes import thresholds

_A_CARD, _A_LINE, _A_TALK, _THE_END = 12, 15, 45, 45
"""Seconds, about as in the rules of the kinds; only for a first estimate."""
_NUMBER, _TURN = "gap", "listener"
_OTHERS = ("{other}", "{speaker}", "{listener}")


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield the findings about time, ritual and reflection."""
    yield from _budget(look)
    yield from _saved_words(look)
    yield from _numbers_for_turns(look)


def obviously_fits(look: LintContext) -> bool:
    """Return whether it is talk and cards alone, and takes about as long as its header claims.

    Then nothing need be unrolled, which takes a tenth of the check of a clean exercise.
    """
    seconds, typed = _THE_END, 0
    if sum(stop.step.is_gate for stop in look.played_steps) > 1:
        return False
    for stop in look.played_steps:
        step = stop.step
        if not step.asks:
            seconds += _A_CARD
        elif step.is_talk and step.visibility is None:
            people = (
                2 * _time_repeated(look, stop)
                if stop.round_path is not None
                else 1
                if stop.who == "both"
                else 2
            )
            lines = sum(bool(vars(step).get(key)) for key in ("catch", "note"))
            typed += lines * people
            talk = step.timer.seconds if step.timer is not None else _A_TALK
            seconds += people * (_A_CARD + talk + lines * _A_LINE)
        else:
            return False
    claimed = look.exercise.minutes * 60
    return typed <= 2 and abs(seconds - claimed) <= thresholds.MINUTES_TOLERANCE / 2 * claimed


def _time_repeated(look: LintContext, stop: StepLocation) -> int:
    block = next(candidate.step for candidate in look.step_locations if candidate.path == stop.round_path)
    return int(getattr(block, "times", 1))


def _budget(look: LintContext) -> Iterator[Finding]:
    if obviously_fits(look):
        return
    from reciprocity_tui.play.simulation import budget

    exercise, depth = look.exercise, look.exercise.intensity
    estimate = budget.measure_budget(exercise, max_uncounted_curtains=thresholds.MAX_CURTAINS[depth])
    if abs(estimate.minutes - exercise.minutes) > thresholds.MINUTES_TOLERANCE * exercise.minutes:
        real = max(1, round(estimate.minutes))
        message = Message("lint-minutes", claimed=exercise.minutes, real=real)
        hints = (suggest_value("minutes", real), Message("lint-minutes-shorten"))
        yield warning(15, ("minutes",), message, *hints)
    if estimate.wait_seconds > (most := thresholds.MAX_WAIT_SECONDS[depth]):
        message = Message("lint-long-wait", seconds=estimate.wait_seconds, most=most)
        yield _ritual(look, message, Message("lint-ask-for-less"))
    if estimate.typed_lines > (most := thresholds.MAX_TYPED_LINES[depth]):
        message = Message("lint-much-typing", lines=estimate.typed_lines, most=most, intensity=depth)
        yield _ritual(look, message, Message("lint-let-more-be-said"))
    if estimate.curtains > (most := thresholds.MAX_CURTAINS[depth]):
        message = Message("lint-many-curtains", curtains=estimate.curtains, most=most, intensity=depth)
        yield _ritual(look, message, Message("lint-share-a-curtain"))


def _ritual(look: LintContext, message: Message, hint: Message) -> Finding:
    private = [stop for stop in look.played_steps if stop.step.private]
    place: DocumentPath = private[-1].path if private else ("intensity",)
    return warning(43, place, message, hint)


def _saved_words(look: LintContext) -> Iterator[Finding]:
    """Check L-44: a panel that nothing fills is E229. A number alone is no words."""
    if not any(
        stop.step.possible_panels and _NUMBER not in stop.step.conditions_of_kind
        for stop in look.played_steps
    ):
        talk = next((stop for stop in look.played_steps if stop.step.is_talk), None)
        place: DocumentPath = ("title",) if talk is None else talk.path
        hint: AnyHint = Message("lint-catch-words", line="`catch`")
        if talk is not None:
            line = Message("lint-catch-words", line=toml_line("catch", True))
            hint = Hint(line, Change((*place, "catch"), True))
        yield warning(44, place, Message("lint-nothing-saved"), hint, key=talk is None)


def _numbers_for_turns(look: LintContext) -> Iterator[Finding]:
    """Check L-45."""
    rated = (
        texts
        for texts in look.text_groups(PROMPT)
        if texts.stop is not None and _NUMBER in texts.stop.step.conditions_of_kind
    )
    for prompt in chain.from_iterable(texts.authored for texts in rated):
        stop = prompt.stop
        if stop is None or stop.step.writer_only:
            continue
        if stop.who == _TURN or any(name in prompt.text for name in _OTHERS):
            line = Message("lint-keep-to-writer", line=toml_line("visibility", "own"))
            own = Hint(line, Change((*stop.path, "visibility"), "own"))
            yield warning(
                45, prompt.path, Message("lint-number-for-turn"), own, Message("lint-ask-for-oneself")
            )
