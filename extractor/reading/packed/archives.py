"""Archives to their members, which are read like files. Nothing is written to the disk: a name is only a name."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from extractor.reading.build import Located, UnreadableError, printable, unreadable
from extractor.reading.member import LARGEST, Member, held, seekable
from extractor.reading.packed.docx import read_docx
from extractor.reading.packed.gunzip import MOST_TIMES, Gunzip
from extractor.reading.packed.zip_sizes import check_sizes
from extractor.reading.unit import Unit
from extractor.records.said import Said

DEEPEST = 3
"""Archives in archives."""
MOST_MEMBERS = 10_000
_ENCRYPTED = 1
_MORE = (
    "the last {} of its {} members were not read: at most {} are, which may hold {} times the bytes of the archive; "
    "unpack it and name the folder"
)
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What a damaged .zip makes its library raise, beside what the disk does."""


def open_gzip(member: Member) -> Iterator[Located | Member]:
    """What is packed in a `.gz`, under the name without that ending, and a word on garbage behind it.

    Raises UnreadableError where archives lie too deep in each other.
    """
    _check_depth(member)
    stream = Gunzip(member.data)
    path = member.path[:-3] if member.path.lower().endswith(".gz") else member.path
    yield Member(member.where, path, io.BufferedReader(stream, 1 << 16), None, member.depth + 1)
    if stream.garbage:
        yield unreadable(
            member.where, Said("has {} bytes of garbage behind its end; what is before was read", stream.garbage)
        )


def open_zip(member: Member) -> Iterator[Located | Member | Unit]:
    """The members of a `.zip` in its own order, hidden ones left out, an error in place of each that cannot be read.

    A Word file under another name is read as one. Raises UnreadableError for what is no .zip, and for one too deep.
    """
    _check_depth(member)
    data = seekable(member)
    try:
        archive = zipfile.ZipFile(data)
    except _DAMAGED as why:
        raise UnreadableError("is no sound .zip, or cut off: {}", why) from None
    with archive:
        if "word/document.xml" in archive.namelist():
            data.seek(0)
            yield from read_docx(member._replace(data=data))
            return
        files = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
        most = max(LARGEST, MOST_TIMES * data.seek(0, io.SEEK_END))
        read = 0
        for info in files[:MOST_MEMBERS]:
            if most < 0:  # members that share their bytes make a bomb of a small file
                break
            read += 1
            opened = _opened(archive, info, member)
            most -= info.file_size if isinstance(opened, Member) else 0
            yield opened
    if not files:
        yield unreadable(member.where, "is a .zip without a file in it")
    if read < len(files):
        yield unreadable(member.where, Said(_MORE, len(files) - read, len(files), MOST_MEMBERS, MOST_TIMES))


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo, around: Member) -> Located | Member:
    where = printable(f"{around.where}/{info.filename}")
    try:
        data = _unpacked(archive, info)
    except UnreadableError as why:
        return unreadable(where, why)
    path = printable(f"{around.path}/{info.filename}")
    return Member(where, path, held(data), len(data), around.depth + 1)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError("is encrypted; pack it again without a password")
    check_sizes(info)
    try:
        return archive.read(info)
    except (*_DAMAGED, OSError) as why:
        raise UnreadableError("is damaged in the archive, or packed in a way not known: {}", why) from None


def _check_depth(member: Member) -> None:
    if member.depth >= DEEPEST:
        raise UnreadableError("lies in archives more than {} deep; unpack it first", DEEPEST)


def _hidden(name: str) -> bool:
    """What a walk of folders would leave out too, and the notes that one system's packer adds."""
    parts = PurePosixPath(name).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in parts)
