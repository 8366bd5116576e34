"""What two people promised each other: kept with the line that tells of it, asked about again, and fading."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import seated
from reciprocity_tui.play.evening import new_evening, resumed
from reciprocity_tui.play.promises import in_words
from reciprocity_tui.play.remembering import DELETED
from reciprocity_tui.play.slots import Brought, Line, Promise
from tests.journal.kit import DAY, line, slot, start
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE
from tests.saying import raises_saying

SLOT = Promise(
    "pick one free slot", "it is Thursday evening", ("calm", "company"), source="team/two-lists/try"
)
RULES = Promise("phones stay out", form="standing", source="ground/house-rules/rules")
PLAN = Promise("one walks, one stays", form="standing", source="ground/pause-plan/plan")


class Kept:
    """A journal in memory, and a day that moves when it is told to."""

    def __init__(self) -> None:
        self.day = DAY
        self.journal = Journal.in_memory(today=lambda: self.day)

    def later(self, days: int) -> "Kept":
        self.day += timedelta(days=days)
        return self

    def evening(self, *promises: Promise, told: Sequence[Promise] | None = None) -> int:
        """An evening in which this became of agreements; `told` are those whose line was kept."""
        number = self.journal.begin(start())
        told = promises if told is None else told
        lines = [replace(line(f"line of {one.what}", None, at), promise=one) for at, one in enumerate(told)]
        self.journal.finish(number, lines, promises)
        return number

    def made(self, promise: Promise) -> Promise:
        """The promise, as the journal knows it from now on."""
        self.evening(promise)
        return self.journal.agreements()[-1].promise


@pytest.fixture
def kept() -> Kept:
    return Kept()


def reviewed(promise: Promise, outcome: str, **changed: str) -> Promise:
    return replace(promise, outcome=outcome, **changed)  # type: ignore[arg-type]


def test_what_was_agreed_comes_back_as_it_was_said_once_its_day_has_come(kept: Kept) -> None:
    kept.evening(SLOT)
    (found,) = kept.journal.living()
    assert found == replace(SLOT, number=found.number)
    assert kept.later(13).journal.due() == ()
    assert kept.later(1).journal.due() == (found,)


def test_without_the_line_that_tells_of_it_nothing_is_agreed(kept: Kept) -> None:
    kept.evening(SLOT, told=())
    assert kept.journal.agreements() == ()


def test_two_lines_that_tell_of_one_agreement_make_one(kept: Kept) -> None:
    kept.evening(SLOT, SLOT)
    assert len(kept.journal.living()) == 1


@pytest.mark.parametrize("outcome", ["kept", "rested", "adjusted"])
def test_what_was_looked_at_comes_back_after_as_many_days_again(kept: Kept, outcome: str) -> None:
    found = kept.made(SLOT)
    kept.later(20).evening(reviewed(found, outcome), told=())
    assert kept.journal.due() == ()
    assert kept.later(13).journal.due() == ()
    assert [each.number for each in kept.later(1).journal.due()] == [found.number]


def test_what_was_adjusted_says_what_is_agreed_now(kept: Kept) -> None:
    found = kept.made(SLOT)
    kept.evening(reviewed(found, "adjusted", what="pick half an hour", cue="it is Friday"))
    (now,) = kept.journal.living()
    assert (now.what, now.cue, now.number) == ("pick half an hour", "it is Friday", found.number)


def test_what_was_ended_is_over_and_stays_so(kept: Kept) -> None:
    found = kept.made(SLOT)
    kept.evening(reviewed(found, "ended"))
    kept.evening(reviewed(found, "kept"))
    assert kept.journal.agreements() == ()


def test_one_ended_between_evenings_is_over(kept: Kept) -> None:
    found = kept.made(SLOT)
    kept.journal.end_agreement(found.number or 0)
    kept.journal.end_agreement(found.number or 0)
    kept.journal.end_agreement(99)
    assert kept.journal.living() == () == kept.later(14).journal.due()


@pytest.mark.parametrize(("days", "lives"), [(7, 30), (14, 30), (30, 46), (60, 76)])
def test_a_trial_that_nobody_touches_fades_without_a_word(kept: Kept, days: int, lives: int) -> None:
    kept.evening(replace(SLOT, days=days))
    before = kept.journal.image()
    assert kept.later(lives).journal.living() and kept.journal.due()
    assert kept.later(1).journal.living() == () == kept.journal.due()
    assert kept.journal.image() == before


def test_a_trial_that_is_touched_begins_anew(kept: Kept) -> None:
    found = kept.made(SLOT)
    kept.later(30).evening(reviewed(found, "rested"), told=())
    assert kept.later(30).journal.living()
    assert not kept.later(1).journal.living()


def test_one_that_is_offered_and_passed_every_week_fades_as_any_other(kept: Kept) -> None:
    kept.evening(SLOT)
    asked = []
    for day in range(60):
        due = kept.journal.due()
        if due:
            asked.append(day)
            kept.journal.leave(kept.journal.begin(start(), [each.number or 0 for each in due]))
        kept.later(1)
    assert asked == [14, 21, 28]


def test_standing_ones_do_not_fade_and_are_looked_at_once(kept: Kept) -> None:
    found = kept.made(RULES)
    assert kept.journal.living() == ()
    assert kept.later(300).journal.due() == (found,)
    kept.evening(reviewed(found, "kept"), told=())
    assert kept.later(3000).journal.due() == ()
    assert kept.journal.standing("ground/house-rules") == found


def test_a_standing_one_that_did_not_happen_is_asked_about_again(kept: Kept) -> None:
    found = kept.made(RULES)
    kept.later(14).evening(reviewed(found, "rested"), told=())
    assert kept.later(14).journal.due() == (found,)


def test_a_standing_one_takes_the_place_of_the_one_before(kept: Kept) -> None:
    kept.made(PLAN)
    kept.made(RULES)
    newer = kept.made(replace(PLAN, what="both walk"))
    assert kept.journal.standing("ground/pause-plan") == newer
    assert [each.promise.what for each in kept.journal.agreements()] == ["phones stay out", "both walk"]


def test_looked_at_and_made_again_in_one_evening_the_new_one_stands(kept: Kept) -> None:
    found = kept.made(PLAN)
    newer = replace(PLAN, what="both walk")
    kept.evening(newer, reviewed(found, "kept"))
    assert [each.promise.what for each in kept.journal.agreements()] == ["both walk"]


def test_a_standing_one_is_found_by_its_own_exercise_alone(kept: Kept) -> None:
    kept.evening(PLAN, replace(SLOT, source="ground/pause/try"))
    for source in ("ground/pause", "ground", "ground/pause-plan/other", "%", ""):
        assert (kept.journal.standing(source) is None) == (source != "ground"), source


def test_the_one_that_waits_longest_is_first(kept: Kept) -> None:
    kept.evening(replace(SLOT, what="later", days=10))
    kept.evening(replace(SLOT, what="sooner", days=3), replace(RULES, days=5))
    assert [each.what for each in kept.later(12).journal.due()] == ["sooner", "phones stay out", "later"]


def test_an_evening_that_opens_with_it_lets_it_come_back_a_week_on(kept: Kept) -> None:
    found = kept.made(SLOT)
    evening = kept.later(14).journal.begin(start(), [found.number or 0])
    assert kept.journal.due() == ()
    kept.journal.leave(evening)
    assert kept.later(6).journal.due() == ()
    assert kept.later(1).journal.due() == (found,)


def test_deleting_the_line_deletes_the_agreement(kept: Kept) -> None:
    kept.evening(SLOT, RULES)
    kept.journal.forget_lines([kept.journal.search("slot")[0].id])
    assert [each.promise.what for each in kept.journal.agreements()] == ["phones stay out"]
    kept.journal.leave(kept.journal.history()[0].id)
    assert kept.journal.agreements() == ()


def test_the_line_of_a_review_is_the_one_that_tells_of_it_from_then_on(kept: Kept) -> None:
    first = kept.evening(SLOT)
    (found,) = kept.journal.living()
    second = kept.evening(reviewed(found, "kept"))
    kept.journal.leave(first)
    assert kept.journal.living() == (found,)
    kept.journal.leave(second)
    assert kept.journal.living() == ()


def test_what_was_deleted_is_not_in_the_evening_that_opens_with_it(kept: Kept) -> None:
    """The snapshot of an unfinished evening knows what was agreed before; deleting reaches it."""
    first = kept.evening(SLOT)
    kept.evening(RULES)
    due, *_ = kept.later(14).journal.due()
    brought = Brought(kept.journal.living(), due)
    people = seated("Ana", "Sam")
    evening = new_evening("ground/small", exercise(NOTE), people, 0, random.Random(1), brought=brought)
    kept.journal.begin(replace(start(), snapshot=evening.snapshot()))
    assert b"free slot" in kept.journal.image()
    kept.journal.leave(first)
    found = kept.journal.open_evening()
    assert found is not None
    again = resumed("ground/small", found.start.snapshot, people, ()).brought
    assert again == Brought((), Promise(DELETED, number=due.number, source=due.source))
    assert all(each not in kept.journal.image() for each in (b"free slot", b"Thursday", b"company"))
    kept.evening(reviewed(due, "kept"), told=())
    assert [each.promise.what for each in kept.journal.agreements()] == ["phones stay out"]


def test_what_is_not_deleted_stays_in_it_to_the_letter(kept: Kept) -> None:
    kept.evening(SLOT)
    other = kept.evening(RULES)
    brought = Brought(kept.journal.living())
    people = seated("Ana", "Sam")
    evening = new_evening("ground/small", exercise(NOTE), people, 0, random.Random(1), brought=brought)
    kept.journal.begin(replace(start(), snapshot=evening.snapshot()))
    kept.journal.leave(other)
    found = kept.journal.open_evening()
    assert found is not None
    assert found.start.snapshot == evening.snapshot()


@pytest.mark.parametrize("day", ["1970-01-01", "2026-05-30", "2040-01-01", "9999-12-31", "0001-01-01"])
def test_clocks_that_jump_break_nothing(kept: Kept, day: str) -> None:
    kept.evening(SLOT, replace(RULES, days=10_000_000_000))
    before, kept.day = kept.day, date.fromisoformat(day)
    for each in kept.journal.due():
        kept.evening(reviewed(each, "rested"), told=())
    kept.evening(replace(SLOT, what="made there"))
    kept.journal.put_off([each.promise.number or 0 for each in kept.journal.agreements()])
    kept.day = before
    assert "phones stay out" in [each.promise.what for each in kept.journal.agreements()]
    assert {each.what for each in kept.journal.living()} <= {"pick one free slot", "made there"}


def test_an_evening_that_is_over_makes_nothing_twice(kept: Kept) -> None:
    evening = kept.evening(SLOT)
    with raises_saying(JournalError, match="over"):
        kept.journal.finish(evening, [replace(line("again"), promise=RULES)], [RULES])
    assert len(kept.journal.agreements()) == 1


def test_an_agreement_of_another_number_changes_nothing(kept: Kept) -> None:
    kept.evening(replace(SLOT, number=77, outcome="adjusted"), replace(SLOT, number=78, outcome="ended"))
    assert kept.journal.agreements() == ()


def test_what_somebody_else_wrote_into_it_is_read_clean(kept: Kept) -> None:
    evil = "a\x1b]52;c;x\x07b\u202ec"
    kept.evening(Promise(evil, evil, (evil, evil)))
    assert "a]52;c;xbc" in repr(kept.journal.agreements())
    assert not any(each in repr(kept.journal.agreements()) for each in ("\\x1b", "\\x07", "\\u202e"))


def test_it_is_there_after_closing(tmp_path: Path) -> None:
    with Journal.open(tmp_path, today=lambda: DAY) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("a draft")])
        told: Line = replace(line("we agreed"), promise=SLOT)
        journal.finish(evening, [told], [SLOT])
    with Journal.open(tmp_path, today=lambda: DAY + timedelta(days=14)) as journal:
        assert [each.what for each in journal.due()] == ["pick one free slot"]
        assert (journal.agreements()[0].made, journal.agreements()[0].review) == (
            DAY,
            DAY + timedelta(days=14),
        )


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (SLOT, "If it is Thursday evening, then pick one free slot."),
        (Promise("We walk."), "We walk."),
        (Promise("tea?", "we are late,"), "If we are late, then tea?"),
        (Promise(""), ""),
    ],
)
def test_in_words(promise: Promise, said: str) -> None:
    assert in_words(promise) == said
