"""What is deleted leaves the evening that waits with it, also where its snapshot cannot be read."""

import json
from collections.abc import Iterator
from random import Random

import pytest

from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.evening.snapshot import DELETED, ForeignSnapshot, redact, referenced_lines
from reciprocity_tui.play.scenes.slots import CarriedOver, PastLine, Promise, RecalledStep
from tests.play.evenings import REF, TWO
from tests.play.written import step, written

GONE, KEPT = "xylophone", "marzipan"
OLD = RecalledStep(
    f"{REF}.note",
    "In March",
    (PastLine(1, 0, GONE), PastLine(2, 1, KEPT, about="Of {topic}")),
    topic=PastLine(3, None, f"the {GONE}"),
)
BROUGHT = CarriedOver(
    living=(Promise(GONE, GONE, (GONE, GONE), number=11), Promise(KEPT, number=12)),
    due=Promise(GONE, GONE, (GONE, GONE), number=11),
    recalled=(OLD,),
    comfort="What comforts",
)
THERE, LINES = {12}, {2}

OTHER_VALUES: tuple[object, ...] = (
    None,
    True,
    7.5,
    1e400,
    "x",
    f"{GONE} x",
    [],
    [GONE],
    {},
    {"number": 12, "more": GONE},
)


def snapshot() -> str:
    """Return the snapshot of an evening that is waiting for an answer."""
    note = step("write", "note")
    return new_evening(REF, written(note), TWO, 0, Random(1), carried_over=BROUGHT).snapshot()


def test_what_was_deleted_is_gone_and_the_rest_is_as_it_was() -> None:
    before = resume_evening(REF, snapshot(), TWO, ())
    left = resume_evening(REF, redact(snapshot(), THERE, LINES), TWO, ())
    assert GONE not in redact(snapshot(), THERE, LINES)
    assert left.carried_over == CarriedOver(
        living=BROUGHT.living[1:],
        due=Promise(DELETED, number=11),
        recalled=(RecalledStep(OLD.of, OLD.when, OLD.lines[1:]),),
        comfort="What comforts",
    )
    assert (left.exercise, left.opener, left.drawn, left.thrown) == (
        before.exercise,
        before.opener,
        before.drawn,
        before.thrown,
    )


def test_nothing_changes_where_nothing_was_deleted() -> None:
    assert referenced_lines(snapshot()) == {1, 2, 3}
    assert redact(snapshot(), {11, 12}, referenced_lines(snapshot())) == snapshot()


def changed(data: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Yield the same data with one value replaced, left out or added, for every value in turn."""
    for other in OTHER_VALUES:
        yield f"{place} = {other!r}"[:60], other
    if isinstance(data, dict):
        yield f"{place} with more", {**data, "more": [GONE]}
        for name, value in data.items():
            yield f"{place}.{name} gone", {key: each for key, each in data.items() if key != name}
            if name != "exercise":
                for where, other in changed(value, f"{place}.{name}"):
                    yield where, {**data, name: other}
    if isinstance(data, list):
        for index, value in enumerate(data):
            for where, other in changed(value, f"{place}[{index}]"):
                yield where, [*data[:index], other, *data[index + 1 :]]


def test_whatever_a_snapshot_has_become_nothing_deleted_stays_in_it() -> None:
    """Allow any value in a saved line, and any that is not text: the players saved it."""
    kept = {f".brought.recalled[0].lines[1].{name}" for name in ("text", "about", "author", "row")}
    kept |= {f".brought.living[1].{name}" for name in _OF_A_PROMISE}
    kept |= {f".brought.due.{name}" for name in ("form", "days", "outcome", "source")}
    kept |= {".brought.comfort", ".brought.recalled[0].of", ".brought.recalled[0].when"}
    kept |= {f".{name}" for name in ("opener", "drawn", "thrown", "known", "language")}
    failing = [
        where
        for where, value in changed(json.loads(snapshot()))
        if not any(where.startswith(each) for each in kept) and GONE in _left(json.dumps(value))
    ]
    assert not failing, failing


_OF_A_PROMISE = ("what", "cue", "gives", "form", "days", "outcome", "source")


def _left(text: str) -> str:
    return redact(text, THERE, {number for number in referenced_lines(text) if number in LINES})


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda text: "",
        lambda text: text[:-1],
        lambda text: text[len(text) // 2 :],
        lambda text: f"[{text}]",
        json.dumps,
        lambda text: text.replace('"format": 1', '"format": 2'),
        lambda text: "[" * 100_000,
        lambda text: f'{{"brought": {{"living": ["{GONE}"]}}, {text[1:]}',
        lambda text: text.replace('"number": 1,', '"number": [1],'),
        lambda text: text.replace('"number": 1,', '"number": 1e999,'),
        lambda text: text.replace('"what"', '"What"'),
    ],
)
def test_what_cannot_be_read_keeps_nothing_of_earlier_evenings(spoiled: object) -> None:
    assert callable(spoiled)
    assert GONE not in _left(spoiled(snapshot()))


def test_where_only_what_was_brought_in_cannot_be_read_the_evening_goes_on() -> None:
    spoiled = snapshot().replace('"gives"', '"Gives"')
    with pytest.raises(ForeignSnapshot):
        resume_evening(REF, spoiled, TWO, ())
    assert resume_evening(REF, _left(spoiled), TWO, ()).carried_over == CarriedOver()
