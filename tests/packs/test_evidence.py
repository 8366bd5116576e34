"""What the built-in exercises say about the studies they rest on."""

import re

import pytest

from reciprocity_tui.exercise.card import Card, Strength
from reciprocity_tui.packs.library.catalog import Catalog

TRIALS: dict[str, Strength] = {
    "Algoe & Zhaoyang 2016": "B",
    "Aron, Melinat, Aron, Vallone & Bator 1997": "B",
    "Boiman-Meshita & Littman-Ovadia 2020": "B",
    "Chang, Way, Sheeran, Kurtz, Baucom & Algoe 2022": "B",
    "Finkel, Slotter, Luchies, Walton & Gross 2013": "B",
    "Gollwitzer & Sheeran 2006": "B",
    "Lambert & Fincham 2011": "B",
    "Lewicki, Polin & Lount 2016": "B",
    "McCurry, May & Donaldson 2024": "B",
    "Pressman, Kraft & Cross 2015": "B",
    "Reissman, Aron & Bergen 1993": "B",
    "Sprecher, Treger, Wondra, Hilaire & Wallpe 2013": "B",
}
"""Studies that tested something, each once or on other people. All others watched, asked, or tested a therapy."""

CARDS = {card.ref: card for card in Catalog().cards()}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_no_source_is_graded_higher_than_its_study_allows(card: Card) -> None:
    for evidence in card.evidence:
        study = re.sub(r" \(.*\)$", "", evidence.source)
        assert evidence.strength >= TRIALS.get(study, "C"), evidence.source


def test_a_study_has_one_grade_wherever_it_is_named() -> None:
    grades: dict[str, set[Strength]] = {}
    for card in CARDS.values():
        for study in card.evidence:
            grades.setdefault(study.source, set()).add(study.strength)
    assert [source for source, given in grades.items() if len(given) > 1] == []


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_a_reason_that_speaks_of_studies_names_one(card: Card) -> None:
    if re.search(r"\bstud(y|ies)\b", card.why):
        assert any(evidence.strength != "D" for evidence in card.evidence), card.why
