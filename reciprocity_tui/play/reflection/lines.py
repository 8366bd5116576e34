"""The lines of an evening, computed from its slots alone: those the reflection shows, and those that are saved."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from reciprocity_tui.message import Message
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.progress import active_scenes
from reciprocity_tui.play.evening.script import scenes, unroll
from reciprocity_tui.play.reflection.shared_words import shared_words
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import SEATS, Line, LineKey, Promise


def shown_lines(evening: Evening) -> tuple[Line, ...]:
    """Return the lines of the reflection that were not let go, in order; at most one gap, the largest.

    A panel that the author left out has none: what is not seen at the end cannot be let go of.
    """
    return _lines_without(evening, frozenset())


def saved_lines(evening: Evening) -> tuple[Line, ...]:
    """Return the lines to save: those shown, except for steps whose author saves nothing."""
    return _lines_without(evening, unsaved_steps(evening))


def _lines_without(evening: Evening, left_out: frozenset[int]) -> tuple[Line, ...]:
    """Return the lines of the reflection without the steps at the orders `left_out`, plus the line of shared words."""
    lines, dropped = _all_lines(evening)
    shown = tuple(line for line in _visible_lines(evening, lines, dropped) if line.order not in left_out)
    both = _shared_words_line(evening, shown)
    return shown if both is None or both.key in dropped else (*shown, both)


def lines_let_go_by_one(evening: Evening) -> tuple[Line, ...]:
    """Return the joint lines that one person let go of and the other did not: shown as such, and not saved."""
    lines, dropped = _all_lines(evening)
    parted = frozenset(
        key for scene in scenes(evening) for key in rule_for(scene).let_go_by_one(scene, evening.slots)
    )
    both = _shared_words_line(evening, _visible_lines(evening, lines, dropped))
    shown = (*_visible_lines(evening, lines, dropped - parted), *([both] if both else []))
    return tuple(line for line in shown if line.key in parted)


def any_let_go(evening: Evening) -> bool:
    """Return whether anyone let go of something typed or chosen."""
    lines, dropped = _all_lines(evening)
    return any(line.key in dropped and line.panel != "next_question" for line in lines)


def _shared_words_line(evening: Evening, shown: Sequence[Line]) -> Line | None:
    """Return the line of words that both used in what is shown, or None; it follows all other shared ground."""
    if not _shows_shared_ground(evening):
        return None
    words = shared_words(shown, evening.names, evening.language)
    end = list(scenes(evening))[-1]
    text = ", ".join(words)
    if not words:
        return None
    return Line("shared_ground", end.pillar, Message("shared-words"), None, text, order=end.order + 1)


def _shows_shared_ground(evening: Evening) -> bool:
    return evening.panels is None or "shared_ground" in evening.panels


def _visible_lines(
    evening: Evening, lines: Sequence[Line], dropped: AbstractSet[LineKey]
) -> tuple[Line, ...]:
    """Return those of `lines` that are shown, before the line of shared words is added."""
    alike = _shared_rows(lines) if _shows_shared_ground(evening) else frozenset()
    gaps = sorted((line for line in lines if line.panel == "gap"), key=lambda line: -(line.number or 0))
    return tuple(
        line
        for line in lines
        if line.key not in dropped
        and not ((line.order, line.row) in alike and line.author is not None)
        and (line.panel != "gap" or line is gaps[0])
        and (evening.panels is None or panel_of(line) in evening.panels)
    )


@lru_cache(maxsize=1)
def _all_lines(evening: Evening) -> tuple[tuple[Line, ...], frozenset[LineKey]]:
    """Return all lines, and the keys of those let go. A reflection calls this several times."""
    lines: list[Line] = []
    dropped: set[LineKey] = set()
    for scene in (scene for group in unroll(evening) for scene in active_scenes(evening, group)):
        rule = rule_for(scene)
        if rule.is_revealed(scene, evening.slots):
            lines += rule.lines(scene, evening.slots)
        dropped |= rule.let_go_lines(scene, evening.slots)
    return tuple(lines), frozenset(dropped)


def agreement_outcomes(evening: Evening) -> tuple[Promise, ...]:
    """Return the outcomes of agreements: new ones whose line is saved, and every review."""
    lines, dropped = _all_lines(evening)
    never = unsaved_steps(evening)
    return tuple(
        line.promise
        for line in lines
        if line.promise is not None
        and (line.promise.number is not None or (line.key not in dropped and line.order not in never))
    )


def unsaved_steps(evening: Evening) -> frozenset[int]:
    """Return the orders of the steps whose author saves nothing."""
    return frozenset(scene.order for scene in scenes(evening) if scene.step.keep == "no")


def _shared_rows(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """Return the rows whose shared ground already says what both wrote, so that it is not repeated.

    That is so when a shared line of the row has the same text, or lists every option picked in it.
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
            or (line.options and named.issuperset((line.order, option_id) for option_id in line.options))
        )
    ]
    return frozenset(row for row in same if same.count(row) == len(SEATS))


def panel_of(line: Line) -> str:
    """Return the id of the panel that shows `line`; a line from one person alone is shown side by side too."""
    return "side_by_side" if line.panel == "one_side" else line.panel
