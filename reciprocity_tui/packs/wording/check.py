"""The rules of the craft for one exercise, and for a whole pack: what they find, put where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError
from reciprocity_tui.packs.read import PACK_FILE, TextFault, decoded, parsed, read_bytes
from reciprocity_tui.packs.wording import evening, lists, order, prompts, reading, steps
from reciprocity_tui.packs.wording.look import LISTENER, PROMPT, Beside, Look, warn
from reciprocity_tui.packs.wording.numbers import MOST_BEFORE, MOST_OF_A_CARD

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.flaw import Flaw
    from reciprocity_tui.exercise.steps import Shape
    from reciprocity_tui.packs.faults import Fault

LANGUAGE = "en"
"""The language that the lists of words are in, and that of a pack which says nothing."""
LIKE_ONE = re.compile(r"#\s*ok\b", re.IGNORECASE)
"""Whether a text is worth looking for exceptions at all."""


class Shelf:
    """The cards around a pack: of the packs beside it, and of those that come with the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._cards: dict[str, Card | None] = {}

    def card(self, ref: str) -> Card | None:
        """The card of `pack/exercise`; None when it is nowhere, or cannot be read."""
        if ref not in self._cards:
            self._cards[ref] = self._read(ref)
        return self._cards[ref]

    def _read(self, ref: str) -> Card | None:
        from reciprocity_tui.packs.catalog import built_in_root
        from reciprocity_tui.packs.header import card_of

        pack, name = ref.split("/")
        here = self.folder.resolve()
        beside = here if pack == here.name else here.parent / pack
        ours = built_in_root() / pack
        for folder, within in ((beside, beside), (ours, None)):
            try:
                return card_of(folder / f"{name}.toml", pack, within)
            except (PackError, TextFault):
                continue
        return None


def warnings(
    found: Sequence[tuple[Path, Exercise]], within: Path | None = None, *, pack_file: Path | None = None
) -> dict[Path, tuple[Fault, ...]]:
    """What the rules have to say of exercises of one folder, by file; with its `pack_file` also of the pack they are.

    within -- a folder that links may not lead out of.
    """
    if not found and pack_file is None:
        return {}
    folder = found[0][0].parent if pack_file is None else pack_file.parent
    about = folder / PACK_FILE
    shelf, english = Shelf(folder), _is_english(about, within)
    pack = folder.resolve().name
    looks = {
        file: Look(exercise, Beside(pack, file.stem, shelf.card), english=english) for file, exercise in found
    }
    flaws = {file: list(exercise_flaws(look)) for file, look in looks.items()}
    if pack_file is not None:
        for file, flaw in pack_flaws(looks, about):
            flaws.setdefault(file, []).append(flaw)
        from reciprocity_tui.packs.manifest import Manifest

        flaws.setdefault(about, []).extend(_around(Manifest, about, within, english=english))
    return {file: faults(each, file, within) for file, each in flaws.items()}


def course_warnings(file: Path, within: Path | None = None) -> tuple[Fault, ...]:
    """What the rules have to say of the path in `file`, which lies in a folder of its pack."""
    from reciprocity_tui.packs.course_file import CourseFile

    english = _is_english(file.parent.parent / PACK_FILE, within)
    return faults(_around(CourseFile, file, within, english=english), file, within)


def _around(model: type[Shape], file: Path, within: Path | None, *, english: bool) -> list[Flaw]:
    from reciprocity_tui.packs.wording import around

    try:
        return list(around.flaws(model, parsed(decoded(read_bytes(file, within))), english=english))
    except TextFault:
        return []


def _is_english(about: Path, within: Path | None) -> bool:
    """Whether a pack is in the language of the lists. about -- its pack.toml."""
    try:
        language = str(parsed(decoded(read_bytes(about, within))).get("language", LANGUAGE))
    except TextFault:
        language = LANGUAGE
    return language.partition("-")[0] == LANGUAGE


def exercise_flaws(look: Look) -> Iterator[Flaw]:
    """Everything that the rules have to say of one exercise."""
    rooms = (steps, order, evening, lists, prompts, reading)
    return chain.from_iterable(room.flaws(look) for room in rooms)


def faults(found: list[Flaw], file: Path, within: Path | None = None) -> tuple[Fault, ...]:
    """Flaws of `file` with line and column, without what their author stands by."""
    try:
        text = decoded(read_bytes(file, within))
    except TextFault:
        return ()
    if not found and not LIKE_ONE.search(text):
        return ()
    from reciprocity_tui.packs.placing import in_order, placed
    from reciprocity_tui.packs.wording.acknowledged import without

    return in_order(without(placed(found, text, str(file)) if found else (), text, str(file)))


def pack_flaws(looks: Mapping[Path, Look], about: Path) -> Iterator[tuple[Path, Flaw]]:
    """What the rules have to say of several exercises together. about -- the file of the pack itself."""
    yield from ((about, flaw) for flaw in order.pack_flaws(looks.values()))
    yield from _twice(looks)
    yield from _worn_out(looks)
    yield from _circles(looks)


def _twice(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """L-41."""
    seen: dict[str, tuple[str, str]] = {}
    for file, look in looks.items():
        for said in look.of(PROMPT):
            name = look.beside.name
            step = said.stop.step.id if said.stop else ""
            plain = " ".join(
                token.word for token in said.tokens if token.word.isalnum() or token.word[0] == "{"
            )
            first = seen.setdefault(plain, (name, step))
            if first != (name, step):
                where = f"`{first[1]}`" if first[0] == name else f"{first[0]}.toml"
                hint = "Ask it in another way, or about something else."
                yield file, warn(41, said.path, f"the same prompt stands in {where}", hint)


def _worn_out(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """Warn of a listener's card that a pack uses too often to be heard any more (L-47)."""
    uses: Counter[str] = Counter()
    for file, look in looks.items():
        for card in look.of(LISTENER):
            text = card.text.casefold().rstrip(".")
            uses[text] += 1
            if uses[text] > MOST_OF_A_CARD:
                message = f"this card is used more than {MOST_OF_A_CARD} times in the pack"
                hint = 'Say it in other words, such as "Let that one in." or "No answer needed."'
                yield file, warn(47, card.path, message, hint)


def _circles(looks: Mapping[Path, Look]) -> Iterator[tuple[Path, Flaw]]:
    """L-16: of those that are in the pack."""
    for file, look in looks.items():
        pack = look.beside.pack
        me = f"{pack}/{look.beside.name}"
        for index, each in enumerate(look.exercise.after[:MOST_BEFORE]):
            if me in _all_before(each if "/" in each else f"{pack}/{each}", look.beside):
                message = f"`{each}` comes after this one, too: neither could be first"
                yield file, warn(16, ("after", index), message, "Leave it out here, or there.")


def _all_before(ref: str, beside: Beside) -> set[str]:
    found: set[str] = set()
    ahead = [ref]
    while ahead:
        each = ahead.pop()
        if each in found:
            continue
        found.add(each)
        card = beside.card(each)
        if card is not None:
            ahead += [name if "/" in name else f"{card.pack}/{name}" for name in card.after]
    return found
