"""Check the path that the players follow: begun, left, resumed; and its one message when all of it has been played."""

from dataclasses import replace
from pathlib import Path

import pytest

from reciprocity_tui.game.followed_path import FOLLOWED, Following
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.play.suggestion.course import Course, Week
from tests.shelves import Shelf, card, game, played

CARDS = [card(f"home/{each}", title=each.capitalize()) for each in "abcd"]
WEEKS = Course(
    "home/weeks",
    "Some weeks",
    "A few evenings.",
    (Week("One", "Small things.", light=("home/a", "home/b")), Week("Two", light=("home/c",))),
    "Well done is not what it is about.",
)
OTHER = Course("home/other", "Another one", "One evening.", (Week("One", light=("home/d",)),))


class Paths(Shelf):
    """A shelf with paths."""

    paths: tuple[Course, ...] = (WEEKS, OTHER)

    def courses(self) -> tuple[Course, ...]:
        return self.paths

    def unreadable_courses(self) -> tuple[UnreadableFile, ...]:
        return ()


def seated(*, keeps: bool = True) -> Game:
    """Ana and Sam, four exercises in one pack, two paths."""
    return game(Paths(CARDS, [Pack("home", "At home")]), keeps=keeps)


def play(at: Game, *names: str) -> None:
    """Keep an evening of each."""
    for name in names:
        played(at, at.catalog.find(f"home/{name}"), 0)


def without(at: Game, *names: str) -> Game:
    """Return the game without these exercises."""
    refs = {f"home/{name}" for name in names}
    return replace(
        at, catalog=Paths([each for each in CARDS if each.ref not in refs], [Pack("home", "At home")])
    )


def begin(at: Game, course: Course = WEEKS) -> None:
    at.following.perform(f"follow {course.ref}")


def where(at: Game, course: Course = WEEKS) -> str:
    """Return the description of the players' progress on `course`."""
    return next(each.progress for each in at.following.entries() if each.title == course.title)


def first(at: Game) -> str:
    suggested = at.suggest()
    assert suggested is not None
    return f"{suggested.card.id}: {describe_reason(suggested.reason)}"


def test_nothing_is_followed_before_it_is_begun() -> None:
    at = seated()
    assert at.following.proposal() is None
    assert where(at) == ""
    assert [text for _, text in at.following.actions()] == ["Begin Some weeks", "Begin Another one"]


def test_a_path_goes_on_with_what_waits() -> None:
    at = seated()
    begin(at)
    assert first(at) == "a: Next on your path: Some weeks."
    assert where(at) == "This week: One. Small things. A and B wait for you."
    play(at, "b", "d")
    assert first(at) == "a: Next on your path: Some weeks."
    assert where(at) == "This week: One. Small things. A waits for you."
    play(at, "a")
    assert where(at) == "This week: Two. C waits for you."


def test_what_was_played_before_it_was_begun_is_there_again() -> None:
    at = seated()
    play(at, "a", "b")
    begin(at)
    assert where(at).endswith("A and B wait for you.")


def test_left_half_way_it_waits_where_it_was() -> None:
    at = seated()
    begin(at)
    play(at, "a")
    assert at.following.perform("leave") == "Left for now. It goes on whenever you like."
    assert at.following.proposal() is None
    assert where(at) == "Left at: One. Small things. B waits for you."
    begin(at, OTHER)
    assert first(at) == "d: Next on your path: Another one."
    assert ("follow home/weeks", "Go on with Some weeks") in at.following.actions()
    begin(at)
    assert first(at) == "b: Next on your path: Some weeks."


def test_a_week_may_be_passed_over() -> None:
    at = seated()
    begin(at)
    assert at.following.perform("next") == "The next week: Two."
    assert first(at) == "c: Next on your path: Some weeks."
    assert ("next", "On to the next week") not in at.following.actions()


def test_an_exercise_that_is_gone_is_passed_over_and_that_is_said() -> None:
    at = seated()
    begin(at)
    at = without(at, "a")
    assert first(at) == "b: Next on your path: Some weeks. It skips what is no longer here."
    assert where(at).endswith(f"B waits for you. {text('path-incomplete')}")
    assert first(without(at, "a", "b")) == "c: Next on your path: Some weeks."


def test_a_path_that_is_gone_leaves_the_evening_as_it_always_is_and_that_is_said() -> None:
    at = seated()
    begin(at)
    at = replace(at, catalog=Shelf(CARDS, [Pack("home", "At home")]))
    assert at.suggest() is not None
    assert at.following.proposal() is None
    assert at.following.missing_path_notice() == text("path-missing")
    assert at.following.actions() == [("leave", "Go on without it")]
    at.following.perform("leave")
    assert at.following.missing_path_notice() == ""


def test_that_it_is_gone_is_said_once_and_when_it_is_back_it_goes_on() -> None:
    at = seated()
    begin(at)
    play(at, "a")
    away = replace(at, catalog=Shelf(CARDS, [Pack("home", "At home")]))
    assert away.following.drop_missing_path() == text("path-missing")
    assert away.following.drop_missing_path() == ""
    assert at.following.drop_missing_path() == ""
    assert where(at) == "Left at: One. Small things. B waits for you."


@pytest.mark.parametrize("kept", ["", "x", "1", "1 2 3", "-4 1", "9999999999 0", "0 77"])
def test_a_state_that_cannot_be_read_begins_at_the_beginning_or_is_over(kept: str) -> None:
    at = seated()
    begin(at)
    at.journal.set_setting("path home/weeks", kept)
    assert at.suggest() is not None
    assert at.following.entries()


def test_all_of_a_path_is_said_once_and_then_it_is_left() -> None:
    at = seated()
    begin(at)
    play(at, "a", "b")
    assert at.following.completion_messages("home/b") == []
    play(at, "c")
    expected = "That was the whole of Some weeks. Well done is not what it is about."
    assert at.following.completion_messages("home/c") == [expected]
    assert at.following.completion_messages("home/c") == []
    assert at.journal.setting(FOLLOWED) is None
    assert where(at) == "You have played all of it."
    assert ("follow home/weeks", "Begin again with Some weeks") in at.following.actions()
    begin(at)
    assert where(at).endswith("A and B wait for you.")


def test_all_of_a_pack_is_said_once_and_never_again() -> None:
    at = seated()
    play(at, "a", "b", "c")
    assert at.following.completion_messages("home/c") == []
    play(at, "d")
    expected = ["You have been through all of At home now. It is all there to come back to."]
    assert at.following.completion_messages("home/d") == expected
    play(at, "d")
    assert at.following.completion_messages("home/d") == []


def test_nothing_is_said_of_a_pack_with_a_broken_file_or_where_nothing_is_kept() -> None:
    at = seated()
    play(at, "a", "b", "c", "d")
    torn = Paths(CARDS, [Pack("home", "At home")], [UnreadableFile(Path("/packs/home/torn.toml"), "torn")])
    assert replace(at, catalog=torn).following.completion_messages("home/d") == []
    assert replace(at, keeps=False).following.completion_messages("home/d") == []
    assert at.following.completion_messages("home/d") != []


def test_a_disk_that_is_full_leaves_it_for_another_evening(monkeypatch: pytest.MonkeyPatch) -> None:
    from reciprocity_tui.errors import DiskFull

    at = seated()
    play(at, "a", "b", "c", "d")

    def full(key: str, value: str) -> None:
        raise DiskFull("Full.", "Make room.")

    with monkeypatch.context() as patched:
        patched.setattr(at.journal, "set_setting", full)
        assert at.following.completion_messages("home/d") == []
    assert at.following.completion_messages("home/d") != []


def test_the_paths_that_come_with_the_program_name_no_exercise_twice_in_a_week() -> None:
    from reciprocity_tui.packs.library.catalog import Catalog

    catalog = Catalog()
    courses = {each.ref: each for each in catalog.courses()}
    assert catalog.unreadable_courses() == ()
    assert [len(each.weeks) for each in courses.values()] == [2, 8]
    for course in courses.values():
        for week in course.weeks:
            assert len(set(week.refs)) == len(week.refs)
    assert all(len(week.light) == 3 for week in courses["ground/warm-start"].weeks)
    later = courses["ground/eight-weeks"].weeks[1:]
    assert all((len(week.main), len(week.check_in)) == (1, 1) for week in later)
    assert [len(week.light) for week in later] == [1, 1, 1, 2, 1, 1, 1]
    packs = {ref.split("/")[0] for week in courses["ground/eight-weeks"].weeks for ref in week.refs}
    assert "lines" in packs
    about = [next(iter(week.main)).split("/")[0] for week in courses["ground/eight-weeks"].weeks]
    assert about == ["ground", "regard", "knowing", "team", "balance", "values", "civility", "owning"]
    assert Following(catalog, seated().journal).entries()
