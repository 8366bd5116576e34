"""Tonight in plain mode: shows the states of `game.opening`, one question at a time."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.coming_back import mark_question_shown
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.opening import (
    Another,
    Choosing,
    Deal,
    Evening,
    Event,
    GoOn,
    JarOpen,
    JarShut,
    Lengthen,
    NotTonight,
    Opening,
    OwnKey,
    ReadAgain,
    Refresh,
    State,
    TakeUp,
)
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.game.tonight import TonightView
from reciprocity_tui.messages import describe, shown, text
from reciprocity_tui.plain.agreements import browse_agreements
from reciprocity_tui.plain.consent import ask_both
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.jar_entry import write_jar_line
from reciprocity_tui.plain.library import browse
from reciprocity_tui.plain.paths import choose_path
from reciprocity_tui.plain.practice import visit_practice
from reciprocity_tui.plain.resuming import resume_or_begin
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import Seat, other_seat
from reciprocity_tui.play.session.session import Session

SUGGEST: Mapping[str, Event] = {"s": Another(), "d": Deal(), "+": Lengthen(1), "-": Lengthen(-1)}
"""What is typed for another suggestion."""
DEPENDS_ON_DAY = ("", "n")
"""Answers that mean what was suggested, or what was due."""


def open_jar(game: Game, console: Console) -> None:
    """Open together what the two left for each other, if there is anything and both want to."""
    people, opening = game.people, Opening(game)
    if people is None or not game.has_jar_lines:
        return
    state: State = JarShut()
    console.print(text("jar-waits"))
    console.print(text("jar-opens-for-both"))

    def ask(seat: Seat) -> str:
        return text("jar-yes-or-stay", name=people[seat].name)

    def given(seat: Seat) -> None:
        nonlocal state
        state = save_with_retry(console, partial(opening.step, state, OwnKey(seat)))

    if not ask_both(console, "jar", ask, given):
        console.print(text("jar-stays-closed"))
        return
    if isinstance(state, JarOpen):
        print_lines(game, console, state)
        opening.step(state, GoOn())
        console.print()
        console.prompt("enter", text("enter-goes-on"))


def print_lines(game: Game, console: Console, jar: JarOpen) -> None:
    """Print each line with who left it, and the question that was taken along."""
    people = game.people
    assert people is not None
    for line in jar.lines:
        author, reader = people[line.author].name, people[other_seat(line.author)].name
        console.print()
        console.print(text("jar-line", author=author, reader=reader))
        console.print(line.text, 2)
    _print_question(console, jar.question)


def print_question(game: Game, console: Console, taken_along: str) -> None:
    """Print the question that the two took along, once; nothing if there is none."""
    _print_question(console, taken_along)
    if taken_along:
        mark_question_shown(game)


def _print_question(console: Console, taken_along: str) -> None:
    if taken_along:
        console.print()
        console.print(text("taken-along"))
        console.print(taken_along, 2)


class Tonight:
    """One suggestion at a time."""

    def __init__(self, game: Game, console: Console, opener: Seat | None) -> None:
        self.game, self.console, self.opener = game, console, opener
        self.opening = Opening(game, opener, jar_first=False)
        self.state = self.opening.tonight()

    def choose(self) -> Session | None:
        """Return the evening that the two begin or take up; None when there is nothing to play."""
        if gone := self.game.following.drop_missing_path():
            self.console.print(gone)
        while True:
            view = self._refresh()
            if view.suggestion is None:
                has_cards = bool(self.game.catalog.cards())
                self.console.print(
                    text("tonight-nothing-suggested" if has_cards else "tonight-nothing-to-play")
                )
                return None
            self._print_suggestion(view)
            prompt = " ".join([text("tonight-prompt"), *self._jar_options(view)])
            typed = self.console.prompt("tonight", prompt)
            is_of_another_day = view.days != self.game.days and typed.casefold() in DEPENDS_ON_DAY
            if is_of_another_day and not view.begins_the_same(self._refresh()):
                self.console.print(text("tonight-another-day"))
                continue
            try:
                session = self._handle_answer(typed, view)
            except ReciprocityError as error:
                self.console.print(describe(error))
                continue
            if session is not None:
                return session

    def _refresh(self, *, restart: bool = False) -> TonightView:
        """Return what is true now. The jar had its turn before."""
        self._step(Refresh(restart))
        return self.state.view

    def _step(self, event: Event) -> State:
        """Do what was typed, and print the answer."""
        after = self.opening.step(self.state, event)
        if isinstance(after, Choosing):
            self.state = after
            if after.note is not None:
                self.console.print(text(after.note))
        return after

    def _print_suggestion(self, view: TonightView) -> None:
        self.console.print()
        if view.opens_with is not None:
            self.console.print(text("tonight-opens-with"))
            self.console.print(" ".join(shown(describe_agreement(view.opens_with)).split()), 2)
            self.console.print(text("tonight-leave-due"))
            self.console.print()
        assert view.suggestion is not None
        print_card(self.game, self.console, view.suggestion.card)
        self.console.print(describe_reason(view.suggestion.reason))

    def _jar_options(self, view: TonightView) -> Iterator[str]:
        if view.keeps:
            yield text("tonight-jar-option", option="drop")
        if view.has_jar:
            yield text("tonight-jar-option", option="open")
        elif view.can_read_again:
            yield text("tonight-jar-option", option="read-again")

    def _handle_answer(self, typed: str, view: TonightView) -> Session | None:
        assert view.suggestion is not None
        match typed.casefold():
            case "":
                return resume_or_begin(self.game, self.console, view.suggestion.card, self.opener)
            case "g":
                after = self._step(TakeUp())
                return after.session if isinstance(after, Evening) else None
            case "l":
                return browse(self.game, self.console, self.opener)
            case "p":
                return self._practise()
            case "n" if view.opens_with is not None:
                save_with_retry(self.console, lambda: self._step(NotTonight()))
            case "s" | "d" | "+" | "-" as way:
                self._step(SUGGEST[way])
                if way in "+-":
                    self.console.print(text("tonight-up-to", minutes=self.state.view.minutes))
            case "a" | "t" | "w" | "o" as room if room not in "wo" or self.game.keeps:
                self._visit(room)
            case _:
                return resume_or_begin(self.game, self.console, self.game.catalog.find(typed), self.opener)
        return None

    def _practise(self) -> Session | None:
        """Look at what a counselor gave the two; return the evening that they begin from there."""
        card = visit_practice(self.game, self.console)
        self._refresh(restart=True)
        return None if card is None else resume_or_begin(self.game, self.console, card, self.opener)

    def _visit(self, room: str) -> None:
        """Look elsewhere, and come back."""
        if room == "a":
            browse_agreements(self.game, self.console)
        elif room == "w":
            write_jar_line(self.game, self.console)
        elif room == "o":
            self._jar()
        else:
            choose_path(self.game, self.console)
            self._refresh(restart=True)

    def _jar(self) -> None:
        """Open what was left for each other, or read it again on the same evening."""
        if self.game.has_jar_lines:
            open_jar(self.game, self.console)
            return
        after = self._step(ReadAgain())
        if isinstance(after, JarOpen):
            print_lines(self.game, self.console, after)


def print_card(game: Game, console: Console, card: Card) -> None:
    """Print an exercise in a few lines."""
    console.print(text("tonight-card", title=card.title, minutes=card.minutes, intensity=card.intensity))
    console.print(card.summary)
    for safety in filter(None, (card.care, card.not_for)):
        console.print(safety)
    before = game.unplayed_prerequisites(card)
    if before and game.reason_to_wait(card, card.title) is None:
        console.print(text("tonight-card-after", titles=tuple(before)))


def pick_light_card(
    game: Game, console: Console, opener: Seat | None, cards: Sequence[Card]
) -> Session | None:
    """Offer a few light exercises by number; None when Enter declines."""
    for number, card in enumerate(cards, 1):
        line = text("tonight-light-card", number=number, title=card.title, minutes=card.minutes)
        console.print(line, 2)
    while typed := console.prompt("choice", text("tonight-light-prompt")):
        if typed not in [str(number + 1) for number in range(len(cards))]:
            console.print(text("one-of-the-numbers"))
            continue
        try:
            return resume_or_begin(game, console, cards[int(typed) - 1], opener, review=False)
        except ReciprocityError as error:
            console.print(describe(error))
    return None
