"""Check a disk that fails while two people play: optional messages are put off until another time."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from reciprocity_tui.errors import JournalError
from reciprocity_tui.game import coming_back
from reciprocity_tui.game.followed_path import FOLLOWED
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.journal import Journal
from tests.journal.kit import broken, start
from tests.journal.test_jar import QUESTION, REACHED, evening
from tests.plain.visits import Place

BY_THE_WAY: dict[str, Callable[[Game], object]] = {
    "the question": coming_back.pending_question,
    "the question was told": coming_back.mark_question_shown,
    "an old line": coming_back.next_old_line,
    "whether a book is due": coming_back.book_is_due,
    "a book was offered": coming_back.mark_book_offered,
    "a path that is gone": lambda table: table.following.drop_missing_path(),
    "a path that is over": lambda table: table.following.completion_messages("c/a"),
    "what is older than a day": lambda table: table.unfinished.erase_old_private_answers(),
}


def refuses(fault: JournalError) -> Callable[..., object]:
    @contextmanager
    def write(journal: Journal) -> Iterator[Write]:
        raise fault
        yield

    return write


@pytest.mark.parametrize("fault", [disk_full_error(), *broken()], ids=lambda fault: type(fault).__name__)
@pytest.mark.parametrize("by_the_way", BY_THE_WAY.values(), ids=BY_THE_WAY)
def test_a_disk_that_neither_reads_nor_writes_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, by_the_way: Callable[[Game], object], fault: JournalError
) -> None:
    place = Place().seat()
    evening(place.journal, QUESTION, REACHED, day=place.day)
    place.journal.set_setting(FOLLOWED, "c/gone")
    place.journal.begin(start())
    place.day += datetime.timedelta(days=40)
    game, read, reads = place.game(), Database.rows, [0]
    with monkeypatch.context() as patch:
        patch.setattr(Database, "transaction", refuses(fault))
        by_the_way(game)

    def breaks_at(number: int) -> Callable[..., object]:
        def broken_read(journal: Journal, *args: object) -> object:
            reads[0] += 1
            if reads[0] == number:
                raise fault
            return read(journal, *args)  # type: ignore[arg-type]

        return broken_read

    number = 0
    while reads[0] >= number:
        number, reads[0] = number + 1, 0
        with monkeypatch.context() as patch:
            patch.setattr(Database, "rows", breaks_at(number))
            by_the_way(game)
    assert number > 1
