"""Every exercise that comes with the program is played in lines to its end, on every branch of its conditions."""

import io
import re
from dataclasses import dataclass, field
from random import Random

import pytest

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.driver import Driver
from tests.repertoire import PASSES, Attended, Way, built_in, few_and_slow, ways_through

BOUNDS = re.compile(r"(?:from |, )(\d+) to (\d+)\b(?! numbers)")
SEVERAL = re.compile(r"(\d+)(?: to (\d+))? numbers")
OF_THESE = re.compile(r"(?:(\d+)|(\d+) to (\d+)|up to (\d+)), of ([\d ]+)\.")
OFFERED = re.compile(r"^ +(\d+)\. ")


@dataclass
class Wandering(Driver):
    """Takes one way or another where it is asked for numbers, and passes now and then."""

    most: int = 2000
    chance: Random = field(default_factory=Random)
    passes: float = 0.0
    alike: float = 0.0
    """How often one picks what was picked last where the same was asked."""
    last: dict[str, str] = field(default_factory=dict)

    def _answer(self, word: str, question: str) -> str:
        if word not in ("curtain", "keep") and not self._several and self.chance.random() < self.passes:
            return "/pass"
        numbers = self._numbers(word, question)
        if numbers is None:
            return super()._answer(word, question)
        asking = word + question.partition(",")[2]
        if self.chance.random() >= self.alike:
            self.last.pop(asking, None)
        return self.last.setdefault(asking, " ".join(numbers))

    def _numbers(self, word: str, question: str) -> list[str] | None:
        """Return random numbers, as many as the question needs; None if it asks for none."""
        several, these, bounds = (each.search(question) for each in (SEVERAL, OF_THESE, BOUNDS))
        match word:
            case "choice" | "order" if several:
                least = int(several[1])
                return self._some(self._offered(), least, int(several[2] or least))
            case "list" if these:
                least, most = int(these[1] or these[2] or 0), int(these[1] or these[3] or these[4])
                return self._some(these[5].split(), least, most)
            case "pairs":
                return self.chance.choice(([], ["1-1"]))
            case "number" | "snap" | "row" if bounds:
                return [str(self.chance.randrange(int(bounds[1]), int(bounds[2]) + 1))]
            case "choice" | "snap" | "ready":
                return self._some(self._offered() if word != "ready" else ["1", "2"], 1, 1)
            case _:
                return None

    def _some(self, numbers: list[str], least: int, most: int) -> list[str]:
        count = min(len(numbers), self.chance.randrange(least, most + 1))
        return self.chance.sample(numbers, count)

    def _offered(self) -> list[str]:
        """Return the numbers listed above the question; 1 and 2 if the question names them itself."""
        options_shown: list[str] = []
        for line in reversed(self.seen[-1].splitlines()):
            offered = OFFERED.match(line)
            if offered:
                options_shown.append(offered[1])
            elif options_shown:
                break
        return options_shown or ["1", "2"]


def in_lines(way: Way) -> Attended:
    """Play an evening to its reflection."""
    session, out = way.session(), io.StringIO()
    driver = Wandering(
        out,
        chance=Random(way.seed),
        passes=PASSES[way.seed // 2 % 3],
        alike=0.0 if way.seed % 3 else 0.8,
    )
    over = PlainEvening(session, Console(driver, out)).play()
    text = out.getvalue()
    assert not FORBIDDEN.search(text)
    assert "{" not in text
    assert over.closed or "keep" in dict(driver.typed), "no reflection was shown"
    return session


@pytest.mark.parametrize("ref", few_and_slow())
def test_it_is_played_to_its_end_on_every_branch(ref: str) -> None:
    assert list(ways_through(ref, built_in(ref), in_lines))
