"""A script to review, as Markdown: every text stands there as text, whatever signs are in it."""

import re
from collections.abc import Iterator, Sequence

from reciprocity_tui.exercise.card import STRENGTHS, Card
from reciprocity_tui.packs.review.naming import OPENER, OTHER, in_script
from reciprocity_tui.packs.review.script import Line, Part, Play, Script
from reciprocity_tui.text import clean_text

MADE = "made by reciprocity pack show"
"""Stands in the first lines of every file that is made here, so that the next one may take its place."""

_ACTS = {
    "first": f"{OPENER}, who opens",
    "second": f"{OTHER}, who does not open",
    "each": f"{OPENER}, then {OTHER}",
    "both": f"{OPENER} and {OTHER} together",
    "speaker": f"{OPENER}, then {OTHER} when the roles are swapped",
    "listener": f"{OTHER}, then {OPENER} when the roles are swapped",
}
_ROUND = f"Twice: first {OPENER} speaks and {OTHER} listens, then the other way round."
_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&$]")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))")
_LINK = re.compile(r"(?i)(?<=\bwww)\.|:(?=//)|@")


def script_page(script: Script) -> str:
    """Return the script of a pack as Markdown, with a line feed at its end."""
    return "\n".join(_page(script)) + "\n"


def _page(script: Script) -> Iterator[str]:
    yield from (f"<!-- {MADE} -->", "", f"# {escaped(script.title) or script.id}", "")
    about = script.about
    if summary := about.get("summary"):
        yield from (escaped(str(summary)), "")
    yield from _facts(
        (
            ("Pack", script.id),
            ("Version", about.get("version")),
            ("Language", about.get("language")),
            ("By", about.get("authors")),
            ("Questions from", about.get("source")),
            (
                "Licence",
                "private: for the two alone" if about.get("private") is True else about.get("license"),
            ),
        )
    )
    yield from (f"It is written down as if {OPENER} opened an evening with {OTHER}.", "")
    for play in script.plays:
        yield from _play(play)


def _facts(facts: Sequence[tuple[str, object]]) -> Iterator[str]:
    for label, value in facts:
        text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
        if text:
            yield f"- {label}: {escaped(text)}"
    yield ""


def _play(play: Play) -> Iterator[str]:
    card = play.card
    yield from (f"## {escaped(card.title) or card.id}", "", escaped(card.summary), "")
    yield from _facts(
        (
            ("Id", card.id),
            ("What it is", f"{card.kind}, {card.pillar}, {card.intensity}, {card.minutes} minutes"),
            ("Why", card.why),
            ("Rests on", _rests(card)),
            ("Take care", card.care),
            ("When not", card.not_for),
            ("Usually after", card.after),
            ("For", card.audience),
        )
    )
    for part in play.parts:
        yield from _part(part, "###")


def _rests(card: Card) -> list[str]:
    return [
        f"{each.source} ({each.strength}: {STRENGTHS[each.strength]}{f'; {each.doi}' if each.doi else ''})"
        for each in card.evidence
    ]


def _part(part: Part, signs: str) -> Iterator[str]:
    yield from (f"{signs} {part.number} {escaped(part.id)} ({part.kind})", "")
    if part.when:
        yield from (f"*{escaped(part.when)}*", "")
    if part.parts:
        yield from (_ROUND, "")
    else:
        yield from (f"**{'Both at once' if part.together else _ACTS[part.who]}**", "")
    yield from _texts(part)
    for note in part.notes:
        yield from (escaped(note), "")
    if part.settings:
        yield from (f"Settings: {escaped('; '.join(part.settings))}", "")
    for inner in part.parts:
        yield from _part(inner, f"{signs}#")


def _texts(part: Part) -> Iterator[str]:
    if len(part.prompts) > 1:
        yield from ("One of these, another one each evening:", "")
        yield from (*_items(part.prompts, part), "")
    for line in part.prompts if len(part.prompts) == 1 else ():
        yield from (f"> {_said(line.text, part)}", "")
        if line.below:
            yield from (*(f"- {_said(each, part)}" for each in line.below), "")
    for group in part.groups:
        yield from (f"{escaped(group.label).capitalize()}:", "", *_items(group.lines, part), "")
    if part.stems:
        yield from ("To begin with:", "", *(f"- {_said(each, part)}" for each in part.stems), "")
    if part.help:
        yield from (f"Help: {_said(part.help, part)}", "")
    if part.listener_card:
        yield from (f"Whoever listens reads: {_said(part.listener_card, part, heard=True)}", "")


def _items(lines: Sequence[Line], part: Part) -> Iterator[str]:
    for line in lines:
        yield f"- {_said(line.text, part)}"
        yield from (f"  - {_said(each, part)}" for each in line.below)


def _said(text: str, part: Part, *, heard: bool = False) -> str:
    return escaped(in_script(text, part, heard=heard))


def escaped(text: str) -> str:
    """Return `text` on one line so that it is nothing but text in Markdown: no heading, link, tag or list."""
    plain = _SIGNS.sub(r"\\\g<0>", clean_text(text))
    plain = _LINK.sub(r"\\\g<0>", plain)
    return _BEGINS.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", plain)
