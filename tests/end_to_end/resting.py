"""Whether a program has nothing to do at present, as the system knows it: on a busy machine silence says little."""

from pathlib import Path

BUSY = frozenset("RD")
"""States of a thread that runs, waits for its turn at a processor, or for a disk."""


def turns(number: int) -> int | None:
    """Return how often the process `number` has been scheduled so far; None while one of its threads is running.

    Return 0 if the system does not report it, or if the process has ended.
    """
    threads = Path(f"/proc/{number}/task")
    try:
        states = [_state(each) for each in threads.iterdir()]
        had = (threads / str(number) / "schedstat").read_text("ascii").split()[2]
    except OSError:
        return 0
    return None if BUSY.intersection(states) else int(had)


def _state(thread: Path) -> str:
    """Return the state letter of a thread; it comes after a name that may contain anything."""
    return (thread / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
