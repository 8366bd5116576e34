"""How things are with a couple of a caseload: what is out, what came back, and which agreements are open. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reciprocity_tui.practice.caseload import Couple, FiledPractice, FiledReport

State: TypeAlias = Literal["due", "out", "back"]
STATES: tuple[State, ...] = ("due", "out", "back")
"""In the order of a caseload. `due`: the window is over, and nothing has come back yet."""


class Standing(NamedTuple):
    """A couple today. title -- of the last practice. day -- on which the window ends or ended, or the report came.

    last -- the last report, or None. agreements -- how many are open. review -- the next day on which one of them is
    looked at again, or else the last such day; None if there is none.
    """

    couple: Couple
    state: State
    title: str
    day: date
    last: FiledReport | None
    agreements: int
    review: date | None


class OpenAgreement(NamedTuple):
    """An agreement that still counts as open. position -- within its report. review -- its next review, or None."""

    report: FiledReport
    position: int
    review: date | None


def standing_of(couple: Couple, today: date) -> Standing:
    """Return how things are with a couple on the day `today`."""
    practice = couple.practices[-1] if couple.practices else None
    last = couple.reports[-1] if couple.reports else None
    reviews = [agreement.review for agreement in open_agreements(couple)]
    agreements = len(reviews), next_review(reviews, today)
    if practice is not None and answer_to(couple, practice) is None:
        ends = practice.facts.ends
        state: State = "due" if ends < today else "out"
        return Standing(couple, state, practice.facts.title, ends, last, *agreements)
    assert last is not None, "A couple has a file."
    title = last.facts.title if practice is None else practice.facts.title
    return Standing(couple, "back", title, last.facts.agreed, last, *agreements)


def standings(couples: Iterable[Couple], today: date) -> tuple[Standing, ...]:
    """Return the standings of couples: what is due first, and within that by day and code."""
    rows = [standing_of(couple, today) for couple in couples]
    return tuple(sorted(rows, key=lambda row: (STATES.index(row.state), _order(row), row.couple.code)))


def _order(row: Standing) -> int:
    """Return what sorts a row: the newest report first, and of what is out the window that ends first."""
    number = row.day.toordinal()
    return -number if row.state == "back" else number


def answer_to(couple: Couple, practice: FiledPractice) -> FiledReport | None:
    """Return the last report about the practice; None if nothing has come back."""
    answers = [report for report in couple.reports if report.facts.practice == practice.facts.id]
    return answers[-1] if answers else None


def open_agreements(couple: Couple) -> Iterator[OpenAgreement]:
    """Yield the agreements that still count as open, as far as the reports say.

    Of each practice the last report counts. When the couple's last report came, the review of an agreement in an
    earlier one had to lie ahead still: nothing came back of what became of the others.
    """
    last = {report.facts.practice: report for report in couple.reports}
    for report in couple.reports:
        if last[report.facts.practice] is not report:
            continue
        for position, review in enumerate(report.facts.reviews):
            is_ahead = review is not None and review >= couple.reports[-1].facts.agreed
            if is_ahead or report is couple.reports[-1]:
                yield OpenAgreement(report, position, review)


def next_review(days: Iterable[date | None], today: date) -> date | None:
    """Return the first day from `today` on; else the last one before it, or None if there is none."""
    known = sorted(day for day in days if day is not None)
    coming = [day for day in known if day >= today]
    return coming[0] if coming else known[-1] if known else None
