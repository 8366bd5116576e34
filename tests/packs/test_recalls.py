"""Steps of other exercises that are shown once more: what a check knows of them."""

from pathlib import Path

from reciprocity_tui.packs.loading.load import load_with_diagnostics
from tests.packs.written import HEADER, PACK, TELL, exercise, told

LINE = '\n[[step]]\nid = "line"\nkind = "write"\nvisibility = "sealed"\nprompt = "What was good?"\n'


def recall(of: str) -> str:
    """Return a step that shows another once more."""
    return f'\n[[step]]\nid = "before"\nkind = "recall"\nof = "{of}"\n'


def pack(root: Path, name: str, **files: str) -> Path:
    """Write a pack with these exercises."""
    for file, steps in files.items():
        exercise(root / name, steps, name=file)
    (root / name / "pack.toml").write_text(PACK.replace('"mine"', f'"{name}"'), "utf-8")
    return root / name


def codes(output: tuple[int, str]) -> list[str]:
    """Return the codes of the diagnostics."""
    return [line[6:10] for line in output[1].splitlines() if line.startswith("error[")]


def test_in_a_folder_of_packs_every_name_is_known(tmp_path: Path) -> None:
    pack(tmp_path, "one", tea=recall("two/walk.line") + TELL)
    pack(tmp_path, "two", walk=recall("one/tea.tell") + LINE)
    assert codes(told(tmp_path)) == ["E240"]
    pack(tmp_path, "one", tea=recall("three/walk.line") + TELL)
    assert "there is no pack `three`" in told(tmp_path)[1]


def test_of_a_pack_that_is_not_looked_at_nothing_is_said(tmp_path: Path) -> None:
    one = pack(tmp_path, "one", tea=recall("two/walk.line") + TELL)
    assert told(one) == (0, "2 files, nothing wrong.\n")
    assert told(one / "tea.toml") == (0, "1 file, nothing wrong.\n")


def test_what_comes_with_the_program_is_known_everywhere(tmp_path: Path) -> None:
    one = pack(tmp_path, "one", tea=recall("regard/three-small-things.keep") + TELL)
    assert told(one)[0] == 0
    one = pack(tmp_path, "one", tea=recall("regard/three-small-things.kep") + TELL)
    assert "Did you mean `regard/three-small-things.keep`?" in told(one)[1]
    assert codes(told(one / "tea.toml")) == ["E206"]


def test_a_pack_that_is_looked_at_comes_before_one_of_the_program(tmp_path: Path) -> None:
    pack(tmp_path, "regard", tea=recall("regard/three-small-things.keep") + TELL)
    assert "There is regard/tea." in told(tmp_path)[1]


def test_a_later_step_of_the_same_exercise_may_be_named(tmp_path: Path) -> None:
    assert told(pack(tmp_path, "one", tea=recall("one/tea.line") + LINE))[0] == 0


def test_a_deep_step_never_comes_back(tmp_path: Path) -> None:
    gate = '\n[[step]]\nid = "ready"\nkind = "gate"\ntext = "It goes deep."\n'
    one = pack(tmp_path, "one", tea=recall("one/deep.line") + TELL)
    exercise(one, gate + LINE, HEADER.replace('"light"', '"deep"'), name="deep")
    assert codes(told(one)) == ["E240"]


def test_a_neighbour_with_faults_is_told_once_and_where_they_are(tmp_path: Path) -> None:
    one = pack(tmp_path, "one", tea=recall("one/torn.line") + TELL, torn=LINE + "colour = 1\n")
    assert codes(told(one)) == ["E103"]


def test_it_is_told_beside_every_other_fault(tmp_path: Path) -> None:
    torn = recall("one/tea.lien") + LINE + '\n[[step]]\nid = "x"\nkind = "speek"\nprompt = 5\n'
    assert codes(told(pack(tmp_path, "one", tea=torn))) == ["E206", "E109", "E104"]
    torn = recall("one/tea.x") + '\n[[step]]\nid = "x"\nkind = "speak"\nprompt = 5\n'
    assert codes(told(pack(tmp_path, "one", tea=torn))) == ["E104"]


def test_to_play_it_names_of_others_are_not_looked_at(tmp_path: Path) -> None:
    one = pack(tmp_path, "one", tea=recall("one/nowhere.line") + TELL)
    assert load_with_diagnostics(one / "tea.toml").exercise is not None
