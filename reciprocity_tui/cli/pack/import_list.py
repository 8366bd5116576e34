"""`reciprocity pack import`: make a pack from a list of questions, and account for every line of it."""

import re
import shlex
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import get_args

from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.cli.prompter import Prompter
from reciprocity_tui.errors import PackError, TerminalRequired, UsageError
from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH, SLUG, Intensity
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.importing import names
from reciprocity_tui.packs.importing.columns import language_code
from reciprocity_tui.packs.importing.compose import MOST_MINUTES, Answers, compose_pack
from reciprocity_tui.packs.importing.divide import Part, divide
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.language import UNKNOWN, detect_language
from reciprocity_tui.packs.importing.read_list import ImportedList, Source, read_lists, read_source
from reciprocity_tui.packs.importing.record import ImportRecord, read_record, write_new
from reciprocity_tui.packs.importing.report import format_parts, report
from reciprocity_tui.paths import format_path

PASTE = "-"
_INTENSITIES: tuple[Intensity, ...] = get_args(Intensity)
_MOST_FOLDERS = 200
"""Folders that are searched for one that was made from the same list."""
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def import_list(args: Namespace) -> int:
    """Make a pack from a list, or update the pack of a list that changed, and return 0. Raises ReciprocityError."""
    asking = Prompter(yes=args.yes)
    _check_options(args)
    made = _read(args, asking)
    if not any(entry.fate == "question" for listing in made for entry in listing.entries):
        left = any(entry.fate == "left out" for listing in made for entry in listing.entries)
        raise PackError(
            Message("import-no-question"),
            Message("import-keep-all-keeps") if left else Message("import-what-a-list-is"),
        )
    folder = _imported_before(args, made, asking)
    if folder is None:
        answers = _ask_details(args, made, asking)
        folder, answers = _free_folder(args, answers, asking)
    if (before := read_record(folder)) is not None:
        from reciprocity_tui.cli.pack.import_again import import_again

        answers = _answers_of(before, args)
        record = _record(folder, args, made, answers)
        return import_again(folder, before, record, asking, replace_all=args.replace)
    record = _record(folder, args, made, answers)
    print_lines(format_parts(_parts(args, made, answers)))
    write_new(folder, record)
    print_lines(_print_written(folder, record))
    return _offer_to_play(folder, asking)


def _check_options(args: Namespace) -> None:
    """Raise UsageError for options that cannot be used, before anything is read or asked."""
    if args.minutes is not None and not 1 <= args.minutes <= MOST_MINUTES:
        raise UsageError(Message("import-minutes", most=MOST_MINUTES, value=str(args.minutes)))
    if args.files.count(PASTE) > 1:
        raise UsageError(Message("import-one-input"))
    if args.output is not None:
        name = Path(args.output).absolute().name
        if not re.fullmatch(SLUG, name) or len(name) > MAX_SLUG_LENGTH:
            shown = names.make_title(name, 40) or "/"
            raise UsageError(Message("import-folder-no-id", folder=shown, example=names.make_id(name)))


def _read(args: Namespace, asking: Prompter) -> list[ImportedList]:
    """Read every list, print its report and return all. Ask whether to repair broken letters."""
    sources = [_read_pasted(asking) if name == PASTE else read_source(Path(name)) for name in args.files]
    wishes = ImportOptions(
        args.question, args.sets, args.language, args.encoding, args.keep_all, mend=not args.no_mend
    )
    made = read_lists(sources, wishes)
    broken = next((listing.sifted.sample for listing in made if listing.sifted.mended), None)
    if broken is not None and not asking.yes:
        asking.print(text("import-broken-letters", sample=names.make_title(broken[0], 60)))
        if not asking.confirm(text("import-ask-mend", sample=names.make_title(broken[1], 60))):
            made = read_lists(sources, replace(wishes, mend=False))
    for listing in made:
        print_lines(report(listing, every=args.all))
    return made


def _read_pasted(asking: Prompter) -> Source:
    from reciprocity_tui.packs.importing.source import read_pasted

    if sys.stdin is None:
        raise UsageError(Message("import-no-input"), Message("import-name-a-file"))
    if sys.stdin.isatty():
        asking.print(text("import-paste-here"))
    return Source(text("import-pasted"), read_pasted(sys.stdin.buffer), stem="questions")


def _imported_before(args: Namespace, made: Sequence[ImportedList], asking: Prompter) -> Path | None:
    """Return the folder made from these lists before; None when there is none, or another one is wanted."""
    if args.output is not None or args.title is not None or PASTE in args.files:
        return None
    sources = _names_of(made)
    folders = (entry for entry in sorted(Path.cwd().iterdir()) if entry.is_dir() and entry.name[0] != ".")
    for folder in islice(folders, _MOST_FOLDERS):
        record = read_record(folder)
        if record is not None and record.sources == sources:
            if asking.confirm(text("import-ask-update", folder=folder.name)):
                return folder
            return None
    return None


def _names_of(made: Sequence[ImportedList]) -> tuple[str, ...]:
    return tuple(listing.source.name for listing in made)


def _ask_details(args: Namespace, made: Sequence[ImportedList], asking: Prompter) -> Answers:
    """Ask what only a person knows and no option answers, and return the answers."""
    language = _language(args, made)
    title = args.title if args.title is not None else asking.text(text("import-ask-title"), _title(made))
    intensity = _intensity(
        args.intensity or asking.choose(text("import-ask-intensity"), _INTENSITIES, "light")
    )
    minutes = args.minutes or asking.number(text("import-ask-minutes"), 10, 1, MOST_MINUTES)
    source = args.source
    if source is None:
        source = asking.text(text("import-ask-source"))
    return Answers(
        names.make_title(title) or _title(made),
        intensity,
        minutes,
        names.make_title(source, 200),
        language,
        suggest=args.suggest,
    )


def _intensity(name: str) -> Intensity:
    return next((intensity for intensity in _INTENSITIES if intensity == name), "light")


def _title(made: Sequence[ImportedList]) -> str:
    own = names.make_title(made[0].reading.title) if len(made) == 1 else ""
    return own or names.title_from_file(made[0].source.stem or made[0].source.name)


def _language(args: Namespace, made: Sequence[ImportedList]) -> str:
    """Return the code of the language: from the option, the name of the column, or the words of the questions."""
    taken = next((listing.reading.language for listing in made if listing.reading.language), "")
    if _CODE.fullmatch(args.language):
        return language_code(args.language) or str(args.language)
    if args.language and not taken:
        raise UsageError(Message("import-no-language-column", name=args.language[:40]))
    questions = (entry.text for listing in made for entry in listing.entries if entry.fate == "question")
    return taken or detect_language(" ".join(islice(questions, 400)))


def _free_folder(args: Namespace, answers: Answers, asking: Prompter) -> tuple[Path, Answers]:
    """Return the folder to write, and the answers with its title. Raises PackError for a name that is taken."""
    from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER

    while True:
        folder = (
            Path(args.output).absolute()
            if args.output is not None
            else Path.cwd() / names.make_id(answers.title)
        )
        comes_with_it = folder.name in BUILT_IN_ORDER
        if not comes_with_it and (read_record(folder) is not None or not _is_taken(folder)):
            return folder, answers
        taken = Message("import-id-taken" if comes_with_it else "import-folder-taken", folder=folder.name)
        if asking.yes or args.output is not None or args.title is not None:
            raise PackError(taken, Message("import-another-folder"))
        asking.print(text(taken))
        title = names.make_title(asking.text(text("import-ask-another-title")))
        answers = replace(answers, title=title or answers.title)


def _is_taken(folder: Path) -> bool:
    try:
        return folder.is_symlink() or (
            folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))
        )
    except OSError:
        return True


def _parts(args: Namespace, made: Sequence[ImportedList], answers: Answers) -> list[Part]:
    entries = (entry for listing in made for entry in listing.entries)
    return divide(entries, answers.intensity, this_or_that=args.this_or_that)


def _record(folder: Path, args: Namespace, made: Sequence[ImportedList], answers: Answers) -> ImportRecord:
    """Return the record of an import: the files to write, and the answers that a later import needs."""
    kept = {
        "title": answers.title,
        "intensity": answers.intensity,
        "minutes": str(answers.minutes),
        "source": answers.source,
        "language": answers.language,
        "suggest": "yes" if answers.suggest else "",
        "this_or_that": "yes" if args.this_or_that else "",
    }
    return ImportRecord(
        _names_of(made), kept, compose_pack(folder.name, _parts(args, made, answers), answers)
    )


def _answers_of(record: ImportRecord, args: Namespace) -> Answers:
    """Return the answers of the first import, replaced by those that options give."""
    before = record.answers
    minutes = before.get("minutes", "")
    args.this_or_that = args.this_or_that or before.get("this_or_that") == "yes"
    return Answers(
        names.make_title(args.title or "")
        or names.make_title(before.get("title", ""))
        or text("import-usual-title"),
        _intensity(args.intensity or before.get("intensity", "")),
        args.minutes or (min(max(int(minutes[:3]), 1), MOST_MINUTES) if minutes.isdecimal() else 10),
        names.make_title(before.get("source", "") if args.source is None else args.source, 200),
        before.get("language", UNKNOWN),
        suggest=args.suggest or before.get("suggest") == "yes",
    )


def _print_written(folder: Path, record: ImportRecord) -> Iterator[str]:
    """Yield what was written, what could be better, and what to do now."""
    path, files = format_folder(folder), ", ".join(islice(record.files, 6))
    yield text("import-wrote", folder=path, files=files, more="yes" if len(record.files) > 6 else "no")
    if record.answers["language"] == UNKNOWN:
        yield text("import-language-unclear")
    yield from check_summary(folder)
    yield text("import-play-it", path=path)
    yield text("import-keep-it", path=path)


def _offer_to_play(folder: Path, asking: Prompter) -> int:
    """Offer to play what was written, if there is a terminal; return the exit status."""
    from reciprocity_tui.cli.terminal import require_terminal

    try:
        require_terminal()
    except TerminalRequired:
        return 0
    if asking.yes or not asking.confirm(text("import-ask-play")):
        return 0
    from reciprocity_tui.cli.arguments import parse
    from reciprocity_tui.cli.play import play

    play_args = parse(["play", str(folder)])
    return 0 if play_args is None else play(play_args)


def format_folder(folder: Path) -> str:
    """Return the folder as it can be typed after a command, relative if it is below the current folder."""
    here = Path.cwd()
    path = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return shlex.quote(format_path(path))


def check_summary(folder: Path) -> Iterator[str]:
    """Yield a summary of what `pack check` finds in the folder, counted by rule."""
    from reciprocity_tui.packs.checking.check import check_path

    codes: dict[str, int] = {}
    diagnostics = 0
    for file in check_path(folder):
        for diagnostic in file.diagnostics:
            codes[diagnostic.code] = codes.get(diagnostic.code, 0) + 1
            diagnostics += diagnostic.severity == "error"
    if diagnostics:
        yield text("import-faults", number=diagnostics, path=format_folder(folder))
    elif codes:
        by_rule = ", ".join(f"{code} {number}" for code, number in sorted(codes.items()))
        yield text("import-could-be-better", number=sum(codes.values()), rules=by_rule)
        yield text("import-see-them", path=format_folder(folder))
    else:
        yield text("import-nothing-wrong")
