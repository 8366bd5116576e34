"""Find braces and the like that were meant as a name, and that people would see as they are (L-48).

Unknown placeholders between two braces are errors (E212, E213); this rule finds the rest.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from reciprocity_tui.exercise.checks.check_placeholders import PLACEHOLDERS
from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import AuthoredText, LintGroup, warning
from reciprocity_tui.packs.lint.vocabulary import Vocabulary

_NAME = "|".join(PLACEHOLDERS)
_NAME_PATTERN = f"(?:{_NAME})"
_OTHERS = r"(?:your )?partner(?:'s name|\u2019s name)?|name|your name|their name|other person"
_STRAY = rf"""
      (?P<twice>\{{\{{+\ *(?:{_NAME})\ *\}}\}}+)            # {{{{listener}}}}
    | (?P<other>\$\{{\w*\}}? | \$(?:{_NAME})\b | %\(\w+\)s? | %(?:{_NAME})% | \#\{{\w*\}}?)
    | (?P<whole>\{{(?:{_NAME})\}})                          # as it should be
    | (?P<open>\{{\ *(?:{_NAME})\b(?:\ \w+)?)                   # {{listener one
    | (?P<close>\b(?:{_NAME})\}})                           # listener}}
    | (?P<brackets>[\[<\u27e8\uff5b](?:{_NAME}|{_OTHERS})[\]>\u27e9\uff5d])
    | (?P<brace>[{{}}]\w*)
    """
"""Compiled when needed: nearly no exercise has a stray brace, and compiling takes as long as checking ten exercises."""
MOST_OF_A_TEXT = 3
"""Strays to report one by one per text."""
_WHOLE = re.compile(rf"\{{(?:{_NAME})\}}")
_WORTH = re.compile(r"[{}\[<$%#\u27e8\uff5b]")


def findings(texts: Iterable[LintGroup], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield every stray brace in `texts`, each with the name that was meant. vocabulary -- of the texts."""
    # A correct placeholder contains no space.
    if not _may_have_one(" ".join(vocabulary.pieces)):
        return
    stray = re.compile(_STRAY, re.VERBOSE | re.IGNORECASE)
    for text in chain.from_iterable(
        together.authored for together in texts if _may_have_one(together.joined)
    ):
        every = [match for match in stray.finditer(text.text) if match.lastgroup != "whole"]
        for number, match in enumerate(every[:MOST_OF_A_TEXT], 1):
            more = len(every) - number if number == MOST_OF_A_TEXT else 0
            yield _finding(text, match, more)


def _may_have_one(text: str) -> bool:
    return _WORTH.search(_WHOLE.sub("", text) if "{" in text else text) is not None


def _finding(authored: AuthoredText, match: re.Match[str], more: int) -> Finding:
    text, part, group = match[0], (match.start(), len(match[0])), match.lastgroup
    name = re.search(_NAME_PATTERN, text, re.IGNORECASE)
    meant = f"{{{name[0].lower()}}}" if name else "{other}"
    message = Message("lint-stray-brace", what=text, form=group or "other", more=more)
    return warning(48, authored.path, message, Message("lint-how-names-are-written", name=meant), part=part)
