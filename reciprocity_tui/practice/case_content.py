"""Read one file of a caseload: a practice that went out, a report that came back, or something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.archive import MAX_ARCHIVE_BYTES
from reciprocity_tui.packs.parsing.read import UnreadableText, decode, parse, read_bytes
from reciprocity_tui.practice.archive import PARCEL_SUFFIX, open_parcel
from reciprocity_tui.practice.assignment import Practice
from reciprocity_tui.practice.case_folder import CASE_SUFFIXES
from reciprocity_tui.practice.parse import parse_practice
from reciprocity_tui.practice.report import Report
from reciprocity_tui.practice.report_file import describe_unreadable, read_report
from reciprocity_tui.practice.sealing import MAX_SEALED_BYTES, SEALED_SUFFIX, is_sealed, open_sealed

if TYPE_CHECKING:
    from pathlib import Path

Content: TypeAlias = Practice | Report | None
"""None is a file that is neither."""

_MAX_BYTES = max(MAX_ARCHIVE_BYTES, MAX_SEALED_BYTES) + 1
_ZIP = b"PK"
_REPORT_KEY = re.compile(rb"^\s*practice\s*=", re.MULTILINE)
_PRACTICE_KEY = re.compile(rb"^\s*(?:begins|ends|release)\s*=", re.MULTILINE)
"""Lines that only a report or only a practice has: they tell which one a file is, also where it is broken."""


def read_case_file(file: Path, name: str, home: Path) -> Content:
    """Return what is in a file. name -- as it is shown. home -- has the key that opens sealed reports.

    Raises PackError with the reason, for a file that is broken or that is sealed and cannot be opened.
    """
    try:
        data = read_bytes(file, most=_MAX_BYTES)
    except UnreadableText as fault:
        raise PackError(describe_unreadable(fault, name)) from None
    return read_content(data, name, home)


def read_content(data: bytes, name: str, home: Path) -> Content:
    """Return what `data`, the bytes of a file, is. Raises PackError as `read_case_file` does."""
    if is_sealed(data) or name.lower().endswith(SEALED_SUFFIX):
        return read_report(open_sealed(data, home), name)
    if data.startswith(_ZIP) or name.lower().endswith(PARCEL_SUFFIX):
        return _practice(open_parcel(data, name).data, name)
    if _REPORT_KEY.search(data):
        return read_report(data, name)
    if _PRACTICE_KEY.search(data):
        return _practice(data, name)
    _require_foreign(data, name)
    return None


def _require_foreign(data: bytes, name: str) -> None:
    """Raise PackError for a file that was a practice or a report, or that should be TOML and is not."""
    base = name.rpartition("/")[2].lower()
    if base.startswith("practice-"):
        _practice(data, name)
    if base.startswith("report-"):
        read_report(data, name)
    if not base.endswith(CASE_SUFFIXES):
        return
    try:
        parse(decode(data), days=True)
    except UnreadableText as fault:
        raise PackError(describe_unreadable(fault, name)) from None


def _practice(data: bytes, name: str) -> Practice:
    parsed = parse_practice(data, name)
    if parsed.practice is None:
        first = parsed.diagnostics[0]
        place = Message("fault-place", file=name, line=first.line)
        raise PackError(Message("caseload-practice-faulty", place=place, problem=first.message))
    return parsed.practice
