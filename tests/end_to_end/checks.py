"""What must be true after the program has gone, and what may never have been written."""

import base64
import re
import termios
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from tests.end_to_end.terminal import Terminal

_ON_AFTERWARDS = {7, 25}
"""Line wrap and the cursor."""
_OFF_AFTERWARDS = {1000, 1002, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2026, 2048}
_CLIPBOARD = b"\x1b]52"
_COMMAND = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P][^\x07\x1b]*(?:\x07|\x1b\\\\)|[^\[\]P])")
_TITLE = re.compile(rb"\x1b\][0-2];")


def whole(terminal: Terminal) -> list[str]:
    """Return what is wrong with the terminal now; empty when it is as it was before the program."""
    modes, now = terminal.shown.modes, termios.tcgetattr(terminal.slave)
    flags = {"echo": termios.ECHO, "canonical mode": termios.ICANON, "signals": termios.ISIG}
    return [
        *(f"mode {each} is still on" for each in sorted(_OFF_AFTERWARDS) if modes.get(each)),
        *(f"mode {each} is still off" for each in sorted(_ON_AFTERWARDS) if not modes.get(each, True)),
        *(["a keyboard protocol is left"] if terminal.shown.keyboards else []),
        *(f"no {name}" for name, flag in flags.items() if not now[3] & flag),
        *(["other attributes"] if now[:4] != terminal.attributes[:4] else []),
    ]


def commands(written: bytes) -> list[str]:
    """Return the forbidden commands that the program sent to the terminal."""
    return [
        *(["it wrote to the clipboard"] if _CLIPBOARD in written else []),
        *(["it set the title"] if _TITLE.search(written) else []),
    ]


def printed(written: bytes) -> bytes:
    """Return the text written, without terminal commands: a text may be painted in several pieces and colours."""
    return _COMMAND.sub(b"", written)


def encodings(secret: str) -> tuple[bytes, ...]:
    """Return every encoding to search for: plain, UTF-16, Base64 at three offsets, and percent-encoded."""
    plain = secret.encode()
    return (
        plain,
        secret.encode("utf-16-le"),
        secret.encode("utf-16-be"),
        *(_base64_core(plain, offset) for offset in range(3)),
        quote(secret, safe="").encode(),
        "".join(f"%{byte:02X}" for byte in plain).encode(),
    )


def _base64_core(plain: bytes, offset: int) -> bytes:
    """Return the Base64 letters of `plain` at `offset`, without those that depend on its neighbours."""
    encoded = base64.b64encode(b"\0" * offset + plain)
    start = (8 * offset + 5) // 6
    return encoded[start : (8 * (offset + len(plain))) // 6]


def holds(data: bytes, secret: str) -> bool:
    """Return whether `data` contains `secret` in any of the encodings."""
    return any(each in data for each in encodings(secret))


def files_with(secret: str, *folders: Path) -> Iterator[Path]:
    """Yield the files below `folders` whose name or content includes `secret`."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if holds(str(file).encode(), secret) or (file.is_file() and holds(file.read_bytes(), secret)):
                yield file


def process_with(secret: str, number: int) -> list[str]:
    """Return the public files of the process `number` that contain `secret`. Empty where there is no /proc."""
    places = []
    for name in ("environ", "cmdline", "comm", "status"):
        try:
            data = Path(f"/proc/{number}/{name}").read_bytes()
        except OSError:
            continue
        places += [name] if holds(data, secret) else []
    return places
