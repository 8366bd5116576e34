"""One evening in lines: asks what the session asks, and hands in what was typed. It decides nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.messages import describe
from reciprocity_tui.people import is_named
from reciprocity_tui.plain.console import Command, Console
from reciprocity_tui.plain.dialog import DIALOGS, Replies
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.plain.pause import Way, on_a_break, pause
from reciprocity_tui.plain.words import DONE, LEFT_OUT, in_plain
from reciprocity_tui.play.beats import Ask, Beat, BothIn, Curtain, Over, Reveal, Said
from reciprocity_tui.play.progress import holds_back
from reciprocity_tui.play.session import PASS, Session
from reciprocity_tui.play.slots import SEATS, Data, Seat, other
from reciprocity_tui.words import BOTH_IN, BOTH_READ, ENDS_UNSEEN, LANDS, LOOKS_AWAY, thinking

Result = TypeVar("Result")


class LaidAside(Exception):
    """The two leave the evening for now; it stays as it is. `way` says what they do instead."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.way = way


class PlainEvening:
    """Plays one session to its end.

    until -- the end of a break that the two took before, if one goes on. plan -- what they agreed to do on a
    pause; may be empty. news -- asked before every beat: what happened to the evening meanwhile, in a line; may be
    empty.
    """

    def __init__(
        self,
        session: Session,
        console: Console,
        *,
        until: datetime | None = None,
        plan: str = "",
        news: Callable[[], str] | None = None,
    ) -> None:
        self.session = session
        self.console = console
        self.until, self.plan = until, plan
        self._news = news
        self._told: object = None
        self._reached = 0
        self._sure = False

    def play(self) -> Over:
        """Until nothing is left to ask. Raises LaidAside, and Leaving."""
        with self.console.playing():
            if self.until is not None:
                self._went(on_a_break(self.session, self.console, self.stored, self.until, self.plan))
            while not isinstance(beat := self._next_beat(), Over):
                try:
                    self.handle(beat)
                except Command as command:
                    self._commands(command, beat)
                except AnswerRejected as refused:
                    self.console.tell(in_plain(describe(refused)))
        return beat

    def _next_beat(self) -> Beat:
        if self._news is not None and (said := self._news()):
            self.console.tell()
            self.console.tell(said)
            self._told = None
        return self.session.beat()

    def stored(self, act: Callable[[], Result]) -> Result:
        """Do what stores something, until it worked: when a disk is full, what was typed waits here."""
        return kept(self.console, act)

    def handle(self, beat: Beat) -> None:
        """Show what comes now and hand in what is typed. Raises Command, Refused, LaidAside, and Leaving."""
        match beat:
            case Curtain():
                self._curtain(beat)
            case Ask():
                self._ask(beat)
            case BothIn():
                self._both_in(beat)
            case Reveal():
                self._reveal(beat)
            case Over():
                pass

    def _both_in(self, beat: BothIn) -> None:
        one = len(beat.seats) == 1
        self.console.tell()
        self.console.tell(f"{self._name(beat.seats[0])} is in." if one else BOTH_IN)
        self.console.ask("enter", f"Enter shows {'it' if one else 'both'}. /change opens one's own again.")
        self.stored(self.session.reveal)

    def _curtain(self, curtain: Curtain) -> None:
        name, away = self._name(curtain.seat), self._name(other(curtain.seat))
        self.console.tell()
        if curtain.thinking:
            self.console.tell(thinking(name, both=curtain.both))
            for prompt in curtain.thinking:
                self.console.tell(prompt, 2)
        if curtain.why:
            self.console.tell(curtain.why)
        self.console.tell(LOOKS_AWAY.format(name=name, other=away))
        change = f" /change changes {away}'s." if curtain.changeable is not None else ""
        self.console.curtain(name, f"Now {name}. The name, or /me, opens it.{change}")
        self.session.open_curtain(curtain.seat)
        self._told = None

    def _ask(self, ask: Ask) -> None:
        dialog = DIALOGS.of(ask.scene.step.kind)
        if self._is_new((ask.addresses, ask.scene.wording)):
            self.console.tell()
            if ask.done >= self._reached:
                self.console.tell(f"Step {ask.done + 1} of {ask.total}")
                self._reached = ask.done + 1
            if ask.landing:
                self.console.tell(LANDS)
            dialog.introduce(ask, self.console)

        def keep(replies: Sequence[Data]) -> None:
            self.stored(lambda: self.session.draft(ask, replies))

        self._lock(ask, dialog.replies(ask, self.console, keep))

    def _lock(self, ask: Ask, replies: Replies) -> None:
        self.stored(lambda: self.session.answer(ask, replies))
        if ask.private:
            self.console.clear()
            self.console.tell(DONE.format(name=self._name(ask.seat or 0)))
        elif PASS in replies and ask.seat is not None:
            self.console.tell(LEFT_OUT)

    def _reveal(self, reveal: Reveal) -> None:
        if self._is_new(reveal.said):
            self.console.tell()
            for said in reveal.said:
                self._said(said)
        seat = reveal.unread[0]
        who = BOTH_READ if seat is None else f"{self._name(seat)}, read it in peace."
        self.console.ask("enter", f"{who} Enter goes on.")
        self.stored(lambda: self.session.read(seat))

    def _said(self, said: Said) -> None:
        self.console.tell(" / ".join(dict.fromkeys(said.prompts)))
        left, right = self.session.evening.names
        for row in said.rows:
            self.console.tell(f"{row.about}. {left}: {row.left}. {right}: {row.right}.", 2)
        for seat in SEATS:
            text = said.answers[seat]
            if text is not None and not said.rows:
                self.console.tell(f"{self._name(seat)}: {text}", 2)
            if said.under[seat]:
                self.console.tell(said.under[seat], 3)
        if said.alike:
            self.console.tell(said.alike, 2)

    def _commands(self, command: Command, beat: Beat) -> None:
        """Do it; a command may come in the place of the answer that another one asks for."""
        while True:
            try:
                return self._command(command, beat)
            except Command as another:
                command = another

    def _command(self, command: Command, beat: Beat) -> None:
        told, self._told = self._told, None
        self._sure = self._sure and command.name == "end"
        if isinstance(beat, Ask) and beat.private:
            self.console.clear()
            told = None
        try:
            match command.name:
                case "pass":
                    self._pass(beat)
                case "swap":
                    self._swap(beat)
                case "change":
                    self._change(command, beat)
                case "end":
                    self._end()
                case "pause":
                    self._pause()
        except AnswerRejected as refused:
            self._told = told
            self.console.tell(in_plain(describe(refused)))

    def _end(self) -> None:
        if holds_back(self.session.evening) and not self._sure:
            self._sure = True
            raise AnswerRejected(f"/end once more {ENDS_UNSEEN}.")
        self.stored(self.session.end_here)

    def _pass(self, beat: Beat) -> None:
        if not isinstance(beat, Ask):
            raise AnswerRejected("There is nothing to pass here.", "Enter goes on.")
        if not beat.passable:
            raise AnswerRejected(DIALOGS.of(beat.scene.step.kind).no_pass(beat))
        self._lock(beat, [PASS for _ in beat.addresses])

    def _swap(self, beat: Beat) -> None:
        if not isinstance(beat, Ask):
            raise AnswerRejected("There is nothing to swap here.")
        self.stored(lambda: self.session.swap(beat))

    def _change(self, command: Command, beat: Beat) -> None:
        if self.session.goes_back and not (isinstance(beat, Curtain) and beat.changeable is not None):
            self.stored(self.session.go_back)
            return
        seat = self._whose(command.rest, beat)
        self.stored(lambda: self.session.change(seat))

    def _whose(self, named: str, beat: Beat) -> Seat:
        if isinstance(beat, Curtain) and beat.changeable is not None:
            return beat.changeable
        if isinstance(beat, Ask) and beat.seat is not None:
            return beat.seat
        seats = beat.seats if isinstance(beat, BothIn) else ()
        if len(seats) > 1:
            left, right = (self._name(seat) for seat in SEATS)
            named = named or self.console.ask("who", f"Whose answer? 1 {left}, 2 {right}.")
        for seat in seats:
            if len(seats) == 1 or named == str(seat + 1) or is_named(named, self._name(seat)):
                return seat
        raise AnswerRejected("There is nothing to change here.", "What is shown stays as it is.")

    def _pause(self) -> None:
        self.session.cover()
        self.console.clear()
        self._went(pause(self.session, self.console, self.stored, self.plan))

    def _went(self, way: Way) -> None:
        if way == "end":
            self.stored(self.session.end_here)
        elif way != "on":
            raise LaidAside(way)

    def _name(self, seat: Seat) -> str:
        return self.session.evening.names[seat]

    def _is_new(self, what: object) -> bool:
        """Whether `what` was not just told: a refused answer is asked for again without all of it."""
        new, self._told = what != self._told, what
        return new
