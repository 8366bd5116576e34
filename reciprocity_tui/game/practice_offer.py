"""A practice from a file, before the two have said yes to it: read, checked against what is here, and described."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PracticeError
from reciprocity_tui.game.named_file import find_file
from reciprocity_tui.game.practice_text import PageLine, PracticeText, without_empty
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.install.bundle import Bundle
    from reciprocity_tui.packs.install.compare import Version
    from reciprocity_tui.practice.assignment import Practice


@dataclass(frozen=True)
class PracticeOffer:
    """A practice that can be added, once both say yes. lines -- all of it, as both read it before.

    packs -- those that travel along and are not here yet.
    """

    practice: Practice
    lines: tuple[PageLine, ...]
    packs: tuple[Bundle, ...] = ()

    def add(self, game: Game) -> int:
        """Store the practice, which both want, install its packs, and return its id.

        Raises PracticeError, PackError, WriteFailed and JournalError; then nothing has changed.
        """
        if not self.packs or game.home is None:
            return game.practising.add(self.practice)
        from reciprocity_tui.game.travelling_packs import installed_packs

        with installed_packs(game.home, self.packs):
            number = game.practising.add(self.practice)
        game.catalog.reread(game.home)
        return number


def read_offer(game: Game, file: Path) -> PracticeOffer:
    """Read the practice in `file`, with packs that travel along. Nothing is stored.

    Raises PracticeError with the first thing that is wrong, and PackError for an archive that cannot be used.
    """
    from reciprocity_tui.practice.archive import read_parcel
    from reciprocity_tui.practice.parse import parse_practice

    parcel = read_parcel(file)
    parsed = parse_practice(parcel.data, parcel.name)
    if parsed.practice is None:
        raise _unreadable_error(parsed.diagnostics[0])
    return make_offer(game, parsed.practice, parcel.packs)


def read_named_offer(game: Game, typed: str) -> PracticeOffer:
    """Read the practice in the file that somebody typed. Raises PracticeError."""
    file = find_file(typed)
    if file is None:
        raise PracticeError(Message("practice-no-file", name=typed.strip()[:200]))
    return read_offer(game, file)


def make_offer(game: Game, practice: Practice, packs: Sequence[Bundle] = ()) -> PracticeOffer:
    """Return a practice as an offer to both. packs -- those that travel along.

    Raises PracticeError for one that is here already, and for one that names an exercise that is not here.
    """
    game.practising.require_new(practice)
    cards = {card.ref: card for card in game.catalog.cards()}
    new, versions = _new_packs(game, packs)
    cards |= {card.ref: card for version in versions for card in version.contents.cards}
    practice = _with_full_names(practice, tuple(cards.values()))
    for ref in dict.fromkeys(ref for task in practice.tasks for ref in task.refs):
        if ref not in cards:
            raise _missing_error(game, practice, ref)
    described = PracticeText(cards, game.calendar_day()).whole(practice)
    notices = [*_newer_packs(game, practice), *map(_describe_pack, versions)]
    return PracticeOffer(practice, (*without_empty(described), *map(PageLine, notices)), new)


def _new_packs(game: Game, packs: Sequence[Bundle]) -> tuple[tuple[Bundle, ...], tuple[Version, ...]]:
    """Return those of the packs that are not here yet, and what is in them. One that is here stays as it is."""
    if not packs or game.home is None:
        return (), ()
    from reciprocity_tui.game.travelling_packs import check_packs
    from reciprocity_tui.packs.install.acceptance import pack_id

    new = tuple(bundle for bundle in packs if game.catalog.pack(pack_id(bundle)) is None)
    return new, check_packs(game.home, new)


def _describe_pack(version: Version) -> str:
    from reciprocity_tui.game.travelling_packs import describe_travelling_pack

    return describe_travelling_pack(version.pack)


def _unreadable_error(first: Diagnostic) -> PracticeError:
    place = Message("fault-place", file=first.file, line=first.line)
    return PracticeError(Message("practice-unreadable", problem=first.message, place=place))


def _with_full_names(practice: Practice, cards: tuple[Card, ...]) -> Practice:
    """Return the practice with the full names of exercises that it names by their ids alone."""
    from reciprocity_tui.practice.shelf import Shelf

    shelf = Shelf(cards)

    def full(name: str) -> str:
        card = shelf.find(name) if name else None
        return name if card is None else card.ref

    tasks = [
        replace(task, exercise=full(task.exercise), fallback=full(task.fallback)) for task in practice.tasks
    ]
    return replace(practice, tasks=tuple(tasks))


def _missing_error(game: Game, practice: Practice, ref: str) -> PracticeError:
    """Return the error for an exercise that is not here, with what can be done about it."""
    pack = ref.rpartition("/")[0]
    here = game.catalog.pack(pack) if pack else None
    what = Message("practice-exercise-missing", title=practice.title, exercise=ref)
    if here is None:
        return PracticeError(what, Message("practice-pack-missing", pack=pack or ref))
    wanted = dict(practice.packs).get(pack, "")
    if not _is_newer(wanted, here.version):
        return PracticeError(what, Message("practice-ask-again"))
    form = "built-in" if here.origin == "built-in" else "installed"
    return PracticeError(what, Message("practice-pack-older", pack=here.title, version=wanted, form=form))


def _newer_packs(game: Game, practice: Practice) -> Iterator[str]:
    """Yield a sentence for each pack that was newer where the practice was written."""
    named = {ref.rpartition("/")[0] for task in practice.tasks for ref in task.refs}
    for pack, version in practice.packs:
        here = game.catalog.pack(pack)
        if here is not None and pack in named and _is_newer(version, here.version):
            yield text("practice-newer-pack", pack=here.title, version=version, here=here.version)


def _is_newer(version: str, than: str) -> bool:
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    parts = (version.split(".") + ["0", "0"])[:3]
    return tuple(int(part) if part.isdecimal() and len(part) <= 6 else 0 for part in parts)
