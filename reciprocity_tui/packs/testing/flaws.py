"""What is wrong with the `[[test]]` tables of an exercise that has no other fault."""

from collections.abc import Iterator
from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import Example, Exercise
from reciprocity_tui.exercise.flaw import IN_QUOTES, Flaw, Place, did_you_mean, listed
from reciprocity_tui.messages import describe_problem
from reciprocity_tui.packs.testing.evenings import evening_of, settings_of
from reciprocity_tui.play.forms import Form, Key, Turn, WrongAnswer, passes
from reciprocity_tui.play.giving import of_seat
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.script import scenes
from reciprocity_tui.play.slots import SEATS, Seat, other
from reciprocity_tui.play.staging import most_times


def test_flaws(exercise: Exercise) -> Iterator[Flaw]:
    """Yield steps that are not there, and answers that a step does not take."""
    for number, example in enumerate(exercise.test):
        place = ("test", number)
        yield from (flaw.below(place) for flaw in _named_steps(exercise, example))
        evening = evening_of("a/b", exercise, settings_of(example))
        first: dict[str, Scene] = {}
        for scene in scenes(evening):
            first.setdefault(scene.step.id, scene)
        for step, given in example.answers.items():
            if step in first:
                times = most_times(exercise, step)
                for wrong in _wrong_answers(first[step], given, times):
                    path = (*place, "answers", step, *wrong.path)
                    yield Flaw("E261", path, wrong.message, wrong.hints)


def _named_steps(exercise: Exercise, example: Example) -> Iterator[Flaw]:
    steps = [step.id for step in exercise.walk()]
    lists = (("shows_steps", example.shows_steps), ("skips_steps", example.skips_steps))
    for key, names in lists:
        for place, name in enumerate(names):
            if name not in steps:
                yield _no_step((key, place), name, steps, key=False)
    for name in example.answers:
        if name not in steps:
            yield _no_step(("answers", name), name, steps, key=True)


def _no_step(path: Place, name: str, steps: list[str], *, key: bool) -> Flaw:
    form = "`{}`" if key else IN_QUOTES
    hints = (*did_you_mean(name, steps, form), f"The steps here: {listed(steps, 30)}.")
    return Flaw("E260", path, f"no step here has the id `{name[:40]}`", hints, key=key)


def _wrong_answers(scene: Scene, given: object, times: int) -> Iterator[WrongAnswer]:
    form = _form(scene)
    try:
        entries = form.entries(given, times)
    except WrongAnswer as wrong:
        yield wrong
        return
    for number, (place, entry) in enumerate(entries):
        index = None if form.joint else number % form.size
        try:
            for turn in form.rounds(entry, place):
                _check(scene, form, turn, index)
        except WrongAnswer as wrong:
            yield wrong


def _form(scene: Scene) -> Form:
    """Return the form of its answers; what is typed in another step is not known yet."""
    form = rule_of(scene).form(scene)
    if not scene.step.offers_of:
        return form
    return replace(form, keys=tuple(replace(key, among=None) for key in form.keys))


def _check(scene: Scene, form: Form, turn: Turn, index: int | None) -> None:
    """Raise WrongAnswer for an answer of `turn` that cannot be used, or that the rule refuses."""
    for part in dict.fromkeys(key.part for key in form.keys):
        keys = [key for key in form.of_part(part) if key.name in turn.values]
        if not keys:
            continue
        for seat in SEATS if keys[0].of_each else (_seat(keys[0], index),):
            _check_part(scene, keys, turn, part, seat)


def _seat(key: Key, index: int | None) -> Seat | None:
    if index is None or key.jointly:
        return None
    return other(index) if key.by_other else index


def _check_part(scene: Scene, keys: list[Key], turn: Turn, part: str, seat: Seat | None) -> None:
    data: dict[str, object] = {}
    places: dict[str, Place] = {}
    for key in keys:
        place, value = turn.values[key.name]
        if key.of_each and seat is not None:
            place, value = of_seat(key, value, place, seat)
        if value == {} or passes(value):
            continue
        data[key.key], places[key.key] = key.data(value, place), place
    if not data or scene.step.offers_of:
        return
    try:
        rule_of(scene).accept(scene, scene.at(seat, part), data)
    except AnswerRejected as refused:
        place = places.get(refused.field, next(iter(places.values())))
        raise WrongAnswer(
            f"this answer is not taken: {describe_problem(refused).rstrip('.')}", place
        ) from refused
