"""Print the report of an import: how the list was read, and a sum that accounts for every line."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.messages import shown, text
from reciprocity_tui.packs.importing.divide import Part
from reciprocity_tui.packs.importing.entries import OUTCOMES, Entry, Outcome, Unit
from reciprocity_tui.packs.importing.ranges import format_ranges
from reciprocity_tui.packs.importing.read_list import ImportedList
from reciprocity_tui.packs.importing.sift import statements
from reciprocity_tui.sanitize import sanitize_text

SHOWN = 12
"""Entries, or spans of them, to write out per kind, unless all are wanted."""
_QUOTE = 50
_ALWAYS = ("question", "doubled", "heading", "blank", "left out")


def report(listing: ImportedList, *, every: bool = False) -> Iterator[str]:
    """Yield the lines about one source. every -- write all numbers out."""
    reading = listing.reading
    most = None if every else SHOWN
    yield text("import-report-head", source=_shown(listing.source.name), shape=reading.shape)
    for note in (*reading.notes, *reading.guesses):
        yield f"  {_shown(text(note))}"
    yield from _changed(listing, most)
    yield f"  {format_totals(listing)}"
    yield from _details(listing, most)


def format_totals(listing: ImportedList) -> str:
    """Return the sum: all entries are what became of them."""
    entries = listing.entries
    counts = {fate: sum(entry.fate == fate for entry in entries) for fate in OUTCOMES}
    terms = [
        text("import-sum-term", outcome=fate.replace(" ", "-"), number=number)
        for fate, number in counts.items()
        if number or fate in _ALWAYS
    ]
    every = text("import-sum-of", unit=listing.reading.unit, number=len(entries))
    return f"{every} = {' + '.join(terms)}"


def _changed(listing: ImportedList, most: int | None) -> Iterator[str]:
    unit, result = listing.reading.unit, listing.sifted
    if result.mended:
        broken, right = result.sample
        where = format_ranges(unit, result.mended, most)
        mended = text("import-mended", places=where, before=_quote(broken), after=_quote(right))
        yield f"  {mended}"
    if result.braces:
        yield f"  {text('import-braces', places=format_ranges(unit, result.braces, most))}"
    kept = list(statements(result.entries))
    questions = sum(entry.fate == "question" for entry in result.entries)
    if kept and len(kept) < questions / 2:
        yield f"  {text('import-statements', places=format_ranges(unit, kept, most))}"


def _details(listing: ImportedList, most: int | None) -> Iterator[str]:
    unit = listing.reading.unit
    outcomes: tuple[Outcome, ...] = ("doubled", "left out")
    for fate in outcomes:
        heading = text("import-detail", outcome=fate.replace(" ", "-"))
        some = [entry for entry in listing.entries if entry.fate == fate]
        for entry in some[:most]:
            yield f"    {heading}: {_place(entry, unit)} {_quote(entry.text)} ({_shown(shown(entry.why))})"
        if most is not None and len(some) > most:
            rest = format_ranges(unit, [entry.number for entry in some[most:]])
            yield f"    {heading}: {text('import-detail-more', number=len(some) - most, places=rest)}"
    others: tuple[Outcome, ...] = ("heading", "blank", "joined")
    for fate in others:
        if numbers := listing.numbers(fate):
            yield f"    {text('import-detail', outcome=fate)}: {text(format_ranges(unit, numbers, most))}"


def _place(entry: Entry, unit: Unit) -> str:
    """Return the number of an entry, and its line where that is another number."""
    apart = entry.line > 1 and (unit == "entry" or (unit == "row" and entry.line != entry.number))
    return text("import-place", unit=unit, number=entry.number, line=entry.line if apart else 0)


def _quote(words: str) -> str:
    plain = sanitize_text(words, limit=_QUOTE + 1)
    return f'"{plain[:_QUOTE]}..."' if len(plain) > _QUOTE else f'"{plain}"'


def _shown(words: str) -> str:
    return sanitize_text(words, limit=600)


def format_parts(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a line for each exercise that is made, with its sets."""
    for part in parts:
        name = part.label or text("import-one-exercise")
        if part.choices:
            yield f"  {text('import-part-of-choices', name=name, number=len(part.choices))}"
            continue
        line = text(
            "import-part",
            name=name,
            questions=part.prompts,
            number=len(part.groups),
            sets=", ".join(f"{group.title} {len(group.prompts)}" for group in part.groups),
            intensity=part.intensity,
        )
        yield f"  {line}"
