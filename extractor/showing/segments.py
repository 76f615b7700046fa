"""A text cut wherever a marked span begins or ends, so that spans may overlap in any way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Segment(NamedTuple):
    """[start, end) of the text, the numbers of the spans on it, and of those that begin here; in the order of the
    spans."""

    start: int
    end: int
    on: tuple[int, ...]
    begins: tuple[int, ...]


def segments(length: int, spans: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    """The whole of a text of that length, in order. `spans` are [start, end) within it, each of one character at
    least; they are counted from 0."""
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(spans):
        starts.setdefault(start, []).append(number)
        ends.setdefault(end, []).append(number)
    here: list[int] = []
    for start, end in pairwise(sorted({0, length, *starts, *ends})):
        begins = starts.get(start, [])
        here = sorted([*(one for one in here if one not in ends.get(start, ())), *begins])
        yield Segment(start, end, tuple(here), tuple(begins))
