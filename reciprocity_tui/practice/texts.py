"""Check what the two will read in a practice: that it can be shown, and that it presses nobody.

Texts are taken by themselves, so that they are looked at also where something else in the file is wrong.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

# First, since it keeps plug-ins out before any model is built.
from reciprocity_tui.packs.loading.pydantic_setup import ValidationError  # isort: skip

from reciprocity_tui.exercise.checks.check_display import check_displayable, shows_nothing
from reciprocity_tui.exercise.model_texts import text_groups
from reciprocity_tui.packs.lint.coercion import surrounding_findings
from reciprocity_tui.practice.assignment import MAX_HEAR_ABOUT, MAX_LINE, MAX_NAME, MAX_TASKS, MAX_TITLE
from reciprocity_tui.practice.practice_model import PracticeTable
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reciprocity_tui.exercise.finding import Finding
    from reciprocity_tui.packs.parsing.read import Document

_FRAME = {
    "format": 1,
    "id": "x",
    "couple": "aaaa-aaaa",
    "title": "-",
    "made": "2026-01-01",
    "begins": "2026-01-01",
    "ends": "2026-01-01",
}
"""Everything else that a practice needs."""
_TEXTS = {"title": MAX_TITLE, "from": MAX_NAME}
_TASK_TEXTS = ("why", "slot")


def clean_line(text: str, limit: int = MAX_LINE) -> str:
    """Return a line that was typed as a practice may contain it: on one line, with at most `limit` characters."""
    line = sanitize_text(text, limit=limit)
    return "" if shows_nothing(line) else line


def text_findings(document: Document) -> Iterator[Finding]:
    """Yield what keeps a text from being shown, and words that press somebody."""
    lines, tasks = _items(document, "hear_about")[:MAX_HEAR_ABOUT], _items(document, "task")[:MAX_TASKS]
    texts = {
        **_FRAME,
        **{key: value for key, most in _TEXTS.items() if _fits(value := document.get(key), most)},
        "hear_about": [line if _fits(line, MAX_LINE) else "-" for line in lines],
        "task": [_task_texts(task) for task in tasks or [{}]],
    }
    try:
        practice = PracticeTable.model_validate(texts)
    except ValidationError:
        return
    for text in chain.from_iterable(group.spoken for group in text_groups(practice)):
        yield from check_displayable(text)
    yield from surrounding_findings(practice)


def _items(document: Document, key: str) -> list[object]:
    value = document.get(key)
    return value if isinstance(value, list) else []


def _task_texts(task: object) -> Document:
    texts = task if isinstance(task, dict) else {}
    return {"exercise": "x", **{key: texts[key] for key in _TASK_TEXTS if _fits(texts.get(key), MAX_LINE)}}


def _fits(value: object, most: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= most
