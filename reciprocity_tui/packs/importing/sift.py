"""Decide which entries become questions; name duplicates, placeholders, and questions that are too long."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reciprocity_tui.exercise.texts import MAX_TEXT_LENGTH
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.clean_text import MOST_OF_A_LINE, clean_question
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions, ParsedList
from reciprocity_tui.packs.importing.text_lines import (
    ADVICE,
    DIRECTION,
    FILLERS,
    NO_WORDS,
    ORIGIN,
    is_question,
)

TOO_LONG = Message("left-out-too-long", most=MAX_TEXT_LENGTH)
FILLER, FORMULA = Message("left-out-filler"), Message("left-out-formula")

_FORMULA = re.compile(r"=\s?[A-Za-z.]{1,30}\(|[=+-]?@\w")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTES = str.maketrans(dict.fromkeys("\"'`´‘’‚‛“”„«»‹›", "'"))
_ENDS = " .,:;!?…。！？؟-–—*'"


@dataclass
class SiftResult:
    """The outcome of every entry. mended, braces -- numbers of those that were changed."""

    entries: list[Entry] = field(default_factory=list)
    mended: list[int] = field(default_factory=list)
    sample: tuple[str, str] = ("", "")
    """A text with broken letters, and the repaired text."""
    braces: list[int] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=lambda: {"": ""})
    """Cleaned titles of sets, by the titles in the source."""


def duplicate_key(text: str) -> str:
    """Return the key of a question, which ignores case, spaces, quotation marks and the sign at the end."""
    return " ".join(text.translate(_QUOTES).casefold().split()).strip(_ENDS)


def sift(reading: ParsedList, name: str, seen: dict[str, str], wishes: ImportOptions) -> SiftResult:
    """Decide the outcome of every entry.

    name -- of the source. seen -- the first source of each question by its key; questions of this source are added.
    """
    result = SiftResult()
    own: dict[str, int] = {}
    for entry in reading.entries:
        given = (
            entry.with_outcome("question")
            if wishes.keep_all and entry.why in (DIRECTION, ADVICE, ORIGIN)
            else entry
        )
        if given.fate in ("question", "heading"):
            given = _clean(given, result, mend=wishes.mend)
        if given.fate == "question":
            given = _checked(given, entry.text, keep_all=wishes.keep_all)
        if given.fate == "question":
            key = duplicate_key(given.text)
            if key in own:
                place = Message("import-place", unit=reading.unit, number=own[key], line=0)
                given = given.with_outcome("doubled", Message("doubled-as", place=place))
            elif key in seen:
                given = given.with_outcome("doubled", Message("doubled-as-in", source=seen[key]))
            else:
                own[key], seen[key] = given.number, name
        result.entries.append(given)
    _reject_coercive(result)
    return result


def _reject_coercive(result: SiftResult) -> None:
    """Leave out questions that no pack may ask, since one of them keeps all others from being played."""
    from reciprocity_tui.packs.lint.coercion import coercive_phrases

    questions = [index for index, entry in enumerate(result.entries) if entry.fate == "question"]
    for place, phrase in coercive_phrases([result.entries[index].text for index in questions]).items():
        index = questions[place]
        why = Message("left-out-pressure", phrase=phrase)
        result.entries[index] = result.entries[index].with_outcome("left out", why)
    titles = list(result.titles.items())
    for place in coercive_phrases([title for _, title in titles]):
        written, title = titles[place]
        result.entries = [replace(entry, set="") if entry.set == title else entry for entry in result.entries]
        result.titles[written] = ""


def _clean(entry: Entry, result: SiftResult, *, mend: bool) -> Entry:
    clean = clean_question(entry.text, marked=entry.marked, mend=mend)
    if clean.mended:
        if not result.mended:
            result.sample = (clean_question(entry.text, marked=entry.marked, mend=False).text, clean.text)
        result.mended.append(entry.number)
    if clean.braces:
        result.braces.append(entry.number)
    if entry.set not in result.titles:
        result.titles[entry.set] = clean_question(entry.set, marked=entry.marked, mend=mend).text
    # Of a very long one only the beginning was cleaned.
    long = len(clean.text) > MAX_TEXT_LENGTH or len(entry.text) > MOST_OF_A_LINE
    text = entry.text if long else clean.text
    return replace(entry, text=text, set=result.titles[entry.set])


def _checked(entry: Entry, written: str, *, keep_all: bool) -> Entry:
    if not _LETTER.search(entry.text):
        # As it was written: the removed part may be all that there was.
        return replace(entry, text=written).with_outcome("left out", NO_WORDS)
    if not keep_all and _FORMULA.match(entry.text):
        return entry.with_outcome("left out", FORMULA)
    if len(entry.text) > MAX_TEXT_LENGTH:
        return entry.with_outcome("left out", TOO_LONG)
    if not keep_all and FILLERS.fullmatch(entry.text):
        return entry.with_outcome("left out", FILLER)
    return entry


def statements(entries: list[Entry]) -> Iterator[int]:
    """Yield the numbers of questions without a question mark: invitations and half sentences, kept as they are."""
    for entry in entries:
        if entry.fate == "question" and "?" not in entry.text and not is_question(entry.text):
            yield entry.number
