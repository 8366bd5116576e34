"""Find words that pressure somebody: to give a password, a phone, a proof, or an answer that may not be passed (L-01).

This is the only rule about words that keeps a pack from being played.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import PROMPT, AuthoredText, LintGroup, texts_in, texts_of
from reciprocity_tui.packs.lint.phrases import PhraseIndex
from reciprocity_tui.packs.lint.vocabulary import Vocabulary, candidate_texts
from reciprocity_tui.packs.parsing.read import decode, parse, read_bytes

COERCION = Path(__file__).with_name("coercion.toml")


@cache
def _phrases() -> PhraseIndex:
    document = parse(decode(read_bytes(COERCION)))
    lists = {key: value for key, value in document.items() if isinstance(value, list)}
    return PhraseIndex(lists)


def findings(exercise: Exercise) -> Iterator[Finding]:
    """Yield such phrases in the texts of an exercise, steps and header."""
    return coercive_texts(*texts_of(exercise))


def surrounding_findings(shape: StrictModel) -> Iterator[Finding]:
    """Yield such phrases in the file of a pack, or of a path."""
    texts = texts_in(shape)
    return coercive_texts(texts, Vocabulary.of(texts))


def coercive_texts(texts: Iterable[LintGroup], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield the first such phrase of each text. vocabulary -- of the texts."""
    for authored in candidate_texts(texts, _phrases(), vocabulary):
        part = _coercive_span(authored)
        if part is not None:
            text = authored.text[part[0] : part[0] + part[1]]
            hints = (Message("lint-invite-instead"), Message("lint-private-things"))
            yield Finding("E301", authored.path, Message("lint-pressure", phrase=text), hints, part=part)


def _coercive_span(authored: AuthoredText) -> tuple[int, int] | None:
    """Return the offset and length of the first such phrase of a text; None where there is none."""
    matches = list(_phrases().find(authored.tokens))
    allowed = [match for match in matches if match.name == "allow"]
    for match in matches:
        if match.name == "phrases" and not any(a.start < match.end and match.start < a.end for a in allowed):
            return match.start, match.end - match.start
    return None


def coercive_phrases(texts: Sequence[str]) -> dict[int, str]:
    """Return the first such phrase of each of the prompts `texts` with one, by the index of the text."""
    every = [AuthoredText(text, (), PROMPT) for text in texts]
    candidates = _phrases().candidates(frozenset(word for authored in every for word in authored.words))
    phrases = {}
    for index, authored in enumerate(every):
        words = frozenset(authored.words)
        part = (
            _coercive_span(authored) if any(candidate.may_be_in(words) for candidate in candidates) else None
        )
        if part is not None:
            phrases[index] = authored.text[part[0] : part[0] + part[1]]
    return phrases
