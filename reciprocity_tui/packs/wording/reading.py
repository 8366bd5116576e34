"""How hard a text is to read (L-21 to L-24), and how long it is (content.md 4.3)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.texts import MOST_OF_A_TEXT, Sort
from reciprocity_tui.packs.wording import numbers
from reciprocity_tui.packs.wording.lists import words
from reciprocity_tui.packs.wording.look import CARD, HELP, LISTENER, PROMPT, STEM, Look, Said, warn
from reciprocity_tui.packs.wording.phrases import BREATHS, FULL_STOPS, NO_WORDS, sentences
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
    return _grade_of(count, len(every), spoken)


def _grade_of(words: int, said: int, spoken: int) -> float:
    return 0.39 * words / said + 11.8 * spoken / words - 15.59


def _count(said: Said) -> int:
    return sum(word not in NO_WORDS for word in said.words)


def _at_most(texts: Sequence[Said]) -> float:
    """A grade that is not lower than theirs, in a moment: syllables as `at_most` counts them, few sentences."""
    counts = Counter(chain.from_iterable(each.words for each in texts))
    words = sum(counts.values()) - sum(map(counts.__getitem__, NO_WORDS))
    spoken = sum(_SYLLABLES[word] * count for word, count in counts.items() if word not in NO_WORDS)
    return _grade_of(words, _sentences_at_least(texts), spoken) if words else 0.0


def _sentences_at_least(texts: Sequence[Said]) -> int:
    """Every text has one. With two marks beside each other, nobody knows of more without a closer look."""
    found = 0
    for each in texts:
        ends = sum(map(each.words.count, FULL_STOPS))
        found += ends if ends > 1 and not _side_by_side(each.words) else 1
    return found


def _side_by_side(words: Sequence[str]) -> bool:
    return any(one in NO_WORDS and two in NO_WORDS for one, two in pairwise(words)) or words[0] in NO_WORDS


class _Syllables(dict[str, int]):
    """How many syllables a word has at most; a mark has one."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[word] = at_most(word)
        return self[word]


_MOST_REMEMBERED = 20_000
_SYLLABLES = _Syllables()


def _grade(look: Look, rule: int, what: str, sorts: tuple[Sort, ...], most: float) -> Iterator[Flaw]:
    said = list(look.of(*sorts))
    if sum(len(each.words) for each in said) < numbers.FEWEST_WORDS or _at_most(said) <= most:
        return
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
    texts = list(look.of(PROMPT, CARD, HELP, LISTENER, STEM))
    every = frozenset(chain.from_iterable(each.words for each in texts))
    long = {each for each in every if _SYLLABLES[each] > numbers.LONG_WORD} - words().known
    if not long:
        return
    for said in (each for each in texts if not long.isdisjoint(each.words)):
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
        if len(said.words) <= min(most, numbers.WORDS_OF_A_CARD_ON_AVERAGE):
            continue
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
    if _shown_at_most(look, lambda said: len(said.words)) <= numbers.WORDS_OF_AN_EXERCISE:
        return
    total = _shown_at_most(look, _count)
    if total > numbers.WORDS_OF_AN_EXERCISE:
        message = f"an evening of it shows {total} words, and {numbers.WORDS_OF_AN_EXERCISE} are the most"
        yield _long(("title",), message, "Fewer steps, or shorter ones.")


def length_flaws(texts: Iterable[Said]) -> Iterator[Flaw]:
    """Texts that are longer than there is room for, by what they are."""
    for said in texts:
        if said.sort == CARD:
            most = numbers.WORDS_ON_A_CARD
            if len(said.words) > most and (count := _count(said)) > most:
                message = f"{count} words on one card, and {most} are the most"
                yield _long(said.path, message, "Make two cards of it, or leave some out.")
        elif (count := len(said.text)) > (most := numbers.CHARACTERS.get(said.sort, MOST_OF_A_TEXT)):
            message = f"{count} characters, and {most} are the most here"
            yield _long(said.path, message, "Leave out what is said elsewhere.", (most, count - most))


def _long(path: Place, message: str, hint: str, part: tuple[int, int] | None = None) -> Flaw:
    return Flaw("W350", path, f"{message} (L-50)", (hint,), part=part)


def _shown_at_most(look: Look, count: Callable[[Said], int]) -> int:
    """Words that one evening shows: of texts that are drawn, the longest, and as many as are drawn."""
    counts: dict[tuple[Place, str | int, str], list[int]] = {}
    draws: dict[tuple[Place, str | int, str], int] = {}
    for said in look.said:
        if said.stop is not None:
            key = (said.stop.path, said.path[len(said.stop.path)], said.sort)
            if key not in counts:
                counts[key] = []
                draws[key] = getattr(said.stop.step, "draw", 1) if said.sort in (PROMPT, CARD) else 0
            counts[key].append(count(said))
    return sum(sum(sorted(each)[-draws[key] :]) for key, each in counts.items())
