"""The book of warm lines: what people wrote is text in it, whatever they wrote."""

import re
from html.parser import HTMLParser

import pytest

from reciprocity_tui.export.book import BookLine, Month, format_parts, render_page
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text
from tests.tui.test_hostile import CONTROLS, MARKUP

HOSTILE = [
    "<script>alert(1)</script>",
    "</blockquote><img src=x onerror=alert(1)>",
    "\"><a href='https://example.org'>there</a>",
    "</title><style>* { display: none }</style>",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "<!-- -->&amp;&lt;",
    "javascript:alert(1)",
    "two\nlines",
    "אבג",
    "👩\u200d👩\u200d👧",
    *MARKUP,
    *CONTROLS,
]
OURS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "bdi",
    "h2",
    "figure",
    "blockquote",
    "figcaption",
    "span",
}


class Read(HTMLParser):
    """Tags, attributes, and the text of each tag in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.texts: list[tuple[str, str]] = []
        self.comments: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.tags[-1], data))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def of(self, tag: str) -> list[str]:
        """Return the texts in such a tag."""
        return [text for inside, text in self.texts if inside == tag]


def book(text: str = "you noticed", names: tuple[str, str] = ("Ana", "Sam")) -> str:
    by = format_parts("{author} for {other}, {day}", author=names[0], other=names[1], day="12 March")
    months = [Month("March 2026", [BookLine(text, by)])]
    return render_page(names, months)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_written_is_text(text: str) -> None:
    read = Read(book(text))
    assert set(read.tags) == OURS
    assert "".join(read.of("blockquote")) == sanitize_text(text)
    assert read.attributes <= {"lang", "charset", "http-equiv", "content", "name", "dir"}
    assert read.comments == []


@pytest.mark.parametrize("name", [each for each in HOSTILE if sanitize_text(each)])
def test_whatever_somebody_is_called_is_text(name: str) -> None:
    html = book(names=(name, "Sam"))
    read = Read(html)
    assert set(read.tags) == OURS
    assert read.of("bdi")[0] == sanitize_text(name)
    assert not FORBIDDEN.search(html.replace("\n", ""))


def test_a_page_that_does_not_escape_is_seen() -> None:
    assert "script" in Read(book().replace("you noticed", "<script>alert(1)</script>")).tags


def test_it_reaches_for_nothing_and_runs_nothing() -> None:
    html = book()
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|<link|<img|<iframe|\bsrc=|\bhref=", html)
    assert "default-src 'none'" in html
    assert "@media print" in html and "@page" in html


def test_both_names_then_months_as_headings() -> None:
    months = [Month(name, [BookLine(f"{name} line", ("Ana",))]) for name in ("March 2026", "April 2026")]
    read = Read(render_page(("Ana", "Sam"), months))
    assert "".join(read.of("bdi")).startswith("Ana and Sam")
    assert read.of("h2") == ["March 2026", "April 2026"]
    assert read.of("blockquote") == ["March 2026 line", "April 2026 line"]


def test_nothing_is_counted() -> None:
    text_shown = " ".join(text for tag, text in Read(book()).texts if tag != "style")
    assert re.findall(r"\d+", text_shown) == ["2026", "12"]


def test_a_name_from_right_to_left_does_not_tear_the_day_in_two() -> None:
    html = book(names=("אבג", "Sam"))
    assert "".join(f"<bdi>{each}</bdi>" for each in ("אבג", " for ", "Sam", ", ", "12 March")) in html
    assert '<figcaption><span dir="ltr">' in html


def test_who_said_it_stands_on_the_side_of_what_was_said() -> None:
    line = book("אבג").partition("<figure")[2]
    assert line.startswith(' dir="auto">')
    assert "dir=" not in line.partition(">")[2].partition("<figcaption")[0]


def test_the_printer_adds_no_place_of_the_file() -> None:
    page_rule = book().partition("@page {")[2].partition("size")[2].partition("html {")[0]
    for edge in ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"):
        assert f'@{edge} {{ content: ""; }}' in page_rule
