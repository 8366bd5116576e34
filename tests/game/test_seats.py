"""Check that the seats can be swapped unless an unfinished evening that the players could end prevents it."""

import json

from reciprocity_tui.errors import AnswerRejected, JournalDamaged
from reciprocity_tui.game import seats
from tests.plain.visits import SMALL, Place
from tests.saying import raises_saying


def test_an_evening_that_nobody_can_go_on_with_is_in_nobodys_way() -> None:
    game = Place({"small": SMALL}).seat().game()
    journal, (card,) = game.journal, game.catalog.cards()
    game.begin(card)
    readable = str(journal._database.rows("SELECT snapshot FROM evening")[0][0])
    broken = json.loads(readable)
    broken["exercise"]["kind"] = "no such kind"
    for snapshots in ((readable, readable), (readable, json.dumps(broken)), (json.dumps(broken),) * 2):
        for left in journal._database.rows("SELECT id FROM evening WHERE kept = 0"):
            journal.leave(int(str(left[0])))
        for snapshot in snapshots:
            game.begin(card)
            with journal._database.transaction() as write:
                write("UPDATE evening SET snapshot = ? WHERE id = (SELECT max(id) FROM evening)", (snapshot,))
        if readable in snapshots:
            with raises_saying(AnswerRejected, match="not finished yet"):
                seats.swap(game)
        else:
            with raises_saying(JournalDamaged, match="A new one can be begun"):
                game.unfinished.resume()
            before = game.people
            assert before is not None
            assert [person.name for person in seats.swap(game)] == [before[1].name, before[0].name]
