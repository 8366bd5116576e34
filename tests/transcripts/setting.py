"""What was before an evening, and who comes to play it: drawn from the seed and its number."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.days import evening_day
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.simulation.simulate import Simulation

CATALOG = Catalog()
REFS = tuple(sorted(card.ref for card in CATALOG.cards()))
GROUND = tuple(ref for ref in REFS if ref.startswith("ground/"))

NAMES = (("Ana", "Sam"), ("Zoë", "Bartholomew"), ("Mo", "李雷"), ("Maria Magdalena", "Jo"))
LANGUAGES = ("en_GB.UTF-8", "en_GB.UTF-8", "es_ES.UTF-8", "C")
EXAMPLE_STEP = (0, 0, 1, 2, 4, 7, 12)
"""How many evenings there may have been."""
HOURS = ((21, 20), (19, 5), (23, 45), (0, 30), (9, 0))
FIRST_DAY = datetime.date(2026, 3, 2)
BETWEEN = (1, 1, 2, 3, 7, 16)
"""Days between two evenings."""


class Clock:
    """Is as late as it was last set to."""

    def __init__(self, at: datetime.datetime) -> None:
        self.at = at

    def now(self) -> datetime.datetime:
        """Return the time as it is here."""
        return self.at.astimezone()

    def today(self) -> datetime.date:
        """Return the day that an evening of now belongs to."""
        return evening_day(self.at)

    def calendar(self) -> datetime.date:
        """Return the date."""
        return self.at.date()

    def later(self, **by: int) -> None:
        """Set it on by days, hours or minutes."""
        self.at += datetime.timedelta(**by)


class Stays(Game):
    """A table that is sat down at again."""

    def close(self, *, by_signal: bool = False) -> None:
        """Keep the journal open for the next visit."""


@dataclass(frozen=True)
class Setting:
    """One evening before it begins. home -- a folder for a pack of their own, or None."""

    seed: str
    clock: Clock
    journal: Journal
    catalog: Catalog
    keeps: bool
    home: Path | None
    card: Card
    straight: bool
    """Whether they begin with the exercise, or at Tonight."""
    opener: Seat | None
    language: str

    def table(self) -> Game:
        """Sit down: another sitting each time."""
        return Stays(
            self.catalog,
            self.journal,
            Random(f"{self.seed} table {self.clock.at}"),
            self.clock.today,
            keeps=self.keeps,
            breaks=Breaks(now=self.clock.now),
            calendar=self.clock.calendar,
            home=self.home,
        )


def random_setting(seed: int, number: int, home: Path) -> Setting:
    """Return the evening of this number; `home` is an empty folder."""
    name = f"{seed} {number}"
    chance = Random(f"{name} setting")
    clock = Clock(datetime.datetime.combine(FIRST_DAY, datetime.time(*chance.choice(HOURS))))
    has_home = chance.random() < 0.15
    catalog = Catalog.for_home(home) if has_home else CATALOG
    card = catalog.find(REFS[(seed + number) % len(REFS)])
    keeps = chance.random() < (0.4 if card.intensity == "deep" else 0.85)
    setting = Setting(
        name,
        clock,
        Journal.in_memory(today=clock.today, calendar=clock.calendar),
        catalog,
        keeps,
        home if has_home else None,
        card,
        chance.random() < 0.7,
        chance.choice((0, 1, None)),
        chance.choice(LANGUAGES),
    )
    if chance.random() < 0.9:
        setting.journal.set_people(*assign_seats(*chance.choice(NAMES)))
        _live(setting, chance)
    return setting


def _live(setting: Setting, chance: Random) -> None:
    """Play what was before: evenings, a line in the jar, an evening that was left in the middle."""
    for ref in _earlier(setting, chance):
        _play(setting, ref, chance)
        setting.clock.later(days=chance.choice(BETWEEN))
    if setting.keeps and chance.random() < 0.4:
        for seat in (0, 1)[chance.randrange(2) :]:
            setting.table().leave_line(seat, f"for you {seat}")
        setting.clock.later(days=1)
    if chance.random() < 0.25:
        _play(setting, setting.card.ref if chance.random() < 0.5 else chance.choice(REFS), chance, most=6)
        setting.clock.later(hours=chance.choice((0, 0, 1, 20)))


def _earlier(setting: Setting, chance: Random) -> Iterator[str]:
    count = chance.choice(EXAMPLE_STEP)
    if setting.card.intensity == "deep" and setting.keeps:
        yield from GROUND
        yield from setting.card.after
    if chance.random() < 0.3:
        yield setting.card.ref
    for _ in range(count):
        yield chance.choice(REFS)


def _play(setting: Setting, ref: str, chance: Random, most: int = 2000) -> None:
    """Play one to its end, or so many beats of it; nothing is played that has to wait or is not there."""
    try:
        session = setting.table().begin(setting.catalog.find(ref))
    except ReciprocityError:
        return
    playing = Simulation(session, Random(chance.random()))
    for _ in range(most):
        beat = session.beat()
        if isinstance(beat, Over):
            session.finish()
            return
        playing.step(beat)
