"""The players' own pack, made in the Library: a list of questions from a file or pasted, and four short answers.

Nothing is saved before `make_pack`, so going back leaves nothing. List readers are imported when there is a list.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from reciprocity_tui.errors import AnswerRejected, HomeError, PackError
from reciprocity_tui.game.named_file import find_file
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.install.write_folder import write_folder
from reciprocity_tui.packs.library.catalog import built_in_root
from reciprocity_tui.packs.library.sources import glyph_key, packs_folder

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.packs.importing.compose import Answers
    from reciprocity_tui.packs.importing.read_list import ImportedList, Source

TITLE = Message("make-pack-title")
ABOUT = Message("make-pack-about")
WHERE = Message("make-pack-where")
ASK_TITLE = Message("make-pack-ask-title")
ASK_DEPTH = Message("make-pack-ask-depth")
ASK_LENGTH = Message("make-pack-ask-length")
ASK_MINUTES = Message("make-pack-ask-minutes")
ASK_SOURCE = Message("make-pack-ask-source")
NOT_KEPT = Message("make-pack-not-kept")

DEPTHS = (
    ("light", Message("make-pack-light")),
    ("medium", Message("make-pack-medium")),
    ("deep", Message("make-pack-deep")),
)
MINUTES = (5, 10, 15, 20, 30)
DEFAULT_MINUTES = 10

MAX_PASTED = 200_000
"""Characters that may be pasted or typed: a few thousand questions."""
MAX_TITLE, MAX_SOURCE = 60, 200
_FILE_SUFFIX = re.compile(
    r"\.(txt|md|markdown|csv|tsv|tab|json|js|ts|docx|doc|xlsx?|pdf|rtf|odt|html?|jsonl|ndjson|org|tex|rst|adoc|"
    r"ya?ml)$",
    re.IGNORECASE,
)
_OPTION = re.compile(r"(?:(?P<guess>; a guess)?:? | \()--[a-z][^\"]*$")
"""The command-line options at the end of a report line, but not in text quoted from a list."""


@dataclass(frozen=True)
class ParsedList:
    """A parsed list. title -- the suggested one. language -- of the questions, if it is certain."""

    listing: ImportedList
    title: str
    language: str

    def report(self) -> tuple[str, ...]:
        """Say what became of every line, without the options that the command line has for it."""
        from reciprocity_tui.packs.importing.report import report

        return tuple(_without_options(line.strip()) for line in report(self.listing))

    def describe_exercises(self, answers: Answers) -> tuple[str, ...]:
        """Say which exercises come of it."""
        from reciprocity_tui.packs.importing.divide import divide
        from reciprocity_tui.packs.importing.report import format_parts

        return tuple(line.strip() for line in format_parts(divide(self.listing.entries, answers.intensity)))


def _without_options(line: str) -> str:
    match = _OPTION.search(line)
    if match is None:
        return line
    line = line[: match.start()]
    return text("make-pack-guess", line=line) if match["guess"] else line


def is_file(typed: str) -> bool:
    """Return whether the input names an existing file."""
    return "\n" not in typed.strip() and find_file(typed) is not None


def names_file(line: str) -> bool:
    """Return whether one line is meant as the name of a file, whether or not there is one."""
    return is_file(line) or _looks_like_path(line)


def title_of(game: Game, card: Card) -> str:
    """Return the title of the pack that `card` is from."""
    pack = game.catalog.pack(card.pack)
    return card.title if pack is None else pack.title


def parse_list(typed: str) -> ParsedList:
    """Read the named file, or the questions themselves. Raises AnswerRejected or PackError."""
    from reciprocity_tui.packs.importing import names
    from reciprocity_tui.packs.importing.entries import ImportOptions
    from reciprocity_tui.packs.importing.language import detect_language
    from reciprocity_tui.packs.importing.read_list import read_lists

    if not typed.strip():
        raise AnswerRejected(Message("make-pack-nothing"))
    listing = read_lists([_source(typed)], ImportOptions())[0]
    if not listing.numbers("question"):
        raise AnswerRejected(Message("make-pack-no-question", name=listing.source.name))
    questions = (entry.text for entry in listing.entries if entry.fate == "question")
    own = names.make_title(listing.reading.title, MAX_TITLE) or names.title_from_file(listing.source.stem)
    language = listing.reading.language or detect_language(" ".join(islice(questions, 400)))
    return ParsedList(listing, names.make_title(own, MAX_TITLE), language)


def make_pack(game: Game, parsed: ParsedList, answers: Answers) -> Card:
    """Put the pack into the home and return its first exercise. Raises HomeError, WriteFailed or PackError.

    answers -- its title and source may be empty: then it is called as it was proposed.
    """
    from reciprocity_tui.packs.importing import names
    from reciprocity_tui.packs.importing.compose import compose_pack
    from reciprocity_tui.packs.importing.divide import divide

    if game.home is None:
        raise HomeError(NOT_KEPT)
    title = names.make_title(answers.title, MAX_TITLE) or parsed.title
    source = names.make_title(answers.source, MAX_SOURCE)
    name = _free_id(title, game.home)
    parts = divide(parsed.listing.entries, answers.intensity)
    files = compose_pack(name, parts, replace(answers, title=title, source=source, language=parsed.language))
    folder = packs_folder(game.home) / name
    try:
        folder.parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise HomeError(Message("make-pack-folder-unusable", folder=str(folder.parent))) from error
    write_folder(folder, {file: content.encode("utf-8") for file, content in files.items()})
    game.catalog.reread(game.home)
    card = next((card for card in game.catalog.cards() if card.pack == name), None)
    if card is None:
        raise PackError(Message("make-pack-unreadable", title=title, folder=str(folder)))
    return card


def _source(typed: str) -> Source:
    from reciprocity_tui.packs.importing.read_list import Source, read_source

    line = typed.strip()
    if "\n" not in line:
        file = find_file(line)
        if file is not None:
            return read_source(file)
        if _looks_like_path(line):
            raise AnswerRejected(Message("make-pack-no-file", name=line))
    return Source(
        text("make-pack-pasted"), typed.encode("utf-8", "replace"), stem=text("make-pack-pasted-name")
    )


def _looks_like_path(line: str) -> bool:
    return bool(_FILE_SUFFIX.search(line.strip("'\""))) or line.startswith(
        ("/", "~/", "./", "../", "file://")
    )


def _free_id(title: str, home: Path) -> str:
    """Return an id that nothing in the home has, and no pack of the program has or looks like."""
    from reciprocity_tui.packs.importing import names

    taken = {glyph_key(folder.name) for folder in built_in_root().iterdir()}
    base = names.make_id(title)
    candidates = (base, f"our-{base}", *(f"{base}-{number}" for number in range(2, 1000)))
    there = packs_folder(home)
    return next(
        candidate
        for candidate in candidates
        if glyph_key(candidate) not in taken and not os.path.lexists(there / candidate)
    )
