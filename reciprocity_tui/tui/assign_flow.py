"""How a counselor makes a practice: the questions in their order, one screen after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from reciprocity_tui.errors import AnswerRejected, ReciprocityError
from reciprocity_tui.export.files import PATH_LIMIT, suggest_path
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, text
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.archive import pack_versions
from reciprocity_tui.practice.assignment import (
    MAX_LINE,
    MAX_NAME,
    MAX_RELEASE_DAYS,
    MAX_TITLE,
    Practice,
    Release,
)
from reciprocity_tui.practice.begin import after_report, blank_practice, with_bundle
from reciprocity_tui.practice.bundles import Bundle, built_in_bundles, bundle_of, save_bundle, saved_bundles
from reciprocity_tui.practice.couple_code import draw_couple_code
from reciprocity_tui.practice.describe import describe_day, describe_release
from reciprocity_tui.practice.hand_out import Wish, hand_out, practice_export
from reciprocity_tui.practice.open_report import open_report
from reciprocity_tui.practice.overview import overview
from reciprocity_tui.practice.seen_alone import ANSWERS, SeenAlone
from reciprocity_tui.practice.shelf import Shelf, is_lighter
from reciprocity_tui.tui.screens import assign as rows
from reciprocity_tui.tui.screens.assign import AssignScreen
from reciprocity_tui.tui.screens.choice import ChoiceScreen
from reciprocity_tui.tui.screens.line_entry import LineEntryScreen
from reciprocity_tui.tui.screens.pick import PickScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from reciprocity_tui.game.game import Game
    from reciprocity_tui.tui.counselor_app import CounselorApp

WEEKS = (1, 2, 3, 4, 6, 8)
"""Weeks that a window can be given with one key."""

EMPTY, REPORT = "empty", "report"
_BUILT_IN, _SAVED = "bundle ", "saved "
_OTHER_DAY = "other"


class AssignFlow:
    """Asks what a practice needs, and writes it. game -- the library. home -- the counselor's own folder is in it."""

    def __init__(self, app: CounselorApp, game: Game, home: Path) -> None:
        self.app, self.game, self.home = app, game, home
        self.shelf = Shelf(game.catalog.cards())
        self.today = game.calendar_day()

    async def run(self) -> None:
        """Make one practice after the other, until somebody goes back from the first question."""
        while (practice := await self._begin()) is not None:
            await self._edit(practice)

    async def _ask(self, screen: Screen[Any]) -> Any:
        return await self.app.push_screen_wait(screen)

    # The beginning

    async def _begin(self) -> Practice | None:
        """Return the practice to begin with, or None."""
        saved = saved_bundles(self.home, self.shelf)
        faulty = [text("form-bundle-faulty", file=bundle.file.name) for bundle in saved.faulty]
        options = [
            (EMPTY, text("form-begin-empty")),
            *((f"{_BUILT_IN}{bundle.id}", _bundle_title(bundle)) for bundle in built_in_bundles()),
            *((f"{_SAVED}{bundle.id}", _saved_title(bundle)) for bundle in saved.bundles),
            (REPORT, text("form-begin-report")),
        ]
        while True:
            chosen = await self._ask(ChoiceScreen(text("form-begin"), options, (text("form-about"), *faulty)))
            if chosen is None:
                return None
            if chosen == REPORT:
                practice = await self._from_report()
                if practice is not None:
                    return practice
                continue
            blank = blank_practice(draw_couple_code(self.game.chance), "", self.today)
            bundles = {
                **{f"{_BUILT_IN}{bundle.id}": bundle for bundle in built_in_bundles()},
                **{f"{_SAVED}{bundle.id}": bundle for bundle in saved.bundles},
            }
            if chosen == EMPTY:
                return blank
            return edit.with_title(with_bundle(blank, bundles[chosen]), bundles[chosen].title)

    async def _from_report(self) -> Practice | None:
        practices: list[Practice] = []

        def accept(typed: str) -> None:
            report = open_report(Path(typed.strip()).expanduser(), self.home)
            practices.append(after_report(report, self.shelf, self.today))

        about = text("form-report-about")
        await self._ask(LineEntryScreen(text("form-begin-report"), about, limit=PATH_LIMIT, accept=accept))
        return practices[-1] if practices else None

    # The rows

    async def _edit(self, practice: Practice) -> None:
        """Let the rows be changed until it is written, or until somebody goes back."""
        row, notice = "", ""
        while True:
            chosen = cast("str | None", await self._ask(AssignScreen(practice, self.shelf, row, notice)))
            if chosen is None:
                if await self._really_back():
                    return
                continue
            row, notice = chosen, ""
            name, _, number = chosen.partition(" ")
            if name == rows.WRITE:
                notice = await self._write(practice)
                if not notice:
                    return
            elif name == rows.SAVE:
                notice = await self._save(practice)
            else:
                practice = await self._change(practice, name, int(number or 0))

    async def _really_back(self) -> bool:
        options = [("stay", text("form-stay")), ("leave", text("form-leave"))]
        return bool(await self._ask(ChoiceScreen(text("form-back"), options)) == "leave")

    async def _change(self, practice: Practice, row: str, number: int) -> Practice:
        """Return the practice after one row was asked about."""
        if row == rows.TITLE:
            return await self._line("title", practice.title, MAX_TITLE, practice, edit.with_title)
        if row == rows.COUNSELOR:
            return await self._line("from", practice.counselor, MAX_NAME, practice, edit.with_counselor)
        if row == rows.HEAR:
            line = practice.hear_about[number] if number < len(practice.hear_about) else ""
            return await self._line(
                "hear", line, MAX_LINE, practice, lambda now, typed: edit.with_hear_about(now, number, typed)
            )
        if row == rows.WINDOW:
            return await self._window(practice)
        if row == rows.ADD:
            card = await self._pick()
            return practice if card is None else edit.with_task(practice, card)
        return await self._task(practice, number)

    async def _line(
        self,
        name: str,
        line: str,
        limit: int,
        practice: Practice,
        change: Callable[[Practice, str], Practice],
    ) -> Practice:
        """Ask for a line, and return the practice with it."""
        ask, about = text("form-ask", line=name), text("form-ask-about", line=name)
        typed = await self._ask(LineEntryScreen(ask, about, line, limit=limit))
        return practice if typed is None else change(practice, typed)

    async def _pick(self, lighter_than: str = "") -> str | None:
        """Return the exercise that is picked, or None. lighter_than -- only what asks no more than that one."""
        task = self.shelf.find(lighter_than) if lighter_than else None
        cards = None
        if task is not None:
            cards = [card for card in self.shelf if card != task and is_lighter(card, task)]
        screen = PickScreen(self.game, cards)
        await self._ask(screen)
        return None if screen.picked is None else screen.picked.ref

    async def _window(self, practice: Practice) -> Practice:
        begins = await self._day(text("form-begins"), practice.begins, self.today)
        if begins is None:
            return practice
        options = [(str(weeks), text("form-weeks", weeks=weeks)) for weeks in WEEKS]
        now = str(edit.weeks_of(practice))
        weeks = await self._ask(ChoiceScreen(text("form-lasts"), options, (text("form-window-about"),), now))
        if weeks is None:
            return practice
        return edit.with_window(practice, begins, int(weeks))

    async def _day(self, question: str, now: date, first: date) -> date | None:
        """Return the day that is chosen or typed, not before `first`; None if somebody goes back."""
        days = [first, first + timedelta(days=1), first + timedelta(days=7 - first.weekday())]
        options = [(day.isoformat(), _weekday(day)) for day in dict.fromkeys([now, *days]) if day >= first]
        chosen = await self._ask(ChoiceScreen(question, [*options, (_OTHER_DAY, text("form-other-day"))]))
        if chosen != _OTHER_DAY:
            return None if chosen is None else date.fromisoformat(chosen)
        typed = await self._ask(
            LineEntryScreen(question, text("form-day-about"), limit=20, accept=lambda line: _day(line, first))
        )
        return None if typed is None else _day(typed, first)

    # One task

    async def _task(self, practice: Practice, index: int) -> Practice:
        """Ask what to change about a task, until somebody goes back."""
        chosen = ""
        while index < len(practice.tasks):
            task = practice.tasks[index]
            card = self.shelf.find(task.exercise)
            title = task.exercise if card is None else card.title
            about = [line for line in ("" if card is None else card.summary,) if line]
            chosen = await self._ask(ChoiceScreen(title, self._task_options(practice, index), about, chosen))
            if chosen in (None, "back"):
                return practice
            if chosen in ("up", "down"):
                by = -1 if chosen == "up" else 1
                practice = edit.with_moved_task(practice, index, by)
                index = max(0, min(len(practice.tasks) - 1, index + by))
            elif chosen == "remove":
                return edit.without_task(practice, index)
            else:
                practice = await self._task_field(practice, index, chosen)
        return practice

    def _task_options(self, practice: Practice, index: int) -> list[tuple[str, str]]:
        task = practice.tasks[index]
        fallback = self.shelf.find(task.fallback) if task.fallback else None
        none = text("form-nothing-yet")
        release = edit.settled(practice).tasks[index].release
        options = [
            ("why", text("form-task-why", line=task.why or none)),
            ("slot", text("form-task-slot", line=task.slot or none)),
            (
                "fallback",
                text("form-task-fallback", title=fallback.title if fallback else task.fallback or none),
            ),
            ("release", text("form-task-release", release=describe_release(release))),
        ]
        if index > 0:
            options.append(("up", text("form-task-up")))
        if index + 1 < len(practice.tasks):
            options.append(("down", text("form-task-down")))
        return [*options, ("remove", text("form-task-remove")), ("back", text("form-task-back"))]

    async def _task_field(self, practice: Practice, index: int, field: str) -> Practice:
        task = practice.tasks[index]
        if field == "why":
            return await self._line(
                "why", task.why, MAX_LINE, practice, lambda now, typed: edit.with_why(now, index, typed)
            )
        if field == "slot":
            return await self._line(
                "slot", task.slot, MAX_LINE, practice, lambda now, typed: edit.with_slot(now, index, typed)
            )
        if field == "fallback":
            return await self._fallback(practice, index)
        return await self._release(practice, index)

    async def _fallback(self, practice: Practice, index: int) -> Practice:
        options = [("pick", text("form-fallback-pick")), ("none", text("form-fallback-none"))]
        chosen = await self._ask(ChoiceScreen(text("form-fallback"), options, (text("form-fallback-about"),)))
        if chosen is None:
            return practice
        picked = await self._pick(practice.tasks[index].exercise) if chosen == "pick" else ""
        return practice if picked is None else edit.with_fallback(practice, index, picked)

    async def _release(self, practice: Practice, index: int) -> Practice:
        waits = [("after", text("form-release-after")), ("after-days", text("form-release-days"))]
        options = [("at-once", text("form-release-at-once")), *(waits if index else [])]
        options.append(("on", text("form-release-on")))
        now = edit.settled(practice).tasks[index].release.kind
        chosen = await self._ask(ChoiceScreen(text("form-release"), options, (), now))
        if chosen is None:
            return practice
        if chosen == "after-days":
            about = text("form-days-about", most=MAX_RELEASE_DAYS)
            typed = await self._ask(LineEntryScreen(text("form-release-days"), about, limit=4, accept=_days))
            return (
                practice
                if typed is None
                else edit.with_release(practice, index, Release(chosen, _days(typed)))
            )
        if chosen == "on":
            day = await self._day(text("form-release-on"), practice.begins, practice.begins)
            return practice if day is None else edit.with_release(practice, index, Release(chosen, day=day))
        return edit.with_release(practice, index, Release(chosen))

    # The end

    async def _save(self, practice: Practice) -> str:
        """Save the exercises as a bundle, and return a sentence about it; empty if somebody goes back."""
        saved: list[Path] = []

        def accept(name: str) -> None:
            if not practice.tasks or not practice.title:
                raise AnswerRejected(edit.missing(practice)[0])
            saved.append(save_bundle(self.home, bundle_of(practice, name)))

        about = text("form-save-about")
        name = practice.title
        await self._ask(LineEntryScreen(text("form-row-save"), about, name, limit=MAX_TITLE, accept=accept))
        return text("form-saved", name=saved[-1].stem) if saved else ""

    async def _write(self, practice: Practice) -> str:
        """Write the practice; return why it is not written yet, or an empty text once it is."""
        if lacking := edit.missing(practice):
            return text(lacking[0])
        practice = edit.settled(practice, pack_versions(practice, self.game.catalog))
        asks = overview(practice, self.shelf)
        answer: SeenAlone | None = None
        if asks.needs_seen_alone:
            answer = await self._seen_alone()
            if answer is None:
                return text("form-not-written")
        paper = await self._ask(
            ChoiceScreen(
                text("form-paper"), [("file", text("form-file-only")), ("paper", text("form-with-paper"))]
            )
        )
        if paper is None:
            return text("form-not-written")
        return await self._hand_out(practice, Wish(answer, paper == "paper"))

    async def _seen_alone(self) -> SeenAlone | None:
        options = [(answer, text("form-seen-alone-answer", answer=answer)) for answer in ANSWERS]
        about = (text("assign-not-seen-alone"), text("form-seen-alone-stays"))
        return cast(
            "SeenAlone | None", await self._ask(ChoiceScreen(text("form-seen-alone"), options, about))
        )

    async def _hand_out(self, practice: Practice, wish: Wish) -> str:
        written: list[Path] = []

        def accept(typed: str) -> None:
            written.extend(hand_out(practice, self.game.catalog, self.home, typed, wish))

        try:
            path = suggest_path(practice_export(practice, self.game.catalog))
        except ReciprocityError as error:
            return describe(error)
        about = text("form-file-about")
        await self._ask(LineEntryScreen(text("export-where"), about, path, limit=PATH_LIMIT, accept=accept))
        if not written:
            return text("form-not-written")
        files = [str(file) for file in written]
        next_step = text("assign-say-next", code=practice.couple, file=written[0].name)
        await self._ask(
            ChoiceScreen(text("form-written"), [("done", text("form-done"))], (*files, next_step))
        )
        return ""


def _bundle_title(bundle: Bundle) -> str:
    return text("form-bundle", title=bundle.title, number=len(bundle.tasks), weeks=bundle.weeks)


def _saved_title(bundle: Bundle) -> str:
    return text("form-bundle-saved", title=bundle.title, number=len(bundle.tasks))


def _weekday(day: date) -> str:
    return text("form-weekday", weekday=day.weekday(), day=describe_day(day))


def _day(typed: str, first: date) -> date:
    """Return the day that was typed, as 2026-12-24. Raises AnswerRejected for anything else, and one before `first`."""
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        raise AnswerRejected(Message("form-no-day")) from None
    if day < first:
        raise AnswerRejected(Message("form-day-too-early", day=describe_day(first)))
    return day


def _days(typed: str) -> int:
    """Return the number of days that was typed. Raises AnswerRejected."""
    number = int(typed) if typed.strip().isascii() and typed.strip().isdigit() else 0
    if not 1 <= number <= MAX_RELEASE_DAYS:
        raise AnswerRejected(Message("form-days-expected", most=MAX_RELEASE_DAYS))
    return number
