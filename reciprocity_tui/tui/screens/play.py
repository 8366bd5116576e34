"""One evening on the screen: a stage that shows one thing at a time, and the keys.

The screen asks the session for the beat, shows the pane or the view for it, and hands back the answers.
The old content is removed, not hidden, before the new content is mounted.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from reciprocity_tui.game.coming_back import mark_question_shown, opening_question
from reciprocity_tui.game.game import Game
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.evening.progress import has_unrevealed_answers
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.beats import Ask, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.tui.closing_flow import ClosingFlow
from reciprocity_tui.tui.drafts import DraftSaver
from reciprocity_tui.tui.form_pane import pane_for
from reciprocity_tui.tui.keys.actions import PLAY
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.pause_flow import PauseFlow
from reciprocity_tui.tui.stage import EveningStage
from reciprocity_tui.tui.views.both_in import BothInView
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.farewell import CenteredView
from reciprocity_tui.tui.views.reveal import RevealView
from reciprocity_tui.tui.views.view import ViewActions
from reciprocity_tui.tui.widgets.action_bar import ActionBar
from reciprocity_tui.tui.widgets.editor import AnswerEditor


class PlayScreen(EveningStage):
    """Plays `session` to its end, then dismisses; with the light exercise that is played instead, if any.

    back_at -- the end of a break that began earlier; then the players begin where they paused.
    """

    CSS_PATH = "play.tcss"

    place = PLAY

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("main"),
        bind("finish", "main"),
        bind("left", "own(0)"),
        bind("right", "own(1)"),
        bind("pass"),
        bind("swap"),
        bind("change"),
        bind("again"),
        bind("end"),
        bind("pause"),
    ]

    alt_is_escape = True

    def __init__(
        self,
        session: Session,
        game: Game,
        title: str,
        *,
        moving: bool = True,
        back_at: datetime | None = None,
    ) -> None:
        super().__init__(session.evening.people, title)
        self.session, self.game, self.moving = session, game, moving
        self.back_at = back_at
        self.elapsed_by_timer: dict[str, float] = {}
        self.closing = ClosingFlow(self, session, game)
        self.pausing = PauseFlow(self, session, game)
        self._resume: Callable[[], Awaitable[None]] = self.show_beat
        self._drafts = DraftSaver(self, session)
        self._confirmed_action = ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the three keys that matter while two people talk."""
        return (("pause", text("foot-pause")), ("help", text("foot-help")), ("leave", text("foot-leave")))

    async def on_mount(self) -> None:
        """Begin the evening, or go on with a break."""
        if self.back_at is None:
            await self.show_opening()
        else:
            await self.pausing.begin(self.back_at)

    def before_content_removed(self) -> None:
        """Cancel drafts of the content that goes."""
        self._drafts.cancel()

    async def show_opening(self) -> None:
        """Show the question taken along, once; then the evening."""
        taken_along = opening_question(self.game, self.session)
        if not taken_along:
            await self.show_beat()
            return

        async def on_shown() -> None:
            mark_question_shown(self.game)
            await self.show_beat()

        self._resume = self.show_opening
        await self.show(
            CenteredView(
                self.people,
                ViewActions(text("main-go-on"), on_shown),
                text("taken-along"),
                taken_along,
                strong=1,
            )
        )

    async def show_beat(self) -> None:
        """Show the current beat."""
        self._resume, self._confirmed_action = self.show_beat, ""
        self.show_progress(*self.session.scene_progress())
        match self.session.beat():
            case Ask() as ask:
                await self._show_pane(ask)
            case Curtain() as curtain:
                view = CurtainView(self.people, ViewActions(on_own_key=self._open), curtain)
                change = "change" if curtain.changeable is not None else self._back()
                await self.show(view, curtain.seat, change)
            case ReadyToReveal() as both:
                await self.show(
                    BothInView(self.people, ViewActions(text("main-show"), self._reveal, self._change), both)
                )
            case Reveal() as reveal:
                ways = (
                    ViewActions(text("main-go-on"), self._read)
                    if None in reveal.unread
                    else ViewActions(on_own_key=self._read_by)
                )
                await self.show(RevealView(self.people, ways, reveal))
            case Over() as over:
                self._resume = self.closing.resume
                await self.closing.begin(closed=over.closed)

    async def _show_pane(self, ask: Ask) -> None:
        pane = pane_for(self._drafts.with_unsaved_draft(ask))
        pane.moving, pane.breaks, pane.elapsed_by_timer = self.moving, self.game.breaks, self.elapsed_by_timer
        if not self.game.keeps:
            pane.disable_saving()
        can = {"pass": pane.may_pass, "swap": ask.swappable, "end": True}
        await self.show(pane, ask.seat, self._back(), *(name for name in pane.available_actions if can[name]))

    def _back(self) -> str:
        """Return the name of the button that goes back, where that is possible."""
        return "back" if self.session.can_go_back else ""

    async def _act_and_show(self, act: Callable[[], None]) -> None:
        if await self.try_action(act):
            self._drafts.discard_unsaved()
            await self.show_beat()

    @on(Pane.Answered)
    async def _answered(self, event: Pane.Answered) -> None:
        pane = event.pane
        if pane is not None and self.is_showing(pane):
            await self._act_and_show(lambda: self.session.answer(pane.ask, event.replies))

    @on(Pane.Drafted)
    def _drafted(self, event: Pane.Drafted) -> None:
        pane = event.pane
        if pane is not None and self.is_showing(pane):
            self._drafts.save_soon(pane.ask, event.replies)

    @on(Pane.NoteChanged)
    def _note_changed(self, event: Pane.NoteChanged) -> None:
        # How to read on stays true while somebody types.
        if self.is_showing(event.pane) and (event.text or not self.shows_scroll_hint):
            self.note(event.text)

    @on(Pane.MainLabelChanged)
    def _main_label_changed(self, event: Pane.MainLabelChanged) -> None:
        if self.is_showing(event.pane):
            self.query_one(ActionBar).set_main_label(event.label)

    @on(ActionBar.Chosen)
    async def _chosen(self, event: ActionBar.Chosen) -> None:
        await self.run_action(event.name)

    async def action_main(self) -> None:
        """Do what Enter and the main button do."""
        if self.pane is not None:
            self.pane.finish()
        elif self.view is not None and self.view.actions.on_main is not None:
            await self.view.actions.on_main()

    async def action_own(self, seat: Seat) -> None:
        """Do what the own key of the person at `seat` does."""
        if self.view is not None and self.view.actions.on_own_key is not None:
            await self.view.actions.on_own_key(seat)

    async def action_pass(self) -> None:
        """Pass; nobody asks for a reason."""
        pane = self.pane
        if (
            pane is not None
            and pane.may_pass
            and self._confirm("pass", Message("pass-erases"), pane.holds_text)
        ):
            replies = [PASS for _ in pane.ask.addresses]
            await self._act_and_show(lambda: self.session.answer(pane.ask, replies))
        elif pane is not None and pane.no_pass:
            self.note(pane.no_pass)

    async def action_swap(self) -> None:
        """Show another prompt."""
        pane = self.pane
        if pane is None:
            return
        # Where there is no other one, that is said at once.
        if not pane.ask.swappable or self._confirm("swap", Message("swap-erases"), pane.holds_text):
            await self._act_and_show(lambda: self.session.swap(pane.ask))

    async def action_change(self) -> None:
        """Change a locked answer before the reveal, or go back to what was just said."""
        match self.session.beat():
            case (
                Curtain(changeable=int() as seat)
                | Ask(private=True, addresses=((_, _, int() as seat, _, _),))
            ):
                self.save_drafts()
                await self._act_and_show(lambda: self.session.change(seat))
            case ReadyToReveal():
                left, right = self.people
                self.note(text("own-keys", left_name=left.name, right_name=right.name))
            case _ if self.session.can_go_back:
                await self.action_back()

    async def action_back(self) -> None:
        """Go back to what was just said or read; nothing was locked since."""
        self.save_drafts()
        await self._act_and_show(self.session.go_back)

    async def action_end(self) -> None:
        """Go straight to the reflection with what there is."""
        if isinstance(self.session.beat(), Over):
            return
        written = self.pane is not None and self.pane.holds_text
        warning = Message("end-erases" if written else "end-hides")
        if self._confirm("end", warning, written or has_unrevealed_answers(self.session.evening)):
            await self.end_here()

    async def action_again(self) -> None:
        """Offer the same time next week, at the end."""
        self.closing.offer_next_week()

    def _confirm(self, action: str, warning: Message, needs_confirmation: bool) -> bool:
        """Return whether to go on with `action`; else show `warning` until the same key comes again."""
        if not needs_confirmation or self._confirmed_action == action:
            self._confirmed_action = ""
            return True
        self._confirmed_action = action
        self.note(text(warning))
        return False

    async def _open(self, seat: Seat) -> None:
        self.session.open_curtain(seat)
        await self.show_beat()

    async def _reveal(self) -> None:
        await self._act_and_show(self.session.reveal)

    async def _change(self, seat: Seat) -> None:
        await self._act_and_show(lambda: self.session.change(seat))

    async def _read(self) -> None:
        await self._act_and_show(lambda: self.session.read(None))

    async def _read_by(self, seat: Seat) -> None:
        if not await self.try_action(lambda: self.session.read(seat)):
            return
        if isinstance(self.view, RevealView) and self.view.update_unread(self.session.beat()):
            self.clear_note()
        else:
            await self.show_beat()

    def save_drafts(self) -> None:
        """Save what is typed or marked now, to the last letter."""
        pane = self.pane
        if pane is not None and (pane.modified or pane.holds_text):
            self._drafts.save_soon(pane.ask, pane.replies())
        self._drafts.save_now()
        self.closing.save_drafts()

    async def action_pause(self) -> None:
        """Hide everything at once and save what was typed."""
        self.clear_terminal()
        await self.pausing.begin()

    async def resume(self) -> None:
        """Show the paused content again."""
        await self._resume()

    async def end_here(self) -> None:
        """Go straight to the reflection; lines already marked there stay marked."""
        self.save_drafts()
        await self._act_and_show(self.session.end_here)

    @on(AnswerEditor.Submitted)
    async def _line_written(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        if self.is_showing(event.editor):
            await self.action_main()

    @on(AnswerEditor.Changed)
    def _line_typed(self, event: AnswerEditor.Changed) -> None:
        if isinstance(event.text_area, AnswerEditor) and self.is_showing(event.text_area):
            self.closing.save_draft_soon(event.text_area)
