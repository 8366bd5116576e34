"""Read and build the archive of a practice (`.rpractice`): practice.toml, and packs/ID/... of packs that travel along.

It is read within the limits for archives of packs. Nothing is ever extracted, and nothing is written here.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.install.acceptance import pack_id, require_buildable
from reciprocity_tui.packs.install.archive import MAX_ARCHIVE_BYTES, build_zip, read_zip
from reciprocity_tui.packs.install.bundle import Bundle, read_bundle
from reciprocity_tui.packs.install.pack_files import MOST_NAMED, classify, is_hidden, require_distinct
from reciprocity_tui.packs.library.sources import is_id
from reciprocity_tui.packs.name_some import name_some
from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.practice.assignment import Practice

PARCEL_SUFFIX = ".rpractice"
PRACTICE_FILE = "practice.toml"
"""In an archive: the practice itself."""
_PACKS = "packs"
_ZIP = b"PK"
"""Begins every zip."""


class Parcel(NamedTuple):
    """A practice as it was handed out. data -- of its TOML file. packs -- those that travel along, not yet checked.

    name -- of the file, as it is shown.
    """

    name: str
    data: bytes
    packs: tuple[Bundle, ...] = ()


def read_parcel(file: Path) -> Parcel:
    """Return the practice in `file`, a TOML file or an archive, still to be parsed.

    Raises PackError for an archive that cannot be used, and PackNotFound for a file that cannot be read at all.
    """
    try:
        data = read_bytes(file, most=MAX_ARCHIVE_BYTES + 1)
    except UnreadableText as fault:
        problem = Message("file-unreadable", file=str(file), problem=fault.message)
        raise PackNotFound(problem, " ".join(map(shown, fault.hints))) from fault
    return open_parcel(data, str(file)) if data.startswith(_ZIP) else Parcel(str(file), data)


def open_parcel(data: bytes, name: str) -> Parcel:
    """Return what is in an archive. Raises PackError with what is wrong with it. name -- as it is shown."""
    files = read_zip(data, _chosen)
    ids = dict.fromkeys(path.split("/")[1] for path in files if path != PRACTICE_FILE)
    return Parcel(f"{name}/{PRACTICE_FILE}", files[PRACTICE_FILE], tuple(map(partial(_pack, files), ids)))


def _chosen(names: Sequence[str]) -> dict[str, str]:
    """Return the names that are used, each with itself. Raises PackError for what no practice has."""
    require_distinct(names)
    visible = [name for name in names if not is_hidden(name)]
    if PRACTICE_FILE not in visible:
        raise PackError(Message("parcel-without-practice", file=PRACTICE_FILE))
    foreign = [name for name in visible if name != PRACTICE_FILE and not _is_of_pack(name)]
    if foreign:
        raise PackError(Message("parcel-with-foreign-files", names=name_some(foreign, MOST_NAMED)))
    return {name: name for name in visible}


def _is_of_pack(name: str) -> bool:
    top, _, rest = name.partition("/")
    pack, _, file = rest.partition("/")
    return top == _PACKS and is_id(pack) and bool(file) and classify(file) == "used"


def _pack(files: Mapping[str, bytes], name: str) -> Bundle:
    begin = f"{_PACKS}/{name}/"
    inside = {path.removeprefix(begin): data for path, data in files.items() if path.startswith(begin)}
    if PACK_FILE not in inside:
        raise PackError(Message("archive-without-manifest", file=f"{begin}{PACK_FILE}"))
    bundle = Bundle(Path(begin), "", inside)
    if pack_id(bundle) != name:
        raise PackError(Message("parcel-pack-elsewhere", id=pack_id(bundle), folder=begin))
    return bundle


def build_parcel(toml: bytes, packs: Mapping[str, Mapping[str, bytes]]) -> bytes:
    """Return the archive of a practice; the same files always make the same bytes. Raises PackError if it is too large.

    toml -- the file of the practice. packs -- the files of each pack that travels along, by its id.
    """
    travelling = {
        f"{_PACKS}/{name}/{file}": data for name, files in packs.items() for file, data in files.items()
    }
    return build_zip({PRACTICE_FILE: toml, **travelling})


def packs_named(practice: Practice) -> tuple[str, ...]:
    """Return the ids of the packs that the tasks and their fallbacks are from, each once."""
    refs = (ref for task in practice.tasks for ref in task.refs)
    return tuple(dict.fromkeys(ref.partition("/")[0] for ref in refs))


def travelling_packs(practice: Practice, catalog: Catalog, command: str) -> dict[str, dict[str, bytes]]:
    """Return the files of each pack that a practice needs and that is not built in, by its id.

    Raises PackError for one that has a fault, or is private and so not to be given to others.
    command -- the command that is running, as in "reciprocity counselor assign".
    """
    folders, origins = catalog.folders(), {pack.id: pack.origin for pack in catalog.packs()}
    travelling: dict[str, dict[str, bytes]] = {}
    for name in packs_named(practice):
        if origins.get(name, "built-in") != "built-in":
            bundle = read_bundle(folders[name], command)
            require_buildable(bundle)
            travelling[name] = bundle.files
    return travelling


def pack_versions(practice: Practice, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return the versions of the packs that a practice names, by their ids, as far as the catalog has them."""
    packs = {pack.id: pack.version for pack in catalog.packs()}
    return tuple((name, packs[name]) for name in packs_named(practice) if packs.get(name))
