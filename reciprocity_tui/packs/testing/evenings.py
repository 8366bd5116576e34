"""The evenings of a `[[test]]`: nothing of them is left to chance, and what was before them is made up."""

from collections.abc import Iterator

from reciprocity_tui.exercise.exercise import Example, Exercise
from reciprocity_tui.play.branches import outside_terms
from reciprocity_tui.play.evening import Evening, new_evening
from reciprocity_tui.play.searching import Settings
from reciprocity_tui.play.slots import Brought, Old, Person, Promise, Recalled
from reciprocity_tui.play.thresholds import LIVING_MOST
from reciprocity_tui.play.usual import MIDDLING

FIRST, SECOND = "Ana", "Sam"
"""The two who play; the first one opens the evening and sits left."""

_KEPT = (Old(1, 0, "the blue cup"), Old(2, 1, "walking home"))
"""What the two said on an earlier evening."""


def evening_of(ref: str, exercise: Exercise, settings: Settings) -> Evening:
    """Return an evening of `exercise`, called `ref`, in which nothing was answered yet."""
    known = {
        f"{name}({each})"
        for name, refs in (("done", settings.before), ("due", settings.due))
        for other in refs
        for each in (other, other.rpartition("/")[2])
    }
    living = tuple(
        Promise(f"walk round the park {n}", "it is Sunday", ("some air", "some quiet"), number=n)
        for n in range(1, settings.agreements + 1)
    )
    recalls = dict.fromkeys(step.recalls for step in exercise.walk() if step.recalls)
    recalled = tuple(
        Recalled(of, "On an earlier evening", _KEPT) for of in recalls if _was_before(of, ref, settings)
    )
    brought = Brought(living, None, recalled, "What comforts")
    people = (Person(FIRST, "●", "left"), Person(SECOND, "◆", "right"))
    return new_evening(ref, exercise, people, 0, MIDDLING, known=known, brought=brought)


def _was_before(recalled: str, ref: str, settings: Settings) -> bool:
    """Return whether the exercise that a step recalls was played before."""
    exercise = recalled.rpartition(".")[0] or ref
    names = (exercise, exercise.rpartition("/")[2])
    return any(each in names for each in settings.before)


def settings_of(example: Example) -> Settings:
    """Return what a `[[test]]` says of other evenings."""
    return Settings(example.before, example.due, example.agreements)


def possible_settings(ref: str, exercise: Exercise) -> tuple[Settings, ...]:
    """Return what may have been before an evening, as far as it makes a difference; the plainest first."""
    return tuple(dict.fromkeys(_possible(ref, exercise)))


def _possible(ref: str, exercise: Exercise) -> Iterator[Settings]:
    yield Settings()
    names: dict[str, list[str]] = {"done": [], "due": []}
    for term in sorted(outside_terms(exercise)):
        name, _, other = term.rstrip(")").partition("(")
        names[name].append(other)
    recalled = (step.recalls.rpartition(".")[0] or ref for step in exercise.walk() if step.recalls)
    before = tuple(dict.fromkeys((*names["done"], *recalled)))
    due = tuple(names["due"])
    reviews = any(step.looks_back and not step.recalls for step in exercise.walk())
    if before:
        yield Settings(before)
    if due:
        yield Settings(before, due)
    if reviews:
        yield Settings((), (), LIVING_MOST)
        yield Settings(before, due, LIVING_MOST)
        yield Settings(before, due, 1)
