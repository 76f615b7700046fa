"""The lines of a PDF's page to paragraphs: those are joined that were broken only where the column ends."""

import re
import statistics
from dataclasses import dataclass

FULL = 0.8
"""The share of the widest lines' length from which a line is one that was broken where the column ends."""
_ENDED = (".", "!", "?", ":", ";", "…", "|")
_BEGINS = re.compile(r"\s*(?:[-–*+•|]|\d{1,3}[.)]|[a-zđ]\))\s")
_HYPHEN = re.compile(r"\w[-‐‑–]$")
"""Behind a letter or digit: a word or a number goes on. A dash has a blank before it."""


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
        if found and found[-1].broken and not _BEGINS.match(line):
            found[-1] = _Paragraph(_together(found[-1].text, line), broken)
        else:
            found.append(_Paragraph(line, broken))
    return "\n".join(each.text for each in found)


def _together(before: str, line: str) -> str:
    return f"{before}{line}" if _HYPHEN.search(before) else f"{before} {line}"
