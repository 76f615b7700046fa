"""The lines of a PDF's page to paragraphs: those are joined that were broken only where the column ends."""

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

FULL = 0.8
"""The share of the widest lines' length from which a line is one that was broken where the column ends."""
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
    """`broken`: its last line is one that the column may have ended."""

    text: str
    broken: bool


def joined(text: str) -> str:
    """The lines of a page with those joined that were broken only where the column ends; empty ones left out."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 3:  # too few to tell how wide the column is
        return "\n".join(lines)
    widest = statistics.quantiles([len(line) for line in lines], n=10)[-1]
    found: list[_Paragraph] = []
    for line in lines:
        broken = len(line) >= FULL * widest and not line.endswith(_ENDED)
        if found and found[-1].broken and (not _BEGINS.match(line) or _within(found[-1].text, line)):
            found[-1] = _Paragraph(_together(found[-1].text, line), broken)
        else:
            found.append(_Paragraph(line, broken))
    return "\n".join(_without_lone_dashes(found))


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
        if lone and number and found[number - 1].broken:
            texts[-1] += f" {each.text}"
        else:
            texts.append(each.text)
    return texts
