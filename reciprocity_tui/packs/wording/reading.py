"""How hard a text is to read (L-21 to L-24), and how long it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from operator import mul

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.exercise.texts import MOST_OF_A_TEXT, Sort
from reciprocity_tui.packs.wording import numbers
from reciprocity_tui.packs.wording.lists import words
from reciprocity_tui.packs.wording.look import CARD, HELP, LISTENER, PROMPT, STEM, Look, Said, Texts, warn
from reciprocity_tui.packs.wording.phrases import BREATHS, FULL_STOPS, NO_WORDS, PIECES, sentences
from reciprocity_tui.packs.wording.syllables import at_most, bare, counted

MOST_HINTS = 5
"""On long words, in one exercise."""
_SAID_ALOUD: tuple[Sort, ...] = (PROMPT, CARD, HELP, LISTENER, STEM)


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


def _sentences_at_least(texts: Sequence[Said]) -> int:
    """Every text has one. With two marks beside each other, nobody knows of more without a closer look."""
    found = 0
    for each in texts:
        ends = sum(map(each.words.count, FULL_STOPS))
        found += ends if ends > 1 and not _side_by_side(each.words) else 1
    return found


def _side_by_side(words: Sequence[str]) -> bool:
    return any(one in NO_WORDS and two in NO_WORDS for one, two in pairwise(words)) or words[0] in NO_WORDS


class _Known(dict[str, int]):
    """A number for each piece of text that was met: texts are made of the same ones again and again."""

    def __init__(self, number: Callable[[list[str]], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, piece: str) -> int:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[piece] = self._number([word for word in PIECES[piece] if word not in NO_WORDS])
        return self[piece]

    def of(self, every: Iterable[Counter[str]]) -> int:
        """The sum of them, each as often as it is there."""
        return sum(sum(map(mul, map(self.__getitem__, pieces), pieces.values())) for pieces in every)


_MOST_REMEMBERED = 20_000
_WORDS = _Known(len)
_SYLLABLES = _Known(lambda words: sum(map(at_most, words)))
_HARDEST = _Known(lambda words: max(map(at_most, words), default=0))


def _grade(look: Look, rule: int, what: str, sorts: tuple[Sort, ...], most: float) -> Iterator[Flaw]:
    pieces = look.pieces(*sorts)
    words = _WORDS.of(pieces)
    if words < numbers.FEWEST_WORDS:
        return
    texts, spoken = look.together(*sorts), _SYLLABLES.of(pieces)
    # A grade that is not lower, in a moment: every text has one sentence at least. Then a closer one.
    if _grade_of(words, sum(len(each.texts) for each in texts), spoken) <= most:
        return
    said = list(look.of(*sorts))
    if _grade_of(words, _sentences_at_least(said), spoken) <= most or grade(said, at_most) <= most:
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
    every_one = set[str]().union(*look.pieces(*_SAID_ALOUD))
    pieces = {piece for piece in every_one if _HARDEST[piece] > numbers.LONG_WORD}
    if not pieces:
        return
    every = chain.from_iterable(map(PIECES.__getitem__, pieces))
    long = {each for each in every if at_most(each) > numbers.LONG_WORD} - words().known
    if not long:
        return
    near = (each for each in look.together(*_SAID_ALOUD) if each.has_one(pieces))
    for said in chain.from_iterable(each.said for each in near):
        if long.isdisjoint(said.words):
            continue
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


def _most_in_a_piece(look: Look) -> int:
    """Words between two spaces, at most: so many times its pieces a text has at most."""
    return max(map(_WORDS.__getitem__, look.vocabulary.pieces), default=0)


def _sentences(look: Look) -> Iterator[Flaw]:
    """L-23. A colon gives a breath, so it ends a sentence here."""
    enough, dense = min(numbers.WORDS_OF_A_PROMPT, numbers.WORDS_OF_A_CARD_ON_AVERAGE), _most_in_a_piece(look)
    long = (each for each in look.together(PROMPT, CARD) if dense * max(each.pieces) > enough)
    for said in chain.from_iterable(each.said for each in long):
        most = numbers.WORDS_OF_A_PROMPT if said.sort == PROMPT else numbers.WORDS_OF_A_CARD
        if len(said.words) <= enough:
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
    yield from length_flaws(look.texts)
    if (
        _most_in_a_piece(look) * _shown_at_most(look, lambda texts: texts.pieces)
        <= numbers.WORDS_OF_AN_EXERCISE
    ):
        return
    total = _shown_at_most(look, lambda texts: list(map(_count, texts.said)))
    if total > numbers.WORDS_OF_AN_EXERCISE:
        message = f"an evening of it shows {total} words, and {numbers.WORDS_OF_AN_EXERCISE} are the most"
        yield _long(("title",), message, "Fewer steps, or shorter ones.")


def length_flaws(texts: Iterable[Texts]) -> Iterator[Flaw]:
    """Texts that are longer than there is room for, by what they are."""
    for together in texts:
        most = numbers.CHARACTERS.get(together.sort, MOST_OF_A_TEXT)
        if together.sort != CARD and max(map(len, together.texts)) <= most:
            continue
        for said in together.said:
            if said.sort == CARD:
                most = numbers.WORDS_ON_A_CARD
                if len(said.words) > most and (count := _count(said)) > most:
                    message = f"{count} words on one card, and {most} are the most"
                    yield _long(said.path, message, "Make two cards of it, or leave some out.")
            elif (count := len(said.text)) > most:
                message = f"{count} characters, and {most} are the most here"
                yield _long(said.path, message, "Leave out what is said elsewhere.", (most, count - most))


def _long(path: Place, message: str, hint: str, part: tuple[int, int] | None = None) -> Flaw:
    return Flaw("W350", path, f"{message} (L-50)", (hint,), part=part)


def _shown_at_most(look: Look, count: Callable[[Texts], list[int]]) -> int:
    """Words that one evening shows: of texts that are drawn, the longest, and as many as are drawn."""
    total = 0
    for stop, fields in groupby(look.texts, lambda texts: texts.stop):
        if stop is not None:
            counts: dict[tuple[str | int, str], list[int]] = {}
            for texts in fields:
                counts.setdefault((texts.place[0], texts.sort), []).extend(count(texts))
            for (_, sort), each in counts.items():
                draws = vars(stop.step).get("draw", 1) if sort in (PROMPT, CARD) else len(each)
                total += max(each) if draws == 1 else sum(sorted(each)[-draws:])
    return total
