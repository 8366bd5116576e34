"""The format of answers in a `[[test]]`: which key fills which slot, and with what type of value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from reciprocity_tui.exercise.finding import DocumentPath, did_you_mean, join_names
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.slots import SEATS

AnswerType: TypeAlias = Literal["text", "number", "bool", "one", "several", "lines", "pairs"]

PASS_KEY, SWAP_KEY, END_KEY = "pass", "swap", "end_here"
"""What the two may do in any step instead of, or before, answering."""

TURNS_KEY = "turns"
"""Holds what both do as one turn by turn, in a round."""

JOINT_ENTRY = len(SEATS)
"""Which entry holds what both do as one after each has answered."""


class WrongAnswer(ValueError):
    """An answer in a `[[test]]` that cannot be used. path -- below the answers of the step."""

    def __init__(self, message: Message, path: DocumentPath = (), hints: tuple[Text, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.path, self.hints = message, path, hints


@dataclass(frozen=True)
class AnswerField:
    """One thing that is answered in a step.

    name -- in a `[[test]]`. part -- of the address that it fills. key -- in the data of that slot.
    options -- the only values there are, as (id, text); None: any. filled_by_other -- filled by the person whose entry
    it is not in, like a catch. filled_jointly -- filled by both as one, after each has answered. one_per_person --
    filled by each of the two where everything else is answered as one: a list of two.
    """

    name: str
    part: str
    key: str
    type: AnswerType
    options: tuple[tuple[str, Text], ...] | None = None
    filled_by_other: bool = False
    filled_jointly: bool = False
    one_per_person: bool = False

    def parse(self, value: object, path: DocumentPath) -> object:
        """Return `value` as the rule takes it. Raises WrongAnswer."""
        match self.type:
            case "text" if isinstance(value, str):
                return value
            case "number" if type(value) is int:
                return value
            case "bool" if isinstance(value, bool):
                return value
            case "one" if isinstance(value, str):
                return self._parse_option(value, path)
            case "several" if isinstance(value, str):
                return [self._parse_option(value, path)]
            case "several" if isinstance(value, list):
                return [self._parse_option(name, (*path, place)) for place, name in enumerate(value)]
            case "lines" if isinstance(value, list) and all(isinstance(line, str) for line in value):
                return "\n".join(value)
            case "pairs" if isinstance(value, list) and all(map(_is_pair, value)):
                return [[left - 1, right - 1] for left, right in value]
        raise WrongAnswer(Message("answer-takes", key=self.name, type=self.type), path)

    def _parse_option(self, value: object, path: DocumentPath) -> str:
        options = self.options
        if isinstance(value, str) and options is None:
            return value
        names = [name for name, _ in options or ()]
        if isinstance(value, str):
            if value in names:
                return value
            for name, text in options or ():
                if isinstance(text, str) and text.casefold() == value.casefold():
                    return name
        hints: tuple[Text, ...] = did_you_mean(str(value), names, '"{}"')
        if names:
            hints = (*hints, Message("answer-known-options", names=join_names(names)))
        raise WrongAnswer(Message("answer-no-option", key=self.name, option=str(value)[:40]), path, hints)

    def format(self, data: object) -> object:
        """Return the slot's value as a `[[test]]` writes it."""
        match self.type:
            case "several" if isinstance(data, list | tuple):
                return str(data[0]) if len(data) == 1 else [str(name) for name in data]
            case "number" if data is None:
                return 0
            case "lines":
                return str(data).splitlines()
            case "pairs" if isinstance(data, list):
                return [[left + 1, right + 1] for left, right in data]
        return data


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, list) and len(value) == len(SEATS) and all(type(n) is int and n > 0 for n in value)
    )


class AnswerTurn(NamedTuple):
    """One turn's entry, by one person or by both as one: values and their positions, by key name."""

    values: Mapping[str, tuple[DocumentPath, object]]

    def has(self, name: str) -> bool:
        """Return whether the answer sets a word that every step accepts, such as `pass`."""
        return name in self.values


EMPTY_TURN = AnswerTurn({})


@dataclass(frozen=True)
class AnswerFormat:
    """The format in which answers to one step are written.

    fields -- the first one may be given alone, without its name. joint -- both answer as one: no list of two.
    round_starts_with -- the part that begins a round, in a step with rounds. needs_table -- a table is needed.
    """

    fields: tuple[AnswerField, ...] = ()
    joint: bool = False
    round_starts_with: str = ""
    needs_table: bool = False

    @property
    def entries_per_turn(self) -> int:
        """Return the most entries one turn has: one per person, and one for both where they do something more."""
        return len(SEATS) + any(key.filled_jointly for key in self.fields)

    def fields_of_part(self, part: str) -> tuple[AnswerField, ...]:
        """Return the keys that fill the part of a slot."""
        return tuple(key for key in self.fields if key.part == part)

    def entries(self, given: object, times: int = 1) -> list[tuple[DocumentPath, object]]:
        """Return the entries per person and, where there is one, for both, up to `times` times. Raises WrongAnswer."""
        if self.joint:
            return _parse_joint_turns(given, times)
        least, whole = len(SEATS), self.entries_per_turn
        lengths = sorted({least, *(whole * n for n in range(1, times + 1))})
        if not isinstance(given, list):
            raise WrongAnswer(Message("answer-not-a-list"))
        if len(given) not in lengths:
            raise WrongAnswer(
                Message("answer-wrong-length", count=len(given), lengths=_either(lengths)),
                (),
                (Message("answer-usual-hint"), Message("answer-pass-hint")),
            )
        return [((place,), entry) for place, entry in enumerate(given)]

    def rounds(self, entry: object, path: DocumentPath) -> list[AnswerTurn]:
        """Return the rounds of one entry. Raises WrongAnswer."""
        if self.round_starts_with and isinstance(entry, list):
            if not entry:
                raise WrongAnswer(Message("answer-no-rounds"), path)
            return [self._turn(given, (*path, place)) for place, given in enumerate(entry)]
        return [self._turn(entry, path)]

    def _turn(self, given: object, path: DocumentPath) -> AnswerTurn:
        if isinstance(given, dict):
            return AnswerTurn(dict(self._parse_table(given, path)))
        if not self.fields:
            raise WrongAnswer(Message("answer-nothing-asked"), path, (Message("answer-table-pass-hint"),))
        if self.needs_table:
            names = join_names([key.name for key in self.fields])
            raise WrongAnswer(Message("answer-needs-table", names=names), path)
        if self.round_starts_with and isinstance(given, list):
            if not 0 < len(given) <= len(self.fields):
                names = join_names([key.name for key in self.fields])
                too_many = Message("answer-too-many-in-round", most=len(self.fields), names=names)
                raise WrongAnswer(too_many, path)
            return AnswerTurn(
                {
                    key.name: ((*path, place), value)
                    for place, (key, value) in enumerate(zip(self.fields, given, strict=False))
                }
            )
        return AnswerTurn({self.fields[0].name: (path, given)})

    def _parse_table(
        self, given: dict[str, object], path: DocumentPath
    ) -> Iterator[tuple[str, tuple[DocumentPath, object]]]:
        names = [key.name for key in self.fields]
        for name, value in given.items():
            where = (*path, name)
            if name not in names:
                if name not in (PASS_KEY, SWAP_KEY, END_KEY):
                    known = [*names, PASS_KEY, SWAP_KEY, END_KEY]
                    raise WrongAnswer(
                        Message("answer-unknown-key", key=name),
                        where,
                        (
                            *did_you_mean(name, known),
                            Message("answer-known-options", names=join_names(known)),
                        ),
                    )
                _check_command(name, value, where)
            yield name, (where, value)


def _parse_joint_turns(given: object, times: int) -> list[tuple[DocumentPath, object]]:
    """Return the joint entries, turn by turn; a single one applies to every turn."""
    if not isinstance(given, dict) or TURNS_KEY not in given:
        return [((), given)] * times
    turns = given[TURNS_KEY]
    if len(given) > 1 or not isinstance(turns, list) or not 0 < len(turns) <= times:
        raise WrongAnswer(Message("answer-turns-alone", times=times), (TURNS_KEY,))
    return [((TURNS_KEY, place), turn) for place, turn in enumerate(turns)]


def _either(lengths: list[int]) -> Text:
    """Return the lengths as alternatives."""
    first, *others = lengths
    either: Text = str(first)
    for length in others:
        either = Message("answer-or", before=either, entry=length)
    return either


def _check_command(name: str, value: object, path: DocumentPath) -> None:
    if name == SWAP_KEY:
        if type(value) is not int or value < 1:
            raise WrongAnswer(Message("answer-swap-number"), path)
    elif value is not True:
        raise WrongAnswer(Message("answer-takes-true", key=name), path)


def is_pass(value: object) -> bool:
    """Return whether `value` passes the one thing that it is given for."""
    return value == {PASS_KEY: True}
