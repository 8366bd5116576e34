"""Practices in the journal: kept, put away, and erased with all that belongs to them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.journal.drafts import about_practice, draft_key
from reciprocity_tui.journal.journal import Journal
from tests.journal.kit import DAY, line, opened, start, with_a_practice

WORDS = (b"A stuck topic", b"late shifts", b"short turns", b"k7m2-p9qd")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with_a_practice(tmp_path)
    with opened(tmp_path) as journal:
        yield journal


def test_a_practice_that_is_removed_is_nowhere_any_more(journal: Journal) -> None:
    other = draft_key(about_practice(11, "helped"), 0)
    journal.set_setting(other, "of another")
    journal.set_setting(draft_key(about_practice(1, "helped"), 0), "half typed")
    before = journal.serialize_for_tests()
    assert all(word in before for word in (*WORDS, b"half typed"))
    journal.practices.remove(1)
    assert journal.setting(other) == "of another"
    assert journal.practices.all() == () == journal.practices.notes(1)
    assert journal.practices.declined(1) == frozenset()
    after = journal.serialize_for_tests()
    assert not any(word in after for word in (*WORDS, b"half typed"))


def test_a_note_that_is_deleted_is_nowhere_any_more(journal: Journal) -> None:
    first, second = journal.practices.notes(1)
    journal.practices.delete_note(first.id)
    assert journal.practices.notes(1) == (second,)
    assert b"late shifts" not in journal.serialize_for_tests()


def test_a_task_that_was_put_off_and_taken_back_leaves_no_trace(journal: Journal) -> None:
    rows = "SELECT * FROM practice_declined"
    before = journal._database.rows(rows)
    for task in (0, 0, 2):
        journal.practices.decline(1, task)
    assert journal.practices.declined(1) == {0, 1, 2}
    for task in (0, 2, 2):
        journal.practices.decline(1, task, declined=False)
    assert journal._database.rows(rows) == before


def test_a_practice_that_was_put_away_is_still_there_and_can_be_taken_up_again(journal: Journal) -> None:
    (before,) = journal.practices.all()
    journal.practices.put_away(1)
    assert [practice.ended for practice in journal.practices.all()] == [DAY]
    journal.practices.put_away(1, away=False)
    assert journal.practices.all() == (before,)


def test_it_knows_the_evening_after_which_it_was_added(journal: Journal) -> None:
    last = journal.last_saved_evening()
    (stored,) = journal.practices.all()
    assert stored.since == last and journal.saved_after(stored.since) == ()
    for _ in range(2):
        journal.finish(journal.begin(start("civility/gentle-start")), [line("softly")])
    evenings = journal.saved_after(stored.since)
    assert [evening.exercise for evening in evenings] == ["civility/gentle-start"] * 2
    assert evenings[0].id < evenings[1].id


def test_a_journal_with_nothing_but_a_practice_is_not_thrown_away(tmp_path: Path) -> None:
    journal = opened(tmp_path / "home")
    journal.practices.add("k7m2-p9qd/stuck", "{}")
    journal.discard_if_empty()
    with opened(tmp_path / "home") as journal:
        assert len(journal.practices.all()) == 1


def test_what_no_terminal_should_get_is_taken_out_of_a_body_from_elsewhere(journal: Journal) -> None:
    journal.practices.add("k7m2-p9qd/other", '{"title": "a\\u001b[2Jb", "tasks": [{"why": "\\u202ec"}]}')
    body = journal.practices.all()[1].body
    assert "\\u001b" not in body and "\\u202e" not in body and "\u202e" not in body


def test_a_body_that_is_no_json_is_said_to_be_damage(journal: Journal) -> None:
    journal.practices.add("k7m2-p9qd/other", "{")
    with pytest.raises(JournalDamaged):
        journal.practices.all()
