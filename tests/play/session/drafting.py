"""The same evening several times at once: what differs is only what was typed and never locked.

Each sitting is a session with a journal of its own. They do the same, beat by beat; one of them drafts other words,
one empties what it drafted, one never drafts at all. Whatever the other person can notice must be the same in all.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import describe, shown
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening, new_evening, resume_evening
from reciprocity_tui.play.evening.sampling import prompt_ids
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import random_reply
from tests.play.desks import start_of
from tests.play.evenings import REF, TWO, bound, brought
from tests.play.generated import now_and_then
from tests.play.watching import seen

TABLES = (
    "SELECT * FROM evening",
    "SELECT * FROM prompt",
    "SELECT * FROM line",
    "SELECT * FROM agreement",
    "SELECT rowid, text FROM search",
    "SELECT * FROM setting",
)
"""All that is left of an evening that is over, in the order in which it was written."""

MOST_RESTLESS = 60
"""Beats after which the two draft, change and pause no more."""

ENDS_HERE, ENDS_AFTER_A_DRAFT = 0.02, 0.15
"""How often they end it early: most often when something is begun, for that is where a draft could show."""

Drafting = Callable[[Session, Ask, Sequence[Data]], None]


def words(session: Session, ask: Ask, replies: Sequence[Data]) -> None:
    """Draft what is about to be said, and leave it there."""
    session.draft(ask, replies)


def other_words(session: Session, ask: Ask, replies: Sequence[Data]) -> None:
    """Draft something else."""
    session.draft(
        ask, [random_reply(ask, address, Random(f"{address} {replies}")) for address in ask.addresses]
    )


def emptied(session: Session, ask: Ask, replies: Sequence[Data]) -> None:
    """Draft, and take every letter and every mark away again."""
    session.draft(ask, replies)
    session.draft(ask, [{key: type(value)() for key, value in data.items()} for data in replies])


def never(session: Session, ask: Ask, replies: Sequence[Data]) -> None:
    """Draft nothing."""


WAYS: tuple[Drafting, ...] = (words, other_words, emptied, never)


def noticed(session: Session) -> str:
    """Return all that somebody can notice at a beat, except for the draft while it is being typed."""
    beat = session.beat()
    if not isinstance(beat, Ask):
        return seen(beat)
    keys = (
        beat.passable,
        beat.is_later_gate,
        beat.is_winding_down,
        progress.has_unrevealed_answers(beat.evening),
    )
    return f"{seen(replace(beat, drafts=()))} {keys}"


def left_behind(journal: Journal) -> list[object]:
    """Return all rows of a journal without an open evening: later suggestions and reflections are based on them."""
    return [journal._database.rows(table) for table in TABLES]


@dataclass
class Alongside:
    """Some evenings of `exercise` in as many journals, side by side."""

    exercise: Exercise
    chance: Random
    journals: Sequence[Journal]
    happened: Counter[str] = field(default_factory=Counter)
    last: str = ""
    """What was done last."""

    def play(self) -> None:
        """Play to the end. Raises AssertionError as soon as one of them differs from the others."""
        self.begin()
        for count in range(MOST_RESTLESS + 3 * bound(self.exercise)):
            self.alike(noticed)
            beat = self.sessions[0].beat()
            if isinstance(beat, Over):
                self.alike(lambda session: repr(session.finish()))
                break
            self.do(beat, restless=count < MOST_RESTLESS)
        else:
            raise AssertionError("it does not end")
        first, *others = map(left_behind, self.journals)
        assert all(each == first for each in others), "what is kept can be told from what another one kept"

    def begin(self) -> None:
        """Begin the same evening everywhere."""
        living = self.journals[0].agreements.active_trials()
        evening = new_evening(
            REF,
            self.exercise,
            TWO,
            self.journals[0].next_opener(),
            self.chance,
            last_seen=self.journals[0].prompts_met(REF, prompt_ids(self.exercise)),
            carried_over=replace(brought(self.chance), living=living, due=living[0] if living else None),
        )
        start = start_of(evening)
        self.sessions = [Session(evening, journal, journal.begin(start), shown) for journal in self.journals]

    def alike(self, look: Callable[[Session], str]) -> None:
        """Look at all of them: there is nothing to tell one from another."""
        first, *others = map(look, self.sessions)
        for way, other_session in zip(WAYS[1:], others, strict=True):
            assert other_session == first, f"{way.__name__} can be told from {WAYS[0].__name__}"

    def do(self, beat: Beat, *, restless: bool) -> None:
        """Do one thing, everywhere."""
        chance, name = self.chance, ""
        ends_here = ENDS_AFTER_A_DRAFT if self.last == "draft" else ENDS_HERE
        if restless and now_and_then(chance, ends_here):
            name = "end here"
            self.all(Session.end_here)
        elif restless and now_and_then(chance, 0.05):
            name = "pause"
            self.all(Session.require_curtain)
        elif restless and now_and_then(chance, 0.05):
            name = "going on"
            self.sessions = [
                _taken_up(journal, session)
                for journal, session in zip(self.journals, self.sessions, strict=True)
            ]
        elif restless and now_and_then(chance, 0.05):
            name = "a day later"
            self.all(Session.erase_writer_only)
        elif restless and now_and_then(chance, 0.1):
            name = "change"
            seat = chance.randrange(2)
            self.all(lambda session: session.change(seat))
        else:
            name = self.answer(beat, restless=restless)
        self.happened[name] += 1
        self.last = name

    def answer(self, beat: Beat, *, restless: bool) -> str:
        """Do what the beat asks for, or type a draft of it, and return a word for it."""
        match beat:
            case Ask():
                return self.ask(beat, restless=restless)
            case Curtain(seat=seat):
                self.all(lambda session: session.open_curtain(seat))
            case ReadyToReveal():
                self.all(Session.reveal)
            case Reveal(unread=unread):
                self.all(lambda session: session.read(unread[0]))
        return ""

    def ask(self, ask: Ask, *, restless: bool) -> str:
        """Draft and stay, swap, pass or answer."""
        replies = [random_reply(ask, address, self.chance) for address in ask.addresses]
        if restless and now_and_then(self.chance, 0.5):
            for session, draft in zip(self.sessions, WAYS, strict=True):
                draft(session, ask, replies)
            return "draft"
        if ask.swappable and now_and_then(self.chance, 0.1):
            self.all(lambda session: session.swap(ask))
            return "swap"
        if ask.passable and now_and_then(self.chance, 0.15):
            self.all(lambda session: session.answer(ask, [PASS for _ in replies]))
            return "pass"
        self.all(lambda session: session.answer(ask, replies))
        return "answer"

    def all(self, act: Callable[[Session], None]) -> None:
        """Do it everywhere. Where one of them refuses, all do, with the same words."""

        def tried(session: Session) -> str:
            try:
                act(session)
            except AnswerRejected as refused:
                return describe(refused)
            return ""

        self.alike(tried)


def _taken_up(journal: Journal, session: Session) -> Session:
    """Return the session as another start of the program resumes it."""
    opened = journal.open_evening()
    assert opened is not None
    evening: Evening = resume_evening(REF, opened.start.snapshot, TWO, opened.slots)
    return Session(evening, journal, session.evening_id, shown)
