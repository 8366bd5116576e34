"""With every other net taken away, the last one keeps commands and hidden characters from the terminal."""

import sys

import pytest

from tests.end_to_end.checks import commands
from tests.end_to_end.evening import CURTAIN_ANA, Place

pytestmark = pytest.mark.slow

HOSTILE = {
    "\x1b]52;c;eA==\x07": b"\x1b]52",
    "\x1b]0;title\x07": b"\x1b]0",
    "\x1b[31;5m": b"\x1b[31;5m",
    "\x9b2J": b"\xc2\x9b",
    "\u202e": "\u202e".encode(),
    "\u2066": "\u2066".encode(),
    "\u200b": "\u200b".encode(),
    "\U000e0041": "\U000e0041".encode(),
}
LAUNCHED = """
import sys
from tests.end_to_end import launcher
from reciprocity_tui.process.hardening import harden
harden()
from reciprocity_tui.tui.screens import play
HOSTILE = {hostile!r}
if {without}:
    import reciprocity_tui.tui.hardened_app as base
    base.ControlCharFilter.apply = lambda self, segments, background: segments
play.PlayScreen.heading = property(lambda self: "NOW " + HOSTILE, lambda self, value: None)
sys.exit(launcher.main())
"""


def started(place: Place, hostile: str, *, without: bool) -> bytes:
    """Return the bytes on the terminal when the title of the evening is `hostile` and nothing has cleaned it."""
    script = LAUNCHED.format(hostile=hostile, without=without)
    with place.open(
        "play", "two-lines", "--names", "Ana,Sam", "--opener", "first", program=(sys.executable, "-c", script)
    ) as terminal:
        terminal.hear(b"NOW")
        terminal.hear(CURTAIN_ANA.split(",")[0].encode())
        terminal.settle()
        written = bytes(terminal.raw)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    return written


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text).strip("'"))
def test_the_last_net_alone_holds(place: Place, hostile: str) -> None:
    written = started(place, hostile, without=False)
    assert HOSTILE[hostile] not in written.split(b"NOW", 1)[1][:200]
    assert commands(written) == [] and "\ufffd".encode() in written


def test_without_it_everything_gets_through(place: Place) -> None:
    hostile = "".join(HOSTILE)
    written = started(place, hostile, without=True)
    assert commands(written) == ["it wrote to the clipboard", "it set the title"]
