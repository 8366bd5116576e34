"""How one kind of step is asked in lines. Every kind brings one dialog.

A dialog tells what is asked and returns one reply an address of the `Ask`. It stores nothing and decides
nothing; commands (`/pass`, `/pause`) are answered by the evening around it.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar, cast

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.messages import describe
from reciprocity_tui.plain.console import Command, Console
from reciprocity_tui.plain.messages import (
    LEFT_OUT,
    NOTHING_SHOWS,
    WRITTEN_ALREADY,
    describe_duration,
    with_commands,
)
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import PASS
from reciprocity_tui.words import HIDDEN_UNTIL_BOTH, ONLY_FOR

Model_co = TypeVar("Model_co", bound=Step, covariant=True)

Replies: TypeAlias = Sequence[Data | None]
"""One reply an address; None passes."""

Keep: TypeAlias = Callable[[Sequence[Data]], None]
"""Keeps what is typed so far, one entry an address."""


class Dialog(Generic[Model_co]):
    """The defaults suit a step that needs no more than Enter."""

    def step(self, ask: Ask) -> Model_co:
        """The step, as this dialog's model."""
        return cast("Model_co", ask.scene.step)

    def introduce(self, ask: Ask, console: Console) -> None:
        """Tell what is asked, before the first line is asked for."""
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
            console.print(f"For {name_of(ask, ask.listener)}: {ask.listener_card}")
        if ask.writer_only:
            console.print(ONLY_FOR.format(name=name_of(ask, ask.seat)))
        elif ask.sealed:
            console.print(HIDDEN_UNTIL_BOTH)

    def no_pass(self, ask: Ask) -> str:
        """Return what is said to /pass where there is nothing to pass."""
        return "There is nothing to pass here. Enter goes on."

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Ask, and return one reply an address. Raises AnswerRejected when the same is to be asked again."""
        console.prompt("enter", "Enter goes on.")
        return [{}]


def name_of(ask: Ask, seat: Seat | None) -> str:
    """The name of the person at `seat`; of the one who leads when it is nobody's."""
    return ask.evening.names[ask.scene.leader if seat is None else seat]


def has_draft(ask: Ask) -> bool:
    """Whether something was written here before."""
    return any(ask.draft.values())


def with_hidden_note(text: str, console: Console, *, private: bool) -> str:
    """`text`, and that nothing shows where that is so."""
    return f"{text} {NOTHING_SHOWS}" if private and console.hides_input else text


def ask_line(ask: Ask, console: Console, word: str, text: str) -> str | None:
    """One line of whose turn it is, unseen where it is private. None: what was written before stands."""
    if has_draft(ask):
        console.print(WRITTEN_ALREADY)
    question = with_hidden_note(text, console, private=ask.private)
    typed = console.prompt(word, question, hidden=ask.private)
    return None if has_draft(ask) and not typed else typed


def ask_both(
    ask: Ask,
    console: Console,
    word: str,
    text: str,
    read: Callable[[str], Data],
    dialog: "Dialog[Step] | None" = None,
) -> Replies:
    """A snap: two lines that do not show, left then right.

    text -- what is asked, with `{name}`. read -- makes a reply of a line, or raises AnswerRejected. dialog -- what
    introduces it once more for the second person; None for the kind's own.
    """
    rule = rule_for(ask.scene)

    def one(address: Address) -> Data | None:
        if console.shows_input and address is not ask.addresses[0]:
            console.clear()
            (dialog or DIALOGS.get(ask.scene.step.kind)).introduce(ask, console)
        question = with_hidden_note(text.format(name=name_of(ask, address.seat)), console, private=True)
        return _ask_one(console, word, question, lambda line: rule.accept(ask.scene, address, read(line)))

    with console.hidden():
        return [one(address) for address in ask.addresses]


def _ask_one(console: Console, word: str, question: str, read: Callable[[str], Data]) -> Data | None:
    while True:
        try:
            return read(console.prompt(word, question))
        except AnswerRejected as refused:
            console.print(with_commands(describe(refused)))
        except Command as command:
            if command.name != "pass":
                raise
            console.print(LEFT_OUT)
            return PASS


DIALOGS: Registry[Dialog[Step]] = Registry("dialog", "reciprocity_tui.plain.dialogs")
"""The dialogs, by kind."""
