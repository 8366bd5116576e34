"""Change names and swap seats; everyone keeps their own lines."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.game import seats
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import MARKS, NAME_LIMIT
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import NAMES
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class NamesScreen(BaseScreen[None]):
    """Two editors: Enter saves the names, F6 swaps the seats."""

    place = NAMES

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back", "dismiss"),
        bind("swap-seats", "swap"),
    ]

    DEFAULT_CSS = """
    NamesScreen VerticalScroll { width: 100%; max-width: 60; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    NamesScreen .panel { color: $primary; text-style: bold; margin: 1 0 0 0; }
    NamesScreen .ask { margin: 1 0 0 0; text-style: bold; }
    NamesScreen.-low .panel, NamesScreen.-low .ask { margin: 0; }
    NamesScreen AnswerEditor { border: none; padding: 0 1; min-height: 1; max-height: 2; height: 1; }
    NamesScreen AnswerEditor:focus { border: none; background: $boost; }
    NamesScreen #note { width: 100%; max-width: 60; height: auto; padding: 0 2; color: $warning; }
    """

    def __init__(self, game: Game, people: tuple[Person, Person]) -> None:
        super().__init__()
        self.game, self.people = game, people

    def body(self) -> Iterable[Widget]:
        """Yield the two names as they are."""
        left, right = self.people
        yield ScrollPage(
            LiteralText(text("names-title"), classes="panel"),
            LiteralText(text("names-about"), classes="quiet"),
            LiteralText(f"{MARKS[0]} {text('ask-left-name')}", classes="ask left"),
            AnswerEditor(left.name, limit=NAME_LIMIT),
            LiteralText(f"{MARKS[1]} {text('ask-right-name')}", classes="ask right"),
            AnswerEditor(right.name, limit=NAME_LIMIT),
            can_focus=False,
        )
        yield Vertical(LiteralText("", id="said"), id="note")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that save the names and swap the seats."""
        return (
            ("main", text("foot-keeps")),
            ("swap-seats", text("foot-swap-seats")),
            ("back", text("foot-back")),
        )

    def on_mount(self) -> None:
        """Begin with the left name."""
        self._editors()[0].focus()

    def note(self, sentence: str) -> None:
        """Show a sentence below the names."""
        self.query_one("#said", LiteralText).set_text(sentence)

    def action_swap(self) -> None:
        """Swap the seats, with the names as they are in the editors."""
        left, right = self._editors()
        self._try_action(lambda: seats.swap(self.game, (left.text, right.text)))

    @on(AnswerEditor.Submitted)
    def _named(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        self._try_action(self._renamed)

    def _renamed(self) -> tuple[Person, Person]:
        left, right = self._editors()
        return seats.rename(self.game, left.text, right.text)

    def _try_action(self, act: Callable[[], tuple[Person, Person]]) -> None:
        try:
            self.people = act()
        except ReciprocityError as error:
            self.note(describe(error))
            return
        for editor, person in zip(self._editors(), self.people, strict=True):
            editor.load_text(person.name)
        self.note(text("names-kept", seats=seats.describe_seats(self.people), note=seats.LINES_STAY))

    def _editors(self) -> list[AnswerEditor]:
        return list(self.query(AnswerEditor).results(AnswerEditor))
