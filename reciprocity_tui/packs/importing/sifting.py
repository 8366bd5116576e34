"""Which entries become questions: what is asked twice, stands in for a question, or is too long is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reciprocity_tui.exercise.texts import MOST_OF_A_TEXT
from reciprocity_tui.packs.importing.cleaning import MOST_OF_A_LINE, cleaned
from reciprocity_tui.packs.importing.entries import Entry, Reading, Wishes
from reciprocity_tui.packs.importing.text_lines import (
    ADVICE,
    DIRECTION,
    FILLERS,
    NO_WORDS,
    ORIGIN,
    asks,
)

TOO_LONG = f"longer than {MOST_OF_A_TEXT} characters"
FILLER, FORMULA = "a filler", "a formula of a spreadsheet"

_FORMULA = re.compile(r"=\s?[A-Za-z.]{1,30}\(|[=+-]?@\w")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTES = str.maketrans(dict.fromkeys("\"'`´‘’‚‛“”„«»‹›", "'"))
_ENDS = " .,:;!?…。！？؟-–—*'"


@dataclass
class Sifted:
    """What became of every entry. mended, braces -- numbers of those that were changed."""

    entries: list[Entry] = field(default_factory=list)
    mended: list[int] = field(default_factory=list)
    sample: tuple[str, str] = ("", "")
    """A text with broken letters, and the same put right."""
    braces: list[int] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=lambda: {"": ""})
    """Titles of sets as they can be kept, by what was written."""


def key_of(text: str) -> str:
    """Two questions with the same key are the same but for case, spaces, quotation marks and the sign at the end."""
    return " ".join(text.translate(_QUOTES).casefold().split()).strip(_ENDS)


def sifted(reading: Reading, name: str, seen: dict[str, str], wishes: Wishes) -> Sifted:
    """Decide of every entry what becomes of it.

    name -- of the source. seen -- where each question was first, by its key; questions of this source are added.
    """
    result = Sifted()
    own: dict[str, int] = {}
    for entry in reading.entries:
        given = (
            entry.becomes("question")
            if wishes.keep_all and entry.why in (DIRECTION, ADVICE, ORIGIN)
            else entry
        )
        if given.fate in ("question", "heading"):
            given = _clean(given, result, mend=wishes.mend)
        if given.fate == "question":
            given = _checked(given, entry.text, keep_all=wishes.keep_all)
        if given.fate == "question":
            key = key_of(given.text)
            if key in own:
                given = given.becomes("doubled", f"as {reading.unit} {own[key]}")
            elif key in seen:
                given = given.becomes("doubled", f"as in {seen[key]}")
            else:
                own[key], seen[key] = given.number, name
        result.entries.append(given)
    _leave_out_what_presses(result)
    return result


def _leave_out_what_presses(result: Sifted) -> None:
    """Leave out what no pack may ask, since one such question keeps all others from being played."""
    from reciprocity_tui.packs.wording.coercion import pressing_phrases

    asked = [index for index, entry in enumerate(result.entries) if entry.fate == "question"]
    for place, phrase in pressing_phrases([result.entries[index].text for index in asked]).items():
        index = asked[place]
        result.entries[index] = result.entries[index].becomes("left out", f'"{phrase}" presses somebody')
    titles = list(result.titles.items())
    for place in pressing_phrases([title for _, title in titles]):
        written, title = titles[place]
        result.entries = [replace(entry, set="") if entry.set == title else entry for entry in result.entries]
        result.titles[written] = ""


def _clean(entry: Entry, result: Sifted, *, mend: bool) -> Entry:
    clean = cleaned(entry.text, marked=entry.marked, mend=mend)
    if clean.mended:
        if not result.mended:
            result.sample = (cleaned(entry.text, marked=entry.marked, mend=False).text, clean.text)
        result.mended.append(entry.number)
    if clean.braces:
        result.braces.append(entry.number)
    if entry.set not in result.titles:
        result.titles[entry.set] = cleaned(entry.set, marked=entry.marked, mend=mend).text
    # Of a very long one only the beginning was looked at.
    long = len(clean.text) > MOST_OF_A_TEXT or len(entry.text) > MOST_OF_A_LINE
    text = entry.text if long else clean.text
    return replace(entry, text=text, set=result.titles[entry.set])


def _checked(entry: Entry, written: str, *, keep_all: bool) -> Entry:
    if not _LETTER.search(entry.text):
        # As it was written: what was taken off may be all that there was.
        return replace(entry, text=written).becomes("left out", NO_WORDS)
    if not keep_all and _FORMULA.match(entry.text):
        return entry.becomes("left out", FORMULA)
    if len(entry.text) > MOST_OF_A_TEXT:
        return entry.becomes("left out", TOO_LONG)
    if not keep_all and FILLERS.fullmatch(entry.text):
        return entry.becomes("left out", FILLER)
    return entry


def not_asking(entries: list[Entry]) -> Iterator[int]:
    """Yield the numbers of questions that ask nothing: invitations and half sentences, kept as they are."""
    for entry in entries:
        if entry.fate == "question" and "?" not in entry.text and not asks(entry.text):
            yield entry.number
