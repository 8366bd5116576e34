"""Lines out, lines in (docs/plain-protocol.md). Nothing leaves here that was not cleaned.

A line that asks stands at the left edge and begins with a stable word and a colon. Everything else is
indented by two spaces, so text that somebody wrote can never be taken for a question of the program.
"""

import re
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from typing import TextIO

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.message import Text
from reciprocity_tui.messages import name_actions, shown
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
"""What a line with a slash can say."""

END = "."
"""The line that ends an answer of several."""

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
    """Somebody leaves, or the input has ended. Everything that was locked is stored already.

    on_request -- whether somebody asked for it: then the screen is cleared. has_unsaved -- whether something was typed
    that a disk had refused until then.
    """

    def __init__(self, *, on_request: bool, has_unsaved: bool = False) -> None:
        super().__init__()
        self.on_request, self.has_unsaved = on_request, has_unsaved


class Console:
    """One screen that both look at.

    out -- where lines go. width -- columns to break lines at, or None. clears -- whether `out` is a terminal
    that can be cleared. help -- tells the help for `/help`, given what stood behind it.
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
        """Those of this sitting; it tells the time of day."""
        self.country: str | None = None
        """The country that the two chose for help lines, if they did."""
        self.keeps = True
        """Whether anything of an evening is kept: what asks says so."""

    @property
    def hides_input(self) -> bool:
        """Whether typed private text stays off the screen although somebody looks at one."""
        return self._keyboard.hides_input

    @property
    def shows_input(self) -> bool:
        """Whether typed private text stands on the screen until it is cleared."""
        return self._keyboard.shows_input

    def print(self, text: Text = "", depth: int = 1) -> None:
        """Write `text`, cleaned and indented by `depth` steps; an empty text is an empty line."""
        edge = INDENT * depth
        width = None if self._width is None else max(MIN_WIDTH, self._width - len(edge))
        for line in wrap(sanitize_text(shown(text), lines=True), width):
            self._out.write(f"{edge}{line}".rstrip() + "\n")

    def prompt(self, word: str, text: str, *, hidden: bool = False, tabs: bool = False) -> str:
        """Ask for one line and return it, cleaned.

        word -- the stable word; empty when the question stands there already. hidden -- nothing shows.
        tabs -- those between columns stay.
        Raises Command for a command that the evening answers, Leaving when somebody leaves.
        """
        while True:
            line = self._read_line(word, text, hidden=hidden)
            match = _COMMAND.fullmatch(line)
            if match is not None and (match[1] in COMMANDS or not match[2]):
                self._command(match[1], sanitize_text(match[2] or "", limit=80))
            elif len(line) > MAX_TYPED:
                self.print("That is far more than fits here. A few words are enough.")
            else:
                return "\t".join(map(sanitize_text, line.split("\t"))) if tabs else sanitize_text(line)

    def wait_for_person(self, name: str, text: str) -> None:
        """Wait until the person called `name` is there: by the name, or by `/me`. Raises like `prompt`."""
        with self._accepting({"me"}):
            while True:
                self.discard_typed()
                try:
                    if matches_name(self.prompt("curtain", text), name):
                        return
                except Command as command:
                    if command.name != "me":
                        raise
                    return
                self.print(f"This waits for {name}: the name, or /me.")

    def prompt_lines(self, word: str, text: str, *, tabs: bool = False) -> Iterator[str]:
        """Ask once and give line after line, until one that is a single dot. Raises like `prompt`."""
        line = self.prompt(word, text, tabs=tabs)
        while line != END:
            yield line
            line = self.prompt("", "", tabs=tabs)

    @contextmanager
    def hidden(self, hidden: bool = True) -> Iterator[None]:
        """Nothing that is typed inside shows."""
        if not hidden:
            yield
            return
        with self._keyboard.hidden():
            yield

    @contextmanager
    def with_evening_commands(self) -> Iterator[None]:
        """Inside, the commands of an evening are handed on."""
        with self._accepting(EVENING_COMMANDS):
            yield

    @contextmanager
    def without_evening_commands(self) -> Iterator[None]:
        """Inside, no command of an evening is handed on: something else is asked."""
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
        """Throw away what was typed before the question stood there."""
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

    def _read_line(self, word: str, text: str, *, hidden: bool) -> str:
        with self.hidden(hidden):
            if word:
                self._write_question(word, text)
            self._out.flush()
            return self._next_line()

    def _write_question(self, word: str, text: str) -> None:
        # Further lines are indented: whatever stands at the left edge asks.
        width = None if self._width is None else max(MIN_WIDTH, self._width - len(INDENT))
        first, *more = wrap(sanitize_text(f"{word}: {text}"), width)
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
            self.print("/me opens a curtain, and there is none here.")
        elif name in EVENING_COMMANDS:
            self.print(f"/{name} works while an evening is played.")
        else:
            self.print(f"There is no /{sanitize_text(name, limit=20)} here. /help tells what there is.")
            self.print("A line that shall begin with a slash needs a space before it.")
