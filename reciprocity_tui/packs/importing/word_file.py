"""Read Word files: paragraphs, with headings by their style. Nothing in one is run, and no link is followed."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.entries import ParsedList
from reciprocity_tui.packs.importing.plain_text import read_lines
from reciprocity_tui.packs.importing.source import refuse_archive

if TYPE_CHECKING:
    from docx.oxml.table import CT_Tc
    from docx.text.paragraph import Paragraph

MOST_UNPACKED = 24 * 1024 * 1024
"""Bytes of all parts together."""
MOST_PARTS = 1000
MOST_TEXT = 8 * 1024 * 1024
"""Bytes of the part with the text."""
MOST_PARAGRAPHS = 20_000
_MAIN = "word/document.xml"
_HEADING = re.compile(r"(?:heading|title|überschrift|titel|titre|título)(?: (\d))?", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|paragraph)|listenabsatz", re.IGNORECASE)


def read_word(data: bytes, name: str) -> ParsedList:
    """Parse a Word file. name -- of the file, for errors. Raises PackError for one that is damaged or too large."""
    _check_archive(data, name)
    try:
        paragraphs = list(_paragraphs(data))
    except Exception as error:  # A file of somebody else may break its reader in any way.
        raise _damaged_error(name) from error
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise PackError(
            Message("import-too-many-paragraphs", name=name, most=MOST_PARAGRAPHS),
            Message("import-split-files"),
        )
    headings = {number: level for number, (_, level) in enumerate(paragraphs, 1) if level}
    return read_lines([text for text, _ in paragraphs], unit="paragraph", headings=headings)


def _damaged_error(name: str) -> PackError:
    return PackError(Message("import-word-damaged", name=name))


def _check_archive(data: bytes, name: str) -> None:
    """Check that unpacking is safe, before anything else opens the file. Raises PackError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            names = frozenset(part.filename for part in parts)
            if _MAIN not in names:
                refuse_archive(names, name)
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise PackError(Message("import-word-too-large", name=name))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _is_unsafe_part(archive, part):
                    raise _damaged_error(name)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError) as error:
        raise _damaged_error(name) from error
    except Exception as error:
        if isinstance(error, PackError):
            raise
        raise _damaged_error(name) from error


def _is_unsafe_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Return whether a part is larger than it says, or declares entities, which Word never does."""
    with archive.open(part) as stream:
        data = stream.read(MOST_TEXT + 1)
    return len(data) > MOST_TEXT or b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\0!\0D\0O\0C" in data


def _paragraphs(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield the text of each paragraph, and its level as a heading or 0; a line break within one is a space."""
    import docx
    from docx.table import Table

    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            # Its own `cells` repeats a cell as often as the file says that it is wide.
            for row in block._tbl.tr_lst:  # noqa: SLF001
                yield " ".join(" ".join(_cell(cell) for cell in row.tc_lst).split()), 0
            continue
        style = (block.style.name if block.style is not None else None) or ""
        text = " ".join(block.text.split())
        listed = bool(_LIST.fullmatch(style)) or _is_item(block)
        match = _HEADING.fullmatch(style) if text else None
        level = int(match[1] or 0) + 1 if match else 0
        yield (f"- {text}" if listed and text and not level else text), level


def _cell(cell: "CT_Tc") -> str:
    texts = cell.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
    return "".join(text.text or "" for text in texts)


def _is_item(paragraph: "Paragraph") -> bool:
    """Return whether Word puts a number or a bullet before it."""
    about = paragraph._p.pPr  # noqa: SLF001 -- there is no other way to ask
    return about is not None and about.numPr is not None
