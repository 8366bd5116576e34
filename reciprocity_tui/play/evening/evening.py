"""An evening: a snapshot of the exercise, two seats, an opener, and slots."""

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, field
from types import MappingProxyType

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.play.evening.memo import Memo
from reciprocity_tui.play.evening.sampling import draw_prompts, first_prompt_ids
from reciprocity_tui.play.evening.snapshot import FORMAT, ForeignSnapshot, parse_carried_over
from reciprocity_tui.play.scenes.random_source import ShuffleSource
from reciprocity_tui.play.scenes.slots import (
    NOTHING_CARRIED_OVER,
    Address,
    CarriedOver,
    EveningRecord,
    Person,
    Seat,
    Slot,
    Slots,
)

_NOTHING_SEEN: Mapping[str, int] = MappingProxyType({})

ENDED_HERE = Address("end-here", 0, None, "ended")
"""Locked when the two went straight to the reflection."""


@dataclass(frozen=True, eq=False)
class Evening:
    """Everything about one evening. Immutable: a write returns a new one, so its script can be cached."""

    ref: str
    exercise: Exercise
    people: tuple[Person, Person]
    opener: Seat
    drawn: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Step id -> order of its prompts."""
    thrown: Mapping[str, object] = field(default_factory=dict)
    """Step id -> what chance decided for it."""
    known: frozenset[str] = frozenset()
    """What was true of other evenings when this one was made: `done(exercise)`, `due(agreement)`."""
    carried_over: CarriedOver = NOTHING_CARRIED_OVER
    """What it knows of those before it, and what the library has besides."""
    language: str = "en"
    """Of the words on the screen, and so most likely of what is typed: "pt", or "pt-BR"."""
    slots: Slots = field(default_factory=dict)
    memo: Memo = field(default_factory=Memo, repr=False)
    """What was worked out of the states before: with the same slots it is the same with or without it."""

    @property
    def names(self) -> tuple[str, str]:
        """Return the names of the left and the right player."""
        return self.people[0].name, self.people[1].name

    @property
    def ended_here(self) -> bool:
        """Return whether the players skipped to the reflection."""
        return ENDED_HERE in self.slots

    @property
    def panels(self) -> tuple[str, ...] | None:
        """Return the panel ids the author chose for the reflection; None: every panel that has lines."""
        ends = [step for step in self.exercise.step if isinstance(step, Reflect)]
        return ends[-1].panels_ if ends else None

    def with_slots(self, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> "Evening":
        """Return this evening with `slots` added and without those at `deleted`."""
        merged = dict(self.slots)
        for address in deleted:
            merged.pop(address, None)
        merged.update((slot.address, slot) for slot in slots)
        return self.with_all_slots(merged)

    def with_all_slots(self, slots: Slots) -> "Evening":
        """Return this evening with other slots. It runs often, so the fields are copied all at once."""
        return Evening(**{**vars(self), "slots": slots})

    def snapshot(self) -> str:
        """Return JSON of all that resuming needs, except for the slots and the names."""
        return json.dumps(
            {
                "format": FORMAT,
                "exercise": self.exercise.model_dump(mode="json", by_alias=True, exclude_defaults=True),
                "opener": self.opener,
                "drawn": {name: list(order) for name, order in self.drawn.items()},
                "thrown": dict(self.thrown),
                "known": sorted(self.known),
                "brought": asdict(self.carried_over),
                "language": self.language,
            },
            ensure_ascii=False,
        )

    def record(self, card: Card, day: str) -> EveningRecord:
        """Return what the journal stores when the evening begins. `day` is an ISO date."""
        return EveningRecord(
            exercise=self.ref,
            title=card.title,
            snapshot=self.snapshot(),
            opener=self.opener,
            day=day,
            prompts=first_prompt_ids(self.exercise, self.drawn),
            pillar=card.pillar,
            kind=card.kind,
            intensity=card.intensity,
            minutes=card.minutes,
        )


def new_evening(
    ref: str,
    exercise: Exercise,
    people: tuple[Person, Person],
    opener: Seat,
    chance: ShuffleSource,
    last_seen: Mapping[str, int] = _NOTHING_SEEN,
    known: AbstractSet[str] = frozenset(),
    carried_over: CarriedOver = NOTHING_CARRIED_OVER,
    language: str = "en",
    review_prompt: str | None = None,
) -> Evening:
    """Make an evening of `exercise`. All chance is used here.

    last_seen -- by prompt id, the last evening it was met in: prompts that were never met are drawn first, then the
    oldest ones. review_prompt -- the question about an agreement that is due.
    """
    whole = with_reflection(exercise if carried_over.due is None else with_review(exercise, review_prompt))
    drawn, thrown = draw_prompts(whole, last_seen, chance)
    return Evening(ref, whole, people, opener, drawn, thrown, frozenset(known), carried_over, language)


def resume_evening(ref: str, snapshot: str, people: tuple[Person, Person], slots: Iterable[Slot]) -> Evening:
    """Return the evening as it was left. Raises ValueError when the snapshot is not one."""
    data = json.loads(snapshot)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ForeignSnapshot
    try:
        return Evening(
            ref=ref,
            exercise=Exercise.model_validate(data["exercise"]),
            people=people,
            opener=int(data["opener"]),
            drawn={str(name): [int(index) for index in order] for name, order in data["drawn"].items()},
            thrown=dict(data["thrown"]),
            known=frozenset(data["known"]),
            carried_over=parse_carried_over(data.get("brought", {})),
            language=str(data.get("language", "en")),
            slots={slot.address: slot for slot in slots},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ForeignSnapshot from error


def with_reflection(exercise: Exercise) -> Exercise:
    """Return the exercise with the standard reflection at its end, unless it has its own."""
    if any(isinstance(step, Reflect) for step in exercise.step):
        return exercise
    end = Reflect(id=_unused_id(exercise, "reflect"), kind="reflect")
    return exercise.model_copy(update={"step": (*exercise.step, end)})


def with_review(exercise: Exercise, prompt: str | None = None) -> Exercise:
    """Return `exercise` with a review of the agreement that is due before it. prompt -- its question."""
    review = Agree(id=_unused_id(exercise, "review"), kind="agree", mode="review", prompt=prompt)
    return exercise.model_copy(update={"step": (review, *exercise.step)})


def _unused_id(exercise: Exercise, name: str) -> str:
    """Return `name`, or a numbered variant that no step uses."""
    taken = {step.id for step in exercise.walk()}
    names = (name, *(f"{name}-{number}" for number in range(len(taken))))
    return next(candidate for candidate in names if candidate not in taken)
