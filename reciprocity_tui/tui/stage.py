"""The stage of an evening: it shows one thing at a time, and takes away what was there before."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected, ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.messages import describe_while_playing, text
from reciprocity_tui.play.scenes.slots import Person, Seat
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import keys_of
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.render_cache import clear_render_cache
from reciprocity_tui.tui.views.view import View
from reciprocity_tui.tui.widgets.action_bar import ActionBar
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

if TYPE_CHECKING:
    from reciprocity_tui.tui.hardened_app import PrivateApp

TURN: dict[Seat | None, str] = {0: "turn-left", 1: "turn-right", None: "turn-both"}
PROGRESS, SHORT_PROGRESS = 12, 8
"""Cells of the line that says how far it is; the short one leaves a narrow window to the title."""


class StageArea(Vertical):
    """Where the one thing stands. A sentence below takes a line of it, once that is laid out."""

    class Changed(Message):
        """It is larger or smaller than it was."""

    def on_resize(self) -> None:
        """Say so."""
        self.post_message(self.Changed())


class EveningStage(BaseScreen[Card | None]):
    """Where we are, one pane or view, a note, the buttons. people -- left and right; heading -- the title."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("page-down", "read(1)"),
        bind("page-up", "read(-1)"),
    ]

    def __init__(self, people: tuple[Person, Person], heading: str) -> None:
        super().__init__()
        self.people, self.heading = people, heading
        self._follows_cursor = False
        self._content: Pane | View | None = None
        self._progress: tuple[int, int] | None = None

    def body(self) -> Iterable[Widget]:
        """Where we are, the stage, a note, the buttons."""
        yield Vertical(
            Horizontal(LiteralText(self.heading, id="title"), LiteralText("", id="progress"), id="where"),
            StageArea(id="stage"),
            LiteralText("", id="note"),
            ActionBar(id="buttons"),
            id="frame",
        )

    def clear_terminal(self) -> None:
        """Clear the terminal, now: what hides the stage takes a moment to be laid out."""
        cast("PrivateApp", self.app).clear_terminal()

    def before_content_removed(self) -> None:
        """Called before what stands on the stage goes."""

    @property
    def is_laid_out(self) -> bool:
        """Whether the pane or the view has its place."""
        return self._content is not None and self._content.is_on_screen

    def is_showing(self, widget: Widget | None) -> bool:
        """Whether `widget` is, or belongs to, what was put here last: nobody answers what is on its way out."""
        return widget is not None and self._content in widget.ancestors_with_self

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
        self.query_one("#progress", LiteralText).update("━" * done + "─" * (long - done))

    async def show(self, widget: Pane | View, seat: Seat | None = None, *names: str) -> None:
        """Take away what is on the stage and put `widget` there, on the side of `seat`."""
        self._content = widget
        self.wait_for_paint()
        self.before_content_removed()
        self.app.copy_to_clipboard("")
        self.note("")
        stage = self.query_one("#stage", Vertical)
        with self.app.batch_update():
            self.set_focus(None)
            clear_render_cache(stage)
            await stage.remove_children()
            cast("PrivateApp", self.app).type_ahead.clear()
            stage.set_classes(TURN[seat])
            self.query_one(ActionBar).show(
                widget.main_label if isinstance(widget, Pane) else widget.actions.label, *names
            )
            await stage.mount(widget)
        self.forget_focus()
        self.focus_first()
        self.call_after_refresh(self._on_shown)

    def focus_first(self) -> None:
        """The keys go to a pane that takes them itself, or else to the first thing on the stage that does."""
        stages = self.query(StageArea)  # None, as long as the screen is being made.
        shown = (widget for stage in stages for widget in stage.walk_children(Widget))
        first = next((widget for widget in shown if widget.focusable), None)
        # What follows its cursor goes no further than there: the question above a long list stays in view.
        self.set_focus(first, scroll_visible=not isinstance(first, ScrollsToCursor))

    def _on_shown(self) -> None:
        self.scroll_cursor_into_view()
        # What has the keys comes into view first.
        self.call_after_refresh(self._show_scroll_hint)

    def _scrollable_content(self) -> Widget | None:
        """What stands on the stage and is longer than its room; an editor scrolls by itself."""
        stage = self.query_one("#stage", Vertical)
        widgets = (widget for widget in stage.walk_children(Widget) if not isinstance(widget, AnswerEditor))
        return next((widget for widget in widgets if widget.max_scroll_y > 0), None)

    def action_read(self, by: int) -> None:
        """Read on, or back, where a small window hides a part."""
        page = self._scrollable_content()
        if page is not None:
            # The listener's card may lie over the last lines.
            over = sum(child.outer_size.height for child in page.children if child.styles.dock == "bottom")
            page.scroll_relative(y=by * max(1, page.size.height - over - 1), animate=False)

    def _show_scroll_hint(self) -> None:
        """Say how to read the rest, as long as there is one; whatever else is to be said goes first."""
        note, page = self.query_one("#note", LiteralText), self._scrollable_content()
        if str(note.content) in ("", text("read-on")):
            # An editor comes into view by itself: there what stands above it may be hidden.
            hidden = page is not None and (
                page.scroll_offset.y > 0
                if isinstance(self.focused, AnswerEditor)
                else page.scroll_offset.y < page.max_scroll_y
            )
            begun = not isinstance(self.focused, Choices) or self.focused.cursor > 0
            takes_room = hidden and not str(note.content)
            note.update(text("read-on") if hidden else "")
            note.set_class(hidden, "-said").set_class(hidden, "-reads")
            if page is not None:
                self.watch(page, "scroll_y", self._show_scroll_hint_soon, init=False)
            # The sentence takes a line from what has the keys. A list below a long text is not jumped to.
            self._follows_cursor = hidden and (begun if takes_room else self._follows_cursor)

    def _show_scroll_hint_soon(self) -> None:
        self.call_after_refresh(self._show_scroll_hint)

    @property
    def pane(self) -> Pane | None:
        """The pane on the stage, if there is one."""
        return next(iter(self.query(Pane)), None)

    @property
    def view(self) -> View | None:
        """The view on the stage, if there is one."""
        return next(iter(self.query(View)), None)

    @property
    def shows_scroll_hint(self) -> bool:
        """Whether the sentence under the stage is the one about the keys that read."""
        return str(self.query_one("#note", LiteralText).content) == text("read-on")

    def note(self, sentence: str) -> None:
        """Show a sentence under the stage; an empty one clears it."""
        note = self.query_one("#note", LiteralText)
        if str(note.content) != sentence:
            note.update(sentence)
            note.set_class(bool(sentence), "-said").set_class(False, "-reads")
            # It takes lines from what has the keys, once it is laid out.
            self._follows_cursor = bool(sentence)

    def clear_note(self) -> None:
        """Take away a sentence that is true no more; how to read on comes back."""
        self.note("")
        self._show_scroll_hint_soon()

    def on_key(self, event: Key) -> None:
        """What is typed while a list or a button has the keys goes where there is an editor; nothing vanishes."""
        letter, editors = event.character, self._editors()
        if letter is None or not event.is_printable or not self.accepts(event):
            return
        # What is typed in a burst was sent to the list before the first letter took the keys away from there.
        here = next((editor for editor in editors if editor is self.focused), None)
        if here is not None:
            event.stop()
            here.insert(letter)
        elif editors and event.key not in keys_of("mark", "help-too"):
            event.stop()
            editors[-1].continue_typing(letter)

    def _editors(self) -> list[AnswerEditor]:
        """Where one may type, whatever has the keys."""
        editors = [] if self.pane is None else self.pane.query(AnswerEditor).results(AnswerEditor)
        return [editor for editor in editors if editor.display]

    @property
    def typing_offset(self) -> Offset | None:
        """A letter that is typed while a list has the keys goes on where the text ends."""
        editors = self._editors() if not isinstance(self.focused, AnswerEditor) else []
        return editors[-1].cursor_screen_offset if editors else super().typing_offset

    def on_resize(self) -> None:
        """In another window the place where one types or chooses stands elsewhere."""
        self.call_after_refresh(self.scroll_cursor_into_view)
        self.call_after_refresh(self._show_scroll_hint)

    @on(StageArea.Changed)
    def _area_changed(self) -> None:
        if self._follows_cursor:
            self.call_after_refresh(self.scroll_cursor_into_view)

    def scroll_cursor_into_view(self) -> None:
        """Bring into view what has the keys, at its cursor."""
        if isinstance(self.focused, ScrollsToCursor):
            self.focused.scroll_cursor_into_view()

    async def try_action(self, act: Callable[[], None]) -> bool:
        """Do `act`. When it is refused, say why; what was typed stays where it is."""
        try:
            act()
        except ReciprocityError as error:
            self.note(describe_while_playing(error))
            if isinstance(error, AnswerRejected) and self.pane is not None:
                self.pane.focus_rejected_answer(error.field)
            return False
        return True
