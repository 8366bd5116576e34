"""Where an evening stands, read from its slots alone. The same slots in any order give the same place."""

from collections.abc import Iterator
from dataclasses import dataclass

from reciprocity_tui.exercise.conditions import OUTSIDE, Facts, Term, holds, parse
from reciprocity_tui.play.evening import ENDED_HERE, Evening
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import Scene, Sitting
from reciprocity_tui.play.script import unroll
from reciprocity_tui.play.slots import SEATS, Address, Line, Seat

READ = "read"


@dataclass(frozen=True)
class Asking:
    """These addresses are to be filled now."""

    sitting: Sitting
    scene: Scene
    addresses: tuple[Address, ...]


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
    """Nothing is left to do. `closed` when a gate stayed closed: then there is nothing to keep."""

    closed: bool


Place = Asking | Waiting | Showing | Ended


def place(evening: Evening) -> Place:
    """The first thing in script order that is not done. After "end here" only the last sitting is asked."""
    sittings = unroll(evening)
    ended = done(evening, ENDED_HERE)
    for sitting in sittings[-1:] if ended else sittings:
        scenes = tuple(each for each in sitting.scenes if _holds(evening, sittings, each))
        found = _open_question(evening, sitting, scenes) or _open_reveal(evening, sitting, scenes)
        if found is not None:
            return found
        if any(_facts(evening, scene).closes for scene in scenes):
            return Ended(closed=True)
    return Ended(closed=False)


def played_scenes(evening: Evening) -> Iterator[Scene]:
    """Scenes whose conditions hold, in order."""
    sittings = unroll(evening)
    for sitting in sittings:
        yield from (scene for scene in sitting.scenes if _holds(evening, sittings, scene))


def kept_lines(evening: Evening) -> tuple[Line, ...]:
    """Every line that both may see and that was not let go, in order; at most one gap, the largest."""
    lines: list[Line] = []
    dropped: set[tuple[int, Seat | None]] = set()
    for scene in played_scenes(evening):
        rule = rule_of(scene)
        if rule.revealed(scene, evening.rows):
            lines += rule.lines(scene, evening.rows)
        dropped |= rule.dropped(scene, evening.rows)
    gaps = sorted((line for line in lines if line.panel == "gap"), key=lambda line: -(line.number or 0))
    return tuple(
        line
        for line in lines
        if (line.order, line.author) not in dropped and (line.panel != "gap" or line is gaps[0])
    )


def reveal_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """The reveals of a sitting: written together, or not at all."""
    return tuple(scene.at(None, "reveal") for scene in revealing(evening, sitting))


def revealing(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The played scenes of a sitting whose answers are shown together."""
    sittings = unroll(evening)
    return tuple(
        scene
        for scene in sitting.scenes
        if rule_of(scene).reveals(scene) and _holds(evening, sittings, scene)
    )


def read_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """Who must mark a reveal as read: in light exercises one Enter is enough (product.md, C3)."""
    head = revealing(evening, sitting)[0]
    seats: tuple[Seat | None, ...] = (None,) if head.intensity == "light" else SEATS
    return tuple(head.at(seat, READ) for seat in seats)


def _holds(evening: Evening, sittings: tuple[Sitting, ...], scene: Scene) -> bool:
    def facts_of(term: Term) -> Facts:
        if term.name in OUTSIDE:
            return Facts(flags={term.name: f"{term.name}({term.step})" in evening.known})
        read = next(
            (
                each
                for sitting in sittings
                for each in sitting.scenes
                if each.step.id == term.step and (not each.in_round or each.turn == scene.turn)
            ),
            None,
        )
        return _facts(evening, read) if read is not None else Facts()

    return all(holds(parse(condition), facts_of) for condition in scene.conditions)


def _facts(evening: Evening, scene: Scene) -> Facts:
    rule = rule_of(scene)
    return rule.facts(scene, evening.rows) if rule.revealed(scene, evening.rows) else Facts()


def _open_question(evening: Evening, sitting: Sitting, scenes: tuple[Scene, ...]) -> Asking | None:
    for scene, group in _questions(evening, sitting, scenes):
        if not all(done(evening, address) for address in group):
            return Asking(sitting, scene, group)
    return None


def _questions(
    evening: Evening, sitting: Sitting, scenes: tuple[Scene, ...]
) -> Iterator[tuple[Scene, tuple[Address, ...]]]:
    asked = [(scene, group) for scene in scenes for group in rule_of(scene).slots(scene, evening.rows)]
    if not sitting.private:
        yield from asked
        return
    for seat in (*sitting.seats(), None):
        yield from ((scene, group) for scene, group in asked if group[0].seat == seat)


def _open_reveal(evening: Evening, sitting: Sitting, scenes: tuple[Scene, ...]) -> Place | None:
    shown = [scene for scene in scenes if rule_of(scene).reveals(scene)]
    if not shown:
        return None
    if not all(done(evening, scene.at(None, "reveal")) for scene in shown):
        return Waiting(sitting)
    unread = [each for each in read_addresses(evening, sitting) if not done(evening, each)]
    return Showing(sitting, tuple(address.seat for address in unread)) if unread else None


def done(evening: Evening, address: Address) -> bool:
    """Whether the slot at `address` is locked or passed."""
    slot = evening.rows.get(address)
    return slot is not None and slot.done


def own_addresses(evening: Evening) -> tuple[Address, ...]:
    """Slots that are only for their writer: gone when the exercise ends, or a day after it was left."""
    own = {step.id for step in evening.exercise.walk() if step.own}
    return tuple(address for address in evening.rows if address.step in own)
