"""Write a script to review as Markdown, with every sign in its texts escaped."""

import re
from collections.abc import Iterator, Sequence

from reciprocity_tui import messages
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.packs.review.names import name_for_script
from reciprocity_tui.packs.review.script import Line, Part, Play, Script
from reciprocity_tui.sanitize import sanitize_text

MADE = "made by reciprocity pack show"
"""Marks every file that is made here, in its first lines, so that the next one may take its place."""

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&$]")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))")
_LINK = re.compile(r"(?i)(?<=\bwww)\.|:(?=//)|@")


def script_page(script: Script) -> str:
    """Return the script of a pack as Markdown, with a line feed at its end."""
    return "\n".join(_page(script)) + "\n"


def _page(script: Script) -> Iterator[str]:
    yield from (f"<!-- {MADE} -->", "", f"# {escape_markdown(script.title) or script.id}", "")
    about = script.about
    if summary := about.get("summary"):
        yield from (escape_markdown(str(summary)), "")
    yield from _facts(
        (
            (messages.text("script-pack"), script.id),
            (messages.text("script-version"), about.get("version")),
            (messages.text("script-language"), about.get("language")),
            (messages.text("script-authors"), about.get("authors")),
            (messages.text("script-source"), about.get("source")),
            (
                messages.text("script-licence"),
                messages.text("script-private") if about.get("private") is True else about.get("license"),
            ),
        )
    )
    yield from (messages.text("script-who-opens"), "")
    for play in script.plays:
        yield from _play(play)


def _facts(facts: Sequence[tuple[str, object]]) -> Iterator[str]:
    for label, value in facts:
        fact = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
        if fact:
            yield f"- {label}: {escape_markdown(fact)}"
    yield ""


def _play(play: Play) -> Iterator[str]:
    card = play.card
    yield from (f"## {escape_markdown(card.title) or card.id}", "", escape_markdown(card.summary), "")
    yield from _facts(
        (
            (messages.text("script-id"), card.id),
            (messages.text("script-about"), _summary(card)),
            (messages.text("script-why"), card.why),
            (messages.text("script-evidence"), _reference_lines(card)),
            (messages.text("script-care"), card.care),
            (messages.text("script-not-for"), card.not_for),
            (messages.text("script-after"), card.after),
            (messages.text("script-audience"), card.audience),
        )
    )
    for part in play.parts:
        yield from _part(part, "###")


def _summary(card: Card) -> str:
    return messages.text(
        "script-summary",
        kind=card.kind,
        pillar=card.pillar,
        intensity=card.intensity,
        minutes=card.minutes,
    )


def _reference_lines(card: Card) -> list[str]:
    return [
        f"{study.source} ({study.strength}: {messages.text('evidence-grade', strength=study.strength)}"
        f"{f'; {study.doi}' if study.doi else ''})"
        for study in card.evidence
    ]


def _part(part: Part, signs: str) -> Iterator[str]:
    yield from (f"{signs} {part.number} {escape_markdown(part.id)} ({part.kind})", "")
    if part.when:
        yield from (f"*{escape_markdown(part.when)}*", "")
    if part.parts:
        yield from (messages.text("script-round"), "")
    else:
        yield from (
            f"**{messages.text('script-acts-at-once' if part.together else f'script-acts-{part.who}')}**",
            "",
        )
    yield from _texts(part)
    for note in part.notes:
        yield from (escape_markdown(note), "")
    if part.settings:
        yield from (messages.text("script-settings", settings=escape_markdown("; ".join(part.settings))), "")
    for inner in part.parts:
        yield from _part(inner, f"{signs}#")


def _texts(part: Part) -> Iterator[str]:
    if len(part.prompts) > 1:
        yield from (messages.text("script-one-of-these"), "")
        yield from (*_items(part.prompts, part), "")
    for line in part.prompts if len(part.prompts) == 1 else ():
        yield from (f"> {_format_text(line.text, part)}", "")
        if line.below:
            yield from (*(f"- {_format_text(option, part)}" for option in line.below), "")
    for group in part.groups:
        yield from (f"{escape_markdown(group.label).capitalize()}:", "", *_items(group.lines, part), "")
    if part.stems:
        yield from (
            messages.text("script-stems"),
            "",
            *(f"- {_format_text(stem, part)}" for stem in part.stems),
            "",
        )
    if part.help:
        yield from (messages.text("script-help", help=_format_text(part.help, part)), "")
    if part.listener_card:
        card = _format_text(part.listener_card, part, heard=True)
        yield from (messages.text("script-listener-card", card=card), "")


def _items(lines: Sequence[Line], part: Part) -> Iterator[str]:
    for line in lines:
        yield f"- {_format_text(line.text, part)}"
        yield from (f"  - {_format_text(item, part)}" for item in line.below)


def _format_text(text: str, part: Part, *, heard: bool = False) -> str:
    return escape_markdown(name_for_script(text, part, heard=heard))


def escape_markdown(text: str) -> str:
    """Return `text` on one line so that it is nothing but text in Markdown: no heading, link, tag or list."""
    plain = _SIGNS.sub(r"\\\g<0>", sanitize_text(text))
    plain = _LINK.sub(r"\\\g<0>", plain)
    return _BEGINS.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", plain)
