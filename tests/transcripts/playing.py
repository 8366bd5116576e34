"""Play evenings, several at a time, each as if nobody had played before."""

import fcntl
import gc
import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.transcripts import EVENING

FRONTS = ("plain", "screens")
CHUNK = 4
"""Evenings that are handed to a process at a time."""
A_PROCESS_PLAYS = 25
"""As many of these, then another process takes over."""
FIXED = {"TZ": "UTC", "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}


def played(front: str, seed: int, numbers: range, jobs: int) -> Iterator[str]:
    """Play the evenings of these numbers, `jobs` at a time, and yield what was seen, in order."""
    play = partial(evening, front, seed)
    with multiprocessing.get_context("spawn").Pool(jobs, _alone, maxtasksperchild=A_PROCESS_PLAYS) as pool:
        yield from pool.imap(play, numbers, chunksize=CHUNK)


def _alone() -> None:
    """Leave nothing of whoever runs this, and no clock but the one of the evenings."""
    for name in [*os.environ]:
        if name.startswith(("LC_", "TEXTUAL", "XDG_", "RECIPROCITY")) or name in ("NO_COLOR", "FORCE_COLOR"):
            del os.environ[name]
    os.environ.update(FIXED)
    time.tzset()
    gc.set_threshold(50_000, 20, 100)


def evening(front: str, seed: int, number: int) -> str:
    """Play the evening of this number in a folder of its own, and return what was seen."""
    play: Callable[..., str]
    if front == "plain":
        from tests.transcripts.plain import transcript as play
    else:
        # First the clock: what is imported next takes it for the one of the computer.
        from tests.transcripts import leaping

        leaping.set_clock()
        from tests.transcripts.screens import transcript as play
    from tests.transcripts.setting import random_setting

    with _folder(number) as folder:
        os.environ["HOME"] = str(folder)
        os.chdir(folder)
        setting = random_setting(seed, number, folder)
        os.environ["LANG"] = setting.language
        seen = play(setting)
        os.chdir("/")
    return f"{EVENING}{number}\n{seen}"


@contextmanager
def _folder(number: int) -> Iterator[Path]:
    """Make the folder of this evening, for one run at a time: its name is seen, and is always the same."""
    folder = Path(tempfile.gettempdir(), "evenings", str(number))
    folder.parent.mkdir(exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        yield folder
        shutil.rmtree(folder)
