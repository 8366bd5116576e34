"""Ways to damage a home, each at random: bits, cuts, exchanges, permissions."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

FILES = ("journal.db", "journal.db-wal", "journal.key")

Damage = Callable[[bytearray, random.Random], None]


class State(NamedTuple):
    """A home as it may be found."""

    name: str
    home: Path
    expected: object
    earlier: Path | None = None
    """The same home before the state that its log is based on, if it has a log."""


def bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def some_bytes(data: bytearray, chance: random.Random) -> None:
    where, many = chance.randrange(len(data)), chance.randint(1, 40)
    data[where : where + many] = chance.randbytes(len(data[where : where + many]))


def zeros(data: bytearray, chance: random.Random) -> None:
    size = chance.choice((16, 512, 4096, 4120))
    where = chance.randrange(len(data)) // size * size
    data[where : where + size] = bytes(len(data[where : where + size]))


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def cut_a_little(data: bytearray, chance: random.Random) -> None:
    del data[-chance.randint(1, 4095) :]


def cut_pages(data: bytearray, chance: random.Random) -> None:
    del data[-chance.choice((4096, 4120)) * chance.randint(1, 4) :]


def grown(data: bytearray, chance: random.Random) -> None:
    data += chance.choice((bytes, chance.randbytes))(chance.choice((1, 100, 4096, 4120, 8240)))


def swapped(data: bytearray, chance: random.Random) -> None:
    size, edge = chance.choice(((16, 0), (512, 0), (4096, 0), (4120, 32)))
    blocks = (len(data) - edge) // size
    if blocks > 1:
        one, two = (edge + size * number for number in chance.sample(range(blocks), 2))
        data[one : one + size], data[two : two + size] = data[two : two + size], data[one : one + size]


def repeated(data: bytearray, chance: random.Random) -> None:
    size, edge = chance.choice(((4096, 0), (4120, 32)))
    blocks = (len(data) - edge) // size
    if blocks > 1:
        one, two = (edge + size * number for number in chance.sample(range(blocks), 2))
        data[one : one + size] = data[two : two + size]


def emptied(data: bytearray, _: random.Random) -> None:
    data.clear()


CHANGES: tuple[Damage, ...] = (bit, bit, bit, some_bytes, zeros, grown, swapped, repeated)
CUTS: tuple[Damage, ...] = (cut, cut_a_little, cut_pages, emptied)


def _bytes(state: State, home: Path, _: list[State], chance: random.Random) -> str:
    """Change the content of one of the files."""
    there = [file for file in FILES if (home / file).exists() and (home / file).stat().st_size]
    file, damage = home / chance.choice(there), chance.choice(CHANGES + CUTS)
    data = bytearray(file.read_bytes())
    damage(data, chance)
    file.write_bytes(data)
    return f"{damage.__name__} {file.name}"


def _exchanged(state: State, home: Path, all_states: list[State], chance: random.Random) -> str:
    """Put a file of another home in the place of one."""
    other, name = chance.choice([one for one in all_states if one is not state]), chance.choice(FILES)
    if (other.home / name).exists():
        shutil.copyfile(other.home / name, home / name)
    return f"of another home {name}"


def _gone(_: State, home: Path, __: list[State], chance: random.Random) -> str:
    name = chance.choice(FILES)
    (home / name).unlink(missing_ok=True)
    return f"gone {name}"


def _earlier(state: State, home: Path, _: list[State], chance: random.Random) -> str:
    """Put the journal back as it was earlier, all of it or some of its pages, under the log of later."""
    if state.earlier is None:
        return "earlier: has none"
    now, then = ((each / "journal.db").read_bytes() for each in (home, state.earlier))
    begin, end = 0, len(now)
    if chance.random() < 0.7:
        begin, end = sorted(4096 * page for page in chance.sample(range(len(then) // 4096 + 1), 2))
        then = now[:begin] + then[begin:end] + now[end:]
    (home / "journal.db").write_bytes(then)
    return "earlier pages" if end - begin < len(now) else "earlier journal.db"


def forbidden(_: State, home: Path, __: list[State], chance: random.Random) -> str:
    """Change the permissions of a file or of the folder."""
    name = chance.choice((*FILES, "."))
    if (home / name).exists():
        (home / name).chmod(chance.choice((0, 0o400, 0o200, 0o500, 0o444, 0o644, 0o666, 0o777)))
    return f"permissions {name}"


KINDS = (_bytes, _bytes, _bytes, _bytes, _bytes, _exchanged, _gone, forbidden, _earlier)
