"""How the two share what came of a practice, as states that both front ends show.

Each marks what may go, alone and one after the other; both read what would be written; only the yes of both writes it.
Marks are in these states and nowhere else: whoever leaves shares nothing, and nobody learns who marked what.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from reciprocity_tui import __version__
from reciprocity_tui.errors import AnswerRejected, PracticeError
from reciprocity_tui.game.consent import NO_CONSENT, Consent
from reciprocity_tui.game.practice_record import practice_record
from reciprocity_tui.game.sharing_rows import ItemRow, marking_rows, report_rows
from reciprocity_tui.message import Message
from reciprocity_tui.people import require_people
from reciprocity_tui.play.scenes.slots import Seat, other_seat
from reciprocity_tui.practice.candidates import Candidate, CandidateKey, PracticeRecord, candidates
from reciprocity_tui.practice.consent import Marks, approved, build_report
from reciprocity_tui.practice.shared_file import ReportForm, render_report, shared_file

if TYPE_CHECKING:
    from datetime import date

    from reciprocity_tui.export.files import ExportFile
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.play.scenes.slots import Person
    from reciprocity_tui.practice.report import Report

NO_MARKS = Marks()

ABOUT = ("default", "never", "read")
"""Parts of the introduction that both read, in order: ids in the catalogue."""


@dataclass(frozen=True)
class Plan:
    """The file to write. public_key -- of the counselor, if it is sealed. path -- empty if the two are asked for it."""

    form: ReportForm = "toml"
    public_key: str = ""
    path: str = ""


@dataclass(frozen=True)
class Beginning:
    """Both read what sharing is, and choose what kind of file they want."""

    plan: Plan = Plan()


@dataclass(frozen=True)
class HandingOver:
    """The keyboard goes to `seat`, behind a curtain."""

    seat: Seat
    plan: Plan
    marks: Marks = NO_MARKS


@dataclass(frozen=True)
class Marking:
    """The person at `seat` marks what may go, alone."""

    seat: Seat
    plan: Plan
    marks: Marks


@dataclass(frozen=True)
class Preview:
    """Both read what would be written. Either strikes a line; the yes of both writes it."""

    plan: Plan
    marks: Marks
    consent: Consent = NO_CONSENT


@dataclass(frozen=True)
class Agreed:
    """Both said yes: the file is written where they want it. preview -- where a refusal leads back to."""

    file: ExportFile
    preview: Preview


@dataclass(frozen=True)
class Over:
    """Nothing more is shared, and nothing of who marked what is left."""


State: TypeAlias = Beginning | HandingOver | Marking | Preview | Agreed | Over


@dataclass(frozen=True)
class GoOn:
    """Go on: hand over the keyboard, or be done with marking."""


@dataclass(frozen=True)
class OwnKey:
    """A player opens the curtain, or says yes."""

    seat: Seat


@dataclass(frozen=True)
class ChooseForm:
    """Both want this kind of file."""

    form: ReportForm


@dataclass(frozen=True)
class SealTo:
    """Both want the file sealed to a public key, or, if it is empty, not sealed."""

    public_key: str


@dataclass(frozen=True)
class Toggle:
    """The person at the keyboard marks an item, or takes that back."""

    key: CandidateKey


@dataclass(frozen=True)
class Strike:
    """One of the two strikes an item from what would be written."""

    key: CandidateKey


@dataclass(frozen=True)
class Leave:
    """The two leave; nothing is shared."""


@dataclass(frozen=True)
class Written:
    """The file was written, or not after all."""

    is_written: bool


Event: TypeAlias = GoOn | OwnKey | ChooseForm | SealTo | Toggle | Strike | Leave | Written


@dataclass(frozen=True)
class Sharing:
    """The sharing of one practice. first -- who marks first. day -- on which it is agreed."""

    record: PracticeRecord
    items: tuple[Candidate, ...]
    people: tuple[Person, Person]
    first: Seat
    day: date

    @classmethod
    def of(cls, game: Game, number: int) -> Sharing:
        """Return the sharing of a practice as the journal has it now. number -- its id.

        Raises JournalError, and PracticeError if there is no such practice.
        """
        active = game.practising.find(number)
        if active is None:
            raise PracticeError(Message("practice-gone"))
        record = practice_record(game, active)
        # Who opens the next evening marks first: that alternates, and nothing has to be stored for it.
        first = game.journal.next_opener()
        return cls(record, candidates(record), require_people(game.people), first, game.calendar_day())

    def step(self, state: State, event: Event) -> State:
        """Return the state after `event`; the same one if nothing comes of it.

        Raises AnswerRejected for an invalid public key, and if nothing is left to share.
        """
        match state, event:
            case _, Leave():
                return Over()
            case Beginning(), _:
                return self._begin(state, event)
            case ((HandingOver() | Marking()), _):
                return self._mark(state, event)
            case Preview(), _:
                return self._preview(state, event)
            case Agreed(preview=preview), Written(is_written):
                return Over() if is_written else preview
        return state

    def _begin(self, state: Beginning, event: Event) -> State:
        match event:
            case ChooseForm(form):
                return Beginning(replace(state.plan, form=form))
            case SealTo(public_key):
                return Beginning(replace(state.plan, public_key=read_public_key(public_key)))
            case GoOn():
                return HandingOver(self.first, state.plan)
        return state

    def _mark(self, state: HandingOver | Marking, event: Event) -> State:
        match state, event:
            case HandingOver(seat, plan, marks), OwnKey(by) if by == seat:
                return Marking(seat, plan, marks)
            case Marking(seat, plan, marks), Toggle(key):
                return Marking(seat, plan, marks.toggled(seat, self._item(key)))
            case Marking(seat, plan, marks), GoOn() if seat == self.first:
                return HandingOver(other_seat(seat), plan, marks)
            case Marking(_, plan, marks), GoOn():
                return Preview(plan, marks)
        return state

    def _preview(self, state: Preview, event: Event) -> State:
        match event:
            case Strike(key):
                # What was agreed to is no longer what would be written.
                return Preview(state.plan, state.marks.strike(self._item(key)))
            case OwnKey(seat):
                if not self._approved(state):
                    raise AnswerRejected(Message("share-nothing-left"))
                consent = state.consent.given(seat)
                preview = Preview(state.plan, state.marks)
                return (
                    Agreed(self.file(preview), preview)
                    if consent.is_complete
                    else replace(state, consent=consent)
                )
        return state

    def _item(self, key: CandidateKey) -> Candidate:
        return next(item for item in self.items if item.key == key)

    def _approved(self, state: Preview) -> tuple[Candidate, ...]:
        return approved(self.items, state.marks)

    def marking_rows(self, state: Marking) -> tuple[ItemRow, ...]:
        """Return what the person at the keyboard may mark."""
        return marking_rows(self.record, self.items, state.seat)

    def is_marked(self, state: Marking, key: CandidateKey) -> bool:
        """Return whether the person at the keyboard has marked an item."""
        return key in state.marks.released[state.seat]

    def preview_rows(self, state: Preview) -> tuple[ItemRow, ...]:
        """Return what would be written, item by item; each can be struck."""
        return report_rows(self.record, self._approved(state))

    def report(self, state: Preview) -> Report:
        """Return the report that would be written."""
        return build_report(self.record, self._approved(state), self.day, __version__)

    def bytes_to_write(self, state: Preview) -> bytes:
        """Return what is in the file, before it is sealed."""
        return render_report(self.report(state), state.plan.form)

    def file(self, state: Preview) -> ExportFile:
        """Return the file that would be written: exactly what the preview shows, sealed if both want that."""
        plan = state.plan
        return shared_file(self.report(state), plan.form, plan.public_key, plan.path)


def read_public_key(typed: str) -> str:
    """Return the public key that was typed, or that is in the file that was named; empty if nothing was typed.

    Raises AnswerRejected.
    """
    if not typed.strip():
        return ""
    from reciprocity_tui.game.named_file import find_file
    from reciprocity_tui.practice.sealing import parse_public_key, read_public_key_file

    file = find_file(typed)
    return str(parse_public_key(typed) if file is None else read_public_key_file(file))
