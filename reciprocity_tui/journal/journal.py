"""The journal: the tables of one encrypted database, and the writes in which several of them take part."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from reciprocity_tui.errors import AnswerRejected, JournalError, JournalMoved
from reciprocity_tui.journal.agreement_table import AgreementTable
from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.evening_table import EveningTable
from reciprocity_tui.journal.fingerprint import SETTING
from reciprocity_tui.journal.line_table import LineTable
from reciprocity_tui.journal.memories import Memories
from reciprocity_tui.journal.open_journal import OpenJournal, open_in_memory, open_journal
from reciprocity_tui.journal.people_table import PeopleTable
from reciprocity_tui.journal.practice_table import PracticeTable
from reciprocity_tui.journal.records import OpenEvening, SavedEvening, SavedStep, SearchResult
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.journal.setting_table import SettingTable
from reciprocity_tui.message import Message
from reciprocity_tui.play.evening.snapshot import is_snapshot, redact, referenced_lines
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Person, Promise, Seat, Slot


def _can_resume_by_snapshot(evening: OpenEvening) -> bool:
    return is_snapshot(evening.start.snapshot)


class Journal:
    """One open journal, the store of evenings that the engine writes to.

    Every public method is durable when it returns. On a full or broken disk it raises and changes nothing.

    agreements -- what the partners agreed. notes -- sealed for each other. memories -- lines that come back.
    practices -- what a counselor gave them to try.
    """

    def __init__(
        self,
        opened: OpenJournal,
        today: Callable[[], date],
        calendar: Callable[[], date] | None = None,
    ) -> None:
        """Take over an open journal.

        today -- gives the day that an evening of now belongs to. calendar -- gives the date; None: it is the same.
        """
        database = self._database = Database(opened)
        self._people, self._settings = PeopleTable(database), SettingTable(database)
        self._evenings, self._lines = EveningTable(database, today), LineTable(database)
        self.agreements = AgreementTable(database, today, calendar or today)
        self.notes = SealedNotes(database, self._lines, self._settings, today)
        self.memories = Memories(database)
        self.practices = PracticeTable(database, calendar or today)

    @classmethod
    def open(
        cls, home: Path, *, today: Callable[[], date], calendar: Callable[[], date] | None = None
    ) -> Self:
        """Open the journal in the folder `home`, or create it. Raises HomeError or a JournalError."""
        return cls(open_journal(home), today, calendar)

    @classmethod
    def in_memory(cls, *, today: Callable[[], date], calendar: Callable[[], date] | None = None) -> Self:
        """Return a journal that touches no disk and is lost when it is closed."""
        return cls(open_in_memory(), today, calendar)

    def close(self) -> None:
        """Tidy and close. Everything acknowledged is on the disk already.

        Raises JournalMoved if the next start would not find it, and JournalDamaged, with nothing changed, if somebody
        else wrote into it.
        """
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def discard_if_empty(self) -> None:
        """Close, and delete the files if nothing was ever saved, as if there had been no start.

        For people who only look: nothing that they did not ask for should be left behind.
        """
        tables = ("person", "evening", f"setting WHERE key <> '{SETTING}'", "sealed_line", "practice")
        is_used = True
        with suppress(JournalMoved), self:
            self._database.check_external_changes()
            is_used = any(self._database.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)
        if not is_used:
            self._database.delete_files()

    def serialize_for_tests(self) -> bytes:
        """Return the decrypted database after a checkpoint, for tests that search it for erased text."""
        return self._database.serialize_for_tests()

    # People and settings

    def people(self) -> tuple[Person, Person] | None:
        """Return the left and the right person, or None before they have given their names."""
        return self._people.read()

    def set_people(self, left: Person, right: Person) -> None:
        """Store the two people."""
        with self._database.transaction() as write:
            self._people.set(write, (left, right))

    def swap_seats(
        self,
        can_go_on: Callable[[OpenEvening], bool] = _can_resume_by_snapshot,
        *,
        called: tuple[str, str] | None = None,
    ) -> None:
        """Exchange the seats of the two: every line, agreement, note and draft stays with its person.

        can_go_on -- whether anybody can resume an unfinished evening; others do not matter here. called -- new names
        for the two, in the order before the exchange.
        Raises AnswerRejected while an evening is unfinished: its answers are stored by seat.
        """
        with self._database.transaction() as write:
            if any(map(can_go_on, self._evenings.all_open())):
                raise AnswerRejected(Message("seats-of-unfinished-evening"))
            self._people.swap_names(write, called)
            self._evenings.swap_openers(write)
            self._lines.swap_authors(write)
            self.notes.swap_authors(write)
            self.agreements.swap_sides(write)
            self.practices.swap_authors(write)
            self._settings.swap_drafts(write)

    def setting(self, key: str) -> str | None:
        """Return a setting, or None."""
        return self._settings.read(key)

    def set_setting(self, key: str, value: str) -> None:
        """Store a setting; an empty value deletes it."""
        with self._database.transaction() as write:
            if value:
                self._settings.set(write, key, value)
            else:
                self._settings.delete(write, key)

    # The evening that is played

    def begin(self, start: EveningRecord, opens_with: Iterable[int] = ()) -> int:
        """Store a new evening and return its id.

        opens_with -- ids of the agreements that it opens with: they come back after a week.
        """
        with self._database.transaction() as write:
            evening = self._evenings.begin(write, start)
            self.agreements.put_off(write, opens_with)
        return evening

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Delete the slots at the addresses `deleted`, and put `slots` in place of those at theirs.

        A deleted or passed answer is erased when this returns; a replaced one a little later.
        """
        deleted, slots = tuple(deleted), tuple(slots)
        with self._database.transaction() as write:
            self._evenings.store(write, evening, slots, deleted)
        if deleted or any(slot.state == "passed" for slot in slots):
            self._database.scrub_wal()

    def pause(self, evening: int, back_at: str | None) -> None:
        """Store when the players mean to come back (ISO time), or that they are back (None)."""
        with self._database.transaction() as write:
            self._evenings.pause(write, evening, back_at)

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Save `lines` and what became of agreements, and delete every slot and the snapshot.

        promises -- an agreement made tonight is saved with the line that tells of it, and without one not at all.
        prompts_seen -- ids of the prompts that were shown; they replace those that the evening began with.
        """
        line_ids = dict[Promise, int]()
        with self._database.transaction() as write:
            self._evenings.require_open(evening)
            for line in lines:
                number = self._lines.add(write, evening, line)
                if line.promise is not None:
                    line_ids.setdefault(line.promise, number)
            self.agreements.apply(write, promises, line_ids)
            self._evenings.finish(write, evening, prompts_seen)
        self._database.scrub_wal()
        # The evening is saved; notes that could not be saved with it are still there, and come with the next one.
        with suppress(JournalError):
            self.notes.save_opened(evening)

    def leave(self, evening: int) -> None:
        """Delete the evening with its slots and its snapshot; nothing of it is saved."""
        with self._database.transaction() as write:
            self._lines.unindex_evening(write, evening)
            self._evenings.delete(write, evening)
            self._redact_open_evenings(write)
        self._database.scrub_wal()

    def open_evening(self) -> OpenEvening | None:
        """Return the newest unfinished evening, or None."""
        return self._evenings.newest_open()

    # Looking back

    def history(self, limit: int = 50) -> tuple[SavedEvening, ...]:
        """Return saved evenings, newest first."""
        return self._evenings.history(limit)

    def recent(self, limit: int = 50) -> tuple[SavedEvening, ...]:
        """Return the last evening of every exercise and the last `limit` of all, newest first.

        Enough for a suggestion, and as quick after ten years as after one.
        """
        return self._evenings.recent(limit)

    def played_since(self, evening: int) -> tuple[str, ...]:
        """Return the full names of the exercises of later saved evenings, oldest first."""
        return self._evenings.played_since(evening)

    def saved_after(self, evening: int) -> tuple[SavedEvening, ...]:
        """Return the evenings that were saved after that one, oldest first."""
        return self._evenings.saved_after(evening)

    def last_saved_evening(self) -> int:
        """Return the id of the evening that was saved last; 0 before the first."""
        return self._evenings.last_saved()

    def saved_since(self, evening: int, count: int) -> bool:
        """Return whether at least `count` evenings were saved after that one. No caller learns how many."""
        return self._evenings.saved_since(evening, count)

    def next_opener(self) -> Seat:
        """Return the seat that opens the next evening: the one that did not open the last."""
        return self._evenings.next_opener()

    def prompts_met(self, exercise: str, prompts: Iterable[str]) -> dict[str, int]:
        """Return those of `prompts` that were met in `exercise`, or that an unfinished evening of it began with.

        The values are ids of the last evenings in which they were met: the greater, the later.
        """
        return self._evenings.prompts_met(exercise, prompts)

    def lines(self, evening: int) -> tuple[Line, ...]:
        """Return the saved lines of an evening in order."""
        return self._lines.of_evening(evening)

    def last_saved_of_step(self, exercise: str, step: str) -> SavedStep | None:
        """Return the lines of `step` in the newest evening of `exercise` (`pack/id`) that has some, or None.

        Lines of a deep evening are left out: they are not brought back unasked.
        """
        return self._lines.last_of_step(exercise, step)

    def search(self, query: str, limit: int = 50) -> tuple[SearchResult, ...]:
        """Return lines that contain every word of `query`, newest first. No query is an error."""
        return self._lines.search(query, limit)

    def delete_lines(self, lines: Iterable[int]) -> None:
        """Erase lines, and every trace of them in the snapshots of unfinished evenings."""
        with self._database.transaction() as write:
            self._lines.delete(write, lines)
            self._redact_open_evenings(write)
        self._database.scrub_wal()

    def _redact_open_evenings(self, write: Write) -> None:
        """Remove deleted lines and agreements from the snapshots of unfinished evenings that brought them back."""
        snapshots = self._evenings.open_snapshots()
        agreements = self.agreements.ids() if snapshots else set[int]()
        for evening, snapshot in snapshots:
            redacted = redact(snapshot, agreements, self._lines.existing(referenced_lines(snapshot)))
            if redacted != snapshot:
                self._evenings.replace_snapshot(write, evening, redacted)
