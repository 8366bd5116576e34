"""Cards to print: each prompt is on one, whatever it says is text, and everybody can read the page."""

import re
from pathlib import Path

import pytest

from reciprocity_tui.export.book import BookLine, Month, render_page
from reciprocity_tui.packs.review.cards import card_page
from reciprocity_tui.packs.review.names import name_for_card
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text
from tests import browser
from tests.export.test_book import HOSTILE, Read
from tests.packs.review.kit import every_part, kitchen, script
from tests.tui.test_hostile import hostile

OURS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "section",
    "h2",
    "ul",
    "li",
    "p",
    "span",
}


def test_every_prompt_has_a_card() -> None:
    of = script(kitchen())
    texts = [text for tag, text in Read(card_page(of)).texts if tag == "p"]
    for part in every_part(of):
        for line in part.prompts if not part.parts else ():
            assert sanitize_text(name_for_card(line.text, part)) in texts, (part.id, line)
    assert "for whoever listens" in " ".join(texts)
    assert not re.search(r"\{(first|second|speaker|listener|other|topic)\}", card_page(of))


def test_a_card_has_what_may_be_chosen_and_a_set_its_questions() -> None:
    read = Read(card_page(script(kitchen())))
    of = {part.kind: part for part in every_part(script(kitchen()))}
    (sets,) = of["deck"].groups
    for line in sets.lines:
        assert {sanitize_text(name_for_card(below, of["deck"])) for below in line.below} <= set(read.of("p"))
    options = next(group for group in of["rank"].groups if group.label == "options")
    assert {line.text for line in options.lines} <= set(read.of("li"))


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_pack_says_is_text(text: str) -> None:
    html = card_page(script(hostile(text), title=text, language=text))
    read = Read(html)
    assert set(read.tags) <= OURS
    assert read.attributes <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "dir", "aria-labelledby"
    }  # fmt: skip
    assert read.comments == [" made by reciprocity pack show "]
    if sanitize_text(text):
        assert "".join(read.of("h1")) == sanitize_text(text)
    assert not FORBIDDEN.search(html.replace("\n", ""))


def test_it_reaches_for_nothing_and_runs_nothing() -> None:
    html = card_page(script(kitchen()))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|<link|<img|<iframe|\bsrc=|\bhref=", html)
    assert "default-src 'none'" in html
    assert "@media print" in html and "@page" in html


@browser.needs_browser
@pytest.mark.slow
def test_axe_finds_nothing_wrong_with_cards_and_book(tmp_path: Path) -> None:
    pages = {
        "cards": card_page(script(kitchen(), language="de")),
        "hostile": card_page(script(*(hostile(text) for text in HOSTILE), title=HOSTILE[0])),
        "book": render_page(
            ("Ana", "Sam"), [Month("March 2026", [BookLine("you noticed", ("Ana", " for ", "Sam"))])]
        ),
    }
    for name, html in pages.items():
        folder = tmp_path / name
        folder.mkdir()
        assert browser.violations(html, folder) == [], name


@browser.needs_browser
@pytest.mark.slow
def test_axe_finds_what_is_wrong(tmp_path: Path) -> None:
    bad = card_page(script(kitchen())).replace('<html lang="en">', "<html>").replace("#5a5047", "#ddd")
    violations = " ".join(browser.violations(bad, tmp_path))
    assert "html-has-lang" in violations and "color-contrast" in violations


@browser.needs_browser
@pytest.mark.slow
def test_cards_are_printed_on_sheets(tmp_path: Path) -> None:
    data = browser.printed(card_page(script(kitchen(), kitchen())), tmp_path)
    sheets = len(re.findall(rb"/Type\s*/Page\b", data))
    assert data.startswith(b"%PDF") and sheets >= 4
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12]", data), "A4"


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "browser", lambda: None)
    monkeypatch.setattr(browser, "axe_core", lambda: Path("axe.min.js"))
    assert browser.missing().startswith("left out, since Chromium cannot be found here")
    monkeypatch.setattr(browser, "axe_core", lambda: None)
    assert "Chromium and axe-core" in browser.missing()
