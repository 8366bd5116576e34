"""Exercises and people that say and type one hostile text wherever they can, in every kind there is."""

from functools import partial
from random import Random

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.play.rules.agree.progress import COST, CUE, GIVES, REPLY, REVIEW, ROOM, SETTLED, WHAT
from reciprocity_tui.play.rules.guess import PICK
from reciprocity_tui.play.rules.rate.before_after import CHANGE
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.rule import RULES
from reciprocity_tui.play.scenes.slots import Address, Data, Promise
from reciprocity_tui.play.scenes.thresholds import MAX_RUNNING_TRIALS
from reciprocity_tui.play.session.beats import Ask, Beat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import Behaviour, Simulation, random_reply
from tests.play.generated import EXAMPLES
from tests.play.making import exercise

SHOWN = frozenset({"prompt", "prompts", "text", "help", "listener_card", "low", "high", "title"})
"""Keys of an exercise whose words are shown."""

OF_AN_AGREEMENT = (WHAT, CUE, GIVES, COST, REPLY, ROOM, REVIEW, SETTLED)
"""Parts of an agreement in which its words are shown, or those of another."""

ALL_THAT_IS_ASKED = frozenset({*MODELS.kinds(), *OF_AN_AGREEMENT, PICK, CHANGE, "topic"} - {"round"})
"""What `asked` finds in many evenings."""


def agreed_before(text: str) -> tuple[Promise, ...]:
    """Return active trials in these words, as many as are allowed."""
    return (Promise(text, text, (text, text)),) * MAX_RUNNING_TRIALS


def everywhere(data: object, text: str, key: str = "") -> object:
    """Return the data of an exercise with every text on the screen replaced by `text`.

    A text with the topic becomes only the topic, which the players type.
    """
    match data:
        case str() if "{topic}" in data:
            return "{topic}"
        case str() if key in SHOWN or key == "stems":
            return text
        case str() if key in ("options", "rows", "columns"):
            return f"{text} {data}"
        case dict():
            return {name: everywhere(each, text, str(name)) for name, each in data.items()}
        case list() | tuple():
            return [everywhere(each, text, key) for each in data]
        case _:
            return data


def hostile_exercise(seed: int, text: str) -> Exercise:
    """Return a generated exercise in which every text is `text`."""
    data = exercise(Random(seed)).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return Exercise.model_validate(everywhere(data, text))


def typing(text: str, ask: Ask, address: Address, dice: FullRandomSource) -> Data:
    """Return a random reply to `ask` whose words are `text`, if they may be."""
    rule, example = RULES.get(ask.scene.step.kind), random_reply(ask, address, dice)
    known = EXAMPLES.get(ask.scene.step.kind)
    words = {name: text for name in (known.typed if known else ()) if example.get(name)}
    try:
        return rule.accept(ask.scene, address, {**example, **words})
    except AnswerRejected:
        return example


def rehearsal(session: Session, seed: int, text: str) -> Simulation:
    """Return a simulation of two players who type `text`, and only pass now and then."""
    manner = Behaviour(swaps=0, changes=0, pauses=0, early_ends=0)
    return Simulation(session, Random(seed), manner, answer=partial(typing, text))


def asked(beat: Beat, text: str) -> set[str]:
    """Kind and part of what is asked; and whether what was typed is spoken of as the topic."""
    if not isinstance(beat, Ask):
        return set()
    topic = {"topic"} if beat.scene.wording == "{topic}" and beat.scene.topic == text else set()
    return {beat.scene.step.kind, beat.address.part} | topic
