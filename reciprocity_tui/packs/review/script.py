"""Build the script of a pack, for reviewers: who does what in which step, and when a step comes at all.

It is built from the models: it contains a new kind of step as soon as that has a model.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from reciprocity_tui import messages
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.model_texts import ModelText, model_texts
from reciprocity_tui.exercise.options import written_options
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.packs.review.conditions import describe_condition

_SHOWN_APART = frozenset(
    {"id", "kind", "when", "who", "visibility", "prompt", "help", "stems", "listener_card", "do", "text"}
)
"""Keys that have a place of their own in a script."""


class Line(NamedTuple):
    """A text, and what comes with it alone, like the options of one prompt."""

    text: str
    below: tuple[str, ...] = ()


class Group(NamedTuple):
    """The texts of one key, like options or sets."""

    label: str
    lines: tuple[Line, ...]


class Part(NamedTuple):
    """One step. who -- acts in it: first, second, each, both, speaker or listener.

    number -- like "2.1". when -- the condition in words; empty when it always comes. notes -- who sees what, and
    what happens when a gate stays closed. settings -- the rest of its keys. parts -- the steps of a round.
    """

    number: str
    id: str
    kind: str
    who: str
    together: bool
    in_round: bool
    when: str
    notes: tuple[str, ...]
    prompts: tuple[Line, ...]
    groups: tuple[Group, ...]
    help: str
    stems: tuple[str, ...]
    listener_card: str
    settings: tuple[str, ...]
    parts: tuple["Part", ...]


class Play(NamedTuple):
    """One exercise: its card and its steps."""

    card: Card
    parts: tuple[Part, ...]


class Script(NamedTuple):
    """A whole pack. about -- what its pack.toml says. plays -- the exercises that can be read, in their order."""

    id: str
    about: Mapping[str, object]
    plays: tuple[Play, ...]

    @property
    def title(self) -> str:
        """Return the title of the pack, or its id if it has none."""
        return str(self.about.get("title") or self.id)

    @property
    def language(self) -> str:
        """Return the language of its texts."""
        return str(self.about.get("language") or "en")


def build_play(exercise: Exercise, pack: str, name: str) -> Play:
    """Return an exercise as a script. pack, name -- its ids."""
    return Play(exercise.card(pack, name), tuple(_ScriptWriter(exercise).parts(exercise.step)))


class _ScriptWriter:
    def __init__(self, exercise: Exercise) -> None:
        self.steps: dict[str, tuple[str, Step]] = {}
        for number, step in enumerate(exercise.step, 1):
            self.steps[step.id] = (str(number), step)
            for inner, inner_step in enumerate(step.do if isinstance(step, Round) else (), 1):
                self.steps[inner_step.id] = (f"{number}.{inner}", inner_step)
        self.gates = 0

    def parts(self, steps: Sequence[Step], *, in_round: bool = False) -> Iterator[Part]:
        for step in steps:
            number = self.steps[step.id][0]
            texts = model_texts(step)
            groups = tuple(_groups(texts))
            yield Part(
                number=number,
                id=step.id,
                kind=step.kind,
                who=step.who or step.default_actors(in_round=in_round),
                together=step.simultaneous,
                in_round=in_round,
                when=describe_condition(step.when, self._step, self._option) if step.when else "",
                notes=tuple(self._notes(step)),
                prompts=tuple(_prompts(step, texts, groups)),
                groups=groups,
                help=step.help or "",
                stems=step.stems,
                listener_card=step.listener_card or "",
                settings=tuple(_settings(step)),
                parts=tuple(self.parts(step.do, in_round=True)) if isinstance(step, Round) else (),
            )

    def _step(self, name: str) -> str:
        number = self.steps[name][0] if name in self.steps else "?"
        return messages.text("script-step", number=number, id=name)

    def _option(self, step: str, name: str) -> str:
        """Return the text of an option or of a list."""
        target = self.steps[step][1] if step in self.steps else None
        options = dict(written_options(getattr(target, "options", None)))
        lists: dict[str, str] = {pile.id: pile.text for pile in getattr(target, "bins", ())}
        seats = {"first": messages.text("script-coin-opener"), "second": messages.text("script-coin-other")}
        return {**seats, **options, **lists}.get(name, name)

    def _notes(self, step: Step) -> Iterator[str]:
        if step.writer_only:
            yield messages.text("script-writer-only")
        elif step.sealed:
            yield messages.text("script-sealed")
        elif step.visibility == "shown":
            yield messages.text("script-in-the-open")
        if step.is_gate:
            self.gates += 1
            yield messages.text("script-gate", gate="first" if self.gates == 1 else "later")


def _prompts(step: Step, texts: Sequence[ModelText], groups: Sequence[Group]) -> Iterator[Line]:
    """Yield the prompts, each with its own options. Texts of a group are left out."""
    there = {text for group in groups for line in group.lines for text in (line.text, *line.below)}
    own = [option for option in texts if option.path[0] == "prompt" and option.mark.purpose == "option"]
    for index, text in enumerate(step.prompts or _read(texts)):
        if text not in there:
            yield Line(text, tuple(option.text for option in own if option.path[1] == index))


def _read(texts: Sequence[ModelText]) -> list[str]:
    return [text.text for text in texts if text.path[0] == "text"]


def _groups(texts: Sequence[ModelText]) -> Iterator[Group]:
    """Yield the texts of each other key. A label begins the texts below it: a set has a title, and prompts."""
    others = (spoken_text for spoken_text in texts if spoken_text.path[0] not in _SHOWN_APART)
    for key, entries in groupby(others, key=lambda spoken_text: spoken_text.path[0]):
        lines: list[Line] = []
        for _, items in groupby(entries, key=lambda spoken_text: spoken_text.path[1:2]):
            first, *more = (spoken_text.text for spoken_text in items)
            lines.append(Line(first, tuple(more)))
        yield Group(str(key), tuple(lines))


def _settings(shape: StrictModel, before: str = "") -> Iterator[str]:
    """Yield the other settings of a step: numbers, choices, and yes or no."""
    texts = {text.path[0] for text in model_texts(shape)}
    for name, field in type(shape).model_fields.items():
        key, value = field.alias or name, getattr(shape, name)
        if name not in shape.model_fields_set or (not before and key in _SHOWN_APART):
            continue
        if isinstance(value, StrictModel):
            yield from _settings(value, f"{before}{key} ")
        elif key not in texts and (setting := _format_value(value)):
            yield f"{before}{key}: {setting}"


def _format_value(value: object) -> str:
    if isinstance(value, bool):
        return messages.text("script-yes" if value else "script-no")
    if isinstance(value, tuple):
        return ", ".join(_format_value(item) for item in value if not isinstance(item, StrictModel))
    return str(value) if isinstance(value, str | int) else ""
