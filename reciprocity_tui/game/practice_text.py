"""A practice in sentences, for both front ends and the command line: what it asks for, and how far the two are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.practice.assignment import Practice, Release, Task
    from reciprocity_tui.practice.progress import TaskProgress

LineStyle: TypeAlias = Literal["", "strong", "quiet"]


class PageLine(NamedTuple):
    """One line of a page. depth -- steps by which it is indented in plain mode."""

    text: str
    style: LineStyle = ""
    depth: int = 1


class PracticeText:
    """Describes practices. cards -- the exercises that there are, by their full names. today -- the date."""

    def __init__(self, cards: Mapping[str, Card], today: date) -> None:
        self._cards, self._today = cards, today

    def title(self, ref: str) -> str:
        """Return the title of an exercise; its name if it is not here any more."""
        card = self._cards.get(ref)
        return sanitize_text(ref if card is None else card.title)

    def with_minutes(self, ref: str) -> str:
        """Return the title of an exercise with its minutes and its depth."""
        card = self._cards.get(ref)
        if card is None:
            return text("practice-exercise-gone", exercise=sanitize_text(ref))
        title = sanitize_text(card.title)
        depth = Message("list-intensity", intensity=card.intensity)
        return text("practice-exercise", title=title, minutes=card.minutes, intensity=depth)

    def whole(self, practice: Practice) -> Iterator[PageLine]:
        """Yield all of a practice, as both read it before it begins."""
        yield from self.about(practice)
        for number, task in enumerate(practice.tasks, 1):
            numbered = text("practice-numbered", number=number, title=self.with_minutes(task.exercise))
            yield PageLine(numbered, "strong")
            yield from self.task(task)
            yield PageLine(self.release(task.release), "quiet", 2)
        yield from self.hear_about(practice)
        yield PageLine(text("practice-no-one-reads"))

    def hear_about(self, practice: Practice) -> Iterator[PageLine]:
        """Yield what the counselor would like to hear about, if anything."""
        if practice.hear_about:
            asks = text("practice-hear-about-from", counselor=practice.counselor)
            yield PageLine(asks if practice.counselor else text("practice-hear-about"), "strong")
            yield from (PageLine(line, depth=2) for line in practice.hear_about)

    def about(self, practice: Practice) -> Iterator[PageLine]:
        """Yield who it is from, and its window."""
        if practice.counselor:
            yield PageLine(text("practice-from", counselor=practice.counselor))
        yield PageLine(self.window(practice), "quiet")

    def window(self, practice: Practice) -> str:
        """Return the window in a sentence; kindly, if it is over."""
        begins, ends = self.day(practice.begins), self.day(practice.ends)
        if practice.ends < self._today:
            return text("practice-window-over", begins=begins, ends=ends)
        return text("practice-window", begins=begins, ends=ends)

    def task(self, task: Task) -> Iterator[PageLine]:
        """Yield the reason for a task, when to do it, the lighter one, and what the exercise asks care for."""
        card = self._cards.get(task.exercise)
        for line in (task.why, task.slot):
            yield PageLine(line, depth=2)
        if task.fallback:
            lighter = self.with_minutes(task.fallback)
            yield PageLine(text("practice-lighter", exercise=lighter), "quiet", 2)
        if card is not None:
            yield from (PageLine(sanitize_text(safety), "quiet", 2) for safety in (card.care, card.not_for))

    def release(self, release: Release) -> str:
        """Return when a task opens, as the file says."""
        day = "" if release.day is None else self.day(release.day)
        return text("practice-release", kind=release.kind, days=release.days, day=day)

    def state(self, practice: Practice, now: TaskProgress) -> str:
        """Return a few words on how far the two are with a task."""
        if now.until is not None:
            return text("practice-opens-on", day=self.day(now.until))
        if now.after is not None:
            return text("practice-opens-after", title=self.title(practice.tasks[now.after].exercise))
        return text("practice-state", state=now.state)

    def day(self, day: date) -> str:
        """Return a day; with its year unless that is the present one."""
        if day.year == self._today.year:
            return text("day-and-month", day=day.day, month=day.month)
        return text("day-month-and-year", day=day.day, month=day.month, year=day.year)


def without_empty(lines: Iterator[PageLine]) -> tuple[PageLine, ...]:
    """Return the lines that say something."""
    return tuple(line for line in lines if line.text)
