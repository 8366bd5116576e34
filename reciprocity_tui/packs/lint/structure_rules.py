"""How an exercise is built: where it begins and ends, what stands before what, what its header owes (L-02 to L-20)."""

from collections.abc import Iterator
from itertools import chain
from typing import get_args

from reciprocity_tui import messages
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import Finding, suggest_value
from reciprocity_tui.exercise.header_values import Strength
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.packs.lint.context import END, LABEL, OPTION, LintContext, warning
from reciprocity_tui.packs.lint.limits import LEAST_DAYS_DEEP, MOST_BEFORE, MOST_STEPS, MOST_UNFOLDED

DEEP_NEEDS = ("house-rules", "pause-plan")
OFFERED = ("none of these", "something else")
"""What the program offers by itself with every choice."""
_BY_NAME = {"first": "{first}", "second": "{second}"}


def findings(look: LintContext) -> Iterator[Finding]:
    """Everything about steps and header."""
    yield from _one_sided_steps(look)
    yield from _gates(look)
    if look.deep and look.played_steps:
        yield from _deep_findings(look)
    yield from _names_in_branches(look)
    yield from _count(look)
    yield from _header(look)
    yield from _choices(look)


def _one_sided_steps(look: LintContext) -> Iterator[Finding]:
    """L-02: what a round always holds, outside of rounds too. Who is named in the text has a part as well."""
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
            message = f"only the {one} of the two is asked here"
            hints = (
                suggest_value("who", "each", words="{} asks both, one after the other.", table=stop.path),
                "A `round` swaps the roles.",
            )
            yield warning(2, (*stop.path, "who"), message, *hints)


def _gates(look: LintContext) -> Iterator[Finding]:
    """L-04: the error for deep exercises is E226."""
    hard = next((stop for stop in look.played_steps if stop.step.valence == "hard"), None)
    if hard is None or look.deep:
        return
    first = next((stop for stop in look.played_steps if stop.step.kind != "read"), None)
    if first is not None and not first.step.is_gate and look.exercise.intensity != "light":
        hint = "Put a `gate` step first, with a `text` that says what comes."
        yield warning(4, first.path, "it has hard steps, and does not ask first whether both are ready", hint)


def _deep_findings(look: LintContext) -> Iterator[Finding]:
    """L-05 and L-10."""
    played = look.played_steps
    gates = [candidate for candidate in played if candidate.step.is_gate]
    if len(gates) == 1:
        hint = "Put a second gate before the hardest part: by then both know more."
        yield warning(5, gates[0].path, "a deep exercise asks twice whether both are ready", hint)
    hard = [index for index, candidate in enumerate(played) if candidate.step.valence == "hard"]
    rest = played[hard[-1] + 1 :] if hard else played[len(played) // 2 :]
    if not any(candidate.step.is_rest for candidate in rest):
        at = played[hard[-1]] if hard else played[-1]
        hint = "A `pause` step, then something warm."
        yield warning(5, at.path, "after its last hard step a deep exercise takes a breath", hint)
    if look.exercise.cooldown_days < LEAST_DAYS_DEEP:
        message = f"a deep exercise rests for {LEAST_DAYS_DEEP} days at least"
        yield warning(10, ("cooldown_days",), message, suggest_value("cooldown_days", LEAST_DAYS_DEEP))
    before = _prerequisites(look)
    for name in DEEP_NEEDS:
        if not any(ref.rsplit("/", 1)[-1] == name for ref in before):
            message = f"`{name}` comes before anything deep"
            yield warning(10, ("after",), message, f'Add "ground/{name}" to `after`.')
    for stop in played:
        if stop.step.keep == "yes":
            hint = "Leave it out: at the end the two say line by line what stays."
            yield warning(
                10, (*stop.path, "keep"), "what is said in a deep exercise is not kept unasked", hint
            )


def _prerequisites(look: LintContext) -> set[str]:
    """Everything that comes before it, and before that."""
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
    """L-11: conditions themselves are held by E205 to E211. Where both are named, none is pointed at."""
    sometimes = (texts for texts in look.texts if texts.stop is not None and texts.stop.step.when is not None)
    for text in chain.from_iterable(together.authored for together in sometimes):
        named = [name for name in _BY_NAME.values() if name in text.text]
        if len(named) == 1:
            message = "what comes only sometimes names one of the two, as if that one were the reason"
            part = (text.text.find(named[0]), len(named[0]))
            yield warning(11, text.path, message, "Say it to both, without a name.", part=part)


def _count(look: LintContext) -> Iterator[Finding]:
    """L-14: of what comes only sometimes nothing is counted, and neither are cards."""
    asking = [stop for stop in look.played_steps if stop.step.asks and stop.step.when is None]
    turns = {stop.path: stop.step.times for stop in look.step_locations if isinstance(stop.step, Round)}
    unfolded = sum(2 * turns[stop.round_path] if stop.round_path is not None else 1 for stop in asking)
    most = MOST_STEPS[look.exercise.intensity]
    if len(asking) > most:
        message = f"{len(asking)} steps ask something, and {most} are enough for one evening"
        yield warning(14, asking[most].path, message, "Make two exercises of it: one evening, one thing.")
    elif unfolded > MOST_UNFOLDED:
        message = f"with its rounds it asks {unfolded} times, and {MOST_UNFOLDED} are enough"
        yield warning(14, asking[-1].path, message, "Make two exercises of it: one evening, one thing.")


def _header(look: LintContext) -> Iterator[Finding]:
    """L-16 (what is named in `after`), L-17 and L-18."""
    exercise = look.exercise
    for index, prerequisite in enumerate(exercise.after[:MOST_BEFORE]):
        ref = prerequisite if "/" in prerequisite else f"{look.pack_context.pack}/{prerequisite}"
        if look.pack_context.card(ref) is None:
            hint = "Of another pack it is written pack/exercise."
            yield warning(16, ("after", index), f"there is no exercise `{ref}` here", hint)
    if not look.pack_context.private:
        yield from _evidence_findings(exercise)
    if exercise.intensity != "light" and not exercise.care and not exercise.not_for:
        care = (suggest_value("care", "..."), "Say what comes in it; `not_for` says when to leave it.")
        yield warning(18, ("intensity",), f"a {exercise.intensity} exercise says what to take care of", *care)


def _evidence_findings(exercise: Exercise) -> Iterator[Finding]:
    """L-17: what others are asked to believe has its reasons beside it."""
    if not exercise.why:
        hint = suggest_value("why", "...")
        yield warning(17, ("title",), "nothing is said of why it may do two people good", hint, key=True)
    if not exercise.evidence:
        hints = (
            suggest_value("evidence", [{"source": "Practice wisdom", "strength": "D"}]),
            "With a study: its authors, its year and its doi, and the grade of what it tested.",
            "The grades: " + "; ".join(map(_grade, get_args(Strength))) + ".",
        )
        yield warning(17, (), "nothing is said of what it rests on", *hints, missing=("evidence",))


def _grade(strength: Strength) -> str:
    return f"{strength}: {messages.text('evidence-grade', strength=strength)}"


def _choices(look: LintContext) -> Iterator[Finding]:
    """L-19 and L-20: what the program adds by itself stands there twice; a sign alone is no label."""
    for text in look.texts_of(OPTION, LABEL, END):
        if (
            text.sort == OPTION
            and text.text.strip(" .").casefold() in OFFERED
            and _offered_options(text.stop)
        ):
            hints = ('Leave it out: "None of these" is always there.', "`open` adds something else.")
            yield warning(19, text.path, f'"{text.text}" is offered already', *hints)
        elif text.sort != OPTION and not any(character.isalnum() for character in text.text):
            yield warning(
                20, text.path, "this label has no word in it", "A sign is read in many ways: say it."
            )


def _offered_options(stop: StepLocation | None) -> bool:
    return stop is not None and not stop.step.simultaneous and hasattr(stop.step, "open")
