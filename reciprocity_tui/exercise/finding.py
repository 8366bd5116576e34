"""What a check finds wrong with an exercise, as data: `packs/diagnostics` has the lines of the file and the words."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from reciprocity_tui.message import Message, Text

DocumentPath: TypeAlias = tuple[str | int, ...]
"""The path of a value in the document: `("step", 3, "do", 0, "prompt")`."""


IN_QUOTES = '"{}"'
"""The form of a word that is a value in a TOML file, not a name."""


class Removed:
    """Mark a value that is taken out."""

    def __repr__(self) -> str:
        return "REMOVED"


REMOVED = Removed()


class Change(NamedTuple):
    """One edit of a hint: `value` at `path`, or REMOVED."""

    path: DocumentPath
    value: object


class Hint:
    """A way out: a message, or the lines of TOML to write, and what these change.

    changes -- empty where a person has to do it. Changes that would not remove the finding, or would make another
    one, are dropped before they are shown (packs/diagnostics/hint_trials.py). lines -- what to paste below the message.
    """

    __slots__ = ("changes", "lines", "message")

    def __init__(self, message: Text, *changes: Change, lines: tuple[Text, ...] = ()) -> None:
        self.message = message
        self.changes = changes
        self.lines = lines

    def __repr__(self) -> str:
        return f"Hint({self.message!r}, {self.changes!r}, {self.lines!r})"

    def under(self, place: DocumentPath) -> "Hint":
        """Return the same hint for the table at `place`."""
        changes = (Change((*place, *change.path), change.value) for change in self.changes)
        return Hint(self.message, *changes, lines=self.lines)


AnyHint: TypeAlias = Hint | Text
"""A hint; one that changes nothing may be its message alone."""


def suggest_value(key: str, value: object, *, words: str = "{}", table: DocumentPath = ()) -> Hint:
    """Return the hint to write `key = value` into `table`. words -- around that line."""
    return Hint(words.format(toml_line(key, value)), Change((*table, key), value))


def toml_line(key: str, value: object) -> str:
    """Return the line of a TOML file that gives `key` this value."""
    return f"{key} = {to_toml(value)}"


def to_toml(value: object) -> str:
    """Format a value for a TOML file, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return (
            '"'
            + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
            + '"'
        )
    if isinstance(value, dict):
        if not value:
            return "{}"
        return "{ " + ", ".join(f"{_key(key)} = {to_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(to_toml, value))}]"
    return str(value)


def _key(name: str) -> str:
    """Return a key as TOML spells it: in quotes if it has other letters than a bare one may have."""
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else to_toml(name)


class Finding(NamedTuple):
    """Something wrong.

    code -- from the table in `packs.diagnostics.diagnostic`. path -- of the value that is wrong, or of the table that
    lacks it. message -- its text may be followed by one named after it with `-hint`, which comes behind `hints`.
    hints -- ways out, the likeliest first. key -- the name before the `=` is meant, not the value behind it.
    part -- offset and length of the part of the text that is meant. missing -- keys that the table at `path` lacks:
    nothing of it is marked then, since nothing of it is wrong.
    """

    code: str
    path: DocumentPath
    message: Text
    hints: tuple[AnyHint, ...] = ()
    key: bool = False
    part: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()

    def under(self, place: DocumentPath) -> "Finding":
        """Return the same finding for the table at `place`."""
        hints = tuple(hint.under(place) if isinstance(hint, Hint) else hint for hint in self.hints)
        return self._replace(path=(*place, *self.path), hints=hints)


def join_names(words: Collection[str], most: int = 12) -> str:
    """Return names of a file separated by commas, at most `most` of them; those of a set in alphabetical order."""
    shown = sorted(words) if isinstance(words, AbstractSet) else list(words)
    return ", ".join(shown[:most]) + (", ..." if len(shown) > most else "")


def nearest(word: str, known: Collection[str], least: float = 0.6) -> str | None:
    """Return the known word that is spelled most like `word`, or None."""
    return _nearest(word[:64], frozenset(known), least)


@lru_cache(maxsize=4096)
def _nearest(word: str, known: frozenset[str], least: float) -> str | None:
    """Cache the nearest word: every trial of a hint looks for the same ones again."""
    import difflib

    matches = difflib.get_close_matches(word, sorted(known), 1, least)
    return matches[0] if matches else None


def did_you_mean(word: str, known: Collection[str], form: str = "`{}`") -> tuple[Message, ...]:
    """Return the hint with the nearest known word, or none. form -- how an author writes such a word."""
    near = nearest(word, known)
    return () if near is None else (Message("finding-did-you-mean", word=form.format(near)),)
