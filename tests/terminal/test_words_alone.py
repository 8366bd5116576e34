"""Built as it is, no widget of the program can take a string for markup: asked of the classes, not of their code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.content import Content
from textual.visual import VisualType
from textual.widget import Widget
from textual.widgets import Button, Label, Static

import reciprocity_tui.tui
from reciprocity_tui.tui.widgets.action_button import ActionButton
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from tests.terminal.private_names import classes

SHOWN_LITERALLY = {"textual.widgets._text_area", "textual.widgets._input"}
"""Textual's widgets that never look for markup in what they hold."""
PARSED_WHEN_SET = {"label", "placeholder", "content", "border_title", "border_subtitle", "tooltip"}


def takes_markup(ours: type) -> Iterator[str]:
    """Return why a string could become markup in this class."""
    for base in ours.__mro__:
        if base is ActionButton:
            break
        of_textual = base.__module__.startswith("textual.widgets._")
        if of_textual and base.__module__ not in SHOWN_LITERALLY and not issubclass(ours, LiteralText):
            yield f"{ours.__qualname__} is built on {base.__name__}; LiteralText is what takes text literally"
    for name in ("render", "render_title"):
        if name in vars(ours) and vars(ours)[name].__annotations__.get("return") not in (Content, "Content"):
            yield f"{ours.__qualname__}.{name} may return a string"


def given_markup(code: str) -> Iterator[str]:
    """Return the places where something other than content is given to a parser of strings."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("textual.widgets"):
                yield from (f"{node.lineno}: {n.name} under another name" for n in names if n.asname)
            case ast.Assign(targets=[ast.Attribute(attr=name)], value=value) if name in PARSED_WHEN_SET:
                if not _is_content(value):
                    yield f"{node.lineno}: {name} is set to something that is not content"
            case ast.keyword(arg=str(name), value=value) if name in PARSED_WHEN_SET | {"markup"}:
                if not isinstance(value, ast.Constant) or (name == "markup" and value.value is not False):
                    yield f"{value.lineno}: {name}= takes something that is not written out"


def _is_content(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func).startswith("Content")


def test_words_are_the_only_widget_that_shows_text() -> None:
    assert [fault for each in classes(reciprocity_tui.tui) for fault in takes_markup(each)] == []


def test_nothing_is_set_to_a_string_that_would_be_parsed() -> None:
    room = Path(reciprocity_tui.tui.__file__).parent
    result = [
        f"{file.name}:{fault}"
        for file in sorted(room.rglob("*.py"))
        for fault in given_markup(file.read_text("utf-8"))
    ]
    assert result == []


class Title(Static):
    """Textual's own, with the brackets in force."""


class Caption(Label):
    """The same by another name."""


class Key(Button):
    """A button of its own."""


class Line(Widget):
    """Draws a string."""

    def render(self) -> str:
        return ""


class Anything(Widget):
    """Draws whatever."""

    def render(self) -> VisualType:
        return ""


@pytest.mark.parametrize("ours", [Title, Caption, Key, Line, Anything])
def test_a_widget_that_takes_markup_is_seen(ours: type) -> None:
    assert list(takes_markup(ours))


@pytest.mark.parametrize(
    "code",
    [
        "from textual.widgets import Static as Quiet",
        "button.label = name",
        "self.border_title = f'Hello {name}'",
        "editor.placeholder = prompt",
        "LiteralText(text, markup=True)",
        "TextArea(placeholder=prompt)",
        "static.content = name",
    ],
)
def test_a_string_that_would_be_parsed_is_seen(code: str) -> None:
    assert list(given_markup(code))


def test_brackets_are_brackets() -> None:
    for text in ("[@click=app.quit]x[/]", "[/nope]", "Dear [partner]", "[b]$name[/b]"):
        words = LiteralText(text)
        assert str(words.visual) == text
        words.update(text + "!")
        assert str(words.visual) == text + "!"
