"""Writes docs/safety.md from what F1 shows, with the source of every number. `make pictures` calls it."""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reciprocity_tui import help_lines  # noqa: E402 -- the program is found first
from reciprocity_tui.messages import text  # noqa: E402

PAGE = ROOT / "docs" / "safety.md"
WIDTH = 100
DEVICE = (
    "Read this on a device that only you use. In the program, F1 shows the same page, and /help with --plain."
)
SOURCES = (
    "Each number was seen in the month and on the page named here. Some of those pages were stored copies, and "
    "nobody called the numbers to check them. If one is wrong, please say so. `make pictures` writes this page from "
    "`reciprocity_tui/help_lines.toml`."
)


def page() -> str:
    """Return the whole page, in lines that are readable as they are."""
    lines = help_lines.help_lines()
    return "\n\n".join([*_safety(lines), *map(_country, lines.countries), *_end(lines)]) + "\n"


def _safety(lines: help_lines.HelpLines) -> Iterator[str]:
    yield f"# {text('safety-heading')}"
    texts = (
        DEVICE,
        f"**{text('in-danger-label')}**: {lines.emergencies}.",
        text("safety-opening"),
        *map(text, help_lines.SAFETY),
    )
    yield from map(_wrapped, texts)
    yield f"## {text('people-to-talk-to')}"
    yield _wrapped(f"{lines.disclaimer} {lines.other_directories}.")


def _country(country: help_lines.Country) -> str:
    month = country.seen
    items = [country.danger_advice, *(line.describe(month) for line in country.lines)]
    return "\n".join([f"### {country.name}\n", *map(_item, items)])


def _end(lines: help_lines.HelpLines) -> Iterator[str]:
    yield "## Where each number was seen"
    yield _wrapped(SOURCES)
    yield "\n".join(
        _item(f"{country.name}, {number}: {help_lines.format_month(seen)}, {source}")
        for country in lines.countries
        for number, seen, source in _sources(country)
    )


def _sources(country: help_lines.Country) -> Iterator[tuple[str, str, str]]:
    yield country.emergency, country.seen, country.source
    for line in country.lines:
        yield line.number, line.seen, line.source


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, WIDTH, break_on_hyphens=False, break_long_words=False)


def _item(entry: str) -> str:
    return textwrap.fill(
        entry,
        WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE.relative_to(ROOT))
