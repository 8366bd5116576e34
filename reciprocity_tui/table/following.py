"""The path that the two follow, if they follow one: begun, left and gone on with, for both front ends.

Its state is a setting of the journal: which one it is, the evening after which it was begun, and at which week.
What was played since is read from the evenings that were kept. Nothing of it is ever exported.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import JournalError
from reciprocity_tui.play.course import Ahead, Course, Standing, standing
from reciprocity_tui.words import in_a_row

if TYPE_CHECKING:
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.packs.catalog import Catalog

FOLLOWED = "path"
"""The setting that names the one that is followed now."""

TITLE = "Paths"
EMPTY = "There are no paths here."
WITHOUT = "Something of it is not here any more, so it goes on without that."
IS_GONE = "The path you followed is not here any more. Everything you played stays."
ALL_PLAYED = "All of it was played."
PACK_FINISHED = "You have been through all of {title} now. It is all there to come back to."
PATH_FINISHED = "That was the whole of {title}."

Way = tuple[str, str]
"""What can be done: an id, and how it is said."""

BACK = "back"
_LEAVE, _NEXT, _FOLLOW = "leave", "next", "follow "


class Told(NamedTuple):
    """One path, as it is told: its title, what it is, and where the two are on it."""

    title: str
    summary: str
    where: str


@dataclass(frozen=True)
class Following:
    """What the two follow, of the paths in `catalog`, as `journal` knows it. keeps -- whether anything is kept."""

    catalog: Catalog
    journal: Journal
    keeps: bool = True

    def followed(self) -> tuple[Course, Standing] | None:
        """The path that is followed now, and where the two are. None also when it is gone."""
        ref = self.journal.setting(FOLLOWED)
        course = None if ref is None else self.catalog.course(ref)
        found = None if course is None else self.where(course)
        return None if course is None or found is None else (course, found)

    def where(self, course: Course) -> Standing | None:
        """Where the two are on `course`; None when they never began it."""
        kept = self.journal.setting(_state(course.ref))
        if kept is None:
            return None
        since, week = _numbers(kept)
        named = {ref for week in course.weeks for ref in week.refs}
        there = {card.ref for card in self.catalog.leading(named)}
        return standing(course, self.journal.played_since(since), there, week)

    def ahead(self) -> Ahead | None:
        """What tonight's suggestion may come from. Cheap while no path is followed."""
        now = self.followed()
        if now is None or not now[1].waits:
            return None
        return Ahead(now[0].title, now[1].waits, bool(now[1].gone))

    def told(self) -> list[Told]:
        """Every path there is."""
        now = self.followed()
        return [self._told(course, now) for course in self.catalog.courses()]

    def ways(self) -> list[Way]:
        """What the two can do, the likeliest first."""
        now, found = self.followed(), list[Way]()
        if now is not None:
            found.append((_LEAVE, f"Leave {now[0].title} for now"))
            if now[1].week + 1 < len(now[0].weeks):
                found.append((_NEXT, "On to the next week"))
        elif self.journal.setting(FOLLOWED) is not None:
            found.append((_LEAVE, "Go on without it"))
        for course in self.catalog.courses():
            if now is None or course.ref != now[0].ref:
                kept = self.where(course)
                over = kept is not None and kept.week == len(course.weeks)
                verb = "Begin" if kept is None else "Begin again with" if over else "Go on with"
                found.append((_FOLLOW + course.ref, f"{verb} {course.title}"))
        return found

    def act(self, way: str) -> str:
        """Do what was chosen of `ways`, and return what is said of it. Raises JournalError."""
        now = self.followed()
        if way == _LEAVE:
            self.journal.set_setting(FOLLOWED, "")
            return "Left for now. It goes on whenever you like." if now is not None else ""
        if way == _NEXT and now is not None:
            self._begin_at(now[0], now[1].week + 1)
            return f"The next week: {now[0].weeks[now[1].week + 1].title}."
        course = self.catalog.course(way.removeprefix(_FOLLOW))
        if course is None:
            return ""
        kept = self.where(course)
        if kept is None or kept.week == len(course.weeks):
            self._begin_at(course, 0)
        self.journal.set_setting(FOLLOWED, course.ref)
        return f"You follow {course.title} now. Any other evening is as good."

    def gone(self) -> str:
        """A sentence, when the path that is followed is not there any more; empty otherwise."""
        return IS_GONE if self.journal.setting(FOLLOWED) is not None and self.followed() is None else ""

    def let_go(self) -> str:
        """Say once that the path is gone, and follow none from now on. It can be taken up again if it comes back."""
        said = ""
        with suppress(JournalError):
            said = self.gone()
            if said:
                self.journal.set_setting(FOLLOWED, "")
        return said

    def broken(self) -> list[str]:
        """A sentence for each path that cannot be read."""
        return [
            f"{each.file.name} could not be read: {each.fault}." for each in self.catalog.broken_courses()
        ]

    def at_the_end(self, ref: str) -> list[str]:
        """What is said once, after the evening of `ref`, when a pack or a path was finished with it."""
        if not self.keeps:
            return []
        # When it cannot be remembered that it was said, it is left for another evening.
        with suppress(JournalError):
            return [*self._pack_finished(ref.split("/", maxsplit=1)[0]), *self._path_finished()]
        return []

    def _pack_finished(self, pack: str) -> list[str]:
        key = f"finished {pack}"
        title = next((each.title for each in self.catalog.packs() if each.id == pack), "")
        if not title or self.journal.setting(key) is not None:
            return []
        refs = {card.ref for card in self.catalog.cards() if card.pack == pack}
        played = {each.exercise for each in self.journal.lately()}
        if not refs <= played or any(each.file.parent.name == pack for each in self.catalog.broken()):
            return []
        self.journal.set_setting(key, "said")
        return [PACK_FINISHED.format(title=title)]

    def _path_finished(self) -> list[str]:
        now = self.followed()
        if now is None or now[1].week < len(now[0].weeks):
            return []
        self.journal.set_setting(FOLLOWED, "")
        return [f"{PATH_FINISHED.format(title=now[0].title)} {now[0].end}".strip()]

    def _told(self, course: Course, now: tuple[Course, Standing] | None) -> Told:
        kept = self.where(course)
        if kept is None:
            return Told(course.title, course.summary, "")
        if kept.week == len(course.weeks):
            return Told(course.title, course.summary, ALL_PLAYED)
        week = course.weeks[kept.week]
        here = now is not None and now[0].ref == course.ref
        titles = {card.ref: card.title for card in self.catalog.cards()}
        waits = in_a_row([titles[ref] for ref in kept.waits])
        parts = [
            f"{'This week' if here else 'Left at'}: {week.title}.",
            week.text,
            f"{waits} {'waits' if len(kept.waits) == 1 else 'wait'} for you.",
            WITHOUT if kept.gone else "",
        ]
        return Told(course.title, course.summary, " ".join(each for each in parts if each))

    def _begin_at(self, course: Course, week: int) -> None:
        newest = self.journal.history(1)
        self.journal.set_setting(_state(course.ref), f"{newest[0].id if newest else 0} {week}")


def _state(ref: str) -> str:
    return f"path {ref}"


def _numbers(kept: str) -> tuple[int, int]:
    """Evening and week of a state; from the beginning when it cannot be read."""
    parts = kept.split()
    if len(parts) == 2 and all(each.isdecimal() and len(each) < 10 for each in parts):
        return int(parts[0]), int(parts[1])
    return 0, 0
