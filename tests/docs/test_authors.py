"""docs/authors.md, followed from top to bottom by somebody who never saw the program.

Where the program prints something else on purpose, `python -m tests.docs.write` takes it into the page.
"""

import re
import shlex
import sys
from collections import Counter
from pathlib import Path

import pytest

from reciprocity_tui.cli.arguments import parse
from reciprocity_tui.cli.pack.arguments import PACK_VERBS
from reciprocity_tui.errors import UsageError
from tests.docs.page import AUTHORS, DOCS, Command, File, Keys, Page

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.docs.walk import Walk, matches, rewritten

PAGE = Page(AUTHORS.read_text("utf-8"))
OPTION = re.compile(r"(?<![^\s\[])--[a-z][a-z-]*")


@pytest.mark.slow
def test_everything_comes_as_the_page_says(tmp_path: Path) -> None:
    assert "\n\n".join(Walk(tmp_path).problems(PAGE)) == ""


def test_every_command_of_the_page_is_run() -> None:
    run = [verb_of(line) for line in PAGE.commands_run()]
    assert {verb for verb, _ in run} >= {
        f"pack {verb}" for verb in ("new", "import", "try", "check", "install")
    }
    assert [
        line
        for line in PAGE.commands_named()
        if not any(verb == verb_of(line)[0] and options >= verb_of(line)[1] for verb, options in run)
    ] == []


def test_every_option_of_the_page_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in PACK_VERBS:
        assert parse(["pack", verb, "--help"]) is None, "it prints its help"
    known = set(OPTION.findall(capsys.readouterr().out))
    assert "--keep-all" in known
    assert set(OPTION.findall(PAGE.text.replace("`", " "))) - known == set()


def verb_of(line: str) -> tuple[str, set[str]]:
    """Return the verb of a command line, and its options."""
    words = [word for word in shlex.split(line) if word != "reciprocity"]
    verb = " ".join(words[: 2 if words[:1] == ["pack"] else 1])
    return verb, set(OPTION.findall(line))


def test_every_part_of_the_page_is_read() -> None:
    counts = Counter(type(part) for part in PAGE.parts)
    assert counts[Keys] == PAGE.text.count("| on the screen | press |") > 0
    assert counts[File] == PAGE.text.count("<!-- file: ") > 0
    assert counts[Command] == len(re.findall(r"^\$ ", PAGE.text, re.MULTILINE)) > 0


WRONG = {
    "what is printed": "```console\n$ reciprocity pack list\nnothing\n```\n",
    "an end that is not there": "```console\n$ reciprocity pack list\n...\nand so on\n```\n",
    "something where there is nothing": "```console\n$ reciprocity pack list\n```\n",
    "a verb that is none": "```console\n$ reciprocity pack improve\n```\n",
    "what is never on the screen": "| on the screen | press |\n| --- | --- |\n"
    "| `$` | `reciprocity pack list` <kbd>Enter</kbd> |\n| an elephant | |\n",
    "the count": "| on the screen | press |\n| --- | --- |\n"
    "| `$` | `reciprocity pack list` <kbd>Enter</kbd> |\n| Seen and valued | |\n\nThat is 7 keys.\n",
}


@pytest.mark.parametrize("page", WRONG.values(), ids=WRONG)
def test_a_page_that_is_wrong_would_be_found(tmp_path: Path, page: str) -> None:
    assert list(Walk(tmp_path).problems(Page(page)))


def test_what_is_printed_is_taken_into_the_page_where_it_differs(tmp_path: Path) -> None:
    page = Page("```console\n$ echo one\ntwo\n$ echo one\n$ echo three\n...\n```\n")
    walk = Walk(tmp_path)
    assert list(walk.problems(page)) == ["$ echo one\none", "$ echo one\none"]
    assert rewritten(page, walk) == "```console\n$ echo one\none\n$ echo one\none\n$ echo three\n...\n```\n"


@pytest.mark.parametrize(
    ("wanted", "printed", "fits"),
    [
        (["a"], ["a"], True),
        (["a"], ["a", "b"], False),
        (["...", "b"], ["a", "b"], True),
        (["...", "b"], ["b", "c"], False),
        (["a", "..."], ["a"], True),
        ([], ["a"], False),
    ],
)
def test_dots_stand_for_any_lines(wanted: list[str], printed: list[str], fits: bool) -> None:
    assert matches(wanted, printed) is fits


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_every_command_that_a_guide_names_is_one(page: Path) -> None:
    text = page.read_text("utf-8")
    named = [*Page(text).commands_named(), *re.findall(r"^    (reciprocity .*)$", text, re.MULTILINE)]
    assert [line for line in named if line.startswith("reciprocity ") and not is_command(line)] == []
    assert not is_command("reciprocity pack improve")


def is_command(line: str) -> bool:
    try:
        return parse(shlex.split(line)[1:]) is not None
    except (UsageError, SystemExit):
        return False
