"""Import lists of every shape that people have, and compare the output with the one expected.

    python -m tests.packs.importing.lists --write

rewrites the summaries in `expected`; review the difference before committing them.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reciprocity_tui.packs.importing.compose import Answers, compose_pack
from reciprocity_tui.packs.importing.divide import divide
from reciprocity_tui.packs.importing.entries import ImportOptions
from reciprocity_tui.packs.importing.read_list import ImportedList, Source, read_lists, read_source
from reciprocity_tui.packs.importing.record import ImportRecord, write_new
from reciprocity_tui.packs.importing.report import format_parts, report

HERE = Path(__file__).parent
FILES = sorted((HERE / "fixtures").iterdir())
EXPECTED = HERE / "expected"
WORD = "word.docx"
"""A Word file, which is made when it is needed."""
NAMES = [*(file.name for file in FILES), WORD]


def source_named(name: str) -> Source:
    """Return one of the fixtures."""
    return (
        Source(WORD, word_file(), ".docx", "word") if name == WORD else read_source(HERE / "fixtures" / name)
    )


def word_file(paragraphs: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return a Word file of paragraphs, each with the name of its style."""
    from docx import Document

    document = Document()
    for text, style in paragraphs or _TALK:
        document.add_paragraph(text, style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_TALK = (
    ("Questions for a long walk", "Title"),
    ("On the way out", "Heading 1"),
    ("What\u2019s on your mind\u00a0today?", "List Number"),
    ("Which path did you nearly take?", "List Number"),
    ("", "Normal"),
    ("On the way back", "Heading 1"),
    ("What would you \u201cundo\u201d, if you could?", "List Bullet"),
    ("WHICH PATH did you nearly take", "List Bullet"),
    ("Walk slowly.", "Normal"),
)


def listing_of(
    text: str | bytes, name: str = "list.txt", wishes: ImportOptions | None = None
) -> ImportedList:
    """Import a text as if it was in a file with this name, and return the result."""
    data = text.encode() if isinstance(text, str) else text
    path = Path(name)
    return read_lists([Source(name, data, path.suffix, path.stem)], wishes or ImportOptions())[0]


def questions(listing: ImportedList) -> list[str]:
    """Return the questions of a list, in order."""
    return [entry.text for entry in listing.entries if entry.fate == "question"]


def by_set(listing: ImportedList) -> dict[str, list[str]]:
    """Return the questions of a list by their sets."""
    sets: dict[str, list[str]] = {}
    for entry in listing.entries:
        if entry.fate == "question":
            sets.setdefault(entry.set, []).append(entry.text)
    return sets


def imported(folder: Path, made: Iterable[ImportedList], answers: Answers | None = None) -> Path:
    """Write the pack that lists become, and return its folder."""
    entries = [entry for listing in made for entry in listing.entries]
    parts = divide(entries, "light")
    files = compose_pack(folder.name, parts, answers or Answers("Some questions"))
    folder.parent.mkdir(exist_ok=True)
    write_new(folder, ImportRecord(("list.txt",), {}, files))
    return folder


def said_of(name: str) -> str:
    """Return the whole output for a fixture."""
    made = read_lists([source_named(name)], ImportOptions())
    return "\n".join((*_lines(made), ""))


def _lines(made: Sequence[ImportedList]) -> Iterator[str]:
    for listing in made:
        yield from report(listing)
        yield from format_parts(divide(listing.entries, "light"))


def main() -> None:
    """Rewrite every summary."""
    for name in NAMES:
        EXPECTED.joinpath(f"{name}.txt").write_text(said_of(name), "utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    main()
