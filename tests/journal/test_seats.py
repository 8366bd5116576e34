"""The two change places: everything that is kept stays with whoever it is of."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reciprocity_tui.errors import AnswerRejected, DiskFull
from reciprocity_tui.journal.drafts import FOR_NEXT_TIME, FOR_THE_JAR, about_practice, draft_key
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import assign_seats
from tests.journal.kit import DAY, PACKAGE, TABLES, everything, line, opened, promise, slot, start, telling
from tests.saying import raises_saying

DRAFTS = ("line for next time, seat 0", "line for the jar, seat 1")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with opened(tmp_path) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        evening = journal.begin(start(opener=1))
        agreed = promise("a slow walk")
        lines = [line("Ana said", 0), line("Sam said", 1), line("both said", None), telling(agreed)]
        journal.finish(evening, lines, [agreed])
        journal.notes.leave(0, "Ana left")
        journal.set_setting(DRAFTS[0], "Ana typed")
        journal.set_setting(DRAFTS[1], "Sam typed")
        journal.set_setting("look", "paper")
        practice = journal.practices.add("k7m2-p9qd/stuck", "{}")
        journal.practices.add_note(practice, "helped", 0, "Ana noted")
        journal.practices.add_note(practice, "helped", 1, "Sam noted")
        yield journal


def by_name(journal: Journal) -> dict[str, object]:
    """Return everything of each person by name."""
    people = journal.people()
    assert people is not None
    names = [kept_line.name for kept_line in people]
    (agreement,) = journal.agreements.living()
    return {
        "lines": {
            match.text: match.author if match.author is None else names[match.author]
            for match in journal.lines(1)
        },
        "waiting": [
            (names[waiting_line.author], waiting_line.text) for waiting_line in journal.notes.waiting()
        ],
        "opens next": names[journal.next_opener()],
        "opened": [names[evening.opener] for evening in journal.history()],
        "found": [
            (match.text, match.author if match.author is None else names[match.author])
            for match in journal.search("said")
        ],
        "gives": dict(zip(names, agreement.promise.gives, strict=True)),
        "noted": [(names[note.author], note.text) for note in journal.practices.notes(1)],
        "drafts": {
            (key.rpartition(",")[0], name): journal.setting(f"{key.rpartition(',')[0]}, seat {seat}")
            for key in DRAFTS
            for seat, name in enumerate(names)
        },
    }


def test_each_keeps_what_is_theirs_and_the_marks_stay_on_their_sides(journal: Journal) -> None:
    with journal._database.transaction() as write:
        write("UPDATE agreement SET gives_left = ?, gives_right = ?", ("rest for Ana", "air for Sam"))
    before, marks = by_name(journal), [(person.mark, person.colour) for person in journal.people() or ()]
    journal.swap_seats()
    after = journal.people()
    assert after is not None
    assert [each.name for each in after] == ["Sam", "Ana"]
    assert [(each.mark, each.colour) for each in after] == marks
    assert by_name(journal) == before
    assert journal.setting("look") == "paper"


def test_twice_is_as_before(journal: Journal) -> None:
    before = everything(journal)
    journal.swap_seats()
    assert everything(journal) != before
    journal.swap_seats()
    assert everything(journal) == before


def test_the_seats_stay_while_an_evening_is_unfinished(journal: Journal) -> None:
    evening = journal.begin(start())
    journal.store(evening, [slot("still open")])
    before = everything(journal)
    with raises_saying(AnswerRejected, match="not finished yet"):
        journal.swap_seats()
    assert everything(journal) == before
    journal.leave(evening)
    journal.begin(replace(start(), snapshot="{"))
    journal.swap_seats()


def test_where_it_cannot_be_written_nobody_has_moved(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(journal)

    def full(write: object) -> None:
        raise DiskFull("There is no room.", "Make some.")

    monkeypatch.setattr(journal._settings, "swap_drafts", full)
    with pytest.raises(DiskFull):
        journal.swap_seats()
    assert everything(journal) == before


def test_a_half_typed_note_about_a_practice_moves_with_its_author(journal: Journal) -> None:
    draft = about_practice(1, "helped")
    journal.set_setting(draft_key(draft, 0), "Ana typed")
    journal.swap_seats()
    assert journal.setting(draft_key(draft, 0)) is None
    assert journal.setting(draft_key(draft, 1)) == "Ana typed"


def test_a_setting_is_a_draft_by_its_whole_name_and_one_place_makes_that_name(journal: Journal) -> None:
    """Keep screens from beginning a draft that stays behind when its writer changes seats."""
    assert (draft_key(FOR_NEXT_TIME, 0), draft_key(FOR_THE_JAR, 1)) == DRAFTS
    journal.set_setting("finished our tables, seat 0", "said")
    journal.swap_seats()
    assert journal.setting("finished our tables, seat 0") == "said"
    makers = [
        file.name
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and re.search(r", seat (\{|[01]|$)", str(node.value))
    ]
    assert makers == ["drafts.py"]


def test_every_column_that_holds_a_seat_is_known() -> None:
    """Find new columns, which have to be swapped as well."""
    with Journal.in_memory(today=lambda: DAY) as journal:
        columns = {
            f"{table}.{name}"
            for table in TABLES
            for (name,) in journal._database.rows("SELECT name FROM pragma_table_info(?)", (table,))
        }
    of_a_seat = {
        column
        for column in columns
        if column.rpartition(".")[2] in ("seat", "author", "opener") or "gives" in column
    }
    assert of_a_seat == {
        "person.seat", "evening.opener", "line.author", "sealed_line.author", "slot.seat", "practice_note.author",
        "agreement.gives_left", "agreement.gives_right",
    }  # fmt: skip
