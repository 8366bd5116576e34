"""Read the language of the code: names of variables, docstrings, references to pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

NO_NOUNS = frozenset({"each", "found", "told", "asked", "said"})
"""Words that say nothing of what a variable holds."""

TRANSLATED = re.compile(r"\b(stands?|lies|anew|besides|is told|is said)\b")
"""Words of a docstring that reads as translated."""

_PAGE = re.compile(r"(?<![\w/-])([\w./-]+\.md)\b")
_DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_SHORT = 2
"""Lines of a comprehension that may use any name, as a lambda may."""


def nameless(code: str) -> Iterator[str]:
    """Yield every variable, parameter or loop whose name is no noun."""
    tree = ast.parse(code)
    short = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp)
        and (node.end_lineno or node.lineno) - node.lineno < _SHORT
        for generator in node.generators
        for name in ast.walk(generator.target)
    }
    short |= {name for node in ast.walk(tree) if isinstance(node, ast.Lambda) for name in ast.walk(node.args)}
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) if name in NO_NOUNS and node not in short:
                yield f"{node.lineno}: {name}"
            case ast.arg(arg=name) if name in NO_NOUNS and node not in short:
                yield f"{node.lineno}: {name}"


def translated(code: str) -> Iterator[str]:
    """Yield the docstrings that use a word of `TRANSLATED`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, _DOCUMENTED):
            text = ast.get_docstring(node) or ""
            for match in TRANSLATED.finditer(text):
                yield f"{getattr(node, 'lineno', 1)}: {match[0]}"


def lost_pages(text: str, root: Path, folder: Path) -> Iterator[str]:
    """Yield the pages that `text`, a file in `folder`, names and that are not below `root`."""
    for match in _PAGE.finditer(text):
        name = match[1]
        places = (root / name, folder / name, root / "docs" / name, root / "docs" / "design" / name)
        if not any(place.exists() for place in places):
            yield name
