"""Every TOML example of the guides passes `pack check`, as whole files or as the part of one that it is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reciprocity_tui.__main__ import main
from reciprocity_tui.packs.checking.check import LintScope, check_path
from tests.docs.page import DOCS
from tests.packs.written import HEADER, PACK, TELL

_BLOCK = re.compile(r"^```toml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_ID = re.compile(r'^id *= *"(?P<id>[^"]+)"', re.MULTILINE)


def examples() -> Iterator[tuple[str, str]]:
    for page in sorted(
        set(DOCS.glob("*.md")) - {DOCS / "keys.md"}
    ):  # another format: tests/docs/test_keys.py
        for block in _BLOCK.finditer(page.read_text("utf-8")):
            yield page.name, block["text"]


def place(text: str) -> str:
    """Return where an example belongs: the file, or the key at its start."""
    if re.search(r"^format *=", text, re.MULTILINE):
        return "pack.toml"
    if "[[week]]" in text:
        return "paths/weeks.toml"
    if re.search(r"^title *=", text, re.MULTILINE):
        return "tea.toml"
    return "a step"


def faults(folder: Path, text: str) -> list[str]:
    """Return what is wrong with an example, including warnings that its comments do not suppress."""
    where = place(text)
    name = _ID.search(text)
    pack = folder / (name["id"] if where == "pack.toml" and name else "mine")
    (pack / "paths").mkdir(parents=True)
    (pack / "pack.toml").write_text(PACK.replace('"mine"', f'"{pack.name}"'), "utf-8")
    (pack / "tea.toml").write_text(HEADER + (TELL if where != "a step" else text), "utf-8")
    if where != "a step":
        (pack / where).write_text(text, "utf-8")
    return [
        f"{fault.file}:{fault.line} {fault.code} {fault.message}"
        for file in check_path(pack, wording=LintScope.ALL)
        for fault in file.diagnostics
        if fault.severity == "error" or fault.code.startswith("W39")
    ]


EXAMPLES = list(examples())
TESTED = [(page, text) for page, text in EXAMPLES if "[[test]]" in text and page != "reference.md"]


@pytest.mark.parametrize(("page", "text"), EXAMPLES)
def test_every_example_passes_check(tmp_path: Path, page: str, text: str) -> None:
    assert faults(tmp_path, text) == [], page


@pytest.mark.parametrize(("page", "text"), [each for each in TESTED if each[0] != "authors.md"])
def test_every_example_with_tests_passes_them(tmp_path: Path, page: str, text: str) -> None:
    assert {name for name, _ in TESTED} == {"authors.md", "format.md"}
    assert faults(tmp_path, text) == []
    assert main(["pack", "test", str(tmp_path / "mine/tea.toml")]) == 0, page


@pytest.mark.parametrize(
    "text",
    [
        '[[step]]\nid = "tell"\nkind = "speek"\nprompt = "Tell {other} something."\n',
        'title = "Tea"\nkind = "appreciation"\n',
        'format = 1\nid = "mine"\n',
        'title = "Weeks"\nsummary = "Two."\n[[week]]\nmain = 3\n',
        'scale = { min = 0, max = 10 }\n',
        '[[step]]\nid = "a"\nkind = "speak"\n# ok L-27: for fun\nprompt = "Tell {other} something."\n',
    ],
)  # fmt: skip
def test_a_wrong_example_of_any_kind_would_be_found(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text)
