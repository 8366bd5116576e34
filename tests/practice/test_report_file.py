"""A report comes back as it was written; what is no report any more is refused with a reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import describe
from reciprocity_tui.practice.initials import initials
from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedNote, SharedTask
from reciprocity_tui.practice.report_file import read_report, write_report
from reciprocity_tui.practice.report_markdown import report_markdown
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text

DAY = date(2026, 6, 14)
HOSTILE = "[red]x[/]\u202e\x1b[31m\x00\x9b<script>&`*_"
TEXTS = st.one_of(st.text(max_size=30), st.just(HOSTILE)).map(sanitize_text)
IDS = st.text("abc-123", min_size=1, max_size=9)
DAYS = st.none() | st.dates()
REPORTS = st.builds(
    Report,
    couple=IDS,
    practice=IDS,
    title=TEXTS,
    people=st.tuples(TEXTS.filter(bool), TEXTS.filter(bool)),
    agreed=st.dates(),
    app=st.just("1.0"),
    tasks=st.lists(
        st.builds(
            SharedTask,
            exercise=IDS,
            title=TEXTS,
            version=IDS,
            outcome=st.sampled_from(("done", "another-time")),
            day=DAYS,
            minutes=st.none() | st.integers(0, 90),
            lines=st.lists(
                st.builds(
                    SharedLine,
                    by=st.sampled_from((None, 0, 1)),
                    wording=TEXTS,
                    text=TEXTS.filter(bool),
                    panel=IDS,
                    number=st.none() | st.integers(-9, 99),
                ),
                max_size=3,
            ).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    agreements=st.lists(
        st.builds(
            SharedAgreement,
            what=TEXTS.filter(bool),
            cue=TEXTS,
            gives=st.tuples(TEXTS, TEXTS),
            review=DAYS,
        ),
        max_size=2,
    ).map(tuple),
    notes=st.lists(
        st.builds(
            SharedNote,
            kind=st.sampled_from(("in-the-way", "helped", "question")),
            by=st.sampled_from((0, 1)),
            text=TEXTS.filter(bool),
        ),
        max_size=2,
    ).map(tuple),
)
WHOLE = Report(
    *("k7m2-p9qd", "stuck-topic-1", "A stuck topic", ("A.", "S."), DAY, "1.0"),
    (
        SharedTask(
            *("civility/two-lists", "Two lists", "1.0.0", "done", DAY, 20),
            lines=(SharedLine(0, "What was good?", "the walk"), SharedLine(None, "", "two quiet evenings")),
        ),
        SharedTask("civility/the-floor", "Take the floor", "1.0.0", "another-time"),
    ),
    (SharedAgreement("one free slot", "it is Thursday", ("rest", "a plan"), DAY),),
    (SharedNote("in-the-way", 1, "late shifts"), SharedNote("helped", 0, "short turns")),
)


@given(REPORTS)
def test_a_report_comes_back_as_it_was_written(report: Report) -> None:
    data = write_report(report)
    assert read_report(data, "report.toml") == report
    assert not FORBIDDEN.search(data.decode().replace("\n", ""))


@given(REPORTS)
def test_a_page_has_no_character_that_acts(report: Report) -> None:
    page = report_markdown(report)
    assert not FORBIDDEN.search(page.replace("\n", ""))
    assert "<" not in page.replace("\\<", "")


def test_the_page_reads_as_two_voices() -> None:
    assert (
        report_markdown(WHOLE)
        == """# A stuck topic

From A. and S., code k7m2-p9qd

## Two lists

Done, 14 June 2026, about 20 minutes

*What was good?*

- A. the walk

- two quiet evenings

## Take the floor

Another time

## Agreed

- If it is Thursday, then one free slot. For A.: rest. For S.: a plan. They look at it again on 14 June 2026.

## What got in the way

- S. late shifts

## What helped

- A. short turns

Both saw this page and agreed to it on 14 June 2026.
"""
    )


WRITTEN = write_report(WHOLE).decode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "report.toml cannot be read: "),
        (b"\xff\xfe", "report.toml cannot be read: "),
        (b"format = ", "report.toml cannot be read at line 1: "),
        (b"title = 'a pack'", "report.toml is not a report."),
        (b"format = true\npractice = 'a'", "report.toml is not a report."),
        (
            WRITTEN.replace("format = 1", "format = 9"),
            "was written by a newer version of Reciprocity. Update",
        ),
        (WRITTEN.replace('"done"', '"he declined"'), "something is wrong at task 1, outcome."),
        (WRITTEN.replace('by = "left", w', 'by = "nobody", w'), "something is wrong at task 1, line 1, by."),
        (WRITTEN.replace("agreed = 2026", "agreed = 'once' # "), "something is wrong at agreed."),
        (WRITTEN.replace('"S."', '"S.", "T."'), "something is wrong at people."),
        (WRITTEN + "\nsecret = 'x'\n", "something is wrong at "),
        (WRITTEN.replace("short turns", "short \\u202e turns"), "report.toml cannot be read: "),
        ("[" * 5000, "report.toml cannot be read at line 1: "),
    ],
)
def test_what_is_no_report_any_more_is_refused_with_a_reason(data: str | bytes, reason: str) -> None:
    with pytest.raises(PackError) as refused:
        read_report(data if isinstance(data, bytes) else data.encode(), "report.toml")
    assert reason in describe(refused.value)
    assert "pydantic" not in describe(refused.value)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Ana", "Sam"), ("A.", "S.")),
        (("ana", "Axel"), ("A.1", "A.2")),
        (("éva", "שרה"), ("É.", "ש.")),
        (("e\u0301va", "Öz"), ("É.", "Ö.")),
        (("q\u0301va", "Öz"), ("Q\u0301.", "Ö.")),
    ],
)
def test_initials_tell_two_voices_apart_and_no_more(names: tuple[str, str], shown: tuple[str, str]) -> None:
    assert initials(*names) == shown
