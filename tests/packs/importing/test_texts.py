"""Texts with one question per line: what is taken off, what makes a set, and what is no question."""

import pytest

from reciprocity_tui.messages import shown
from reciprocity_tui.packs.importing.entries import ImportOptions
from tests.packs.importing.lists import by_set, listing_of, questions

ASK = "Where did you feel at home?"
MORE = "\nWhat now?\nWho knows?\nWhy not?\nHow far?\nWhich one?\n"


BEFORE = ["1. ", "1) ", "(1) ", "1.", "12: ", "Q: ", "Q1. ", "Q1: ", "- ", "* ", "• ", "•", "– ", "[3] ", "- [ ] ",
          "- 1. ",          "#4) ", "№ 5. ", "1 - "]  # fmt: skip


@pytest.mark.parametrize("before", BEFORE)
def test_numbers_and_bullets_are_taken_off(before: str) -> None:
    assert questions(listing_of(f"{before}{ASK}\n")) == [ASK]


@pytest.mark.parametrize(
    "text",
    [
        "10:30 at night, or later?",
        "20-year-old dreams?",
        "2.5 children, or none?",
        "3 wishes?",
        "1984 - a year?",
    ],
)
def test_a_number_that_says_something_stays(text: str) -> None:
    assert questions(listing_of(f"{text}\n")) == [text]


@pytest.mark.parametrize(
    "heading",
    [
        "# At home",
        "## At home",
        "At home:",
        "[At home]",
        "**At home**",
        "At home\n=======",
        "At home\n-------",
        "AT HOME",
    ],
)
def test_headings_make_sets(heading: str) -> None:
    sets = by_set(listing_of(f"{heading}\n{ASK}\n\n# Away\n{MORE}"))
    assert [title.casefold() for title in sets] == ["at home", "away"]
    assert next(iter(sets.values())) == [ASK]


def test_a_title_above_all_headings_is_no_set() -> None:
    listing = listing_of(f"# Our list\n\n## One\n{ASK}\n## Two\nWhat now?\n")
    assert listing.reading.title == "Our list"
    assert list(by_set(listing)) == ["One", "Two"]


def test_headings_that_ask_are_questions() -> None:
    assert questions(listing_of("### 1. What now?\n\n### 2. Who knows?\n", "list.md")) == [
        "What now?",
        "Who knows?",
    ]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("What is *home* to **you**?", "What is home to you?"),
        ("What of [this](https://example.org/a_b)?", "What of this?"),
        ("Salt &amp; pepper?", "Salt & pepper?"),
        ("First<br>or <i>last</i>?", "First or last?"),
        ("Is 1 < 2 and 3 > 2 for <you>?", "Is 1 < 2 and 3 > 2 for <you>?"),
        ("I feel ____ when you ____?", "I feel ____ when you ____?"),
        ("“Home” — what’s that?", "“Home” — what’s that?"),
        ("What\u00a0is\t it?", "What is it?"),
        ("\u202eWhat\u200b is\x1b[31m it?", "What is[31m it?"),
    ],
)
def test_markup_and_hidden_signs_are_taken_off_and_the_rest_stays(written: str, kept: str) -> None:
    assert questions(listing_of(f"{written}\n")) == [kept]


def test_braces_never_become_names() -> None:
    listing = listing_of("What does {listener} think of {this?\n")
    assert questions(listing) == ["What does (listener) think of (this?"]
    assert listing.sifted.braces == [1]


@pytest.mark.parametrize("again", ["what now", "  WHAT   NOW?? ", "“What now?”", "What now…"])
def test_the_same_question_is_kept_once(again: str) -> None:
    listing = listing_of(f"What now?\n{again}\n")
    assert questions(listing) == ["What now?"]
    assert [(entry.number, shown(entry.why)) for entry in listing.entries if entry.fate == "doubled"] == [
        (2, "as line 1")
    ]


@pytest.mark.parametrize(
    "filler", ["Question 4", "question #12", "Lorem ipsum dolor", "TODO", "tbd.", "Frage 7", "n/a"]
)
def test_fillers_are_left_out_and_kept_where_all_is(filler: str) -> None:
    text = f"{ASK}\n{filler}\n"
    assert questions(listing_of(text)) == [ASK]
    assert len(questions(listing_of(text, wishes=ImportOptions(keep_all=True)))) == 2


@pytest.mark.parametrize("nothing", ["...", "…", "____", "???", "- ", "12."])
def test_lines_without_words_are_named(nothing: str) -> None:
    listing = listing_of(f"{ASK}\n{nothing}\n")
    assert questions(listing) == [ASK]
    assert [entry.fate for entry in listing.entries][1:] == ["left out"]


def test_stage_directions_at_the_end_are_named_as_a_guess() -> None:
    text = f"{ASK}{MORE}Now look at each other for a while.\n"
    listing = listing_of(text)
    assert "Now look at each other for a while." not in questions(listing)
    assert any("--keep-all" in shown(guess) for guess in listing.reading.guesses)
    assert "Now look at each other for a while." in questions(
        listing_of(text, wishes=ImportOptions(keep_all=True))
    )


def test_invitations_among_questions_stay() -> None:
    listing = listing_of(f"{ASK}\nTell me about your first friend.\n{MORE}")
    assert "Tell me about your first friend." in questions(listing)


def test_half_sentences_stay() -> None:
    listing = listing_of(f"{ASK}{MORE}If I could go back, I would...\n{MORE}"[:-1])
    assert "If I could go back, I would..." in questions(listing)


def test_a_wrapped_item_is_one_question() -> None:
    listing = listing_of("1. What would you do\n   with a free day?\n2. What now?\n3. Who knows?\n")
    assert questions(listing)[0] == "What would you do with a free day?"
    assert listing.numbers("joined") == [2]


def test_what_is_too_long_is_left_out() -> None:
    listing = listing_of(f"{ASK}\n{'Why ' * 600}?\n")
    assert [shown(entry.why) for entry in listing.entries if entry.fate == "left out"] == [
        "longer than 2000 characters"
    ]


def test_a_line_that_begins_with_a_bracket_is_no_code() -> None:
    assert questions(listing_of("[ ] What now?\n{maybe} who?\nlet us see (or not)?\n"))[0].endswith(
        "What now?"
    )


def test_what_code_puts_around_texts_is_taken_off() -> None:
    assert questions(listing_of('"What now?",\n"Who knows?",\n\'And then?\'\n')) == [
        "What now?",
        "Who knows?",
        "And then?",
    ]
    assert questions(listing_of('"Home": what is it?\nWho knows?\n'))[0] == '"Home": what is it?'


def test_lines_around_a_numbered_list_are_its_title_and_notes() -> None:
    listing = listing_of(
        "Questions for two\n\n1. What now?\n2. Who knows?\n3. Why not?\n\nBy somebody, some year.\n"
    )
    assert questions(listing) == ["What now?", "Who knows?", "Why not?"]
    assert listing.reading.title == "Questions for two"
    assert [entry.text for entry in listing.entries if entry.fate == "left out"] == [
        "By somebody, some year."
    ]


def test_a_semicolon_asks_in_greek() -> None:
    listing = listing_of(
        "Τι σου αρέσει;\nΠού θα πήγαινες;\nΠοιος σε έμαθε;\nΓιατί όχι;\nΚαι μετά;\nΚοιταχτείτε τώρα.\n"
    )
    assert len(questions(listing)) == 5


def test_a_table_between_bars_is_read_by_its_columns() -> None:
    listing = listing_of(
        "# Cards\n\n| # | Question | Topic |\n|---|---|---|\n| 1 | What now? | home |\n| 2 | So? | work |\n"
    )
    assert questions(listing) == ["What now?", "So?"]
    assert [entry.fate for entry in listing.entries] == [
        "left out",
        "blank",
        "heading",
        "left out",
        "question",
        "question",
    ]
    assert listing.entries[0].text == "# Cards"


def test_what_no_pack_may_ask_is_left_out_and_the_rest_plays() -> None:
    text = f"# Where were you\n{ASK}\n# Home\nWhere were you last night?\nWhat is the password of your phone?\n{MORE}"
    listing = listing_of(text, wishes=ImportOptions(keep_all=True))
    assert {entry.number: shown(entry.why) for entry in listing.entries if entry.fate == "left out"} == {
        4: '"Where were you" pressures somebody',
        5: '"password" pressures somebody',
    }
    assert by_set(listing)[""] == [ASK]
