"""Check the structure of an exercise: its beginning and end, the order of steps, its header (L-02 to L-20)."""

from collections.abc import Iterator
from itertools import chain
from typing import get_args

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import Change, Finding, Hint, suggest_value, toml_line
from reciprocity_tui.exercise.header_values import Strength
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import END, LABEL, OPTION, LintContext, warning
from reciprocity_tui.packs.lint.limits import LEAST_DAYS_DEEP, MOST_BEFORE, MOST_STEPS, MOST_UNFOLDED

DEEP_NEEDS = ("house-rules", "pause-plan")
OFFERED = ("none of these", "something else")
"""The options that the program adds to every choice."""
_BY_NAME = {"first": "{first}", "second": "{second}"}


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield the findings about steps and header."""
    yield from _one_sided_steps(look)
    yield from _gates(look)
    if look.deep and look.played_steps:
        yield from _deep_findings(look)
    yield from _names_in_branches(look)
    yield from _count(look)
    yield from _header(look)
    yield from _choices(look)


def _one_sided_steps(look: LintContext) -> Iterator[Finding]:
    """Check L-02: both are asked, outside of rounds too. Somebody named in the text has a part as well."""
    for one, two in (("first", "second"), ("second", "first")):
        asking = [
            candidate
            for candidate in look.played_steps
            if candidate.round_path is None and candidate.step.asks
        ]
        alone = [candidate for candidate in asking if candidate.step.who == one]
        others = sum(candidate.step.who == two for candidate in asking)
        for stop in alone[others:]:
            if any(_BY_NAME[two] in texts.joined for texts in look.texts if texts.stop == stop):
                continue
            line = Message("lint-ask-both", line=toml_line("who", "each"))
            hints = (Hint(line, Change((*stop.path, "who"), "each")), Message("lint-round-swaps"))
            yield warning(2, (*stop.path, "who"), Message("lint-one-sided", who=one), *hints)


def _gates(look: LintContext) -> Iterator[Finding]:
    """Check L-04: the error for deep exercises is E226."""
    hard = next((stop for stop in look.played_steps if stop.step.valence == "hard"), None)
    if hard is None or look.deep:
        return
    first = next((stop for stop in look.played_steps if stop.step.kind != "read"), None)
    if first is not None and not first.step.is_gate and look.exercise.intensity != "light":
        yield warning(4, first.path, Message("lint-hard-without-gate"), Message("lint-put-gate-first"))


def _deep_findings(look: LintContext) -> Iterator[Finding]:
    """Check L-05 and L-10."""
    played = look.played_steps
    gates = [candidate for candidate in played if candidate.step.is_gate]
    if len(gates) == 1:
        yield warning(5, gates[0].path, Message("lint-one-gate"), Message("lint-second-gate"))
    hard = [index for index, candidate in enumerate(played) if candidate.step.valence == "hard"]
    rest = played[hard[-1] + 1 :] if hard else played[len(played) // 2 :]
    if not any(candidate.step.is_rest for candidate in rest):
        at = played[hard[-1]] if hard else played[-1]
        yield warning(5, at.path, Message("lint-no-breath"), Message("lint-pause-then-warm"))
    if look.exercise.cooldown_days < LEAST_DAYS_DEEP:
        message = Message("lint-short-rest", days=LEAST_DAYS_DEEP)
        yield warning(10, ("cooldown_days",), message, suggest_value("cooldown_days", LEAST_DAYS_DEEP))
    before = _prerequisites(look)
    for name in DEEP_NEEDS:
        if not any(ref.rsplit("/", 1)[-1] == name for ref in before):
            message, hint = (
                Message("lint-comes-before-deep", name=name),
                Message("lint-add-to-after", name=name),
            )
            yield warning(10, ("after",), message, hint)
    for stop in played:
        if stop.step.keep == "yes":
            path = (*stop.path, "keep")
            yield warning(10, path, Message("lint-deep-kept"), Message("lint-leave-keep-out"))


def _prerequisites(look: LintContext) -> set[str]:
    """Return all prerequisites, direct and indirect."""
    earlier: set[str] = set()
    ahead = [
        name if "/" in name else f"{look.pack_context.pack}/{name}"
        for name in look.exercise.after[:MOST_BEFORE]
    ]
    while ahead:
        ref = ahead.pop()
        card = None if ref in earlier else look.pack_context.card(ref)
        earlier.add(ref)
        if card is not None:
            ahead += [name if "/" in name else f"{card.pack}/{name}" for name in card.after]
    return earlier


def _names_in_branches(look: LintContext) -> Iterator[Finding]:
    """Check L-11: conditions themselves are checked by E205 to E211. If both are named, none is pointed at."""
    sometimes = (texts for texts in look.texts if texts.stop is not None and texts.stop.step.when is not None)
    for text in chain.from_iterable(together.authored for together in sometimes):
        named = [name for name in _BY_NAME.values() if name in text.text]
        if len(named) == 1:
            part = (text.text.find(named[0]), len(named[0]))
            hint = Message("lint-without-a-name")
            yield warning(11, text.path, Message("lint-name-in-branch"), hint, part=part)


def _count(look: LintContext) -> Iterator[Finding]:
    """Check L-14: steps that come only sometimes are not counted, and neither are cards."""
    asking = [stop for stop in look.played_steps if stop.step.asks and stop.step.when is None]
    turns = {stop.path: stop.step.times for stop in look.step_locations if isinstance(stop.step, Round)}
    unfolded = sum(2 * turns[stop.round_path] if stop.round_path is not None else 1 for stop in asking)
    most = MOST_STEPS[look.exercise.intensity]
    if len(asking) > most:
        message = Message("lint-many-steps", steps=len(asking), most=most)
        yield warning(14, asking[most].path, message, Message("lint-split-exercise"))
    elif unfolded > MOST_UNFOLDED:
        message = Message("lint-many-turns", times=unfolded, most=MOST_UNFOLDED)
        yield warning(14, asking[-1].path, message, Message("lint-split-exercise"))


def _header(look: LintContext) -> Iterator[Finding]:
    """Check L-16 (the names in `after`), L-17 and L-18."""
    exercise = look.exercise
    for index, prerequisite in enumerate(exercise.after[:MOST_BEFORE]):
        ref = prerequisite if "/" in prerequisite else f"{look.pack_context.pack}/{prerequisite}"
        if look.pack_context.card(ref) is None:
            message = Message("lint-no-such-exercise", exercise=ref)
            yield warning(16, ("after", index), message, Message("lint-of-another-pack"))
    if not look.pack_context.private:
        yield from _evidence_findings(exercise)
    if exercise.intensity != "light" and not exercise.care and not exercise.not_for:
        message = Message("lint-no-care-note", intensity=exercise.intensity)
        yield warning(
            18, ("intensity",), message, suggest_value("care", "..."), Message("lint-what-care-says")
        )


def _evidence_findings(exercise: Exercise) -> Iterator[Finding]:
    """Check L-17: a claim to others comes with its reasons."""
    if not exercise.why:
        yield warning(17, ("title",), Message("lint-no-why"), suggest_value("why", "..."), key=True)
    if not exercise.evidence:
        hints = (
            suggest_value("evidence", [{"source": "Practice wisdom", "strength": "D"}]),
            Message("lint-evidence-of-study"),
            Message(
                "lint-evidence-grades",
                **{strength.lower(): _grade(strength) for strength in get_args(Strength)},
            ),
        )
        yield warning(17, (), Message("lint-no-evidence"), *hints, missing=("evidence",))


def _grade(strength: Strength) -> Message:
    return Message("evidence-grade", strength=strength)


def _choices(look: LintContext) -> Iterator[Finding]:
    """Check L-19 and L-20: options that the program adds are there twice; a sign alone is not a label."""
    for text in look.texts_of(OPTION, LABEL, END):
        if (
            text.sort == OPTION
            and text.text.strip(" .").casefold() in OFFERED
            and _offered_options(text.stop)
        ):
            hints = (Message("lint-none-of-these-is-there"), Message("lint-open-adds"))
            yield warning(19, text.path, Message("lint-offered-already", option=text.text), *hints)
        elif text.sort != OPTION and not any(character.isalnum() for character in text.text):
            yield warning(20, text.path, Message("lint-label-without-word"), Message("lint-say-it-in-words"))


def _offered_options(stop: StepLocation | None) -> bool:
    return stop is not None and not stop.step.simultaneous and hasattr(stop.step, "open")
