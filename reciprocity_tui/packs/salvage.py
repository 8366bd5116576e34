"""What else is wrong with a file whose text, or one of whose values, cannot be used: all of it is told at once.

A line that cannot be read gets a stand-in, and the rest is looked at around it. Where that does not work out, only
what is certain is told: a fault that follows from another one helps nobody.
"""

import re
from collections.abc import Callable, Iterable
from itertools import islice

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.packs.faults import Fault
from reciprocity_tui.packs.placing import in_order, placed, text_faults
from reciprocity_tui.packs.read import MOST_FAULTS, MOST_NUMBER, Document, TextFault, parsed
from reciprocity_tui.text import FORBIDDEN

MOST_CHARACTERS = 64 * 1024
"""Of a longer text only what stopped the reading is told, so that telling stays quick."""
MOST_LINES = 10
"""Lines that get a stand-in before the rest is left alone."""

_HIDDEN = "\ufffd"
"""Takes the place of one character, so that everything else stays where it is."""
_LAST = ("E001", "E002", "E003", "E005", "E006", "E011")
"""After these there is no document to look at."""
_RAW = re.compile(f"(?!\t){FORBIDDEN.pattern}")
_LINE = re.compile(r"(\s*)([A-Za-z0-9_-]+)([ \t]*)[=:](.*)")
_HEADER = re.compile(r"[ \t]*\[{1,2}[ \t]*(step|step\.do|test)[ \t]*\]{0,2}[ \t]*(?:#.*)?")
_REACHES_ON = re.compile("\"\"\"|'''|\\[\\[")
"""What may make something else of the lines below: nobody knows what those are without it."""
_WORD = re.compile(r"[\w-]{1,64}")
_QUOTES = "\"' \t\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_NEEDED = ("id", "do", "step", "lists", "test")
"""Keys whose values others refer to: without them, what refers to them would look wrong."""
_MEANT = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}

Look = Callable[[Document], Iterable[Flaw]]
"""What finds the flaws of a document."""


def all_faults(fault: TextFault, file: str, look: Look) -> tuple[Fault, ...]:
    """The faults of a text that cannot be used as it stands, and those that `look` finds in the rest of it.

    file -- its name as it is shown.
    """
    told = set(text_faults(fault, file))
    if len(fault.text) <= MOST_CHARACTERS and fault.code not in _LAST:
        told |= _Salvage(fault, file).besides(look, frozenset(each.line for each in told))
    return in_order(told)


class _Salvage:
    def __init__(self, fault: TextFault, file: str) -> None:
        self.fault = fault
        self.file = file
        self.lines = fault.text.split("\n")
        self.mended: set[int] = set()

    def besides(self, look: Look, told: frozenset[int]) -> set[Fault]:
        """Faults beside the first. told -- lines that have one."""
        found: set[Fault] = set()
        document = self.fault.document
        while document is None:
            if not self._mend(self.fault):
                return set()
            try:
                document = parsed("\n".join(self.lines))
            except TextFault as another:
                self.fault, document = another, another.document
                found |= {each for each in text_faults(another, self.file) if each.line not in told}
            else:
                self.fault = TextFault("", "")
        refused = _refused(self.fault)
        flaws = (flaw for flaw in look(_usable(document)) if not _is_below(flaw.path, refused))
        others = placed(islice(flaws, 2 * MOST_FAULTS), "\n".join(self.lines), self.file)
        return found | {each for each in others if each.line - 1 not in self.mended}

    def _mend(self, fault: TextFault) -> bool:
        """Put something that can be read where `fault` is; False when nobody knows what."""
        if fault.offset is None:
            return False
        if fault.code == "E004":
            self.lines = [_RAW.sub(_HIDDEN, line) for line in self.lines]
            return True
        number = fault.text.count("\n", 0, fault.offset)
        if number in self.mended or len(self.mended) >= MOST_LINES:
            return False
        line = _stand_in(self.lines[number], given_twice=fault.code == "E013")
        if line is None:
            return False
        self.lines[number] = line
        self.mended.add(number)
        return True


def _stand_in(line: str, *, given_twice: bool) -> str | None:
    """The same with something that can be read: the author's own word where it is one. None: nobody knows what."""
    header = _HEADER.fullmatch(line)
    if header is not None and not given_twice:
        return f"[[{header[1]}]]"
    match = _LINE.match(line)
    if match is None:
        return "" if _HIDDEN in line else None
    if not given_twice and _REACHES_ON.search(match[4]):
        return None
    if given_twice:
        return ""
    word = match[4].partition("#")[0].strip(_QUOTES)
    if not _WORD.fullmatch(word):
        word = "x"
        if match[2] in _NEEDED:
            return None
    return f"{match[1]}{match[2]}{match[3]}= " + _MEANT.get(word.lower(), f'"{word}"')


def _refused(fault: TextFault) -> frozenset[Place]:
    paths = (each.path for each in (fault, *fault.more) if each.path is not None)
    return frozenset(tuple(_clean(part) for part in path) for path in paths)


def _is_below(path: Place, places: frozenset[Place]) -> bool:
    return any(path[:end] in places for end in range(1, len(path) + 1))


def _clean(part: str | int) -> str | int:
    return FORBIDDEN.sub(_HIDDEN, part) if isinstance(part, str) else part


def _usable(value: Document) -> Document:
    """The document with something harmless in the place of what was refused."""
    return {str(_clean(key)): _harmless(each) for key, each in value.items()}


def _harmless(value: object) -> object:
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        return _usable(value)
    if isinstance(value, list):
        return [_harmless(each) for each in value]
    if isinstance(value, int | float):
        return value if abs(value) <= MOST_NUMBER else 1
    return "x"
