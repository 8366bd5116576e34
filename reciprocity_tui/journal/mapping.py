"""Convert rows to records and back. Text is sanitized on reading too: a journal may come from elsewhere."""

import json
from collections.abc import Sequence
from datetime import date
from typing import cast, get_args

from reciprocity_tui.journal.error_translation import damaged_error
from reciprocity_tui.journal.records import (
    Agreement,
    CarriedQuestion,
    PracticeNote,
    SavedEvening,
    SealedLine,
    SearchResult,
    StoredPractice,
    WarmLine,
)
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Person, Promise, Slot, State
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text

EVENING_COLUMNS = "exercise, title, snapshot, opener, day, pillar, kind, intensity, minutes"
SAVED_EVENING_COLUMNS = "id, exercise, title, pillar, kind, intensity, minutes, opener, day"
LINE_COLUMNS = "panel, line.pillar, wording, author, text, number, options, ord, row, step, names_topic"
AGREEMENT_COLUMNS = "id, source, what, cue, gives_left, gives_right, form, days, made, touched, review"
NO_SEAT = -1
_STATES = get_args(State)


def person_from(row: Sequence[object]) -> Person:
    """Return the person of a row: name, mark, colour."""
    name, mark, colour = row
    return Person(sanitize_text(str(name)), sanitize_text(str(mark)), sanitize_text(str(colour)))


def address_values(address: Address) -> tuple[object, ...]:
    """Return an address as values: step, turn, seat, part, n."""
    step, turn, seat, part, n = address
    return step, turn, NO_SEAT if seat is None else seat, part, n


def slot_values(slot: Slot) -> tuple[object, ...]:
    """Return a slot as values: step, turn, seat, part, n, state, data."""
    data = json.dumps(dict(slot.data), ensure_ascii=False)
    return *address_values(slot.address), slot.state, data


def slot_from(row: Sequence[object]) -> Slot:
    """Return the slot of a row. Raises JournalDamaged if it is not one."""
    step, turn, seat, part, n, state, data = row
    number = int(str(seat))
    try:
        value_json = json.loads(str(data))
    except (ValueError, RecursionError) as error:
        raise damaged_error() from error
    if state not in _STATES or not isinstance(value_json, dict):
        raise damaged_error()
    address = Address(
        str(step), int(str(turn)), None if number == NO_SEAT else number, str(part), int(str(n))
    )
    return Slot(
        address, cast("State", state), {str(name): _sanitize(value) for name, value in value_json.items()}
    )


def _sanitize(value: object) -> object:
    """Return a value from elsewhere with its texts sanitized; answers are sanitized where they are typed."""
    match value:
        case str() if FORBIDDEN.search(value):
            return sanitize_text(value, lines=True)
        case list():
            return [_sanitize(item) for item in value]
        case dict():
            return {str(name): _sanitize(item) for name, item in value.items()}
    return value


def line_values(line: Line) -> tuple[object, ...]:
    """Return a line as values, in the order of LINE_COLUMNS."""
    options = json.dumps(list(line.options))
    return (
        line.panel,
        line.pillar,
        line.wording,
        line.author,
        line.text,
        line.number,
        options,
        line.order,
        line.row,
        line.step,
        int(line.names_topic),
    )


def line_from(row: Sequence[object]) -> Line:
    """Return the line of a row."""
    panel, pillar, wording, author, text, number, options, order, place, step, names_topic = row
    return Line(
        panel=str(panel),
        pillar=str(pillar),
        wording=sanitize_text(str(wording)),
        author=None if author is None else int(str(author)),
        text=sanitize_text(str(text), lines=True),
        number=None if number is None else int(str(number)),
        options=tuple(str(option) for option in json.loads(str(options))),
        order=int(str(order)),
        row=int(str(place)),
        step=str(step),
        names_topic=bool(int(str(names_topic))),
    )


def start_from(columns: Sequence[object], prompts: Sequence[str]) -> EveningRecord:
    """Return the start of an unfinished evening."""
    exercise, title, snapshot, opener, day, pillar, kind, intensity, minutes = columns
    return EveningRecord(
        exercise=str(exercise),
        title=sanitize_text(str(title)),
        snapshot="" if snapshot is None else str(snapshot),
        opener=int(str(opener)),
        day=str(day),
        prompts=tuple(prompts),
        pillar=str(pillar),
        kind=str(kind),
        intensity=str(intensity),
        minutes=int(str(minutes)),
    )


def saved_evening_from(row: Sequence[object]) -> SavedEvening:
    """Return the record of a finished evening."""
    number, exercise, title, pillar, kind, intensity, minutes, opener, day = row
    return SavedEvening(
        id=int(str(number)),
        exercise=str(exercise),
        title=sanitize_text(str(title)),
        pillar=str(pillar),
        kind=str(kind),
        intensity=str(intensity),
        minutes=int(str(minutes)),
        opener=int(str(opener)),
        day=str(day),
    )


def sealed_from(row: Sequence[object]) -> SealedLine:
    """Return the sealed note of a row: author, text."""
    author, text = row
    return SealedLine(int(str(author)), sanitize_text(str(text), lines=True))


def agreement_from(row: Sequence[object]) -> Agreement:
    """Return the agreement of a row. Raises JournalDamaged if it is not one."""
    number, source, *texts, form, days, made, touched, review = row
    what, cue, left, right = (sanitize_text(str(text), lines=True) for text in texts)
    if form not in ("trial", "standing"):
        raise damaged_error()
    promise = Promise(
        what=what,
        cue=cue,
        gives=(left, right),
        form="trial" if form == "trial" else "standing",
        days=int(str(days)),
        number=int(str(number)),
        source=str(source),
    )
    return Agreement(promise, day_from(made), day_from(touched), None if review is None else day_from(review))


def day_from(value: object) -> date:
    """Return the day of an ISO text. Raises JournalDamaged if it is not one."""
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise damaged_error() from error


def search_result_from(row: Sequence[object]) -> SearchResult:
    """Return the result of a row: id, evening, day, title, author, text."""
    number, evening, day, title, author, text = row
    return SearchResult(
        id=int(str(number)),
        evening=int(str(evening)),
        day=str(day),
        title=sanitize_text(str(title)),
        author=None if author is None else int(str(author)),
        text=sanitize_text(str(text), lines=True),
    )


def carried_question_from(row: Sequence[object]) -> CarriedQuestion:
    """Return the question of a row: evening, the days it began and ended, text. Raises JournalDamaged."""
    evening, began, ended, text = row
    return CarriedQuestion(int(str(evening)), day_from(began), day_from(ended), sanitize_text(str(text)))


def warm_from(row: Sequence[object], left_panel: str) -> WarmLine:
    """Return the warm line of a row: id, day, author, panel, text. Raises JournalDamaged."""
    number, day, author, panel, text = row
    return WarmLine(
        id=int(str(number)),
        day=day_from(day),
        author=int(str(author)),
        left=panel == left_panel,
        text=sanitize_text(str(text)),
    )


def practice_from(row: Sequence[object]) -> StoredPractice:
    """Return the practice of a row: id, ref, body, since, added, ended. Raises JournalDamaged."""
    number, ref, body, since, added, ended = row
    try:
        fields = json.loads(str(body))
    except (ValueError, RecursionError) as error:
        raise damaged_error() from error
    return StoredPractice(
        id=int(str(number)),
        ref=sanitize_text(str(ref)),
        body=json.dumps(_sanitize(fields), ensure_ascii=False),
        since=int(str(since)),
        added=day_from(added),
        ended=None if ended is None else day_from(ended),
    )


def practice_note_from(row: Sequence[object]) -> PracticeNote:
    """Return the note of a row: id, kind, author, text."""
    number, kind, author, text = row
    return PracticeNote(int(str(number)), str(kind), int(str(author)), sanitize_text(str(text), lines=True))
