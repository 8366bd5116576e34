"""Which prompts the two have met, so that another evening draws others."""

from reciprocity_tui.play import progress
from reciprocity_tui.play.drawing import prompt_id
from reciprocity_tui.play.evening import ENDED_HERE, Evening
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.script import unroll


def prompts_met(evening: Evening) -> tuple[str, ...]:
    """Ids of the prompts that stood on the screen, of every step that draws from several.

    Also those that gave way to another one, and what was asked when the two went straight to the reflection.
    """
    sittings = unroll(evening)
    until = _order_of_the_last(evening)
    shown = [each for each in sittings if each.head.order <= until or each is sittings[-1]]
    found = (
        prompt_id(text)
        for sitting in shown
        for scene in progress.played(evening, sitting)
        if len(scene.prompts) > 1
        for text in rule_of(scene).met(scene, evening.rows)
    )
    return tuple(dict.fromkeys(found))


def _order_of_the_last(evening: Evening) -> int:
    """The place in the script that the two had come to when they ended the evening, or at its end."""
    match progress.place(evening.with_slots((), gone=[ENDED_HERE])):
        case progress.Ended():
            return unroll(evening)[-1].head.order
        case there:
            return there.sitting.head.order
