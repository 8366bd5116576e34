"""Importing a list that changed: what is new in it goes into the pack, and what an author changed there stays."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.packs.importing.ranges import count
from reciprocity_tui.packs.importing.record import ImportRecord, write_changes
from reciprocity_tui.packs.importing.update import Update, plan_update, summary
from reciprocity_tui.packs.parsing.read import UnreadableText, read_bytes

_SHOWN = 12
"""Lines of each kind of change that are written out."""
_MOST_DIFF = 200


def import_again(
    folder: Path, before: ImportRecord, after: ImportRecord, asking: Prompter, *, replace_all: bool
) -> int:
    """Bring what changed between two imports into `folder`, and return 0. Raises PackError, WriteFailed and UsageError.

    A file that its author changed is shown first. replace_all -- write also where what they changed would be lost.
    """
    now = dict(_files(folder, [*before.files, *after.files]))
    update = plan_update(before.files, after.files, now)
    print_lines(_summary(*summary(before.files, after.files)))
    if not update.files and not update.removed:
        if after != before:
            write_changes(folder, after, {}, ())
        print_lines([f"{folder.name}/ is as the list has it; nothing was changed."])
        return 0
    left = list(_confirm_overwrites(update, now, asking, replace_all=replace_all))
    for name in left:
        update.files.pop(name, None)
        update.removed = [path for path in update.removed if path != name]
    files = {name: text for name, text in update.files.items() if now.get(name) != text}
    # What was left as it is stays to be done at the next import.
    stays = {name: before.files[name] for name in left if name in before.files}
    written = {name: text for name, text in after.files.items() if name not in left or name in before.files}
    write_changes(
        folder, ImportRecord(after.sources, after.answers, {**written, **stays}), files, update.removed
    )
    print_lines(_print_done(folder, files, update, left))
    return 0


def _files(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The files that are there now, with their text."""
    for name in dict.fromkeys(names):
        try:
            yield name, read_bytes(folder / name, folder).decode("utf-8", "replace")
        except UnreadableText:
            continue


def _confirm_overwrites(
    update: Update, now: dict[str, str], asking: Prompter, *, replace_all: bool
) -> Iterator[str]:
    """Show each file that was changed by hand; yield those that are to stay as they are."""
    for name in [*update.by_hand, *(name for name in update.lost if name not in update.by_hand)]:
        if name not in update.files and name not in update.removed:
            continue
        lost = name in update.lost
        print_lines([f"{name} was changed by hand."])
        diff = list(islice(update.diff(name, now.get(name, "")), _MOST_DIFF + 1))
        print_lines(f"  {line}" for line in diff[:_MOST_DIFF])
        if len(diff) > _MOST_DIFF:
            print_lines(["  and more lines like these"])
        if replace_all:
            continue
        if lost and asking.yes:
            print_lines([f"{name} stays as it is; --replace writes over what was changed in it."])
            yield name
        elif not asking.yes and not asking.confirm("Write it like this?", default=False):
            yield name


def _summary(
    added: Sequence[str], removed: Sequence[str], reworded: Sequence[tuple[str, str]]
) -> Iterator[str]:
    if not (added or removed or reworded):
        yield "The questions are the same as before."
        return
    yield f"{count(len(added), 'question')} added, {len(reworded)} changed, {len(removed)} removed."
    yield from _format_some("+", added)
    yield from _format_some("~", [new for _, new in reworded])
    yield from _format_some("-", removed)


def _format_some(sign: str, texts: Sequence[str]) -> Iterator[str]:
    yield from (f"  {sign} {text}" for text in texts[:_SHOWN])
    if len(texts) > _SHOWN:
        yield f"  {sign} and {len(texts) - _SHOWN} more"


def _print_done(folder: Path, files: dict[str, str], update: Update, left: Sequence[str]) -> Iterator[str]:
    from reciprocity_tui.cli.pack.import_list import check_summary, format_folder

    if update.kept:
        yield f"{count(len(update.kept), 'question')} that you reworded yourself stayed in your words."
    if files or update.removed:
        parts = [*files, *(f"{name} removed" for name in update.removed)]
        yield f"Changed {format_folder(folder)}/ ({', '.join(parts)})."
    if left:
        yield f"Left as {'it is' if len(left) == 1 else 'they are'}: {', '.join(left)}."
    yield from check_summary(folder)
