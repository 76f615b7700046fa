"""From the characters of an article's text back to those of its page's source."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.html.words import Words

MOST_ANCHORS = 60
LEAST_ANCHOR = 40
"""Characters, blanks left out, of a line that may stand as an anchor: once in the page, and in order."""
REACH = 100_000
"""Characters, blanks left out, behind one mapped line in which the next one is looked for."""
MOST_TRIES = 20
"""Places within words that a line is found at, before it is given up."""
MOST_MISSES = 2_000
"""Lines that are looked for and not found, before no more are looked for: a page's time stays bounded."""

_MARKUP = re.compile("[<&]")


class Run(NamedTuple):
    """Text [text_start, text_end) and the source [source_start, source_end) that it is.

    Where both have one length, character stands for character; else the run is one character, written as an entity, in
    decomposed letters, or a blank that stands for blanks and tags.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int


def source_map(html: str, text: str) -> list[Run]:
    """The runs of `text` that stand in the decoded page `html`, in order; a line is mapped whole or not at all.

    `text` is in NFC. A row of a table is mapped by its cells' words in order, so that one with a spanning cell's words
    repeated is not. A line that stands in the page twice is the one between its mapped neighbours.
    """
    words = Words(html)
    lines = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", text)]
    keys = [_key(line) for _, line in lines]
    placed = _anchors(words.squeezed, keys)
    highs = _highs(placed, len(lines), len(words.squeezed))
    low = misses = 0
    runs: list[Run] = []
    for number, (start, line) in enumerate(lines):
        at = placed.get(number)
        if at is None and keys[number] and misses < MOST_MISSES:
            at = _place(words, keys[number], low, highs[number], last=low == 0)
            misses += at is None
        if at is not None:
            runs += _runs(html, start, line, words, at)
            low = at + len(keys[number])
    return runs


def source_span(runs: Sequence[Run], start: int, end: int) -> tuple[int, int] | None:
    """The source's characters that are text [start, end), tags within them included; None where any is unmapped."""
    number = bisect_right(runs, start, key=lambda run: run.text_end)
    covering = []
    while number < len(runs) and runs[number].text_start < end:
        covering.append(runs[number])
        number += 1
    if not covering or covering[0].text_start > start or covering[-1].text_end < end:
        return None
    if any(left.text_end != right.text_start for left, right in pairwise(covering)):
        return None
    first, last = covering[0], covering[-1]
    behind = last.text_end - end  # none in a run of one character
    return first.source_start + (start - first.text_start), last.source_end - behind


def _key(line: str) -> str:
    """A line's characters less its blanks, and less the bars of a row."""
    return re.sub(r"[\s|]" if line.startswith("| ") else r"\s", "", line)


def _anchors(squeezed: str, keys: Sequence[str]) -> dict[int, int]:
    """By line: where the longest lines stand that the page holds once, less those out of order."""
    longest = sorted((n for n, key in enumerate(keys) if len(key) >= LEAST_ANCHOR), key=lambda n: -len(keys[n]))
    placed: dict[int, int] = {}
    end = 0
    for number in sorted(longest[:MOST_ANCHORS]):
        at = squeezed.find(keys[number])
        if at >= end and squeezed.find(keys[number], at + 1) < 0:
            placed[number] = at
            end = at + len(keys[number])
    return placed


def _highs(placed: dict[int, int], lines: int, end: int) -> list[int]:
    """For each line where the next anchor behind it begins; `end` behind the last one."""
    highs = []
    for number in reversed(range(lines)):
        highs.append(end)
        end = placed.get(number, end)
    return highs[::-1]


def _place(words: Words, key: str, low: int, high: int, last: bool) -> int | None:
    """Where whole words make up the key in [low, high): the first place, or the last one above all mapped lines."""
    find = words.squeezed.rfind if last else words.squeezed.find
    low, high = (max(low, high - REACH), high) if last else (low, min(high, low + REACH))
    for _ in range(MOST_TRIES):
        at = find(key, low, high)
        if at < 0 or (words.begins(at) and words.begins(at + len(key))):
            return at if at >= 0 else None
        low, high = (low, at + len(key) - 1) if last else (at + 1, high)
    return None


def _runs(html: str, start: int, line: str, words: Words, at: int) -> Iterator[Run]:
    """The runs of one line whose first word stands at `at`, its blanks and bars between mapped characters included."""
    begin, word = next(words.behind(at))
    source = word.start + at - begin
    if word.even and html.startswith(line, source) and not _MARKUP.search(line):  # most lines: this is fast
        yield Run(start, start + len(line), source, source + len(line))
        return
    run: Run | None = None
    for one in _shown(start, line, words, at):
        if run and one.text_start > run.text_end:
            gap = Run(run.text_end, one.text_start, run.source_end, one.source_start)
            if _even(run) and _even(gap):
                run = Run(run.text_start, gap.text_end, run.source_start, gap.source_end)
            else:
                yield run
                run = gap
        if run and _even(run) and _even(one) and run.source_end == one.source_start:
            run = Run(run.text_start, one.text_end, run.source_start, one.source_end)
            continue
        if run:
            yield run
        run = one
    if run:
        yield run


def _shown(start: int, line: str, words: Words, at: int) -> Iterator[Run]:
    """The runs of the line's words alone."""
    source = words.behind(at)
    begin, word = next(source)
    for found in re.finditer(r"[^\s|]+" if line.startswith("| ") else r"\S+", line):
        here, end = start + found.start(), start + found.end()
        while here < end:
            if at == begin + len(word.text):
                begin, word = next(source)
            skip = at - begin
            size = min(end - here, len(word.text) - skip) if word.even else 1
            place = (word.start + skip, word.start + skip + size) if word.even else (word.start, word.end)
            yield Run(here, here + size, *place)
            here, at = here + size, at + size


def _even(run: Run) -> bool:
    return run.text_end - run.text_start == run.source_end - run.source_start
