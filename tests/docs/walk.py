"""Follows a guide in a folder of its own, and names what does not come as the page says."""

import shlex
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.docs.page import Command, File, Keys, Page, Row, Save, is_key, name_of
from tests.end_to_end.terminal import DEADLINE, PROGRAM, Terminal, surroundings

HOME = "/home/ana"
"""What pages call the folder that the reader is in."""
LEFT_OUT = "..."
SIZE = (100, 40)
LEAVING = (("<Ctrl+Q>",), ("<Ctrl+C>",))


class Walk:
    """A reader with a folder, in which the page is followed."""

    def __init__(self, home: Path) -> None:
        """Begin in the folder `home`.

        printed -- what each command printed. seen -- the words on the screen at the end of the last table of keys.
        """
        self.home = home
        self.folder = home
        self.printed: list[tuple[Command, tuple[str, ...]]] = []
        self.seen = ""
        self.environment = surroundings(
            home,
            XDG_DATA_HOME=str(home / ".local/share"),
            PYTHONUNBUFFERED="1",
            COLUMNS="100",
        )

    def problems(self, page: Page) -> Iterator[str]:
        """Follow the page, and yield what comes otherwise than it says."""
        for part in page.parts:
            if isinstance(part, File):
                self.write(part)
            elif isinstance(part, Save):
                self.save(part)
            elif isinstance(part, Command):
                yield from self.run(part)
            else:
                yield from self.press(part)

    def write(self, file: File) -> None:
        """Save a file as the page shows it."""
        path = self.folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8")

    def run(self, command: Command) -> Iterator[str]:
        """Run a command; yield what it printed where that is something else."""
        words = shlex.split(command.line)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve()
            return
        output = self._output(words).replace(str(self.home), HOME).rstrip().split("\n")
        printed = tuple(line.rstrip() for line in output) if output != [""] else ()
        self.printed.append((command, printed))
        if not matches(command.output, printed):
            yield "\n".join((f"$ {command.line}", *printed))

    def _output(self, words: Sequence[str]) -> str:
        argv = [*PROGRAM, *words[1:]] if words[0] == "reciprocity" else words
        done = subprocess.run(
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self.environment,
            cwd=self.folder,
            timeout=DEADLINE,
            check=False,
            encoding="utf-8",
        )
        return done.stdout

    def press(self, keys: Keys) -> Iterator[str]:
        """Do what a table says in a terminal; yield what never came, or a count that is not the one of the page."""
        if keys.number is not None and keys.number != keys.count:
            yield f"{keys.lines[0]}: {keys.count} keys, and the page says {keys.number}"
        terminal: Terminal | None = None
        try:
            for row in keys.rows:
                terminal = self._row(terminal, row)
        except AssertionError as error:
            yield f"{keys.lines[0]}: {error}"
        finally:
            if terminal is not None:
                self.seen = flat(terminal.screen)
                terminal.close()

    def _row(self, terminal: Terminal | None, row: Row) -> Terminal:
        """Wait for the text of a row and press its keys; return the terminal with what runs now."""
        if terminal is not None and row.see:
            terminal.until(lambda: row.see in flat(terminal.screen), f"{row.see!r} on the screen")
        if row.starts is not None:
            if terminal is not None:
                terminal.wait()
                terminal.close()
            argv = [*PROGRAM, *shlex.split(row.starts)[1:]]
            return Terminal(argv, {**self.environment, "HOME": str(self.folder)}, size=SIZE)
        assert terminal is not None, "the first row starts the program"
        if row.press:
            terminal.settle()
        for pressed in row.press:
            if isinstance(pressed, Save):
                self.save(pressed)
            elif is_key(pressed):
                terminal.press(name_of(pressed))
            else:
                terminal.type(pressed)
        if row.press[-1:] in LEAVING:
            terminal.wait()
            terminal.settle()
        return terminal

    def save(self, change: Save) -> None:
        """Change a file; it has to have what is replaced."""
        path = self.folder / change.file
        text = path.read_text("utf-8")
        assert change.old in text, f"{change.old!r} is not in {change.file}"
        path.write_text(text.replace(change.old, change.new), "utf-8")


def flat(screen: str) -> str:
    """Return the words of a screen, one space between them."""
    return " ".join(screen.split())


def matches(wanted: Sequence[str], printed: Sequence[str]) -> bool:
    """Return whether the printed lines match the wanted ones, where LEFT_OUT matches any number of lines."""
    if not wanted:
        return not printed
    first, *rest = wanted
    if first.strip() == LEFT_OUT:
        return any(matches(rest, printed[skip:]) for skip in range(len(printed) + 1))
    return bool(printed) and printed[0] == first.rstrip() and matches(rest, printed[1:])


def rewritten(page: Page, walk: Walk) -> str:
    """Return the text of a page with what its commands printed, where that is not what it shows."""
    text, end = page.text, 0
    for command, printed in walk.printed:
        old, new = (
            "".join(f"{line}\n" for line in (f"$ {command.line}", *lines))
            for lines in (command.output, printed)
        )
        end = text.index(old, end)
        if matches(command.output, printed):
            new = old
        text = text[:end] + new + text[end + len(old) :]
        end += len(new)
    return text
