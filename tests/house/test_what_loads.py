"""What is not needed yet is not loaded yet: asked of a fresh Python, and proved able to fail."""

from pathlib import Path

import pytest

from tests.house.rooms import PACKAGE, ROOT, copied, loaded_by

MODELS = "pydantic"
SCREENS = "textual"
DATABASE = "apsw"
POSITIONS = "tree_sitter"
BOOKS = "jinja2"
WORDS = "rustfluent"
LATER = {MODELS, SCREENS, "rich", DATABASE, POSITIONS, BOOKS}

COLD = (
    ("from reciprocity_tui.__main__ import main", LATER | {"argparse", "tomli", "platformdirs"}),
    (
        "import reciprocity_tui.__main__ as c; c.main(['--version'])",
        LATER | {"argparse", "tomli", "platformdirs"},
    ),
    ("import reciprocity_tui.cli.main as c; c.run(['where'])", LATER | {"tomli"}),
    ("import reciprocity_tui.cli.main as c; c.run(['list'])", LATER),
    ("import reciprocity_tui.exercise.card", LATER | {"tomli"}),
    ("import reciprocity_tui.play.suggestion.suggestion", LATER | {"tomli"}),
    ("import reciprocity_tui.packs.library.catalog", LATER),
    (
        "import pathlib, reciprocity_tui.packs.checking.check as c; list(c.check_path(pathlib.Path('exercises')))",
        {SCREENS, DATABASE, BOOKS, WORDS},
    ),
    ("import reciprocity_tui.game.game", LATER),
    ("import reciprocity_tui.plain.run", {SCREENS, "rich", POSITIONS, BOOKS}),
    (
        "import reciprocity_tui.cli.main as c; c.run(['pack', 'test', 'exercises/balance/comfort-menu.toml'])",
        {SCREENS, "rich", DATABASE, BOOKS},
    ),
    (
        "import reciprocity_tui.game.coming_back, reciprocity_tui.export.book, reciprocity_tui.export.files",
        LATER,
    ),
    ("import reciprocity_tui.journal.journal", {MODELS, SCREENS, "rich", POSITIONS}),
    ("import reciprocity_tui.tui.app", {MODELS, DATABASE, POSITIONS, BOOKS}),
    ("import reciprocity_tui.tui.screens.play", {DATABASE, BOOKS}),
)


def rooms() -> list[str]:
    """Return every module of the engine, by its full name."""
    files = [*ROOT.glob(f"{PACKAGE}/exercise/**/*.py"), *ROOT.glob(f"{PACKAGE}/play/**/*.py")]
    dotted = (".".join(file.relative_to(ROOT).with_suffix("").parts) for file in sorted(files))
    return [name.removesuffix(".__init__") for name in dotted]


@pytest.mark.parametrize(("code", "unwanted"), COLD, ids=[code for code, _ in COLD])
def test_nothing_is_loaded_before_it_is_needed(code: str, unwanted: set[str]) -> None:
    assert unwanted & loaded_by(code) == set()


def test_the_engine_loads_no_screen_and_no_database() -> None:
    loaded = loaded_by("\n".join(f"import {name}" for name in rooms()))
    assert set(rooms()) <= loaded
    assert {SCREENS, "rich", DATABASE, "sqlite3", POSITIONS} & loaded == set()


@pytest.mark.parametrize("unwanted", [MODELS, DATABASE, SCREENS, "sqlite3", BOOKS])
def test_loading_too_early_is_seen(tmp_path: Path, unwanted: str) -> None:
    house = copied(tmp_path)
    assert unwanted not in house.loaded_by("import reciprocity_tui.exercise.card")
    house.plant("exercise.card", f"import {unwanted}")
    assert unwanted in house.loaded_by("import reciprocity_tui.exercise.card")


def test_code_that_fails_is_no_proof_of_anything() -> None:
    with pytest.raises(AssertionError, match="no_such_room"):
        loaded_by("import reciprocity_tui.no_such_room")
