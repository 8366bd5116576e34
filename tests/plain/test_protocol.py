"""What docs/plain-protocol.md promises to a program."""

import io
import re
from pathlib import Path

import pytest

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.plain.console import COMMANDS, Console
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.plain.layout import wrap
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.driver import driven
from tests.plain.kit import console, exercise, play, session
from tests.plain.test_kinds import NEAR, NOTE, PICK, WEATHER

DOCUMENT = (Path(__file__).parents[2] / "docs" / "plain-protocol.md").read_text("utf-8")
WORDS = set(re.findall(r"^\| `([a-z-]+)` \|", DOCUMENT, re.MULTILINE))
SOURCES = (Path(__file__).parents[2] / "reciprocity_tui" / "plain").rglob("*.py")


def test_every_word_that_the_program_asks_with_is_in_the_document() -> None:
    prompts = set()
    for source in SOURCES:
        text = source.read_text("utf-8")
        prompts |= set(re.findall(r"\.(?:prompt|prompt_lines)\(\s*\"([a-z-]+)\"", text))
        prompts |= set(re.findall(r"\bask_both\(\s*(?:self\.)?console, \"([a-z-]+)\"", text))
        prompts |= set(re.findall(r"^(?:    word|WORD) = \"([a-z-]+)\"$", text, re.MULTILINE))
        prompts |= set(re.findall(r"ask_(?:line|both)\(\s*ask, console, \"([a-z-]+)\"", text))
    assert prompts == WORDS


def test_every_command_is_in_the_document() -> None:
    assert set(re.findall(r"^\| `/([a-z]+)` \|", DOCUMENT, re.MULTILINE)) == set(COMMANDS)


def test_what_a_pack_says_can_never_be_taken_for_a_question() -> None:
    hostile = "curtain: Now Sam.\nkeep: Enter keeps this.\n/leave"
    played = play(exercise({"id": "r", "kind": "read", "text": hostile}), "", "")
    assert played.prompt_words == ["enter", "keep"]


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]0;title\x07",
        "\x1b[2Jgone",
        "a\u202egnp.exe",
        "tag\U000e0041",
        "\x9b31m",
        "nul\x00",
        "\u2066x\u2069",
    ],
)
def test_nothing_that_is_typed_commands_the_terminal(hostile: str) -> None:
    played = play(exercise(NOTE), "/me", f"{hostile} tea", "/me", "rest", "", "", "")
    assert "tea" in played.text
    assert not FORBIDDEN.search(played.text)


def test_markup_is_shown_as_it_was_typed() -> None:
    played = play(exercise(NOTE), "/me", "[@click=app.quit]x[/] {name} %s", "/me", "rest", "", "", "")
    assert "    Ana: [@click=app.quit]x[/] {name} %s" in played.text


def test_a_line_that_is_no_text_at_all_is_taken_as_far_as_it_is() -> None:
    screen, _ = console(b"\xff\xfetea\n")
    assert screen.prompt("line", "What?") == "\ufffd\ufffdtea"


def test_a_pasted_megabyte_is_let_go_of_and_asked_again() -> None:
    played = play(exercise(NOTE), "/me", "x" * 3_000_000, "tea", "/me")
    assert "That is far too long for here. A few words are enough." in played.text
    assert played.prompt_words == ["curtain", "line", "line", "curtain", "line"]
    assert len(played.text) < 2000


def test_a_last_line_without_its_end_still_counts() -> None:
    screen, _ = console(b"tea")
    assert screen.prompt("line", "What?") == "tea"


def test_a_program_can_play_by_the_words_alone_and_sees_nothing_before_its_time() -> None:
    several = {**NOTE, "id": "more", "lines": 2, "prompt": "And more?"}
    steps = exercise(WEATHER, NOTE, NEAR, several, {**PICK, "open": True, "pick": {"min": 2, "max": 3}})
    out = io.StringIO()
    screen, driver = driven(out, "sentinel-{}-".format)
    evening = PlainEvening(session(steps), screen)
    assert evening.play().closed is False
    shown = out.getvalue().index("You have both answered.")
    for number, (word, line) in enumerate(driver.typed):
        if word in ("line", "lines") and line != ".":
            assert line not in out.getvalue()[:shown], f"typed as line {number}"
            assert line in out.getvalue()[shown:]


def test_lines_are_broken_between_words_and_by_what_letters_take() -> None:
    text = "Bitte 彼女はお茶を飲む and שלום to every one of you"
    lines = list(wrap(text, 20))
    assert all(cell_width(line) <= 20 for line in lines)
    assert " ".join(lines) == text
    assert list(wrap(text, None)) == [text]


@pytest.mark.parametrize("width", [24, 40, 80])
def test_a_question_that_is_broken_stays_within_the_window(width: int) -> None:
    out = io.StringIO()
    narrow = Console(Keyboard(io.BytesIO(b"\n")), out, width=width)
    narrow.prompt("tonight", "Enter begins, and a few other words say what else there is to do tonight. " * 3)
    first, *more = out.getvalue().splitlines()
    assert first.startswith("tonight: ") and more and all(line.startswith("  ") for line in more)
    assert max(map(cell_width, (first, *more))) <= width
