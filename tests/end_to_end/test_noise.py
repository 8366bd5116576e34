"""Whatever bytes a terminal sends, and wherever they are cut: the program goes on, and hears the next key.

STREAMS in the environment says how many are sent (20), SEED which ones; `-s` prints the counts.
"""

import os
import sys

import pytest

from tests.end_to_end.evening import OPEN, Place
from tests.end_to_end.noise import Noise

pytestmark = pytest.mark.slow

STREAMS = int(os.environ.get("STREAMS", "20"))
SEED = int(os.environ.get("SEED", "0"))
READS_STRICTLY = """
import sys
from reciprocity_tui.process.hardening import harden
harden()
from reciprocity_tui.tui import input_parser as keyboard
feed = keyboard.InputParser.feed
keyboard.InputParser.feed = lambda self, data, now: feed(self, data.decode().encode(), now)
from tests.end_to_end import launcher
sys.exit(launcher.main())
"""


def test_no_stream_of_bytes_ends_it(place: Place) -> None:
    noise = Noise(place, SEED)
    noise.send(STREAMS)
    print(f"{STREAMS} streams:", dict(noise.counts))
    assert noise.faults == []


def test_a_program_that_stumbles_is_found(place: Place) -> None:
    noise = Noise(place, SEED, (sys.executable, "-c", READS_STRICTLY))
    noise.send(5)
    assert noise.counts["ended with a sentence"] > 0 and noise.faults


def test_letters_and_pastes_that_come_in_pieces_arrive_whole(place: Place) -> None:
    with place.to_the_editor() as terminal:
        for piece in (b"sch", b"\xc3", b"\xb6", b"n \xe9", b"und ", b"\xf0\x9f", b"\x98\x80"):
            terminal.send(piece, 0.05)
        for piece in (b" \x1b[20", b"0~one \x1b[3", b"1mred\x1b[0m\r", b"two\r\x1b", b"[20", b"1~"):
            terminal.send(piece, 0.005)
        terminal.see("schön und 😀 one red two")
        assert OPEN in terminal.screen
        terminal.press("escape")
        terminal.see("Pause.")
