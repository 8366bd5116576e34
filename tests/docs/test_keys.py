"""docs/keys.md is what the program makes of the table of actions."""

import runpy

from reciprocity_tui.tui.keys.keymap import Keymap
from reciprocity_tui.tui.keys.listing import as_markdown, list_everything
from tests.docs.page import DOCS


def test_the_page_is_up_to_date() -> None:
    tool = runpy.run_path(str(DOCS.parent / "tools" / "list_bindings.py"))
    assert tool["page"]() == (DOCS / "keys.md").read_text("utf-8"), "make pictures"


def test_its_tables_follow_the_keys() -> None:
    ours = Keymap({"pass": ("f9",), "pause": ("f10", "ctrl+g"), "main": ("f12",)})
    usual, changed = (list(as_markdown(list_everything(keys))) for keys in (Keymap(), ours))
    assert "| F3 | pass, no reason asked | `pass` |" in usual
    assert "| F9 | pass, no reason asked | `pass` |" in changed
    assert sum(one != other for one, other in zip(usual, changed, strict=True)) == 4
