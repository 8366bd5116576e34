"""Diagnostics of packs: their codes, and one with its words and its place.

Families: E0 the text and its TOML, E1 the shape of the document, E2 its sense; E3 words that press somebody, and W3
the other style rules, where W326 is rule L-26 (`lint.rules` has them all). E4 is the sense of a practice file, which a
counselor hands out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reciprocity_tui.exercise.finding import AnyHint, Change, Hint
from reciprocity_tui.message import Argument, Message, Text
from reciprocity_tui.messages import shown, text

MOST_HINTS = 3

ERRORS = frozenset({
    "E001", "E002", "E003", "E004", "E005", "E006", "E010", "E011", "E012", "E013", "E015", "E101",
    "E102", "E103", "E104", "E105", "E106", "E107", "E108", "E109", "E110", "E112", "E113", "E120",
    "E121", "E122", "E123", "E124", "E125", "E201", "E202", "E203", "E204", "E205", "E206", "E207",
    "E208", "E209", "E210", "E211", "E212", "E213", "E214", "E215", "E216", "E217", "E218", "E219",
    "E220", "E221", "E222", "E223", "E224", "E225", "E226", "E227", "E228", "E229", "E230", "E231",
    "E232", "E233", "E234", "E235", "E236", "E237", "E238", "E239", "E240", "E241", "E250", "E251",
    "E252", "E260", "E261", "E301",
})  # fmt: skip
"""Codes that keep a file from being played; `describe_code` has their titles."""

PRACTICE_ERRORS = frozenset({"E401", "E402", "E403", "E404", "E405", "E406"})
"""Codes that only the file of a practice can have."""

WARNINGS = frozenset({"W014", "W015", "W126", "W391", "W392", "W393"})
"""Codes that keep nothing from being played; the style rules are in `lint.rules`."""

Severity = Literal["error", "warning", "hint"]

HINTS = frozenset({"W014", "W126", "W324"})
"""Codes that are never more than a hint."""


def severity_of(code: str) -> Severity:
    """Return the severity of a code: errors keep a pack from being played, warnings and hints do not."""
    if code in HINTS:
        return "hint"
    return "error" if code[0] == "E" else "warning"


def describe_code(code: str) -> str:
    """Return the title of a code."""
    if code in ERRORS or code in PRACTICE_ERRORS or code in WARNINGS:
        return text(f"diagnostic-{code}")
    from reciprocity_tui.packs.lint.rules import describe_rule

    return describe_rule(int(code[2:]))


class SuggestedFix(NamedTuple):
    """A hint that a program can carry out. hint -- its words."""

    hint: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something wrong in one file.

    line, column -- from 1, in characters; 0 when it concerns the whole file. length -- characters that are meant; 0
    where something is missing behind the line (before it, where the column is 1). source_line -- the author's own
    line; of a very long one, the part around the error. skipped -- characters of the line before `source_line`.
    hints -- the likeliest way out first. fixes -- those of the hints that a program can carry out.
    """

    code: str
    message: str
    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    source_line: str = ""
    skipped: int = 0
    hints: tuple[str, ...] = ()
    severity: Severity = "error"
    fixes: tuple[SuggestedFix, ...] = field(default=(), compare=False)


class HintTexts(NamedTuple):
    """Hints in words, and those that a program can carry out."""

    hints: tuple[str, ...]
    fixes: tuple[SuggestedFix, ...]


def describe_hints(message: Text, hints: Iterable[AnyHint], **arguments: Argument) -> HintTexts:
    """Put hints into words, with the one named after `message` behind them; at most MOST_HINTS.

    arguments -- fill those that a hint left empty.
    """
    chosen = [*hints, *_following_hint(message)][:MOST_HINTS]
    words = tuple(_hint_text(hint, arguments) for hint in chosen)
    fixes = (
        SuggestedFix(hint_text, hint.changes)
        for hint, hint_text in zip(chosen, words, strict=True)
        if isinstance(hint, Hint) and hint.changes
    )
    return HintTexts(words, tuple(fixes))


def _hint_text(hint: AnyHint, arguments: dict[str, Argument]) -> str:
    if isinstance(hint, Hint):
        return "\n".join([_hint_text(hint.message, arguments), *map(shown, hint.lines)])
    if isinstance(hint, str):
        return hint
    return text(hint, **{name: value for name, value in arguments.items() if hint.arguments.get(name) == ""})


def _following_hint(message: Text) -> tuple[str, ...]:
    try:
        return (text(f"{message.id}-hint", **message.arguments),) if isinstance(message, Message) else ()
    except KeyError:
        return ()
