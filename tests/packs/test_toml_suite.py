"""The official test suite of TOML 1.0: everything is where another parser finds it, and what is invalid is one fault.

toml_test.zip holds the files of toml-lang/toml-test (MIT) and the places that toml_positions.mjs found in them.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
import tomli

from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.source_map import Locator
from tests.packs.written import HEADER, TELL

SUITE = Path(__file__).with_name("toml_test.zip")
NEWER = {
    f"invalid/{name}.toml"
    for name in (
        "inline-table/linebreak-01", "inline-table/linebreak-02", "inline-table/linebreak-03",
        "inline-table/linebreak-04", "inline-table/trailing-comma", "string/basic-byte-escapes",
    )
}  # fmt: skip
"""What TOML 1.1 allows since."""


@cache
def files() -> dict[str, bytes]:
    with ZipFile(SUITE) as suite:
        return {name: suite.read(name) for name in suite.namelist()}


def rows() -> Iterator[tuple[str, str, tuple[str | int, ...], tuple[int, int]]]:
    """Name of the file; "key", "header" or "value"; its path; offset and length."""
    for name, positions in json.loads(files()["positions.json"]).items():
        for kind, path, offset, length in positions:
            yield name, kind, tuple(path), (offset, length)


def test_every_key_header_and_value_of_the_valid_files_is_where_another_parser_finds_it() -> None:
    places: dict[str, Locator] = {}
    wrong = []
    for name, kind, path, span in rows():
        locator = places.setdefault(name, Locator(files()[name].decode()))
        if locator.span(path, key=kind != "value") != span:
            wrong.append((name, kind, path))
    assert (len(places), wrong) == (198, [])


@pytest.mark.parametrize("name", sorted(name for name in files() if name.startswith("invalid/")))
def test_an_invalid_file_is_one_fault_of_its_text(tmp_path: Path, name: str) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(files()[name])
    codes = [fault.code for fault in load_with_diagnostics(file).diagnostics if fault.code.startswith("E0")]
    if name in NEWER:
        assert codes == [] and tomli.loads(files()[name].decode())
    else:
        assert len(codes) == 1


WIDE = "\u8336\u00e9\U0001f375e\u0301"
BODIES = {
    "plain": HEADER + TELL,
    "wide letters": HEADER.replace("Tea", WIDE) + f"# {WIDE}\n" + TELL.replace("small", WIDE),
    "5,000 lines": HEADER + "".join(f"# line {number} {WIDE}\n" for number in range(5000)) + TELL,
    "a comment behind each": (HEADER + TELL).replace("\n", f" # {WIDE}\n").replace("\n #", "\n#"),
}
ENDS = {
    "LF": (b"", b"\n"),
    "CRLF": (b"", b"\r\n"),
    "BOM": (b"\xef\xbb\xbf", b"\n"),
    "BOM, CRLF": (b"\xef\xbb\xbf", b"\r\n"),
}


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize("body", BODIES)
def test_line_and_column_are_those_of_an_editor(tmp_path: Path, body: str, ends: str) -> None:
    mark, end = ENDS[ends]
    lines = [*BODIES[body].splitlines(), f'stems = ["{WIDE}", "{WIDE}", 5]  # {WIDE}']
    file = tmp_path / "tea.toml"
    file.write_bytes(mark + end.join(line.encode() for line in lines) + end)
    (fault,) = load_with_diagnostics(file).diagnostics
    column = lines[-1].index("5]") + 1
    assert (fault.code, fault.line, fault.column, fault.length) == ("E104", len(lines), column, 1)
    assert fault.source_line == lines[-1]
