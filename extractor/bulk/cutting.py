"""The files of a large run, cut into tasks of about one size, and these put into batches."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from extractor.reading import Located, Unit
from extractor.reading.inputs import File, read_file
from extractor.reading.meter import Meter

TASK = 32_000_000
"""Bytes of input that a task has at most: minutes of work, beside which its start is nothing."""
LEAST = 1_000_000
"""Bytes below which a task would be its start and little more."""
FILES = 2_000
"""Files that a task has at most."""
MOST_FILES = 100_000
"""Files that a batch has about at most, as every task is told of all: some 60 MB."""
WAVES = 4
"""Tasks in a batch for each that runs at a time: the last of a batch keep others waiting, once in so many."""


class Piece(NamedTuple):
    """A part of a file: of its units, counted from 0, each `of`-th from the `part`-th on. `number` tells the files of a
    batch apart, in their order."""

    file: File
    number: int
    part: int = 0
    of: int = 1

    def units(self) -> Iterator[tuple[int, Unit | Located]]:
        """The units with their places in the file. The whole file is read: that takes little beside what follows."""
        for place, each in enumerate(read_file(self.file, Meter())):
            if place % self.of == self.part:
                yield place, each


class Batch(NamedTuple):
    """The pieces of each task; how many files and bytes they are."""

    tasks: list[list[Piece]]
    files: int
    bytes: int


def task_bytes(total: int, slots: int) -> int:
    """How large the tasks of a run over so many bytes are to be where so many run at a time."""
    return min(TASK, max(LEAST, total // (slots * WAVES)))


def batch_tasks(slots: int) -> int:
    """How many tasks a batch is to have where so many run at a time."""
    return slots * WAVES


def batches(files: Iterable[tuple[File, int]], size: int, tasks: Callable[[], int]) -> Iterator[Batch]:
    """The files, each with its bytes, in batches of tasks of `size` bytes. `tasks` tells at each batch how many there
    are to be: it has more where one file alone makes more, as the parts of a file are never of two batches."""
    waiting, wanted = _Waiting(size), tasks()
    for file, has in files:
        waiting.add(file, has)
        if len(waiting.batch.tasks) >= wanted or waiting.batch.files >= MOST_FILES:
            yield waiting.take()
            wanted = tasks()
    if waiting.batch.files:
        yield waiting.take()


class _Waiting:
    """A batch in the making; its last task is open for more while `_room` bytes and `_places` files are left."""

    def __init__(self, size: int) -> None:
        self._size = size
        self.batch = Batch([], 0, 0)
        self._room = self._places = 0

    def add(self, file: File, has: int) -> None:
        """Takes a file."""
        number, tasks = self.batch.files, self.batch.tasks
        if has > self._size:
            parts = -(-has // self._size)
            tasks += [[Piece(file, number, part, parts)] for part in range(parts)]
            self._room = self._places = 0
        else:
            if has > self._room or not self._places:
                tasks.append([])
                self._room, self._places = self._size, FILES
            tasks[-1].append(Piece(file, number))
            self._room, self._places = self._room - has, self._places - 1
        self.batch = Batch(tasks, number + 1, self.batch.bytes + has)

    def take(self) -> Batch:
        """Gives the batch, and begins another."""
        batch, self.batch = self.batch, Batch([], 0, 0)
        self._room = self._places = 0
        return batch
