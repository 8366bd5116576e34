"""The printed report of an import: what the list was taken for, and a sum that accounts for every line."""

from collections.abc import Iterator, Mapping, Sequence

from reciprocity_tui.packs.importing.divide import Part
from reciprocity_tui.packs.importing.entries import Entry, Outcome
from reciprocity_tui.packs.importing.ranges import count, format_ranges
from reciprocity_tui.packs.importing.read_list import ImportedList
from reciprocity_tui.packs.importing.sift import statements
from reciprocity_tui.sanitize import sanitize_text

SHOWN = 12
"""Entries, or spans of them, that are written out of each kind, unless all are asked for."""
_QUOTE = 50
_NAMES: Mapping[Outcome, tuple[str, str]] = {
    "question": ("question", "questions"),
    "doubled": ("doubled", "doubled"),
    "heading": ("heading", "headings"),
    "blank": ("blank", "blank"),
    "joined": ("goes on from the one before", "go on from the one before"),
    "left out": ("left out", "left out"),
}
_ALWAYS = ("question", "doubled", "heading", "blank", "left out")


def report(listing: ImportedList, *, every: bool = False) -> Iterator[str]:
    """Yield the lines about one source. every -- write all numbers out."""
    reading = listing.reading
    most = None if every else SHOWN
    yield f"{_shown(listing.source.name)}: {reading.shape}"
    for note in reading.notes:
        yield f"  {_shown(note)}"
    for guess in reading.guesses:
        yield f"  a guess: {_shown(guess)}" if "guess" not in guess else f"  {_shown(guess)}"
    yield from _changed(listing, most)
    yield f"  {format_totals(listing)}"
    yield from _details(listing, most)


def format_totals(listing: ImportedList) -> str:
    """Return the sum: all entries are what became of them."""
    entries = listing.entries
    counts = {fate: sum(entry.fate == fate for entry in entries) for fate in _NAMES}
    terms = [
        f"{number} {_NAMES[fate][number != 1]}"
        for fate, number in counts.items()
        if number or fate in _ALWAYS
    ]
    return f"{count(len(entries), listing.reading.unit)} = {' + '.join(terms)}"


def _changed(listing: ImportedList, most: int | None) -> Iterator[str]:
    unit, result = listing.reading.unit, listing.sifted
    if result.mended:
        broken, right = result.sample
        where = format_ranges(unit, result.mended, most)
        yield f"  broken letters put right in {where}: {_quote(broken)} is now {_quote(right)} (--no-mend keeps them)"
    if result.braces:
        where = format_ranges(unit, result.braces, most)
        yield f"  braces are round brackets now in {where}, since names are filled in between braces"
    kept = list(statements(result.entries))
    questions = sum(entry.fate == "question" for entry in result.entries)
    if kept and len(kept) < questions / 2:
        yield f"  no question mark, kept all the same: {format_ranges(unit, kept, most)}"


def _details(listing: ImportedList, most: int | None) -> Iterator[str]:
    unit = listing.reading.unit
    for fate in ("doubled", "left out"):
        some = [entry for entry in listing.entries if entry.fate == fate]
        for entry in some[:most]:
            yield f"    {fate}: {_place(entry, unit)} {_quote(entry.text)} ({_shown(entry.why)})"
        if most is not None and len(some) > most:
            rest = format_ranges(unit, [entry.number for entry in some[most:]])
            yield f"    {fate}: {len(some) - most} more, {rest} (--all says why)"
    for fate, word in (("heading", "headings"), ("blank", "blank"), ("joined", "going on")):
        if numbers := listing.numbers(fate):  # type: ignore[arg-type]
            yield f"    {word}: {format_ranges(unit, numbers, most)}"


def _place(entry: Entry, unit: str) -> str:
    """Where an entry is: also the line, where that is another number."""
    apart = entry.line > 1 and (unit == "entry" or (unit == "row" and entry.line != entry.number))
    line = f", line {entry.line}" if apart else ""
    return f"{unit} {entry.number}{line}"


def _quote(text: str) -> str:
    plain = sanitize_text(text, limit=_QUOTE + 1)
    return f'"{plain[:_QUOTE]}..."' if len(plain) > _QUOTE else f'"{plain}"'


def _shown(text: str) -> str:
    return sanitize_text(text, limit=600)


def format_parts(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a line for each exercise that is made, with its sets."""
    for part in parts:
        name = part.label or "one exercise"
        if part.choices:
            yield f"  {name}: {count(len(part.choices), 'choice')} of two"
            continue
        sets = ", ".join(f"{group.title} {len(group.prompts)}" for group in part.groups)
        gate = (
            ""
            if part.intensity == "light"
            else f", {part.intensity}, and a question first whether both are ready"
        )
        yield f"  {name}: {count(part.prompts, 'question')} in {count(len(part.groups), 'set')} ({sets}){gate}"
