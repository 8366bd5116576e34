"""The file of a report in the form that the two chose: TOML, Markdown or a page, sealed to a key if they want that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from reciprocity_tui.export.files import ExportFile
from reciprocity_tui.messages import text
from reciprocity_tui.practice.report_file import report_name

if TYPE_CHECKING:
    from reciprocity_tui.practice.report import Report

ReportForm: TypeAlias = Literal["toml", "markdown", "html"]

FORMS: tuple[ReportForm, ...] = get_args(ReportForm)

_SUFFIXES: dict[ReportForm, str] = {"toml": ".toml", "markdown": ".md", "html": ".html"}


def form_of(path: str) -> ReportForm:
    """Return the form that the name of a file asks for; TOML if it names none."""
    return next((form for form, suffix in _SUFFIXES.items() if suffix in Path(path).suffixes), "toml")


def render_report(report: Report, form: ReportForm) -> bytes:
    """Return the content of a report's file in this form."""
    match form:
        case "toml":
            from reciprocity_tui.practice.report_file import write_report

            return write_report(report)
        case "markdown":
            from reciprocity_tui.practice.report_markdown import report_markdown

            return report_markdown(report).encode()
        case "html":
            from reciprocity_tui.practice.pages import report_page

            return report_page(report).encode()


def shared_file(report: Report, form: ReportForm, public_key: str = "", path: str = "") -> ExportFile:
    """Return the file of a report, ready to be written.

    public_key -- what it is sealed to, or empty. path -- where to, if the two said so before.
    """
    content = render_report(report, form)
    name = report_name(report.couple, report.practice, _SUFFIXES[form])
    if not public_key:
        return ExportFile(text("share-file"), name, lambda: content, path=path)
    from reciprocity_tui.practice.sealing import SEALED_SUFFIX, parse_public_key, seal

    recipient = parse_public_key(public_key)
    return ExportFile(
        text("share-file"),
        name + SEALED_SUFFIX,
        lambda: seal(content, recipient),
        path=path,
        is_plain=False,
    )
