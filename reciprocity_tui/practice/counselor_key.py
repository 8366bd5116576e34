"""The counselor's key: made once, kept in their own folder, in the form that the tool `age` reads as well."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError, WriteFailed
from reciprocity_tui.message import Message
from reciprocity_tui.paths import counselor_folder, format_path, prepare_home

if TYPE_CHECKING:
    from pathlib import Path

    from pyrage.x25519 import Identity

PUBLIC_PREFIX = "age1"
SECRET_PREFIX = "AGE-SECRET-KEY-"

MAX_KEY_BYTES = 64 * 1024
"""Of the file; one who pasted many old keys into it still has fewer."""


class CounselorKey(NamedTuple):
    """A counselor's key. public -- what couples seal reports to. file -- where the secret part is."""

    public: str
    file: Path
    is_new: bool


def counselor_key_file(home: Path) -> Path:
    """Return the path of the secret key: a text file, a key per line."""
    return counselor_folder(home) / "key.txt"


def make_key(home: Path) -> CounselorKey:
    """Return the counselor's key, made now if there is none; an existing one is never replaced.

    Raises WriteFailed, HomeError, and PackError for a file that is no key.
    """
    file = counselor_key_file(home)
    if os.path.lexists(file):
        identities = read_identities(home)
        if not identities:
            raise PackError(Message("sealing-key-file-without-key", file=format_path(file)))
        return CounselorKey(str(identities[-1].to_public()), file, is_new=False)
    from pyrage.x25519 import Identity

    identity = Identity.generate()
    prepare_home(home)
    try:
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _write_new(file, f"# public key: {identity.to_public()}\n{identity}\n".encode())
    except OSError as error:
        raise WriteFailed(Message("sealing-key-not-written", file=format_path(file))) from error
    return CounselorKey(str(identity.to_public()), file, is_new=True)


def _write_new(file: Path, data: bytes) -> None:
    """Write a file for its owner alone, whole or not at all. Raises OSError."""
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        file.unlink(missing_ok=True)
        raise


def read_identities(home: Path) -> list[Identity]:
    """Return the secret keys in the counselor's folder; none if there is no file. Raises PackError."""
    from pyrage import IdentityError
    from pyrage.x25519 import Identity

    file = counselor_key_file(home)
    try:
        with file.open("rb") as key_file:
            text = key_file.read(MAX_KEY_BYTES).decode("utf-8", "replace")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PackError(Message("sealing-key-file-unreadable", file=format_path(file))) from error
    lines = [line.strip() for line in text.splitlines()]
    try:
        return [Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except IdentityError:
        raise PackError(Message("sealing-key-file-damaged", file=format_path(file))) from None
