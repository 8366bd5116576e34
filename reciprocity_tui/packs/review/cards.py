"""Print cards: one HTML file that needs no network and runs nothing, with a card per prompt."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui.export.template import fill_template
from reciprocity_tui.messages import text
from reciprocity_tui.packs.review.markdown import MADE
from reciprocity_tui.packs.review.names import name_for_card
from reciprocity_tui.packs.review.script import Group, Line, Part, Play, Script
from reciprocity_tui.sanitize import sanitize_text

TEMPLATE = Path(__file__).with_name("cards.html")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class PaperCard(NamedTuple):
    """One card. number -- of its step. heading -- of the set it is from. items -- what may be chosen."""

    number: str
    whose: str
    when: str
    heading: str
    text: str
    items: tuple[str, ...]
    help: str
    listener_card: str


class Sheet(NamedTuple):
    """The cards of one exercise."""

    title: str
    cards: tuple[PaperCard, ...]


def card_page(script: Script) -> str:
    """Return the cards of a pack as HTML."""
    sheets = [
        Sheet(sanitize_text(play.card.title) or play.card.id, tuple(_cards(play))) for play in script.plays
    ]
    language = script.language if _LANGUAGE.fullmatch(script.language) else "en"
    title = sanitize_text(script.title) or script.id
    return fill_template(TEMPLATE, made=MADE, title=title, language=language, plays=sheets) + "\n"


def _cards(play: Play) -> Iterator[PaperCard]:
    for part in play.parts:
        for step in part.parts or (part,):
            yield from _step_cards(step)


def _step_cards(part: Part) -> Iterator[PaperCard]:
    """Yield a card for each prompt; if there is none, for each text in its place, like the prompts of a deck."""
    if part.prompts:
        for line in part.prompts:
            items = line.below or tuple(_items(part.groups))
            yield _card(part, "", line, items)
        return
    for group in part.groups:
        for line in group.lines:
            heading = line.text if line.below else ""
            for prompt in line.below or (line.text,):
                yield _card(part, heading, Line(prompt), ())


def _items(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        for line in group.lines:
            yield from (line.text, *line.below)


def _card(part: Part, heading: str, line: Line, items: tuple[str, ...]) -> PaperCard:
    return PaperCard(
        part.number,
        text("paper-for-both-at-once") if part.together else text(f"paper-for-{part.who}"),
        part.when,
        name_for_card(heading, part),
        name_for_card(line.text, part),
        tuple(name_for_card(item, part) for item in items),
        name_for_card(part.help, part),
        name_for_card(part.listener_card, part, heard=True),
    )
