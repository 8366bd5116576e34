"""Several exercises together, the packs that come with the program, and how quick it stays."""

from pathlib import Path

import pytest
from hypothesis import given

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.library.catalog import Catalog, built_in_root
from reciprocity_tui.packs.lint import context
from reciprocity_tui.packs.lint.budget_rules import obviously_fits
from reciprocity_tui.packs.lint.context import LintContext, PackContext
from reciprocity_tui.packs.lint.lint import exercise_findings
from reciprocity_tui.packs.lint.phrases import Token, tokenize
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.simulation.budget import measure_budget
from tests.house.rooms import loaded_by
from tests.packs.lint.kit import (
    AGAIN,
    BREATH,
    CLOSE,
    GATE,
    HARD,
    WARM,
    codes,
    talk,
    told,
    warned,
    written,
)
from tests.packs.written import PACK
from tests.play.making import exercises

CATALOG = Catalog()
CATALOG_CARD = {card.ref: card for card in CATALOG.cards()}.get


def pack(folder: Path) -> Path:
    """Return a folder with an empty pack."""
    (folder / "mine").mkdir()
    (folder / "mine" / "pack.toml").write_text(PACK, "utf-8")
    return folder / "mine"


@pytest.mark.parametrize("name", sorted(path.name for path in built_in_root().iterdir() if path.is_dir()))
def test_the_packs_that_come_with_the_program_are_clean_in_strict(name: str) -> None:
    status, output = told(built_in_root() / name, strict=True)
    assert (status, output.rpartition(",")[2]) == (0, " nothing wrong.\n"), output


def test_the_same_prompt_in_two_exercises(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    written(folder, talk("Tell {other} of the tea."), CLOSE, minutes=4, name="one")
    written(folder, talk("tell {other}, of the TEA"), minutes=4, name="two")
    warnings = [each for each in warned(folder) if each.code == "W341"]
    assert [(Path(each.file).name, each.message) for each in warnings] == [
        ("two.toml", "the same prompt stands in one.toml (L-41)")
    ]
    assert "W341" not in codes(folder / "two.toml")


def test_the_same_prompt_twice_in_one_exercise(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    written(folder, talk(id="first-talk"), talk(id="again"), CLOSE, minutes=6)
    assert [each.message for each in warned(folder) if each.code == "W341"] == [
        "the same prompt stands in `first-talk` (L-41)"
    ]


def test_a_card_that_a_pack_uses_for_the_fourth_time(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    cards = ("Let it land.", "Take it in.", "take it in", "Take it in.", "Take it in.")
    for number, card in enumerate(cards):
        prompt = f"Tell {{other}} one good thing of day {number}."
        written(folder, talk(prompt, listener_card=card), CLOSE, minutes=4, name=f"day-{number}")
    warnings = [warning for warning in warned(folder) if warning.code == "W347"]
    assert [(Path(each.file).name, each.message) for each in warnings] == [
        ("day-4.toml", "this card is used more than 3 times in the pack (L-47)")
    ]
    assert "W347" not in codes(folder / "day-4.toml")


def test_two_that_come_after_each_other(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    written(
        folder,
        talk("Tell {other} one thing.", role="close", valence="warm", catch=True),
        after=["two"],
        name="one",
    )
    written(folder, after=["mine/three"], name="two")
    written(
        folder, talk("Say one thing.", role="close", valence="warm", catch=True), after=["one"], name="three"
    )
    warnings = [(Path(each.file).name, each.message) for each in warned(folder) if each.code == "W316"]
    assert [name for name, _ in warnings] == ["one.toml", "three.toml", "two.toml"]
    assert warnings[0][1] == "`two` comes after this one, too: neither could be first (L-16)"


def test_a_pack_with_many_hard_steps(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = written(folder, GATE, WARM, AGAIN, HARD, BREATH, CLOSE, minutes=8, intensity="medium", care="Yes.")
    told_of_pack = [(Path(each.file).name, each.message) for each in warned(folder)]
    assert ("pack.toml", "the pack has 1 hard steps and 2 warm ones (L-09)") in told_of_pack
    assert "W309" not in codes(file)


def test_one_file_that_is_broken_hides_no_warning_of_another(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    written(folder, evidence=None)
    (folder / "torn.toml").write_text("title = ", "utf-8")
    assert codes(folder) == ["W317", "E010"]


@pytest.mark.parametrize("ref", [card.ref for card in CATALOG.cards()])
def test_what_plainly_fits_does_fit(ref: str) -> None:
    exercise = CATALOG.load(ref)
    if obviously_fits(LintContext(exercise, PackContext("", "", lambda _: None))):
        estimate = measure_budget(exercise)
        assert estimate.curtains == estimate.wait_seconds == 0
        assert estimate.typed_lines <= thresholds.MAX_TYPED_LINES[exercise.intensity]
        assert abs(estimate.minutes - exercise.minutes) <= thresholds.MINUTES_TOLERANCE * exercise.minutes


@given(exercises())
def test_whatever_can_be_played_can_be_looked_at(exercise: Exercise) -> None:
    for finding in exercise_findings(LintContext(exercise, PackContext("mine", "tea", CATALOG_CARD))):
        assert finding.code[:2] == "W3"
        assert finding.message
        assert 0 < len(finding.hints) <= 3
    plain = LintContext(exercise, PackContext("mine", "tea", CATALOG_CARD))
    if obviously_fits(plain):
        assert measure_budget(exercise).curtains <= thresholds.MAX_CURTAINS[exercise.intensity]


def test_something_plainly_fits_and_something_does_not() -> None:
    looks = {
        card.ref: LintContext(CATALOG.load(card.ref), PackContext("", "", lambda _: None))
        for card in CATALOG.cards()
    }
    fits = {ref for ref, look in looks.items() if obviously_fits(look)}
    assert "ground/one-good-thing" in fits
    assert fits < set(looks)


def test_a_clean_check_looks_up_no_places_of_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lookups: list[str] = []

    def noted(text: str) -> tuple[Token, ...]:
        lookups.append(text)
        return tokenize(text)

    monkeypatch.setattr(context, "tokenize", noted)
    questions = [f"Tell {{other}} what you liked about the {thing}." for thing in ("tea", "song", "rain")]
    file = written(tmp_path, {**talk(), "prompt": questions}, CLOSE, minutes=4)
    assert codes(file) == []
    assert lookups == []


def test_a_clean_check_neither_plays_nor_counts_syllables(tmp_path: Path) -> None:
    file = built_in_root() / "ground" / "one-good-thing.toml"
    loaded = loaded_by(
        f"import reciprocity_tui.cli.main as c; assert c.run(['pack', 'check', {str(file)!r}]) == 0"
    )
    assert "reciprocity_tui.packs.lint.lint" in loaded
    assert not loaded & {
        "pyphen",
        "reciprocity_tui.play.session.session",
        "reciprocity_tui.play.evening.script",
        "tree_sitter",
    }
    hard = written(tmp_path, talk("Tell {other} one extraordinary thing."), CLOSE)
    assert "pyphen" in loaded_by(
        f"import reciprocity_tui.cli.main as c; c.run(['pack', 'check', {str(hard)!r}])"
    )
