"""Texts of plain mode that its dialogs ask for."""

LINES_WRITTEN_ALREADY = (
    "Something is already written here. New lines are added; a single - starts over, "
    "a single . keeps it as it is."
)
BOTH_SEE = "Both see this:"
"""Over words that are shown at once, before any reflection."""

DONE = "{name} is done."
