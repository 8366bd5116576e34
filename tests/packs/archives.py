"""Archives that nobody would make by accident, each with a word of the sentence that has to be said of it."""

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from tests.packs.written import HEADER, PACK, TELL

FILES: Mapping[str, bytes] = {"pack.toml": PACK.encode(), "tea.toml": (HEADER + TELL).encode()}
LINK, FIFO, DEVICE, SOCKET, FOLDER = 0o120777, 0o010644, 0o060644, 0o140644, 0o040755


def entry(name: str, mode: int = 0o100644, packed: int = ZIP_STORED) -> ZipInfo:
    """Return an entry of this name, which nothing checks before it is written."""
    info = ZipInfo("x")
    info.filename = info.orig_filename = name
    info.create_system, info.external_attr, info.compress_type = 3, mode << 16, packed
    return info


def zipped(*more: tuple[ZipInfo, bytes], files: Mapping[str, bytes] = FILES, top: str = "mine/") -> bytes:
    """Return an archive with a pack and more entries."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(entry(top + name), data)
        for info, data in more:
            archive.NameToInfo.clear()  # So that a name may be there twice.
            archive.writestr(info, data)
    return out.getvalue()


def named(name: str, mode: int = 0o100644) -> bytes:
    """Return an archive with a pack and a file of this name."""
    return zipped((entry(name, mode), b"x"))


def patched(data: bytes, mark: bytes, offset: int, value: bytes, which: int = -1) -> bytes:
    """Return the archive with some bytes changed behind one of its marks; the last one unless `which` names another."""
    places = [place for place in range(len(data)) if data.startswith(mark, place)]
    at = places[which] + offset
    return data[:at] + value + data[at + len(value) :]


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def bomb(size: int, claimed: int | None = None) -> bytes:
    """Return an archive with a file of zeros that unpacks to `size` and claims `claimed`."""
    data = zipped((entry("mine/zeros.toml", packed=ZIP_DEFLATED), b"\0" * size))
    if claimed is not None:
        claimed_size = struct.pack("<L", claimed)
        data = patched(patched(data, LOCAL, 22, claimed_size), CENTRAL, 24, claimed_size)
    return data


def many_bombs() -> bytes:
    """Return an archive of files that are small enough each, and too large together."""
    return zipped(
        *((entry(f"mine/zeros-{n}.toml", packed=ZIP_DEFLATED), b"\0" * (1024 * 1024)) for n in range(12))
    )


def overlapping() -> bytes:
    """Return an archive in which two directory entries lead to the same bytes."""
    data = zipped((entry("mine/milk.toml"), FILES["tea.toml"]))
    offset = data.index(LOCAL, 1)
    return patched(data, CENTRAL, 42, struct.pack("<L", offset))


def other_name_inside() -> bytes:
    """Return an archive with another name in front of the bytes than in the directory."""
    data = zipped((entry("mine/milk.toml"), FILES["tea.toml"]))
    return data.replace(b"mine/milk.toml", b"../../evil.tom", 1)


def with_zip64() -> bytes:
    """Return an archive with the directory of a very large one."""
    data = zipped()
    at = data.rindex(END)
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 2, 2, 10, 10)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    return data[:at] + record + locator + data[at:]


def huge_directory() -> bytes:
    """Return an archive with tens of thousands of entries."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for number in range(20_000):
            archive.writestr(entry(f"mine/t-{number}.toml"), b"")
    return out.getvalue()


def with_mac_files() -> bytes:
    """Return an archive with the files that a Mac adds, which are harmless."""
    return zipped(
        (entry("mine/", FOLDER), b""),
        (entry("mine/.DS_Store"), b"x"),
        (entry("__MACOSX/mine/._tea.toml"), b"x"),
    )


BAD: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "traversal": (lambda: named("../evil.toml"), "leads out"),
    "traversal inside": (lambda: named("mine/../../evil.toml"), "leads out"),
    "absolute": (lambda: named("/etc/evil.toml"), "leads out"),
    "drive": (lambda: named("C:/evil.toml"), "leads out"),
    "backslashes": (lambda: named("mine\\..\\evil.toml"), "leads out"),
    "backslashes of Windows": (lambda: named("mine\\evil.toml"), "a name with a backslash"),
    "stream of a file": (lambda: named("mine/tea.toml:evil"), "leads out"),
    "link": (lambda: named("mine/evil.toml", LINK), "not a plain file"),
    "pipe": (lambda: named("mine/evil.toml", FIFO), "not a plain file"),
    "device": (lambda: named("mine/evil.toml", DEVICE), "not a plain file"),
    "socket": (lambda: named("mine/evil.toml", SOCKET), "not a plain file"),
    "link to a folder": (lambda: zipped((entry("mine/paths/", LINK), b"")), "a folder that is not one"),
    "folder with bytes": (lambda: zipped((entry("mine/paths/", FOLDER), b"x")), "a folder that is not one"),
    "name with NUL": (lambda: named("mine/evil.toml\0.png"), "cannot be shown"),
    "name with escape": (lambda: named("mine/\x1b[2Jevil.toml"), "cannot be shown"),
    "name that turns round": (lambda: named("mine/\u202elmot.live"), "cannot be shown"),
    "name of a device": (lambda: named("mine/con.toml"), "on every system"),
    "name with a space behind": (lambda: named("mine/evil.toml "), "on every system"),
    "empty part": (lambda: named("mine//evil.toml"), "on every system"),
    "name without end": (lambda: named(f"mine/{'x' * 300}.toml"), "on every system"),
    "twice": (lambda: named("mine/tea.toml"), "twice"),
    "case": (lambda: named("mine/TEA.toml"), "one file on some systems"),
    "two ways to write a letter": (
        lambda: zipped((entry("mine/\u00e9.md"), b""), (entry("mine/e\u0301.md"), b"")),
        "one file on some systems",
    ),
    "program": (lambda: named("mine/evil.py"), "what no pack has"),
    "archive inside": (lambda: zipped((entry("mine/more.rpack"), zipped())), "what no pack has"),
    "three pictures": (
        lambda: zipped(*((entry(f"mine/{name}.png"), b"x") for name in "abcd")),
        "mine/a.png, mine/b.png, mine/c.png and 1 more",
    ),
    "beside the pack": (lambda: named("other/tea.toml"), "what no pack has"),
    "no pack": (lambda: zipped(files={"tea.toml": b""}), "no pack.toml"),
    "two packs": (lambda: named("other/pack.toml"), "no pack.toml"),
    "nothing": (lambda: zipped(files={}), "no pack.toml"),
    "bomb": (lambda: bomb(100 * 1024 * 1024), "larger than 1 MiB"),
    "bomb that lies": (lambda: bomb(100 * 1024 * 1024, 100), "larger than 1 MiB"),
    "small bomb that lies": (lambda: bomb(1000, 100), "damaged"),
    "bomb of many": (many_bombs, "more than 8 MiB"),
    "too large": (lambda: zipped((entry("mine/big.toml"), b"x" * (5 * 1024 * 1024))), "larger than 4 MiB"),
    "too many": (
        lambda: zipped(*((entry(f"mine/t-{number}.toml"), b"") for number in range(201))),
        "more than 200 files",
    ),
    "huge directory": (huge_directory, "more than 200 files"),
    "encrypted": (
        lambda: patched(patched(zipped(), LOCAL, 6, b"\x01\0"), CENTRAL, 8, b"\x01\0"),
        "locked with a password",
    ),
    "bzip2": (
        lambda: zipped((entry("mine/milk.toml", packed=ZIP_BZIP2), b"x" * 99)),
        "a way that is not used",
    ),
    "lzma": (lambda: zipped((entry("mine/milk.toml", packed=ZIP_LZMA), b"x" * 99)), "a way that is not used"),
    "zip64": (with_zip64, "very large"),
    "overlapping": (overlapping, "damaged"),
    "other name inside": (other_name_inside, "damaged"),
    "other size inside": (lambda: patched(zipped(), LOCAL, 22, b"\1\0\0\0"), "damaged"),
    "wrong sum": (lambda: patched(patched(zipped(), LOCAL, 14, b"1234"), CENTRAL, 16, b"1234"), "damaged"),
    "place behind the end": (lambda: patched(zipped(), CENTRAL, 42, b"\xff\xff\xff\x7f"), "damaged"),
    "place in the middle": (lambda: patched(zipped(), CENTRAL, 42, b"\x07\0\0\0"), "damaged"),
    "cut off": (lambda: zipped()[:-30], "damaged"),
    "cut in the middle": (lambda: zipped()[:200], "damaged"),
    "something before": (lambda: b"#!/bin/sh\n" + zipped(), "damaged"),
    "something behind": (lambda: zipped() + b"x", "damaged"),
    "count that lies": (lambda: patched(patched(zipped(), END, 8, b"\1\0"), END, 10, b"\1\0"), "damaged"),
    "several disks": (lambda: patched(zipped(), END, 4, b"\1\0"), "damaged"),
    "no archive": (lambda: b"title = 'Tea'\n" * 99, "damaged"),
    "empty": (lambda: b"", "damaged"),
    "torn deflate": (
        lambda: zipped((entry("mine/m.toml", packed=ZIP_DEFLATED), b"abc" * 99)).replace(
            zlib.compress(b"abc" * 99)[2:6], b"\xff\xff\xff\xff"
        ),
        "damaged",
    ),
}
"""What is refused: what makes it, and a word of the sentence."""


def mutations(data: bytes, step: int = 3) -> Iterator[bytes]:
    """Yield the archive with one byte changed, at many places."""
    for place in range(0, len(data), step):
        for value in (0, 0xFF, data[place] ^ 0x01):
            yield data[:place] + bytes([value]) + data[place + 1 :]
