"""What a warning says to write, pasted in, removes that warning and breaks nothing."""

from collections import Counter
from pathlib import Path

import pytest
import tomli
import tomli_w

from reciprocity_tui.packs.diagnostics.hint_trials import apply_changes
from tests.packs.lint.kit import warned, written
from tests.packs.lint.made import Case
from tests.packs.lint.table_made import MADE
from tests.packs.lint.table_said import SAID
from tests.packs.lint.test_rules import CASES, IDS

SHOW_WHAT_TO_WRITE = {"W302", "W306", "W310", "W315", "W317", "W318", "W344", "W345"}


def pasted(folder: Path, case: Case) -> Counter[str]:
    """Paste every hint of a case, each by itself; how many there were for each code."""
    counts: Counter[str] = Counter()
    file = written(folder, *case.bad.steps, **case.bad.header)
    text = file.read_text("utf-8")
    before = warned(file)
    for fault in before:
        for fix in fault.fixes:
            after = apply_changes(tomli.loads(text), fix.changes)
            assert after is not None
            file.write_text(tomli_w.dumps(after), "utf-8")
            left = Counter((each.code, each.message) for each in warned(file))
            assert (
                left[fault.code, fault.message]
                < Counter((each.code, each.message) for each in before)[fault.code, fault.message]
            ), (fix, fault)
            assert not {code for code, _ in left if code[0] == "E"} - {each.code for each in before}
            file.write_text(text, "utf-8")
            counts[fault.code] += 1
    return counts


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_what_is_pasted_in_removes_the_warning(case: Case, tmp_path: Path) -> None:
    pasted(tmp_path, case)


def test_some_warnings_show_what_to_write(tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    for number, case in enumerate((*MADE, *SAID)):
        counts += pasted(tmp_path / str(number), case)
    assert set(counts) >= SHOW_WHAT_TO_WRITE
