"""Whether the screen can be shown here at all."""

import os
import sys

from reciprocity_tui.errors import TerminalRequired


def require_terminal(instead: str = "reciprocity play --plain") -> None:
    """Raise NoTerminal unless standard input and output are a terminal that can show the screen.

    instead -- the command that does without one.
    """
    # A stream that was closed before the program began is None.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise TerminalRequired("This needs a terminal.", f"{instead} works without one.")
    if sys.platform != "win32" and os.environ.get("TERM", "") in ("dumb", ""):
        raise TerminalRequired("This terminal cannot show the screen.", f"{instead} works in it.")
