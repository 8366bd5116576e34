"""Check how bytes become a document: what is refused, at which location, and how long that may take."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reciprocity_tui.packs.parsing.read import MOST_BYTES, UnreadableText, decode, parse, read_bytes
from tests.effort import effort

MOST_EFFORT = 200
"""The most that anything may take: five times what the slowest needs."""


def refused(data: bytes | str) -> UnreadableText:
    """Return the error of `data`."""
    with pytest.raises(UnreadableText) as caught:
        parse(decode(data.encode() if isinstance(data, str) else data))
    return caught.value


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    assert parse(decode(b'\xef\xbb\xbfa = 1\r\nb = """x\r\ny"""\r\n')) == {"a": 1, "b": "x\ny"}


@pytest.mark.parametrize(
    ("data", "code", "offset"),
    [
        (b"a = 1\nb = '\xff'", "E003", 11),
        (b"\xef\xbb\xbfa = '\xc0\xaf'", "E003", 5),
        (b"a = '\xed\xa0\x80'", "E003", 5),
        (b"a = 1\n\x00", "E004", 6),
        (b"a = 1\r\n# \x1b[2J", "E004", 8),
        (b"a = '\xc2\x9b'", "E004", 5),
        ("a = '\u202e'".encode(), "E004", 5),
        (b"a = 1\rb = 2", "E004", 5),
        (b"a = tea", "E010", 4),
        (b"a = 1\na = 2", "E013", 6),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(data: bytes, code: str, offset: int) -> None:
    fault = refused(data)
    assert (fault.code, fault.offset) == (code, offset)


@pytest.mark.parametrize(
    "text", [r'a = "\u001b"', r'a = "\u202e"', r'a = "\t"', r'a = "\u0000"', r'a = "\u009b"', r'"\u200b" = 1']
)
def test_an_escape_hides_nothing(text: str) -> None:
    fault = refused(text)
    assert fault.code == "E004"
    assert fault.path is not None


def test_tabs_before_a_key_are_fine_and_in_a_text_they_are_not() -> None:
    assert parse(decode(b"\ta\t=\t1\n")) == {"a": 1}
    assert refused("a = 'x\ty'").code == "E004"


def test_every_value_that_is_not_used_is_told_at_once() -> None:
    fault = refused("a = inf\nb = [2026-06-01, nan]\nc = 07:30:00\nd = 1e400\ne = 10000000000\n")
    assert [each.path for each in (fault, *fault.more)] == [
        ("a",),
        ("b", 0),
        ("b", 1),
        ("c",),
        ("d",),
        ("e",),
    ]
    assert {each.code for each in (fault, *fault.more)} == {"E012"}


HOSTILE = {
    "two thousand brackets": "a = " + "[" * 2000 + "]" * 2000,
    "two hundred thousand brackets": "a = " + "[" * 200_000,
    "tables in tables": "a = " + "{a = " * 5000,
    "unclosed headers": "[step\n" * 10_000,
    "a key of 16,000 parts": ".".join("a" * 16_000) + " = 1",
    "a table of 998 parts and many keys": "[" + ".".join("h" * 998) + "]\n" + "k = 1\n" * 20_000,
    "a table of 11 parts and many keys": "["
    + ".".join("h" * 11)
    + "]\n"
    + "".join(f"k{each} = 1\n" for each in range(9000)),
    "160,000 tables": "".join(f"[t{each}]\n" for each in range(110_000)),
    "half a million numbers": "a = [" + "1," * 500_000 + "]",
    "many empty texts": 'a = ["' + '","' * 300_000 + '"]',
    "4,301 digits": "a = " + "1" * 4301,
    "a million hexadecimal digits": "a = 0x" + "f" * 1_000_000,
    "one key of a megabyte": "a" * 1_000_000,
    "one megabyte of spaces": "a" + " " * 1_000_000,
    "one megabyte of tabs": "\t" * 1_000_000,
    "one megabyte of quotes": '"' * 1_000_000,
    "one megabyte of apostrophes": "'" * 1_000_000,
    "one megabyte of dots": "." * 1_000_000,
    "a key of half a million dots": "a" + ".a" * 500_000 + " = 1",
    "never closed, with escapes": 'a = """' + '\\"""' * 250_000,
    "one megabyte of backslashes": 'a = "' + "\\" * 1_000_000,
    "one megabyte of lines": "\n" * 1_000_000,
    "one megabyte of comments": "#\n" * 500_000,
    "one megabyte of pairs of brackets": "[]" * 500_000,
    "a text of a megabyte": 'a = "' + "x" * 1_000_000 + '"',
    "a megabyte of wide letters": 'a = "' + "\u8336" * 340_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_or_refused_at_once(text: str) -> None:
    data = text.encode()
    assert len(data) <= MOST_BYTES
    _, times = effort(lambda: read_or_refused(data))
    assert times < MOST_EFFORT


def read_or_refused(data: bytes) -> None:
    with suppress(UnreadableText):
        parse(decode(data))


def test_what_was_misread_before_is_the_fault_that_is_told() -> None:
    fault = refused("[step\n" * 100)
    assert (fault.code, fault.offset) == ("E010", 0)


def test_a_file_is_read_up_to_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "tea.toml"
    file.write_bytes(b"#" * (MOST_BYTES + 100))
    assert len(read_bytes(file)) == MOST_BYTES + 1
    assert refused(read_bytes(file)).code == "E002"


@pytest.mark.skipif(sys.platform == "win32", reason="there are none")
def test_what_is_no_plain_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "tea.toml"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / "none.toml", Path("/dev/zero"), tmp_path / "no\0ne"):
        with pytest.raises(UnreadableText) as caught:
            read_bytes(path)
        assert caught.value.code == "E001"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_may_not_lead_out_of_its_pack(tmp_path: Path) -> None:
    pack = tmp_path / "mine"
    pack.mkdir()
    outside = tmp_path / "secret.toml"
    outside.write_text("a = 1")
    (pack / "inside.toml").write_text("a = 1")
    (pack / "here.toml").symlink_to("inside.toml")
    (pack / "there.toml").symlink_to(outside)
    (pack / "loop.toml").symlink_to("loop.toml")
    assert read_bytes(pack / "here.toml", pack) == b"a = 1"
    assert read_bytes(pack / "there.toml") == b"a = 1"
    for name in ("there.toml", "loop.toml"):
        with pytest.raises(UnreadableText) as caught:
            read_bytes(pack / name, pack)
        assert caught.value.code == "E001"
