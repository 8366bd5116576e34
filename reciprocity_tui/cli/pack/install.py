"""`reciprocity pack install`: install a pack, after showing what it is and what it changes."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.cli.pack import describe as describing
from reciprocity_tui.cli.pack.describe import place_of
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.install.compare import Version, compare, pack_changes
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.contents import Pack, read_contents
from reciprocity_tui.packs.library.sources import Source, describe_taken_id, glyph_key, is_id
from reciprocity_tui.paths import format_path, home, prepare_home
from reciprocity_tui.sanitize import sanitize_text

COMMAND = "reciprocity pack install"


def install_pack(args: Namespace) -> int:
    """Install a pack and return the exit status: 0 also where it was installed already or the answer was no.

    Raises ReciprocityError; nothing has changed then.
    """
    bundle = read_bundle(Path(args.path), COMMAND)
    name, asking = _id_of(bundle), Prompter(yes=args.yes)
    with Installation.open(home(args.home), prepare_home) as installation:
        folder = installation.stage(name, bundle.files)
        new = _require_valid(bundle, folder)
        old = _installed_version(installation.packs / name)
        if old is not None and not compare(old, new):
            print(sanitize_text(text("install-same", pack=new.pack.title)))
            return 0
        _print(_print_pack(bundle, new, old))
        if not _confirm(asking, new.pack, old):
            print(text("nothing-changed"))
            return 0
        installation.commit(name)
    print(sanitize_text(_print_done(new)))
    return 0


def _id_of(bundle: Bundle) -> str:
    """Return the id of the pack. Raises PackError for one that no installed pack may have."""
    name = bundle.manifest.get("id")
    if not isinstance(name, str) or not is_id(name):
        raise PackError(Message("install-no-id"), bundle.check_hint)
    for taken in (pack.id for pack in Catalog().packs()):
        if glyph_key(taken) == glyph_key(name):
            raise PackError(Message("install-id-taken", problem=describe_taken_id(name, taken)))
    return name


def _require_valid(bundle: Bundle, folder: Path) -> Version:
    """Return the pack staged in `folder`. Raises PackError with its first fault."""
    diagnostics = [
        diagnostic
        for report in check_path(folder, wording=LintScope.NONE)
        for diagnostic in report.diagnostics
        if diagnostic.severity == "error"
    ]
    contents = read_contents(Source(folder.parent, "installed"), folder)
    if diagnostics:
        problem = Message("install-fault", problem=diagnostics[0].message, place=place_of(diagnostics[0]))
        raise PackError(
            Message("install-refused", pack=folder.name, problem=problem),
            Message("install-first-of", number=len(diagnostics), hint=bundle.check_hint),
        )
    if contents.pack is None or contents.broken:
        unreadable = describing.describe_unreadable(contents)
        raise PackError(Message("install-refused", pack=folder.name, problem=unreadable), bundle.check_hint)
    if not contents.cards:
        raise PackError(Message("install-no-exercise", pack=folder.name))
    return Version(contents.pack, contents, bundle.files)


def _installed_version(folder: Path) -> Version | None:
    """Return the pack that is installed already, readable or not; None when there is none."""
    if not os.path.lexists(folder):
        return None
    if not folder.is_dir():
        raise PackError(Message("install-no-pack-there", folder=format_path(folder)))
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
        yield sanitize_text(text("install-old", pack=old.pack.title, version=old.pack.version))
        yield from describing.describe_changes(compare(old, new), pack_changes(old.pack, new.pack))
        yield ""


def _confirm(asking: Prompter, new: Pack, old: Version | None) -> bool:
    """Return whether to install. To replace a pack of other authors, Enter answers no and --yes raises PackError."""
    if old is None:
        return asking.confirm(text("install-ask"))
    if old.contents.pack is None or set(old.pack.authors) & set(new.authors):
        return asking.confirm(text("install-ask-replace"))
    if asking.yes:
        raise PackError(Message("install-by-others", pack=old.pack.title, id=new.id))
    asking.print(text("install-not-both"))
    return asking.confirm(text("install-ask-replace-others", pack=old.pack.title), default=False)


def _print_done(new: Version) -> str:
    return text("install-done", exercise=new.contents.cards[0].ref)


def _print(lines: Iterator[str]) -> None:
    page = "\n".join(lines) + "\n"
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(page.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
