"""`reciprocity pack test`: run an author's tests, find untested branches, and screens that do not fit."""

import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.cli.pack.current_pack import current_pack
from reciprocity_tui.cli.pack.print_lines import print_lines
from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.parsing.read import exercise_files

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.finding import DocumentPath
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.diagnostics.locate_findings import Page
    from reciprocity_tui.packs.testing.exercise_result import ExerciseResult

PASSED, FAILED, UNREADABLE = 0, 1, 2
"""Exit statuses."""

SECONDS = 20.0
"""How long to search for the branches of one exercise."""


def test_packs(args: Namespace) -> int:
    """Test exercises and return the exit status: 0 all passed, 1 something failed, 2 something could not be read.

    Raises UsageError where there is nothing to test.
    """
    files = list(_files(args.paths or current_pack()))
    branches = args.branches or len(files) == 1
    statuses = [_test_file(file, branches=branches) for file in files]
    if len(files) > 1:
        print_lines([_summary(statuses)])
    return max(statuses)


def _files(paths: Sequence[str]) -> Iterator[Path]:
    """Yield the exercise files that `paths` lead to."""
    for name in paths:
        path = Path(name).expanduser()
        files = [path] if not path.is_dir() else _in_folder(path)
        if not files:
            raise UsageError(Message("no-exercise-in", path=str(path)), Message("name-pack-or-exercise"))
        yield from files


def _in_folder(path: Path) -> list[Path]:
    """Return the exercises of a pack in a folder, or of all packs in it."""
    try:
        if files := exercise_files(path):
            return files
        folders = sorted(folder for folder in path.iterdir() if folder.is_dir() and folder.name[0] != ".")
        return [file for folder in folders for file in exercise_files(folder)]
    except OSError as error:
        raise UsageError(
            Message("folder-not-opened", folder=str(path)), Message("name-pack-or-exercise")
        ) from error


def _test_file(file: Path, *, branches: bool) -> int:
    """Test one exercise, print the results, and return the exit status."""
    examined = load_with_diagnostics(file, str(file))
    if examined.exercise is None:
        print_lines([_unplayable(file, examined.diagnostics)])
        return UNREADABLE if examined.unreadable else FAILED
    from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
    from reciprocity_tui.packs.testing.exercise_result import test_exercise
    from reciprocity_tui.plain.preview import preview

    ref = f"{file.resolve().parent.name}/{file.stem}"
    exercise = fill_default_prompts(examined.exercise)
    tested = test_exercise(ref, exercise, preview, _clock(SECONDS))
    print_lines([f"{file}: {_result_line(tested)}"])
    print_lines(_failures(file, tested))
    print_lines(_branch_lines(file, exercise, tested))
    print_lines(_screen_lines(tested))
    if branches:
        print_lines(_print_pasteable(tested))
    return PASSED if tested.passed else FAILED


def _clock(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() < until


def _unplayable(file: Path, diagnostics: "tuple[Diagnostic, ...]") -> str:
    first, more = diagnostics[0], len(diagnostics) - 1
    place = f"{file}:{first.line}:{first.column}" if first.line else f"{file}"
    return text("test-not-testable", place=place, problem=first.message, more=more, file=str(file))


def _result_line(tested: "ExerciseResult") -> str:
    number, failed = len(tested.tests), sum(not result.passed for result in tested.tests)
    branches = len(tested.branches)
    if not number:
        return text("test-no-tests", branches=branches)
    return text(
        "test-result",
        tests=Message("test-tests", number=number),
        failed=failed,
        branches=branches,
        untested=tested.untested,
    )


def _failures(file: Path, tested: "ExerciseResult") -> Iterator[str]:
    if all(result.passed for result in tested.tests):
        return
    page = _page(file)
    for number, result in enumerate(tested.tests):
        for complaint in result.failures:
            place = _place(page, ("test", number, *complaint.path))
            yield f"  {place}: {result.name}: {complaint.message}."
            if complaint.actual:
                yield f"    {complaint.actual}"


def _branch_lines(file: Path, exercise: "Exercise", tested: "ExerciseResult") -> Iterator[str]:
    """Yield the branches that nothing leads to, and those that were not decided."""
    never, undecided = tested.search.unreachable, tested.search.undecided
    if never or undecided:
        from reciprocity_tui.messages import shown
        from reciprocity_tui.packs.testing.branch_path import path_of
        from reciprocity_tui.packs.testing.format_test import describe_unreached
        from reciprocity_tui.play.simulation.branches import describe_branch

        page = _page(file)
        for branch in never:
            yield f"  {_place(page, path_of(exercise, branch))}: {describe_unreached(branch)}."
        if undecided:
            yield f"  {text('test-not-decided', seconds=int(SECONDS))}"
        for branch in undecided:
            yield f"  {_place(page, path_of(exercise, branch))}: {shown(describe_branch(branch))}?"


def _screen_lines(tested: "ExerciseResult") -> Iterator[str]:
    """Yield, for each window, the steps that are longer than it."""
    windows = dict.fromkeys(overflow.window for overflow in tested.overflows)
    for window in windows:
        steps = [
            text("test-step-too-long", step=overflow.step, rows=overflow.over)
            for overflow in tested.overflows
            if overflow.window == window
        ]
        yield f"  {text('test-longer-than-window', window=str(window), steps=', '.join(steps))}"


def _page(file: Path) -> "Page":
    from reciprocity_tui.packs.diagnostics.locate_findings import Page
    from reciprocity_tui.packs.parsing.read import decode, read_bytes

    return Page(decode(read_bytes(file)), str(file))


def _place(page: "Page", path: "DocumentPath") -> str:
    """Return where the value at `path` is, as `file:line:column`."""
    fault = page.diagnostic_at("E261", "", page.locator.span(path))
    return f"{page.file}:{fault.line}:{fault.column}"


def _print_pasteable(tested: "ExerciseResult") -> Iterator[str]:
    from reciprocity_tui.packs.testing.format_test import format_test

    if tested.search.routes:
        yield text("test-paste-below")
    for way in tested.search.routes:
        yield ""
        yield from format_test(way).splitlines()


def _summary(statuses: list[int]) -> str:
    wrong = sum(status != PASSED for status in statuses)
    return text("test-summary", exercises=Message("pack-exercises", number=len(statuses)), failed=wrong)
