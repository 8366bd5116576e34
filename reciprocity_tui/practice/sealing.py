"""Encipher a report to a counselor's public key, and open one with the key, in the format age (age-encryption.org/v1).

The library, pyrage, is the Rust implementation of age; it is loaded when a report is sealed or opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected, PackError
from reciprocity_tui.message import Message
from reciprocity_tui.paths import format_path
from reciprocity_tui.practice.counselor_key import (
    MAX_KEY_BYTES,
    PUBLIC_PREFIX,
    SECRET_PREFIX,
    counselor_key_file,
    read_identities,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pyrage.x25519 import Recipient

SEALED_SUFFIX = ".age"
"""Added to the name of a report that is enciphered."""

MAX_SEALED_BYTES = 2 * 1024 * 1024

_MAGIC = b"age-encryption.org/v1\n"


def is_sealed(data: bytes) -> bool:
    """Return whether `data` is a file in the format age."""
    return data.startswith(_MAGIC)


def parse_public_key(typed: str) -> Recipient:
    """Return the public key that was typed. Raises AnswerRejected with what is wrong with it."""
    from pyrage import RecipientError
    from pyrage.x25519 import Recipient

    words = typed.split()
    key = words[0] if len(words) == 1 else ""
    if key.upper().startswith(SECRET_PREFIX):
        raise AnswerRejected(Message("public-key-is-secret"))
    try:
        return Recipient.from_str(key)
    except RecipientError:
        cut = key.startswith(PUBLIC_PREFIX)
        raise AnswerRejected(Message("public-key-damaged" if cut else "public-key-none")) from None


def read_public_key_file(file: Path) -> Recipient:
    """Return the public key in `file`: its first line that is not a remark. Raises AnswerRejected."""
    try:
        with file.open("rb") as key_file:
            text = key_file.read(MAX_KEY_BYTES).decode("utf-8", "replace")
    except OSError:
        raise AnswerRejected(Message("public-key-file-unreadable", file=format_path(file))) from None
    lines = (line.strip() for line in text.splitlines())
    return parse_public_key(next((line for line in lines if line and not line.startswith("#")), ""))


def seal(data: bytes, recipient: Recipient) -> bytes:
    """Return `data` enciphered so that only the key of `recipient` opens it."""
    import pyrage

    return bytes(pyrage.encrypt(data, [recipient]))


def open_sealed(data: bytes, home: Path) -> bytes:
    """Return the content of a file that was sealed to the counselor's key in `home`.

    Raises PackError if there is no key, if it is sealed to another one, or if the file is damaged.
    """
    import pyrage

    identities = read_identities(home)
    if not identities:
        raise PackError(Message("sealed-without-key", file=format_path(counselor_key_file(home))))
    try:
        return bytes(pyrage.decrypt(data, identities))
    except pyrage.DecryptError as error:
        # The library has one exception for all; its words tell a wrong key from a damaged file.
        wrong = "matching" in str(error)
        raise PackError(Message("sealed-to-another-key" if wrong else "sealed-damaged")) from None
