"""Check that the screen can be shown here."""

import os
import sys

from reciprocity_tui.errors import TerminalRequired
from reciprocity_tui.message import Message


def require_terminal(instead: str = "reciprocity play --plain") -> None:
    """Raise TerminalRequired unless standard input and output are a terminal that can show the screen.

    instead -- the command that does without one.
    """
    # A stream that was closed before the program began is None.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise TerminalRequired(Message("terminal-needed", instead=instead))
    if sys.platform != "win32" and os.environ.get("TERM", "") in ("dumb", ""):
        raise TerminalRequired(Message("terminal-too-simple", instead=instead))
