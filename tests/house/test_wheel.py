"""The wheel, away from the checkout: it carries the packs, lists them, and plays."""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from email.parser import Parser
from pathlib import Path

import pytest

from reciprocity_tui import __version__
from tests.house.play_along import play_along
from tests.house.rooms import ROOT

pytestmark = pytest.mark.slow

EXERCISES = sorted(
    file.relative_to(ROOT / "exercises").as_posix() for file in ROOT.glob("exercises/[!.]*/*.toml")
)
PATHS = [file.relative_to(ROOT / "exercises").as_posix() for file in ROOT.glob("exercises/*/paths/*.toml")]
DEEP = re.compile(r'^intensity *= *"deep"', re.MULTILINE)
ONE_AFTER_ANOTHER = """
import os, pkgutil, shlex, sys
import reciprocity_tui.exercise.kinds, reciprocity_tui.plain, reciprocity_tui.play
for room in (reciprocity_tui.exercise.kinds, reciprocity_tui.play, reciprocity_tui.plain):
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        __import__(module.name)
import reciprocity_tui.cli.play, reciprocity_tui.journal.journal, reciprocity_tui.packs.loading.load
from reciprocity_tui.__main__ import main
home = os.environ["RECIPROCITY_HOME"]
for way in sys.argv[1:]:
    child = os.fork()
    if not child:
        os.environ["RECIPROCITY_HOME"] = f"{home}-{way.split()[0].replace('/', '-')}"
        options = ["--plain", "--names", "Ana,Sam", "--opener", "first", "--seed", "7"]
        sys.exit(main(["play", *shlex.split(way), *options]))
    print("ENDED", way, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Python that plays one exercise after the other, each in a program and a home of its own; it is loaded once."""
ENDED = re.compile(r"^ENDED (.*) (\d+)$\n?", re.MULTILINE)
REFS = {name.removesuffix(".toml") for name in EXERCISES if not name.endswith("/pack.toml")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the source archive, and the wheel built from it instead of from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder outside the checkout with the unpacked wheel; unpacking installs a pure wheel."""
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)
    return folder


@pytest.fixture
def outside(installed: Path, tmp_path: Path) -> Mapping[str, str]:
    """Return an environment in which Python finds the installed package before any checkout."""
    return {**os.environ, "PYTHONPATH": str(installed), "RECIPROCITY_HOME": str(tmp_path / "kept")}


def run(env: Mapping[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "reciprocity_tui", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=env,
        cwd="/",
        stdin=subprocess.DEVNULL,
    )


def test_it_carries_every_pack(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    assert EXERCISES and PATHS
    assert {f"reciprocity_tui/exercises/{name}" for name in [*EXERCISES, *PATHS]} <= inside


def test_it_carries_every_file_of_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    files = {
        file.relative_to(ROOT).as_posix()
        for file in ROOT.glob("reciprocity_tui/**/*")
        if file.is_file() and file.suffix in {".py", ".tcss", ".toml", ".typed", ".html"}
    }
    inside = set(wheel.namelist())
    assert files <= inside
    assert {name.partition("/")[0] for name in inside} == {
        "reciprocity_tui",
        f"reciprocity-{__version__}.dist-info",
    }


def test_it_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    folder = f"reciprocity-{__version__}.dist-info"
    about = Parser().parsestr(wheel.read(f"{folder}/METADATA").decode("utf-8"))
    assert about["Name"] == "reciprocity"
    assert about["License-Expression"] == "MIT AND CC-BY-4.0"
    assert about["Requires-Python"] == ">=3.11"
    assert "reciprocity = reciprocity_tui.__main__:main" in wheel.read(f"{folder}/entry_points.txt").decode()


def test_the_source_archive_is_complete(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"exercises/{name}" for name in EXERCISES} <= inside
    assert {"Makefile", "LICENSE", "constraints.txt", "tests/conftest.py", "tools/environment"} <= inside


def test_installed_it_is_not_the_checkout(outside: Mapping[str, str], installed: Path) -> None:
    code = "import reciprocity_tui; print(reciprocity_tui.__file__)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True, env=outside, cwd="/"
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_installed_it_tells_its_version(outside: Mapping[str, str]) -> None:
    done = run(outside, "--version")
    assert (done.returncode, done.stdout) == (0, f"reciprocity {__version__}\n")


def test_installed_it_lists_every_exercise(outside: Mapping[str, str]) -> None:
    done = run(outside, "list", "--json")
    assert done.returncode == 0, done.stderr
    assert {f"{each['pack']}/{each['id']}" for each in json.loads(done.stdout)} == REFS


@pytest.mark.parametrize("pack", sorted({ref.partition("/")[0] for ref in REFS}))
def test_installed_it_plays(outside: Mapping[str, str], pack: str) -> None:
    refs = sorted(ref for ref in REFS if ref.startswith(f"{pack}/"))
    # What a deep one waits for would have to be played first, unless nothing is kept.
    deep = {ref for ref in refs if DEEP.search((ROOT / "exercises" / f"{ref}.toml").read_text("utf-8"))}
    ways = [f"{ref} --nothing-kept" if ref in deep else ref for ref in refs]
    played = play_along([sys.executable, "-P", "-c", ONE_AFTER_ANOTHER, *ways], outside, most=len(refs) * 300)
    *evenings, after = ENDED.split(played.text)
    assert (played.status, after, evenings[1::3], set(evenings[2::3])) == (0, "", ways, {"0"}), played.text
    for evening in evenings[0::3]:
        assert re.search("^keep: ", evening, re.MULTILINE), evening
        assert "Ana" in evening
        assert "Sam" in evening
        assert "Traceback" not in evening
