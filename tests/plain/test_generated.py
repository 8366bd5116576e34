"""Exercises that nobody wrote, played in lines by somebody restless: passing, swapping, pausing, changing, ending."""

import io
import random
import re
from dataclasses import dataclass, field

import pytest

from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.dialog import Replies
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.driver import Driver
from tests.plain.kit import session
from tests.play.making import exercise

SHOWS = re.compile(rf"(You have both|\w+ has) answered\.|Step (\d+) of \2\b|{text('plain-both-see')}")
"""Where answers may be seen: a reveal, words of both, and the last step, the reflection."""


PRIVATE = ("line", "lines", "list")
"""The stable words that ask for text of one's own."""


@dataclass
class Restless(Driver):
    """Says a command now and then. A few commands only, so that the evening ends."""

    chance: random.Random = field(default_factory=random.Random)
    patience: int = 12

    def _answer(self, word: str, question: str) -> str:
        if self.patience and word not in ("pause", "minutes") and self.chance.random() < 0.2:
            self.patience -= 1
            return self.chance.choice(("/pass", "/swap", "/change", "/pause", "/help", "/me", "/x", ""))
        return super()._answer(word, question)


@pytest.mark.parametrize("seed", range(120))
def test_it_ends_and_shows_nothing_before_its_time(seed: int) -> None:
    nothing_before_its_time(seed)


def test_a_front_end_that_says_answers_back_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    lock = PlainEvening._lock

    def say_back(self: PlainEvening, ask: Ask, replies: Replies) -> None:
        self.console.print(str(replies))
        lock(self, ask, replies)

    monkeypatch.setattr(PlainEvening, "_lock", say_back)
    with pytest.raises(AssertionError):
        for seed in range(60):
            nothing_before_its_time(seed)


def looks_away(seen: str) -> bool:
    """Return whether one player types alone now: a curtain was opened, and nobody has finished since."""
    _, curtain, since = seen.rpartition("\ncurtain: ")
    return bool(curtain) and not re.search(r"\nenter: | is done\.$", since, re.MULTILINE)


def nothing_before_its_time(seed: int) -> None:
    chance, out = random.Random(seed), io.StringIO()
    driver = Restless(out, "s{}z".format, chance=chance)
    evening = PlainEvening(session(exercise(chance), opener=seed % 2), Console(driver, out))
    try:
        evening.play()
    except QuitRequested:
        pytest.fail("the evening does not end")
    text = out.getvalue()
    assert not FORBIDDEN.search(text)
    for seen, (word, line) in zip(driver.seen, driver.typed, strict=True):
        if word in PRIVATE and line.startswith("s") and looks_away(seen):
            shown = SHOWS.search(text, len(seen))
            own = "Only for" in seen.rsplit("\n\n", 1)[-1]
            for words in line.split("; "):
                assert words not in text[: shown.start() if shown and not own else None]
