"""What stands right above a table: its title, and the line that tells the unit of all its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.facts.tables.headings import LONGEST, Heading, Headings
from extractor.facts.tables.units import Unit
from extractor.language.sentences import sentences
from extractor.records.base import Modality
from extractor.rules.mention import Mention

_LABEL = regex.compile(r"\W*(?:bảng|biểu|phụ lục|biểu đồ)(?: số)? ?[\divx]{1,4}(?:[.\d]*)? ?[:.–-]? ?")
_COUNTED = regex.compile(r"(?:^|[\s:])(?:số|tổng số|số lượng) $")
_FULL_STOP = (".", "!", "?", "…", ".)")


@dataclass(frozen=True, slots=True)
class Caption:
    """`noun` is what the title says the table counts, where it says so and names one thing; the rest as in `Column`."""

    noun: Mention | None = None
    unit: Unit | None = None
    period: str | None = None
    modality: Modality | None = None


def caption_of(cased: str, start: int, titles: Sequence[Heading], headings: Headings) -> Caption:
    """The caption of the table at `start`: the cells that head it, else the line above, below a line of its unit."""
    found = [*titles]
    line, unit = _line_above(cased, start), None
    if line and (unit := headings.units.in_line(headings.folded[slice(*line)])):
        line = _line_above(cased, line[0])
    title = _title(cased, line) if line else None
    if title:
        found.append(headings.heading(*title_of(headings.folded, title)))
    units = [unit, *(headings.units.in_line(headings.folded[each.start : each.end]) for each in titles)]
    return Caption(
        next((noun for heading in found if (noun := _noun(headings.folded, heading))), None),
        next((one for one in units if one), None),
        next((heading.period for heading in found if heading.period), None),
        next((heading.modality for heading in found if heading.modality), None),
    )


def _line_above(cased: str, start: int) -> tuple[int, int] | None:
    """The line above `start`, at most one empty line between, or None."""
    end = start
    while end and cased[end - 1].isspace():
        end -= 1
    if end == 0 or cased.count("\n", end, start) not in (1, 2):
        return None
    return cased.rfind("\n", 0, end) + 1, end


def _title(cased: str, line: tuple[int, int]) -> tuple[int, int] | None:
    """A short line that is no sentence, or the sentence that ends a line with a colon."""
    start, end = line
    if end - start > 10 * LONGEST:
        return None
    if cased[end - 1] == ":":
        last = sentences(cased[start:end])[-1]
        return start + last[0], start + last[1]
    return line if end - start <= LONGEST and not cased.endswith(_FULL_STOP, start, end) else None


def title_of(folded: str, cell: tuple[int, int]) -> tuple[int, int]:
    """What a caption says behind "Bảng 1:"."""
    label = _LABEL.match(folded, *cell)
    return (label.end(), cell[1]) if label and label.end() < cell[1] else cell


def _noun(folded: str, heading: Heading) -> Mention | None:
    """The one noun that stands behind "số" in the title."""
    nouns = heading.things("metric")
    counted = [m for m in nouns if _COUNTED.search(folded[heading.start : m.start])]
    return counted[0] if len(counted) == 1 else None
