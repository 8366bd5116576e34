"""Both answers side by side, as a reveal shows them."""

from collections.abc import Sequence
from dataclasses import replace

from reciprocity_tui.message import Message
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.progress import revealed_scenes
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup, fill_topic
from reciprocity_tui.play.scenes.slots import SEATS, Line
from reciprocity_tui.play.session.beats import Answer, RevealedRow, RevealedStep

KEPT_PRIVATE: Answer = (Message("kept-private"),)
"""In place of an answer that was passed."""


def build_reveal(evening: Evening, group: SceneGroup) -> tuple[RevealedStep, ...]:
    """Return the answers of a group, step by step, with each guess under the answer it is about."""
    shown = revealed_scenes(evening, group)
    under = {scene.order: rule_for(scene).reveal_captions(scene, evening.slots) for scene in shown}
    by_order = {scene.order: _reveal_step(evening, scene) for scene in shown if under[scene.order] is None}
    for scene in shown:
        below, about = under[scene.order], scene.follows
        if below is not None and about is not None and about.order in by_order:
            before = by_order[about.order]
            left, right = (one or two for one, two in zip(before.captions, below, strict=True))
            by_order[about.order] = replace(before, captions=(left, right))
    return tuple(by_order.values())


def _reveal_step(evening: Evening, scene: Scene) -> RevealedStep:
    rule = rule_for(scene)
    lines = rule.lines(scene, evening.slots)
    shown_lines = [replace(line, wording=fill_topic(line.wording, scene.topic)) for line in lines]
    texts = {seat: _format_lines([line for line in shown_lines if line.author == seat]) for seat in SEATS}
    return RevealedStep(
        prompts=(scene.prompt_for(0), scene.prompt_for(1)),
        answers=(
            (texts[0] or KEPT_PRIVATE) if 0 in scene.authors else None,
            (texts[1] or KEPT_PRIVATE) if 1 in scene.authors else None,
        ),
        shared="" if rule.compares_rows else next((line.text for line in lines if line.author is None), ""),
        rows=_compare_rows(shown_lines) if rule.compares_rows and all(texts.values()) else (),
    )


def _format_lines(lines: Sequence[Line]) -> Answer:
    """Return one person's answer to one step: a single text, or one per list under its name."""
    if len(lines) <= 1:
        return tuple(line.text for line in lines if line.text)
    return tuple(Message("answer-in-list", list=line.wording, answer=line.text) for line in lines)


def _compare_rows(lines: Sequence[Line]) -> tuple[RevealedRow, ...]:
    """Return the rows of both answers side by side, each row once."""
    left, right = ({line.row: line for line in lines if line.author == seat} for seat in SEATS)
    return tuple(
        RevealedRow(left[row].wording, left[row].text, right[row].text) for row in left if row in right
    )
