"""The files of a pack that is made from a list, as text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import tomli_w

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.packs.importing.divide import Choice, Part, PromptGroup
from reciprocity_tui.packs.importing.names import make_title
from reciprocity_tui.packs.library.contents import UNKNOWN_AUTHOR
from reciprocity_tui.packs.loading.compat import FORMAT
from reciprocity_tui.packs.parsing.read import PACK_FILE

MOST_MINUTES = 60
_PICKS = 6
"""Choices of one evening."""
_HEAD = "# Made by `reciprocity pack import`. Change what you like: importing the list again keeps your changes.\n"
_GATES: Mapping[Intensity, str] = {
    "medium": "Some of these questions go further than others. Any of them may be swapped or passed. Shall we?",
    "deep": "These questions go deep. Any of them may be swapped or passed, and nothing is kept. "
    "Is tonight a good time for them?",
}
_SUMMARY = {"deck": "Questions from a list of your own, answered aloud in turn.",
            "choose": "Two things to choose from, and both choose at once."}  # fmt: skip
_WHY = "A good question opens a talk that would not have begun by itself."


@dataclass(frozen=True)
class Answers:
    """What only a person can say of a list.

    title -- of the pack. intensity -- of its first exercise. minutes -- of an evening, 1 to 60.
    source -- where the questions are from; may be empty. language -- a code. suggest -- also on Tonight.
    """

    title: str
    intensity: Intensity = "light"
    minutes: int = 10
    source: str = ""
    language: str = "en"
    suggest: bool = False


def compose_pack(name: str, parts: Sequence[Part], answers: Answers) -> dict[str, str]:
    """Return the text of each file of the pack by its name. name -- id of the pack."""
    ids = [f"{name}-{part.suffix}" if part.suffix else name for part in parts]
    files = {PACK_FILE: _pack_file(name, ids, answers)}
    for index, (part, part_id) in enumerate(zip(parts, ids, strict=True)):
        deeper = index > 0 and part.intensity != parts[0].intensity
        files[f"{part_id}.toml"] = "".join(_exercise(part, answers, [ids[0]] if deeper else []))
    return files


def _pack_file(name: str, ids: Sequence[str], answers: Answers) -> str:
    about: dict[str, object] = {
        "format": FORMAT,
        "id": name,
        "title": answers.title,
        "version": "1.0.0",
        "language": answers.language,
        "authors": [answers.source or UNKNOWN_AUTHOR],
        "private": True,
        "suggest": answers.suggest,
        "summary": f"Questions from a list: {make_title(answers.title, 60)}",
    }
    if answers.source:
        about["source"] = answers.source
    about["order"] = list(ids)
    notes = {
        "private": "# For two people alone: the questions are somebody's, and this pack is not built for others.\n",
        "suggest": "# true: Tonight may suggest it.\n",
    }
    return _HEAD + "".join(notes.get(key, "") + tomli_w.dumps({key: value}) for key, value in about.items())


def _exercise(part: Part, answers: Answers, after: Sequence[str]) -> Iterator[str]:
    label = f"{answers.title}, {part.label}" if part.label else answers.title
    minutes = max(answers.minutes, len(part.groups))
    header: dict[str, object] = {
        "title": label,
        "kind": "check-in",
        "pillar": "regard",
        "minutes": minutes,
        "intensity": part.intensity,
        "summary": _SUMMARY["choose" if part.choices else "deck"],
        "why": _WHY,
    }
    if after:
        header["after"] = list(after)
    yield _HEAD + tomli_w.dumps(header)
    if part.intensity in _GATES:
        yield _step({"id": "ready", "kind": "gate", "text": _GATES[part.intensity]})
    if part.choices:
        yield from _choices(part.choices)
    else:
        yield from _deck(part.groups, minutes, deep=part.intensity == "deep")
    if part.intensity == "deep":
        yield _step({"id": "rest", "kind": "pause", "form": "quiet", "role": "cool", "seconds": 30,
                     "prompt": "A quiet moment now, with nothing to say."})  # fmt: skip
        yield _step({"id": "thanks", "kind": "speak", "role": "close", "valence": "warm", "keep": "no",
                     "prompt": "Thank {other} for one thing you heard tonight."})  # fmt: skip


def _step(keys: Mapping[str, object]) -> str:
    return "\n[[step]]\n" + tomli_w.dumps(keys)


def _deck(groups: Sequence[PromptGroup], minutes: int, *, deep: bool) -> Iterator[str]:
    keys: dict[str, object] = {"id": "questions", "kind": "deck", "minutes": max(1, minutes // len(groups))}
    yield _step({**keys, "valence": "hard"} if deep else keys)
    for group in groups:
        yield "\n[[step.sets]]\n" + tomli_w.dumps(
            {"title": group.title, "prompts": list(group.prompts)}, indent=2
        )


def _choices(choices: Sequence[Choice]) -> Iterator[str]:
    """Several choices an evening, each step with its own share of them."""
    steps = min(_PICKS, len(choices))
    for number in range(steps):
        yield _step({"id": f"choice-{number + 1}", "kind": "choose", "snap": True})
        yield "prompt = [\n"
        for choice in choices[number::steps]:
            options = ", ".join(_quoted(option) for option in choice.options)
            yield f"  {{ text = {_quoted(choice.text)}, options = [{options}] }},\n"
        yield "]\n"


def _quoted(text: str) -> str:
    return tomli_w.dumps({"k": text}).removeprefix("k = ").rstrip("\n")
