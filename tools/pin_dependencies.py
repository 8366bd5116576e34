"""Rewrite constraints.txt: every package at its newest version that fits, with the hashes of all its files.

`make constraints` calls it. The first part is what playing needs (and the build backend, to install our own
package), the second what the tests need; `tools/environment` cuts the file at the line between. The file holds no
address of a package index: where packages come from is for each machine to say.
"""

import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "constraints.txt"
OLDEST_PYTHON = "3.11"

HEAD = "# Written by `make constraints`; the ranges are in pyproject.toml, with a reason beside each.\n"
TO_PLAY = "# To play\n"
TO_DEVELOP = "# To develop: everything below is for tests, checks and builds\n"


def main() -> int:
    """Write the file and return the exit status."""
    backend = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    with tempfile.TemporaryDirectory() as folder:
        uv = found_uv(Path(folder))
        pinned = Path(folder) / "play.txt"
        play = resolved(uv, backend)
        pinned.write_text("".join(play.values()), "utf-8")
        everything = resolved(uv, backend, "--extra", "dev", "--constraint", str(pinned))
    develop = {name: block for name, block in everything.items() if name not in play}
    TARGET.write_text(
        HEAD + "\n" + TO_PLAY + "".join(play.values()) + "\n" + TO_DEVELOP + "".join(develop.values()),
        "utf-8",
    )
    print(f"{TARGET.name}: {len(play)} packages to play, {len(develop)} more to develop")
    return 0


def found_uv(folder: Path) -> str:
    """Return the uv of this machine, or install one into `folder`: it resolves for all systems and Python versions."""
    if uv := shutil.which("uv"):
        return uv
    venv.create(folder / "uv", with_pip=True)
    python = folder / "uv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
    return str(python.with_name("uv"))


def resolved(uv: str, backend: list[str], *more: str) -> dict[str, str]:
    """Name of each package to its lines in the file."""
    command = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", OLDEST_PYTHON]
    command += [
        "--generate-hashes",
        "--no-annotate",
        "--no-header",
        "--no-emit-index-url",
        "--no-emit-find-links",
    ]
    result = subprocess.run(
        [*command, *more, "pyproject.toml", "-"],
        cwd=ROOT,
        input="\n".join(backend),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        sys.exit(result.stderr)
    blocks: dict[str, str] = {}
    name = ""
    for line in result.stdout.splitlines(keepends=True):
        if not line.startswith(" "):
            name = line.partition("==")[0]
        blocks[name] = blocks.get(name, "") + line
    return blocks


if __name__ == "__main__":
    sys.exit(main())
