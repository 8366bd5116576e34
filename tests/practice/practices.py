"""Practices as the form can make them, for hypothesis, and one to begin with."""

from datetime import date, timedelta
from random import Random

from hypothesis import strategies as some

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.practice.assignment import (
    AT_ONCE,
    MAX_HEAR_ABOUT,
    MAX_NAME,
    MAX_RELEASE_DAYS,
    MAX_TASKS,
    MAX_TITLE,
    Practice,
    Release,
    Task,
)
from reciprocity_tui.practice.couple_code import draw_couple_code
from reciprocity_tui.practice.shelf import is_lighter
from reciprocity_tui.practice.texts import clean_line
from tests.practice.golden import CARDS

WARM_UP = Practice(
    id="warm-1",
    couple="k7m2-p9qd",
    title="Warm up",
    made=date(2026, 11, 30),
    begins=date(2026, 12, 1),
    ends=date(2026, 12, 14),
    tasks=(
        Task("regard/three-small-things", "A light one to begin with."),
        Task("civility/gentle-start", fallback="ground/one-good-thing", release=Release("after-days", 3)),
    ),
    counselor="Dr. Lee",
    hear_about=("What got in the way",),
    packs=(("regard", "1.0.0"), ("civility", "1.0.0"), ("ground", "1.0.0")),
)

DAYS = some.dates(date(2020, 1, 1), date(2099, 1, 1))


def lines(limit: int = 140) -> some.SearchStrategy[str]:
    """Return lines as they come out of a field."""
    return some.text(max_size=limit + 10).map(lambda text: clean_line(text, limit))


@some.composite
def practices(draw: some.DrawFn) -> Practice:
    """Return whatever the form can make."""
    begins = draw(DAYS)
    ends = begins + timedelta(days=draw(some.integers(0, 120)))
    chosen = draw(
        some.lists(some.sampled_from(CARDS), min_size=1, max_size=MAX_TASKS, unique_by=lambda card: card.ref)
    )
    within = some.dates(begins, ends)
    tasks = tuple(draw(tasks_of(card, within, is_first=index == 0)) for index, card in enumerate(chosen))
    return Practice(
        id=draw(some.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,6}){0,3}", fullmatch=True)),
        couple=draw_couple_code(Random(draw(some.integers(0, 999)))),
        title=draw(lines(MAX_TITLE)) or "-",
        made=ends - timedelta(days=draw(some.integers(0, 300))),
        begins=begins,
        ends=ends,
        tasks=tasks,
        counselor=draw(lines(MAX_NAME)),
        hear_about=tuple(filter(None, draw(some.lists(lines(), max_size=MAX_HEAR_ABOUT)))),
        packs=tuple({card.pack: "1.0.0" for card in chosen}.items()),
    )


def tasks_of(card: Card, within: some.SearchStrategy[date], *, is_first: bool) -> some.SearchStrategy[Task]:
    """Return tasks with the exercise of `card`. within -- days of the window."""
    lighter = [other.ref for other in CARDS if other != card and is_lighter(other, card)]
    releases = some.just(AT_ONCE) | within.map(lambda day: Release("on", day=day))
    if not is_first:
        days = some.integers(1, MAX_RELEASE_DAYS)
        releases |= some.just(Release("after")) | days.map(lambda number: Release("after-days", number))
    fallbacks = some.just("") | some.sampled_from(lighter) if lighter else some.just("")
    return some.builds(Task, some.just(card.ref), lines(), lines(), fallbacks, releases)
