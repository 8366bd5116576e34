"""`reciprocity counselor review`: read a report, or a folder of what went out and came back."""

import sys
from argparse import Namespace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import bindings_file_at
from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.paths import format_path, home
from reciprocity_tui.practice.report import Report
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.practice.case_export import CaseData

STDOUT = "-"
PAGE_SUFFIXES = (".html", ".htm", ".md")
"""Of reports for people to read, which nothing is read from."""


def counselor_review(args: Namespace) -> int:
    """Show a report or a caseload, or write it as data; return the exit status. Raises ReciprocityError."""
    path, folder = Path(args.path), home(args.home)
    if args.csv is not None or args.json is not None:
        return _write_data(args, path, folder)
    is_text = args.as_text or not _has_screen()
    if path.is_dir():
        return _print_caseload(path, folder) if is_text else _show_caseload(args, path, folder)
    report = _read_report(path, folder)
    if is_text:
        from reciprocity_tui.practice.report_markdown import report_markdown

        print_lines(report_markdown(report).splitlines())
        return 0
    from reciprocity_tui.cli.terminal import require_terminal

    require_terminal("reciprocity counselor review PATH --plain")
    from reciprocity_tui.tui.counselor_app import run_screen
    from reciprocity_tui.tui.screens.review import ReviewScreen

    return run_screen(lambda: ReviewScreen(report), bindings_file_at(args.home))


def _has_screen() -> bool:
    # A stream that was closed before the program began is None.
    return sys.stdout is not None and sys.stdout.isatty()


def _read_report(path: Path, folder: Path) -> Report:
    """Return the report in a file. Raises PackNotFound and PackError."""
    from reciprocity_tui.practice.case_content import read_case_file

    name = format_path(path)
    if not path.exists():
        raise PackNotFound(Message("review-nothing-there", file=name))
    if path.suffix.lower() in PAGE_SUFFIXES:
        raise PackError(Message("review-is-page", file=name))
    content = read_case_file(path, name, folder)
    if isinstance(content, Report):
        return content
    message = Message("report-other-file" if content is None else "review-is-practice", file=name)
    raise PackError(message)


def _print_caseload(path: Path, folder: Path) -> int:
    from reciprocity_tui.practice.case_text import caseload_lines
    from reciprocity_tui.practice.caseload import read_caseload

    caseload = read_caseload(path, folder)
    assert caseload is not None, "Nobody stopped it."
    print_lines(caseload_lines(caseload, _today()))
    return 0


def _show_caseload(args: Namespace, path: Path, folder: Path) -> int:
    from reciprocity_tui.cli.terminal import require_terminal

    require_terminal("reciprocity counselor review PATH --plain")
    from reciprocity_tui.tui.counselor_app import run_screen
    from reciprocity_tui.tui.screens.caseload import CaseloadScreen

    return run_screen(lambda: CaseloadScreen(path, folder, _today()), bindings_file_at(args.home))


def _write_data(args: Namespace, path: Path, folder: Path) -> int:
    from reciprocity_tui.practice.case_export import as_csv, as_json

    data = _data(path, folder)
    typed, make, name = (
        (args.csv, as_csv, "caseload.csv") if args.csv is not None else (args.json, as_json, "caseload.json")
    )
    if typed == STDOUT:
        sys.stdout.write(make(data).decode("utf-8"))
        return 0
    from reciprocity_tui.export.files import ExportFile, write

    written = write(ExportFile("", name, lambda: make(data)), typed)
    counts = {"practices": len(data.practices), "reports": len(data.reports), "problems": len(data.problems)}
    print(sanitize_text(text("review-data-written", file=format_path(written), **counts)))
    return 0


def _data(path: Path, folder: Path) -> "CaseData":
    from reciprocity_tui.practice.case_export import CaseData, read_data

    if path.is_dir():
        return read_data(path, folder)
    return CaseData((), ((path.name, _read_report(path, folder)),))


def _today() -> date:
    return datetime.now().astimezone().date()
