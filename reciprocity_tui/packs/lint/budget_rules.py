"""What an exercise asks of an evening, and what it leaves for its end (L-15, L-43 to L-45)."""

from collections.abc import Iterator
from itertools import chain

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import DocumentPath, Finding, suggest_value
from reciprocity_tui.packs.lint.context import PROMPT, LintContext, warning
from reciprocity_tui.play.scenes import thresholds

_A_CARD, _A_LINE, _A_TALK, _THE_END = 12, 15, 45, 45
"""Seconds, about as in the rules of the kinds; only for a first look."""
_NUMBER, _TURN = "gap", "listener"
_OTHERS = ("{other}", "{speaker}", "{listener}")


def findings(look: LintContext) -> Iterator[Finding]:
    """Everything about time, ritual and reflection."""
    yield from _budget(look)
    yield from _saved_words(look)
    yield from _numbers_for_turns(look)


def obviously_fits(look: LintContext) -> bool:
    """Whether it is talk and cards alone, and that takes about as long as the header says.

    Then nothing need be unrolled, which takes a tenth of the check of a clean exercise (speed.md, P7).
    """
    seconds, typed = _THE_END, 0
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
        message = f"it says {exercise.minutes} minutes, and takes about {max(1, round(estimate.minutes))}"
        hints = (
            suggest_value("minutes", max(1, round(estimate.minutes))),
            "Or shorter timers and fewer steps.",
        )
        yield warning(15, ("minutes",), message, *hints)
    if estimate.wait_seconds > (most := thresholds.MAX_WAIT_SECONDS[depth]):
        message = f"one waits {estimate.wait_seconds} seconds while the other types, and {most} is the most"
        yield _ritual(look, message, "Ask for less at one curtain, or let them say it aloud.")
    if estimate.typed_lines > (most := thresholds.MAX_TYPED_LINES[depth]):
        message = (
            f"each types up to {estimate.typed_lines} lines, and {most} is the most in a {depth} exercise"
        )
        yield _ritual(look, message, "Let more of it be said: an evening is mostly talking.")
    if estimate.curtains > (most := thresholds.MAX_CURTAINS[depth]):
        message = f"it draws {estimate.curtains} curtains, and {most} is the most in a {depth} exercise"
        yield _ritual(look, message, "Put private steps one behind the other: they share a curtain.")


def _ritual(look: LintContext, message: str, hint: str) -> Finding:
    private = [stop for stop in look.played_steps if stop.step.private]
    place: DocumentPath = private[-1].path if private else ("intensity",)
    return warning(43, place, message, hint)


def _saved_words(look: LintContext) -> Iterator[Finding]:
    """L-44: a panel that nothing fills is E229. A number alone is no words."""
    if not any(
        stop.step.possible_panels and _NUMBER not in stop.step.conditions_of_kind
        for stop in look.played_steps
    ):
        talk = next((stop for stop in look.played_steps if stop.step.is_talk), None)
        words = "{} at a `speak` step: the hearer may type a few words that reached them."
        place: DocumentPath = ("title",) if talk is None else talk.path
        hint = (
            words.format("`catch`")
            if talk is None
            else suggest_value("catch", True, words=words, table=place)
        )
        yield warning(
            44, place, "no words of the two are there to be looked at in the end", hint, key=talk is None
        )


def _numbers_for_turns(look: LintContext) -> Iterator[Finding]:
    """L-45."""
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
            words = "{} keeps the number to its writer."
            hints = (
                suggest_value("visibility", "own", words=words, table=stop.path),
                "Or ask how it was for oneself.",
            )
            yield warning(
                45, prompt.path, "this number would be shown, and it is about what the other did", *hints
            )
