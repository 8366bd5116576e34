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
from reciprocity_tui.play.chance import Shuffles
from reciprocity_tui.play.drawing import draw, ids_drawn
from reciprocity_tui.play.memo import Memo
from reciprocity_tui.play.remembering import FORMAT, brought_in
from reciprocity_tui.play.slots import (
    NOTHING_BROUGHT,
    Address,
    Brought,
    Person,
    Rows,
    Seat,
    Slot,
    Start,
)

_NOTHING_MET: Mapping[str, int] = MappingProxyType({})

ENDED_HERE = Address("end-here", 0, None, "ended")
"""Locked when the two went straight to the reflection."""


@dataclass(frozen=True, eq=False)
class Evening:
    """Everything about one evening. Immutable: writing gives another one, so its script may be remembered."""

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
    brought: Brought = NOTHING_BROUGHT
    """What it knows of those before it, and what the library has besides."""
    language: str = "en"
    """Of the words on the screen, and so most likely of what is typed: "pt", or "pt-BR"."""
    rows: Rows = field(default_factory=dict)
    memo: Memo = field(default_factory=Memo, repr=False)
    """What was worked out of the states before: with the same slots it is the same with or without it."""

    @property
    def names(self) -> tuple[str, str]:
        """Left and right."""
        return self.people[0].name, self.people[1].name

    @property
    def ended_here(self) -> bool:
        """Whether the two went straight to the reflection."""
        return ENDED_HERE in self.rows

    @property
    def panels(self) -> tuple[str, ...] | None:
        """Ids of the panels that the author named for the reflection; None: every one that has a source."""
        ends = [step for step in self.exercise.step if isinstance(step, Reflect)]
        return ends[-1].panels_ if ends else None

    def with_slots(self, slots: Iterable[Slot], gone: Iterable[Address] = ()) -> "Evening":
        """The same evening with `slots` in their places and without `gone`."""
        rows = dict(self.rows)
        for address in gone:
            rows.pop(address, None)
        rows.update((slot.address, slot) for slot in slots)
        return self.with_rows(rows)

    def with_rows(self, rows: Rows) -> "Evening":
        """The same evening with other rows: many a beat makes several, so nothing is looked up field by field."""
        return Evening(**{**vars(self), "rows": rows})

    def snapshot(self) -> str:
        """JSON of all that going on needs besides the slots and the names."""
        return json.dumps(
            {
                "format": FORMAT,
                "exercise": self.exercise.model_dump(mode="json", by_alias=True, exclude_defaults=True),
                "opener": self.opener,
                "drawn": {name: list(order) for name, order in self.drawn.items()},
                "thrown": dict(self.thrown),
                "known": sorted(self.known),
                "brought": asdict(self.brought),
                "language": self.language,
            },
            ensure_ascii=False,
        )

    def start(self, card: Card, day: str) -> Start:
        """What the journal stores when the evening begins. `day` is an ISO date."""
        return Start(
            exercise=self.ref,
            title=card.title,
            snapshot=self.snapshot(),
            opener=self.opener,
            day=day,
            prompts=ids_drawn(self.exercise, self.drawn),
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
    chance: Shuffles,
    met: Mapping[str, int] = _NOTHING_MET,
    known: AbstractSet[str] = frozenset(),
    brought: Brought = NOTHING_BROUGHT,
    language: str = "en",
) -> Evening:
    """Make an evening of `exercise`. All chance is used here.

    met -- by prompt id, the last evening it was met in: drawn first is what was never met, then what is longest ago.
    """
    whole = with_reflection(exercise if brought.due is None else with_review(exercise))
    drawn, thrown = draw(whole, met, chance)
    return Evening(ref, whole, people, opener, drawn, thrown, frozenset(known), brought, language)


def resumed(ref: str, snapshot: str, people: tuple[Person, Person], slots: Iterable[Slot]) -> Evening:
    """The evening as it was left. Raises ValueError when the snapshot is not one."""
    found = json.loads(snapshot)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError("not a snapshot of format 1")
    try:
        return Evening(
            ref=ref,
            exercise=Exercise.model_validate(found["exercise"]),
            people=people,
            opener=int(found["opener"]),
            drawn={str(name): [int(index) for index in order] for name, order in found["drawn"].items()},
            thrown=dict(found["thrown"]),
            known=frozenset(found["known"]),
            brought=brought_in(found.get("brought", {})),
            language=str(found.get("language", "en")),
            rows={slot.address: slot for slot in slots},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("a snapshot of format 1 with something missing") from error


def with_reflection(exercise: Exercise) -> Exercise:
    """Every exercise ends in a reflection; one without gets the standard one."""
    if any(isinstance(step, Reflect) for step in exercise.step):
        return exercise
    end = Reflect(id=_free(exercise, "reflect"), kind="reflect")
    return exercise.model_copy(update={"step": (*exercise.step, end)})


def with_review(exercise: Exercise) -> Exercise:
    """An evening opens with what is due, one thing at most; the exercise follows as it is."""
    review = Agree(id=_free(exercise, "review"), kind="agree", mode="review")
    return exercise.model_copy(update={"step": (review, *exercise.step)})


def _free(exercise: Exercise, name: str) -> str:
    """`name`, or one like it that no step has."""
    taken = {step.id for step in exercise.walk()}
    names = (name, *(f"{name}-{number}" for number in range(len(taken))))
    return next(each for each in names if each not in taken)
