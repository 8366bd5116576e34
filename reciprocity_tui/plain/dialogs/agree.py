"""A small agreement: one line at a time, then both answer, and neither line shows."""

from collections.abc import Sequence

from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.game.agreement_snaps import SNAPS, words_for
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both, name_of
from reciprocity_tui.play.rules.agree.progress import REVIEW, ROOM, SETTLED, WHAT
from reciprocity_tui.play.rules.agree.rule import LIMITS, OUTCOMES, RULE
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.rule import number_out_of_range
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask


class AgreeDialog(Dialog[Agree]):
    """The words so far are printed before the question."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the prompt at first; later the words so far, and the question about them."""
        part = ask.address.part
        if part == WHAT:
            super().introduce(ask, console)
            return
        scene, rows = ask.scene, ask.evening.slots
        if part in (REVIEW, SETTLED):
            console.print(ask.prompt)
            reviewed = RULE.under_review(scene, rows)
            console.print(describe_agreement(reviewed) if reviewed else "", 2)
            if part == REVIEW:
                console.print(text("agree-not-happened"))
        else:
            console.print(describe_agreement(RULE.current_draft(scene, rows)), 2)
        self._tell_question(ask, console)

    def _tell_question(self, ask: Ask, console: Console) -> None:
        scene, rows, address = ask.scene, ask.evening.slots, ask.address
        match address.part:
            case "cost":
                console.print(text("agree-cost"))
            case "reply":
                if RULE.costs_one_more(scene, rows, address.repeat):
                    console.print(text("agree-asks-more"))
                console.print(text("agree-both-want"))
            case "settled":
                console.print(text("agree-talk-it-over"))
            case "room":
                console.print(text("agree-which-goes"))
        for number, option in enumerate(self._offered(ask), 1):
            console.print(f"{number}. {option}", 2)

    def _offered(self, ask: Ask) -> Sequence[str]:
        part = ask.address.part
        if part in SNAPS:
            return words_for(part)
        if part == SETTLED:
            return words_for(part)
        if part == ROOM:
            rooms = RULE.room_candidates(ask.scene, ask.evening.slots)
            return [*(shown(describe_agreement(room)) for room in rooms), text("agree-new-stays-open")]
        return ()

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Ask for a line, two numbers that do not echo, or one number for both."""
        part = ask.address.part
        if part in SNAPS:
            name, values = SNAPS[part]
            return ask_both(
                ask,
                console,
                "snap",
                lambda name: text("one-number", name=name),
                lambda line: {name: _of(values, line)},
            )
        if part == SETTLED:
            return [{"outcome": _of(OUTCOMES, console.prompt("choice", text("plain-agree-number")))}]
        if part == ROOM:
            numbers = [room.number for room in RULE.room_candidates(ask.scene, ask.evening.slots)]
            return [{"end": _of([*numbers, None], console.prompt("choice", text("plain-agree-number")))}]
        return [self._line(ask, console)]

    def _line(self, ask: Ask, console: Console) -> Data:
        address = ask.address
        before = RULE.previous_text(ask.scene, ask.evening.slots, address)
        written = str(ask.draft.get("text", before))
        if written:
            console.print(text("plain-so-far", text=written))
        typed = console.prompt("line", _question(ask, is_written=bool(written)))
        return {"text": typed or written}


def _question(ask: Ask, *, is_written: bool) -> str:
    """Return what the line is asked for, and what an empty one does."""
    limit = LIMITS[ask.address.part]
    otherwise = Message("main-leaves-as-it-is" if is_written else "main-skips")
    match ask.address.part:
        case "cue":
            return text("plain-agree-when", limit=limit, otherwise=otherwise)
        case "gives":
            name = name_of(ask, ask.address.seat)
            return text("plain-agree-gives", name=name, limit=limit, otherwise=otherwise)
    left, right = ask.evening.names
    if not is_written:
        otherwise = Message("agree-pass-leaves-open")
    return text("plain-agree-text", left=left, right=right, limit=limit, otherwise=otherwise)


def _of(values: Sequence[object], line: str) -> object:
    """Return the value for a typed number."""
    number = int(line) if line.isascii() and line.isdigit() and len(line) < 4 else 0
    if not 1 <= number <= len(values):
        raise number_out_of_range(1, len(values))
    return values[number - 1]


DIALOG = AgreeDialog()
