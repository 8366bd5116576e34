"""How wide a text is, where no screen library tells it."""

import pytest
from rich.cells import cell_len

from reciprocity_tui.cell_width import cell_width


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tea",
        "Zoë",
        "Zoe\u0308",
        "茶をどうぞ",
        "차",
        "שלום",
        "می\u200cخواهم",
        "\u1b18\u1b44",
        "● Ana",
        "ｔｅａ",
    ],
)
def test_a_text_is_as_wide_as_the_screens_have_it(text: str) -> None:
    assert cell_width(text) == cell_len(text)
