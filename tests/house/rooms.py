"""The house from outside: a copy of it where something wrong can be planted, and what a fresh Python loads."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.measuring import unmeasured

ROOT = Path(__file__).parents[2]
PACKAGE = "reciprocity_tui"


@dataclass(frozen=True)
class Copy:
    """A copy of the package with its contract."""

    root: Path

    def plant(self, module: str, code: str) -> None:
        """Add `code` at the end of `module` (dotted, below the package), which is made when it is not there."""
        path = self.root.joinpath(PACKAGE, *module.split("."))
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        before = file.read_text("utf-8") if file.exists() else '"""Planted."""\n'
        file.write_text(f"{before}\n{code}\n", "utf-8")

    def loaded_by(self, code: str) -> frozenset[str]:
        """Return the same as the function `loaded_by`, for this copy."""
        return loaded_by(code, self.root)

    def broken_contracts(self) -> str:
        """Return the complaints of the import contract; empty when it is met."""
        return broken_contracts(self.root)


def copied(to: Path) -> Copy:
    """Return a copy of the repository at `to`."""
    unwanted = shutil.ignore_patterns("__pycache__", ".*_cache")
    shutil.copytree(ROOT / PACKAGE, to / PACKAGE, ignore=unwanted)
    shutil.copy(ROOT / "pyproject.toml", to)
    return Copy(to)


def loaded_by(code: str, root: Path = ROOT) -> frozenset[str]:
    """Return the names of all modules that a fresh Python has loaded after `code`, using the package in `root`.

    Discard the output of `code`. Raise AssertionError with the traceback if it fails.
    """
    program = (
        "import sys\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        f"exec({code!r}, {{'__name__': '__main__'}})\n"
        "names = sorted(sys.modules)\n"
        "import json\n"
        "print()\n"
        "print(json.dumps(names))\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env=unmeasured(),
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"
    names: list[str] = json.loads(done.stdout.splitlines()[-1])
    return frozenset(names)


def broken_contracts(root: Path = ROOT) -> str:
    """Return the complaints of the import contract about the repository at `root`; empty when it is met."""
    program = (
        "import sys\n"
        "from importlinter.cli import lint_imports\n"
        "sys.path.insert(0, '.')\n"
        "sys.exit(lint_imports(no_cache=True))\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False, cwd=root
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr
