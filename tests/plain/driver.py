"""A program that plays by the stable words alone, as docs/plain-protocol.md promises that one can."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.keyboard import Keyboard

_PERSON = re.compile(r"(?:Now )?(\w+)[,.]")


@dataclass
class Driver(Keyboard):
    """Answers whatever is asked. `text` makes the words of an answer; `most` bounds the lines it types."""

    out: io.StringIO
    text: Callable[[int], str] = "word {}".format
    most: int = 500
    room: bool = False
    """Whether every scale is answered at its top: of a deep exercise that says that there is room for it."""
    typed: list[tuple[str, str]] = field(default_factory=list)
    """(stable word, line), in order."""
    seen: list[str] = field(default_factory=list)
    """All that was written when each line was typed."""
    _several: bool = False

    def line(self) -> str | None:
        """Return the next line, an answer to the latest question."""
        if len(self.typed) >= self.most:
            return None
        self.seen.append(self.out.getvalue())
        asking = next(line for line in reversed(self.seen[-1].splitlines()) if line and line[0] != " ")
        word, _, question = asking.partition(": ")
        line = self._answer(word, question)
        self.typed.append((word, line))
        return line

    def _answer(self, word: str, question: str) -> str:
        match word:
            case "line":
                return self.text(len(self.typed))
            case "lines":
                self._several = not self._several
                return self.text(len(self.typed)) if self._several else "."
            case "curtain":
                match = _PERSON.match(question)
                return match[1] if match else "/me"
            case "choice" | "order":
                least = re.search(r"(\d+)(?: to \d+)? numbers", question)
                return " ".join(str(number) for number in range(1, int(least[1]) + 1)) if least else "1"
            case "number" | "snap":
                scale = re.search(r"a number from (\d+) to (\d+)", question)
                return scale[2 if self.room else 1] if scale else "1"
            case "list":
                return self._listed(question)
            case "row":
                least = re.search(r", (\d+) to \d+\.", question)
                return least[1] if least else ""
            case "ready":
                return "1"
            case _:
                return ""

    def _listed(self, question: str) -> str:
        """Return as many list items as required, at least one."""
        least = re.search(r", (\d+)(?: to \d+)?, (?:of|with) ", question)
        count = max(1, int(least[1])) if least else 1
        numbers = re.search(r", of ([\d ]*)\.", question)
        if numbers:
            return " ".join(numbers[1].split()[:count])
        return "; ".join([self.text(len(self.typed))] * count)


def driven(
    out: io.StringIO, text: Callable[[int], str] = "word {}".format, *, room: bool = False
) -> tuple[Console, Driver]:
    """Return a console and the driver that types into it."""
    driver = Driver(out, text, room=room)
    return Console(driver, out), driver
