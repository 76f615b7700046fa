"""A long text in parts, each of which makes a page that a browser can hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

LONGEST = 200_000
"""Characters of a part."""
MOST = 800
"""Facts that begin in one, unless they stand so close that it would be shorter than `SHORTEST`."""
SHORTEST = 2_000


def parts(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """[start, end) of each part, together the whole text; one at least. `starts` tell in order where facts begin.

    A part ends behind a line where one ends late enough in it; a fact that goes over the end stands in both.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text) or not found:
        end = _end(text, starts, at)
        found.append((at, end))
        at = end
    return found


def part_of(found: Sequence[tuple[int, int]], place: int) -> int:
    """The part in which that place of the text is, counted from 1."""
    return max(1, bisect_right([start for start, _ in found], place))


def _end(text: str, starts: Sequence[int], at: int) -> int:
    end = min(at + LONGEST, len(text))
    over = bisect_left(starts, at) + MOST
    if over < len(starts):
        end = min(end, max(starts[over], at + SHORTEST))
    if end == len(text):
        return end
    return text.rfind("\n", max(at, end - SHORTEST), end) + 1 or end
