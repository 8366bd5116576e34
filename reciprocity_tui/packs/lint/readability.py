"""Check how hard a text is to read (L-21 to L-24), and how long it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from operator import mul

from reciprocity_tui.exercise.finding import DocumentPath, Finding
from reciprocity_tui.exercise.texts import MAX_TEXT_LENGTH, TextPurpose
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint import limits
from reciprocity_tui.packs.lint.context import (
    CARD,
    HELP,
    LISTENER,
    PROMPT,
    STEM,
    AuthoredText,
    LintContext,
    LintGroup,
    warning,
)
from reciprocity_tui.packs.lint.phrases import CLAUSE_ENDS, FULL_STOPS, NON_WORDS, PIECES, sentences
from reciprocity_tui.packs.lint.rules import LENGTHS
from reciprocity_tui.packs.lint.syllables import count_syllables, max_syllables, stem
from reciprocity_tui.packs.lint.word_lists import english_lists

MOST_HINTS = 5
"""Hints at long words per exercise."""
_READ_ALOUD: tuple[TextPurpose, ...] = (PROMPT, CARD, HELP, LISTENER, STEM)


def findings(context: LintContext) -> Iterator[Finding]:
    """Yield the findings about reading; grade and words in English only."""
    if context.english:
        yield from _grade(context, 21, (PROMPT,), limits.GRADE_OF_PROMPTS)
        yield from _grade(context, 22, (CARD, HELP), limits.GRADE_OF_CARDS)
        yield from _long_words(context)
    yield from _sentences(context)
    yield from _lengths(context)


def reading_grade(texts: Sequence[AuthoredText], syllables: Callable[[str], int] = count_syllables) -> float:
    """Return the Flesch-Kincaid grade of texts together: the years of school that reading them takes."""
    every = [sentence for text in texts for sentence in sentences(text.tokens)]
    count = sum(map(len, every))
    if not count:
        return 0.0
    spoken = sum(syllables(token.word) for sentence in every for token in sentence)
    return _grade_of(count, len(every), spoken)


def _grade_of(words: int, sentence_count: int, spoken: int) -> float:
    return 0.39 * words / sentence_count + 11.8 * spoken / words - 15.59


def _count(text: AuthoredText) -> int:
    return sum(word not in NON_WORDS for word in text.words)


def _sentences_at_least(texts: Sequence[AuthoredText]) -> int:
    """Return a lower bound of the sentences: one per text, more only where no two marks are side by side."""
    count = 0
    for text in texts:
        ends = sum(map(text.words.count, FULL_STOPS))
        count += ends if ends > 1 and not _side_by_side(text.words) else 1
    return count


def _side_by_side(words: Sequence[str]) -> bool:
    return any(one in NON_WORDS and two in NON_WORDS for one, two in pairwise(words)) or words[0] in NON_WORDS


class _PieceCounts(dict[str, int]):
    """A cache with a number for each piece of text: texts consist of the same ones again and again."""

    def __init__(self, number: Callable[[list[str]], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, piece: str) -> int:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[piece] = self._number([word for word in PIECES[piece] if word not in NON_WORDS])
        return self[piece]

    def of(self, every: Iterable[Counter[str]]) -> int:
        """Return the sum over all pieces, each times its count."""
        return sum(sum(map(mul, map(self.__getitem__, pieces), pieces.values())) for pieces in every)


_MOST_REMEMBERED = 20_000
_WORDS = _PieceCounts(len)
_SYLLABLES = _PieceCounts(lambda words: sum(map(max_syllables, words)))
_HARDEST = _PieceCounts(lambda words: max(map(max_syllables, words), default=0))


def _grade(context: LintContext, rule: int, sorts: tuple[TextPurpose, ...], most: float) -> Iterator[Finding]:
    pieces = context.pieces(*sorts)
    words = _WORDS.of(pieces)
    if words < limits.FEWEST_WORDS:
        return
    texts, spoken = context.text_groups(*sorts), _SYLLABLES.of(pieces)
    # First a quick upper bound: every text has one sentence at least. Then the exact grade.
    if _grade_of(words, sum(len(text.texts) for text in texts), spoken) <= most:
        return
    authored = list(context.texts_of(*sorts))
    if (
        _grade_of(words, _sentences_at_least(authored), spoken) <= most
        or reading_grade(authored, max_syllables) <= most
    ):
        return
    text_grade = reading_grade(authored)
    if text_grade > most:
        hardest = max(authored, key=lambda together: reading_grade([together]))
        message = Message("lint-hard-to-read", texts=sorts[0], years=f"{text_grade:.1f}", most=f"{most:g}")
        yield warning(rule, hardest.path, message, Message("lint-begin-shortening-here"))


def _long_words(context: LintContext) -> Iterator[Finding]:
    """Check L-24, a hint: each word once."""
    seen: set[str] = set()
    left = MOST_HINTS
    every_one = set[str]().union(*context.pieces(*_READ_ALOUD))
    pieces = {piece for piece in every_one if _HARDEST[piece] > limits.LONG_WORD}
    if not pieces:
        return
    every = chain.from_iterable(map(PIECES.__getitem__, pieces))
    long = {
        candidate for candidate in every if max_syllables(candidate) > limits.LONG_WORD
    } - english_lists().known_words
    if not long:
        return
    near = (together for together in context.text_groups(*_READ_ALOUD) if together.contains_any(pieces))
    for text in chain.from_iterable(texts.authored for texts in near):
        if long.isdisjoint(text.words):
            continue
        for word, start, end in text.tokens:
            if word in seen or max_syllables(word) <= limits.LONG_WORD or word in english_lists().known_words:
                continue
            seen.add(word)
            if left and count_syllables(stem(word)) > limits.LONG_WORD:
                left -= 1
                message, hint = (
                    Message("lint-long-word", word=text.text[start:end]),
                    Message("lint-short-word"),
                )
                yield warning(24, text.path, message, hint, part=(start, end - start))


def _most_in_a_piece(context: LintContext) -> int:
    """Return the most words in a piece between spaces: times its pieces, a bound of the words of a text."""
    return max(map(_WORDS.__getitem__, context.vocabulary.pieces), default=0)


def _sentences(context: LintContext) -> Iterator[Finding]:
    """Check L-23. A colon gives a breath, so it ends a sentence here."""
    enough, dense = (
        min(limits.WORDS_OF_A_PROMPT, limits.WORDS_OF_A_CARD_ON_AVERAGE),
        _most_in_a_piece(context),
    )
    long = (
        together for together in context.text_groups(PROMPT, CARD) if dense * max(together.pieces) > enough
    )
    for text in chain.from_iterable(texts.authored for texts in long):
        most = limits.WORDS_OF_A_PROMPT if text.sort == PROMPT else limits.WORDS_OF_A_CARD
        if len(text.words) <= enough:
            continue
        sentence_list = sentences(text.tokens, CLAUSE_ENDS)
        for sentence in sentence_list:
            if len(sentence) > most:
                start = sentence[0].start
                message = Message("lint-long-sentence", words=len(sentence), most=most)
                part = (start, sentence[-1].end - start)
                yield warning(23, text.path, message, Message("lint-split-sentence"), part=part)
        average, most = _count(text) / max(1, len(sentence_list)), limits.WORDS_OF_A_CARD_ON_AVERAGE
        if text.sort == CARD and average > most and len(sentence_list) > 1:
            message = Message("lint-long-sentences", words=f"{average:.0f}", most=most)
            yield warning(23, text.path, message, Message("lint-shorten-sentences"))


def _lengths(context: LintContext) -> Iterator[Finding]:
    yield from length_findings(context.texts)
    if (
        _most_in_a_piece(context) * _max_words_shown(context, lambda texts: texts.pieces)
        <= limits.WORDS_OF_AN_EXERCISE
    ):
        return
    total = _max_words_shown(context, lambda texts: list(map(_count, texts.authored)))
    if total > limits.WORDS_OF_AN_EXERCISE:
        message = Message("lint-many-words", words=total, most=limits.WORDS_OF_AN_EXERCISE)
        yield _too_long(("title",), message, Message("lint-fewer-steps"))


def length_findings(texts: Iterable[LintGroup]) -> Iterator[Finding]:
    """Yield texts that are longer than there is room for, by their purpose."""
    for together in texts:
        most = limits.CHARACTERS.get(together.sort, MAX_TEXT_LENGTH)
        if together.sort != CARD and max(map(len, together.texts)) <= most:
            continue
        for text in together.authored:
            if text.sort == CARD:
                most = limits.WORDS_ON_A_CARD
                if len(text.words) > most and (count := _count(text)) > most:
                    message = Message("lint-long-card", words=count, most=most)
                    yield _too_long(text.path, message, Message("lint-split-card"))
            elif (count := len(text.text)) > most:
                message, hint = Message("lint-long-text", count=count, most=most), Message("lint-leave-out")
                yield _too_long(text.path, message, hint, (most, count - most))


def _too_long(
    path: DocumentPath, message: Message, hint: Message, part: tuple[int, int] | None = None
) -> Finding:
    return warning(LENGTHS, path, message, hint, part=part)


def _max_words_shown(context: LintContext, count: Callable[[LintGroup], list[int]]) -> int:
    """Return the most words that one evening shows: of texts that are drawn, the longest, as many as are drawn."""
    total = 0
    for stop, fields in groupby(context.texts, lambda texts: texts.stop):
        if stop is not None:
            counts: dict[tuple[str | int, str], list[int]] = {}
            for texts in fields:
                counts.setdefault((texts.place[0], texts.sort), []).extend(count(texts))
            for (_, sort), word_counts in counts.items():
                draws = vars(stop.step).get("draw", 1) if sort in (PROMPT, CARD) else len(word_counts)
                total += max(word_counts) if draws == 1 else sum(sorted(word_counts)[-draws:])
    return total
