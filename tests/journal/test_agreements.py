"""What two people promised each other: kept with the line that tells of it, asked about again, and fading."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import shown
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.evening.snapshot import DELETED
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import CarriedOver, Line, Promise
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
    """Hold a journal in memory, on a day that the test moves."""

    def __init__(self) -> None:
        self.day = DAY
        self.journal = Journal.in_memory(today=lambda: self.day)

    def later(self, days: int) -> "Kept":
        self.day += timedelta(days=days)
        return self

    def evening(self, *promises: Promise, reviewed: Sequence[Promise] | None = None) -> int:
        """Play an evening with these promises; `told` are those whose line was saved."""
        number = self.journal.begin(start())
        reviewed = promises if reviewed is None else reviewed
        lines = [
            replace(line(f"line of {one.what}", None, at), promise=one) for at, one in enumerate(reviewed)
        ]
        self.journal.finish(number, lines, promises)
        return number

    def made(self, promise: Promise) -> Promise:
        """Make the promise, and return it as the journal has it from now on."""
        self.evening(promise)
        return self.journal.agreements.living()[-1].promise


@pytest.fixture
def kept() -> Kept:
    return Kept()


def reviewed(promise: Promise, outcome: str, **changed: str) -> Promise:
    return replace(promise, outcome=outcome, **changed)  # type: ignore[arg-type]


def test_what_was_agreed_comes_back_as_it_was_said_once_its_day_has_come(kept: Kept) -> None:
    kept.evening(SLOT)
    (promise,) = kept.journal.agreements.active_trials()
    assert promise == replace(SLOT, number=promise.number)
    assert kept.later(13).journal.agreements.due_for_review() == ()
    assert kept.later(1).journal.agreements.due_for_review() == (promise,)


def test_without_the_line_that_tells_of_it_nothing_is_agreed(kept: Kept) -> None:
    kept.evening(SLOT, reviewed=())
    assert kept.journal.agreements.living() == ()


def test_two_lines_that_tell_of_one_agreement_make_one(kept: Kept) -> None:
    kept.evening(SLOT, SLOT)
    assert len(kept.journal.agreements.active_trials()) == 1


@pytest.mark.parametrize("outcome", ["kept", "rested", "adjusted"])
def test_what_was_looked_at_comes_back_after_as_many_days_again(kept: Kept, outcome: str) -> None:
    promise = kept.made(SLOT)
    kept.later(20).evening(reviewed(promise, outcome), reviewed=())
    assert kept.journal.agreements.due_for_review() == ()
    assert kept.later(13).journal.agreements.due_for_review() == ()
    assert [promise.number for promise in kept.later(1).journal.agreements.due_for_review()] == [
        promise.number
    ]


def test_what_was_adjusted_says_what_is_agreed_now(kept: Kept) -> None:
    promise = kept.made(SLOT)
    kept.evening(reviewed(promise, "adjusted", what="pick half an hour", cue="it is Friday"))
    (now,) = kept.journal.agreements.active_trials()
    assert (now.what, now.cue, now.number) == ("pick half an hour", "it is Friday", promise.number)


def test_what_was_ended_is_over_and_stays_so(kept: Kept) -> None:
    promise = kept.made(SLOT)
    kept.evening(reviewed(promise, "ended"))
    kept.evening(reviewed(promise, "kept"))
    assert kept.journal.agreements.living() == ()


def test_one_ended_between_evenings_is_over(kept: Kept) -> None:
    promise = kept.made(SLOT)
    kept.journal.agreements.end(promise.number or 0)
    kept.journal.agreements.end(promise.number or 0)
    kept.journal.agreements.end(99)
    assert kept.journal.agreements.active_trials() == () == kept.later(14).journal.agreements.due_for_review()


@pytest.mark.parametrize(("days", "lives"), [(7, 30), (14, 30), (30, 46), (60, 76)])
def test_a_trial_that_nobody_touches_fades_without_a_word(kept: Kept, days: int, lives: int) -> None:
    kept.evening(replace(SLOT, days=days))
    before = kept.journal.serialize_for_tests()
    assert kept.later(lives).journal.agreements.active_trials() and kept.journal.agreements.due_for_review()
    assert kept.later(1).journal.agreements.active_trials() == () == kept.journal.agreements.due_for_review()
    assert kept.journal.serialize_for_tests() == before


def test_a_trial_that_is_touched_begins_anew(kept: Kept) -> None:
    promise = kept.made(SLOT)
    kept.later(30).evening(reviewed(promise, "rested"), reviewed=())
    assert kept.later(30).journal.agreements.active_trials()
    assert not kept.later(1).journal.agreements.active_trials()


def test_one_that_is_offered_and_passed_every_week_fades_as_any_other(kept: Kept) -> None:
    kept.evening(SLOT)
    offered = []
    for day in range(60):
        due = kept.journal.agreements.due_for_review()
        if due:
            offered.append(day)
            kept.journal.leave(kept.journal.begin(start(), [each.number or 0 for each in due]))
        kept.later(1)
    assert offered == [14, 21, 28]


def test_standing_ones_do_not_fade_and_are_looked_at_once(kept: Kept) -> None:
    promise = kept.made(RULES)
    assert kept.journal.agreements.active_trials() == ()
    assert kept.later(300).journal.agreements.due_for_review() == (promise,)
    kept.evening(reviewed(promise, "kept"), reviewed=())
    assert kept.later(3000).journal.agreements.due_for_review() == ()
    assert kept.journal.agreements.standing("ground/house-rules") == promise


def test_a_standing_one_that_did_not_happen_is_asked_about_again(kept: Kept) -> None:
    promise = kept.made(RULES)
    kept.later(14).evening(reviewed(promise, "rested"), reviewed=())
    assert kept.later(14).journal.agreements.due_for_review() == (promise,)


def test_a_standing_one_takes_the_place_of_the_one_before(kept: Kept) -> None:
    kept.made(PLAN)
    kept.made(RULES)
    newer = kept.made(replace(PLAN, what="both walk"))
    assert kept.journal.agreements.standing("ground/pause-plan") == newer
    assert [agreement.promise.what for agreement in kept.journal.agreements.living()] == [
        "phones stay out",
        "both walk",
    ]


def test_looked_at_and_made_again_in_one_evening_the_new_one_stands(kept: Kept) -> None:
    promise = kept.made(PLAN)
    newer = replace(PLAN, what="both walk")
    kept.evening(newer, reviewed(promise, "kept"))
    assert [agreement.promise.what for agreement in kept.journal.agreements.living()] == ["both walk"]


def test_a_standing_one_is_found_by_its_own_exercise_alone(kept: Kept) -> None:
    kept.evening(PLAN, replace(SLOT, source="ground/pause/try"))
    for source in ("ground/pause", "ground", "ground/pause-plan/other", "%", ""):
        assert (kept.journal.agreements.standing(source) is None) == (source != "ground"), source


def test_the_one_that_waits_longest_is_first(kept: Kept) -> None:
    kept.evening(replace(SLOT, what="later", days=10))
    kept.evening(replace(SLOT, what="sooner", days=3), replace(RULES, days=5))
    assert [promise.what for promise in kept.later(12).journal.agreements.due_for_review()] == [
        "sooner",
        "phones stay out",
        "later",
    ]


def test_an_evening_that_opens_with_it_lets_it_come_back_a_week_on(kept: Kept) -> None:
    promise = kept.made(SLOT)
    evening = kept.later(14).journal.begin(start(), [promise.number or 0])
    assert kept.journal.agreements.due_for_review() == ()
    kept.journal.leave(evening)
    assert kept.later(6).journal.agreements.due_for_review() == ()
    assert kept.later(1).journal.agreements.due_for_review() == (promise,)


def test_deleting_the_line_deletes_the_agreement(kept: Kept) -> None:
    kept.evening(SLOT, RULES)
    kept.journal.delete_lines([kept.journal.search("slot")[0].id])
    assert [agreement.promise.what for agreement in kept.journal.agreements.living()] == ["phones stay out"]
    kept.journal.leave(kept.journal.history()[0].id)
    assert kept.journal.agreements.living() == ()


def test_the_line_of_a_review_is_the_one_that_tells_of_it_from_then_on(kept: Kept) -> None:
    first = kept.evening(SLOT)
    (promise,) = kept.journal.agreements.active_trials()
    second = kept.evening(reviewed(promise, "kept"))
    kept.journal.leave(first)
    assert kept.journal.agreements.active_trials() == (promise,)
    kept.journal.leave(second)
    assert kept.journal.agreements.active_trials() == ()


def test_what_was_deleted_is_not_in_the_evening_that_opens_with_it(kept: Kept) -> None:
    """Delete from the snapshot of an unfinished evening, too, which contains earlier agreements."""
    first = kept.evening(SLOT)
    kept.evening(RULES)
    due, *_ = kept.later(14).journal.agreements.due_for_review()
    brought = CarriedOver(kept.journal.agreements.active_trials(), due)
    people = assign_seats("Ana", "Sam")
    evening = new_evening("ground/small", exercise(NOTE), people, 0, random.Random(1), carried_over=brought)
    kept.journal.begin(replace(start(), snapshot=evening.snapshot()))
    assert b"free slot" in kept.journal.serialize_for_tests()
    kept.journal.leave(first)
    open_evening = kept.journal.open_evening()
    assert open_evening is not None
    again = resume_evening("ground/small", open_evening.start.snapshot, people, ()).carried_over
    assert again == CarriedOver((), Promise(DELETED, number=due.number, source=due.source))
    assert all(
        agreement not in kept.journal.serialize_for_tests()
        for agreement in (b"free slot", b"Thursday", b"company")
    )
    kept.evening(reviewed(due, "kept"), reviewed=())
    assert [each.promise.what for each in kept.journal.agreements.living()] == ["phones stay out"]


def test_what_is_not_deleted_stays_in_it_to_the_letter(kept: Kept) -> None:
    kept.evening(SLOT)
    other = kept.evening(RULES)
    brought = CarriedOver(kept.journal.agreements.active_trials())
    people = assign_seats("Ana", "Sam")
    evening = new_evening("ground/small", exercise(NOTE), people, 0, random.Random(1), carried_over=brought)
    kept.journal.begin(replace(start(), snapshot=evening.snapshot()))
    kept.journal.leave(other)
    open_evening = kept.journal.open_evening()
    assert open_evening is not None
    assert open_evening.start.snapshot == evening.snapshot()


@pytest.mark.parametrize("day", ["1970-01-01", "2026-05-30", "2040-01-01", "9999-12-31", "0001-01-01"])
def test_clocks_that_jump_break_nothing(kept: Kept, day: str) -> None:
    kept.evening(SLOT, replace(RULES, days=10_000_000_000))
    before, kept.day = kept.day, date.fromisoformat(day)
    for promise in kept.journal.agreements.due_for_review():
        kept.evening(reviewed(promise, "rested"), reviewed=())
    kept.evening(replace(SLOT, what="made there"))
    kept.journal.agreements.postpone(
        [agreement.promise.number or 0 for agreement in kept.journal.agreements.living()]
    )
    kept.day = before
    assert "phones stay out" in [agreement.promise.what for agreement in kept.journal.agreements.living()]
    assert {promise.what for promise in kept.journal.agreements.active_trials()} <= {
        "pick one free slot",
        "made there",
    }


def test_an_evening_that_is_over_makes_nothing_twice(kept: Kept) -> None:
    evening = kept.evening(SLOT)
    with raises_saying(JournalError, match="over"):
        kept.journal.finish(evening, [replace(line("again"), promise=RULES)], [RULES])
    assert len(kept.journal.agreements.living()) == 1


def test_an_agreement_of_another_number_changes_nothing(kept: Kept) -> None:
    kept.evening(replace(SLOT, number=77, outcome="adjusted"), replace(SLOT, number=78, outcome="ended"))
    assert kept.journal.agreements.living() == ()


def test_what_somebody_else_wrote_into_it_is_read_clean(kept: Kept) -> None:
    evil = "a\x1b]52;c;x\x07b\u202ec"
    kept.evening(Promise(evil, evil, (evil, evil)))
    assert "a]52;c;xbc" in repr(kept.journal.agreements.living())
    assert not any(each in repr(kept.journal.agreements.living()) for each in ("\\x1b", "\\x07", "\\u202e"))


def test_it_is_there_after_closing(tmp_path: Path) -> None:
    with Journal.open(tmp_path, today=lambda: DAY) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("a draft")])
        agreed_line: Line = replace(line("we agreed"), promise=SLOT)
        journal.finish(evening, [agreed_line], [SLOT])
    with Journal.open(tmp_path, today=lambda: DAY + timedelta(days=14)) as journal:
        assert [promise.what for promise in journal.agreements.due_for_review()] == ["pick one free slot"]
        assert (journal.agreements.living()[0].made, journal.agreements.living()[0].review) == (
            DAY,
            DAY + timedelta(days=14),
        )


@pytest.mark.parametrize(
    ("promise", "sentence"),
    [
        (SLOT, "If it is Thursday evening, then pick one free slot."),
        (Promise("We walk."), "We walk."),
        (Promise("tea?", "we are late,"), "If we are late, then tea?"),
        (Promise(""), ""),
    ],
)
def test_in_words(promise: Promise, sentence: str) -> None:
    assert shown(describe_agreement(promise)) == sentence
