"""Try hints that change something before they are shown: one that does not help is worse than none."""

import copy
from collections.abc import Callable, Iterable, Sequence

from reciprocity_tui.exercise.finding import AnyHint, Change, DocumentPath, Finding, Hint, Removed
from reciprocity_tui.message import Text
from reciprocity_tui.packs.parsing.read import Document

TRIAL_LIMITS = ((300, 60), (800, 24), (3000, 6))
"""The most trials in a file with up to so many values. An author with more findings mends some of them first; the hints
of a longer file are shown untried, since each trial would take too long."""
MOST_FLAWS = 3000
"""Findings in all trials together: with many findings, fewer hints are tried."""
VALUE_CODES = ("E101", "E104", "E108")
"""Codes of a value that is missing or of the wrong type: of several values that would do, one is enough."""

MISSING_CODES = ("E202", "E203", "E222")
"""Codes of something missing in a step that another key may have been meant for."""

Look = Callable[[Document], Iterable[Finding]]
"""A function that yields the findings of a document."""


def keep_working_hints(findings: Sequence[Finding], document: Document, look: Look) -> list[Finding]:
    """Return the findings without the hints that would leave one as it is, or make another one."""
    if not any(isinstance(hint, Hint) for finding in findings for hint in finding.hints):
        return list(findings)
    return _HintTrials(findings, document, look).run()


def apply_changes(document: Document, changes: Iterable[Change]) -> Document | None:
    """Return the document after these changes; None if it has no such path."""
    after: Document = copy.deepcopy(document)
    for path, value in changes:
        if not _put(after, path, copy.deepcopy(value)):
            return None
    return after


def _put(document: object, path: DocumentPath, value: object) -> bool:
    *way, last = path
    for part in way:
        try:
            document = document[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return False
    if isinstance(value, Removed):
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


_Name = tuple[str, DocumentPath, Text]


class _HintTrials:
    def __init__(self, findings: Sequence[Finding], document: Document, look: Look) -> None:
        self.flaws = findings
        self.document = document
        self.look = look
        self.known = set().union(*map(_names, findings))
        size = _size(document)
        most = next((most for values, most in TRIAL_LIMITS if size <= values), 0)
        self.left = min(most, MOST_FLAWS // max(1, len(findings)))
        self.mended: set[_Name] = set()

    def run(self) -> list[Finding]:
        kept_findings = [
            finding._replace(hints=tuple(self._working_hints(finding))) for finding in self.flaws
        ]
        return [finding for finding in kept_findings if not _names(finding) <= self.mended]

    def _working_hints(self, finding: Finding) -> Iterable[AnyHint]:
        written: set[DocumentPath] = set()
        for hint in finding.hints:
            if not isinstance(hint, Hint) or not hint.changes:
                yield hint
            elif (place := hint.changes[0].path) not in written and self._is_worth_trying(finding, hint):
                if finding.code in VALUE_CODES:
                    written.add(place)
                yield hint

    def _is_worth_trying(self, finding: Finding, hint: Hint) -> bool:
        if self.left <= 0:
            return True
        self.left -= 1
        return self._is_fixed_by(finding, hint)

    def _is_fixed_by(self, finding: Finding, hint: Hint) -> bool:
        after = apply_changes(self.document, hint.changes)
        if after is None:
            return False
        left: set[_Name] = set().union(*map(_names, self.look(after)))
        if _names(finding) & left or not left <= self.known:
            return False
        if finding.code == "E103":
            # What a misspelt key was to give is not missing as well: two hints for one fault would give it twice.
            gone = self.known - left
            here = (finding.path[:-1], *(change.path[:-1] for change in hint.changes))
            self.mended |= {
                finding_name
                for finding_name in gone
                if finding_name[0] in MISSING_CODES and finding_name[1][:-1] in here
            }
        return True


def _size(value: object) -> int:
    if isinstance(value, dict | list):
        return 1 + sum(map(_size, value.values() if isinstance(value, dict) else value))
    return 1


def _names(finding: Finding) -> set[_Name]:
    """Return what identifies a finding: one name per missing key, so that keys can be added one by one."""
    if not finding.missing:
        return {(finding.code, (*finding.path, ""), finding.message)}
    message = "" if finding.code == "E101" else finding.message
    return {(finding.code, (*finding.path, key), message) for key in finding.missing}
