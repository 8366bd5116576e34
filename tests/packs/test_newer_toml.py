"""Check that a file that other tools may not be able to read gets one warning, with the location."""

import tomllib
from pathlib import Path

import pytest

from reciprocity_tui.messages import text as text_of
from reciprocity_tui.packs.parsing.newer_toml import find_newer_syntax
from tests.packs.lint.kit import warned, written

NEWER = {
    "over lines": ('a = {\n  b = 1\n}\n', 4, "several lines"),
    "nested": ('a = [\n  { b = 1,\n    c = 2 },\n]\n', 8, "several lines"),
    "a comment in it": ('a = { # why\n b = 1 }\n', 4, "several lines"),
    "trailing comma": ('a = { b = 1, }\n', 11, "a comma before"),
    "trailing comma in a list of tables": ('a = [{ b = [1, 2,], },]\n', 18, "a comma before"),
    "escape": ('a = "x\\e[1m"\n', 6, "\\e"),
    "hex": ('a = """\n\\x41"""\n', 8, "\\x41"),
}  # fmt: skip
OLDER = (
    'a = { b = 1, c = [\n 1,\n 2,\n] }\n',
    'a = "{\\n"\nb = "{ x,}"\n',
    "a = '{\\e'\nb = '''\n{\n,}\\x41'''\n",
    'a = "\\\\e \\\\x41"\n# {\n# , }\n',
    '[a]\nb = [\n{ c = 1 },\n]\n[[d]]\n',
)  # fmt: skip


@pytest.mark.parametrize("name", NEWER)
def test_what_only_the_newest_readers_know_is_found_in_its_place(name: str) -> None:
    text, offset, what = NEWER[name]
    newer = find_newer_syntax(text)
    assert newer is not None
    assert (newer.offset, what in text_of(newer.what)) == (offset, True)


@pytest.mark.parametrize("text", OLDER)
def test_what_every_reader_knows_is_not(text: str) -> None:
    assert tomllib.loads(text)
    assert find_newer_syntax(text) is None


def test_it_is_told_once_and_as_a_hint(tmp_path: Path) -> None:
    file = written(tmp_path)
    text = file.read_text("utf-8").replace('[[evidence]]\nsource = "Practice wisdom"\nstrength = "D"', "")
    assert warned(file) == []
    table = 'evidence = [\n  { source = "Practice wisdom",\n    strength = "D", },\n]\n'
    body = text.replace(
        text[text.index("evidence = [") : text.index("]\n", text.index("evidence = [")) + 2], table
    )
    file.write_text(body, "utf-8")
    (fault,) = warned(file)
    assert (fault.code, fault.severity, fault.source_line) == (
        "W014",
        "hint",
        '  { source = "Practice wisdom",',
    )
