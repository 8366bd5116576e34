"""How one kind of step is asked in plain mode. Every kind has one dialog.

A dialog prints the question and returns one reply per address of the `Ask`. It stores nothing and decides
nothing; the evening around it handles commands (`/pass`, `/pause`).
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar, cast

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.console import Command, Console
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import PASS

Model_co = TypeVar("Model_co", bound=Step, covariant=True)

Replies: TypeAlias = Sequence[Data | None]
"""One reply per address; None passes."""

Keep: TypeAlias = Callable[[Sequence[Data]], None]
"""Saves what is typed so far, one entry per address."""


class Dialog(Generic[Model_co]):
    """A dialog for a step that needs no more than Enter; subclasses change the rest."""

    def step(self, ask: Ask) -> Model_co:
        """Return the step, as this dialog's model."""
        return cast("Model_co", ask.scene.step)

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the question, before the first line is asked for."""
        if ask.prompt:
            if ask.read_aloud:
                console.print(ask.read_aloud)
            console.print(ask.prompt if ask.seat is None else f"{name_of(ask, ask.seat)}: {ask.prompt}")
        if ask.help:
            console.print(ask.help)
        for stem in ask.stems:
            console.print(f"{stem} ...", 2)
        timer = ask.scene.step.timer
        if timer is not None and len(ask.addresses) == 1:
            console.print(describe_duration(timer.seconds))
        if ask.listener_card and ask.listener is not None:
            console.print(text("for-listener", name=name_of(ask, ask.listener), card=ask.listener_card))
        if ask.writer_only:
            console.print(text("only-for", name=name_of(ask, ask.seat)))
        elif ask.sealed:
            console.print(text("hidden-until-both"))

    def no_pass(self, ask: Ask) -> str:
        """Return the answer to /pass where there is nothing to pass."""
        return text("nothing-to-pass")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Ask, and return one reply per address. Raises AnswerRejected when the same is to be asked again."""
        console.prompt("enter", text("enter-goes-on"))
        return [{}]


def name_of(ask: Ask, seat: Seat | None) -> str:
    """Return the name of the person at `seat`; of the one who leads if `seat` is None."""
    return ask.evening.names[ask.scene.leader if seat is None else seat]


def has_draft(ask: Ask) -> bool:
    """Return whether something was written here before."""
    return any(ask.draft.values())


def with_hidden_note(question: str, console: Console, *, private: bool) -> str:
    """Return `question`, with a note where typed letters do not show."""
    return text("nothing-shows", question=question) if private and console.hides_input else question


def ask_line(ask: Ask, console: Console, word: str, question: str) -> str | None:
    """Return one line of whose turn it is, hidden where it is private. None: keep the draft."""
    if has_draft(ask):
        console.print(text("already-written"))
    whole = with_hidden_note(question, console, private=ask.private)
    typed = console.prompt(word, whole, hidden=ask.private)
    return None if has_draft(ask) and not typed else typed


def ask_both(
    ask: Ask,
    console: Console,
    word: str,
    question: Callable[[str], str],
    read: Callable[[str], Data],
    dialog: "Dialog[Step] | None" = None,
) -> Replies:
    """Ask for a snap: two hidden lines, left then right.

    question -- returns the question for the person of that name. read -- turns a line into a reply, or raises
    AnswerRejected. dialog -- introduces it once more for the second person; None for the kind's own.
    """
    rule = rule_for(ask.scene)

    def one(address: Address) -> Data | None:
        if console.shows_input and address is not ask.addresses[0]:
            console.clear()
            (dialog or DIALOGS.get(ask.scene.step.kind)).introduce(ask, console)
        whole = with_hidden_note(question(name_of(ask, address.seat)), console, private=True)
        return _ask_one(console, word, whole, lambda line: rule.accept(ask.scene, address, read(line)))

    with console.hidden():
        return [one(address) for address in ask.addresses]


def _ask_one(console: Console, word: str, question: str, read: Callable[[str], Data]) -> Data | None:
    while True:
        try:
            return read(console.prompt(word, question))
        except AnswerRejected as refused:
            console.print(describe(refused))
        except Command as command:
            if command.name != "pass":
                raise
            console.print(text("left-out"))
            return PASS


def describe_duration(seconds: int) -> str:
    """Return about how long something takes: in minutes where they are whole."""
    minutes, rest = divmod(seconds, 60)
    if rest or not minutes:
        return text("takes-seconds", seconds=seconds)
    return text("takes-minutes", minutes=minutes)


DIALOGS: Registry[Dialog[Step]] = Registry("dialog", "reciprocity_tui.plain.dialogs")
"""The dialogs, by kind."""
