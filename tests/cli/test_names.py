"""`reciprocity names`: who sits where, and how a slip at the first start is put right."""

from dataclasses import replace
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.game.game import Game
from reciprocity_tui.people import assign_seats
from tests.journal.kit import line, opened, start

BOTH = "{} sits on the left, and {} on the right."


@pytest.fixture
def home(tmp_path: Path) -> str:
    """Return a home that contains one line each by Aana (later Ana) and Sam."""
    with opened(tmp_path / "home") as journal:
        journal.set_people(*assign_seats("Aana", "Sam"))
        journal.finish(journal.begin(start()), [line("Ana said", 0), line("Sam said", 1)])
    return str(tmp_path / "home")


def names(home: str, *more: str) -> int:
    return run(["names", "--home", home, *more])


def lines_of(home: str) -> dict[str, str]:
    """Whose lines are whose, by name."""
    with opened(Path(home)) as journal:
        people = journal.people()
        assert people is not None
        return {
            people[line.author].name: line.stored_text for line in journal.lines(1) if line.author is not None
        }


def test_who_sits_where_is_told(home: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(home) == 0
    assert capsys.readouterr().out == f"{BOTH.format('Aana', 'Sam')}\n"


def test_a_refused_start_names_the_way_out_and_it_leads_there(
    home: str, capsys: pytest.CaptureFixture[str]
) -> None:
    play = ["play", "--plain", "--home", home, "--names", "Ana,Sam"]
    assert run(play) == 2
    assert "To change a name or swap seats: `reciprocity names`." in capsys.readouterr().err
    assert names(home, "--left", "Ana") == 0
    assert capsys.readouterr().out.startswith(BOTH.format("Ana", "Sam"))
    assert lines_of(home) == {"Ana": "Ana said", "Sam": "Sam said"}


def test_both_may_change_at_once_and_change_places(home: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(home, "--left", "Anna", "--right", "Sammy") == 0
    assert names(home, "--swap") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith(BOTH.format("Sammy", "Anna"))
    assert lines_of(home) == {"Anna": "Ana said", "Sammy": "Sam said"}


@pytest.mark.parametrize(
    ("more", "status", "says"),
    [
        (("--left", "Sam", "--right", "Aana"), 1, "Swap the seats instead"),
        (("--left", "Sam", "--right", "Max"), 1, "Swap the seats instead"),
        (("--right", "aana"), 1, "Both names are the same"),
        (("--right", "\u0410\u0430na"), 1, "Both names look alike"),
        (("--left", ""), 1, "A name is needed here."),
        (("--left", "A" * 40), 1, "There is room for 30 characters"),
        (("--left", "Ana", "--swap"), 2, "First --swap, then the names."),
    ],
)
def test_what_would_mix_the_two_up_is_refused(
    home: str, more: tuple[str, ...], status: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert names(home, *more) == status
    shown = capsys.readouterr()
    assert says in shown.err and shown.out == ""
    assert lines_of(home) == {"Aana": "Ana said", "Sam": "Sam said"}


def test_two_who_could_not_be_told_apart_get_out_of_it(home: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Start from names that an older program accepted."""
    with opened(Path(home)) as journal:
        left, right = assign_seats("Ana", "Sam")
        journal.set_people(left, replace(right, name="Ana."))
    assert names(home, "--right", "Sam") == 0
    assert capsys.readouterr().out.startswith(BOTH.format("Ana", "Sam"))


def test_an_unfinished_evening_keeps_the_seats_and_not_the_name(
    home: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Game.open(Path(home)) as game:
        game.begin(next(card for card in game.catalog.cards() if card.intensity == "light"))
    assert names(home, "--swap") == 1
    assert "not finished yet" in capsys.readouterr().err
    assert names(home, "--left", "Ana") == 0


def test_before_anybody_sits_there_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert names(str(tmp_path / "nobody")) == 1
    assert "Nobody has sat down yet. The first evening asks for two names." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
