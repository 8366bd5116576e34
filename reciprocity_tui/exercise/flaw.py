"""What a check finds wrong with an exercise. Where it stands in the file is for others to find out."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[str | int, ...]
"""Where something stands in the document: `("step", 3, "do", 0, "prompt")`."""


IN_QUOTES = '"{}"'
"""How a word stands in a TOML file that is a value there, and no name."""


class Flaw(NamedTuple):
    """Something wrong.

    code -- from the table in `packs.faults`. path -- of the value that is wrong, or of what it is missing in.
    message -- in the author's words. hints -- ways out, the likeliest first.
    key -- the name before the `=` is meant, not the value behind it.
    part -- offset and length of what is meant inside the text, where not all of it is.
    """

    code: str
    path: Place
    message: str
    hints: tuple[str, ...] = ()
    key: bool = False
    part: tuple[int, int] | None = None

    def below(self, place: Place) -> "Flaw":
        """The same, for what stands at `place`."""
        return self._replace(path=(*place, *self.path))


def listed(words: Collection[str], most: int = 12) -> str:
    """Words in a row, for a hint: those of a set in alphabetical order."""
    shown = sorted(words) if isinstance(words, AbstractSet) else list(words)
    return ", ".join(shown[:most]) + (", ..." if len(shown) > most else "")


def nearest(word: str, known: Collection[str], least: float = 0.6) -> str | None:
    """The known word that is spelled most like `word`, or None when none is."""
    import difflib

    found = difflib.get_close_matches(word[:64], sorted(known), 1, least)
    return found[0] if found else None


def did_you_mean(word: str, known: Collection[str], form: str = "`{}`") -> tuple[str, ...]:
    """The hint with the nearest known word, or none. form -- how an author writes such a word."""
    near = nearest(word, known)
    return () if near is None else (f"Did you mean {form.format(near)}?",)
