"""Ask questions in a terminal, each with a default for Enter. They go to standard error, as they are no result."""

import sys
from collections.abc import Sequence

from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text

_MOST = 400
"""Characters of an answer."""
_YES, _NO = frozenset({"y", "yes"}), frozenset({"n", "no"})


class Prompter:
    """Asks at the terminal, or takes every default if `yes`.

    Raises UsageError where there is no terminal to answer in, and at the end of the input. Ctrl+C ends it like any
    verb. Nothing may be changed before the last answer.
    """

    def __init__(self, *, yes: bool) -> None:
        self.yes = yes
        # A stream that was closed before the program began is None.
        if not yes and not (sys.stdin is not None and sys.stdin.isatty()):
            raise UsageError(Message("prompts-need-terminal"))

    def text(self, question: str, default: str = "") -> str:
        """Return what is typed, on one line; `default` for Enter alone."""
        shown = f"{question} [{sanitize_text(default)}] " if default else f"{question} "
        return self._read_line(shown) or default

    def choose(self, question: str, options: Sequence[str], default: str) -> str:
        """Return one of `options`: its first letters are enough."""
        while True:
            typed = self.text(question, default).casefold()
            exact = [option for option in options if option.casefold() == typed]
            fitting = exact or [option for option in options if option.casefold().startswith(typed)]
            if len(fitting) == 1:
                return fitting[0]
            self.print(text("prompt-choices", before=", ".join(options[:-1]), last=options[-1]))

    def number(self, question: str, default: int, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        while True:
            typed = self.text(question, str(default))
            if typed.isdecimal() and len(typed) < 9 and least <= int(typed) <= most:
                return int(typed)
            self.print(text("prompt-number", least=least, most=most))

    def confirm(self, question: str, *, default: bool = True) -> bool:
        """Return whether the answer is yes."""
        while True:
            typed = self._read_line(f"{question} [{'Y/n' if default else 'y/N'}] ").casefold()
            if not typed or typed in _YES | _NO:
                return typed in _YES if typed else default
            self.print(text("prompt-yes-no"))

    def print(self, line: str) -> None:
        """Print a line between the questions."""
        print(sanitize_text(line), file=sys.stderr)

    def _read_line(self, prompt: str) -> str:
        if self.yes:
            return ""
        sys.stderr.write(prompt)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise UsageError(Message("prompt-input-ended"))
        return sanitize_text(line, limit=_MOST)
