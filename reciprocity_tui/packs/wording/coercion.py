"""Words that press somebody: asking for a password, a phone, a proof, or an answer that may not be passed (L-01).

The one thing said in words that keeps a pack from being played.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.exercise.steps import Shape
from reciprocity_tui.packs.read import decoded, parsed, read_bytes
from reciprocity_tui.packs.wording.look import PROMPT, Said, Texts, texts_in, texts_of
from reciprocity_tui.packs.wording.phrases import Phrases
from reciprocity_tui.packs.wording.vocabulary import Vocabulary, worth_a_look

COERCION = Path(__file__).with_name("coercion.toml")


@cache
def _phrases() -> Phrases:
    found = parsed(decoded(read_bytes(COERCION)))
    lists = {key: value for key, value in found.items() if isinstance(value, list)}
    return Phrases(lists)


def flaws(exercise: Exercise) -> Iterator[Flaw]:
    """Every such phrase in what an exercise says, in any step and in its header."""
    return pressing(*texts_of(exercise))


def flaws_around(shape: Shape) -> Iterator[Flaw]:
    """The same in what stands around exercises: the file of a pack, or of a path."""
    texts = texts_in(shape)
    return pressing(texts, Vocabulary.of(texts))


def pressing(texts: Iterable[Texts], vocabulary: Vocabulary) -> Iterator[Flaw]:
    """The first such phrase of each text. vocabulary -- what they are made of."""
    for said in worth_a_look(texts, _phrases(), vocabulary):
        part = _part_that_presses(said)
        if part is not None:
            text = said.text[part[0] : part[0] + part[1]]
            hints = (
                "Invite instead, and leave the way out open: anything may be passed.",
                "What is somebody's own (phone, password, whereabouts) is not asked for.",
            )
            yield Flaw("E301", said.path, f'"{text}" presses somebody (L-01)', hints, part=part)


def _part_that_presses(said: Said) -> tuple[int, int] | None:
    """Where the first such phrase of a text begins, and its length; None where there is none."""
    matches = list(_phrases().find(said.tokens))
    allowed = [match for match in matches if match.name == "allow"]
    for match in matches:
        if match.name == "phrases" and not any(a.start < match.end and match.start < a.end for a in allowed):
            return match.start, match.end - match.start
    return None


def pressing_phrases(texts: Sequence[str]) -> dict[int, str]:
    """Return the first such phrase of each of the prompts `texts` that holds one, by the index of the text."""
    every = [Said(text, (), PROMPT) for text in texts]
    candidates = _phrases().candidates(frozenset(word for said in every for word in said.words))
    phrases = {}
    for index, said in enumerate(every):
        words = frozenset(said.words)
        part = _part_that_presses(said) if any(each.may_be_in(words) for each in candidates) else None
        if part is not None:
            phrases[index] = said.text[part[0] : part[0] + part[1]]
    return phrases
