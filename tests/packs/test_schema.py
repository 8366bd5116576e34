"""The JSON Schemas: what a check finds in the shape of a file, an editor finds, at the same place."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import jsonschema
import pytest
import tomli

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.message import Message
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.diagnostics.diagnose import exercise_findings
from reciprocity_tui.packs.library.catalog import built_in_root
from reciprocity_tui.packs.loading.manifest import manifest_findings
from reciprocity_tui.packs.loading.path_file import course_findings
from reciprocity_tui.packs.new_pack.new_pack import create_pack
from reciprocity_tui.packs.schema.json_schema import as_text, directive, schema_of, write_schemas
from reciprocity_tui.packs.schema.keys import ROOTS
from reciprocity_tui.packs.schema.schema_fields import field_names
from tests.packs.planting import Planted, planted
from tests.play.making import exercise

ELEVEN = """\
#:schema .schema/exercise-1.json
title     = ""
kind      = "apreciation"
pillar    = "regard"
minutes   = 200
intensity = "light"
summary   = "One small thing, said out loud."
why       = "Small thanks are remembered longer than we think."
tags      = ["Two Words"]
mood      = "warm"
evidence  = [{ source = "Practice wisdom", strength = "E" }]

[[step]]
id     = "tell"
kind   = "speak"
catch  = "yes"
prompt = "Tell {other} one small good thing."

[[step]]
id     = "now"
kind   = "rate"
role   = "middle"
prompt = "How was today?"
scale  = { min = 0, max = 10, low = "heavy", high = "light" }

[[step]]
id   = "turns"
kind = "round"

  [[step.do]]
  id     = "ask"
  kind   = "speek"
  prompt = "What was good?"

  [[step.do]]
  id         = "list"
  kind       = "write"
  prompt     = ["What was good?", 5]
  visibility = "own"
  lines      = 9
"""
PLACES = [
    (2, 13), (3, 13), (5, 13), (9, 14), (10, 1), (11, 55), (16, 10), (22, 10), (32, 12), (38, 35), (40, 16),
]  # fmt: skip
SAID_ELSEWHERE = re.compile(r"options|'rows'|'columns'|\('lists'|'of'|'license'")
"""What is left out: a faulty item may leave a list too short, a text may name a list, and some forms no model has."""
TOMBI = shutil.which("tombi", path=str(Path(sys.executable).parent)) or shutil.which("tombi")

WITH_TOMBI = pytest.mark.skipif(
    TOMBI is None, reason="tombi is not installed: what an editor says of a file was not looked at"
)


def what(file: Path) -> str:
    """Return which schema applies to a file."""
    return "pack" if file.name == "pack.toml" else "path" if file.parent.name == "paths" else "exercise"


def wrong(name: str, document: object) -> list[str]:
    """Return the paths at which a validator finds an error in a document."""
    validator = jsonschema.Draft202012Validator(schema_of(name))
    return [error.json_path for error in validator.iter_errors(document)]


@pytest.mark.parametrize("name", ROOTS)
def test_a_schema_is_one_that_every_editor_can_read(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(name))
    assert "$ref" not in as_text(name) and '"null"' not in as_text(name)


def test_every_table_and_every_key_in_it_is_described() -> None:
    def silent(schema: object, path: str) -> Iterator[str]:
        if isinstance(schema, dict):
            for key, field in schema.get("properties", {}).items():
                if isinstance(field, dict) and "const" not in field and not field.get("description"):
                    yield f"{path}.{key}"
            for key, value in schema.items():
                if key not in ("if", "then"):
                    yield from silent(value, f"{path}.{key}")
        elif isinstance(schema, list):
            for item in schema:
                yield from silent(item, path)

    assert [each for name in ROOTS for each in silent(schema_of(name), name)] == []


def test_every_key_of_a_step_is_offered_before_its_kind_is_known() -> None:
    step = schema_of("exercise")["properties"]["step"]["items"]
    keys = {key for kind in MODELS.kinds() for key in field_names(MODELS.get(kind))}
    assert set(step["properties"]) == keys
    assert step["properties"]["who"]["examples"][:2] == ["first", "second"]


def test_all_that_comes_with_the_program_fits() -> None:
    files = sorted(built_in_root().rglob("*.toml"))
    assert len(files) > 80
    assert {
        str(file): problems
        for file in files
        if (problems := wrong(what(file), tomli.loads(file.read_text("utf-8"))))
    } == {}


def test_what_a_check_lets_pass_fits() -> None:
    chance, count = Random(20_261_130), 0
    while count < 60:
        made = exercise(chance)
        if not any(True for _ in check_exercise(made)):
            count += 1
            assert wrong("exercise", made.model_dump(mode="json", by_alias=True, exclude_defaults=True)) == []


def found_in(plant: Planted) -> list[str]:
    """Return the codes of a planted file; one that several items of a list share, once per item."""
    if plant.file == "pack.toml":
        findings = manifest_findings(plant.document, "mine", frozenset({"tea"}))
    elif plant.file == "tea.toml":
        findings = exercise_findings(plant.document)
    else:
        findings = course_findings(plant.document, "mine", frozenset({"tea"}))
    return [finding.code for finding in findings for _ in range(1 + _alike(finding))]


def _alike(finding: Finding) -> int:
    """Return the number of other items of a list that the finding covers."""
    message = finding.message
    is_merged = isinstance(message, Message) and message.id == "finding-same-in-items"
    return int(str(message.arguments["number"])) if isinstance(message, Message) and is_merged else 0


def test_one_mistake_in_the_shape_is_one_error() -> None:
    seen: set[str] = set()
    for _, plant in zip(range(400), planted(Random(7)), strict=False):
        codes = found_in(plant)
        shape = [code for code in codes if code in ("E101", "E103", "E104", "E105", "E106", "E107", "E108")]
        errors = wrong(what(Path("mine") / plant.file), plant.document)
        if not codes:
            assert errors == [], plant.what
        elif len(codes) == len(shape) == 1 and not SAID_ELSEWHERE.search(plant.what):
            assert len(errors) == 1, (plant.what, codes, errors)
            seen.update(codes)
    assert {"E101", "E103", "E104", "E105", "E106", "E107", "E108"} - seen == set()


def test_a_wrong_kind_is_one_error_and_hides_no_other() -> None:
    document = tomli.loads(ELEVEN)
    assert len(wrong("exercise", document)) == len(PLACES)


def test_eleven_faults_are_eleven_for_a_check(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    file.write_text(ELEVEN, "utf-8")
    diagnostics = [fault for each in check_path(file, wording=LintScope.NONE) for fault in each.diagnostics]
    assert [(fault.line, fault.column) for fault in diagnostics] == PLACES


def in_an_editor(folder: Path, name: str) -> tuple[int, list[tuple[int, int]]]:
    """Exit status of Tombi, and where it finds something in a file."""
    assert TOMBI is not None
    out = folder / "out.json"
    report = ["--diagnostics-format", "json", "--diagnostics-file", str(out)]
    command = [TOMBI, "lint", "--offline", "--quiet", "--error-on-warnings", *report, name]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=60)
    starts = [each["range"]["start"] for each in json.loads(out.read_text("utf-8") or "[]")]
    return done.returncode, [(start["line"], start["column"]) for start in starts]


@WITH_TOMBI
def test_eleven_faults_are_eleven_for_an_editor(tmp_path: Path) -> None:
    write_schemas(tmp_path / ".schema")
    (tmp_path / "tea.toml").write_text(ELEVEN, "utf-8")
    assert in_an_editor(tmp_path, "tea.toml") == (1, PLACES)


@WITH_TOMBI
def test_an_editor_finds_the_schemas_of_a_new_pack_and_nothing_wrong(tmp_path: Path) -> None:
    folder = create_pack(str(tmp_path / "ours")).folder
    for name in ("pack.toml", "first-talk.toml"):
        assert in_an_editor(folder, name) == (0, [])
        text = (folder / name).read_text("utf-8")
        assert text.startswith("#:schema .schema/")
        (folder / name).write_text(text.replace("title ", "titel ", 1), "utf-8")
        assert in_an_editor(folder, name)[0] == 1


@WITH_TOMBI
def test_an_editor_has_nothing_to_say_of_what_comes_with_the_program(tmp_path: Path) -> None:
    write_schemas(tmp_path / ".schema")
    for file in sorted(built_in_root().rglob("*.toml")):
        copy = tmp_path / f"{file.parent.name}-{file.name}"
        copy.write_text(f"{directive(what(file))}\n{file.read_text('utf-8')}", "utf-8")
    assert in_an_editor(tmp_path, ".") == (0, [])


def test_schemas_are_written_where_a_file_says_and_only_when_they_changed(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / ".schema"
    files = write_schemas(folder)
    assert [file.name for file in files] == ["pack-1.json", "exercise-1.json", "path-1.json"]
    assert directive("exercise") == "#:schema .schema/exercise-1.json"
    before = [file.stat().st_ino for file in files]
    files[1].write_text("{}", "utf-8")
    assert [file.stat().st_ino for file in write_schemas(folder)] == [
        before[0],
        files[1].stat().st_ino,
        before[2],
    ]
    assert json.loads(files[1].read_text("utf-8"))["title"] == f"Reciprocity: {Exercise.display_name}"


def test_only_a_private_pack_needs_no_licence() -> None:
    pack = tomli.loads((built_in_root() / "ground" / "pack.toml").read_text("utf-8"))
    del pack["license"]
    assert wrong("pack", pack) == ["$"]
    assert wrong("pack", {**pack, "private": False}) == ["$"]
    assert wrong("pack", {**pack, "private": True}) == []
