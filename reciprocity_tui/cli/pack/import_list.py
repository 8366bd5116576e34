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

from reciprocity_tui.cli.asking import Asking
from reciprocity_tui.cli.pack.lines import print_lines
from reciprocity_tui.errors import PackError, TerminalRequired, UsageError
from reciprocity_tui.exercise.card import MOST_OF_SLUG, SLUG, Intensity
from reciprocity_tui.packs.importing import names
from reciprocity_tui.packs.importing.composing import MOST_MINUTES, Answers, pack_files
from reciprocity_tui.packs.importing.dividing import Part, divided
from reciprocity_tui.packs.importing.entries import Wishes
from reciprocity_tui.packs.importing.language import UNKNOWN, language_of
from reciprocity_tui.packs.importing.listing import Listing, Source, listings, source_of
from reciprocity_tui.packs.importing.numbers import count
from reciprocity_tui.packs.importing.record import Record, record_of, write_new
from reciprocity_tui.packs.importing.report import division, report
from reciprocity_tui.packs.importing.table import language_code
from reciprocity_tui.paths import shown

PASTE = "-"
PASTED = "pasted text"
_INTENSITIES: tuple[Intensity, ...] = get_args(Intensity)
_MOST_FOLDERS = 200
"""Folders that are looked into for one that was made from the same list."""
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def import_list(args: Namespace) -> int:
    """Make a pack from a list, or bring a list that changed into its pack. Return 0. Raises ReciprocityError."""
    asking = Asking(yes=args.yes)
    _look_at_options(args)
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
        answers = _asked(args, made, asking)
        folder, answers = _free_folder(args, answers, asking)
    if (before := record_of(folder)) is not None:
        from reciprocity_tui.cli.pack.import_again import import_again

        answers = _answers_of(before, args)
        record = _record(folder, args, made, answers)
        return import_again(folder, before, record, asking, replace_all=args.replace)
    record = _record(folder, args, made, answers)
    print_lines(division(_parts(args, made, answers)))
    write_new(folder, record)
    print_lines(_written(folder, record))
    return _played(folder, asking)


def _look_at_options(args: Namespace) -> None:
    """Raise UsageError for what no pack could be made with, before anything is read or asked."""
    if args.minutes is not None and not 1 <= args.minutes <= MOST_MINUTES:
        raise UsageError(f"--minutes needs a number from 1 to {MOST_MINUTES}, and {args.minutes} is none.")
    if args.files.count(PASTE) > 1:
        raise UsageError("There is only one input, so - may be given once.")
    if args.output is not None:
        name = Path(args.output).absolute().name
        if not re.fullmatch(SLUG, name) or len(name) > MOST_OF_SLUG:
            raise UsageError(
                f"The folder {names.title_of(name, 40) or '/'} cannot be a pack: its name is the pack's id, in small "
                "letters, digits and single hyphens.",
                f"For example: -o {names.id_of(name)}",
            )


def _read(args: Namespace, asking: Asking) -> list[Listing]:
    """Read every list, and print what became of it. Asks whether broken letters are to be put right."""
    sources = [_pasted(asking) if name == PASTE else source_of(Path(name)) for name in args.files]
    wishes = Wishes(
        args.question, args.sets, args.language, args.encoding, args.keep_all, mend=not args.no_mend
    )
    made = listings(sources, wishes)
    broken = next((listing.sifted.sample for listing in made if listing.sifted.mended), None)
    if broken is not None and not asking.yes:
        asking.say(f"Some letters look broken: {names.title_of(broken[0], 60)}")
        if not asking.agreed(f"Put them right, as in: {names.title_of(broken[1], 60)}"):
            made = listings(sources, replace(wishes, mend=False))
    for listing in made:
        print_lines(report(listing, every=args.all))
    return made


def _pasted(asking: Asking) -> Source:
    from reciprocity_tui.packs.importing.source import bytes_pasted

    if sys.stdin is None:
        raise UsageError("There is no input to read from.", "Name a file with the questions.")
    if sys.stdin.isatty():
        asking.say("Paste the questions here. A line with a single dot ends them.")
    return Source(PASTED, bytes_pasted(sys.stdin.buffer), stem="questions")


def _imported_before(args: Namespace, made: Sequence[Listing], asking: Asking) -> Path | None:
    """The folder that was made from these lists before; None when there is none, or another one is wanted."""
    if args.output is not None or args.title is not None:
        return None
    sources = _names_of(made)
    if PASTED in sources:
        return None
    folders = (each for each in sorted(Path.cwd().iterdir()) if each.is_dir() and each.name[0] != ".")
    for folder in islice(folders, _MOST_FOLDERS):
        record = record_of(folder)
        if record is not None and record.sources == sources:
            if asking.agreed(f"{folder.name} was made from this list. Bring what changed into it?"):
                return folder
            return None
    return None


def _names_of(made: Sequence[Listing]) -> tuple[str, ...]:
    return tuple(listing.source.name for listing in made)


def _asked(args: Namespace, made: Sequence[Listing], asking: Asking) -> Answers:
    """Ask what only a person knows, as far as no option says it."""
    language = _language(args, made)
    title = args.title if args.title is not None else asking.text("Title?", _title(made))
    intensity = _intensity(args.intensity or asking.one_of("Light, medium or deep?", _INTENSITIES, "light"))
    minutes = args.minutes or asking.number("Minutes an evening?", 10, 1, MOST_MINUTES)
    source = args.source
    if source is None:
        source = asking.text("Where are they from? (kept in the pack)")
    return Answers(
        names.title_of(title) or _title(made),
        intensity,
        minutes,
        names.title_of(source, 200),
        language,
        suggest=args.suggest,
    )


def _intensity(text: str) -> Intensity:
    return next((each for each in _INTENSITIES if each == text), "light")


def _title(made: Sequence[Listing]) -> str:
    own = names.title_of(made[0].reading.title) if len(made) == 1 else ""
    return own or names.title_from_file(made[0].source.stem or made[0].source.name)


def _language(args: Namespace, made: Sequence[Listing]) -> str:
    """The code of the language: as it was said, as the column is named, or as it is sure from the words."""
    taken = next((listing.reading.language for listing in made if listing.reading.language), "")
    if _CODE.fullmatch(args.language):
        return language_code(args.language) or str(args.language)
    if args.language and not taken:
        raise UsageError(f"No column is called {args.language[:40]}.", "Or say a code, as in: --language de")
    questions = (entry.text for listing in made for entry in listing.entries if entry.fate == "question")
    return taken or language_of(" ".join(islice(questions, 400)))


def _free_folder(args: Namespace, answers: Answers, asking: Asking) -> tuple[Path, Answers]:
    """The folder to write, and the answers it goes with. Raises PackError where it is taken and nobody can be asked."""
    from reciprocity_tui.packs.catalog import SHELF

    while True:
        folder = (
            Path(args.output).absolute()
            if args.output is not None
            else Path.cwd() / names.id_of(answers.title)
        )
        comes_with_it = folder.name in SHELF
        if not comes_with_it and (record_of(folder) is not None or not _is_taken(folder)):
            return folder, answers
        taken = f"There is something called {folder.name} here already, and it stays as it is."
        if comes_with_it:
            taken = (
                f"{folder.name} is the id of a pack that comes with the program, and no other can have it."
            )
        if asking.yes or args.output is not None or args.title is not None:
            raise PackError(taken, "Another title with --title, or another folder with -o.")
        asking.say(taken)
        answers = replace(answers, title=names.title_of(asking.text("Another title?")) or answers.title)


def _is_taken(folder: Path) -> bool:
    try:
        return folder.is_symlink() or (
            folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))
        )
    except OSError:
        return True


def _parts(args: Namespace, made: Sequence[Listing], answers: Answers) -> list[Part]:
    entries = (entry for listing in made for entry in listing.entries)
    return divided(entries, answers.intensity, this_or_that=args.this_or_that)


def _record(folder: Path, args: Namespace, made: Sequence[Listing], answers: Answers) -> Record:
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
    return Record(_names_of(made), kept, pack_files(folder.name, _parts(args, made, answers), answers))


def _answers_of(record: Record, args: Namespace) -> Answers:
    """What was answered when the list was imported first; options say it anew."""
    before = record.answers
    minutes = before.get("minutes", "")
    args.this_or_that = args.this_or_that or before.get("this_or_that") == "yes"
    return Answers(
        names.title_of(args.title or "") or names.title_of(before.get("title", "")) or "Questions",
        _intensity(args.intensity or before.get("intensity", "")),
        args.minutes or (min(max(int(minutes[:3]), 1), MOST_MINUTES) if minutes.isdecimal() else 10),
        names.title_of(before.get("source", "") if args.source is None else args.source, 200),
        before.get("language", UNKNOWN),
        suggest=args.suggest or before.get("suggest") == "yes",
    )


def _written(folder: Path, record: Record) -> Iterator[str]:
    """What was written, what could be better, and what to do now."""
    yield f"Wrote {named(folder)}/ ({', '.join(islice(record.files, 6))}{' and more' * (len(record.files) > 6)})."
    if record.answers["language"] == UNKNOWN:
        yield "Its language is not clear: --language CODE says it, or `language` in pack.toml."
    yield from checked(folder)
    path = named(folder)
    yield f"Play it:  reciprocity play {path}"
    yield f"Keep it:  reciprocity pack install {path}"


def _played(folder: Path, asking: Asking) -> int:
    """Play what was written, where somebody is there who wants to; return the exit status."""
    from reciprocity_tui.cli.terminal import need_terminal

    try:
        need_terminal()
    except TerminalRequired:
        return 0
    if asking.yes or not asking.agreed("Play it now? Nothing of it is kept."):
        return 0
    from reciprocity_tui.cli.arguments import parse
    from reciprocity_tui.cli.play import play

    asked = parse(["play", str(folder)])
    return 0 if asked is None else play(asked)


def named(folder: Path) -> str:
    """The folder as it can be typed after a command: below the current folder without what leads there."""
    here = Path.cwd()
    path = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return shlex.quote(shown(path))


def checked(folder: Path) -> Iterator[str]:
    """Say what `pack check` would find in the folder, counted by rule."""
    from reciprocity_tui.packs.inspection import inspect

    codes: dict[str, int] = {}
    faults = 0
    for file in inspect(folder):
        for fault in file.faults:
            codes[fault.code] = codes.get(fault.code, 0) + 1
            faults += fault.severity == "error"
    if faults:
        yield f"{count(faults, 'fault')}: reciprocity pack check {named(folder)}"
    elif codes:
        by_rule = ", ".join(f"{code} {number}" for code, number in sorted(codes.items()))
        yield f"Nothing wrong. {count(sum(codes.values()), 'thing')} could be said better: {by_rule}."
        yield f"See them: reciprocity pack check {named(folder)}"
    else:
        yield "Nothing wrong."
