"""A list that changed, imported again: its questions change in the pack, and what an author did there stays."""

import io
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.checking.check import check_path
from reciprocity_tui.packs.importing.record import RECORD
from reciprocity_tui.packs.parsing.read import parse
from tests.cli.test_import import Terminal, below, folder, typed

__all__ = ["folder"]

FIRST = [
    "# home",
    "What did you like today?",
    "Who taught you to swim?",
    "# away",
    "Where would you go back to?",
]


@pytest.fixture
def pack(folder: Path) -> Path:
    """Return a pack that was imported from a list."""
    change(folder, *FIRST)
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    return folder / "list"


def change(folder: Path, *lines: str) -> None:
    """Rewrite the list with these lines."""
    folder.joinpath("list.txt").write_text("\n".join(lines), "utf-8")


def edit(file: Path, *changes: tuple[str, str]) -> None:
    """Change a file by hand."""
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def prompts(pack: Path) -> list[str]:
    """Return the questions in a pack, in order."""
    steps = parse(pack.joinpath("list.toml").read_text("utf-8"))["step"]
    assert isinstance(steps, list)
    return [text for step in steps for get in step.get("sets", ()) for text in get["prompts"]]


def test_the_same_list_changes_nothing(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = below(pack)
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert "nothing was changed" in capsys.readouterr().out
    assert below(pack) == before


def test_what_changed_is_told_and_done(folder: Path, pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        folder,
        "# home",
        "What did you like about today?",
        "# away",
        "Where would you go back to?",
        "What is new?",
    )
    capsys.readouterr()
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "1 question added, 1 changed, 1 removed." in out
    assert prompts(pack) == ["What did you like about today?", "Where would you go back to?", "What is new?"]
    assert [fault for file in check_path(pack) for fault in file.diagnostics] == []


EDITS = (
    ('title = "List"', 'title = "Ours"'),
    ("minutes = 10", "minutes = 25 # a long one"),
    ('title = "home"', 'title = "At home"'),
    ("[[step]]\n", '[[step]]\nid = "hello"\nkind = "read"\ntext = "Sit down."\n\n[[step]]\n'),
)


def test_what_an_author_changed_stays(folder: Path, pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(pack / "list.toml", *EDITS)
    edit(pack / "pack.toml", ('title = "List"', 'title = "Ours" # the two of us'))
    change(folder, *FIRST, "What is new?", "# later", "And then?")
    capsys.readouterr()
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert "list.toml was changed by hand." in capsys.readouterr().out
    text = pack.joinpath("list.toml").read_text("utf-8")
    assert all(new in text for _, new in EDITS)
    assert "# the two of us" in pack.joinpath("pack.toml").read_text("utf-8")
    assert prompts(pack) == [*(line for line in FIRST if line[0] != "#"), "What is new?", "And then?"]
    assert [fault for file in check_path(pack) for fault in file.diagnostics] == []


def test_a_question_that_an_author_reworded_stays_in_their_words(folder: Path, pack: Path) -> None:
    edit(pack / "list.toml", ("Who taught you to swim?", "Who taught you to dive?"))
    change(folder, *(line.replace("to swim", "to swim well") for line in FIRST), "What is new?")
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert "Who taught you to dive?" in prompts(pack)
    assert "Who taught you to swim well?" not in prompts(pack)
    assert "What is new?" in prompts(pack)


def test_a_question_that_an_author_took_out_stays_out(folder: Path, pack: Path) -> None:
    edit(pack / "list.toml", ('  "Who taught you to swim?",\n', ""))
    change(folder, *FIRST, "What is new?")
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert prompts(pack) == ["What did you like today?", "Where would you go back to?", "What is new?"]


def test_changes_by_hand_are_shown_and_no_leaves_them(
    folder: Path, pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(pack / "list.toml", *EDITS)
    change(folder, *FIRST, "What is new?")
    before = pack.joinpath("list.toml").read_bytes()
    typed(monkeypatch, "y", "")
    capsys.readouterr()
    assert run(["pack", "import", "list.txt"]) == 0
    out, err = capsys.readouterr()
    assert '+  "What is new?",' in out
    assert "Write it like this? [y/N]" in err
    assert pack.joinpath("list.toml").read_bytes() == before
    typed(monkeypatch, "y", "y")
    assert run(["pack", "import", "list.txt"]) == 0
    assert "What is new?" in prompts(pack)


BROKEN = ('kind = "deck"', 'kind = "deck')


@pytest.mark.parametrize("edited", [BROKEN, ("[[step.sets]]", "[[step.other]]")])
def test_yes_alone_never_writes_over_what_cannot_be_kept(
    folder: Path, pack: Path, edited: tuple[str, str]
) -> None:
    edit(pack / "list.toml", edited)
    change(folder, *FIRST, "What is new?")
    before = pack.joinpath("list.toml").read_bytes()
    for _ in range(2):
        assert run(["pack", "import", "list.txt", "--yes"]) == 0
        assert pack.joinpath("list.toml").read_bytes() == before
    assert run(["pack", "import", "list.txt", "--yes", "--replace"]) == 0
    assert "What is new?" in prompts(pack)


def test_exercises_come_and_go_with_the_list(folder: Path, pack: Path) -> None:
    many = [f"What is {number}?" for number in range(1700)]
    change(folder, *many)
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert not pack.joinpath("list.toml").exists()
    assert parse(pack.joinpath("pack.toml").read_text("utf-8"))["order"] == ["list-1", "list-2"]
    change(folder, *FIRST)
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert sorted(name for name in below(pack) if name.endswith(".toml")) == ["list.toml", "pack.toml"]
    assert [fault for file in check_path(pack) for fault in file.diagnostics] == []


@pytest.mark.parametrize(
    "record", ["", "{", "[1]", '{"version": 1, "sources": [], "files": {"../x.toml": "a"}}']
)
def test_a_record_that_cannot_be_read_makes_it_a_folder_like_any_other(
    folder: Path, pack: Path, record: str
) -> None:
    pack.joinpath(".imported.json").write_text(record, "utf-8")
    before = below(folder)
    assert run(["pack", "import", "list.txt", "--yes"]) == 1
    assert below(folder) == before


def test_nothing_is_written_through_a_link(
    folder: Path, pack: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "kept.txt"
    outside.write_text("kept", "utf-8")
    pack.joinpath(".list.toml.new").symlink_to(outside)
    change(folder, *FIRST, "What is new?")
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    assert outside.read_text("utf-8") == "kept"


def test_the_end_of_the_input_changes_nothing(
    folder: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(pack / "list.toml", *EDITS)
    change(folder, *FIRST, "What is new?")
    before = below(folder)
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert run(["pack", "import", "list.txt"]) == 2
    assert below(folder) == before
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert run(["pack", "import", "list.txt"]) == 2
    assert below(folder) == before


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_an_import_that_was_killed_half_way_is_finished_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], moves: int
) -> None:
    questions = [f"What is number {number}?" for number in range(1700)]
    for name, words in (("list", questions), ("whole", [*questions[1:], "What is last?"])):
        change(folder, *words)
        assert run(["pack", "import", "list.txt", "--yes", "-o", name]) == 0
    killed = folder / "list"
    real, count = Path.replace, iter(range(9))

    def die(path: Path, target: Path) -> Path:
        if next(count) == moves:
            # As after a kill, nothing that is ready to be moved is cleared away.
            monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
            raise KeyboardInterrupt
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        run(["pack", "import", "list.txt", "--yes", "-o", "list"])
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert [file.name for file in killed.glob(".*.new")]
    capsys.readouterr()
    assert run(["pack", "import", "list.txt", "--yes", "-o", "list"]) == 0
    assert "changed by hand" not in capsys.readouterr().out
    after = below(killed)
    assert not [name for name in after if name.endswith(".new")]
    whole = {
        name.replace("whole", "list"): data.replace(b"whole", b"list")
        for name, data in below(folder / "whole").items()
    }
    assert {name: data for name, data in after.items() if name != RECORD} == {
        name: data for name, data in whole.items() if name != RECORD
    }
