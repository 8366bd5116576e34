"""Put a practice together from the options of `reciprocity counselor assign`."""

import re
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import SystemRandom

from reciprocity_tui.errors import PackError, UsageError
from reciprocity_tui.exercise.checks.check_display import shows_nothing
from reciprocity_tui.exercise.finding import nearest
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.parsing.slugs import slugify
from reciprocity_tui.practice.archive import pack_versions
from reciprocity_tui.practice.assign_start import AssignStart
from reciprocity_tui.practice.assignment import AT_ONCE, MAX_WEEKS, Practice, Release, Task
from reciprocity_tui.practice.begin import (
    after_report,
    blank_practice,
    first_id,
    free_id,
    moved_to,
    with_bundle,
)
from reciprocity_tui.practice.bundles import Bundle, built_in_bundles, find_bundle, last_day, saved_bundles
from reciprocity_tui.practice.couple_code import draw_couple_code, is_couple_code
from reciprocity_tui.practice.hand_out import ids_handed_out
from reciprocity_tui.practice.open_report import open_report
from reciprocity_tui.practice.report import Report
from reciprocity_tui.practice.shelf import Shelf
from reciprocity_tui.sanitize import sanitize_text

_AFTER_DAYS = re.compile(r"after\+(\d{1,3})")


def compose(args: Namespace, catalog: Catalog, home: Path, today: date) -> Practice:
    """Return the practice that the options describe, not yet checked.

    Raises UsageError, UnknownExercise and PackError for what cannot be meant.
    """
    report = None if args.report is None else open_report(Path(args.report), home)
    bundle = _bundle(args, catalog, home)
    practice = with_frame(_begin(args, catalog, report, bundle, today), args)
    tasks = _edited(practice.tasks, args.tasks or (), catalog)
    unwanted = {catalog.find(name).ref for name in args.without}
    practice = replace(practice, tasks=tuple(task for task in tasks if task.exercise not in unwanted))
    if not practice.tasks:
        raise UsageError(Message("assign-nothing-in-it"))
    return replace(practice, id=_id(args, practice, report, bundle), packs=pack_versions(practice, catalog))


def with_frame(practice: Practice, args: Namespace) -> Practice:
    """Return the practice with what the options say of it as a whole: whose it is, its title, its window and the like.

    Raises UsageError.
    """
    practice = _with_window(practice, args)
    return replace(
        practice,
        couple=_couple_code(args.couple) or practice.couple,
        title=_line(args.title or "") or practice.title,
        id=practice.id if args.id is None else slugify(args.id),
        counselor=_line(args.from_name or "") or practice.counselor,
        hear_about=tuple(filter(None, map(_line, args.hear_about))) or practice.hear_about,
    )


def _bundle(args: Namespace, catalog: Catalog, home: Path) -> Bundle | None:
    if args.bundle is not None and args.saved is not None:
        raise UsageError(Message("assign-one-bundle"))
    if args.bundle is not None:
        return _named_bundle(args.bundle, built_in_bundles())
    if args.saved is None:
        return None
    saved = saved_bundles(home, catalog.cards())
    for faulty in saved.faulty:
        if faulty.file.stem == slugify(args.saved):
            first = faulty.diagnostics[0]
            problem = Message(
                "saved-bundle-faulty", file=str(faulty.file), problem=first.message, line=first.line
            )
            raise PackError(problem)
    return _named_bundle(args.saved, saved.bundles)


def _named_bundle(name: str, bundles: Sequence[Bundle]) -> Bundle:
    bundle = find_bundle(name, bundles)
    if bundle is not None:
        return bundle
    ids = tuple(known.id for known in bundles)
    shown = sanitize_text(name, limit=60)
    if not ids:
        raise UsageError(Message("assign-no-saved-bundle", name=shown))
    near = nearest(slugify(name), ids)
    hint = Message("did-you-mean", name=near) if near else Message("assign-bundles-are", names=ids)
    raise UsageError(Message("assign-no-such-bundle", name=shown), hint)


def _begin(
    args: Namespace, catalog: Catalog, report: Report | None, bundle: Bundle | None, today: date
) -> Practice:
    couple = _couple(args.couple, report)
    title = bundle.title if bundle else text("assign-usual-title")
    practice = blank_practice(couple, title, today)
    if report is not None:
        practice = after_report(report, Shelf(catalog.cards()), today)
    if bundle is not None:
        practice = replace(with_bundle(practice, bundle), title=bundle.title)
    return practice


def _couple_code(typed: str | None) -> str:
    code = (typed or "").strip().lower()
    if code and not is_couple_code(code):
        raise UsageError(Message("assign-no-code", code=sanitize_text(code, limit=40)))
    return code


def _couple(typed: str | None, report: Report | None) -> str:
    code = _couple_code(typed)
    if code and report is not None and code != report.couple:
        raise UsageError(Message("assign-other-couple", code=code, report=report.couple))
    return code or (report.couple if report is not None else draw_couple_code(SystemRandom()))


def _id(args: Namespace, practice: Practice, report: Report | None, bundle: Bundle | None) -> str:
    if args.id is not None:
        return practice.id
    name = practice.id if report is not None else first_id(bundle.id if bundle else practice.title)
    return free_id(name, ids_handed_out(AssignStart(output=args.output or "").folder, practice.couple))


def _with_window(practice: Practice, args: Namespace) -> Practice:
    if args.ends is not None and args.weeks is not None:
        raise UsageError(Message("assign-ends-or-weeks"))
    if args.weeks is not None and not 1 <= args.weeks <= MAX_WEEKS:
        raise UsageError(Message("assign-weeks", most=MAX_WEEKS))
    if args.begins is not None:
        practice = moved_to(practice, _day("--begins", args.begins))
    if args.weeks is not None:
        return replace(practice, ends=last_day(practice.begins, args.weeks))
    return practice if args.ends is None else replace(practice, ends=_day("--ends", args.ends))


def _day(option: str, typed: str) -> date:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise UsageError(
            Message("assign-no-day", option=option, typed=sanitize_text(typed, limit=40))
        ) from None


def _edited(tasks: Iterable[Task], edits: Iterable[Mapping[str, str]], catalog: Catalog) -> tuple[Task, ...]:
    """Return the tasks after `edits`: one whose exercise is there already changes that task, any other adds one."""
    by_exercise = {task.exercise: task for task in tasks}
    seen: set[str] = set()
    for edit in edits:
        exercise = catalog.find(edit["exercise"]).ref
        if exercise in seen:
            raise UsageError(Message("assign-exercise-twice", exercise=exercise))
        seen.add(exercise)
        by_exercise[exercise] = _changed(by_exercise.get(exercise, Task(exercise)), edit, catalog)
    return tuple(by_exercise.values())


def _changed(task: Task, edit: Mapping[str, str], catalog: Catalog) -> Task:
    fallback = edit.get("fallback")
    return replace(
        task,
        why=_line(edit.get("why", task.why)),
        slot=_line(edit.get("slot", task.slot)),
        fallback=task.fallback if fallback is None else catalog.find(fallback).ref if fallback else "",
        release=_release(edit["release"]) if "release" in edit else task.release,
    )


def _release(typed: str) -> Release:
    words = typed.strip().lower()
    if words in ("at-once", "after"):
        return AT_ONCE if words == "at-once" else Release("after")
    if days := _AFTER_DAYS.fullmatch(words):
        return Release("after-days", int(days[1]))
    try:
        return Release("on", day=date.fromisoformat(words))
    except ValueError:
        raise UsageError(Message("assign-no-release", typed=sanitize_text(typed, limit=40))) from None


def _line(typed: str) -> str:
    line = sanitize_text(typed)
    return "" if shows_nothing(line) else line
