"""The program leans on these private names of Textual and no more; a new one, even by accident, is seen."""

import ast
import re
from pathlib import Path

import pytest
from textual.app import App
from textual.widget import Widget

import reciprocity_tui.tui
from reciprocity_tui.tui.hardened_app import PrivateApp
from tests.terminal.private_names import classes, leaned_on

pytest.importorskip("textual.drivers.linux_driver", reason="terminals of Unix")

KNOWN = {
    "PrivateApp": {"_batch_count", "_clipboard", "_display", "_fatal_error", "_filters"},
    "PrivateDriver": {
        "_app",
        "_file",
        "_get_terminal_size",
        "_key_thread",
        "_run_input_thread",
        "_size",
        "_writer_thread",
    },
}
"""One that Textual drops is missing here at once; test_private_names says which promise goes with it."""

PRIVATE = re.compile(r"textual(\.\w+)*\._")


def test_no_class_leans_on_another_private_name() -> None:
    result = {each.__qualname__: leaned_on(each) for each in classes(reciprocity_tui.tui)}
    assert {name: names for name, names in result.items() if names} == KNOWN


class Ill(Widget):
    """Two names that are Textual's, met by accident."""

    def _render(self) -> str:  # type: ignore[override]
        self._size = 3  # type: ignore[assignment]
        return str(self._mine)

    _mine = 3


def test_an_accident_is_seen() -> None:
    assert leaned_on(Ill) == {"_render", "_size"}


def test_what_is_only_ours_is_no_accident() -> None:
    assert "_save_once" not in leaned_on(PrivateApp) and not hasattr(App, "_save_once")


def private_modules(room: Path) -> dict[str, set[str]]:
    """Return the private modules of Textual that each file below `room` imports from."""
    module_names = {
        str(file.relative_to(room)): {
            node.module
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module and PRIVATE.match(node.module)
        }
        for file in room.rglob("*.py")
    }
    return {name: modules for name, modules in module_names.items() if modules}


def test_only_the_input_parser_knows_a_private_module(tmp_path: Path) -> None:
    assert private_modules(Path(reciprocity_tui.__path__[0])) == {
        "tui/input_parser.py": {"textual._xterm_parser"}
    }
    (tmp_path / "ill.py").write_text("from textual._styles_cache import StylesCache\n", "utf-8")
    assert private_modules(tmp_path) == {"ill.py": {"textual._styles_cache"}}
