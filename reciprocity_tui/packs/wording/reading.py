"""How hard a text is to read (L-21 to L-24), and how long it is (content.md 4.3)."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.texts import MOST_OF_A_TEXT, Sort
from reciprocity_tui.packs.wording import numbers
from reciprocity_tui.packs.wording.lists import words
from reciprocity_tui.packs.wording.look import CARD, HELP, LISTENER, PROMPT, STEM, Look, Said, warn
from reciprocity_tui.packs.wording.phrases import BREATHS, sentences
from reciprocity_tui.packs.wording.syllables import at_most, bare, counted

MOST_HINTS = 5
"""On long words, in one exercise."""


def flaws(look: Look) -> Iterator[Flaw]:
    """Everything about reading; grade and words in English only."""
    if look.english:
        yield from _grade(look, 21, "prompts", (PROMPT,), numbers.GRADE_OF_PROMPTS)
        yield from _grade(look, 22, "cards and help", (CARD, HELP), numbers.GRADE_OF_CARDS)
        yield from _long_words(look)
    yield from _sentences(look)
    yield from _lengths(look)


def grade(said: Sequence[Said], syllables: Callable[[str], int] = counted) -> float:
    """The Flesch-Kincaid grade of texts together: years of school that reading them asks for."""
    every = [sentence for each in said for sentence in sentences(each.tokens)]
    count = sum(map(len, every))
    if not count:
        return 0.0
    spoken = sum(syllables(token.word) for sentence in every for token in sentence)
    return 0.39 * count / len(every) + 11.8 * spoken / count - 15.59


def _count(said: Said) -> int:
    return sum(map(len, sentences(said.tokens)))


def _grade(look: Look, rule: int, what: str, sorts: tuple[Sort, ...], most: float) -> Iterator[Flaw]:
    said = list(look.of(*sorts))
    if sum(map(_count, said)) < numbers.FEWEST_WORDS or grade(said, at_most) <= most:
        return
    found = grade(said)
    if found > most:
        hardest = max(said, key=lambda each: grade([each]))
        message = f"the {what} together ask for {found:.1f} years of school, and {most:g} is the most"
        yield warn(rule, hardest.path, message, "Begin here: shorter sentences, shorter words.")


def _long_words(look: Look) -> Iterator[Flaw]:
    """L-24, a hint: each word once."""
    seen: set[str] = set()
    left = MOST_HINTS
    for said in look.of(PROMPT, CARD, HELP, LISTENER, STEM):
        for word, start, end in said.tokens:
            if word in seen or at_most(word) <= numbers.LONG_WORD or word in words().known:
                continue
            seen.add(word)
            if left and counted(bare(word)) > numbers.LONG_WORD:
                left -= 1
                message = f'"{said.text[start:end]}" is a long word'
                yield warn(
                    24, said.path, message, "A short one is easier to say aloud.", part=(start, end - start)
                )


def _sentences(look: Look) -> Iterator[Flaw]:
    """L-23. A colon gives a breath, so it ends a sentence here."""
    for said in look.of(PROMPT, CARD):
        most = numbers.WORDS_OF_A_PROMPT if said.sort == PROMPT else numbers.WORDS_OF_A_CARD
        found = sentences(said.tokens, BREATHS)
        for sentence in found:
            if len(sentence) > most:
                start = sentence[0].start
                message = f"a sentence of {len(sentence)} words, and {most} are the most"
                yield warn(23, said.path, message, "Make two of it.", part=(start, sentence[-1].end - start))
        average, most = _count(said) / max(1, len(found)), numbers.WORDS_OF_A_CARD_ON_AVERAGE
        if said.sort == CARD and average > most and len(found) > 1:
            message = f"sentences of {average:.0f} words on average, and {most} are the most"
            yield warn(23, said.path, message, "Make some of them shorter.")


def _lengths(look: Look) -> Iterator[Flaw]:
    yield from length_flaws(look.said)
    total = _shown_at_most(look)
    if total > numbers.WORDS_OF_AN_EXERCISE:
        message = f"an evening of it shows {total} words, and {numbers.WORDS_OF_AN_EXERCISE} are the most"
        yield _long(("title",), message, "Fewer steps, or shorter ones.")


def length_flaws(texts: Iterable[Said]) -> Iterator[Flaw]:
    """Texts that are longer than there is room for, by what they are."""
    for said in texts:
        if said.sort == CARD:
            count, most = _count(said), numbers.WORDS_ON_A_CARD
            if count > most:
                message = f"{count} words on one card, and {most} are the most"
                yield _long(said.path, message, "Make two cards of it, or leave some out.")
        elif (count := len(said.text)) > (most := numbers.CHARACTERS.get(said.sort, MOST_OF_A_TEXT)):
            message = f"{count} characters, and {most} are the most here"
            yield _long(said.path, message, "Leave out what is said elsewhere.", (most, count - most))


def _long(path: Place, message: str, hint: str, part: tuple[int, int] | None = None) -> Flaw:
    return Flaw("W350", path, f"{message} (L-50)", (hint,), part=part)


def _shown_at_most(look: Look) -> int:
    """Words that one evening shows: of texts that are drawn, the longest, and as many as are drawn."""
    counts: dict[tuple[Place, str | int, str], list[int]] = {}
    draws: dict[tuple[Place, str | int, str], int] = {}
    for said in look.said:
        if said.stop is not None:
            key = (said.stop.path, said.path[len(said.stop.path)], said.sort)
            counts.setdefault(key, []).append(_count(said))
            draws[key] = getattr(said.stop.step, "draw", 1) if said.sort in (PROMPT, CARD) else 0
    return sum(sum(sorted(each)[-draws[key] :]) for key, each in counts.items())
