"""The evenings of a `[[test]]`: nothing of them is left to chance, and what was before them is made up."""

from collections.abc import Iterator

from reciprocity_tui.exercise.exercise import AuthorTest, Exercise
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.scenes.slots import CarriedOver, PastLine, Person, Promise, RecalledStep
from reciprocity_tui.play.scenes.thresholds import MAX_RUNNING_TRIALS
from reciprocity_tui.play.simulation.branch_search import Settings
from reciprocity_tui.play.simulation.branches import external_terms
from reciprocity_tui.play.simulation.usual_answer import MIDDLE

FIRST, SECOND = "Ana", "Sam"
"""The two who play; the first one opens the evening and sits left."""

_SAVED_LINES = (PastLine(1, 0, "the blue cup"), PastLine(2, 1, "walking home"))
"""What the two said on an earlier evening."""


def simulate_evening(ref: str, exercise: Exercise, settings: Settings) -> Evening:
    """Return an evening of `exercise`, called `ref`, in which nothing was answered yet."""
    known = {
        f"{name}({known_name})"
        for name, refs in (("done", settings.before), ("due", settings.due))
        for other in refs
        for known_name in (other, other.rpartition("/")[2])
    }
    living = tuple(
        Promise(f"walk round the park {n}", "it is Sunday", ("some air", "some quiet"), number=n)
        for n in range(1, settings.agreements + 1)
    )
    recalls = dict.fromkeys(step.recalled_step for step in exercise.walk() if step.recalled_step)
    recalled = tuple(
        RecalledStep(of, "On an earlier evening", _SAVED_LINES)
        for of in recalls
        if _was_played(of, ref, settings)
    )
    brought = CarriedOver(living, None, recalled, "What comforts")
    people = (Person(FIRST, "●", "left"), Person(SECOND, "◆", "right"))
    return new_evening(ref, exercise, people, 0, MIDDLE, known=known, carried_over=brought)


def _was_played(recalled: str, ref: str, settings: Settings) -> bool:
    """Return whether the exercise that a step recalls was played before."""
    exercise = recalled.rpartition(".")[0] or ref
    names = (exercise, exercise.rpartition("/")[2])
    return any(played in names for played in settings.before)


def parse_settings(example: AuthorTest) -> Settings:
    """Return what a `[[test]]` says of other evenings."""
    return Settings(example.before, example.due, example.agreements)


def possible_settings(ref: str, exercise: Exercise) -> tuple[Settings, ...]:
    """Return what may have been before an evening, as far as it makes a difference; the plainest first."""
    return tuple(dict.fromkeys(_possible(ref, exercise)))


def _possible(ref: str, exercise: Exercise) -> Iterator[Settings]:
    yield Settings()
    names: dict[str, list[str]] = {"done": [], "due": []}
    for term in sorted(external_terms(exercise)):
        name, _, other = term.rstrip(")").partition("(")
        names[name].append(other)
    recalled = (
        step.recalled_step.rpartition(".")[0] or ref for step in exercise.walk() if step.recalled_step
    )
    before = tuple(dict.fromkeys((*names["done"], *recalled)))
    due = tuple(names["due"])
    reviews = any(step.looks_back and not step.recalled_step for step in exercise.walk())
    if before:
        yield Settings(before)
    if due:
        yield Settings(before, due)
    if reviews:
        yield Settings((), (), MAX_RUNNING_TRIALS)
        yield Settings(before, due, MAX_RUNNING_TRIALS)
        yield Settings(before, due, 1)
