"""What is said of one exercise before it is played, or of a file that cannot be read. No screen is known here."""

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
        """Name the pack and its authors, where it is not part of the program."""
        pack = self.game.catalog.pack(card.pack)
        if pack is None or pack.origin == "built-in":
            return ""
        authors = tuple(pack.named_authors)
        by = text("pack-by", title=pack.title, authors=authors) if authors else pack.title
        return text("pack-origin", by=ended_once(f"{by}."), origin=pack.origin)

    def prerequisites(self, card: Card) -> str:
        """What comes first and was not played yet, or what a deep one waits for; empty when there is nothing."""
        if card.ref not in self._before:
            self._before[card.ref] = self._find_prerequisites(card)
        return self._before[card.ref]

    def _find_prerequisites(self, card: Card) -> str:
        if card.intensity == "deep" and self.game.keeps:
            return " ".join(self.game.reason_to_wait(card, "It") or ())
        before = self.game.unplayed_prerequisites(card) if card.after else ()
        return text("usually-after", before=before) if before else ""

    def last_played(self, card: Card) -> str:
        """When it was last played; empty when it was not."""
        day = self._last.get(card.ref)
        if day is None:
            return ""
        days = (self.game.today() - date.fromisoformat(day)).days
        if days < 0:
            return text("played-before")
        return text("last-played", days=days)


def broken_file_paragraphs(broken: UnreadableFile) -> list[Paragraph]:
    """What is wrong with a file, and where to see it. The others can be played all the same."""
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
