"""One evening on the screen: a stage that shows one thing at a time, and the keys.

The screen asks the session for the beat, shows the pane or the view for it, and hands back what came of it.
What was shown before is removed, not hidden, before the next thing is there.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.play.beats import Ask, BothIn, Curtain, Over, Reveal
from reciprocity_tui.play.session import PASS, Session
from reciprocity_tui.play.slots import Person, Seat
from reciprocity_tui.table import Table
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.closing import Closing
from reciprocity_tui.tui.drafts import Drafts
from reciprocity_tui.tui.pane import PANES, Pane
from reciprocity_tui.tui.screens.pause import PauseScreen
from reciprocity_tui.tui.views.both_in import BothInView
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.reveal import RevealView
from reciprocity_tui.tui.views.view import View, Ways
from reciprocity_tui.tui.widgets.actions import Actions
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.words import Words

TURN: dict[Seat | None, str] = {0: "turn-left", 1: "turn-right", None: "turn-both"}
PROGRESS = 12
NEVER = float("inf")


class PlayScreen(CalmScreen[None]):
    """Plays `session` to its end, then dismisses."""

    CSS_PATH = "play.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+n", "main", show=False),
        Binding("left", "own(0)", show=False),
        Binding("right", "own(1)", show=False),
        Binding("f3", "pass", show=False),
        Binding("f4", "swap", show=False),
        Binding("f6", "change", show=False),
        Binding("f8", "end", show=False),
        Binding("escape,f2", "pause", show=False),
    ]

    shown_in_play = True

    def __init__(self, session: Session, table: Table, title: str, *, moving: bool = True) -> None:
        super().__init__()
        self.session, self.table, self.heading, self.moving = session, table, title, moving
        self.closing = Closing(self, session, table)
        self.painted_at = NEVER
        """Keys pressed before the screen was painted are thrown away; see the app."""
        self._resume: Callable[[], Awaitable[None]] = self.show_beat
        self._drafts = Drafts(self, session)
        self._sure = ""

    def body(self) -> Iterable[Widget]:
        """Where we are, the stage, a note, the buttons."""
        yield Vertical(
            Horizontal(Words(self.heading, id="title"), Words("", id="progress"), id="where"),
            Vertical(id="stage"),
            Words("", id="note"),
            Actions(id="buttons"),
            id="frame",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The three that matter while two people talk."""
        return (("Esc", "pause"), ("F1", "help"), ("Ctrl+Q", "leave"))

    async def on_mount(self) -> None:
        """Begin."""
        await self.show_beat()

    async def show_beat(self) -> None:
        """Show whatever comes now."""
        self._resume = self.show_beat
        match self.session.beat():
            case Ask() as ask:
                await self._show_pane(ask)
            case Curtain() as curtain:
                view = CurtainView(self.people, Ways(own=self._open), curtain)
                await self.put(view, curtain.seat, "change" if curtain.changeable is not None else "")
            case BothIn() as both:
                await self.put(BothInView(self.people, Ways("Show", self._reveal, self._change), both))
            case Reveal() as reveal:
                ways = Ways("Go on", self._read) if None in reveal.unread else Ways(own=self._read_by)
                await self.put(RevealView(self.people, ways, reveal))
            case Over() as over:
                self._resume = self.closing.offer
                await self.closing.begin(closed=over.closed)

    async def _show_pane(self, ask: Ask) -> None:
        pane = PANES.of(ask.scene.step.kind)(ask)
        pane.moving = self.moving
        can = {"pass": _may_pass(ask), "swap": ask.swappable, "end": True}
        names = [name for name in pane.offers if can[name]]
        done = round(PROGRESS * ask.done / max(1, ask.total))
        self.query_one("#progress", Words).update("━" * done + "─" * (PROGRESS - done))
        await self.put(pane, ask.seat, *names)

    async def put(self, widget: Pane | View, seat: Seat | None = None, *names: str) -> None:
        """Take away what is on the stage and put `widget` there, on the side of `seat`."""
        self.painted_at = NEVER
        self._drafts.forget()
        self.app.copy_to_clipboard("")
        self.note("")
        stage = self.query_one("#stage", Vertical)
        with self.app.batch_update():
            self.set_focus(None)
            await stage.remove_children()
            stage.set_classes(TURN[seat])
            self.query_one(Actions).offer(
                widget.main if isinstance(widget, Pane) else widget.ways.main, *names
            )
            await stage.mount(widget)
        self.set_focus(next((each for each in widget.walk_children(Widget) if each.focusable), None))
        if isinstance(widget, Pane) and widget.focusable:
            self.set_focus(widget)
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        self.painted_at = Message().time

    @property
    def people(self) -> tuple[Person, Person]:
        """Left and right."""
        return self.session.evening.people

    @property
    def pane(self) -> Pane | None:
        """The pane on the stage, if there is one."""
        return next(iter(self.query(Pane)), None)

    @property
    def view(self) -> View | None:
        """The view on the stage, if there is one."""
        return next(iter(self.query(View)), None)

    def note(self, text: str) -> None:
        """Show a sentence under the stage; an empty one takes it away."""
        note = self.query_one("#note", Words)
        if str(note.content) != text:
            note.update(text)
            note.set_class(bool(text), "-said")

    async def attempt(self, act: Callable[[], None]) -> bool:
        """Do `act`. When it is refused, say why; what was typed stays where it is."""
        try:
            act()
        except ReciprocityError as error:
            self.note(str(error))
            return False
        return True

    async def _then_show(self, act: Callable[[], None]) -> None:
        if await self.attempt(act):
            await self.show_beat()

    @on(Pane.Answered)
    async def _answered(self, event: Pane.Answered) -> None:
        pane = self.pane
        if pane is not None:
            await self._then_show(lambda: self.session.answer(pane.ask, event.replies))

    @on(Pane.Drafted)
    def _drafted(self, event: Pane.Drafted) -> None:
        if self.pane is not None:
            self._drafts.later(self.pane.ask, event.replies)

    @on(Pane.Noted)
    def _noted(self, event: Pane.Noted) -> None:
        self.note(event.text)

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
            and _may_pass(pane.ask)
            and self._certain("F3", "passes and erases what is written", pane)
        ):
            replies = [PASS for _ in pane.ask.addresses]
            await self._then_show(lambda: self.session.answer(pane.ask, replies))

    async def action_swap(self) -> None:
        """F4: another prompt."""
        pane = self.pane
        if pane is not None and self._certain("F4", "brings another one and erases what is written", pane):
            await self._then_show(lambda: self.session.swap(pane.ask))

    async def action_change(self) -> None:
        """F6: change what was locked, until the reveal."""
        match self.session.beat():
            case (
                Curtain(changeable=int() as seat)
                | Ask(private=True, addresses=((_, _, int() as seat, _, _),))
            ):
                self.flush()
                await self._then_show(lambda: self.session.change(seat))
            case BothIn():
                self.note(f"{self.people[0].name} presses ←, {self.people[1].name} presses →.")

    async def action_end(self) -> None:
        """F8: straight to the reflection with what there is."""
        if isinstance(self.session.beat(), Over):
            return
        if self.pane is None or self._certain("F8", "ends here and erases what is written", self.pane):
            await self._then_show(self.session.end_here)

    def _certain(self, key: str, does: str, pane: Pane) -> bool:
        """Text that nobody has locked is not erased by one key."""
        if not pane.holds_text or self._sure == key:
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
        await self._then_show(lambda: self.session.read(seat))

    def flush(self) -> None:
        """Keep what is typed, now, to the last letter."""
        if self.pane is not None and self.pane.holds_text:
            self._drafts.later(self.pane.ask, self.pane.replies())
        self._drafts.flush()
        self.closing.flush()

    def on_key(self, event: events.Key) -> None:
        """A letter typed right after Esc arrives as alt: it means Esc (product.md, keys)."""
        if event.key.startswith("alt+"):
            event.stop()
            self.run_worker(self.action_pause(), exclusive=True, group="pause")

    async def action_pause(self) -> None:
        """Everything is hidden at once; what was typed is kept."""
        pause = PauseScreen(can_end=not isinstance(self.session.beat(), Over))
        self.app.push_screen(pause, self._paused)
        self.flush()
        self.session.cover()
        await self.query_one("#stage", Vertical).remove_children()

    async def _paused(self, way: str | None) -> None:
        match way:
            case "leave":
                self.dismiss(None)
            case "end":
                await self._then_show(self.session.end_here)
            case _:
                await self._resume()

    @on(AnswerEditor.Submitted)
    async def _line_written(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        await self.action_main()

    @on(AnswerEditor.Changed)
    def _line_typed(self, event: AnswerEditor.Changed) -> None:
        if isinstance(event.text_area, AnswerEditor):
            self.closing.typing(event.text_area)


def _may_pass(ask: Ask) -> bool:
    """Whether F3 passes: a snap has its own keys for that."""
    return ask.passable and len(ask.addresses) == 1
