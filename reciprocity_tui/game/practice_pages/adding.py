"""How a practice is added: its file is named, both read all of it, and both say yes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.game.practice_offer import PracticeOffer, read_named_offer
from reciprocity_tui.game.practice_pages.page import Left, Page, Question, State, back_choice
from reciprocity_tui.game.practice_text import PageLine
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.game.practice_pages.page import Outcome, PracticeRoom
    from reciprocity_tui.play.scenes.slots import Seat

MAX_PATH = 1000
"""Characters of the name of a file."""


@dataclass(frozen=True)
class NoPractice(State):
    """There is no practice. note -- about what was done last."""

    note: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """Say what a practice is, and offer to add one."""
        if not room.game.keeps:
            return Page(text("practice-title"), (PageLine(text("practice-not-kept")),), (back_choice(),))
        about = PageLine(text("practice-none"))
        choices = (("add", text("practice-add")), back_choice())
        return Page(text("practice-title"), (about,), choices, note=self.note)

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Add one, or go back."""
        return AskFile() if choice == "add" else Left()


@dataclass(frozen=True)
class AskFile(State):
    """The name of a file is asked for."""

    def page(self, room: PracticeRoom) -> Page:
        """Ask for it."""
        about = PageLine(text("practice-file-about"), "quiet")
        return Page(text("practice-title"), (about,), asks=Question(text("practice-ask-file"), MAX_PATH))

    def enter(self, room: PracticeRoom, typed: str) -> State | Outcome:
        """Read the practice in it."""
        if not typed.strip():
            return room.first()
        return Offered(read_named_offer(room.game, typed))

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Return the first page of practice, or leave if there is no practice."""
        return _first_or_left(room)


def _first_or_left(room: PracticeRoom) -> State | Outcome:
    first = room.first()
    return Left() if isinstance(first, NoPractice) else first


@dataclass(frozen=True)
class Offered(State):
    """All of a practice, before both have said yes to it."""

    offer: PracticeOffer
    consent: Consent = NO_CONSENT

    def page(self, room: PracticeRoom) -> Page:
        """Show all of it."""
        lines = (*self.offer.lines, PageLine(text("practice-both-add"), "strong"))
        return Page(self.offer.practice.title, lines, consent=self.consent)

    def say_yes(self, room: PracticeRoom, seat: Seat) -> State | Outcome:
        """Add it at the second yes."""
        consent = self.consent.given(seat)
        if not consent.is_complete:
            return Offered(self.offer, consent)
        return room.overview(self.offer.add(room.game), text("practice-added"))

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Add nothing."""
        return _first_or_left(room)
