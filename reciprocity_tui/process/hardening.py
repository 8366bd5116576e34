"""Harden the process before anything private passes through it."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType, TracebackType

COSMETIC_VARIABLES = frozenset(
    {"TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DISABLE_KITTY_KEY"}
)
"""Textual's variables that can neither log nor record nor press keys."""

DEBUG_VARIABLES = frozenset(
    {
        *("PYTHONINSPECT", "PYTHONFAULTHANDLER", "PYTHONDEVMODE", "PYTHONTRACEMALLOC", "PYTHONWARNINGS"),
        *("PYTHONVERBOSE", "PYTHONDEBUG", "PYTHONPROFILEIMPORTTIME", "PYTHONMALLOCSTATS", "PYTHONMALLOC"),
        *(
            "PYTHONDUMPREFS",
            "PYTHONDUMPREFSFILE",
            "PYTHONTHREADDEBUG",
            "PYTHONASYNCIODEBUG",
            "PYTHON_PRESITE",
        ),
        *("PYTHONPERFSUPPORT", "PYTHON_PERF_JIT_SUPPORT", "PYTHONWARNDEFAULTENCODING"),
    }
)
"""Variables that make Python itself print values, frames or times, or open a prompt, when the program has ended."""

PYTHON_VARIABLES = frozenset(
    {
        *(
            "PYTHONPATH",
            "PYTHONHOME",
            "PYTHONPLATLIBDIR",
            "PYTHONEXECUTABLE",
            "PYTHONSAFEPATH",
            "PYTHONNOUSERSITE",
        ),
        *("PYTHONUSERBASE", "PYTHONUTF8", "PYTHONIOENCODING", "PYTHONCOERCECLOCALE", "PYTHONUNBUFFERED"),
        *(
            "PYTHONDONTWRITEBYTECODE",
            "PYTHONPYCACHEPREFIX",
            "PYTHONHASHSEED",
            "PYTHONOPTIMIZE",
            "PYTHONCASEOK",
        ),
        *(
            "PYTHON_GIL",
            "PYTHON_JIT",
            "PYTHON_CPU_COUNT",
            "PYTHON_DISABLE_REMOTE_DEBUG",
            "PYTHONLEGACYWINDOWSSTDIO",
        ),
        *("PYTHONLEGACYWINDOWSFSENCODING", "PYTHON_FROZEN_MODULES", "PYTHONINTMAXSTRDIGITS", "PYTHON_COLORS"),
    }
)
"""Variables of Python for paths and encodings; all others are dropped."""

_RESTARTED = "RECIPROCITY_BEGUN"
_DEBUG_OPTIONS = frozenset("ivd")
_DEBUG_X_OPTIONS = frozenset(
    {
        "faulthandler",
        "dev",
        "tracemalloc",
        "importtime",
        "showrefcount",
        "perf",
        "perf_jit",
        "warn_default_encoding",
    }
)

CRASH_MESSAGE = (
    "Something in the program went wrong, and it had to stop. "
    "What you typed is kept, except perhaps the last two seconds. Start it again to continue."
)
"""The only words for an unexpected error: no traceback, and above all no values.

Not in the message catalogue: it must be printable when the catalogue, or the library that reads it, is what failed.
"""

ESCAPE_MS = "15"
"""Milliseconds after Esc in which the rest of a key may come. Terminals send a key whole; tmux and screen wait too."""
_PR_SET_DUMPABLE = 4

_termination_signal: int | None = None


class Terminated(BaseException):
    """A signal asks the program to end. Not a SystemExit: parsers of command lines catch those."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number
        """The exit status, as shells count it."""


def restart_quietly() -> None:
    """Restart without the options that make Python itself print (`PYTHONINSPECT`, `python -i` and so on).

    Most of that cannot be undone from within. If a restart is not possible, the program goes on.
    """
    before = os.environ.pop(_RESTARTED, "")
    if before == str(os.getpid()) or hasattr(sys, "frozen") or sys.platform == "win32":
        return
    command = quiet_command(sys.orig_argv)
    if not command or (command == sys.orig_argv and DEBUG_VARIABLES.isdisjoint(os.environ)):
        return
    _drop_variables()
    os.environ[_RESTARTED] = str(
        os.getpid()
    )  # A Python that is told to talk by a script around it would begin for ever.
    try:
        os.execv(sys.executable, [sys.executable, *command[1:]])
    except OSError:
        del os.environ[_RESTARTED]


def quiet_command(argv: Sequence[str]) -> list[str]:
    """Return a command line of Python without the options that make it print; empty if it names no program."""
    command, at = list(argv[:1]), 1
    while at < len(argv) and len(argv[at]) > 1 and argv[at].startswith("-"):
        word, kept, value = argv[at], "-", []
        at += 1
        if word.startswith("--"):
            value = list(argv[at : at + (word == "--check-hash-based-pycs")])
            command += [word, *value]
            at += len(value)
            continue
        for place, letter in enumerate(word[1:], 2):
            if letter in "cm":
                return [*command, kept + word[place - 1 :], *argv[at:]]
            if letter in "XW":
                arguments = word[place:] or "".join(argv[at : at + 1])
                at += not word[place:]
                quiet = letter == "X" and arguments.partition("=")[0] not in _DEBUG_X_OPTIONS
                value = ["-X", arguments] if quiet else []
                break
            kept += "" if letter in _DEBUG_OPTIONS else letter
        command += [*([kept] if len(kept) > 1 else []), *value]
    rest = list(argv[at:])
    return [*command, *rest] if rest and rest[0] != "-" else []


def _drop_variables() -> None:
    for name in list(os.environ):
        records = name.startswith("TEXTUAL") and name not in COSMETIC_VARIABLES
        if records or (name.startswith("PYTHON") and name not in PYTHON_VARIABLES):
            del os.environ[name]


def supports_mouse() -> bool:
    """Return whether the mouse may be asked for: while it is, GNU screen holds Esc back until the next key.

    Behind `ssh` only TERM tells; tmux may have the same TERM, but says TMUX too where it runs.
    """
    term = os.environ.get("TERM", "")
    return "STY" not in os.environ and ("TMUX" in os.environ or not term.startswith("screen"))


def harden() -> None:
    """Drop variables that record, close files to others, silence what prints values. Before Textual is imported."""
    _drop_variables()
    _silence_python()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # A plug-in could log what is validated.
    os.environ.setdefault("ESCDELAY", ESCAPE_MS)
    os.umask(0o077)
    sys.excepthook = _print_crash_message
    sys.unraisablehook = _ignore_exception
    sys.tracebacklimit = 0


def _silence_python() -> None:
    """Show no warning with a line of code in it, no frames at a crash, no debugger, whatever the options were."""
    import warnings

    warnings.simplefilter("ignore")
    sys.breakpointhook = _ignore_exception
    if "faulthandler" in sys.modules:
        sys.modules["faulthandler"].disable()


def exit_status(status: int, *, holds_nothing: bool = False) -> int:
    """Return `status` for `sys.exit`; where Python would ask for commands behind that, end here and now.

    holds_nothing -- no file is open and no thread runs: to end here, too, saves taking every module apart.
    """
    exit_on_interrupt()
    if sys.flags.inspect or holds_nothing:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os._exit(status)
    return status


def install_signal_handlers() -> None:
    """Make a signal that ends the program unwind it first: the terminal is restored on the way.

    The parent may ignore or block such signals (`nohup`, a background job of a script), and a program inherits that.
    Here it would lose what is typed when the window closes, so it handles them either way.
    """
    acts = {
        "SIGTERM": _terminate,
        "SIGHUP": _terminate,
        "SIGQUIT": _terminate,
        "SIGINT": signal.default_int_handler,
    }
    for name, act in acts.items():
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, signal.SIG_IGN):
            signal.signal(number, act)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_SETMASK, ())


def terminate_on_interrupt() -> None:
    """Make an interrupt end the program like every other signal, until the screens listen for it themselves."""
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, _terminate)


def exit_on_interrupt() -> None:
    """Let an interrupt end the process at once: everything is stored, and an exception would only be printed."""
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, _terminate):
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def ignore_suspend() -> None:
    """Ignore Ctrl+Z from now on, for a program that is ending and has restored the terminal.

    Suspended, it would keep what was typed in memory and the folder locked, and nobody would see why.
    """
    number = getattr(signal, "SIGTSTP", None)
    # Off the main thread no handler may be set; the end itself comes by that way.
    if number is not None:
        with suppress(ValueError):
            signal.signal(number, signal.SIG_IGN)


def termination_signal() -> int | None:
    """Return the signal that asked the program to end: running code may have swallowed the exception."""
    return _termination_signal


def _terminate(number: int, _: FrameType | None) -> None:
    global _termination_signal
    # Another signal while the program unwinds would only interrupt that.
    if _termination_signal is None:
        _termination_signal = number
        raise Terminated(number)


def harden_after_first_paint() -> None:
    """Apply the hardening that needs slow imports: no core files, no ptrace, silent threads."""
    import threading

    threading.excepthook = _ignore_exception
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


def detach_closed_streams() -> None:
    """Send what is still to be written nowhere once the window is closed; Python would exit with status 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _print_crash_message(
    kind: type[BaseException], _error: BaseException, _trace: TracebackType | None
) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        sys.stderr.write(CRASH_MESSAGE + "\n")


def _ignore_exception(*_: object, **__: object) -> None:
    return
