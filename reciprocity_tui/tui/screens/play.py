"""One evening on the screen: a stage that shows one thing at a time, and the keys.

The screen asks the session for the beat, shows the pane or the view for it, and hands back what came of it.
What was shown before is removed, not hidden, before the next thing is there.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from reciprocity_tui import words
from reciprocity_tui.play.beats import Ask, BothIn, Curtain, Over, Reveal
from reciprocity_tui.play.progress import holds_back
from reciprocity_tui.play.session import PASS, Session
from reciprocity_tui.play.slots import Seat
from reciprocity_tui.table.coming_back import question, question_was_told
from reciprocity_tui.table.table import Table
from reciprocity_tui.tui.closing import Closing
from reciprocity_tui.tui.drafts import Drafts
from reciprocity_tui.tui.pane import PANES, Pane
from reciprocity_tui.tui.pausing import Pausing
from reciprocity_tui.tui.stage import Stage
from reciprocity_tui.tui.views.both_in import BothInView
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.farewell import CenteredView
from reciprocity_tui.tui.views.reveal import RevealView
from reciprocity_tui.tui.views.view import Ways
from reciprocity_tui.tui.widgets.actions import Actions
from reciprocity_tui.tui.widgets.editor import AnswerEditor


class PlayScreen(Stage):
    """Plays `session` to its end, then dismisses; with the light exercise that is to be played instead, if any.

    back_at -- the end of a break that the two took before; then they begin where they paused.
    """

    CSS_PATH = "play.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+n", "main", show=False),
        Binding("left", "own(0)", show=False),
        Binding("right", "own(1)", show=False),
        Binding("f3", "pass", show=False),
        Binding("f4", "swap", show=False),
        Binding("f6", "change", show=False),
        Binding("f7", "again", show=False),
        Binding("f8", "end", show=False),
        Binding("escape,f2", "pause", show=False),
    ]

    shown_in_play = True

    alt_is_escape = True

    def __init__(
        self,
        session: Session,
        table: Table,
        title: str,
        *,
        moving: bool = True,
        back_at: datetime | None = None,
    ) -> None:
        super().__init__(session.evening.people, title)
        self.session, self.table, self.moving = session, table, moving
        self.back_at = back_at
        self.stretches: dict[str, float] = {}
        self.closing = Closing(self, session, table)
        self.pausing = Pausing(self, session, table)
        self._resume: Callable[[], Awaitable[None]] = self.show_beat
        self._drafts = Drafts(self, session)
        self._sure = ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The three that matter while two people talk."""
        return (("Esc", "pause"), ("F1", "help"), ("Ctrl+Q", "leave"))

    async def on_mount(self) -> None:
        """Begin, or go on with a break."""
        if self.back_at is None:
            await self.show_opening()
        else:
            await self.pausing.begin(self.back_at)

    def taken_away(self) -> None:
        """A draft of what is not shown any more is not kept twice."""
        self._drafts.forget()

    async def show_opening(self) -> None:
        """The question that the two took along, once; then the evening."""
        asked = "" if self.session.evening.rows else question(self.table)
        if not asked:
            await self.show_beat()
            return

        async def told() -> None:
            question_was_told(self.table)
            await self.show_beat()

        self._resume = self.show_opening
        await self.put(CenteredView(self.people, Ways("Go on", told), words.TOOK_ALONG, asked, strong=1))

    async def show_beat(self) -> None:
        """Show whatever comes now."""
        self._resume, self._sure = self.show_beat, ""
        self.show_progress(*self.session.far())
        match self.session.beat():
            case Ask() as ask:
                await self._show_pane(ask)
            case Curtain() as curtain:
                view = CurtainView(self.people, Ways(own=self._open), curtain)
                change = "change" if curtain.changeable is not None else self._back()
                await self.put(view, curtain.seat, change)
            case BothIn() as both:
                await self.put(BothInView(self.people, Ways("Show", self._reveal, self._change), both))
            case Reveal() as reveal:
                ways = Ways("Go on", self._read) if None in reveal.unread else Ways(own=self._read_by)
                await self.put(RevealView(self.people, ways, reveal))
            case Over() as over:
                self._resume = self.closing.offer
                await self.closing.begin(closed=over.closed)

    async def _show_pane(self, ask: Ask) -> None:
        pane = PANES.of(ask.scene.step.kind)(self._drafts.with_unkept(ask))
        pane.moving, pane.breaks, pane.stretches = self.moving, self.table.breaks, self.stretches
        if not self.table.keeps:
            pane.keep_nothing()
        can = {"pass": pane.may_pass, "swap": ask.swappable, "end": True}
        await self.put(pane, ask.seat, self._back(), *(name for name in pane.offers if can[name]))

    def _back(self) -> str:
        """The button that goes back, where that can be done."""
        return "back" if self.session.goes_back else ""

    async def _then_show(self, act: Callable[[], None]) -> None:
        if await self.attempt(act):
            self._drafts.settled()
            await self.show_beat()

    @on(Pane.Answered)
    async def _answered(self, event: Pane.Answered) -> None:
        pane = event.pane
        if pane is not None and self.stands(pane):
            await self._then_show(lambda: self.session.answer(pane.ask, event.replies))

    @on(Pane.Drafted)
    def _drafted(self, event: Pane.Drafted) -> None:
        pane = event.pane
        if pane is not None and self.stands(pane):
            self._drafts.later(pane.ask, event.replies)

    @on(Pane.Noted)
    def _noted(self, event: Pane.Noted) -> None:
        # How to read on stays true while somebody types.
        if self.stands(event.pane) and (event.text or not self.says_how_to_read_on):
            self.note(event.text)

    @on(Pane.Called)
    def _called(self, event: Pane.Called) -> None:
        if self.stands(event.pane):
            self.query_one(Actions).call_main(event.main)

    @on(Actions.Chosen)
    async def _chosen(self, event: Actions.Chosen) -> None:
        await self.run_action(event.name)

    async def action_main(self) -> None:
        """Enter, or the main button."""
        if self.pane is not None:
            self.pane.finish()
        elif self.view is not None and self.view.ways.then is not None:
            await self.view.ways.then()

    async def action_own(self, seat: Seat) -> None:
        """A person's own key."""
        if self.view is not None and self.view.ways.own is not None:
            await self.view.ways.own(seat)

    async def action_pass(self) -> None:
        """F3: no reason asked."""
        pane = self.pane
        if (
            pane is not None
            and pane.may_pass
            and self._certain("F3", "passes and erases what is written", pane.holds_text)
        ):
            replies = [PASS for _ in pane.ask.addresses]
            await self._then_show(lambda: self.session.answer(pane.ask, replies))
        elif pane is not None and pane.no_pass:
            self.note(pane.no_pass)

    async def action_swap(self) -> None:
        """F4: another prompt."""
        pane = self.pane
        if pane is None:
            return
        # Where there is no other one, that is said at once.
        if not pane.ask.swappable or self._certain(
            "F4", "brings another one and erases what is written", pane.holds_text
        ):
            await self._then_show(lambda: self.session.swap(pane.ask))

    async def action_change(self) -> None:
        """F6: change what was locked, until the reveal; or go back to what was just said."""
        match self.session.beat():
            case (
                Curtain(changeable=int() as seat)
                | Ask(private=True, addresses=((_, _, int() as seat, _, _),))
            ):
                self.flush()
                await self._then_show(lambda: self.session.change(seat))
            case BothIn():
                self.note(f"{self.people[0].name} presses ←, {self.people[1].name} presses →.")
            case _ if self.session.goes_back:
                await self.action_back()

    async def action_back(self) -> None:
        """What was said or read is said or read once more; nothing was locked since."""
        self.flush()
        await self._then_show(self.session.go_back)

    async def action_end(self) -> None:
        """F8: straight to the reflection with what there is."""
        if isinstance(self.session.beat(), Over):
            return
        written = self.pane is not None and self.pane.holds_text
        does = "ends here and erases what is written" if written else words.ENDS_UNSEEN
        if self._certain("F8", does, written or holds_back(self.session.evening)):
            await self.end_here()

    async def action_again(self) -> None:
        """F7, at the end: the same time next week?"""
        self.closing.again()

    def _certain(self, key: str, does: str, holds: bool) -> bool:
        """Text that nobody has locked is not erased by one key."""
        if not holds or self._sure == key:
            self._sure = ""
            return True
        self._sure = key
        self.note(f"{key} once more {does}.")
        return False

    async def _open(self, seat: Seat) -> None:
        self.session.open_curtain(seat)
        await self.show_beat()

    async def _reveal(self) -> None:
        await self._then_show(self.session.reveal)

    async def _change(self, seat: Seat) -> None:
        await self._then_show(lambda: self.session.change(seat))

    async def _read(self) -> None:
        await self._then_show(lambda: self.session.read(None))

    async def _read_by(self, seat: Seat) -> None:
        if not await self.attempt(lambda: self.session.read(seat)):
            return
        if isinstance(self.view, RevealView) and self.view.goes_on_with(self.session.beat()):
            self.say_no_more()
        else:
            await self.show_beat()

    def flush(self) -> None:
        """Keep what is typed or marked, now, to the last letter."""
        pane = self.pane
        if pane is not None and (pane.touched or pane.holds_text):
            self._drafts.later(pane.ask, pane.replies())
        self._drafts.flush()
        self.closing.flush()

    async def action_pause(self) -> None:
        """Everything is hidden at once; what was typed is kept."""
        self.hide()
        await self.pausing.begin()

    async def resume(self) -> None:
        """Show again what was paused."""
        await self._resume()

    async def end_here(self) -> None:
        """Straight to the reflection with what there is; what was marked there already stays so."""
        self.flush()
        await self._then_show(self.session.end_here)

    @on(AnswerEditor.Submitted)
    async def _line_written(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        if self.stands(event.editor):
            await self.action_main()

    @on(AnswerEditor.Changed)
    def _line_typed(self, event: AnswerEditor.Changed) -> None:
        if isinstance(event.text_area, AnswerEditor) and self.stands(event.text_area):
            self.closing.typing(event.text_area)
