"""The end of an evening: what stays, a sealed line for next time, good-bye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui import words
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game import coming_back
from reciprocity_tui.game.game import LINE_LIMIT, Game
from reciprocity_tui.journal.drafts import FOR_NEXT_TIME, draft_key
from reciprocity_tui.messages import describe_while_playing
from reciprocity_tui.play.reflection.lines import lines_let_go_by_one
from reciprocity_tui.play.reflection.reflection import reflection_from_lines
from reciprocity_tui.play.scenes.slots import SEATS, Line, Seat, other_seat
from reciprocity_tui.play.session.beats import Curtain
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.drafts import Debouncer
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.farewell import CenteredView, KeptView, LineView
from reciprocity_tui.tui.views.view import ViewActions
from reciprocity_tui.tui.widgets.editor import AnswerEditor

if TYPE_CHECKING:
    from reciprocity_tui.export.files import ExportFile
    from reciprocity_tui.tui.screens.play import PlayScreen


class ClosingFlow:
    """Shows its views on the play screen's stage, one after the other."""

    def __init__(self, stage: PlayScreen, session: Session, game: Game) -> None:
        self.stage, self.session, self.game = stage, session, game
        self.sealed: set[Seat] = set()
        self.said_yes: set[Seat] = set()
        """Who wants the book."""
        self.began = game.breaks.now()
        self._offers_book = True
        self._week: ExportFile | None = None
        self._old: str | None = None
        self._debouncers = {seat: Debouncer(stage) for seat in SEATS}

    async def begin(self, *, closed: bool) -> None:
        """The session is over: keep what stays and go on from there."""
        try:
            kept = self.session.finish()
        except ReciprocityError as error:
            again = ViewActions("Try again", lambda: self.begin(closed=closed))
            await self._centered(again, words.END_NOT_KEPT, describe_while_playing(error))
            return
        if closed:
            easy = [words.with_minutes(card.title, card.minutes) for card in self.game.light_cards()]
            await self._centered(ViewActions("Go on", self._leave), words.CLOSED, *easy)
        elif self.session.evening.exercise.intensity == "light" or not self.game.keeps:
            await self.offer()
        else:
            await self._show_kept(kept)

    async def _show_kept(self, lines: tuple[Line, ...]) -> None:
        evening = self.session.evening
        left = reflection_from_lines(
            evening.exercise.title,
            evening.names,
            lines,
            opens_next=other_seat(evening.opener),
            let_go_by_one=lines_let_go_by_one(evening),
        )
        await self.stage.show(KeptView(evening.people, ViewActions("Go on", self.offer), left))

    async def offer(self) -> None:
        """A line for the other to find next time? Only where something is kept at all."""
        people = self.session.evening.people
        self._week = None
        if not self.game.keeps or len(self.sealed) == len(people):
            await self._book()
            return
        left = [
            f"← {people[0].name} writes one." if seat == 0 else f"{people[1].name} writes one. →"
            for seat in (0, 1)
            if seat not in self.sealed
        ]
        done = [f"{people[seat].name}'s is sealed." for seat in self.sealed]
        await self._centered(
            ViewActions("Skip", self._book, self._curtain), words.ASK_FOR_NEXT_TIME, *done, *left
        )

    async def _curtain(self, seat: Seat) -> None:
        if seat in self.sealed:
            return

        async def on_opened(by: Seat) -> None:
            if by == seat:
                await self._write(seat)

        curtain = Curtain(seat, hand_over=True, shared_prompts=(), changeable=None)
        people = self.session.evening.people
        await self.stage.show(CurtainView(people, ViewActions(on_own_key=on_opened), curtain), seat)

    async def _write(self, seat: Seat) -> None:
        draft = self.game.journal.setting(draft_key(FOR_NEXT_TIME, seat)) or ""

        async def seal() -> None:
            await self._seal(seat)

        view = LineView(self.session.evening.people, ViewActions("Seal it", seal), seat, draft)
        await self.stage.show(view, seat)

    async def _seal(self, seat: Seat) -> None:
        view = self.stage.view
        text = view.text if isinstance(view, LineView) else ""
        left: set[Seat] = set()

        def keep() -> None:
            if self.game.leave_line(seat, text, draft_key(FOR_NEXT_TIME, seat)):
                left.add(seat)

        if await self.stage.try_action(keep):
            self._debouncers[seat].cancel()
            self.sealed |= left
            await self.offer()

    def save_draft_soon(self, editor: AnswerEditor) -> None:
        """Keep what is typed of a line, soon."""
        view = self.stage.view
        if isinstance(view, LineView):
            self.stage.note(editor.length_note())
            seat, text = view.seat, editor.text[: 4 * LINE_LIMIT]
            self._debouncers[seat].schedule(
                lambda: self.game.journal.set_setting(draft_key(FOR_NEXT_TIME, seat), text)
            )

    def save_drafts(self) -> None:
        """Keep it now."""
        for later in self._debouncers.values():
            later.run_now()

    async def _book(self) -> None:
        """Every twelve evenings a book; both have to want it."""
        went = self.session.evening.exercise.intensity
        self._offers_book = self._offers_book and coming_back.book_is_due(self.game, went)
        if not self._offers_book:
            await self._farewell()
            return
        people = self.session.evening.people
        arrows = (f"← {people[0].name}", f"{people[1].name} →")
        ways = [
            words.SAYS_YES.format(name=people[seat].name) if seat in self.said_yes else arrows[seat]
            for seat in SEATS
        ]
        about = coming_back.book(self.game).description
        lines = (words.BOOK_OFFER, about, words.PLAIN_FILE, words.BOTH_YES, "   ".join(ways))
        await self._centered(ViewActions("Not now", self._no_book, self._wants_book), *lines)

    async def _no_book(self) -> None:
        self._offers_book = False
        coming_back.mark_book_offered(self.game)
        await self._farewell()

    async def _wants_book(self, seat: Seat) -> None:
        self.said_yes.add(seat)
        if len(self.said_yes) < len(SEATS):
            await self._book()
            return
        await self._no_book()
        self._write_file(words.BOOK, coming_back.book(self.game))

    async def _farewell(self) -> None:
        evening = self.session.evening
        went = evening.exercise.intensity
        after = [f"{sentence}\n" for sentence in words.DEEP_DONE] if went == "deep" else []
        opens = words.OPENS_NEXT.format(name=evening.names[other_seat(evening.opener)])
        if self._old is None:
            self._old = coming_back.next_old_line(self.game, went)
        whole = map(sanitize_text, self.game.following.completion_messages(evening.ref))
        old = (f"\n{self._old}",) if self._old else ()
        self._week = coming_back.next_week_file(self.game, self.began)
        names = () if self._week is None else ("again",)
        await self._centered(
            ViewActions("Good night", self._leave), words.AN_EVENING, *after, *whole, opens, *old, names=names
        )

    def offer_next_week(self) -> None:
        """The same time next week, as a calendar file; only where good-bye is said."""
        if self._week is not None:
            self._write_file(words.SAME_TIME, self._week)

    def _write_file(self, heading: str, leaf: ExportFile) -> None:
        from reciprocity_tui.tui.screens.export import ExportScreen

        self.stage.app.push_screen(ExportScreen(heading, leaf))

    async def _centered(self, ways: ViewActions, *lines: str, names: tuple[str, ...] = ()) -> None:
        await self.stage.show(CenteredView(self.session.evening.people, ways, *lines), None, *names)

    async def _leave(self) -> None:
        self.stage.dismiss(None)
