"""`reciprocity pack install`: install a pack, after showing what it is and what it changes."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from reciprocity_tui.cli.pack import describe as describing
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.acceptance import installed_version, pack_id, require_valid
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.install.compare import Version, compare, pack_changes
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.contents import Pack
from reciprocity_tui.paths import home, prepare_home
from reciprocity_tui.sanitize import sanitize_text

COMMAND = "reciprocity pack install"


def install_pack(args: Namespace) -> int:
    """Install a pack and return the exit status: 0 also where it was installed already or the answer was no.

    Raises ReciprocityError; nothing has changed then.
    """
    bundle = read_bundle(Path(args.path), COMMAND)
    name, asking = pack_id(bundle), Prompter(yes=args.yes)
    with Installation.open(home(args.home), prepare_home) as installation:
        folder = installation.stage(name, bundle.files)
        new = require_valid(bundle, folder)
        old = installed_version(installation.packs / name, COMMAND)
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
