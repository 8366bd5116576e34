"""A pilot that waits for the program and not for the clock."""

import pytest

from tests.settling import FRAME, settled


@pytest.fixture(autouse=True)
def pilot_that_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a key leads to is done before the next one, and no longer is waited."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", FRAME)
    # A button takes no second press while it is lit, a fifth of a second; no person is faster, a pilot is.
    monkeypatch.setattr("textual.widgets.Button._start_active_affect", lambda button: None)
