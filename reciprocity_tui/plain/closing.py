"""The close of an evening in plain mode: shows the states of `game.closing` one after the other."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.closing import (
    BookOffer,
    Closing,
    EndedAtGate,
    Goodbye,
    GoOn,
    NextTime,
    OwnKey,
    Saved,
    Seal,
    State,
    Unsaved,
    Writing,
)
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.consent import ask_both
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import with_hidden_note
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.exporting import describe_export, export
from reciprocity_tui.plain.reflection import print_reflection
from reciprocity_tui.play.reflection.reflection import build_reflection
from reciprocity_tui.play.scenes.slots import Seat, other_seat


def close(closing: Closing, played: PlainEvening, console: Console) -> tuple[Card, ...] | None:
    """Save what stays of an evening that is over, and say good-bye.

    Return light exercises to play instead if a gate stayed closed, else None.
    """
    return PlainClosing(closing, played, console).run()


class PlainClosing:
    """Shows each state and asks what is asked in it."""

    def __init__(self, closing: Closing, played: PlainEvening, console: Console) -> None:
        self.closing, self.played, self.console = closing, played, console
        self.names = played.session.evening.names
        self.state: State = Unsaved()

    def run(self) -> tuple[Card, ...] | None:
        """Go from saving to good-bye, or to the exercises that are offered instead."""
        shown = build_reflection(self.played.session.evening)
        self._step(GoOn())
        if isinstance(self.state, EndedAtGate):
            self.console.print(text("closing-at-gate"))
            return self.state.light
        if isinstance(self.state, Saved):
            print_reflection(self.console, shown)
            self._step(GoOn())
        self.console.print()
        if isinstance(self.state, NextTime):
            self.console.print(text("closing-saved"))
            self._lines_for_next_time()
        if isinstance(self.state, BookOffer):
            self._book(self.state)
        if isinstance(self.state, Goodbye):
            self._say_goodbye(self.state)
        return None

    def _step(self, event: GoOn | OwnKey | Seal) -> None:
        self.state = self.played.save(lambda: self.closing.step(self.state, event))

    def _lines_for_next_time(self) -> None:
        """Let one Enter skip it for both; otherwise each writes behind a curtain, or not."""
        ask = f"{text('closing-ask-lines')} {text('closing-write-or-skip')}"
        if self.console.prompt("next", ask):
            first = self.played.session.evening.opener
            sealed = [self._write_line(seat) for seat in (first, other_seat(first))]
            if any(sealed):
                self.console.print(text("sealed-for-next-time"))
        if isinstance(self.state, NextTime):
            self._step(GoOn())

    def _write_line(self, seat: Seat) -> bool:
        """Ask for a line behind a curtain, and return whether one was left."""
        name, away = self.names[seat], self.names[other_seat(seat)]
        self._step(OwnKey(seat))
        self.console.print()
        self.console.print(text("looks-away", name=name, other=away))
        self.console.wait_for_person(name, text("closing-now", name=name))
        self._step(OwnKey(seat))
        prompt = text("closing-write-line-or-skip", name=name, other=away)
        question = with_hidden_note(prompt, self.console, private=True)
        while isinstance(self.state, Writing):
            try:
                self._step(Seal(self.console.prompt("line", question, hidden=True)))
            except AnswerRejected as refused:
                self.console.print(describe(refused))
        self.console.clear()
        self.console.print(text("is-done", name=name))
        return not isinstance(self.state, NextTime) or seat in self.state.sealed

    def _book(self, offer: BookOffer) -> None:
        """Offer a book; both have to want it."""
        self.console.print()
        self.console.print(text("book-offer"))
        describe_export(offer.file, self.console)
        self.console.print(text("book-for-both"))
        if ask_both(self.console, "book", self._ask_yes, lambda seat: self._step(OwnKey(seat))):
            export(offer.file, self.console)
        self._step(GoOn())

    def _ask_yes(self, seat: Seat) -> str:
        return text("closing-yes-or-not-now", name=self.names[seat])

    def _say_goodbye(self, goodbye: Goodbye) -> None:
        if goodbye.was_deep:
            self.console.print(text("closing-took-care"))
            self.console.print(text("closing-if-heavy"))
        if goodbye.old_line:
            self.console.print(goodbye.old_line)
        self.console.print(text("closing-goodbye"))
        for sentence in goodbye.completed:
            self.console.print(sentence)
        week = goodbye.next_week
        ask = f"{text('same-time-next-week')} {text('closing-calendar-or-skip')}"
        if week is not None and self.console.prompt("week", ask):
            describe_export(week, self.console)
            export(week, self.console)
