"""Help in lines: what to do in danger and the lines of one's own country first, the safety page, commands last."""

import os

from reciprocity_tui import help_lines as page
from reciprocity_tui.help_lines import Country, HelpLines, help_lines
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.words import NOTICE

COMMANDS = (
    ("Enter", "goes on, or does what the line says"),
    ("/pass", "leaves this one out, no reason asked"),
    ("/swap", "another question"),
    ("/change", "reopens an answer, until it is shown; or goes back to what was just said"),
    ("/pause", "hides everything, at once"),
    ("/end", "ends here and looks back"),
    ("/leave", "clears the screen and leaves; what was locked is kept"),
    ("/me", "opens a curtain, like the name"),
    ("/help spain", "the help lines there"),
    ("A single dot", "on a line of its own, ends a longer answer"),
)


GUESSED = "(a guess from this computer's language; for another country, type /help and its name)"


def print_help(console: Console, about: str = "") -> None:
    """Tell the page, or what there is about one country."""
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
            console.print(f"There are no numbers for {about} yet. {lines.directories[0]} has more countries.")
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
        console.print(f"{own.name} {GUESSED}" if guessed else own.name)
        _print_lines(console, lines, own)
    console.print()
    for paragraph in page.SAFETY:
        console.print(text(paragraph))
    console.print()
    countries = ", ".join(country.name for country in lines.countries if country is not own)
    console.print(
        f"{text('other-countries' if own else 'people-to-talk-to')}: /help and a country, like {countries}."
    )
    console.print(lines.other_directories)
    console.print(lines.disclaimer)
    console.print()
    console.print(NOTICE)
    console.print()
    for command, does in COMMANDS:
        console.print(f"{command}: {does}.")


def _print_lines(console: Console, lines: HelpLines, country: Country) -> None:
    for line in lines.describe(country):
        console.print(line, 2)
