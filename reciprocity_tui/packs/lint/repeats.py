"""Find repeated prompts in one exercise or in a pack (L-41), and overused cards for listeners (L-47)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from pathlib import Path

from reciprocity_tui.exercise.finding import DocumentPath, Finding
from reciprocity_tui.message import Message, Text
from reciprocity_tui.packs.lint.context import LISTENER, PROMPT, AuthoredText, LintContext, LintGroup, warning
from reciprocity_tui.packs.lint.limits import MOST_OF_A_CARD
from reciprocity_tui.packs.lint.phrases import NON_WORDS

_ANOTHER = Message("lint-ask-another-way")


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield every prompt that the same exercise asks before, but for capitals and marks (L-41)."""
    seen: dict[str, AuthoredText] = {}
    prompts = look.text_groups(PROMPT)
    for prompt in _possible_repeats(prompts, _repeated_letters(prompts)):
        first = seen.setdefault(_normalized(prompt), prompt)
        if first is not prompt:
            yield warning(41, prompt.path, Message("lint-same-prompt", place=_where(first, prompt)), _ANOTHER)


def pack_findings(looks: Mapping[Path, LintContext]) -> Iterator[tuple[Path, Finding]]:
    """Yield the repeats between exercises of a pack, each with its file."""
    yield from repeats_in_pack(looks)
    yield from _overused_cards(looks)


def _repeated_letters(every: Iterable[LintGroup]) -> set[bytes]:
    """Return the letters of texts that may be alike: nearly no two have the same."""
    letter_runs = list(chain.from_iterable(texts.letters for texts in every))
    if len(set(letter_runs)) == len(letter_runs):
        return set()
    counts = Counter(letter_runs)
    return {letters for letters, count in counts.items() if count > 1}


def _possible_repeats(every: Iterable[LintGroup], often: AbstractSet[bytes]) -> Iterator[AuthoredText]:
    """Yield the texts that may be alike. often -- the letters of those."""
    for texts in every if often else ():
        if not often.isdisjoint(texts.letters):
            pairs = zip(texts.authored, texts.letters, strict=True)
            yield from (text for text, letters in pairs if letters in often)


def _normalized(text: AuthoredText) -> str:
    """Return the words of a prompt; if it has none, its text."""
    words = " ".join(word for word in text.words if word not in NON_WORDS)
    return words or " ".join(text.text.casefold().split())


def _where(first: AuthoredText, again: AuthoredText) -> Text:
    step = first.stop.step.id if first.stop else ""
    if first.stop is not again.stop or not isinstance(first.path[-1], int):
        return f"`{step}`"
    number, place = first.path[-1] + 1, first.path[:-1]
    if place == again.path[:-1]:
        return Message("lint-item-of-this-list", number=number)
    return Message("lint-item-of-list", number=number, list=_list(place), step=step)


def _list(place: DocumentPath) -> Text:
    number = next((part + 1 for part in reversed(place) if isinstance(part, int)), 1)
    return Message("lint-set", number=number) if "sets" in place else f"`{place[-1]}`"


def repeats_in_pack(looks: Mapping[Path, LintContext]) -> Iterator[tuple[Path, Finding]]:
    """Yield every prompt that another exercise of the pack asks before (L-41), with its file."""
    seen: dict[str, str] = {}
    prompts = {file: look.text_groups(PROMPT) for file, look in looks.items()}
    often = _repeated_letters(chain.from_iterable(prompts.values()))
    for file, look in looks.items():
        name, mine = look.pack_context.name, set[str]()
        for prompt in _possible_repeats(prompts[file], often):
            plain = _normalized(prompt)
            first = seen.setdefault(plain, name)
            if first != name and plain not in mine:
                mine.add(plain)
                message = Message("lint-same-prompt", place=f"{first}.toml")
                yield file, warning(41, prompt.path, message, _ANOTHER)


def _overused_cards(looks: Mapping[Path, LintContext]) -> Iterator[tuple[Path, Finding]]:
    """Warn of a listener's card that a pack uses too often to be heard any more (L-47)."""
    uses: Counter[str] = Counter()
    for file, look in looks.items():
        cards = ((texts, index) for texts in look.text_groups(LISTENER) for index in range(len(texts.texts)))
        for together, index in cards:
            text = together.texts[index].casefold().rstrip(".")
            uses[text] += 1
            if uses[text] > MOST_OF_A_CARD:
                card = together.authored[index]
                message = Message("lint-overused-card", most=MOST_OF_A_CARD)
                yield file, warning(47, card.path, message, Message("lint-other-words-for-card"))
