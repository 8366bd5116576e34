"""Where the evenings of the tests are kept: a plain dict, or the real journal, and a disk that may be full."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Promise, Slot
from reciprocity_tui.play.session.evening_store import EveningStore
from reciprocity_tui.play.simulation.simulate import InMemoryStore


class Desk(Protocol):
    """A keeper, and what can be read back from it."""

    @property
    def keeper(self) -> EveningStore:
        """Return the store that a session writes to."""
        ...

    def unfinished(self) -> tuple[str, tuple[Slot, ...]] | None:
        """Snapshot and slots of the evening that is open, or None."""
        ...

    def kept(self, number: int) -> tuple[Line, ...]:
        """Return the lines of a saved evening."""
        ...


def start_of(evening: Evening) -> EveningRecord:
    """Return the record that is stored when `evening` begins."""
    return evening.record(evening.exercise.card("made-up", "evening"), "2026-01-05")


class _Shelf(InMemoryStore):
    snapshot = ""

    def begin(self, start: EveningRecord) -> int:
        self.snapshot = start.snapshot
        return super().begin(start)


class ShelfDesk:
    """One evening in memory."""

    def __init__(self) -> None:
        self.keeper = _Shelf()

    def unfinished(self) -> tuple[str, tuple[Slot, ...]] | None:
        """Return the snapshot and the slots in the store, unless the evening is over."""
        if self.keeper.left or self.keeper.saved is not None:
            return None
        return self.keeper.snapshot, tuple(self.keeper.slots.values())

    def kept(self, number: int) -> tuple[Line, ...]:
        """Return the lines that were saved."""
        return self.keeper.saved or ()


class JournalDesk:
    """The real journal."""

    def __init__(self, journal: Journal) -> None:
        self.keeper = journal

    def unfinished(self) -> tuple[str, tuple[Slot, ...]] | None:
        """Return the snapshot and the slots of the open evening in the journal, if there is one."""
        opened = self.keeper.open_evening()
        return None if opened is None else (opened.start.snapshot, opened.slots)

    def kept(self, number: int) -> tuple[Line, ...]:
        """Return the lines of the evening in the journal."""
        return self.keeper.lines(number)


class Full:
    """Wrap a store whose disk can be made full for the next write; nothing is stored then."""

    def __init__(self, keeper: EveningStore) -> None:
        self.behind = keeper
        self.full = False

    def _room(self) -> None:
        if self.full:
            self.full = False
            raise DiskFull("There is no room left on the disk.", "Make some, and press Enter again.")

    def begin(self, start: EveningRecord) -> int:
        """Fail, or pass on."""
        self._room()
        return self.behind.begin(start)

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Fail, or pass on."""
        self._room()
        self.behind.store(evening, slots, deleted)

    def pause(self, evening: int, back_at: str | None) -> None:
        """Fail, or pass on."""
        self._room()
        self.behind.pause(evening, back_at)

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Fail, or pass on."""
        self._room()
        self.behind.finish(evening, lines, prompts_seen=prompts_seen)

    def leave(self, evening: int) -> None:
        """Fail, or pass on."""
        self._room()
        self.behind.leave(evening)
