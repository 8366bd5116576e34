"""Two people at the program: the way to a line that Ana types while Sam looks away, and on from there."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from reciprocity_tui.journal.journal import Journal
from tests.end_to_end.checks import commands, files_with, holds, printed, process_with
from tests.end_to_end.terminal import Terminal, surroundings

LAUNCHER = (sys.executable, "-m", "tests.end_to_end.launcher")
PLAYED = ("--names", "Ana,Sam", "--opener", "first", "--seed", "1")
PLAY = ("play", "two-lines", *PLAYED)
TO_WORDS: Mapping[str, tuple[str, ...]] = {
    "two-lines": (),
    "two-piles": (),
    "own-choice": ("3", "enter"),
    "a-guess": ("enter",),
}
"""Exercises in which each types something in private, with the keys that lead to where it is typed."""

NOT_KEPT = ("a-guess",)
"""Those of them in which it is shown, and gone at the end."""

DONE = "ctrl+n"
"""Finishes an answer of one line or of several."""

SECRET = "violets+under the stairs"
"""Not a word of any prompt, and different in each of the encodings that are looked for."""

CURTAIN_ANA = "Ana, press ← to open"
CURTAIN_SAM = "Sam, press → to open"
EDITOR = "╭"
"""The corner of the place to type in: a letter that comes before it is thrown away."""
OPEN = "Hidden until you have both answered."
"""The text above an editor for a sealed line."""


class Place:
    """Somebody's computer: a home folder, and in it what the program keeps."""

    def __init__(self, private: Path, exercise: str = "two-lines") -> None:
        self.private, self.exercise = private, exercise
        self.kept = private / "kept"
        self.opened: list[Terminal] = []

    def open(
        self,
        *argv: str,
        size: tuple[int, int] = (80, 24),
        stderr: int | None = None,
        before: Callable[[], None] | None = None,
        program: Sequence[str] = LAUNCHER,
        **variables: str,
    ) -> Terminal:
        """Start the program in a terminal here."""
        command = [*program, "--home", str(self.kept), *argv]
        around = surroundings(self.private, **variables)
        self.opened.append(Terminal(command, around, size=size, stderr=stderr, before=before))
        return self.opened[-1]

    def close(self) -> None:
        """Close every window that is still open."""
        for terminal in self.opened:
            terminal.close()

    def to_the_editor(
        self, *, stderr: int | None = None, before: Callable[[], None] | None = None, **variables: str
    ) -> Terminal:
        """Return the program with Ana's turn open."""
        terminal = self.open(
            "play",
            self.exercise,
            *PLAYED,
            size=(80, 24),
            stderr=stderr,
            before=before,
            program=LAUNCHER,
            **variables,
        )
        terminal.ready(CURTAIN_ANA)
        terminal.insist("left", OPEN, rests=False)
        self._to_words(terminal)
        return terminal

    def _to_words(self, terminal: Terminal) -> None:
        for key in TO_WORDS[self.exercise]:
            terminal.press(key)
            terminal.settle()
        terminal.ready(EDITOR)

    def answered_by_sam(self, terminal: Terminal) -> None:
        """Sam opens his turn, types two letters and is done."""
        terminal.insist("right", OPEN, rests=False)
        self._to_words(terminal)
        terminal.type("ok")
        terminal.ready("ok")
        terminal.insist(DONE, "You have both answered.")

    def with_the_secret(self, *, stderr: int | None = None, **variables: str) -> Terminal:
        """Return the program with a secret in Ana's editor."""
        terminal = self.to_the_editor(stderr=stderr, before=None, **variables)
        terminal.type(SECRET)
        terminal.ready(SECRET)
        return terminal

    def handed_over(self, *, stderr: int | None = None, **variables: str) -> tuple[Terminal, int]:
        """Return the program at Sam's curtain, and the offset in its output where Ana's turn ended."""
        terminal = self.with_the_secret(stderr=stderr, **variables)
        mark = terminal.mark()
        terminal.press(DONE)
        terminal.ready(CURTAIN_SAM)
        return terminal, mark

    def leaks(self, terminal: Terminal, since: int) -> list[str]:
        """Return the places where the secret has leaked; output before `since` belongs to Ana's turn."""
        written = terminal.since(since)
        shown = terminal.screen + terminal.shown.left_behind()
        return [
            *(["the terminal"] if holds(written, SECRET) or holds(printed(written), SECRET) else []),
            *(["the screen"] if SECRET in shown else []),
            *(str(file) for file in files_with(SECRET, self.private)),
            *(f"/proc: {name}" for name in process_with(SECRET, terminal.process.pid)),
            *commands(bytes(terminal.raw)),
        ]

    def draft(self) -> str:
        """Reopen the evening with Ana's key, and return the draft in her editor."""
        with self.open() as terminal:
            terminal.ready("Go on")
            terminal.press("down", "enter")
            terminal.ready(CURTAIN_ANA)
            assert SECRET not in terminal.screen
            terminal.insist("left", OPEN)
            screen = terminal.screen
            terminal.press("ctrl+q")
            assert terminal.wait() == 0
        return screen

    def journal(self) -> Journal:
        """Return the saved journal, decrypted."""
        return Journal.open(self.kept, today=lambda: date(2026, 6, 1))


def plainly(place: Place, *argv: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program without any terminal."""
    return subprocess.run(
        [*LAUNCHER, "--home", str(place.kept), *argv],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        env=surroundings(place.private),
        cwd=place.private,
    )
