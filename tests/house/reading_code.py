"""What can be told of a module by reading it: the rules that no linter has."""

import ast
from collections.abc import Iterator

LONGEST_FILE = 400
LONGEST_FUNCTION = 50

VAGUE_NAMES = {"common", "core", "helpers", "misc", "util", "utils"}

DAYS_ARE_FINE = {"date", "timedelta"}
ASKS_THE_CLOCK = {"today", "now", "utcnow", "fromtimestamp"}
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time"}
CLOCKS |= {"time", *(f"{name}_ns" for name in (*CLOCKS, "time"))}
NOT_THE_ENGINES = {"__import__", "breakpoint", "eval", "exec", "hash", "id", "input", "open", "print"}
"""`hash` and `id` differ from run to run: they are chance in disguise."""

Functions = ast.FunctionDef | ast.AsyncFunctionDef


def too_long(code: str) -> Iterator[str]:
    """Yield what is too long: the file, and each function that does not fit a screen."""
    lines = code.count("\n")
    if lines > LONGEST_FILE:
        yield f"{lines} lines"
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, Functions):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {length} lines"


def impure(code: str) -> Iterator[str]:
    """Yield each use of the clock, of chance or of a file, and each import of a module by name."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=names) if any(each.name in ("datetime", "importlib") for each in names):
                yield f"{node.lineno}: imports {', '.join(each.name for each in names)} whole"
            case ast.ImportFrom(module="datetime", names=names) if {n.name for n in names} - DAYS_ARE_FINE:
                yield f"{node.lineno}: takes more than days from datetime"
            case ast.ImportFrom(module="importlib"):
                yield f"{node.lineno}: imports by name"
            case ast.Attribute(attr=name) if name in ASKS_THE_CLOCK:
                yield f"{node.lineno}: asks the clock: {name}"
            case ast.Call(func=ast.Name(id=name)) if name in NOT_THE_ENGINES:
                yield f"{node.lineno}: calls {name}"


def sleeps(code: str) -> Iterator[str]:
    """Yield the places where a test waits for a fixed time instead of for an event."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Attribute(attr="sleep"), args=[ast.Constant(value=0)]):
                continue
            case ast.Call(func=ast.Attribute(attr="sleep") | ast.Name(id="sleep")):
                yield f"{node.lineno}: sleeps"


def elapsed(code: str) -> Iterator[str]:
    """Yield the places that measure elapsed time: a subtraction from a reading of a clock.

    A deadline does not count: there a clock is compared, or subtracted from an earlier value.
    """
    tree = ast.parse(code)
    readings = {
        ast.dump(target, include_attributes=False).replace("Store()", "Load()")
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _reads_a_clock(node.value)
        for target in node.targets
    }
    for node in ast.walk(tree):
        match node:
            case ast.BinOp(left=left, op=ast.Sub()) if _reads_a_clock(left) or ast.dump(left) in readings:
                yield f"{node.lineno}: measures elapsed time"


def _reads_a_clock(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[]):
            return name in CLOCKS
    return False
