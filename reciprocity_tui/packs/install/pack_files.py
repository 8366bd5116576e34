"""Decide which files a pack may have: by name alone, in a folder or in an archive."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.library.paths import FOLDER
from reciprocity_tui.packs.name_some import name_some
from reciprocity_tui.packs.parsing.read import MOST_BYTES, PACK_FILE
from reciprocity_tui.sanitize import FORBIDDEN

MOST_FILES = 200
MOST_FILE = MOST_BYTES
"""Bytes of one file."""
MOST_NAMED = 3
"""Files to name where they do not belong."""
MOST_IN_ALL = 8 * 1024 * 1024
"""Bytes of all files together."""

TRANSLATIONS = "i18n"
"""The folder of translations."""

_PART = re.compile(r"""(?! )[^\\/:*?"<>|]{1,100}(?<![ .])""")
_DOCUMENT_NAMES = re.compile(
    r"(README|LICENSE|LICENCE|COPYING|NOTICE|CHANGELOG|AUTHORS)(\.(md|txt))?", re.IGNORECASE
)
_RESERVED_NAMES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names of devices on Windows."""
_IGNORED_NAMES = frozenset({"__macosx", "__pycache__", "thumbs.db", "ehthumbs.db", "desktop.ini"})
"""Names of files that systems put into folders, in small letters."""

Kind = Literal["used", "hidden", "foreign"]


def is_hidden(name: str) -> bool:
    """Return whether a file is one that editors and systems leave: it is ignored."""
    parts = name.split("/")
    return any(part[0] == "." or part.lower() in _IGNORED_NAMES for part in parts) or name.endswith("~")


def classify(name: str) -> Kind:
    """Return whether a file is used, ignored, or no part of a pack, by its name in the pack."""
    if is_hidden(name):
        return "hidden"
    *folders, last = name.split("/")
    if not folders:
        return "used" if last.endswith(".toml") or _DOCUMENT_NAMES.fullmatch(last) else "foreign"
    return "used" if folders in ([FOLDER], [TRANSLATIONS]) and last.endswith(".toml") else "foreign"


def name_problem(name: str) -> Message | None:
    """Return what is wrong with the name of a file in a pack, as the object of "it contains"; else None."""
    parts = name.split("/")
    if FORBIDDEN.search(name) or "\n" in name:
        return Message("name-not-shown", name=ascii(name)[1:-1])
    if "\\" in name and not {"..", ""}.intersection(name.split("\\")) and ":" not in name:
        return Message("name-with-backslash", name=name)
    if name.startswith("/") or "\\" in name or ":" in name or ".." in parts:
        return Message("name-leads-out", name=name)
    if not all(map(_PART.fullmatch, parts)) or "." in parts or any(map(_RESERVED_NAMES.fullmatch, parts)):
        return Message("name-not-on-every-system", name=name)
    return None


def strip_top_folder(names: Iterable[str]) -> dict[str, str]:
    """Return the used files of an archive, each with its name in the pack: without the one folder that may be around.

    Raises PackError for files of another kind, for two that are one on some systems, and where there is no pack.
    """
    every = list(names)
    require_distinct(every)
    shown = [name for name in every if not is_hidden(name)]
    tops = {name.partition("/")[0] for name in shown if name.endswith(f"/{PACK_FILE}")}
    top = f"{tops.pop()}/" if PACK_FILE not in shown and len(tops) == 1 else ""
    by_path = {name: name.removeprefix(top) for name in shown if name.startswith(top)}
    if PACK_FILE not in by_path.values():
        raise PackError(Message("archive-without-manifest", file=PACK_FILE))
    foreign = [name for name in shown if name not in by_path or classify(by_path[name]) == "foreign"]
    if foreign:
        raise PackError(Message("archive-with-foreign-files", names=name_some(foreign, MOST_NAMED)))
    return by_path


def require_distinct(every: Iterable[str]) -> None:
    """Raise PackError for a name that is there twice, and for two that are one on some systems."""
    alike: dict[str, str] = {}
    for name in every:
        key = unicodedata.normalize("NFC", name).casefold()
        other = alike.get(key)
        alike[key] = name
        if other is not None:
            twice = (
                Message("archive-name-twice", name=name)
                if other == name
                else Message("archive-names-alike", name=other, other=name)
            )
            raise PackError(Message("archive-contains", problem=twice), Message("archive-ask-again"))
