"""Hints that change something are tried before they are shown: one that does not help is worse than none."""

import copy
from collections.abc import Callable, Iterable, Sequence

from reciprocity_tui.exercise.flaw import Change, Flaw, Gone, Hint, Place
from reciprocity_tui.packs.read import Document

TRIALS = ((300, 60), (800, 24), (3000, 6))
"""How many are made at most in a file with so many values. Whoever has more faults mends some of them first; and a
longer file takes too long for one that is only looked at, so that its hints are shown untried."""
MOST_FLAWS = 3000
"""Flaws that are found anew in all trials together: of a file with many, fewer hints are tried."""
VALUES = ("E101", "E104", "E108")
"""What is missing or of the wrong sort: of several values that would do, one is enough."""

MISSING = ("E202", "E203", "E222")
"""What a step lacks, where another key may have been meant to say it."""

Look = Callable[[Document], Iterable[Flaw]]
"""What finds the flaws of a document."""


def tried(flaws: Sequence[Flaw], document: Document, look: Look) -> list[Flaw]:
    """The same flaws, without the hints that would leave one where it is, or make another one."""
    if not any(isinstance(hint, Hint) for flaw in flaws for hint in flaw.hints):
        return list(flaws)
    return _Trials(flaws, document, look).run()


def changed(document: Document, changes: Iterable[Change]) -> Document | None:
    """The document after these changes; None where there is no such place in it."""
    after: Document = copy.deepcopy(document)
    for path, value in changes:
        if not _put(after, path, copy.deepcopy(value)):
            return None
    return after


def _put(document: object, path: Place, value: object) -> bool:
    *way, last = path
    for part in way:
        try:
            document = document[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return False
    if isinstance(value, Gone):
        try:
            del document[last]  # type: ignore[attr-defined]
        except (KeyError, IndexError, TypeError):
            return False
        return True
    if isinstance(document, dict) or (isinstance(document, list) and isinstance(last, int)):
        try:
            document[last] = value  # type: ignore[index]
        except IndexError:
            return False
        return True
    return False


_Name = tuple[str, Place, str]


class _Trials:
    def __init__(self, flaws: Sequence[Flaw], document: Document, look: Look) -> None:
        self.flaws = flaws
        self.document = document
        self.look = look
        self.known = set().union(*map(_names, flaws))
        size = _size(document)
        most = next((most for values, most in TRIALS if size <= values), 0)
        self.left = min(most, MOST_FLAWS // max(1, len(flaws)))
        self.mended: set[_Name] = set()

    def run(self) -> list[Flaw]:
        found = [flaw._replace(hints=tuple(self._good(flaw))) for flaw in self.flaws]
        return [flaw for flaw in found if not _names(flaw) <= self.mended]

    def _good(self, flaw: Flaw) -> Iterable[str]:
        written: set[Place] = set()
        for hint in flaw.hints:
            if not isinstance(hint, Hint) or not hint.changes:
                yield hint
            elif (place := hint.changes[0].path) not in written and self._is_worth_it(flaw, hint):
                if flaw.code in VALUES:
                    written.add(place)
                yield hint

    def _is_worth_it(self, flaw: Flaw, hint: Hint) -> bool:
        if self.left <= 0:
            return True
        self.left -= 1
        return self._helps(flaw, hint)

    def _helps(self, flaw: Flaw, hint: Hint) -> bool:
        after = changed(self.document, hint.changes)
        if after is None:
            return False
        left: set[_Name] = set().union(*map(_names, self.look(after)))
        if _names(flaw) & left or not left <= self.known:
            return False
        if flaw.code == "E103":
            # What a misspelt key was to give is not missing as well: two hints for one fault would give it twice.
            gone = self.known - left
            here = (flaw.path[:-1], *(change.path[:-1] for change in hint.changes))
            self.mended |= {each for each in gone if each[0] in MISSING and each[1][:-1] in here}
        return True


def _size(value: object) -> int:
    if isinstance(value, dict | list):
        return 1 + sum(map(_size, value.values() if isinstance(value, dict) else value))
    return 1


def _names(flaw: Flaw) -> set[_Name]:
    """What tells it from other faults: for each key that is missing one name, so that some can be mended alone."""
    if not flaw.missing:
        return {(flaw.code, (*flaw.path, ""), flaw.message)}
    message = "" if flaw.code == "E101" else flaw.message
    return {(flaw.code, (*flaw.path, key), message) for key in flaw.missing}
