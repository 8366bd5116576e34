"""The tree of errors is one, is drawn as it is, and what hangs in it can be told to somebody."""

import ast
import re

import pytest

from reciprocity_tui import errors
from tests.house.rooms import PACKAGE, ROOT


def tree() -> dict[str, str]:
    """Return the base of each error, according to the code."""
    values = vars(errors).values()
    error_classes = [
        value for value in values if isinstance(value, type) and issubclass(value, errors.ReciprocityError)
    ]
    return {
        error_class.__name__: error_class.__bases__[0].__name__
        for error_class in error_classes
        if error_class is not errors.ReciprocityError
    }


def drawn() -> dict[str, str]:
    """Return the base of each error as drawn in the docstring: two spaces per level."""
    above, drawing = ["ReciprocityError"], dict[str, str]()
    for indent, name in re.findall(r"^((?:  )+)(\w+)  ", errors.__doc__ or "", re.MULTILINE):
        depth = len(indent) // 2
        above[depth:] = [name]
        drawing[name] = above[depth - 1]
    return drawing


def test_the_tree_is_drawn_as_it_is() -> None:
    assert drawn() == tree()
    assert tree()["DiskFull"] == "JournalError"


def test_no_error_of_the_tree_stands_elsewhere() -> None:
    known = {"ReciprocityError", *tree()}
    elsewhere = [
        f"{file.relative_to(ROOT)}: {node.name}"
        for file in ROOT.joinpath(PACKAGE).rglob("*.py")
        if file.name != "errors.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and known & {ast.unparse(base) for base in node.bases}
    ]
    assert elsewhere == []


@pytest.mark.parametrize("name", sorted(tree()))
def test_every_error_says_what_happened_and_what_to_do_next(name: str) -> None:
    error = getattr(errors, name)("It happened.", "Do this.")
    assert str(error) == "It happened. Do this."
    assert error.status in (1, 2)
