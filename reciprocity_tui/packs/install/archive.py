"""Read and build archives of packs (`.rpack` and the like): zips, read in memory and built reproducibly.

Nothing is ever extracted: only names and bytes are read, and only names that the program itself would write are
accepted. Anything but a plain zip of a pack is refused, never repaired.
"""

import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from reciprocity_tui.errors import PackError
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.pack_files import (
    MOST_FILE,
    MOST_FILES,
    MOST_IN_ALL,
    is_hidden,
    name_problem,
    strip_top_folder,
)

ARCHIVE_SUFFIX = ".rpack"
MAX_ARCHIVE_BYTES = 4 * 1024 * 1024
"""Bytes of an archive."""

Choose: TypeAlias = Callable[[Sequence[str]], Mapping[str, str]]
"""A function from the names in an archive to those that are used, each with the name of its file."""

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_MARK_64 = b"PK\x06\x07"
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_MARK = b"PK\x03\x04"
_MOST_DIRECTORY = 256 * 1024
"""Bytes of the directory: more than two hundred files need, and few enough to read quickly."""

_ENCRYPTED = 0x1 | 0x40 | 0x2000
_SIZES_BEHIND = 0x8
_PLAIN_KINDS = (0, stat.S_IFREG)
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def read_archive(data: bytes) -> dict[str, bytes]:
    """Return the files of the pack in an archive by their names in it. Raises PackError, with what is wrong with it.

    data -- at most one byte more than MAX_ARCHIVE_BYTES, so that an excess shows.
    """
    return read_zip(data, strip_top_folder)


def read_zip(data: bytes, choose: Choose) -> dict[str, bytes]:
    """Return the files of an archive by the names that `choose` gives them. Raises PackError, as `choose` may.

    data -- at most one byte more than MAX_ARCHIVE_BYTES, so that an excess shows.
    """
    if len(data) > MAX_ARCHIVE_BYTES:
        raise PackError(Message("archive-too-large"), Message("pack-better-split"))
    entries = _entries(data)
    names = choose(list(_names(entries)))
    files: dict[str, bytes] = {}
    room = MOST_IN_ALL
    for entry in entries:
        name = names.get(entry.orig_filename, "")
        if name:
            files[name] = _content(data, entry, name, min(MOST_FILE, room))
            room -= len(files[name])
    return files


def _entries(data: bytes) -> list[ZipInfo]:
    """Return the entries of its directory. Raises PackError if the directory does not describe the whole file."""
    begin, count = _directory(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (
        BadZipFile,
        LargeZipFile,
        NotImplementedError,
        UnicodeDecodeError,
        ValueError,
        struct.error,
    ) as error:
        raise _unreadable_error() from error
    if len(entries) != count:
        raise _unreadable_error()
    end = 0
    for entry in sorted(entries, key=lambda member: member.header_offset):
        # Overlapping parts let a small file unpack to a large one.
        if entry.header_offset < end:
            raise _unreadable_error()
        end = _content_offset(data, entry) + entry.compress_size
    if end > begin:
        raise _unreadable_error()
    return entries


def _directory(data: bytes) -> tuple[int, int]:
    """Return where the directory begins and how many entries it has."""
    end = data.rfind(_END_MARK)
    if end < 0 or len(data) < end + _END.size:
        raise _unreadable_error()
    _, disk, first_disk, here, count, size, begin, comment = _END.unpack_from(data, end)
    if data[max(0, end - 20) : end].startswith(_MARK_64) or 0xFFFFFFFF in (size, begin) or count == 0xFFFF:
        raise PackError(Message("archive-of-64-bits"))
    whole = begin + size == end and len(data) == end + _END.size + comment
    if disk or first_disk or here != count or not whole:
        raise _unreadable_error()
    if size > _MOST_DIRECTORY:
        raise _too_many_files_error()
    return begin, count


def _names(entries: Sequence[ZipInfo]) -> Iterator[str]:
    """Yield the names of all files, each entry checked. Raises PackError for one that no pack may have."""
    files = 0
    for entry in entries:
        name = entry.orig_filename
        fault = name_problem(name.removesuffix("/"))
        if fault:
            raise PackError(Message("archive-contains", problem=fault), Message("archive-ask-again"))
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if name.endswith("/"):
            if entry.file_size or kind not in (0, stat.S_IFDIR):
                raise PackError(Message("archive-no-folder", name=name), Message("archive-ask-again"))
            continue
        if kind not in _PLAIN_KINDS:
            raise PackError(Message("archive-no-plain-file", name=name), Message("archive-ask-again"))
        if entry.flag_bits & _ENCRYPTED:
            raise PackError(Message("archive-with-password"))
        files += not is_hidden(name)
        if files > MOST_FILES:
            raise _too_many_files_error()
        yield name


def _content_offset(data: bytes, entry: ZipInfo) -> int:
    """Return where the bytes of a file begin. Raises PackError where its own header and the directory disagree."""
    try:
        mark, _, flags, method, _, _, crc, packed, size, name, extra = _LOCAL.unpack_from(
            data, entry.header_offset
        )
    except struct.error as error:
        raise _unreadable_error() from error
    begin: int = entry.header_offset + _LOCAL.size + name + extra
    written = data[entry.header_offset + _LOCAL.size :][:name]
    encoding = "utf-8" if flags & 0x800 else "cp437"
    same = (mark, flags, method, written.decode(encoding, "replace")) == (
        _LOCAL_MARK,
        entry.flag_bits,
        entry.compress_type,
        entry.orig_filename,
    )
    sizes = (crc, packed, size) == (entry.CRC, entry.compress_size, entry.file_size)
    if not same or not (sizes or (flags & _SIZES_BEHIND and not (crc or packed or size))):
        raise _unreadable_error()
    return begin


def _content(data: bytes, entry: ZipInfo, name: str, most: int) -> bytes:
    """Return the bytes of a file; never unpack more than `most` of them."""
    if entry.file_size > most:
        raise _too_large_error(name, most)
    begin = _content_offset(data, entry)
    packed = data[begin : begin + entry.compress_size]
    if entry.compress_type == ZIP_STORED:
        content, whole = packed, True
    elif entry.compress_type == ZIP_DEFLATED:
        unpack = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = unpack.decompress(packed, most + 1)
        except zlib.error as error:
            raise _unreadable_error() from error
        whole = unpack.eof and not unpack.unused_data
    else:
        raise PackError(Message("archive-method-unknown", name=name))
    if len(content) > most:
        raise _too_large_error(name, most)
    if not whole or len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise PackError(Message("archive-file-damaged", name=name), Message("archive-ask-again"))
    return content


def build_archive(name: str, files: Mapping[str, bytes]) -> bytes:
    """Return the archive of a pack; the same files always make the same bytes. Raises PackError when it is too large.

    name -- of the folder inside the archive. files -- by their names in the pack.
    """
    return build_zip({f"{name}/{file}": data for file, data in files.items()})


def build_zip(files: Mapping[str, bytes]) -> bytes:
    """Return the archive of these files by name; the same files always make the same bytes.

    Raises PackError when it is too large.
    """
    for packed in (ZIP_STORED, ZIP_DEFLATED):
        # Stored files are the same with every compression library.
        made = _build(files, packed)
        if len(made) <= MAX_ARCHIVE_BYTES:
            return made
    raise PackError(Message("archive-would-be-too-large"), Message("pack-better-split"))


def _build(files: Mapping[str, bytes], packed: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", packed, allowZip64=False, compresslevel=9) as archive:
        for file in sorted(files):
            entry = ZipInfo(file, _FIXED_DATE)
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = packed
            archive.writestr(entry, files[file])
    return out.getvalue()


def _unreadable_error() -> PackError:
    return PackError(Message("archive-unreadable"), Message("archive-ask-again"))


def _too_many_files_error() -> PackError:
    return PackError(Message("archive-too-many-files", most=MOST_FILES), Message("pack-better-split"))


def _too_large_error(name: str, most: int) -> PackError:
    problem = (
        Message("archive-file-too-large", name=name)
        if most == MOST_FILE
        else Message("archive-unpacks-too-large")
    )
    return PackError(problem, Message("archive-split"))
