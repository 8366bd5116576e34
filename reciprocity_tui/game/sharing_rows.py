"""The items of a practice as rows with headings: to mark one by one, and to read as a report has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.messages import text
from reciprocity_tui.practice.candidates import BOTH, Candidate, CandidateKey, PracticeRecord
from reciprocity_tui.practice.consent import build_report, shared_line
from reciprocity_tui.practice.report import SharedAgreement, SharedLine, SharedNote
from reciprocity_tui.practice.report_markdown import describe_agreement, describe_day

if TYPE_CHECKING:
    from reciprocity_tui.play.scenes.slots import Seat
    from reciprocity_tui.practice.report import Report


class ItemRow(NamedTuple):
    """An item in words. headings -- what is shown above it: of its section, then of the lines that answer the same."""

    key: CandidateKey
    text: str
    headings: tuple[str, str] = ("", "")


def marking_rows(record: PracticeRecord, items: tuple[Candidate, ...], seat: Seat) -> tuple[ItemRow, ...]:
    """Return the items that the person at `seat` may release, with the names of the two."""
    mine = [item for item in items if seat in item.authors and not item.is_default]
    # The names stand last: they belong to no exercise.
    mine.sort(key=lambda item: item.section == "names")
    describe = _Describing(record, items, ("", ""))
    return tuple(_without_repeats((item, _joint(item, describe.row(item))) for item in mine))


def _joint(item: Candidate, row: ItemRow) -> ItemRow:
    """Say of a joint item that it takes the mark of both."""
    return row._replace(text=text("share-of-both", item=row.text)) if item.authors == BOTH else row


def report_rows(record: PracticeRecord, approved: tuple[Candidate, ...]) -> tuple[ItemRow, ...]:
    """Return the items of a report as it will read."""
    people = build_report(record, approved, record.practice.made, "").people
    describe = _Describing(record, approved, people)
    return tuple(_without_repeats((item, describe.row(item)) for item in approved))


def _without_repeats(rows: Iterable[tuple[Candidate, ItemRow]]) -> Iterator[ItemRow]:
    """Yield the rows, each heading only where it begins; two tasks of one title have a heading each."""
    above: tuple[int | None, str, str] = (None, "", "")
    for item, row in rows:
        section, wording = row.headings
        is_new, is_new_wording = (item.task, section) != above[:2], wording != above[2]
        above = (item.task, section, wording)
        yield row._replace(headings=(section if is_new else "", wording if is_new or is_new_wording else ""))


class _Describing:
    """Describes the items of a report of `items`.

    people -- how the two are called in it; empty if only their author reads them.
    """

    def __init__(self, record: PracticeRecord, items: tuple[Candidate, ...], people: tuple[str, str]) -> None:
        self.record, self.items, self.people = record, items, people

    def row(self, item: Candidate) -> ItemRow:
        """Return an item in words."""
        heading = self._task_title(item) if item.task is not None else ""
        match item.content:
            case SharedLine():
                line = shared_line(self.record, item, self.items)
                return ItemRow(item.key, self._with_author(line.by, line.text), (heading, line.wording))
            case SharedAgreement():
                sentence = describe_agreement(self._report, item.content)
                return ItemRow(item.key, sentence, (text("report-agreed"), ""))
            case SharedNote():
                kind = text("report-notes", kind=item.content.kind)
                return ItemRow(item.key, self._with_author(item.content.by, item.content.text), (kind, ""))
        return ItemRow(
            item.key, _PLAIN_ROWS[item.section](self, item), (heading or text("share-names-heading"), "")
        )

    def _task_title(self, item: Candidate) -> str:
        assert item.task is not None
        return self.record.tasks[item.task].title

    def _with_author(self, by: int | None, words: str) -> str:
        name = "" if by is None else self.people[by]
        return text("share-by", name=name, words=words) if name else words

    @property
    def _report(self) -> Report:
        return build_report(self.record, self.items, self.record.practice.made, "")

    def outcome(self, item: Candidate) -> str:
        """Return what became of a task."""
        assert item.task is not None
        return text("report-outcome", outcome=self.record.tasks[item.task].outcome)

    def when(self, item: Candidate) -> str:
        """Return the day of a task and how long it takes."""
        assert item.task is not None
        last = self.record.tasks[item.task].evenings[-1]
        return text("share-when", day=describe_day(last.day), minutes=last.minutes)

    def names(self, item: Candidate) -> str:
        """Return the names that the report may have in place of initials."""
        left, right = self.record.people
        return text("share-names", left=left, right=right)


_PLAIN_ROWS: dict[str, Callable[[_Describing, Candidate], str]] = {
    "task": _Describing.outcome,
    "when": _Describing.when,
    "names": _Describing.names,
}
