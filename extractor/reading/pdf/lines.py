"""The lines of a PDF's page to paragraphs: those are joined that were broken only where the column ends."""

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.pdf.layout import FULL, Line, beginnings, headings

_ENDED = (".", "!", "?", ":", ";", "…", "|")
_BEGINS = re.compile(r"\s*(?:[-–*+•|]|\d{1,3}[.)]|[a-zđ]\))\s")
_DASH = re.compile(r"[-–]\s")
_HYPHEN = re.compile(r"\w[-‐‑–]$")
"""Behind a letter or digit: a word or a number goes on. A dash has a blank before it."""
_SENTENCE = re.compile(r"[.!?…][”\"»)]?$")
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"), ("[", "]"))
_FIGURES = (r"\d{4}", r"\d{1,3}(?:\.\d{3})+", r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{4})?")
"""Years, figures from a thousand on, and days: two of one kind with a dash between are a range."""
_RANGE = re.compile("|".join(rf"(?<![\w.,/-]){figure} [-–] {figure}(?![\w/-])" for figure in _FIGURES))


@dataclass
class _Paragraph:
    """`full`: its last line is one that the column may have ended. `size`: a heading's, of its letters, else 0."""

    text: str
    full: bool
    size: float

    @property
    def ended(self) -> bool:
        return self.text.endswith(_ENDED)


def joined(lines: Sequence[Line]) -> str:
    """The lines of a page with those joined that were broken only where the column ends."""
    if len(lines) < 3:  # too few to tell how wide the column is
        return "\n".join(line.text for line in lines)
    widest = statistics.quantiles([len(line.text) for line in lines], n=10)[-1]
    full = [len(line.text) >= FULL * widest for line in lines]
    found: list[_Paragraph] = []
    for line, long, begins, heading in zip(lines, full, beginnings(lines, full), headings(lines), strict=True):
        size = line.size if heading else 0.0
        if found and _goes_on(found[-1], line.text, begins, size):
            found[-1] = _Paragraph(_together(found[-1].text, line.text), long, size)
        else:
            found.append(_Paragraph(line.text, long, size))
    return "\n".join(_without_lone_dashes(found))


def _goes_on(before: _Paragraph, line: str, begins: bool | None, size: float) -> bool:
    """Whether a line goes on with what stands before it; `begins` is what its layout tells of it, if anything.

    A heading goes on in letters of its own size alone, wherever its lines were broken.
    """
    if size or before.size:
        return size == before.size and not _BEGINS.match(line)
    if not before.full or (_BEGINS.match(line) and (before.ended or not _within(before.text, line))):
        return False
    if begins is None or before.text.endswith("|"):
        return not before.ended
    return not begins or (line[0].islower() and not before.ended)


def _together(before: str, line: str) -> str:
    return f"{before}{line}" if _HYPHEN.search(before) else f"{before} {line}"


def _within(before: str, line: str) -> bool:
    """Whether a line that begins like an item stands within what goes before: a bracket, a quotation, a range."""
    if _RANGE.match(f"{before.rpartition(' ')[2].lstrip('(')} {line}"):
        return True
    for left, right in _PAIRS:
        closes, opens = line.find(right), line.find(left)
        if before.rfind(left) > before.rfind(right) and closes >= 0 and not 0 <= opens < closes:
            return True
    return False


def _without_lone_dashes(found: Sequence[_Paragraph]) -> list[str]:
    """The paragraphs' texts. One behind a dash with no item beside it is none where it ends a sentence: lists have
    several, and before them a mark."""
    texts: list[str] = []
    for number, each in enumerate(found):
        beside = [near.text for near in (*found[max(number - 1, 0) : number], *found[number + 1 : number + 2])]
        lone = _DASH.match(each.text) and _SENTENCE.search(each.text) and not any(map(_BEGINS.match, beside))
        if lone and number and found[number - 1].full and not found[number - 1].ended:
            texts[-1] += f" {each.text}"
        else:
            texts.append(each.text)
    return texts
