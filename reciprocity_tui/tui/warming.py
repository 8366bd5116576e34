"""Imports that can wait until the first screen is painted."""


def import_first_prompt() -> None:
    """Import what the first prompt needs while the two are still reading."""
    import reciprocity_tui.play.evening.evening
    import reciprocity_tui.tui.screens.play  # noqa: F401
