"""The key of the journal: a small TOML file that is on the disk before the journal is.

It decides what a journal is: without its key every wrong file looks the same (design: privacy.md 0).
"""

import os
import secrets
import stat
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import tomli
import tomli_w

from reciprocity_tui.errors import HomeError, JournalDamaged, JournalForeign, JournalNewer
from reciprocity_tui.journal.schema import VERSION

FORMAT = 1
CIPHER = "chacha20"
KEY_BYTES = 48
"""32 of key and 16 of salt: with both, nothing has to be derived when the journal opens."""
MOST_BYTES = 4096
NEW, READY = "new", "ready"


@dataclass(frozen=True)
class Key:
    """What the key file says."""

    format: int
    journal: str
    """Id of the journal it belongs to."""
    cipher: str
    schema: int
    state: str
    """ "new" until the journal's first commit: nothing was acknowledged yet, and it may begin afresh."""
    key: str
    """Hexadecimal."""


def fresh() -> Key:
    """A key for a journal that does not exist yet."""
    return Key(FORMAT, secrets.token_hex(8), CIPHER, VERSION, NEW, secrets.token_hex(KEY_BYTES))


def ready(key: Key) -> Key:
    """The same key, once the journal has its first commit."""
    return replace(key, state=READY)


def read(file: Path) -> Key | None:
    """Read the key file; None when there is none.

    Raises JournalNewer, JournalForeign or JournalDamaged; the file is not touched.
    """
    found = read_regular(file)
    if found is None:
        return None
    try:
        said = tomli.loads(found.decode())
        key = Key(**{name: said[name] for name in Key.__dataclass_fields__})
        known = {name: type(getattr(key, name)) for name in Key.__dataclass_fields__}
    except (ValueError, KeyError, RecursionError) as error:
        raise JournalDamaged(
            "The key of the journal cannot be read.",
            f"Put back a copy of {file.name}; without it the journal stays closed.",
        ) from error
    return _checked(key, known)


def _checked(key: Key, known: dict[str, type]) -> Key:
    if known["format"] is not int or known["schema"] is not int or known["key"] is not str:
        raise JournalForeign("The key file is not one of this program.", "Choose another folder with --home.")
    if key.format > FORMAT or key.schema > VERSION:
        raise JournalNewer(
            "A newer Reciprocity wrote this journal.", "Update Reciprocity; nothing was changed here."
        )
    if key.cipher != CIPHER or key.state not in (NEW, READY) or not _is_hex(key.key):
        raise JournalForeign("The key file is not one of this program.", "Choose another folder with --home.")
    return key


def _is_hex(text: str) -> bool:
    return len(text) == 2 * KEY_BYTES and all(each in "0123456789abcdef" for each in text)


def write(file: Path, key: Key) -> None:
    """Write the key file so that it is there whole, or not at all, whatever happens meanwhile."""
    begun = file.with_name(f"{file.name}.new")
    try:
        begun.unlink(missing_ok=True)
        handle = os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(tomli_w.dumps(asdict(key)).encode())
            out.flush()
            os.fsync(out.fileno())
        begun.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        raise HomeError(
            f"The folder {file.parent} cannot be written.", "Make room or make it writable, or use --home."
        ) from error


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_regular(file: Path) -> bytes | None:
    """The bytes of a small regular file; None when there is none. A link, a pipe or a folder is refused."""
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise JournalForeign(
            f"{file.name} is not a file that can be read.", "Choose another folder with --home."
        ) from error
    with os.fdopen(handle, "rb") as found:
        if not stat.S_ISREG(os.fstat(found.fileno()).st_mode):
            raise JournalForeign(f"{file.name} is not a plain file.", "Choose another folder with --home.")
        return found.read(MOST_BYTES)
