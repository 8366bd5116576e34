"""A new pack: a folder with a pack.toml that explains itself, and one exercise that plays as it stands."""

import os
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

from reciprocity_tui.errors import UsageError
from reciprocity_tui.exercise.card import MOST_OF_SLUG
from reciprocity_tui.exercise.flaw import toml_of
from reciprocity_tui.packs.built_in import built_in_root
from reciprocity_tui.packs.edition import about_pack
from reciprocity_tui.packs.folders import write_folder
from reciprocity_tui.packs.read import PACK_FILE, parsed
from reciprocity_tui.packs.sources import drawn
from reciprocity_tui.text import FORBIDDEN, clean_text, is_blank

FIRST = "first-talk.toml"
"""The exercise that every new pack begins with."""
MOST_OF_A_TITLE = 40
"""Characters of a title that fits everywhere (L-50)."""
EXAMPLE = "our-evenings"
"""Proposed where nothing of a name can be used."""

_TEMPLATE = Path(__file__).with_name("template")
_LICENSED = 'license  = "CC-BY-4.0"             # what others may do with it: a name from the list of SPDX'
_PRIVATE = (
    "private  = true                    # for the two of you: no licence, no evidence, never built for others"
)
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])")
"""Names that Windows gives to no folder."""
_ENDING = re.compile(r"\.(toml|rpack|zip|txt|csv|json|md|docx)$", re.IGNORECASE)


class NewPack(NamedTuple):
    """A pack that was asked for. written -- False when it was there already, and nothing was changed.

    files -- those to be written on; the schemas that an editor reads lie beside them.
    """

    folder: Path
    files: tuple[str, ...]
    written: bool


def start_pack(typed: str, *, private: bool = False) -> NewPack:
    """Write a new pack and return it: a folder with the name that was typed, which may be a title or a path.

    Raises UsageError with why a name will not do and one that does, and CannotWrite.
    """
    around, name = _divided(typed)
    title, folder = _title(name, around), around / _id(name, around)
    files = _files(folder.name, title, private=private)
    if fault := _fault(files, folder.name):
        raise _refused(f"This cannot be a title: {fault}", "", around)
    if os.path.lexists(folder) and not _is_empty(folder):
        if about_pack(folder / PACK_FILE).get("id") != folder.name:
            raise _refused(f"Something else called {folder} is there already", folder.name, around)
        return NewPack(folder, (PACK_FILE, FIRST), written=False)
    write_folder(folder, files)
    return NewPack(folder, (PACK_FILE, FIRST), written=True)


def _fault(files: Mapping[str, bytes], name: str) -> str:
    """Say what a check would find in the new pack.toml, which holds what was typed; empty when it is sound."""
    from reciprocity_tui.packs import models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.manifest import manifest_flaws

    flaws = manifest_flaws(parsed(files[PACK_FILE].decode()), name, frozenset({Path(FIRST).stem}))
    return flaws[0].message if flaws else ""


def _divided(typed: str) -> tuple[Path, str]:
    """Return the folder around the new one, and what the new one is to be called."""
    before, name = os.path.split(typed.rstrip("/"))
    if FORBIDDEN.search(typed):
        raise _refused("This name has characters in it that cannot be shown", clean_text(name), Path())
    around = Path(os.path.expanduser(before))  # noqa: PTH111 -- never raises
    if not os.path.isdir(around):  # noqa: PTH112 -- never raises
        raise _refused(f"There is no folder {before}", name, Path())
    return around, clean_text(name)


def _files(name: str, title: str, *, private: bool) -> dict[str, bytes]:
    from reciprocity_tui.packs import models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.keys import ROOTS
    from reciprocity_tui.packs.schema import FOLDER, as_text, file_name

    terms = _PRIVATE if private else _LICENSED
    about = Template((_TEMPLATE / PACK_FILE).read_text("utf-8"))
    values = {"id": f"{toml_of(name):<22}", "title": f"{toml_of(title):<23}", "terms": terms}
    schemas = {f"{FOLDER}/{file_name(what)}": as_text(what).encode() for what in ROOTS}
    return {PACK_FILE: about.substitute(values).encode(), FIRST: (_TEMPLATE / FIRST).read_bytes(), **schemas}


def _is_empty(folder: Path) -> bool:
    try:
        return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    except OSError:
        return False


def _title(name: str, parent: Path) -> str:
    """Return the title that was typed, or the one that an id comes from."""
    if is_blank(name) or name in (".", ".."):
        raise _refused("A pack needs a name of its own", "", parent)
    if match := _ENDING.search(name):
        raise _refused(
            f"A pack is a folder, and {match[0]} is the ending of a file", name[: match.start()], parent
        )
    if any(sign in name for sign in "{}"):
        raise _refused("A title has no braces in it", name, parent)
    if len(name) > MOST_OF_A_TITLE:
        raise _refused(f"A title has at most {MOST_OF_A_TITLE} characters", name[:MOST_OF_A_TITLE], parent)
    words = name if name != kebab(name) else name.replace("-", " ")
    return words[:1].upper() + words[1:]


def _id(name: str, parent: Path) -> str:
    found = kebab(name)
    if not found:
        raise _refused(
            f"No id can be made of {name}: it is small letters a to z, digits and hyphens", "", parent
        )
    if _RESERVED.fullmatch(found):
        raise _refused(f"{found} is no name for a folder on Windows", f"{found}-evenings", parent)
    if taken := _looks_like(found):
        is_it = "is" if taken == found else f"looks like {taken},"
        raise _refused(
            f"{found} {is_it} the id of a pack that comes with the program", f"our-{found}", parent
        )
    return found


def _refused(why: str, near: str, parent: Path) -> UsageError:
    """Make the error that says why a name will not do, and proposes one that does."""
    base = kebab(near) or EXAMPLE
    if _looks_like(base) or _RESERVED.fullmatch(base):
        base = f"our-{base}"
    base = base[: MOST_OF_A_TITLE - 4].strip("-")
    names = [base, *(f"{base}-{number}" for number in range(2, 100))]
    free = next((each for each in names if not os.path.lexists(parent / each)), EXAMPLE)
    command = f"reciprocity pack new {shlex.quote(str(parent / free))}"
    return UsageError(f"{clean_text(why)}.", f"This name will do: {command}")


def kebab(text: str) -> str:
    """Return `text` in any writing as an id: small letters, digits and single hyphens; empty when nothing is left."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(text)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MOST_OF_SLUG].strip("-")


def _looks_like(name: str) -> str:
    """Return the id of the built-in pack that `name` is, or looks like; empty when it is like none."""
    return next((each for each in sorted(_built_in()) if drawn(each) == drawn(name)), "")


def _built_in() -> frozenset[str]:
    return frozenset(each.name for each in built_in_root().iterdir())
