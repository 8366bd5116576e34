"""Everything there is to play: found by typing, narrowed by a few keys, with details beside the list."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game import making
from reciprocity_tui.game.details import Details, broken_file_paragraphs
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.library import Library, LibraryQuery, broken_file_name
from reciprocity_tui.messages import describe, text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.library_messages import (
    CANNOT_PLAY,
    FIND,
    MAKES,
    PLAYS,
    format_row,
    no_results_text,
    search_line,
)
from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen
from reciprocity_tui.tui.widgets.details_view import DetailsView
from reciprocity_tui.tui.widgets.filters import KEYS, Filters
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.long_list import Line, LongList

if TYPE_CHECKING:
    from reciprocity_tui.play.session.session import Session

    Begun = tuple[Session, str]

FIRST_PAINT = 200
"""Exercises that are listed before the first paint; the others follow at once."""

INDEX_BATCH = 1000
"""Exercises whose search text is made between two looks at the keyboard: a few milliseconds."""

MAX_TYPED = 60


class LibraryScreen(BaseScreen["Begun | None"]):
    """Dismisses with the evening that was begun and its title, or with None.

    opener -- who opens what is begun here; None: the one whose turn it is.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("enter", "play", show=False),
        Binding("backspace", "untype", show=False),
        Binding("f9", "everything", show=False),
        Binding("f4", "make_own", show=False),
        Binding("f3", "app.paths", show=False),
        *(Binding(key.lower(), f"cycle('{name}')", show=False) for name, key in KEYS.items()),
    ]

    CSS_PATH = "library.tcss"

    AUTO_FOCUS = "LongList"

    def __init__(self, game: Game, opener: Seat | None = None) -> None:
        super().__init__()
        self.game, self.opener = game, opener
        self.library = Library.from_game(game)
        self.details = Details(game)
        self.search = LibraryQuery()
        self.result = self.library.first_page(FIRST_PAINT)
        self.described: Card | UnreadableFile | None = None

    def body(self) -> Iterable[Widget]:
        """What is looked for above, what fits below it."""
        yield Vertical(
            Horizontal(LiteralText("", id="typed"), LiteralText(MAKES, id="makes"), id="top"),
            Filters(),
            LiteralText("", id="nothing"),
            Horizontal(
                LongList(),
                DetailsView(id="details"),
                id="shelf",
            ),
            LiteralText("", id="note"),
            id="library",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """What Enter does here, and the way back."""
        if not self.result.size:
            return (("F9", "shows all"), ("Tab", "narrows"), ("Esc", "back"))
        if self.has_class("-narrow") and not self.has_class("-reading"):
            return (("Enter", "tells more"), ("Tab", "narrows"), ("Esc", "back"))
        return (("Enter", "plays"), ("Tab", "reads on"), ("Esc", "back"))

    def on_mount(self) -> None:
        """The beginning at once; the rest, and what a search needs, once that is painted."""
        self._show()
        self.call_after_refresh(self._complete)

    def _complete(self) -> None:
        if self.result.size < len(self.library) and self.search == LibraryQuery():
            self.result = self.library.find()
            self._show(self.query_one(LongList).cursor)
        self._fold()

    def _fold(self) -> None:
        if self.is_attached and not self.library.index_next(INDEX_BATCH):
            self.call_later(self._fold)

    # Looking for something

    def on_key(self, event: Key) -> None:
        """A letter is looked for at once, wherever the keys are."""
        letter = event.character if event.is_printable else None
        # A space changes what the keys are on, and ? is help.
        if letter is None or letter == "?" or (letter == " " and isinstance(self.focused, Filters)):
            return
        event.stop()
        if letter != " " or self.search.words:
            self._look_for(self.search.words + letter)

    def on_paste(self, event: Paste) -> None:
        """What is pasted is looked for too."""
        event.stop()
        self._look_for(self.search.words + sanitize_text(event.text, limit=MAX_TYPED))

    @property
    def typing_offset(self) -> Offset:
        """Behind what is looked for."""
        typed = self.query_one("#typed", LiteralText).content_region
        return typed.offset + Offset(cell_len(FIND + sanitize_text(self.search.words)), 0)

    def action_untype(self) -> None:
        """One letter less."""
        self._look_for(self.search.words[:-1])

    def action_everything(self) -> None:
        """Look for nothing in particular."""
        self._search(LibraryQuery())

    def action_cycle(self, name: str, by: int = 1) -> None:
        """The next value of one of the filters."""
        self._search(self.search.with_next_value(name, by))

    @on(Filters.Cycled)
    def _cycled(self, event: Filters.Cycled) -> None:
        self.action_cycle(event.name, event.by)

    def _look_for(self, words: str) -> None:
        self.query_one(LongList).focus()
        self._search(replace(self.search, words=words[:MAX_TYPED]))

    def _search(self, wanted: LibraryQuery) -> None:
        if wanted == self.search:
            return
        self.search = wanted
        self.result = self.library.find(wanted)
        if self.has_class("-reading"):
            self._read(False)
        self.query_one(Filters).wanted = replace(wanted, words="")
        self._show(self.library.first_title_match(self.result, wanted.words))

    def action_make_own(self) -> None:
        """Make a pack of a list of questions; afterwards the mark is on it."""
        if self.game.home is None:
            self.note(text(making.NOT_KEPT))
        else:
            from reciprocity_tui.tui.screens.make_pack import MakePackScreen

            self.app.push_screen(MakePackScreen(self.game), self._made)

    def _made(self, card: Card | None) -> None:
        if card is None:
            return
        self.library, self.details = Library.from_game(self.game), Details(self.game)
        self.search, self.described = LibraryQuery(), None
        self.query_one(Filters).wanted = LibraryQuery()
        self.result = self.library.find()
        self._show(self.result.rows.index(card))
        self.note(f"{text('make-pack-made', title=making.title_of(self.game, card))} {PLAYS}")
        self._fold()

    # Showing it

    def _show(self, cursor: int = 0) -> None:
        self.note("")
        search_text = search_line(self.search, self.result.size, len(self.library))
        self.query_one("#typed", LiteralText).update(search_text, layout=False)
        self.set_class(not self.result.size, "-nothing")
        if not self.result.size:
            self.query_one("#nothing", LiteralText).update(no_results_text(self.search))
        self.query_one(LongList).show(len(self.result.rows), self._line, cursor)
        self._describe()
        if self.is_attached:
            self._keys()

    def _line(self, index: int) -> Line:
        return format_row(self.result.rows[index])

    @property
    def chosen(self) -> Card | UnreadableFile | None:
        """What the mark is on."""
        cursor = self.query_one(LongList).cursor
        row = self.result.rows[cursor] if 0 <= cursor < len(self.result.rows) else None
        return None if isinstance(row, Pack) else row

    @on(LongList.Moved)
    def _moved(self) -> None:
        self.note("")
        self._describe()

    def _describe(self) -> None:
        """In the same paint as the list, so that a letter is one step to the eye."""
        chosen, view = self.chosen, self.query_one(DetailsView)
        if chosen is self.described:
            return
        self.described = chosen
        if isinstance(chosen, Card):
            view.show(sanitize_text(chosen.title), self.details.paragraphs(chosen))
        elif chosen is not None:
            view.show(sanitize_text(broken_file_name(chosen)), broken_file_paragraphs(chosen))

    def note(self, text: str) -> None:
        """Say a sentence under the list."""
        note = self.query_one("#note", LiteralText)
        if not text and not note.display:
            return  # Nothing to lay out anew, with every letter.
        note.update(Content(sanitize_text(text)))
        note.display = bool(text)

    # Going on

    @on(LongList.Chosen)
    def _chosen(self) -> None:
        if self.has_class("-narrow"):
            self._read(True)
        else:
            self.action_play()

    def action_play(self) -> None:
        """Begin what is marked; why it cannot be begun is said here."""
        chosen = self.chosen
        if isinstance(chosen, UnreadableFile):
            self.note(CANNOT_PLAY)
        if not isinstance(chosen, Card):
            return
        if self.game.unfinished.is_of(chosen.ref):
            self.app.push_screen(UnfinishedScreen(chosen.title), lambda go_on: self._begin(chosen, go_on))
        else:
            self._begin(chosen, go_on=False)

    def _begin(self, card: Card, go_on: bool | None) -> None:
        """Begin it, go on with it, or neither."""
        if go_on is None:
            return
        try:
            session = self.game.resume_or_begin(card, self.opener, go_on=go_on)
        except ReciprocityError as error:
            self.note(describe(error))
            return
        self.dismiss((session, card.title))

    def action_back(self) -> None:
        """From the details to the list where only one of them fits, and else to Tonight."""
        if self.has_class("-narrow", "-reading"):
            self._read(False)
        else:
            self.dismiss(None)

    def _read(self, reading: bool) -> None:
        """Where list and details do not fit beside each other: show the details, or the list."""
        self.set_class(reading, "-reading")
        self.call_after_refresh(self.query_one(DetailsView if reading else LongList).focus)
        self._keys()

    def on_resize(self) -> None:
        """Other sizes, other keys."""
        self.call_after_refresh(self._keys)

    def _keys(self) -> None:
        self.query_one(KeysBar).set_keys(*self.keys())
