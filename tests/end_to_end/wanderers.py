"""Two people who do whatever comes to mind while each hides a line: what a careful test would not think of."""

import random
import signal
import time
from collections.abc import Callable
from string import ascii_lowercase

from tests.end_to_end.evening import DONE, EDITOR, OPEN, PLAYED, TO_WORDS, Place, plainly
from tests.end_to_end.terminal import DEADLINE, Terminal
from tests.end_to_end.watch import Watch

ARROWS = ("left", "right")
CURTAINS = ("press ← to open", "press → to open")
BOTH_IN = "You have both answered."
CURIOUS = (
    "ctrl+z",
    "ctrl+y",
    "ctrl+v",
    "ctrl+p",
    "ctrl+f",
    "ctrl+r",
    "ctrl+c",
    "up",
    "pageup",
    "down",
    "home",
)
SIZES = ((40, 15), (120, 40), (30, 10), (20, 8), (1, 1), (200, 60))
USUAL = (80, 24)
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
OTHER_COMMANDS = (("list", "--json"), ("where",), ("pack", "check", "."), ("play", "--plain"))
MOST_KEYS = 20
MOST_ENDINGS = 2
"""How often an evening of theirs ends in the middle."""
MOST_ACTS = 400
DISTRACTED = 0.5
"""How likely it is that they do something else before they go a step further."""
FAULTS = 120
"""Messages after F9 among which one fails."""

Act = Callable[[], None]


def made_up_line(chance: random.Random) -> str:
    """Return a word that is in no prompt and differs in each of the encodings that are searched for."""
    return "+".join("".join(chance.choices(ascii_lowercase, k=7)) for _ in range(2))


class Wanderers:
    """One evening of theirs; everything they do is drawn from `chance`.

    `planted` is a fault of `tests.end_to_end.faults`; without one, each window has its own.
    """

    def __init__(self, place: Place, chance: random.Random, planted: str = "") -> None:
        self.place, self.chance, self.planted = place, chance, planted
        self.watch = Watch(place, (made_up_line(chance), made_up_line(chance)))
        self.endings = 0
        self.did: list[str] = []

    def until_both_are_in(self) -> None:
        """Wander until both have hidden their line."""
        self._start()
        for _ in range(MOST_ACTS):
            if BOTH_IN in self.terminal.screen:
                return
            if self.chance.random() < DISTRACTED:
                self._do(self.chance.choice(self._ideas()))
            elif self.watch.whose is None:
                self._do(self._open)
            else:
                self._do(self._lock)
        raise AssertionError(f"no end of it: {self.did}")

    def until_it_fails(self) -> None:
        """Play only up to a line in the editor and a fault, for a program that hides nothing then."""
        self._start()
        self._do(self._open)
        self._do(self._write)
        self.watch.turn(None)
        self._until_it_fails()
        self.watch.look("a fault")

    def show(self) -> None:
        """Show both lines."""
        self.terminal.insist("enter", self.watch.secrets[0])

    @property
    def terminal(self) -> Terminal:
        """Return the window that is open now."""
        return self.watch.terminal

    def _do(self, act: Act) -> None:
        self.did.append(act.__name__.strip("_"))
        act()
        self.watch.look(self.did[-1])

    def _ideas(self) -> list[Act]:
        ideas = [self._press_anything, self._pause, self._read_help, self._resize, self._suspend]
        ideas += [self._change] if self.watch.whose is None else [self._write, self._wait_for_the_draft]
        if self.endings < MOST_ENDINGS:
            ideas += [self._leave, self._send_a_signal, self._close_the_window, self._kill, self._fail]
        return ideas

    # One step further

    @property
    def _next(self) -> int:
        """Return the seat that is asked to open the curtain, or is at the keyboard."""
        if self.watch.whose is not None:
            return self.watch.whose
        return next(seat for seat, curtain in enumerate(CURTAINS) if curtain in self.terminal.screen)

    def _open(self) -> None:
        seat = self._next
        self.watch.turn(seat)
        self.terminal.insist(ARROWS[seat], OPEN)

    def _lock(self) -> None:
        self._write()
        self.watch.turn(None)
        self.terminal.press(DONE)
        self.terminal.until(self._between_turns, "the next curtain")
        self.terminal.settle()

    def _between_turns(self) -> bool:
        return any(each in self.terminal.screen for each in (*CURTAINS, BOTH_IN))

    # What comes to mind

    def _write(self) -> None:
        secret = self.watch.secrets[self._next]
        if secret in self.terminal.screen:
            return
        if EDITOR not in self.terminal.screen:
            self._to_the_editor()
        self.terminal.type(secret)
        self.terminal.ready(secret)

    def _to_the_editor(self) -> None:
        for key in TO_WORDS[self.place.exercise]:
            self.terminal.press(key)
            self.terminal.settle()
        self.terminal.ready(EDITOR)

    def _wait_for_the_draft(self) -> None:
        self._write()
        log = self.place.kept / "journal.db-wal"
        before = log.stat().st_mtime_ns
        self.terminal.type(" and")
        self.terminal.until(lambda: log.stat().st_mtime_ns != before, "a draft that is kept")

    def _press_anything(self) -> None:
        """Press keys that do not continue: those of somebody who looks for what was there."""
        if self.watch.whose is None:
            keys = [*CURIOUS, ARROWS[1 - self._next], "x", "/", "7"]
        else:
            self._write()
            keys = [*CURIOUS, "/"]
        for key in self.chance.choices(keys, k=self.chance.randint(1, MOST_KEYS)):
            self.terminal.press(key)
        self.terminal.settle()

    def _change(self) -> None:
        """Ask, as the other partner, to change a locked answer, if that is allowed."""
        self.terminal.press("f6")
        self.terminal.settle()

    def _pause(self) -> None:
        self.watch.turn(None)
        self.terminal.insist(self.chance.choice(("escape", "f2")), "Pause.")
        if self.chance.random() < 0.5:
            self._resize()
        self.watch.look("pause")
        self.terminal.press("enter")
        self.terminal.until(self._between_turns, "the curtain after a pause")
        self.terminal.settle()

    def _read_help(self) -> None:
        whose = self.watch.whose
        self.watch.turn(None)
        self.terminal.insist("f1", "danger now")
        self.watch.look("help")
        self.watch.turn(whose)
        self.terminal.press("f1")
        self.terminal.see_no("danger now")
        self.terminal.settle()

    def _resize(self) -> None:
        for size in (self.chance.choice(SIZES), USUAL):
            self.terminal.resize(*size)
            self.terminal.settle()

    def _suspend(self) -> None:
        whose, before = self.watch.whose, self.terminal.screen
        self.watch.turn(None)
        self.terminal.stop()
        self.watch.look("suspend")
        self.watch.turn(whose)
        self.terminal.signal(signal.SIGCONT)
        self.terminal.see(before.strip().splitlines()[-1])
        self.terminal.settle()

    # Ways to end in the middle, and to go on

    def _leave(self) -> None:
        self._end(lambda: self.terminal.press("ctrl+q"))

    def _send_a_signal(self) -> None:
        self._end(lambda: self.terminal.signal(self.chance.choice(SIGNALS)))

    def _close_the_window(self) -> None:
        self._end(self.terminal.close_window, painted=False)

    def _kill(self) -> None:
        self._end(lambda: self.terminal.signal(signal.SIGKILL), painted=False)

    def _fail(self) -> None:
        self._end(self._until_it_fails)

    def _until_it_fails(self) -> None:
        self.terminal.press("f9")
        end = time.monotonic() + DEADLINE
        while self.terminal.process.poll() is None:
            assert time.monotonic() < end, f"no fault came: {self.did}"
            self.terminal.press("f1")
            self.terminal.settle()

    def _end(self, how: Act, *, painted: bool = True) -> None:
        """End the program; where it cannot paint any more, its window is gone or as it was."""
        self.endings += 1
        if painted:
            self.watch.turn(None)
        how()
        self.terminal.wait()
        self.watch.look("the end")
        if self.chance.random() < 0.5:
            self._look_around()
        self._go_on()

    def _look_around(self) -> None:
        command = self.chance.choice(OTHER_COMMANDS)
        output = plainly(self.place, *command, lines="/help\n")
        self.watch.check_line(" ".join(command), output.stdout + output.stderr)

    def _go_on(self) -> None:
        with self.place.journal() as journal:
            assert journal.open_evening() is not None, f"the evening is gone: {self.did}"
            for secret in self.watch.secrets:
                assert not journal.search(secret)
        self._take_up()

    def _start(self) -> None:
        self._window("play", self.place.exercise, *PLAYED)
        self.terminal.until(self._between_turns, "the first curtain")
        self.terminal.settle()

    def _take_up(self) -> None:
        self._window()
        self.terminal.ready("Go on")
        if self.chance.random() < 0.5:
            self._look_in_the_library()
        self.terminal.press("down", "enter")
        self.terminal.until(self._between_turns, "the curtain of an evening taken up")
        self.terminal.settle()

    def _look_in_the_library(self) -> None:
        """Check that the library does not complete the beginning of a secret."""
        self.terminal.insist("l", "Find:")
        self.terminal.type(self.chance.choice(self.watch.secrets)[:4])
        self.terminal.settle()
        self.watch.look("library")
        self.terminal.insist("escape", "Go on")

    def _window(self, *argv: str) -> None:
        planted = self.planted or str(self.chance.randint(1, FAULTS))
        self.watch.begin(self.place.open(*argv, PLANTED=planted))
