"""Check keys.toml: valid entries take effect, and invalid ones are reported with their line."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui.tui.keys.actions import ACTIONS, PLACES
from reciprocity_tui.tui.keys.key_file import read_key_file, write_keys
from reciprocity_tui.tui.keys.key_names import LABELS, label_of, parse_key
from reciprocity_tui.tui.keys.keymap import Keymap


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of a key file."""
    return tmp_path / "keys.toml"


def test_without_a_file_the_usual_keys_are_in_force(file: Path) -> None:
    read = read_key_file(file)
    assert (read.keymap.changes, read.problems) == ({}, [])


def test_one_key_or_several_in_any_usual_spelling(file: Path) -> None:
    file.write_text('pass = "F9"\npause = ["Ctrl+G", "esc"]  # ours\nanother = "?"\nsettings = "PgDn"\n')
    read = read_key_file(file)
    assert read.keymap.keys_of("pass") == ("f9",)
    assert read.keymap.keys_of("pause") == ("ctrl+g", "escape")
    assert [problem.line for problem in read.problems] == [3, 4]


def test_two_actions_may_change_places(file: Path) -> None:
    file.write_text('pass = "f4"\nswap = "f3"\n')
    read = read_key_file(file)
    assert read.keymap.for_textual() == {"pass": "f4", "swap": "f3"} and read.problems == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('pas = "f9"', 'no action "pas". Did you mean "pass"?'),
        ('blue = "f9"', "listed by reciprocity keys"),
        ('pass = "f99"', 'no key "f99"'),
        ('pass = "alt+x"', 'no key "alt+x"'),
        ("pass = 3", "needs a key"),
        ("pass = []", "needs a key"),
        ('pass = ["f9", true]', "needs a key"),
        ('pass = "f4"', "F4 is already used on the same screen: another question (swap)."),
        ('pass = "f1"', "F1 is already used on the same screen: help (help)."),
        ('leave = "t"', "t is a letter, and text is typed"),
        ('pass = "p"', "p is a letter, and text is typed"),
        ('pass = "ctrl+w"', "Ctrl+W edits text"),
        ('pass = "ctrl+i"', "Ctrl+I reaches the program as Tab"),
        ('pass = "ctrl+c"', "Ctrl+C is taken"),
        ('deal = "5"', "5 is taken: Digits choose"),
        ('digits = "x"', "Digits choose"),
        ('deal = "s"', "s is already used on the same screen: another suggestion (another)."),
    ],
)
def test_what_cannot_be_used_is_told_at_its_line_and_the_usual_keys_stay(
    file: Path, entry: str, says: str
) -> None:
    file.write_text(f'# our keys\n\nend = "f11"\n{entry}\n')
    read = read_key_file(file)
    (problem,) = read.problems
    assert problem.describe().startswith(f"{file}:4: ") and says in problem.describe()
    assert read.keymap.for_textual() == {"end": "f11"}


def test_of_two_new_keys_that_clash_the_first_stays(file: Path) -> None:
    file.write_text('swap = "f9"\nlibrary = "f9"\npass = "f9"\n')
    read = read_key_file(file)
    assert [problem.line for problem in read.problems] == [3]
    assert read.keymap.for_textual() == {"swap": "f9", "library": "f9"}


def test_a_key_is_free_again_when_its_action_has_another_one(file: Path) -> None:
    file.write_text('pass = "f4"\nswap = "x"\n')
    read = read_key_file(file)
    assert [problem.line for problem in read.problems] == [1, 2], "F4 is still that of swap"
    assert read.keymap.changes == {}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b'pass = "f9\n', 1),
        (b'pass = "f9"\n[', 2),
        (b'\npass = "\xff"', 2),
        (b"#" * 70_000, 0),
        (b"[" * 9999, 1),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing(file: Path, content: bytes, line: int) -> None:
    file.write_bytes(content)
    read = read_key_file(file)
    assert [problem.line for problem in read.problems] in ([line], [0])
    assert read.keymap.changes == {}


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_told(file: Path, make: Callable[[Path], None]) -> None:
    make(file)
    assert "cannot be read" in read_key_file(file).problems[0].describe()


def test_a_change_is_written_beside_what_its_author_wrote(file: Path) -> None:
    file.write_text('# from the piano\npass = "f9"   # far right\npause = ["f10", "escape"]\n')
    write_keys(file, "pass", ("f11",))
    write_keys(file, "swap", ("f9", "f12"))
    write_keys(file, "pause", ACTIONS["pause"].keys)
    assert file.read_text() == '# from the piano\npass = "f11"   # far right\nswap = ["f9", "f12"]\n'
    assert read_key_file(file).problems == []


def test_a_link_to_the_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text("")
    file.symlink_to(tmp_path / "elsewhere.toml")
    write_keys(file, "pass", ("f9",))
    assert file.is_symlink() and (tmp_path / "elsewhere.toml").read_text() == 'pass = "f9"\n'


def test_the_usual_keys_of_a_screen_are_those_of_one_action() -> None:
    shared = {
        frozenset({one.id, other.id})
        for one in ACTIONS.values()
        for other in ACTIONS.values()
        if one is not other and one.meets(other) and {*one.keys} & {*other.keys}
    }
    # A key that stays is told apart by where the cursor is.
    fixed = [{"main", "new-line"}, {"digits", "snap-left"}, {"digits", "snap-right"}]
    assert shared == {frozenset(pair) for pair in fixed}
    assert [clash for action in ACTIONS for clash in Keymap().clashes(action)] == []


def test_every_usual_key_is_written_as_it_is_read() -> None:
    for action in ACTIONS.values():
        assert [parse_key(key) for key in action.keys] == list(action.keys)
        assert {*action.places} <= {*PLACES}


@pytest.mark.parametrize(
    ("written", "key", "label"),
    [
        ("Esc", "escape", "Esc"),
        ("F12", "f12", "F12"),
        ("ctrl+N", "ctrl+n", "Ctrl+N"),
        ("shift+TAB", "shift+tab", "Shift+Tab"),
        ("?", "question_mark", "?"),
        ("-", "minus", "-"),
        ("question_mark", "question_mark", "?"),
        ("X", "X", "X"),
        (" ", "space", "Space"),
        ("ctrl+shift+left", "ctrl+shift+left", "Ctrl+Shift+←"),
    ],
)
def test_a_key_has_one_name_in_the_program_and_one_on_the_screen(written: str, key: str, label: str) -> None:
    assert parse_key(written) == key
    assert label_of(key) == label


@pytest.mark.parametrize(
    "written", ["", "f0", "f13", "+", "ctrl+", "ctrl+ctrl+x", "hyper+x", "\x1b", "esc+f1"]
)
def test_what_is_no_key(written: str) -> None:
    assert written == "+" or parse_key(written) is None


def test_every_key_with_a_name_can_be_chosen() -> None:
    assert [parse_key(label) for label in LABELS.values() if label.isascii()]
