"""A new pack: a folder with a pack.toml that explains itself, and one exercise that plays as it stands."""

import os
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

from reciprocity_tui.errors import UsageError
from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH
from reciprocity_tui.exercise.finding import to_toml
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.install.write_folder import write_folder
from reciprocity_tui.packs.library.built_in import built_in_root
from reciprocity_tui.packs.library.sources import glyph_key
from reciprocity_tui.packs.loading.compat import read_manifest
from reciprocity_tui.packs.parsing.read import PACK_FILE, parse
from reciprocity_tui.sanitize import FORBIDDEN, is_blank, sanitize_text

FIRST_EXERCISE = "first-talk.toml"
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


def create_pack(typed: str, *, private: bool = False) -> NewPack:
    """Write a new pack and return it: a folder with the name that was typed, which may be a title or a path.

    Raises UsageError with why a name will not do and one that does, and WriteFailed.
    """
    around, name = _split_path(typed)
    title, folder = _title(name, around), around / _id(name, around)
    files = _files(folder.name, title, private=private)
    if fault := _first_problem(files, folder.name):
        raise _invalid_name_error(f"This cannot be a title: {fault}", "", around)
    if os.path.lexists(folder) and not _is_empty(folder):
        if read_manifest(folder / PACK_FILE).get("id") != folder.name:
            raise _invalid_name_error(f"Something else called {folder} is there already", folder.name, around)
        return NewPack(folder, (PACK_FILE, FIRST_EXERCISE), written=False)
    write_folder(folder, files)
    return NewPack(folder, (PACK_FILE, FIRST_EXERCISE), written=True)


def _first_problem(files: Mapping[str, bytes], name: str) -> str:
    """Say what a check would find in the new pack.toml, which holds what was typed; empty when it is sound."""
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.loading.manifest import manifest_findings

    findings = manifest_findings(
        parse(files[PACK_FILE].decode()), name, frozenset({Path(FIRST_EXERCISE).stem})
    )
    return shown(findings[0].message) if findings else ""


def _split_path(typed: str) -> tuple[Path, str]:
    """Return the folder around the new one, and what the new one is to be called."""
    before, name = os.path.split(typed.rstrip("/"))
    if FORBIDDEN.search(typed):
        raise _invalid_name_error(
            "This name has characters in it that cannot be shown", sanitize_text(name), Path()
        )
    around = Path(os.path.expanduser(before))  # noqa: PTH111 -- never raises
    if not os.path.isdir(around):  # noqa: PTH112 -- never raises
        raise _invalid_name_error(f"There is no folder {before}", name, Path())
    return around, sanitize_text(name)


def _files(name: str, title: str, *, private: bool) -> dict[str, bytes]:
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.schema.json_schema import FOLDER, as_text, file_name
    from reciprocity_tui.packs.schema.keys import ROOTS

    terms = _PRIVATE if private else _LICENSED
    about = Template((_TEMPLATE / PACK_FILE).read_text("utf-8"))
    values = {"id": f"{to_toml(name):<22}", "title": f"{to_toml(title):<23}", "terms": terms}
    schemas = {f"{FOLDER}/{file_name(what)}": as_text(what).encode() for what in ROOTS}
    return {
        PACK_FILE: about.substitute(values).encode(),
        FIRST_EXERCISE: (_TEMPLATE / FIRST_EXERCISE).read_bytes(),
        **schemas,
    }


def _is_empty(folder: Path) -> bool:
    try:
        return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    except OSError:
        return False


def _title(name: str, parent: Path) -> str:
    """Return the title that was typed, or the one that an id comes from."""
    if is_blank(name) or name in (".", ".."):
        raise _invalid_name_error("A pack needs a name of its own", "", parent)
    if match := _ENDING.search(name):
        raise _invalid_name_error(
            f"A pack is a folder, and {match[0]} is the ending of a file", name[: match.start()], parent
        )
    if any(sign in name for sign in "{}"):
        raise _invalid_name_error("A title has no braces in it", name, parent)
    if len(name) > MOST_OF_A_TITLE:
        raise _invalid_name_error(
            f"A title has at most {MOST_OF_A_TITLE} characters", name[:MOST_OF_A_TITLE], parent
        )
    words = name if name != slugify_any(name) else name.replace("-", " ")
    return words[:1].upper() + words[1:]


def _id(name: str, parent: Path) -> str:
    pack_id = slugify_any(name)
    if not pack_id:
        raise _invalid_name_error(
            f"No id can be made of {name}: it is small letters a to z, digits and hyphens", "", parent
        )
    if _RESERVED.fullmatch(pack_id):
        raise _invalid_name_error(
            f"{pack_id} is no name for a folder on Windows", f"{pack_id}-evenings", parent
        )
    if taken := _looks_like(pack_id):
        is_it = "is" if taken == pack_id else f"looks like {taken},"
        raise _invalid_name_error(
            f"{pack_id} {is_it} the id of a pack that comes with the program", f"our-{pack_id}", parent
        )
    return pack_id


def _invalid_name_error(why: str, near: str, parent: Path) -> UsageError:
    """Make the error that says why a name will not do, and proposes one that does."""
    base = slugify_any(near) or EXAMPLE
    if _looks_like(base) or _RESERVED.fullmatch(base):
        base = f"our-{base}"
    base = base[: MOST_OF_A_TITLE - 4].strip("-")
    names = [base, *(f"{base}-{number}" for number in range(2, 100))]
    free = next((name for name in names if not os.path.lexists(parent / name)), EXAMPLE)
    command = f"reciprocity pack new {shlex.quote(str(parent / free))}"
    return UsageError(f"{sanitize_text(why)}.", f"This name will do: {command}")


def slugify_any(text: str) -> str:
    """Return `text` in any writing as an id: small letters, digits and single hyphens; empty when nothing is left."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(text)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_SLUG_LENGTH].strip("-")


def _looks_like(name: str) -> str:
    """Return the id of the built-in pack that `name` is, or looks like; empty when it is like none."""
    return next((pack_id for pack_id in sorted(_built_in()) if glyph_key(pack_id) == glyph_key(name)), "")


def _built_in() -> frozenset[str]:
    return frozenset(folder.name for folder in built_in_root().iterdir())
