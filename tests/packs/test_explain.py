"""`pack explain` and the reference: every code and every key, with examples that are what they say they are."""

import re
import runpy
from pathlib import Path

import pytest
import tomli

from reciprocity_tui.cli.main import run
from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.model_texts import reachable_models
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.diagnostics.diagnostic import ERRORS, PRACTICE_ERRORS
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.schema.explain import (
    Explanation,
    complete_example,
    example_with,
    explain,
    explanations,
    keys_in,
    model_of_file,
    title_of,
)
from reciprocity_tui.packs.schema.json_schema import field_schemas
from reciprocity_tui.packs.schema.keys import (
    ROOTS,
    describe_key,
    describe_table,
    every_key,
    examples_of,
    keys_of,
    tables,
)
from reciprocity_tui.packs.schema.schema_fields import field_names
from reciprocity_tui.packs.schema.type_descriptions import describe_type
from reciprocity_tui.practice.parse import parse_practice
from tests.house.rooms import ROOT
from tests.packs.golden import BAD
from tests.packs.written import PACK, exercise
from tests.saying import raises_saying

CODE = re.compile(r"\b(?<!noqa: )[EW]\d{3}\b")
NO_TEXT = {"E001", "E002", "E003", "E015", "E123", "E124", "E125", "W015", "W126"}
"""Codes that no text of one file can show: the file is missing or too large, or the cause is next to it."""
EXAMPLES = [(table, example) for table in tables() for example in examples_of(table)]


def codes_in_the_source() -> set[str]:
    """Return every code in the source of the program and in its expected output."""
    files = [*(ROOT / "reciprocity_tui").rglob("*.py"), *BAD.rglob("expected.txt")]
    files += [ROOT / "tests" / "packs" / "lint" / f"table_{name}.py" for name in ("made", "said")]
    return {code for file in files for code in CODE.findall(file.read_text("utf-8"))}


def found_in(folder: Path, file: str, text: str, *, wording: bool) -> set[str]:
    """Return the codes that a check has for one file of a pack named `mine`, or for the file of a practice."""
    if file == "practice.toml":
        return {fault.code for fault in parse_practice(text.encode(), file, Catalog().cards()).diagnostics}
    pack = folder / "mine"
    exercise(pack)
    (pack / "pack.toml").write_text(PACK, "utf-8")
    path = pack / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    codes = [
        fault
        for report in check_path(pack, wording=LintScope.ALL if wording else LintScope.NONE)
        for fault in report.diagnostics
    ]
    return {fault.code for fault in codes if fault.file == str(path)}


def test_every_code_that_a_check_can_tell_has_a_story() -> None:
    assert len(codes_in_the_source()) > 110
    assert codes_in_the_source() - set(explanations()) == set()
    assert {*ERRORS, *PRACTICE_ERRORS} - set(explanations()) == set()
    assert [code for code, story in explanations().items() if not story.why.strip() or not story.title] == []
    assert set(explanations()) - codes_in_the_source() == set()


def with_text() -> list[Explanation]:
    """Return the stories with examples."""
    return [story for code, story in explanations().items() if code not in NO_TEXT]


@pytest.mark.parametrize("story", with_text(), ids=lambda story: story.code)
def test_a_wrong_example_has_its_code_and_a_right_one_has_not(story: Explanation, tmp_path: Path) -> None:
    is_wording = story.code.startswith("W")
    given = "" if story.file == "tea.toml" else story.file
    wrong = found_in(tmp_path / "wrong", *complete_example(story.wrong, given), wording=is_wording)
    right = found_in(
        tmp_path / "right", *complete_example(story.right, story.right_file or given), wording=is_wording
    )
    assert story.code in wrong if is_wording else wrong == {story.code}
    assert story.code not in right
    assert not any(code.startswith("E") for code in right)


def test_only_what_no_text_can_show_has_no_example() -> None:
    assert {code for code, story in explanations().items() if not story.wrong or not story.right} == NO_TEXT


def test_every_key_of_the_models_has_a_line_and_an_example() -> None:
    for model in reachable_models(*ROOTS.values(), Step):
        table = next(name for name, models in tables().items() if model in models)
        assert describe_table(table), table
        for name in field_names(model):
            assert describe_key(table, name), f"{table}.{name} is not described in packs/explained/keys.toml"
    assert [key.full_name for key in every_key() if not example_with(key)] == []


def test_nothing_is_described_that_is_no_key() -> None:
    descriptions = tomli.loads((ROOT / "reciprocity_tui/packs/schema/explained/keys.toml").read_text("utf-8"))
    assert set(descriptions) == set(tables())
    known = {key.full_name for key in every_key()}
    stray = {
        f"{table}.{key}"
        for table, keys in descriptions.items()
        for key in keys
        if key not in ("table", "examples")
    }
    assert stray - known == set()


@pytest.mark.parametrize(("table", "example"), EXAMPLES, ids=[table for table, _ in EXAMPLES])
def test_an_example_of_a_table_passes_a_check_and_uses_it(table: str, example: str, tmp_path: Path) -> None:
    file, text = complete_example(example)
    assert not any(code.startswith("E") for code in found_in(tmp_path, file, text, wording=False))
    if any(keys_of(table)):
        assert any(key.startswith(f"{table}.") for key in keys_in(tomli.loads(text), model_of_file(file)))


def test_limits_are_said_as_the_models_have_them() -> None:
    deck = field_schemas(MODELS.get("deck"))
    assert describe_type(deck["minutes"]) == "a whole number from 1 to 60"
    assert describe_type(deck["sets"]) == "a list of 1 to 8 (each a table { title, prompts })"
    assert (
        describe_type(field_schemas(Step)["who"])
        == '"first", "second", "each", "both", "speaker" or "listener"'
    )
    assert describe_type(field_schemas(Step)["pass"]) == "true or false"
    assert describe_type(field_schemas(ROOTS["pack"])["format"]) == "the number 1"
    assert describe_type(field_schemas(MODELS.get("rank"))["options"]).endswith("or the name of a list")
    assert "None" not in "".join(describe_type(field_schemas(key.model)[key.name]) for key in every_key())


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("E203", "a prompt is missing"),
        ("w326", "# ok L-26: and the reason"),
        ("deck", "a whole number from 1 to 60; needed"),
        ("bins", "a list of 2 to 4"),
        ("step.do", "1 to 24 steps"),
        ("[[step.do]]", "1 to 24 steps"),
        ("step.timer.seconds", "a whole number from 5 to 3600"),
        ("minutes", "of an exercise"),
        ("deck.minutes", "of a `deck` step"),
        ("deck.prompt", "of every step"),
        ("sets.prompts", "of an item of `sets`"),
        ("pack", "a text like"),
        ("evidence.strength", '"A", "B", "C" or "D"'),
        ("toss", "A coin"),
        ("pack.format", "the number 1"),
        ("test.answers", "names of your own"),
    ],
)
def test_codes_and_keys_are_explained(name: str, says: str) -> None:
    assert says in explain(name)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("E30", "E301"),
        ("minuts", "minutes"),
        ("dekc", "deck"),
        ("deck.minuts", "deck.minutes"),
        ("qqqqq", "speak"),
        ("E999", "like E203"),
    ],
)
def test_the_nearest_is_named_for_what_is_none(name: str, near: str) -> None:
    with raises_saying(PackError, match=near):
        explain(name)


def test_every_name_can_be_explained_and_fits_a_screen() -> None:
    names = [
        *explanations(),
        *tables(),
        *(key.name for key in every_key()),
        *(key.full_name for key in every_key()),
    ]
    for name in dict.fromkeys(names):
        prose = [line for line in explain(name).splitlines() if not line.startswith("    ")]
        assert max(map(len, prose)) <= 80, name


def test_the_verb_prints_every_name_that_was_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "explain", "E203", "deck"]) == 0
    assert "a prompt is missing" in (out := capsys.readouterr().out) and "Questions drawn from sets" in out
    assert run(["pack", "explain", "minuts"]) == 1
    assert capsys.readouterr().err == "There is no code and no key called minuts. Did you mean minutes?\n"


def test_the_reference_is_as_the_models_are() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "list_keys.py"))
    written = tool["PAGE"].read_text("utf-8")
    assert written == tool["page"](), "`make pictures` writes it anew."
    assert all(f"| `{key.name}` |" in written for key in every_key())
    assert all(f"| {code} |" in written for code in explanations())


def test_a_title_is_known_for_every_code_of_a_table() -> None:
    assert title_of("E203") == "a prompt is missing"
    assert title_of("W326") == "questions that are open"
    assert title_of("W391") == "an exception that names no rule"
    assert title_of("E999") == ""
