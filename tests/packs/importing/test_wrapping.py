"""Questions over several lines, and several on one."""

import pytest

from reciprocity_tui.messages import shown
from reciprocity_tui.packs.importing.entries import ImportOptions
from tests.packs.importing.lists import listing_of, questions
from tests.packs.importing.test_sums import adds_up

WRAPPED = "What is it that you would\nmost like to do with me?\n\nWho knows?\n"


def test_a_question_over_two_lines_is_one_and_marked_as_a_guess() -> None:
    listing = listing_of(WRAPPED)
    assert questions(listing) == ["What is it that you would most like to do with me?", "Who knows?"]
    assert tuple(map(shown, listing.reading.guesses)) == (
        "line 2 goes on from the one before; a guess: --keep-all",
    )
    adds_up(listing, 4)
    assert len(questions(listing_of(WRAPPED, wishes=ImportOptions(keep_all=True)))) == 3


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010", "¬"])
def test_a_word_that_was_cut_at_the_end_of_a_line_is_whole_again(hyphen: str) -> None:
    listing = listing_of(f"What is the most impor{hyphen}\ntant thing?\nWho knows?\n")
    assert questions(listing) == ["What is the most important thing?", "Who knows?"]


def test_paragraphs_are_questions_where_lines_go_on_in_capitals() -> None:
    text = (
        "Was möchtest du im nächsten kalten\nWinter mit mir machen?\n\n"
        "Wen würdest du anrufen, wenn alle\nTelefone wieder gingen?\n\nWer weiß?\n"
    )
    assert questions(listing_of(text)) == [
        "Was möchtest du im nächsten kalten Winter mit mir machen?",
        "Wen würdest du anrufen, wenn alle Telefone wieder gingen?",
        "Wer weiß?",
    ]


def test_a_numbered_question_goes_on_below_its_number() -> None:
    listing = listing_of("1. What would you do with\na day that nobody counts?\n2. Who knows?\n3. Why not?\n")
    assert questions(listing)[0] == "What would you do with a day that nobody counts?"


@pytest.mark.parametrize(
    "text",
    [
        "tea or coffee at sunrise\nbeach or mountains\ncats or dogs\n",
        "What now, and where to?\nwho knows that?\nwhy not this?\n",
        "Your happiest day at work\nThe best meal\nA secret wish\n",
        "Your happiest day at work\nthe best meal\na secret wish\n",
    ],
)
def test_short_lines_that_end_nowhere_are_left_apart(text: str) -> None:
    assert len(questions(listing_of(text))) == 3


@pytest.mark.parametrize(
    "text",
    [
        "What now? Who knows? Why not? How far is it?",
        "1. What now? 2. Who knows? 3. Why not? 4) How far is it?",
        "What now?; Who knows?; Why not?; How far is it?",
        '"What now?" "Who knows?" "Why not?" "How far is it?"',
    ],
)
def test_a_list_on_one_line_is_cut_where_questions_end(text: str) -> None:
    listing = listing_of(f"{text}\n")
    assert [question.strip('"') for question in questions(listing)] == [
        "What now?",
        "Who knows?",
        "Why not?",
        "How far is it?",
    ]
    assert (listing.reading.unit, {entry.line for entry in listing.entries}) == ("entry", {1})
    assert any("a number begins" in shown(guess) for guess in listing.reading.guesses)
    adds_up(listing, 4)


def test_a_question_with_another_behind_it_stays_one() -> None:
    assert questions(listing_of("What now? And why?\nWho knows? Since when?\n")) == [
        "What now? And why?",
        "Who knows? Since when?",
    ]
