"""What the two do with a practice: read it, add it, try it, put it off, note what they noticed, remove it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reciprocity_tui.errors import AnswerRejected, PackNotFound, PracticeError
from reciprocity_tui.game.practice_offer import make_offer, read_named_offer, read_offer
from reciprocity_tui.game.practising import REASONS
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Pack
from reciprocity_tui.practice.assignment import Practice, Task
from tests.game.practices import CARDS, PRACTICE, on_day, play, saved, seated
from tests.saying import raises_saying
from tests.shelves import DAY, Shelf, card, game

PRESSING = ("homework", "complian", "overdue", "missed", "deadline", "late", "fail")


def whole(practice: Practice = PRACTICE) -> str:
    """Return all that both read before it is added."""
    return "\n".join(line.text for line in make_offer(seated(), practice).lines)


def states(at: object) -> list[str]:
    """Return the state of each task of the only practice."""
    (active,) = at.practising.all()  # type: ignore[attr-defined]
    return [task.state for task in active.progress]


def test_both_read_all_of_it_before_it_begins() -> None:
    words = whole()
    for part in (
        "From Dr. Lee.",
        "For the days from 1 June to 14 June.",
        "1. A soft start, about 10 minutes, light",
        "To begin softly.",
        "If it is Thursday, then after dinner.",
        "Or something lighter: Something light, about 5 minutes, light",
        "Not when one of you is tired.",
        "Open from the first day.",
        "Opens 3 days after the one before.",
        "Opens on 6 June.",
        "What Dr. Lee would like to hear about:",
        "What got in the way",
        "No one reads this until you hand it over.",
    ):
        assert part in words
    assert not any(word in words.casefold() for word in PRESSING)


def test_it_is_said_kindly_that_a_window_is_over_and_nothing_runs_out() -> None:
    old = replace(PRACTICE, begins=DAY - timedelta(days=30), ends=DAY - timedelta(days=20))
    assert "You can still try it." in whole(old)
    at = seated()
    at.practising.add(old)
    assert states(at)[0] == "open"
    suggestion = at.suggest()
    assert suggestion is not None and describe_reason(suggestion.reason) == "Practice: A stuck topic."


def test_tonight_proposes_it_under_the_word_practice_with_its_window() -> None:
    at = seated()
    at.practising.add(PRACTICE)
    suggestion = at.suggest()
    assert suggestion is not None and suggestion.card.ref == "home/soft"
    assert describe_reason(suggestion.reason) == "Practice until 14 June: A stuck topic."


def test_with_little_time_the_lighter_one_is_proposed() -> None:
    at = seated()
    at.practising.add(PRACTICE)
    suggestion = at.suggest(minutes=5)
    assert suggestion is not None and suggestion.card.ref == "home/light"


def test_what_was_played_is_done_and_the_next_one_opens_in_its_time() -> None:
    at = seated()
    at.practising.add(PRACTICE)
    assert states(at) == ["open", "waiting", "waiting"]
    play(at, "light")
    assert states(at) == ["done", "waiting", "waiting"]
    on_day(at, 3)
    assert states(at) == ["done", "open", "waiting"]


def test_what_was_played_before_it_was_added_does_not_count() -> None:
    at = seated()
    play(at, "soft")
    at.practising.add(PRACTICE)
    assert states(at)[0] == "open"


def test_putting_off_is_as_easy_as_doing_and_can_be_taken_back() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    at.practising.decline(number, 0)
    assert states(at)[0] == "declined"
    assert not any("home/soft" in proposal.refs for proposal in at.practising.proposals())
    at.practising.decline(number, 0, declined=False)
    assert states(at)[0] == "open"


def test_a_deep_one_stays_bound_by_its_own_rules() -> None:
    at = seated()
    at.practising.add(replace(PRACTICE, tasks=(Task("home/cave"), Task("home/lists"))))
    assert at.reason_to_wait(CARDS[4], "The cave") is not None
    suggestion = at.suggest(minutes=40)
    assert suggestion is not None and suggestion.card.ref == "home/lists"
    with pytest.raises(AnswerRejected):
        at.begin(CARDS[4])


def test_one_that_was_put_away_proposes_nothing_until_it_is_taken_up() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    at.practising.put_away(number)
    assert list(at.practising.proposals()) == []
    at.practising.put_away(number, away=False)
    assert len(list(at.practising.proposals())) == 1


def test_the_same_one_twice_and_another_with_its_id_are_refused_with_what_to_do() -> None:
    at = seated()
    at.practising.add(PRACTICE)
    with raises_saying(PracticeError, "A stuck topic is here already.*Nothing more is needed"):
        make_offer(at, PRACTICE)
    with raises_saying(PracticeError, "Another practice called stuck-1 is here.*Remove that one first"):
        make_offer(at, replace(PRACTICE, title="Something else"))
    assert make_offer(at, replace(PRACTICE, id="stuck-2")).practice.id == "stuck-2"
    assert make_offer(at, replace(PRACTICE, couple="aaaa-aaaa")).practice.couple == "aaaa-aaaa"


@pytest.mark.parametrize(
    ("version", "here", "advice"),
    [
        ("1.0.0", Pack("home", "At home", version="1.0.0"), "Ask for a practice without it"),
        ("1.2.0", Pack("home", "At home", version="1.0.0"), "Update Reciprocity"),
        (
            "1.2.0",
            Pack("home", "At home", version="1.0.0", origin="installed"),
            "Install that version with",
        ),
        ("1.2.0", Pack("other", "Other"), "brings the pack home along"),
    ],
)
def test_an_exercise_that_is_not_here_is_refused_with_what_to_do(
    version: str, here: Pack, advice: str
) -> None:
    at = game(Shelf(CARDS, [here]))
    asks = replace(PRACTICE, tasks=(Task("home/lists", fallback="home/gone"),), packs=(("home", version),))
    with raises_saying(PracticeError, f"home/gone.*{advice}"):
        make_offer(at, asks)
    assert at.practising.all() == []


def test_a_newer_pack_is_told_and_keeps_nobody_from_trying() -> None:
    words = whole(replace(PRACTICE, packs=(("home", "1.10.0"),)))
    assert "It was made with version 1.10.0 of At home, and you have 1.0.0." in words


def test_an_id_alone_is_enough_for_an_exercise_that_is_the_only_one_of_that_name() -> None:
    offer = make_offer(seated(), replace(PRACTICE, tasks=(Task("soft", fallback="light"),)))
    assert offer.practice.tasks == (Task("home/soft", fallback="home/light"),)


def test_with_nothing_kept_there_is_no_practice() -> None:
    at = seated(keeps=False)
    with raises_saying(PracticeError, "Nothing is kept this time.*start without --nothing-kept"):
        make_offer(at, PRACTICE)
    assert at.practising.all() == [] and list(at.practising.proposals()) == []


def test_a_file_is_read_wherever_it_was_dropped_from(tmp_path: Path) -> None:
    file = saved(tmp_path)
    for typed in (str(file), f"'{file}' ", file.as_uri()):
        assert read_named_offer(seated(), typed).practice == PRACTICE
    with raises_saying(PracticeError, "There is no file nowhere.toml. Type the whole path"):
        read_named_offer(seated(), "nowhere.toml")


def test_a_broken_file_says_where_and_nothing_is_added(tmp_path: Path) -> None:
    file = saved(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"title", b"titel"))
    at = seated()
    with raises_saying(PracticeError, "toml, line .*titel.*Ask for the file to be sent again"):
        read_offer(at, file)
    with raises_saying(PackNotFound, "folder"):
        read_offer(at, tmp_path)
    assert at.practising.all() == []


def test_notes_are_kept_with_their_author_and_really_deleted() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    for kind, author, words, reason in (
        ("in-the-way", 0, " late shifts ", "time"),
        ("in-the-way", 1, "", "tired"),
        ("helped", 1, "short turns", ""),
        ("question", 0, "who decides", ""),
    ):
        assert at.practising.add_note(number, kind, author, words, reason)  # type: ignore[arg-type]
    notes = at.practising.notes(number)
    assert [(note.author, note.text) for note in notes] == [
        (0, "Not enough time: late shifts"),
        (1, "Too tired"),
        (1, "short turns"),
        (0, "who decides"),
    ]
    at.practising.delete_note(notes[0].id)
    assert b"late shifts" not in at.journal.serialize_for_tests()


def test_a_note_without_a_word_is_none_and_one_too_long_is_refused() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    assert not at.practising.add_note(number, "helped", 0, " \t")
    assert not at.practising.add_note(number, "in-the-way", 0, "", "other")
    with raises_saying(AnswerRejected, "150 characters, and there is room for 140"):
        at.practising.add_note(number, "helped", 0, "x" * 150)
    assert at.practising.notes(number) == ()
    assert all(text("practice-reason", reason=reason) for reason in REASONS)


def test_one_is_found_by_its_full_name_or_by_its_id_if_it_is_the_only_one() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    assert at.practising.number_of("stuck-1") == at.practising.number_of("k7m2-p9qd/stuck-1") == number
    at.practising.add(replace(PRACTICE, couple="aaaa-aaaa"))
    assert at.practising.number_of("k7m2-p9qd/stuck-1") == number
    with raises_saying(PracticeError, "More than one practice is called stuck-1. Use the full name"):
        at.practising.number_of("stuck-1")
    with raises_saying(PracticeError, "no practice called stuck-9"):
        at.practising.number_of("stuck-9")


def test_removing_it_leaves_the_evenings() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    play(at, "soft")
    at.practising.remove(number)
    assert at.practising.all() == []
    assert at.journal.history(1)[0].exercise == "home/soft"
    assert make_offer(at, PRACTICE).practice == PRACTICE


def test_one_that_cannot_be_read_hides_no_other() -> None:
    at = seated()
    at.journal.practices.add("k7m2-p9qd/odd", '{"title": 3}')
    number = at.practising.add(PRACTICE)
    assert [active.number for active in at.practising.all()] == [number]
    at.practising.remove(at.practising.number_of("odd"))
    assert len(at.journal.practices.all()) == 1


def test_an_exercise_that_went_away_later_is_named_and_hides_no_other() -> None:
    at = seated()
    number = at.practising.add(PRACTICE)
    left = replace(at, catalog=Shelf([card("home/lists", title="Two lists")]))
    assert [active.number for active in left.practising.all()] == [number]
    assert left.suggest() is not None
