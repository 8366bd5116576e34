"""Import a list that changed: add what is new in it to the pack, and keep what an author changed there."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.messages import text
from reciprocity_tui.packs.importing.record import ImportRecord, write_changes
from reciprocity_tui.packs.importing.update import Update, plan_update, summary
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

_SHOWN = 12
"""Lines of each kind of change that are written out."""
_MOST_DIFF = 200


def import_again(
    folder: Path, before: ImportRecord, after: ImportRecord, asking: Prompter, *, replace_all: bool
) -> int:
    """Apply the changes between two imports to `folder`, and return 0. Raises PackError, WriteFailed and UsageError.

    Show a file that its author changed first. replace_all -- write also where their changes would be lost.
    """
    now = dict(_files(folder, [*before.files, *after.files]))
    update = plan_update(before.files, after.files, now)
    print_lines(_summary(*summary(before.files, after.files)))
    if not update.files and not update.removed:
        if after != before:
            write_changes(folder, after, {}, ())
        print_lines([text("reimport-nothing-to-do", folder=folder.name)])
        return 0
    left = list(_confirm_overwrites(update, now, asking, replace_all=replace_all))
    for name in left:
        update.files.pop(name, None)
        update.removed = [path for path in update.removed if path != name]
    files = {name: page for name, page in update.files.items() if now.get(name) != page}
    # What was left as it is stays to be done at the next import.
    stays = {name: before.files[name] for name in left if name in before.files}
    written = {name: page for name, page in after.files.items() if name not in left or name in before.files}
    write_changes(
        folder, ImportRecord(after.sources, after.answers, {**written, **stays}), files, update.removed
    )
    print_lines(_print_done(folder, files, update, left))
    return 0


def _files(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the files that are there now, with their text."""
    for name in dict.fromkeys(names):
        try:
            yield name, read_bytes(folder / name, folder).decode("utf-8", "replace")
        except UnreadableText:
            continue


def _confirm_overwrites(
    update: Update, now: dict[str, str], asking: Prompter, *, replace_all: bool
) -> Iterator[str]:
    """Show each file that was changed by hand; yield the names of those to leave as they are."""
    for name in [*update.by_hand, *(name for name in update.lost if name not in update.by_hand)]:
        if name not in update.files and name not in update.removed:
            continue
        lost = name in update.lost
        print_lines([text("reimport-changed-by-hand", file=name)])
        diff = list(islice(update.diff(name, now.get(name, "")), _MOST_DIFF + 1))
        print_lines(f"  {line}" for line in diff[:_MOST_DIFF])
        if len(diff) > _MOST_DIFF:
            print_lines([f"  {text('reimport-more-lines')}"])
        if replace_all:
            continue
        if lost and asking.yes:
            print_lines([text("reimport-file-stays", file=name)])
            yield name
        elif not asking.yes and not asking.confirm(text("reimport-ask"), default=False):
            yield name


def _summary(
    added: Sequence[str], removed: Sequence[str], reworded: Sequence[tuple[str, str]]
) -> Iterator[str]:
    if not (added or removed or reworded):
        yield text("reimport-same-questions")
        return
    yield text("reimport-sum", added=len(added), changed=len(reworded), removed=len(removed))
    yield from _format_some("+", added)
    yield from _format_some("~", [new for _, new in reworded])
    yield from _format_some("-", removed)


def _format_some(sign: str, texts: Sequence[str]) -> Iterator[str]:
    yield from (f"  {sign} {line}" for line in texts[:_SHOWN])
    if len(texts) > _SHOWN:
        yield f"  {sign} {text('pack-and-more', number=len(texts) - _SHOWN)}"


def _print_done(folder: Path, files: dict[str, str], update: Update, left: Sequence[str]) -> Iterator[str]:
    from reciprocity_tui.cli.pack.import_list import check_summary, format_folder

    if update.kept:
        yield text("reimport-kept-reworded", number=len(update.kept))
    if files or update.removed:
        parts = [*files, *(text("reimport-file-removed", file=name) for name in update.removed)]
        yield text("reimport-changed", folder=format_folder(folder), files=", ".join(parts))
    if left:
        yield text("reimport-left", number=len(left), files=", ".join(left))
    yield from check_summary(folder)
