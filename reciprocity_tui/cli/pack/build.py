"""`reciprocity pack build`: make the archive of a pack, to give to others."""

import os
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.pack import describe as describing
from reciprocity_tui.errors import PackError, WriteFailed, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.acceptance import require_buildable
from reciprocity_tui.packs.install.archive import (
    ARCHIVE_SUFFIX,
    MAX_ARCHIVE_BYTES,
    build_archive,
    read_archive,
)
from reciprocity_tui.packs.install.bundle import read_bundle
from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, decode, parse, read_bytes
from reciprocity_tui.paths import format_path
from reciprocity_tui.sanitize import sanitize_text

COMMAND = "reciprocity pack build"


def build_pack(args: Namespace) -> int:
    """Write the archive of a pack and return the exit status.

    Raises ReciprocityError; nothing was written then.
    """
    bundle = read_bundle(Path(args.path), COMMAND)
    if not bundle.name:
        raise PackError(Message("build-archive-already", file=format_path(bundle.place), command=COMMAND))
    require_buildable(bundle)
    file = Path(args.output or f"{bundle.name}{ARCHIVE_SUFFIX}")
    if file.is_dir():
        file = file / f"{bundle.name}{ARCHIVE_SUFFIX}"
    data = build_archive(bundle.name, bundle.files)
    before = _previous_archive(file, bundle.name)
    if before != data:
        _write(file, data)
    done = text(
        "build-done",
        file=format_path(file),
        happened="same" if before == data else "built" if before is None else "again",
        files=len(bundle.files),
        bytes=f"{len(data):,}",
    )
    print(sanitize_text(done))
    if bundle.foreign:
        print(describing.describe_foreign(bundle.foreign))
    return 0


def _previous_archive(file: Path, name: str) -> bytes | None:
    """Return the earlier archive of the same pack; None where there is none. Raises PackError for anything else."""
    if not os.path.lexists(file):
        return None
    with suppress(UnreadableText, PackError):
        data = read_bytes(file, most=MAX_ARCHIVE_BYTES + 1)
        about = parse(decode(read_archive(data)[PACK_FILE]))
        if about.get("id") == name:
            return data
    raise PackError(Message("build-is-there", file=format_path(file)))


def _write(file: Path, data: bytes) -> None:
    """Write the archive, whole or not at all. Raises WriteFailed."""
    begun = file.with_name(f".{file.name}.being-written")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        begun.unlink(missing_ok=True)
        with os.fdopen(os.open(begun, flags, 0o666), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        begun.replace(file)
    except OSError as error:
        with suppress(OSError):
            begun.unlink()
        if is_disk_full(error):
            raise WriteFailed(Message("disk-full-nothing-written")) from error
        raise WriteFailed(Message("build-not-written", folder=format_path(file.parent))) from error
