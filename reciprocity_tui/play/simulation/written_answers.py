"""Convert the answers of a `[[test]]` into replies, and replies back into answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import (
    EMPTY_TURN,
    END_KEY,
    JOINT_ENTRY,
    PASS_KEY,
    SWAP_KEY,
    TURNS_KEY,
    AnswerField,
    AnswerFormat,
    AnswerTurn,
    WrongAnswer,
    is_pass,
)
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Seat, other_seat

USUAL: Literal["usual"] = "usual"
"""Stands for the answer that is given where nobody decides about it."""

Reply: TypeAlias = Data | Literal["usual"] | None
"""What is handed in at one address; None passes."""


def entry_index(form: AnswerFormat, address: Address) -> int | None:
    """Return which entry an address belongs to: the seat of a person, or that of both as one; None in a joint form."""
    if form.joint:
        return None
    if address.seat is None:
        return JOINT_ENTRY
    keys = form.fields_of_part(address.part)
    return other_seat(address.seat) if keys and keys[0].filled_by_other else address.seat


@dataclass(frozen=True)
class AnswerPosition:
    """The position of the answer that is needed.

    address -- the one to fill. round -- within its entry, from 0. time -- how many turns that person, or both, had
    with this step before, from 0.
    """

    address: Address
    round: int = 0
    time: int = 0
    times: int = 1


def find_turn(form: AnswerFormat, given: object, where: AnswerPosition) -> AnswerTurn:
    """Return the entry for `where`; empty without one. Raises WrongAnswer."""
    entries = form.entries(given, where.times)
    index = entry_index(form, where.address)
    if index is None:
        if where.time >= len(entries):
            return EMPTY_TURN
        place, entry = entries[where.time]
    elif index >= form.entries_per_turn:
        return EMPTY_TURN
    else:
        later = where.time * form.entries_per_turn + index
        chosen = later if later < len(entries) else index
        if chosen >= len(entries):
            return EMPTY_TURN
        place, entry = entries[chosen]
    rounds = form.rounds(entry, place)
    return rounds[where.round] if where.round < len(rounds) else EMPTY_TURN


def parse_reply(form: AnswerFormat, turn: AnswerTurn, address: Address) -> Reply:
    """Return the reply of `turn` at `address`; None passes, USUAL leaves it to the usual answer.

    Raises WrongAnswer.
    """
    data: dict[str, object] = {}
    for key in form.fields_of_part(address.part):
        if key.name not in turn.values:
            continue
        place, value = turn.values[key.name]
        if key.one_per_person and address.seat is not None:
            place, value = value_for_seat(key, value, place, address.seat)
        if is_pass(value):
            return None
        if value != {}:
            data[key.key] = key.parse(value, place)
    if data:
        return data
    mine = form.joint or entry_index(form, address) == address.seat
    return None if mine and PASS_KEY in turn.values and not _is_key(form, PASS_KEY) else USUAL


def _is_key(form: AnswerFormat, name: str) -> bool:
    return any(key.name == name for key in form.fields)


def value_for_seat(
    key: AnswerField, value: object, place: DocumentPath, seat: Seat
) -> tuple[DocumentPath, object]:
    """Return one person's value under a key with one value per person, and its position. Raises WrongAnswer."""
    if not isinstance(value, list) or len(value) != len(SEATS):
        raise WrongAnswer(Message("answer-takes-two", key=key.name), place)
    return (*place, seat), value[seat]


@dataclass(frozen=True)
class Act:
    """What was handed in at one address, and what came before it.

    swaps -- how often another prompt was asked for first. ends -- whether the two went to the end here.
    usual -- whether nobody decided about the answer.
    """

    scene: Scene
    form: AnswerFormat
    where: AnswerPosition
    reply: Data | None = None
    swaps: int = 0
    ends: bool = False
    usual: bool = False


def format_answers(acts: Iterable[Act]) -> dict[str, object]:
    """Return the answers of a `[[test]]` in which the two do the same in every step that `acts` are about."""
    steps: dict[str, list[Act]] = {}
    for act in acts:
        steps.setdefault(act.where.address.step, []).append(act)
    return {step: _format_step(of_step) for step, of_step in steps.items()}


def _format_step(acts: Sequence[Act]) -> object:
    form = acts[0].form
    entries: dict[tuple[int, int], dict[int, dict[str, object]]] = {}
    for act in acts:
        index = entry_index(act.form, act.where.address)
        if index is not None and index >= form.entries_per_turn:
            continue  # A look of both, like that at a coin: nobody has a say in it.
        here = (act.where.time, 0) if index is None else (act.where.time, index)
        _write(act, entries.setdefault(here, {}).setdefault(act.where.round, {}))
    last = max((time for time, index in entries), default=0)
    if form.joint:
        turns = [_entry(form, entries.get((time, 0), {})) for time in range(last + 1)]
        return {TURNS_KEY: turns} if acts[0].where.times > 1 else turns[0]
    joined = form.entries_per_turn > JOINT_ENTRY and (
        last > 0 or bool(entries.get((0, JOINT_ENTRY), {}).get(0))
    )
    places = (*SEATS, JOINT_ENTRY) if joined else SEATS
    return [_entry(form, entries.get((time, place), {})) for time in range(last + 1) for place in places]


def _write(act: Act, values: dict[str, object]) -> None:
    """Add the values of `act` to `values`."""
    form, address = act.form, act.where.address
    if act.swaps:
        values[SWAP_KEY] = act.swaps
    if act.ends:
        values[END_KEY] = True
    if act.ends or act.usual:
        return
    keys = form.fields_of_part(address.part)
    if act.reply is None:
        in_rounds = form.joint and bool(form.round_starts_with)
        whole = not keys or len(keys) > 1 or (keys[0] is form.fields[0] and not in_rounds)
        mine = form.joint or entry_index(form, address) == address.seat
        if whole and mine and not (form.joint and address.seat is not None):
            values[PASS_KEY] = True
        elif keys:
            _put(form, address, keys[0], values, {PASS_KEY: True})
        return
    for key in keys:
        if key.key in act.reply:
            _put(form, address, key, values, key.format(act.reply[key.key]))


def _put(
    form: AnswerFormat, address: Address, key: AnswerField, values: dict[str, object], value: object
) -> None:
    if form.joint and address.seat is not None:
        pair = values.setdefault(key.name, [{}, {}])
        if isinstance(pair, list):
            pair[address.seat] = value
    else:
        values[key.name] = value


def _entry(form: AnswerFormat, rounds: Mapping[int, dict[str, object]]) -> object:
    last = max((n for n, values in rounds.items() if values), default=0)
    turns = [rounds.get(n, {}) for n in range(last + 1)]
    if len(turns) > 1:
        return turns
    only = turns[0]
    if not form.needs_table and form.fields and set(only) == {form.fields[0].name}:
        value = only[form.fields[0].name]
        # A list would be read as rounds, and a table as what is done.
        if not isinstance(value, dict) and not (form.round_starts_with and isinstance(value, list)):
            return value
    return only
