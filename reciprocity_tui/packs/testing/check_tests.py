"""Check the `[[test]]` tables of an exercise that has no other fault."""

from collections.abc import Iterator
from dataclasses import replace

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import AuthorTest, Exercise
from reciprocity_tui.exercise.finding import IN_QUOTES, DocumentPath, Finding, did_you_mean, join_names
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import describe_problem, shown
from reciprocity_tui.packs.testing.simulate import parse_settings, simulate_evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.answer_format import (
    AnswerField,
    AnswerFormat,
    AnswerTurn,
    WrongAnswer,
    is_pass,
)
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat
from reciprocity_tui.play.simulation.playthrough import turns_per_person
from reciprocity_tui.play.simulation.written_answers import value_for_seat


def findings_in_tests(exercise: Exercise) -> Iterator[Finding]:
    """Yield steps that are not there, and answers that a step does not take."""
    for number, example in enumerate(exercise.test):
        place = ("test", number)
        yield from (finding.under(place) for finding in _named_steps(exercise, example))
        evening = simulate_evening("a/b", exercise, parse_settings(example))
        first: dict[str, Scene] = {}
        for scene in scenes(evening):
            first.setdefault(scene.step.id, scene)
        for step, given in example.answers.items():
            if step in first:
                times = turns_per_person(exercise, step)
                for wrong in _wrong_answers(first[step], given, times):
                    path = (*place, "answers", step, *wrong.path)
                    yield Finding("E261", path, shown(wrong.message), tuple(map(shown, wrong.hints)))


def _named_steps(exercise: Exercise, example: AuthorTest) -> Iterator[Finding]:
    steps = [step.id for step in exercise.walk()]
    lists = (("shows_steps", example.shows_steps), ("skips_steps", example.skips_steps))
    for key, names in lists:
        for place, name in enumerate(names):
            if name not in steps:
                yield _no_step((key, place), name, steps, key=False)
    for name in example.answers:
        if name not in steps:
            yield _no_step(("answers", name), name, steps, key=True)


def _no_step(path: DocumentPath, name: str, steps: list[str], *, key: bool) -> Finding:
    form = "`{}`" if key else IN_QUOTES
    known = Message("test-known-steps", names=join_names(steps, 30))
    hints: tuple[Text, ...] = (*did_you_mean(name, steps, form), known)
    return Finding("E260", path, Message("test-no-such-step", step=name[:40]), hints, key=key)


def _wrong_answers(scene: Scene, given: object, times: int) -> Iterator[WrongAnswer]:
    form = _form(scene)
    try:
        entries = form.entries(given, times)
    except WrongAnswer as wrong:
        yield wrong
        return
    for number, (place, entry) in enumerate(entries):
        index = None if form.joint else number % form.entries_per_turn
        try:
            for turn in form.rounds(entry, place):
                _check(scene, form, turn, index)
        except WrongAnswer as wrong:
            yield wrong


def _form(scene: Scene) -> AnswerFormat:
    """Return the form of its answers, without options that are typed in another step."""
    form = rule_for(scene).answer_format(scene)
    if not scene.step.options_source:
        return form
    return replace(form, fields=tuple(replace(key, options=None) for key in form.fields))


def _check(scene: Scene, form: AnswerFormat, turn: AnswerTurn, index: int | None) -> None:
    """Raise WrongAnswer for an answer of `turn` that cannot be used, or that the rule refuses."""
    for part in dict.fromkeys(key.part for key in form.fields):
        keys = [key for key in form.fields_of_part(part) if key.name in turn.values]
        if not keys:
            continue
        for seat in SEATS if keys[0].one_per_person else (_seat(keys[0], index),):
            _check_part(scene, keys, turn, part, seat)


def _seat(key: AnswerField, index: int | None) -> Seat | None:
    if index is None or key.filled_jointly:
        return None
    return other_seat(index) if key.filled_by_other else index


def _check_part(
    scene: Scene, keys: list[AnswerField], turn: AnswerTurn, part: str, seat: Seat | None
) -> None:
    data: dict[str, object] = {}
    places: dict[str, DocumentPath] = {}
    for key in keys:
        place, value = turn.values[key.name]
        if key.one_per_person and seat is not None:
            place, value = value_for_seat(key, value, place, seat)
        if value == {} or is_pass(value):
            continue
        data[key.key], places[key.key] = key.parse(value, place), place
    if not data or scene.step.options_source:
        return
    try:
        rule_for(scene).accept(scene, scene.address(seat, part), data)
    except AnswerRejected as refused:
        place = places.get(refused.field, next(iter(places.values())))
        why = describe_problem(refused).rstrip(".")
        raise WrongAnswer(Message("answer-not-taken", why=why), place) from refused
