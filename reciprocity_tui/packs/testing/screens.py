"""How many rows a step takes on the screen, reckoned from its texts: no screen library is loaded for that.

What this says is held against real screens by tests/tui/test_fitting.py.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.answer_format import AnswerField
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.session.beats import Ask


class Window(NamedTuple):
    """A window that every step should fit.

    inside -- the cells and rows that a step can use. airy -- whether it has room for empty rows between things.
    """

    name: str
    inside: tuple[int, int]
    airy: bool


WINDOWS = (Window("80x24", (72, 18), airy=True), Window("40x15", (34, 12), airy=False))
"""The window that is usual, and the smallest in which an evening is played."""

LATER = 3
"""Rows of the text already on the screen, and of the question about it."""
FRAME = 3
"""Rows of an editor with one line, and its frame."""
MARK = 4
"""Cells before an option: a cursor and a digit. With a box to mark it there are two more."""
BOX = 2
INDENT = 4
"""Cells that the place to answer has on its sides."""

KEY, ARROW = "·····", "·"
"""As wide as the name of a usual key, and of an arrow."""


@dataclass(frozen=True)
class Overflow:
    """A step that has to be scrolled. over -- rows that do not fit; about as many."""

    window: str
    step: str
    over: int


def overflows(asks: Iterable[Ask]) -> tuple[Overflow, ...]:
    """Return, window by window, the steps of `asks` that do not fit, in their order, with the most rows over."""
    most: dict[tuple[str, str], int] = {}
    for window in WINDOWS:
        for ask in asks:
            over = rows_of(ask, window) - window.inside[1]
            if over > 0:
                key = (window.name, ask.scene.step.id)
                most[key] = max(over, most.get(key, 0))
    return tuple(Overflow(window, step, over) for (window, step), over in most.items())


def is_measurable(ask: Ask) -> bool:
    """Return whether `ask` shows what its author wrote; the reflection shows what the two did."""
    return not ask.scene.step.ends_exercise


def rows_of(ask: Ask, window: Window) -> int:
    """Return how many rows `ask` takes in `window`."""
    return sum(_blocks(ask, window))


def _blocks(ask: Ask, window: Window) -> Iterator[int]:
    """Yield the heights of the blocks from top to bottom, including the empty rows between them."""
    width, air = window.inside[0], int(window.airy)
    form = rule_for(ask.scene).answer_format(ask.scene)
    hears = any(key.filled_by_other for key in form.fields_of_part(ask.address.part))
    later = form.round_starts_with and ask.address.part not in (form.round_starts_with, form.fields[0].part)
    if ask.seat is not None:
        yield 1
    if ask.is_winding_down:
        yield rows(text("winding-down"), width)
    if later:
        # Another thing is asked then, in words of the program.
        yield LATER + 2 * air
    elif ask.prompt:
        yield rows(shown(ask.read_aloud or ""), width) + rows(ask.prompt, width) + 2 * air
    elif ask.seat is not None:
        yield air
    if ask.help and not (later or hears):
        yield rows(ask.help, width) + air
    if ask.stems and not (later or hears):
        yield sum(rows(f"{stem} ...", width) for stem in ask.stems) + air
    yield from _answer(ask, window)
    if ask.scene.step.timer is not None and len(ask.addresses) == 1:
        yield 1 + air
    if ask.listener_card and not hears and ask.listener is not None:
        yield 1 + rows(ask.listener_card, width) + air


def _answer(ask: Ask, window: Window) -> Iterator[int]:
    """Yield the rows of the place to answer."""
    rule, width = rule_for(ask.scene), window.inside[0]
    form = rule.answer_format(ask.scene)
    keys = form.fields_of_part(ask.address.part)
    if ask.scene.step.simultaneous:
        yield _snap(rule.option_texts(ask.scene), width)
        return
    instruction = [_instruction(ask, keys)]
    if ask.writer_only:
        instruction.append(text("only-for", name=ask.evening.names[ask.seat or 0]))
    elif ask.sealed:
        instruction.append(text("hidden-until-both"))
    yield rows(" ".join(filter(None, instruction)), width)
    taken = ask.scene.follows
    if (
        ask.scene.step.guessed_step is not None
        and taken is not None
        and not any(key.filled_by_other for key in keys)
    ):
        # The possible answers are above the guess, and a card of the program is below it.
        yield LATER + 2 + rows(" · ".join(rule_for(taken).option_texts(taken)), width)
    if form.needs_table and keys and (not form.round_starts_with or keys[0].type == "bool"):
        yield _table(keys, width)
    elif keys:
        yield _answer_rows(ask, keys[0], window)


def _instruction(ask: Ask, keys: tuple[AnswerField, ...]) -> str:
    """Return text of about the length of the instruction that the answer format has."""
    if not keys:
        return ""
    match keys[0].type:
        case "number" | "one" if len(keys) > 1:
            return text("pane-grid-keys-ten", left=ARROW, right=ARROW)
        case "number":
            return text("pane-number-keys", up=ARROW, down=ARROW)
        case "several" if sum(key.type == "several" for key in keys) > 1:
            return ""
        case "several":
            return _how_to_mark(in_order=keys[0].name == "order")
        case "lines":
            return text("pane-one-per-line")
        case "text" if (
            keys[0].part == rule_for(ask.scene).answer_format(ask.scene).round_starts_with == "answer"
        ):
            return text("pane-joint-aloud")
        case "text" if rule_for(ask.scene).typed_lines(ask.scene) > 1:
            return text("pane-several-lines", new_line=KEY, next=KEY, main=KEY)
        case "text" if not ask.private:
            return text("pane-few-words", kept="yes", main=KEY)
    return ""


def _how_to_mark(*, in_order: bool) -> str:
    if in_order:
        return text("pane-places", places=9, mark=KEY)
    return text("pane-choose-range", least=1, most=9, mark=KEY)


def _answer_rows(ask: Ask, key: AnswerField, window: Window) -> int:
    width = window.inside[0]
    match key.type:
        case "text":
            return FRAME
        case "number":
            return 4 if window.airy else 2
        case "several" | "one":
            options = [shown(text) for _, text in key.options or ()]
            return sum(rows(text, width - MARK - BOX - 2) for text in options)
        case "bool" if ask.private:
            return rows(text("gate-honest"), width) + 3
        case "bool":
            return 3
    return 0


def _table(keys: tuple[AnswerField, ...], width: int) -> int:
    if keys and keys[0].type == "lines":
        return sum(1 + FRAME + 1 for _ in keys)
    if keys and keys[0].type == "several":
        things = [shown(text) for _, text in keys[0].options or ()]
        return 2 + sum(rows(text, width - INDENT) for text in things)
    # A deck shows the title of its set and a fading line; a grid its columns.
    return 2 if keys[0].type == "bool" else 2 + len(keys)


def _snap(options: tuple[str, ...], width: int) -> int:
    """Return the rows of the two columns in which both press their keys."""
    column = width // 2 - 1 - 3
    return 2 + sum(rows(text, column) for text in options)


def rows(text: str, width: int) -> int:
    """Return how many rows `text` takes, broken between words; an empty one takes none."""
    return sum(_rows_of_line(line, width) for line in text.splitlines())


def _rows_of_line(line: str, width: int) -> int:
    count, used = 1, 0
    for word in line.split(" "):
        wide = cell_width(word)
        if used and used + 1 + wide > width:
            count, used = count + 1, 0
        used += wide + (1 if used else 0)
        while used > width:
            count, used = count + 1, used - width
    return count
