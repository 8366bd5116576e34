"""What is printed of a practice: one sheet each, whatever is in it is text, and what has no room is counted."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.review.script import build_play
from reciprocity_tui.practice.assignment import MAX_TASKS, Practice, Release, Task
from reciprocity_tui.practice.page_fit import Block, fit_blocks
from reciprocity_tui.practice.pages import paper_page, report_page, start_sheet_page
from reciprocity_tui.practice.report import Report, SharedLine, SharedNote, SharedTask
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text
from tests import browser
from tests.export.test_book import HOSTILE, Read
from tests.practice.golden import CARDS
from tests.practice.practices import WARM_UP, practices
from tests.practice.test_report_file import REPORTS, WHOLE

TAGS = "html head meta title style body main header h1 p bdi em section h2 ul ol li footer"
OURS = set(re.findall(r"[a-z0-9]+", TAGS))
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "dir"}
LONG = (
    "If it is Thursday after dinner and the children are asleep, then we sit down at the kitchen table "
    "and leave the phones in the hall."
)
_CATALOG = Catalog()
PLAYS = {
    card.ref: build_play(_CATALOG.load(card.ref), card.pack, card.id)
    for card in CARDS
    if card.ref in {ref for task in WARM_UP.tasks for ref in task.refs} or card in CARDS[:10]
}


def many_tasks(count: int = 10, line: str = LONG, hear_about: int = 5) -> Practice:
    """Return a practice with long texts in every place."""
    tasks = tuple(
        Task(card.ref, line, line, CARDS[-1].ref, Release("after-days", 3) if index else Release())
        for index, card in enumerate(CARDS[:count])
    )
    return replace(WARM_UP, tasks=tasks, hear_about=(line,) * hear_about)


def many_lines(line: str = LONG) -> Report:
    """Return a report of ten tasks with long answers, agreements and notes."""
    answers = tuple(SharedLine((0, 1, None)[number % 3], f"Question {number}?", line) for number in range(12))
    tasks = tuple(
        SharedTask(card.ref, card.title, "1.0.0", "done", date(2026, 6, 14), 20, answers)
        for card in CARDS[:10]
    )
    return replace(WHOLE, tasks=tasks, agreements=WHOLE.agreements * 3, notes=WHOLE.notes * 4)


def texts(page: str) -> str:
    """Return all that the page says, without its style."""
    return " ".join(words for tag, words in Read(page).texts if tag != "style")


class _Nesting(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def pages() -> dict[str, str]:
    """Return every page, with little and with much on it."""
    return {
        "report": report_page(WHOLE),
        "much to report": report_page(many_lines()),
        "paper": paper_page(WARM_UP, PLAYS),
        "ten tasks": paper_page(many_tasks(), PLAYS),
        "start sheet": start_sheet_page(replace(WARM_UP, title="W" * 80, counselor="W" * 60)),
    }


@pytest.mark.parametrize("name", pages())
def test_a_page_reaches_for_nothing_runs_nothing_and_is_well_formed(name: str) -> None:
    page = pages()[name]
    assert not re.search(r"https?:|//[a-z]|url\(|@import|@font-face|<script|<link|<img|\bsrc=|\bhref=", page)
    assert "default-src 'none'" in page and '<html lang="en">' in page
    assert _Nesting(page).open == []
    assert len(Read(page).of("h1")) == 1
    colors = set(re.findall(r"#[0-9a-f]{3,6}\b", page))
    assert colors == {"#000", "#fff"}


def test_a_page_with_a_tag_left_open_is_seen() -> None:
    with pytest.raises(AssertionError):
        _Nesting(report_page(WHOLE).replace("</section>", "", 1))


@pytest.mark.parametrize("text", [text for text in HOSTILE if sanitize_text(text)])
def test_whatever_a_file_says_is_text(text: str) -> None:
    report = replace(
        WHOLE,
        title=text,
        people=(text, text),
        tasks=(SharedTask("a/b", text, "1", "done", lines=(SharedLine(0, text, text),)),),
        notes=(SharedNote("helped", 0, text),),
    )
    practice = replace(
        WARM_UP, title=text, counselor=text, hear_about=(text,), tasks=(Task("a/b", text, text, text),)
    )
    for page in (report_page(report), paper_page(practice, {}), start_sheet_page(practice)):
        read = Read(page)
        assert set(read.tags) <= OURS
        assert read.attributes <= ATTRIBUTES
        assert read.comments == []
        assert "".join(read.of("h1")) == sanitize_text(text, limit=80)
        assert not FORBIDDEN.search(page.replace("\n", ""))


def test_names_run_in_their_own_direction() -> None:
    page = report_page(replace(WHOLE, people=("א.", "S.")))
    assert "<bdi>א.</bdi>" in page and "<bdi>S.</bdi>" in page
    assert "<bdi>Dr. Lee</bdi>" in paper_page(WARM_UP, PLAYS)
    assert "<bdi>Dr. Lee</bdi>" in start_sheet_page(WARM_UP)


@given(REPORTS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_short_report_is_there_whole(report: Report) -> None:
    shown = " ".join(texts(report_page(report)).split())
    for task in report.tasks:
        for line in task.lines:
            assert " ".join(sanitize_text(line.text).split()) in shown
    assert "more in the file" not in shown


def test_what_a_report_has_no_room_for_is_counted() -> None:
    report = many_lines()
    page = report_page(report)
    left = sum(int(number) for number in re.findall(r"(\d+) more in the file", page))
    entries = sum(len(task.lines) for task in report.tasks) + len(report.agreements) + len(report.notes)
    section = page.partition("<main>")[2]
    assert section.count("<li") + left == entries
    for task in report.tasks:
        assert task.title in texts(page)


def test_a_task_on_paper_has_what_both_need() -> None:
    shown = texts(paper_page(WARM_UP, PLAYS))
    for part in (
        *("1. Three small things (about 6 minutes)", "A light one to begin with.", "Opens 3 days after"),
        *("Or something lighter: One good thing", "What helped, or what got in the way:"),
        *("Write down the one to keep", "Not on the day of an argument.", "Your code is k7m2-p9qd"),
        *("What got in the way", "1 December 2026"),
    ):
        assert part in shown, part
    assert not re.search(r"\{|\(gentle\)|homework", shown)


def test_what_paper_has_no_room_for_is_counted() -> None:
    page = paper_page(many_tasks(MAX_TASKS), PLAYS)
    (left,) = re.findall(r"(\d+) more in the file", page)
    tasks = [heading for heading in Read(page).of("h2") if heading[0].isdigit()]
    assert len(tasks) + int(left) == MAX_TASKS
    assert len(tasks) >= 5
    assert "can print them as cards" in page


def test_ten_tasks_with_a_line_each_are_all_on_the_sheet() -> None:
    shown = texts(paper_page(many_tasks(10, "To hear.", hear_about=1), PLAYS))
    assert all(f"{number}. {CARDS[number - 1].title}" in shown for number in range(1, 11))
    assert "more in the file" not in shown


def test_an_exercise_that_is_not_here_has_its_name_on_the_sheet() -> None:
    assert "1. regard/three-small-things" in texts(paper_page(WARM_UP, {}))


@given(practices())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_every_practice_has_a_sheet(practice: Practice) -> None:
    assert sanitize_text(practice.title) in " ".join(Read(paper_page(practice, PLAYS)).of("h1"))
    assert practice.couple in texts(start_sheet_page(practice))


def test_the_start_sheet_says_what_holds() -> None:
    shown = texts(start_sheet_page(WARM_UP))
    for part in (
        *("reciprocity practice add practice-k7m2-p9qd-warm-1.toml", "Skip anything. Stop any time."),
        *("Nobody reads any of this until", "It is not for emergencies.", "k7m2-p9qd", "14 December 2026"),
    ):
        assert part in shown, part
    assert "homework" not in shown


def test_letters_shrink_before_anything_is_left_out() -> None:
    few, some, many = (fit_blocks(("Title",), [Block(("Head",), (LONG,) * count)]) for count in (3, 27, 90))
    assert (few.points, few.shown) == (11, (3,))
    assert 8.5 <= some.points < 11 and some.shown == (27,)
    assert many.points == 8.5 and 0 < (many.shown[0] or 0) < 90


def test_steps_are_on_the_sheet_all_or_not_at_all() -> None:
    blocks = [Block(("Head",), (LONG,) * 40, ("Why not.",), whole=True), Block(("Head",), ("Step",))]
    assert fit_blocks(("Title",), blocks).shown in ((0, 1), (40, 1))
    assert fit_blocks(("Title",), [blocks[0]] * 3).shown.count(0) >= 2


@browser.needs_browser
@pytest.mark.slow
def test_axe_finds_nothing_wrong(tmp_path: Path) -> None:
    for name, page in pages().items():
        folder = tmp_path / name
        folder.mkdir()
        assert browser.violations(page, folder) == [], name


@browser.needs_browser
@pytest.mark.slow
def test_every_page_is_one_sheet_of_letter_and_of_a4(tmp_path: Path) -> None:
    wide = "W" * 19 + " " + "漢" * 20
    much = {
        "report": report_page(many_lines()),
        "paper": paper_page(many_tasks(), PLAYS),
        "wide report": report_page(many_lines(wide * 3)),
        "wide paper": paper_page(many_tasks(MAX_TASKS, wide * 3), PLAYS),
        "start sheet": pages()["start sheet"],
    }
    for name, page in much.items():
        for size, height in (("A4", "84[12]"), ("Letter", "792")):
            folder = tmp_path / f"{name} {size}"
            folder.mkdir()
            data = browser.printed(page.replace("@page {", f"@page {{ size: {size};"), folder)
            assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1, (name, size)
            assert re.search(rb"/MediaBox\s*\[0 0 [\d.]+ " + height.encode(), data), (name, size)
