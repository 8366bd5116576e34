"""Sharing what came of a practice in plain mode: the states of `game.sharing`, one question at a time."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game.sharing import (
    ABOUT,
    Agreed,
    Beginning,
    ChooseForm,
    Event,
    GoOn,
    HandingOver,
    Leave,
    Marking,
    Over,
    OwnKey,
    Plan,
    Preview,
    SealTo,
    Sharing,
    State,
    Strike,
    Toggle,
    Written,
)
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.consent import ask_both
from reciprocity_tui.plain.console import INDENT
from reciprocity_tui.plain.exporting import describe_export, export
from reciprocity_tui.practice.shared_file import FORMS

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.game.sharing_rows import ItemRow
    from reciprocity_tui.plain.console import Console
    from reciprocity_tui.play.scenes.slots import Seat
    from reciprocity_tui.practice.candidates import CandidateKey

KEY, FILE, NONE = "key", "file", "n"
ON, OFF = "[x]", "[ ]"


def share_practice(game: Game, console: Console, number: int, plan: Plan | None = None) -> bool:
    """Let the two share what came of a practice; return whether a file was written.

    number -- the id of the practice. plan -- what kind of file they want, if that was said before.
    Raises PracticeError and JournalError.
    """
    sharing = Sharing.of(game, number)
    return _Visit(sharing, console).run(Beginning() if plan is None else HandingOver(sharing.first, plan))


@dataclass
class _Visit:
    """One sharing at the keyboard."""

    sharing: Sharing
    console: Console

    def run(self, state: State) -> bool:
        """Go through the states; return whether a file was written."""
        self._introduce()
        while True:
            match state:
                case Beginning():
                    state = self._begin(state)
                case HandingOver():
                    state = self._hand_over(state)
                case Marking():
                    state = self._mark(state)
                case Preview():
                    state = self._preview(state)
                case Agreed(file=file):
                    describe_export(file, self.console)
                    if export(file, self.console):
                        self.console.print(text("share-written"))
                        return True
                    state = self.sharing.step(state, Written(is_written=False))
                case Over():
                    self.console.print(text("share-nothing-shared"))
                    return False

    def _introduce(self) -> None:
        self.console.print()
        self.console.print(text("share-about", title=self.sharing.record.practice.title))
        for part in ABOUT:
            self.console.print(text("share-about-rest", part=part))

    def _step(self, state: State, event: Event) -> State:
        try:
            return self.sharing.step(state, event)
        except AnswerRejected as refused:
            self.console.print(describe(refused))
            return state

    def _begin(self, state: Beginning) -> State:
        if state.plan.public_key:
            self.console.print(text("share-sealed-to", key=state.plan.public_key))
        for number, form in enumerate(FORMS, 1):
            self.console.print(f"{number}. {text('share-form', form=form)}", 2)
        typed = self.console.prompt("share", text("share-choose-form", option=KEY))
        if typed.casefold() == KEY:
            self.console.print(text("share-key-about"))
            return self._step(state, SealTo(self.console.prompt("key", text("share-ask-key"))))
        if not typed:
            return self._step(state, Leave())
        chosen = _numbers(typed, len(FORMS))
        if chosen is None or len(chosen) != 1:
            self.console.print(text("one-of-the-numbers"))
            return state
        return self._step(self._step(state, ChooseForm(FORMS[chosen[0]])), GoOn())

    def _hand_over(self, state: HandingOver) -> State:
        name, away = (self.sharing.people[seat].name for seat in (state.seat, 1 - state.seat))
        self.console.wait_for_person(name, text("share-plain-curtain", name=name, other=away))
        return self._step(state, OwnKey(state.seat))

    def _mark(self, state: Marking) -> State:
        """Let one of the two mark, number by number; the screen is cleared before the keyboard goes on."""
        rows = self.sharing.marking_rows(state)
        self.console.print(text("share-mark", name=self.sharing.people[state.seat].name))
        self.console.print(text("share-mark-about"))
        after: State = state
        while isinstance(after, Marking):
            self._print_rows(rows, after.marks.released[after.seat])
            typed = self.console.prompt("mark", text("share-mark-numbers"))
            if not typed:
                self.console.clear()
                return self._step(after, GoOn())
            after = self._with_all(after, [Toggle(key) for key in self._chosen(rows, typed)])
        return after

    def _preview(self, state: Preview) -> State:
        report, rows = self.sharing.report(state), self.sharing.preview_rows(state)
        left, right = report.people
        self.console.print()
        self.console.print(text("share-preview"))
        self.console.print(report.title)
        self.console.print(text("share-preview-from", left=left, right=right, code=report.couple))
        self._print_rows(rows)
        if not rows:
            self.console.print(text("share-preview-empty"))
            return self._step(state, Leave())
        typed = self.console.prompt("strike", text("share-strike-numbers", file=FILE, none=NONE))
        if typed.casefold() == FILE:
            self._print_file(state)
            return state
        if typed.casefold() == NONE:
            return self._step(state, Leave())
        if typed:
            return self._with_all(state, [Strike(key) for key in self._chosen(rows, typed)])
        return self._ask_for_consent(state)

    def _print_file(self, state: Preview) -> None:
        self.console.print(text("share-file-heading", name=self.sharing.file(state).name))
        for line in self.sharing.bytes_to_write(state).decode().splitlines():
            words = line.lstrip(" ")
            self.console.print(words, 2 + (len(line) - len(words)) // len(INDENT))

    def _ask_for_consent(self, state: Preview) -> State:
        after: State = state

        def given(seat: Seat) -> None:
            nonlocal after
            after = self._step(after, OwnKey(seat))

        people = self.sharing.people
        agreed = ask_both(
            self.console, "share", lambda seat: text("share-yes", name=people[seat].name), given
        )
        return after if agreed else self._step(state, Leave())

    def _with_all(self, state: State, events: Iterable[Event]) -> State:
        for event in events:
            state = self._step(state, event)
        return state

    def _chosen(self, rows: tuple[ItemRow, ...], typed: str) -> list[CandidateKey]:
        """Return the items of the numbers that were typed; none of them if one is no number of an item."""
        chosen = _numbers(typed, len(rows))
        if chosen is None:
            self.console.print(text("one-of-the-numbers"))
        return [rows[index].key for index in dict.fromkeys(chosen or ())]

    def _print_rows(self, rows: tuple[ItemRow, ...], marked: Container[CandidateKey] | None = None) -> None:
        for number, row in enumerate(rows, 1):
            section, wording = row.headings
            for heading, depth in ((section, 1), (wording, 2)):
                if heading:
                    self.console.print(heading, depth)
            box = "" if marked is None else f"{ON if row.key in marked else OFF} "
            self.console.print(f"{number}. {box}{row.text}", 2)


def _numbers(typed: str, most: int) -> list[int] | None:
    """Return the positions of the numbers that were typed, from 0; None if one is not among 1 to `most`."""
    words = typed.replace(",", " ").split()
    places = {str(number): number - 1 for number in range(1, most + 1)}
    return [places[word] for word in words] if all(word in places for word in words) else None
