"""What is said twice: a prompt in one exercise or in two of a pack (L-41), a listener's card too often (L-47)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from pathlib import Path

from reciprocity_tui.exercise.flaw import Flaw, Place
from reciprocity_tui.packs.wording.look import LISTENER, PROMPT, Look, Said, Texts, warn
from reciprocity_tui.packs.wording.numbers import MOST_OF_A_CARD
from reciprocity_tui.packs.wording.phrases import NO_WORDS

_ANOTHER = "Ask it in another way, or about something else."


def flaws(look: Look) -> Iterator[Flaw]:
    """Yield every prompt that the same exercise asks before, but for capitals and marks (L-41)."""
    seen: dict[str, Said] = {}
    prompts = look.together(PROMPT)
    for said in _alike(prompts, _often(prompts)):
        first = seen.setdefault(_plain(said), said)
        if first is not said:
            yield warn(41, said.path, f"the same prompt stands in {_where(first, said)}", _ANOTHER)


def pack_flaws(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """Yield what several exercises of a pack say alike, each with its file."""
    yield from between(looks)
    yield from _worn_out(looks)


def _often(every: Iterable[Texts]) -> set[bytes]:
    """The letters of texts that may be alike: nearly no two have the same."""
    found = list(chain.from_iterable(texts.letters for texts in every))
    if len(set(found)) == len(found):
        return set()
    counts = Counter(found)
    return {letters for letters, count in counts.items() if count > 1}


def _alike(every: Iterable[Texts], often: AbstractSet[bytes]) -> Iterator[Said]:
    """The texts that may be alike. often -- the letters of those."""
    for texts in every if often else ():
        if not often.isdisjoint(texts.letters):
            pairs = zip(texts.said, texts.letters, strict=True)
            yield from (said for said, letters in pairs if letters in often)


def _plain(said: Said) -> str:
    """The words of a prompt; of one without words what it is."""
    words = " ".join(word for word in said.words if word not in NO_WORDS)
    return words or " ".join(said.text.casefold().split())


def _where(first: Said, again: Said) -> str:
    step = first.stop.step.id if first.stop else ""
    if first.stop is not again.stop or not isinstance(first.path[-1], int):
        return f"`{step}`"
    number, place = first.path[-1] + 1, first.path[:-1]
    if place == again.path[:-1]:
        return f"item {number} of this list"
    return f"item {number} of {_list(place)} of `{step}`"


def _list(place: Place) -> str:
    number = next((part + 1 for part in reversed(place) if isinstance(part, int)), 1)
    return f"set {number}" if "sets" in place else f"`{place[-1]}`"


def between(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """Yield every prompt that another exercise of the pack asks before (L-41), with its file."""
    seen: dict[str, str] = {}
    prompts = {file: look.together(PROMPT) for file, look in looks.items()}
    often = _often(chain.from_iterable(prompts.values()))
    for file, look in looks.items():
        name, mine = look.beside.name, set[str]()
        for said in _alike(prompts[file], often):
            plain = _plain(said)
            first = seen.setdefault(plain, name)
            if first != name and plain not in mine:
                mine.add(plain)
                yield file, warn(41, said.path, f"the same prompt stands in {first}.toml", _ANOTHER)


def _worn_out(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """Warn of a listener's card that a pack uses too often to be heard any more (L-47)."""
    uses: Counter[str] = Counter()
    for file, look in looks.items():
        cards = ((each, index) for each in look.together(LISTENER) for index in range(len(each.texts)))
        for together, index in cards:
            text = together.texts[index].casefold().rstrip(".")
            uses[text] += 1
            if uses[text] > MOST_OF_A_CARD:
                card = together.said[index]
                message = f"this card is used more than {MOST_OF_A_CARD} times in the pack"
                hint = 'Say it in other words, such as "Let that one in." or "No answer needed."'
                yield file, warn(47, card.path, message, hint)
