"""A folder of mixed inputs, as twenty years of provincial news leave it, with what a run has to make of it."""

from pathlib import Path
from random import Random

from tests.bulk.archive_broken import BROKEN
from tests.bulk.archive_containers import CONTAINERS
from tests.bulk.archive_files import FILES
from tests.bulk.archive_folder import Archive, Writer
from tests.bulk.expected import Expected

SHARE_BROKEN = 0.03
SPARSE = 200_000_000


def made(folder: Path, inputs: int = 2000, seed: int = 2018) -> Expected:
    """Fills the folder with about so many articles, broken inputs and things that are not read.

    Every kind comes at least once, so that there are some hundred inputs at least. The same seed gives the same
    articles in the same places; the bytes of archives tell when they were packed.
    """
    archive = Archive(folder, Random(seed))
    broken = max(len(BROKEN), round(inputs * SHARE_BROKEN))
    for number in range(broken):
        BROKEN[number % len(BROKEN)](archive)
    _sparse(archive)
    writers: dict[Writer, int] = FILES | CONTAINERS
    for write in writers:
        write(archive)
    while len(archive.expected) < inputs:
        (write,) = archive.random.choices(list(writers), list(writers.values()))
        write(archive)
    return archive.expected


def _sparse(archive: Archive) -> None:
    """A page of 200 MB that takes no room on the disk."""
    name = archive.put("huge.html", b"<!DOCTYPE html><html><body>")
    with (archive.folder / name).open("r+b") as file:
        file.truncate(SPARSE)
    archive.error(name, "has 200 MB")
