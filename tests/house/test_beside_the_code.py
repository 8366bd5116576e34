"""What tools and maintainers read beside the code agrees with it: version, changelog, hooks, editors, coverage."""

import configparser
import re
import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from reciprocity_tui import __version__
from tests.house.rooms import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
RELEASED = re.compile(r"\[(\d+)\.(\d+)\.(\d+)\] - \d{4}-\d\d-\d\d")
WRITTEN_BY_US = {".html", ".md", ".mjs", ".py", ".tcss", ".toml"}
OF_OTHERS = ("tests/packs/bad/", "tests/packs/importing/fixtures/")
"""Examples of what other people wrote: `.editorconfig` leaves them alone."""


def disagreements(version: str, changelog: str) -> Iterator[str]:
    """Yield where the version and the headings of the changelog do not agree."""
    first, *others = HEADING.findall(changelog)
    if first != "[Unreleased]":
        yield f"the first heading is {first}"
    matches = [RELEASED.fullmatch(heading) for heading in others]
    yield from (heading for heading, match in zip(others, matches, strict=True) if not match)
    releases = [tuple(map(int, match.groups())) for match in matches if match]
    if releases != sorted(set(releases), reverse=True):
        yield "releases are not in order, the newest first"
    if releases and tuple(map(int, version.split("."))) < releases[0]:
        yield f"{version} is older than the newest release"


def section(path: str, sections: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return what `.editorconfig` says of the file at `path`, which starts at the root."""
    settings: dict[str, str] = {}
    for pattern, values in sections.items():
        head, brace, rest = pattern.partition("{")
        inside, _, tail = rest.partition("}")
        patterns = [head + part + tail for part in inside.split(",")] if brace else [pattern]
        if any(fnmatchcase(path, each) or fnmatchcase(path.rpartition("/")[2], each) for each in patterns):
            settings |= values
    return settings


def editorconfig() -> dict[str, dict[str, str]]:
    parser = configparser.ConfigParser(default_section="")
    parser.read_string("[root]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    return {name: dict(parser[name]) for name in parser.sections() if name != "root"}


def written_by_us() -> Iterator[Path]:
    folders = ("benchmarks", "docs", "exercises", "reciprocity_tui", "tests", "tools")
    files = [*ROOT.iterdir(), *(file for folder in folders for file in ROOT.joinpath(folder).rglob("*"))]
    yield from (file for file in files if file.suffix in WRITTEN_BY_US and file.is_file())


def untidy(data: bytes, settings: Mapping[str, str]) -> Iterator[str]:
    """Yield what an editor that reads `.editorconfig` would change in a file."""
    if settings["end_of_line"] == "lf" and b"\r" in data:
        yield "end_of_line"
    if settings["insert_final_newline"] == "true" and data and not data.endswith(b"\n"):
        yield "insert_final_newline"
    if settings["trim_trailing_whitespace"] == "true" and re.search(rb"[ \t]$", data, re.MULTILINE):
        yield "trim_trailing_whitespace"
    if settings["indent_style"] == "space" and re.search(rb"^ *\t", data, re.MULTILINE):
        yield "indent_style"


def test_version_and_changelog_agree() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert list(disagreements(__version__, (ROOT / "CHANGELOG.md").read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("version", "headings"),
    [
        ("0.2.0", ["[0.2.0] - 2026-12-01"]),
        ("0.2.0", ["[Unreleased]", "0.2.0"]),
        ("0.2.0", ["[Unreleased]", "[0.2.0]"]),
        ("0.1.0", ["[Unreleased]", "[0.2.0] - 2026-12-01"]),
        ("0.9.0", ["[Unreleased]", "[0.10.0] - 2026-12-01"]),
        ("0.3.0", ["[Unreleased]", "[0.1.0] - 2026-11-01", "[0.2.0] - 2026-12-01"]),
    ],
)
def test_a_changelog_that_disagrees_is_seen(version: str, headings: list[str]) -> None:
    text = "\n\n".join(f"## {heading}" for heading in headings)
    assert list(disagreements(version, text))
    agreeing = "## [Unreleased]\n\n## [0.10.0] - 2026-12-01\n\n## [0.9.0] - 2026-11-01\n"
    assert list(disagreements("0.10.0", agreeing)) == list(disagreements("0.11.0", agreeing)) == []


@pytest.mark.parametrize("page", ["docs/releasing.md", "SECURITY.md"])
def test_pages_of_maintainers_name_only_what_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", text)) - targets == set()
    named = set(re.findall(r"`([\w.]+(?:/[\w.]+)*/?)`", text))
    ours = {name for name in named if name.startswith((".ci", "docs/", "reciprocity_tui/", "tests/"))}
    assert [name for name in sorted(ours) if not (ROOT / name).exists()] == []
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert [to for to in links if not (ROOT / page).parent.joinpath(to).exists()] == []


def test_a_commit_is_checked_by_the_programs_of_make_lint() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    hooks = [entry.replace(" --force-exclude", "") for entry in re.findall(r"entry: (.*)", text)]
    lint = re.search(r"^lint:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    assert lint is not None
    commands = [line.strip().replace("$(BIN)", ".venv/bin") for line in lint[1].splitlines()]
    assert hooks == [command.replace("format --check", "format") for command in commands]
    assert set(re.findall(r"repo: (.*)", text)) == {"local"}, "anything else is fetched"
    assert set(re.findall(r"language: (.*)", text)) == {"system"}


def test_editors_and_the_formatter_agree() -> None:
    settings = section("reciprocity_tui/text.py", editorconfig())
    assert settings["max_line_length"] == str(PROJECT["tool"]["ruff"]["line-length"])
    assert (settings["indent_style"], settings["indent_size"]) == ("space", "4")
    assert section("Makefile", editorconfig())["indent_style"] == "tab"


def test_an_editor_changes_nothing_in_what_we_wrote() -> None:
    sections = editorconfig()
    faults = []
    for file in written_by_us():
        name = file.relative_to(ROOT).as_posix()
        settings = section(name, sections)
        faults += [f"{name}: {fault}" for fault in untidy(file.read_bytes(), settings)]
        assert (settings["end_of_line"] == "unset") == name.startswith(OF_OTHERS), name
    assert faults == []


@pytest.mark.parametrize("data", [b"a\r\n", b"a", b"a \n", b"\ta\n", b"  \ta\n"])
def test_what_an_editor_would_change_is_seen(data: bytes) -> None:
    settings = section("docs/couples.md", editorconfig())
    assert list(untidy(data, settings))
    assert list(untidy(b"a\n    b\n", settings)) == []


def test_what_is_beside_the_code_is_in_the_source_archive() -> None:
    inside = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["only-include"]
    assert {"SECURITY.md", ".editorconfig", ".pre-commit-config.yaml", "docs"} <= set(inside)
    assert [name for name in inside if not (ROOT / name).exists()] == []


def test_every_package_that_is_needed_has_a_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    optional = PROJECT["project"]["optional-dependencies"].values()
    needed = [*PROJECT["project"]["dependencies"], *(name for names in optional for name in names)]
    assert [name for name in needed if not re.search(rf'"{re.escape(name)}", +# \S', text)] == []
