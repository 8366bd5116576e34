"""Bundles: the six that come with the program, those a counselor saved, and what a practice made from one asks."""

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from reciprocity_tui.errors import AnswerRejected, HomeError
from reciprocity_tui.practice.assignment import Practice, Release
from reciprocity_tui.practice.bundles import (
    Bundle,
    built_in_bundles,
    bundle_of,
    find_bundle,
    last_day,
    save_bundle,
    saved_bundles,
    write_bundle,
)
from reciprocity_tui.practice.counselor_folder import saved_bundles_folder
from reciprocity_tui.practice.overview import overview, overview_of_tasks
from reciprocity_tui.practice.parse import check_written, checked_document
from reciprocity_tui.practice.practice_model import BundleTable
from reciprocity_tui.practice.shelf import Shelf
from tests.practice.golden import CARDS
from tests.practice.practices import WARM_UP, practices
from tests.saying import raises_saying

SHELF = Shelf(CARDS)


def practice_from(bundle: Bundle) -> Practice:
    """Return the practice that begins with `bundle` and nothing changed."""
    begins = date(2026, 12, 1)
    return Practice(
        id=f"{bundle.id}-1",
        couple="k7m2-p9qd",
        title=bundle.title,
        made=begins,
        begins=begins,
        ends=last_day(begins, bundle.weeks),
        tasks=bundle.tasks,
        hear_about=bundle.hear_about,
    )


def test_there_are_six_for_common_aims() -> None:
    weeks = {bundle.id: bundle.weeks for bundle in built_in_bundles()}
    assert weeks == {
        "warm-up": 2,
        "unheard": 3,
        "load": 4,
        "stuck-topic": 6,
        "values-and-limits": 5,
        "after-a-hurt": 8,
    }


@pytest.mark.parametrize("bundle", built_in_bundles(), ids=lambda bundle: bundle.id)
def test_a_built_in_bundle_makes_a_practice_that_passes_the_check(bundle: Bundle) -> None:
    assert check_written(practice_from(bundle), CARDS) == ()
    assert checked_document(write_bundle(bundle), bundle.id, SHELF, BundleTable)[1] == ()
    assert all(task.why for task in bundle.tasks)
    assert all(task.fallback for task in bundle.tasks[1:])


@settings(max_examples=60, deadline=None)
@given(practices())
def test_whatever_practice_was_made_can_be_saved_as_a_bundle(practice: Practice) -> None:
    bundle = bundle_of(practice, "mine")
    assert checked_document(write_bundle(bundle), "mine.toml", SHELF, BundleTable)[1] == ()


def test_a_saved_bundle_comes_back_and_is_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "home"
    file = save_bundle(home, bundle_of(WARM_UP, "My own Tuesday"))
    assert file == saved_bundles_folder(home) / "my-own-tuesday.toml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (file.parent, file.parent.parent)} == {0o700}
    (bundle,) = saved_bundles(home, CARDS).bundles
    assert (bundle.title, bundle.weeks, bundle.tasks) == (WARM_UP.title, 2, WARM_UP.tasks)
    assert "k7m2" not in file.read_text("utf-8")


def test_a_day_of_the_calendar_is_no_part_of_a_bundle() -> None:
    first, second = WARM_UP.tasks
    on = Release("on", day=date(2026, 12, 3))
    dated = replace(WARM_UP, tasks=(replace(first, release=on), replace(second, release=on)))
    assert [task.release.kind for task in bundle_of(dated, "x").tasks] == ["at-once", "after"]


def test_a_saved_bundle_is_never_written_over_another(tmp_path: Path) -> None:
    file = save_bundle(tmp_path / "home", bundle_of(WARM_UP, "mine"))
    before = file.read_bytes()
    with raises_saying(AnswerRejected, match="mine"):
        save_bundle(tmp_path / "home", replace(bundle_of(WARM_UP, "mine"), title="Another"))
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["", "!!!", "con"])
def test_a_saved_bundle_needs_a_name_that_a_file_can_have(tmp_path: Path, name: str) -> None:
    with raises_saying(AnswerRejected, match="name"):
        save_bundle(tmp_path / "home", bundle_of(WARM_UP, name))
    assert not (tmp_path / "home").exists()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "counselor").write_text("")
    with raises_saying(HomeError, match="counselor"):
        save_bundle(tmp_path, bundle_of(WARM_UP, "mine"))


def test_a_faulty_saved_bundle_is_told_with_its_place_and_hides_no_other(tmp_path: Path) -> None:
    home = tmp_path / "home"
    good = save_bundle(home, bundle_of(WARM_UP, "good"))
    bad = good.with_name("bad.toml")
    bad.write_text(good.read_text("utf-8").replace("gentle-start", "gentel-start") + "release = 4\n", "utf-8")
    good.with_name("dated.toml").write_text(
        good.read_text("utf-8").replace("{ days = 3 }", "{ on = 2026-12-04 }"), "utf-8"
    )
    good.with_name("empty.toml").mkdir()
    saved = saved_bundles(home, CARDS)
    assert [bundle.id for bundle in saved.bundles] == ["good"]
    assert [faulty.file.name for faulty in saved.faulty] == ["bad.toml", "dated.toml", "empty.toml"]
    assert all(fault.line for fault in saved.faulty[0].diagnostics)
    assert "`on` is not a field of a release" in [fault.message for fault in saved.faulty[1].diagnostics]


def test_a_bundle_is_found_by_its_id_or_its_title() -> None:
    load = find_bundle("Load and fairness", built_in_bundles())
    assert load is not None
    assert load == find_bundle("load", built_in_bundles())
    assert find_bundle("nothing", built_in_bundles()) is None
    assert saved_bundles(Path("/nowhere"), CARDS).bundles == ()


def test_the_overview_of_an_easy_practice() -> None:
    bundle = built_in_bundles()[0]
    easy = overview(practice_from(bundle), CARDS)
    assert (easy.minutes, easy.depth, easy.needs_seen_alone) == (48, "light", False)
    assert easy.empty_pillars == ("balance", "civility")
    assert easy.preceding == ()


def test_the_overview_of_deep_work_tells_what_it_waits_for() -> None:
    (hurt,) = [bundle for bundle in built_in_bundles() if bundle.id == "after-a-hurt"]
    deep = overview_of_tasks(hurt.tasks, SHELF)
    assert (deep.depth, deep.needs_seen_alone, deep.deep_tasks, deep.medium_first) == ("deep", True, 3, 0)
    waits = {each.card.id: each.refs for each in deep.preceding if each.binding}
    assert waits["full-apology"] == ("ground/house-rules",)
    assert any(caution.not_for for caution in deep.cautions)


def test_what_comes_later_in_the_practice_itself_is_told() -> None:
    (hurt,) = [bundle for bundle in built_in_bundles() if bundle.id == "after-a-hurt"]
    turned = overview_of_tasks(tuple(reversed(hurt.tasks)), SHELF)
    assert turned.preceding[0].later[0] == "owning/full-apology"
    assert turned.medium_first == 2


def test_an_exercise_that_is_not_here_is_named_and_counts_for_nothing() -> None:
    strange = replace(WARM_UP, tasks=(*WARM_UP.tasks, replace(WARM_UP.tasks[0], exercise="nobody/knows-it")))
    result = overview(strange, CARDS)
    assert result.missing == ("nobody/knows-it",)
    assert result.minutes == overview(WARM_UP, CARDS).minutes
