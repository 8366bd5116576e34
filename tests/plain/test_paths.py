"""Check paths in plain mode: begin, leave and resume from Tonight and the library, and the one message at the end."""

from reciprocity_tui.game.followed_path import FOLLOWED
from reciprocity_tui.packs.library.catalog import Pack
from reciprocity_tui.play.suggestion.course import Course, Week
from tests.plain.kit import exercise
from tests.plain.test_kinds import WEATHER
from tests.plain.visits import FewExercises, Place, prompt_words

SMALL = exercise(WEATHER)
WEEKS = Course(
    "ground/weeks",
    "Some weeks",
    "A few evenings.",
    (Week("Small things", light=("ground/a",)), Week("More", light=("ground/b",))),
)


def place(*names: str) -> Place:
    """Ana and Sam, these exercises and a path."""
    return Place(dict.fromkeys(names, SMALL), paths=(WEEKS,)).seat()


def test_a_path_is_begun_followed_and_finished() -> None:
    at = place("a", "b", "c")
    output = at.visit("t", "1", "", "1", "1", "", "", "")
    assert "Begin Some weeks" in output
    assert "You follow Some weeks now." in output
    assert "Next on your path: Some weeks." in output
    assert "paths" in prompt_words(output)
    assert at.journal.setting(FOLLOWED) == "ground/weeks"
    output = at.visit("", "1", "1", "", "", "")
    assert output.count("That was the whole of Some weeks.") == 1
    assert at.journal.setting(FOLLOWED) is None
    assert "Some weeks" not in at.visit("", "1", "1", "", "", "")


def test_a_path_is_left_from_the_library() -> None:
    at = place("a", "b", "c")
    at.visit("t", "1")
    output = at.visit("l", "paths", "1", "", "")
    assert "This week: Small things. A small evening waits for you." in output
    assert "Left for now. It goes on whenever you like." in output
    assert at.journal.setting(FOLLOWED) is None


def test_a_number_that_is_none_changes_nothing() -> None:
    at = place("a", "b", "c")
    assert "One of the numbers, please, or just Enter." in at.visit("t", "7", "", "")
    assert at.journal.setting(FOLLOWED) is None


def test_a_path_that_is_gone_is_said_once() -> None:
    at = place("a", "b", "c")
    at.visit("t", "1")
    at.paths = ()
    assert "The path you were on is no longer here." in at.visit()
    assert "The path you followed" not in at.visit()


class Titled(FewExercises):
    """A catalog whose one pack has a title."""

    def packs(self) -> tuple[Pack, ...]:
        return (Pack("ground", "First steps"),)


def test_a_pack_that_is_finished_is_said_once() -> None:
    at = place("a", "b")
    at.catalog = Titled
    whole = "You have been through all of First steps now."
    assert whole not in at.visit("1", "1", "", "", "", exercise="a")
    assert at.visit("1", "1", "", "", "", exercise="b").count(whole) == 1
    assert whole not in at.visit("1", "1", "", "", "", exercise="b")
