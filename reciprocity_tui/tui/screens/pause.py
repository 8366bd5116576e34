"""A pause: everything is hidden, for as long as it takes, and nobody needs a reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui import breaks
from reciprocity_tui.breaks import Breaks
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.consent import NO_CONSENT
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Seat
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
    """The facts of a pause, given by the evening that it covers.

    names -- left and right. store -- saves when both mean to be back (ISO time), or that they are (None);
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

    plan -- what the players agreed to do on a pause, in their words; may be empty.
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
        """The end of the break; once it has begun, both have to say that they are back."""
        self._is_break_saved = True
        """Whether the end of the break is saved in the journal."""
        self.back = NO_CONSENT
        self.clock = True
        self._easy: tuple[Card, ...] = ()

    def body(self) -> Iterable[Widget]:
        """Yield a few calm words, and the choices."""
        yield Vertical(
            LiteralText(text("pause-head"), id="head", classes="strong"),
            LiteralText(text("no-rush"), id="told", classes="quiet"),
            Vertical(id="middle"),
            Vertical(Choices(self._all_options(), ["on"]), id="ways"),
            LiteralText("", id="said"),
            id="pause",
        )

    @property
    def is_laid_out(self) -> bool:
        """Whether the choices are laid out."""
        return all(choices.is_on_screen for choices in self.query(Choices))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the key that chooses."""
        return (("main", text("foot-chooses")), ("help", text("foot-help")), ("leave", text("foot-leave")))

    async def on_mount(self) -> None:
        """Show the break, if one goes on."""
        if self.until is not None:
            await self._show_break(self.until)

    def _all_options(self) -> list[tuple[str, str]]:
        """Return all choices in the order of both front ends; the first focused one goes on."""
        return [*self._options("breath", "break"), ("on", text("pause-go-on"))]

    def _options(self, *first: str) -> list[tuple[str, str]]:
        names = [*first, "light", *(["end"] if self.context.can_end else []), "leave"]
        return [(name, self._describe(name)) for name in names]

    def _describe(self, way: str) -> str:
        return text("pause-way", way="leave-unsaved" if way == "leave" and not self.context.keeps else way)

    async def _show_page(
        self, head: str, about: str, ways: Sequence[tuple[str, str]], *middle: Widget, at: str = ""
    ) -> None:
        """Show `head`, `about`, `middle`, and offer `ways` with the cursor on the one called `at`."""
        self.wait_for_paint()
        with self.app.batch_update():
            self.query_one("#head", LiteralText).set_text(head)
            self.query_one("#told", LiteralText).set_text(about)
            self._set_note("")
            await self.query_one("#middle").remove_children()
            await self.query_one("#middle").mount(*middle)
            await self.query_one("#ways").remove_children()
            choices = Choices(ways, [at])
            await self.query_one("#ways").mount(choices)
            self.set_focus(choices)

    def _set_note(self, sentence: str) -> None:
        note = self.query_one("#said", LiteralText)
        note.set_text(sentence)
        if sentence:
            self.call_after_refresh(note.scroll_visible, animate=False)

    @on(Choices.Finished)
    async def _chosen(self, event: Choices.Finished) -> None:
        way, _, number = event.choices.selection[0].partition(" ")
        match way:
            case "breath":
                breath = Breath(moving=self.context.moving)
                await self._show_page(
                    text("pause-head"), text("pause-breaths"), self._all_options(), breath, at="on"
                )
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
                self._set_note(self._save_break() or text("pause-for-both"))
            case "clock":
                self.clock = not self.clock
                await self._show_start(at="clock")
            case _:
                self._go(way)

    def _go(self, way: str | Card) -> None:
        """Leave the pause and end its break, even if the disk is full."""
        if self.until is not None:
            self._store(None)
        self.dismiss(way)

    def _store(self, back_at: str | None) -> str:
        """Save the end of the break; return what went wrong, or an empty text."""
        try:
            self.context.store(back_at)
        except ReciprocityError as error:
            return describe(error)
        return ""

    def _save_break(self) -> str:
        """Save the break, unless it is saved; return what went wrong, or an empty text."""
        if self.until is None or self._is_break_saved:
            return ""
        wrong = self._store(self.until.isoformat(timespec="minutes"))
        self._is_break_saved = not wrong
        return wrong

    async def _show_start(self, at: str = "on") -> None:
        """Show the choices: those of a break once there is one."""
        if self.until is None:
            await self._show_page(text("pause-head"), text("no-rush"), self._all_options(), at=at)
        else:
            await self._show_break(self.until, at)

    async def _ask_how_long(self) -> None:
        if self.context.breaks.limit_reached:
            await self._show_page(text("pause-head"), text("pause-enough"), self._options())
            return
        lengths = [(f"minutes {length}", self._length(length)) for length in breaks.LENGTHS]
        await self._show_page(
            text("pause-how-long"), text("pause-calm"), [*lengths, ("back", text("pause-back-to-list"))]
        )

    def _length(self, minutes: int) -> str:
        back = self.context.breaks.describe(self.context.breaks.return_time(minutes))
        if minutes == breaks.MAX_MINUTES:
            return text("pause-until", when=back)
        return text("pause-length", minutes=minutes, when=back)

    async def _take_break(self, minutes: int) -> None:
        self.until = self.context.breaks.return_time(minutes)
        self.context.breaks.taken += 1
        self._is_break_saved = False
        wrong = self._save_break()
        await self._show_break(self.until)
        self._set_note(wrong)

    async def _show_break(self, until: datetime, at: str = "") -> None:
        """Show when to come back, what helps meanwhile, and the time of day; own keys say who is back."""
        rests, (left, right) = self.context.breaks, self.context.names
        late = until < rests.now()
        head = text("pause-was-over" if late else "pause-come-back", when=rests.describe(until))
        plan = f"{text('pause-places', plan=self.plan)}\n" if self.plan else ""
        about = text("no-rush") if late else plan + text("pause-meanwhile")
        clock = text("pause-hide-clock" if self.clock else "pause-show-clock")
        ways = [("resting", text("pause-not-yet")), *self._options(), ("clock", clock)]
        middle = [QuietClock(rests.now)] if self.clock else []
        own = LiteralText(text("pause-own-keys", left_name=left, right_name=right), id="own")
        await self._show_page(head, about, ways, *middle, own, at=at)

    async def _offer_light(self) -> None:
        self._easy = tuple(self.context.easy())
        options = [
            (f"easy {number}", text("exercise-and-minutes", title=card.title, minutes=card.minutes))
            for number, card in enumerate(self._easy)
        ]
        await self._show_page(
            text("light-instead"), text("no-rush"), [*options, ("back", text("pause-back-to-list"))]
        )

    def action_back(self, seat: Seat) -> None:
        """Note who is back after a break, each with their own key; go on when both are."""
        if self.until is None:
            return
        self.back = self.back.given(seat)
        if self.back.is_complete:
            self._go("on")
        else:
            self._set_note(text("pause-person-is-back", name=self.context.names[seat]))

    async def action_again(self) -> None:
        """Leave at once on a second Esc right after the first; ignore a later one."""
        if Message().time - self.began <= TWICE_WITHIN:
            await self.app.run_action("quit_fast")
