"""The home: one folder of the program's own, accessible to its owner only."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.errors import HomeError
from reciprocity_tui.message import Message

HOME_VARIABLE = "RECIPROCITY_HOME"

MOUNT_FOLDERS = ("/media", "/run/media", "/mnt", "/Volumes")
"""Folders in which systems mount removable disks."""

FSTAB = "/etc/fstab"
"""The list of the permanent disks of a computer with Linux."""

_OWN_NAMES = frozenset({"packs", "packs.index", "packs.index.new", "keys.toml", "keys.toml.new", "counselor"})
"""Names that the program creates in its folder, other than the files of the journal."""

_IGNORED_NAMES = frozenset({".DS_Store", "desktop.ini", "Thumbs.db", ".directory"})
"""Names that file managers create in a folder."""


def home(given: str | None = None) -> Path:
    """Return the folder: `given`, else $RECIPROCITY_HOME, else the platform's data folder.

    Raises HomeError if that names no folder; the folder itself is not inspected.
    """
    if given == "":
        raise HomeError(Message("home-option-empty"))
    named = given or os.environ.get(HOME_VARIABLE)
    if not named:
        return _default_home()
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError as error:
        account = named.split("/", maxsplit=1)[0].removeprefix("~")
        if account:
            raise HomeError(Message("home-of-unknown-account", account=account, named=named)) from error
        raise HomeError(Message("home-of-nobody-named", named=named)) from error
    except OSError as error:
        raise HomeError(Message("working-folder-missing")) from error


def _default_home() -> Path:
    from platformdirs import user_data_path

    try:
        folder = user_data_path("reciprocity", appauthor=False, roaming=False)
    except RuntimeError:
        folder = Path()
    if not folder.is_absolute() or (os.environ.get("HOME") == "" and os.name != "nt"):
        raise HomeError(Message("home-of-nobody"))
    return folder


def journal_file(folder: Path) -> Path:
    """Return the path of the encrypted journal."""
    return folder / "journal.db"


def key_file(folder: Path) -> Path:
    """Return the path of the small TOML file with the journal's key. It is written before the journal exists."""
    return folder / "journal.key"


def bindings_file(folder: Path) -> Path:
    """Return the path of the TOML file with the keys that are not the usual ones, edited by hand or in Settings."""
    return folder / "keys.toml"


def counselor_folder(folder: Path) -> Path:
    """Return the folder of a counselor's own things: bundles, answers, a key. No couple has one."""
    return folder / "counselor"


def mark_file(folder: Path) -> Path:
    """Return the path of the mark: how much was acknowledged, while the journal is open."""
    return folder / "journal.mark"


def format_path(path: Path) -> str:
    """Return a path that can be shown; a byte that is not a letter becomes its number."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def prepare_home(folder: Path) -> None:
    """Create `folder`, or check that it is suitable. Raises HomeError; an existing folder is not changed."""
    if format_path(folder) != str(folder):
        raise HomeError(Message("home-not-utf8", folder=format_path(folder)))
    if os.path.lexists(folder):
        _require_accessible(folder)
    if not _has_own_files(folder):
        _check_new_home(folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise HomeError(Message("home-unusable", folder=str(folder), reason=_error_reason(error))) from error
    _require_accessible(folder)


def _require_accessible(folder: Path) -> None:
    """Raise HomeError if it is a folder that cannot be read and written. Other problems are found later."""
    try:
        usable = not folder.is_dir() or is_accessible(folder)
    except OSError:
        usable = False
    if not usable:
        raise HomeError(Message("home-not-writable", folder=str(folder)))


def is_accessible(path: Path) -> bool:
    """Return whether an existing folder or file may be read and written. Raises OSError.

    Root may everywhere; but a file that its owner may not write was meant to stay as it is.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return os.access(path, os.R_OK | os.W_OK | os.X_OK)
    its_owner_may = mode & stat.S_IRUSR != 0 and mode & stat.S_IWUSR != 0
    return its_owner_may and os.access(path, os.R_OK | os.W_OK)


def restrict_to_owner(path: Path) -> None:
    """Restrict a file, if it exists, or a folder without other files to its owner. Raises OSError.

    Permissions that its owner does not have are not added.
    """
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode
        if mode & 0o077 and sys.platform != "win32" and not (path.is_dir() and _has_other_files(path)):
            path.chmod(stat.S_IMODE(mode) & 0o700)


def _has_own_files(folder: Path) -> bool:
    """Return whether it contains a file of the journal. A folder that cannot be inspected is reported later."""
    return any(os.path.lexists(file) for file in (journal_file(folder), key_file(folder)))


def _check_new_home(folder: Path) -> None:
    """Raise HomeError if a new journal would hide an older one, or take a folder from others."""
    try:
        missing, conflict = _missing_disk(folder), _conflict(folder) if folder.is_dir() else None
    except OSError:
        return  # Making it says why.
    if missing is not None:
        raise HomeError(Message("home-disk-missing", folder=str(folder), missing=str(missing)))
    if conflict is not None:
        raise HomeError(conflict, Message("home-example", folder=str(folder / "reciprocity")))


def _conflict(folder: Path) -> Message | None:
    """Return the reason against taking a folder that is there for the program alone; None if there is none."""
    if _has_other_files(folder):
        return Message("home-holds-other-things", folder=str(folder))
    if os.name == "nt":
        return None
    facts = folder.stat()
    if os.geteuid() not in (0, facts.st_uid):
        return Message("home-of-another-account", folder=str(folder))
    # Everybody may write in it, or it hands on its group.
    return Message("home-shared", folder=str(folder)) if facts.st_mode & 0o3002 else None


def _has_other_files(folder: Path) -> bool:
    """Return whether it contains anything that is not of this program."""
    names = (file.name for file in folder.iterdir())
    return any(not name.startswith("journal.") and name not in _OWN_NAMES | _IGNORED_NAMES for name in names)


def _missing_disk(folder: Path) -> Path | None:
    """Return the missing part of the path of `folder` that is on a disk which is not connected, or None."""
    for part in (folder, *folder.parents):
        if part.is_symlink() and not part.exists():
            return Path(os.path.realpath(part))
        if os.path.lexists(part):
            break
    unmounted = next((place for place in _unmounted_paths() if place in (folder, *folder.parents)), None)
    if unmounted is not None:
        return unmounted
    around = folder.parent
    while not os.path.lexists(around) and around != around.parent:
        folder, around = around, around.parent
    removable = str(around) in MOUNT_FOLDERS or str(around.parent) in MOUNT_FOLDERS[:2]
    return folder if removable and not os.path.lexists(folder) and not around.is_mount() else None


def _unmounted_paths() -> Iterator[Path]:
    """Yield the mount points of this computer's disks that are not mounted now."""
    try:
        with Path(FSTAB).open(encoding="utf-8", errors="replace") as table:
            lines = [line.split() for line in table]
    except OSError:
        return
    for fields in lines:
        if len(fields) > 2 and fields[1].startswith("/") and fields[2] != "swap":
            place = Path(fields[1].replace("\\040", " "))
            if place != Path("/") and not os.path.ismount(place):
                yield place


def _error_reason(error: OSError) -> Message | str:
    if isinstance(error, FileExistsError):
        return Message("reason-it-is-a-file")
    return error.strerror.lower() if error.strerror else Message("reason-it-cannot-be-opened")
