"""Make a pack: a list of questions from a file or pasted, and four plain answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal, cast

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card, Intensity
from reciprocity_tui.game import making
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.making import ParsedList
from reciprocity_tui.message import Text
from reciprocity_tui.messages import describe, text
from reciprocity_tui.packs.importing.compose import Answers
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import MAKE_PACK
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import keys_of
from reciprocity_tui.tui.type_ahead import FinishKeyHandled
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class ListSource(AnswerEditor):
    """The editor for a list, or the name of its file. Enter after the name of a file finishes; Ctrl+N always."""

    def on_key(self, event: Key) -> None:
        """Let Enter begin the next line, unless the text names a file."""
        self.one_line = event.key in keys_of("main") and making.is_file(self.text)

    def on_paste(self, event: Paste) -> None:
        """Insert pasted text and keep the tabs between the columns of a table."""
        event.stop()
        event.prevent_default()
        lines = event.text[: 4 * self.limit].splitlines()
        cleaned = "\n".join("\t".join(sanitize_text(cell) for cell in line.split("\t")) for line in lines)
        if cleaned.strip():
            self.insert(cleaned)


class ShortAnswer(AnswerEditor):
    """One of several answers: Enter goes on to the next, Ctrl+N finishes all of them."""

    @dataclass
    class Finished(Message):
        """Take this answer and the others as they are."""

        editor: "ShortAnswer"

    def on_key(self, event: Key) -> None:
        """Finish all answers on Ctrl+N."""
        if event.key in keys_of("finish"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Finished(self))
            self.post_message(FinishKeyHandled())


class MakePackScreen(BaseScreen[Card | None]):
    """Dismisses with the first exercise of the pack that was made, or with None: then nothing is kept."""

    place = MAKE_PACK

    BINDINGS: ClassVar[list[BindingType]] = [bind("back"), bind("finish", "make")]

    DEFAULT_CSS = """
    MakePackScreen #making { width: 100%; max-width: 76; height: 1fr; padding: 0 2; }
    MakePackScreen.-narrow #making { padding: 0 1; }
    MakePackScreen VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    MakePackScreen .panel { color: $primary; text-style: bold; }
    MakePackScreen .ask { margin: 1 0 0 0; text-style: bold; }
    MakePackScreen.-low .ask { margin: 0; }
    MakePackScreen .short { border: none; padding: 0 1; min-height: 1; max-height: 2; height: 1; }
    MakePackScreen .short:focus { border: none; background: $boost; }
    MakePackScreen #note { width: 100%; height: auto; color: $warning; }
    """

    AUTO_FOCUS = "AnswerEditor"

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game
        self.parsed: ParsedList | None = None
        self.typed = ""

    def body(self) -> Iterable[Widget]:
        """Yield the list, then what it became and the questions about it."""
        lines = self._list() if self.parsed is None else self._answers(self.parsed)
        yield Vertical(ScrollPage(*lines, can_focus=False), LiteralText("", id="note"), id="making")

    def _list(self) -> Iterable[Widget]:
        yield LiteralText(making.TITLE, classes="panel")
        yield LiteralText(making.ABOUT, classes="quiet")
        yield LiteralText(making.WHERE, classes="ask")
        yield ListSource(self.typed, lines=2, limit=making.MAX_PASTED)

    def _answers(self, offer: ParsedList) -> Iterable[Widget]:
        yield from (
            LiteralText(line, classes="" if row else "panel") for row, line in enumerate(offer.report())
        )
        yield LiteralText(making.ASK_TITLE, classes="ask")
        yield _short(offer.title, making.MAX_TITLE, "title")
        yield LiteralText(making.ASK_DEPTH, classes="ask")
        yield _choices(making.DEPTHS, making.DEPTHS[0][0], "depth")
        yield LiteralText(making.ASK_LENGTH, classes="ask")
        minutes = [(str(minute), text("make-minutes", minutes=minute)) for minute in making.MINUTES]
        yield _choices(minutes, str(making.DEFAULT_MINUTES), "minutes")
        yield LiteralText(making.ASK_SOURCE, classes="ask")
        yield _short("", making.MAX_SOURCE, "source")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that go to the next answer and that finish."""
        if self.parsed is None:
            return (
                ("finish", text("foot-goes-on")),
                ("back", text("foot-back")),
                ("leave", text("foot-leave")),
            )
        return (("main", text("foot-next")), ("finish", text("foot-makes")), ("back", text("foot-back")))

    @on(AnswerEditor.Submitted)
    async def _submitted(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        if isinstance(event.editor, ListSource):
            if self.parsed is None:
                await self._read(event.text)
        elif event.editor.id == "source":
            self.action_make()
        else:
            self.focus_next()

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        event.stop()
        self.focus_next()

    async def _read(self, typed: str) -> None:
        self.typed = typed
        try:
            self.parsed = making.parse_list(typed)
        except ReciprocityError as error:
            self._set_note(describe(error))
            return
        await self._switch_page()

    async def _switch_page(self) -> None:
        """Show the other page; no key counts before it was painted."""
        self.wait_for_paint()
        with self.app.batch_update():
            await self.recompose()
            self.query_one(KeysBar).set_keys(*self.keys())
            self.set_focus(self.query(AnswerEditor).first(AnswerEditor), scroll_visible=False)

    @on(ShortAnswer.Finished)
    def _finished(self, event: ShortAnswer.Finished) -> None:
        event.stop()
        self.action_make()

    def action_make(self) -> None:
        """Make the pack with the answers as they are now."""
        if self.parsed is None or not self.is_active:
            return
        answers = Answers(
            self.query_one("#title", AnswerEditor).text,
            cast("Intensity", self.query_one("#depth", Choices).selection[0]),
            int(self.query_one("#minutes", Choices).selection[0]),
            self.query_one("#source", AnswerEditor).text,
        )
        try:
            self.dismiss(making.make_pack(self.game, self.parsed, answers))
        except ReciprocityError as error:
            self._set_note(describe(error))

    async def action_back(self) -> None:
        """Go back from the answers to the list, and from there to the library."""
        if self.parsed is None:
            self.dismiss(None)
            return
        self.parsed = None
        await self._switch_page()

    def _set_note(self, sentence: str) -> None:
        self.query_one("#note", LiteralText).set_text(sentence)


def _short(answer: str, limit: int, name: Literal["title", "source"]) -> ShortAnswer:
    editor = ShortAnswer(answer, limit=limit)
    editor.id = name
    editor.add_class("short")
    return editor


def _choices(options: Iterable[tuple[str, Text]], chosen: str, name: Literal["depth", "minutes"]) -> Choices:
    choices = Choices(tuple(options), [chosen])
    choices.id = name
    return choices
