"""Help in lines: what to do in danger and the lines of one's own country first, the safety page, commands last."""

import os

from reciprocity_tui import help_lines as page
from reciprocity_tui.help_lines import Country, HelpLines, help_lines
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


def tell_help(console: Console, about: str = "") -> None:
    """Tell the page, or what there is about one country."""
    lines = help_lines()
    country = lines.named(about) if about else None
    console.tell()
    if country is not None:
        console.tell(country.name)
        console.tell(country.danger, 2)
        _tell_lines(console, lines, country)
        console.tell(lines.standing)
    else:
        if about:
            console.tell(f"There are no numbers for {about} yet. {lines.directories[0]} has more countries.")
        _tell_page(console, lines)
    console.tell()


def _tell_page(console: Console, lines: HelpLines) -> None:
    own, guessed = lines.own(console.country, os.environ)
    console.tell(own.danger if own else f"{page.IN_DANGER}: {lines.emergencies}")
    console.tell()
    console.tell(page.HEADING)
    console.tell(page.OPENING)
    if own is not None:
        console.tell()
        console.tell(f"{own.name} {GUESSED}" if guessed else own.name)
        _tell_lines(console, lines, own)
    console.tell()
    for paragraph in page.SAFETY:
        console.tell(paragraph)
    console.tell()
    countries = ", ".join(each.name for each in lines.countries if each is not own)
    console.tell(f"{page.OTHER_COUNTRIES if own else page.COUNTRIES}: /help and a country, like {countries}.")
    console.tell(lines.elsewhere)
    console.tell(lines.standing)
    console.tell()
    console.tell(NOTICE)
    console.tell()
    for command, does in COMMANDS:
        console.tell(f"{command}: {does}.")


def _tell_lines(console: Console, lines: HelpLines, country: Country) -> None:
    for line in lines.describe(country):
        console.tell(line, 2)
