"""Check suppressions: a comment on the line above, with the number of the rule and a reason."""

from pathlib import Path

import pytest

from tests.packs.lint.kit import codes, told, warned, written


def beside(folder: Path, *comments: str, at: str = "prompt") -> Path:
    """Write an exercise that asks "Why did you", with comments above the line that begins with `at`."""
    file = written(folder)
    text = file.read_text("utf-8").replace("Tell {other} what was good just now.", "Why did you say that?")
    above = "".join(f"{comment}\n" for comment in comments)
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
    warnings = warned(beside(tmp_path, "# ok L-27:"))
    assert [each.code for each in warnings] == ["W392", "W327"]
    assert warnings[0].message == "this exception gives no reason"
    assert warnings[0].source_line == "# ok L-27:"


@pytest.mark.parametrize(
    "wrong", ["# ok L-77: a cat is asked", "# ok: a cat is asked", "# ok a cat is asked"]
)
def test_a_number_that_there_is_not(tmp_path: Path, wrong: str) -> None:
    warnings = warned(beside(tmp_path, wrong))
    assert [each.code for each in warnings] == ["W391", "W327"]
    assert warnings[0].message == "this exception names a rule that does not exist"


def test_another_number_than_the_one_that_is_meant(tmp_path: Path) -> None:
    warnings = warned(beside(tmp_path, "# ok L-26: a cat is asked"))
    assert [(each.code, each.message) for each in warnings] == [
        ("W393", "nothing below this line goes against L-26"),
        ("W327", '"Why did" asks somebody to defend themselves (L-27)'),
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


QUESTIONS = ("Did you sleep well?", "What now?", "Was it warm?", "Have you eaten?")


def listed(folder: Path, comment: str, *, above: str = "", form: str = "prompt = [\n{}]") -> Path:
    """Write an exercise with a list of three closed questions, and a comment above the list or one of them."""
    lines = "".join(f'{comment if each == above else ""}  "{each}",\n' for each in QUESTIONS)
    file = written(folder)
    text = file.read_text("utf-8")
    whole = (comment if not above else "") + form.format(lines)
    file.write_text(text.replace('prompt = "Tell {other} what was good just now."', whole), "utf-8")
    return file


OK = "# ok L-26: a game of yes and no\n"


def test_above_a_list_it_holds_for_all_of_it_and_is_one_comment(tmp_path: Path) -> None:
    assert codes(listed(tmp_path, "")).count("W326") == 3
    assert "W326" not in codes(listed(tmp_path, OK))
    assert "W393" not in codes(listed(tmp_path, OK))


def test_above_one_item_of_a_list_it_holds_for_that_one(tmp_path: Path) -> None:
    assert codes(listed(tmp_path, OK, above=QUESTIONS[2])).count("W326") == 2


def test_behind_a_value_it_holds_for_that_line(tmp_path: Path) -> None:
    file = listed(tmp_path, "")
    text = file.read_text("utf-8")
    file.write_text(text.replace('sleep well?",', f'sleep well?",  {OK.strip()}'), "utf-8")
    assert [fault.source_line for fault in warned(file) if fault.code == "W326"] == [
        '  "Was it warm?",', '  "Have you eaten?",',
    ]  # fmt: skip
    file.write_text(text.replace("prompt = [", f"prompt = [  {OK.strip()}"), "utf-8")
    assert "W326" not in codes(file)


def test_above_a_list_of_lists_it_holds_for_all_of_them(tmp_path: Path) -> None:
    deck = 'minutes = 4\nsets = [\n  {{ title = "One", prompts = [\n{}]}},\n]'
    file = listed(tmp_path, OK, form=deck)
    text = (
        file.read_text("utf-8").replace('kind = "speak"', 'kind = "deck"', 1).replace("catch = true\n", "", 1)
    )
    file.write_text(text.replace(OK, "").replace("sets = [", f"{OK}sets = ["), "utf-8")
    found_codes = codes(file)
    assert "W326" not in found_codes and "W393" not in found_codes and "W344" in found_codes
    file.write_text(text.replace(OK, ""), "utf-8")
    assert codes(file).count("W326") == 3


def at_the_top(file: Path, comment: str) -> Path:
    file.write_text(comment + file.read_text("utf-8"), "utf-8")
    return file


def test_for_the_file_it_stands_at_its_top_and_holds_for_every_line(tmp_path: Path) -> None:
    comment = "# Our questions\n\n# ok-file L-26: a game of yes and no\n"
    found_codes = codes(at_the_top(listed(tmp_path, ""), comment))
    assert "W326" not in found_codes and "W393" not in found_codes


@pytest.mark.parametrize(
    ("comment", "code", "message"),
    [
        ("# ok-file L-27: nobody asks why\n", "W393", "nothing in this file goes against L-27"),
        ("# ok-file L-26:\n", "W392", "this exception gives no reason"),
        ("# ok-file: a game\n", "W391", "this exception names a rule that does not exist"),
    ],
)
def test_one_for_the_file_that_is_none_is_told(tmp_path: Path, comment: str, code: str, message: str) -> None:
    warnings = warned(at_the_top(listed(tmp_path, ""), comment))
    assert [fault.message for fault in warnings if fault.code == code] == [message]
    assert sum(fault.code == "W326" for fault in warnings) == 3


def test_one_for_the_file_further_down_holds_for_nothing(tmp_path: Path) -> None:
    file = listed(tmp_path, "")
    file.write_text(file.read_text("utf-8").replace("minutes", "# ok-file L-26: a game\nminutes", 1), "utf-8")
    warnings = warned(file)
    assert "an exception for the whole file goes at its top" in [fault.message for fault in warnings]
    assert sum(fault.code == "W326" for fault in warnings) == 3


def test_what_stands_in_a_text_is_no_comment(tmp_path: Path) -> None:
    file = beside(tmp_path)
    text = file.read_text("utf-8").replace("prompt = ", 'help = """\n# ok L-27: a cat\n"""\nprompt = ')
    file.write_text(text, "utf-8")
    assert codes(file) == ["W327"]


def test_what_presses_somebody_is_never_let_pass(tmp_path: Path) -> None:
    file = beside(tmp_path, "# ok L-01: it is only a joke")
    assert codes(file) == ["W393", "W327"]
    assert warned(file)[0].message == "nothing excuses words that pressure somebody (L-01)"
    file.write_text(
        file.read_text("utf-8").replace("Why did you say that?", "Tell me your password."), "utf-8"
    )
    assert codes(file) == ["E301"]
