"""What is said of one exercise before it is played, or of a file that cannot be read. No screen is known here."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui import messages
from reciprocity_tui.exercise.card import Evidence, Strength
from reciprocity_tui.packs.library.sources import ORIGINS
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.words import ended_once, in_a_row

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.library.catalog import UnreadableFile

_WISDOM = "practice wisdom"

GRADES_STUDIES = "The letters grade the studies, not this exercise."


class Paragraph(NamedTuple):
    """What is said in one go. label -- what it is about; empty where that is plain."""

    label: str
    text: str


class Details:
    """What is told at this table; asked of the journal once, and once an exercise."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self._before: dict[str, str] = {}
        self._last: dict[str, str] = {}
        for evening in game.journal.recent():
            self._last.setdefault(evening.exercise, evening.day)

    def paragraphs(self, card: Card) -> list[Paragraph]:
        """Everything there is to say of `card`, cleaned, the most useful first."""
        facts = f"{card.minutes} minutes · {card.intensity} · {card.pillar} · {card.kind}"
        paragraphs = [
            Paragraph("", facts),
            Paragraph("", card.summary),
            Paragraph("", self.prerequisites(card)),
            Paragraph("", self.last_played(card)),
            Paragraph("Take care", card.care),
            Paragraph("When not", card.not_for),
            Paragraph("Why", card.why),
            Paragraph("Rests on", _describe_evidence(card.evidence)),
            Paragraph("From", self._origin(card)),
            Paragraph("Questions from", self._source(card)),
        ]
        cleaned = (Paragraph(label, sanitize_text(text)) for label, text in paragraphs)
        return [paragraph for paragraph in cleaned if paragraph.text]

    def _source(self, card: Card) -> str:
        """Say where the questions of the pack are from, when somebody else wrote them."""
        pack = self.game.catalog.pack(card.pack)
        return "" if pack is None else pack.source

    def _origin(self, card: Card) -> str:
        """Name the pack and its authors, where it is not part of the program."""
        pack = self.game.catalog.pack(card.pack)
        if pack is None or pack.origin == "built-in":
            return ""
        authors = in_a_row(pack.named_authors)
        by = f"{pack.title}, by {authors}" if authors else pack.title
        return f"{ended_once(f'{by}.')} {ORIGINS[pack.origin].capitalize()}; it is no part of the program."

    def prerequisites(self, card: Card) -> str:
        """What comes first and was not played yet, or what a deep one waits for; empty when there is nothing."""
        if card.ref not in self._before:
            self._before[card.ref] = self._find_prerequisites(card)
        return self._before[card.ref]

    def _find_prerequisites(self, card: Card) -> str:
        if card.intensity == "deep" and self.game.keeps:
            return " ".join(self.game.reason_to_wait(card, "It") or ())
        before = in_a_row(self.game.unplayed_prerequisites(card) if card.after else ())
        return f"Usually after {before}. Play anyway?" if before else ""

    def last_played(self, card: Card) -> str:
        """When it was last played; empty when it was not."""
        day = self._last.get(card.ref)
        if day is None:
            return ""
        days = (self.game.today() - date.fromisoformat(day)).days
        if days < 0:
            return "Played before."
        if days < 1:
            return "Last played today."
        return f"Last played {days} day{'s' if days > 1 else ''} ago."


def broken_file_paragraphs(broken: UnreadableFile) -> list[Paragraph]:
    """What is wrong with a file, and where to see it. The others can be played all the same."""
    what = "It is not listed, so nothing of it" if broken.refused else "It could not be read, so it"
    return [
        Paragraph("", f"{what} can{'' if broken.refused else 'not'} be played. All the others can."),
        Paragraph("What is wrong", sanitize_text(broken.fault)),
        Paragraph("", sanitize_text(broken.advice)),
    ]


def _grade(strength: Strength) -> str:
    return messages.text("evidence-grade", strength=strength)


def _describe_evidence(evidence: tuple[Evidence, ...]) -> str:
    """Describe what an exercise rests on, one sentence per grade."""
    named: dict[Strength, list[str]] = {}
    for source in evidence:
        named.setdefault(source.strength, []).extend(
            [] if source.source.casefold() == _WISDOM else [source.source]
        )
    graded = [
        f"{'; '.join(sources)}: {_grade(strength)} ({strength})."
        if sources
        else f"{_grade(strength).capitalize()} ({strength})."
        for strength, sources in named.items()
    ]
    if any(strength != "D" for strength in named):
        graded.append(GRADES_STUDIES)
    return " ".join(graded)
