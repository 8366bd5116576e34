"""What is shared is what each author released, whatever else there was, and nothing tells of the rest."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.play.scenes.slots import SEATS, Line
from reciprocity_tui.practice.candidates import BOTH, Candidate, PracticeRecord, candidates
from reciprocity_tui.practice.consent import Marks, approved, build_report
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.report_markdown import report_markdown
from tests.play.desks import JournalDesk
from tests.play.evenings import play
from tests.play.making import exercise
from tests.play.watching import Tokens, tokens_in
from tests.practice.records import DAY, NAMES, line, practice, random_record

EVENINGS, PATTERNS = 60, 5000


@pytest.fixture(scope="module")
def evenings() -> list[tuple[Line, ...]]:
    """Return the lines of random evenings as the journal has them; some were passed, reopened, left, or let go."""
    tokens = Tokens()
    with Journal.in_memory(today=lambda: DAY) as journal:
        desk = JournalDesk(journal)
        for seed in range(EVENINGS):
            chance = Random(seed)
            play(exercise(chance), chance, desk, (), tokens)
        return [journal.lines(evening.id) for evening in journal.history(EVENINGS)]


def random_marks(chance: Random, items: tuple[Candidate, ...]) -> Marks:
    """Return random marks, each by somebody to whom the item belongs, and sometimes strikes."""
    marks = Marks()
    for item in items:
        for seat in SEATS:
            if chance.random() < 0.5:
                marks = marks.toggled(seat, item)
        if chance.random() < 0.05:
            marks = marks.strike(item)
    return marks


def without(record: PracticeRecord, kept: tuple[Candidate, ...]) -> PracticeRecord:
    """Return the record as it would be if nothing but `kept` had ever been written."""
    keys = {candidate.key for candidate in kept}
    tasks = []
    for position, task in enumerate(record.tasks):
        evenings = tuple(
            evening._replace(
                lines=tuple(
                    line
                    for line in evening.lines
                    if (
                        "line",
                        position,
                        number,
                        line.order,
                        line.row,
                        -1 if line.author is None else line.author,
                    )
                    in keys
                )
            )
            for number, evening in enumerate(task.evenings)
        )
        tasks.append(replace(task, evenings=evenings))
    return replace(
        record,
        tasks=tuple(tasks),
        agreements=tuple(entry for entry in record.agreements if ("agreement", entry.promise.number) in keys),
        notes=tuple(note for number, note in enumerate(record.notes) if ("note", number) in keys),
    )


def test_five_thousand_patterns_of_consent(evenings: list[tuple[Line, ...]]) -> None:
    assert sum(map(len, evenings)) > 150
    chance, shared = Random(2026), 0
    for _ in range(PATTERNS):
        record = random_record(chance, evenings)
        items = candidates(record)
        marks = random_marks(chance, items)
        agreed = approved(items, marks)
        file = write_report(build_report(record, agreed, DAY, "1.0"))
        tokens = {token for item in agreed for token in words_of(item)}
        assert words_in(file.decode()) == tokens
        shared += len(tokens)
        for item in agreed:
            assert item.is_default or all(item.key in marks.released[seat] for seat in item.authors)
        if chance.random() < 0.1:
            bare = without(record, agreed)
            items = tuple(same(candidates(bare), agreed, record))
            assert file == write_report(build_report(bare, items, DAY, "1.0"))
    assert shared > PATTERNS


def words_of(item: Candidate) -> set[str]:
    """Return the words of an item by which it is found again."""
    return words_in(repr(item.content))


def words_in(text: str) -> set[str]:
    return tokens_in([text]) | set(re.findall(r"q\d+(?:what|cue|left|note)", text))


def same(
    items: tuple[Candidate, ...], agreed: tuple[Candidate, ...], record: PracticeRecord
) -> Iterator[Candidate]:
    """Yield all lines, agreements and notes of the bare record, and of the rest what was agreed."""
    keys = {item.key for item in agreed if item.section in ("task", "when", "names")}
    gone = {item.task for item in candidates(record) if item.section == "task"} - {
        item.task for item in agreed if item.section == "task"
    }
    for item in items:
        if item.section in ("line", "agreement", "note"):
            if item.task not in gone or item.task is None:
                yield item
        elif item.key in keys:
            yield item


def test_by_default_only_what_became_of_each_task_is_shared() -> None:
    record = random_record(Random(4), [(line("q1note", 0), line("q2note", None))])
    report = build_report(record, approved(candidates(record), Marks()), DAY, "1.0")
    assert [task.outcome for task in report.tasks] == [task.outcome for task in record.tasks]
    assert not report.agreements and not report.notes and report.people == ("A.", "S.")
    assert all(task.day is None and task.minutes is None and task.lines == () for task in report.tasks)


@pytest.mark.parametrize("section", ["when", "line", "agreement", "note", "names"])
def test_nobody_releases_what_is_the_partners_and_one_of_two_releases_nothing(section: str) -> None:
    record = random_record(Random(8), [(line("q1note", 0), line("q2note", 1), line("q3note", None, 2))])
    for item in candidates(record):
        if item.section != section:
            continue
        for seat in SEATS:
            alone = approved([item, *tasks(record)], Marks().toggled(seat, item))
            assert (item in alone) == (item.authors == {seat})
        both = Marks().toggled(0, item).toggled(1, item)
        assert item in approved([item, *tasks(record)], both)


def tasks(record: PracticeRecord) -> list[Candidate]:
    return [item for item in candidates(record) if item.section == "task"]


def test_one_releases_an_item_and_takes_it_back() -> None:
    item = Candidate(("note", 1), "note", BOTH)
    marks = Marks().toggled(0, item).toggled(1, item)
    assert approved([item], marks) == (item,)
    assert approved([item], marks.toggled(1, item)) == ()
    assert approved([item], marks.strike(item)) == ()


def test_the_files_of_one_who_declined_and_of_the_other_are_the_same() -> None:
    record = random_record(Random(8), [(line("q3note", None),)])
    files = set()
    for declining in SEATS:
        marks = Marks()
        for item in candidates(record):
            marks = marks.toggled(1 - declining, item) if item.authors == BOTH else marks
        report = build_report(record, approved(candidates(record), marks), DAY, "1.0")
        files.add((write_report(report), report_markdown(report)))
    assert len(files) == 1


def test_the_distance_between_two_answers_is_not_shared() -> None:
    apart = line("you see this in two ways", None, number=4)
    own = line("6 (0 no, 10 yes)", 0, number=6)
    record = replace(random_record(Random(8), [(apart, own)]), people=NAMES)
    numbers = {item.content.by: item.content.number for item in candidates(record) if item.section == "line"}  # type: ignore[union-attr]
    assert numbers == {None: None, 0: 6}


def test_what_is_between_the_two_is_no_candidate() -> None:
    for panel in ("next_question", "left_for_you"):
        between = replace(line("q1note", 0), panel=panel)
        record = random_record(Random(8), [(between,)])
        assert not [item for item in candidates(record) if item.section == "line"]


def test_a_task_that_was_struck_is_gone_with_all_that_belongs_to_it() -> None:
    record = replace(
        random_record(Random(8), [(line("q1note", 0),)]),
        practice=practice("team/task-0"),
        agreements=(),
        notes=(),
    )
    marks = Marks()
    for item in candidates(record):
        marks = marks.toggled(0, item).toggled(1, item)
    for item in tasks(record):
        marks = marks.strike(item)
    report = build_report(record, approved(candidates(record), marks), DAY, "1.0")
    assert report.tasks == () and b"q1note" not in write_report(report)
