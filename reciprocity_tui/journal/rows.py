"""Between rows and records. Text is cleaned on reading too: a journal may come from elsewhere."""

import json
from collections.abc import Sequence
from typing import cast

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.journal.faults import DAMAGED, KEEP_A_COPY
from reciprocity_tui.journal.records import KeptEvening
from reciprocity_tui.play.slots import Address, Line, Slot, Start, State
from reciprocity_tui.text import clean_text

EVENING_COLUMNS = "exercise, title, snapshot, opener, day, pillar, kind, intensity, minutes"
NO_SEAT = -1


def slot_values(slot: Slot) -> tuple[object, ...]:
    """A slot as values: step, turn, seat, part, n, state, data."""
    step, turn, seat, part, n = slot.address
    data = json.dumps(dict(slot.data), ensure_ascii=False)
    return step, turn, NO_SEAT if seat is None else seat, part, n, slot.state, data


def slot_from(row: Sequence[object]) -> Slot:
    """The slot of a row."""
    step, turn, seat, part, n, state, data = row
    number = int(str(seat))
    try:
        found = json.loads(str(data))
    except ValueError as error:
        raise JournalDamaged(DAMAGED, KEEP_A_COPY) from error
    address = Address(
        str(step), int(str(turn)), None if number == NO_SEAT else number, str(part), int(str(n))
    )
    return Slot(address, cast("State", str(state)), found if isinstance(found, dict) else {})


def line_values(line: Line) -> tuple[object, ...]:
    """A line as values: panel, pillar, wording, author, text, number, options, ord."""
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
    )


def line_from(row: Sequence[object]) -> Line:
    """The line of a row."""
    panel, pillar, wording, author, text, number, options, order = row
    return Line(
        panel=str(panel),
        pillar=str(pillar),
        wording=clean_text(str(wording)),
        author=None if author is None else int(str(author)),
        text=clean_text(str(text), lines=True),
        number=None if number is None else int(str(number)),
        options=tuple(str(each) for each in json.loads(str(options))),
        order=int(str(order)),
    )


def start_from(columns: Sequence[object], prompts: Sequence[str]) -> Start:
    """What an unfinished evening started from."""
    exercise, title, snapshot, opener, day, pillar, kind, intensity, minutes = columns
    return Start(
        exercise=str(exercise),
        title=clean_text(str(title)),
        snapshot="" if snapshot is None else str(snapshot),
        opener=int(str(opener)),
        day=str(day),
        prompts=tuple(prompts),
        pillar=str(pillar),
        kind=str(kind),
        intensity=str(intensity),
        minutes=int(str(minutes)),
    )


def kept_evening(row: Sequence[object]) -> KeptEvening:
    """The record of an evening that is over."""
    number, exercise, title, pillar, kind, intensity, minutes, opener, day = row
    return KeptEvening(
        id=int(str(number)),
        exercise=str(exercise),
        title=clean_text(str(title)),
        pillar=str(pillar),
        kind=str(kind),
        intensity=str(intensity),
        minutes=int(str(minutes)),
        opener=int(str(opener)),
        day=str(day),
    )
