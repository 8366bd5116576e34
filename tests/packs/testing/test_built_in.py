"""The tests in the exercises that come with the program pass."""

from pathlib import Path

import pytest

from reciprocity_tui.packs.library.catalog import built_in_root
from reciprocity_tui.packs.testing.run_test import run_test
from reciprocity_tui.plain.preview import preview
from tests.packs.testing.pack import sound

TESTED = [
    file for file in sorted(built_in_root().glob("*/*.toml")) if "\n[[test]]\n" in file.read_text("utf-8")
]


@pytest.mark.parametrize("file", TESTED, ids=lambda file: file.stem)
def test_they_pass(file: Path) -> None:
    exercise = sound(file)
    assert exercise.test
    for example in exercise.test:
        assert run_test(f"{file.parent.name}/{file.stem}", exercise, example, preview).failures == ()


def test_there_are_some() -> None:
    assert len(TESTED) >= 3
