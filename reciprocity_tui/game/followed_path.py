"""The path that the players follow, if any: begin, leave and continue it, for both front ends.

Its state is a setting of the journal: which path it is, the evening after which it began, and at which week.
The evenings played since are read from the journal. Nothing of it is ever exported.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import JournalError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.suggestion.course import Course, PathProgress, path_progress
from reciprocity_tui.play.suggestion.proposals import Proposal

if TYPE_CHECKING:
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.packs.library.catalog import Catalog

FOLLOWED = "path"
"""The setting that names the one that is followed now."""

TITLE = Message("paths-title")
EMPTY = Message("paths-empty")

Action = tuple[str, str]
"""An available action: its id, and its label."""

BACK = "back"
_LEAVE, _NEXT, _FOLLOW = "leave", "next", "follow "


class PathEntry(NamedTuple):
    """One path in the list: its title, its summary, and how far the players are on it."""

    title: str
    summary: str
    progress: str


@dataclass(frozen=True)
class Following:
    """The followed path, one of those in `catalog`, as stored in `journal`. keeps -- whether anything is saved."""

    catalog: Catalog
    journal: Journal
    keeps: bool = True

    def followed(self) -> tuple[Course, PathProgress] | None:
        """Return the path being followed and the players' progress; None without one, or when its file is gone."""
        ref = self.journal.setting(FOLLOWED)
        course = None if ref is None else self.catalog.course(ref)
        progress = None if course is None else self.progress_on(course)
        return None if course is None or progress is None else (course, progress)

    def progress_on(self, course: Course) -> PathProgress | None:
        """Return the players' progress on `course`; None when they never began it."""
        kept = self.journal.setting(_state_key(course.ref))
        if kept is None:
            return None
        since, week = _parse_state(kept)
        named = {ref for week in course.weeks for ref in week.refs}
        there = {card.ref for card in self.catalog.suggestion_candidates(named)}
        return path_progress(course, self.journal.played_since(since), there, week)

    def proposal(self) -> Proposal | None:
        """Return what the path proposes for tonight; None while no path is followed or nothing remains."""
        now = self.followed()
        if now is None or not now[1].remaining:
            return None
        return Proposal("path", now[0].title, now[1].remaining, bool(now[1].missing))

    def entries(self) -> list[PathEntry]:
        """Return an entry for every path."""
        now = self.followed()
        return [self._entry(course, now) for course in self.catalog.courses()]

    def actions(self) -> list[Action]:
        """Return the available actions, most likely first."""
        now, actions = self.followed(), list[Action]()
        if now is not None:
            actions.append((_LEAVE, text("path-leave", title=now[0].title)))
            if now[1].week + 1 < len(now[0].weeks):
                actions.append((_NEXT, text("path-next-week")))
        elif self.journal.setting(FOLLOWED) is not None:
            actions.append((_LEAVE, text("path-drop")))
        for course in self.catalog.courses():
            if now is None or course.ref != now[0].ref:
                kept = self.progress_on(course)
                if kept is None:
                    words = text("path-begin", title=course.title)
                elif kept.week == len(course.weeks):
                    words = text("path-begin-again", title=course.title)
                else:
                    words = text("path-go-on", title=course.title)
                actions.append((_FOLLOW + course.ref, words))
        return actions

    def perform(self, action: str) -> str:
        """Perform one of `actions` and return the message to show. Raises JournalError."""
        now = self.followed()
        if action == _LEAVE:
            self.journal.set_setting(FOLLOWED, "")
            return text("path-left") if now is not None else ""
        if action == _NEXT and now is not None:
            self._begin_at(now[0], now[1].week + 1)
            return text("path-week-begun", week=now[0].weeks[now[1].week + 1].title)
        course = self.catalog.course(action.removeprefix(_FOLLOW))
        if course is None:
            return ""
        kept = self.progress_on(course)
        if kept is None or kept.week == len(course.weeks):
            self._begin_at(course, 0)
        self.journal.set_setting(FOLLOWED, course.ref)
        return text("path-followed", title=course.title)

    def missing_path_notice(self) -> str:
        """Return a sentence when the path being followed no longer exists; empty otherwise."""
        missing = self.journal.setting(FOLLOWED) is not None and self.followed() is None
        return text("path-missing") if missing else ""

    def drop_missing_path(self) -> str:
        """Say once that the path is gone, and follow none from now on. It can be taken up again if it comes back."""
        notice = ""
        with suppress(JournalError):
            notice = self.missing_path_notice()
            if notice:
                self.journal.set_setting(FOLLOWED, "")
        return notice

    def broken_path_notices(self) -> list[str]:
        """Return a sentence for each path that cannot be read."""
        return [
            text("path-unreadable", file=file.file.name, fault=file.fault)
            for file in self.catalog.unreadable_courses()
        ]

    def completion_messages(self, ref: str) -> list[str]:
        """Return the messages to show once after the evening of `ref`, when it finished a pack or a path."""
        if not self.keeps:
            return []
        # When it cannot be remembered that it was said, it is left for another evening.
        with suppress(JournalError):
            return [*self._pack_finished(ref.split("/", maxsplit=1)[0]), *self._path_finished()]
        return []

    def _pack_finished(self, pack: str) -> list[str]:
        key = f"finished {pack}"
        title = next((evening.title for evening in self.catalog.packs() if evening.id == pack), "")
        if not title or self.journal.setting(key) is not None:
            return []
        refs = {card.ref for card in self.catalog.cards() if card.pack == pack}
        played = {other.exercise for other in self.journal.recent()}
        if not refs <= played or any(file.file.parent.name == pack for file in self.catalog.unreadable()):
            return []
        self.journal.set_setting(key, "said")
        return [text("pack-finished", title=title)]

    def _path_finished(self) -> list[str]:
        now = self.followed()
        if now is None or now[1].week < len(now[0].weeks):
            return []
        self.journal.set_setting(FOLLOWED, "")
        finished = text("path-finished", title=now[0].title)
        return [f"{finished} {now[0].end}".strip()]

    def _entry(self, course: Course, now: tuple[Course, PathProgress] | None) -> PathEntry:
        kept = self.progress_on(course)
        if kept is None:
            return PathEntry(course.title, course.summary, "")
        if kept.week == len(course.weeks):
            return PathEntry(course.title, course.summary, text("path-all-played"))
        week = course.weeks[kept.week]
        here = now is not None and now[0].ref == course.ref
        titles = {card.ref: card.title for card in self.catalog.cards()}
        waits = tuple(titles[ref] for ref in kept.remaining)
        parts = [
            text("path-this-week" if here else "path-left-at", week=week.title),
            week.text,
            text("path-remaining", number=len(waits), titles=waits),
            text("path-incomplete") if kept.missing else "",
        ]
        return PathEntry(course.title, course.summary, " ".join(part for part in parts if part))

    def _begin_at(self, course: Course, week: int) -> None:
        newest = self.journal.history(1)
        self.journal.set_setting(_state_key(course.ref), f"{newest[0].id if newest else 0} {week}")


def _state_key(ref: str) -> str:
    return f"path {ref}"


def _parse_state(kept: str) -> tuple[int, int]:
    """Return the evening and week of a stored state; the beginning when it cannot be parsed."""
    parts = kept.split()
    if len(parts) == 2 and all(part.isdecimal() and len(part) < 10 for part in parts):
        return int(parts[0]), int(parts[1])
    return 0, 0
