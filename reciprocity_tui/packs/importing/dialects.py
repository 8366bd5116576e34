"""Translate texts in other formats: LaTeX, Org, wiki pages; chats and letters, numbered pages.

Each line becomes one that `text_lines` reads: none is added or dropped, so that each keeps its number.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reciprocity_tui.exercise.texts import MAX_TEXT_LENGTH
from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.columns import NAMES_OF_LISTS, QUESTION_NAMES
from reciprocity_tui.packs.importing.text_lines import COMMENT, ORIGIN, is_question

_Line: TypeAlias = tuple[str, Message | None]
"""The text of a line, and the reason to leave it out, if there is one."""

_LATEX = re.compile(r"^[ \t]*\\(?:item\b|begin\{(?:document|itemize|enumerate)\})", re.MULTILINE)
_ORG = re.compile(r"^#\+(?:title|author|date|options|startup)\b", re.IGNORECASE | re.MULTILINE)
_WIKI = re.compile(r"(={1,6})[ \t]+(?=[^\s=])")

_CHAT = re.compile(
    r"[\u200e\u200f]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \u202f]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:[ \u00a0\u202f]?[AaPp]\.?[ \u202f]?[Mm]\.?)?(?:\][ ]|[ ][-–][ ])[\u200e\u200f]?"
    r"(?:(?P<who>[^:]{1,60}):[ ]?)?(?P<text>.*)"
)
_NO_MESSAGE = re.compile(
    r"[\u200e\u200f<]*(?:\S+ )?(?:media|image|video|audio|sticker|gif|document|medien|bild)\b.{0,20}"
    r"(?:omitted|weggelassen|ausgeschlossen).*"
    r"|.{0,20}(?:message was deleted|message was edited|nachricht (?:wurde )?gelöscht).*|null",
    re.IGNORECASE,
)
_HEAD_OF_A_LETTER = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|de|à|objet|para|asunto|fecha): ?.*",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    r"[> ]*(?:on|am|le|el|il|op|den|em)\b.{4,200}"
    r"\b(?:wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev)\b.{0,120}:",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:.{0,80}?(?:[ \t]{2,}|[-–|·•][ \t]?|\t))?(?:page|seite|página|pagina|стр\.?|side|sida|strona|strana)[ ]"
    r"\d{1,4}(?:[ ]?(?:of|/|von|de|из|av|af|z|van|di)[ ]?\d{1,4})?(?:[ \t]{2,}.{0,80})?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[^\W\d_]\.? \d")
_MOST_OF_A_HEAD = 200
"""Characters of the line at the top of a page."""
_FROM = re.compile(
    r"(?:sources?|quellen?|fuente|fonte|bron|kilde|källa|источник|źródło|zdroj|出典|来源)[ ]?[:：].+"
    r"|(?:©|\(c\)|copyright\b).*"
    r"|<?https?://\S+>?",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?:- )?(?P<quote>[\"']?)(?P<key>[^\W\d][\w-]{0,30}|[\w -]{1,40}(?=[\"']?:$))(?P=quote):(?P<value>|[ \t].*)"
)
_MOSTLY, _FEWEST = 0.5, 2


@dataclass
class Translation:
    """A text in lines that can be read as any other. asides -- why a line is left out, by its number."""

    lines: list[str]
    asides: dict[int, Message] = field(default_factory=dict)
    shape: Message | None = None

    def replace_lines(self, change: Callable[[str], _Line]) -> None:
        """Change every line that is not left out yet."""
        for index, line in enumerate(self.lines):
            # A longer line becomes no question anyway.
            if index + 1 not in self.asides and len(line) <= MAX_TEXT_LENGTH:
                text, why = change(line)
                self.lines[index] = text
                if why is not None:
                    self.asides[index + 1] = why


def translate(raw: Sequence[str], suffix: str = "") -> Translation:
    """Return the lines of a text in the way that `text_lines` reads. suffix -- of the file name."""
    made = Translation(list(raw))
    text = "\n".join(raw)
    if suffix in (".tex", ".latex") or _LATEX.search(text):
        made.shape = Message("import-shape-latex")
        made.replace_lines(_read_latex_line)
    elif suffix == ".org" or _ORG.search(text):
        made.shape = Message("import-shape-org")
        made.replace_lines(_read_org_line)
    elif suffix in (".yaml", ".yml"):
        made.shape = Message("import-shape-yaml")
        made.replace_lines(_read_yaml_line)
    elif any(map(_WIKI.match, raw)):
        made.replace_lines(_read_wiki_line)
    elif _is_chat(raw):
        made.shape = Message("import-shape-chat")
        made.replace_lines(_read_chat_line)
    _skip_letter_parts(made)
    made.replace_lines(_ignored_reason)
    return made


def _ignored_reason(line: str) -> _Line:
    """Leave out numbers of pages, and the origin of a list."""
    text = line.strip()
    if not text or is_question(text):
        return line, None
    if _COUNTED.search(text) and len(text) <= _MOST_OF_A_HEAD and _PAGE.fullmatch(text):
        return line, Message("left-out-page-number")
    return line, ORIGIN if _FROM.fullmatch(text) else None


def _read_latex_line(line: str) -> _Line:
    text = line.strip()
    if text.startswith("%"):
        return text, COMMENT
    if match := re.fullmatch(r"\\(title|chapter|(?:sub)*section|paragraph)\*?\{(.*)\}.*", text):
        return f"{'#' if match[1] == 'title' else '##'} {_inline(match[2])}", None
    if match := re.match(r"\\item\b[ \t]*(?:\[[^\]]{0,40}\])?[ \t]*", text):
        return f"- {_inline(text[match.end() :])}", None
    if re.match(
        r"\\(?:begin|end|documentclass|usepackage|maketitle|author|date|newpage|clearpage|tableofcontents|input|"
        r"set\w+|new\w+|renew\w+|vspace|hspace|label|pagestyle|noindent$)",
        text,
    ):
        return text, Message("left-out-latex-command")
    return line[: len(line) - len(line.lstrip())] + _inline(text), None


def _inline(text: str) -> str:
    """Strip LaTeX commands from a text."""
    text = re.sub(r"(?<!\\)%.*", "", text)
    for _ in range(4):
        text = re.sub(r"\\[A-Za-z]{1,20}\*?(?:\[[^\]]{0,40}\])?\{([^{}]*)\}", r"\1", text)
    text = re.sub(r"\\(?:dots|ldots)\b(?:\{\})?", "…", text)
    text = re.sub(r"\\([&%$#_{}])", r"\1", text.replace("\\\\", " ").replace("~", " "))
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”").strip()


def _read_org_line(line: str) -> _Line:
    if match := re.fullmatch(r"#\+title:[ \t]*(.+)", line, re.IGNORECASE):
        return f"# {match[1]}", None
    if re.match(r"#\+|[ \t]*:[A-Za-z_-]{1,30}:|(?:SCHEDULED|DEADLINE|CLOSED):", line):
        return line, Message("left-out-org-setting")
    if re.match(r"[ \t]*#(?: |$)", line):
        return line, COMMENT
    if match := re.fullmatch(
        r"(\*{1,8})[ ]+(?:(?:TODO|DONE|NEXT|WAITING)[ ]+)?(.*?)(?:[ \t]+:[\w:@]+:)?[ \t]*", line
    ):
        return f"{'#' * min(len(match[1]) + 1, 6)} {match[2]}", None
    return line, None


def _read_yaml_line(line: str) -> _Line:
    """Read lists of texts, of tables with a text each, in groups; other YAML is read line by line as it is."""
    text = line.strip()
    if text.startswith(("#", "%")) or text in ("---", "...", "- >", "- |", "- >-", "- |-"):
        return text, Message("left-out-yaml-mark")
    match = _PAIR.fullmatch(text)
    if match is None:
        item = text.removeprefix("- ")
        return f"- {_unquoted(item)}" if item != text else line, None
    key, value = match["key"].casefold(), _unquoted(match["value"])
    if key in QUESTION_NAMES and value:
        return f"- {value}", None
    if key in ("title", "name") and value:
        return f"# {value}", None
    if value or key in NAMES_OF_LISTS:
        return text, Message("left-out-yaml-value")
    return f"## {match['key']}", None


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def _read_wiki_line(line: str) -> _Line:
    if match := _WIKI.match(line.strip()):
        rest = line.strip()[match.end() :]
        return f"{'#' * len(match[1])} {rest.rstrip('= ')}", None
    if match := re.match(r"[*#]{1,5}[ \t]*(?=[^\s*#])", line):
        return f"- {line[match.end() :]}", None
    return line, None


def _is_chat(raw: Sequence[str]) -> bool:
    full = [line for line in raw if line.strip()]
    messages = [match for match in map(_CHAT.match, full) if match is not None]
    return len(messages) >= max(_FEWEST, _MOSTLY * len(full)) and any(match["who"] for match in messages)


def _read_chat_line(line: str) -> _Line:
    match = _CHAT.match(line)
    if match is None:
        return line, None
    if match["who"] is None:
        return match["text"], Message("left-out-chat-note")
    return match["text"], Message("left-out-no-message") if _NO_MESSAGE.fullmatch(match["text"]) else None


def _skip_letter_parts(made: Translation) -> None:
    """Leave out the head of a letter, and the lines that name the writer of a quotation."""
    first = next((index for index, line in enumerate(made.lines) if line.strip()), 0)
    head = []
    for index in range(first, len(made.lines)):
        if not _HEAD_OF_A_LETTER.fullmatch(made.lines[index].strip()):
            break
        head.append(index + 1)
    if len(head) > 1:
        made.asides.update(dict.fromkeys(head, Message("left-out-letter-head")))
    if any(line.startswith(">") for line in made.lines):
        who = Message("left-out-writer")
        made.replace_lines(lambda line: (line, who if _QUOTING.fullmatch(line.strip()) else None))
