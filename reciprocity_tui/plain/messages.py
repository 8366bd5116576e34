"""Texts of plain mode that its dialogs ask for."""

import re

LINES_WRITTEN_ALREADY = (
    "Something is already written here. New lines are added; a single - starts over, "
    "a single . keeps it as it is."
)
BOTH_SEE = "Both see this:"
"""Over words that are shown at once, before any reflection."""

DONE = "{name} is done."

_KEYS = (
    (re.compile(r"\bF3 passes this one\b"), "/pass leaves this one out"),
    (re.compile(r"\bF3 passes\b"), "/pass leaves it out"),
    (re.compile(r"\bF3\b"), "/pass"),
    (re.compile(r"\bF4\b"), "/swap"),
    (re.compile(r"\bF6\b"), "/change"),
    (re.compile(r"\bF8\b"), "/end"),
)


def with_commands(sentence: str) -> str:
    """Return a sentence of the engine with the commands of this front end in place of keys."""
    for key, command in _KEYS:
        sentence = key.sub(command, sentence)
    return sentence
