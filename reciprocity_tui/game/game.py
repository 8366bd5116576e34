"""The game behind both front ends: the journal, the catalog, chance and the clock, opened once.

It begins evenings and resumes the unfinished one. Opening it imports neither the models of the steps nor
a front end, so that the first screen appears at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.days import evening_day
from reciprocity_tui.errors import AnswerRejected, JournalError, mark_after_start
from reciprocity_tui.game import earlier
from reciprocity_tui.game.followed_path import Following
from reciprocity_tui.game.practising import Practising
from reciprocity_tui.game.sitting import Sitting
from reciprocity_tui.game.suggesting import tonight_suggestion
from reciprocity_tui.game.unfinished import Unfinished
from reciprocity_tui.message import Message
from reciprocity_tui.messages import ended_once, shown
from reciprocity_tui.people import assign_seats, matches_name, require_people
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.suggestion.history import HistorySummary
from reciprocity_tui.play.suggestion.prerequisites import (
    GROUND,
    PAUSE_PLAN,
    Prerequisites,
    opening_agreement,
    unmet_prerequisites,
    usual_predecessors,
)
from reciprocity_tui.play.suggestion.suggestion import Suggestion, rank_cards
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from random import Random
    from types import TracebackType

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.journal.journal import Journal
    from reciprocity_tui.journal.records import SealedLine
    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.play.scenes.slots import Person, Promise, Seat
    from reciprocity_tui.play.session.session import Session
    from reciprocity_tui.play.suggestion.proposals import Proposal

LINE_LIMIT = 140
"""The most characters of a line for next time."""

NOT_TONIGHT = "not tonight"
"""The setting with the day of the evening for which the review was postponed."""

COMFORT = "balance/comfort-menu"
"""The exercise in which both tell each other what comforts them."""


@dataclass(frozen=True)
class Game:
    """Everything an evening needs in addition to the players.

    catalog -- what can be played. journal -- where evenings are saved. chance -- decides what is drawn.
    clock -- gives the day that an evening started now belongs to. calendar -- gives the calendar date, which is
    already the next one after midnight. keeps -- False when nothing is saved (`--nothing-kept`).
    breaks -- the limits for breaks in this session, and the time of day for them. sitting -- what was sealed in it.
    home -- the data folder; None when nothing is saved.
    """

    catalog: Catalog
    journal: Journal
    chance: Random
    clock: Callable[[], date]
    keeps: bool = True
    breaks: Breaks = field(default_factory=Breaks)
    sitting: Sitting = field(default_factory=Sitting)
    calendar: Callable[[], date] | None = None
    home: Path | None = None

    @classmethod
    def open(
        cls,
        home: Path | None,
        *,
        keeps: bool = True,
        seed: int | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> Game:
        """Open the game.

        home -- the data folder; ignored when `keeps` is False.
        seed -- makes all random decisions repeatable. now -- returns the local time.
        Raises HomeError or a JournalError, with a hint on what to do next.
        """
        from random import Random

        from reciprocity_tui.journal.journal import Journal
        from reciprocity_tui.packs.library.catalog import Catalog

        kept_at = home if keeps else None

        def today() -> date:
            return evening_day(now())

        def calendar() -> date:
            return now().date()

        journal = (
            Journal.in_memory(today=today, calendar=calendar)
            if kept_at is None
            else Journal.open(kept_at, today=today, calendar=calendar)
        )
        keeps = kept_at is not None
        catalog = Catalog.for_home(kept_at)
        return cls(catalog, journal, Random(seed), today, keeps=keeps, calendar=calendar, home=kept_at)

    @classmethod
    def of_library(cls, home: Path, now: Callable[[], datetime] = datetime.now) -> Game:
        """Return a game that knows what is installed in `home` and keeps nothing: no journal is opened."""
        from random import SystemRandom

        from reciprocity_tui.journal.journal import Journal
        from reciprocity_tui.packs.library.catalog import Catalog

        def today() -> date:
            return now().date()

        journal = Journal.in_memory(today=today, calendar=today)
        return cls(Catalog.for_home(home), journal, SystemRandom(), today, keeps=False, calendar=today)

    def close(self, *, by_signal: bool = False) -> None:
        """Close the journal; everything is saved already. Raises JournalError, except after a signal."""
        with suppress(*([JournalError] if by_signal else [])), mark_after_start():
            self.journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close(by_signal=kind is not None and not issubclass(kind, Exception))

    def today(self) -> date:
        """Return the day an evening started now belongs to: after midnight, still the day before."""
        return self.clock()

    def calendar_day(self) -> date:
        """Return the calendar date, which decides what is due."""
        return (self.calendar or self.clock)()

    @property
    def days(self) -> tuple[date, date]:
        """Return the day of the evening and the date; Tonight stays valid until one of them changes."""
        return self.today(), self.calendar_day()

    @property
    def people(self) -> tuple[Person, Person] | None:
        """Return the left and the right player, or None before they entered their names."""
        return self.journal.people()

    def seat(self, left: str, right: str) -> tuple[Person, Person]:
        """Store both names and return the players. Raises AnswerRejected with a message for the person typing."""
        people = assign_seats(left, right)
        self.journal.set_people(*people)
        return people

    def require_players(self, left: str, right: str) -> None:
        """Make sure that these two sit here. Raises AnswerRejected: the lines kept here are those of two people."""
        people = require_people(self.journal.people())
        if not (matches_name(left, people[0].name) and matches_name(right, people[1].name)):
            raise AnswerRejected(Message("other-people", left=people[0].name, right=people[1].name))

    def leave_line(self, author: Seat, text: str, draft: str = "") -> bool:
        """Seal a line for the partner to find next time; return False if empty. Raises AnswerRejected if too long.

        draft -- the setting that stores its draft; it is deleted in the same transaction.
        """
        line = sanitize_text(text)
        if len(line) > LINE_LIMIT:
            raise AnswerRejected(Message("line-too-long", length=len(line), limit=LINE_LIMIT))
        if line:
            self._sealed.add(self.journal.notes.leave(author, line, draft))
        elif draft:
            self.journal.set_setting(draft, "")
        return bool(line)

    @property
    def has_jar_lines(self) -> bool:
        """Return whether a sealed line can be opened together; those sealed in this session cannot yet."""
        return self.keeps and bool(self.journal.notes.waiting(self._sealed))

    def open_jar(self) -> tuple[SealedLine, ...]:
        """Open the jar for both; its lines are saved with an evening when this returns. Raises JournalError."""
        return self.journal.notes.open(self._sealed)

    @property
    def opened_lines(self) -> tuple[SealedLine, ...]:
        """Return the lines opened this evening, to read again."""
        return self.journal.notes.opened_today() if self.keeps else ()

    @property
    def _sealed(self) -> set[int]:
        return self.sitting.sealed_on(self.today())

    @property
    def following(self) -> Following:
        """Return access to the path that the players follow."""
        return Following(self.catalog, self.journal, self.keeps)

    @property
    def practising(self) -> Practising:
        """Return access to what a counselor gave the players to try."""
        return Practising(self.journal, self.calendar_day, self.keeps)

    def suggest(self, minutes: int = 10, skip: int = 0) -> Suggestion | None:
        """Return Tonight's suggestion; None without any exercise. skip -- how often "another" was chosen."""
        history, due = earlier.played_evenings(self.journal), self.due_agreement() is not None
        proposals = [proposal for proposal in self._proposals() if proposal is not None]
        return tonight_suggestion(
            self.catalog, history, self.today(), minutes, skip, due=due, proposals=proposals
        )

    def _proposals(self) -> Iterator[Proposal | None]:
        """Yield what proposes an evening; `play.suggestion.proposals` decides in which order."""
        yield from self.practising.proposals()
        yield self.following.proposal()

    def light_cards(self, count: int = 3, *, excluding: str = "") -> tuple[Card, ...]:
        """Return light exercises to offer instead of `excluding` (pack/exercise), best first."""
        cards = [card for card in self.catalog.cards() if card.intensity == "light" and card.ref != excluding]
        return rank_cards(cards, earlier.played_evenings(self.journal), self.today())[:count]

    def unplayed_prerequisites(self, card: Card) -> tuple[str, ...]:
        """Return the titles of unplayed exercises that usually come before `card`."""
        done, titles = earlier.known_conditions(self.journal), self.catalog.titles(usual_predecessors(card))
        return tuple(
            titles[ref] for ref in usual_predecessors(card) if ref in titles and f"done({ref})" not in done
        )

    def reason_to_wait(self, card: Card, name: str) -> tuple[str, str] | None:
        """Return why `card`, called `name`, cannot begin yet and until when; None when it can.

        Only deep exercises ever have to wait. A missing prerequisite blocks nobody; where nothing is saved, everything
        may be tried.
        """
        if card.intensity != "deep" or not self.keeps:
            return None
        titles = self.catalog.titles((*GROUND, *usual_predecessors(card)))
        medium = any(
            candidate.intensity == "medium" for candidate in self.catalog.suggestion_candidates(frozenset())
        )
        holds: Prerequisites = unmet_prerequisites(
            card,
            HistorySummary(earlier.played_evenings(self.journal), self.today()),
            titles,
            has_medium=medium,
        )
        first = [titles[ref] for ref in holds.unplayed]
        if not holds.unmet:
            return None
        why, until = holds.describe(name, first, self.today())
        return ended_once(shown(why)), shown(until)

    def due_agreement(self) -> Promise | None:
        """Return the agreement that has waited longest for its review, or None. Cheap: called before the first screen.

        Also None when the players postponed it to another evening, until this one is over.
        """
        due = next(iter(self.journal.agreements.due_for_review()), None)
        left = due is not None and self.journal.setting(NOT_TONIGHT) == self.today().isoformat()
        return None if left else due

    def postpone_due_agreement(self) -> None:
        """Postpone what is due: an agreement that was shown for a week, any other until tomorrow."""
        numbers = [
            promise.number
            for promise in self.journal.agreements.due_for_review()
            if promise.number is not None
        ]
        self.journal.set_setting(NOT_TONIGHT, self.today().isoformat())
        self.journal.agreements.postpone(numbers[:1], tomorrow=numbers[1:])

    def begin(self, card: Card, opener: Seat | None = None, *, with_review: bool = True) -> Session:
        """Begin an evening of `card`; it is saved in the journal when this returns.

        opener -- who opens; None: the person whose turn it is. with_review -- whether it opens with the agreement that
        is due; a deep one never does.
        Raises PackError, JournalError, and AnswerRejected for a deep one that has to wait.
        """
        exercise = self.catalog.load(card.ref)
        # Its file may say otherwise than it did when this program was started.
        card, known = replace(card, intensity=exercise.intensity), card
        waits = self.reason_to_wait(known, card.title) or self.reason_to_wait(card, card.title)
        if waits is not None:
            raise AnswerRejected(*waits)
        from reciprocity_tui.messages import text
        from reciprocity_tui.play.evening.evening import new_evening
        from reciprocity_tui.play.evening.sampling import prompt_ids
        from reciprocity_tui.play.scenes.slots import CarriedOver
        from reciprocity_tui.play.session.session import Session

        due = opening_agreement(self.due_agreement(), card) if with_review else None
        back = earlier.recalled_lines(card.ref, exercise, self.journal, self.catalog, self.today())
        evening = new_evening(
            card.ref,
            exercise,
            require_people(self.journal.people()),
            self.journal.next_opener() if opener is None else opener,
            self.chance,
            last_seen=self.journal.prompts_met(card.ref, prompt_ids(exercise)),
            known=earlier.known_conditions(self.journal, card.pack),
            carried_over=CarriedOver(self.journal.agreements.active_trials(), due, back, self._comfort(card)),
            language=self.catalog.language(card.pack),
            review_prompt=None if due is None else text("prompt-review"),
        )
        numbers = () if due is None or due.number is None else (due.number,)
        number = self.journal.begin(evening.record(card, self.today().isoformat()), numbers)
        return Session(evening, self.journal, number, shown)

    def _comfort(self, excluding: Card) -> str:
        """Return the title of the exercise about comfort; empty when it is missing or is `excluding` itself."""
        return "" if excluding.ref == COMFORT else self.catalog.titles((COMFORT,)).get(COMFORT, "")

    @property
    def unfinished(self) -> Unfinished:
        """Return the unfinished evening, which may be empty."""
        return Unfinished(self.journal, self.today)

    def resume_or_begin(
        self, card: Card, opener: Seat | None = None, *, go_on: bool = False, review: bool = True
    ) -> Session:
        """Take up the unfinished evening of `card`, when there is one and `go_on`; else begin one, as `begin` does."""
        taken_up = self.unfinished.resume() if go_on and self.unfinished.is_of(card.ref) else None
        return self.begin(card, opener, with_review=review) if taken_up is None else taken_up[0]

    def describe_pause_plan(self) -> str:
        """Return the players' agreed pause plan in their own words; empty when they have none."""
        plan = self.journal.agreements.standing(PAUSE_PLAN)
        return "" if plan is None else shown(describe_agreement(plan))
