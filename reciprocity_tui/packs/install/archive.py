"""An archive of a pack (`.rpack`): a zip that is read in memory within limits, and made the same each time.

Nothing is ever extracted: what is read here are names and bytes, and only names that the program itself would write
come through. What is not plainly a zip of a pack is refused, never repaired.
"""

import stat
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from reciprocity_tui.errors import PackError
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

ASK_AGAIN_HINT = "Ask for it once more, or for the folder of the pack."
_UNREADABLE = "This is no archive of a pack that could be read"

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_MARK_64 = b"PK\x06\x07"
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_MARK = b"PK\x03\x04"
_MOST_DIRECTORY = 256 * 1024
"""Bytes of the directory: more than two hundred files need, and so few that it is read in a moment."""

_ENCRYPTED = 0x1 | 0x40 | 0x2000
_SIZES_BEHIND = 0x8
_PLAIN_KINDS = (0, stat.S_IFREG)
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def read_archive(data: bytes) -> dict[str, bytes]:
    """Return the files of the pack in an archive by their names in it. Raises PackError, with what is wrong with it.

    data -- at most one byte more than MAX_ARCHIVE_BYTES, so that too long is seen.
    """
    if len(data) > MAX_ARCHIVE_BYTES:
        raise PackError(
            "The archive is larger than 4 MiB.", "A pack that large is better split into several."
        )
    entries = _entries(data)
    names = strip_top_folder(_names(entries))
    files: dict[str, bytes] = {}
    room = MOST_IN_ALL
    for entry in entries:
        name = names.get(entry.orig_filename, "")
        if name:
            files[name] = _content(data, entry, name, min(MOST_FILE, room))
            room -= len(files[name])
    return files


def _entries(data: bytes) -> list[ZipInfo]:
    """Return the entries of its directory, when that and nothing else describes the file."""
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
        # Parts that overlap are how a small file unpacks to a large one.
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
        raise PackError(
            "The archive is of a kind for very large files.", "`reciprocity pack build` makes a plain one."
        )
    whole = begin + size == end and len(data) == end + _END.size + comment
    if disk or first_disk or here != count or not whole:
        raise _unreadable_error()
    if size > _MOST_DIRECTORY:
        raise _too_many_files_error()
    return begin, count


def _names(entries: Sequence[ZipInfo]) -> Iterator[str]:
    """Yield the names of all files, after a look at every entry. Raises PackError for one that no pack may have."""
    files = 0
    for entry in entries:
        name = entry.orig_filename
        fault = name_problem(name.removesuffix("/"))
        if fault:
            raise PackError(f"The archive holds {fault}.", ASK_AGAIN_HINT)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if name.endswith("/"):
            if entry.file_size or kind not in (0, stat.S_IFDIR):
                raise PackError(f"The archive holds a folder that is none: {name}.", ASK_AGAIN_HINT)
            continue
        if kind not in _PLAIN_KINDS:
            raise PackError(f"The archive holds something that is no plain file: {name}.", ASK_AGAIN_HINT)
        if entry.flag_bits & _ENCRYPTED:
            raise PackError("The archive is locked with a password.", "Ask for one without a password.")
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
    """Return the bytes of a file, never more than `most` of them are unpacked."""
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
        raise PackError(
            f"{name} is packed in a way that is not used here.",
            "`reciprocity pack build` makes a plain archive.",
        )
    if len(content) > most:
        raise _too_large_error(name, most)
    if not whole or len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise PackError(f"{name} in the archive is damaged.", ASK_AGAIN_HINT)
    return content


def build_archive(name: str, files: Mapping[str, bytes]) -> bytes:
    """Return the archive of a pack; the same files always make the same bytes. Raises PackError when it is too large.

    name -- of the folder that somebody gets who unpacks it. files -- by their names in the pack.
    """
    for packed in (ZIP_STORED, ZIP_DEFLATED):
        # Stored, it is the same also where another library would pack it.
        made = _build(name, files, packed)
        if len(made) <= MAX_ARCHIVE_BYTES:
            return made
    raise PackError(
        "The archive would be larger than 4 MiB.", "A pack that large is better split into several."
    )


def _build(name: str, files: Mapping[str, bytes], packed: int) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", packed, allowZip64=False, compresslevel=9) as archive:
        for file in sorted(files):
            entry = ZipInfo(f"{name}/{file}", _FIXED_DATE)
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = packed
            archive.writestr(entry, files[file])
    return out.getvalue()


def _unreadable_error() -> PackError:
    return PackError(f"{_UNREADABLE}: it is damaged, cut off, or something else.", ASK_AGAIN_HINT)


def _too_many_files_error() -> PackError:
    return PackError(
        f"The archive holds more than {MOST_FILES} files.", "A pack that large is better split into several."
    )


def _too_large_error(name: str, most: int) -> PackError:
    what = (
        f"{name} in the archive is larger than 1 MiB"
        if most == MOST_FILE
        else "The archive unpacks to more than 8 MiB"
    )
    return PackError(f"{what}.", "Split it into several exercises, or packs.")
