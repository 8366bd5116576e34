"""The safety page: its texts, and help lines by country from a dated data file.

Both front ends and docs/safety.md have the same order: what to do in danger and the lines of one's own country first,
other countries after.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reciprocity_tui.message import Argument, Message
from reciprocity_tui.messages import text

FILE = Path(__file__).with_name("help_lines.toml")

COUNTRY = "country"
"""The setting that holds the code of a country that the players chose."""

SAFETY = (
    Message("safety-no-need-to-leave"),
    Message("safety-high-danger"),
    Message("safety-unable-to-speak"),
    Message("safety-confidential"),
    Message("safety-traces"),
    Message("safety-leaving"),
    Message("safety-own-behaviour"),
)
"""The paragraphs of the page after its opening."""

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_LOCALE = re.compile(r"[a-z]{2,3}_(?P<country>[A-Z]{2})(?![A-Za-z])")


@dataclass(frozen=True)
class HelpLine:
    """One number that somebody saw in a source.

    text -- how to reach it with a text message. serves -- the people it is for; empty where no source tells.
    """

    label: str
    number: str
    seen: str
    """The month in which it was seen, like 2026-11."""
    source: str
    text: str = ""
    hours: str = ""
    serves: str = ""
    note: str = ""

    def describe(self, month: str) -> str:
        """Return the line ready to read; with its own month where that is not `month`."""
        seen = "" if self.seen == month else text("number-seen", **_parse_month(self.seen))
        serves = text("number-for", people=self.serves) if self.serves else ""
        details = [detail for detail in (self.text, self.hours, serves, self.note, seen) if detail]
        return f"{self.label}: {self.number}" + (f" ({'; '.join(details)})" if details else "")


@dataclass(frozen=True)
class Country:
    """The numbers of one country."""

    code: str
    name: str
    emergency: str
    seen: str
    source: str
    silent: str = ""
    """What to do there when one cannot speak."""
    also: tuple[str, ...] = ()
    """Other names that it goes by."""
    covers: tuple[str, ...] = ()
    """Codes of countries that have no entry of their own."""
    lines: tuple[HelpLine, ...] = ()

    @property
    def danger_advice(self) -> str:
        """What to do in danger, in a sentence or two."""
        return f"{text('in-danger', numbers=self.emergency)} {self.silent}".rstrip()

    def matches(self, name: str) -> bool:
        """Return whether somebody who types `name` means this country."""
        return name.casefold() in {known_name.casefold() for known_name in (self.code, self.name, *self.also)}


@dataclass(frozen=True)
class HelpLines:
    """Everything in the file."""

    countries: tuple[Country, ...]
    directories: tuple[str, ...]

    @property
    def month(self) -> str:
        """Return the month in which most numbers were seen; a line with another month shows its own."""
        months = [line.seen for country in self.countries for line in country.lines]
        return max(sorted(set(months)), key=months.count)

    @property
    def disclaimer(self) -> str:
        """How far the numbers can be trusted."""
        return text("numbers-checked", directory=self.directories[0], **_parse_month(self.month))

    @property
    def emergencies(self) -> str:
        """Return the emergency numbers of all countries."""
        return "; ".join(f"{country.name} {country.emergency}" for country in self.countries)

    @property
    def danger_advice(self) -> str:
        """Return what to do in danger, for those who have not chosen a country."""
        return text("in-danger", numbers=self.emergencies)

    @property
    def other_directories(self) -> str:
        """Where to look for any other country."""
        return text("any-country", directories=", ".join(self.directories))

    def find_country(self, name: str) -> Country | None:
        """Return the country that goes by `name` or has it as its code, or that covers that code."""
        exact = (country for country in self.countries if country.matches(name))
        return next(exact, None) or next(
            (country for country in self.countries if name.upper() in country.covers), None
        )

    def initial_country(self, chosen: str | None, environ: Mapping[str, str]) -> "InitialCountry":
        """Return the country to begin with: the one that was chosen, or a guess from the locale."""
        if chosen and (country := self.find_country(chosen)):
            return InitialCountry(country, guessed=False)
        code = guessed_country(environ)
        country = self.find_country(code) if code else None
        return InitialCountry(country, guessed=country is not None)

    def describe(self, country: Country) -> Iterable[str]:
        """Yield the lines of `country`, ready to read."""
        return (line.describe(self.month) for line in country.lines)


class InitialCountry(NamedTuple):
    """The country that the page begins with; None where nothing says which."""

    country: Country | None
    guessed: bool


def guessed_country(environ: Mapping[str, str]) -> str:
    """Return the code of the country that the locale names, or an empty string. Nothing keeps it."""
    named = (_LOCALE.match(environ.get(variable, "")) for variable in _LOCALES)
    return next((match["country"] for match in named if match), "")


def format_month(month: str) -> str:
    """Return "November 2026" for "2026-11"."""
    return text("month-of-year", **_parse_month(month))


def _parse_month(month: str) -> dict[str, Argument]:
    """Return the arguments of a message with a month, for one like "2026-11"."""
    year, _, number = month.partition("-")
    return {"month": int(number), "year": year}


@cache
def help_lines() -> HelpLines:
    """Read the file that comes with the program."""
    import tomli

    document: dict[str, Any] = tomli.loads(FILE.read_text("utf-8"))
    return HelpLines(
        countries=tuple(_country(table) for table in document["country"]),
        directories=tuple(document["directories"]),
    )


def _country(table: dict[str, Any]) -> Country:
    lines = tuple(HelpLine(**line) for line in table.pop("line", ()))
    also, covers = tuple(table.pop("also", ())), tuple(table.pop("covers", ()))
    return Country(**table, also=also, covers=covers, lines=lines)
