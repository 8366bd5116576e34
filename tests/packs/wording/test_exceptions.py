"""What an author stands by: a comment on the line above, with the number of the rule and a reason."""

from pathlib import Path

import pytest

from tests.packs.wording.kit import codes, told, warned, written


def beside(folder: Path, *comments: str, at: str = "prompt") -> Path:
    """An exercise that asks "Why did you", with comments above the line that begins with `at`."""
    file = written(folder)
    text = file.read_text("utf-8").replace("Tell {other} what was good just now.", "Why did you say that?")
    above = "".join(f"{each}\n" for each in comments)
    file.write_text(text.replace(f"{at} = ", f"{above}{at} = ", 1), "utf-8")
    return file


def test_without_a_comment_it_is_told(tmp_path: Path) -> None:
    assert codes(beside(tmp_path)) == ["W327"]


@pytest.mark.parametrize(
    "comments",
    [
        ("# ok L-27: it is asked of a cat",),
        ("#ok L-27 it is asked of a cat",),
        ("# OK l-27: it is asked of a cat", "# and another comment"),
        ("    # ok L-027: it is asked of a cat",),
    ],
)
def test_with_a_reason_it_is_let_pass(tmp_path: Path, comments: tuple[str, ...]) -> None:
    assert told(beside(tmp_path, *comments), strict=True) == (0, "1 file, nothing wrong.\n")


def test_without_a_reason_both_are_told(tmp_path: Path) -> None:
    found = warned(beside(tmp_path, "# ok L-27:"))
    assert [each.code for each in found] == ["W392", "W327"]
    assert found[0].message == "this exception gives no reason"
    assert found[0].source_line == "# ok L-27:"


@pytest.mark.parametrize(
    "wrong", ["# ok L-77: a cat is asked", "# ok: a cat is asked", "# ok a cat is asked"]
)
def test_a_number_that_there_is_not(tmp_path: Path, wrong: str) -> None:
    found = warned(beside(tmp_path, wrong))
    assert [each.code for each in found] == ["W391", "W327"]
    assert found[0].message == "this exception names no rule that there is"


def test_another_number_than_the_one_that_is_meant(tmp_path: Path) -> None:
    found = warned(beside(tmp_path, "# ok L-26: a cat is asked"))
    assert [(each.code, each.message) for each in found] == [
        ("W393", "nothing below this line goes against L-26"),
        ("W327", '"Why did" asks for a defence (L-27)'),
    ]


def test_at_another_line_it_does_nothing(tmp_path: Path) -> None:
    assert sorted(codes(beside(tmp_path, "# ok L-27: a cat is asked", at="minutes"))) == ["W327", "W393"]


def test_two_rules_at_one_line(tmp_path: Path) -> None:
    file = beside(tmp_path, "# ok L-27: a cat is asked", "# ok L-36: the cat is a he")
    file.write_text(file.read_text("utf-8").replace("you say that", "you, or he, say that"), "utf-8")
    assert codes(file) == []


def test_inside_of_a_list_the_line_is_that_of_the_text(tmp_path: Path) -> None:
    file = beside(tmp_path)
    ok = "# ok L-27: a cat is asked"
    text = file.read_text("utf-8").replace(
        'prompt = "Why did you say that?"',
        f'prompt = [\n  "What now?",\n  {ok}\n  "Why did you say that?",\n]',
    )
    file.write_text(text, "utf-8")
    assert codes(file) == []


def test_what_stands_in_a_text_is_no_comment(tmp_path: Path) -> None:
    file = beside(tmp_path)
    text = file.read_text("utf-8").replace("prompt = ", 'help = """\n# ok L-27: a cat\n"""\nprompt = ')
    file.write_text(text, "utf-8")
    assert codes(file) == ["W327"]


def test_what_presses_somebody_is_never_let_pass(tmp_path: Path) -> None:
    file = beside(tmp_path, "# ok L-01: it is only a joke")
    assert codes(file) == ["W393", "W327"]
    assert warned(file)[0].message == "nobody can stand by what presses somebody (L-01)"
    file.write_text(
        file.read_text("utf-8").replace("Why did you say that?", "Tell me your password."), "utf-8"
    )
    assert codes(file) == ["E301"]
