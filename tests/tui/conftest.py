"""A pilot that waits for the program and not for the clock."""

from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from tests.settling import FRAME, settled

Rules = list[RuleSet]
READ: dict[object, Rules] = {}
"""Styles that were read before, by their text and everything else that decides what they mean."""


@pytest.fixture(autouse=True)
def pilot_that_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finish the work of each key press before the next one, and wait no longer."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    # The pilot asks every widget one by one whether it is done, and then waits once more; once is enough.
    monkeypatch.setattr("textual.pilot.Pilot._wait_for_screen", _settled_screen)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", FRAME)
    # A button takes no second press while it is lit, a fifth of a second; no person is faster, a pilot is.
    monkeypatch.setattr("textual.widgets.Button._start_active_affect", lambda button: None)


async def _settled_screen(_pilot: object) -> bool:
    await settled()
    return True


@pytest.fixture(autouse=True)
def styles_that_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cache parsed style sheets for all tests; each app reads the same ones."""
    read = Stylesheet._parse_rules

    def reads(sheet: Stylesheet, *arguments: Any, **more: Any) -> Rules:
        key = (arguments, tuple(more.items()), tuple(sheet._variables.items()))
        if key not in READ:
            READ[key] = read(sheet, *arguments, **more)
        return READ[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", reads)
