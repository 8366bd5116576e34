"""One evening in plain mode: asks the questions of the session and hands in the answers. It decides nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.message import Message
from reciprocity_tui.messages import describe, shown, text
from reciprocity_tui.people import matches_name
from reciprocity_tui.plain.console import Command, Console
from reciprocity_tui.plain.dialog import Replies
from reciprocity_tui.plain.form_dialog import dialog_for
from reciprocity_tui.plain.pause import Way, pause, take_break
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.play.evening.progress import has_unrevealed_answers
from reciprocity_tui.play.scenes.slots import SEATS, Data, Seat, other_seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal, RevealedStep
from reciprocity_tui.play.session.session import PASS, Session

Result = TypeVar("Result")


class EveningSuspended(Exception):
    """The players leave the evening for now; it stays as it is. way -- what they do instead."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.way = way


class PlainEvening:
    """Plays one session to its end.

    until -- the end of a break that began earlier, if one goes on. plan -- what the players agreed to do on a
    pause; may be empty. poll_message -- called before every beat; returns a line to print, or an empty one.
    """

    def __init__(
        self,
        session: Session,
        console: Console,
        *,
        until: datetime | None = None,
        plan: str = "",
        poll_message: Callable[[], str] | None = None,
    ) -> None:
        self.session = session
        self.console = console
        self.until, self.plan = until, plan
        self._poll_message = poll_message
        self._shown: object = None
        self._steps_reached = 0
        self._end_confirmed = False

    def play(self) -> Over:
        """Play until nothing is left to ask. Raises EveningSuspended and QuitRequested."""
        with self.console.with_evening_commands():
            if self.until is not None:
                self._leave_pause(take_break(self.session, self.console, self.save, self.until, self.plan))
            while not isinstance(beat := self._next_beat(), Over):
                try:
                    self.handle(beat)
                except Command as command:
                    self._commands(command, beat)
                except AnswerRejected as refused:
                    self.console.print(describe(refused))
        return beat

    def _next_beat(self) -> Beat:
        if self._poll_message is not None and (message := self._poll_message()):
            self.console.print()
            self.console.print(message)
            self._shown = None
        return self.session.beat()

    def save(self, act: Callable[[], Result]) -> Result:
        """Call `act`, which stores something, until it succeeds: on a full disk, the text waits here."""
        return save_with_retry(self.console, act)

    def handle(self, beat: Beat) -> None:
        """Show `beat` and hand in what is typed.

        Raises Command, AnswerRejected, EveningSuspended and QuitRequested.
        """
        match beat:
            case Curtain():
                self._curtain(beat)
            case Ask():
                self._ask(beat)
            case ReadyToReveal():
                self._both_in(beat)
            case Reveal():
                self._reveal(beat)
            case Over():
                pass

    def _both_in(self, beat: ReadyToReveal) -> None:
        one = len(beat.seats) == 1
        self.console.print()
        answered = (
            text("answered-by-one", name=self._name(beat.seats[0])) if one else text("answered-by-both")
        )
        self.console.print(answered)
        self.console.prompt("enter", text("show-answers", number=len(beat.seats)))
        self.save(self.session.reveal)

    def _curtain(self, curtain: Curtain) -> None:
        name, away = self._name(curtain.seat), self._name(other_seat(curtain.seat))
        self.console.print()
        if curtain.shared_prompts:
            self.console.print(text("thinking", count=2 if curtain.both_type else 1, name=name))
            for prompt in curtain.shared_prompts:
                self.console.print(prompt, 2)
        if curtain.reason:
            self.console.print(curtain.reason)
        self.console.print(text("looks-away", name=name, other=away))
        if curtain.changeable is None:
            question = text("open-curtain", name=name)
        else:
            question = text("open-curtain-or-change", name=name, other=away)
        self.console.wait_for_person(name, question)
        self.session.open_curtain(curtain.seat)
        self._shown = None

    def _ask(self, ask: Ask) -> None:
        dialog = dialog_for(ask)
        if self._is_new((ask.addresses, ask.scene.wording)):
            self.console.print()
            if ask.scenes_done >= self._steps_reached:
                self.console.print(text("step-of", step=ask.scenes_done + 1, total=ask.scene_total))
                self._steps_reached = ask.scenes_done + 1
            if ask.is_winding_down:
                self.console.print(text("winding-down"))
            dialog.introduce(ask, self.console)

        def keep(replies: Sequence[Data]) -> None:
            self.save(lambda: self.session.draft(ask, replies))

        self._lock(ask, dialog.replies(ask, self.console, keep))

    def _lock(self, ask: Ask, replies: Replies) -> None:
        self.save(lambda: self.session.answer(ask, replies))
        if ask.private:
            self.console.clear()
            self.console.print(text("is-done", name=self._name(ask.seat or 0)))
        elif PASS in replies and ask.seat is not None:
            self.console.print(text("left-out"))

    def _reveal(self, reveal: Reveal) -> None:
        if self._is_new(reveal.steps):
            self.console.print()
            for answers in reveal.steps:
                self._print_answers(answers)
        seat = reveal.unread[0]
        question = text("read-together") if seat is None else text("read-alone", name=self._name(seat))
        self.console.prompt("enter", question)
        self.save(lambda: self.session.read(seat))

    def _print_answers(self, answers: RevealedStep) -> None:
        self.console.print(" / ".join(dict.fromkeys(answers.prompts)))
        left, right = self.session.evening.names
        for row in answers.rows:
            self.console.print(
                f"{shown(row.about)}. {left}: {shown(row.left)}. {right}: {shown(row.right)}.", 2
            )
        for seat in SEATS:
            answer = answers.answers[seat]
            if answer is not None and not answers.rows:
                self.console.print(f"{self._name(seat)}: {chr(10).join(map(shown, answer))}", 2)
            if answers.captions[seat]:
                self.console.print(answers.captions[seat], 3)
        if answers.same_answer:
            self.console.print(answers.same_answer, 2)

    def _commands(self, command: Command, beat: Beat) -> None:
        """Do `command`; another one may come in place of the answer that it asks for."""
        while True:
            try:
                return self._command(command, beat)
            except Command as another:
                command = another

    def _command(self, command: Command, beat: Beat) -> None:
        shown_before, self._shown = self._shown, None
        self._end_confirmed = self._end_confirmed and command.name == "end"
        if isinstance(beat, Ask) and beat.private:
            self.console.clear()
            shown_before = None
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
            self._shown = shown_before
            self.console.print(describe(refused))

    def _end(self) -> None:
        if has_unrevealed_answers(self.session.evening) and not self._end_confirmed:
            self._end_confirmed = True
            raise AnswerRejected(Message("end-hides"))
        self.save(self.session.end_here)

    def _pass(self, beat: Beat) -> None:
        if not isinstance(beat, Ask):
            raise AnswerRejected(Message("nothing-to-pass"))
        if not beat.passable:
            raise AnswerRejected(dialog_for(beat).no_pass(beat))
        self._lock(beat, [PASS for _ in beat.addresses])

    def _swap(self, beat: Beat) -> None:
        if not isinstance(beat, Ask):
            raise AnswerRejected(Message("nothing-to-swap"))
        self.save(lambda: self.session.swap(beat))

    def _change(self, command: Command, beat: Beat) -> None:
        if self.session.can_go_back and not (isinstance(beat, Curtain) and beat.changeable is not None):
            self.save(self.session.go_back)
            return
        seat = self._whose(command.rest, beat)
        self.save(lambda: self.session.change(seat))

    def _whose(self, named: str, beat: Beat) -> Seat:
        if isinstance(beat, Curtain) and beat.changeable is not None:
            return beat.changeable
        if isinstance(beat, Ask) and beat.seat is not None:
            return beat.seat
        seats = beat.seats if isinstance(beat, ReadyToReveal) else ()
        if len(seats) > 1:
            left, right = (self._name(seat) for seat in SEATS)
            named = named or self.console.prompt("who", text("whose-answer", left=left, right=right))
        for seat in seats:
            if len(seats) == 1 or named == str(seat + 1) or matches_name(named, self._name(seat)):
                return seat
        raise AnswerRejected(Message("nothing-to-change"))

    def _pause(self) -> None:
        self.session.require_curtain()
        self.console.clear()
        self._leave_pause(pause(self.session, self.console, self.save, self.plan))

    def _leave_pause(self, way: Way) -> None:
        if way == "end":
            self.save(self.session.end_here)
        elif way != "on":
            raise EveningSuspended(way)

    def _name(self, seat: Seat) -> str:
        return self.session.evening.names[seat]

    def _is_new(self, what: object) -> bool:
        """Return whether `what` was not just shown: after a rejected answer it is not repeated."""
        new, self._shown = what != self._shown, what
        return new
