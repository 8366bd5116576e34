"""A list from anywhere, read and sifted: one call for files of every shape, and for what was pasted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.packs.importing import encodings, source
from reciprocity_tui.packs.importing.entries import MOST_ENTRIES, Entry, Fate, Reading, Wishes
from reciprocity_tui.packs.importing.sifting import Sifted, sifted
from reciprocity_tui.text import clean_text

_BREAK = re.compile("\r\n|\r|\n")
_TABLES = frozenset({".csv", ".tsv", ".tab"})
_CODE = frozenset({".json", ".js", ".ts", ".mjs", ".cjs", ".jsx", ".tsx", ".json5", ".jsonc"})


@dataclass(frozen=True)
class Source:
    """Bytes of a list, and what they are called. suffix -- of the file name, in small letters."""

    name: str
    data: bytes
    suffix: str = ""
    stem: str = ""


@dataclass(frozen=True)
class Listing:
    """One source and what became of all of it."""

    source: Source
    reading: Reading
    sifted: Sifted

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in order, with its last fate."""
        return tuple(self.sifted.entries)

    def numbers(self, fate: Fate) -> list[int]:
        """The numbers of the entries with this fate."""
        return [entry.number for entry in self.sifted.entries if entry.fate == fate]


def source_of(file: Path) -> Source:
    """Read a file. Raises PackError for what no list can be in."""
    # A byte in a name that is no letter can neither be shown nor written down.
    name, stem = clean_text(file.name), clean_text(file.stem)
    return Source(name or "list", source.bytes_of(file), file.suffix.lower(), stem or "list")


def listings(sources: Sequence[Source], wishes: Wishes) -> list[Listing]:
    """Take each source apart and decide what becomes of each entry; what stands in two of them is doubled.

    Raises PackError where a source cannot be read, UsageError for a wish that does not fit it.
    """
    made = []
    seen: dict[str, str] = {}
    for each in sources:
        reading = reading_of(each, wishes)
        if len(reading.entries) > MOST_ENTRIES:
            raise _too_many(each, "entries")
        _look_at_wishes(reading, each, wishes)
        if len(sources) > 1:
            own = reading.title or each.stem
            named = (entry if entry.set else replace(entry, set=own) for entry in reading.entries)
            reading = replace(reading, entries=tuple(named))
        made.append(Listing(each, reading, sifted(reading, each.name, seen, wishes)))
    return made


def _look_at_wishes(reading: Reading, each: Source, wishes: Wishes) -> None:
    """Raise UsageError where an option names a column of a list that has none."""
    options = {"--question": wishes.question, "--sets": wishes.sets}
    named = next((option for option, column in options.items() if column), "")
    if named and not reading.has_columns:
        raise UsageError(
            f"There are no columns in {each.name}, so {named} can name none.", f"Leave {named} out."
        )


def _too_many(each: Source, what: str) -> PackError:
    return PackError(f"{each.name} has more than {MOST_ENTRIES} {what}.", "Split it into several files.")


def reading_of(each: Source, wishes: Wishes) -> Reading:
    """Take one source apart, as what it seems to be."""
    if each.data.startswith(source.ZIP):
        from reciprocity_tui.packs.importing.word import read_word

        return read_word(each.data, each.name)
    text, guess = source.text_of(each.data, wishes.encoding)
    if encodings.is_no_text(text):
        raise PackError(
            f"{each.name} is no text, and no questions can be read from it.",
            "Save the questions as plain text, and import that file.",
        )
    if len(_BREAK.findall(text)) > MOST_ENTRIES:
        raise _too_many(each, "lines")
    if "\0" in text:
        text = text.replace("\0", " ")
    reading = _reading(text, each, wishes)
    return replace(reading, guesses=(guess, *reading.guesses)) if guess else reading


def _reading(text: str, each: Source, wishes: Wishes) -> Reading:
    from reciprocity_tui.packs.importing import delimited

    if delimited.is_anki(text):
        return delimited.read_anki(text, wishes)
    if each.suffix in _TABLES:
        return delimited.read_table(text, wishes, delimited.delimiter_of(text, sure=False))
    from reciprocity_tui.packs.importing import bars, structured

    if each.suffix == ".py":
        return structured.read_structured(text, wishes, each.name, python=True)
    if each.suffix in _CODE or (each.suffix not in (".md", ".markdown") and structured.is_structured(text)):
        return structured.read_structured(text, wishes, each.name)
    if bars.is_bars(text):
        return bars.read_bars(text, wishes)
    if delimiter := delimited.delimiter_of(text, sure=True):
        return delimited.read_table(text, wishes, delimiter)
    from reciprocity_tui.packs.importing.plain_text import read_text

    markdown = each.suffix in (".md", ".markdown")
    return read_text(text, markdown=markdown, suffix=each.suffix, join=not wishes.keep_all)
