"""Hand a practice out: its file, and what a counselor asked for beside it. All of it is written, or nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackError
from reciprocity_tui.export.files import ExportFile, write
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.practice.archive import PARCEL_SUFFIX, build_parcel, travelling_packs
from reciprocity_tui.practice.bundles import bundle_of, save_bundle
from reciprocity_tui.practice.parse import check_written
from reciprocity_tui.practice.practice_file import file_name, write_practice
from reciprocity_tui.practice.seen_alone import SeenAloneRecord, record_answer

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.packs.library.catalog import Catalog
    from reciprocity_tui.practice.assignment import Practice
    from reciprocity_tui.practice.seen_alone import SeenAlone

COMMAND = "reciprocity counselor assign"


class Wish(NamedTuple):
    """What a counselor asked for beside the file.

    seen_alone -- the answer to record; None: it was not needed. paper -- whether to write pages to print.
    save_as -- the name of a bundle to save; empty: none.
    """

    seen_alone: SeenAlone | None = None
    paper: bool = False
    save_as: str = ""


def require_sound(practice: Practice, catalog: Catalog) -> None:
    """Raise PackError with everything that a check would find in the file of `practice`."""
    faults = check_written(practice, catalog.cards())
    if faults:
        problems = tuple(fault.message for fault in faults)
        raise PackError(Message("practice-not-sound", problems=problems))


def practice_export(practice: Practice, catalog: Catalog) -> ExportFile:
    """Return the file of a practice: an archive if packs travel along. Raises PackError for one that may not."""
    packs = travelling_packs(practice, catalog, COMMAND)
    data = write_practice(practice)
    if not packs:
        return ExportFile("", file_name(practice), lambda: data)
    parcel = build_parcel(data, packs)
    return ExportFile("", file_name(practice, PARCEL_SUFFIX), lambda: parcel)


def paper_exports(practice: Practice, catalog: Catalog) -> tuple[ExportFile, ...]:
    """Return pages to print: the tasks, and a start sheet for the two."""
    from reciprocity_tui.packs.review.script import build_play
    from reciprocity_tui.practice.pages import paper_page, start_sheet_page

    cards = [catalog.find(ref) for task in practice.tasks for ref in task.refs]
    plays = {card.ref: build_play(catalog.load(card.ref), card.pack, card.id) for card in cards}
    tasks, start = paper_page(practice, plays).encode(), start_sheet_page(practice).encode()
    return (
        ExportFile("", _page_name(text("paper-file-name"), practice), lambda: tasks),
        ExportFile("", _page_name(text("start-sheet-file-name"), practice), lambda: start),
    )


def _page_name(name: str, practice: Practice) -> str:
    return f"{name}-{practice.couple}-{practice.id}.html"


def hand_out(
    practice: Practice, catalog: Catalog, home: Path, place: str, wish: Wish | None = None
) -> tuple[Path, ...]:
    """Write a practice to `place`, a file or a folder, and what was asked for beside it; return what was written.

    Its own file comes first. Raises PackError for a practice that is not sound, AnswerRejected, HomeError, WriteFailed
    and DiskFull; nothing is left then.
    """
    wish = wish or Wish()
    require_sound(practice, catalog)
    main, *pages = (
        practice_export(practice, catalog),
        *(paper_exports(practice, catalog) if wish.paper else ()),
    )
    written: list[Path] = []
    try:
        written.append(write(main, place))
        written += (write(page, str(written[0].parent / page.name)) for page in pages)
        if wish.save_as:
            written.append(save_bundle(home, bundle_of(practice, wish.save_as)))
        if wish.seen_alone is not None:
            record_answer(home, practice.couple, SeenAloneRecord(wish.seen_alone, practice.made, practice.id))
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return tuple(written)


def ids_handed_out(folder: Path, couple: str) -> frozenset[str]:
    """Return the ids of a couple's practices whose files are in `folder` under their usual names."""
    begin = f"practice-{couple}-"
    try:
        names = [file for file in folder.iterdir() if file.name.startswith(begin)]
    except OSError:
        return frozenset()
    return frozenset(file.stem.removeprefix(begin) for file in names)
