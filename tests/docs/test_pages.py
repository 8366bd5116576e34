"""The guides agree with the program, and with each other."""

import re
from pathlib import Path

import pytest

from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.packs.lint.rules import RULES, describe_rule
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from tests.docs.page import DOCS
from tests.packs.written import HEADER, exercise

RULE_ROW = re.compile(r"^\| L-(?P<number>\d+) \| (?P<about>.+) \| (?P<codes>.+) \|$", re.MULTILINE)
KIND_ROW = re.compile(r"^\| `(?P<kind>[a-z]+)` \|", re.MULTILINE)


def text_of(page: str) -> str:
    return (DOCS / page).read_text("utf-8")


def test_the_list_of_guides_names_all_of_them() -> None:
    pages = {page.name for page in DOCS.glob("*.md")} - {"README.md"}
    assert pages == set(re.findall(r"\]\(([a-z-]+\.md)\)", text_of("README.md")))


def test_every_rule_of_wording_is_listed_with_its_codes() -> None:
    rows = {
        int(row["number"]): (row["about"], row["codes"].replace(",", ""))
        for row in RULE_ROW.finditer(text_of("wording.md"))
    }
    assert rows == {number: (describe_rule(number), codes) for number, codes in RULES.items()}


def test_every_kind_of_step_is_listed() -> None:
    table = text_of("format.md").partition("## Kinds of step")[2].partition("\n## ")[0]
    assert sorted(KIND_ROW.findall(table)) == sorted(MODELS.kinds())


STEPS = {
    "write": 'visibility = "sealed"\nprompt = "W?"\n',
    "choose": 'prompt = "C?"\nopen = true\npick = { min = 1, max = 2 }\noptions = ["tea", "sea", "sun"]\n',
    "rank": 'prompt = "R?"\ntop = 2\noptions = ["tea", "sea", "sun"]\n',
    "rate": 'prompt = "R?"\nscale = { min = 0, max = 10, low = "low", high = "high" }\n',
    "toss": "",
    "gate": 'text = "Ready?"\n',
    "sort": 'prompt = "S?"\ntyped = true\nbins = [{ id = "core", text = "a" }, { id = "flex", text = "b" }]\n',
    "grid": 'prompt = "G?"\nrows = ["work", "rest"]\ncolumns = ["less", "more"]\n',
    "speak": 'prompt = "S?"\nnote = true\ncatch = true\n',
    "guess": 'of = "before"\n',
    "mirror": 'of = "before"\nprompt = "M?"\ntyped = true\n',
    "joint": 'prompt = "J?"\n',
    "agree": 'prompt = "A?"\nform = "trial"\n',
    "deck": 'minutes = 3\nsets = [{ title = "S", prompts = ["A?", "B?", "C?"] }]\n',
}
BEFORE = {
    "guess": '[[step]]\nid = "before"\nkind = "write"\nvisibility = "sealed"\nprompt = "B?"\n',
    "mirror": '[[step]]\nid = "before"\nkind = "speak"\nprompt = "B?"\n',
}
ANSWER_ROW = re.compile(r"^\| `(?P<kind>[a-z]+)` \| `(?P<answers>[\[{\"][^`]+)`", re.MULTILINE)


def answer_rows() -> dict[str, str]:
    table = text_of("format.md").partition("| kind | answers |")[2].partition("\n\n")[0]
    return {row["kind"]: row["answers"] for row in ANSWER_ROW.finditer(table)}


@pytest.mark.parametrize("kind", STEPS)
def test_the_answers_of_a_test_may_be_written_as_the_guide_does(tmp_path: Path, kind: str) -> None:
    answers = answer_rows()[kind]
    header = HEADER.replace('"light"', '"deep"' if kind == "gate" else '"light"')
    step = f'{BEFORE.get(kind, "")}[[step]]\nid = "it"\nkind = "{kind}"\n{STEPS[kind]}'
    test = f'[[test]]\nname = "as the guide says"\n[test.answers]\nit = {answers}\n'

    def codes(text: str) -> list[str]:
        return [
            fault.code
            for fault in load_with_diagnostics(exercise(tmp_path, text, header)).diagnostics
            if fault.code == "E261"
        ]

    assert codes(step + test) == []
    assert codes(step + test.replace("it =", "it = 1 #")) == ["E261"]


def test_every_kind_that_is_answered_is_in_the_table() -> None:
    assert set(answer_rows()) == set(STEPS)
    assert set(MODELS.kinds()) - set(STEPS) == {"pause", "read", "recall", "reflect", "round"}


@pytest.mark.parametrize("page", ["format.md", "wording.md", "reference.md"])
def test_the_guide_for_authors_leads_to_the_other_pages(page: str) -> None:
    assert f"]({page})" in text_of("authors.md")
