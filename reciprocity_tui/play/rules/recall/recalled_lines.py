"""Lines recalled from earlier evenings: collected once, when an evening begins, and shown from its snapshot."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.recalled_steps import parse_step_name, why_not_recalled
from reciprocity_tui.play.reflection.reflection import Row
from reciprocity_tui.play.scenes.scene import TOPIC_PLACEHOLDER, fill_topic
from reciprocity_tui.play.scenes.slots import Line, PastLine, RecalledStep

Numbered = Sequence[tuple[int, Line]]
"""Lines, each with the journal's number."""


def find_recalled_steps(
    ref: str,
    exercise: Exercise,
    load: Callable[[str], Exercise | None],
    last: Callable[[str, str], tuple[date, Numbered] | None],
    describe_day: Callable[[date], str],
) -> tuple[RecalledStep, ...]:
    """Return what the steps of `exercise` show again. A step that is gone, deep or hard shows nothing.

    ref -- its full name. load -- another exercise by its full name, None when it no longer exists.
    last -- the saved lines of a step, by exercise and id, from when it was last played, with the day.
    describe_day -- returns the words for that day, as they read this evening.
    """
    steps: list[RecalledStep] = []
    for of in dict.fromkeys(step.recalled_step for step in exercise.walk()):
        named = parse_step_name(of)
        source = None if named is None else exercise if named.ref == ref else load(named.ref)
        step = None if named is None or source is None else source.find_step(named.step)
        if named is None or source is None or step is None or why_not_recalled(step, source.intensity):
            continue
        kept = last(named.ref, named.step)
        lines = () if kept is None else _past_lines(named.step, kept[1])
        if kept is not None and lines:
            steps.append(RecalledStep(of, describe_day(kept[0]), lines, _topic_line(lines, kept[1])))
    return tuple(steps)


def _topic_line(lines: Sequence[PastLine], kept: Numbered) -> PastLine | None:
    """Return the line that names the topic when `lines` mention it, so that deleting it later removes its words."""
    if not any(TOPIC_PLACEHOLDER in line.about for line in lines):
        return None
    return next(
        (PastLine(number, line.author, line.stored_text) for number, line in kept if line.names_topic), None
    )


def _past_lines(step: str, kept: Numbered) -> tuple[PastLine, ...]:
    """Return the lines of `step` worth a second look: personal lines, and shared ground of rows that have none.

    A row is labelled with its wording when the rows of the step differ in that, like lists or the rows of a map.
    """
    mine = [(number, line) for number, line in kept if line.step == step and line.panel != "gap"]
    voices = {(line.order, line.row) for _, line in mine if line.author is not None}
    told_here = [
        (number, line)
        for number, line in mine
        if line.panel != "shared_ground" or (line.order, line.row) not in voices
    ]
    wordings = {line.row: set[str]() for _, line in told_here}
    for _, line in told_here:
        wordings[line.row].add(str(line.wording))
    named = len(wordings) > 1 and len(set().union(*wordings.values())) == len(wordings)
    about = {row: min(texts) if named else "" for row, texts in wordings.items()}
    return tuple(
        PastLine(number, line.author, line.stored_text, line.row, about[line.row])
        for number, line in sorted(told_here, key=lambda each: each[1].panel != "shared_ground")
    )


def recalled_rows(recalled_step: RecalledStep) -> Iterator[Row]:
    """Yield rows with both people's lines side by side; an unnamed row lists one person's lines below each other."""
    for row in dict.fromkeys(line.row for line in recalled_step.lines):
        lines = [line for line in recalled_step.lines if line.row == row]
        about = fill_topic(lines[0].about, "" if recalled_step.topic is None else recalled_step.topic.text)
        left, right, both = (
            "\n".join(line.text for line in lines if line.author == author) or None for author in (0, 1, None)
        )
        if both is not None:
            yield Row(about, joint=both)
        if left is not None or right is not None:
            yield Row(about if both is None else "", left, right)
