"""Tonight as rows of text: none is wider than the window, and every word of it is there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reciprocity_tui.game.tonight import TonightView, view_tonight
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.tui.tonight_rows import choices, cut, draw_tonight, wrap
from tests.tui.game import SNAP, exercise, game

PEOPLE = assign_seats("Ana", "Sam")
WORDS = st.text(st.sampled_from("abc déf-日本é 👩 \n"), max_size=80)


def view(summary: str = "A few words.") -> TonightView:
    return view_tonight(game(exercise(SNAP, summary=summary)))


@given(WORDS, st.integers(2, 60))
def test_a_text_is_broken_into_lines_that_fit_and_loses_no_letter(text: str, width: int) -> None:
    lines = list(wrap(text, width, cell_len))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(st.sampled_from("abc déf-日本 "), max_size=80), st.integers(3, 60))
def test_a_line_that_is_too_long_says_that_there_is_more(line: str, width: int) -> None:
    shown = cut(line, width, cell_len)
    assert cell_len(shown) <= width
    assert shown == line or (shown.endswith("…") and line.startswith(shown[:-1]))


@given(WORDS.filter(str.strip), WORDS.filter(str.strip), WORDS, st.integers(30, 60), st.booleans())
def test_every_row_fits_whatever_is_suggested_agreed_or_anybody_called(
    left: str, what: str, summary: str, width: int, roomy: bool
) -> None:
    left = " ".join(left.split())[:30]
    shown = view()
    assert shown.suggestion is not None
    card = replace(shown.suggestion.card, summary=summary)
    shown = replace(
        shown,
        people=(replace(PEOPLE[0], name=left), PEOPLE[1]),
        suggestion=shown.suggestion._replace(card=card),
        opens_with=Promise(what, days=0),
    )
    drawn = draw_tonight(shown, width, roomy=roomy, measure=cell_len)
    for rows in (drawn.head, drawn.foot):
        assert max(sum(cell_len(piece.text) for piece in row) for row in rows) <= width


@pytest.mark.parametrize("roomy", [False, True])
def test_both_names_are_there_each_at_its_edge(roomy: bool) -> None:
    rows = draw_tonight(view(), 36, roomy=roomy).head
    line = next(text for row in rows if "Ana" in (text := "".join(piece.text for piece in row)))
    assert line.startswith("● Ana ") and line.endswith(" Sam ◆") and len(line) == 36


def test_what_tonight_says_is_the_same_on_another_day_unless_something_of_it_is_not() -> None:
    shown = view()
    later = replace(shown, days=(shown.days[0].replace(day=20), shown.days[1].replace(day=21)))
    assert shown != later and shown.shows_the_same(later)
    assert not shown.shows_the_same(replace(later, has_jar=True))
    assert not shown.begins_the_same(replace(later, opens_with=Promise("walk", days=0)))
    assert shown.begins_the_same(replace(later, has_jar=True))


@pytest.mark.parametrize("left", [False, True])
def test_going_on_is_offered_only_where_something_is_unfinished(left: bool) -> None:
    offered = [way for way, _ in choices(replace(view(), has_unfinished=left))]
    assert offered == (["begin", "go-on"] if left else ["begin"])
