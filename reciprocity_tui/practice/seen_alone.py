"""Keep whether each partner was seen alone, by the code of the couple: on the counselor's side, and nowhere else."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

import tomli_w

from reciprocity_tui.errors import DiskFull, HomeError, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.replace_file import replace_file
from reciprocity_tui.packs.parsing.read import UnreadableText, decode, parse, read_bytes
from reciprocity_tui.practice.counselor_folder import prepare_folder, seen_alone_file
from reciprocity_tui.practice.couple_code import is_couple_code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from reciprocity_tui.packs.parsing.read import Document

SeenAlone: TypeAlias = Literal["yes", "no", "not-asked"]
NOT_ASKED: SeenAlone = "not-asked"
ANSWERS: tuple[SeenAlone, ...] = get_args(SeenAlone)


class SeenAloneRecord(NamedTuple):
    """The latest answer about one couple. day -- on which it was given. practice -- the id of what was made then."""

    answer: SeenAlone
    day: date
    practice: str


def recorded_answers(home: Path) -> dict[str, SeenAloneRecord]:
    """Return the latest answer about each couple, by its code; none if nothing was recorded.

    Raises HomeError for a file that cannot be read.
    """
    return {code: record for code, table in _document(home).items() if (record := _record(table)) is not None}


def record_answer(home: Path, couple: str, record: SeenAloneRecord) -> None:
    """Write the latest answer about a couple. Raises HomeError and DiskFull; nothing has changed then."""
    document = _document(home)
    prepare_folder(home, seen_alone_file(home).parent)
    document[couple] = {"answer": record.answer, "day": record.day, "practice": record.practice}
    _write(home, document)


def forget_couple(home: Path, couple: str) -> bool:
    """Erase the answer about a couple and return whether there was one. Raises HomeError and DiskFull."""
    document = _document(home)
    if couple not in document:
        return False
    del document[couple]
    _write(home, document)
    return True


def _document(home: Path) -> Document:
    file = seen_alone_file(home)
    if not file.exists():
        return {}
    try:
        document = parse(decode(read_bytes(file)), days=True)
    except UnreadableText as fault:
        if fault.code == "E006":
            return {}
        raise HomeError(Message("seen-alone-unreadable", file=str(file), problem=fault.message)) from fault
    return {code: table for code, table in document.items() if is_couple_code(code)}


def _record(table: object) -> SeenAloneRecord | None:
    fields: Mapping[str, object] = table if isinstance(table, dict) else {}
    answer, day, practice = (fields.get(key) for key in ("answer", "day", "practice"))
    from datetime import date

    for known in ANSWERS:
        if answer == known and isinstance(day, date):
            return SeenAloneRecord(known, day, practice if isinstance(practice, str) else "")
    return None


def _write(home: Path, document: Document) -> None:
    file = seen_alone_file(home)
    try:
        with suppress(FileExistsError):
            file.touch(mode=0o600, exist_ok=False)
        replace_file(file, tomli_w.dumps(document).encode())
    except OSError as error:
        if is_disk_full(error):
            raise DiskFull(Message("export-disk-full")) from error
        raise HomeError(Message("counselor-folder-unusable", folder=str(file.parent))) from error
