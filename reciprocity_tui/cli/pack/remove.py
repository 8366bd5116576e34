"""`reciprocity pack remove`: remove an installed pack; saved lines stay."""

from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path

from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.contents import read_contents
from reciprocity_tui.packs.library.sources import Source, packs_folder
from reciprocity_tui.paths import format_path, home, prepare_home
from reciprocity_tui.sanitize import sanitize_text


def remove_pack(args: Namespace) -> int:
    """Remove a pack and return the exit status: 0 also when the question was answered no.

    Raises ReciprocityError; nothing has changed then.
    """
    kept_at = home(args.home)
    folder = _folder(packs_folder(kept_at), args.id)
    asking = Prompter(yes=args.yes)
    with Installation.open(kept_at, prepare_home) as installation:
        print(sanitize_text(f"{_title(folder)} ({format_path(folder)})"))
        print(text("remove-stays"))
        if not asking.confirm(text("remove-ask")):
            print(text("nothing-changed"))
            return 0
        installation.remove(folder.name)
    print(sanitize_text(text("remove-done", pack=folder.name)))
    return 0


def _folder(packs: Path, name: str) -> Path:
    """Return the folder of an installed pack. Raises PackNotFound, and PackError for one that cannot be removed."""
    names = _names(packs)
    if name in names:
        return packs / name
    if name in (pack.id for pack in Catalog().packs()):
        raise PackError(Message("remove-built-in", pack=name))
    near = get_close_matches(name[:100], names, 1)
    hint = Message("did-you-mean", name=near[0]) if near else Message("remove-which-are-installed")
    raise PackNotFound(Message("remove-not-installed", pack=name[:100]), hint)


def _names(packs: Path) -> list[str]:
    try:
        return sorted(path.name for path in packs.iterdir() if path.name[0] != ".")
    except OSError:
        return []


def _title(folder: Path) -> str:
    if not folder.is_dir():
        return folder.name
    pack = read_contents(Source(folder.parent, "installed"), folder).pack
    return folder.name if pack is None else pack.title
