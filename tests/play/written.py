"""Small exercises written by hand, and what the two do with them, in words."""

import re
from collections.abc import Callable, Sequence
from random import Random

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Seat, Slot, other_seat
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore, random_reply
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import rendered

Reply = Data | None

MOST = 200
"""Beats of a written evening, at most."""


class Never:
    """Chance that keeps the order of the file and closes no gate."""

    def random(self) -> float:
        """Return a number so high that nothing happens by chance."""
        return 0.999

    def randrange(self, stop: int, /) -> int:
        """Return the highest number."""
        return stop - 1

    def shuffle(self, x: list[int], /) -> None:
        """Keep the order."""


def written(*steps: Raw, intensity: str = "light", **head: object) -> Exercise:
    """Return an exercise of these steps, as its file is."""
    start = {"title": "T", "kind": "check-in", "pillar": "team", "minutes": 5, "summary": "s", "why": "w"}
    return Exercise.model_validate({**start, **head, "intensity": intensity, "step": list(steps)})


def step(kind: str, name: str, **keys: object) -> Raw:
    """Return a step with the keys that its kind requires."""
    least: dict[str, Raw] = {
        "write": {"visibility": "shown"},
        "rate": {"scale": {"low": "little", "high": "much"}},
        "choose": {"options": ["tea", "sea", "sun", "rain"]},
        "read": {"text": f"{name}."},
        "gate": {"text": f"{name}?"},
    }
    default_prompt: Raw = {} if kind in ("read", "gate", "reflect") else {"prompt": f"{name}?"}
    return {"kind": kind, "id": name, **default_prompt, **least.get(kind, {}), **keys}


def turns(*steps: Raw, **keys: object) -> Raw:
    """Return a round."""
    return {"kind": "round", "do": list(steps), **keys}


def seated(exercise: Exercise, opener: Seat = 0, shelf: InMemoryStore | None = None) -> Session:
    """Seat Ana on the left and Sam on the right, before the first beat."""
    evening = new_evening(REF, fill_default_prompts(exercise), TWO, opener, Never())
    return Session(evening, InMemoryStore() if shelf is None else shelf, 1, shown)


def ask_of(session: Session) -> Ask:
    """Return the current ask; open a curtain before it."""
    beat = session.beat()
    if isinstance(beat, Curtain):
        session.open_curtain(beat.seat)
        beat = session.beat()
    assert isinstance(beat, Ask), beat
    return beat


def reply(session: Session, *replies: Reply) -> None:
    """Answer what is asked now."""
    session.answer(ask_of(session), list(replies))


def go_on(session: Session, answers: Callable[[Ask, Address], Reply] | None = None) -> Beat:
    """Do what the present beat asks for, and return it."""
    beat, chance = session.beat(), Random(1)
    match beat:
        case Curtain(seat=seat):
            session.open_curtain(seat)
        case Ask():
            make = answers or (lambda ask, address: random_reply(ask, address, chance))
            session.answer(beat, [make(beat, address) for address in beat.addresses])
        case ReadyToReveal():
            session.reveal()
        case Reveal(unread=unread):
            session.read(unread[0])
        case Over():
            pass
    return beat


def until(session: Session, kind: type[Beat], answers: Callable[[Ask, Address], Reply] | None = None) -> Beat:
    """Go on until there is a beat of this kind, and return it."""
    for _ in range(MOST):
        beat = session.beat()
        if isinstance(beat, kind):
            return rendered(beat) if isinstance(beat, Reveal) else beat
        assert not isinstance(beat, Over), "it was over before"
        go_on(session, answers)
    raise AssertionError("it does not come to that")


def told(exercise: Exercise, opener: Seat = 0) -> list[str]:
    """Play an evening in which everything is answered, and return one line per beat."""
    session, lines = seated(exercise, opener), list[str]()
    for _ in range(MOST):
        if isinstance(beat := go_on(session), Over):
            return lines
        lines.append(in_words(beat))
    raise AssertionError("it does not end")


def in_words(beat: Beat) -> str:
    """Describe a beat in a few words."""
    match beat:
        case Curtain(seat=seat, hand_over=hand_over):
            return f"curtain: {name(seat)}" if hand_over else f"curtain: {name(seat)} again"
        case Ask(addresses=addresses):
            who = name(addresses[0].seat) if len(addresses) == 1 else "at once"
            part = "" if addresses[0].part == "answer" else f" {addresses[0].part}"
            return f"{who}: {addresses[0].step}{part}"
        case ReadyToReveal():
            return "both in"
        case Reveal(unread=unread):
            return f"shown to {' and '.join(name(each) for each in unread)}"
        case Over(closed=closed):
            return "closed" if closed else "over"


def goes(session: Session, *replies: Reply) -> list[str]:
    """Return the beat before each of these answers, and the one after the last."""
    prompts = []
    for response in replies:
        prompts.append(in_words(session.beat()))
        reply(session, response)
    return [*prompts, in_words(session.beat())]


def name(seat: Seat | None) -> str:
    """Ana, Sam, or the two."""
    return "both" if seat is None else TWO[seat].name


def swapped(lines: Sequence[str]) -> list[str]:
    """Return the same lines with Ana and Sam swapped."""
    names = {TWO[seat].name: TWO[other_seat(seat)].name for seat in SEATS}
    return [re.sub(r"\w+", lambda found: names.get(found[0], found[0]), line) for line in lines]


def rows(session: Session) -> list[Slot]:
    """Return the slots of an evening, except for the shared ones."""
    return [slot for slot in session.evening.slots.values() if slot.address.seat is not None]
