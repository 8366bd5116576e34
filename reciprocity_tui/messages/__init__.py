"""The message catalogue: one Fluent file per language, and the one place that fills its texts.

A text is found by the id of its message. The names of actions (`F3`, `/pass`) come from the front end that runs:
`{ $pass }` is the name alone, `{ $press-pass }` "press F3" or "type /pass", `{ $Press-pass }` the same at the start
of a sentence.
"""

from reciprocity_tui.messages.phrasebook import (
    describe,
    describe_problem,
    describe_while_playing,
    ended_once,
    hint_of,
    name_actions,
    read_language,
    shown,
    text,
)

__all__ = [
    "describe",
    "describe_problem",
    "describe_while_playing",
    "ended_once",
    "hint_of",
    "name_actions",
    "read_language",
    "shown",
    "text",
]
