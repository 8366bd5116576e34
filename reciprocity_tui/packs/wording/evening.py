"""What an exercise asks of an evening, and what it leaves for its end (L-15, L-43 to L-45)."""

from collections.abc import Iterator
from itertools import chain

from reciprocity_tui.exercise.flaw import Flaw, Place, giving
from reciprocity_tui.exercise.stops import Stop
from reciprocity_tui.packs.wording.look import PROMPT, Look, warn
from reciprocity_tui.play import thresholds

_A_CARD, _A_LINE, _A_TALK, _THE_END = 12, 15, 45, 45
"""Seconds, about as in the rules of the kinds; only for a first look."""
_NUMBER, _TURN = "gap", "listener"
_OTHERS = ("{other}", "{speaker}", "{listener}")


def flaws(look: Look) -> Iterator[Flaw]:
    """Everything about time, ritual and reflection."""
    yield from _budget(look)
    yield from _captures(look)
    yield from _numbers_for_turns(look)


def plainly_fits(look: Look) -> bool:
    """Whether it is talk and cards alone, and that takes about as long as the header says.

    Then nothing need be unrolled, which takes a tenth of the check of a clean exercise (speed.md, P7).
    """
    seconds, typed = _THE_END, 0
    for stop in look.played:
        step = stop.step
        if not step.asks:
            seconds += _A_CARD
        elif step.is_talk and step.visibility is None:
            people = 2 * _times(look, stop) if stop.round is not None else 1 if stop.who == "both" else 2
            lines = sum(bool(vars(step).get(key)) for key in ("catch", "note"))
            typed += lines * people
            talk = step.timer.seconds if step.timer is not None else _A_TALK
            seconds += people * (_A_CARD + talk + lines * _A_LINE)
        else:
            return False
    said = look.exercise.minutes * 60
    return typed <= 2 and abs(seconds - said) <= thresholds.MINUTES_OFF / 2 * said


def _times(look: Look, stop: Stop) -> int:
    block = next(each.step for each in look.stops if each.path == stop.round)
    return int(getattr(block, "times", 1))


def _budget(look: Look) -> Iterator[Flaw]:
    if plainly_fits(look):
        return
    from reciprocity_tui.play import budget

    exercise, depth = look.exercise, look.exercise.intensity
    found = budget.budget(exercise, enough=thresholds.CURTAINS_MOST[depth])
    if abs(found.minutes - exercise.minutes) > thresholds.MINUTES_OFF * exercise.minutes:
        message = f"it says {exercise.minutes} minutes, and takes about {max(1, round(found.minutes))}"
        hints = (giving("minutes", max(1, round(found.minutes))), "Or shorter timers and fewer steps.")
        yield warn(15, ("minutes",), message, *hints)
    if found.wait_seconds > (most := thresholds.WAIT_MOST[depth]):
        message = f"one waits {found.wait_seconds} seconds while the other types, and {most} is the most"
        yield _ritual(look, message, "Ask for less at one curtain, or let them say it aloud.")
    if found.typed > (most := thresholds.TYPED_MOST[depth]):
        message = f"each types up to {found.typed} lines, and {most} is the most in a {depth} exercise"
        yield _ritual(look, message, "Let more of it be said: an evening is mostly talking.")
    if found.curtains > (most := thresholds.CURTAINS_MOST[depth]):
        message = f"it draws {found.curtains} curtains, and {most} is the most in a {depth} exercise"
        yield _ritual(look, message, "Put private steps one behind the other: they share a curtain.")


def _ritual(look: Look, message: str, hint: str) -> Flaw:
    private = [each for each in look.played if each.step.private]
    place: Place = private[-1].path if private else ("intensity",)
    return warn(43, place, message, hint)


def _captures(look: Look) -> Iterator[Flaw]:
    """L-44: a panel that nothing fills is E229. A number alone is no words."""
    if not any(each.step.fills and _NUMBER not in each.step.feeds for each in look.played):
        talk = next((each for each in look.played if each.step.is_talk), None)
        words = "{} at a `speak` step: the hearer may type a few words that reached them."
        place: Place = ("title",) if talk is None else talk.path
        hint = words.format("`catch`") if talk is None else giving("catch", True, words=words, at=place)
        yield warn(
            44, place, "no words of the two are there to be looked at in the end", hint, key=talk is None
        )


def _numbers_for_turns(look: Look) -> Iterator[Flaw]:
    """L-45."""
    rated = (
        each for each in look.together(PROMPT) if each.stop is not None and _NUMBER in each.stop.step.feeds
    )
    for said in chain.from_iterable(each.said for each in rated):
        stop = said.stop
        if stop is None or stop.step.own:
            continue
        if stop.who == _TURN or any(name in said.text for name in _OTHERS):
            words = "{} keeps the number to its writer."
            hints = (giving("visibility", "own", words=words, at=stop.path), "Or ask how it was for oneself.")
            yield warn(
                45, said.path, "this number would be shown, and it is about what the other did", *hints
            )
