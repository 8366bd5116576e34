"""`reciprocity pack import`: a pack from a list of questions, and a word about every line of it."""

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
from reciprocity_tui.packs.importing import names
from reciprocity_tui.packs.importing.columns import language_code
from reciprocity_tui.packs.importing.compose import MOST_MINUTES, Answers, compose_pack
from reciprocity_tui.packs.importing.divide import Part, divide
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.language import UNKNOWN, detect_language
from reciprocity_tui.packs.importing.ranges import count
from reciprocity_tui.packs.importing.read_list import ImportedList, Source, read_lists, read_source
from reciprocity_tui.packs.importing.record import ImportRecord, read_record, write_new
from reciprocity_tui.packs.importing.report import format_parts, report
from reciprocity_tui.paths import format_path

PASTE = "-"
PASTED = "pasted text"
_INTENSITIES: tuple[Intensity, ...] = get_args(Intensity)
_MOST_FOLDERS = 200
"""Folders that are looked into for one that was made from the same list."""
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def import_list(args: Namespace) -> int:
    """Make a pack from a list, or bring a list that changed into its pack. Return 0. Raises ReciprocityError."""
    asking = Prompter(yes=args.yes)
    _check_options(args)
    made = _read(args, asking)
    if not any(entry.fate == "question" for listing in made for entry in listing.entries):
        left = any(entry.fate == "left out" for listing in made for entry in listing.entries)
        raise PackError(
            "There is no question in it, so nothing was written.",
            "--keep-all keeps what was left out."
            if left
            else "A list has one question on each line, for example.",
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
    """Raise UsageError for what no pack could be made with, before anything is read or asked."""
    if args.minutes is not None and not 1 <= args.minutes <= MOST_MINUTES:
        raise UsageError(f"--minutes needs a number from 1 to {MOST_MINUTES}, and {args.minutes} is none.")
    if args.files.count(PASTE) > 1:
        raise UsageError("There is only one input, so - may be given once.")
    if args.output is not None:
        name = Path(args.output).absolute().name
        if not re.fullmatch(SLUG, name) or len(name) > MAX_SLUG_LENGTH:
            raise UsageError(
                f"The folder {names.make_title(name, 40) or '/'} cannot be a pack: its name is the pack's id, in small "
                "letters, digits and single hyphens.",
                f"For example: -o {names.make_id(name)}",
            )


def _read(args: Namespace, asking: Prompter) -> list[ImportedList]:
    """Read every list, and print what became of it. Asks whether broken letters are to be put right."""
    sources = [_read_pasted(asking) if name == PASTE else read_source(Path(name)) for name in args.files]
    wishes = ImportOptions(
        args.question, args.sets, args.language, args.encoding, args.keep_all, mend=not args.no_mend
    )
    made = read_lists(sources, wishes)
    broken = next((listing.sifted.sample for listing in made if listing.sifted.mended), None)
    if broken is not None and not asking.yes:
        asking.print(f"Some letters look broken: {names.make_title(broken[0], 60)}")
        if not asking.confirm(f"Put them right, as in: {names.make_title(broken[1], 60)}"):
            made = read_lists(sources, replace(wishes, mend=False))
    for listing in made:
        print_lines(report(listing, every=args.all))
    return made


def _read_pasted(asking: Prompter) -> Source:
    from reciprocity_tui.packs.importing.source import read_pasted

    if sys.stdin is None:
        raise UsageError("There is no input to read from.", "Name a file with the questions.")
    if sys.stdin.isatty():
        asking.print("Paste the questions here. A line with a single dot ends them.")
    return Source(PASTED, read_pasted(sys.stdin.buffer), stem="questions")


def _imported_before(args: Namespace, made: Sequence[ImportedList], asking: Prompter) -> Path | None:
    """The folder that was made from these lists before; None when there is none, or another one is wanted."""
    if args.output is not None or args.title is not None:
        return None
    sources = _names_of(made)
    if PASTED in sources:
        return None
    folders = (entry for entry in sorted(Path.cwd().iterdir()) if entry.is_dir() and entry.name[0] != ".")
    for folder in islice(folders, _MOST_FOLDERS):
        record = read_record(folder)
        if record is not None and record.sources == sources:
            if asking.confirm(f"{folder.name} was made from this list. Bring what changed into it?"):
                return folder
            return None
    return None


def _names_of(made: Sequence[ImportedList]) -> tuple[str, ...]:
    return tuple(listing.source.name for listing in made)


def _ask_details(args: Namespace, made: Sequence[ImportedList], asking: Prompter) -> Answers:
    """Ask what only a person knows, as far as no option says it."""
    language = _language(args, made)
    title = args.title if args.title is not None else asking.text("Title?", _title(made))
    intensity = _intensity(args.intensity or asking.choose("Light, medium or deep?", _INTENSITIES, "light"))
    minutes = args.minutes or asking.number("Minutes an evening?", 10, 1, MOST_MINUTES)
    source = args.source
    if source is None:
        source = asking.text("Where are they from? (kept in the pack)")
    return Answers(
        names.make_title(title) or _title(made),
        intensity,
        minutes,
        names.make_title(source, 200),
        language,
        suggest=args.suggest,
    )


def _intensity(text: str) -> Intensity:
    return next((intensity for intensity in _INTENSITIES if intensity == text), "light")


def _title(made: Sequence[ImportedList]) -> str:
    own = names.make_title(made[0].reading.title) if len(made) == 1 else ""
    return own or names.title_from_file(made[0].source.stem or made[0].source.name)


def _language(args: Namespace, made: Sequence[ImportedList]) -> str:
    """The code of the language: as it was said, as the column is named, or as it is sure from the words."""
    taken = next((listing.reading.language for listing in made if listing.reading.language), "")
    if _CODE.fullmatch(args.language):
        return language_code(args.language) or str(args.language)
    if args.language and not taken:
        raise UsageError(f"No column is called {args.language[:40]}.", "Or say a code, as in: --language de")
    questions = (entry.text for listing in made for entry in listing.entries if entry.fate == "question")
    return taken or detect_language(" ".join(islice(questions, 400)))


def _free_folder(args: Namespace, answers: Answers, asking: Prompter) -> tuple[Path, Answers]:
    """The folder to write, and the answers it goes with. Raises PackError where it is taken and nobody can be asked."""
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
        taken = f"There is something called {folder.name} here already, and it stays as it is."
        if comes_with_it:
            taken = (
                f"{folder.name} is the id of a pack that comes with the program, and no other can have it."
            )
        if asking.yes or args.output is not None or args.title is not None:
            raise PackError(taken, "Another title with --title, or another folder with -o.")
        asking.print(taken)
        answers = replace(answers, title=names.make_title(asking.text("Another title?")) or answers.title)


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
    """What is to be written, and what is kept of how it came about."""
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
    """What was answered when the list was imported first; options say it anew."""
    before = record.answers
    minutes = before.get("minutes", "")
    args.this_or_that = args.this_or_that or before.get("this_or_that") == "yes"
    return Answers(
        names.make_title(args.title or "") or names.make_title(before.get("title", "")) or "Questions",
        _intensity(args.intensity or before.get("intensity", "")),
        args.minutes or (min(max(int(minutes[:3]), 1), MOST_MINUTES) if minutes.isdecimal() else 10),
        names.make_title(before.get("source", "") if args.source is None else args.source, 200),
        before.get("language", UNKNOWN),
        suggest=args.suggest or before.get("suggest") == "yes",
    )


def _print_written(folder: Path, record: ImportRecord) -> Iterator[str]:
    """What was written, what could be better, and what to do now."""
    files = ", ".join(islice(record.files, 6)) + " and more" * (len(record.files) > 6)
    yield f"Wrote {format_folder(folder)}/ ({files})."
    if record.answers["language"] == UNKNOWN:
        yield "Its language is not clear: --language CODE says it, or `language` in pack.toml."
    yield from check_summary(folder)
    path = format_folder(folder)
    yield f"Play it:  reciprocity play {path}"
    yield f"Keep it:  reciprocity pack install {path}"


def _offer_to_play(folder: Path, asking: Prompter) -> int:
    """Play what was written, where somebody is there who wants to; return the exit status."""
    from reciprocity_tui.cli.terminal import require_terminal

    try:
        require_terminal()
    except TerminalRequired:
        return 0
    if asking.yes or not asking.confirm("Play it now? Nothing of it is kept."):
        return 0
    from reciprocity_tui.cli.arguments import parse
    from reciprocity_tui.cli.play import play

    play_args = parse(["play", str(folder)])
    return 0 if play_args is None else play(play_args)


def format_folder(folder: Path) -> str:
    """The folder as it can be typed after a command: below the current folder without what leads there."""
    here = Path.cwd()
    path = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return shlex.quote(format_path(path))


def check_summary(folder: Path) -> Iterator[str]:
    """Say what `pack check` would find in the folder, counted by rule."""
    from reciprocity_tui.packs.checking.check import check_path

    codes: dict[str, int] = {}
    diagnostics = 0
    for file in check_path(folder):
        for diagnostic in file.diagnostics:
            codes[diagnostic.code] = codes.get(diagnostic.code, 0) + 1
            diagnostics += diagnostic.severity == "error"
    if diagnostics:
        yield f"{count(diagnostics, 'fault')}: reciprocity pack check {format_folder(folder)}"
    elif codes:
        by_rule = ", ".join(f"{code} {number}" for code, number in sorted(codes.items()))
        yield f"Nothing wrong. {count(sum(codes.values()), 'thing')} could be said better: {by_rule}."
        yield f"See them: reciprocity pack check {format_folder(folder)}"
    else:
        yield "Nothing wrong."
