"""Every hint that says what to write, pasted in, removes its fault and makes no new one."""

import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest
import tomli
import tomli_w

from reciprocity_tui.exercise.exercise import Exercise, Header
from reciprocity_tui.exercise.finding import Change, Finding, Hint, Removed, suggest_value, to_toml
from reciprocity_tui.exercise.model_texts import reachable_models
from reciprocity_tui.exercise.steps import MODELS, Step, StrictModel
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic, SuggestedFix
from reciprocity_tui.packs.diagnostics.examples import accepts, example
from reciprocity_tui.packs.diagnostics.hint_trials import apply_changes, keep_working_hints
from reciprocity_tui.packs.loading.manifest import SharedManifest
from reciprocity_tui.packs.loading.path_file import CourseFile
from reciprocity_tui.packs.schema.schema_fields import field_names
from tests.packs.golden import BAD
from tests.packs.planting import PACK, Planted, planted, write
from tests.packs.written import HEADER, exercise, pack

FEW, MANY = 100, 1500
ASSIGNMENT = re.compile(r"\b([a-z_]+) = (.+)")


def faults(file: Path) -> list[Diagnostic]:
    """Return the diagnostics of a file."""
    return [
        diagnostic for report in check_path(file, wording=LintScope.NONE) for diagnostic in report.diagnostics
    ]


def names(diagnostics: list[Diagnostic]) -> Counter[tuple[str, str]]:
    """Count diagnostics by what they are about; a hint may move lines, and add one of several missing keys."""
    return Counter((each.code, about) for each in diagnostics for about in abouts(each))


def abouts(fault: Diagnostic) -> list[str]:
    """Return what a diagnostic is about: each missing key by itself."""
    keys, is_missing, whose = fault.message.partition(" missing: ")
    if fault.code != "E101" or not is_missing:
        return [fault.message]
    whose = whose.replace("needs them", "needs it").partition(" (the same")[0]
    return [f"{key} {whose}" for key in re.findall("`[^`]+`", keys)]


def pasted(file: Path, hint: SuggestedFix) -> list[Diagnostic]:
    """Return the diagnostics of the file with the hint pasted in; the file is as before afterwards."""
    text = file.read_text("utf-8")
    after = apply_changes(tomli.loads(text), hint.changes)
    assert after is not None, hint
    file.write_text(tomli_w.dumps(after), "utf-8")
    diagnostics = faults(file)
    file.write_text(text, "utf-8")
    return diagnostics


def hold(file: Path, what: str) -> Counter[str]:
    """Paste every hint of a file; how many there were for each code."""
    counts: Counter[str] = Counter()
    before = faults(file)
    for fault in before:
        for fix in fault.fixes:
            counts[fault.code] += 1
            left, known = names(pasted(file, fix)), names(before)
            for about in abouts(fault):
                assert left[fault.code, about] < known[fault.code, about], (what, fix, fault)
            more = left - known
            assert not more, (what, fix, fault.message, more)
            says_what_it_does(fix)
    return counts


def says_what_it_does(fix: SuggestedFix) -> None:
    """Check that the TOML in the words of a hint is written."""
    match = ASSIGNMENT.search(fix.hint)
    written = {
        change.path[-1]: change.value for change in fix.changes if not isinstance(change.value, Removed)
    }
    if match is not None and match[1] in written:
        assert f"{match[1]} = {to_toml(written[match[1]])}" in fix.hint


def plant_and_paste(folder: Path, seed: int, count: int) -> Counter[str]:
    """Plant faults, and paste the hints."""
    counts: Counter[str] = Counter()
    for _, plant in zip(range(count), planted(Random(seed)), strict=False):
        counts += hold(write(folder / "mine", plant), plant.what)
    return counts


def test_every_hint_pasted_in_removes_its_fault_and_makes_no_new_one(tmp_path: Path) -> None:
    counts = [plant_and_paste(tmp_path / str(seed), seed, FEW) for seed in range(2)]
    assert {"E101", "E104"} <= set[str]().union(*counts)


@pytest.mark.slow
def test_thousands_of_hints_do(tmp_path: Path) -> None:
    counts = plant_and_paste(tmp_path, 20_261_134, MANY)
    assert {"E101", "E102", "E103", "E104", "E105", "E106", "E107", "E108", "E121"} - set(counts) == set()


@pytest.mark.parametrize("case", sorted(path.name for path in BAD.glob("*") if (path / "tea.toml").exists()))
def test_the_hints_of_the_bad_files_do(tmp_path: Path, case: str) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes((BAD / case / "tea.toml").read_bytes())
    if case.startswith(("E0", "E113")):
        return
    hold(file, case)


def test_what_is_written_in_words_alone_holds_no_toml(tmp_path: Path) -> None:
    for case in sorted(BAD.glob("E[12]*/tea.toml")):
        for fault in faults(case):
            fixes = {fix.hint for fix in fault.fixes}
            for hint in fault.hints:
                if hint not in fixes:
                    assert not re.search(r"\b[a-z_]+ = [\"\[{\dtf]", hint) or "pack.toml" in hint, (
                        case,
                        hint,
                    )


def test_a_pack_without_format_is_told_the_format_there_is(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = folder / "pack.toml"
    file.write_text(file.read_text("utf-8").replace("format   = 1", ""), "utf-8")
    (fault,) = faults(file)
    assert fault.hints == ("format = 1",)


def test_a_newer_format_says_update_and_hides_nothing(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = folder / "pack.toml"
    text = file.read_text("utf-8").replace("format   = 1", "format   = 8").replace("title ", "titel ")
    file.write_text(text.replace('license  = "CC-BY-4.0"', ""), "utf-8")
    diagnostics = faults(file)
    assert [each.code for each in diagnostics] == ["E120", "E101", "E102"] or {each.code for each in diagnostics} == {
        "E120", "E101", "E102",
    }  # fmt: skip
    newer = next(each for each in diagnostics if each.code == "E120")
    assert newer.hints[0] == "Update Reciprocity."
    assert "format = 1" in newer.hints[1]


@pytest.mark.parametrize(
    ("steps", "hints"),
    [
        ('kind = "rate"\nprompt = "a?"', ['scale = { low = "...", high = "..." }']),
        ('kind = "round"', ["Each step in it begins with [[step.do]]"]),
        ('kind = "sort"\nprompt = "a?"\noptions = ["a", "b"]', ["bins = [{ id = "]),
        ('kind = "deck"\nminutes = 5', ['sets = [{ title = "...", prompts = ["..."] }]']),
        ('kind = "grid"\nprompt = "a?"', ['rows = ["tea", "coffee"]']),
        ('kind = "rank"\nprompt = "a?"', ['options = ["tea", "coffee"]']),
        ('kind = "guess"', []),
        ('kind = "write"\nprompt = "a?"', ['visibility = "shown"']),
    ],
)
def test_what_is_missing_is_shown_as_it_is_written(tmp_path: Path, steps: str, hints: list[str]) -> None:
    diagnostics = faults(exercise(tmp_path, f'\n[[step]]\nid = "x"\n{steps}\n'))
    assert diagnostics[0].code == "E101"
    for shown_hint in hints:
        assert any(hint.startswith(shown_hint) for hint in diagnostics[0].hints), diagnostics[0].hints


@pytest.mark.parametrize(
    "step",
    [
        'kind = "speak"\nid = "a"\nquestion = "What was good?"',
        'kind = "speak"\nid = "a"\nprompts = ["What was good?"]',
        'kind = "choose"\nid = "a"\nquestion = "What was good?"\nchoices = ["tea", "coffee"]',
        'kind = "speak"\nid = "a"\nprompt = []',
        'kind = "read"\nid = "a"\ntext = 5',
        'kind = "write"\nid = "a"',
        'kind = "write"\nid = "a"\ntimer = 60\nvisibility = "shownn"',
        'kind = "choose"\nid = "a"\ntimer = { }',
        'kind = "read"\nid = "a"\nprompt = "Hello."',
        'kind = "sort"\nid = "a"\nprompt = "?"\nbins = ["I like it", "It is fine"]\noptions = ["x", "y"]',
        'kind = "rank"\nid = "a"\nprompt = "?"\noptions = [{ text = "tea" }, { text = "milk" }, { text = "rice" }]',
        'kind = "speak"\nprompt = "What was good?"\nzzz = 1',
        'kind = "speak"\nprompts = ["What was good?"]\ntimer = { seconds = 60, zzz = 1 }',
    ],
)
def test_the_first_hints_pasted_in_one_after_the_other_leave_nothing(tmp_path: Path, step: str) -> None:
    file = exercise(tmp_path, f"\n[[step]]\n{step}\n")
    document = tomli.loads(file.read_text("utf-8"))
    for fault in faults(file):
        fix = fault.fixes[0]
        after = apply_changes(document, fix.changes)
        assert after is not None, (fault.message, fix)
        document = after
    file.write_text(tomli_w.dumps(document), "utf-8")
    assert faults(file) == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("minutes = 3,5", "Numbers are whole here: minutes = 4"),
        ("minutes = 03", "A number does not begin with 0: minutes = 3"),
        ("minutes = 3 minutes", "Write the number alone: minutes = 3"),
        ("minutes = 0:15", "Minutes and seconds are whole numbers: minutes = 15"),
        ("minutes = five", "minutes = 5"),
        ("minutes = twenty-five", "minutes = 25"),
        ("minutes = 3;", "Take the ; out: a line ends with its value."),
        ("minutes = 3 // three", "A comment begins with #."),
        ("minutes = 00:03:00", "Minutes and seconds are whole numbers: minutes = 3"),
        ("minutes => 3", "Write = alone, without the >."),
        ("minutes = null", "TOML has no word for nothing: leave the line out."),
        ('tags = ["a",, "b"]', "Take it out."),
        ('tags = ("a", "b")', 'A list stands in square brackets: ["tea", "coffee"].'),
        ('tags = [\n- "a"\n]', ("Take the hyphen out: between brackets and commas, each text stands in quotation marks "
            "alone.")),
        ('care = "a", "b"', 'Several texts stand in brackets: ["tea", "coffee"].'),
        ('care = "a";', "Take the ; out: a line ends with its value."),
        (
            'care = "He said "no" to it"',
            'Inside a text a quotation mark is written \\", or the whole text stands in single quotes.',
        ),
        ("care = 'it's'", "An apostrophe ends a text in single quotes: put this one in double quotation marks."),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_told_by_what_stands_there(tmp_path: Path, line: str, hint: str) -> None:
    header = HEADER if "minutes" not in line else HEADER.replace("minutes   = 3\n", "")
    assert faults(exercise(tmp_path, header=f"{header}{line}\n"))[0].hints[0] == hint


def test_a_talk_that_is_not_there_is_told_by_the_names_there_are(tmp_path: Path) -> None:
    tell = '\n[[step.do]]\nkind = "speak"\nprompt = "Tell {listener} of tea."\n'
    back = '\n[[step.do]]\nid = "back"\nkind = "mirror"\nof = "tell"\n'
    diagnostics = faults(exercise(tmp_path, f'\n[[step]]\nid = "turns"\nkind = "round"\n{tell}{back}'))
    assert {"E202"} <= {each.code for each in diagnostics}
    assert not any(
        "There is ." in hint or "There is x-" in hint
        for diagnostic in diagnostics
        for hint in diagnostic.hints
    )


def test_every_field_that_is_needed_has_an_example_that_it_takes() -> None:
    models: list[type[StrictModel]] = [*reachable_models(Exercise, SharedManifest, CourseFile), Header]
    for model in models:
        for key, field in field_names(model).items():
            if field.is_required() and not (key == "kind" and issubclass(model, Step)):
                value = example(model, key)
                assert accepts(model, key, value), (model, key, value)
                assert tomli.loads(f"x = {to_toml(value)}") == {"x": value}


def test_a_hint_that_would_not_help_is_not_shown() -> None:
    document: dict[str, object] = {"a": 1}

    def look(parsed: dict[str, object]) -> list[Finding]:
        wrong = [] if parsed.get("b") == 2 else [Finding("E101", ("b",), "`b` is missing")]
        return [*wrong, *([Finding("E105", ("c",), "no c")] if "c" in parsed else [])]

    good, useless = suggest_value("b", 2), suggest_value("b", 3)
    harmful = Hint("b and c", Change(("b",), 2), Change(("c",), 1))
    flaw = Finding("E105", ("b",), "`b` is missing", (useless, harmful, "In words.", good))
    first = flaw._replace(code="E101")
    assert keep_working_hints([first], document, look)[0].hints == ("In words.", good)


def test_a_plant_is_a_fault(tmp_path: Path) -> None:
    plant = Planted("id is gone", "pack.toml", {key: each for key, each in PACK.items() if key != "id"})
    assert [diagnostic.code for diagnostic in faults(write(tmp_path / "mine", plant))] == ["E101"]


def test_kinds_are_all_planted() -> None:
    seen: set[str] = set()
    for _, plant in zip(range(600), planted(Random(5)), strict=False):
        seen |= set(re.findall(r"'kind': '([a-z]+)'", str(plant.document)))
    assert set(MODELS.kinds()) - {"reflect"} <= seen
