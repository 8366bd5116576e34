"""A pilot that waits for the program and not for the clock."""

from tests.tui.conftest import pilot_that_listens

__all__ = ["pilot_that_listens"]
