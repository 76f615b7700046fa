"""Where the lines of a PDF's page stand, and which begin a paragraph by their indentation or the space above them."""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

FULL = 0.8
"""The share of the widest lines' length from which a line is one that was broken where the column ends."""
INDENTED = 6.0
"""Points from the margin, or from the line above, from which a line is indented."""
APART = 1.2
"""Of the usual distance between two lines: from here on there is space between paragraphs."""
LARGER = 1.1
"""Of the usual size of letters: from here on they are a heading's."""
LONGEST_HEADING = 4
"""Lines."""
_MARKED = 0.7
"""The share of the paragraphs that certainly begin, those behind a short line, that have to show it."""
_LEAST = 2


class Piece(NamedTuple):
    """Text as the page draws it, with line breaks; where it begins, in points from the lower left corner, and the size
    of its letters in points, 0 where the page does not tell."""

    text: str
    x: float
    y: float
    size: float = 0.0


class Line(NamedTuple):
    """A line's words, where it begins and in letters of which size; None and 0 where the page does not tell."""

    text: str
    at: tuple[float, float] | None = None
    size: float = 0.0


def place_lines(pieces: Iterable[Piece]) -> list[Line]:
    """The lines that the pieces make up, empty ones left out, each where its first letter stands."""
    lines = [Line("")]
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                lines.append(Line(""))
            last = lines[-1]
            first = not last.text.strip() and part.strip() and not piece.text[: piece.text.find(part)].strip()
            place = ((piece.x, piece.y), piece.size) if first else (last.at, last.size)
            lines[-1] = Line(last.text + part, *place)
    words = (line._replace(text=" ".join(line.text.split())) for line in lines)
    return [line for line in words if line.text]


def headings(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is a heading's: its letters larger than most of the page, and few such together."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    usual = max(letters, key=letters.__getitem__, default=0.0)
    found: list[bool] = []
    for size, together in groupby(line.size for line in lines):
        number = len(list(together))
        found += [size >= LARGER * usual > 0 and number <= LONGEST_HEADING] * number
    return found


def beginnings(lines: Sequence[Line], full: Sequence[bool]) -> list[bool | None]:
    """For each line whether it begins a paragraph; None for each that does not tell, and for all where few that
    certainly begin one show it: then the layout says nothing. `full` are those that the column may have ended.
    """
    found: list[bool | None] = [None] * len(lines)
    places = [line.at for line in lines]
    steps = [above[1] - at[1] for above, at in pairwise(places) if above and at]
    falling = [step for step in steps if step > 0]
    if not falling:
        return found
    usual, margin = statistics.median_low(falling), statistics.mode(round(at[0]) for at in places if at)
    for number in range(1, len(lines)):
        above, at = places[number - 1], places[number]
        if above is None or at is None or above[1] <= at[1]:
            continue
        further = at[0] - above[0] >= INDENTED or not full[number - 1]  # not the second line of an item
        if above[1] - at[1] >= APART * usual or (at[0] - margin >= INDENTED and further):
            found[number] = True
        elif abs(at[0] - margin) < INDENTED / 2:
            found[number] = False
    certain = [begins for begins, long in zip(found[1:], full, strict=False) if not long and begins is not None]
    shown = certain.count(True)
    return found if shown >= max(_LEAST, _MARKED * len(certain)) else [None] * len(lines)
