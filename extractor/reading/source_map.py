"""From the characters of an article's text back to those of its page's source."""

import html as entities
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.reading.html_tables import INLINE

MOST_ANCHORS = 60
LEAST_ANCHOR = 40
"""Characters, blanks left out, of a line that may stand as an anchor: once in the page, and in order."""

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|noscript|template|title)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|</?(?P<tag>[a-zA-Z][\w:-]*)[^>]*(?:>|\Z)|<[!?][^>]*(?:>|\Z)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});?)|(?P<space>\s+)|(?P<letter>.)",
    re.DOTALL | re.IGNORECASE,
)
"""What is not closed runs to the page's end, so that reading stays linear."""


class Run(NamedTuple):
    """Text [text_start, text_end) and the source [source_start, source_end) that it is.

    Where both have one length, character stands for character; else the run is one character, written as an entity, in
    decomposed letters, or a blank that stands for blanks and tags.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int


class _Letter(NamedTuple):
    """A character that is no blank, where it stands, and whether a word or block begins with it."""

    text: str
    start: int
    end: int
    first: bool


def source_map(html: str, text: str) -> list[Run]:
    """The runs of `text` that stand in the decoded page `html`, in order; a line is mapped whole or not at all.

    `text` is in NFC. A row of a table is mapped by its cells' words in order, so that one with a spanning cell's words
    repeated is not. A line that stands in the page twice is the one between its mapped neighbours.
    """
    source = list(_composed(_letters(html)))
    squeezed = "".join(letter.text for letter in source)
    lines = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", text)]
    keys = [_key(line) for _, line in lines]
    placed = _anchors(squeezed, keys)
    low = 0
    runs: list[Run] = []
    for number, (start, line) in enumerate(lines):
        high = next((at for later, at in placed.items() if later > number), len(squeezed))
        at = placed.get(number)
        if at is None and keys[number]:
            at = _place(squeezed, source, keys[number], low, high, last=low == 0)
        if at is not None:
            runs += _runs(start, line, source[at : at + len(keys[number])])
            low = at + len(keys[number])
    return runs


def source_span(runs: Sequence[Run], start: int, end: int) -> tuple[int, int] | None:
    """The source's characters that are text [start, end), tags within them included; None where any is unmapped."""
    covering = [run for run in runs if run.text_start < end and run.text_end > start]
    if not covering or covering[0].text_start > start or covering[-1].text_end < end:
        return None
    if any(left.text_end != right.text_start for left, right in pairwise(covering)):
        return None
    first, last = covering[0], covering[-1]
    behind = last.text_end - end  # none in a run of one character
    return first.source_start + (start - first.text_start), last.source_end - behind


def _letters(html: str) -> Iterator[_Letter]:
    first = True
    for token in _TOKEN.finditer(html):
        if token["letter"] or token["entity"]:
            decoded = token["letter"] or entities.unescape(token["entity"])
            if decoded.isspace():
                first = True
                continue
            yield _Letter(decoded, *token.span(), first)
            first = False
        elif token["space"] or (token["tag"] or "div").lower() not in INLINE:
            first = True


def _composed(letters: Iterable[_Letter]) -> Iterator[_Letter]:
    """One for each character of the NFC: a letter and its marks are one where they compose to one."""
    pending: _Letter | None = None
    for letter in letters:
        if pending and not letter.first and unicodedata.combining(letter.text[0]):
            made = unicodedata.normalize("NFC", pending.text + letter.text)
            pending = _Letter(made, pending.start, letter.end, pending.first)
            continue
        yield from _single(pending)
        pending = letter
    yield from _single(pending)


def _single(letter: _Letter | None) -> Iterator[_Letter]:
    """A letter's characters: those of a cluster that no single character stands for have its place all."""
    for number, character in enumerate(unicodedata.normalize("NFC", letter.text) if letter else ""):
        if letter:
            yield letter._replace(text=character, first=letter.first and number == 0)


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


def _place(squeezed: str, source: Sequence[_Letter], key: str, low: int, high: int, last: bool) -> int | None:
    """Where whole words make up the key in [low, high): the first place, or the last one above all mapped lines."""
    at = squeezed.rfind(key, low, high) if last else squeezed.find(key, low, high)
    while at >= 0:
        end = at + len(key)
        if source[at].first and (end == len(source) or source[end].first):
            return at
        at = squeezed.rfind(key, low, end - 1) if last else squeezed.find(key, at + 1, high)
    return None


def _runs(start: int, line: str, letters: Sequence[_Letter]) -> Iterator[Run]:
    """The runs of one line, its blanks and bars between mapped characters included."""
    bars = "|" if line.startswith("| ") else ""
    places = [at for at, character in enumerate(line, start) if not character.isspace() and character not in bars]
    run: Run | None = None
    for at, letter in zip(places, letters, strict=True):
        one = Run(at, at + 1, letter.start, letter.end)
        if run and at > run.text_end:
            gap = Run(run.text_end, at, run.source_end, letter.start)
            if _even(run) and _even(gap):
                run = run._replace(text_end=at, source_end=letter.start)
            else:
                yield run
                run = gap
        if run and _even(run) and _even(one) and run.source_end == one.source_start:
            run = run._replace(text_end=one.text_end, source_end=one.source_end)
            continue
        if run:
            yield run
        run = one
    if run:
        yield run


def _even(run: Run) -> bool:
    return run.text_end - run.text_start == run.source_end - run.source_start
