"""The only sanitizer. Text from elsewhere passes through it before it is stored or shown.

Packs with a forbidden character are refused (`find_forbidden`); names and answers are cleaned (`sanitize_text`).
Joiners and directional *marks* stay, because Persian, Hindi, emoji families and mixed Hebrew lines need them;
controls, directional *overrides and isolates* and invisible format characters do not.
"""

import re
import unicodedata
from collections.abc import Iterator

_ALLOWED_INVISIBLE = "\u200c\u200d\u200e\u200f"

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 (but not the line feed), DEL, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and fillers
    "\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f"  # zero width space, separators, overrides, isolates
    "\u3164\ufeff\uffa0\ufff0-\ufffb"  # fillers, byte order mark, interlinear marks
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters, here and at the end of every other plane
    f"{''.join(chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))}"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"  # format controls, tags
)
"""Characters that may not reach a terminal: they move, hide, reorder or command instead of showing."""

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[\t ]+")

_BLANK = frozenset(f"{_ALLOWED_INVISIBLE}\u2800\U0001d159\U00016fe4").union(map(chr, range(0xFE00, 0xFE10)))
"""Characters without ink that are not spaces: joiners, an empty Braille cell, a note without a head, selectors."""

_MAX_COMBINING_MARKS = 4
"""Per letter, of marks that climb or enclose: more would reach into other lines."""

_MAX_FOLLOWERS = 8
"""Per letter, of all marks and joiners: Burmese needs five, Tibetan six, and no script needs more."""

_MAX_RAW_FOLLOWERS = 32
"""The same before normalizing, which takes quadratic time in such a row."""

_MARGIN = 2 * _MAX_RAW_FOLLOWERS
"""Characters that a cut may still change: those of the last letter before it."""


def find_forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, character) for every character of `text` that a pack must not hold."""
    for match in FORBIDDEN.finditer(text):
        yield match.start(), match.group()


def sanitize_text(text: str, *, lines: bool = False, limit: int | None = None) -> str:
    """Return `text` as it may be stored and shown.

    lines -- keep line breaks; otherwise they become spaces.
    limit -- the most characters to keep; None for no limit. The result begins like the whole text would.
    """
    if limit is None:
        return _normalize(text, lines=lines)
    taken = 4 * limit + _MARGIN
    # Of a long text only the beginning is looked at, unless most of that is dropped.
    while len(cleaned := _normalize(text[:taken], lines=lines)) < limit + _MARGIN and taken < len(text):
        taken *= 4
    cut = cleaned[:limit].rstrip()
    return "" if is_blank(cut) else cut


def is_blank(text: str) -> bool:
    """Return whether `text` has no visible character."""
    return all(character in _BLANK or character.isspace() for character in text)


def _normalize(text: str, *, lines: bool) -> str:
    text = _NEWLINES.sub("\n" if lines else " ", text)
    if not lines:
        text = text.replace("\n", " ")
    text = FORBIDDEN.sub("", text.replace("\t", " "))
    if not text.isascii():
        text = _limit_combining_marks(unicodedata.normalize("NFC", _limit_followers(text)))
    if not lines:
        text = _SPACES.sub(" ", text)
    text = text.strip()
    return "" if is_blank(text) else text


def _is_follower(character: str) -> bool:
    """Return whether it has no cell of its own: a mark, a joiner, a later letter of a Korean syllable."""
    if character < "\u0300":
        return False
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return True
    return character in _ALLOWED_INVISIBLE or unicodedata.category(character)[0] == "M"


def _is_spaced_letter(character: str) -> bool:
    return unicodedata.category(character) == "Mc"


def _has_followers(text: str) -> bool:
    return any(map(_is_follower, set(text)))


def _limit_followers(text: str) -> str:
    """Drop marks beyond those that any letter has room for, before they are normalized."""
    if not _has_followers(text):
        return text
    kept: list[str] = []
    run = 0
    for character in text:
        run = run + 1 if _is_follower(character) else 0
        if run <= _MAX_RAW_FOLLOWERS:
            kept.append(character)
    return "".join(kept)


def _limit_combining_marks(text: str) -> str:
    """Drop what climbs past the fourth on one letter, anything past the eighth, and idle repetitions.

    Marks that climb have a combining class; those that enclose a letter, many vowel signs and joiners have none.
    Only vowel signs with a cell of their own may come twice: drawn out, as in a long no.
    """
    if not _has_followers(text):
        return text
    kept: list[str] = []
    before, run, climbing = "", 0, 0
    for character in text:
        if not _is_follower(character):
            before, run, climbing = character, 0, 0
            kept.append(character)
            continue
        climbs = bool(unicodedata.combining(character)) or unicodedata.category(character) == "Me"
        idle = (
            character == before and not unicodedata.combining(character) and not _is_spaced_letter(character)
        )
        if run == _MAX_FOLLOWERS or idle or (climbs and climbing == _MAX_COMBINING_MARKS):
            continue
        before, run, climbing = character, run + 1, climbing + climbs
        kept.append(character)
    return "".join(kept)
