"""All faults of a file at once, each where its author wrote it."""

import re
from pathlib import Path

import pytest

from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.source_map import Locator
from tests.packs.written import HEADER, TELL, exercise


def places(file: Path) -> list[tuple[str, int, int]]:
    """Code, line and column of every fault."""
    return [
        (diagnostic.code, diagnostic.line, diagnostic.column)
        for diagnostic in load_with_diagnostics(file).diagnostics
    ]


def test_everything_wrong_is_told_in_the_order_of_the_lines(tmp_path: Path) -> None:
    header = HEADER.replace("title ", "titel ").replace("= 3", '= "3"')
    steps = (
        '\n[[step]]\nid = "Mood"\nkind = "chose"\nprompt = "How {is} it?"\noptions = ["a"]\nminutes = 3\n'
        '\n[[step]]\nid = "back"\nkind = "recall"\nof = "ground/house-rules.rule"\npromt = "Look."\n'
        '\n[[step]]\nid = "end"\nkind = "speak"\nprompt = "Tell {othr}."\nwhen = "gap(nothing) >= 2"\n'
    )
    assert places(exercise(tmp_path, steps, header)) == [
        ("E102", 1, 1),
        ("E104", 4, 13),
        ("E108", 10, 6),
        ("E109", 11, 8),
        ("E107", 13, 11),
        ("E103", 14, 1),
        ("E103", 20, 1),
        ("E212", 25, 16),
        ("E206", 26, 13),
    ]


def test_faults_in_a_round_stand_where_they_are(tmp_path: Path) -> None:
    steps = (
        '\n[[step]]\nkind = "round"\ntimes = 9\n\n  [[step.do]]\n  id = "a"\n  kind = "speak"\n  prompt = 1\n'
        '\n  [[step.do]]\n  id = "a"\n  kind = "speak"\n  prompt = "{x}"\n  timer = { seconds = 30, soft = true }\n'
    )
    assert [code for code, _, _ in places(exercise(tmp_path, steps))] == ["E106", "E104", "E103"]


def test_a_step_with_a_fault_can_be_referred_to(tmp_path: Path) -> None:
    steps = (
        TELL
        + 'minuets = 3\n\n[[step]]\nid = "more"\nkind = "speak"\nprompt = "And?"\nwhen = "passed(tell)"\n'
    )
    assert [code for code, _, _ in places(exercise(tmp_path, steps))] == ["E103"]


@pytest.mark.parametrize("union", ['prompt = ["a", 5]', 'prompt = ["a", { text = "b" }]', "prompt = 5"])
def test_a_value_that_may_be_several_things_is_one_fault(tmp_path: Path, union: str) -> None:
    steps = f'\n[[step]]\nid = "mood"\nkind = "choose"\noptions = ["a", "b"]\n{union}\n'
    assert len(places(exercise(tmp_path, steps))) == 1


def test_nothing_of_the_program_shows_in_what_is_said(tmp_path: Path) -> None:
    steps = TELL + "timer = [1]\nstems = 5\nvoice = 1.5\npass = {}\nrole = []\nwhen = true\nkeep = -1\n"
    for fault in load_with_diagnostics(exercise(tmp_path, steps)).diagnostics:
        assert not re.search(r"Input|tuple|Timer|\^\[|constrained|None|'", fault.message)


def test_a_hundred_faults_are_enough(tmp_path: Path) -> None:
    steps = TELL + "".join(f"wrong-{each} = 1\n" for each in range(3000))
    *shown, last = load_with_diagnostics(exercise(tmp_path, steps)).diagnostics
    assert ({each.code for each in shown}, len(shown), last.code) == ({"E103"}, 100, "E015")
    assert last.message == "100 more faults of this file are not shown, and there may be others"


def test_the_steps_without_an_id_are_named_by_their_place(tmp_path: Path) -> None:
    steps = (
        '\n[[step]]\nid = "read-3"\nkind = "speak"\nprompt = "?"\n\n[[step]]\nkind = "read"\ntext = "a"\n'
        '\n[[step]]\nkind = "read"\ntext = "b"\n'
        '\n[[step]]\nkind = "round"\n  [[step.do]]\n  kind = "read"\n  text = "c"\n'
    )
    exercise_read = load_with_diagnostics(exercise(tmp_path, steps)).exercise
    assert exercise_read is not None
    assert [step.id for step in exercise_read.walk()] == ["read-3", "read-2", "read-3-x", "read-4-1"]
    assert exercise_read.step[3].id == "round-4"


def test_toml_that_the_parser_of_positions_does_not_know_is_no_obstacle() -> None:
    text = 'a = {\n  b = 1,\n  c = [1, "\\e"],\n}\n[[step]]\nid = "x"\n[step.timer]\nseconds = 5\n'
    places = Locator(text)

    def at(*path: str | int) -> str:
        offset, length = places.span(path)
        return text[offset : offset + length]

    assert at("step", 0, "timer", "seconds") == "5"
    assert at("step", 0, "id") == '"x"'
    assert at("step", 0, "nothing") == "[[step]]"
    assert at("a", "b") == "1"
    assert at("nothing") == "a"


def test_quoted_and_dotted_keys_are_found() -> None:
    text = '"my key".b."c d" = [1, { e = "f" }]\n'
    offset, length = Locator(text).span(("my key", "b", "c d", 1, "e"))
    assert text[offset : offset + length] == '"f"'


@pytest.mark.parametrize(
    "name", ["tea", "tea-2", "2", "Tea", "tea-", "-tea", "te--a", "te_a", "té", "t" * 64, "t" * 65]
)
def test_a_file_is_named_like_a_step_or_neither_may_be(tmp_path: Path, name: str) -> None:
    codes = {
        diagnostic.code
        for diagnostic in load_with_diagnostics(
            exercise(tmp_path, TELL.replace("tell", name, 1), name=name)
        ).diagnostics
    }
    assert ("E113" in codes) == bool(codes & {"E107", "E108"})
