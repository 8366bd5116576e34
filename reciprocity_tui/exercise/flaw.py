"""What a check finds wrong with an exercise. Where it stands in the file is for others to find out."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[str | int, ...]
"""Where something stands in the document: `("step", 3, "do", 0, "prompt")`."""


IN_QUOTES = '"{}"'
"""How a word stands in a TOML file that is a value there, and no name."""


class Gone:
    """Stands where a value is taken out."""

    def __repr__(self) -> str:
        return "GONE"


GONE = Gone()


class Change(NamedTuple):
    """What a hint would have written: `value` at `path`, or nothing there any more."""

    path: Place
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

    def below(self, place: Place) -> "Hint":
        """The same, for what stands at `place`."""
        return Hint(self, *(Change((*place, *each.path), each.value) for each in self.changes))


def giving(key: str, value: object, *, words: str = "{}", at: Place = ()) -> Hint:
    """The hint to write `key = value` into the table at `at`. words -- around that line."""
    return Hint(words.format(f"{key} = {toml_of(value)}"), Change((*at, key), value))


def toml_of(value: object) -> str:
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
        return "{ " + ", ".join(f"{_key(key)} = {toml_of(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_of, value))}]"
    return str(value)


def _key(name: str) -> str:
    """Return how a key stands before its `=`: in quotes where it has other letters than a bare one may have."""
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else toml_of(name)


class Flaw(NamedTuple):
    """Something wrong.

    code -- from the table in `packs.faults`. path -- of the value that is wrong, or of what it is missing in.
    message -- in the author's words. hints -- ways out, the likeliest first.
    key -- the name before the `=` is meant, not the value behind it.
    part -- offset and length of what is meant inside the text, where not all of it is.
    missing -- keys that the table at `path` lacks: nothing of it is marked then, since nothing of it is wrong.
    """

    code: str
    path: Place
    message: str
    hints: tuple[str, ...] = ()
    key: bool = False
    part: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()

    def below(self, place: Place) -> "Flaw":
        """The same, for what stands at `place`."""
        hints = tuple(each.below(place) if isinstance(each, Hint) else each for each in self.hints)
        return self._replace(path=(*place, *self.path), hints=hints)


def listed(words: Collection[str], most: int = 12) -> str:
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

    found = difflib.get_close_matches(word, sorted(known), 1, least)
    return found[0] if found else None


def did_you_mean(word: str, known: Collection[str], form: str = "`{}`") -> tuple[str, ...]:
    """The hint with the nearest known word, or none. form -- how an author writes such a word."""
    near = nearest(word, known)
    return () if near is None else (f"Did you mean {form.format(near)}?",)
