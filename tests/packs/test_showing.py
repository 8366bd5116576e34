"""How a fault is shown: the author's line, a mark under what is meant, and nothing that a terminal would obey."""

import pytest

from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.diagnostics.render import ASCII_GLYPHS, UNICODE_GLYPHS, glyphs_for, render

LINE = 'title = "茶 and tea" # x'


def shown(line: str, column: int, length: int, **more: object) -> list[str]:
    """Line and mark of a fault."""
    fault = Diagnostic("E105", "m", "tea.toml", 7, column, length, line)
    return render(fault).splitlines()[2:4]


def test_as_the_design_shows_it() -> None:
    fault = Diagnostic(
        "E103",
        "`minutes` is not a field of a `speak` step",
        "regard/thanks.toml",
        36,
        1,
        7,
        "minutes = 15",
        hints=("`minutes` belongs to the exercise; move it above the first [[step]]",),
    )
    assert render(fault) == (
        "error[E103]: `minutes` is not a field of a `speak` step\n"
        "  ╭─ regard/thanks.toml:36:1\n"
        "36 │ minutes = 15\n"
        "   │ ^^^^^^^\n"
        "   = help: `minutes` belongs to the exercise; move it above the first [[step]]"
    )


def test_the_mark_stands_below_wide_letters_and_tabs() -> None:
    assert shown(LINE, 9, 11) == [f"7 │ {LINE}", "  │         ^^^^^^^^^^^^"]
    assert shown("\tid = 5", 7, 1) == ["7 │     id = 5", "  │          ^"]
    assert shown("e\u0301 = 5", 6, 1) == ["7 │ e\u0301 = 5", "  │     ^"]


def test_a_long_line_is_cut_around_what_is_meant() -> None:
    line, marks = shown("a" * 300 + " = 'b'" + "c" * 300, 304, 3)
    assert cell_width(line) <= 80
    assert line.startswith("7 │ …")
    assert line.endswith("…")
    assert line[marks.index("^") : marks.rindex("^") + 1] == "'b'"


def test_what_is_meant_may_be_longer_than_the_screen() -> None:
    line, marks = shown("x = '" + "茶" * 300, 5, 301)
    assert cell_width(line) <= 80
    assert cell_width(marks) <= 80


def test_nothing_of_the_file_reaches_the_terminal_as_a_command() -> None:
    fault = Diagnostic("E105", "`\x1b[2J`", "te\x9ba.toml", 1, 1, 3, "\x1b[2J\u202e", hints=("\x07",))
    text = render(fault)
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(text)


@pytest.mark.parametrize(
    ("encoding", "signs"),
    [("utf-8", UNICODE_GLYPHS), ("ascii", ASCII_GLYPHS), ("latin-1", ASCII_GLYPHS), (None, ASCII_GLYPHS)],
)
def test_it_can_be_written_in_any_encoding(encoding: str | None, signs: object) -> None:
    assert glyphs_for(encoding) is signs


def test_in_plain_letters() -> None:
    fault = Diagnostic("E105", "m", "tea.toml", 7, 9, 5, LINE, hints=("h",))
    assert render(fault, ASCII_GLYPHS).isascii()
    assert render(fault, ASCII_GLYPHS).splitlines()[1] == " --> tea.toml:7:9"
