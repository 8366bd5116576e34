"""Texts from other programs: outlines, LaTeX, wikis, chats and letters, scanned pages, and lists in other writings."""

import pytest

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.read_list import ImportedList
from tests.packs.importing.lists import by_set, listing_of, questions
from tests.packs.importing.test_sums import adds_up
from tests.saying import raises_saying

ASK = "Where did you feel at home?"


def why_of(listing: ImportedList) -> dict[int, str]:
    """Why each entry that was left out was, by its number."""
    return {entry.number: shown(entry.why) for entry in listing.entries if entry.fate == "left out"}


def test_a_list_in_latex_is_read_without_its_commands() -> None:
    listing = listing_of(
        "\\documentclass{article}\n\\begin{document}\n\\title{Ours}\n\\section{Home \\& garden}\n\\begin{itemize}\n"
        "  \\item Where did you feel \\emph{really at \\textbf{home}}?\n  % not this\n  \\item[a)] Which room,\n"
        "    and why?\n\\end{itemize}\n\\section*{Work}\n\\item Who taught you --- and what?\n\\end{document}\n",
        "list.tex",
    )
    assert by_set(listing) == {
        "Home & garden": ["Where did you feel really at home?", "Which room, and why?"],
        "Work": ["Who taught you — and what?"],
    }
    assert set(why_of(listing).values()) == {"a command of LaTeX", "a comment"}
    adds_up(listing, 13)


@pytest.mark.parametrize(
    "text",
    [
        "#+TITLE: Ours\n* Home   :tag:\n- {0}\n* Work\n1. What now?\n",
        "== Home ==\n* {0}\n== Work ==\n# What now?\n",
        "= Ours\n\n== Home\n. {0}\n\n== Work\n** What now?\n",
        "Ours\n****\n\nHome\n~~~~\n\n#. {0}\n\nWork\n^^^^\n\n#. What now?\n",
        "Home\n  {0}\n\nWork\n  What now?\n",
        "Home —\n{0}\n\nWork —\nWhat now?\n",
    ],
)
def test_headings_of_outlines_make_sets(text: str) -> None:
    listing = listing_of(text.format(ASK))
    assert by_set(listing) == {"Home": [ASK], "Work": ["What now?"]}
    adds_up(listing, text.count("\n"))


def test_a_line_above_all_questions_is_their_title() -> None:
    listing = listing_of("Our list\n\nWhat now?\nWho knows?\n")
    assert (listing.reading.title, questions(listing)) == ("Our list", ["What now?", "Who knows?"])
    assert questions(listing_of("Our list\nWhat now?\nWho knows?\n")) == [
        "Our list",
        "What now?",
        "Who knows?",
    ]


@pytest.mark.parametrize(
    ("first", "second", "aside"),
    [
        (
            "[12.03.24, 21:14:03] Sam: ",
            "[12.03.24, 21:15:10] Kim: ",
            "[12.03.24, 21:16:00] Kim: <Media omitted>",
        ),
        ("12/03/2024, 9:14 PM - Sam: ", "12/03/2024, 9:15 PM - Kim: ", "12/03/2024, 9:16 PM - Sam left"),
    ],
)
def test_names_and_times_of_a_chat_are_taken_off(first: str, second: str, aside: str) -> None:
    listing = listing_of(f"{first}{ASK}\n{second}What would you do\nwith a free day?\n{aside}\n")
    assert questions(listing) == [ASK, "What would you do with a free day?"]
    assert [entry.fate for entry in listing.entries] == ["question", "question", "joined", "left out"]


def test_a_letter_is_no_list_but_what_it_quotes_is() -> None:
    listing = listing_of(f"On Monday, 3 May, Sam <sam@example.org> wrote:\n> {ASK}\n>\n> What now?\n")
    assert questions(listing) == [ASK, "What now?"]
    assert why_of(listing) == {1: "who wrote it", 3: "no words"}
    head = listing_of(f"From: Sam <sam@example.org>\nTo: Kim\nSubject: Ours\n\n{ASK}\nWhat now?\n")
    assert questions(head) == [ASK, "What now?"]
    assert set(why_of(head).values()) == {"the head of a letter"}


def test_pages_and_where_a_list_is_from_are_no_questions() -> None:
    text = (
        f"Our list          Page 1\n\n1. {ASK}\n2. What now?\n- 1 -\n"
        "\x0cOur list          Page 2 of 2\n3. Who knows?\n\n"
        "Source: a magazine, in May\nhttps://example.org/list\n© somebody\n"
    )
    listing = listing_of(text)
    assert questions(listing) == [ASK, "What now?", "Who knows?"]
    assert by_set(listing) == {"": questions(listing)}
    assert sorted(why_of(listing)) == [1, 5, 6, 9, 10, 11]
    assert "Source: a magazine, in May" in questions(listing_of(text, wishes=ImportOptions(keep_all=True)))


def test_an_answer_goes_on_up_to_the_next_question() -> None:
    listing = listing_of(
        f"Question: {ASK}\nAnswer: In the old house,\nwith the cats.\n\nQ: What now?\nA: Soup.\n"
    )
    assert questions(listing) == [ASK, "What now?"]
    assert why_of(listing) == {2: "an answer", 3: "an answer", 6: "an answer"}


@pytest.mark.parametrize(
    "before",
    ["☐ ", "☑ ", "✅ ", "⬜️ ", "👉 ", "1️⃣ ", "➢ ", "\uf0b7\t", "o\t", "** ", "#. ", ". ", "١. ", "१) ", "１．", "三、",
     "② ", "・", "\u200e1. ", "\u200b- ", "Frage 3: ", "Question: "],
)  # fmt: skip
def test_marks_of_other_programs_and_writings_are_taken_off(before: str) -> None:
    assert questions(listing_of(f"{before}{ASK}\n")) == [ASK]


@pytest.mark.parametrize("marks", ["abc", "אבג", ["i", "ii", "iii"]])
def test_letters_are_taken_off_where_most_lines_have_one(marks: str) -> None:
    texts = ["What now?", "Who knows?", "Why not?"]
    listing = listing_of("".join(f"{mark}) {text}\n" for mark, text in zip(marks, texts, strict=True)))
    assert questions(listing) == texts
    assert questions(listing_of("A. Lincoln: who was he?\nWhat now?\nWho knows?\n"))[0].startswith(
        "A. Lincoln"
    )


def test_numbers_without_a_sign_are_taken_off_where_they_count_up() -> None:
    assert questions(listing_of("1 What now?\n2 Who knows?\n3 Why not?\n")) == [
        "What now?",
        "Who knows?",
        "Why not?",
    ]
    assert questions(listing_of("3 wishes?\n7 seas?\n5 friends?\n"))[0] == "3 wishes?"


def test_what_obsidian_puts_before_a_text_is_left_out() -> None:
    listing = listing_of("---\ntags: [us]\naliases:\n  - ours\n---\n\n- What now?\n", "list.md")
    assert questions(listing) == ["What now?"]
    assert [shown(entry.why) for entry in listing.entries[:5]] == ["front matter"] * 5


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\r", "\n\x0c"])
def test_line_ends_of_any_system_end_a_question(end: str) -> None:
    assert questions(listing_of(f"What now?{end}Who knows?{end}")) == ["What now?", "Who knows?"]


def test_what_nobody_sees_is_no_question() -> None:
    listing = listing_of("What now?\n\u200b\n\u00ad\n\u2060\u200f\n")
    assert [entry.fate for entry in listing.entries] == ["question", "blank", "blank", "blank"]


def test_what_is_cut_off_is_never_lost() -> None:
    listing = listing_of(f"a{' ' * 30_000}and what now?\n")
    assert [shown(entry.why) for entry in listing.entries] == ["longer than 2000 characters"]


def test_a_list_in_yaml_is_read_line_by_line() -> None:
    listing = listing_of(
        "---\ntitle: Ours\nquestions:\n  light:\n  - \"Where was it: at home?\"\n  - 'What''s now?'\n  deep:\n"
        "  - text: Who knows?\n    points: 2\n  - >\n    What is it that you\n    would most like to do?\n",
        "list.yaml",
    )
    assert by_set(listing) == {
        "light": ["Where was it: at home?", "What's now?"],
        "deep": ["Who knows?", "What is it that you would most like to do?"],
    }
    assert listing.reading.title == "Ours"
    adds_up(listing, 12)


def test_a_list_in_python_is_read_and_never_run() -> None:
    listing = listing_of(
        "# ours\nimport os\nHOME = [\n    'What now?',\n    \"Who \"\n    \"knows?\",\n    f'{os.remove(1)}',\n]\n"
        "WORK: list = {'work': ['''Why not?''', 3]}\nprint(HOME)\n",
        "list.py",
    )
    assert by_set(listing) == {"Home": ["What now?", "Who knows?"], "Work": ["Why not?"]}
    assert [shown(entry.why) for entry in listing.entries if entry.fate == "left out"] == ["not a text"] * 2
    adds_up(listing, 5)
    for broken in ("x = [", "[" * 5000, "x = ['a' 'b\n"):
        with raises_saying(PackError, match="is not written as Python"):
            listing_of(broken, "list.py")
