"""No text becomes markup: every widget of the program that shows words takes them literally.

Textual runs actions from brackets in a plain string, and `escape` is no defence.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import reciprocity_tui

SCREENS = Path(reciprocity_tui.__file__).parent / "tui"
LITERAL_HOME = "words.py"
"""The one module that may call `Static`: it turns every string into content."""

PARSE_MARKUP = frozenset(
    {"Static", "Label", "Checkbox", "RadioButton", "Option", "OptionList", "SelectionList", "Select", "TabPane",
     "Collapsible", "Markdown", "RichLog", "Tree", "DataTable", "Placeholder", "ListItem", "Header", "Footer"}
)  # fmt: skip
NEVER = frozenset({"from_markup", "from_text", "escape", "render_markup"})
NEEDS_CONTENT = frozenset({"Button"})
TITLES = frozenset({"border_title", "border_subtitle", "tooltip", "sub_title"})


def faults(source: str, name: str = "somewhere.py") -> Iterator[str]:
    """Yield every place in `source` that could parse text as markup."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _call(node, name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if (
                    isinstance(target, ast.Attribute)
                    and target.attr in TITLES
                    and not _is_content(node.value)
                ):
                    yield f"{name}:{node.lineno} sets {target.attr}"


def _call(node: ast.Call, name: str) -> Iterator[str]:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called in NEVER:
        yield f"{name}:{node.lineno} calls {called}"
    if called in PARSE_MARKUP and name != LITERAL_HOME:
        yield f"{name}:{node.lineno} makes a {called}"
    if called in NEEDS_CONTENT and not (node.args and _is_content(node.args[0])):
        yield f"{name}:{node.lineno} gives {called} something that is not Content"
    if called == "notify" and not any(
        word.arg == "markup" and ast.unparse(word.value) == "False" for word in node.keywords
    ):
        yield f"{name}:{node.lineno} notifies with markup"


def _is_content(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("Content")


def test_the_screens_take_no_text_for_markup() -> None:
    result = [fault for file in SCREENS.rglob("*.py") for fault in faults(file.read_text("utf-8"), file.name)]
    assert result == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(name)",
        "widgets.Label(f'Hello {name}')",
        "Button(name)",
        "Content.from_markup(name)",
        "Content.from_text(name)",
        "escape(name)",
        "self.notify(name)",
        "self.notify(name, markup=True)",
        "pane.border_title = name",
        "button.tooltip = name",
        "Markdown(text)",
    ],
)
def test_the_check_can_fail(source: str) -> None:
    assert list(faults(source))
