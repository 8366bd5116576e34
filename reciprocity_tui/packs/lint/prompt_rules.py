"""Check how a prompt asks: one thing, openly, about a time that both remember (L-25, L-26, L-34, L-46)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from operator import methodcaller

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import HELP, PROMPT, AuthoredText, LintContext, warning
from reciprocity_tui.packs.lint.phrases import BEGINNING, FULL_STOPS, NON_WORDS, Token
from reciprocity_tui.packs.lint.vocabulary import candidate_texts
from reciprocity_tui.packs.lint.word_lists import english_lists

_CLOSED = frozenset(
    {
        "do",
        "does",
        "did",
        "are",
        "is",
        "was",
        "were",
        "have",
        "has",
        "had",
        "can",
        "could",
        "would",
        "will",
        "should",
    }
    | {"may", "don't", "didn't", "isn't", "aren't"}
)
_OPEN = frozenset({"what", "how", "which", "when", "where", "who"})
_ANSWERED_IN_WORDS = frozenset({"overlap", "gap", "both"})
_A_CLAUSE = 3
"""Words from "and" to the question mark; ", and when?" is not a second question."""
_THERE = ("{other}", "{listener}", "{speaker}")
_NEEDS_A_TIME = ("appreciation", "compromise")


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield the findings about asking. English only."""
    if not look.english:
        return
    talks = "talk" in look.vocabulary.words
    for texts in look.text_groups(PROMPT):
        if texts.stop is not None and (talks or "?" in texts.joined or max(map(_braces, texts.texts)) > 1):
            for prompt in texts.authored:
                yield from _prompt_findings(prompt, texts.stop.step)
    yield from _missing_time(look)


_braces = methodcaller("count", "{")


def _prompt_findings(prompt: AuthoredText, step: Step) -> Iterator[Finding]:
    asks = "?" in prompt.text
    if asks:
        yield from _one_question(prompt)
    if _braces(prompt.text) > 1:
        yield from _repeated_name(prompt)
    yield from _third_person(prompt)
    if asks and step.asks and not _is_choice_answer(step.conditions_of_kind):
        yield from _closed_question(prompt)


def _is_choice_answer(feeds: frozenset[str]) -> bool:
    """Return whether the answer is a choice or a number, for which a closed question is right."""
    return bool(feeds & _ANSWERED_IN_WORDS)


def _one_question(prompt: AuthoredText) -> Iterator[Finding]:
    """Check L-25."""
    if prompt.words.count("?") == 1 and "and" not in prompt.words and "or" not in prompt.words:
        return
    marks = [index for index, token in enumerate(prompt.tokens) if token.word == "?"]
    if len(marks) > 1:
        words = [token for token in prompt.tokens[marks[0] + 1 : marks[1] + 1] if token.word != BEGINNING]
        part = (words[0].start, words[-1].end - words[0].start)
        if len(words) > 1:
            hint = Message("lint-keep-one-question")
            yield warning(25, prompt.path, Message("lint-two-questions"), hint, part=part)
    elif marks and (second := _second_question(prompt, marks[0])) is not None:
        part = (second.start, prompt.tokens[marks[0]].end - second.start)
        hint = Message("lint-ask-the-first")
        yield warning(25, prompt.path, Message("lint-two-questions-in-one"), hint, part=part)


def _second_question(prompt: AuthoredText, mark: int) -> Token | None:
    """Return the beginning of a second question in the one that ends at `mark`: "and what", or ", or does"."""
    begin = max(index for index in range(mark) if prompt.tokens[index].word == BEGINNING)
    has_question = False
    for index, (token, after) in enumerate(pairwise(prompt.tokens[begin:mark]), begin):
        if (
            has_question
            and token.word == "and"
            and after.word in _OPEN | {"why"}
            and mark - index > _A_CLAUSE
        ):
            return token
        if (
            has_question
            and token.word == "or"
            and after.word in _OPEN | _CLOSED
            and prompt.text[: token.start].endswith(", ")
        ):
            return token
        has_question = has_question or token.word in _OPEN
    return None


def _repeated_name(prompt: AuthoredText) -> Iterator[Finding]:
    """Warn of a sentence that names one person twice, which nobody would say to them (L-46).

    "Tell {other}" goes on with the sentence before it: "Which of {other}'s picks was it? Tell {other}."
    """
    names: set[str] = set()
    for token, after in zip(prompt.tokens, [*prompt.tokens[1:], None], strict=True):
        if token.word == BEGINNING:
            if after is None or after.word != "tell":
                names.clear()
        elif token.word.startswith("{"):
            name = token.word.removesuffix("'s")
            if name in names:
                part, once = (token.start, token.end - token.start), Message("lint-name-once", name=name)
                yield warning(46, prompt.path, Message("lint-name-twice", name=name), once, part=part)
                return
            names.add(name)


def _third_person(prompt: AuthoredText) -> Iterator[Finding]:
    """Warn of talk about somebody who is there and listens (L-46)."""
    if list(prompt.words[:2]) != ["talk", "about"]:
        return
    for token in prompt.tokens:
        if (name := token.word.removesuffix("'s")) in _THERE:
            part, hint = (token.start, token.end - token.start), Message("lint-say-it-to-them", name=name)
            yield warning(46, prompt.path, Message("lint-third-person", name=name), hint, part=part)
            return


def _closed_question(prompt: AuthoredText) -> Iterator[Finding]:
    """Check L-26: a prompt that can be answered with yes or no, and stops there."""
    if prompt.words[0] not in _CLOSED:
        return
    first = prompt.tokens[1] if len(prompt.tokens) > 1 else None
    sentence = list(takewhile(lambda token: token.word not in FULL_STOPS, prompt.tokens))
    end = prompt.tokens[len(sentence)].word if len(sentence) < len(prompt.tokens) else ""
    if first is not None and first.word in _CLOSED and end == "?" and not _is_either_or(sentence):
        part = (first.start, first.end - first.start)
        hint = Message("lint-begin-openly")
        yield warning(26, prompt.path, Message("lint-closed-question"), hint, part=part)


def _is_either_or(sentence: Sequence[Token]) -> bool:
    """Return whether it asks which of two: "tea or coffee". With "ever" or "anything" it still asks whether at all."""
    words = [token.word for token in sentence if token.word not in NON_WORDS]
    at = next((index for index, word in enumerate(words) if word == "or"), None)
    if at is None or words[at + 1 :][:1] == ["not"] or words[at + 1 :] in (["no"], ["what"], ["something"]):
        return False
    if _PREFERS & set(words[:at]):
        return True
    return not (_WHETHER & set(words[:at]) or words[0] in _HAVING)


_PREFERS = frozenset({"rather", "sooner", "prefer", "more", "better", "choose", "easier", "pick", "between"})
"""Words of a question that asks which of two."""
_WHETHER = frozenset(
    {
        "ever",
        "any",
        "anything",
        "anyone",
        "anybody",
        "anywhere",
        "something",
        "someone",
        "somebody",
        "there",
        "still",
        "yet",
    }
)
_HAVING = frozenset({"have", "has", "had"})


def _missing_time(look: LintContext) -> Iterator[Finding]:
    """Check L-34: once in an exercise is enough; in every prompt it would make them all sound alike."""
    if look.exercise.kind not in _NEEDS_A_TIME:
        return
    questions = [texts for texts in look.text_groups(PROMPT, HELP) if texts.is_prompted]
    times = english_lists().times
    near = candidate_texts(questions, times, look.vocabulary)
    if questions and not any(any(times.find(authored.tokens)) for authored in near):
        path = questions[0].authored[0].path
        yield warning(34, path, Message("lint-no-time"), Message("lint-say-when"))
