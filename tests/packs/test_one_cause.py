"""One mistake is one fault, whatever it leads to; and of several mistakes in one step none hides another."""

from pathlib import Path

import pytest
import tomli

from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.diagnostics.hint_trials import apply_changes
from reciprocity_tui.packs.diagnostics.render import render
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from tests.packs.written import HEADER, TELL, exercise


def faults(folder: Path, steps: str, header: str = HEADER) -> tuple[Diagnostic, ...]:
    return load_with_diagnostics(exercise(folder, steps, header)).diagnostics


def step(lines: str) -> str:
    return f'\n[[step]]\nid = "a"\n{lines}\n'


def test_all_that_is_missing_is_one_fault_with_one_block_to_paste(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, TELL, 'title = "Tea"\n')
    (fix,) = fault.fixes
    assert fault.message.startswith("`kind`, `pillar`, `minutes`, `intensity` and `summary` are missing")
    assert fault.hints == (fix.hint,)
    block = fix.hint.partition("\n")[2]
    assert tomli.loads(block) == {change.path[-1]: change.value for change in fix.changes}
    assert faults(tmp_path, TELL, f'title = "Tea"\n{block}\n') == ()


def test_what_is_missing_marks_nothing_that_is_there(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, TELL, HEADER.replace('intensity = "light"\n', ""))
    assert (fault.line, fault.column, fault.length) == (6, len(fault.source_line) + 1, 0)
    lines = render(fault).splitlines()
    assert "^" not in "".join(lines)
    assert lines[3].endswith("│ after line 6")


def test_a_file_without_a_header_lacks_it_before_its_first_line(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, TELL.lstrip(), "")
    assert (fault.code, fault.line, fault.column, fault.length) == ("E101", 1, 1, 0)
    assert "before line 1" in render(fault)


def test_a_step_lacks_a_field_behind_its_own_lines_and_before_its_tables(tmp_path: Path) -> None:
    steps = '\n[[step]]\nid = "a"\nkind = "write"\nprompt = """\nOne\ntwo."""\n[step.timer]\nseconds = 60\n'
    (fault,) = faults(tmp_path, steps)
    assert (fault.code, fault.line, fault.source_line) == ("E101", 14, 'two."""')


ONE_CAUSE = {
    "lists of texts": ('kind = "sort"\nprompt = "?"\noptions = ["x", "y"]\nbins = ["Now", "Later", "Never"]', "E104"),
    "options of numbers": ('kind = "choose"\nprompt = "How many?"\noptions = [1, 2, 3]', "E104"),
    "options without ids": ('kind = "choose"\nprompt = "?"\noptions = [{ text = "a" }, { text = "b" }]', "E101"),
    "options with labels": (
        'kind = "choose"\nprompt = "?"\noptions = [{ id = "a", label = "A" }, { id = "b", label = "B" }]', "E102",
    ),
    "an extra key in each": (
        ('kind = "sort"\nprompt = "?"\noptions = ["x", "y"]\n'
        'bins = [{ id = "a", text = "A", colour = 1 }, { id = "b", text = "B", colour = 2 }]'), "E103",
    ),
    "prompts of a deck": ('kind = "deck"\nminutes = 5\nprompts = ["What was good?"]', "E102"),
    "a set of a deck": ('kind = "deck"\nminutes = 5\ntitle = "Small"\nprompts = ["What was good?"]', "E102"),
    "questions of a deck": ('kind = "deck"\nminutes = 5\nquestions = ["What was good?"]', "E102"),
    "sets by their titles": ('kind = "deck"\nminutes = 5\nsets = { Small = ["What?"], Deep = ["Why?"] }', "E104"),
    "questions for sets": ('kind = "deck"\nminutes = 5\nsets = ["What was good?", "What was not?"]', "E104"),
    "lists by their ids": (
        'kind = "sort"\nprompt = "?"\noptions = ["x", "y"]\nbins = { now = "Now", later = "Later" }', "E104",
    ),
    "a scale": ('kind = "rate"\nprompt = "?"\nlow = "little"\nhigh = "much"', "E102"),
    "sets outside": ('kind = "deck"\nminutes = 5\n[[sets]]\ntitle = "Small"\nprompts = ["What was good?"]', "E103"),
    "options outside": (
        'kind = "choose"\nprompt = "?"\n[[options]]\nid = "a"\ntext = "A"\n[[options]]\nid = "b"\ntext = "B"', "E103",
    ),
    "a timer outside": ('kind = "speak"\nprompt = "?"\n[timer]\nseconds = 60', "E103"),
    "languages": ('kind = "speak"\nprompt = { en = "What?", fr = "Quoi ?" }', "E104"),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE_CAUSE)
def test_one_mistake_is_one_fault_and_its_hint_mends_it(tmp_path: Path, name: str) -> None:
    lines, code = ONE_CAUSE[name]
    (fault,) = faults(tmp_path, step(lines))
    assert fault.code == code
    fix = fault.fixes[0]
    assert fault.hints[0] == fix.hint
    document = apply_changes(tomli.loads(HEADER + step(lines)), fix.changes)
    assert document is not None
    again = tmp_path / "mended"
    from tomli_w import dumps

    assert faults(again, "", dumps(document)) == ()


def test_a_list_that_is_bad_in_two_ways_is_two_faults(tmp_path: Path) -> None:
    lines = 'kind = "sort"\nprompt = "?"\noptions = ["x", "y"]\nbins = [{ title = "a" }, { title = "b" }]'
    assert sorted(fault.code for fault in faults(tmp_path, step(lines))) == ["E101", "E102"]


def test_a_round_that_was_never_begun_is_one_fault_at_its_first_step(tmp_path: Path) -> None:
    first = TELL.replace("[[step]]", "[[step.do]]")
    for steps in (first, first + first.replace("tell", "more"), first + TELL.replace("tell", "more")):
        (fault,) = faults(tmp_path, steps)
        assert (fault.code, fault.line, fault.column) == ("E112", 9, 1)


def test_what_else_is_wrong_in_a_round_that_was_never_begun_is_told_in_its_place(tmp_path: Path) -> None:
    diagnostics = faults(tmp_path, TELL.replace("[[step]]", "[[step.do]]") + "timer = 60\n")
    assert [(fault.code, fault.line) for fault in diagnostics] == [("E112", 9), ("E104", 13)]


HIDDEN = {
    "shown, and options without ids": (
        'kind = "rank"\nprompt = "?"\nvisibility = "shown"\noptions = [{ text = "a" }, { text = "b" }]', "E101 E230",
    ),
    "not to be passed, and a bad timer": ('kind = "speak"\nprompt = "?"\npass = false\ntimer = 60', "E104 E231"),
    "an unused key, and a bad number": (('kind = "deck"\nminutes = 500\ntimer = { seconds = 60 }\n'
        'sets = [{ title = "A", prompts = ["What?"] }]'), "E106 E204"),
    "a role that nobody has, and a bad flag": ('kind = "speak"\nprompt = "?"\nwho = "speaker"\ncatch = 3', "E104 E217"),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN)
def test_one_fault_of_a_step_hides_no_other_of_the_same_step(tmp_path: Path, name: str) -> None:
    lines, codes = HIDDEN[name]
    assert sorted(fault.code for fault in faults(tmp_path, step(lines))) == codes.split()
