"""Programs that die while they hold a journal. Each is a process of its own, so that it can be killed.

python -m tests.journal.dying first-start FOLDER    killed at every line of a first start
python -m tests.journal.dying migration FOLDER      killed at every line of the way to a later schema
python -m tests.journal.dying play HOME             a player for each number on standard input
"""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from reciprocity_tui import journal as room
from reciprocity_tui.journal import migrations  # noqa: F401 -- loaded before anybody dies
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.open_journal import open_journal
from reciprocity_tui.play.scenes.slots import Address, Line, Slot
from tests.journal.kit import DAY, LATER, contents, line, opened, promise, start, with_an_evening

if TYPE_CHECKING:
    from _typeshed import TraceFunction

ROOM = str(Path(room.__file__).parent)
DRAFTS, LINES = 3, 4


def killed_at_line(number: int, act: Callable[[], object]) -> bool:
    """Do `act` in a child that is killed at the `number`th line of the journal's own code; False: it lived."""
    child = os.fork()
    if child == 0:
        left = number

        def trace(frame: FrameType, event: str, _: object) -> "TraceFunction | None":
            nonlocal left
            code = frame.f_code
            if not code.co_filename.startswith(ROOM) or code.co_name.startswith("<"):
                return None
            left -= event == "line"
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        act()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def die_at_every_line(
    act: Callable[[], object], look: Callable[[], None], prepare: Callable[[], None]
) -> int:
    """Die at each line of `act` in turn, check with `look` after each, and return the number of lines."""
    number = 0
    while True:
        prepare()
        died = killed_at_line(number, act)
        look()
        if not died:
            return number
        number += 1


def first_start(home: Path) -> int:
    """Check that a home whose first start was killed can always be opened."""

    def look() -> None:
        with_an_evening(home)
        with opened(home) as journal:
            assert journal.people() is not None
        assert {path.name for path in home.iterdir()} == {"journal.db", "journal.key"}

    return die_at_every_line(lambda: opened(home), look, lambda: shutil.rmtree(home, ignore_errors=True))


def migration(home: Path) -> int:
    """Check that the old journal or the new one is there, whole, and that the next start goes on."""
    whole = home.with_name("whole")
    with_an_evening(whole)
    with opened(whole) as journal:
        expected = contents(journal)

    def prepare() -> None:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(whole, home)

    def look() -> None:
        connection = open_journal(home, LATER)
        assert connection.connection.pragma("user_version") == LATER[-1].version
        with Journal(connection, lambda: DAY) as journal:
            assert contents(journal) == expected
        assert {path.name for path in home.iterdir()} == {"journal.db", "journal.key"}

    return die_at_every_line(lambda: open_journal(home, LATER), look, prepare)


def say(text: str) -> None:
    """Write at once, and whole."""
    os.write(1, f"{text}\n".encode())


class Player:
    """Plays evenings on one journal for ever, and says what it does: `> lock 0 text`, and `<` once it is kept."""

    def __init__(self, journal: Journal, chance: random.Random) -> None:
        self.journal, self.chance = journal, chance

    def told(self, what: str, act: Callable[[], object]) -> None:
        """Say it, do it, and say that it is kept."""
        say(f"> {what}")
        act()
        say("<")

    def word(self) -> str:
        """Return a text of a few letters, or of a few pages."""
        return f"{self.chance.randrange(1 << 64):x}" * self.chance.choice((1, 1, 40, 900))

    def put(self, evening: int, phase: str, seat: int, text: str) -> None:
        """Store a draft, or an answer that is locked."""
        slot = Slot(Address("note", 0, seat), "locked" if phase == "lock" else "draft", {"text": text})
        self.told(f"{phase} {seat} {text}", lambda: self.journal.store(evening, [slot]))

    def play(self) -> None:
        """Start one player per number that comes in; `dead` follows its end, and anything it had begun to say."""
        unfinished = self.journal.open_evening()
        if unfinished is None:
            self.told("begin", lambda: self.journal.begin(start()))
            unfinished = self.journal.open_evening()
            assert unfinished is not None
        locked = {slot.address.seat for slot in unfinished.slots if slot.state == "locked"}
        for seat in {0, 1} - locked:
            for _ in range(DRAFTS):
                self.put(unfinished.id, "draft", seat, self.word())
            self.put(unfinished.id, "lock", seat, self.word())
        evening = unfinished.id
        both = [Slot(Address("note", 0, seat, "reveal"), "locked", {}) for seat in (0, 1)]
        self.told("reveal", lambda: self.journal.store(evening, both))
        words = [self.word() for _ in range(LINES)]
        lines: list[Line] = [line(word, order=order) for order, word in enumerate(words)]
        living = self.journal.agreements.active_trials()
        agreed = promise(words[0], living[0].number if living else None)
        lines[0] = replace(lines[0], promise=agreed)
        self.told(f"finish {' '.join(words)}", lambda: self.journal.finish(evening, lines, [agreed]))


def play(home: Path) -> None:
    """Start one player per number that comes in; `dead` follows its end, and anything it had begun to say."""
    for seed in sys.stdin:
        child = os.fork()
        if child == 0:
            say(f"player {os.getpid()}")
            player = Player(opened(home), random.Random(int(seed)))
            while True:
                player.play()
        os.waitpid(child, 0)
        say("\ndead")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["first-start", folder]:
            print(first_start(Path(folder)))
        case ["migration", folder]:
            print(migration(Path(folder)))
        case ["play", folder]:
            play(Path(folder))
