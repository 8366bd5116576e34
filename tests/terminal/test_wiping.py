"""A terminal is cleared line by line: as a whole, some keep what was there in the lines above."""

import fcntl
import os
import re
import struct
import termios

from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK, MOST_ROWS, clear_sequence


def test_each_line_is_erased_by_itself_then_what_was_above() -> None:
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 7, 40, 0, 0))
    try:
        wiped, of_a_pipe = clear_sequence(slave), clear_sequence(None)
    finally:
        os.close(master)
        os.close(slave)
    for written, height in ((wiped, 7), (of_a_pipe, MOST_ROWS)):
        assert re.findall(r"\x1b\[(\d+);1H\x1b\[2K", written) == [str(row + 1) for row in range(height)]
        assert written.endswith(CLEAR_SCROLLBACK) and not re.search(r"\x1b\[[012]?J", written)
