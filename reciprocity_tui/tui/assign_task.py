"""What a counselor can say of one exercise of a practice: why, when, what instead, and when it opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.assignment import MAX_LINE, MAX_RELEASE_DAYS, Practice, Release
from reciprocity_tui.practice.describe import describe_release
from reciprocity_tui.practice.shelf import is_lighter
from reciprocity_tui.tui.screens.choice import ChoiceScreen
from reciprocity_tui.tui.screens.line_entry import LineEntryScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.tui.assign_questions import AssignQuestions

WHY, SLOT, FALLBACK, RELEASE, UP, DOWN, REMOVE, BACK = (
    *("why", "slot", "fallback", "release"),
    *("up", "down", "remove", "back"),
)
_MAX_DAYS = 4


@dataclass(frozen=True)
class AssignTaskFlow:
    """Asks what to change about one task, until somebody goes back."""

    questions: AssignQuestions

    async def run(self, practice: Practice, index: int) -> Practice:
        """Return the practice after the task at `index` was changed, moved or taken out."""
        chosen = ""
        while True:
            card = self.questions.shelf.find(practice.tasks[index].exercise)
            title = practice.tasks[index].exercise if card is None else card.title
            about = () if card is None else (card.summary,)
            options = list(self._options(practice, index))
            chosen = await self.questions.ask(ChoiceScreen(title, options, about, chosen))
            if chosen in (None, BACK):
                return practice
            if chosen == REMOVE:
                return edit.without_task(practice, index)
            if chosen in (UP, DOWN):
                by = -1 if chosen == UP else 1
                practice, index = edit.with_moved_task(practice, index, by), index + by
            else:
                practice = await self._change(practice, index, chosen)

    def _options(self, practice: Practice, index: int) -> Iterator[tuple[str, str]]:
        task, nothing = practice.tasks[index], text("form-nothing-yet")
        fallback = self.questions.shelf.find(task.fallback) if task.fallback else None
        yield WHY, text("form-task-why", line=task.why or nothing)
        yield SLOT, text("form-task-slot", line=task.slot or nothing)
        title = fallback.title if fallback else task.fallback or nothing
        yield FALLBACK, text("form-task-fallback", title=title)
        yield RELEASE, describe_release(edit.settled(practice).tasks[index].release)
        if index > 0:
            yield UP, text("form-task-up")
        if index + 1 < len(practice.tasks):
            yield DOWN, text("form-task-down")
        yield REMOVE, text("form-task-remove")
        yield BACK, text("form-task-back")

    async def _change(self, practice: Practice, index: int, field: str) -> Practice:
        change: dict[str, Callable[[Practice, int], Awaitable[Practice]]] = {
            WHY: self._why,
            SLOT: self._slot,
            FALLBACK: self._fallback,
            RELEASE: self._release,
        }
        return await change[field](practice, index)

    async def _why(self, practice: Practice, index: int) -> Practice:
        return await self.questions.ask_line(
            *("why", practice.tasks[index].why, MAX_LINE, practice),
            lambda now, typed: edit.with_why(now, index, typed),
        )

    async def _slot(self, practice: Practice, index: int) -> Practice:
        return await self.questions.ask_line(
            *("slot", practice.tasks[index].slot, MAX_LINE, practice),
            lambda now, typed: edit.with_slot(now, index, typed),
        )

    async def _fallback(self, practice: Practice, index: int) -> Practice:
        cards = self._lighter(practice.tasks[index].exercise)
        about = text("form-fallback-about") if cards else text("form-fallback-nothing-lighter")
        options = [("pick", text("form-fallback-pick"))] if cards else []
        options.append(("none", text("form-fallback-none")))
        chosen = await self.questions.ask(ChoiceScreen(text("form-fallback"), options, (about,)))
        if chosen is None:
            return practice
        picked = await self.questions.pick(cards) if chosen == "pick" else ""
        return practice if picked is None else edit.with_fallback(practice, index, picked)

    def _lighter(self, exercise: str) -> list[Card] | None:
        """Return what asks no more than an exercise; None, for all of the library, if it is not there."""
        task = self.questions.shelf.find(exercise)
        if task is None:
            return None
        return [card for card in self.questions.shelf if card != task and is_lighter(card, task)]

    async def _release(self, practice: Practice, index: int) -> Practice:
        waits = [("after", text("form-release-after")), ("after-days", text("form-release-days"))]
        options = [("at-once", text("form-release-at-once")), *(waits if index else [])]
        options.append(("on", text("form-release-on")))
        now = edit.settled(practice).tasks[index].release.kind
        chosen = await self.questions.ask(ChoiceScreen(text("form-release"), options, (), now))
        if chosen is None:
            return practice
        release = await self._release_of(chosen, practice)
        return practice if release is None else edit.with_release(practice, index, release)

    async def _release_of(self, kind: str, practice: Practice) -> Release | None:
        """Return the release rule, once its days or its day are known; None if somebody goes back."""
        if kind == "after-days":
            about = text("form-days-about", most=MAX_RELEASE_DAYS)
            screen = LineEntryScreen(text("form-release-days"), about, limit=_MAX_DAYS, accept=parse_days)
            typed = await self.questions.ask(screen)
            return None if typed is None else Release("after-days", parse_days(typed))
        if kind == "on":
            day = await self.questions.ask_day(text("form-release-on"), practice.begins, practice.begins)
            return None if day is None else Release("on", day=day)
        return Release("after" if kind == "after" else "at-once")


def parse_days(typed: str) -> int:
    """Return the number of days that was typed. Raises AnswerRejected."""
    number = int(typed) if typed.strip().isascii() and typed.strip().isdigit() else 0
    if not 1 <= number <= MAX_RELEASE_DAYS:
        raise AnswerRejected(Message("form-days-expected", most=MAX_RELEASE_DAYS))
    return number
