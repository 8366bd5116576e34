"""What must be true of the process before anything private can pass through it (design: privacy.md 0, 1)."""

import os
import signal
import sys
from types import FrameType, TracebackType

COSMETIC = frozenset(
    {"TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DISABLE_KITTY_KEY"}
)
"""Textual's variables that can neither log nor record nor press keys."""

CALM = (
    "Something in the program went wrong, and it had to stop. "
    "What was typed is kept, but for the last two seconds at most. Start it again to go on."
)
"""All that is said of a fault nobody foresaw: no traceback, and above all no values."""

ESCAPE_MS = "15"
"""Milliseconds after Esc in which the rest of a key may come. Terminals send a key whole; tmux waits ten."""
_PR_SET_DUMPABLE = 4

_ending: int | None = None


class Ended(BaseException):
    """A signal asks the program to end. No SystemExit: whoever reads a command line catches those."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number
        """The exit status, as shells count it."""


def harden() -> None:
    """Drop variables that record, close files to others, silence what prints values. Before Textual is imported."""
    for name in [each for each in os.environ if each.startswith("TEXTUAL") and each not in COSMETIC]:
        del os.environ[name]
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # A plug-in could log what is validated.
    os.environ.setdefault("ESCDELAY", ESCAPE_MS)
    os.umask(0o077)
    sys.excepthook = _say_calmly
    sys.unraisablehook = _say_nothing
    sys.tracebacklimit = 0


def end_in_order() -> None:
    """From now on a signal that ends the program unwinds it first: the terminal is given back on the way.

    Whoever starts it may ignore or block such signals (`nohup`, a job in the background of a script), and a program
    inherits that. Here it would lose what is typed when the window closes, so it hears them either way.
    """
    acts = {"SIGTERM": _end, "SIGHUP": _end, "SIGQUIT": _end, "SIGINT": signal.default_int_handler}
    for name, act in acts.items():
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, signal.SIG_IGN):
            signal.signal(number, act)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_SETMASK, ())


def end_on_interrupt() -> None:
    """Make an interrupt end the program like every other signal, until the screens listen for it themselves."""
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def end_at_once() -> None:
    """Let an interrupt end the process where it stands: all is kept, and an exception would only be printed."""
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, _end):
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def ending() -> int | None:
    """Return the signal that asked the program to end: what was running may have swallowed the exception."""
    return _ending


def _end(number: int, _: FrameType | None) -> None:
    global _ending
    # Whoever asks once more, while the program unwinds, would only interrupt that.
    if _ending is None:
        _ending = number
        raise Ended(number)


def harden_later() -> None:
    """What takes a moment to import: no core files, no other process looks in; threads die quietly."""
    import threading

    threading.excepthook = _say_nothing
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        pass
    if sys.platform == "linux":
        import ctypes

        try:
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        except (OSError, AttributeError):
            return


def let_go_of_terminal() -> None:
    """When the window is closed, what is still to be written goes nowhere; Python would end with status 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say_calmly(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        sys.stderr.write(CALM + "\n")


def _say_nothing(_: object) -> None:
    return
