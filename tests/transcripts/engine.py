"""What the engine asks for, as both front ends are told: its last beat, without any words."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import TypeAlias
from unittest.mock import patch

from reciprocity_tui.play.scenes.answer_format import AnswerField
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Data, Seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import random_reply

Place: TypeAlias = tuple[object, ...]
"""Where an evening is, without words."""


class Engine:
    """Knows the session that was original last, and its beat."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.beat: Beat | None = None

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Inside, every session shows here what it is original."""
        original = Session.beat

        def beat(session: Session) -> Beat:
            self.session, self.beat = session, original(session)
            return self.beat

        with patch.object(Session, original.__name__, beat):
            yield

    @property
    def place(self) -> Place:
        """Return the current position, which changes whenever an answer is locked, reopened or read."""
        if self.session is None or self.beat is None:
            return ()
        locked = sum(slot.done for slot in self.session.evening.slots.values())
        return self.session.evening_id, locked, *_about(self.beat)

    @property
    def names(self) -> tuple[str, str]:
        """Left and right."""
        return ("", "") if self.session is None else self.session.evening.names


def _about(beat: Beat) -> Place:
    match beat:
        case Ask():
            return "ask", beat.scene.order, beat.addresses
        case Curtain():
            return "curtain", beat.seat, beat.hand_over, beat.changeable
        case ReadyToReveal():
            return "both in", beat.seats
        case Reveal():
            return "reveal", beat.unread
        case Over():
            return "over", beat.closed


def answers(ask: Ask, chance: Random) -> Iterator[tuple[AnswerField, object]]:
    """Yield what is to be given now, in order, with a value that would be taken."""
    data = answer(ask, chance)
    for key in rule_for(ask.scene).answer_format(ask.scene).fields_of_part(ask.address.part):
        yield key, data.get(key.key)


def answer(ask: Ask, chance: Random) -> Data:
    """Return an answer that would be taken."""
    return random_reply(ask, ask.address, chance)


def numbers(key: AnswerField, value: object) -> list[int]:
    """Return the numbers, from 1, of what was chosen among what there is; of a number, the number itself."""
    names = [name for name, _ in key.options or ()]
    chosen = value if isinstance(value, list | tuple) else [value]
    places = [names.index(str(one)) + 1 for one in chosen if str(one) in names]
    return places or [one for one in chosen if isinstance(one, int)]


def turn(beat: Beat | None) -> Seat | None:
    """Return whose turn it is; None when it is both's."""
    match beat:
        case Ask() | Curtain():
            return beat.seat
        case Reveal():
            return beat.unread[0]
    return None
