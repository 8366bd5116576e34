"""The stage of an evening: it shows one thing at a time, and takes away what was there before."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected, ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.messages import describe_while_playing
from reciprocity_tui.play.slots import Person, Seat
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.forgetting import forget_drawn
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.views.view import View
from reciprocity_tui.tui.widgets.actions import Actions
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.follows import Follows
from reciprocity_tui.tui.widgets.words import Words
from reciprocity_tui.words import READS_ON

if TYPE_CHECKING:
    from reciprocity_tui.tui.base import QuietApp

TURN: dict[Seat | None, str] = {0: "turn-left", 1: "turn-right", None: "turn-both"}
PROGRESS, SHORT_PROGRESS = 12, 8
"""Cells of the line that says how far it is; the short one leaves a narrow window to the title."""


class Room(Vertical):
    """Where the one thing stands. A sentence below takes a line of it, once that is laid out."""

    class Changed(Message):
        """It is larger or smaller than it was."""

    def on_resize(self) -> None:
        """Say so."""
        self.post_message(self.Changed())


class Stage(CalmScreen[Card | None]):
    """Where we are, one pane or view, a note, the buttons. people -- left and right; heading -- the title."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "read(1)", show=False),
        Binding("pageup", "read(-1)", show=False),
    ]

    def __init__(self, people: tuple[Person, Person], heading: str) -> None:
        super().__init__()
        self.people, self.heading = people, heading
        self._follows = False
        self._standing: Pane | View | None = None
        self._progress: tuple[int, int] | None = None

    def body(self) -> Iterable[Widget]:
        """Where we are, the stage, a note, the buttons."""
        yield Vertical(
            Horizontal(Words(self.heading, id="title"), Words("", id="progress"), id="where"),
            Room(id="stage"),
            Words("", id="note"),
            Actions(id="buttons"),
            id="frame",
        )

    def hide(self) -> None:
        """Clear the terminal, now: what hides the stage takes a moment to be laid out."""
        cast("QuietApp", self.app).hide()

    def taken_away(self) -> None:
        """Called before what stands on the stage goes."""

    @property
    def is_laid_out(self) -> bool:
        """Whether the pane or the view has its place."""
        return self._standing is not None and self._standing.is_on_screen

    def stands(self, widget: Widget | None) -> bool:
        """Whether `widget` is, or belongs to, what was put here last: nobody answers what is on its way out."""
        return widget is not None and self._standing in widget.ancestors_with_self

    def show_progress(self, done: int, total: int) -> None:
        """How much of the evening lies behind."""
        self._progress = (done, total)
        self._draw_progress()

    @on(Resize)
    def redraw_progress(self) -> None:
        """As long as the window is now; whether it is narrow is known a moment later."""
        self.call_after_refresh(self._draw_progress)

    def _draw_progress(self) -> None:
        if self._progress is None:
            return
        done, total = self._progress
        long = SHORT_PROGRESS if self.has_class("-narrow") else PROGRESS
        done = round(long * done / max(1, total))
        self.query_one("#progress", Words).update("━" * done + "─" * (long - done))

    async def put(self, widget: Pane | View, seat: Seat | None = None, *names: str) -> None:
        """Take away what is on the stage and put `widget` there, on the side of `seat`."""
        self._standing = widget
        self.appears()
        self.taken_away()
        self.app.copy_to_clipboard("")
        self.note("")
        stage = self.query_one("#stage", Vertical)
        with self.app.batch_update():
            self.set_focus(None)
            forget_drawn(stage)
            await stage.remove_children()
            cast("QuietApp", self.app).in_order.forget()
            stage.set_classes(TURN[seat])
            self.query_one(Actions).offer(
                widget.main if isinstance(widget, Pane) else widget.ways.main, *names
            )
            await stage.mount(widget)
        self.forget_keys()
        self.give_keys()
        self.call_after_refresh(self._painted)

    def give_keys(self) -> None:
        """The keys go to a pane that takes them itself, or else to the first thing on the stage that does."""
        stages = self.query(Room)  # None, as long as the screen is being made.
        shown = (each for stage in stages for each in stage.walk_children(Widget))
        first = next((each for each in shown if each.focusable), None)
        # What follows its cursor goes no further than there: the question above a long list stays in view.
        self.set_focus(first, scroll_visible=not isinstance(first, Follows))

    def _painted(self) -> None:
        self.follow()
        # What has the keys comes into view first.
        self.call_after_refresh(self._hint)

    def _page(self) -> Widget | None:
        """What stands on the stage and is longer than its room; an editor scrolls by itself."""
        stage = self.query_one("#stage", Vertical)
        found = (each for each in stage.walk_children(Widget) if not isinstance(each, AnswerEditor))
        return next((each for each in found if each.max_scroll_y > 0), None)

    def action_read(self, by: int) -> None:
        """Read on, or back, where a small window hides a part."""
        page = self._page()
        if page is not None:
            # The listener's card may lie over the last lines.
            over = sum(each.outer_size.height for each in page.children if each.styles.dock == "bottom")
            page.scroll_relative(y=by * max(1, page.size.height - over - 1), animate=False)

    def _hint(self) -> None:
        """Say how to read the rest, as long as there is one; whatever else is to be said goes first."""
        note, page = self.query_one("#note", Words), self._page()
        if str(note.content) in ("", READS_ON):
            # An editor comes into view by itself: there what stands above it may be hidden.
            hidden = page is not None and (
                page.scroll_offset.y > 0
                if isinstance(self.focused, AnswerEditor)
                else page.scroll_offset.y < page.max_scroll_y
            )
            begun = not isinstance(self.focused, Choices) or self.focused.cursor > 0
            takes_room = hidden and not str(note.content)
            note.update(READS_ON if hidden else "")
            note.set_class(hidden, "-said").set_class(hidden, "-reads")
            if page is not None:
                self.watch(page, "scroll_y", self._hint_soon, init=False)
            # The sentence takes a line from what has the keys. A list below a long text is not jumped to.
            self._follows = hidden and (begun if takes_room else self._follows)

    def _hint_soon(self) -> None:
        self.call_after_refresh(self._hint)

    @property
    def pane(self) -> Pane | None:
        """The pane on the stage, if there is one."""
        return next(iter(self.query(Pane)), None)

    @property
    def view(self) -> View | None:
        """The view on the stage, if there is one."""
        return next(iter(self.query(View)), None)

    @property
    def says_how_to_read_on(self) -> bool:
        """Whether the sentence under the stage is the one about the keys that read."""
        return str(self.query_one("#note", Words).content) == READS_ON

    def note(self, text: str) -> None:
        """Show a sentence under the stage; an empty one takes it away."""
        note = self.query_one("#note", Words)
        if str(note.content) != text:
            note.update(text)
            note.set_class(bool(text), "-said").set_class(False, "-reads")
            # It takes lines from what has the keys, once it is laid out.
            self._follows = bool(text)

    def say_no_more(self) -> None:
        """Take away a sentence that is true no more; how to read on comes back."""
        self.note("")
        self._hint_soon()

    def on_key(self, event: Key) -> None:
        """What is typed while a list or a button has the keys goes where there is an editor; nothing vanishes."""
        letter, editors = event.character, self._editors()
        if letter is None or not event.is_printable or not self.hears(event):
            return
        # What is typed in a burst was sent to the list before the first letter took the keys away from there.
        here = next((each for each in editors if each is self.focused), None)
        if here is not None:
            event.stop()
            here.insert(letter)
        elif editors and letter not in " ?":
            event.stop()
            editors[-1].take(letter)

    def _editors(self) -> list[AnswerEditor]:
        """Where one may type, whatever has the keys."""
        found = [] if self.pane is None else self.pane.query(AnswerEditor).results(AnswerEditor)
        return [each for each in found if each.display]

    @property
    def typing_place(self) -> Offset | None:
        """A letter that is typed while a list has the keys goes on where the text ends."""
        editors = self._editors() if not isinstance(self.focused, AnswerEditor) else []
        return editors[-1].cursor_screen_offset if editors else super().typing_place

    def on_resize(self) -> None:
        """In another window the place where one types or chooses stands elsewhere."""
        self.call_after_refresh(self.follow)
        self.call_after_refresh(self._hint)

    @on(Room.Changed)
    def _room_changed(self) -> None:
        if self._follows:
            self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Bring into view what has the keys, at its cursor."""
        if isinstance(self.focused, Follows):
            self.focused.follow()

    async def attempt(self, act: Callable[[], None]) -> bool:
        """Do `act`. When it is refused, say why; what was typed stays where it is."""
        try:
            act()
        except ReciprocityError as error:
            self.note(describe_while_playing(error))
            if isinstance(error, AnswerRejected) and self.pane is not None:
                self.pane.refused(error.field)
            return False
        return True
