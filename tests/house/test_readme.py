"""What the README promises is there."""

import re
import runpy
from typing import get_args

import pytest
import tomli

from reciprocity_tui.cli.arguments import parse
from reciprocity_tui.exercise.card import Strength
from reciprocity_tui.messages import text as message_text
from tests.house.rooms import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")

PACK_ROW = re.compile(r"^\| `(?P<id>[a-z]+)` (?P<title>[^|]+) \|", re.MULTILINE)
COMMAND_ROW = re.compile(r"^\| `reciprocity(?P<rest>[^`]*)` \|", re.MULTILINE)
LINK = re.compile(r"\]\((?P<to>[^)#:]+)\)")


def test_every_built_in_pack_is_named_with_its_title() -> None:
    packs = [tomli.loads(file.read_text("utf-8")) for file in ROOT.glob("exercises/[!.]*/pack.toml")]
    assert {row["id"]: row["title"] for row in PACK_ROW.finditer(README)} == {
        pack["id"]: pack["title"] for pack in packs
    }


def test_the_list_of_exercises_says_what_there_is() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "list_exercises.py"))
    assert tool["PAGE"].read_text("utf-8") == tool["page"](), "`make pictures` writes it anew."
    files = [file.stem for file in ROOT.glob("exercises/[!.]*/*.toml") if file.name != "pack.toml"]
    named = re.findall(r"^\| `([a-z0-9-]+)` \| \d+ \|", tool["page"](), re.MULTILINE)
    assert sorted(named) == sorted(files)


def test_the_safety_page_says_what_help_says() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "write_safety_page.py"))
    assert tool["PAGE"].read_text("utf-8") == tool["page"](), "`make pictures` writes it anew."
    assert README.index("(docs/safety.md)") < README.index("## Play"), "on the first screen of the README"


@pytest.mark.parametrize("page", ["format.md", "exercises.md"])
def test_the_grades_are_explained_where_they_are_printed(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8").replace("`", "")
    rows = {
        grade: f"| {grade} | {message_text('evidence-grade', strength=grade)} |"
        for grade in get_args(Strength)
    }
    assert [grade for grade, row in rows.items() if row not in text] == []


@pytest.mark.parametrize("command", [row["rest"].split() for row in COMMAND_ROW.finditer(README)])
def test_every_command_is_one(command: list[str]) -> None:
    assert parse(command) is not None


@pytest.mark.parametrize(
    "page",
    ["README.md", "CONTRIBUTING.md", *(f"docs/{file.name}" for file in sorted(ROOT.glob("docs/*.md")))],
)
def test_every_link_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [link["to"] for link in LINK.finditer(text)]
    assert [to for to in links if not (ROOT / page).parent.joinpath(to).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(page: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", (ROOT / page).read_text("utf-8")))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert {"play", "test"} <= named
    assert named - targets - {"are"} == set()


def test_every_module_that_is_named_to_a_newcomer_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = {name for name in re.findall(r"[\w/]+\.py\b", text) if "KIND" not in name}
    assert {"packs/parsing/read.py", "play/session/session.py"} <= named
    there = [
        file
        for folder in ("reciprocity_tui", "tests", "tools")
        for file in ROOT.joinpath(folder).rglob("*.py")
    ]
    assert [
        name
        for name in sorted(named)
        if not any(f"/{file.relative_to(ROOT)}".endswith(f"/{name}") for file in there)
    ] == []
