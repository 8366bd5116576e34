"""Check that every diagnostic code has a file that shows it, with the expected output in full."""

import re

import pytest

from reciprocity_tui.packs.diagnostics.diagnostic import ERRORS, WARNINGS
from reciprocity_tui.packs.lint.rules import RULES
from tests.packs.golden import Case, cases

NAMES_OF_OURS = re.compile(r"\b(NoneType|Traceback|pydantic|tuple|str|int|bool|dict|<class|object at|\^\[)\b")
COMES_WITH = {"E015": ("E103",)}
"""Codes that say something of others."""


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_what_is_said_of_a_bad_file(case: Case) -> None:
    status, output = case.told()
    assert output == case.expected
    if case.code[0] == "E":
        codes = {case.code, *COMES_WITH.get(case.code, ())}
        assert set(re.findall(r"^error\[(E\d+)\]", output, re.MULTILINE)) == codes
        assert status == (2 if case.code == "E001" else 1)
    else:
        assert re.search(rf"^(warning|hint)\[{case.code}\]", output, re.MULTILINE)
        assert status == 0


def test_every_fault_has_a_bad_file_and_every_bad_file_a_fault() -> None:
    rules = {code for held in RULES.values() for code in held.split() if code[0] == "W"}
    assert {case.code for case in cases()} == {*ERRORS, *WARNINGS, *rules}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_it_is_said_in_the_words_of_an_author(case: Case) -> None:
    head = [
        line
        for line in case.expected.splitlines()
        if re.match(r"(error|warning|hint)\[", line) or " = help: " in line
    ]
    assert head
    assert not any(NAMES_OF_OURS.search(line) or "!" in line for line in head)
    assert case.expected.count(" = help: ") <= 3 * len(
        re.findall(r"^(?:error|warning|hint)\[", case.expected, re.MULTILINE)
    )
