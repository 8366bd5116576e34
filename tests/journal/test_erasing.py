"""What is erased is nowhere; what is kept is found by the same search."""

import base64
import shutil
import urllib.parse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.scenes.slots import CarriedOver, PastLine, RecalledStep
from tests.journal.kit import line, opened, promise, slot, start, telling, with_an_evening
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE

GONE, KEPT = "xylophone ünder", "marzipan ünder"


def stands(journal: Journal, home: Path, text: str) -> bool:
    """Return whether a text, or a word of it, is in the decrypted journal or in any file."""
    looked_for = [text.encode(), text.encode("utf-16-le"), text.split(maxsplit=1)[0].encode()]
    looked_for += [urllib.parse.quote(text).encode(), base64.b64encode(text.encode())[:-4]]
    places = [journal.serialize_for_tests(), *(each.read_bytes() for each in home.iterdir())]
    return any(path in place for path in looked_for for place in places)


def let_go(journal: Journal, evening: int) -> None:
    journal.finish(evening, [line(GONE), line(KEPT, 1)])
    journal.delete_lines([journal.search(GONE)[0].id])


def finished(journal: Journal, evening: int) -> None:
    journal.store(evening, [slot(GONE), slot("", step="own", state="passed")])
    journal.finish(evening, [line(KEPT)])


def replaced(journal: Journal, evening: int) -> None:
    journal.store(evening, [slot(GONE, state="draft")])
    journal.store(evening, [slot(KEPT)])


def passed(journal: Journal, evening: int) -> None:
    journal.store(evening, [slot(GONE, state="draft"), slot(KEPT, seat=1)])
    journal.store(evening, [slot("", state="passed"), slot(KEPT, seat=1)])


def taken_back(journal: Journal, evening: int) -> None:
    journal.store(evening, [slot(GONE), slot(KEPT, seat=1)])
    journal.store(evening, [], deleted=[slot(GONE).address])


def left(journal: Journal, evening: int) -> None:
    journal.store(evening, [slot(GONE)])
    journal.leave(evening)
    journal.store(journal.begin(start()), [slot(KEPT)])


def opened_and_forgotten(journal: Journal, evening: int) -> None:
    journal.finish(evening, [line(KEPT)])
    journal.notes.leave(0, GONE)
    journal.notes.open()
    journal.delete_lines([journal.search(GONE)[0].id])


def whole_evening(journal: Journal, evening: int) -> None:
    journal.finish(evening, [line(GONE)])
    journal.leave(evening)
    journal.finish(journal.begin(start()), [line(KEPT)])


def agreement_let_go(journal: Journal, evening: int) -> None:
    journal.finish(evening, [telling(promise(GONE)), line(KEPT)], [promise(GONE)])
    journal.delete_lines([journal.search(GONE)[0].id])


def agreement_not_kept(journal: Journal, evening: int) -> None:
    journal.finish(evening, [line(KEPT)], [promise(GONE)])


def agreement_changed(journal: Journal, evening: int) -> None:
    journal.finish(evening, [replace(line(KEPT), promise=promise(GONE))], [promise(GONE)])
    journal.finish(journal.begin(start()), [], [promise(KEPT, journal.agreements.active_trials()[0].number)])


def agreement_of_an_evening(journal: Journal, evening: int) -> None:
    journal.finish(evening, [telling(promise(GONE))], [promise(GONE)])
    journal.leave(evening)
    journal.finish(journal.begin(start()), [line(KEPT)])


def agreement_brought_along(journal: Journal, evening: int) -> None:
    journal.finish(
        evening, [telling(promise(GONE)), telling(promise(KEPT), 8)], [promise(GONE), promise(KEPT)]
    )
    brought = CarriedOver(journal.agreements.active_trials(), journal.agreements.active_trials()[0])
    people = assign_seats("Ana", "Sam")
    begun = new_evening("ground/small", exercise(NOTE), people, 0, Random(1), carried_over=brought)
    journal.begin(replace(start(), snapshot=begun.snapshot()))
    journal.delete_lines([journal.search(GONE)[0].id])


def line_brought_along(journal: Journal, evening: int) -> None:
    lines = [line(GONE), line(KEPT, 1)]
    journal.finish(evening, lines)
    numbers = [journal.search(each.stored_text)[0].id for each in lines]
    old = tuple(
        PastLine(number, line.author, line.stored_text) for number, line in zip(numbers, lines, strict=True)
    )
    brought = CarriedOver(recalled=(RecalledStep("ground/small.note", "In March", old),))
    begun = new_evening(
        "ground/small", exercise(NOTE), assign_seats("Ana", "Sam"), 0, Random(1), carried_over=brought
    )
    journal.begin(replace(start(), snapshot=begun.snapshot()))
    journal.delete_lines(numbers[:1])


def brought_along_unreadable(journal: Journal, evening: int) -> None:
    journal.finish(evening, [telling(promise(GONE)), line(KEPT)], [promise(GONE)])
    for spoiled in (f'{{"format": 1, "brought": {{"due": ["{GONE}"]}}}}', f'{{"brought": "{GONE}'):
        waiting = journal.begin(replace(start(), snapshot=spoiled))
        journal.store(waiting, [slot(KEPT)])
    journal.delete_lines([journal.search(GONE)[0].id])
    left = journal.open_evening()
    assert left is not None and [each.data for each in left.slots] == [slot(KEPT).data]


ERASED: list[Callable[[Journal, int], None]] = [
    let_go, finished, replaced, passed, taken_back, left, opened_and_forgotten, whole_evening,
    agreement_let_go, agreement_not_kept, agreement_changed, agreement_of_an_evening, agreement_brought_along,
    line_brought_along, brought_along_unreadable,
]  # fmt: skip


@pytest.mark.parametrize("erase", ERASED, ids=lambda erase: erase.__name__)
def test_erased_is_nowhere_and_kept_is_found(tmp_path: Path, erase: Callable[[Journal, int], None]) -> None:
    with opened(tmp_path) as journal:
        erase(journal, journal.begin(start()))
        assert stands(journal, tmp_path, KEPT)
        assert not stands(journal, tmp_path, GONE)
    with opened(tmp_path) as journal:
        assert stands(journal, tmp_path, KEPT)
        assert not stands(journal, tmp_path, GONE)


@pytest.mark.parametrize("erase", [each for each in ERASED if each is not replaced])
def test_an_erasure_empties_the_log(
    tmp_path: Path, erase: Callable[[Journal, int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    with opened(tmp_path) as journal:
        evening, tidy = journal.begin(start()), journal._database.scrub_wal

        def watched() -> None:
            tidy()
            sizes.append((tmp_path / "journal.db-wal").stat().st_size)

        monkeypatch.setattr(journal._database, "scrub_wal", watched)
        erase(journal, evening)
        monkeypatch.undo()
        if erase is not left:  # It goes on with another evening.
            assert (tmp_path / "journal.db-wal").stat().st_size == 0
    assert sizes
    assert set(sizes) == {0}


def test_what_a_killed_program_had_erased_leaves_the_log_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, left_behind = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        monkeypatch.setattr(journal._database, "scrub_wal", lambda: None)
        journal.leave(2)
        shutil.copytree(home, left_behind)
    assert (left_behind / "journal.db-wal").stat().st_size > 0
    with opened(left_behind) as journal:
        assert (left_behind / "journal.db-wal").stat().st_size == 0
        assert journal.open_evening() is None
