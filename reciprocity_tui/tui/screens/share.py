"""Sharing what came of a practice: each marks alone what may go, both read the file, and both say yes.

Shows the states of `game.sharing`. Marks are in those states alone; closing the screen forgets them.
"""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game.sharing import (
    ABOUT,
    Agreed,
    Beginning,
    ChooseForm,
    GoOn,
    HandingOver,
    Leave,
    Marking,
    Over,
    OwnKey,
    Preview,
    SealTo,
    Sharing,
    State,
    Strike,
    Toggle,
    Written,
)
from reciprocity_tui.game.sharing import Event as SharingEvent
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.beats import Curtain
from reciprocity_tui.practice.shared_file import FORMS
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import SHARE
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import keys_of
from reciprocity_tui.tui.own_keys import describe_consent
from reciprocity_tui.tui.views.curtain import CurtainView
from reciprocity_tui.tui.views.view import ViewActions
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.item_list import ItemList
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import PersonLine
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage

MAX_KEY = 1000
"""Characters of a public key, or of the name of the file that contains it."""

SEAL, BACK = "seal", "back"


class ShareScreen(BaseScreen[bool]):
    """Dismisses with True if a file was written."""

    place = SHARE

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("main"),
        bind("left", "own(0)"),
        bind("right", "own(1)"),
        bind("up", "scroll(-1)"),
        bind("down", "scroll(1)"),
        bind("see-file"),
    ]

    DEFAULT_CSS = """
    ShareScreen #share { width: 100%; max-width: 76; height: 1fr; padding: 1 2 0 2; }
    ShareScreen.-low #share { padding: 0 1; }
    ShareScreen #heading { color: $primary; text-style: bold; margin: 0 0 1 0; }
    ShareScreen.-low #heading { margin: 0; }
    ShareScreen ScrollPage { height: 1fr; scrollbar-size-vertical: 1; }
    ShareScreen .about { margin: 0 0 1 0; }
    ShareScreen.-low .about { margin: 0; }
    ShareScreen Choices { padding: 0; }
    ShareScreen.-low ItemList .section { margin: 0; }
    ShareScreen #ways { width: 100%; text-align: center; height: auto; }
    ShareScreen #note { width: 100%; height: auto; color: $warning; }
    """

    AUTO_FOCUS = "Choices, AnswerEditor, ItemList"

    def __init__(self, sharing: Sharing, state: State | None = None) -> None:
        super().__init__()
        self.sharing, self.state = sharing, Beginning() if state is None else state
        self.asks_key = False
        """Whether the counselor's public key is typed now."""
        self.shows_file = False
        """Whether the file itself is shown, in place of what is in it."""
        self._at = 0
        self._pressed = self._pending = ""
        """The key pressed last, and the one that leaves when it is pressed again."""

    def body(self) -> Iterable[Widget]:
        """Yield what the present state shows."""
        match self.state:
            case Beginning():
                yield self._page(text("share-title"), *self._beginning(self.state))
            case HandingOver(seat):
                reason = Message("share-curtain") if seat == self.sharing.first else None
                curtain = Curtain(seat, hand_over=True, shared_prompts=(), changeable=None, reason=reason)
                yield CurtainView(self.sharing.people, ViewActions(), curtain)
            case Marking():
                yield self._page("", *self._marking(self.state))
            case Preview() if self.shows_file:
                name = self.sharing.file(self.state).name
                yield self._page(text("share-file-heading", name=name), *self._file(self.state))
            case Preview():
                yield self._page(text("share-preview"), *self._preview(self.state))

    def _page(self, heading: str, *lines: Widget) -> Widget:
        above = [LiteralText(heading, id="heading")] if heading else []
        below = [LiteralText("", id="note")]
        if isinstance(self.state, Preview):
            ways = describe_consent(self.sharing.people, self.state.consent)
            below.insert(0, LiteralText(ways, id="ways"))
        return Vertical(*above, ScrollPage(*lines, can_focus=False), *below, id="share")

    def _beginning(self, state: Beginning) -> Iterable[Widget]:
        key = state.plan.public_key
        if self.asks_key:
            yield LiteralText(text("share-key-about"), classes="about")
            yield LiteralText(text("share-ask-key"), classes="strong")
            yield AnswerEditor(key, limit=MAX_KEY)
            return
        title = self.sharing.record.practice.title
        yield LiteralText(text("share-about", title=title), classes="about")
        for part in ABOUT:
            yield LiteralText(text("share-about-rest", part=part), classes="about")
        if key:
            yield LiteralText(text("share-sealed-to", key=key), classes="about")
        forms = [(form, text("share-form", form=form)) for form in FORMS]
        seal = (SEAL, text("share-unseal" if key else "share-seal"))
        yield Choices([*forms, seal, (BACK, text("practice-back"))], [state.plan.form])

    def _marking(self, state: Marking) -> Iterable[Widget]:
        people, rows = self.sharing.people, self.sharing.marking_rows(state)
        yield PersonLine(people, state.seat)
        yield LiteralText(text("share-mark", name=people[state.seat].name), classes="strong")
        yield LiteralText(text("share-mark-about"), classes="about quiet")
        yield ItemList(rows, state.marks.released[state.seat])

    def _preview(self, state: Preview) -> Iterable[Widget]:
        report, rows = self.sharing.report(state), self.sharing.preview_rows(state)
        left, right = report.people
        yield LiteralText(report.title, classes="strong")
        yield LiteralText(
            text("share-preview-from", left=left, right=right, code=report.couple), classes="quiet"
        )
        yield LiteralText(text("share-preview-about"), classes="about quiet")
        if rows:
            yield ItemList(rows, at=self._at)
        else:
            yield LiteralText(text("share-preview-empty"))

    def _file(self, state: Preview) -> Iterable[Widget]:
        if state.plan.public_key:
            yield LiteralText(text("share-file-sealed"), classes="quiet")
        yield LiteralText(self.sharing.bytes_to_write(state).decode())

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the present state."""
        back = ("back", text("foot-back"))
        match self.state:
            case Beginning() if self.asks_key:
                return (("main", text("foot-goes-on")), back, ("leave", text("foot-leave")))
            case HandingOver(seat):
                return (
                    ("right" if seat else "left", text("foot-opens")),
                    back,
                    ("leave", text("foot-leave")),
                )
            case Marking():
                return (("mark", text("foot-marks")), ("main", text("foot-done")), back)
            case Preview() if self.shows_file:
                return (("see-file", text("foot-goes-back")), ("left right", text("foot-both-write")), back)
            case Preview():
                strike, write = ("mark", text("foot-strikes")), ("left right", text("foot-both-write"))
                return (strike, ("see-file", text("foot-sees-file")), write)
        return (("up down", text("foot-choose")), ("main", text("foot-goes-on")), back)

    async def on_key(self, event: Key) -> None:
        """Let any other key take back the first press of the one that leaves."""
        self._pressed = event.key
        if event.key not in keys_of("back") and self._pending:
            self._pending = ""
            self._say("")

    @on(Choices.Finished)
    async def _chosen(self, event: Choices.Finished) -> None:
        if not isinstance(self.state, Beginning):
            return
        choice = event.choices.selection[0]
        if choice == BACK:
            self._leave()
        elif choice == SEAL and self.state.plan.public_key:
            await self._go(SealTo(""))
        elif choice == SEAL:
            self.asks_key = True
            await self._show_state()
        else:
            form = next(form for form in FORMS if form == choice)
            await self._go(ChooseForm(form), GoOn())

    @on(AnswerEditor.Submitted)
    async def _submitted(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        typed = event.text
        if await self._try(lambda: self.sharing.step(self.state, SealTo(typed))):
            self.asks_key = False
            await self._show_state()

    @on(ItemList.Marked)
    async def _marked(self, event: ItemList.Marked) -> None:
        if isinstance(self.state, Marking):
            await self._try(lambda: self.sharing.step(self.state, Toggle(event.key)))
            if isinstance(self.state, Marking):
                self.query_one(ItemList).set_marked(self.state.marks.released[self.state.seat])
        elif isinstance(self.state, Preview):
            self._at = event.at
            await self._go(Strike(event.key))

    @on(ItemList.Finished)
    async def _finished(self) -> None:
        await self.action_main()

    async def action_main(self) -> None:
        """Be done with marking; before the end, name the keys with which both say yes."""
        if isinstance(self.state, Marking):
            await self._go(GoOn())
        elif isinstance(self.state, Preview):
            left, right = self.sharing.people
            self._say(text("own-keys", left_name=left.name, right_name=right.name))

    async def action_own(self, seat: Seat) -> None:
        """Open one's own curtain, or say yes to what would be written."""
        if isinstance(self.state, HandingOver | Preview):
            await self._go(OwnKey(seat))

    async def action_see_file(self) -> None:
        """Show the file itself, or what is in it again."""
        if isinstance(self.state, Preview):
            self.shows_file = not self.shows_file
            await self._show_state()

    def action_scroll(self, by: int) -> None:
        """Scroll a line up or down."""
        for page in self.query(ScrollPage):
            page.scroll_relative(y=by, animate=False)

    async def action_back(self) -> None:
        """Leave the file or the key that is shown; else leave: at once at the beginning, later at a second press."""
        if self.asks_key or self.shows_file:
            self.asks_key = self.shows_file = False
            await self._show_state()
        elif isinstance(self.state, Beginning) or self._pending == self._pressed:
            self._leave()
        else:
            self._pending = self._pressed
            self._say(text("share-leave-again"))

    def _leave(self) -> None:
        self.state = self.sharing.step(self.state, Leave())
        self.dismiss(False)

    def _say(self, sentence: str) -> None:
        notes = self.query("#note").results(LiteralText)
        note = next(notes, None)
        if note is not None:
            note.set_text(sentence)
        elif sentence:
            self.note(sentence)

    async def _try(self, step: Callable[[], State]) -> bool:
        """Take a step, or say why it cannot be taken; return whether it was."""
        try:
            self.state = step()
        except ReciprocityError as error:
            self._say(describe(error))
            return False
        return True

    async def _go(self, *events: SharingEvent) -> None:
        """Take steps and show what follows."""
        for event in events:
            before = self.state
            if not await self._try(lambda event=event, before=before: self.sharing.step(before, event)):  # type: ignore[misc]
                return
        if isinstance(self.state, Agreed):
            self._write(self.state)
        elif self.state != before:
            await self._show_state()

    def _write(self, agreed: Agreed) -> None:
        from reciprocity_tui.tui.screens.export import ExportScreen

        async def written(path: object) -> None:
            self.state = self.sharing.step(agreed, Written(path is not None))
            if isinstance(self.state, Over):
                self.dismiss(True)
            else:
                await self._show_state()

        self.app.push_screen(ExportScreen(text("share-title"), agreed.file), written)

    async def _show_state(self) -> None:
        """Show the present state; no key counts before it was painted."""
        self._pending = ""
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()
            self.query_one(KeysBar).set_keys(*self.keys())
            self.focus_first()
