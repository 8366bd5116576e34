"""Archives of packs: what is made is read again, and what is crafted is refused within bounds."""

import tracemalloc
from collections.abc import Mapping

import pytest

from reciprocity_tui.errors import PackError
from reciprocity_tui.messages import describe_problem, hint_of
from reciprocity_tui.packs.install.archive import MAX_ARCHIVE_BYTES, build_archive, read_archive
from tests.packs.archives import BAD, FILES, entry, mutations, with_mac_files, zipped

MOST_MEMORY = 32 * 1024 * 1024
"""Bytes: what is unpacked is four times less."""


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_crafted_archive_is_refused_in_a_sentence(name: str) -> None:
    make, word = BAD[name]
    data = make()
    tracemalloc.start()
    with pytest.raises(PackError) as caught:
        read_archive(data[: MAX_ARCHIVE_BYTES + 1])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert word in describe_problem(caught.value)
    assert hint_of(caught.value)
    assert most < MOST_MEMORY


@pytest.mark.parametrize(
    "data",
    [
        zipped(),
        zipped(top=""),
        zipped(top="Tea for two/"),
        with_mac_files(),
        zipped((entry("mine/README.md"), b"Tea.")),
        zipped(
            *(
                (entry(f"mine/{name}"), b"x")
                for name in ("Thumbs.db", "desktop.ini", "tea.toml~", ".git/config")
            )
        ),
    ],
    ids=["folder", "no folder", "folder with spaces", "from a Mac", "with a text", "with what systems leave"],
)
def test_a_plain_one_is_read(data: bytes) -> None:
    files = read_archive(data)
    assert {name: files[name] for name in FILES} == FILES
    assert set(files) - set(FILES) <= {"README.md"}


@pytest.mark.parametrize("files", [FILES, {**FILES, "paths/weeks.toml": b"x", "LICENSE": b"y" * 9000}])
def test_what_is_made_is_read_again(files: Mapping[str, bytes]) -> None:
    made = build_archive("mine", files)
    assert read_archive(made) == files
    assert made == build_archive("mine", dict(reversed(list(files.items()))))


def test_one_that_would_be_too_large_as_it_is_gets_smaller() -> None:
    files = {**FILES, **{f"t-{number}.toml": b"tea and " * 100_000 for number in range(8)}}
    assert len(build_archive("mine", files)) < MAX_ARCHIVE_BYTES
    assert read_archive(build_archive("mine", files)) == files


def test_no_changed_byte_makes_it_fail_otherwise_or_say_something_else() -> None:
    read = 0
    for data in mutations(build_archive("mine", FILES)):
        try:
            files = read_archive(data)
        except PackError:
            continue
        read += 1
        assert all(file in FILES.values() for file in files.values())
    assert read, "the time of a file means nothing, and may change"
