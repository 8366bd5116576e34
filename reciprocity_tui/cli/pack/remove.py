"""`reciprocity pack remove`: a pack leaves the home; what was kept of it stays."""

from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path

from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.contents import read_contents
from reciprocity_tui.packs.library.sources import Source, packs_folder
from reciprocity_tui.paths import format_path, home, prepare_home
from reciprocity_tui.sanitize import sanitize_text

STAYS = "What you kept of it stays in your journal, and an evening you are in the middle of goes on."
UNCHANGED = "Nothing was changed."


def remove_pack(args: Namespace) -> int:
    """Remove a pack and return the exit status: 0 also when it was not wanted after all.

    Raises ReciprocityError; nothing has changed then.
    """
    kept_at = home(args.home)
    folder = _folder(packs_folder(kept_at), args.id)
    asking = Prompter(yes=args.yes)
    with Installation.open(kept_at, prepare_home) as installation:
        print(sanitize_text(f"{_title(folder)} ({format_path(folder)})"))
        print(STAYS)
        if not asking.confirm("Remove it?"):
            print(UNCHANGED)
            return 0
        installation.remove(folder.name)
    print(sanitize_text(f"{folder.name} is removed."))
    return 0


def _folder(packs: Path, name: str) -> Path:
    """Return the folder of an installed pack. Raises PackNotFound, and PackError for one that cannot be removed."""
    names = _names(packs)
    if name in names:
        return packs / name
    if name in (pack.id for pack in Catalog().packs()):
        raise PackError(f"{name} comes with the program and stays.", "Only installed packs can be removed.")
    near = get_close_matches(name[:100], names, 1)
    hint = f"Did you mean {near[0]}?" if near else "`reciprocity pack list` shows those that are."
    raise PackNotFound(f"No pack called {name[:100]} is installed.", hint)


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
