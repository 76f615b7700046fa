"""The page's frame in a text: menus, counters, licences, comment forms, lists of other news."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

Span = tuple[int, int]

SHORT_LINE = 250
"""A longer line is the article's own, whatever it begins with."""
TOP, BOTTOM = 0.2, 0.55
"""The shares of the text before and behind which it has its edges."""

_LINE = re.compile(r"[^\n]+")
_OPENING = re.compile(r"[\s\-–*+•>»|\[(]*")
_CLOSING = re.compile(r"[\s:.?!\])»>|*]*(?:\(\d+\))?[\s:]*")
_FIGURE = re.compile(r"(?: [^\W\d]+){0,2}\s?(?::|thứ|-(?= ))\s?(?:thứ )?[\d.,]+|\s?\(\d+\)|\s\d[\d.]*(?=\s*(?:[,|]|$))")
_SEPARATOR = re.compile(r'\s*[|»›•]\s*| {2,}| [-">] ')
_LISTED = re.compile(r"\s*[-–*+•>]|.*\(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\)\s*$")


class FrameCue(NamedTuple):
    """A phrase of the pack's at [start, end), and how far its frame may go."""

    start: int
    end: int
    reach: str


def frame_spans(cased: str, cues: Iterable[FrameCue]) -> list[Span]:
    """The spans [start, end) of the frame, in order and apart. A wrong one loses facts, so in doubt none.

    `cased` keeps its capitals and line breaks, with the same offsets as the cues.
    """
    lines = [match.span() for match in _LINE.finditer(cased)]
    found: list[Span] = []
    at = 0
    for cue in sorted(cues):
        while at < len(lines) and lines[at][1] <= cue.start:
            at += 1
        if at == len(lines):
            break
        if cue.reach == "list":
            found += _list(cased, lines, at, cue)
        elif span := _REACHES[cue.reach](cased, lines[at], cue):
            found.append(span)
    return _joined(found)


def _list(cased: str, lines: list[Span], at: int, cue: FrameCue) -> list[Span]:
    """A heading and the lines behind it that look like headlines."""
    start, end = lines[at]
    heading = _begins(cased, start, cue) and _CLOSING.fullmatch(cased, cue.end, end)
    colon = cased.startswith(":", cue.end)
    inside = _low(cased, cue) and (colon or cased[cue.start : cue.end].isupper())
    first = _begins(cased, start, cue) and colon and end - start <= SHORT_LINE
    if not heading:
        return [(cue.start, end)] if inside or first else []
    if not _low(cased, cue) and not any(_LISTED.match(cased, *line) for line in lines[at + 1 : at + 2]):
        return []
    last = at
    for line in lines[at + 1 :]:
        text = cased[slice(*line)]
        bare = len(text) <= 120 and not text.rstrip().endswith((".", "!", "…", ":"))
        if not (_LISTED.match(text) and len(text) <= SHORT_LINE) and not (bare and _low(cased, cue)):
            break
        last += 1
    return [(start, lines[last][1])]


def _exact(cased: str, line: Span, cue: FrameCue) -> Span | None:
    if _begins(cased, line[0], cue) and _CLOSING.fullmatch(cased, cue.end, line[1]):
        return line
    return _menu(cased, line, cue)


def _line(cased: str, line: Span, cue: FrameCue) -> Span | None:
    if cased[cue.start].islower():
        return None
    if _begins(cased, line[0], cue) and line[1] - line[0] <= SHORT_LINE:
        return line
    return _form(cased, line, cue)


def _edge(cased: str, line: Span, cue: FrameCue) -> Span | None:
    marked = re.match(r"\s?(?::|số|\d|\(|thuộc)|.{0,25}(?:số|:)", cased[cue.end : line[1]])
    top = line[0] < TOP * len(cased) and line[0] > 0
    low = line[0] > BOTTOM * len(cased) or top
    starts = _begins(cased, line[0], cue) and cased[cue.start].isupper()
    return line if marked and low and starts and line[1] - line[0] <= SHORT_LINE else None


def _menu(cased: str, line: Span, _: FrameCue) -> Span | None:
    if line[1] - line[0] > SHORT_LINE:
        return None
    pieces = [piece for piece in _SEPARATOR.split(cased[slice(*line)].strip()) if piece]
    short = all(len(piece) <= 32 and not piece.endswith(".") for piece in pieces)
    return line if len(pieces) >= 3 and short else None


def _part(cased: str, line: Span, cue: FrameCue) -> Span | None:
    text = cased[slice(*line)]
    before = cased[: cue.start].rstrip(" ")[-1:]
    if "|" not in text or len(text) > SHORT_LINE or before not in ("|", "\n", ""):
        return None
    stop = cased.find("|", cue.end, line[1])
    return cue.start, line[1] if stop < 0 else stop


def _counter(cased: str, line: Span, cue: FrameCue) -> Span | None:
    figure = _FIGURE.match(cased, cue.end, line[1])
    if figure is None or cased[cue.start].islower():
        return None
    rest = line[1] - figure.end()
    return cue.start, line[1] if rest <= SHORT_LINE // 2 else figure.end()


def _form(cased: str, line: Span, cue: FrameCue) -> Span | None:
    return (cue.start, line[1]) if _low(cased, cue) and cased[cue.start].isupper() else None


_REACHES: dict[str, Callable[[str, Span, FrameCue], Span | None]] = {
    "exact": _exact,
    "line": _line,
    "edge": _edge,
    "menu": _menu,
    "part": _part,
    "counter": _counter,
    "form": _form,
}


def _begins(cased: str, start: int, cue: FrameCue) -> bool:
    opening = _OPENING.match(cased, start)
    return opening is not None and opening.end() >= cue.start


def _low(cased: str, cue: FrameCue) -> bool:
    return cue.start >= len(cased) / 2


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
