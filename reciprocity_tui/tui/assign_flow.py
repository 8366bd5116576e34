"""How a counselor makes a practice: the questions in their order, one screen after the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from reciprocity_tui.errors import AnswerRejected, ReciprocityError
from reciprocity_tui.export.files import PATH_LIMIT, suggest_path
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, text
from reciprocity_tui.practice import edit
from reciprocity_tui.practice.archive import pack_versions
from reciprocity_tui.practice.assign_start import AssignStart
from reciprocity_tui.practice.assignment import (
    MAX_LINE,
    MAX_NAME,
    MAX_TITLE,
    Practice,
)
from reciprocity_tui.practice.begin import after_report, blank_practice, first_id, free_id, with_bundle
from reciprocity_tui.practice.bundles import Bundle, built_in_bundles, bundle_of, save_bundle, saved_bundles
from reciprocity_tui.practice.couple_code import draw_couple_code
from reciprocity_tui.practice.hand_out import Wish, hand_out, ids_handed_out, practice_export
from reciprocity_tui.practice.open_report import open_report
from reciprocity_tui.practice.overview import overview
from reciprocity_tui.practice.seen_alone import ANSWERS, NOT_ASKED, SeenAlone
from reciprocity_tui.practice.shelf import Shelf
from reciprocity_tui.practice.unfinished import drop_unfinished, keep_unfinished, unfinished_practice
from reciprocity_tui.tui.assign_questions import AssignQuestions
from reciprocity_tui.tui.assign_task import AssignTaskFlow
from reciprocity_tui.tui.screens import assign as rows
from reciprocity_tui.tui.screens.assign import AssignScreen
from reciprocity_tui.tui.screens.choice import ChoiceScreen
from reciprocity_tui.tui.screens.line_entry import LineEntryScreen

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.tui.counselor_app import CounselorApp

WEEKS = (1, 2, 3, 4, 6, 8)
"""Weeks that a window can be given with one key."""

UNFINISHED, EMPTY, REPORT = "unfinished", "empty", "report"
_BUILT_IN, _SAVED = "bundle ", "saved "


class AssignFlow:
    """Asks what a practice needs, and writes it.

    game -- the library. home -- the counselor's own folder is in it. start -- what was said before.
    """

    def __init__(self, app: CounselorApp, game: Game, home: Path, start: AssignStart | None = None) -> None:
        self.game, self.home, self.start = game, home, start or AssignStart()
        self.shelf = Shelf(game.catalog.cards())
        self.today = game.calendar_day()
        self.questions = AssignQuestions(app, game, self.shelf, self.today)

    async def run(self) -> None:
        """Make one practice after the other, until somebody goes back from the first question."""
        while (practice := await self._begin()) is not None:
            await self._edit(practice)

    # The beginning

    async def _begin(self) -> Practice | None:
        """Return the practice to begin with, or None."""
        saved = saved_bundles(self.home, self.shelf)
        faulty = [text("form-bundle-faulty", file=bundle.file.name) for bundle in saved.faulty]
        unfinished = unfinished_practice(self.home)
        going_on = [] if unfinished is None else [(UNFINISHED, _unfinished_title(unfinished))]
        options = [
            *going_on,
            (EMPTY, text("form-begin-empty")),
            *((f"{_BUILT_IN}{bundle.id}", _bundle_title(bundle)) for bundle in built_in_bundles()),
            *((f"{_SAVED}{bundle.id}", _saved_title(bundle)) for bundle in saved.bundles),
            (REPORT, text("form-begin-report")),
        ]
        while True:
            chosen = await self.questions.ask(
                ChoiceScreen(text("form-begin"), options, (text("form-about"), *faulty))
            )
            if chosen is None:
                return None
            if chosen == UNFINISHED and unfinished is not None:
                return edit.taken_up(unfinished, self.today)
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
            if chosen != EMPTY:
                blank = edit.with_title(with_bundle(blank, bundles[chosen]), bundles[chosen].title)
            framed = self.start.frame(blank)
            is_id_given = framed.id != blank.id
            return framed if is_id_given else replace(framed, id=first_id(framed.title))

    async def _from_report(self) -> Practice | None:
        practices: list[Practice] = []

        def accept(typed: str) -> None:
            report = open_report(Path(typed.strip()).expanduser(), self.home)
            practice = self.start.frame(after_report(report, self.shelf, self.today))
            if practice.couple != report.couple:
                raise AnswerRejected(
                    Message("assign-other-couple", code=practice.couple, report=report.couple)
                )
            practices.append(practice)

        about = text("form-report-about")
        await self.questions.ask(
            LineEntryScreen(text("form-begin-report"), about, limit=PATH_LIMIT, accept=accept)
        )
        return practices[-1] if practices else None

    # The rows

    async def _edit(self, practice: Practice) -> None:
        """Let the rows be changed until it is written, or until somebody goes back."""
        row, notice = "", ""
        while True:
            chosen = cast(
                "str | None", await self.questions.ask(AssignScreen(practice, self.shelf, row, notice))
            )
            if chosen is None:
                if await self._really_back():
                    drop_unfinished(self.home)
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
                notice = self._keep(practice)

    def _keep(self, practice: Practice) -> str:
        """Write down what is made so far; return why that cannot be done, or an empty text."""
        try:
            keep_unfinished(self.home, practice)
        except ReciprocityError as error:
            return describe(error)
        return ""

    async def _really_back(self) -> bool:
        options = [("stay", text("form-stay")), ("leave", text("form-leave"))]
        return bool(await self.questions.ask(ChoiceScreen(text("form-back"), options)) == "leave")

    async def _change(self, practice: Practice, row: str, number: int) -> Practice:
        """Return the practice after one row was asked about."""
        if row == rows.TITLE:
            return await self.questions.ask_line(
                "title", practice.title, MAX_TITLE, practice, edit.with_title
            )
        if row == rows.COUNSELOR:
            return await self.questions.ask_line(
                "from", practice.counselor, MAX_NAME, practice, edit.with_counselor
            )
        if row == rows.HEAR:
            line = practice.hear_about[number] if number < len(practice.hear_about) else ""
            return await self.questions.ask_line(
                "hear", line, MAX_LINE, practice, lambda now, typed: edit.with_hear_about(now, number, typed)
            )
        if row == rows.WINDOW:
            return await self._window(practice)
        if row == rows.ADD:
            card = await self.questions.pick()
            return practice if card is None else edit.with_task(practice, card)
        return await AssignTaskFlow(self.questions).run(practice, number)

    async def _window(self, practice: Practice) -> Practice:
        begins = await self.questions.ask_day(text("form-begins"), practice.begins, self.today)
        if begins is None:
            return practice
        options = [(str(weeks), text("form-weeks", weeks=weeks)) for weeks in WEEKS]
        now = str(edit.weeks_of(practice))
        weeks = await self.questions.ask(
            ChoiceScreen(text("form-lasts"), options, (text("form-window-about"),), now)
        )
        if weeks is None:
            return practice
        return edit.with_window(practice, begins, int(weeks))

    # The end

    async def _save(self, practice: Practice) -> str:
        """Save the exercises as a bundle, and return a sentence about it; empty if somebody goes back."""
        saved: list[Path] = []

        def accept(name: str) -> None:
            if not practice.tasks or not practice.title:
                raise AnswerRejected(edit.missing(practice)[0])
            saved.append(save_bundle(self.home, bundle_of(practice, name)))

        about = text("form-save-about")
        name = self.start.save_as or practice.title
        await self.questions.ask(
            LineEntryScreen(text("form-row-save"), about, name, limit=MAX_TITLE, accept=accept)
        )
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
        options = [("file", text("form-file-only")), ("paper", text("form-with-paper"))]
        usual = "paper" if self.start.paper else ""
        paper = await self.questions.ask(ChoiceScreen(text("form-paper"), options, (), usual))
        if paper is None:
            return text("form-not-written")
        return await self._hand_out(practice, Wish(answer, paper == "paper"))

    async def _seen_alone(self) -> SeenAlone | None:
        options = [(answer, text("form-seen-alone-answer", answer=answer)) for answer in ANSWERS]
        about = (text("assign-not-seen-alone"), text("form-seen-alone-stays"))
        return cast(
            "SeenAlone | None",
            await self.questions.ask(
                ChoiceScreen(text("form-seen-alone"), options, about, self.start.seen_alone or NOT_ASKED)
            ),
        )

    async def _hand_out(self, practice: Practice, wish: Wish) -> str:
        written: list[Path] = []
        name = free_id(practice.id, ids_handed_out(self.start.folder, practice.couple))
        practice = replace(practice, id=name)

        def accept(typed: str) -> None:
            written.extend(hand_out(practice, self.game.catalog, self.home, typed, wish))

        try:
            path = suggest_path(self.start.placed(practice_export(practice, self.game.catalog)))
        except ReciprocityError as error:
            return describe(error)
        about = text("form-file-about")
        await self.questions.ask(
            LineEntryScreen(text("export-where"), about, path, limit=PATH_LIMIT, accept=accept)
        )
        if not written:
            return text("form-not-written")
        drop_unfinished(self.home)
        files = [str(file) for file in written]
        next_step = text("assign-say-next", code=practice.couple, file=written[0].name)
        await self.questions.ask(
            ChoiceScreen(text("form-written"), [("done", text("form-done"))], (*files, next_step))
        )
        return ""


def _bundle_title(bundle: Bundle) -> str:
    return text("form-bundle", title=bundle.title, number=len(bundle.tasks), weeks=bundle.weeks)


def _unfinished_title(practice: Practice) -> str:
    title = practice.title or text("form-nothing-yet")
    return text("form-begin-unfinished", title=title, couple=practice.couple)


def _saved_title(bundle: Bundle) -> str:
    return text("form-bundle-saved", title=bundle.title, number=len(bundle.tasks))
