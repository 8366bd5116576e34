"""A private pack: for two people alone, so that it owes nobody a licence, evidence or good wording."""

import io
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.checking.check import LintScope
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.loading.load import load_exercise
from tests.packs.written import HEADER, PACK, TELL, exercise, pack

BARE = "".join(line for line in PACK.splitlines(keepends=True) if not line.startswith("license"))
NO_WHY = "".join(line for line in HEADER.splitlines(keepends=True) if not line.startswith("why"))
BLUNT = TELL.replace("Tell {other} one small good thing.", "Why did you always do that?")
QUIET = "The wording of 2 private files was not looked at; --wording does that.\n"


def private(folder: Path, more: str = "", steps: str = BLUNT) -> Path:
    """Write a private pack without licence, evidence and reason, with a prompt against the style rules."""
    exercise(folder / "mine", steps, NO_WHY)
    (folder / "mine" / "pack.toml").write_text(BARE + "private = true\n" + more, "utf-8")
    return folder / "mine"


def told(path: Path, **how: object) -> tuple[int, str]:
    out = io.StringIO()
    return check([str(path)], out, **how), out.getvalue()  # type: ignore[arg-type]


@pytest.mark.parametrize("strict", [False, True])
def test_it_needs_no_licence_no_evidence_and_no_good_wording(tmp_path: Path, strict: bool) -> None:
    assert told(private(tmp_path), strict=strict) == (0, "2 files, nothing wrong.\n" + QUIET)


def test_its_wording_is_looked_at_when_somebody_asks(tmp_path: Path) -> None:
    status, output = told(private(tmp_path), wording=LintScope.ALL)
    assert status == 0 and "warning[W327]" in output
    assert "W317" not in output, "what it rests on is owed to others, and there are none"
    assert "--wording" not in output
    assert told(private(tmp_path), wording=LintScope.ALL, strict=True)[0] == 1


def test_an_exercise_alone_and_a_path_are_those_of_their_pack(tmp_path: Path) -> None:
    folder = private(tmp_path)
    (folder / "paths").mkdir()
    course = '[[week]]\ntitle = "Never again"\nmain = ["tea"]\n'
    (folder / "paths" / "weeks.toml").write_text('title = "Weeks"\nsummary = "Two."\n' + course, "utf-8")
    one = "1 file, nothing wrong.\nThe wording of 1 private file was not looked at; --wording does that.\n"
    for name in ("tea.toml", "pack.toml", "paths/weeks.toml"):
        assert told(folder / name) == (0, one), name
    assert "3 private files" in told(folder)[1]


def test_what_presses_somebody_and_what_cannot_be_shown_stay_faults(tmp_path: Path) -> None:
    folder = private(tmp_path, steps=TELL.replace("one small good thing", "your password"))
    exercise(folder, TELL.replace("small", "sm\\u202eall"), NO_WHY, name="hidden")
    exercise(folder, TELL.replace("prompt", "promt"), NO_WHY, name="torn")
    status, output = told(folder)
    assert status == 1
    assert all(f"error[{code}]" in output for code in ("E301", "E004", "E103")), output


@pytest.mark.parametrize("value", ["false", '"true"', "1"])
def test_only_true_makes_it_private(tmp_path: Path, value: str) -> None:
    folder = private(tmp_path)
    (folder / "pack.toml").write_text(f"{BARE}private = {value}\n", "utf-8")
    status, output = told(folder)
    assert status == 1
    assert "`license` is missing" in output and "warning[W327]" in output and "warning[W317]" in output
    assert not Catalog(tmp_path).packs()[0].private


def test_one_that_others_may_get_warns_of_a_missing_reason_and_plays(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    file = exercise(folder, header=NO_WHY)
    assert "nothing is said of why it may do two people good" in told(folder)[1]
    assert load_exercise(file).why is None


def test_it_is_listed_and_opens_without_what_it_does_not_say(tmp_path: Path) -> None:
    private(tmp_path, 'source = "A magazine, May"\n')
    catalog = Catalog(tmp_path)
    assert catalog.unreadable() == ()
    assert [(each.private, each.source) for each in catalog.packs()] == [(True, "A magazine, May")]
    (card,) = catalog.cards()
    assert (card.why, card.evidence) == ("", ())
    assert catalog.load(card.ref).card("mine", "tea") == card


def test_the_command_asks_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = private(tmp_path)
    assert run(["pack", "check", str(folder)]) == 0
    assert capsys.readouterr().out.endswith(QUIET)
    assert run(["pack", "check", "--wording", str(folder)]) == 0
    assert "warning[W327]" in capsys.readouterr().out
