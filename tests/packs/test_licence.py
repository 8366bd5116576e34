"""A licence is one that can be looked up."""

from pathlib import Path

import pytest

from tests.packs.written import PACK, exercise, told


def checked(folder: Path, licence: str) -> str:
    exercise(folder / "mine")
    (folder / "mine" / "pack.toml").write_text(PACK.replace("CC-BY-4.0", licence), "utf-8")
    return told(folder / "mine")[1]


@pytest.mark.parametrize(
    "licence",
    ["CC-BY-SA-4.0", "cc0-1.0", "MIT OR Apache-2.0", "(MIT AND CC-BY-4.0)", "LicenseRef-ours", "EUPL-1.2"],
)
def test_an_expression_of_spdx_is_fine(tmp_path: Path, licence: str) -> None:
    assert checked(tmp_path, licence) == "2 files, nothing wrong.\n"


@pytest.mark.parametrize(
    "licence",
    ["free to all", "none", "CC-BY", "MIT OR", "(" * 500, "MIT AND " * 200 + "x", "\u00a9 Ana", "CC BY 4.0"],
)
def test_anything_else_is_told_with_a_way_out(tmp_path: Path, licence: str) -> None:
    messages = checked(tmp_path, licence)
    assert messages.count("error[E108]") == 1
    assert 'license = "CC-BY-4.0"' in messages
    assert messages.endswith("1 fault in 1 of 2 files.\n")
