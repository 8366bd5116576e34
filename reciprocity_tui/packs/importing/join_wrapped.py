"""Lines that go on from the one before them: a question that was cut at the width of a page, or by a hyphen."""

import re
from collections.abc import Iterator, Sequence

from reciprocity_tui.packs.importing.text_lines import END_SIGNS, Line, is_question

_SHORTEST = 15
"""Characters of a line that was cut at the width of a page."""
_SHORTEST_OF_A_BLOCK, _FULL = 25, 0.6
"""The same where nothing but its length says so, and its share of the longest line."""
_SMALL = re.compile(r"[\"'“‘„«(]?([^\W\d_])")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010¬]$")
_MOSTLY = 0.8


def join_wrapped(lines: Sequence[Line]) -> list[int]:
    """Make lines that go on from the one before `joined`; return their numbers."""
    longest = max((len(line.text) for line in lines if line.kind in ("plain", "marked", "advice")), default=0)
    blocks = list(_blocks(lines))
    several = [block for block in blocks if len(block) > 1]
    wrapped = [block for block in several if _is_cut(block, longest)]
    every = len(wrapped) >= 2 and len(wrapped) >= _MOSTLY * len(several)
    joined = []
    for block in several:
        runs = [block] if every and block in wrapped else _runs(block)
        for run in runs:
            run[0].tail = run[-1].text
            for line in run[1:]:
                line.kind = "joined"
                joined.append(line.number)
    return joined


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that follow each other: each block begins with an item, and no other item is in it."""
    block: list[Line] = []
    for line in lines:
        goes_on = block and line.kind in ("plain", "advice") and block[0].kind in (line.kind, "marked")
        if goes_on and line.number == block[-1].number + 1:
            block.append(line)
            continue
        if block:
            yield block
        block = [line] if line.kind in ("plain", "marked", "advice") else []
    if block:
        yield block


def _ends(line: Line) -> bool:
    return line.text.endswith((*END_SIGNS, ":", "：", "।")) or is_question(line.text)


def _is_cut(block: Sequence[Line], longest: int) -> bool:
    """Return whether a block is one paragraph: only its last line ends a sentence, and all others are full."""
    *before, last = block
    least = max(_SHORTEST_OF_A_BLOCK, _FULL * longest)
    return _ends(last) and not any(_ends(line) or len(line.text) < least for line in before)


def _runs(block: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines of which each but the first goes on in small letters, up to the end of a sentence."""
    run = [block[0]]
    for line in block[1:]:
        if _continues(run[-1], line):
            run.append(line)
            continue
        yield from _is_whole(run)
        run = [line]
    yield from _is_whole(run)


def _continues(before: Line, line: Line) -> bool:
    if _HYPHEN.search(before.text):
        return _is_small(line.text)
    return len(before.text) >= _SHORTEST and not _ends(before) and _is_small(line.text)


def _is_whole(run: list[Line]) -> Iterator[list[Line]]:
    if len(run) > 1 and not _is_small(run[0].text) and _ends(run[-1]):
        yield run


def _is_small(text: str) -> bool:
    match = _SMALL.match(text)
    return match is not None and match[1].islower()


def join_lines(parts: Sequence[str]) -> str:
    """Return one text from the lines it is on; a hyphen that cuts a word goes."""
    text = parts[0]
    for part in parts[1:]:
        is_cut = _HYPHEN.search(text) and _is_small(part)
        text = text[:-1] + part if is_cut else f"{text} {part}"
    return text
