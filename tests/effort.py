"""How much work something is, as a ratio to a fixed piece of work that is done in the same process.

Machines are fast or slow, and busy or not; a ratio is the same on all of them, so a limit that is far above what is
needed finds only what grows faster than its input. This is the one place where a test may look at elapsed time.
"""

import json
import re
import time
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

TEXT = "Why did you go, and what would you {other} take along? " * 400
WORTH_A_SECOND_LOOK = 20
"""Pieces of work: from here on the machine may have become slower meanwhile, and the piece is timed again."""

_shortest: list[float] = []


def effort(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what `work` returns, and how many times as long as the fixed piece of work it took the processor."""
    took, result = _timed(work)
    if not _shortest:
        _shortest.append(min(_timed(_fixed_piece)[0] for _ in range(5)))
    unit = _shortest[0]
    if took > WORTH_A_SECOND_LOOK * unit:
        unit = max(unit, _timed(_fixed_piece)[0])
    return result, took / unit


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def _fixed_piece() -> str:
    """Find, count and write out some thousand words, six times: about six milliseconds of an ordinary machine."""
    for _ in range(6):
        words = re.findall(r"[a-z]+", TEXT)
        text = json.dumps([words, Counter(words)])
    return text
