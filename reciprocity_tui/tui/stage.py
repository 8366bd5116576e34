"""The stage of an evening: it shows one thing at a time, and takes away what was there before."""

from collections.abc import Callable, Iterable

from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError, Refused
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.play.slots import Person, Seat
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.forgetting import forget_drawn
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.views.view import View
from reciprocity_tui.tui.widgets.actions import Actions
from reciprocity_tui.tui.widgets.follows import Follows
from reciprocity_tui.tui.widgets.words import Words

TURN: dict[Seat | None, str] = {0: "turn-left", 1: "turn-right", None: "turn-both"}
PROGRESS = 12
NEVER = float("inf")


class Stage(CalmScreen[Card | None]):
    """Where we are, one pane or view, a note, the buttons. people -- left and right; heading -- the title."""

    def __init__(self, people: tuple[Person, Person], heading: str) -> None:
        super().__init__()
        self.people, self.heading = people, heading
        self.painted_at = NEVER

    def body(self) -> Iterable[Widget]:
        """Where we are, the stage, a note, the buttons."""
        yield Vertical(
            Horizontal(Words(self.heading, id="title"), Words("", id="progress"), id="where"),
            Vertical(id="stage"),
            Words("", id="note"),
            Actions(id="buttons"),
            id="frame",
        )

    def taken_away(self) -> None:
        """Called before what stands on the stage goes."""

    def show_progress(self, done: int, total: int) -> None:
        """How much of the evening lies behind."""
        done = round(PROGRESS * done / max(1, total))
        self.query_one("#progress", Words).update("━" * done + "─" * (PROGRESS - done))

    async def put(self, widget: Pane | View, seat: Seat | None = None, *names: str) -> None:
        """Take away what is on the stage and put `widget` there, on the side of `seat`."""
        self.painted_at = NEVER
        self.taken_away()
        self.app.copy_to_clipboard("")
        self.note("")
        stage = self.query_one("#stage", Vertical)
        with self.app.batch_update():
            self.set_focus(None)
            forget_drawn(stage)
            await stage.remove_children()
            stage.set_classes(TURN[seat])
            self.query_one(Actions).offer(
                widget.main if isinstance(widget, Pane) else widget.ways.main, *names
            )
            await stage.mount(widget)
        first = next((each for each in widget.walk_children(Widget) if each.focusable), None)
        if isinstance(widget, Pane) and widget.focusable:
            first = widget
        # What follows its cursor goes no further than there: the question above a long list stays in view.
        self.set_focus(first, scroll_visible=not isinstance(first, Follows))
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        self.follow()
        self.painted_at = Message().time

    @property
    def pane(self) -> Pane | None:
        """The pane on the stage, if there is one."""
        return next(iter(self.query(Pane)), None)

    @property
    def view(self) -> View | None:
        """The view on the stage, if there is one."""
        return next(iter(self.query(View)), None)

    def note(self, text: str) -> None:
        """Show a sentence under the stage; an empty one takes it away."""
        note = self.query_one("#note", Words)
        if str(note.content) != text:
            note.update(text)
            note.set_class(bool(text), "-said")
            self.call_after_refresh(self.follow)

    def on_resize(self) -> None:
        """In another window the place where one types or chooses stands elsewhere."""
        self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Bring into view what has the keys, at its cursor."""
        if isinstance(self.focused, Follows):
            self.focused.follow()

    async def attempt(self, act: Callable[[], None]) -> bool:
        """Do `act`. When it is refused, say why; what was typed stays where it is."""
        try:
            act()
        except ReciprocityError as error:
            self.note(str(error))
            if isinstance(error, Refused) and self.pane is not None:
                self.pane.refused(error.at)
            return False
        return True
