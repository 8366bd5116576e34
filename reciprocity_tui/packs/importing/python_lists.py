"""Parse lists in Python, with their lines, by Python's own grammar; nothing is ever run."""

import ast
import warnings
from collections.abc import Iterator

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.json_literals import MOST_DEPTH, ParsedValue


def values_of_python(text: str, name: str) -> Iterator[tuple[str, ParsedValue]]:
    """Yield every list or dictionary on the top level of a module, with its name, if any. Raises PackError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text.removeprefix("\ufeff"))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise PackError(
            Message("import-no-python", name=name, line=line), Message("import-often-a-comma-is-missing")
        ) from error
    for statement in tree.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr) or statement.value is None:
            continue
        if isinstance(statement.value, ast.List | ast.Tuple | ast.Set | ast.Dict):
            targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
            label = targets[0].id if isinstance(targets[0], ast.Name) else ""
            yield label, _value(statement.value, 0)


def _value(node: ast.expr, depth: int) -> ParsedValue:
    if depth > MOST_DEPTH:
        return ParsedValue(None, node.lineno)
    match node:
        case ast.Constant(value=str() as text):
            return ParsedValue(text, node.lineno)
        case ast.Constant(value=bool() as flag):
            return ParsedValue(flag, node.lineno, str(flag))
        case ast.Constant(value=int() | float() as number):
            return ParsedValue(float(number), node.lineno, str(number)[:60])
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            return ParsedValue([_value(item, depth + 1) for item in items], node.lineno)
        case ast.Dict(keys=keys, values=values):
            pairs = {
                str(key.value) if isinstance(key, ast.Constant) else f"{number}": _value(value, depth + 1)
                for number, (key, value) in enumerate(zip(keys, values, strict=True))
            }
            return ParsedValue(pairs, node.lineno)
        case _:
            return ParsedValue(None, node.lineno, ast.unparse(node)[:60])
