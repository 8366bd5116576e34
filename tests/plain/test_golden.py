"""The same lines, typed in two fresh homes with one seed, end in the same reflection."""

from pathlib import Path

import pytest

from reciprocity_tui.messages import shown
from tests.plain.golden import EVENINGS, Golden, play


@pytest.mark.parametrize("golden", EVENINGS, ids=lambda golden: golden.name)
def test_an_evening_ends_as_it_is_written_down(golden: Golden, tmp_path: Path) -> None:
    one, two = play(golden, tmp_path / "one"), play(golden, tmp_path / "two")
    assert one.text == two.text
    assert one.text.endswith(
        "  That was an evening.\nweek: Same time next week? w writes a calendar file, Enter skips.\n"
    )
    assert one.reflection == golden.file.read_text("utf-8")


@pytest.mark.parametrize("golden", EVENINGS, ids=lambda golden: golden.name)
def test_what_was_kept_shows_the_same_later(golden: Golden, tmp_path: Path) -> None:
    evening = play(golden, tmp_path)
    for panel in evening.kept.panels:
        assert f"\n  {shown(panel.title)}\n" in evening.reflection
        for row in panel.rows:
            for text in (row.left, row.right, row.joint):
                assert text is None or shown(text) in evening.reflection


def test_a_passed_line_and_nothing_in_common_are_told_kindly(tmp_path: Path) -> None:
    text = play(EVENINGS[1], tmp_path).reflection
    assert "Sam: kept private" in text
    assert "You brought different things. Both are here." in text
