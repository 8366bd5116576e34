"""Both answers side by side, as a reveal shows them."""

from collections.abc import Sequence
from dataclasses import replace

from reciprocity_tui.play.beats import Said, SaidRow
from reciprocity_tui.play.evening import Evening
from reciprocity_tui.play.progress import revealing
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import Scene, Sitting, told
from reciprocity_tui.play.slots import SEATS, Line
from reciprocity_tui.play.words import KEPT_PRIVATE


def answers_of(evening: Evening, sitting: Sitting) -> tuple[Said, ...]:
    """What the two said in a sitting, step by step; a guess stands under the answer that it is about."""
    shown = revealing(evening, sitting)
    under = {scene.order: rule_of(scene).under(scene, evening.rows) for scene in shown}
    said = {scene.order: _one(evening, scene) for scene in shown if under[scene.order] is None}
    for scene in shown:
        below, about = under[scene.order], scene.taken
        if below is not None and about is not None and about.order in said:
            before = said[about.order]
            left, right = (one or two for one, two in zip(before.under, below, strict=True))
            said[about.order] = replace(before, under=(left, right))
    return tuple(said.values())


def _one(evening: Evening, scene: Scene) -> Said:
    rule = rule_of(scene)
    lines = rule.lines(scene, evening.rows)
    said = [replace(line, wording=told(line.wording, scene.topic)) for line in lines]
    texts = {seat: _in_rows([line for line in said if line.author == seat]) for seat in SEATS}
    return Said(
        prompts=(scene.asked(0), scene.asked(1)),
        answers=(
            (texts[0] or KEPT_PRIVATE) if 0 in scene.authors else None,
            (texts[1] or KEPT_PRIVATE) if 1 in scene.authors else None,
        ),
        shared="" if rule.by_row else next((line.text for line in lines if line.author is None), ""),
        rows=_row_by_row(said) if rule.by_row and all(texts.values()) else (),
    )


def _in_rows(lines: Sequence[Line]) -> str:
    """What one person said in one step: one text, or list by list under their names."""
    if len(lines) <= 1:
        return "".join(line.text for line in lines)
    return "\n".join(f"{line.wording}: {line.text}" for line in lines)


def _row_by_row(lines: Sequence[Line]) -> tuple[SaidRow, ...]:
    """Both answers, each row once."""
    left, right = ({line.row: line for line in lines if line.author == seat} for seat in SEATS)
    return tuple(SaidRow(left[row].wording, left[row].text, right[row].text) for row in left if row in right)
