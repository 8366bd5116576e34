"""Help lines: every number was seen by somebody, and one's own country comes first."""

import re
from typing import Any

import pytest
import tomli

from reciprocity_tui.help_lines import FILE, HelpLine, guessed_country, help_lines

TABLES: list[dict[str, Any]] = tomli.loads(FILE.read_text("utf-8"))["country"]
ENTRIES = {
    f"{table['name']}, {entry.get('label', 'emergency')}": entry
    for table in TABLES
    for entry in (table, *table.get("line", ()))
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_every_number_has_the_month_in_which_it_was_seen_and_the_page(entry: dict[str, Any]) -> None:
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", entry["seen"])
    assert re.search(r"\w\.[a-z]{2}", entry["source"]), "a page where anybody can look"
    assert entry.get("number") or entry["emergency"]


def test_a_number_that_nobody_saw_cannot_be_added() -> None:
    with pytest.raises(TypeError, match="seen"):
        HelpLine(label="Somebody said", number="0800 000 000")  # type: ignore[call-arg]


def test_a_line_that_was_seen_in_another_month_says_so() -> None:
    line = HelpLine(label="Tea", number="1", seen="2025-03", source="tea.example", hours="24 hours")
    assert line.describe("2026-11") == "Tea: 1 (24 hours; seen in March 2025)"
    assert line.describe("2025-03") == "Tea: 1 (24 hours)"


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "de_DE@euro"}, "DE"),
        ({"LANG": "it_IT"}, "IT"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "NL"),
        ({"LC_ALL": "es_ES.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8", "LANG": "en_US.UTF-8"}, "ES"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_IE.UTF-8"}, "IE"),
        ({"LC_ALL": "", "LANG": "en_ZA"}, "ZA"),
        ({"LANG": "C"}, ""),
        ({"LANG": "POSIX"}, ""),
        ({"LANG": "it"}, ""),
        ({"LANG": "en_GBR\x1b[31m"}, ""),
        ({"LANG": "../../etc"}, ""),
        ({"TZ": "Europe/Rome"}, ""),
        ({}, ""),
    ],
)
def test_the_country_is_guessed_from_the_locale_and_from_nothing_else(
    environ: dict[str, str], code: str
) -> None:
    assert guessed_country(environ) == code


@pytest.mark.parametrize(
    ("chosen", "locale", "name", "guessed"),
    [
        (None, "en_GB.UTF-8", "United Kingdom", True),
        ("", "pt_PT.UTF-8", "Anywhere in the EU", True),
        ("NZ", "en_GB.UTF-8", "New Zealand", False),
        ("XX", "fr_FR.UTF-8", "France", True),
        (None, "ja_JP.UTF-8", None, False),
        (None, "C", None, False),
    ],
)
def test_a_chosen_country_comes_before_a_guess(
    chosen: str | None, locale: str, name: str | None, guessed: bool
) -> None:
    own = help_lines().initial_country(chosen, {"LANG": locale})
    assert (own.country and own.country.name, own.guessed) == (name, guessed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("italy", "Italy"),
        ("UK", "United Kingdom"),
        ("usa", "United States"),
        ("za", "South Africa"),
        ("mars", None),
    ],
)
def test_a_country_is_found_by_any_of_its_names(typed: str, name: str | None) -> None:
    country = help_lines().find_country(typed)
    assert (country and country.name) == name


def test_somebody_who_worries_about_what_they_do_finds_a_number() -> None:
    named = {
        country.name
        for country in help_lines().countries
        if any("how they treat their partner" in line.serves for line in country.lines)
    }
    assert named >= {"Australia", "Netherlands", "New Zealand", "United Kingdom", "United States"}
