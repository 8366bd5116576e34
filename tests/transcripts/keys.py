"""What is pressed on the screens, by what the engine asks for."""

from collections.abc import Sequence
from random import Random

from reciprocity_tui.play.scenes.answer_format import AnswerField
from reciprocity_tui.play.session.beats import Ask, Beat, Curtain, Over, ReadyToReveal, Reveal
from tests.transcripts.engine import answer, answers, numbers

OWN_KEYS = ("left", "right")
SNAP = ("123412345", "789078906")
TYPED = "text "
"""Before what is typed in one go; everything else is the name of a key."""

BY_THE_WAY = (
    "f1", "f3", "f3", "f4", "f6", "f6", "escape", "f2", "pagedown", "pageup", "tab", "x", "f8", "comma", "9",
)  # fmt: skip
CLOSING = (
    ("enter",), ("enter",), ("left", "left"), ("right", "right"), ("left", "right"), ("f7",), ("f8",),
    (f"{TYPED}see you there", "enter"), (f"{TYPED}for you", "enter"), ("escape", "enter"), ("f1", "escape"),
)  # fmt: skip
PATIENCE, NO_PATIENCE = 5, 9
"""Tries after which something is passed, and after which the evening ends."""

Presses = Sequence[str]


def for_beat(beat: Beat | None, chance: Random, tries: int) -> Presses:
    """Return what is pressed in an evening. tries -- how often something was pressed here in vain."""
    if chance.random() < 0.06:
        return (chance.choice(BY_THE_WAY),)
    if tries > NO_PATIENCE:
        return chance.choice((("f8", "f8"), ("escape", "enter"), ("pagedown", "enter")))
    match beat:
        case Ask():
            return _for_ask(beat, chance, tries)
        case Curtain():
            return (OWN_KEYS[beat.seat if chance.random() < 0.9 else 1 - beat.seat],)
        case ReadyToReveal():
            return (chance.choice(("enter", "enter", "enter", "left", "right")),)
        case Reveal():
            reader = beat.unread[0]
            return ("enter",) if reader is None else (chance.choice((*OWN_KEYS, *[OWN_KEYS[reader]] * 4)),)
        case Over():
            return chance.choice(CLOSING)
    return ("enter",)


def looks_back(beat: Beat | None) -> bool:
    """Return whether nothing more is played: what there is is looked at, or the evening is over."""
    return isinstance(beat, Over) or (isinstance(beat, Ask) and beat.scene.step.ends_exercise)


def _for_ask(ask: Ask, chance: Random, tries: int) -> Presses:
    if tries > PATIENCE:
        return chance.choice((("f3", "f3"), ("pagedown", "enter"), ("ctrl+n",), ("tab", "enter")))
    if len(ask.addresses) > 1:
        pressed = [chance.choice(SNAP[0][:2] * 3 + SNAP[0]), chance.choice(SNAP[1][:2] * 3 + SNAP[1])]
        chance.shuffle(pressed)
        return pressed
    given = list(answers(ask, chance))
    if ask.scene.step.ends_exercise:
        return chance.choice(
            (("enter",), ("space", "enter"), ("down", "space", "enter"), ("down",), ("space",))
        )
    if not given:
        text = answer(ask, chance).get("text")
        return (f"{TYPED}{text}", "enter") if text else ("enter",)
    if given[0][0].type == "bool" and ask.seat is not None:
        return chance.choice((("2", "enter"), ("2", "enter"), ("down", "enter"), ("3", "enter"), ("enter",)))
    if given[0][0].type == "bool":
        return chance.choice(
            (*[("left", "right")] * 3, ("right", "left"), ("enter",), ("1", "enter"), ("2", "enter"))
        )
    return (*_fill(given, chance), chance.choice(("enter", "enter", "ctrl+n")))


def _fill(given: Sequence[tuple[AnswerField, object]], chance: Random) -> list[str]:
    """Return what fills the form, from its first field on."""
    pressed: list[str] = []
    if sum(key.type == "several" for key, _ in given) > 1:
        return _lists(given)
    for number, (key, value) in enumerate(given):
        if number and key.type in ("text", "lines"):
            pressed.append("tab")
        pressed += _field(key, value, chance)
    return pressed


def _lists(given: Sequence[tuple[AnswerField, object]]) -> list[str]:
    """Return for each thing, in their order, the number of the list it goes into; 0 where it goes into none."""
    put = {place: number for number, (key, value) in enumerate(given, 1) for place in numbers(key, value)}
    return [str(put.get(place, 0)) for place, _ in enumerate(given[0][0].options or (), 1)]


def _field(key: AnswerField, value: object, chance: Random) -> list[str]:
    match key.type:
        case "text":
            return [f"{TYPED}{value}"] if value else []
        case "lines":
            lines = str(value or "").splitlines()
            return [press for line in lines for press in (f"{TYPED}{line}", "enter")][:-1]
        case "number" | "one" | "several":
            digits = [digit for one in numbers(key, value) for digit in str(one)]
            return (
                digits if chance.random() < 0.8 else [chance.choice(("up", "down", "right", "left")), *digits]
            )
        case "pairs":
            return chance.choice(([], ["space"], ["1", "1"], ["down", "space"]))
    return []
