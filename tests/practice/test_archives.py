"""A practice with packs that travel along: what is built is read again, and what is crafted is refused."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reciprocity_tui.errors import PackError, PackNotFound, WriteFailed
from reciprocity_tui.messages import describe_problem, hint_of
from reciprocity_tui.packs.install.archive import MAX_ARCHIVE_BYTES
from reciprocity_tui.packs.install.installation import Installation
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.sources import packs_folder
from reciprocity_tui.practice.accept_parcel import accept_parcel
from reciprocity_tui.practice.archive import (
    Parcel,
    build_parcel,
    open_parcel,
    pack_versions,
    packs_named,
    read_parcel,
    travelling_packs,
)
from reciprocity_tui.practice.assignment import Task
from reciprocity_tui.practice.practice_file import write_practice
from tests.packs.archives import FILES, LINK, bomb, entry, zipped
from tests.packs.installed import install
from tests.packs.written import PACK
from tests.practice.practices import WARM_UP
from tests.saying import raises_saying

COMMAND = "reciprocity practice add"
OWN = replace(WARM_UP, tasks=(*WARM_UP.tasks, Task("mine/tea")), packs=(*WARM_UP.packs, ("mine", "1.0.0")))
TOML = write_practice(OWN)
INSIDE = {"practice.toml": TOML, **{f"packs/mine/{name}": data for name, data in FILES.items()}}


def crafted(*more: tuple[str, bytes, int], without: str = "") -> bytes:
    """Return an archive of a practice with more entries, each a name, its bytes and its mode, and `without` one."""
    files = {name: data for name, data in INSIDE.items() if name != without}
    return zipped(*((entry(name, mode), data) for name, data, mode in more), files=files, top="")


PLAIN = 0o100644
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"PK is a name", "damaged"),
    "cut off": (lambda: crafted()[:-30], "damaged"),
    "too large": (lambda: b"PK" + b"0" * MAX_ARCHIVE_BYTES, "4 MiB"),
    "a bomb": (lambda: bomb(3 * 1024 * 1024), "practice"),
    "no practice": (lambda: crafted(without="practice.toml"), "no practice.toml"),
    "leads out": (lambda: crafted(("packs/mine/../../../x.toml", b"x", PLAIN)), "leads out"),
    "absolute": (lambda: crafted(("/etc/x.toml", b"x", PLAIN)), "leads out"),
    "a link": (lambda: crafted(("packs/mine/x.toml", b"/etc/passwd", LINK)), "plain file"),
    "a program": (lambda: crafted(("packs/mine/run.py", b"x", PLAIN)), "no practice has: packs/mine/run.py"),
    "another file": (lambda: crafted(("notes.txt", b"x", PLAIN)), "notes.txt"),
    "another practice": (lambda: crafted(("practice-2.toml", b"x", PLAIN)), "practice-2.toml"),
    "a file of no pack": (lambda: crafted(("packs/x.toml", b"x", PLAIN)), "packs/x.toml"),
    "twice": (lambda: crafted(("practice.toml", b"x", PLAIN)), "twice"),
    "alike": (lambda: crafted(("Practice.toml", b"x", PLAIN)), "one file on some systems"),
    "an odd folder": (lambda: crafted(("packs/My Pack/pack.toml", b"x", PLAIN)), "My Pack"),
    "a pack without a pack.toml": (lambda: crafted(without="packs/mine/pack.toml"), "packs/mine/pack.toml"),
    "a pack elsewhere": (lambda: crafted(("packs/other/pack.toml", PACK.encode(), PLAIN)), "not its own"),
    "a pack with the id of a built-in one": (
        lambda: crafted(("packs/ground/pack.toml", PACK.replace("mine", "ground").encode(), PLAIN)),
        "ground",
    ),
    "a pack.toml that cannot be read": (
        lambda: crafted(("packs/odd/pack.toml", b"[", PLAIN)),
        "cannot be read",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_crafted_archive_is_refused_in_a_sentence(name: str) -> None:
    make, word = BAD[name]
    with pytest.raises(PackError) as caught:
        open_parcel(make(), "x.rpractice")
    assert word in describe_problem(caught.value)
    assert hint_of(caught.value)


def test_what_is_built_is_read_again_and_is_always_the_same() -> None:
    made = build_parcel(TOML, {"mine": FILES})
    parcel = open_parcel(made, "x.rpractice")
    assert parcel.data == TOML
    assert {pack.place.name: pack.files for pack in parcel.packs} == {"mine": FILES}
    assert made == build_parcel(TOML, {"mine": dict(reversed(list(FILES.items())))})


def test_a_file_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.rpractice", tmp_path / "b.toml"
    plain.write_bytes(TOML)
    packed.write_bytes(build_parcel(TOML, {"mine": FILES}))
    assert read_parcel(plain).packs == ()
    assert read_parcel(plain).data == read_parcel(packed).data == TOML
    with raises_saying(PackNotFound, match="nowhere"):
        read_parcel(tmp_path / "nowhere.toml")
    with raises_saying(PackNotFound, match="folder"):
        read_parcel(tmp_path)


def test_only_packs_that_are_not_built_in_travel_along(tmp_path: Path) -> None:
    install(tmp_path)
    catalog = Catalog.for_home(tmp_path)
    assert packs_named(OWN) == ("regard", "civility", "ground", "mine")
    assert set(travelling_packs(OWN, catalog, COMMAND)) == {"mine"}
    assert travelling_packs(WARM_UP, catalog, COMMAND) == {}
    assert dict(pack_versions(OWN, catalog))["mine"] == "1.0.0"


@pytest.mark.parametrize("more", ['private = true\nsource = "A book"', "colour = 3"])
def test_a_pack_that_is_private_or_has_a_fault_does_not_travel(tmp_path: Path, more: str) -> None:
    install(tmp_path, more=more)
    with pytest.raises(PackError):
        travelling_packs(OWN, Catalog.for_home(tmp_path), COMMAND)


def accept(home: Path, parcel: Parcel, *, install: bool = True) -> list[str]:
    """Return what is wrong with a parcel at a home, and install it if nothing is."""
    with accept_parcel(parcel, home, Catalog.for_home(home), COMMAND) as accepted:
        faults = [fault.message for fault in accepted.parsed.diagnostics]
        if install and not faults:
            accepted.install()
    return faults


def test_packs_are_installed_only_when_all_of_it_was_accepted(tmp_path: Path) -> None:
    home = tmp_path / "home"
    parcel = open_parcel(build_parcel(TOML, {"mine": FILES}), "x.rpractice")
    assert accept(home, parcel, install=False) == []
    assert not home.exists()
    faulty = parcel._replace(data=TOML.replace(b"mine/tea", b"mine/coffee"))
    assert accept(home, faulty) != []
    assert not home.exists()
    assert accept(home, parcel) == []
    assert {file.name for file in (packs_folder(home) / "mine").iterdir()} == set(FILES)
    assert Catalog.for_home(home).find("mine/tea").title


def test_one_bad_pack_keeps_the_others_out(tmp_path: Path) -> None:
    bad = {"pack.toml": PACK.replace('"mine"', '"other"').encode(), "tea.toml": b"title = 3"}
    parcel = open_parcel(build_parcel(TOML, {"mine": FILES, "other": bad}), "x.rpractice")
    with raises_saying(PackError, match="other"):
        accept(tmp_path / "home", parcel)
    assert not (tmp_path / "home").exists()


def test_without_its_pack_the_exercise_is_named(tmp_path: Path) -> None:
    faults = accept(tmp_path / "home", Parcel("practice.toml", TOML))
    assert faults == ['no exercise is called "mine/tea" here']


def test_a_pack_that_is_installed_already_is_compared(tmp_path: Path) -> None:
    home = tmp_path / "home"
    parcel = open_parcel(build_parcel(TOML, {"mine": FILES}), "x.rpractice")
    accept(home, parcel)
    newer = {**FILES, "pack.toml": PACK.replace("1.0.0", "1.1.0").replace('"Ana"', '"Ben"').encode()}
    again = open_parcel(build_parcel(TOML, {"mine": newer}), "x.rpractice")
    for arriving, same in ((parcel, True), (again, False)):
        with accept_parcel(arriving, home, Catalog.for_home(home), COMMAND) as accepted:
            assert [pack.is_same for pack in accepted.packs] == [same]


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    parcel = open_parcel(build_parcel(TOML, {"mine": FILES}), "x.rpractice")
    monkeypatch.setattr("os.fsync", full)
    with raises_saying(WriteFailed, match="full"):
        accept(tmp_path / "home", parcel)
    assert not (tmp_path / "home").exists()


def test_another_window_that_installs_is_told(tmp_path: Path) -> None:
    parcel = open_parcel(build_parcel(TOML, {"mine": FILES}), "x.rpractice")
    with (
        Installation.open(tmp_path / "home", lambda home: home.mkdir(exist_ok=True)),
        raises_saying(WriteFailed, match="Another window"),
    ):
        accept(tmp_path / "home", parcel)
