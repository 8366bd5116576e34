"""Everything is hidden. Either one may be here, for as long as it takes, without a reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui import breaks, words
from reciprocity_tui.breaks import Breaks
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import SEATS, Seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import PAUSE
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.breath import Breath
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.quiet_clock import QuietClock

TWICE_WITHIN = 1.0
"""Seconds in which a second Esc leaves fast."""


@dataclass(frozen=True)
class PauseContext:
    """What a pause is about, handed in by the evening that it covers.

    names -- left and right. store -- remembers when both mean to be back (ISO time), or that they are (None);
    raises a ReciprocityError. easy -- light exercises to offer. can_end -- whether there is an evening to end.
    moving -- whether anything may move. back_at -- the return time of a break that goes on, or None.
    keeps -- whether anything of the evening is kept.
    """

    names: tuple[str, str]
    store: Callable[[str | None], None]
    easy: Callable[[], Sequence[Card]]
    breaks: Breaks = field(default_factory=Breaks)
    can_end: bool = True
    moving: bool = True
    back_at: datetime | None = None
    keeps: bool = True


class PauseScreen(BaseScreen[str | Card]):
    """Dismisses with "on", "end" or "leave", or with the light exercise that is played instead.

    plan -- what the two agreed to do on a pause, in their words; may be empty.
    """

    place = PAUSE

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("pause", "again"),
        bind("left", "back(0)"),
        bind("right", "back(1)"),
    ]

    DEFAULT_CSS = """
    PauseScreen { align: center middle; }
    PauseScreen #pause { width: 100%; max-width: 64; height: auto; max-height: 100%; padding: 0 1; overflow-y: auto;
        scrollbar-size-vertical: 1; }
    PauseScreen #pause LiteralText { width: 100%; text-align: center; }
    PauseScreen #told { margin: 0 0 1 0; }
    PauseScreen #middle { height: auto; align-horizontal: center; }
    PauseScreen Breath, PauseScreen #own { margin: 0 0 1 0; }
    PauseScreen #ways { align-horizontal: center; height: auto; }
    PauseScreen Choices { width: auto; min-width: 30; max-width: 100%; }
    PauseScreen #said { color: $warning; }
    PauseScreen.-low #told, PauseScreen.-low #own, PauseScreen.-low Breath { margin: 0; }
    """

    def __init__(self, context: PauseContext, *, plan: str = "") -> None:
        super().__init__()
        self.context, self.plan = context, plan
        self.began = Message().time
        self.until = context.back_at
        """When the break is over; from its beginning on both have to say that they are back."""
        self._is_break_saved = True
        """Whether the journal knows when the break is over."""
        self.back: set[Seat] = set()
        self.clock = True
        self._easy: tuple[Card, ...] = ()

    def body(self) -> Iterable[Widget]:
        """A few calm words, and the ways to go."""
        yield Vertical(
            LiteralText(words.PAUSE, id="head", classes="strong"),
            LiteralText(words.NO_RUSH, id="told", classes="quiet"),
            Vertical(id="middle"),
            Vertical(Choices(self._all_options(), ["on"]), id="ways"),
            LiteralText("", id="said"),
            id="pause",
        )

    @property
    def is_laid_out(self) -> bool:
        """Whether the ways to go have their place."""
        return all(choices.is_on_screen for choices in self.query(Choices))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Enter returns."""
        return (("main", text("foot-chooses")), ("help", text("foot-help")), ("leave", text("foot-leave")))

    async def on_mount(self) -> None:
        """A break that goes on is where the two were."""
        if self.until is not None:
            await self._show_break(self.until)

    def _all_options(self) -> list[tuple[str, str]]:
        """Every way there is, in the order that both front ends have; Enter goes on."""
        return [*self._options("breath", "break"), ("on", words.PAUSE_ON)]

    def _options(self, *first: str) -> list[tuple[str, str]]:
        names = [*first, "light", *(["end"] if self.context.can_end else []), "leave"]
        texts = words.PAUSE_WAYS if self.context.keeps else {**words.PAUSE_WAYS, "leave": words.PAUSE_LEAVE}
        return [(name, texts[name]) for name in names]

    async def _show_page(
        self, head: str, text: str, ways: Sequence[tuple[str, str]], *middle: Widget, at: str = ""
    ) -> None:
        """Say `head` and `text`, show `middle`, and offer `ways` with the cursor on the one called `at`."""
        self.wait_for_paint()
        with self.app.batch_update():
            self.query_one("#head", LiteralText).set_text(head)
            self.query_one("#told", LiteralText).set_text(text)
            self._set_note("")
            await self.query_one("#middle").remove_children()
            await self.query_one("#middle").mount(*middle)
            await self.query_one("#ways").remove_children()
            choices = Choices(ways, [at])
            await self.query_one("#ways").mount(choices)
            self.set_focus(choices)

    def _set_note(self, text: str) -> None:
        note = self.query_one("#said", LiteralText)
        note.set_text(text)
        if text:
            self.call_after_refresh(note.scroll_visible, animate=False)

    @on(Choices.Finished)
    async def _chosen(self, event: Choices.Finished) -> None:
        way, _, number = event.choices.selection[0].partition(" ")
        match way:
            case "breath":
                breath = Breath(moving=self.context.moving)
                await self._show_page(words.PAUSE, words.BREATHS, self._all_options(), breath, at="on")
            case "break":
                await self._ask_how_long()
            case "minutes":
                await self._take_break(int(number))
            case "light":
                await self._offer_light()
            case "easy":
                self._go(self._easy[int(number)])
            case "back":
                await self._show_start()
            case "resting":
                self._set_note(self._save_break() or words.PAUSE_BOTH)
            case "clock":
                self.clock = not self.clock
                await self._show_start(at="clock")
            case _:
                self._go(way)

    def _go(self, way: str | Card) -> None:
        """Leave the pause. A break is over with that; a disk that is full holds nobody here."""
        if self.until is not None:
            self._store(None)
        self.dismiss(way)

    def _store(self, back_at: str | None) -> str:
        """Remember it; returns what went wrong, or an empty text."""
        try:
            self.context.store(back_at)
        except ReciprocityError as error:
            return describe(error)
        return ""

    def _save_break(self) -> str:
        """Remember the break, unless it is; returns what went wrong, or an empty text."""
        if self.until is None or self._is_break_saved:
            return ""
        wrong = self._store(self.until.isoformat(timespec="minutes"))
        self._is_break_saved = not wrong
        return wrong

    async def _show_start(self, at: str = "on") -> None:
        """The ways to go: those of a break once there is one."""
        if self.until is None:
            await self._show_page(words.PAUSE, words.NO_RUSH, self._all_options(), at=at)
        else:
            await self._show_break(self.until, at)

    async def _ask_how_long(self) -> None:
        if self.context.breaks.limit_reached:
            await self._show_page(words.PAUSE, words.PAUSE_ENOUGH, self._options())
            return
        lengths = [(f"minutes {length}", self._length(length)) for length in breaks.LENGTHS]
        await self._show_page(words.PAUSE_HOW_LONG, words.PAUSE_CALM, [*lengths, ("back", words.BACK)])

    def _length(self, minutes: int) -> str:
        back = self.context.breaks.describe(self.context.breaks.return_time(minutes))
        return f"Until {back}" if minutes == breaks.MAX_MINUTES else f"{minutes} minutes, back {back}"

    async def _take_break(self, minutes: int) -> None:
        self.until = self.context.breaks.return_time(minutes)
        self.context.breaks.taken += 1
        self._is_break_saved = False
        wrong = self._save_break()
        await self._show_break(self.until)
        self._set_note(wrong)

    async def _show_break(self, until: datetime, at: str = "") -> None:
        """When to come back, what helps meanwhile, the time of day; ← and → say who is back."""
        rests, (left, right) = self.context.breaks, self.context.names
        late = until < rests.now()
        head = words.come_back(rests.describe(until), late=late)
        plan = f"{words.PAUSE_PLACES} {self.plan}\n" if self.plan else ""
        text = words.NO_RUSH if late else plan + words.PAUSE_BREATHE
        ways = [("resting", words.PAUSE_STILL), *self._options(), ("clock", words.PAUSE_CLOCK[self.clock])]
        middle = [QuietClock(rests.now)] if self.clock else []
        own = LiteralText(f"← {left} is back   {right} is back →", id="own")
        await self._show_page(head, text, ways, *middle, own, at=at)

    async def _offer_light(self) -> None:
        self._easy = tuple(self.context.easy())
        options = [
            (f"easy {number}", words.with_minutes(card.title, card.minutes))
            for number, card in enumerate(self._easy)
        ]
        await self._show_page(words.LIGHT_ONES, words.NO_RUSH, [*options, ("back", words.BACK)])

    def action_back(self, seat: Seat) -> None:
        """After a break both say that they are back, each with their own key; then it goes on."""
        if self.until is None:
            return
        self.back.add(seat)
        if len(self.back) == len(SEATS):
            self._go("on")
        else:
            self._set_note(words.PAUSE_IS_BACK.format(name=self.context.names[seat]))

    async def action_again(self) -> None:
        """A second Esc right after the first leaves fast; a later one does nothing."""
        if Message().time - self.began <= TWICE_WITHIN:
            await self.app.run_action("quit_fast")
