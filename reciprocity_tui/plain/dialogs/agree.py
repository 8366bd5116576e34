"""A small agreement: one line at a time, then both answer, and neither line shows."""

from collections.abc import Sequence

from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both, name_of
from reciprocity_tui.play.agreeing import REVIEW, ROOM, SETTLED, WHAT
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.promises import in_words
from reciprocity_tui.play.rule import no_such_number
from reciprocity_tui.play.rules.agree import LIMITS, OUTCOMES, RULE
from reciprocity_tui.play.slots import Data
from reciprocity_tui.table.agreement_snaps import SNAPS
from reciprocity_tui.words import (
    ASKS_MORE,
    BOTH_SAY_YES,
    ENTER_LEAVES,
    LEAVE_NEW_OPEN,
    NOT_HAPPENED,
    OUTCOME_WORDS,
    TALK_IT_OVER,
    WHAT_IT_ASKS,
    WHAT_IT_GIVES,
    WHEN_IS_IT,
    WHICH_GOES,
)


class AgreeDialog(Dialog[Agree]):
    """What stands there so far is told before what is asked."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt at first; later the words as they stand, and what is asked of them."""
        part = ask.address.part
        if part == WHAT:
            super().introduce(ask, console)
            return
        scene, rows = ask.scene, ask.evening.rows
        if part in (REVIEW, SETTLED):
            console.tell(ask.prompt)
            reviewed = RULE.reviews(scene, rows)
            console.tell(in_words(reviewed) if reviewed else "", 2)
            if part == REVIEW:
                console.tell(NOT_HAPPENED)
        else:
            console.tell(in_words(RULE.so_far(scene, rows)), 2)
        self._tell_question(ask, console)

    def _tell_question(self, ask: Ask, console: Console) -> None:
        scene, rows, address = ask.scene, ask.evening.rows, ask.address
        match address.part:
            case "cost":
                console.tell(WHAT_IT_ASKS)
            case "reply":
                if RULE.asks_more_of_one(scene, rows, address.n):
                    console.tell(ASKS_MORE)
                console.tell(BOTH_SAY_YES)
            case "settled":
                console.tell(TALK_IT_OVER)
            case "room":
                console.tell(WHICH_GOES)
        for number, text in enumerate(self._offered(ask), 1):
            console.tell(f"{number}. {text}", 2)

    def _offered(self, ask: Ask) -> Sequence[str]:
        part = ask.address.part
        if part in SNAPS:
            return SNAPS[part][2]
        if part == SETTLED:
            return OUTCOME_WORDS
        if part == ROOM:
            rooms = RULE.rooms(ask.scene, ask.evening.rows)
            return [*map(in_words, rooms), LEAVE_NEW_OPEN]
        return ()

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """A line, two numbers that do not show, or one number of both."""
        part = ask.address.part
        if part in SNAPS:
            name, values, _ = SNAPS[part]
            return ask_both(
                ask, console, "snap", "{name}, one number.", lambda line: {name: _of(values, line)}
            )
        if part == SETTLED:
            return [{"outcome": _of(OUTCOMES, console.ask("choice", "One number of both."))}]
        if part == ROOM:
            numbers = [each.number for each in RULE.rooms(ask.scene, ask.evening.rows)]
            return [{"end": _of([*numbers, None], console.ask("choice", "One number of both."))}]
        return [self._line(ask, console)]

    def _line(self, ask: Ask, console: Console) -> Data:
        address = ask.address
        before = RULE.before(ask.scene, ask.evening.rows, address)
        text = str(ask.draft.get("text", before))
        if text:
            console.tell(f"So far: {text}")
        typed = console.ask("line", self._what(ask, ENTER_LEAVES if text else ""))
        return {"text": typed or text}

    def _what(self, ask: Ask, leaves: str) -> str:
        skips = leaves or "Enter skips."
        limit = LIMITS[ask.address.part]
        match ask.address.part:
            case "cue":
                return f"{WHEN_IS_IT} Up to {limit} characters. {skips}"
            case "gives":
                asked = WHAT_IT_GIVES.format(name=name_of(ask, ask.address.seat))
                return f"{asked} Up to {limit} characters. {skips}"
        left, right = ask.evening.names
        return f"{left} and {right}, up to {limit} characters. {leaves or '/pass leaves it open.'}"


def _of(values: Sequence[object], line: str) -> object:
    """The value of a number that was typed."""
    number = int(line) if line.isascii() and line.isdigit() and len(line) < 4 else 0
    if not 1 <= number <= len(values):
        raise no_such_number(1, len(values))
    return values[number - 1]


DIALOG = AgreeDialog()
