"""Details of an exercise to play, or of a file that cannot be read. Nothing here depends on a screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.exercise.card import Evidence, Strength
from reciprocity_tui.messages import ended_once, text
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.library.catalog import UnreadableFile

_WISDOM = "practice wisdom"


class Paragraph(NamedTuple):
    """One paragraph of details. label -- its heading; empty where the paragraph needs none."""

    label: str
    text: str


class Details:
    """Describe exercises in this game. Read the journal once, and once more per exercise."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self._before: dict[str, str] = {}
        self._last: dict[str, str] = {}
        for evening in game.journal.recent():
            self._last.setdefault(evening.exercise, evening.day)

    def paragraphs(self, card: Card) -> list[Paragraph]:
        """Return the description of `card`, sanitized, most useful first."""
        facts = text(
            "details-facts",
            minutes=card.minutes,
            intensity=card.intensity,
            pillar=card.pillar,
            kind=card.kind,
        )
        paragraphs = [
            Paragraph("", facts),
            Paragraph("", card.summary),
            Paragraph("", self.prerequisites(card)),
            Paragraph("", self.last_played(card)),
            Paragraph(text("details-care"), card.care),
            Paragraph(text("details-not-for"), card.not_for),
            Paragraph(text("details-why"), card.why),
            Paragraph(text("details-evidence"), _describe_evidence(card.evidence)),
            Paragraph(text("details-origin"), self._origin(card)),
            Paragraph(text("details-source"), self._source(card)),
        ]
        cleaned = (Paragraph(label, sanitize_text(words)) for label, words in paragraphs)
        return [paragraph for paragraph in cleaned if paragraph.text]

    def _source(self, card: Card) -> str:
        """Say where the questions of the pack are from, when somebody else wrote them."""
        pack = self.game.catalog.pack(card.pack)
        return "" if pack is None else pack.source

    def _origin(self, card: Card) -> str:
        """Return the pack and its authors, unless the pack is built in."""
        pack = self.game.catalog.pack(card.pack)
        if pack is None or pack.origin == "built-in":
            return ""
        authors = tuple(pack.named_authors)
        by = text("pack-by", title=pack.title, authors=authors) if authors else pack.title
        return text("pack-origin", by=ended_once(f"{by}."), origin=pack.origin)

    def prerequisites(self, card: Card) -> str:
        """Return the exercises to play before `card`, or why a deep one has to wait; empty when there is nothing."""
        if card.ref not in self._before:
            self._before[card.ref] = self._find_prerequisites(card)
        return self._before[card.ref]

    def _find_prerequisites(self, card: Card) -> str:
        if card.intensity == "deep" and self.game.keeps:
            return " ".join(self.game.reason_to_wait(card, "It") or ())
        before = self.game.unplayed_prerequisites(card) if card.after else ()
        return text("usually-after", before=before) if before else ""

    def last_played(self, card: Card) -> str:
        """Return when it was last played; empty if never."""
        day = self._last.get(card.ref)
        if day is None:
            return ""
        days = (self.game.today() - date.fromisoformat(day)).days
        if days < 0:
            return text("played-before")
        return text("last-played", days=days)


def broken_file_paragraphs(broken: UnreadableFile) -> list[Paragraph]:
    """Return what is wrong with a file and where to see it. The other exercises can still be played."""
    return [
        Paragraph("", text("broken-file-refused" if broken.refused else "broken-file")),
        Paragraph(text("details-fault"), sanitize_text(broken.fault)),
        Paragraph("", sanitize_text(broken.advice)),
    ]


def _grade(strength: Strength) -> str:
    return text("evidence-grade", strength=strength)


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
        graded.append(text("grades-studies"))
    return " ".join(graded)
