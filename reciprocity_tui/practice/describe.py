"""Say what a practice asks of the two, in sentences for who hands it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from reciprocity_tui.practice.assignment import Release, Task
    from reciprocity_tui.practice.overview import Overview, Preceding
    from reciprocity_tui.practice.shelf import Shelf


def describe_day(day: date) -> str:
    """Return a day with its month and year."""
    return text("day-month-and-year", day=day.day, month=day.month, year=str(day.year))


def describe_release(release: Release) -> str:
    """Return when a task opens."""
    day = "" if release.day is None else describe_day(release.day)
    return text("practice-release", kind=release.kind, days=release.days, day=day)


def describe_tasks(tasks: Sequence[Task], shelf: Shelf) -> Iterator[str]:
    """Yield a line for each task, and below it what it has: its reason, slot, fallback and release."""
    for number, task in enumerate(tasks, 1):
        card = shelf.find(task.exercise)
        yield text("practice-numbered", number=number, title=_title(task.exercise, shelf))
        if card is not None:
            yield f"   {text('assign-task', minutes=card.minutes, intensity=depth_name(card.intensity))}"
        yield from (f"   {line}" for line in (task.why, task.slot) if line)
        if task.fallback:
            yield f"   {text('practice-lighter', exercise=_title(task.fallback, shelf))}"
        yield f"   {describe_release(task.release)}"


def depth_name(intensity: str) -> Message:
    """Return the word for a depth."""
    return Message("list-intensity", intensity=intensity)


def describe_overview(overview: Overview, shelf: Shelf) -> Iterator[str]:
    """Yield what a practice asks: time and depth, balance, what usually comes first, and cautions."""
    yield text("overview-asks", minutes=overview.minutes)
    yield text("overview-depth", depth=overview.depth)
    yield from _balance(overview)
    for preceding in overview.preceding:
        yield from _preceding(preceding, shelf)
    if overview.medium_first:
        yield text("overview-medium-first", number=overview.medium_first)
    if overview.deep_tasks > 1:
        yield text("overview-deep-gap")
    for caution in overview.cautions:
        words = f"{caution.care} {caution.not_for}".strip()
        yield text("pack-care", exercise=caution.card.title, care=words)
    for ref in overview.missing:
        yield text("overview-missing", exercise=ref)


def _balance(overview: Overview) -> Iterator[str]:
    present = {pillar: minutes for pillar, minutes in overview.pillars.items() if minutes}
    if present:
        yield text("overview-balance", parts=tuple(_part(*part) for part in present.items()))
    if present and overview.empty_pillars:
        yield text("overview-nothing-for", pillars=_abouts(overview.empty_pillars))


def _part(pillar: str, minutes: int) -> Message:
    return Message("overview-part", minutes=minutes, about=Message("about", what=pillar))


def _abouts(pillars: Iterable[str]) -> tuple[Message, ...]:
    return tuple(Message("about", what=pillar) for pillar in pillars)


def _preceding(preceding: Preceding, shelf: Shelf) -> Iterator[str]:
    titles = tuple(_title(ref, shelf) for ref in preceding.refs)
    form = "binding" if preceding.binding else "usual"
    yield text("overview-first", form=form, title=preceding.card.title, titles=titles)
    if preceding.later:
        later = tuple(_title(ref, shelf) for ref in preceding.later)
        yield text("overview-later", titles=later, number=len(later))


def _title(ref: str, shelf: Shelf) -> str:
    card = shelf.find(ref)
    return ref if card is None else card.title
