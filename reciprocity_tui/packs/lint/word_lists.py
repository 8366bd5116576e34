"""Find phrases of the word lists, for which there are better words (L-27 to L-40)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.lint.context import (
    END,
    LABEL,
    QUOTED,
    AuthoredText,
    LintContext,
    LintGroup,
    warning,
)
from reciprocity_tui.packs.lint.phrases import Match, PhraseIndex
from reciprocity_tui.packs.lint.vocabulary import Vocabulary, candidate_texts
from reciprocity_tui.packs.parsing.read import decode, parse, read_bytes

ENGLISH = Path(__file__).with_name("english.toml")

_ALLOW = "allow "


class WordLists:
    """The lists of one language, read once."""

    def __init__(self, document: Mapping[str, object]) -> None:
        self.about: dict[str, dict[str, object]] = {}
        phrases: dict[str, list[str]] = {}
        for name, entry in document.items():
            if isinstance(entry, dict) and "rule" in entry:
                self.about[name] = entry
                phrases[name] = entry["phrases"]
                phrases[_ALLOW + name] = entry.get("allow", [])
        self._others = {name: entry for name, entry in document.items() if name not in self.about}
        self.phrases = PhraseIndex(phrases)

    def word_list(self, name: str) -> list[str]:
        """Return a list that belongs to no rule of its own."""
        entry = self._others[name]
        return entry["phrases"] if isinstance(entry, dict) else []

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Long words that everybody knows."""
        return frozenset(word.lower() for word in self.word_list("long"))

    @cached_property
    def times(self) -> PhraseIndex:
        """Return the phrases that name a time."""
        return PhraseIndex({"times": self.word_list("times")})

    def find(self, text: AuthoredText) -> list[Match]:
        """Return the phrases in a text that are not allowed there: of several at one place, the longest."""
        every = list(self.phrases.find(text.tokens))
        allowed: dict[str, list[Match]] = {}
        for match in every:
            if match.name.startswith(_ALLOW):
                allowed.setdefault(match.name.removeprefix(_ALLOW), []).append(match)
        matches = [match for match in every if not match.name.startswith(_ALLOW)]
        return list(_longest_matches(_without_allowed(matches, allowed)))


def _without_allowed(matches: Iterable[Match], allowed: Mapping[str, list[Match]]) -> Iterator[Match]:
    """Yield the matches that overlap no allowed phrase. Both are in the order of the text: one walk is enough."""
    ends = {
        name: list(accumulate((exception.end for exception in some), max)) for name, some in allowed.items()
    }
    starts = {name: [exception.start for exception in some] for name, some in allowed.items()}
    for match in matches:
        before = bisect_left(starts.get(match.name, ()), match.end)
        if not before or ends[match.name][before - 1] <= match.start:
            yield match


def _longest_matches(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the longest match of each list at each place."""
    ends: dict[str, tuple[int, int]] = {}
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        span = (match.start, match.end)
        last = ends.get(match.name)
        if last is None or match.end > last[1] or span == last:
            ends[match.name] = span
            yield match


@cache
def english_lists() -> WordLists:
    """Return the lists for English."""
    return WordLists(parse(decode(read_bytes(ENGLISH))))


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield every phrase of a list that applies to its text."""
    if not look.english:
        return
    cared = look.deep or bool(look.exercise.care)
    audience = bool(look.exercise.audience)
    yield from phrase_findings(look.texts, look.vocabulary, cared=cared, audience=audience)


def phrase_findings(
    texts: Iterable[LintGroup], vocabulary: Vocabulary, *, cared: bool, audience: bool
) -> Iterator[Finding]:
    """Yield every phrase of a list in `texts`, if that list applies. Quoted texts are left alone.

    vocabulary -- of the texts. cared -- whether a care note warns of sore ground. audience -- whether the audience is
    named.
    """
    lists = english_lists()
    for text in candidate_texts(
        (together for together in texts if together.sort != QUOTED), lists.phrases, vocabulary
    ):
        for match in dict.fromkeys(lists.find(text)):
            about = lists.about[match.name]
            if _applies(about, text, cared=cared, audience=audience):
                yield _finding(text, match, about)


def _applies(about: Mapping[str, object], text: AuthoredText, *, cared: bool, audience: bool) -> bool:
    """Return whether a list applies to a text. cared, audience -- as in `phrase_findings`."""
    inside, but = about.get("in"), about.get("but")
    sort = LABEL if text.sort == END else text.sort
    if isinstance(inside, list) and sort not in inside:
        return False
    if isinstance(but, list) and sort in but:
        return False
    if (about.get("hard") and not text.hard) or (about.get("care") and cared):
        return False
    return not (about.get("audience") and audience)


def _finding(authored: AuthoredText, match: Match, about: Mapping[str, object]) -> Finding:
    text = authored.text[match.start : match.end]
    instead = about.get("instead")
    word = instead.get(text.lower()) if isinstance(instead, dict) else None
    hint: Text = Message("lint-use-word", word=word) if isinstance(word, str) else str(about["better"])
    rule = about["rule"]
    assert isinstance(rule, int)
    part = (match.start, match.end - match.start)
    message = Message("lint-phrase", phrase=text, problem=str(about["says"]))
    return warning(rule, authored.path, message, hint, part=part)
