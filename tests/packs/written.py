"""Exercises and packs written to a folder, and what a check says of them."""

import io
from pathlib import Path

from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.checking.check import LintScope

HEADER = """\
title     = "Tea"
kind      = "appreciation"
pillar    = "regard"
minutes   = 3
intensity = "light"
summary   = "One small thing, said out loud."
why       = "Small thanks are remembered longer than we think."
"""
TELL = """
[[step]]
id     = "tell"
kind   = "speak"
prompt = "Tell {other} one small good thing."
"""
PACK = """\
format   = 1
id       = "mine"
title    = "Mine"
version  = "1.0.0"
language = "en"
authors  = ["Ana"]
license  = "CC-BY-4.0"
summary  = "Tea, mostly."
"""


def exercise(folder: Path, steps: str = TELL, header: str = HEADER, name: str = "tea") -> Path:
    """Write the file of an exercise."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.toml"
    file.write_text(header + steps, "utf-8")
    return file


def pack(folder: Path, more: str = "") -> Path:
    """Make a folder named `mine` with one exercise in it."""
    exercise(folder / "mine")
    (folder / "mine" / "pack.toml").write_text(PACK + more, "utf-8")
    return folder / "mine"


def told(*paths: Path, every: bool = False) -> tuple[int, str]:
    """Exit status of a check, and what it says of faults; tests.packs.lint is about the rest."""
    out = io.StringIO()
    return check([str(path) for path in paths], out, wording=LintScope.NONE, every=every), out.getvalue()
