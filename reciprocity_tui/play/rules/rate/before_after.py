"""What became of a rating since the one before it: in words, for whoever gave both.

Never a number, and nothing is better or worse than it was: nearer to one end of the scale, or about the same.
Both see it when both say so. One outcome takes the place of the two replies, so that nothing holds who said no;
and one in six stays unseen by itself.
"""

from reciprocity_tui.exercise.kinds.rate import Rate, Scale
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.form import Form, YesNoField
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Line, Seat, Slot, Slots, other_seat

CHANGE, SHOWN = "change", "shown"
"""The parts in which one sees the own change, and in which the outcome is kept."""

SHOW, KEEP = "show", "keep"


def change_heading(scene: Scene, seat: Seat | None, change: Message | None) -> Message:
    """Return `change` with the name of the one at `seat`, who sees it alone."""
    return Message("change-heading", name=scene.names[seat or 0], change="" if change is None else change)


def share_question(scene: Scene, seat: Seat | None) -> Message:
    """Return the question whether the other one may see the change."""
    return Message("change-may-other-see", other=scene.names[other_seat(seat or 0)])


def share_replies(scene: Scene, seat: Seat | None) -> tuple[tuple[str, Message], ...]:
    """Return the replies to that, as (id, words); the first one is chosen when nothing else is."""
    name, other = scene.names[seat or 0], scene.names[other_seat(seat or 0)]
    return (KEEP, Message("change-reply-keep", name=name)), (SHOW, Message("change-reply-show", other=other))


def sharing_note(scene: Scene, step: Rate, seat: Seat | None) -> Message:
    """Return who will see the change."""
    if is_shareable(scene, step):
        return Message("change-sharing-note")
    return Message("change-writer-only-note", name=scene.names[seat or 0])


def change_form(scene: Scene, slots: Slots, step: Rate, seat: Seat | None) -> Form:
    """Return the change and whether the partner may see it. Nothing of a reply is stored before it is given."""
    change = describe_change(scene, slots, step, seat)
    (_, keep), (_, show) = share_replies(scene, seat)
    asks = YesNoField(SHOW, keep, show, share_question(scene, seat))
    return Form(
        (asks,) if is_shareable(scene, step) else (),
        question=change_heading(scene, seat, change[1] if change else None),
        repeats_prompt=True,
        privacy=sharing_note(scene, step, seat),
        keeps_drafts=False,
    )


def is_shareable(scene: Scene, step: Rate) -> bool:
    """Return whether the players are asked to share the change; a writer-only change stays private."""
    return scene.follows is not None and step.visibility != "own"


def describe_change(scene: Scene, slots: Slots, step: Rate, seat: Seat | None) -> tuple[str, Message] | None:
    """Return one person's change, as (id, words), or None.

    None: not a second half, one of the two was passed, or the two are about different things.
    """
    if scene.follows is None or not _same_question(scene, scene.follows):
        return None
    before, after = (_value(half, slots, seat) for half in (scene.follows, scene))
    return None if before is None or after is None else _describe(step.scale, before, after)


def _same_question(after: Scene, before: Scene) -> bool:
    """Return whether the numbers are comparable: the same scale, and prompts at the same position.

    Each half may draw its prompt from several; a number for one of them says nothing about another.
    """
    halves = (before.step.pair_role, after.step.pair_role)
    if None in halves or len({repr(half and half.shared_keys) for half in halves}) > 1:
        return False
    return before.prompt_index == after.prompt_index


def _value(scene: Scene, slots: Slots, seat: Seat | None) -> int | None:
    slot = scene.slot(slots, seat)
    value = None if slot is None else slot.data.get("value")
    return value if isinstance(value, int) else None


def _describe(scale: Scale, before: int, after: int) -> tuple[str, Message]:
    if abs(after - before) * 10 / (scale.max - scale.min) <= thresholds.SAME_AS_BEFORE:
        return "same", Message("change-same")
    name, end = ("high", scale.high) if after > before else ("low", scale.low)
    return name, Message("change-nearer", end=end)


def change_addresses(
    scene: Scene, slots: Slots, step: Rate, seat: Seat | None
) -> tuple[tuple[Address, ...], ...]:
    """Return the address where `seat` sees their own change, while there is one and no outcome yet."""
    settled = scene.slot(slots, None, SHOWN) is not None
    return (
        ()
        if settled or describe_change(scene, slots, step, seat) is None
        else ((scene.address(seat, CHANGE),),)
    )


def outcome(scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
    """Return the outcome that replaces both replies, and the replies to delete."""
    replies = [scene.slot(slots, seat, CHANGE) for seat in SEATS]
    both = all(slot is not None and slot.data.get(SHOW) is True for slot in replies)
    shown = both and scene.thrown is not True
    gone = tuple(scene.address(seat, CHANGE) for seat in SEATS)
    return (Slot(scene.address(None, SHOWN), "locked", {"shown": shown}),), gone


def is_shown(scene: Scene, slots: Slots) -> bool:
    """Return whether both changes are shown to both."""
    slot = scene.slot(slots, None, SHOWN)
    return slot is not None and slot.data.get("shown") is True


def change_lines(scene: Scene, slots: Slots, step: Rate) -> tuple[Line, ...]:
    """Return one line per person, stored as a pick is: these are not words that somebody typed."""
    changes = [(seat, describe_change(scene, slots, step, seat)) for seat in SEATS]
    return tuple(
        scene.line("own_change", seat, changed[1], options=(changed[0],))
        for seat, changed in changes
        if changed is not None
    )
