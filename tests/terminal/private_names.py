"""Which private names of Textual a class of ours leans on, meant or by accident."""

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from functools import cache
from types import ModuleType


def classes(room: ModuleType) -> Iterator[type]:
    """Yield every class in `room` and below it that is built on one of Textual's."""
    for module_info in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        module = importlib.import_module(module_info.name)
        for value in vars(module).values():
            if inspect.isclass(value) and value.__module__ == module_info.name and any(_of_textual(value)):
                yield value


def leaned_on(ours: type) -> set[str]:
    """Return private names in the code of `ours` that a class of Textual below it has too."""
    theirs = {name for each in _of_textual(ours) for name in _private_to(each)}
    return theirs & {name for name in _names(_code(ours)) if _is_private(name)}


def _of_textual(ours: type) -> Iterator[type]:
    return (each for each in ours.__mro__ if each.__module__.partition(".")[0] == "textual")


@cache
def _private_to(theirs: type) -> frozenset[str]:
    """Return the names that the class defines, and those that its methods set on `self`."""
    return frozenset(name for name in {*vars(theirs), *_set_on_self(_code(theirs))} if _is_private(name))


def _set_on_self(code: ast.AST) -> Iterator[str]:
    for node in ast.walk(code):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield name


def _names(code: ast.AST) -> Iterator[str]:
    for node in ast.walk(code):
        match node:
            case ast.Attribute(attr=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name


def _code(checked_class: type) -> ast.AST:
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(checked_class)))
    except OSError:
        return ast.Module([], [])


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
