"""Home in lines: the jar, one suggestion with its reason, and the way back into an evening."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.journal.records import SealedLine
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.agreements import look_through
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.drop import drop
from reciprocity_tui.plain.going_on import begun
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.plain.library import browse
from reciprocity_tui.plain.paths import choose_path
from reciprocity_tui.play.binding import opens_with
from reciprocity_tui.play.promises import in_words
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Person, Promise, Seat, other
from reciprocity_tui.play.suggestion import LENGTHS, Suggestion
from reciprocity_tui.table.coming_back import question, question_was_told
from reciprocity_tui.table.table import Table
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


def open_jar(table: Table, console: Console) -> None:
    """Open together what the two left for each other, if there is anything and both want to."""
    people = table.people
    if people is None or not table.jar_waits:
        return
    console.tell(JAR_WAITS)
    console.tell(JAR_BOTH)
    for person in people:
        if console.ask("jar", f"{person.name}: y opens it; Enter leaves it closed.").casefold() != "y":
            console.tell(JAR_STAYS)
            return
    taken_along = question(table)
    _tell_lines(people, kept(console, table.open_jar), console)
    tell_question(table, console, taken_along)
    console.tell()
    console.ask("enter", "Enter goes on.")


def _tell_lines(people: tuple[Person, Person], lines: Sequence[SealedLine], console: Console) -> None:
    for line in lines:
        author, reader = people[line.author].name, people[other(line.author)].name
        console.tell()
        console.tell(JAR_LINE.format(author=author, reader=reader))
        console.tell(line.text, 2)


def tell_question(table: Table, console: Console, asked: str) -> None:
    """The question that the two took along, once; nothing when there is none."""
    if asked:
        console.tell()
        console.tell(TOOK_ALONG)
        console.tell(asked, 2)
        question_was_told(table)


class Tonight:
    """One suggestion at a time."""

    def __init__(self, table: Table, console: Console, opener: Seat | None) -> None:
        self.table = table
        self.console = console
        self.opener = opener
        self.length = LENGTHS.index(10)
        self.skip = 0

    def choose(self) -> Session | None:
        """The evening that the two begin or take up; None when there is nothing to play."""
        if gone := self.table.following.let_go():
            self.console.tell(gone)
        while True:
            found = self.table.suggest(LENGTHS[self.length], self.skip)
            if found is None:
                self.console.tell(NOTHING_TONIGHT if self.table.catalog.cards() else NOTHING_TO_PLAY)
                return None
            self._tell(found)
            days, opens = self.table.days, self._opens_with(found)
            typed = self.console.ask("tonight", " ".join([WAYS, *self._jar_ways()]))
            if days != self.table.days and typed.casefold() in ("", "n") and self._changed(found, opens):
                self.console.tell(ANOTHER_DAY)
                continue
            try:
                session = self._answered(typed, found)
            except ReciprocityError as error:
                self.console.tell(describe(error))
                continue
            if session is not None:
                return session

    def _changed(self, found: Suggestion, opens: Promise | None) -> bool:
        """Whether something else is suggested, or due, since `found` was told with what tonight opens with."""
        now = self.table.suggest(LENGTHS[self.length], self.skip)
        return now is None or (now.card, self._opens_with(now)) != (found.card, opens)

    def _tell(self, found: Suggestion) -> None:
        self.console.tell()
        due = self._opens_with(found)
        if due is not None:
            self.console.tell(OPENS_WITH)
            self.console.tell(" ".join(in_words(due).split()), 2)
            self.console.tell(WITHOUT_IT)
            self.console.tell()
        tell_card(self.table, self.console, found.card)
        self.console.tell(found.reason)

    def _jar_ways(self) -> Iterator[str]:
        if self.table.keeps:
            yield DROPS
        if self.table.jar_waits:
            yield OPENS
        elif self.table.opened_lines:
            yield READS_AGAIN

    def _opens_with(self, found: Suggestion) -> Promise | None:
        """What tonight opens with, if the suggestion is played."""
        return opens_with(self.table.due(), found.card)

    def _answered(self, typed: str, found: Suggestion) -> Session | None:
        match typed.casefold():
            case "":
                return begun(self.table, self.console, found.card, self.opener)
            case "g":
                return self._go_on()
            case "l":
                return browse(self.table, self.console, self.opener)
            case "n" if self._opens_with(found) is not None:
                kept(self.console, self.table.not_tonight)
                self.console.tell(NOT_TONIGHT)
            case "s" | "d" | "+" | "-" as way:
                self._another(way)
            case "a" | "t" | "w" | "o" as room if room not in "wo" or self.table.keeps:
                self._visit(room)
            case _:
                return begun(self.table, self.console, self.table.catalog.find(typed), self.opener)
        return None

    def _another(self, way: str) -> None:
        """Another suggestion: the next one, any, or a longer or shorter one."""
        if way == "s":
            self.skip += 1
        elif way == "d":
            self.skip = self.table.chance.randrange(len(self.table.catalog.cards()))
        else:
            self.length = max(0, min(len(LENGTHS) - 1, self.length + (1 if way == "+" else -1)))
            self.skip = 0
            self.console.tell(f"Up to {LENGTHS[self.length]} minutes.")

    def _visit(self, room: str) -> None:
        """A look elsewhere, and back."""
        if room == "a":
            look_through(self.table, self.console)
        elif room == "w":
            drop(self.table, self.console)
        elif room == "o":
            self._jar()
        else:
            choose_path(self.table, self.console)
            self.skip = 0

    def _jar(self) -> None:
        """What was left for each other: opened by both, or read again on the same evening."""
        people, opened = self.table.people, self.table.opened_lines
        if self.table.jar_waits:
            open_jar(self.table, self.console)
        elif people is not None and opened:
            _tell_lines(people, opened, self.console)
        else:
            self.console.tell(NOTHING_LEFT)

    def _go_on(self) -> Session | None:
        unfinished = self.table.unfinished.take_up()
        if unfinished is None:
            self.console.tell("Nothing is unfinished. Enter begins a new evening.")
            return None
        return unfinished[0]


def tell_card(table: Table, console: Console, card: Card) -> None:
    """An exercise in a few lines."""
    console.tell(f"{card.title} ({card.minutes} minutes, {card.intensity})")
    console.tell(card.summary)
    for safety in filter(None, (card.care, card.not_for)):
        console.tell(safety)
    before = table.usually_after(card)
    if before and table.waits(card, card.title) is None:
        console.tell(f"Usually after {in_a_row(before)}.")


def pick_easy(table: Table, console: Console, opener: Seat | None, besides: str = "") -> Session | None:
    """Offer a few light exercises by number; None when Enter declines. besides -- the one that waits."""
    cards = table.easy_ones(besides=besides)
    for number, card in enumerate(cards, 1):
        console.tell(f"{number}. {card.title} ({card.minutes} minutes)", 2)
    while typed := console.ask("choice", "A number begins one. Enter ends the evening here."):
        if typed not in [str(number + 1) for number in range(len(cards))]:
            console.tell("One of the numbers, please, or just Enter.")
            continue
        try:
            return begun(table, console, cards[int(typed) - 1], opener, review=False)
        except ReciprocityError as error:
            console.tell(describe(error))
    return None
