"""One `[[test]]`: it is played with its answers, and what was seen is held against what must be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from reciprocity_tui.exercise.exercise import Example, Exercise
from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.packs.testing.evenings import evening_of, settings_of
from reciprocity_tui.play.beats import Beat
from reciprocity_tui.play.branches import Branch, reached
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.staging import BadAnswer, Script, staged

Look = Callable[[Beat, Session], str]
"""Returns what two people see at a moment."""

LEAST_ALIKE = 0.5
"""From 0 to 1: how much alike a line must be to be named as the nearest one."""

MOST_SHOWN = 120
"""Characters of a line that are named."""


@dataclass(frozen=True)
class Complaint:
    """What did not come as a `[[test]]` says. path -- below the test. instead -- what was seen, or what may be done."""

    message: str
    path: Place
    instead: str = ""


@dataclass(frozen=True)
class Result:
    """What came of a `[[test]]`. branches -- those that its evening took."""

    name: str
    complaints: tuple[Complaint, ...]
    branches: frozenset[Branch] = frozenset()

    @property
    def passed(self) -> bool:
        """Return whether everything came as it says."""
        return not self.complaints


def run_test(ref: str, exercise: Exercise, example: Example, look: Look) -> Result:
    """Play an evening of `exercise`, called `ref`, with the answers of `example`."""
    lines: list[str] = []
    reads = example.sees or example.not_sees

    def watch(beat: Beat, session: Session) -> None:
        if reads:
            lines.extend(line for line in map(_bare, look(beat, session).splitlines()) if line)

    try:
        played = staged(evening_of(ref, exercise, settings_of(example)), Script(example.answers), watch)
    except BadAnswer as bad:
        complaint = Complaint(
            f"an answer is not taken: {bad.message}", ("answers", *bad.path), " ".join(bad.hints)
        )
        return Result(example.name, (complaint,))
    complaints = [*_of_steps(example, played.order), *_of_words(example, lines)]
    return Result(example.name, tuple(complaints), reached(played))


def _of_steps(example: Example, steps: tuple[str, ...]) -> list[Complaint]:
    """Return what is wrong with the steps that were asked, which are given in their order."""
    came = f"What came: {', '.join(steps)}."
    named = [(place, name) for place, name in enumerate(example.shows_steps) if name in steps]
    return [
        *(
            Complaint(f"the step {name} came before {earlier}", ("shows_steps", place), came)
            for (_, earlier), (place, name) in pairwise(named)
            if steps.index(name) < steps.index(earlier)
        ),
        *(
            Complaint(f"the step {name} did not come", ("shows_steps", place), came)
            for place, name in enumerate(example.shows_steps)
            if name not in steps
        ),
        *(
            Complaint(f"the step {name} came", ("skips_steps", place))
            for place, name in enumerate(example.skips_steps)
            if name in steps
        ),
    ]


def _of_words(example: Example, lines: list[str]) -> list[Complaint]:
    whole = " ".join(lines)
    complaints: list[Complaint] = []
    for place, words in enumerate(example.sees):
        if _bare(words) not in whole:
            near = _nearest(_bare(words), lines)
            instead = f'The nearest line: "{near}"' if near else "No line is like it."
            complaints.append(Complaint(f'"{_short(words)}" was not seen', ("sees", place), instead))
    for place, words in enumerate(example.not_sees):
        if _bare(words) in whole:
            line = next((line for line in lines if _bare(words) in line), "")
            instead = f'It stands in: "{_short(line)}"' if line else ""
            complaints.append(Complaint(f'"{_short(words)}" was seen', ("not_sees", place), instead))
    return complaints


def _bare(text: str) -> str:
    """Return `text` with single spaces: a line break is no difference."""
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 4] + " ..."


def _nearest(words: str, lines: list[str]) -> str:
    matcher = SequenceMatcher(b=words[:MOST_SHOWN].casefold(), autojunk=False)
    best, nearest = LEAST_ALIKE, ""
    for line in dict.fromkeys(lines):
        matcher.set_seq1(line[:MOST_SHOWN].casefold())
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, nearest = ratio, line
    return _short(nearest)
