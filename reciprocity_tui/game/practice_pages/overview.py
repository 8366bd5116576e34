"""A practice, each of its tasks, and the way to be rid of it.

Leaving a task for another time takes as many keys as playing it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.game.practice_pages.adding import AskFile, NoPractice
from reciprocity_tui.game.practice_pages.notes import Notes
from reciprocity_tui.game.practice_pages.page import (
    Left,
    OfPractice,
    Page,
    PlayTask,
    ShareReport,
    back_choice,
)
from reciprocity_tui.game.practice_text import PageLine, without_empty
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reciprocity_tui.game.practice_pages.page import Choice, Outcome, PracticeRoom, State
    from reciprocity_tui.game.practising import ActivePractice

_TASK = "task "


@dataclass(frozen=True)
class Overview(OfPractice):
    """A practice with its tasks. note -- about what was done last."""

    note: str = ""

    def page(self, room: PracticeRoom) -> Page:
        """List the tasks, then what else can be done."""
        active = self.active(room)
        lines = [*room.words.about(active.practice)]
        if active.is_away:
            lines.append(PageLine(text("practice-is-away")))
        elif active.is_behind:
            lines.append(PageLine(text("practice-is-behind")))
        return Page(active.practice.title, tuple(lines), tuple(self._choices(room, active)), note=self.note)

    def _choices(self, room: PracticeRoom, active: ActivePractice) -> Iterator[Choice]:
        for index, (task, now) in enumerate(zip(active.practice.tasks, active.progress, strict=True)):
            state = room.words.state(active.practice, now)
            title = room.words.title(task.exercise)
            yield f"{_TASK}{index}", text("practice-task-choice", title=title, state=state)
        yield "notes", text("practice-notes")
        yield "share", text("practice-share")
        if len(room.practising.all()) > 1:
            yield "next", text("practice-next")
        yield "add", text("practice-add-another")
        yield "away", text("practice-take-up" if active.is_away else "practice-put-away")
        yield "remove", text("practice-remove")
        yield back_choice()

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Open a task, or do one of the others."""
        if choice.startswith(_TASK):
            return TaskPage(self.number, int(choice.removeprefix(_TASK)))
        match choice:
            case "notes":
                return Notes(self.number)
            case "share":
                return ShareReport(self.number)
            case "next":
                return Overview(self._next(room))
            case "add":
                return AskFile()
            case "away":
                is_away = self.active(room).is_away
                room.practising.put_away(self.number, away=not is_away)
                return Overview(self.number)
            case "remove":
                return Removing(self.number)
        return Left()

    def _next(self, room: PracticeRoom) -> int:
        numbers = [active.number for active in room.practising.all()]
        return numbers[(numbers.index(self.number) + 1) % len(numbers)]

    def back(self, room: PracticeRoom) -> State | Outcome:
        """Go back to Tonight."""
        return Left()


@dataclass(frozen=True)
class TaskPage(OfPractice):
    """One task. task -- its position."""

    task: int

    def page(self, room: PracticeRoom) -> Page:
        """Show all of it, and how far the two are."""
        active = self.active(room)
        task, now = active.practice.tasks[self.task], active.progress[self.task]
        state = PageLine(room.words.state(active.practice, now), "strong")
        lines = without_empty(iter([state, *room.words.task(task), *self._waits(room, task.exercise)]))
        return Page(room.words.with_minutes(task.exercise), lines, tuple(self._choices(room, active)))

    def _waits(self, room: PracticeRoom, ref: str) -> Iterator[PageLine]:
        """Yield why a deep exercise cannot begin yet: its own rules hold, whoever hands it out."""
        card = room.cards.get(ref)
        reason = None if card is None else room.game.reason_to_wait(card, card.title)
        if reason is not None:
            yield PageLine(" ".join(reason))

    def _choices(self, room: PracticeRoom, active: ActivePractice) -> Iterator[Choice]:
        task, now = active.practice.tasks[self.task], active.progress[self.task]
        if now.state != "waiting":
            for choice, ref in (("play", task.exercise), ("lighter", task.fallback)):
                if ref in room.cards:
                    yield choice, text("practice-play", title=room.words.title(ref))
        if now.state in ("open", "waiting"):
            yield "decline", text("practice-another-time")
        elif now.state == "declined":
            yield "undo", text("practice-after-all")
        yield back_choice()

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Play it or the lighter one, leave it for another time, or take it up after all."""
        task = self.active(room).practice.tasks[self.task]
        match choice:
            case "play":
                return PlayTask(room.cards[task.exercise])
            case "lighter":
                return PlayTask(room.cards[task.fallback])
            case "decline" | "undo":
                room.practising.decline(self.number, self.task, declined=choice == "decline")
        return room.overview(self.number)


@dataclass(frozen=True)
class Removing(OfPractice):
    """The two are asked once more before a practice is removed."""

    def page(self, room: PracticeRoom) -> Page:
        """Say what is erased, and what stays."""
        title = self.active(room).practice.title
        choices = (("keep", text("practice-keep")), ("remove", text("practice-remove-now")))
        return Page(title, (PageLine(text("practice-remove-about")),), choices)

    def choose(self, room: PracticeRoom, choice: str) -> State | Outcome:
        """Remove it, or keep it."""
        if choice != "remove":
            return Overview(self.number)
        room.practising.remove(self.number)
        first = room.first()
        return NoPractice(text("practice-removed")) if isinstance(first, NoPractice) else first
