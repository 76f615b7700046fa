"""The words over a column, before a row or in a caption, one cell at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from extractor.facts.cascade import SentenceReading
from extractor.facts.tables.units import Unit, Units
from extractor.records.base import Modality
from extractor.records.period import Period
from extractor.rules.compiled import Compiled
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention
from extractor.rules.template import Match

LONGEST = 200
"""Characters of a heading; a longer cell is prose."""
_SIMPLE = frozenset({"award_name", "honour", "date"})
_KINDS = _SIMPLE | {"metric", "organisation"}
_YEAR = regex.compile(r"(?<![\d./-])(?:19|20)\d{2}(?![\d./-])")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a cell says by itself. `columns` are the matches that tell what stands below it, the strongest first;
    `cues` those that tell whether it was reached or is aimed at, in text order; `period` as in a count; `cased` its
    words with their capitals."""

    start: int
    end: int
    cased: str
    reading: SentenceReading
    columns: tuple[Match, ...]
    cues: tuple[Match, ...]
    unit: Unit | None
    period: str | None

    @property
    def timed(self) -> bool:
        """Whether it names a time, though none that can be told: "Tháng 5" of no year."""
        return self.period is not None or bool(self.things("date"))

    @property
    def modality(self) -> Modality | None:
        """What its first cue says: "kết quả thực hiện kế hoạch" is a result."""
        modality: Modality | None = self.cues[0].rule.set["modality"] if self.cues else None
        return modality

    def things(self, kind: str) -> list[Mention]:
        return [m for m in self.reading.things if m.kind == kind]

    @property
    def nouns(self) -> list[Mention]:
        """The nouns of the lists in it, none that a capital follows as in "Nhóm A"; one that is a cue as well ("kế
        hoạch") only where there is no other."""
        found = [m for m in self.things("metric") if not self._begins_name(m)]
        own = [m for m in found if not any(cue.start < m.end and m.start < cue.end for cue in self.cues)]
        return own or found

    def _begins_name(self, noun: Mention) -> bool:
        return self.cased[noun.end - self.start :].lstrip()[:1].isupper() and not self.cased.isupper()

    def best(self, *roles: str) -> Match | None:
        """The strongest match of one of these roles."""
        return next((match for match in self.columns if match.rule.set["role"] in roles), None)


@dataclass(frozen=True)
class Headings:
    """Reads the headings of one article: `read` is what reads any sentence of it."""

    cased: str
    folded: str
    compiled: Compiled
    units: Units
    read: Callable[[int, int], SentenceReading]

    def heading(self, start: int, end: int) -> Heading:
        """What the cell [start, end) says as a heading. One that is too long says nothing."""
        if end - start > LONGEST:
            return Heading(start, end, "", SentenceReading(start, end), (), (), None, None)
        reading = self.read(start, end)
        words = self.folded[start:end]
        columns = self.matches(reading, "column")
        cues = sorted(self.matches(reading, "column_cue"), key=lambda m: m.start)
        return Heading(
            start, end, self.cased[start:end], reading, columns, tuple(cues), self.units.in_heading(words),
            period(reading, words),
        )  # fmt: skip

    def matches(self, reading: SentenceReading, makes: str) -> tuple[Match, ...]:
        """The matches of the table rules of a kind over one cell, those of the highest priority first.

        A rule sees the cell as plain words, then with honours and dates as one character each, then also with
        metrics and bodies; it takes the first view that it fits.
        """
        things = [m for m in reading.things if m.kind in _KINDS]
        views = [[], [m for m in things if m.kind in _SIMPLE], things]
        masks = [self._mask(reading, view) for i, view in enumerate(views) if view not in views[:i]]
        found: dict[str, list[Match]] = {}
        for template in self.compiled.templates["table"]:
            if template.rule.makes == makes:
                fits = (template.run(mask) for mask in masks)
                found[template.rule.id] = next((some for some in fits if some), [])
        every = [match for some in found.values() for match in some]
        return tuple(sorted(every, key=lambda m: -self.compiled.priorities[m.rule.id]))

    def _mask(self, reading: SentenceReading, things: Sequence[Mention]) -> Mask:
        return Mask(self.folded, reading.start, reading.end, things, self.compiled.codes)


def period(reading: SentenceReading, words: str) -> str | None:
    """The one time that a cell names, as `start/end`: by a date, or by a bare year; None for none and for two."""
    times = {value.iso() for m in reading.things if m.kind == "date" and isinstance(value := m.value, Period)}
    if not times:
        times = {f"{year}-01-01/{year}-12-31" for year in _YEAR.findall(words)}
    return times.pop() if len(times) == 1 else None
