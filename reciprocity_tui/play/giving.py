"""The answers of a `[[test]]` turned into what is handed in, and back: what was handed in as a `[[test]]` writes it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.play.forms import (
    END_KEY,
    JOINTLY,
    NOTHING_SAID,
    PASS_KEY,
    SWAP_KEY,
    TURNS_KEY,
    Form,
    Key,
    Turn,
    WrongAnswer,
    passes,
)
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Seat, other

USUAL: Literal["usual"] = "usual"
"""Stands for the answer that is given where nobody decides about it."""

Reply: TypeAlias = Data | Literal["usual"] | None
"""What is handed in at one address; None passes."""


def entry_of(form: Form, address: Address) -> int | None:
    """Return which entry an address belongs to: the seat of a person, or that of both as one; None in a joint form."""
    if form.joint:
        return None
    if address.seat is None:
        return JOINTLY
    keys = form.of_part(address.part)
    return other(address.seat) if keys and keys[0].by_other else address.seat


@dataclass(frozen=True)
class Where:
    """Which answer of a step is asked for now.

    address -- that is to be filled. round -- of the entry it belongs to, from 0. time -- how often that person, or
    both, had a turn with this step before, from 0.
    """

    address: Address
    round: int = 0
    time: int = 0
    times: int = 1


def turn_of(form: Form, given: object, where: Where) -> Turn:
    """Return what is given for `where`; empty where nothing is. Raises WrongAnswer."""
    entries = form.entries(given, where.times)
    index = entry_of(form, where.address)
    if index is None:
        if where.time >= len(entries):
            return NOTHING_SAID
        place, entry = entries[where.time]
    elif index >= form.size:
        return NOTHING_SAID
    else:
        later = where.time * form.size + index
        chosen = later if later < len(entries) else index
        if chosen >= len(entries):
            return NOTHING_SAID
        place, entry = entries[chosen]
    rounds = form.rounds(entry, place)
    return rounds[where.round] if where.round < len(rounds) else NOTHING_SAID


def reply_of(form: Form, turn: Turn, address: Address) -> Reply:
    """Return what `turn` hands in at `address`; None passes, USUAL leaves it to the usual answer.

    Raises WrongAnswer.
    """
    data: dict[str, object] = {}
    for key in form.of_part(address.part):
        if key.name not in turn.values:
            continue
        place, value = turn.values[key.name]
        if key.of_each and address.seat is not None:
            place, value = of_seat(key, value, place, address.seat)
        if passes(value):
            return None
        if value != {}:
            data[key.key] = key.data(value, place)
    if data:
        return data
    mine = form.joint or entry_of(form, address) == address.seat
    return None if mine and PASS_KEY in turn.values and not _is_key(form, PASS_KEY) else USUAL


def _is_key(form: Form, name: str) -> bool:
    return any(key.name == name for key in form.keys)


def of_seat(key: Key, value: object, place: Place, seat: Seat) -> tuple[Place, object]:
    """Return what one of the two is given under a key of each, with its place. Raises WrongAnswer."""
    if not isinstance(value, list) or len(value) != len(SEATS):
        raise WrongAnswer(f"`{key.name}` takes two: the first person's, then the second's", place)
    return (*place, seat), value[seat]


@dataclass(frozen=True)
class Act:
    """What was handed in at one address, and what came before it.

    swaps -- how often another prompt was asked for first. ends -- whether the two went to the end here.
    usual -- whether nobody decided about the answer.
    """

    scene: Scene
    form: Form
    where: Where
    reply: Data | None = None
    swaps: int = 0
    ends: bool = False
    usual: bool = False


def as_written(acts: Iterable[Act]) -> dict[str, object]:
    """Return the answers of a `[[test]]` in which the two do the same in every step that `acts` are about."""
    steps: dict[str, list[Act]] = {}
    for act in acts:
        steps.setdefault(act.where.address.step, []).append(act)
    return {step: _of_step(of_step) for step, of_step in steps.items()}


def _of_step(acts: Sequence[Act]) -> object:
    form = acts[0].form
    entries: dict[tuple[int, int], dict[int, dict[str, object]]] = {}
    for act in acts:
        index = entry_of(act.form, act.where.address)
        if index is not None and index >= form.size:
            continue  # A look of both, like that at a coin: nobody has a say in it.
        here = (act.where.time, 0) if index is None else (act.where.time, index)
        _write(act, entries.setdefault(here, {}).setdefault(act.where.round, {}))
    last = max((time for time, index in entries), default=0)
    if form.joint:
        turns = [_entry(form, entries.get((time, 0), {})) for time in range(last + 1)]
        return {TURNS_KEY: turns} if acts[0].where.times > 1 else turns[0]
    joined = form.size > JOINTLY and (last > 0 or bool(entries.get((0, JOINTLY), {}).get(0)))
    places = (*SEATS, JOINTLY) if joined else SEATS
    return [_entry(form, entries.get((time, place), {})) for time in range(last + 1) for place in places]


def _write(act: Act, values: dict[str, object]) -> None:
    """Add to `values` what `act` did."""
    form, address = act.form, act.where.address
    if act.swaps:
        values[SWAP_KEY] = act.swaps
    if act.ends:
        values[END_KEY] = True
    if act.ends or act.usual:
        return
    keys = form.of_part(address.part)
    if act.reply is None:
        in_rounds = form.joint and bool(form.begins)
        whole = not keys or len(keys) > 1 or (keys[0] is form.keys[0] and not in_rounds)
        mine = form.joint or entry_of(form, address) == address.seat
        if whole and mine and not (form.joint and address.seat is not None):
            values[PASS_KEY] = True
        elif keys:
            _put(form, address, keys[0], values, {PASS_KEY: True})
        return
    for key in keys:
        if key.key in act.reply:
            _put(form, address, key, values, key.written(act.reply[key.key]))


def _put(form: Form, address: Address, key: Key, values: dict[str, object], value: object) -> None:
    if form.joint and address.seat is not None:
        pair = values.setdefault(key.name, [{}, {}])
        if isinstance(pair, list):
            pair[address.seat] = value
    else:
        values[key.name] = value


def _entry(form: Form, rounds: Mapping[int, dict[str, object]]) -> object:
    last = max((n for n, values in rounds.items() if values), default=0)
    turns = [rounds.get(n, {}) for n in range(last + 1)]
    if len(turns) > 1:
        return turns
    only = turns[0]
    if not form.named and form.keys and set(only) == {form.keys[0].name}:
        value = only[form.keys[0].name]
        # A list would be read as rounds, and a table as what is done.
        if not isinstance(value, dict) and not (form.begins and isinstance(value, list)):
            return value
    return only
