"""What the tables of examples are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.packs.lint.kit import AGAIN, CLOSE, GATE, HARD, MEDIUM, WARM, Table, talk


@dataclass(frozen=True)
class Made:
    """Steps and header of an exercise."""

    steps: tuple[Table, ...]
    header: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """Pair a `bad` example that a rule reports with a `good` one. says -- the message for `bad`, never for `good`."""

    rule: int
    code: str
    says: str
    bad: Made
    good: Made


def one(*steps: Table, **header: object) -> Made:
    """Return these steps and a warm close, with enough minutes for no warning about length."""
    return Made((*steps, CLOSE), {"minutes": 4, **header})


def said(rule: int, says: str, bad: str, good: str) -> Case:
    """Return a case for a rule about the words of a prompt."""
    return Case(rule, f"W3{rule:02}", says, one(talk(bad)), one(talk(good)))


def hard(rule: int, says: str, bad: str, good: str) -> Case:
    """Return the same for the prompt of a hard step."""
    header = {**MEDIUM, "minutes": 6}
    made = [Made((GATE, WARM, AGAIN, {**HARD, "prompt": text}, CLOSE), header) for text in (bad, good)]
    return Case(rule, f"W3{rule:02}", says, made[0], made[1])


def choice(options: list[object], **more: object) -> Table:
    """Something to choose."""
    return {"id": "pick", "kind": "choose", "prompt": "What would be good now?", "options": options, **more}


def rating(**more: object) -> Table:
    """Something to rate."""
    scale = {"min": 0, "max": 10, "low": "not yet", "high": "very much"}
    return {"id": "rate", "kind": "rate", "prompt": "How near do you feel just now?", "scale": scale, **more}


def agree(days: int) -> Table:
    """Return an agreement step."""
    return {"id": "try", "kind": "agree", "prompt": "What will you try?", "days": days}


def round_of(*steps: Table) -> Table:
    """Return a round of these steps."""
    return {"id": "turns", "kind": "round", "do": list(steps)}


def write(**more: object) -> Table:
    """Return a step that asks for one line."""
    return {"id": "line", "kind": "write", "visibility": "sealed", "prompt": "What was good today?", **more}
