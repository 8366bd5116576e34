"""Questions in a terminal, each with an answer that Enter takes. They go to standard error, as no result is in them."""

import sys
from collections.abc import Sequence

from reciprocity_tui.errors import UsageError
from reciprocity_tui.sanitize import sanitize_text

_MOST = 400
"""Characters of an answer."""
_YES, _NO = frozenset({"y", "yes"}), frozenset({"n", "no"})


class Prompter:
    """Asks whoever sits at the terminal, or takes every default where `yes` says so.

    Raises UsageError at once where nobody could answer, and at the end of the input. Ctrl+C ends it like any verb.
    Nothing may be changed before the last answer.
    """

    def __init__(self, *, yes: bool) -> None:
        self.yes = yes
        # A stream that was closed before the program began is None.
        if not yes and not (sys.stdin is not None and sys.stdin.isatty()):
            raise UsageError(
                "This asks a few things, and there is no terminal to answer in.",
                "--yes takes what is offered.",
            )

    def text(self, question: str, default: str = "") -> str:
        """Return what is typed, on one line; `default` for Enter alone."""
        shown = f"{question} [{sanitize_text(default)}] " if default else f"{question} "
        return self._read_line(shown) or default

    def choose(self, question: str, options: Sequence[str], default: str) -> str:
        """Return one of `options`: its first letters are enough."""
        while True:
            typed = self.text(question, default).casefold()
            fitting = [option for option in options if option.casefold().startswith(typed)]
            if len(fitting) == 1:
                return fitting[0]
            self.print(f"Please type {', '.join(options[:-1])} or {options[-1]}.")

    def number(self, question: str, default: int, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        while True:
            typed = self.text(question, str(default))
            if typed.isdecimal() and len(typed) < 9 and least <= int(typed) <= most:
                return int(typed)
            self.print(f"Please type a number from {least} to {most}.")

    def confirm(self, question: str, *, default: bool = True) -> bool:
        """Return whether the answer is yes."""
        while True:
            typed = self._read_line(f"{question} [{'Y/n' if default else 'y/N'}] ").casefold()
            if not typed or typed in _YES | _NO:
                return typed in _YES if typed else default
            self.print("Please type y or n.")

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
            raise UsageError("The input ended before the last answer, and nothing was changed.")
        return sanitize_text(line, limit=_MOST)
