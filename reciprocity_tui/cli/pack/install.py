"""`reciprocity pack install`: a pack comes into the home, after it was shown what it is and what it changes."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.asking import Asking
from reciprocity_tui.cli.pack import describing
from reciprocity_tui.errors import NoPack, PackError
from reciprocity_tui.packs.bundle import Bundle, bundle_at
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.packs.comparing import Version, differences, pack_changes
from reciprocity_tui.packs.contents import Pack, contents_of
from reciprocity_tui.packs.inspection import Wording, inspect
from reciprocity_tui.packs.installing import Installation
from reciprocity_tui.packs.sources import ALIKE, TAKEN, Source, drawn, is_id
from reciprocity_tui.paths import home, prepare, shown
from reciprocity_tui.text import clean_text

COMMAND = "reciprocity pack install"
UNCHANGED = "Nothing was changed."


def install_pack(asked: Namespace) -> int:
    """Install a pack and return the exit status: 0 also where it was there already, or was not wanted.

    Raises ReciprocityError; nothing has changed then.
    """
    bundle = bundle_at(Path(asked.path), COMMAND)
    name, asking = _id_of(bundle), Asking(yes=asked.yes)
    with Installation.at(home(asked.home), prepare) as installation:
        folder = installation.staged(name, bundle.files)
        new = _sound(bundle, folder)
        old = _installed(installation.packs / name)
        if old is not None and not differences(old, new):
            print(clean_text(f"{new.pack.title} is installed already, and nothing in it differs."))
            return 0
        _print(_shown(bundle, new, old))
        if not _agreed(asking, new.pack, old):
            print(UNCHANGED)
            return 0
        installation.put(name)
    print(clean_text(_done(new)))
    return 0


def _id_of(bundle: Bundle) -> str:
    """Return the id of the pack. Raises PackError for one that no installed pack may have."""
    name = bundle.about.get("id")
    if not isinstance(name, str) or not is_id(name):
        raise PackError("The pack has no id that can be used.", bundle.how_to_see)
    for taken in (pack.id for pack in Catalog().packs()):
        if drawn(taken) == drawn(name):
            fault = TAKEN if taken == name else ALIKE
            raise PackError(
                f"{fault.format(name=name, other=taken)}, and that one stays.",
                "Its author can give it another id in pack.toml.",
            )
    return name


def _sound(bundle: Bundle, folder: Path) -> Version:
    """Return the pack that was staged in `folder`. Raises PackError with its first fault."""
    faults = [
        fault
        for each in inspect(folder, wording=Wording.NONE)
        for fault in each.faults
        if fault.severity == "error"
    ]
    contents = contents_of(Source(folder.parent, "installed"), folder)
    if faults:
        first, place = faults[0], Path(faults[0].file).name
        line = f", line {first.line}" if first.line else ""
        more = f"That is the first of {len(faults)} faults. " if len(faults) > 1 else ""
        raise PackError(
            f"{folder.name} cannot be installed: {first.message} ({place}{line}).",
            f"{more}{bundle.how_to_see}",
        )
    if contents.pack is None or contents.broken:
        raise PackError(
            f"{folder.name} cannot be installed: {describing.broken(contents)}.", bundle.how_to_see
        )
    if not contents.cards:
        raise PackError(
            f"There is no exercise in {folder.name}.", "`reciprocity pack new` begins one that plays."
        )
    return Version(contents.pack, contents, bundle.files)


def _installed(folder: Path) -> Version | None:
    """Return the pack that is there already; None when there is none. One that cannot be read is there as well."""
    if not os.path.lexists(folder):
        return None
    if not folder.is_dir():
        raise PackError(f"{shown(folder)} is no pack, and it stays.", "Move it away first.")
    contents = contents_of(Source(folder.parent, "installed"), folder)
    files: Mapping[str, bytes] = {}
    with suppress(NoPack, PackError):
        files = bundle_at(folder, COMMAND).files
    return Version(contents.pack or Pack(folder.name, folder.name), contents, files)


def _shown(bundle: Bundle, new: Version, old: Version | None) -> Iterator[str]:
    yield from describing.described(new.pack, new.contents.cards)
    if bundle.foreign:
        yield f"  {describing.foreign(bundle.foreign)}"
    yield ""
    if old is not None:
        yield clean_text(f"{old.pack.title} {old.pack.version} is installed under this id.")
        yield from describing.changes(differences(old, new), pack_changes(old.pack, new.pack))
        yield ""


def _agreed(asking: Asking, new: Pack, old: Version | None) -> bool:
    """Ask. Where the pack that is there is somebody else's, no is what Enter and --yes answer."""
    if old is None:
        return asking.agreed("Install it?")
    if old.contents.pack is None or set(old.pack.authors) & set(new.authors):
        return asking.agreed("Replace it?")
    if asking.yes:
        raise PackError(
            f"{old.pack.title} is by others and has the same id, so it is not replaced.",
            f"Remove it first: reciprocity pack remove {new.id}",
        )
    asking.say("The one that is installed is by others. Both cannot be there.")
    return asking.agreed(f"Replace {old.pack.title}?", default=False)


def _done(new: Version) -> str:
    first = new.contents.cards[0].ref
    return f"Installed. It is in the library now; to play: reciprocity play {first}"


def _print(lines: Iterator[str]) -> None:
    text = "\n".join(lines) + "\n"
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
