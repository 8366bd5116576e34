"""What the README promises is there."""

import re

import pytest
import tomli

from reciprocity_tui.cli.arguments import parse
from tests.house.rooms import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")

EXERCISE_ROW = re.compile(r"^\| `(?P<id>[a-z-]+)` \| (?P<minutes>\d+) \|", re.MULTILINE)
COMMAND_ROW = re.compile(r"^\| `reciprocity(?P<rest>[^`]*)` \|", re.MULTILINE)
LINK = re.compile(r"\]\((?P<to>[^)#:]+)\)")


def test_every_built_in_exercise_is_named_with_its_minutes() -> None:
    built_in = {
        file.stem: tomli.loads(file.read_text("utf-8"))["minutes"]
        for file in ROOT.glob("exercises/[!.]*/*.toml")
        if file.name != "pack.toml"
    }
    assert {row["id"]: int(row["minutes"]) for row in EXERCISE_ROW.finditer(README)} == built_in


@pytest.mark.parametrize("command", [row["rest"].split() for row in COMMAND_ROW.finditer(README)])
def test_every_command_is_one(command: list[str]) -> None:
    assert parse(command) is not None


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/README.md", "docs/couples.md", "docs/authors.md"]
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
