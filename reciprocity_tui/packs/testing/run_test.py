"""Run one `[[test]]`: play it with its answers, and compare the visible text with the expected one."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from reciprocity_tui.exercise.exercise import AuthorTest, Exercise
from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.messages import shown, text
from reciprocity_tui.packs.testing.simulate import parse_settings, simulate_evening
from reciprocity_tui.play.session.beats import Beat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.branches import Branch, branches_taken
from reciprocity_tui.play.simulation.playthrough import BadAnswer, ScriptedAnswers, play_through

Look = Callable[[Beat, Session], str]
"""Returns the text that two people see at a moment."""

LEAST_ALIKE = 0.5
"""The similarity, from 0 to 1, from which a line is named as the nearest one."""

MOST_SHOWN = 120
"""Characters of a line to print."""


@dataclass(frozen=True)
class Failure:
    """A failed expectation of a `[[test]]`. path -- below the test. actual -- what was seen, or what may be done."""

    message: str
    path: DocumentPath
    actual: str = ""


@dataclass(frozen=True)
class ExampleResult:
    """The result of a `[[test]]`. branches -- those that its evening took."""

    name: str
    failures: tuple[Failure, ...]
    branches: frozenset[Branch] = frozenset()

    @property
    def passed(self) -> bool:
        """Return whether all expectations were met."""
        return not self.failures


def run_test(ref: str, exercise: Exercise, example: AuthorTest, look: Look) -> ExampleResult:
    """Play an evening of `exercise`, called `ref`, with the answers of `example`."""
    lines: list[str] = []
    reads = example.sees or example.not_sees

    def watch(beat: Beat, session: Session) -> None:
        if reads:
            lines.extend(line for line in map(_normalize_spaces, look(beat, session).splitlines()) if line)

    try:
        played = play_through(
            simulate_evening(ref, exercise, parse_settings(example)), ScriptedAnswers(example.answers), watch
        )
    except BadAnswer as bad:
        complaint = Failure(
            f"an answer is not taken: {shown(bad.message).rstrip('.')}",
            ("answers", *bad.path),
            " ".join(map(shown, bad.hints)),
        )
        return ExampleResult(example.name, (complaint,))
    complaints = [*_step_failures(example, played.order), *_text_failures(example, lines)]
    return ExampleResult(example.name, tuple(complaints), branches_taken(played))


def _step_failures(example: AuthorTest, steps: tuple[str, ...]) -> list[Failure]:
    """Return the failures about steps. steps -- those that came, in their order."""
    came = text("test-what-came", steps=", ".join(steps))
    named = [(place, name) for place, name in enumerate(example.shows_steps) if name in steps]
    return [
        *(
            Failure(text("test-step-before", step=name, earlier=earlier), ("shows_steps", place), came)
            for (_, earlier), (place, name) in pairwise(named)
            if steps.index(name) < steps.index(earlier)
        ),
        *(
            Failure(text("test-step-missing", step=name), ("shows_steps", place), came)
            for place, name in enumerate(example.shows_steps)
            if name not in steps
        ),
        *(
            Failure(text("test-step-came", step=name), ("skips_steps", place))
            for place, name in enumerate(example.skips_steps)
            if name in steps
        ),
    ]


def _text_failures(example: AuthorTest, lines: list[str]) -> list[Failure]:
    whole = " ".join(lines)
    complaints: list[Failure] = []
    for place, words in enumerate(example.sees):
        if _normalize_spaces(words) not in whole:
            near = _nearest(_normalize_spaces(words), lines)
            instead = text("test-nearest-line", line=near) if near else text("test-no-line-like-it")
            complaints.append(Failure(text("test-not-seen", words=_shorten(words)), ("sees", place), instead))
    for place, words in enumerate(example.not_sees):
        if _normalize_spaces(words) in whole:
            line = next((line for line in lines if _normalize_spaces(words) in line), "")
            instead = text("test-line-with-it", line=_shorten(line)) if line else ""
            complaints.append(Failure(text("test-seen", words=_shorten(words)), ("not_sees", place), instead))
    return complaints


def _normalize_spaces(words: str) -> str:
    """Return `words` with single spaces: a line break is no difference."""
    return " ".join(words.split())


def _shorten(words: str) -> str:
    return words if len(words) <= MOST_SHOWN else words[: MOST_SHOWN - 4] + " ..."


def _nearest(words: str, lines: list[str]) -> str:
    matcher = SequenceMatcher(b=words[:MOST_SHOWN].casefold(), autojunk=False)
    best, nearest = LEAST_ALIKE, ""
    for line in dict.fromkeys(lines):
        matcher.set_seq1(line[:MOST_SHOWN].casefold())
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, nearest = ratio, line
    return _shorten(nearest)
