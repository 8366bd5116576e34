"""Build clean exercises, and collect the diagnostics of changed ones."""

import io
from collections.abc import Mapping
from pathlib import Path

import tomli_w

from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.checking.check import check_path
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

Table = Mapping[str, object]

HEADER: Table = {
    "title": "Tea",
    "kind": "check-in",
    "pillar": "regard",
    "minutes": 3,
    "intensity": "light",
    "summary": "One small thing, said out loud.",
    "why": "Small thanks are remembered.",
    "evidence": [{"source": "Practice wisdom", "strength": "D"}],
}
MEDIUM: Table = {"intensity": "medium", "minutes": 5, "care": "It may stir something up."}
DEEP: Table = {
    "intensity": "deep",
    "minutes": 8,
    "care": "It may stir something up.",
    "cooldown_days": 3,
    "after": ["ground/house-rules", "ground/pause-plan"],
}


def talk(prompt: str | list[str] = "Tell {other} one good thing of today.", **more: object) -> Table:
    """Somebody talks."""
    return {"id": "talk", "kind": "speak", "prompt": prompt, **more}


CLOSE = talk("Tell {other} what was good just now.", id="close", role="close", valence="warm", catch=True)
GATE: Table = {"id": "ready", "kind": "gate", "text": "Something harder comes. Are you both ready?"}
WARM = talk("Tell {other} one thing you like.", id="warm", valence="warm")
HARD = talk("Tell {other} what was hard for you today.", id="hard", valence="hard")
BREATH: Table = {"id": "breath", "kind": "pause", "form": "breath", "seconds": 30}
AGAIN: Table = {**GATE, "id": "again"}
DEEP_STEPS = (GATE, WARM, AGAIN, HARD, BREATH, CLOSE)


def written(folder: Path, *steps: Table, name: str = "tea", **header: object) -> Path:
    """Write an exercise and return its file: a light header with these changes; a warm close if there are no steps."""
    changed = {key: value for key, value in {**HEADER, **header}.items() if value is not None}
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.toml"
    file.write_text(tomli_w.dumps({**changed, "step": list(steps or (CLOSE,))}), "utf-8")
    return file


def warned(path: Path) -> list[Diagnostic]:
    """Return all diagnostics of a file or a pack."""
    return [fault for found in check_path(path) for fault in found.diagnostics]


def codes(path: Path) -> list[str]:
    """Their codes."""
    return [each.code for each in warned(path)]


def told(path: Path, *, strict: bool = False) -> tuple[int, str]:
    """Exit status of a check, and what it says."""
    out = io.StringIO()
    return check([str(path)], out, strict=strict), out.getvalue()
