"""A caseload in sentences, for the screen and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.messages import shown, text
from reciprocity_tui.practice.report_markdown import describe_day
from reciprocity_tui.practice.standing import STATES, standings
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reciprocity_tui.practice.case_facts import PracticeFacts
    from reciprocity_tui.practice.case_folder import Problem
    from reciprocity_tui.practice.caseload import Caseload
    from reciprocity_tui.practice.standing import Standing


def short_day(day: date, today: date) -> str:
    """Return a day, with its year unless that is the present one."""
    if day.year == today.year:
        return text("day-and-month", day=day.day, month=day.month)
    return describe_day(day)


def describe_state(row: Standing, today: date) -> str:
    """Return what is out or came back, in a few words."""
    return text("caseload-state", state=row.state, day=short_day(row.day, today))


def describe_agreements(row: Standing, today: date) -> str:
    """Return how many agreements are open and when one is looked at again; empty if there is none."""
    if not row.agreements:
        return ""
    if row.review is None:
        return text("caseload-agreements", number=row.agreements)
    review = short_day(row.review, today)
    return text("caseload-agreements-review", number=row.agreements, day=review)


def describe_last(row: Standing, today: date) -> str:
    """Return what the last report says of the tasks; or that nothing has come back so far."""
    if row.last is None:
        return text("caseload-nothing-back")
    facts = row.last.facts
    day = short_day(facts.agreed, today)
    return text("caseload-last-report", day=day, done=facts.done, tasks=facts.tasks)


def describe_window(facts: PracticeFacts, today: date) -> str:
    """Return the window of a practice."""
    begins, ends = short_day(facts.begins, today), short_day(facts.ends, today)
    return text("caseload-window", begins=begins, ends=ends)


def describe_file_problem(problem: Problem) -> str:
    """Return why a file cannot be read, and what to do."""
    reason, hint = sanitize_text(shown(problem.reason)), sanitize_text(shown(problem.hint))
    return f"{reason} {hint}".strip()


def describe_count(caseload: Caseload) -> str:
    """Return how many couples and reports there are."""
    reports = sum(len(couple.reports) for couple in caseload.couples)
    couples = len(caseload.couples)
    shown_counts = {"couples-shown": f"{couples:,}", "reports-shown": f"{reports:,}"}
    return text("caseload-count", couples=couples, reports=reports, **shown_counts)


def describe_couple(row: Standing) -> str:
    """Return the code of a couple and their last practice."""
    return f"{row.couple.code} · {row.title}"


def caseload_lines(caseload: Caseload, today: date) -> Iterator[str]:
    """Yield a whole caseload, a line for each couple, and then what cannot be read."""
    rows = standings(caseload.couples, today)
    if not (rows or caseload.problems):
        yield from (text("caseload-none"), text("caseload-none-about"))
        return
    yield describe_count(caseload)
    for state in STATES:
        of_state = [row for row in rows if row.state == state]
        if of_state:
            yield from ("", text("caseload-heading", state=state))
        for row in of_state:
            yield f"  {describe_couple(row)} · {describe_state(row, today)}"
            about = describe_last(row, today), describe_agreements(row, today)
            yield from (f"    {line}" for line in about if line)
    if caseload.problems:
        yield from ("", text("caseload-problems", number=len(caseload.problems)))
        for problem in caseload.problems:
            yield f"  {sanitize_text(problem.name)}"
            yield f"    {describe_file_problem(problem)}"
