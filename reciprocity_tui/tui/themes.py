"""The look: warm paper and warm dusk. A colour and a mark mean a person, everywhere the same way.

Every colour is a theme token; `left` and `right` are the two people. Meaning never hangs on colour alone:
the marks and the sides say the same.
"""

from textual.theme import Theme

DUSK = Theme(
    name="dusk",
    primary="#d8a47f",
    secondary="#a8b89a",
    accent="#d8a47f",
    warning="#d9b36c",
    error="#d98c7a",
    success="#a8b89a",
    foreground="#ebe3d9",
    background="#1d1a18",
    surface="#262220",
    panel="#2f2a27",
    boost="#35302c",
    dark=True,
    variables={
        "left": "#7fbdb0",
        "right": "#dfa46a",
        "quiet": "#a3988c",
        "line": "#4a423c",
        "input-cursor-background": "#ebe3d9",
        "input-selection-background": "#7fbdb0 35%",
        "border": "#4a423c",
        "border-blurred": "#3a332f",
    },
)

PAPER = Theme(
    name="paper",
    primary="#8a4f2d",
    secondary="#55683f",
    accent="#8a4f2d",
    warning="#8a6410",
    error="#9c3f2c",
    success="#55683f",
    foreground="#352e28",
    background="#faf5ec",
    surface="#f3ebde",
    panel="#ebe1d1",
    boost="#e5d9c6",
    dark=False,
    variables={
        "left": "#1f6b60",
        "right": "#935312",
        "quiet": "#74685b",
        "line": "#d3c5b1",
        "input-cursor-background": "#352e28",
        "input-selection-background": "#1f6b60 25%",
        "border": "#d3c5b1",
        "border-blurred": "#e0d4c2",
    },
)

LOOKS = (DUSK, PAPER)
"""Dark and light; the first is the default."""
