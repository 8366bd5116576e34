"""Write a new pack: a folder with a pack.toml that explains itself, and one exercise that plays as it is."""

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
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.install.write_folder import write_folder
from reciprocity_tui.packs.library.built_in import built_in_root
from reciprocity_tui.packs.library.sources import describe_taken_id, glyph_key
from reciprocity_tui.packs.loading.compat import read_manifest
from reciprocity_tui.packs.parsing.read import PACK_FILE, parse
from reciprocity_tui.sanitize import FORBIDDEN, is_blank, sanitize_text

FIRST_EXERCISE = "first-talk.toml"
"""The exercise that every new pack begins with."""
MOST_OF_A_TITLE = 40
"""Characters of a title that fits everywhere (L-50)."""
EXAMPLE = "our-evenings"
"""The name to propose where nothing of the given one can be used."""

_TEMPLATE = Path(__file__).with_name("template")
_LICENSED = 'license  = "CC-BY-4.0"             # what others may do with it: a name from the list of SPDX'
_PRIVATE = (
    "private  = true                    # for the two of you: no licence, no evidence, never built for others"
)
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])")
"""Names that no folder can have on Windows."""
_ENDING = re.compile(r"\.(toml|rpack|zip|txt|csv|json|md|docx)$", re.IGNORECASE)


class NewPack(NamedTuple):
    """The new pack. written -- False when it was there already, and nothing was changed.

    files -- those for the author to edit; the schemas for an editor are beside them.
    """

    folder: Path
    files: tuple[str, ...]
    written: bool


def create_pack(typed: str, *, private: bool = False) -> NewPack:
    """Write a new pack and return it: a folder with the name that was typed, which may be a title or a path.

    Raises WriteFailed, and UsageError with the reason why a name cannot be used and one that can.
    """
    around, name = _split_path(typed)
    title, folder = _title(name, around), around / _id(name, around)
    files = _files(folder.name, title, private=private)
    if fault := _first_problem(files, folder.name):
        raise _invalid_name_error(Message("new-no-title", problem=fault), "", around)
    if os.path.lexists(folder) and not _is_empty(folder):
        if read_manifest(folder / PACK_FILE).get("id") != folder.name:
            why = Message("new-something-else-there", folder=sanitize_text(str(folder)))
            raise _invalid_name_error(why, folder.name, around)
        return NewPack(folder, (PACK_FILE, FIRST_EXERCISE), written=False)
    write_folder(folder, files)
    return NewPack(folder, (PACK_FILE, FIRST_EXERCISE), written=True)


def _first_problem(files: Mapping[str, bytes], name: str) -> str:
    """Return the first fault in the new pack.toml, which contains what was typed; empty when there is none."""
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.loading.manifest import manifest_findings

    findings = manifest_findings(
        parse(files[PACK_FILE].decode()), name, frozenset({Path(FIRST_EXERCISE).stem})
    )
    return shown(findings[0].message) if findings else ""


def _split_path(typed: str) -> tuple[Path, str]:
    """Return the folder around the new one, and the name of the new one."""
    before, name = os.path.split(typed.rstrip("/"))
    if FORBIDDEN.search(typed):
        raise _invalid_name_error(Message("new-name-not-shown"), sanitize_text(name), Path())
    around = Path(os.path.expanduser(before))  # noqa: PTH111 -- never raises
    if not os.path.isdir(around):  # noqa: PTH112 -- never raises
        raise _invalid_name_error(Message("new-no-folder", folder=sanitize_text(before)), name, Path())
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
    """Return the title that was typed, or the one that belongs to a typed id."""
    if is_blank(name) or name in (".", ".."):
        raise _invalid_name_error(Message("new-needs-name"), "", parent)
    if match := _ENDING.search(name):
        raise _invalid_name_error(Message("new-name-of-file", ending=match[0]), name[: match.start()], parent)
    if any(sign in name for sign in "{}"):
        raise _invalid_name_error(Message("new-braces"), name, parent)
    if len(name) > MOST_OF_A_TITLE:
        raise _invalid_name_error(
            Message("new-title-too-long", most=MOST_OF_A_TITLE), name[:MOST_OF_A_TITLE], parent
        )
    words = name if name != slugify_any(name) else name.replace("-", " ")
    return words[:1].upper() + words[1:]


def _id(name: str, parent: Path) -> str:
    pack_id = slugify_any(name)
    if not pack_id:
        raise _invalid_name_error(Message("new-no-id", name=name), "", parent)
    if _RESERVED.fullmatch(pack_id):
        raise _invalid_name_error(
            Message("new-reserved-on-windows", id=pack_id), f"{pack_id}-evenings", parent
        )
    if taken := _looks_like(pack_id):
        raise _invalid_name_error(describe_taken_id(pack_id, taken), f"our-{pack_id}", parent)
    return pack_id


def _invalid_name_error(why: Message, near: str, parent: Path) -> UsageError:
    """Return the error with the reason why a name cannot be used, and with one that can."""
    base = slugify_any(near) or EXAMPLE
    if _looks_like(base) or _RESERVED.fullmatch(base):
        base = f"our-{base}"
    base = base[: MOST_OF_A_TITLE - 4].strip("-")
    names = [base, *(f"{base}-{number}" for number in range(2, 100))]
    free = next((name for name in names if not os.path.lexists(parent / name)), EXAMPLE)
    return UsageError(Message("new-invalid-name", problem=why, name=shlex.quote(str(parent / free))))


def slugify_any(name: str) -> str:
    """Return `name` in any script as an id: small letters, digits and single hyphens; empty when nothing is left."""
    from anyascii import anyascii

    plain = re.sub(r"['’`]", "", anyascii(name)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_SLUG_LENGTH].strip("-")


def _looks_like(name: str) -> str:
    """Return the id of the built-in pack that `name` is, or looks like; else empty."""
    return next((pack_id for pack_id in sorted(_built_in()) if glyph_key(pack_id) == glyph_key(name)), "")


def _built_in() -> frozenset[str]:
    return frozenset(folder.name for folder in built_in_root().iterdir())
