"""`reciprocity pack build`: the archive of a pack, to give to others."""

import os
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.pack import describing
from reciprocity_tui.errors import CannotWrite, PackError, is_full
from reciprocity_tui.packs.archive import ENDING, MOST_ARCHIVE, archive_of, read_archive
from reciprocity_tui.packs.bundle import Bundle, bundle_at
from reciprocity_tui.packs.edition import is_private
from reciprocity_tui.packs.inspection import Wording, inspect
from reciprocity_tui.packs.read import PACK_FILE, TextFault, decoded, parsed, read_bytes
from reciprocity_tui.paths import shown
from reciprocity_tui.text import clean_text

COMMAND = "reciprocity pack build"


def build_pack(asked: Namespace) -> int:
    """Write the archive of a pack and return the exit status.

    Raises ReciprocityError; nothing was written then.
    """
    bundle = bundle_at(Path(asked.path), COMMAND)
    if not bundle.name:
        raise PackError(
            f"{shown(bundle.place)} is an archive already.", f"{COMMAND} takes the folder of a pack."
        )
    _see_that_it_may_be_built(bundle)
    file = Path(asked.output or f"{bundle.name}{ENDING}")
    if file.is_dir():
        file = file / f"{bundle.name}{ENDING}"
    data = archive_of(bundle.name, bundle.files)
    before = _before(file, bundle.name)
    if before != data:
        _write(file, data)
    happened = (
        "is the same as before" if before == data else "is built" if before is None else "is built anew"
    )
    print(clean_text(f"{shown(file)} {happened}: {len(bundle.files)} files, {len(data):,} bytes."))
    if bundle.foreign:
        print(describing.foreign(bundle.foreign))
    return 0


def _see_that_it_may_be_built(bundle: Bundle) -> None:
    if is_private(bundle.about):
        raise PackError(
            f"{bundle.name} is private, and nothing private is built for others.",
            f"Others may have it? Then take `private = true` out of {PACK_FILE}, and say under which licence.",
        )
    for each in inspect(bundle.place, wording=Wording.NONE):
        for fault in each.faults:
            if fault.severity == "error":
                place = f"{Path(each.file).name}, line {fault.line}" if fault.line else Path(each.file).name
                raise PackError(
                    f"{bundle.name} cannot be built: {fault.message} ({place}).", bundle.how_to_see
                )


def _before(file: Path, name: str) -> bytes | None:
    """Return the archive of the same pack that is there; None where nothing is. Raises PackError for anything else."""
    if not os.path.lexists(file):
        return None
    with suppress(TextFault, PackError):
        data = read_bytes(file, most=MOST_ARCHIVE + 1)
        about = parsed(decoded(read_archive(data)[PACK_FILE]))
        if about.get("id") == name:
            return data
    raise PackError(f"{shown(file)} is there already, and it stays.", "-o names another file.")


def _write(file: Path, data: bytes) -> None:
    """Put the archive in its place, whole or not at all. Raises CannotWrite."""
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
        if is_full(error):
            raise CannotWrite(
                "The disk is full, and nothing was written.", "Make some room, then try again."
            ) from error
        raise CannotWrite(
            f"Nothing can be written to {shown(file.parent)}.", "-o names another place."
        ) from error
