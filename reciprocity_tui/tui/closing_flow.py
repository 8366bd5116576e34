"""The close of an evening on the screen: shows the states of `game.closing` on the stage of the play screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.closing import (
    BookOffer,
    BookWanted,
    Closed,
    Closing,
    EndedAtGate,
    Event,
    Goodbye,
    GoOn,
    HandOver,
    NextTime,
    OwnKey,
    Saved,
    Seal,
    State,
    Unsaved,
    Writing,
)
from reciprocity_tui.game.game import LINE_LIMIT, Game
from reciprocity_tui.journal.drafts import FOR_NEXT_TIME, draft_key
from reciprocity_tui.messages import describe_while_playing, text
from reciprocity_tui.play.scenes.slots import SEATS, Seat
from reciprocity_tui.play.session.beats import Curtain
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.tui.drafts import Debouncer
from reciprocity_tui.tui.own_keys import describe_consent
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.farewell import CenteredView, KeptView, LineView
from reciprocity_tui.tui.views.view import ViewActions
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.person_line import SIDE

if TYPE_CHECKING:
    from reciprocity_tui.export.files import ExportFile
    from reciprocity_tui.tui.screens.play import PlayScreen


class ClosingFlow:
    """Shows one state after the other."""

    def __init__(self, stage: PlayScreen, session: Session, game: Game) -> None:
        self.stage, self.session, self.game = stage, session, game
        self.people = session.evening.people
        self.state: State = Unsaved()
        self._closing = Closing(game, session, game.breaks.now())
        self._debouncers = {seat: Debouncer(stage) for seat in SEATS}

    async def begin(self, *, closed: bool) -> None:
        """Save what stays, now that the session is over. closed -- whether a gate stayed closed."""
        if isinstance(self.state, Unsaved):
            self._closing = Closing(self.game, self.session, self._closing.began, at_gate=closed)
        await self.resume()

    async def resume(self) -> None:
        """Show again what was covered by a pause."""
        self.state = self._closing.resume(self.state)
        if isinstance(self.state, Unsaved):
            await self._finish()
        else:
            await self._show()

    async def _finish(self) -> None:
        try:
            self.state = self._closing.step(self.state, GoOn())
        except ReciprocityError as error:
            again = ViewActions(text("closing-try-again"), self._finish)
            await self._centered(again, text("closing-unsaved"), describe_while_playing(error))
        else:
            await self._show()

    async def _step(self, event: Event) -> bool:
        """Take a step, or say why it cannot be taken; return whether anything came of it."""
        before = self.state

        def step() -> None:
            self.state = self._closing.step(before, event)

        return await self.stage.try_action(step) and self.state != before

    async def _go_on(self) -> None:
        if await self._step(GoOn()):
            await self._show()

    async def _own(self, seat: Seat) -> None:
        if await self._step(OwnKey(seat)):
            await self._show()

    async def _show(self) -> None:
        match self.state:
            case EndedAtGate(light):
                easy = [text("title-with-minutes", title=card.title, minutes=card.minutes) for card in light]
                await self._centered(self._on(), text("closing-at-gate"), *easy)
            case Saved(reflection):
                await self.stage.show(KeptView(self.people, self._on(), reflection))
            case NextTime(sealed):
                skip = ViewActions(text("closing-skip"), self._go_on, self._own)
                await self._centered(skip, text("closing-ask-lines"), *self._describe_lines(sealed))
            case HandOver(seat):
                curtain = Curtain(seat, hand_over=True, shared_prompts=(), changeable=None)
                await self.stage.show(
                    CurtainView(self.people, ViewActions(on_own_key=self._own), curtain), seat
                )
            case Writing(seat):
                draft = self.game.journal.setting(draft_key(FOR_NEXT_TIME, seat)) or ""
                seal = ViewActions(text("closing-seal"), self._seal)
                await self.stage.show(LineView(self.people, seal, seat, draft), seat)
            case BookOffer(file, consent):
                not_now = ViewActions(text("closing-not-now"), self._go_on, self._own)
                about = (
                    text("book-offer"),
                    file.description,
                    file.access,
                    text("book-for-both"),
                )
                await self._centered(not_now, *about, describe_consent(self.people, consent))
            case BookWanted(file):
                await self._go_on()
                self._export(text("book-heading"), file)
            case Goodbye():
                await self._say_goodbye(self.state)
            case Closed():
                self.stage.dismiss(None)

    def _on(self) -> ViewActions:
        return ViewActions(text("closing-go-on"), self._go_on)

    def _describe_lines(self, sealed: frozenset[Seat]) -> list[str]:
        done = [text("closing-line-sealed", name=self.people[seat].name) for seat in SEATS if seat in sealed]
        return done + [
            text("closing-writes-one", side=SIDE[seat], name=self.people[seat].name)
            for seat in SEATS
            if seat not in sealed
        ]

    async def _say_goodbye(self, goodbye: Goodbye) -> None:
        care = (text("closing-took-care"), text("closing-if-heavy"))
        deep = [f"{sentence}\n" for sentence in care] if goodbye.was_deep else []
        opens = (
            []
            if goodbye.opens_next is None
            else [text("next-time-opens", name=self.session.evening.names[goodbye.opens_next])]
        )
        old = [f"\n{goodbye.old_line}"] if goodbye.old_line else []
        lines = (text("closing-goodbye"), *deep, *goodbye.completed, *opens, *old)
        again = () if goodbye.next_week is None else ("again",)
        await self._centered(ViewActions(text("closing-good-night"), self._go_on), *lines, names=again)

    async def _seal(self) -> None:
        view, state = self.stage.view, self.state
        if not (isinstance(view, LineView) and isinstance(state, Writing)):
            return
        if await self._step(Seal(view.text, draft_key(FOR_NEXT_TIME, state.seat))):
            # The draft was forgotten with the same write, and stays so.
            self._debouncers[state.seat].cancel()
            await self._show()

    def save_draft_soon(self, editor: AnswerEditor) -> None:
        """Store what is typed of a line, soon."""
        view = self.stage.view
        if isinstance(view, LineView):
            self.stage.note(editor.length_note())
            seat, typed = view.seat, editor.text[: 4 * LINE_LIMIT]
            self._debouncers[seat].schedule(
                lambda: self.game.journal.set_setting(draft_key(FOR_NEXT_TIME, seat), typed)
            )

    def save_drafts(self) -> None:
        """Store it now."""
        for later in self._debouncers.values():
            later.run_now()

    def offer_next_week(self) -> None:
        """Offer the same time next week as a calendar file; only at good-bye."""
        if isinstance(self.state, Goodbye) and self.state.next_week is not None:
            self._export(text("same-time-next-week"), self.state.next_week)

    def _export(self, heading: str, file: ExportFile) -> None:
        from reciprocity_tui.tui.screens.export import ExportScreen

        self.stage.app.push_screen(ExportScreen(heading, file))

    async def _centered(self, ways: ViewActions, *lines: str, names: tuple[str, ...] = ()) -> None:
        await self.stage.show(CenteredView(self.people, ways, *lines), None, *names)
