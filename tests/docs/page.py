"""Parse a guide as a reader follows it: files to write, commands with their output, and keys to press.

<!-- file: NAME -->                   before a code block: the block is saved as NAME
```console                            `$ ` begins a command; what follows is its output, and a line of three dots
                                      for lines that are left out
in `NAME`, replace `A` with `B` and save   what is done in an editor, in a sentence or in a table
| on the screen | press |             a table of keys: each row waits for its text and then presses `typed text` and
                                      <kbd>keys</kbd>; a command starts a program, once the one before has ended
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
AUTHORS = DOCS / "authors.md"

_PART = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n+)?^```(?P<language>\w+)\n(?P<block>.*?)^```$"
    r"|^\| on the screen \| press \|\n\| --- \| --- \|\n(?P<rows>(?:\|[^\n]*\n)+)"
    r"|\b[Ii]n\s+`(?P<changed>[^`]+)`,\s+replace\s+`(?P<old>[^`]+)`\s+with\s+`(?P<new>[^`]+)`\s+and\s+save",
    re.MULTILINE | re.DOTALL,
)
_ROW = re.compile(r"^\| (?P<see>.*?) \|(?: (?P<press>.*?))? \|$")
_PRESSED = re.compile(r"`(?P<typed>[^`]+)`|<kbd>(?P<key>[^<]+)</kbd>")
_SAVED = re.compile(r"in `(?P<file>[^`]+)`, replace `(?P<old>[^`]+)` with `(?P<new>[^`]+)` and save")
_COUNT = re.compile(r"\b(?P<number>\d+) keys\b")
_INLINE = re.compile(r"(?<!`)`((?:reciprocity|pack) [^`]+)`(?!`)")


@dataclass(frozen=True)
class File:
    """A file that is to be saved."""

    name: str
    text: str


@dataclass(frozen=True)
class Command:
    """A command line, and what it prints."""

    line: str
    output: tuple[str, ...]


@dataclass(frozen=True)
class Save:
    """A change to a file, made in an editor."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Row:
    """What has to be on the screen, and then keys: what is typed, and names of keys."""

    see: str
    press: tuple[str | Save, ...]

    @property
    def starts(self) -> str | None:
        """Return the command line that this row starts, if it starts one."""
        first = self.press[0] if self.press else None
        return first if isinstance(first, str) and first.split()[0] == "reciprocity" else None


@dataclass(frozen=True)
class Keys:
    """A table of keys. number -- the count that the text names next; None: it names none before the next part."""

    rows: tuple[Row, ...]
    number: int | None

    @property
    def lines(self) -> list[str]:
        """Return the commands that the rows start."""
        return [row.starts for row in self.rows if row.starts is not None]

    @property
    def count(self) -> int:
        """Return the number of keys pressed, including those of the command."""
        pressed = [key for row in self.rows for key in row.press if isinstance(key, str)]
        return sum(1 if is_key(key) else len(key) for key in pressed)


Part = File | Save | Command | Keys
NAMES = {"Enter": "enter", "Esc": "escape", "←": "left", "→": "right", "↑": "up", "↓": "down", "Tab": "tab"}


def is_key(pressed: str) -> bool:
    """Return whether it is the mark of one key, and not a typed text."""
    return pressed.startswith("<")


def name_of(key: str) -> str:
    """Return what tests.end_to_end.terminal calls the key `<...>`."""
    return NAMES.get(key[1:-1], key[1:-1].lower())


@dataclass
class Page:
    """A guide. parts -- in the order of the page."""

    text: str
    parts: list[Part] = field(init=False)

    def __post_init__(self) -> None:
        """Read the parts."""
        self.parts = list(_parts(self.text))

    def commands_run(self) -> list[str]:
        """Return every command line that is run."""
        commands = [part.line for part in self.parts if isinstance(part, Command)]
        return commands + [line for part in self.parts if isinstance(part, Keys) for line in part.lines]

    def commands_named(self) -> list[str]:
        """Return every command that is named in a sentence."""
        return [" ".join(line.split()) for line in _INLINE.findall(_PART.sub("", self.text))]


def _parts(text: str) -> Iterator[Part]:
    matches = list(_PART.finditer(text))
    ends = [*(match.start() for match in matches), len(text)][1:]
    for match, end in zip(matches, ends, strict=True):
        if match["rows"] is not None:
            count = _COUNT.search(text, match.end(), end)
            yield Keys(tuple(_rows(match["rows"])), int(count["number"]) if count else None)
        elif match["file"] is not None:
            yield File(match["file"], match["block"])
        elif match["changed"] is not None:
            yield Save(match["changed"], match["old"], match["new"])
        elif match["language"] == "console":
            yield from _commands(match["block"])


def _rows(table: str) -> Iterator[Row]:
    for line in table.splitlines():
        row = _ROW.match(line)
        if row is None:
            raise ValueError(f"this is no row of keys: {line}")
        yield Row(row["see"].replace("`", ""), tuple(_presses(row["press"] or "")))


def _presses(cell: str) -> Iterator[str | Save]:
    saved = _SAVED.search(cell)
    if saved is not None:
        yield Save(saved["file"], saved["old"], saved["new"])
        return
    for match in _PRESSED.finditer(cell):
        yield match["typed"] if match["typed"] is not None else f"<{match['key']}>"


def _commands(block: str) -> Iterator[Command]:
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, *output = piece.rstrip().split("\n")
        yield Command(line, tuple(output))
