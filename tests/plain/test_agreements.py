"""What the two agreed, in lines: the one thing due on Tonight, and everything that lives."""

import datetime
import io
from dataclasses import replace

import pytest

from reciprocity_tui.game import agreements
from reciprocity_tui.messages import shown
from reciprocity_tui.plain.run import run
from reciprocity_tui.play.scenes.slots import Promise
from tests.journal.kit import line, start
from tests.plain.visits import DEEP, SMALL, Place, prompt_words

SLOT = Promise("we pick one free slot", "it is Thursday evening", ("calm", ""), source="team/two-lists/try")
RULES = Promise("phones stay out", form="standing", source="ground/house-rules/rules")
OPENS_WITH = "Tonight opens with what you agreed:"
NOT_TONIGHT = "Not tonight, then. It comes back in a week."
ANOTHER_DAY = "It is past midnight, so here is what fits the new day."
SAID = "If it is Thursday evening, then we pick one free slot."


def agree(place: Place, *promises: Promise) -> Place:
    lines = [replace(line("agreed", None, at), promise=each) for at, each in enumerate(promises)]
    place.journal.finish(place.journal.begin(start()), lines, promises)
    return place


def later(place: Place, days: int) -> Place:
    place.day += datetime.timedelta(days=days)
    return place


@pytest.fixture
def place() -> Place:
    return Place({"small": SMALL}).seat()


def test_what_is_due_is_told_before_the_suggestion(place: Place) -> None:
    agree(place, SLOT)
    assert OPENS_WITH not in place.visit()
    text = later(place, 14).visit()
    assert text.index(OPENS_WITH) < text.index(SAID) < text.index("A small evening")
    assert place.game().due_agreement() is not None


def test_the_evening_opens_with_it_and_it_comes_back_a_week_on(place: Place) -> None:
    later(agree(place, SLOT), 14).visit("")
    unfinished = place.game().unfinished.resume()
    assert unfinished is not None
    due = unfinished[0].evening.carried_over.due
    assert due is not None and due.what == SLOT.what
    assert place.game().due_agreement() is None
    assert later(place, 7).game().due_agreement() == due


def test_not_tonight_leaves_it_for_another_evening(place: Place) -> None:
    later(agree(place, SLOT, RULES), 14)
    text = place.visit("n", "n")
    assert NOT_TONIGHT in text and text.count(OPENS_WITH) == 1
    assert "There is no exercise called n." in text
    assert place.game().due_agreement() is None
    assert [each.what for each in later(place, 7).journal.agreements.due_for_review()] == [
        RULES.what,
        SLOT.what,
    ]


def test_a_deep_one_does_not_open_with_it() -> None:
    place = later(agree(Place({"deep": DEEP}).seat(), SLOT), 14)
    assert place.game().suggest() is None
    assert OPENS_WITH not in place.visit(exercise="deep")
    unfinished = place.game().unfinished.resume()
    assert unfinished is not None
    assert unfinished[0].evening.carried_over.due is None
    assert place.game().due_agreement() is not None


class Midnight(io.BytesIO):
    """Somebody sits over Tonight until the day has changed, and then types these lines."""

    def __init__(self, place: Place, *lines: str) -> None:
        super().__init__("".join(f"{line}\n" for line in lines).encode())
        self.place = place

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return the next line, and advance the day before the first one."""
        if self.tell() == 0:
            later(self.place, 1)
        return super().readline(size)


@pytest.mark.parametrize("typed", ["", "n"])
def test_what_is_due_since_midnight_is_told_before_anything_begins(place: Place, typed: str) -> None:
    later(agree(place, SLOT), 13)
    out = io.StringIO()
    assert run(place.game, source=Midnight(place, typed, ""), out=out) == 0
    before, _, after = out.getvalue().partition(ANOTHER_DAY)
    assert OPENS_WITH not in before and after.index(SAID) < after.index("tonight:") < after.index("snap:")


def test_a_day_on_which_nothing_else_is_true_asks_nothing_twice(place: Place) -> None:
    out = io.StringIO()
    assert run(place.game, source=Midnight(place, ""), out=out) == 0
    assert prompt_words(out.getvalue()) == ["tonight", "snap"]


def test_the_jar_comes_first(place: Place) -> None:
    later(agree(place, SLOT), 14).journal.notes.leave(0, "under the kettle")
    text = place.visit("y", "y", "", "")
    assert text.index("under the kettle") < text.index(OPENS_WITH)


def test_what_was_agreed_is_told_and_ended_by_its_number(place: Place) -> None:
    later(agree(place, RULES, SLOT), 3)
    text = place.visit("a", "1", "", "1", "x", "3", "")
    assert f"1. {SAID}" in text and "2. phones stay out." in text
    assert "On trial · agreed on 1 June · looked at again on 15 June" in text
    assert "For Ana: calm" in text and "For Sam" not in text
    assert shown(agreements.ENDED) in text and "One of the numbers" in text
    assert [each.promise.what for each in place.journal.agreements.living()] == [RULES.what]
    assert prompt_words(text).count("agreements") == 4 and prompt_words(text).count("end") == 2


def test_nothing_agreed_is_fine(place: Place) -> None:
    text = place.visit("a", "a")
    assert text.count(shown(agreements.EMPTY)) == 2
    assert prompt_words(text) == ["tonight"] * 3


@pytest.mark.parametrize(
    "text", ["tonight: Enter begins", "\x1b]52;c;x\x07", "two\nend: lines", "[@click=x]y[/]"]
)
def test_whatever_was_agreed_is_never_taken_for_a_question(place: Place, text: str) -> None:
    later(agree(place, replace(SLOT, what=text, cue=text, gives=(text, text))), 14)
    written = place.visit("a", "")
    assert prompt_words(written) == ["tonight", "agreements", "tonight"]
    assert "\x1b" not in written and "\x07" not in written
