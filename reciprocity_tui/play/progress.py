"""Where an evening stands, read from its slots alone. The same slots in any order give the same place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reciprocity_tui.exercise.conditions import OUTSIDE, Facts, Term, holds, parse
from reciprocity_tui.play.evening import ENDED_HERE, Evening
from reciprocity_tui.play.memo import KnownDone
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import REVEAL, SWAP, Scene, Sitting
from reciprocity_tui.play.script import unrolled
from reciprocity_tui.play.slots import SEATS, Address, Seat, Slot, other
from reciprocity_tui.play.unrolled import Unrolled
from reciprocity_tui.play.watched import Basis, Watched, changed_between, plain

READ = "read"
"""The part in which it is kept that a reveal was read."""


@dataclass(frozen=True)
class Asking:
    """These addresses are to be filled now."""

    sitting: Sitting
    scene: Scene
    addresses: tuple[Address, ...]
    private: bool
    """Whether the other looks away meanwhile."""


@dataclass(frozen=True)
class Waiting:
    """All are in; nothing is shown yet."""

    sitting: Sitting


@dataclass(frozen=True)
class Showing:
    """The answers are shown until they are read."""

    sitting: Sitting
    unread: tuple[Seat | None, ...]
    """Who has not marked it read; None when one Enter is enough."""


@dataclass(frozen=True)
class Ended:
    """Nothing is left to do. `closed` when the first gate stayed closed: then there is nothing to keep."""

    closed: bool


Place = Asking | Waiting | Showing | Ended


@lru_cache(maxsize=8)
def place(evening: Evening) -> Place:
    """The first thing in script order that is not done. After "end here" only the last sitting is asked.

    Ended before a first gate was open and anything was said, it is as if that had stayed closed.
    """
    whole = unrolled(evening)
    if done(evening, ENDED_HERE):
        if _nothing_begun(evening):
            return Ended(closed=True)
        return _open(evening, whole.sittings[-1]) or Ended(closed=False)
    rows = plain(evening.rows)
    left, found = dict(_still_done(evening, whole)), None
    # What is looked at for one sitting is noted, so that it need not be looked at again until that changes.
    watched = Watched(rows)
    view = evening.with_rows(watched)
    for index, sitting in enumerate(whole.sittings):
        if index not in left:
            found = _open(view, sitting)
            if found is not None:
                break
            left[index] = watched.basis()
    evening.memo.done = KnownDone(whole, rows, left)
    return found or Ended(closed=False)


def _still_done(evening: Evening, whole: Unrolled) -> Mapping[int, Basis]:
    """The sittings in which nothing was left to do a moment ago, and of which nothing changed since."""
    known = evening.memo.done
    if known is None or known.unrolled is not whole:
        return {}
    changed = changed_between(known.rows, plain(evening.rows))
    return {index: basis for index, basis in known.done.items() if basis.holds_after(changed)}


def _open(evening: Evening, sitting: Sitting) -> Place | None:
    """What there is to do in a sitting; None when all of it is done, and the next one follows."""
    now = played(evening, sitting)
    found = (
        _open_question(evening, sitting, now)
        or _open_reveal(evening, sitting, now)
        or _open_afterwards(evening, sitting, now)
    )
    if found is None and any(_closes(evening, scene) and not leads_out(evening, scene) for scene in now):
        return Ended(closed=True)
    return found


def _nothing_begun(evening: Evening) -> bool:
    """Whether there is a first gate that has no outcome yet, and nothing else was answered."""
    gate = next(_gates(evening), None)
    if gate is None or done(evening, gate.at(None)):
        return False
    return not any(
        slot.done and address != ENDED_HERE and address.step != gate.step.id
        for address, slot in evening.rows.items()
    )


def played(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The scenes of a sitting that have something to ask or to show, and whose conditions hold.

    Once a later gate stayed closed, those of them that land.
    """
    end = _landing_after(evening)
    return tuple(
        scene
        for scene in sitting.scenes
        if (scene.lands or end is None or scene.order <= end) and _holds(evening, scene)
    )


def leads_out(evening: Evening, scene: Scene) -> bool:
    """Whether this is a gate behind another one: it leads to what lands when it stays closed, not to the end."""
    return scene.step.opens_deep and scene.order not in [each.order for each in islice(_gates(evening), 1)]


def landing(evening: Evening, scene: Scene) -> bool:
    """Whether this still comes behind a later gate that stayed closed, before the end."""
    end = _landing_after(evening)
    return end is not None and scene.order > end and not scene.step.ends


def _landing_after(evening: Evening) -> int | None:
    """The place of a later gate that stayed closed, if there is one."""
    if len(unrolled(evening).gates) <= 1:
        return None
    later = islice(_gates(evening), 1, None)
    return next((gate.order for gate in later if _closes(evening, gate)), None)


def _gates(evening: Evening) -> Iterator[Scene]:
    """Every gate that is asked, in order."""
    return (each for each in unrolled(evening).gates if _holds(evening, each))


def hiding(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The played scenes of a sitting in which something is answered while the other looks away."""
    return tuple(
        scene
        for scene in played(evening, sitting)
        for rule in (rule_of(scene),)
        if any(rule.hides(scene, group[0]) for group in rule.slots(scene, evening.rows))
    )


def holds_back(evening: Evening) -> bool:
    """Whether something is in, given or passed, that would be shown later: when it ends here, nobody sees it."""
    found = place(evening)
    if not isinstance(found, Waiting) and not (isinstance(found, Asking) and found.private):
        return False
    hidden = {(each.step.id, each.turn) for each in revealing(evening, found.sitting)}
    return any(
        slot.done and (address.step, address.turn) in hidden and address.part != SWAP
        for address, slot in evening.rows.items()
    )


def reveal_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """The reveals of a sitting: written together, or not at all."""
    return tuple(scene.at(None, REVEAL) for scene in revealing(evening, sitting))


def revealing(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The played scenes of a sitting whose answers are shown together."""
    return tuple(scene for scene in played(evening, sitting) if rule_of(scene).reveals(scene))


def read_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """Who must mark a reveal as read: in light exercises one Enter is enough."""
    head = revealing(evening, sitting)[0]
    seats: tuple[Seat | None, ...] = (None,) if head.intensity == "light" else SEATS
    return tuple(head.at(seat, READ) for seat in seats)


def _holds(evening: Evening, scene: Scene) -> bool:
    def facts_of(term: Term) -> Facts:
        if term.name in OUTSIDE:
            return Facts(flags={term.name: f"{term.name}({term.step})" in evening.known})
        read = unrolled(evening).read_by(scene, term.step)
        return _facts(evening, read) if read is not None else Facts()

    if not rule_of(scene).has_anything(scene) or (
        scene.taken is not None and not _holds(evening, scene.taken)
    ):
        return False
    return all(holds(parse(condition), facts_of) for condition in scene.conditions)


def _facts(evening: Evening, scene: Scene) -> Facts:
    rule = rule_of(scene)
    return rule.facts(scene, evening.rows) if rule.revealed(scene, evening.rows) else Facts()


def _closes(evening: Evening, scene: Scene) -> bool:
    rule = rule_of(scene)
    return rule.closes(scene, evening.rows) and rule.revealed(scene, evening.rows)


def gone_back_to(evening: Evening) -> tuple[Address, ...]:
    """What was said or read right before what is asked now, and may be opened again; empty where there is nothing.

    Only until the next thing is locked, and never over an answer or a reveal.
    """
    found = place(evening)
    if not isinstance(found, Asking) or done(evening, ENDED_HERE):
        return ()
    here = found.sitting.head.order
    for sitting in reversed([each for each in unrolled(evening).sittings if each.head.order <= here]):
        parts = things(evening, sitting)
        until = (
            [group for _, group in parts].index(found.addresses) if sitting.head.order == here else len(parts)
        )
        if until:
            scene, group = parts[until - 1]
            return group if rule_of(scene).spoken(scene, group[0]) else ()
    return ()


def things(evening: Evening, sitting: Sitting) -> list[tuple[Scene, tuple[Address, ...]]]:
    """What is asked and shown in a sitting, in order."""
    now = played(evening, sitting)
    found = list(_questions(evening, sitting, now))
    if any(rule_of(scene).reveals(scene) for scene in now):
        found.append((sitting.head, read_addresses(evening, sitting)))
    return found + [(scene, group) for scene in now for group in rule_of(scene).after(scene, evening.rows)]


def _open_question(evening: Evening, sitting: Sitting, now: tuple[Scene, ...]) -> Asking | None:
    for scene, group in _questions(evening, sitting, now):
        if not all(done(evening, address) for address in group):
            return _asking(evening, sitting, scene, group)
    return None


def _asking(evening: Evening, sitting: Sitting, scene: Scene, group: tuple[Address, ...]) -> Asking:
    rule = rule_of(scene)
    asked = rule.asking(scene, evening.rows, group[0])
    return Asking(sitting, asked, group, sitting.private and rule.hides(scene, group[0]))


def _open_afterwards(evening: Evening, sitting: Sitting, now: tuple[Scene, ...]) -> Asking | None:
    for scene in now:
        for group in rule_of(scene).after(scene, evening.rows):
            if not all(done(evening, address) for address in group):
                return _asking(evening, sitting, scene, group)
    return None


def _questions(
    evening: Evening, sitting: Sitting, now: tuple[Scene, ...]
) -> Iterator[tuple[Scene, tuple[Address, ...]]]:
    """What is hidden comes first, each one's in one go; then what is in the open."""
    asked = [(scene, group) for scene in now for group in rule_of(scene).slots(scene, evening.rows)]
    hides = {group: rule_of(scene).hides(scene, group[0]) for scene, group in asked}
    for seat in (sitting.head.lead, other(sitting.head.lead)):
        yield from ((scene, group) for scene, group in asked if hides[group] and group[0].seat == seat)
    yield from ((scene, group) for scene, group in asked if not hides[group])


def _open_reveal(evening: Evening, sitting: Sitting, now: tuple[Scene, ...]) -> Place | None:
    shown = [scene for scene in now if rule_of(scene).reveals(scene)]
    if not shown:
        return None
    if not all(done(evening, scene.at(None, REVEAL)) for scene in shown):
        return Waiting(sitting)
    unread = [each for each in read_addresses(evening, sitting) if not done(evening, each)]
    return Showing(sitting, tuple(address.seat for address in unread)) if unread else None


def done(evening: Evening, address: Address) -> bool:
    """Whether the slot at `address` is locked or passed."""
    slot = evening.rows.get(address)
    return slot is not None and slot.done


def own_slots(evening: Evening) -> tuple[Slot, ...]:
    """Slots that are only for their writer: gone when the exercise ends, or a day after it was left."""
    own = {step.id for step in evening.exercise.walk() if step.own}
    return tuple(
        slot for address, slot in evening.rows.items() if address.step in own and address.part != SWAP
    )
