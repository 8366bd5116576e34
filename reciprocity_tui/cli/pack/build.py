"""`reciprocity pack build`: the archive of a pack, to give to others."""

import os
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.pack import describe as describing
from reciprocity_tui.errors import PackError, WriteFailed, is_disk_full
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.install.archive import (
    ARCHIVE_SUFFIX,
    MAX_ARCHIVE_BYTES,
    build_archive,
    read_archive,
)
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.loading.compat import is_private
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
        raise PackError(
            f"{format_path(bundle.place)} is an archive already.", f"{COMMAND} takes the folder of a pack."
        )
    _require_buildable(bundle)
    file = Path(args.output or f"{bundle.name}{ARCHIVE_SUFFIX}")
    if file.is_dir():
        file = file / f"{bundle.name}{ARCHIVE_SUFFIX}"
    data = build_archive(bundle.name, bundle.files)
    before = _previous_archive(file, bundle.name)
    if before != data:
        _write(file, data)
    happened = (
        "is the same as before" if before == data else "is built" if before is None else "is built anew"
    )
    print(sanitize_text(f"{format_path(file)} {happened}: {len(bundle.files)} files, {len(data):,} bytes."))
    if bundle.foreign:
        print(describing.describe_foreign(bundle.foreign))
    return 0


def _require_buildable(bundle: Bundle) -> None:
    if is_private(bundle.manifest):
        raise PackError(
            f"{bundle.name} is private, and nothing private is built for others.",
            f"Others may have it? Then take `private = true` out of {PACK_FILE}, and say under which licence.",
        )
    for report in check_path(bundle.place, wording=LintScope.NONE):
        for diagnostic in report.diagnostics:
            if diagnostic.severity == "error":
                place = (
                    f"{Path(report.file).name}, line {diagnostic.line}"
                    if diagnostic.line
                    else Path(report.file).name
                )
                raise PackError(
                    f"{bundle.name} cannot be built: {diagnostic.message} ({place}).", bundle.check_hint
                )


def _previous_archive(file: Path, name: str) -> bytes | None:
    """Return the archive of the same pack that is there; None where nothing is. Raises PackError for anything else."""
    if not os.path.lexists(file):
        return None
    with suppress(UnreadableText, PackError):
        data = read_bytes(file, most=MAX_ARCHIVE_BYTES + 1)
        about = parse(decode(read_archive(data)[PACK_FILE]))
        if about.get("id") == name:
            return data
    raise PackError(f"{format_path(file)} is there already, and it stays.", "-o names another file.")


def _write(file: Path, data: bytes) -> None:
    """Put the archive in its place, whole or not at all. Raises WriteFailed."""
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
            raise WriteFailed(
                "The disk is full, and nothing was written.", "Make some room, then try again."
            ) from error
        raise WriteFailed(
            f"Nothing can be written to {format_path(file.parent)}.", "-o names another place."
        ) from error
