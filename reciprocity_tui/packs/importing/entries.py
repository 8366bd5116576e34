"""The entries of a list, each with its number and its outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Outcome: TypeAlias = Literal["question", "doubled", "heading", "blank", "joined", "left out"]
"""`joined` goes on from the entry before it."""

OUTCOMES: tuple[Outcome, ...] = ("question", "doubled", "heading", "blank", "joined", "left out")

MOST_ENTRIES = 30_000
"""Of one source."""

Unit: TypeAlias = Literal["line", "row", "entry", "paragraph"]
"""The names of entries: lines of a text, rows of a table, values of JSON, paragraphs of Word."""


@dataclass(frozen=True)
class Entry:
    """One line, row or value of a source.

    number -- counted from 1, and what people are shown. line -- where it begins in the file; 0 where there are none.
    text -- as it was written, without its number or bullet. why -- the reason, where it was left out.
    set -- title of the set it belongs to; empty where it has none. level -- how deep it goes, from 1.
    """

    number: int
    text: str
    fate: Outcome = "question"
    why: str = ""
    line: int = 0
    set: str = ""
    level: int | None = None
    marked: bool = False
    """Whether markup may be in it, as in Markdown."""

    def with_outcome(self, fate: Outcome, why: str = "") -> "Entry":
        """Return the entry with another fate."""
        return replace(self, fate=fate, why=why)


@dataclass(frozen=True)
class ParsedList:
    """A source, taken apart.

    entries -- all of it, in order. unit -- what an entry is called. shape -- what the source was taken for, in words.
    notes -- sentences about what was taken for what. guesses -- the same, where it might be otherwise.
    title -- what the source calls itself; may be empty. language -- as the source says; may be empty.
    """

    entries: tuple[Entry, ...]
    unit: Unit
    shape: str
    notes: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()
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
    """What whoever imports a list asked for; empty where the list is to be read as it seems.

    question, sets, language -- names or numbers of columns; language may be a code like "de" as well.
    encoding -- a name that Python knows. keep_all -- leave nothing out but what cannot be a question at all.
    mend -- put letters right that were read in the wrong encoding once.
    """

    question: str = ""
    sets: str = ""
    language: str = ""
    encoding: str = ""
    keep_all: bool = False
    mend: bool = True
