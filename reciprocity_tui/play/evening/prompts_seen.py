"""The prompts the players have seen, so that another evening draws different ones."""

from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import ENDED_HERE, Evening
from reciprocity_tui.play.evening.sampling import prompt_id
from reciprocity_tui.play.evening.script import unroll
from reciprocity_tui.play.scenes.rule import rule_for


def prompts_seen(evening: Evening) -> tuple[str, ...]:
    """Return the ids of the prompts that were shown, for every step that draws from several.

    Also those that gave way to another one, and what was asked when the two went straight to the reflection.
    """
    groups = unroll(evening)
    until = _last_order(evening)
    shown = [
        candidate for candidate in groups if candidate.first_scene.order <= until or candidate is groups[-1]
    ]
    ids = (
        prompt_id(text)
        for group in shown
        for scene in progress.active_scenes(evening, group)
        if len(scene.prompts) > 1
        for text in rule_for(scene).prompts_seen(scene, evening.slots)
    )
    return tuple(dict.fromkeys(ids))


def _last_order(evening: Evening) -> int:
    """Return the order of the scene that the players had reached when they ended the evening, or of the last scene."""
    match progress.current_position(evening.with_slots((), deleted=[ENDED_HERE])):
        case progress.Ended():
            return unroll(evening)[-1].first_scene.order
        case there:
            return there.group.first_scene.order
