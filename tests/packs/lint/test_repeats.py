"""Prompts that say the same are told, however they are written: by their words, not by capitals and marks (L-41)."""

from pathlib import Path

import pytest

from tests.packs.lint.kit import CLOSE, codes, talk, warned, written

BESIDE = ["Tell {other} of a tea.", "Tell {other} of a walk."]
SAME = {
    "capitals": ("Tell {other} of a song.", "TELL {other} of a Song!"),
    "marks": ("Tell {other} of a song, please.", "Tell {other} of a song - please?"),
    "an ellipsis": ("Tell {other} of a song.", "Tell {other} of a song…"),
    "a curly apostrophe": ("Tell {other} of today's song.", "Tell {other} of today’s song."),
    "a letter beyond ASCII": ("Tell {other} of a café.", "TELL {other} of a CAFÉ."),
    "a sign that is a small k": ("Tell {other} of a king.", "Tell {other} of a \u212aing."),
    "two lines": ("Tell {other} of a song.", "Tell {other}\nof a song."),
    "spaces": ("Tell {other} of a song.", "Tell  {other} of\u00a0a song."),
    "no words": ("《 》", "《  》"),
}
OTHER = {
    "a number": ("Tell {other} 1 thing.", "Tell {other} 2 things."),
    "another name": ("Tell {first} of a song.", "Tell {second} of a song."),
    "another accent": ("Tell {other} of a rose.", "Tell {other} of a rosé."),
    "words written as one": ("Tell {other} of an other way.", "Tell {other} of another way."),
    "no words": ("《 》", "〔 〕"),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_words_are_told_in_one_list_and_in_two_exercises(name: str, tmp_path: Path) -> None:
    one, two = SAME[name]
    file = written(tmp_path, talk([*BESIDE, one, two]), CLOSE)
    (inside,) = [fault for fault in warned(file) if fault.code == "W341"]
    assert "item 3 of this list" in inside.message
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pack.toml").write_text('format = 1\nid = "pack"\ntitle = "Mine"\n', "utf-8")
    written(pack, talk([BESIDE[0], one]), CLOSE, name="first-one")
    written(pack, talk([BESIDE[1], two]), talk("Thank {other}.", id="last", catch=True), name="second-one")
    across = [fault for fault in warned(pack) if fault.code == "W341"]
    assert [Path(fault.file).name for fault in across] == ["second-one.toml"]
    assert "first-one.toml" in across[0].message


@pytest.mark.parametrize("name", OTHER)
def test_other_words_are_let_pass(name: str, tmp_path: Path) -> None:
    assert "W341" not in codes(written(tmp_path, talk([*BESIDE, *OTHER[name]]), CLOSE))
