"""Where an evening stands, read from its slots alone. The same slots in any order give the same place."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from reciprocity_tui.exercise.conditions import OUTSIDE, Facts, Term, holds, parse
from reciprocity_tui.play.evening import ENDED_HERE, Evening
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import SWAP, Scene, Sitting
from reciprocity_tui.play.script import scenes, unroll
from reciprocity_tui.play.shared_words import shared_words
from reciprocity_tui.play.slots import SEATS, Address, Line, LineKey, Promise, Seat, Slot, other
from reciprocity_tui.play.words import WORDS_OF_BOTH

READ = "read"


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
    """The first thing in script order that is not done. After "end here" only the last sitting is asked."""
    sittings = unroll(evening)
    ended = done(evening, ENDED_HERE)
    for sitting in sittings[-1:] if ended else sittings:
        now = played(evening, sitting)
        found = (
            _open_question(evening, sitting, now)
            or _open_reveal(evening, sitting, now)
            or _open_afterwards(evening, sitting, now)
        )
        if found is not None:
            return found
        if any(_facts(evening, scene).closes and not leads_out(evening, scene) for scene in now):
            return Ended(closed=True)
    return Ended(closed=False)


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
    return scene.step.opens_deep and scene.order not in [each.order for each in _gates(evening)[:1]]


def landing(evening: Evening, scene: Scene) -> bool:
    """Whether this still comes behind a later gate that stayed closed, before the end."""
    end = _landing_after(evening)
    return end is not None and scene.order > end and not scene.step.ends


def _landing_after(evening: Evening) -> int | None:
    """The place of a later gate that stayed closed, if there is one."""
    return next((gate.order for gate in _gates(evening)[1:] if _facts(evening, gate).closes), None)


@lru_cache(maxsize=8)
def _gates(evening: Evening) -> tuple[Scene, ...]:
    """Every gate that is asked, in order."""
    return tuple(each for each in scenes(evening) if each.step.opens_deep and _holds(evening, each))


def hiding(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The played scenes of a sitting in which something is answered while the other looks away."""
    return tuple(
        scene
        for scene in played(evening, sitting)
        for rule in (rule_of(scene),)
        if any(rule.hides(scene, group[0]) for group in rule.slots(scene, evening.rows))
    )


def shown_lines(evening: Evening) -> tuple[Line, ...]:
    """Every line that the reflection shows and that was not let go, in order; at most one gap, the largest.

    A panel that the author left out has none: what is not seen at the end cannot be let go of.
    """
    return _lines_without(evening, frozenset())


def kept_lines(evening: Evening) -> tuple[Line, ...]:
    """The lines that stay: those shown, without the steps whose author wants nothing kept."""
    return _lines_without(evening, _fleeting(evening))


def _lines_without(evening: Evening, left_out: frozenset[int]) -> tuple[Line, ...]:
    """The lines of the reflection but for the steps at the places `left_out`, and the words both used in them."""
    lines, dropped = _all_lines(evening)
    said = tuple(line for line in _told(evening, lines, dropped) if line.order not in left_out)
    both = _words_of_both(evening, said)
    return said if both is None or both.key in dropped else (*said, both)


def parted_lines(evening: Evening) -> tuple[Line, ...]:
    """Lines of both that one let go of and the other did not: still shown, as let go of, and not kept."""
    lines, dropped = _all_lines(evening)
    parted = frozenset(key for each in scenes(evening) for key in rule_of(each).parted(each, evening.rows))
    both = _words_of_both(evening, _told(evening, lines, dropped))
    shown = (*_told(evening, lines, dropped - parted), *([both] if both else []))
    return tuple(line for line in shown if line.key in parted)


def something_went(evening: Evening) -> bool:
    """Whether one has let go of something that was typed or chosen."""
    lines, dropped = _all_lines(evening)
    return any(line.key in dropped and line.panel != "next_question" for line in lines)


def _words_of_both(evening: Evening, said: Sequence[Line]) -> Line | None:
    """A line of the words that both used in what is shown; it comes after all other shared ground."""
    if not _shows_shared_ground(evening):
        return None
    words = shared_words(said, evening.names, evening.language)
    end = list(scenes(evening))[-1]
    text = ", ".join(words)
    return (
        Line("shared_ground", end.pillar, WORDS_OF_BOTH, None, text, order=end.order + 1) if words else None
    )


def _shows_shared_ground(evening: Evening) -> bool:
    return evening.panels is None or "shared_ground" in evening.panels


def _told(evening: Evening, lines: Sequence[Line], dropped: AbstractSet[LineKey]) -> tuple[Line, ...]:
    """What of `lines` is shown, without the words of both."""
    alike = _said_alike(lines) if _shows_shared_ground(evening) else frozenset()
    gaps = sorted((line for line in lines if line.panel == "gap"), key=lambda line: -(line.number or 0))
    return tuple(
        line
        for line in lines
        if line.key not in dropped
        and not ((line.order, line.row) in alike and line.author is not None)
        and (line.panel != "gap" or line is gaps[0])
        and (evening.panels is None or shown_in(line) in evening.panels)
    )


def _all_lines(evening: Evening) -> tuple[list[Line], set[LineKey]]:
    """Every line there is, and the keys of those let go."""
    lines: list[Line] = []
    dropped: set[LineKey] = set()
    for scene in (scene for sitting in unroll(evening) for scene in played(evening, sitting)):
        rule = rule_of(scene)
        if rule.revealed(scene, evening.rows):
            lines += rule.lines(scene, evening.rows)
        dropped |= rule.dropped(scene, evening.rows)
    return lines, dropped


def promises(evening: Evening) -> tuple[Promise, ...]:
    """What becomes of agreements. A new one is not made when its line is let go; a review counts as it was said."""
    lines, dropped = _all_lines(evening)
    fleeting = _fleeting(evening)
    return tuple(
        line.promise
        for line in lines
        if line.promise is not None
        and (line.promise.number is not None or (line.key not in dropped and line.order not in fleeting))
    )


def _fleeting(evening: Evening) -> frozenset[int]:
    """Places of the steps whose author wants nothing kept."""
    return frozenset(scene.order for scene in scenes(evening) if scene.step.keep == "no")


def _said_alike(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """Rows where what both said stands as shared ground already: it is not said three times.

    It stands there when a shared line of the row says the same, or names all that was picked in it.
    """
    shared = [line for line in lines if line.panel == "shared_ground"]
    texts = {(line.order, line.row): line.text for line in shared}
    named = {(line.order, option) for line in shared for option in line.options}
    same = [
        (line.order, line.row)
        for line in lines
        if line.author is not None
        and (
            texts.get((line.order, line.row)) == line.text
            or (line.options and named.issuperset((line.order, each) for each in line.options))
        )
    ]
    return frozenset(row for row in same if same.count(row) == len(SEATS))


def shown_in(line: Line) -> str:
    """Id of the panel that shows `line`: one voice alone stands where two would stand side by side."""
    return "side_by_side" if line.panel == "one_side" else line.panel


def reveal_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """The reveals of a sitting: written together, or not at all."""
    return tuple(scene.at(None, "reveal") for scene in revealing(evening, sitting))


def revealing(evening: Evening, sitting: Sitting) -> tuple[Scene, ...]:
    """The played scenes of a sitting whose answers are shown together."""
    return tuple(scene for scene in played(evening, sitting) if rule_of(scene).reveals(scene))


def read_addresses(evening: Evening, sitting: Sitting) -> tuple[Address, ...]:
    """Who must mark a reveal as read: in light exercises one Enter is enough (product.md, C3)."""
    head = revealing(evening, sitting)[0]
    seats: tuple[Seat | None, ...] = (None,) if head.intensity == "light" else SEATS
    return tuple(head.at(seat, READ) for seat in seats)


def _holds(evening: Evening, scene: Scene) -> bool:
    def facts_of(term: Term) -> Facts:
        if term.name in OUTSIDE:
            return Facts(flags={term.name: f"{term.name}({term.step})" in evening.known})
        read = next(
            (
                each
                for each in scenes(evening)
                if each.order < scene.order
                and each.step.id == term.step
                and (not each.in_round or each.turn == scene.turn)
            ),
            None,
        )
        return _facts(evening, read) if read is not None else Facts()

    if not rule_of(scene).has_anything(scene) or (
        scene.taken is not None and not _holds(evening, scene.taken)
    ):
        return False
    return all(holds(parse(condition), facts_of) for condition in scene.conditions)


def _facts(evening: Evening, scene: Scene) -> Facts:
    rule = rule_of(scene)
    return rule.facts(scene, evening.rows) if rule.revealed(scene, evening.rows) else Facts()


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
    if not all(done(evening, scene.at(None, "reveal")) for scene in shown):
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
