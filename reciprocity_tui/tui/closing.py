"""The end of an evening: what stays, a sealed line for next time, good-bye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui import words
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.journal.drafts import FOR_NEXT_TIME, draft_key
from reciprocity_tui.messages import describe_while_playing
from reciprocity_tui.play.beats import Curtain
from reciprocity_tui.play.lines import parted_lines
from reciprocity_tui.play.reflection import from_lines
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import SEATS, Line, Seat, other
from reciprocity_tui.table import coming_back
from reciprocity_tui.table.table import LINE_LIMIT, Table
from reciprocity_tui.text import clean_text
from reciprocity_tui.tui.drafts import Later
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.farewell import CenteredView, KeptView, LineView
from reciprocity_tui.tui.views.view import Ways
from reciprocity_tui.tui.widgets.editor import AnswerEditor

if TYPE_CHECKING:
    from reciprocity_tui.outside.files import Leaf
    from reciprocity_tui.tui.screens.play import PlayScreen


class Closing:
    """Shows its views on the play screen's stage, one after the other."""

    def __init__(self, stage: PlayScreen, session: Session, table: Table) -> None:
        self.stage, self.session, self.table = stage, session, table
        self.sealed: set[Seat] = set()
        self.said_yes: set[Seat] = set()
        """Who wants the book."""
        self.began = table.breaks.now()
        self._offers_book = True
        self._week: Leaf | None = None
        self._old: str | None = None
        self._later = {seat: Later(stage) for seat in SEATS}

    async def begin(self, *, closed: bool) -> None:
        """The session is over: keep what stays and go on from there."""
        try:
            kept = self.session.finish()
        except ReciprocityError as error:
            again = Ways("Try again", lambda: self.begin(closed=closed))
            await self._centered(again, words.END_NOT_KEPT, describe_while_playing(error))
            return
        if closed:
            easy = [words.with_minutes(card.title, card.minutes) for card in self.table.easy_ones()]
            await self._centered(Ways("Go on", self._leave), words.CLOSED, *easy)
        elif self.session.evening.exercise.intensity == "light" or not self.table.keeps:
            await self.offer()
        else:
            await self._show_kept(kept)

    async def _show_kept(self, lines: tuple[Line, ...]) -> None:
        evening = self.session.evening
        left = from_lines(
            evening.exercise.title,
            evening.names,
            lines,
            opens_next=other(evening.opener),
            parted=parted_lines(evening),
        )
        await self.stage.put(KeptView(evening.people, Ways("Go on", self.offer), left))

    async def offer(self) -> None:
        """A line for the other to find next time? Only where something is kept at all."""
        people = self.session.evening.people
        self._week = None
        if not self.table.keeps or len(self.sealed) == len(people):
            await self._book()
            return
        left = [
            f"← {people[0].name} writes one." if seat == 0 else f"{people[1].name} writes one. →"
            for seat in (0, 1)
            if seat not in self.sealed
        ]
        done = [f"{people[seat].name}'s is sealed." for seat in self.sealed]
        await self._centered(Ways("Skip", self._book, self._curtain), words.ASK_FOR_NEXT_TIME, *done, *left)

    async def _curtain(self, seat: Seat) -> None:
        if seat in self.sealed:
            return

        async def opened(by: Seat) -> None:
            if by == seat:
                await self._write(seat)

        curtain = Curtain(seat, hand_over=True, thinking=(), changeable=None)
        people = self.session.evening.people
        await self.stage.put(CurtainView(people, Ways(own=opened), curtain), seat)

    async def _write(self, seat: Seat) -> None:
        draft = self.table.journal.setting(draft_key(FOR_NEXT_TIME, seat)) or ""

        async def seal() -> None:
            await self._seal(seat)

        view = LineView(self.session.evening.people, Ways("Seal it", seal), seat, draft)
        await self.stage.put(view, seat)

    async def _seal(self, seat: Seat) -> None:
        view = self.stage.view
        text = view.text if isinstance(view, LineView) else ""
        left: set[Seat] = set()

        def keep() -> None:
            if self.table.leave_line(seat, text, draft_key(FOR_NEXT_TIME, seat)):
                left.add(seat)

        if await self.stage.attempt(keep):
            self._later[seat].forget()
            self.sealed |= left
            await self.offer()

    def typing(self, editor: AnswerEditor) -> None:
        """Keep what is typed of a line, soon."""
        view = self.stage.view
        if isinstance(view, LineView):
            self.stage.note(editor.count())
            seat, text = view.seat, editor.text[: 4 * LINE_LIMIT]
            self._later[seat].put(
                lambda: self.table.journal.set_setting(draft_key(FOR_NEXT_TIME, seat), text)
            )

    def flush(self) -> None:
        """Keep it now."""
        for later in self._later.values():
            later.now()

    async def _book(self) -> None:
        """Every twelve evenings a book; both have to want it."""
        went = self.session.evening.exercise.intensity
        self._offers_book = self._offers_book and coming_back.book_is_due(self.table, went)
        if not self._offers_book:
            await self._farewell()
            return
        people = self.session.evening.people
        arrows = (f"← {people[0].name}", f"{people[1].name} →")
        ways = [
            words.SAYS_YES.format(name=people[seat].name) if seat in self.said_yes else arrows[seat]
            for seat in SEATS
        ]
        about = coming_back.book(self.table).about
        lines = (words.BOOK_OFFER, about, words.PLAIN_FILE, words.BOTH_YES, "   ".join(ways))
        await self._centered(Ways("Not now", self._no_book, self._wants_book), *lines)

    async def _no_book(self) -> None:
        self._offers_book = False
        coming_back.book_was_offered(self.table)
        await self._farewell()

    async def _wants_book(self, seat: Seat) -> None:
        self.said_yes.add(seat)
        if len(self.said_yes) < len(SEATS):
            await self._book()
            return
        await self._no_book()
        self._write_file(words.BOOK, coming_back.book(self.table))

    async def _farewell(self) -> None:
        evening = self.session.evening
        went = evening.exercise.intensity
        after = [f"{each}\n" for each in words.DEEP_DONE] if went == "deep" else []
        opens = words.OPENS_NEXT.format(name=evening.names[other(evening.opener)])
        if self._old is None:
            self._old = coming_back.old_line(self.table, went)
        whole = map(clean_text, self.table.following.at_the_end(evening.ref))
        old = (f"\n{self._old}",) if self._old else ()
        self._week = coming_back.next_week(self.table, self.began)
        names = () if self._week is None else ("again",)
        await self._centered(
            Ways("Good night", self._leave), words.AN_EVENING, *after, *whole, opens, *old, names=names
        )

    def again(self) -> None:
        """The same time next week, as a calendar file; only where good-bye is said."""
        if self._week is not None:
            self._write_file(words.SAME_TIME, self._week)

    def _write_file(self, heading: str, leaf: Leaf) -> None:
        from reciprocity_tui.tui.screens.file import FileScreen

        self.stage.app.push_screen(FileScreen(heading, leaf))

    async def _centered(self, ways: Ways, *lines: str, names: tuple[str, ...] = ()) -> None:
        await self.stage.put(CenteredView(self.session.evening.people, ways, *lines), None, *names)

    async def _leave(self) -> None:
        self.stage.dismiss(None)
