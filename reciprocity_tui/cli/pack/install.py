"""`reciprocity pack install`: a pack comes into the home, after it was shown what it is and what it changes."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.pack import describe as describing
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.install.compare import Version, compare, pack_changes
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.contents import Pack, read_contents
from reciprocity_tui.packs.library.sources import ALIKE, TAKEN, Source, glyph_key, is_id
from reciprocity_tui.paths import format_path, home, prepare_home
from reciprocity_tui.sanitize import sanitize_text

COMMAND = "reciprocity pack install"
UNCHANGED = "Nothing was changed."


def install_pack(args: Namespace) -> int:
    """Install a pack and return the exit status: 0 also where it was there already, or was not wanted.

    Raises ReciprocityError; nothing has changed then.
    """
    bundle = read_bundle(Path(args.path), COMMAND)
    name, asking = _id_of(bundle), Prompter(yes=args.yes)
    with Installation.open(home(args.home), prepare_home) as installation:
        folder = installation.stage(name, bundle.files)
        new = _require_valid(bundle, folder)
        old = _installed_version(installation.packs / name)
        if old is not None and not compare(old, new):
            print(sanitize_text(f"{new.pack.title} is installed already, and nothing in it differs."))
            return 0
        _print(_print_pack(bundle, new, old))
        if not _confirm(asking, new.pack, old):
            print(UNCHANGED)
            return 0
        installation.commit(name)
    print(sanitize_text(_print_done(new)))
    return 0


def _id_of(bundle: Bundle) -> str:
    """Return the id of the pack. Raises PackError for one that no installed pack may have."""
    name = bundle.manifest.get("id")
    if not isinstance(name, str) or not is_id(name):
        raise PackError("The pack has no id that can be used.", bundle.check_hint)
    for taken in (pack.id for pack in Catalog().packs()):
        if glyph_key(taken) == glyph_key(name):
            fault = TAKEN if taken == name else ALIKE
            raise PackError(
                f"{fault.format(name=name, other=taken)}, and that one stays.",
                "Its author can give it another id in pack.toml.",
            )
    return name


def _require_valid(bundle: Bundle, folder: Path) -> Version:
    """Return the pack that was staged in `folder`. Raises PackError with its first fault."""
    diagnostics = [
        diagnostic
        for report in check_path(folder, wording=LintScope.NONE)
        for diagnostic in report.diagnostics
        if diagnostic.severity == "error"
    ]
    contents = read_contents(Source(folder.parent, "installed"), folder)
    if diagnostics:
        first, place = diagnostics[0], Path(diagnostics[0].file).name
        line = f", line {first.line}" if first.line else ""
        more = f"That is the first of {len(diagnostics)} faults. " if len(diagnostics) > 1 else ""
        raise PackError(
            f"{folder.name} cannot be installed: {first.message} ({place}{line}).",
            f"{more}{bundle.check_hint}",
        )
    if contents.pack is None or contents.broken:
        raise PackError(
            f"{folder.name} cannot be installed: {describing.describe_unreadable(contents)}.",
            bundle.check_hint,
        )
    if not contents.cards:
        raise PackError(
            f"There is no exercise in {folder.name}.", "`reciprocity pack new` begins one that plays."
        )
    return Version(contents.pack, contents, bundle.files)


def _installed_version(folder: Path) -> Version | None:
    """Return the pack that is there already; None when there is none. One that cannot be read is there as well."""
    if not os.path.lexists(folder):
        return None
    if not folder.is_dir():
        raise PackError(f"{format_path(folder)} is no pack, and it stays.", "Move it away first.")
    contents = read_contents(Source(folder.parent, "installed"), folder)
    files: Mapping[str, bytes] = {}
    with suppress(PackNotFound, PackError):
        files = read_bundle(folder, COMMAND).files
    return Version(contents.pack or Pack(folder.name, folder.name), contents, files)


def _print_pack(bundle: Bundle, new: Version, old: Version | None) -> Iterator[str]:
    yield from describing.describe_pack(new.pack, new.contents.cards)
    if bundle.foreign:
        yield f"  {describing.describe_foreign(bundle.foreign)}"
    yield ""
    if old is not None:
        yield sanitize_text(f"{old.pack.title} {old.pack.version} is installed under this id.")
        yield from describing.describe_changes(compare(old, new), pack_changes(old.pack, new.pack))
        yield ""


def _confirm(asking: Prompter, new: Pack, old: Version | None) -> bool:
    """Ask. Where the pack that is there is somebody else's, no is what Enter and --yes answer."""
    if old is None:
        return asking.confirm("Install it?")
    if old.contents.pack is None or set(old.pack.authors) & set(new.authors):
        return asking.confirm("Replace it?")
    if asking.yes:
        raise PackError(
            f"{old.pack.title} is by others and has the same id, so it is not replaced.",
            f"Remove it first: reciprocity pack remove {new.id}",
        )
    asking.print("The one that is installed is by others. Both cannot be there.")
    return asking.confirm(f"Replace {old.pack.title}?", default=False)


def _print_done(new: Version) -> str:
    first = new.contents.cards[0].ref
    return f"Installed. It is in the library now; to play: reciprocity play {first}"


def _print(lines: Iterator[str]) -> None:
    text = "\n".join(lines) + "\n"
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
