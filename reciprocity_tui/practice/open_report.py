"""Open the file of a report: one that is sealed with the counselor's key, any other as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.read import MOST_BYTES, UnreadableText, read_bytes
from reciprocity_tui.practice.report_file import read_report
from reciprocity_tui.practice.sealing import is_sealed, open_sealed

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.practice.report import Report


def open_report(file: Path, home: Path) -> Report:
    """Return the report in `file`. home -- where the counselor's key is. Raises PackNotFound and PackError."""
    try:
        data = read_bytes(file, most=MOST_BYTES + 1)
    except UnreadableText as fault:
        raise PackNotFound(Message("file-unreadable", file=str(file), problem=fault.message)) from fault
    return read_report(open_sealed(data, home) if is_sealed(data) else data, file.name)
