"""Things put into lists, alone; then, in the open, what is alike is joined."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual import on
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.messages import describe, text
from reciprocity_tui.play.rules.sort import ITEM_LIMIT, JOIN, RULE, names_in
from reciprocity_tui.play.scenes.slots import SEATS, Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.editor import AnswerEditor, ListEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import tag
from reciprocity_tui.tui.widgets.sort_list import PairList, SortList

MOST_ROWS = 5


class SortPane(Pane):
    """An editor a list where each types; else one list of things, and digits that say where they go."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.joining = ask.address.part == JOIN
        self.set_class(self.joining, "-joining")

    @property
    def step(self) -> Sort:
        """The step."""
        return cast("Sort", self.ask.scene.step)

    def question(self) -> Iterable[Widget]:
        """After the reveal another thing is asked, of both."""
        if self.joining:
            yield LiteralText(text("sort-join"), classes="prompt")
        else:
            yield from super().question()

    def instructions(self) -> str:
        """How lists are written, or lines joined."""
        if self.joining:
            return text("pane-join-keys")
        return text("pane-one-per-line") if self.step.typed else ""

    def answer(self) -> Iterable[Widget]:
        """Editors, or lines with a cursor."""
        if self.joining:
            yield from self._pairs()
        elif self.step.typed:
            for list_bin in self.step.bins:
                yield from self._editor(list_bin)
        else:
            put = {
                name: list_bin.id
                for list_bin in self.step.bins
                for name in names_in(self.ask.draft.get(list_bin.id))
            }
            lists = [(list_bin.id, list_bin.text) for list_bin in self.step.bins]
            yield SortList(RULE.sortable_items(self.ask.scene), lists, put)

    def _editor(self, list_bin: Bin) -> Iterable[Widget]:
        head = text("pane-list-head", list=list_bin.text, capacity=list_bin.capacity)
        yield LiteralText(head, classes="strong")
        written = "\n".join(names_in(self.ask.draft.get(list_bin.id)))
        rows = min(MOST_ROWS, max(2, list_bin.max))
        yield ListEditor(written, lines=rows, most=list_bin.max, item_limit=ITEM_LIMIT)

    def _pairs(self) -> Iterable[Widget]:
        scene, rows = self.ask.scene, self.ask.evening.slots
        lists = {list_bin.id: list_bin.text for list_bin in self.step.bins}
        left, right = (
            [(item.text, lists[item.bin]) for item in RULE.placed(scene, rows, seat)] for seat in SEATS
        )
        names = tag(self.ask.evening.people, 0), tag(self.ask.evening.people, 1)
        joined = self.ask.draft.get("pairs", RULE.identical_pairs(scene, rows))
        yield PairList(left, right, names, dict(joined) if isinstance(joined, list) else {})

    def replies(self) -> Sequence[Data]:
        """Return the things in each list."""
        if self.joining:
            pairs = self.query_one(PairList).pairs
            return [{"pairs": [[left, right] for left, right in sorted(pairs.items())]}]
        if self.step.typed:
            editors = self.query(AnswerEditor).results(AnswerEditor)
            return [
                {list_bin.id: editor.text for list_bin, editor in zip(self.step.bins, editors, strict=True)}
            ]
        put = self.query_one(SortList).put
        order = [name for name, _ in RULE.sortable_items(self.ask.scene)]
        return [
            {
                list_bin.id: [name for name in order if put.get(name) == list_bin.id]
                for list_bin in self.step.bins
            }
        ]

    @on(ListEditor.Ended)
    def _list_ended(self, event: ListEditor.Ended) -> None:
        """On to the next list; one that is not right yet says so and stays."""
        event.stop()
        editors = list(self.query(ListEditor).results(ListEditor))
        place = editors.index(event.editor)
        list_bin = self.step.bins[place]
        try:
            RULE.parse_list(list_bin, {list_bin.id: event.editor.text})
        except AnswerRejected as refused:
            self.set_note(describe(refused))
            return
        if place + 1 < len(editors):
            self.screen.set_focus(editors[place + 1])
        else:
            self.screen.focus_next()
            self.set_note(text("pane-lists-done"))

    def focus_rejected_answer(self, field: str) -> None:
        """Back to the list that was not right."""
        editors = list(self.query(ListEditor).results(ListEditor))
        ids = [list_bin.id for list_bin in self.step.bins]
        if editors and field in ids:
            editors[ids.index(field)].focus()
        else:
            super().focus_rejected_answer(field)

    @on(CursorList.Changed)
    def _moved(self, event: CursorList.Changed) -> None:
        event.stop()
        self.set_note("")
        self.notify_draft()

    @on(CursorList.Finished)
    def _done(self, event: CursorList.Finished) -> None:
        event.stop()
        self.finish()


PANE = SortPane
