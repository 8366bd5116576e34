"""Read and change keys.toml: `pass = "f9"`, or several keys, `pause = ["f9", "escape"]`.

An entry that cannot be used is a problem at its line, and the usual keys stay in force for it.
"""

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.paths import format_path
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.actions import ACTIONS
from reciprocity_tui.tui.keys.checks import check_action, check_key, describe_clash
from reciprocity_tui.tui.keys.key_names import parse_key
from reciprocity_tui.tui.keys.keymap import Keymap, Keys

MAX_BYTES = 64 * 1024
_ENTRY = re.compile(r"""[ \t]*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))[ \t]*=""")


@dataclass(frozen=True)
class KeyProblem:
    """Something wrong in keys.toml. line -- from 1; 0 where it concerns the whole file."""

    file: Path
    line: int
    message: Message

    def describe(self, *, whole_path: bool = True) -> str:
        """Return it as "keys.toml:3: what is wrong, and what to do"."""
        name = format_path(self.file) if whole_path else self.file.name
        place = f"{name}:{self.line}" if self.line else name
        return sanitize_text(f"{place}: {text(self.message)}")


@dataclass
class KeyFile:
    """What keys.toml says: the keymap of the entries that can be used, and the problems of the others."""

    keymap: Keymap = field(default_factory=Keymap)
    problems: list[KeyProblem] = field(default_factory=list)


def read_key_file(file: Path) -> KeyFile:
    """Read `file`; without one, the usual keys."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # A pipe would be waited for.
            return _unreadable(file, 0, Message("keys-unreadable"))
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return KeyFile()
    except OSError:
        return _unreadable(file, 0, Message("keys-unreadable"))
    if len(content) > MAX_BYTES:
        return _unreadable(file, 0, Message("keys-too-large"))
    return _parse(file, content)


def _parse(file: Path, content: bytes) -> KeyFile:
    import tomli

    try:
        source = content.decode()
        document = tomli.loads(source)
    except UnicodeDecodeError as error:
        return _unreadable(file, content[: error.start].count(b"\n") + 1, Message("keys-not-utf-8"))
    except tomli.TOMLDecodeError as error:
        return _unreadable(file, error.lineno, Message("keys-not-toml", complaint=error.msg))
    except RecursionError:
        return _unreadable(file, 0, Message("keys-not-toml", complaint="nested too deeply"))
    lines = _lines_of_entries(source)
    known = KeyFile()
    changes: dict[str, Keys] = {}
    for action, value in document.items():
        keys, wrong = _parse_entry(action, value)
        if wrong is None:
            changes[action] = keys
        else:
            known.problems.append(KeyProblem(file, lines.get(action, 0), wrong))
    _drop_clashes(file, changes, lines, known)
    known.keymap = Keymap(changes)
    known.problems.sort(key=lambda problem: problem.line)
    return known


def _unreadable(file: Path, line: int, message: Message) -> KeyFile:
    return KeyFile(problems=[KeyProblem(file, line, message)])


def _parse_entry(action: str, value: object) -> tuple[Keys, Message | None]:
    """Return the keys of one entry, and what is wrong with it."""
    if (wrong := check_action(action)) is not None:
        return (), wrong
    written = value if isinstance(value, list) else [value]
    names = [name for name in written if isinstance(name, str)]
    if not names or len(names) < len(written):
        return (), Message("keys-not-a-text", action=action)
    keys: list[str] = []
    for name in names:
        key = parse_key(name)
        if key is None:
            return (), Message("keys-unknown", key=name)
        if (wrong := check_key(action, key)) is not None:
            return (), wrong
        keys.append(key)
    return tuple(dict.fromkeys(keys)), None


def _drop_clashes(file: Path, changes: dict[str, Keys], lines: Mapping[str, int], known: KeyFile) -> None:
    """Take out of `changes` whatever clashes with the others, the last line first."""
    while True:
        keymap = Keymap(changes)
        clashing = [(lines.get(action, 0), action) for action in changes if any(keymap.clashes(action))]
        if not clashing:
            return
        line, action = max(clashing)
        clash = next(keymap.clashes(action))
        known.problems.append(KeyProblem(file, line, describe_clash(clash)))
        del changes[action]


def _lines_of_entries(source: str) -> dict[str, int]:
    entries = ((number, _ENTRY.match(line)) for number, line in enumerate(source.splitlines(), 1))
    return {
        next(name for name in match.groups() if name is not None): number
        for number, match in entries
        if match
    }


def write_keys(file: Path, action: str, keys: Keys) -> None:
    """Write `keys` of `action` into `file`, and leave the rest as its author wrote it; usual keys need no entry.

    Raises OSError, and ValueError when the file is not TOML.
    """
    import tomlkit

    from reciprocity_tui.journal.files import write_atomic

    file = file.resolve()  # Where a link points to, a link stays.
    document = tomlkit.parse(file.read_text("utf-8")) if file.exists() else tomlkit.document()
    if keys == ACTIONS[action].keys:
        document.pop(action, None)
    else:
        document[action] = keys[0] if len(keys) == 1 else list(keys)
    write_atomic(file, tomlkit.dumps(document).encode())
