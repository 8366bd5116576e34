"""Slots that record reads, so that a cached result stays valid until something it depends on changes."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from reciprocity_tui.play.scenes.slots import Address, Slot, Slots

StepTurn: TypeAlias = tuple[str, int]
"""A step at a turn: all of its slots together."""


class Changes(NamedTuple):
    """The differences between two states of an evening, by slot and by step."""

    addresses: frozenset[Address]
    groups: frozenset[StepTurn]


class Dependencies(NamedTuple):
    """The reads behind a result: single slots, whole steps, or everything, so that any change counts."""

    addresses: frozenset[Address]
    groups: frozenset[StepTurn]
    everything: bool

    def unaffected_by(self, changed: Changes) -> bool:
        """Return whether the changes touch none of these dependencies."""
        if not changed.addresses:
            return True
        return not (self.everything or self.addresses & changed.addresses or self.groups & changed.groups)


class TrackedSlots(Mapping[Address, Slot]):
    """The same slots, with a record of each read. The groups of slots are computed once."""

    def __init__(self, slots: Slots) -> None:
        self.slots: Slots = slots
        self._read_addresses: set[Address] = set()
        self._read_steps: set[StepTurn] = set()
        self._read_everything = False
        self._groups: dict[StepTurn, list[Slot]] | None = None

    def take_dependencies(self) -> Dependencies:
        """Return what was read since the previous call, and forget it."""
        dependencies = Dependencies(
            frozenset(self._read_addresses), frozenset(self._read_steps), self._read_everything
        )
        self._read_addresses, self._read_steps, self._read_everything = set(), set(), False
        return dependencies

    def of_step(self, step: str, turn: int) -> list[Slot]:
        """Return every slot of a step at a turn."""
        if self._groups is None:
            self._groups = {}
            for address, slot in self.slots.items():
                self._groups.setdefault(address[:2], []).append(slot)
        self._read_steps.add((step, turn))
        return self._groups.get((step, turn), [])

    def __getitem__(self, address: Address) -> Slot:
        self._read_addresses.add(address)
        return self.slots[address]

    def get(self, address: Address, default: object = None) -> Slot | None:  # type: ignore[override]
        """Return the slot at `address`, or `default`, and record the read."""
        self._read_addresses.add(address)
        return self.slots.get(address)

    def __contains__(self, address: object) -> bool:
        if isinstance(address, Address):
            self._read_addresses.add(address)
        return address in self.slots

    def __iter__(self) -> Iterator[Address]:
        self._read_everything = True
        return iter(self.slots)

    def __len__(self) -> int:
        self._read_everything = True
        return len(self.slots)


def step_slots(slots: Slots, step: str, turn: int) -> list[Slot]:
    """Return every slot of a step at a turn."""
    if isinstance(slots, TrackedSlots):
        return slots.of_step(step, turn)
    return [slot for address, slot in slots.items() if address.step == step and address.turn == turn]


def untracked(slots: Slots) -> Slots:
    """Return the plain slots, whether or not reads are tracked."""
    return slots.slots if isinstance(slots, TrackedSlots) else slots


def changes_between(before: Slots, after: Slots) -> Changes:
    """Return the addresses whose slots were added, replaced or removed."""
    addresses: set[Address] = set()
    if before is not after:
        addresses = {address for address, slot in after.items() if before.get(address) is not slot}
        if len(before) + sum(address not in before for address in addresses) != len(after):
            addresses |= {address for address in before if address not in after}
    return Changes(frozenset(addresses), frozenset(address[:2] for address in addresses))
