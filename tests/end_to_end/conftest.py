"""A computer for each test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.evening import Place

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def exercise() -> str:
    """Return the exercise that is played by default."""
    return "two-lines"


@pytest.fixture
def place(tmp_path: Path, exercise: str) -> Iterator[Place]:
    """Somebody's computer, where the program was never started."""
    prepared = Place(tmp_path / "somebody", exercise)
    yield prepared
    prepared.close()
