"""The lists of words: where a text says something that is better said otherwise (L-27 to L-40)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.packs.read import decoded, parsed, read_bytes
from reciprocity_tui.packs.wording.look import END, LABEL, QUOTED, Look, Said, warn
from reciprocity_tui.packs.wording.phrases import Found, Phrases

ENGLISH = Path(__file__).with_name("english.toml")

_ALLOW = "allow "


class WordLists:
    """The lists of one language, read once."""

    def __init__(self, document: Mapping[str, object]) -> None:
        self.about: dict[str, dict[str, object]] = {}
        phrases: dict[str, list[str]] = {}
        for name, each in document.items():
            if isinstance(each, dict) and "rule" in each:
                self.about[name] = each
                phrases[name] = each["phrases"]
                phrases[_ALLOW + name] = each.get("allow", [])
        self._others = {name: each for name, each in document.items() if name not in self.about}
        self._phrases = Phrases(phrases)

    def plain(self, name: str) -> list[str]:
        """A list that no rule of its own goes with."""
        found = self._others[name]
        return found["phrases"] if isinstance(found, dict) else []

    @cached_property
    def known(self) -> frozenset[str]:
        """Long words that everybody knows."""
        return frozenset(each.lower() for each in self.plain("long"))

    @cached_property
    def times(self) -> Phrases:
        """What says which time something is about."""
        return Phrases({"times": self.plain("times")})

    def find(self, said: Said) -> list[Found]:
        """What of the lists stands in a text and is not allowed there: of several at one place, the longest."""
        every = list(self._phrases.find(said.tokens))
        allowed = [each for each in every if each.name.startswith(_ALLOW)]
        found = [
            each
            for each in every
            if not each.name.startswith(_ALLOW)
            and not any(_covers(one, each) for one in allowed if one.name == _ALLOW + each.name)
        ]
        return [
            each
            for each in found
            if not any(
                other.name == each.name
                and other != each
                and other.start <= each.start
                and each.end <= other.end
                for other in found
            )
        ]


def _covers(allowed: Found, found: Found) -> bool:
    return allowed.start < found.end and found.start < allowed.end


@cache
def words() -> WordLists:
    """The lists for English."""
    return WordLists(parsed(decoded(read_bytes(ENGLISH))))


def flaws(look: Look) -> Iterator[Flaw]:
    """Every phrase of a list, where that list is about the text."""
    if not look.english:
        return
    cared = look.deep or bool(look.exercise.care)
    yield from phrase_flaws(look.said, cared=cared, audience=bool(look.exercise.audience))


def phrase_flaws(texts: Iterable[Said], *, cared: bool, audience: bool) -> Iterator[Flaw]:
    """Every phrase of a list in `texts`, where that list is about it. What others wrote is theirs.

    cared -- what is sore is told beforehand. audience -- it is said for whom it is.
    """
    lists = words()
    for said in texts:
        if said.sort != QUOTED:
            for found in dict.fromkeys(lists.find(said)):
                about = lists.about[found.name]
                if _concerns(about, said, cared=cared, audience=audience):
                    yield _flaw(said, found, about)


def _concerns(about: Mapping[str, object], said: Said, *, cared: bool, audience: bool) -> bool:
    """Whether a list is about a text. cared -- what is sore is told beforehand. audience -- whom it is for as well."""
    inside, but = about.get("in"), about.get("but")
    sort = LABEL if said.sort == END else said.sort
    if isinstance(inside, list) and sort not in inside:
        return False
    if isinstance(but, list) and sort in but:
        return False
    if (about.get("hard") and not said.hard) or (about.get("care") and cared):
        return False
    return not (about.get("audience") and audience)


def _flaw(said: Said, found: Found, about: Mapping[str, object]) -> Flaw:
    text = said.text[found.start : found.end]
    instead = about.get("instead")
    word = instead.get(text.lower()) if isinstance(instead, dict) else None
    hint = f'Say "{word}".' if word else str(about["better"])
    rule = about["rule"]
    assert isinstance(rule, int)
    part = (found.start, found.end - found.start)
    return warn(rule, said.path, f'"{text}" {about["says"]}', hint, part=part)
