"""The entries of a list, each with its number and its outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from reciprocity_tui.message import Message, Text

Outcome: TypeAlias = Literal["question", "doubled", "heading", "blank", "joined", "left out"]
"""`joined` goes on from the entry before it."""

OUTCOMES: tuple[Outcome, ...] = ("question", "doubled", "heading", "blank", "joined", "left out")

MOST_ENTRIES = 30_000
"""The limit of one source."""

Unit: TypeAlias = Literal["line", "row", "entry", "paragraph"]
"""The names of entries: lines of a text, rows of a table, values of JSON, paragraphs of Word."""


@dataclass(frozen=True)
class Entry:
    """One line, row or value of a source.

    number -- counted from 1, as people see it. line -- where it begins in the file; 0 where there are no lines.
    text -- as it was written, without its number or bullet. why -- the reason, if it was left out or doubled.
    set -- title of the set it belongs to; empty where it has none. level -- how deep it goes, from 1.
    """

    number: int
    text: str
    fate: Outcome = "question"
    why: Text = ""
    line: int = 0
    set: str = ""
    level: int | None = None
    marked: bool = False
    """Whether markup may be in it, as in Markdown."""

    def with_outcome(self, fate: Outcome, why: Text = "") -> "Entry":
        """Return the entry with another fate."""
        return replace(self, fate=fate, why=why)


@dataclass(frozen=True)
class ParsedList:
    """A parsed source.

    entries -- all of it, in order. unit -- the name of an entry. shape -- the kind of source it was taken for.
    notes -- how its parts were interpreted. guesses -- the same, where it may be wrong.
    title -- of the list, from the source; may be empty. language -- from the source; may be empty.
    """

    entries: tuple[Entry, ...]
    unit: Unit
    shape: Message
    notes: tuple[Message, ...] = ()
    guesses: tuple[Message, ...] = ()
    title: str = ""
    language: str = ""
    has_columns: bool = False
    """Whether options may name columns of it."""

    def with_fate(self, fate: Outcome) -> Iterator[Entry]:
        """Yield the entries with this fate."""
        return (entry for entry in self.entries if entry.fate == fate)

    def count(self, fate: Outcome) -> int:
        """Return how many entries have this fate."""
        return sum(1 for _ in self.with_fate(fate))


@dataclass(frozen=True)
class ImportOptions:
    """The options of an import; empty where the list is to be read as it seems.

    question, sets, language -- names or numbers of columns; language may be a code like "de" as well.
    encoding -- a name that Python knows. keep_all -- leave out only what cannot be a question at all.
    mend -- repair letters that were once read in the wrong encoding.
    """

    question: str = ""
    sets: str = ""
    language: str = ""
    encoding: str = ""
    keep_all: bool = False
    mend: bool = True
