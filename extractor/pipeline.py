"""The whole flow: an article in, its facts out. Read this file first.

text ─ fold ─ sentences worth a look ─ phrases, numerals, names ─ cascade ─ whose, when, how certain ─ records
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cache, cached_property
from heapq import merge
from operator import itemgetter
from pathlib import Path

from extractor.facts.builders import BASE_BUILDERS
from extractor.facts.cascade import Cascade, SentenceReading
from extractor.facts.finish import Finisher, Known
from extractor.facts.near_misses import NearMisses
from extractor.facts.nouns import CountWords, nouns_of
from extractor.facts.sentences import Gate, Sentences, inside, outside, parted
from extractor.facts.tables.reader import TableReading, Tables
from extractor.facts.tables.units import Units
from extractor.language.folding import Folded, fold, fold_phrase
from extractor.language.segmentation import Segmenter
from extractor.language.sentences import sentences
from extractor.names.aliases import OwnShortNames
from extractor.names.bodies import Bodies, Registry
from extractor.names.body import head_of
from extractor.names.documents import DocumentLetters, documents_builder
from extractor.names.identity import Identities
from extractor.names.levels import Home, Levels
from extractor.names.naming import Naming, short_forms
from extractor.names.organisations import Organisations
from extractor.names.person_names import PersonWords
from extractor.names.persons import persons_builder
from extractor.names.programs import programs_builder
from extractor.names.provinces import Provinces
from extractor.names.successors import Successors
from extractor.reading.frame import FrameCue, frame_spans
from extractor.reading.tables import Table, find_tables, moved
from extractor.records import Article, ArticleFacts, NearMiss, Skipped
from extractor.rules.builder import Builder, Reference
from extractor.rules.compiled import Compiled
from extractor.rules.loader import PackError
from extractor.rules.mention import Apart, Mention
from extractor.values.numerals import Numerals
from extractor.values.reference_year import reference_year


@dataclass
class Reading:
    """All that was found in one article, before it is told as facts."""

    folded: Folded
    reference: Reference
    bodies: Bodies
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
                    raise PackError("{}: {}", loaded.where(rule), error) from None

    def without(self, rule_id: str) -> "Pipeline":
        """The same as if no pack had the rule. What was made of the packs' words and tables is shared."""
        other = copy(self)
        other.compiled = self.compiled.without(rule_id)
        other.__dict__.pop("numerals", None)  # it knows the units that rules name
        return other

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
    def count_words(self) -> CountWords:
        return CountWords.of(self.compiled.packs)

    @cached_property
    def known(self) -> Known:
        return Known.of(self.compiled.packs)

    @cached_property
    def short_forms(self) -> dict[str, str]:
        return short_forms(self.compiled.packs)

    @cached_property
    def sectors(self) -> frozenset[str]:
        return frozenset(map(fold_phrase, self.compiled.packs.words("sectors")))

    @cached_property
    def registry(self) -> Registry:
        identities = Identities(self.compiled.packs, self.provinces)
        return Registry(identities, Successors(self.compiled.packs, self.provinces, identities))

    def read(self, article: Article) -> Reading:
        """Finds everything, sentence by sentence, table by table."""
        folded = fold(article.text)
        reading = self._opened(article, folded)
        phrases = self.compiled.scan(folded.text)
        frame, tables = self._apart(reading, phrases)
        spans = outside(outside(sentences(folded.cased), frame), [(table.start, table.end) for table in tables])
        phrases = [m for m in phrases if m.kind != "frame"]
        cascade = self._cascade(reading)
        worth = Gate(folded, phrases, cascade.anchors) if self.gate else None
        shorts = OwnShortNames(folded)
        reader = Sentences(folded, phrases, self.numerals, self.organisations, cascade, shorts, worth)
        units = Units(self.compiled, self.numerals)
        cells = Tables(folded, self.compiled, self.numerals, units, reader.read, cascade.nouns_of)
        plain = ((start, end, None) for start, end in spans)
        for start, end, table in merge(plain, ((t.start, t.end, t) for t in tables), key=itemgetter(0)):
            reading.sentences.append(cells.table(table) if table else reader.read_worth(start, end))
        reading.skipped = reader.skipped
        reading.bodies.learn([m for s in reading.sentences for m in s.things if m.kind == "organisation"])
        return reading

    def _opened(self, article: Article, folded: Folded) -> Reading:
        """What an article tells before any sentence is read: its day or year, and where it is at home."""
        year = None if article.published else reference_year(folded.text)
        home = self.provinces.home(folded, f"{article.source or ''} {article.url or ''}")
        at = Home(home.short if home else None, home.kind if home else None, article.published)
        naming = Naming(self.short_forms, at, self.sectors)
        bodies = Bodies(folded, naming, Levels(self.provinces, at), self.registry)
        return Reading(folded, Reference(article.published, year), bodies)

    def _cascade(self, reading: Reading) -> Cascade:
        folded = reading.folded
        builders = BASE_BUILDERS | {
            "program": programs_builder(folded),
            "document": documents_builder(folded, self.letters),
            "person": _late(lambda: persons_builder(folded, self.person_words)),
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
        finisher = Finisher(reading.folded, reading.bodies, self.known, reading.reference.known_year)
        in_table = sum(one.skipped for one in reading.sentences if isinstance(one, TableReading))
        return ArticleFacts(
            article=article, facts=tuple(finisher.facts(reading.sentences)), skipped=Skipped(in_table=in_table)
        )

    def near_misses(self, article: Article, reading: Reading) -> list[NearMiss]:
        """What of an article asks for a fact and was told in none, in text order. The gate hides none: it passes
        only over sentences without a figure, an honour and a head."""
        folded = reading.folded
        phrases = [m for m in self.compiled.scan(folded.text) if m.kind != "frame"]
        misses = NearMisses(article.id, folded, self.organisations, self.compiled.priorities)
        found = [miss for s in reading.sentences for miss in misses.of(s, parted(phrases, s.start, s.end)[0])]
        cascade = self._cascade(reading)
        for frame in reading.frame:
            for start, end in inside(sentences(folded.cased), frame.start, frame.end):
                heads, rest = parted(phrases, start, end)
                names = self.organisations.find(folded, start, end, heads)
                numerals = self.numerals.find(folded.text, start, end)
                found += misses.in_frame(cascade.read(start, end, [*rest, *numerals], names), heads, frame.rule_id)
        return sorted(found, key=lambda one: (one.start, one.end))


def _late(make: Callable[[], Builder]) -> Builder:
    """A builder that is made where a rule of its kind first fits: its words take longer to be made ready than a short
    article to be read."""
    made = cache(make)
    return lambda match, reference: made()(match, reference)


def _frame(folded: Folded, cues: Sequence[Mention]) -> list[tuple[int, int]]:
    return frame_spans(folded.cased, [FrameCue(m.start, m.end, m.attribute("reach")) for m in cues])
