"""Read and sift a list: one call for files of every shape, and for pasted text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing import encodings, source
from reciprocity_tui.packs.importing.entries import MOST_ENTRIES, Entry, ImportOptions, Outcome, ParsedList
from reciprocity_tui.packs.importing.sift import SiftResult, sift
from reciprocity_tui.sanitize import sanitize_text

_BREAK = re.compile("\r\n|\r|\n")
_TABLES = frozenset({".csv", ".tsv", ".tab"})
_CODE = frozenset({".json", ".js", ".ts", ".mjs", ".cjs", ".jsx", ".tsx", ".json5", ".jsonc"})


@dataclass(frozen=True)
class Source:
    """The bytes of a list, and their name. suffix -- of the file name, in small letters."""

    name: str
    data: bytes
    suffix: str = ""
    stem: str = ""


@dataclass(frozen=True)
class ImportedList:
    """One source and the outcome of all its entries."""

    source: Source
    reading: ParsedList
    sifted: SiftResult

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return every entry, in order, with its final fate."""
        return tuple(self.sifted.entries)

    def numbers(self, fate: Outcome) -> list[int]:
        """Return the numbers of the entries with this fate."""
        return [entry.number for entry in self.sifted.entries if entry.fate == fate]


def read_source(file: Path) -> Source:
    """Read a file. Raises PackError for a kind that cannot contain a list."""
    # Bytes of a name that are no letters can neither be shown nor recorded.
    name, stem = sanitize_text(file.name), sanitize_text(file.stem)
    return Source(name or "list", source.read_file(file), file.suffix.lower(), stem or "list")


def read_lists(sources: Sequence[Source], wishes: ImportOptions) -> list[ImportedList]:
    """Parse each source and decide the outcome of each entry; a question in two of them is doubled.

    Raises PackError for an unreadable source, UsageError for an option that does not fit it.
    """
    made = []
    seen: dict[str, str] = {}
    for list_source in sources:
        reading = parse_source(list_source, wishes)
        if len(reading.entries) > MOST_ENTRIES:
            raise _too_many(Message("import-too-many-entries", name=list_source.name, most=MOST_ENTRIES))
        _look_at_wishes(reading, list_source, wishes)
        if len(sources) > 1:
            own = reading.title or list_source.stem
            named = (entry if entry.set else replace(entry, set=own) for entry in reading.entries)
            reading = replace(reading, entries=tuple(named))
        made.append(ImportedList(list_source, reading, sift(reading, list_source.name, seen, wishes)))
    return made


def _look_at_wishes(reading: ParsedList, list_source: Source, wishes: ImportOptions) -> None:
    """Raise UsageError where an option names a column of a list that has none."""
    options = {"--question": wishes.question, "--sets": wishes.sets}
    named = next((option for option, column in options.items() if column), "")
    if named and not reading.has_columns:
        raise UsageError(Message("import-no-columns", name=list_source.name, option=named))


def _too_many(problem: Message) -> PackError:
    return PackError(problem, Message("import-split-files"))


def parse_source(list_source: Source, wishes: ImportOptions) -> ParsedList:
    """Parse one source as the kind that it seems to be."""
    if list_source.data.startswith(source.ZIP):
        from reciprocity_tui.packs.importing.word_file import read_word

        return read_word(list_source.data, list_source.name)
    text, guess = source.decode_text(list_source.data, wishes.encoding)
    if encodings.is_binary(text):
        raise PackError(Message("import-no-text", name=list_source.name))
    if len(_BREAK.findall(text)) > MOST_ENTRIES:
        raise _too_many(Message("import-too-many-lines", name=list_source.name, most=MOST_ENTRIES))
    if "\0" in text:
        text = text.replace("\0", " ")
    reading = _reading(text, list_source, wishes)
    return reading if guess is None else replace(reading, guesses=(guess, *reading.guesses))


def _reading(text: str, list_source: Source, wishes: ImportOptions) -> ParsedList:
    from reciprocity_tui.packs.importing import delimited

    if delimited.is_anki(text):
        return delimited.read_anki(text, wishes)
    if list_source.suffix in _TABLES:
        return delimited.read_table(text, wishes, delimited.delimiter_of(text, sure=False))
    from reciprocity_tui.packs.importing import markdown_table as bars
    from reciprocity_tui.packs.importing import structured

    if list_source.suffix == ".py":
        return structured.read_structured(text, wishes, list_source.name, python=True)
    if list_source.suffix in _CODE or (
        list_source.suffix not in (".md", ".markdown") and structured.is_structured(text)
    ):
        return structured.read_structured(text, wishes, list_source.name)
    if bars.is_bars(text):
        return bars.read_bars(text, wishes)
    if delimiter := delimited.delimiter_of(text, sure=True):
        return delimited.read_table(text, wishes, delimiter)
    from reciprocity_tui.packs.importing.plain_text import read_text

    markdown = list_source.suffix in (".md", ".markdown")
    return read_text(text, markdown=markdown, suffix=list_source.suffix, join=not wishes.keep_all)
