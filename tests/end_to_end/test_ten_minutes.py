"""From a file of 150 questions to the first of them, and on into the library, with the keys that the guide names.

`-s` prints how many keys it took.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.docs.page import AUTHORS, File, Keys, Page, Row
from tests.docs.walk import Walk

pytestmark = pytest.mark.slow

PAGE = Page(AUTHORS.read_text("utf-8"))
TABLES = [part for part in PAGE.parts if isinstance(part, Keys)]
IMPORT, INSTALL, LIBRARY = TABLES[:3]
NEW = next(keys for keys in TABLES if "reciprocity pack new our-evenings" in keys.lines)
NAMES = [row for row in IMPORT.rows if row.press[:1] in (("Ana",), ("Sam",))]

MOST_IN_A_MINUTE = 120
"""Keys, at two in a second: somebody who looks at the keyboard."""

THINGS = ["song", "walk", "meal", "book", "morning", "street", "smell", "joke", "season", "letter"]
ASKED = (
    ("Easy ones", "Which {} made you smile this week?"),
    ("Easy ones", "Where would you look for a good {}?"),
    ("Easy ones", "Which {} would you show to a guest?"),
    ("In between", "Who comes to mind when you think of a {}?"),
    ("In between", "What did a {} teach you when you were small?"),
    ("In between", "How would you describe your favourite {} to me?"),
    ("In between", "Which {} would you like to have back?"),
    ("In between", "What makes a {} feel like home to you?"),
    ("In between", "What {} goes with the two of us?"),
    ("In between", "When did a {} last change your day?"),
    ("Nearer ones", "Which {} of ours would you live through again?"),
    ("Nearer ones", "What would you write about our first {}?"),
    ("Nearer ones", "Which {} do you still miss?"),
    ("Nearer ones", "What could we make of a {} this year?"),
    ("Nearer ones", "Which {} would you like to share with me when we are old?"),
)
QUESTIONS = [(head, wording.format(thing)) for head, wording in ASKED for thing in THINGS]


def written() -> str:
    """Return the list as people write it: a heading before each group, a number before each question."""
    lines, group = [], ""
    for number, (head, question) in enumerate(QUESTIONS, 1):
        if head != group:
            lines += ["", f"# {head}"]
            group = head
        lines.append(f"{number}. {question}")
    return "\n".join(lines) + "\n"


def pressed(walk: Walk, keys: Keys, what: str) -> int:
    """Press the keys of a table; return how many there were. Prints that, too."""
    assert list(walk.press(keys)) == []
    print(f"{what}: {keys.count} keys")
    return keys.count


def test_a_list_of_150_questions_is_played_within_a_minute_and_installed_within_ten(tmp_path: Path) -> None:
    assert len(QUESTIONS) == len(set(QUESTIONS)) == 150
    walk = Walk(tmp_path)
    walk.write(File("questions.txt", written()))
    keys = pressed(walk, IMPORT, "first question on the screen")
    assert any(question in walk.seen for _, question in QUESTIONS), walk.seen
    assert keys == IMPORT.number
    assert keys <= MOST_IN_A_MINUTE

    keys += pressed(walk, INSTALL, "installed")
    assert keys <= 10 * MOST_IN_A_MINUTE
    pressed(walk, LIBRARY, "found in the library")
    assert (tmp_path / ".local/share/reciprocity/packs/our-questions/pack.toml").is_file()


def test_a_new_pack_is_played_within_a_minute_and_installed_within_ten(tmp_path: Path) -> None:
    start, trying, *after = NEW.rows
    for_newcomers = replace(NEW, rows=(start, trying, *NAMES, *after), number=None)
    keys = pressed(Walk(tmp_path), for_newcomers, "first step of a new pack on the screen")
    assert keys == (NEW.number or 0) + 8 <= MOST_IN_A_MINUTE
    assert "eight more for your two names" in " ".join(PAGE.text.split())

    installing = Keys(tuple(_with_the_new_pack(row) for row in INSTALL.rows), None)
    keys += pressed(Walk(tmp_path), installing, "installed")
    assert keys <= 10 * MOST_IN_A_MINUTE
    assert (tmp_path / ".local/share/reciprocity/packs/our-evenings/pack.toml").is_file()


def _with_the_new_pack(row: Row) -> Row:
    press = [each.replace("our-questions", "our-evenings") for each in row.press if isinstance(each, str)]
    return Row(row.see, tuple(press))
