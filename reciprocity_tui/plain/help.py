"""Help in plain mode: what to do in danger and the lines of one's own country first, the commands last."""

import os

from reciprocity_tui.help_lines import SAFETY, Country, HelpLines, help_lines
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console


def print_help(console: Console, about: str = "") -> None:
    """Print the whole page, or the help lines of the country called `about`."""
    lines = help_lines()
    country = lines.find_country(about) if about else None
    console.print()
    if country is not None:
        console.print(country.name)
        console.print(country.danger_advice, 2)
        _print_lines(console, lines, country)
        console.print(lines.disclaimer)
    else:
        if about:
            console.print(text("help-unknown-country", country=about, directory=lines.directories[0]))
        _print_page(console, lines)
    console.print()


def _print_page(console: Console, lines: HelpLines) -> None:
    own, guessed = lines.initial_country(console.country, os.environ)
    console.print((own or lines).danger_advice)
    console.print()
    console.print(text("safety-heading"))
    console.print(text("safety-opening"))
    if own is not None:
        console.print()
        console.print(text("help-guessed-plain", country=own.name) if guessed else own.name)
        _print_lines(console, lines, own)
    console.print()
    for paragraph in SAFETY:
        console.print(text(paragraph))
    console.print()
    heading = text("other-countries" if own else "people-to-talk-to")
    countries = ", ".join(country.name for country in lines.countries if country is not own)
    console.print(text("help-name-a-country", heading=heading, countries=countries))
    console.print(lines.other_directories)
    console.print(lines.disclaimer)
    console.print()
    console.print(text("notice"))
    console.print()
    for command in _commands():
        console.print(command)


def _commands() -> tuple[str, ...]:
    return (
        text("help-of-main"),
        text("help-of-pass"),
        text("help-of-swap"),
        text("help-of-change"),
        text("help-of-pause"),
        text("help-of-end"),
        text("help-of-leave"),
        text("help-of-me"),
        text("help-of-country"),
        text("help-of-dot"),
    )


def _print_lines(console: Console, lines: HelpLines, country: Country) -> None:
    for line in lines.describe(country):
        console.print(line, 2)
