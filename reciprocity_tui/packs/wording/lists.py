"""The lists of words: where a text says something that is better said otherwise (L-27 to L-40)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path

from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.packs.read import decoded, parsed, read_bytes
from reciprocity_tui.packs.wording.look import END, LABEL, QUOTED, Look, Said, Texts, warn
from reciprocity_tui.packs.wording.phrases import Found, Phrases
from reciprocity_tui.packs.wording.vocabulary import Vocabulary, worth_a_look

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
        self.phrases = Phrases(phrases)

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
        every = list(self.phrases.find(said.tokens))
        allowed: dict[str, list[Found]] = {}
        for each in every:
            if each.name.startswith(_ALLOW):
                allowed.setdefault(each.name.removeprefix(_ALLOW), []).append(each)
        found = [each for each in every if not each.name.startswith(_ALLOW)]
        return list(_longest(_not_allowed(found, allowed)))


def _not_allowed(found: Iterable[Found], allowed: Mapping[str, list[Found]]) -> Iterator[Found]:
    """What overlaps nothing that is allowed. Both in the order of the text, so that one walk is enough."""
    ends = {name: list(accumulate((each.end for each in some), max)) for name, some in allowed.items()}
    starts = {name: [each.start for each in some] for name, some in allowed.items()}
    for each in found:
        before = bisect_left(starts.get(each.name, ()), each.end)
        if not before or ends[each.name][before - 1] <= each.start:
            yield each


def _longest(found: Iterable[Found]) -> Iterator[Found]:
    """Of those of one list at one place the longest."""
    ends: dict[str, tuple[int, int]] = {}
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        span = (each.start, each.end)
        last = ends.get(each.name)
        if last is None or each.end > last[1] or span == last:
            ends[each.name] = span
            yield each


@cache
def words() -> WordLists:
    """The lists for English."""
    return WordLists(parsed(decoded(read_bytes(ENGLISH))))


def flaws(look: Look) -> Iterator[Flaw]:
    """Every phrase of a list, where that list is about the text."""
    if not look.english:
        return
    cared = look.deep or bool(look.exercise.care)
    audience = bool(look.exercise.audience)
    yield from phrase_flaws(look.texts, look.vocabulary, cared=cared, audience=audience)


def phrase_flaws(
    texts: Iterable[Texts], vocabulary: Vocabulary, *, cared: bool, audience: bool
) -> Iterator[Flaw]:
    """Every phrase of a list in `texts`, where that list is about it. What others wrote is theirs.

    vocabulary -- what they are made of. cared -- what is sore is told beforehand.
    audience -- it is said for whom it is.
    """
    lists = words()
    for said in worth_a_look((each for each in texts if each.sort != QUOTED), lists.phrases, vocabulary):
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
