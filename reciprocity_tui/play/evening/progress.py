"""The current position in an evening, computed from its slots alone, whatever their order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, Facts, Term, evaluate, parse_condition
from reciprocity_tui.play.evening.evening import ENDED_HERE, Evening
from reciprocity_tui.play.evening.memo import CachedProgress
from reciprocity_tui.play.evening.script import unrolled
from reciprocity_tui.play.evening.unrolled import UnrolledScript
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import REVEAL, SWAP, Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import SEATS, Address, Seat, Slot, other_seat
from reciprocity_tui.play.scenes.tracked_slots import Dependencies, TrackedSlots, changes_between, untracked

READ = "read"
"""The part in which it is kept that a reveal was read."""


@dataclass(frozen=True)
class Asking:
    """These addresses are open."""

    group: SceneGroup
    scene: Scene
    addresses: tuple[Address, ...]
    private: bool
    """Whether the other looks away meanwhile."""


@dataclass(frozen=True)
class AwaitingReveal:
    """All answers are in; none is shown yet."""

    group: SceneGroup


@dataclass(frozen=True)
class ShowingReveal:
    """The answers are shown until they are read."""

    group: SceneGroup
    unread: tuple[Seat | None, ...]
    """Who has not marked it read; None when one Enter is enough."""


@dataclass(frozen=True)
class Ended:
    """Nothing is left to do. `closed` when the first gate stayed closed: then nothing is saved."""

    closed: bool


Position = Asking | AwaitingReveal | ShowingReveal | Ended


@lru_cache(maxsize=8)
def current_position(evening: Evening) -> Position:
    """Return the first unfinished position in script order. After "end here", only the last group is left to ask.

    An evening ended before its first gate opened, with nothing answered, counts as one whose gate stayed closed.
    """
    whole = unrolled(evening)
    if is_done(evening, ENDED_HERE):
        if _nothing_started(evening):
            return Ended(closed=True)
        return _position_in(evening, whole.groups[-1]) or Ended(closed=False)
    slots = untracked(evening.slots)
    left, position = dict(_still_finished(evening, whole)), None
    # What is looked at for one sitting is noted, so that it need not be looked at again until that changes.
    watched = TrackedSlots(slots)
    view = evening.with_all_slots(watched)
    for index, group in enumerate(whole.groups):
        if index not in left:
            position = _position_in(view, group)
            if position is not None:
                break
            left[index] = watched.take_dependencies()
    evening.memo.done = CachedProgress(whole, slots, left)
    return position or Ended(closed=False)


def _still_finished(evening: Evening, whole: UnrolledScript) -> Mapping[int, Dependencies]:
    """Return the groups known to be finished whose slots have not changed since."""
    known = evening.memo.done
    if known is None or known.unrolled is not whole:
        return {}
    changed = changes_between(known.slots, untracked(evening.slots))
    return {index: basis for index, basis in known.done.items() if basis.unaffected_by(changed)}


def _position_in(evening: Evening, group: SceneGroup) -> Position | None:
    """Return what is left to do in a group; None when all of it is done and the next one follows."""
    now = active_scenes(evening, group)
    position = (
        _open_question(evening, group, now)
        or _open_reveal(evening, group, now)
        or _open_afterwards(evening, group, now)
    )
    if position is None and any(
        _is_closed_gate(evening, scene) and not is_later_gate(evening, scene) for scene in now
    ):
        return Ended(closed=True)
    return position


def _nothing_started(evening: Evening) -> bool:
    """Return whether the first gate has no outcome yet and nothing else was answered."""
    gate = next(_gates(evening), None)
    if gate is None or is_done(evening, gate.address(None)):
        return False
    return not any(
        slot.done and address != ENDED_HERE and address.step != gate.step.id
        for address, slot in evening.slots.items()
    )


def active_scenes(evening: Evening, group: SceneGroup) -> tuple[Scene, ...]:
    """Return the scenes of a group that have something to ask or show and whose conditions hold.

    After a later gate stayed closed, return only those before it and those that wind the evening down.
    """
    end = _closed_gate_order(evening)
    return tuple(
        scene
        for scene in group.scenes
        if (scene.runs_after_closed_gate or end is None or scene.order <= end) and _is_active(evening, scene)
    )


def is_later_gate(evening: Evening, scene: Scene) -> bool:
    """Return whether this gate follows another one; when it stays closed, the evening winds down instead of ending."""
    return scene.step.is_gate and scene.order not in [gate.order for gate in islice(_gates(evening), 1)]


def is_winding_down(evening: Evening, scene: Scene) -> bool:
    """Return whether this scene winds the evening down after a later gate stayed closed."""
    end = _closed_gate_order(evening)
    return end is not None and scene.order > end and not scene.step.ends_exercise


def _closed_gate_order(evening: Evening) -> int | None:
    """Return the order of a later gate that stayed closed, or None."""
    if len(unrolled(evening).gates) <= 1:
        return None
    later = islice(_gates(evening), 1, None)
    return next((gate.order for gate in later if _is_closed_gate(evening, gate)), None)


def _gates(evening: Evening) -> Iterator[Scene]:
    """Return every active gate, in order."""
    return (gate for gate in unrolled(evening).gates if _is_active(evening, gate))


def hidden_scenes(evening: Evening, scene_group: SceneGroup) -> tuple[Scene, ...]:
    """Return the active scenes of a group in which something is answered while the partner looks away."""
    return tuple(
        scene
        for scene in active_scenes(evening, scene_group)
        for rule in (rule_for(scene),)
        if any(rule.is_hidden(scene, group[0]) for group in rule.address_groups(scene, evening.slots))
    )


def has_unrevealed_answers(evening: Evening) -> bool:
    """Return whether there are answers or passes that a later reveal would show; ending now hides them for good."""
    position = current_position(evening)
    if not isinstance(position, AwaitingReveal) and not (isinstance(position, Asking) and position.private):
        return False
    hidden = {(revealed.step.id, revealed.turn) for revealed in revealed_scenes(evening, position.group)}
    return any(
        slot.done and (address.step, address.turn) in hidden and address.part != SWAP
        for address, slot in evening.slots.items()
    )


def reveal_addresses(evening: Evening, group: SceneGroup) -> tuple[Address, ...]:
    """Return the reveal addresses of a group: all are written together, or none."""
    return tuple(scene.address(None, REVEAL) for scene in revealed_scenes(evening, group))


def revealed_scenes(evening: Evening, group: SceneGroup) -> tuple[Scene, ...]:
    """Return the active scenes of a group whose answers are shown together."""
    return tuple(scene for scene in active_scenes(evening, group) if rule_for(scene).has_reveal(scene))


def read_addresses(evening: Evening, group: SceneGroup) -> tuple[Address, ...]:
    """Return the addresses that mark a reveal as read: one per person, or a single one in light exercises."""
    head = revealed_scenes(evening, group)[0]
    seats: tuple[Seat | None, ...] = (None,) if head.intensity == "light" else SEATS
    return tuple(head.address(seat, READ) for seat in seats)


def _is_active(evening: Evening, scene: Scene) -> bool:
    def facts_of(term: Term) -> Facts:
        if term.name in EXTERNAL_NAMES:
            return Facts(flags={term.name: f"{term.name}({term.step})" in evening.known})
        read = unrolled(evening).readable_scene(scene, term.step)
        return _facts(evening, read) if read is not None else Facts()

    if not rule_for(scene).has_content(scene) or (
        scene.follows is not None and not _is_active(evening, scene.follows)
    ):
        return False
    return all(evaluate(parse_condition(condition), facts_of) for condition in scene.conditions)


def _facts(evening: Evening, scene: Scene) -> Facts:
    rule = rule_for(scene)
    return rule.facts(scene, evening.slots) if rule.is_revealed(scene, evening.slots) else Facts()


def _is_closed_gate(evening: Evening, scene: Scene) -> bool:
    rule = rule_for(scene)
    return rule.is_closed_gate(scene, evening.slots) and rule.is_revealed(scene, evening.slots)


def reopenable_addresses(evening: Evening) -> tuple[Address, ...]:
    """Return the addresses just before the current question, where they may be reopened; empty otherwise.

    Only something spoken may be, until the next part is locked; never a stored answer or a reveal.
    """
    position = current_position(evening)
    if not isinstance(position, Asking) or is_done(evening, ENDED_HERE):
        return ()
    here = position.group.first_scene.order
    for scene_group in reversed(
        [group_before for group_before in unrolled(evening).groups if group_before.first_scene.order <= here]
    ):
        parts = address_groups(evening, scene_group)
        until = (
            [group for _, group in parts].index(position.addresses)
            if scene_group.first_scene.order == here
            else len(parts)
        )
        if until:
            scene, group = parts[until - 1]
            return group if rule_for(scene).is_spoken(scene, group[0]) else ()
    return ()


def address_groups(evening: Evening, scene_group: SceneGroup) -> list[tuple[Scene, tuple[Address, ...]]]:
    """Return what is asked and shown in a group, in order."""
    now = active_scenes(evening, scene_group)
    groups = list(_questions(evening, scene_group, now))
    if any(rule_for(scene).has_reveal(scene) for scene in now):
        groups.append((scene_group.first_scene, read_addresses(evening, scene_group)))
    return groups + [
        (scene, group) for scene in now for group in rule_for(scene).groups_after_reveal(scene, evening.slots)
    ]


def _open_question(evening: Evening, scene_group: SceneGroup, now: tuple[Scene, ...]) -> Asking | None:
    for scene, group in _questions(evening, scene_group, now):
        if not all(is_done(evening, address) for address in group):
            return _asking(evening, scene_group, scene, group)
    return None


def _asking(evening: Evening, scene_group: SceneGroup, scene: Scene, group: tuple[Address, ...]) -> Asking:
    rule = rule_for(scene)
    scene_at_address = rule.scene_at(scene, evening.slots, group[0])
    return Asking(
        scene_group, scene_at_address, group, scene_group.private and rule.is_hidden(scene, group[0])
    )


def _open_afterwards(evening: Evening, scene_group: SceneGroup, now: tuple[Scene, ...]) -> Asking | None:
    for scene in now:
        for group in rule_for(scene).groups_after_reveal(scene, evening.slots):
            if not all(is_done(evening, address) for address in group):
                return _asking(evening, scene_group, scene, group)
    return None


def _questions(
    evening: Evening, scene_group: SceneGroup, now: tuple[Scene, ...]
) -> Iterator[tuple[Scene, tuple[Address, ...]]]:
    """Yield the hidden questions first, all of one person's in a row, then the open ones."""
    questions = [
        (scene, group) for scene in now for group in rule_for(scene).address_groups(scene, evening.slots)
    ]
    hides = {group: rule_for(scene).is_hidden(scene, group[0]) for scene, group in questions}
    for seat in (scene_group.first_scene.leader, other_seat(scene_group.first_scene.leader)):
        yield from ((scene, group) for scene, group in questions if hides[group] and group[0].seat == seat)
    yield from ((scene, group) for scene, group in questions if not hides[group])


def _open_reveal(evening: Evening, group: SceneGroup, now: tuple[Scene, ...]) -> Position | None:
    shown = [scene for scene in now if rule_for(scene).has_reveal(scene)]
    if not shown:
        return None
    if not all(is_done(evening, scene.address(None, REVEAL)) for scene in shown):
        return AwaitingReveal(group)
    unread = [
        address_to_read
        for address_to_read in read_addresses(evening, group)
        if not is_done(evening, address_to_read)
    ]
    return ShowingReveal(group, tuple(address.seat for address in unread)) if unread else None


def is_done(evening: Evening, address: Address) -> bool:
    """Return whether the slot at `address` is locked or passed."""
    slot = evening.slots.get(address)
    return slot is not None and slot.done


def writer_only_slots(evening: Evening) -> tuple[Slot, ...]:
    """Return the writer-only slots, which are deleted when the exercise ends or a day after it was left."""
    own = {step.id for step in evening.exercise.walk() if step.writer_only}
    return tuple(
        slot for address, slot in evening.slots.items() if address.step in own and address.part != SWAP
    )
