"""Check the sanitiser: what reaches a terminal, what remains of typed text, and that nothing else is lost.

Forbidden characters are repeated here by Unicode category, independently of the constant under test.
"""

import itertools
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reciprocity_tui.sanitize import FORBIDDEN, find_forbidden, is_blank, sanitize_text
from tests.effort import effort

JOINERS = "\u200c\u200d\u200e\u200f"
"""Zero width joiner and non-joiner, and the marks of direction: whole scripts need them."""

FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
"""Letters and marks by category, and yet there is nothing to be seen of them."""

KEYCAP = "1\ufe0f\u20e3"
FAMILY = "\U0001f469\u200d\u2764\ufe0f\u200d\U0001f469"

LETTERS = ("a", "é", "ß", "ж", "語", "가", "א", "ش", "\U0001f600", " ", "\n", "\t", "\r", ".")
MARKS = ("\u0301", "\u0323", "\u20dd", "\u0e31", "\u093e", "\u094d", "\ufe0f", "\u05b8", *JOINERS)
BAD = (
    "\x1b",
    "\x00",
    "\x9b",
    "\u200b",
    "\u202e",
    "\u2066",
    "\ud800",
    "\ufdd0",
    "\U000e0041",
    "\u2028",
    "\u3164",
)


def may_not_stay(character: str) -> bool:
    """Return whether Unicode's own data rules this out for a terminal."""
    if character in JOINERS or character == "\n":
        return False
    if character in FILLERS or ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef":
        return True
    if (
        "\U000e0000" <= character <= "\U000e0fff"
        or character == "\u2065"
        or "\ufff0" <= character <= "\ufff8"
    ):
        return True
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or (
        unicodedata.category(character) == "Cf" and character not in SHOWN_FORMATS
    )


SHOWN_FORMATS = {
    chr(code) for code in (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)
} | {chr(code) for code in range(0x13430, 0x13440)}
"""Signs of format by category that can be seen, or that shape what is around them: of Arabic, and of hieroglyphs."""


def anything() -> st.SearchStrategy[str]:
    """Return text of all planes, and of characters that are likely to go wrong."""
    some = st.sampled_from([*LETTERS, *MARKS, *BAD, FAMILY, KEYCAP])
    plane = st.characters(codec=None)
    return st.one_of(
        st.text(plane, max_size=12),
        st.lists(some | plane, max_size=40).map("".join),
        st.lists(some).map("".join),
    )


def followers(text: str) -> list[str]:
    """Return marks and joiners in a row on one letter."""
    rows = itertools.groupby(text, lambda each: unicodedata.category(each)[0] == "M" or each in JOINERS)
    return ["".join(row) for follows, row in rows if follows]


def test_every_character_there_is_stays_or_goes_as_unicode_says() -> None:
    every = map(chr, range(0x110000))
    wrong = [hex(ord(each)) for each in every if bool(FORBIDDEN.match(each)) is not may_not_stay(each)]
    assert wrong == []


@settings(max_examples=400)
@given(anything(), st.booleans())
@example("a" + "\u0301" * 300 + "\u0323", False)
@example("\u09c7" + "\u0301" * 9 + "\u09be", False)
def test_what_comes_out_is_clean_and_goes_through_unchanged(text: str, lines: bool) -> None:
    cleaned = sanitize_text(text, lines=lines)
    assert not any(map(may_not_stay, cleaned))
    assert lines or "\n" not in cleaned
    assert cleaned == cleaned.strip()
    assert sanitize_text(cleaned, lines=lines) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert all(len(row) <= 8 for row in followers(cleaned))
    assert all(sum(unicodedata.combining(each) > 0 for each in row) <= 4 for row in followers(cleaned))
    cleaned.encode()


@settings(max_examples=400)
@given(anything(), st.booleans(), st.integers(1, 40))
@example("\u200b" * 5000 + "Ana", False, 3)
@example("a" + "\u0301" * 300 + "\u0323" + "b", False, 1)
def test_what_is_kept_of_a_long_text_begins_like_all_of_it(text: str, lines: bool, limit: int) -> None:
    whole, cut = sanitize_text(text, lines=lines), sanitize_text(text, lines=lines, limit=limit)
    assert cut == ("" if is_blank(whole[:limit]) else whole[:limit].rstrip())


@settings(max_examples=300)
@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=20))
def test_no_letter_digit_or_sign_is_lost(text: str) -> None:
    kept = unicodedata.normalize("NFC", "".join(each for each in text if not may_not_stay(each)))
    shown = "".join(each for each in sanitize_text(text) if each not in JOINERS)
    assert shown == ("" if is_blank(kept) else kept) or any("\u1160" <= each <= "\ud7ff" for each in kept)


@pytest.mark.parametrize(
    "text",
    [
        FAMILY,
        KEYCAP,
        "\U0001f44b\U0001f3fd",  # a waving hand with a tone of skin
        "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7",  # two flags
        "\U0001f468\U0001f3fb\u200d\U0001f91d\u200d\U0001f468\U0001f3ff",
        "\u2764\ufe0f\u200d\U0001f525",
        "می\u200cخواهم",  # Persian, with a non-joiner
        "क्षमा क\u094d\u200dष",  # Hindi conjuncts, one held apart by a joiner
        "हााा",  # drawn out
        "ශ්\u200dරී",  # Sinhala
        "நன்றி",  # Tamil
        "ที่นี่ น้ำ",  # Thai: two marks on one letter
        "လျှို့ဝှက်",  # Burmese: five
        "\u0f66\u0f92\u0fb2\u0f74\u0f56",  # Tibetan
        "ស្ត្រី",  # Khmer
        "שָּׁל֔וֹם",  # Hebrew with points and an accent
        "اللّٰهُ",  # Arabic with marks
        "\u200fאבג\u200e abc",
        "Tiếng Việt",
        "한국어",
        "日本語　テスト",
        "葛\ufe00",
        "f\u0332o\u0332o\u0332",
        "Ça va? Öl, naïve",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert sanitize_text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "mark", [*"\u0301\u0323\u20dd\u20e0\u0e31\u0e34\ufe0f\u3099\u0489\u1ab0\u093c", *JOINERS]
)
@pytest.mark.parametrize("letter", ["a", "ก", "é", "\U0001f600", ""])
def test_marks_without_end_are_bounded(letter: str, mark: str) -> None:
    for text in (letter + mark * 50, letter + (mark + "\u200d") * 50, letter + (mark + "\u0308") * 50):
        assert len(sanitize_text(f"{text}x")) <= 10
        assert sanitize_text(f"{text}x").endswith("x")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "\u2800",
        "\u2800\u2800 \u2800",
        "\ufe0f",
        "\u200d\ufe0f\u200e",
        "\u3164",
        "\U0001d159",
        "\u00a0\u3000",
    ],
)
def test_what_nobody_can_see_is_nothing(text: str) -> None:
    assert is_blank(sanitize_text(text))
    assert sanitize_text(text) == sanitize_text(text, lines=True) == sanitize_text(text, limit=5) == ""


def test_lines_are_kept_only_where_they_are_wanted() -> None:
    text = " one\r\ntwo\rthree\x85four\u2028five\n\n six\tseven "
    assert sanitize_text(text, lines=True) == "one\ntwo\nthree\nfour\nfive\n\n six seven"
    assert sanitize_text(text) == "one two three four five six seven"


def test_a_pack_is_told_what_it_must_not_hold_and_where() -> None:
    assert list(find_forbidden("a\x1bb\u202ec")) == [(1, "\x1b"), (3, "\u202e")]


def test_a_heap_of_marks_is_little_work() -> None:
    """Avoid quadratic work: several thousand times as much for this one."""
    text, times = effort(lambda: sanitize_text("a" + "\u0301\u0323" * 100_000))
    assert len(text) <= 9
    assert times < 500
