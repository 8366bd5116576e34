"""Help lines, from a dated data file. Never a number from memory; every one may have changed."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("help_lines.toml")


@dataclass(frozen=True)
class Country:
    """The numbers of one country."""

    code: str
    name: str
    emergency: str
    lines: tuple[str, ...]
    """Ready to read: label, number, and what is known of it."""


@dataclass(frozen=True)
class HelpLines:
    """Everything in the file."""

    countries: tuple[Country, ...]
    standing: str
    """How far the numbers can be trusted, in one or two sentences."""
    directories: tuple[str, ...]


@cache
def help_lines() -> HelpLines:
    """Read the file that comes with the program."""
    import tomli

    found = tomli.loads(FILE.read_text("utf-8"))
    return HelpLines(
        countries=tuple(_country(each) for each in found.get("country", ())),
        standing=str(found.get("standing", "")),
        directories=tuple(str(each) for each in found.get("directories", ())),
    )


def _country(found: dict[str, object]) -> Country:
    lines = found.get("line", ())
    return Country(
        code=str(found["code"]),
        name=str(found["name"]),
        emergency=str(found.get("emergency", "")),
        lines=tuple(_line(each) for each in lines if isinstance(each, dict))
        if isinstance(lines, list)
        else (),
    )


def _line(found: dict[str, object]) -> str:
    more = [str(found[key]) for key in ("text", "hours", "serves", "note") if found.get(key)]
    return f"{found['label']}: {found['number']}" + (f" ({'; '.join(more)})" if more else "")
