"""Pages to print, each on one sheet: a report, a practice on paper, and how to begin."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.export.template import fill_template, isolate
from reciprocity_tui.messages import text
from reciprocity_tui.practice.assignment import MAX_NAME, MAX_TITLE
from reciprocity_tui.practice.page_fit import Block, Fit, fit_blocks
from reciprocity_tui.practice.paper_steps import paper_steps
from reciprocity_tui.practice.report_markdown import NOTE_KINDS, describe_day, outcome_line
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from reciprocity_tui.packs.review.script import Play
    from reciprocity_tui.practice.assignment import Practice, Task
    from reciprocity_tui.practice.report import Report, SharedAgreement, SharedTask

_FOLDER = Path(__file__).parent


class Section(NamedTuple):
    """A part of a report. about -- below its heading. more -- what says that lines are left out."""

    heading: str
    about: str
    lines: tuple[Markup, ...]
    more: str = ""


class PaperTask(NamedTuple):
    """A task on paper. lines -- what and why. more -- stands in the place of the steps if they do not fit."""

    heading: str
    lines: tuple[str, ...]
    steps: tuple[str, ...]
    more: str = ""


def report_page(report: Report) -> str:
    """Return a report as HTML that prints on one sheet."""
    heading = isolate(
        text("report-from", left="{left}", right="{right}", code="{code}"),
        left=_name(report.people[0]),
        right=_name(report.people[1]),
        code=report.couple,
    )
    agreed = text("report-both-agreed", day=describe_day(report.agreed))
    tasks, others = [_task_section(report, task) for task in report.tasks], list(_other_sections(report))
    title = sanitize_text(report.title, limit=MAX_TITLE)
    # What they agreed and noted is kept before the answers to single questions.
    fit = fit_blocks(
        (title, heading.striptags(), agreed),
        [
            *(_block(section, is_first=True) for section in others),
            *(_block(section) for section in tasks),
        ],
    )
    shown = [_cut(section, count) for section, count in zip((*others, *tasks), fit.shown, strict=True)]
    sections = [section for section in (*shown[len(others) :], *shown[: len(others)]) if section is not None]
    if None in shown:
        sections.append(Section(text("page-more", count=shown.count(None)), "", ()))
    return _fill(
        "report.html", title=title, points=fit.points, heading=heading, agreed=agreed, sections=sections
    )


def _task_section(report: Report, task: SharedTask) -> Section:
    lines: list[Markup] = []
    for wording, answers in groupby(task.lines, key=lambda line: line.wording):
        first, *others = (_voice(report, line.by, line.text) for line in answers)
        lines += [_question(wording) + first if wording else first, *others]
    title = sanitize_text(task.title or task.exercise, limit=MAX_TITLE)
    return Section(title, outcome_line(task), tuple(lines))


def _question(words: str) -> Markup:
    from markupsafe import Markup

    return Markup("<em><bdi>{}</bdi></em> ").format(sanitize_text(words))


def _voice(report: Report, by: int | None, words: str) -> Markup:
    """Return whose words these are, and the words. by -- None for those of both."""
    if by is None:
        return isolate("{words}", words=words)
    return isolate("{name} {words}", name=_name(report.people[by]), words=words)


def _other_sections(report: Report) -> Iterator[Section]:
    if report.agreements:
        agreements = tuple(_agreement(report, agreement) for agreement in report.agreements)
        yield Section(text("report-agreed"), "", agreements)
    for kind in NOTE_KINDS:
        notes = [note for note in report.notes if note.kind == kind]
        if notes:
            lines = tuple(_voice(report, note.by, note.text) for note in notes)
            yield Section(text("report-notes", kind=kind), "", lines)


def _agreement(report: Report, agreement: SharedAgreement) -> Markup:
    form = text("report-if-then", cue="{cue}", what="{what}") if agreement.cue else "{what}"
    parts = [isolate(form, cue=agreement.cue, what=agreement.what)]
    for name, gives in zip(report.people, agreement.gives, strict=True):
        if gives:
            form = text("agreement-gives-one", name="{name}", gives="{gives}")
            parts.append(isolate(form, name=_name(name), gives=gives))
    if agreement.review is not None:
        parts.append(isolate(text("report-review", day=describe_day(agreement.review))))
    return isolate(" · ").join(parts)


def _block(section: Section, *, is_first: bool = False) -> Block:
    head = tuple(filter(None, (section.heading, section.about)))
    lines = tuple(line.striptags() for line in section.lines)
    return Block(head, lines, (_more(len(lines)),) if lines else (), is_first=is_first)


def _cut(section: Section, count: int | None) -> Section | None:
    if count is None:
        return None
    left = len(section.lines) - count
    return section._replace(lines=section.lines[:count], more=_more(left) if left else "")


def _more(count: int) -> str:
    return text("page-more", count=count)


def paper_page(practice: Practice, plays: Mapping[str, Play]) -> str:
    """Return a practice as HTML that prints on one sheet, for a couple without a terminal.

    plays -- the exercises of its tasks, by `pack/id`; one that is missing has its name on the sheet, and no steps.
    """
    tasks = [_paper_task(practice, number, plays) for number in range(1, len(practice.tasks) + 1)]
    page = _PaperPage(practice)
    fit = page.fit(tasks)
    if None in fit.shown:
        tasks = list(map(_shorten, tasks))
        page.how = text("paper-how-in-short")
        fit = page.fit(tasks)
    shown = [
        task._replace(steps=task.steps[:count])
        for task, count in zip(tasks, fit.shown, strict=True)
        if count is not None
    ]
    return page.fill(fit.points, shown, len(tasks) - len(shown))


class _PaperPage:
    """What stands on the sheet besides the tasks."""

    def __init__(self, practice: Practice) -> None:
        self.title, self.heading = sanitize_text(practice.title), _about(practice)
        self.how, self.code = text("paper-how"), text("paper-code", code=practice.couple)
        self.hear, self.hear_about = _asks(practice), practice.hear_about

    def fit(self, tasks: Sequence[PaperTask]) -> Fit:
        asked = (self.hear.striptags(), *self.hear_about, "") if self.hear_about else ()
        return fit_blocks(
            (self.title, self.heading.striptags(), self.how, self.code, *asked),
            # The line to write on is two lines high.
            [
                Block((task.heading, *task.lines), task.steps, (task.more,), whole=True, below=2.0)
                for task in tasks
            ],
        )

    def fill(self, points: float, tasks: Sequence[PaperTask], left: int) -> str:
        more, note = _more(left) if left else "", text("paper-note")
        return _fill("paper.html", points=points, tasks=tasks, more=more, note=note, **vars(self))


def _shorten(task: PaperTask) -> PaperTask:
    """Return the task in one paragraph and without its steps."""
    return PaperTask(task.heading, (" ".join(task.lines),) if task.lines else (), ())


def _paper_task(practice: Practice, number: int, plays: Mapping[str, Play]) -> PaperTask:
    task = practice.tasks[number - 1]
    play = plays.get(task.exercise)
    steps = () if play is None else paper_steps(play)
    heading = text("practice-numbered", number=number, title=_titled(task.exercise, plays))
    more = "" if play is None else text("paper-no-steps", summary=sanitize_text(play.card.summary))
    return PaperTask(heading, tuple(_paper_lines(task, plays)), steps, more)


def _paper_lines(task: Task, plays: Mapping[str, Play]) -> Iterator[str]:
    yield from filter(None, map(sanitize_text, (task.why, task.slot)))
    release = task.release
    if release.kind != "at-once":
        day = "" if release.day is None else describe_day(release.day)
        yield text("practice-release", kind=release.kind, days=release.days, day=day)
    play = plays.get(task.exercise)
    if play is not None:
        yield from filter(None, [sanitize_text(f"{play.card.care} {play.card.not_for}").strip()])
    if task.fallback:
        yield text("practice-lighter", exercise=_titled(task.fallback, plays))


def _titled(ref: str, plays: Mapping[str, Play]) -> str:
    play = plays.get(ref)
    if play is None:
        return sanitize_text(ref)
    return text("paper-exercise", title=sanitize_text(play.card.title), minutes=play.card.minutes)


def start_sheet_page(practice: Practice) -> str:
    """Return how to begin, with the program and without it, as HTML that prints on one sheet."""
    file = f"practice-{practice.couple}-{practice.id}.toml"
    sections = [
        (text("start-with-program"), text("start-with-program-steps", file=file).splitlines(), True),
        (text("start-on-paper"), text("start-on-paper-steps").splitlines(), True),
        (text("start-yours"), text("start-yours-lines").splitlines(), False),
        (text("start-not-for"), text("start-not-for-lines").splitlines(), False),
    ]
    title = sanitize_text(practice.title)
    about = (_about(practice), text("paper-code", code=practice.couple))
    return _fill("start_sheet.html", title=title, points=11, about=about, sections=sections)


def _about(practice: Practice) -> Markup:
    """Return who it is from, and the days it is for."""
    begins, ends = describe_day(practice.begins), describe_day(practice.ends)
    window = isolate(text("practice-window", begins=begins, ends=ends))
    if not practice.counselor:
        return window
    name = _name(practice.counselor)
    return isolate(" ").join(
        (isolate(text("practice-from", counselor="{counselor}"), counselor=name), window)
    )


def _asks(practice: Practice) -> Markup:
    if not practice.counselor:
        return isolate(text("practice-hear-about"))
    form = text("practice-hear-about-from", counselor="{counselor}")
    return isolate(form, counselor=_name(practice.counselor))


def _name(name: str) -> str:
    return sanitize_text(name, limit=MAX_NAME)


def _fill(template: str, **fields: object) -> str:
    return fill_template(_FOLDER / template, language=text("language-code"), **fields)
