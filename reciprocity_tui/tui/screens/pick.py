"""Pick an exercise from the library, for a practice."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.library import FILTERS, Library
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import UnreadableFile
from reciprocity_tui.tui.keys.actions import PICK
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.widgets.long_list import LongList


class PickScreen(LibraryScreen, inherit_bindings=False):
    """Lists the library, or only `cards`. picked -- the exercise that was picked, once it is dismissed; else None."""

    place = PICK

    DEFAULT_CSS = "PickScreen #makes { display: none; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "app.focus_next"),
        bind("previous", "app.focus_previous"),
        bind("back"),
        bind("main", "play"),
        bind("untype"),
        bind("clear-filters", "everything"),
        *(bind(f"filter-{name}", f"cycle('{name}')") for name in FILTERS),
    ]

    def __init__(self, game: Game, cards: Sequence[Card] | None = None) -> None:
        super().__init__(game)
        self.picked: Card | None = None
        if cards is not None:
            self.library = Library(cards, game.catalog.packs(), ())
            self.result = self.library.find()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys for what Enter does here, and the way back."""
        main, *others = super().keys()
        picks = ("main", text("foot-picks"))
        return (picks if main == ("main", text("foot-plays")) else main, *others)

    @on(LongList.Chosen)
    def _picked(self, event: LongList.Chosen) -> None:
        event.prevent_default()
        if self.has_class("-narrow"):
            self._read(True)
        else:
            self.action_play()

    def action_play(self) -> None:
        """Pick the exercise under the cursor."""
        chosen = self.chosen
        if isinstance(chosen, UnreadableFile):
            self.note(text("library-unreadable"))
        elif isinstance(chosen, Card):
            self.picked = chosen
            self.dismiss(None)
