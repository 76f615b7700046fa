"""The whole flow: an article in, its facts out. Read this file first.

text ─ fold ─ sentences worth a look, tables ─ phrases, numerals, names ─ cascade ─ whose, when, how certain ─ records
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import merge
from itertools import islice
from operator import itemgetter
from pathlib import Path

from extractor.facts.cascade import BASE_BUILDERS, Cascade, SentenceReading
from extractor.facts.finish import Finisher
from extractor.facts.nouns import CountWords, nouns_of
from extractor.facts.tables.reader import TableReading, Tables
from extractor.facts.tables.units import Units
from extractor.language.folding import Folded, fold
from extractor.language.segmentation import Segmenter
from extractor.language.sentences import sentences
from extractor.names.aliases import OwnShortNames
from extractor.names.body import head_of
from extractor.names.documents import DocumentLetters, documents_builder
from extractor.names.naming import Home, Naming, short_forms
from extractor.names.organisations import Organisations
from extractor.names.persons import PersonWords, persons_builder
from extractor.names.programs import programs_builder
from extractor.names.provinces import Provinces
from extractor.reading.frame import FrameCue, frame_spans
from extractor.reading.tables import Table, find_tables, moved
from extractor.records import Article, ArticleFacts, Skipped
from extractor.rules.builder import Reference
from extractor.rules.compiled import Compiled
from extractor.rules.loader import PackError
from extractor.rules.mention import Apart, Mention
from extractor.values.numerals import Numerals
from extractor.values.reference_year import reference_year

TELLING = frozenset({"org_head", "award_name", "honour"})
"""Kinds of phrases that can be a fact without any number."""
_DIGITS = re.compile(r"\d+")


@dataclass
class Reading:
    """All that was found in one article, before it is told as facts."""

    folded: Folded
    reference: Reference
    naming: Naming
    sentences: list[SentenceReading] = field(default_factory=list)
    frame: list[Mention] = field(default_factory=list)
    skipped: int = 0


@dataclass
class Pipeline:
    """Reads articles with one set of packs; holds nothing of any article."""

    compiled: Compiled
    segmenter: Segmenter
    gate: bool = True

    def check(self, folder: Path) -> None:
        """Raises PackError for a rule of the folder's packs that could not be used."""
        self.compiled.check(folder)
        for loaded, rule in self.compiled.packs.rules():
            if rule.makes == "org_head" and loaded.path.parent == folder:
                try:
                    head_of(rule)
                except ValueError as error:
                    raise PackError(f"{loaded.where(rule)}: {error}") from None

    @cached_property
    def numerals(self) -> Numerals:
        return Numerals(self.compiled.packs)

    @cached_property
    def provinces(self) -> Provinces:
        return Provinces(self.compiled.packs)

    @cached_property
    def organisations(self) -> Organisations:
        return Organisations(self.compiled.packs, self.segmenter, self.provinces.place_names)

    @cached_property
    def person_words(self) -> PersonWords:
        return PersonWords.of(self.compiled.packs)

    @cached_property
    def letters(self) -> DocumentLetters:
        return DocumentLetters.of(self.compiled.packs)

    @cached_property
    def units(self) -> Units:
        return Units(self.compiled, self.numerals)

    @cached_property
    def count_words(self) -> CountWords:
        return CountWords.of(self.compiled.packs)

    @cached_property
    def short_forms(self) -> dict[str, str]:
        return short_forms(self.compiled.packs)

    def read(self, article: Article) -> Reading:
        """Finds everything, sentence by sentence, table by table."""
        folded = fold(article.text)
        reading = self._opened(article, folded)
        phrases = self.compiled.scan(folded.text)
        frame, tables = self._apart(reading, phrases)
        spans = outside(outside(sentences(folded.cased), frame), [(table.start, table.end) for table in tables])
        phrases = [m for m in phrases if m.kind != "frame"]
        cascade = self._cascade(reading)
        worth = Gate(folded.text, phrases, cascade.anchors.telling) if self.gate else None
        reader = Sentences(self, folded, phrases, cascade, OwnShortNames(folded), worth)
        cells = Tables(folded, self.compiled, self.numerals, self.units, reader.read, cascade.nouns_of)
        plain = ((start, end, None) for start, end in spans)
        for start, end, table in merge(plain, ((t.start, t.end, t) for t in tables), key=itemgetter(0)):
            reading.sentences.append(cells.table(table) if table else reader.read_worth(start, end))
        reading.skipped = reader.skipped
        reading.naming.learn(folded, [m for s in reading.sentences for m in s.things if m.kind == "organisation"])
        return reading

    def _opened(self, article: Article, folded: Folded) -> Reading:
        """What an article tells before any sentence is read: its day or year, and where it is at home."""
        year = None if article.published else reference_year(folded.text)
        home = self.provinces.home(folded, f"{article.source or ''} {article.url or ''}")
        naming = Naming(self.short_forms, Home(home.short, home.kind) if home else Home(), self.provinces)
        return Reading(folded, Reference(article.published, year), naming)

    def _cascade(self, reading: Reading) -> Cascade:
        folded = reading.folded
        builders = BASE_BUILDERS | {
            "program": programs_builder(folded),
            "document": documents_builder(folded, self.letters),
            "person": persons_builder(folded, self.person_words),
        }
        nouns = nouns_of(folded, self.segmenter, self.count_words)
        anchors = self.compiled.anchors(folded.text)
        return Cascade(self.compiled, folded, reading.reference, builders, anchors, nouns)

    def _apart(self, reading: Reading, phrases: Sequence[Mention]) -> tuple[list[tuple[int, int]], list[Table]]:
        """The spans of the page's frame, and the tables. A table is the article's own, whatever words of menus its
        rows begin with, unless most of it is frame."""
        folded = reading.folded
        cues = [m for m in phrases if m.kind == "frame"]
        frame = _frame(folded, cues)
        tables = [moved(table, folded.at) for table in find_tables(folded.original)]
        tables = [t for t in tables if 2 * sum(b - a for a, b in outside([t[:2]], frame)) > t.end - t.start]
        if tables:
            inside = Apart(Mention(table.start, table.end, "table") for table in tables)
            cues = [cue for cue in cues if not inside.over(cue.start, cue.end)]
            frame = _frame(folded, cues)
        for start, end in frame:  # noted with the rules whose cues it holds
            rules = tuple(rule for m in cues if start <= m.start < end for rule in m.rules)
            reading.frame.append(Mention(start, end, "frame", rules=rules))
        return frame, tables

    def facts(self, article: Article, reading: Reading) -> ArticleFacts:
        """Tells a reading as records."""
        finisher = Finisher(reading.folded, reading.naming, reading.reference.known_year)
        in_table = sum(one.skipped for one in reading.sentences if isinstance(one, TableReading))
        return ArticleFacts(
            article=article, facts=tuple(finisher.facts(reading.sentences)), skipped=Skipped(in_table=in_table)
        )


@dataclass
class Sentences:
    """Reads the sentences of one article, and the cells of its tables; `skipped` counts characters passed over."""

    pipeline: Pipeline
    folded: Folded
    phrases: Sequence[Mention]
    cascade: Cascade
    shorts: OwnShortNames
    worth: "Gate | None"
    skipped: int = 0

    def read_worth(self, start: int, end: int) -> SentenceReading:
        """What [start, end) gives, where the gate lets it through; else a reading with nothing in it."""
        numerals = self.pipeline.numerals.find(self.folded.text, start, end)
        if self.worth and not (numerals or self.worth(start, end) or self.shorts.find(start, end, [])):
            self.skipped += end - start
            return SentenceReading(start, end)  # a sentence all the same, to what is near it
        return self._read(start, end, numerals)

    def read(self, start: int, end: int) -> SentenceReading:
        """What [start, end) gives."""
        return self._read(start, end, self.pipeline.numerals.find(self.folded.text, start, end))

    def _read(self, start: int, end: int, numerals: Sequence[Mention]) -> SentenceReading:
        at = bisect_left(self.phrases, start, key=lambda m: m.start)
        stop = bisect_left(self.phrases, end, at, key=lambda m: m.start)
        found = [m for m in self.phrases[at:stop] if m.end <= end]
        heads = [m for m in found if m.kind == "org_head"]
        names = self.pipeline.organisations.find(self.folded, start, end, heads)
        names += self.shorts.find(start, end, names)
        self.shorts.learn(names)
        rest = [m for m in found if m.kind != "org_head"]
        return self.cascade.read(start, end, [*rest, *numerals], names)


class Gate:
    """Tells which sentences without a number in words can hold a fact: those with a digit, a phrase that can be
    one, or a word that some template for facts without digits cannot do without."""

    def __init__(self, folded: str, phrases: Sequence[Mention], anchors: Sequence[int]) -> None:
        digits = (m.start() for m in _DIGITS.finditer(folded))
        self._places = sorted({*digits, *anchors, *(m.start for m in phrases if m.kind in TELLING)})

    def __call__(self, start: int, end: int) -> bool:
        i = bisect_left(self._places, start)
        return i < len(self._places) and self._places[i] < end


def _frame(folded: Folded, cues: Sequence[Mention]) -> list[tuple[int, int]]:
    return frame_spans(folded.cased, [FrameCue(m.start, m.end, m.attribute("reach")) for m in cues])


def outside(spans: Iterable[tuple[int, int]], frame: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of the spans lies outside the page's frame; both are in order and apart."""
    left: list[tuple[int, int]] = []
    first = 0
    for start, end in spans:
        while first < len(frame) and frame[first][1] <= start:
            first += 1
        for a, b in islice(frame, first, None):
            if a >= end:
                break
            if start < a:
                left.append((start, a))
            start = max(start, b)
        if start < end:
            left.append((start, end))
    return left
