"""Things put into lists, alone; then, in the open, what is alike is joined."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual import on
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.sort import Bin, Sort
from reciprocity_tui.messages import describe
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.rules.sort import ITEM_LIMIT, JOIN, RULE, names_in
from reciprocity_tui.play.slots import SEATS, Data
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.editor import AnswerEditor, ListEditor
from reciprocity_tui.tui.widgets.person_line import tag
from reciprocity_tui.tui.widgets.rows import Rows
from reciprocity_tui.tui.widgets.sort_list import PairList, SortList
from reciprocity_tui.tui.widgets.words import Words
from reciprocity_tui.words import JOIN_ALIKE, LISTS_DONE

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
            yield Words(JOIN_ALIKE, classes="prompt")
        else:
            yield from super().question()

    def how(self) -> str:
        """How lists are written, or lines joined."""
        if self.joining:
            return "A digit joins the two lines, 0 takes them apart. Enter when it is right."
        return "One a line. An empty line goes on." if self.step.typed else ""

    def answer(self) -> Iterable[Widget]:
        """Editors, or lines with a cursor."""
        if self.joining:
            yield from self._pairs()
        elif self.step.typed:
            for each in self.step.bins:
                yield from self._editor(each)
        else:
            put = {name: each.id for each in self.step.bins for name in names_in(self.ask.draft.get(each.id))}
            lists = [(each.id, each.text) for each in self.step.bins]
            yield SortList(RULE.things(self.ask.scene), lists, put)

    def _editor(self, each: Bin) -> Iterable[Widget]:
        yield Words(f"{each.text} ({how_many(each)})", classes="strong")
        text = "\n".join(names_in(self.ask.draft.get(each.id)))
        rows = min(MOST_ROWS, max(2, each.max))
        yield ListEditor(text, lines=rows, most=each.max, each_limit=ITEM_LIMIT)

    def _pairs(self) -> Iterable[Widget]:
        scene, rows = self.ask.scene, self.ask.evening.rows
        lists = {each.id: each.text for each in self.step.bins}
        left, right = (
            [(each.text, lists[each.bin]) for each in RULE.placed(scene, rows, seat)] for seat in SEATS
        )
        names = tag(self.ask.evening.people, 0), tag(self.ask.evening.people, 1)
        joined = self.ask.draft.get("pairs", RULE.word_for_word(scene, rows))
        yield PairList(left, right, names, dict(joined) if isinstance(joined, list) else {})

    def replies(self) -> Sequence[Data]:
        """What stands where."""
        if self.joining:
            pairs = self.query_one(PairList).pairs
            return [{"pairs": [[left, right] for left, right in sorted(pairs.items())]}]
        if self.step.typed:
            editors = self.query(AnswerEditor).results(AnswerEditor)
            return [{each.id: editor.text for each, editor in zip(self.step.bins, editors, strict=True)}]
        put = self.query_one(SortList).put
        order = [name for name, _ in RULE.things(self.ask.scene)]
        return [{each.id: [name for name in order if put.get(name) == each.id] for each in self.step.bins}]

    @on(ListEditor.Ended)
    def _list_ended(self, event: ListEditor.Ended) -> None:
        """On to the next list; one that is not right yet says so and stays."""
        event.stop()
        editors = list(self.query(ListEditor).results(ListEditor))
        place = editors.index(event.editor)
        each = self.step.bins[place]
        try:
            RULE.one_list(each, {each.id: event.editor.text})
        except AnswerRejected as refused:
            self.say(describe(refused))
            return
        if place + 1 < len(editors):
            self.screen.set_focus(editors[place + 1])
        else:
            self.screen.focus_next()
            self.say(LISTS_DONE)

    def refused(self, at: str) -> None:
        """Back to the list that was not right."""
        editors = list(self.query(ListEditor).results(ListEditor))
        ids = [each.id for each in self.step.bins]
        if editors and at in ids:
            editors[ids.index(at)].focus()
        else:
            super().refused(at)

    @on(Rows.Changed)
    def _moved(self, event: Rows.Changed) -> None:
        event.stop()
        self.say("")
        self.drafted()

    @on(Rows.Finished)
    def _done(self, event: Rows.Finished) -> None:
        event.stop()
        self.finish()


def how_many(each: Bin) -> str:
    """How many things a list takes, in words."""
    if each.min == each.max:
        return f"{each.min}"
    return f"{each.min} to {each.max}" if each.min else f"up to {each.max}"


PANE = SortPane
