"""What the user names on the command line, to articles: the one reader that touches the disk."""

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from extractor.reading.build import Located, UnreadableError, not_read, printable, unreadable
from extractor.reading.html import page
from extractor.reading.html.source import page_source
from extractor.reading.kinds import ENDINGS, Unread, formats, kind_of
from extractor.reading.member import LARGEST, Member, too_large, whole
from extractor.reading.meter import Meter
from extractor.reading.packed.archives import open_gzip, open_zip
from extractor.reading.packed.docx import read_docx
from extractor.reading.packed.warc import read_warc
from extractor.reading.pdf.document import read_pdf
from extractor.reading.rows.jsonl import read_rows
from extractor.reading.rows.parquet import read_parquet
from extractor.reading.text import read_text
from extractor.reading.unit import Unit, asked_for
from extractor.records import Article
from extractor.records.errors import InputError, NotRead
from extractor.records.said import Said

FORMATS = tuple(ENDINGS)
STDIN = "-"
Reader = Callable[[Member], Iterator[Located | Member | Unit]]
"""Gives what stands in a file; an archive gives its members, to be read like files."""


class File(NamedTuple):
    """A file to be read; `name` is its path under the INPUT that led to it, which it was itself where `named`."""

    path: Path
    name: PurePath
    named: bool = False


def read_inputs(paths: Iterable[str]) -> Iterator[Article | InputError | NotRead]:
    """The articles of files, folders (in name order) and `-`, one article's text on standard input.

    What cannot be read comes as an InputError in its place, what a folder or an archive holds beside articles as a
    NotRead, and the rest goes on.
    """
    return (located.item for located in read_located(paths))


def read_located(paths: Iterable[str], skip: Collection[Path] = frozenset()) -> Iterator[Located]:
    """The same with the place of each; see `read_units`."""
    for each in read_units(paths, skip=skip):
        if isinstance(each, Unit):
            yield from each.located()
        else:
            yield each


def read_units(
    paths: Iterable[str], stdin: bytes | None = None, skip: Collection[Path] = frozenset(), meter: Meter | None = None
) -> Iterator[Unit | Located]:
    """What is to be parsed, and what cannot be or need not be.

    `stdin` is what `-` stands for where the caller has read it already; `skip` has the resolved files that a walk
    leaves out: the output, where it lies in an input's folder. `meter` tells meanwhile how far reading has come.
    """
    meter = meter or Meter()
    for path in paths:
        if path == STDIN:
            stdin = sys.stdin.buffer.read() if stdin is None else stdin
            yield Unit(path, _parse_text, (stdin, path), "txt")
            continue
        for each in files_in(path, skip):
            if isinstance(each, File):
                yield from read_file(each, meter)
            else:
                yield each


def sizes(paths: Iterable[str], skip: Collection[Path] = frozenset()) -> Iterator[int]:
    """The bytes of each file that `read_units` reads, without opening any."""
    for path in paths:
        for each in files_in(path, skip):
            if isinstance(each, File):
                yield size_of(each.path)


def size_of(file: Path) -> int:
    """Its bytes; 0 of what is no file, or gone, or not to be looked at: reading tells that."""
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0


def files_in(path: str, skip: Collection[Path] = frozenset()) -> Iterator[File | Located]:
    """The files that an INPUT leads to, in name order, none opened; errors in place of what cannot be walked."""
    root = Path(path)
    try:
        folder, there = root.is_dir(), root.exists()
    except OSError as why:
        yield unreadable(path, Said("cannot be opened: {}", why.strerror or why))
        return
    if not folder:
        yield File(root, PurePath(root.name), named=True) if there else unreadable(path, "no such file or folder")
        return
    empty = True
    for file in _walk(root, frozenset()):
        if isinstance(file, Located):
            yield file
        elif not skip or Path(os.path.realpath(file)) not in skip:  # `resolve` fails for a link to itself
            yield File(file, file.relative_to(root))
        else:
            continue
        empty = False
    if empty:
        yield unreadable(str(root), Said("holds no article; {}", formats()))


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path | Located]:
    """The files under `folder` in name order. Hidden ones stay out; a link back up is not followed."""
    real = folder.resolve()
    if real in above:
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as why:
        yield unreadable(str(folder), Said("cannot be opened: {}", why.strerror or why))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(entry, above | {real})
        else:
            yield entry


def _is_folder(entry: Path) -> bool:
    """Whether it is one as far as anybody may look: reading tells what is wrong with any other."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def read_file(told: File, meter: Meter) -> Iterator[Unit | Located]:
    """One file's units, and what of it is none."""
    file, name, named = told
    where = str(file)
    if printable(where) != where:
        yield unreadable(where, "the name is not UTF-8; rename the file")
        return
    try:
        if file.exists() and not file.is_file():  # to open a pipe would wait for somebody who writes into it
            yield unreadable(where, "is no file but a pipe or a device")
            return
        with meter.opened(file) as data:
            for each in read_member(Member(where, name.as_posix(), data, file.stat().st_size)):
                if isinstance(each, Unit):
                    yield each._replace(named=named and each.where == where)
                else:
                    yield asked_for(each, where) if named else each
    except OSError as why:
        yield unreadable(where, Said("cannot be opened: {}", why.strerror or why))


def read_member(member: Member) -> Iterator[Unit | Located]:
    """The units of a file or of an archive's member, those of archives in it too."""
    try:
        kind = kind_of(member.path, member.data.peek)
        if isinstance(kind, Unread):
            yield not_read(member.where, *kind)
            return
        if not member.data.peek():
            raise UnreadableError("is empty")
        for each in READERS[kind](member):
            if isinstance(each, Member):
                yield from read_member(each)
            else:
                yield each
    except UnreadableError as why:
        yield unreadable(member.where, why)
    except OSError as why:
        yield unreadable(member.where, Said("cannot be read: {}", why.strerror or why))


def _text(member: Member) -> Iterator[Unit]:
    yield Unit(member.where, _parse_text, (whole(member), member.article_id), "txt")


def _parse_text(where: str, data: bytes, article_id: str) -> Iterator[Located]:
    yield Located(where, read_text(data, article_id))


def _page(member: Member) -> Iterator[Unit]:
    yield Unit(member.where, _parse_page, (whole(member, page.LARGEST), member.article_id), "html")


def _parse_page(where: str, data: bytes, article_id: str) -> Iterator[Located]:
    article = page.read_html(data, article_id)
    yield Located(where, article, page_source(data, article.encoding))


def _rows(member: Member) -> Iterator[Unit | Located]:
    yield from read_rows(_lines(member), member.where, member.name)


def _lines(member: Member) -> Iterator[bytes]:
    """The lines of rows; what comes behind one that the memory should not hold is not read. Raises UnreadableError."""
    for line in iter(lambda: member.data.readline(LARGEST + 1), b""):
        if len(line) > LARGEST:
            raise UnreadableError("holds a line that {}", too_large(None, LARGEST))
        yield line


READERS: dict[str, Reader] = {
    "txt": _text,
    "jsonl": _rows,
    "html": _page,
    "pdf": read_pdf,
    "docx": read_docx,
    "parquet": read_parquet,
    "warc": read_warc,
    "zip": open_zip,
    "gz": open_gzip,
}
"""What reads each kind."""
