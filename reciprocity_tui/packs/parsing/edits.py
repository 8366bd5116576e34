"""What a hint would change, as edits of the author's own text, which keep comments, order and spacing as they are."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reciprocity_tui.exercise.finding import Change, DocumentPath, Removed, to_toml
from reciprocity_tui.packs.diagnostics.hint_trials import apply_changes
from reciprocity_tui.packs.diagnostics.locate_findings import Page
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, parse
from reciprocity_tui.packs.schema.schema_fields import value_at

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n|$)")
_FIRST_LINE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


class Edit(NamedTuple):
    """Replace the characters from offset `start` up to offset `end` with `text`."""

    start: int
    end: int
    text: str


def edits_for(changes: Sequence[Change], page: Page, document: Document) -> tuple[Edit, ...]:
    """Return the edits of the text of `page` that come down to `changes`, in order; none where it takes a person.

    document -- what the text says now. What the edits lead to is read again before they are offered.
    """
    wanted = apply_changes(document, changes)
    planned = None if wanted is None else _edits(changes, page, document)
    if not planned:
        return ()
    edits = tuple(sorted(planned))
    try:
        return edits if parse(apply_edits(edits, page.text)) == wanted else ()
    except UnreadableText:
        return ()


def apply_edits(edits: Iterable[Edit], text: str) -> str:
    """Return the text with all `edits` made; they must not overlap."""
    pieces, last = [], 0
    for edit in sorted(edits):
        pieces += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join([*pieces, text[last:]])


def _edits(changes: Sequence[Change], page: Page, document: Document) -> list[Edit] | None:
    if (renamed := _rename_edit(changes, page, document)) is not None:
        return [renamed]
    edits = []
    for path, value in changes:
        if isinstance(value, Removed):
            edit = _remove_edit(path, page)
        elif value_at(document, path) is not None:
            edit = _replace_edit(path, value, page)
        else:
            edit = _add_edit(path, value, page)
        if edit is None:
            return None
        edits.append(edit)
    return edits


def _rename_edit(changes: Sequence[Change], page: Page, document: Document) -> Edit | None:
    """Return the edit of the key alone, where a value only gets another name in its table."""
    if len(changes) != 2 or not isinstance(changes[1].value, Removed):
        return None
    (new, value), (old, _) = changes
    is_same = new[:-1] == old[:-1] and value == value_at(document, old)
    span = page.locator.key_of(old) if is_same else None
    if span is None or not _BARE.fullmatch(str(new[-1])):
        return None
    return Edit(span[0], span[0] + span[1], str(new[-1]))


def _replace_edit(path: DocumentPath, value: object, page: Page) -> Edit | None:
    span = page.locator.value_of(path)
    return None if span is None else Edit(span[0], span[0] + span[1], to_toml(value))


def _remove_edit(path: DocumentPath, page: Page) -> Edit | None:
    """Take out a pair that has its lines to itself; anything else is for a person."""
    key, value = page.locator.key_of(path), page.locator.value_of(path)
    if key is None or value is None:
        return None
    text, start, end = page.text, key[0], value[0] + value[1]
    begin = text.rfind("\n", 0, start) + 1
    rest = _REST_OF_LINE.match(text, end)
    if text[begin:start].strip() or rest is None:
        return None
    return Edit(begin, rest.end(), "")


def _add_edit(path: DocumentPath, value: object, page: Page) -> Edit | None:
    """Write a line at the top of its table; into a table on one line, behind its bracket."""
    line = f"{path[-1]} = {to_toml(value)}"
    if not path[:-1]:
        first = _FIRST_LINE.match(page.text)
        at = 0 if first is None else first.end()
        return Edit(at, at, f"{line}\n")
    inline = page.locator.value_of(path[:-1])
    if inline is not None:
        return _add_to_inline_table(inline, line, page.text)
    header = page.locator.key_of(path[:-1])
    if header is None:
        return None
    rest = _REST_OF_LINE.match(page.text, header[0] + header[1])
    if rest is None:
        return None
    begin = page.text.rfind("\n", 0, header[0]) + 1
    indent = page.text[begin : header[0]]
    is_last = not page.text[: rest.end()].endswith("\n")
    return Edit(rest.end(), rest.end(), ("\n" if is_last else "") + f"{indent}{line}\n")


def _add_to_inline_table(span: tuple[int, int], line: str, text: str) -> Edit | None:
    raw = text[span[0] : span[0] + span[1]]
    if not raw.startswith("{"):
        return None
    is_empty = not raw.strip("{} \t\n")
    return Edit(span[0] + 1, span[0] + 1, f" {line} " if is_empty else f" {line},")
