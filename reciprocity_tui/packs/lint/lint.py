"""Apply the style rules to one exercise or to a whole pack, and locate their findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reciprocity_tui.errors import PackError
from reciprocity_tui.exercise.finding import Finding, join_names
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint import (
    braces,
    budget_rules,
    cycles,
    prompt_rules,
    readability,
    repeats,
    sequence_rules,
    structure_rules,
    word_lists,
)
from reciprocity_tui.packs.lint.context import LintContext, PackContext
from reciprocity_tui.packs.loading.compat import is_private, read_manifest
from reciprocity_tui.packs.parsing.newer_toml import find_newer_syntax, may_have_newer_syntax
from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, decode, parse, read_bytes

if TYPE_CHECKING:
    from reciprocity_tui.exercise.card import Card
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.steps import StrictModel
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.parsing.read import Document

LANGUAGE = "en"
"""The language of the word lists, and the default language of a pack."""
MOST_NAMED = 5
"""Exercises to name in one hint."""
MAY_BE_SUPPRESSION = re.compile(r"#\s*ok\b", re.IGNORECASE | re.ASCII)
"""A quick test for texts that may contain suppressions."""
_NO_TEXTS: Mapping[Path, str] = MappingProxyType({})


class CardLookup:
    """The cards around a pack: of the packs beside it, and of the built-in ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._cards: dict[str, Card | None] = {}

    def card(self, ref: str) -> Card | None:
        """Return the card of `pack/exercise`; None when it is missing or unreadable."""
        if ref not in self._cards:
            self._cards[ref] = self._read(ref)
        return self._cards[ref]

    def _read(self, ref: str) -> Card | None:
        from reciprocity_tui.packs.library.built_in import built_in_root
        from reciprocity_tui.packs.loading.header import read_card

        pack, name = ref.split("/")
        here = self.folder.resolve()
        beside = here if pack == here.name else here.parent / pack
        ours = built_in_root() / pack
        for folder, within in ((beside, beside), (ours, None)):
            try:
                return read_card(folder / f"{name}.toml", pack, within)
            except (PackError, UnreadableText):
                continue
        return None


def lint_exercises(
    exercises: Iterable[tuple[Path, Exercise]],
    about: Document,
    within: Path | None = None,
    *,
    pack_file: Path | None = None,
    texts: Mapping[Path, str] = _NO_TEXTS,
    quiet: bool = False,
) -> dict[Path, tuple[Diagnostic, ...]]:
    """Return the diagnostics of exercises of one folder by file; with its `pack_file` also those of the pack.

    Each exercise is checked as soon as it comes, while its texts are cached.
    about -- the pack.toml. within -- a folder that links may not lead out of. texts -- of the files that were read by
    then. quiet -- report only what disturbs an evening: a repeated question, and a name that is not filled in.
    """
    looks: dict[Path, LintContext] = {}
    findings: dict[Path, list[Finding]] = {}
    shelf: CardLookup | None = None
    for file, exercise in exercises:
        if shelf is None:
            shelf, pack = CardLookup(file.parent), file.parent.resolve().name
        beside = PackContext(pack, file.stem, shelf.card, is_private(about))
        looks[file] = LintContext(exercise, beside, english=_is_english(about))
        findings[file] = list(universal_findings(looks[file]) if quiet else exercise_findings(looks[file]))
    if pack_file is not None:
        for file, finding in repeats.repeats_in_pack(looks) if quiet else pack_findings(looks, pack_file):
            findings.setdefault(file, []).append(finding)
        from reciprocity_tui.packs.loading.manifest import Manifest

        findings.setdefault(pack_file, []).extend(_unordered_hint(about, [file.stem for file in looks]))
        findings[pack_file].extend(() if quiet else _surrounding_findings(Manifest, pack_file, within))
    return {
        file: to_diagnostics(file_findings, file, within, texts.get(file), quiet=quiet)
        for file, file_findings in findings.items()
    }


def _unordered_hint(about: Document, exercises: Sequence[str]) -> Iterator[Finding]:
    """Hint at exercises that `order` does not name, though it names others."""
    order = about.get("order")
    rest = [name for name in exercises if name not in order] if isinstance(order, list) and order else []
    if rest:
        names = join_names([f"`{name}`" for name in rest], MOST_NAMED)
        yield Finding(
            "W126", ("order",), Message("lint-not-in-order", names=names, number=len(rest)), key=True
        )


def lint_course(file: Path, within: Path | None = None) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of the path in `file`, which is in a folder of its pack."""
    from reciprocity_tui.packs.loading.path_file import CourseFile

    return to_diagnostics(
        _surrounding_findings(CourseFile, file, within, file.parent.parent / PACK_FILE), file, within
    )


def _surrounding_findings(
    model: type[StrictModel], file: Path, within: Path | None, pack_file: Path | None = None
) -> list[Finding]:
    from reciprocity_tui.packs.lint import surroundings

    english = _is_english(read_manifest(pack_file or file, within))
    try:
        return list(surroundings.findings(model, parse(decode(read_bytes(file, within))), english=english))
    except UnreadableText:
        return []


def _is_english(about: Document) -> bool:
    """Return whether a pack is in the language of the lists. about -- its pack.toml."""
    return str(about.get("language", LANGUAGE)).partition("-")[0] == LANGUAGE


def exercise_findings(context: LintContext) -> Iterator[Finding]:
    """Return the findings of all rules in one exercise."""
    rooms = (structure_rules, sequence_rules, budget_rules, word_lists, prompt_rules, readability)
    return chain(chain.from_iterable(room.findings(context) for room in rooms), universal_findings(context))


def universal_findings(context: LintContext) -> Iterator[Finding]:
    """Return findings that are no matter of taste, also in private packs: repeated prompts, and stray braces."""
    return chain(repeats.findings(context), braces.findings(context.texts, context.vocabulary))


def to_diagnostics(
    findings: list[Finding],
    file: Path,
    within: Path | None = None,
    text: str | None = None,
    *,
    quiet: bool = False,
) -> tuple[Diagnostic, ...]:
    """Return the findings in `file` with line and column, without suppressed ones.

    text -- of the file, if it was read. quiet -- whether only some rules were checked.
    """
    try:
        text = decode(read_bytes(file, within)) if text is None else text
    except UnreadableText:
        return ()
    may_suppress, may_be_newer = MAY_BE_SUPPRESSION.search(text) is not None, may_have_newer_syntax(text)
    if not (findings or may_suppress or may_be_newer):
        return ()
    from reciprocity_tui.packs.diagnostics.locate_findings import Page, sort_diagnostics

    page = Page(text, str(file))
    problems: list[Diagnostic] = []
    if may_suppress:
        from reciprocity_tui.packs.lint.suppressions import Suppressions

        suppressions = Suppressions(page)
        findings = suppressions.apply(findings)
        problems += () if quiet else suppressions.problems()
    if may_be_newer and (newer := find_newer_syntax(text)) is not None:
        problems.append(page.diagnostic_at("W014", Message("lint-newer-toml", what=newer.what), newer[:2]))
    return sort_diagnostics([*page.locate(findings), *problems])


def pack_findings(looks: Mapping[Path, LintContext], about: Path) -> Iterator[tuple[Path, Finding]]:
    """Yield the findings of rules about several exercises together, by file. about -- the pack.toml."""
    yield from ((about, finding) for finding in sequence_rules.pack_findings(looks.values()))
    yield from repeats.pack_findings(looks)
    yield from cycles.findings(looks)
