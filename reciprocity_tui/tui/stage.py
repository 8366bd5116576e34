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
    """The area for the pane or view. A note below takes a line of it, once that is laid out."""

    class Changed(Message):
        """The area has a new size."""

    def on_resize(self) -> None:
        """Post the new size."""
        self.post_message(self.Changed())


class EveningStage(BaseScreen[Card | None]):
    """Progress, one pane or view, a note and the buttons. people -- left and right; heading -- the title."""

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
        """Yield the title and progress, the stage, a note and the buttons."""
        yield Vertical(
            Horizontal(LiteralText(self.heading, id="title"), LiteralText("", id="progress"), id="where"),
            StageArea(id="stage"),
            LiteralText("", id="note"),
            ActionBar(id="buttons"),
            id="frame",
        )

    def clear_terminal(self) -> None:
        """Clear the terminal at once: the screen that hides the stage takes a moment to be laid out."""
        cast("PrivateApp", self.app).clear_terminal()

    def before_content_removed(self) -> None:
        """Prepare for the removal of the content. Called before each removal."""

    @property
    def is_laid_out(self) -> bool:
        """Whether the pane or view is laid out."""
        return self._content is not None and self._content.is_on_screen

    def is_showing(self, widget: Widget | None) -> bool:
        """Return whether `widget` belongs to the current content; removed content gets no answers."""
        return widget is not None and self._content in widget.ancestors_with_self

    def show_progress(self, done: int, total: int) -> None:
        """Show how much of the evening is done."""
        self._progress = (done, total)
        self._draw_progress()

    @on(Resize)
    def redraw_progress(self) -> None:
        """Draw the progress for the new size, once it is known whether the window is narrow."""
        self.call_after_refresh(self._draw_progress)

    def _draw_progress(self) -> None:
        if self._progress is None:
            return
        done, total = self._progress
        long = SHORT_PROGRESS if self.has_class("-narrow") else PROGRESS
        done = round(long * done / max(1, total))
        self.query_one("#progress", LiteralText).update("━" * done + "─" * (long - done))

    async def show(self, widget: Pane | View, seat: Seat | None = None, *names: str) -> None:
        """Replace the content by `widget`, on the side of `seat`."""
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
        """Focus a pane that takes keys itself, or else the first focusable widget on the stage."""
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
        """Return the widget that is longer than its area, if any; editors scroll by themselves."""
        stage = self.query_one("#stage", Vertical)
        widgets = (widget for widget in stage.walk_children(Widget) if not isinstance(widget, AnswerEditor))
        return next((widget for widget in widgets if widget.max_scroll_y > 0), None)

    def action_read(self, by: int) -> None:
        """Scroll by a page where a small window hides a part."""
        page = self._scrollable_content()
        if page is not None:
            # The listener's card may lie over the last lines.
            over = sum(child.outer_size.height for child in page.children if child.styles.dock == "bottom")
            page.scroll_relative(y=by * max(1, page.size.height - over - 1), animate=False)

    def _show_scroll_hint(self) -> None:
        """Show how to read the rest while there is one, unless another note is shown."""
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
        """Whether the note is the one about the keys that scroll."""
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
        """Clear a stale note; the hint about scrolling comes back."""
        self.note("")
        self._show_scroll_hint_soon()

    def on_key(self, event: Key) -> None:
        """Send letters typed while a list or button has focus to the editor, so that none is lost."""
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
        """Return the visible editors, whatever has focus."""
        editors = [] if self.pane is None else self.pane.query(AnswerEditor).results(AnswerEditor)
        return [editor for editor in editors if editor.display]

    @property
    def typing_offset(self) -> Offset | None:
        """The cell of the next letter: at the end of the text while a list has focus."""
        editors = self._editors() if not isinstance(self.focused, AnswerEditor) else []
        return editors[-1].cursor_screen_offset if editors else super().typing_offset

    def on_resize(self) -> None:
        """Scroll to the cursor, which may have moved."""
        self.call_after_refresh(self.scroll_cursor_into_view)
        self.call_after_refresh(self._show_scroll_hint)

    @on(StageArea.Changed)
    def _area_changed(self) -> None:
        if self._follows_cursor:
            self.call_after_refresh(self.scroll_cursor_into_view)

    def scroll_cursor_into_view(self) -> None:
        """Scroll the focused widget to its cursor."""
        if isinstance(self.focused, ScrollsToCursor):
            self.focused.scroll_cursor_into_view()

    async def try_action(self, act: Callable[[], None]) -> bool:
        """Call `act`; if it is rejected, show why. What was typed stays where it is."""
        try:
            act()
        except ReciprocityError as error:
            self.note(describe_while_playing(error))
            if isinstance(error, AnswerRejected) and self.pane is not None:
                self.pane.focus_rejected_answer(error.field)
            return False
        return True
