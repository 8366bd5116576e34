"""A practice goes from the counselor to the couple and back, by commands and in lines, as two computers would."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house import play_along as driver
from tests.packs.installed import install

PROGRAM = (sys.executable, "-m", "reciprocity_tui")


class Computer:
    """Somebody's computer, with a folder for what goes back and forth."""

    def __init__(self, folder: Path) -> None:
        self.home, self.desk = folder / "home", folder / "desk"
        self.desk.mkdir(parents=True)
        self.env = {**os.environ, "RECIPROCITY_HOME": str(self.home), "PYTHONPATH": str(Path.cwd())}

    def run(self, *argv: str, lines: tuple[str, ...] = ()) -> str:
        """Run the program and return what it printed; it has to end well."""
        done = subprocess.run(
            [*PROGRAM, *argv], input="".join(f"{line}\n" for line in lines), capture_output=True, text=True,
            check=False, timeout=120, env=self.env, cwd=self.desk,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def play(self, name: str) -> None:
        """Play an exercise to its end, in lines."""
        played = driver.play_along([*PROGRAM, "play", name, "--plain"], self.env, str(self.desk))
        assert played.status == 0, played.text

    def file(self, pattern: str) -> Path:
        """Return the newest file of a name."""
        return max(self.desk.glob(pattern), key=lambda path: path.name)

    def hand(self, file: Path, other: "Computer") -> Path:
        """Give a file to somebody."""
        (other.desk / file.name).write_bytes(file.read_bytes())
        return other.desk / file.name


def test_from_the_counselor_to_the_couple_and_back_with_and_without_a_key(tmp_path: Path) -> None:
    counselor, couple = Computer(tmp_path / "counselor"), Computer(tmp_path / "couple")
    install(counselor.home, "mine")
    counselor.run("counselor", "assign", "--title", "Two of us", "--exercise", "mine/tea", "--why", "One of my own.",
                  "--exercise", "ground/one-good-thing", "--release", "after", "--from-name", "Dr. Lee")  # fmt: skip
    practice = counselor.hand(counselor.file("practice-*.rpractice"), couple)

    couple.run("play", "ground/hello-weather", "--plain", "--names", "Ana,Sam", lines=("/leave",))
    assert "No one reads this until you hand it over." in couple.run(
        "practice", "add", practice.name, "--yes"
    )
    for name, states in (("mine/tea", ("done", "open")), ("ground/one-good-thing", ("done", "done"))):
        couple.play(name)
        listed = couple.run("practice", "list")
        assert [line.rpartition(": ")[2] for line in listed.splitlines()[-2:]] == [*states]

    # Whoever marks first marks the day of the first task and a line of the second; the other one only the day.
    shared = couple.run(
        "practice", "share", "--plain", lines=("1", "/me", "1 3", "", "/me", "1", "", "", "y", "y", "")
    )
    assert "It is written. No one reads it until you hand it over." in shared
    report = couple.hand(couple.file("report-*.toml"), counselor)
    page = counselor.run("counselor", "review", report.name)
    assert (
        page.count(driver.ANSWERS["line"][0]) == 1
        and "Done" in page
        and "Ana" not in page + report.read_text()
    )

    key = next(word for word in counselor.run("counselor", "key").split() if word.startswith("age1"))
    couple.run(
        "practice", "share", "--plain", "--to", key, lines=("/me", "3", "", "/me", "", "", "y", "y", "")
    )
    sealed = couple.hand(couple.file("report-*.age"), counselor)
    assert driver.ANSWERS["line"][0].encode() not in sealed.read_bytes()
    assert driver.ANSWERS["line"][0] in counselor.run("counselor", "review", sealed.name)

    counselor.run("counselor", "assign", "--from", report.name, "--exercise", "ground/hello-weather")
    code = practice.stem.removeprefix("practice-").removesuffix("-two-of-us-1")
    (again,) = counselor.desk.glob("practice-*.toml")
    assert again.name == f"practice-{code}-two-of-us-2.toml" and "hello-weather" in again.read_text()
    caseload = counselor.run("counselor", "review", ".")
    assert "1 couple, 2 reports" in caseload
