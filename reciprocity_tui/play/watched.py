"""Rows that remember what was asked of them, so that what was worked out stays known until a part of it changes."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from reciprocity_tui.play.slots import Address, Rows, Slot

Group: TypeAlias = tuple[str, int]
"""A step at a turn: all of its slots together."""


class Changed(NamedTuple):
    """What differs between two states of an evening, slot by slot and step by step."""

    addresses: frozenset[Address]
    groups: frozenset[Group]


class Basis(NamedTuple):
    """What was read to work something out: single slots, whole steps, or everything, so that any change counts."""

    addresses: frozenset[Address]
    groups: frozenset[Group]
    everything: bool

    def holds_after(self, changed: Changed) -> bool:
        """Whether none of it is among what changed."""
        if not changed.addresses:
            return True
        return not (self.everything or self.addresses & changed.addresses or self.groups & changed.groups)


class Watched(Mapping[Address, Slot]):
    """The same rows, and a note of each step that is asked for. The groups of slots are made once."""

    def __init__(self, rows: Rows) -> None:
        self.rows: Rows = rows
        self._asked: set[Address] = set()
        self._steps: set[Group] = set()
        self._everything = False
        self._groups: dict[Group, list[Slot]] | None = None

    def basis(self) -> Basis:
        """What was asked since the last time this was called."""
        found = Basis(frozenset(self._asked), frozenset(self._steps), self._everything)
        self._asked, self._steps, self._everything = set(), set(), False
        return found

    def of_step(self, step: str, turn: int) -> list[Slot]:
        """Every slot of a step at a turn."""
        if self._groups is None:
            self._groups = {}
            for address, slot in self.rows.items():
                self._groups.setdefault(address[:2], []).append(slot)
        self._steps.add((step, turn))
        return self._groups.get((step, turn), [])

    def __getitem__(self, address: Address) -> Slot:
        self._asked.add(address)
        return self.rows[address]

    def get(self, address: Address, default: object = None) -> Slot | None:  # type: ignore[override]
        """The slot there, or None."""
        self._asked.add(address)
        return self.rows.get(address)

    def __contains__(self, address: object) -> bool:
        if isinstance(address, Address):
            self._asked.add(address)
        return address in self.rows

    def __iter__(self) -> Iterator[Address]:
        self._everything = True
        return iter(self.rows)

    def __len__(self) -> int:
        self._everything = True
        return len(self.rows)


def slots_of(rows: Rows, step: str, turn: int) -> list[Slot]:
    """Every slot of a step at a turn."""
    if isinstance(rows, Watched):
        return rows.of_step(step, turn)
    return [slot for address, slot in rows.items() if address.step == step and address.turn == turn]


def plain(rows: Rows) -> Rows:
    """The rows themselves, whether or not they are watched."""
    return rows.rows if isinstance(rows, Watched) else rows


def changed_between(before: Rows, after: Rows) -> Changed:
    """Where another slot stands now, or one has come, or is gone."""
    found: set[Address] = set()
    if before is not after:
        found = {address for address, slot in after.items() if before.get(address) is not slot}
        if len(before) + sum(address not in before for address in found) != len(after):
            found |= {address for address in before if address not in after}
    return Changed(frozenset(found), frozenset(address[:2] for address in found))
