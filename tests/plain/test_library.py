"""The library in lines."""

import io

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.library.catalog import Catalog, Pack
from reciprocity_tui.plain.run import run
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.visits import prompt_words
from tests.shelves import Shelf, card, game, many, small


def visit(shelf: Catalog, *lines: str) -> str:
    """Return the output of a visit that opens the library and types these lines."""
    return typed(game(shelf), *lines)


def typed(at: Game, *lines: str) -> str:
    out = io.StringIO()
    source = io.BytesIO("".join(f"{line}\n" for line in ("l", *lines)).encode())
    assert run(lambda: at, source=source, out=out) == (0 if at.catalog.cards() else 2)
    return out.getvalue()


def test_everything_is_listed_with_numbers() -> None:
    text = visit(small())
    assert prompt_words(text) == ["tonight", "library"]
    for line in (
        "  At home",
        "    1. Tea for two (5 minutes, light)",
        "    3. home/torn.toml could not be read",
    ):
        assert f"{line}\n" in text


def test_a_number_tells_more_and_enter_plays() -> None:
    text = visit(small(), "1", "")
    assert "    5 minutes · light · regard · appreciation\n" in text
    assert prompt_words(text)[:3] == ["tonight", "library", "details"]
    assert "Ana" in text.split("details:")[1]


def test_anything_else_goes_back_to_the_list_and_enter_to_tonight() -> None:
    assert prompt_words(visit(small(), "1", "b", "2", "no", "")) == [
        "tonight", "library", "details", "library", "details", "library", "tonight",
    ]  # fmt: skip


def test_words_and_filters_narrow_the_list_and_numbers_follow_it() -> None:
    text = visit(small(), "medium slow", "1", "b", "all")
    assert "  medium, with slow: 1 of 6.\n" in text
    assert "    1. A slow walk (40 minutes, medium)\n" in text
    assert "    Usually after Tea for two. Play anyway?\n" in text
    assert text.count("1. Tea for two") == 2


def test_nothing_found_says_what_to_do() -> None:
    text = visit(small(), "zebra", "1")
    assert "Nothing matches all of that. Fewer words find more, and all lists everything." in text
    assert prompt_words(text) == ["tonight", "library", "library", "library"]


@pytest.mark.parametrize("number", ["0", "7", "99999999999999999999", "²", "٣"])
def test_a_number_that_is_none_of_them_breaks_nothing(number: str) -> None:
    assert prompt_words(visit(small(), number))[-1] in ("library", "details")


def test_a_deep_one_says_what_has_to_come_first() -> None:
    text = visit(small(), "cave", "1", "")
    assert "It builds on A slow walk and two medium evenings. It opens once you have played that." in text
    assert (
        "The cave builds on A slow walk and two medium evenings. It opens once you have played that." in text
    )
    assert prompt_words(text)[-1] == "library"


def test_what_cannot_be_read_is_told_and_hides_nothing() -> None:
    text = visit(small(), "3", "1", "b")
    assert "What is wrong: `minutes` is missing" in text
    assert prompt_words(text) == ["tonight", "library", "library", "details", "library"]


def test_of_very_many_only_some_are_told() -> None:
    text = visit(many(1000), "number 77")
    assert "And 960 more. A word or two narrows it down." in text
    assert "with number 77: 19 of 1000." in text


def test_nothing_but_files_that_cannot_be_read_never_gets_so_far() -> None:
    assert "There is nothing to play." in visit(Shelf(()))


@pytest.mark.parametrize("title", ["\x1b]0;x\x07a", "\u202ea", "library: a", "\nlibrary: a"])
def test_no_title_acts_or_asks(title: str) -> None:
    text = visit(Shelf([card("a/b", f"{title} one")]), "1", "b")
    assert not FORBIDDEN.search(text.replace("\n", ""))
    assert prompt_words(text) == ["tonight", "library", "details", "library"]


def test_installed_packs_are_told_apart() -> None:
    shelf = Shelf([card("home/tea")], [Pack("home", "At home", origin="installed")])
    assert "At home (installed)" in visit(shelf, "l", "")
