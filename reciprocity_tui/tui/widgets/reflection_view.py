"""The shared reflection on the screen: headings, rows, and what Space lets go of."""

from collections.abc import Collection, Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.reflection.reflection import Panel, Reflection, Row
from reciprocity_tui.play.scenes.slots import SEATS, LineKey, Person, Seat
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import tag
from reciprocity_tui.tui.widgets.side_by_side import SideBySide, split_ranking


class RowView(Vertical):
    """One row, with its state: kept or let go of."""

    DEFAULT_CSS = """
    RowView { height: auto; width: 100%; padding: 0 0 0 2; border-left: blank; }
    RowView.-here { border-left: outer $primary; }
    RowView.-gone .voice, RowView.-gone.-of-0 .side-0, RowView.-gone.-of-1 .side-1 {
        color: $quiet; text-style: strike;
    }
    RowView.-gone.-asked .voice, RowView.-gone.-asked.-of-0 .side-0, RowView.-gone.-asked.-of-1 .side-1 {
        text-style: none;
    }
    RowView .state { display: none; color: $quiet; }
    RowView.-gone .state { display: block; text-style: none; }
    RowView.-fleeting .state { display: block; }
    RowView .stays { display: none; color: $primary; }
    RowView.-asked .stays { display: block; }
    RowView.-asked.-gone .stays { display: none; }
    """

    def __init__(
        self,
        row: Row,
        people: tuple[Person, Person],
        turn: Seat | None = None,
        *,
        keeps_only_chosen: bool = False,
    ) -> None:
        """Make a row. keeps_only_chosen -- whether it is kept only where somebody asks for it."""
        super().__init__()
        self.row, self.people, self.keeps_only_chosen, self.turn = row, people, keeps_only_chosen, turn
        # In one person's turn what the other one said stays as it is, in the same row.
        for seat in SEATS if turn is None else (turn,):
            self.add_class(f"-of-{seat}")
        self.set_class(row.let_go_by_one, "-gone")
        self.set_class(keeps_only_chosen, "-asked")
        self.set_class(row.not_saved, "-fleeting")

    def compose(self) -> ComposeResult:
        """Yield the question, then the voices."""
        if self.row.wording:
            yield LiteralText(self.row.wording, classes="quiet")
        yield from self._voices()
        yield LiteralText(self._of_one(self._state()), classes="state")
        if self.keeps_only_chosen:
            yield LiteralText(self._of_one(text("line-stays")), classes="stays")

    def _of_one(self, state: str) -> str:
        """Return `state`, with one's own mark where the row also has a line of the other person."""
        beside = self.row.left is not None and self.row.right is not None and not self.row.let_go_by_one
        return state if self.turn is None or not beside else f"{self.people[self.turn].mark} {state}"

    def _state(self) -> str:
        if self.row.let_go_by_one:
            return text("line-let-go-by-one")
        if self.row.not_saved:
            return text("line-only-tonight")
        return text("line-not-kept" if self.keeps_only_chosen else "line-let-go")

    def _voices(self) -> Iterable[Widget]:
        row = self.row
        if row.joint is not None:
            yield LiteralText(split_ranking(shown(row.joint)), classes="voice")
        elif row.left is not None and row.right is not None:
            yield SideBySide(self.people, (row.left, row.right), named=False, marked=True)
        else:
            seat = 0 if row.left is not None else 1
            person = self.people[seat]
            line = row.left if seat == 0 else row.right
            yield LiteralText(f"{person.mark} {person.name}: {shown(line or '')}", classes="voice")

    def owned_by(self, seat: Seat | None) -> bool:
        """Return whether Space may let go of the row in this turn; None is the turn of both."""
        return _owned_by(self.row, seat)

    def line_keys(self, seat: Seat | None) -> list[LineKey]:
        """Return the keys of the lines dropped with the row; in one person's turn only own and joint lines."""
        return [line.key for line in self.row.lines if seat is None or line.author in (None, seat)]

    @property
    def is_dropped(self) -> bool:
        """Whether the row was let go of."""
        return self.has_class("-gone")


class ReflectionView(Vertical):
    """All panels. turn -- whose turn it is to decide: a seat, or None for both."""

    DEFAULT_CSS = """
    ReflectionView { height: auto; width: 100%; }
    ReflectionView .panel { text-style: bold; color: $primary; margin: 1 0 0 0; }
    ReflectionView .both { text-style: bold; }
    """

    def __init__(
        self,
        reflection: Reflection,
        people: tuple[Person, Person],
        *,
        turn: Seat | None = None,
        keeps_only_chosen: bool = False,
    ) -> None:
        """Make the view. keeps_only_chosen -- whether lines are kept only on request, as after a deep evening."""
        super().__init__()
        self.reflection, self.people, self.turn, self.keeps_only_chosen = (
            reflection,
            people,
            turn,
            keeps_only_chosen,
        )
        self.here = -1

    def compose(self) -> ComposeResult:
        """Yield the names once, then the panels."""
        left, right = (tag(self.people, seat) for seat in SEATS)
        yield SideBySide(self.people, (left, right), named=False).add_class("both")
        for panel in self.reflection.panels:
            yield from self._panel(panel)
        if self.reflection.opens_next is not None:
            yield LiteralText(
                text("next-time-opens", name=self.people[self.reflection.opens_next].name),
                classes="quiet panel",
            )

    def _panel(self, panel: Panel) -> Iterable[Widget]:
        yield LiteralText(panel.title, classes="panel")
        for row in panel.rows:
            yield RowView(
                row,
                self.people,
                self.turn,
                keeps_only_chosen=self.keeps_only_chosen and _owned_by(row, self.turn),
            )

    def editable_rows(self) -> list[RowView]:
        """Return the rows that may be let go of in this turn."""
        return [row for row in self.query(RowView).results(RowView) if row.owned_by(self.turn)]

    def move(self, by: int) -> bool:
        """Go to the next or previous row that may be let go of; return False where there is none."""
        rows = self.editable_rows()
        there = max(-1, self.here + by)
        if not 0 <= there < len(rows):
            return False
        self.here = there
        for index, row in enumerate(rows):
            row.set_class(index == self.here, "-here")
        self.scroll_cursor_into_view()
        return True

    def scroll_cursor_into_view(self) -> None:
        """Scroll to the row and its state, once it is redrawn."""
        rows = self.editable_rows()
        if 0 <= self.here < len(rows):
            self.call_after_refresh(rows[self.here].scroll_visible, animate=False)

    def toggle(self) -> None:
        """Let go of the row under the cursor, or take it back."""
        rows = self.editable_rows()
        if self.here < 0:
            self.move(1)
        elif rows:
            rows[self.here].toggle_class("-gone")
            self.scroll_cursor_into_view()

    def drop_all(self) -> None:
        """Let go of all rows: deep evenings keep only what is asked for."""
        for row in self.editable_rows():
            row.add_class("-gone")

    def set_dropped(self, keys: Collection[LineKey]) -> None:
        """Mark the rows whose lines were let go of before."""
        for row in self.editable_rows():
            row.set_class(all(key in keys for key in row.line_keys(self.turn)), "-gone")

    def dropped_keys(self) -> list[list[int | None]]:
        """Return the keys of all lines that were let go of."""
        return [
            list(key) for row in self.editable_rows() if row.is_dropped for key in row.line_keys(self.turn)
        ]


def _owned_by(row: Row, seat: Seat | None) -> bool:
    return (
        bool(row.lines)
        and not (row.let_go_by_one or row.not_saved)
        and (seat is None or any(line.author in (None, seat) for line in row.lines))
    )
