"""The text of one question as a pack may hold it: markup, entities and what cannot be shown taken off."""

import html
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MOST_OF_A_LINE = 20_000
"""Characters of an entry that are looked at; what is longer is left out anyway."""

_BREAKS = re.compile(r"<br\s{0,8}/?>", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:a|b|blockquote|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|small|span|strong|sub|sup|table|"
    r"tbody|td|th|tr|u|ul)(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_ENTITIES = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MARKS = re.compile(r"[*_`\[~\\]")
_MOST_MARKS = 40
"""With more signs in one line than this they are no markup, and reading them as such takes ever longer."""
_BRACES = str.maketrans("{}", "()")
_BROKEN = re.compile("[\u00c2\u00c3\u00c4\u00c5\u00ce\u00cf\u00d0\u00d1\u00d7\u00e2\u00f0]")
"""First bytes of what UTF-8 has for other letters, as they look when each byte is taken for a letter."""


class CleanedText(NamedTuple):
    """A text as it can be kept. mended -- letters in it were put right. braces -- it held some."""

    text: str
    mended: bool = False
    braces: bool = False


def clean_question(text: str, *, marked: bool = False, mend: bool = True) -> CleanedText:
    """Return `text` as a pack may hold it.

    marked -- Markdown may be in it. mend -- put letters right that were read in the wrong encoding.
    """
    text = text[:MOST_OF_A_LINE]
    right = _repair_encoding(text) if mend and _BROKEN.search(text) else text
    plain = right
    if "<" in plain:
        plain = _TAGS.sub("", _BREAKS.sub(" ", plain))
    if "&" in plain:
        plain = _ENTITIES.sub(lambda match: html.unescape(match.group()), plain)
    if marked and _MARKS.search(plain):
        plain = _strip_markdown(plain)
    plain = sanitize_text(plain.replace("\u00a0", " ").replace("\u202f", " "))
    braces = "{" in plain or "}" in plain
    return CleanedText(plain.translate(_BRACES) if braces else plain, right != text, braces)


def _repair_encoding(text: str) -> str:
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    return fix_encoding(text) if is_bad(text) else text


def _strip_markdown(text: str) -> str:
    """Take emphasis, links and code marks off, and leave what they are about."""
    if len(_MARKS.findall(text)) > _MOST_MARKS:
        return text
    inline = _markdown().parseInline(text)[0].children or []
    return "".join(token.content if token.type != "softbreak" else " " for token in inline) or text


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable("entity").enable("strikethrough")
