"""Home in lines: the jar, one suggestion with its reason, and the way back into an evening."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.coming_back import mark_question_shown, pending_question
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.journal.records import SealedLine
from reciprocity_tui.messages import describe, shown
from reciprocity_tui.plain.agreements import browse_agreements
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.jar_entry import write_jar_line
from reciprocity_tui.plain.library import browse
from reciprocity_tui.plain.paths import choose_path
from reciprocity_tui.plain.resuming import resume_or_begin
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import Person, Promise, Seat, other_seat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.suggestion.prerequisites import opening_agreement
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, Suggestion
from reciprocity_tui.words import (
    JAR_BOTH,
    JAR_LINE,
    JAR_STAYS,
    JAR_WAITS,
    NOT_TONIGHT,
    OPENS_WITH,
    TOOK_ALONG,
    in_a_row,
)

WAYS = (
    "Enter begins. s another, d deal one, + longer, - shorter, g go on, l library, a agreements, t paths, "
    "or the name of an exercise."
)
DROPS = "w drops a line in the jar."
OPENS = "o opens the lines you left for each other."
READS_AGAIN = "o shows the lines you left for each other again."
NOTHING_LEFT = "There is nothing to open yet. What is sealed now opens at the next evening."
ANOTHER_DAY = "It is past midnight, so here is what fits the new day."
WITHOUT_IT = "n leaves it for another evening."
NOTHING_TO_PLAY = "There is nothing to play. reciprocity pack check tells what is wrong with a pack."
NOTHING_TONIGHT = "Nothing to suggest tonight. reciprocity play NAME begins one of those in reciprocity list."


def open_jar(game: Game, console: Console) -> None:
    """Open together what the two left for each other, if there is anything and both want to."""
    people = game.people
    if people is None or not game.has_jar_lines:
        return
    console.print(JAR_WAITS)
    console.print(JAR_BOTH)
    for person in people:
        if console.prompt("jar", f"{person.name}: y opens it; Enter leaves it closed.").casefold() != "y":
            console.print(JAR_STAYS)
            return
    taken_along = pending_question(game)
    _print_lines(people, save_with_retry(console, game.open_jar), console)
    print_question(game, console, taken_along)
    console.print()
    console.prompt("enter", "Enter goes on.")


def _print_lines(people: tuple[Person, Person], lines: Sequence[SealedLine], console: Console) -> None:
    for line in lines:
        author, reader = people[line.author].name, people[other_seat(line.author)].name
        console.print()
        console.print(JAR_LINE.format(author=author, reader=reader))
        console.print(line.text, 2)


def print_question(game: Game, console: Console, taken_along: str) -> None:
    """The question that the two took along, once; nothing when there is none."""
    if taken_along:
        console.print()
        console.print(TOOK_ALONG)
        console.print(taken_along, 2)
        mark_question_shown(game)


class Tonight:
    """One suggestion at a time."""

    def __init__(self, game: Game, console: Console, opener: Seat | None) -> None:
        self.game = game
        self.console = console
        self.opener = opener
        self.length = LENGTHS.index(10)
        self.skip = 0

    def choose(self) -> Session | None:
        """The evening that the two begin or take up; None when there is nothing to play."""
        if gone := self.game.following.drop_missing_path():
            self.console.print(gone)
        while True:
            suggestion = self.game.suggest(LENGTHS[self.length], self.skip)
            if suggestion is None:
                self.console.print(NOTHING_TONIGHT if self.game.catalog.cards() else NOTHING_TO_PLAY)
                return None
            self._print_suggestion(suggestion)
            days, opens = self.game.days, self._opens_with(suggestion)
            typed = self.console.prompt("tonight", " ".join([WAYS, *self._jar_options()]))
            if (
                days != self.game.days
                and typed.casefold() in ("", "n")
                and self._has_changed(suggestion, opens)
            ):
                self.console.print(ANOTHER_DAY)
                continue
            try:
                session = self._handle_answer(typed, suggestion)
            except ReciprocityError as error:
                self.console.print(describe(error))
                continue
            if session is not None:
                return session

    def _has_changed(self, suggestion: Suggestion, opens: Promise | None) -> bool:
        """Whether something else is suggested, or due, since `suggestion` was told with what tonight opens with."""
        now = self.game.suggest(LENGTHS[self.length], self.skip)
        return now is None or (now.card, self._opens_with(now)) != (suggestion.card, opens)

    def _print_suggestion(self, suggestion: Suggestion) -> None:
        self.console.print()
        due = self._opens_with(suggestion)
        if due is not None:
            self.console.print(OPENS_WITH)
            self.console.print(" ".join(shown(describe_agreement(due)).split()), 2)
            self.console.print(WITHOUT_IT)
            self.console.print()
        print_card(self.game, self.console, suggestion.card)
        self.console.print(describe_reason(suggestion.reason))

    def _jar_options(self) -> Iterator[str]:
        if self.game.keeps:
            yield DROPS
        if self.game.has_jar_lines:
            yield OPENS
        elif self.game.opened_lines:
            yield READS_AGAIN

    def _opens_with(self, suggestion: Suggestion) -> Promise | None:
        """What tonight opens with, if the suggestion is played."""
        return opening_agreement(self.game.due_agreement(), suggestion.card)

    def _handle_answer(self, typed: str, suggestion: Suggestion) -> Session | None:
        match typed.casefold():
            case "":
                return resume_or_begin(self.game, self.console, suggestion.card, self.opener)
            case "g":
                return self._go_on()
            case "l":
                return browse(self.game, self.console, self.opener)
            case "n" if self._opens_with(suggestion) is not None:
                save_with_retry(self.console, self.game.postpone_due_agreement)
                self.console.print(NOT_TONIGHT)
            case "s" | "d" | "+" | "-" as way:
                self._another(way)
            case "a" | "t" | "w" | "o" as room if room not in "wo" or self.game.keeps:
                self._visit(room)
            case _:
                return resume_or_begin(self.game, self.console, self.game.catalog.find(typed), self.opener)
        return None

    def _another(self, way: str) -> None:
        """Another suggestion: the next one, any, or a longer or shorter one."""
        if way == "s":
            self.skip += 1
        elif way == "d":
            self.skip = self.game.chance.randrange(len(self.game.catalog.cards()))
        else:
            self.length = max(0, min(len(LENGTHS) - 1, self.length + (1 if way == "+" else -1)))
            self.skip = 0
            self.console.print(f"Up to {LENGTHS[self.length]} minutes.")

    def _visit(self, room: str) -> None:
        """A look elsewhere, and back."""
        if room == "a":
            browse_agreements(self.game, self.console)
        elif room == "w":
            write_jar_line(self.game, self.console)
        elif room == "o":
            self._jar()
        else:
            choose_path(self.game, self.console)
            self.skip = 0

    def _jar(self) -> None:
        """What was left for each other: opened by both, or read again on the same evening."""
        people, opened = self.game.people, self.game.opened_lines
        if self.game.has_jar_lines:
            open_jar(self.game, self.console)
        elif people is not None and opened:
            _print_lines(people, opened, self.console)
        else:
            self.console.print(NOTHING_LEFT)

    def _go_on(self) -> Session | None:
        unfinished = self.game.unfinished.resume()
        if unfinished is None:
            self.console.print("Nothing is unfinished. Enter begins a new evening.")
            return None
        return unfinished[0]


def print_card(game: Game, console: Console, card: Card) -> None:
    """An exercise in a few lines."""
    console.print(f"{card.title} ({card.minutes} minutes, {card.intensity})")
    console.print(card.summary)
    for safety in filter(None, (card.care, card.not_for)):
        console.print(safety)
    before = game.unplayed_prerequisites(card)
    if before and game.reason_to_wait(card, card.title) is None:
        console.print(f"Usually after {in_a_row(before)}.")


def pick_light_card(game: Game, console: Console, opener: Seat | None, excluding: str = "") -> Session | None:
    """Offer a few light exercises by number; None when Enter declines. excluding -- the one that waits."""
    cards = game.light_cards(excluding=excluding)
    for number, card in enumerate(cards, 1):
        console.print(f"{number}. {card.title} ({card.minutes} minutes)", 2)
    while typed := console.prompt("choice", "A number begins one. Enter ends the evening here."):
        if typed not in [str(number + 1) for number in range(len(cards))]:
            console.print("One of the numbers, please, or just Enter.")
            continue
        try:
            return resume_or_begin(game, console, cards[int(typed) - 1], opener, review=False)
        except ReciprocityError as error:
            console.print(describe(error))
    return None
