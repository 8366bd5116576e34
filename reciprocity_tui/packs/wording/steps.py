"""How an exercise is built: where it begins and ends, what stands before what, what its header owes (L-02 to L-20)."""

from collections.abc import Iterator
from itertools import chain

from reciprocity_tui.exercise.card import STRENGTHS
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Flaw, giving
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.stops import Stop
from reciprocity_tui.packs.wording.look import END, LABEL, OPTION, Look, warn
from reciprocity_tui.packs.wording.numbers import LEAST_DAYS_DEEP, MOST_BEFORE, MOST_STEPS, MOST_UNFOLDED

DEEP_NEEDS = ("house-rules", "pause-plan")
OFFERED = ("none of these", "something else")
"""What the program offers by itself with every choice."""
_BY_NAME = {"first": "{first}", "second": "{second}"}


def flaws(look: Look) -> Iterator[Flaw]:
    """Everything about steps and header."""
    yield from _both_are_asked(look)
    yield from _gates(look)
    if look.deep and look.played:
        yield from _deep(look)
    yield from _names_in_branches(look)
    yield from _count(look)
    yield from _header(look)
    yield from _choices(look)


def _both_are_asked(look: Look) -> Iterator[Flaw]:
    """L-02: what a round always holds, outside of rounds too. Who is named in the text has a part as well."""
    for one, two in (("first", "second"), ("second", "first")):
        asked = [each for each in look.played if each.round is None and each.step.asks]
        alone = [each for each in asked if each.step.who == one]
        others = sum(each.step.who == two for each in asked)
        for stop in alone[others:]:
            if any(_BY_NAME[two] in each.joined for each in look.texts if each.stop == stop):
                continue
            message = f"only the {one} of the two is asked here"
            hints = (
                giving("who", "each", words="{} asks both, one after the other.", at=stop.path),
                "A `round` swaps the roles.",
            )
            yield warn(2, (*stop.path, "who"), message, *hints)


def _gates(look: Look) -> Iterator[Flaw]:
    """L-04: the error for deep exercises is E226."""
    hard = next((each for each in look.played if each.step.valence == "hard"), None)
    if hard is None or look.deep:
        return
    first = next((each for each in look.played if each.step.kind != "read"), None)
    if first is not None and not first.step.opens_deep and look.exercise.intensity != "light":
        hint = "Put a `gate` step first, with a `text` that says what comes."
        yield warn(4, first.path, "it has hard steps, and does not ask first whether both are ready", hint)


def _deep(look: Look) -> Iterator[Flaw]:
    """L-05 and L-10."""
    played = look.played
    gates = [each for each in played if each.step.opens_deep]
    if len(gates) == 1:
        hint = "Put a second gate before the hardest part: by then both know more."
        yield warn(5, gates[0].path, "a deep exercise asks twice whether both are ready", hint)
    hard = [index for index, each in enumerate(played) if each.step.valence == "hard"]
    rest = played[hard[-1] + 1 :] if hard else played[len(played) // 2 :]
    if not any(each.step.rests for each in rest):
        at = played[hard[-1]] if hard else played[-1]
        hint = "A `pause` step, then something warm."
        yield warn(5, at.path, "after its last hard step a deep exercise takes a breath", hint)
    if look.exercise.cooldown_days < LEAST_DAYS_DEEP:
        message = f"a deep exercise rests for {LEAST_DAYS_DEEP} days at least"
        yield warn(10, ("cooldown_days",), message, giving("cooldown_days", LEAST_DAYS_DEEP))
    before = _before(look)
    for name in DEEP_NEEDS:
        if not any(ref.rsplit("/", 1)[-1] == name for ref in before):
            message = f"`{name}` comes before anything deep"
            yield warn(10, ("after",), message, f'Add "ground/{name}" to `after`.')
    for stop in played:
        if stop.step.keep == "yes":
            hint = "Leave it out: at the end the two say line by line what stays."
            yield warn(10, (*stop.path, "keep"), "what is said in a deep exercise is not kept unasked", hint)


def _before(look: Look) -> set[str]:
    """Everything that comes before it, and before that."""
    found: set[str] = set()
    ahead = [
        each if "/" in each else f"{look.beside.pack}/{each}" for each in look.exercise.after[:MOST_BEFORE]
    ]
    while ahead:
        ref = ahead.pop()
        card = None if ref in found else look.beside.card(ref)
        found.add(ref)
        if card is not None:
            ahead += [each if "/" in each else f"{card.pack}/{each}" for each in card.after]
    return found


def _names_in_branches(look: Look) -> Iterator[Flaw]:
    """L-11: conditions themselves are held by E205 to E211. Where both are named, none is pointed at."""
    sometimes = (each for each in look.texts if each.stop is not None and each.stop.step.when is not None)
    for said in chain.from_iterable(each.said for each in sometimes):
        named = [name for name in _BY_NAME.values() if name in said.text]
        if len(named) == 1:
            message = "what comes only sometimes names one of the two, as if that one were the reason"
            part = (said.text.find(named[0]), len(named[0]))
            yield warn(11, said.path, message, "Say it to both, without a name.", part=part)


def _count(look: Look) -> Iterator[Flaw]:
    """L-14: of what comes only sometimes nothing is counted, and neither are cards."""
    asked = [each for each in look.played if each.step.asks and each.step.when is None]
    turns = {each.path: each.step.times for each in look.stops if isinstance(each.step, Round)}
    unfolded = sum(2 * turns[each.round] if each.round is not None else 1 for each in asked)
    most = MOST_STEPS[look.exercise.intensity]
    if len(asked) > most:
        message = f"{len(asked)} steps ask something, and {most} are enough for one evening"
        yield warn(14, asked[most].path, message, "Make two exercises of it: one evening, one thing.")
    elif unfolded > MOST_UNFOLDED:
        message = f"with its rounds it asks {unfolded} times, and {MOST_UNFOLDED} are enough"
        yield warn(14, asked[-1].path, message, "Make two exercises of it: one evening, one thing.")


def _header(look: Look) -> Iterator[Flaw]:
    """L-16 (what is named in `after`), L-17 and L-18."""
    exercise = look.exercise
    for index, each in enumerate(exercise.after[:MOST_BEFORE]):
        ref = each if "/" in each else f"{look.beside.pack}/{each}"
        if look.beside.card(ref) is None:
            hint = "Of another pack it is written pack/exercise."
            yield warn(16, ("after", index), f"there is no exercise `{ref}` here", hint)
    if not look.beside.private:
        yield from _grounds(exercise)
    if exercise.intensity != "light" and not exercise.care and not exercise.not_for:
        care = (giving("care", "..."), "Say what comes in it; `not_for` says when to leave it.")
        yield warn(18, ("intensity",), f"a {exercise.intensity} exercise says what to take care of", *care)


def _grounds(exercise: Exercise) -> Iterator[Flaw]:
    """L-17: what others are asked to believe has its reasons beside it."""
    if not exercise.why:
        hint = giving("why", "...")
        yield warn(17, ("title",), "nothing is said of why it may do two people good", hint, key=True)
    if not exercise.evidence:
        hints = (
            giving("evidence", [{"source": "Practice wisdom", "strength": "D"}]),
            "With a study: its authors, its year and its doi, and the grade of what it tested.",
            "The grades: " + "; ".join(f"{grade}: {means}" for grade, means in STRENGTHS.items()) + ".",
        )
        yield warn(17, (), "nothing is said of what it rests on", *hints, missing=("evidence",))


def _choices(look: Look) -> Iterator[Flaw]:
    """L-19 and L-20: what the program adds by itself stands there twice; a sign alone is no label."""
    for said in look.of(OPTION, LABEL, END):
        if said.sort == OPTION and said.text.strip(" .").casefold() in OFFERED and _offers(said.stop):
            hints = ('Leave it out: "None of these" is always there.', "`open` adds something else.")
            yield warn(19, said.path, f'"{said.text}" is offered already', *hints)
        elif said.sort != OPTION and not any(character.isalnum() for character in said.text):
            yield warn(20, said.path, "this label has no word in it", "A sign is read in many ways: say it.")


def _offers(stop: Stop | None) -> bool:
    return stop is not None and not stop.step.together and hasattr(stop.step, "open")
