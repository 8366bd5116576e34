"""Questions that the form of a practice asks in several places: a line, an exercise, a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.practice.describe import describe_day
from reciprocity_tui.tui.screens.choice import ChoiceScreen
from reciprocity_tui.tui.screens.line_entry import LineEntryScreen
from reciprocity_tui.tui.screens.pick import PickScreen

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.practice.assignment import Practice
    from reciprocity_tui.practice.shelf import Shelf

_OTHER_DAY = "other"
_MAX_DAY = 20


@dataclass(frozen=True)
class AssignQuestions:
    """Asks one question per screen. game, shelf -- the library. today -- the first day that a window can have."""

    app: App[int]
    game: Game
    shelf: Shelf
    today: date

    async def ask(self, screen: Screen[Any]) -> Any:
        """Show a screen, and return what it is dismissed with."""
        return await self.app.push_screen_wait(screen)

    async def ask_line(
        self,
        name: str,
        line: str,
        limit: int,
        practice: Practice,
        change: Callable[[Practice, str], Practice],
    ) -> Practice:
        """Ask for a line, and return the practice with it. name -- of the line, in the catalogue."""
        question, about = text("form-ask", line=name), text("form-ask-about", line=name)
        typed = await self.ask(LineEntryScreen(question, about, line, limit=limit))
        return practice if typed is None else change(practice, typed)

    async def pick(self, cards: Sequence[Card] | None = None) -> str | None:
        """Return the name of the exercise that is picked, or None. cards -- the choice; by default the library."""
        screen = PickScreen(self.game, cards)
        await self.ask(screen)
        return None if screen.picked is None else screen.picked.ref

    async def ask_day(self, question: str, now: date, first: date) -> date | None:
        """Return the day that is chosen or typed, not before `first`; None if somebody goes back."""
        days = [first, first + timedelta(days=1), first + timedelta(days=7 - first.weekday())]
        options = [(day.isoformat(), _weekday(day)) for day in dict.fromkeys([now, *days]) if day >= first]
        chosen = await self.ask(ChoiceScreen(question, [*options, (_OTHER_DAY, text("form-other-day"))]))
        if chosen != _OTHER_DAY:
            return None if chosen is None else date.fromisoformat(chosen)
        about = text("form-day-about")
        typed = await self.ask(
            LineEntryScreen(question, about, limit=_MAX_DAY, accept=lambda line: parse_day(line, first))
        )
        return None if typed is None else parse_day(typed, first)


def _weekday(day: date) -> str:
    return text("form-weekday", weekday=day.weekday(), day=describe_day(day))


def parse_day(typed: str, first: date) -> date:
    """Return the day that was typed, as 2026-12-24. Raises AnswerRejected for anything else, and one before `first`."""
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        raise AnswerRejected(Message("form-no-day")) from None
    if day < first:
        raise AnswerRejected(Message("form-day-too-early", day=describe_day(first)))
    return day
