"""The words of a new kind of step, and those around exercises, are looked at like all others."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import Field

from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.exercise.texts import Label, Prompt, Text
from reciprocity_tui.play.scenes.rule import RULES, Rule
from tests.packs.lint.kit import CLOSE, Table, codes, told, warned, written
from tests.packs.written import PACK

HEADER_TEXTS = ("title", "summary", "why", "care", "not_for")
GOOD_PATH = 'title = "Some weeks"\nsummary = "A few evenings."\n\n[[week]]\ntitle = "One"\nlight = ["tea"]\n'


class Leaf(StrictModel):
    """A text inside of a table inside of a list."""

    name: Label


class Brew(Step):
    """A kind with keys that no other kind has; `aside` forgot to say what it is."""

    asks: ClassVar[bool] = False
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"prompt"})

    kind: Literal["brew"]
    question: Prompt
    aside: Text | None = None
    leaves: Annotated[tuple[Leaf, ...], Field(strict=False)] = ()


class BrewRule(Rule[Brew]):
    """Nothing is asked."""


@pytest.fixture(autouse=True)
def brew() -> Iterator[None]:
    """Register the kind and its rule for the test."""
    MODELS.register("brew", Brew)
    RULES.register("brew", BrewRule())
    yield
    MODELS.unregister("brew")
    RULES.unregister("brew")


def brewed(**keys: object) -> Table:
    """Return a step of the new kind."""
    return {"kind": "brew", "id": "brew", "question": "What was good this week?", **keys}


def test_one_that_presses_nobody_is_clean(tmp_path: Path) -> None:
    assert codes(written(tmp_path, brewed(aside="Small things.", leaves=[{"name": "mint"}]), CLOSE)) == []


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("question", "Tell {first} your password."),
        ("aside", "Prove it."),
        ("leaves", [{"name": "mint"}, {"name": "Prove it"}]),
    ],
)
def test_words_that_press_are_found_in_any_of_its_texts(tmp_path: Path, key: str, words: object) -> None:
    (fault,) = warned(written(tmp_path, brewed(**{key: words}), CLOSE))
    assert fault.code == "E301"
    assert "password" in fault.source_line or "Prove it" in fault.source_line


def test_the_rules_of_prompts_are_about_its_question(tmp_path: Path) -> None:
    assert codes(written(tmp_path, brewed(question="Why did you leave?"), CLOSE)) == ["W327"]
    assert codes(written(tmp_path, brewed(question="Tell {first} of {tea}."), CLOSE)) == ["E212"]
    assert codes(written(tmp_path, brewed(aside="Tell {other}."), CLOSE)) == ["E213"]


@pytest.mark.parametrize("key", HEADER_TEXTS)
def test_words_that_press_are_found_in_the_header(tmp_path: Path, key: str) -> None:
    assert codes(written(tmp_path, **{key: "Prove it."})) == ["E301"]


def test_words_that_press_are_found_in_tags_and_in_sources(tmp_path: Path) -> None:
    assert codes(written(tmp_path, tags=["tea", "prove-it"])) == ["E301"]
    assert codes(written(tmp_path, audience=["tell-the-truth"])) == ["E301"]
    assert codes(written(tmp_path, evidence=[{"source": "Tell me your password", "strength": "D"}])) == [
        "E301"
    ]


def pack(folder: Path, change: tuple[str, str] = ("", ""), path: str = GOOD_PATH) -> Path:
    """Write a pack with one exercise and one path, and return its folder."""
    written(folder / "mine")
    (folder / "mine" / "pack.toml").write_text(PACK.replace(*change), "utf-8")
    (folder / "mine" / "paths").mkdir()
    (folder / "mine" / "paths" / "weeks.toml").write_text(path, "utf-8")
    return folder / "mine"


def test_a_pack_and_a_path_that_press_nobody_are_clean(tmp_path: Path) -> None:
    assert told(pack(tmp_path), strict=True)[0] == 0


@pytest.mark.parametrize(
    "change",
    [
        ('"Mine"', '"Your passwords"'),
        ('"Tea, mostly."', '"Prove it."'),
        ('["Ana"]', '["Ana", "Tell the truth"]'),
        ('mostly."', 'mostly."\n[lists]\nx = ["tea", { id = "b", text = "your password" }]'),
    ],
)
def test_words_that_press_are_found_in_pack_toml(tmp_path: Path, change: tuple[str, str]) -> None:
    folder = pack(tmp_path, change)
    assert codes(folder) == codes(folder / "pack.toml") == ["E301"]


@pytest.mark.parametrize(
    "change",
    [
        ('"Some weeks"', '"No secrets"'),
        ('"A few evenings."', '"Prove it."'),
        ('evenings."', 'evenings."\nend = "You must answer."'),
        ('"One"', '"Prove it"'),
        ('"One"', '"One"\ntext = "Share your location."'),
    ],
)
def test_words_that_press_are_found_in_a_path(tmp_path: Path, change: tuple[str, str]) -> None:
    folder = pack(tmp_path, path=GOOD_PATH.replace(*change))
    assert codes(folder) == codes(folder / "paths" / "weeks.toml") == ["E301"]


def test_the_rules_of_wording_are_about_packs_and_paths_too(tmp_path: Path) -> None:
    longer = "A few evenings, " * 8
    folder = pack(
        tmp_path, ('"Tea, mostly."', '"You always fail."'), GOOD_PATH.replace("A few evenings.", longer)
    )
    warnings = [(fault.code, Path(fault.file).name) for fault in warned(folder)]
    assert ("W328", "pack.toml") in warnings
    assert ("W350", "weeks.toml") in warnings


def test_an_author_may_stand_by_a_word_in_a_path(tmp_path: Path) -> None:
    path = GOOD_PATH.replace('title = "One"', '# ok L-28: it is a song\ntitle = "You always sing"')
    assert codes(pack(tmp_path, path=path)) == []
