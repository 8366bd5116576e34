"""What only the plain front end says. What both front ends say is in `reciprocity_tui.words`."""

import re

from reciprocity_tui.words import NO_RUSH

NOTHING_SHOWS = "Nothing shows while it is typed."
WRITTEN_ALREADY = "Something is written here already. Enter takes it as it is; a new line takes its place."
LINES_WRITTEN_ALREADY = (
    "Something is written here already. New lines are added to it, a single - begins anew, "
    "a single . takes it as it is."
)
BOTH_SEE = "Both see this:"
"""Over words that are shown at once, before any reflection."""

LEFT_OUT = "Kept private."
DONE = "{name} is done."
AT_ANY_TIME = (
    "Take what fits, and end whenever you like. At any time, alone on a line: "
    "/pass, /swap, /pause, /end, /leave. /help tells more."
)
HELP_IS_F1 = "Here /help does what F1 does on the screen, and /leave leaves at once."
NOTHING_STAYS = "Nothing of this evening is kept."
LAID_ASIDE = "It stays as it is, for another day."
SAME_UNFINISHED = "This one is not finished yet. Enter goes on with it. n begins anew."
ONLY_LEAVE = "Enter tries again; the text is still here. /leave leaves without it."
TRY_AGAIN = "Enter tries again. What was typed is still here."

_KEYS = (
    (re.compile(r"\bF1\b"), "/help"),
    (re.compile(r"\bF3 passes this one\b"), "/pass leaves this one out"),
    (re.compile(r"\bF3 passes\b"), "/pass leaves it out"),
    (re.compile(r"\bF3\b"), "/pass"),
    (re.compile(r"\bF4\b"), "/swap"),
    (re.compile(r"\bF6\b"), "/change"),
    (re.compile(r"\bF8\b"), "/end"),
)


def with_commands(sentence: str) -> str:
    """A sentence of the engine, or of an author, with the commands of this front end in place of keys."""
    for key, command in _KEYS:
        sentence = key.sub(command, sentence)
    return sentence


def describe_duration(seconds: int) -> str:
    """How long something takes: minutes where they are whole ones. It hurries nobody."""
    minutes, rest = divmod(seconds, 60)
    if rest or not minutes:
        return f"About {seconds} seconds. {NO_RUSH}"
    return f"About {'a minute' if minutes == 1 else f'{minutes} minutes'}. {NO_RUSH}"
