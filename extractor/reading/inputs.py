"""What the user names on the command line, to articles: the one reader that touches the disk."""

import sys
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path, PurePath

from extractor.reading.build import Located, UnreadableError, printable, unreadable
from extractor.reading.html import read_html
from extractor.reading.jsonl import read_rows
from extractor.reading.text import read_text
from extractor.records import Article
from extractor.records.errors import InputError

FORMATS = (".txt", ".jsonl", ".html", ".htm")
_ONE_ARTICLE: dict[str, Callable[[bytes, str], Article]] = {".txt": read_text, ".html": read_html, ".htm": read_html}
"""What reads the files that hold one article, by their ending."""
STDIN = "-"


def read_inputs(paths: Iterable[str]) -> Iterator[Article | InputError]:
    """The articles of files, folders (in name order) and `-`, one article's text on standard input.

    What cannot be read comes as an InputError in its place, and the rest goes on.
    """
    return (located.item for located in read_located(paths))


def read_located(
    paths: Iterable[str], stdin: bytes | None = None, skip: Container[Path] = frozenset()
) -> Iterator[Located]:
    """The same with the place of each.

    `stdin` is what `-` stands for where the caller has read it already; `skip` has the resolved
    files that a walk leaves out: the output, where it lies in an input's folder.
    """
    for path in paths:
        if path == STDIN:
            stdin = sys.stdin.buffer.read() if stdin is None else stdin
            yield _read_whole(read_text, stdin, path, path)
            continue
        root = Path(path)
        if root.is_dir():
            yield from _read_folder(root, skip)
        elif root.exists():
            yield from _read_file(root, PurePath(root.name))
        else:
            yield unreadable(path, "no such file or folder")


def _read_folder(root: Path, skip: Container[Path]) -> Iterator[Located]:
    empty = True
    for file in _walk(root, frozenset()):
        if isinstance(file, Located):
            yield file
        elif file.resolve() not in skip:
            yield from _read_file(file, file.relative_to(root))
        else:
            continue
        empty = False
    if empty:
        yield unreadable(str(root), f"holds no article; {_formats()}")


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path | Located]:
    """The files under `folder` in name order. Hidden ones stay out; a link back up is not followed."""
    real = folder.resolve()
    if real in above:
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as why:
        yield unreadable(str(folder), f"cannot be opened: {why.strerror or why}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, above | {real})
        else:
            yield entry


def _read_file(file: Path, name: PurePath) -> Iterator[Located]:
    """One file's articles; `name` is its path under the INPUT that led to it."""
    where = str(file)
    if printable(where) != where:
        yield unreadable(where, "the name is not UTF-8; rename the file")
        return
    ending = file.suffix.lower()
    try:
        if ending in _ONE_ARTICLE:
            yield _read_whole(_ONE_ARTICLE[ending], file.read_bytes(), where, _id(name.with_suffix("")))
        elif ending == ".jsonl" and file.stat().st_size == 0:
            yield unreadable(where, "is empty")
        elif ending == ".jsonl":
            with file.open("rb") as lines:
                yield from read_rows(lines, where, _id(name))
        else:
            what = f"{ending} files" if ending else "files with no ending"
            yield unreadable(where, f"{what} are not read yet; {_formats()}")
    except OSError as why:
        yield unreadable(where, f"cannot be opened: {why.strerror or why}")


def _read_whole(read: Callable[[bytes, str], Article], data: bytes, where: str, article_id: str) -> Located:
    try:
        return Located(where, read(data, article_id))
    except UnreadableError as why:
        return unreadable(where, why)


def _id(name: PurePath) -> str:
    """The same id on every system: forward slashes, composed letters."""
    return unicodedata.normalize("NFC", name.as_posix())


def _formats() -> str:
    return f"the formats read are {', '.join(FORMATS[:-1])} and {FORMATS[-1]}"
