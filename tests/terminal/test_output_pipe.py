"""Check that a caller waiting for a frame is notified, even if writing fails: until then, keys don't count."""

import os
from io import StringIO

import pytest

from reciprocity_tui.tui.driver import OutputPipe, WrittenMarker


class Refusing(StringIO):
    """A terminal that takes nothing: it is full, or gone."""

    def __init__(self, refuses: Exception, number: int) -> None:
        super().__init__()
        self.refuses, self.number = refuses, number

    def flush(self) -> None:
        raise self.refuses

    def fileno(self) -> int:
        return self.number


@pytest.mark.parametrize("refuses", [BlockingIOError(), BrokenPipeError(), ValueError()])
def test_it_is_told_also_where_the_terminal_refuses_the_frame(refuses: Exception) -> None:
    reads, writes = os.pipe()
    times: list[float] = []
    moment = WrittenMarker()
    moment.on_written = times.append
    try:
        OutputPipe(Refusing(refuses, writes)).write(moment)
    finally:
        os.close(reads)
        os.close(writes)
    assert len(times) == 1
