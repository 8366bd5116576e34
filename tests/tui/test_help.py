"""Help: whoever is afraid finds what to do and whom to call before anything else."""

import pytest

from reciprocity_tui.help_lines import COUNTRY, SAFETY, help_lines
from reciprocity_tui.messages import text
from tests.tui.game import SECRET, exercise, game, press, program, seen

LINES = help_lines()
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def words(text: str) -> str:
    """Return the visible words, without line breaks and scroll bars."""
    return " ".join(text.replace("▅", " ").split())


def in_locale(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    """Let the computer speak the language of `locale`."""
    for name in LOCALES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)


@pytest.mark.parametrize("in_play", [False, True])
@pytest.mark.parametrize(("locale", "name"), [("en_GB.UTF-8", "united kingdom"), ("en_US.UTF-8", "usa")])
async def test_the_first_screen_holds_the_safety_page_and_the_numbers_of_ones_country(
    monkeypatch: pytest.MonkeyPatch, locale: str, name: str, in_play: bool
) -> None:
    in_locale(monkeypatch, locale)
    country = LINES.find_country(name)
    assert country is not None
    async with (app := program(game(exercise(SECRET)), begin=in_play)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f1")
        first = words(seen(app))
        texts = (text("safety-heading"), country.danger_advice, text("safety-opening"))
        for line in (*texts, *LINES.describe(country)):
            assert words(line) in first
        assert app.game.journal.setting(COUNTRY) in (None, "")


@pytest.mark.parametrize("locale", ["C", "pt_PT.UTF-8"])
async def test_where_there_are_no_numbers_the_first_screen_says_where_to_look(
    monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    in_locale(monkeypatch, locale)
    async with (app := program(game(exercise(SECRET)), begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f1")
        assert "Anywhere in the EU" in words(seen(app)) and LINES.other_directories in words(seen(app))


async def test_the_keys_come_last_and_are_one_key_away(monkeypatch: pytest.MonkeyPatch) -> None:
    in_locale(monkeypatch, "C")
    async with (app := program(game(exercise(SECRET)), begin=False)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f1")
        assert "In danger now: Australia 000" in words(seen(app)) and "Keys here" not in seen(app)
        await press(pilot, "end")
        assert "Keys here" in seen(app) and "leave, from anywhere, at once" in seen(app)
        await press(pilot, "home")
        assert text("safety-heading") in seen(app)


async def test_every_paragraph_and_every_country_can_be_read_in_a_small_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    in_locale(monkeypatch, "en_IE.UTF-8")
    async with (app := program(game(exercise(SECRET)), begin=False)).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "f1")
        pages = [seen(app)]
        while pages[-1:] != pages[-2:-1]:
            await press(pilot, "pagedown")
            pages.append(seen(app))
    lines: list[str] = []
    for page in pages:
        shown = [line.strip(" ▁▂▃▄▅▆▇█") for line in page.splitlines()[:-1]]
        lines += shown[1:] if lines and shown[:1] == lines[-1:] else shown
    whole = words("\n".join(lines))
    assert whole.count(text("safety-heading")) == 1
    for paragraph in SAFETY:
        assert words(text(paragraph)) in whole
    for country in LINES.countries:
        assert words(country.danger_advice) in whole
