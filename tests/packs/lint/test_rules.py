"""Each rule tells what it is about, with its number, its place and a better way, and nothing else."""

import re
from pathlib import Path

import pytest

from reciprocity_tui.packs.lint.rules import RULES
from tests.packs.lint.kit import codes, told, warned, written
from tests.packs.lint.made import Case
from tests.packs.lint.table_made import MADE
from tests.packs.lint.table_said import SAID

CASES = (*MADE, *SAID)
OF_PACKS = {47}
"""Rules about several exercises."""
IDS = [f"L-{case.rule:02}-{index}" for index, case in enumerate(CASES)]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_what_goes_against_a_rule_is_told(case: Case, tmp_path: Path) -> None:
    warnings = [
        matching
        for matching in warned(written(tmp_path, *case.bad.steps, **case.bad.header))
        if matching.code == case.code
    ]
    assert any(case.says in each.message for each in warnings), warnings
    for warning in warnings:
        assert warning.line and warning.source_line and (warning.hints or case.code[0] == "E")
        assert warning.severity == (
            "error" if warning.code[0] == "E" else "hint" if case.rule == 24 else "warning"
        )
        assert warning.code[0] == "E" or warning.message.endswith(f"(L-{case.rule:02})")


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_what_keeps_to_it_is_let_pass(case: Case, tmp_path: Path) -> None:
    assert case.code not in codes(written(tmp_path, *case.good.steps, **case.good.header))


OF_ALL_TOGETHER = {21, 34, 41}
"""Rules about all prompts of an exercise, to which others add."""
OF_ONE = [
    case
    for case in SAID
    if case.rule not in OF_ALL_TOGETHER
    and any(isinstance(step.get("prompt"), str) for step in case.bad.steps)
]


@pytest.mark.parametrize("case", OF_ONE, ids=[f"L-{case.rule:02}-{case.says[:20]}" for case in OF_ONE])
@pytest.mark.parametrize(
    "beside", ["Tell {other} of a tea.", "Tell {other} of a café.", "Tell {other}\nof a tea."]
)
def test_among_many_prompts_the_one_that_goes_against_it_is_told(
    case: Case, beside: str, tmp_path: Path
) -> None:
    """Check a list of prompts, which are read as one text, and separately only if that may find something."""
    alone = warned(written(tmp_path / "alone", *case.bad.steps, **case.bad.header))
    steps = [
        {**step, "prompt": [beside, step["prompt"], f"{beside} Or of two."]} if "prompt" in step else step
        for step in case.bad.steps
    ]
    among = {
        (warning.code, warning.message)
        for warning in warned(written(tmp_path / "among", *steps, **case.bad.header))
    }
    assert {(each.code, each.message) for each in alone if each.code == case.code} <= among


def test_every_rule_has_its_examples() -> None:
    assert {case.rule for case in CASES} | OF_PACKS == set(RULES)


def test_every_code_that_a_rule_names_is_told_somewhere() -> None:
    own = {code for held in RULES.values() for code in held.split() if code[0] == "W"}
    assert own - {"W347"} == {case.code for case in CASES if case.code[0] == "W"}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_it_is_told_in_the_words_of_an_author(case: Case, tmp_path: Path) -> None:
    _, text = told(written(tmp_path, *case.bad.steps, **case.bad.header))
    heads = [line for line in text.splitlines() if re.match(r"(error|warning|hint)\[|.* = help: ", line)]
    assert heads and not any(
        "!" in line or re.search(r"\b(NoneType|tuple|str|dict)\b", line) for line in heads
    )


def test_a_warning_is_an_error_only_in_strict(tmp_path: Path) -> None:
    file = written(tmp_path, evidence=None)
    assert told(file) == (0, told(file)[1])
    assert told(file)[1].startswith("warning[W317]: it does not say what it rests on (L-17)\n")
    assert told(file)[1].endswith("1 warning.\n")
    status, text = told(file, strict=True)
    assert (status, text[:12]) == (1, "error[W317]:")
    assert text.endswith("1 fault.\n")


def test_a_hint_stays_a_hint(tmp_path: Path) -> None:
    case = next(each for each in CASES if each.rule == 24)
    status, text = told(written(tmp_path, *case.bad.steps, **case.bad.header), strict=True)
    assert (status, text.splitlines()[-1]) == (0, "1 hint.")
    assert text.startswith('hint[W324]: "extraordinary" is a long word (L-24)\n')


def test_in_another_language_only_what_is_no_matter_of_english_is_told(tmp_path: Path) -> None:
    case = next(each for each in CASES if each.code == "W327")
    file = written(tmp_path, *case.bad.steps, **case.bad.header, evidence=None)
    assert codes(file) == ["W317", "W327"]
    (tmp_path / "pack.toml").write_text('language = "de"\n', "utf-8")
    assert codes(file) == ["W317"]
