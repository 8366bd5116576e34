"""Print lines and ask for lines (docs/plain-protocol.md). Everything printed is sanitized.

A question starts at the left edge with a stable word and a colon. Everything else is indented by two spaces,
so text that somebody wrote can never be taken for a question of the program.
"""

import re
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from typing import TextIO

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.message import Text
from reciprocity_tui.messages import name_actions, shown, text
from reciprocity_tui.people import matches_name
from reciprocity_tui.plain.action_names import ACTION_NAMES
from reciprocity_tui.plain.keyboard import Keyboard
from reciprocity_tui.plain.layout import MIN_WIDTH, wrap
from reciprocity_tui.process.clear_terminal import clear_sequence
from reciprocity_tui.sanitize import sanitize_text

INDENT = "  "
MAX_TYPED = 20_000
"""Characters of one line that are handed on; the steps have their own, smaller limits."""

COMMANDS = ("pass", "swap", "change", "pause", "end", "leave", "help", "me")
"""The names of all commands."""

END = "."
"""The line that ends an answer of several lines."""

EVENING_COMMANDS = frozenset({"pass", "swap", "change", "pause", "end"})
"""Commands that mean something only while an evening is played."""

_COMMAND = re.compile(r"/([a-z]+)(?: +(.*))?\s*")


class Command(Exception):
    """Somebody typed a command instead of an answer."""

    def __init__(self, name: str, rest: str = "") -> None:
        super().__init__(name)
        self.name = name
        self.rest = rest


class QuitRequested(Exception):
    """Somebody leaves, or the input has ended. Every locked answer is stored already.

    on_request -- whether somebody asked for it: then the screen is cleared. has_unsaved -- whether a disk refused
    something that was typed.
    """

    def __init__(self, *, on_request: bool, has_unsaved: bool = False) -> None:
        super().__init__()
        self.on_request, self.has_unsaved = on_request, has_unsaved


class Console:
    """One screen that both players look at.

    out -- where lines go. width -- columns to break lines at, or None. clears -- whether `out` is a terminal
    that can be cleared. help -- prints the help for `/help`, given the words after it.
    """

    def __init__(
        self,
        keyboard: Keyboard,
        out: TextIO,
        *,
        width: int | None = None,
        clears: bool = False,
        help: Callable[["Console", str], None] | None = None,
    ) -> None:
        name_actions(ACTION_NAMES, "type")
        self._keyboard = keyboard
        self._out = out
        self._width = max(MIN_WIDTH, width) if width else None
        self._clears = clears
        self._help = help
        self._accepted_commands: frozenset[str] = frozenset()
        self.breaks = Breaks()
        """The breaks of this session; it also tells the time of day."""
        self.country: str | None = None
        """The country that the players chose for help lines, if they did."""
        self.keeps = True
        """Whether anything of an evening is kept; questions depend on it."""

    @property
    def hides_input(self) -> bool:
        """Whether private text does not show on the screen while it is typed."""
        return self._keyboard.hides_input

    @property
    def shows_input(self) -> bool:
        """Whether private text shows on the screen until it is cleared."""
        return self._keyboard.shows_input

    def print(self, line: Text = "", depth: int = 1) -> None:
        """Write `line`, sanitized and indented by `depth` steps; an empty one is an empty line."""
        edge = INDENT * depth
        width = None if self._width is None else max(MIN_WIDTH, self._width - len(edge))
        for part in wrap(sanitize_text(shown(line), lines=True), width):
            self._out.write(f"{edge}{part}".rstrip() + "\n")

    def prompt(self, word: str, question: str, *, hidden: bool = False, tabs: bool = False) -> str:
        """Ask for one line and return it, sanitized.

        word -- the stable word; empty when the question was asked before. hidden -- whether typed letters do not show.
        tabs -- whether to keep the tabs between columns.
        Raises Command for a command that the evening handles, QuitRequested when somebody leaves.
        """
        while True:
            line = self._read_line(word, question, hidden=hidden)
            match = _COMMAND.fullmatch(line)
            if match is not None and (match[1] in COMMANDS or not match[2]):
                self._command(match[1], sanitize_text(match[2] or "", limit=80))
            elif len(line) > MAX_TYPED:
                self.print(text("too-long-for-a-line"))
            else:
                return "\t".join(map(sanitize_text, line.split("\t"))) if tabs else sanitize_text(line)

    def wait_for_person(self, name: str, question: str) -> None:
        """Wait for the person called `name`: for the name, or `/me`. Raises like `prompt`."""
        with self._accepting({"me"}):
            while True:
                self.discard_typed()
                try:
                    if matches_name(self.prompt("curtain", question), name):
                        return
                except Command as command:
                    if command.name != "me":
                        raise
                    return
                self.print(text("waits-for-person", name=name))

    def prompt_lines(self, word: str, question: str, *, tabs: bool = False) -> Iterator[str]:
        """Ask once and yield line after line, until one that is a single dot. Raises like `prompt`."""
        line = self.prompt(word, question, tabs=tabs)
        while line != END:
            yield line
            line = self.prompt("", "", tabs=tabs)

    @contextmanager
    def hidden(self, hidden: bool = True) -> Iterator[None]:
        """Hide what is typed inside this context."""
        if not hidden:
            yield
            return
        with self._keyboard.hidden():
            yield

    @contextmanager
    def with_evening_commands(self) -> Iterator[None]:
        """Raise the commands of an evening inside this context."""
        with self._accepting(EVENING_COMMANDS):
            yield

    @contextmanager
    def without_evening_commands(self) -> Iterator[None]:
        """Accept no command of an evening inside this context: something else is asked."""
        before, self._accepted_commands = self._accepted_commands, frozenset()
        try:
            yield
        finally:
            self._accepted_commands = before

    @contextmanager
    def _accepting(self, commands: Set[str]) -> Iterator[None]:
        before = self._accepted_commands
        self._accepted_commands = before | commands
        try:
            yield
        finally:
            self._accepted_commands = before

    def discard_typed(self) -> None:
        """Discard what was typed before the question was printed."""
        self._out.flush()
        self._keyboard.discard_typed()

    def clear(self) -> None:
        """Clear screen and scrollback, where there are any."""
        if self._clears:
            self._out.write(clear_sequence(self._number()))
            self._out.flush()

    def _number(self) -> int | None:
        try:
            return self._out.fileno()
        except (OSError, ValueError):
            return None

    def _read_line(self, word: str, question: str, *, hidden: bool) -> str:
        with self.hidden(hidden):
            if word:
                self._write_question(word, question)
            self._out.flush()
            return self._next_line()

    def _write_question(self, word: str, question: str) -> None:
        # Further lines are indented: only a question starts at the left edge.
        width = None if self._width is None else max(MIN_WIDTH, self._width - len(INDENT))
        first, *more = wrap(sanitize_text(f"{word}: {question}"), width)
        self._out.write("\n".join([first, *(INDENT + line for line in more)]) + "\n")

    def _next_line(self) -> str:
        line = self._keyboard.line()
        if line is None:
            raise QuitRequested(on_request=False)
        return line

    def _command(self, name: str, rest: str) -> None:
        if name == "leave":
            raise QuitRequested(on_request=True)
        if name == "help":
            if self._help is not None:
                self._help(self, rest)
        elif name in self._accepted_commands:
            raise Command(name, rest)
        elif name == "me":
            self.print(text("no-curtain-here"))
        elif name in EVENING_COMMANDS:
            self.print(text("only-during-an-evening", command=f"/{name}"))
        else:
            self.print(text("no-such-command", command=f"/{sanitize_text(name, limit=20)}"))
            self.print(text("begin-with-a-slash"))
