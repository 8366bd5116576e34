"""What a check finds wrong with an exercise. Where it stands in the file is for others to find out."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple, TypeAlias

DocumentPath: TypeAlias = tuple[str | int, ...]
"""Where something stands in the document: `("step", 3, "do", 0, "prompt")`."""


IN_QUOTES = '"{}"'
"""How a word stands in a TOML file that is a value there, and no name."""


class Removed:
    """Stands where a value is taken out."""

    def __repr__(self) -> str:
        return "GONE"


REMOVED = Removed()


class Change(NamedTuple):
    """What a hint would have written: `value` at `path`, or nothing there any more."""

    path: DocumentPath
    value: object


class Hint(str):
    """A way out in words, and what it changes, where that is plain enough for a program to do it.

    Whatever changes something removes its fault and makes no new one; what would not is not shown (packs/trying.py).
    """

    __slots__ = ("changes",)

    changes: tuple[Change, ...]

    def __new__(cls, words: str, *changes: Change) -> "Hint":
        """Say `words`, which come down to `changes`."""
        hint = super().__new__(cls, words)
        hint.changes = changes
        return hint

    def under(self, place: DocumentPath) -> "Hint":
        """The same, for what stands at `place`."""
        return Hint(self, *(Change((*place, *change.path), change.value) for change in self.changes))


def suggest_value(key: str, value: object, *, words: str = "{}", table: DocumentPath = ()) -> Hint:
    """The hint to write `key = value` into the table at `at`. words -- around that line."""
    return Hint(words.format(f"{key} = {to_toml(value)}"), Change((*table, key), value))


def to_toml(value: object) -> str:
    """A value as it stands in a TOML file, on one line."""
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
    """Return how a key stands before its `=`: in quotes where it has other letters than a bare one may have."""
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else to_toml(name)


class Finding(NamedTuple):
    """Something wrong.

    code -- from the table in `packs.faults`. path -- of the value that is wrong, or of what it is missing in.
    message -- in the author's words. hints -- ways out, the likeliest first.
    key -- the name before the `=` is meant, not the value behind it.
    part -- offset and length of what is meant inside the text, where not all of it is.
    missing -- keys that the table at `path` lacks: nothing of it is marked then, since nothing of it is wrong.
    """

    code: str
    path: DocumentPath
    message: str
    hints: tuple[str, ...] = ()
    key: bool = False
    part: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()

    def under(self, place: DocumentPath) -> "Finding":
        """The same, for what stands at `place`."""
        hints = tuple(hint.under(place) if isinstance(hint, Hint) else hint for hint in self.hints)
        return self._replace(path=(*place, *self.path), hints=hints)


def join_names(words: Collection[str], most: int = 12) -> str:
    """Words in a row, for a hint: those of a set in alphabetical order."""
    shown = sorted(words) if isinstance(words, AbstractSet) else list(words)
    return ", ".join(shown[:most]) + (", ..." if len(shown) > most else "")


def nearest(word: str, known: Collection[str], least: float = 0.6) -> str | None:
    """The known word that is spelled most like `word`, or None when none is."""
    return _nearest(word[:64], frozenset(known), least)


@lru_cache(maxsize=4096)
def _nearest(word: str, known: frozenset[str], least: float) -> str | None:
    """The same, remembered: one wrong word is looked for again each time that a hint is tried."""
    import difflib

    matches = difflib.get_close_matches(word, sorted(known), 1, least)
    return matches[0] if matches else None


def did_you_mean(word: str, known: Collection[str], form: str = "`{}`") -> tuple[str, ...]:
    """The hint with the nearest known word, or none. form -- how an author writes such a word."""
    near = nearest(word, known)
    return () if near is None else (f"Did you mean {form.format(near)}?",)
