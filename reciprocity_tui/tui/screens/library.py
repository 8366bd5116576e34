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
from reciprocity_tui.messages import describe
from reciprocity_tui.packs.catalog import Broken, Pack
from reciprocity_tui.play.slots import Seat
from reciprocity_tui.table import making
from reciprocity_tui.table.details import Details, of_broken
from reciprocity_tui.table.library import Library, Wanted, named
from reciprocity_tui.table.table import Table
from reciprocity_tui.text import clean_text
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.library_words import CANNOT, FIND, MAKES, PLAYS, line_of, looked_for, nothing
from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen
from reciprocity_tui.tui.widgets.details_view import DetailsView
from reciprocity_tui.tui.widgets.filters import KEYS, Filters
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.long_list import Line, LongList
from reciprocity_tui.tui.widgets.words import Words

if TYPE_CHECKING:
    from reciprocity_tui.play.session import Session

    Begun = tuple[Session, str]

FIRST_PAINT = 200
"""Exercises that are listed before the first paint; the others follow at once."""

AT_ONCE = 1000
"""Exercises whose search text is made between two looks at the keyboard: a few milliseconds."""

MOST_TYPED = 60


class LibraryScreen(CalmScreen["Begun | None"]):
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

    def __init__(self, table: Table, opener: Seat | None = None) -> None:
        super().__init__()
        self.table, self.opener = table, opener
        self.library = Library.of(table)
        self.details = Details(table)
        self.wanted = Wanted()
        self.found = self.library.beginning(FIRST_PAINT)
        self.told: Card | Broken | None = None

    def body(self) -> Iterable[Widget]:
        """What is looked for above, what fits below it."""
        yield Vertical(
            Horizontal(Words("", id="typed"), Words(MAKES, id="makes"), id="top"),
            Filters(),
            Words("", id="nothing"),
            Horizontal(
                LongList(),
                DetailsView(id="details"),
                id="shelf",
            ),
            Words("", id="note"),
            id="library",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """What Enter does here, and the way back."""
        if not self.found.size:
            return (("F9", "shows all"), ("Tab", "narrows"), ("Esc", "back"))
        if self.has_class("-narrow") and not self.has_class("-reading"):
            return (("Enter", "tells more"), ("Tab", "narrows"), ("Esc", "back"))
        return (("Enter", "plays"), ("Tab", "reads on"), ("Esc", "back"))

    def on_mount(self) -> None:
        """The beginning at once; the rest, and what a search needs, once that is painted."""
        self._show()
        self.call_after_refresh(self._complete)

    def _complete(self) -> None:
        if self.found.size < len(self.library) and self.wanted == Wanted():
            self.found = self.library.find()
            self._show(self.query_one(LongList).cursor)
        self._fold()

    def _fold(self) -> None:
        if self.is_attached and not self.library.fold(AT_ONCE):
            self.call_later(self._fold)

    # Looking for something

    def on_key(self, event: Key) -> None:
        """A letter is looked for at once, wherever the keys are."""
        letter = event.character if event.is_printable else None
        # A space changes what the keys are on, and ? is help.
        if letter is None or letter == "?" or (letter == " " and isinstance(self.focused, Filters)):
            return
        event.stop()
        if letter != " " or self.wanted.words:
            self._look_for(self.wanted.words + letter)

    def on_paste(self, event: Paste) -> None:
        """What is pasted is looked for too."""
        event.stop()
        self._look_for(self.wanted.words + clean_text(event.text, limit=MOST_TYPED))

    @property
    def typing_place(self) -> Offset:
        """Behind what is looked for."""
        typed = self.query_one("#typed", Words).content_region
        return typed.offset + Offset(cell_len(FIND + clean_text(self.wanted.words)), 0)

    def action_untype(self) -> None:
        """One letter less."""
        self._look_for(self.wanted.words[:-1])

    def action_everything(self) -> None:
        """Look for nothing in particular."""
        self._want(Wanted())

    def action_cycle(self, name: str, by: int = 1) -> None:
        """The next value of one of the filters."""
        self._want(self.wanted.cycled(name, by))

    @on(Filters.Cycled)
    def _cycled(self, event: Filters.Cycled) -> None:
        self.action_cycle(event.name, event.by)

    def _look_for(self, words: str) -> None:
        self.query_one(LongList).focus()
        self._want(replace(self.wanted, words=words[:MOST_TYPED]))

    def _want(self, wanted: Wanted) -> None:
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self.found = self.library.find(wanted)
        if self.has_class("-reading"):
            self._read(False)
        self.query_one(Filters).wanted = replace(wanted, words="")
        self._show(self.library.nearest(self.found, wanted.words))

    def action_make_own(self) -> None:
        """Make a pack of a list of questions; afterwards the mark is on it."""
        if self.table.home is None:
            self.note(making.NOT_KEPT)
        else:
            from reciprocity_tui.tui.screens.making import MakingScreen

            self.app.push_screen(MakingScreen(self.table), self._made)

    def _made(self, card: Card | None) -> None:
        if card is None:
            return
        self.library, self.details = Library.of(self.table), Details(self.table)
        self.wanted, self.told = Wanted(), None
        self.query_one(Filters).wanted = Wanted()
        self.found = self.library.find()
        self._show(self.found.rows.index(card))
        self.note(f"{making.MADE.format(title=making.title_of(self.table, card))} {PLAYS}")
        self._fold()

    # Showing it

    def _show(self, cursor: int = 0) -> None:
        self.note("")
        found = looked_for(self.wanted, self.found.size, len(self.library))
        self.query_one("#typed", Words).update(found, layout=False)
        self.set_class(not self.found.size, "-nothing")
        if not self.found.size:
            self.query_one("#nothing", Words).update(nothing(self.wanted))
        self.query_one(LongList).show(len(self.found.rows), self._line, cursor)
        self._tell()
        if self.is_attached:
            self._keys()

    def _line(self, index: int) -> Line:
        return line_of(self.found.rows[index])

    @property
    def chosen(self) -> Card | Broken | None:
        """What the mark is on."""
        cursor = self.query_one(LongList).cursor
        row = self.found.rows[cursor] if 0 <= cursor < len(self.found.rows) else None
        return None if isinstance(row, Pack) else row

    @on(LongList.Moved)
    def _moved(self) -> None:
        self.note("")
        self._tell()

    def _tell(self) -> None:
        """In the same paint as the list, so that a letter is one step to the eye."""
        chosen, view = self.chosen, self.query_one(DetailsView)
        if chosen is self.told:
            return
        self.told = chosen
        if isinstance(chosen, Card):
            view.show(clean_text(chosen.title), self.details.of(chosen))
        elif chosen is not None:
            view.show(clean_text(named(chosen)), of_broken(chosen))

    def note(self, text: str) -> None:
        """Say a sentence under the list."""
        note = self.query_one("#note", Words)
        if not text and not note.display:
            return  # Nothing to lay out anew, with every letter.
        note.update(Content(clean_text(text)))
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
        if isinstance(chosen, Broken):
            self.note(CANNOT)
        if not isinstance(chosen, Card):
            return
        if self.table.unfinished.is_of(chosen.ref):
            self.app.push_screen(UnfinishedScreen(chosen.title), lambda go_on: self._begin(chosen, go_on))
        else:
            self._begin(chosen, go_on=False)

    def _begin(self, card: Card, go_on: bool | None) -> None:
        """Begin it, go on with it, or neither."""
        if go_on is None:
            return
        try:
            session = self.table.sit_down(card, self.opener, go_on=go_on)
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
