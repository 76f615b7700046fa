"""`run` writes lines: into a file that appears when it is whole, or to standard output."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import TextIO

Add = Callable[[str, Sequence[str]], bool]
"""Writes the lines of an article, by its id; whether there was an earlier one of that id, whose lines a file leaves
out."""


def never() -> bool:
    """No file is made whole without a line."""
    return False


@contextmanager
def lines_to(out: Path | None, whole_if_empty: Callable[[], bool] = never) -> Iterator[Add]:
    """Gives the function that writes lines.

    A file appears under its own name only when it is whole: until then the lines stand in `OUT.part`, which goes away
    when the run is stopped. Of two articles with one id it keeps the later. A run that wrote no line leaves an
    existing file as it is, unless `whole_if_empty`, asked at the end, says that none is the answer.
    """
    if out is None:
        yield _Lines(sys.stdout).add
        sys.stdout.flush()
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    part = aside(out)
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            lines = _Lines(file)
            yield lines.add
            file.flush()
            os.fsync(file.fileno())
        if lines.dropped:
            _without(part, lines.dropped)
        if part.stat().st_size or not out.exists() or whole_if_empty():
            part.replace(out)
    finally:
        part.unlink(missing_ok=True)
        _again(part).unlink(missing_ok=True)


def aside(out: Path) -> Path:
    """Where lines stand until all are there."""
    return out.with_name(out.name + ".part")


class _Lines:
    """Lines of a file, and which of them a later article of the same id replaces: some 150 bytes of memory an article.
    A million are for a store."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._written = 0
        self._at: dict[bytes, tuple[int, int]] = {}
        self.dropped: set[int] = set()

    def add(self, article: str, lines: Sequence[str]) -> bool:
        """See `Add`."""
        key = blake2b(article.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        before = self._at.get(key)
        if before is not None:
            self.dropped.update(range(*before))
        self._at[key] = (self._written, self._written + len(lines))
        self._written += len(lines)
        for line in lines:
            self._file.write(line)
            self._file.write("\n")
        return before is not None


def _without(file: Path, dropped: set[int]) -> None:
    """Writes a file anew without some of its lines, which are counted from 0."""
    again = _again(file)
    with file.open("rb") as source, again.open("wb") as target:
        target.writelines(line for number, line in enumerate(source) if number not in dropped)
        target.flush()
        os.fsync(target.fileno())
    again.replace(file)


def _again(file: Path) -> Path:
    return file.with_name(file.name + ".again")
