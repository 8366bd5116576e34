"""The themes: warm paper and warm dusk. A colour and a mark represent a person, the same everywhere.

Every colour is a theme token; `left` and `right` are the players. No meaning depends on colour alone:
marks and sides show the same.
"""

from textual.theme import Theme

from reciprocity_tui.message import Message

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

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "left": "ansi_cyan",
        "right": "ansi_magenta",
        # What is quiet must be read on any ground; bright black is no colour at all in some terminals.
        "quiet": "ansi_default",
        "line": "ansi_bright_black",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_cyan",
        "input-selection-foreground": "ansi_black",
        "border": "ansi_bright_black",
        "border-blurred": "ansi_bright_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-hover": "ansi_bright_black",
        "scrollbar-active": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)
"""Only the terminal's own sixteen colours, none of them mixed."""

LOOKS = ((DUSK, Message("look-dusk")), (PAPER, Message("look-paper")), (TERMINAL, Message("look-terminal")))
"""The looks and their names in Settings; the first is the default."""
