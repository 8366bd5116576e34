"""A session, a script of lines, and what was written: everything a plain evening needs, without a journal."""

import datetime
import io
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.evening import EveningSuspended, PlainEvening
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore

ANA_AND_SAM = (Person("Ana", "●", "left"), Person("Sam", "◆", "right"))


def exercise(*steps: Mapping[str, object], intensity: str = "light") -> Exercise:
    """Return an exercise with these steps."""
    header = {
        "title": "A small evening",
        "kind": "appreciation",
        "pillar": "regard",
        "minutes": 5,
        "intensity": intensity,
        "summary": "Something small.",
        "why": "Small is good.",
    }
    return fill_default_prompts(Exercise.model_validate({**header, "step": list(steps)}))


def session(of: Exercise, keeper: InMemoryStore | None = None, opener: int = 0, seed: int = 1) -> Session:
    """Return a session of a new evening of `of`."""
    evening = new_evening("pack/small", of, ANA_AND_SAM, opener, random.Random(seed))
    return Session(evening, keeper or InMemoryStore(), 1)


EIGHT = datetime.datetime(2026, 6, 1, 20, 0)  # noqa: DTZ001 -- as the clock on the wall has it
"""When the evenings of these tests are played."""


def console(lines: Iterable[str] | bytes) -> tuple[Console, io.StringIO]:
    """Return a console that reads `lines`, and its output."""
    out = io.StringIO()
    typed = lines if isinstance(lines, bytes) else "".join(f"{line}\n" for line in lines).encode()
    screen = Console(Keyboard(io.BytesIO(typed)), out)
    # Half an hour before midnight a break ends tomorrow; the output must not depend on when the tests run.
    screen.breaks = Breaks(now=EIGHT.astimezone)
    return screen, out


@dataclass
class Played:
    """What came of playing a script of lines."""

    session: Session
    text: str
    over: Over | None = None
    left: QuitRequested | None = None
    aside: EveningSuspended | None = None

    @property
    def prompt_words(self) -> list[str]:
        """Return the stable words of the prompts, in order."""
        return [line.split(":")[0] for line in self.text.splitlines() if line and line[0] != " "]


@dataclass
class Playing:
    """One evening that may be played in several goes."""

    session: Session
    written: list[str] = field(default_factory=list)

    def type(self, *lines: str) -> Played:
        """Type these lines; the input ends after them."""
        screen, out = console(lines)
        played = Played(self.session, "")
        try:
            played.over = PlainEvening(self.session, screen).play()
        except QuitRequested as leaving:
            played.left = leaving
        except EveningSuspended as aside:
            played.aside = aside
        played.text = out.getvalue()
        return played


def play(of: Exercise, *lines: str, opener: int = 0) -> Played:
    """Play a new evening of `of` with these lines."""
    return Playing(session(of, opener=opener)).type(*lines)
