"""Two names: any writing is welcome, and nobody has to guess which of the two is meant."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.lookalikes import _lookalike_table, look_alike
from reciprocity_tui.people import assign_seats, matches_name, parse_name
from tests.saying import raises_saying


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana", "ANA"),
        ("Ana", "Ana\ufe0f"),
        ("Ana", "Ana\ufe00"),
        ("Ana", "Ana\u2800"),
        ("Ana", "\u200eAna\u200d"),
        ("Ana", "Ana."),
        ("Ana", "A na"),
        ("Jo-Ann", "Joann"),
        ("Ana", "Ａｎａ"),
        ("Ana", "𝒜𝓃𝒶"),
        ("Ana", "\u0410na"),
        ("Ana", "An\u0430"),
        ("Sam", "\u0405\u0430m"),
        ("Max", "\u041c\u0430\u0445"),
        ("Bob", "\u0392ob"),
        ("Kim", "\u039aim"),
        ("José", "J\u043es\u0435\u0301"),
        ("Olga", "\u0555lga"),
        ("Αννα", "Aννα"),
        ("Іван", "Iван"),
        ("Al", "AI"),
        ("Straße", "STRASSE"),
        ("❤", "❤\ufe0f"),
    ],
)
def test_names_that_look_alike_are_refused(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        with raises_saying(AnswerRejected, match="nobody knows whose turn it is"):
            assign_seats(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ian", "Lan"),
        ("Ann", "Anna"),
        ("Ana", "Aná"),
        ("Zoë", "Zoe"),
        ("Анна", "Anna"),
        ("Пётр", "Петр"),
        ("Νίκος", "Νίκη"),
        ("علی", "علیه"),
        ("می\u200cنا", "مینو"),
        ("ක්\u200dරි", "කරි"),
        ("李", "季"),
        ("김", "金"),
        ("ญาญ่า", "ญาญา"),
        ("Ngọc", "Ngoc"),
        ("♥", "♦"),
        ("!", "?"),
        ("7", "9"),
    ],
)
def test_names_of_any_writing_that_differ_are_taken(left: str, right: str) -> None:
    people = assign_seats(left, right)
    assert [each.name for each in people] == [unicodedata.normalize("NFC", each) for each in (left, right)]
    for person, away in ((people[0], people[1]), (people[1], people[0])):
        assert matches_name(person.name, person.name)
        assert not matches_name(away.name, person.name)


@pytest.mark.parametrize("name", ["", " ", "\u2800\u2800", "\ufe0f", "\u200d", "\u3164", "\u0301", "\u00a0"])
def test_a_name_that_cannot_be_seen_is_none(name: str) -> None:
    with raises_saying(AnswerRejected, match="A name is needed here"):
        parse_name(name)


def test_case_dots_and_what_is_invisible_do_not_count_where_a_name_is_typed() -> None:
    for typed in ("ana", "ANA", " Ana ", "Ana.", "A\u200dna", "Ａna"):
        assert matches_name(typed, "Ana")
    for typed in ("", ".", "An", "Anna", "/me"):
        assert not matches_name(typed, "Ana")
    assert not matches_name("", "\u2800")


def test_every_letter_that_looks_like_a_latin_one_is_of_another_shape_by_code_alone() -> None:
    assert len(_lookalike_table()) > 300
    for code, letter in _lookalike_table().items():
        assert letter.isascii() and letter.isalpha()
        assert not unicodedata.normalize("NFKC", chr(code)).isascii()
        assert look_alike(f"Q{letter}", f"Q{chr(code)}")


@settings(max_examples=200)
@given(st.text(max_size=12), st.text(max_size=12))
def test_to_look_alike_goes_both_ways_and_every_name_looks_like_itself(one: str, two: str) -> None:
    assert look_alike(one, one)
    assert look_alike(one, two) is look_alike(two, one)
