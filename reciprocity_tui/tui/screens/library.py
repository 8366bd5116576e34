"""All exercises: search by typing, narrow by a few keys, read the details beside the list."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import BindingType
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
from reciprocity_tui.game.library import FILTERS, Library, LibraryQuery, broken_file_name
from reciprocity_tui.messages import describe, text
from reciprocity_tui.packs.library.catalog import Pack, UnreadableFile
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import LIBRARY
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.library_rows import format_row, no_results_text, search_line, search_prefix
from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen
from reciprocity_tui.tui.widgets.details_view import DetailsView
from reciprocity_tui.tui.widgets.filters import Filters
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.long_list import Line, LongList

if TYPE_CHECKING:
    from reciprocity_tui.play.session.session import Session

    Begun = tuple[Session, str]

FIRST_PAINT = 200
"""Number of exercises listed before the first paint; the others follow at once."""

INDEX_BATCH = 1000
"""Number of exercises indexed between two key events: a few milliseconds."""

MAX_TYPED = 60


class LibraryScreen(BaseScreen["Begun | None"]):
    """Dismisses with the evening that was begun and its title, or with None.

    opener -- who opens what is begun here; None: the one whose turn it is.
    """

    place = LIBRARY

    handled_actions = ("letters",)

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("back"),
        bind("main", "play"),
        bind("untype"),
        bind("clear-filters", "everything"),
        bind("make-own"),
        bind("library-paths", "app.paths"),
        *(bind(f"filter-{name}", f"cycle('{name}')") for name in FILTERS),
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
        """Yield the search, and the matches below it."""
        yield Vertical(
            Horizontal(
                LiteralText("", id="typed"), LiteralText(text("library-makes-own"), id="makes"), id="top"
            ),
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
        """Return the keys for what Enter does here, and the way back."""
        narrows, back = ("next", text("foot-narrows")), ("back", text("foot-back"))
        if not self.result.size:
            return (("clear-filters", text("foot-shows-all")), narrows, back)
        if self.has_class("-narrow") and not self.has_class("-reading"):
            return (("main", text("foot-tells-more")), narrows, back)
        return (("main", text("foot-plays")), ("next", text("foot-reads-on")), back)

    def on_mount(self) -> None:
        """Show the first page at once; list the rest and build the search index after the first paint."""
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
        """Search for a letter at once, whatever has focus."""
        letter = event.character if event.is_printable else None
        # A space changes what the keys are on, and ? is help.
        if letter is None or letter == "?" or (letter == " " and isinstance(self.focused, Filters)):
            return
        event.stop()
        if letter != " " or self.search.words:
            self._look_for(self.search.words + letter)

    def on_paste(self, event: Paste) -> None:
        """Search for pasted text too."""
        event.stop()
        self._look_for(self.search.words + sanitize_text(event.text, limit=MAX_TYPED))

    @property
    def typing_offset(self) -> Offset:
        """The cell after the search words."""
        typed = self.query_one("#typed", LiteralText).content_region
        return typed.offset + Offset(cell_len(search_prefix() + sanitize_text(self.search.words)), 0)

    def action_untype(self) -> None:
        """Remove the last letter."""
        self._look_for(self.search.words[:-1])

    def action_everything(self) -> None:
        """Clear the search and the filters."""
        self._search(LibraryQuery())

    def action_cycle(self, name: str, by: int = 1) -> None:
        """Choose the next value of a filter."""
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
        """Make a pack from a list of questions, then put the cursor on it."""
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
        made = text("make-pack-made", title=making.title_of(self.game, card))
        self.note(f"{made} {text('library-plays')}")
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
        """The exercise or file under the cursor."""
        cursor = self.query_one(LongList).cursor
        row = self.result.rows[cursor] if 0 <= cursor < len(self.result.rows) else None
        return None if isinstance(row, Pack) else row

    @on(LongList.Moved)
    def _moved(self) -> None:
        self.note("")
        self._describe()

    def _describe(self) -> None:
        """Show the details in the same paint as the list, so that a letter looks like one step."""
        chosen, view = self.chosen, self.query_one(DetailsView)
        if chosen is self.described:
            return
        self.described = chosen
        if isinstance(chosen, Card):
            view.show(sanitize_text(chosen.title), self.details.paragraphs(chosen))
        elif chosen is not None:
            view.show(sanitize_text(broken_file_name(chosen)), broken_file_paragraphs(chosen))

    def note(self, sentence: str) -> None:
        """Show a sentence under the list."""
        note = self.query_one("#note", LiteralText)
        if not sentence and not note.display:
            return  # No layout with every letter.
        note.update(Content(sanitize_text(sentence)))
        note.display = bool(sentence)

    # Going on

    @on(LongList.Chosen)
    def _chosen(self) -> None:
        if self.has_class("-narrow"):
            self._read(True)
        else:
            self.action_play()

    def action_play(self) -> None:
        """Begin the exercise under the cursor, or show why it cannot begin."""
        chosen = self.chosen
        if isinstance(chosen, UnreadableFile):
            self.note(text("library-unreadable"))
        if not isinstance(chosen, Card):
            return
        if self.game.unfinished.is_of(chosen.ref):
            self.app.push_screen(UnfinishedScreen(chosen.title), lambda go_on: self._begin(chosen, go_on))
        else:
            self._begin(chosen, go_on=False)

    def _begin(self, card: Card, go_on: bool | None) -> None:
        """Begin `card`, resume it, or do neither."""
        if go_on is None:
            return
        try:
            session = self.game.resume_or_begin(card, self.opener, go_on=go_on)
        except ReciprocityError as error:
            self.note(describe(error))
            return
        self.dismiss((session, card.title))

    def action_back(self) -> None:
        """Go back from the details to the list where only one of them fits, and else to Tonight."""
        if self.has_class("-narrow", "-reading"):
            self._read(False)
        else:
            self.dismiss(None)

    def _read(self, reading: bool) -> None:
        """Show the details or the list, where both do not fit side by side."""
        self.set_class(reading, "-reading")
        self.call_after_refresh(self.query_one(DetailsView if reading else LongList).focus)
        self._keys()

    def on_resize(self) -> None:
        """Update the keys for the new size."""
        self.call_after_refresh(self._keys)

    def _keys(self) -> None:
        self.query_one(KeysBar).set_keys(*self.keys())
