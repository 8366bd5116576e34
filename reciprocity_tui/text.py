"""The only sanitiser. Text that the program did not write passes here before it is kept or shown.

Packs are refused when they hold a forbidden character (`forbidden`); names and answers are cleaned
(`clean_text`). Joiners and directional *marks* stay, because Persian, Hindi, emoji families and mixed
Hebrew lines need them; controls, directional *overrides and isolates* and invisible format characters
do not (design: architecture.md, "Text we did not write").
"""

import re
import unicodedata
from collections.abc import Iterator

_KEPT_INVISIBLE = "\u200c\u200d\u200e\u200f"

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 (but not the line feed), DEL, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners and fillers
    "\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f"  # zero width space, separators, overrides, isolates
    "\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # fillers, byte order mark, interlinear marks
    "\ud800-\udfff"  # lone surrogates
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"  # format controls, tags
)
"""Characters that may not reach a terminal: they move, hide, reorder or command instead of showing."""

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[\t ]+")
_MARKS_IN_A_ROW = 4


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, character) for every character of `text` that a pack must not hold."""
    for match in FORBIDDEN.finditer(text):
        yield match.start(), match.group()


def clean_text(text: str, *, lines: bool = False, limit: int | None = None) -> str:
    """Return `text` as it may be kept and shown.

    lines -- keep line breaks; otherwise they become spaces.
    limit -- the most characters to keep; None for no limit.
    """
    if limit is not None:
        text = text[: 4 * limit + 64]
    text = _NEWLINES.sub("\n" if lines else " ", text)
    if not lines:
        text = text.replace("\n", " ")
    text = text.replace("\t", " ")
    text = unicodedata.normalize("NFC", FORBIDDEN.sub("", text))
    text = _without_towers(text)
    if not lines:
        text = _SPACES.sub(" ", text)
    text = text.strip()
    if limit is not None:
        text = text[:limit].rstrip()
    return "" if not text.strip(_KEPT_INVISIBLE + " \n") else text


def _without_towers(text: str) -> str:
    """Drop combining marks past the fourth on one letter: they would climb over other lines."""
    if text.isascii():
        return text
    kept: list[str] = []
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= _MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)
