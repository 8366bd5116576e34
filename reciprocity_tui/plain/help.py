"""Help in lines: the danger line first, the commands, the safety page, help lines (content.md 5.4, 5.7)."""

from reciprocity_tui.help_lines import Country, HelpLines, help_lines
from reciprocity_tui.plain.console import Console
from reciprocity_tui.words import NOTICE, SAFETY

COMMANDS = (
    ("Enter", "goes on, or does what the line says"),
    ("/pass", "leaves this one out, no reason asked"),
    ("/swap", "another question"),
    ("/change", "opens again what was locked, until it is shown; or goes back to what was just said"),
    ("/pause", "hides everything, at once"),
    ("/end", "ends here and looks back"),
    ("/leave", "clears the screen and leaves; what was locked is kept"),
    ("/me", "opens a curtain, like the name"),
    ("/help spain", "the help lines there; any country does"),
    ("A single dot", "alone on a line ends an answer of several lines"),
)


def tell_help(console: Console, about: str = "") -> None:
    """Tell the page, or what there is about one country."""
    lines = help_lines()
    country = _named(lines, about)
    console.tell()
    if country is not None:
        _tell_country(console, country)
        console.tell(lines.standing)
    else:
        if about:
            console.tell(f"There is no list for {about} here. findahelpline.com knows more countries.")
        _tell_page(console, lines)
    console.tell()


def _tell_page(console: Console, lines: HelpLines) -> None:
    console.tell(f"In danger now: {'; '.join(_emergencies(lines))}.")
    for paragraph in SAFETY:
        console.tell(paragraph)
    console.tell(f"Help lines: /help and a country, like {', '.join(each.name for each in lines.countries)}.")
    for directory in lines.directories:
        console.tell(directory)
    console.tell(lines.standing)
    console.tell()
    for command, does in COMMANDS:
        console.tell(f"{command}: {does}.")
    console.tell()
    console.tell(NOTICE)


def _emergencies(lines: HelpLines) -> list[str]:
    return [f"{each.name} {each.emergency}" for each in lines.countries if each.emergency]


def _tell_country(console: Console, country: Country) -> None:
    console.tell(country.name)
    if country.emergency:
        console.tell(f"In danger now: {country.emergency}", 2)
    for line in country.lines:
        console.tell(line, 2)


def _named(lines: HelpLines, about: str) -> Country | None:
    wanted = about.casefold()
    return next(
        (each for each in lines.countries if wanted in (each.name.casefold(), each.code.casefold())), None
    )
