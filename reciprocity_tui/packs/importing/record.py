"""The record of an import, saved beside the pack, so that an author's later edits are recognised and kept."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reciprocity_tui.packs.install.write_folder import sync, write_error, write_folder
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

RECORD = ".imported.json"
"""In the folder of an imported pack: what was written last, file by file. Hidden, and no part of the pack."""
_MOST_RECORD = 16 * 1024 * 1024
_VERSION = 1


@dataclass(frozen=True)
class ImportRecord:
    """What an import wrote. sources -- names of the files it came from. answers -- what was answered, by question."""

    sources: tuple[str, ...]
    answers: Mapping[str, str]
    files: Mapping[str, str]

    def text(self) -> str:
        """Return it as it is written."""
        about = {"version": _VERSION, "sources": self.sources, "answers": self.answers, "files": self.files}
        return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


def read_record(folder: Path) -> ImportRecord | None:
    """Return what an import wrote into `folder`; None when none did, or it cannot be read any more."""
    try:
        about = json.loads(read_bytes(folder / RECORD, folder, _MOST_RECORD).decode("utf-8"))
    except (UnreadableText, ValueError, RecursionError):
        return None
    if not isinstance(about, dict) or about.get("version") != _VERSION:
        return None
    sources = about.get("sources")
    answers, files = _texts(about.get("answers")), _texts(about.get("files"))
    if not isinstance(sources, list) or not files:
        return None
    if any(Path(name).name != name or not name.endswith(".toml") for name in files):
        return None
    return ImportRecord(tuple(map(str, sources)), answers, files)


def _texts(value: object) -> dict[str, str]:
    """Return the texts among the values of an object, by their keys; empty for anything else."""
    pairs = value.items() if isinstance(value, dict) else ()
    return {key: text for key, text in pairs if isinstance(key, str) and isinstance(text, str)}


def write_new(folder: Path, record: ImportRecord) -> None:
    """Write a folder that is not there yet, or is empty. Raises WriteFailed; nothing half-made is left then."""
    files = {**record.files, RECORD: record.text()}
    write_folder(folder, {name: text.encode("utf-8") for name, text in files.items()})


def write_changes(
    folder: Path, record: ImportRecord, changed: Mapping[str, str], removed: Iterable[str]
) -> None:
    """Write changed files over those that are there, each of them whole; the record last. Raises WriteFailed."""
    # What a run that was killed has left may be beside files that are not changed this time.
    beside = list(folder.glob(".*.toml.new"))
    try:
        written = []
        for name, text in (*changed.items(), (RECORD, record.text())):
            written.append(folder / f".{name}.new")
            beside.append(written[-1])
            _write(written[-1], text)
        for path, name in zip(written, (*changed, RECORD), strict=True):
            path.replace(folder / name)
        for name in removed:
            (folder / name).unlink(missing_ok=True)
        sync(folder)
    except OSError as error:
        raise write_error(folder / RECORD, error) from error
    finally:
        for path in beside:
            with suppress(OSError):
                path.unlink()


def _write(path: Path, text: str) -> None:
    # An existing link of this name may lead anywhere.
    path.unlink(missing_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
