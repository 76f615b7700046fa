"""The whole flow: an article in, its facts out. Read this file first.

text ─ fold ─ sentences worth a look ─ phrases, numerals, names ─ cascade ─ whose, when, how certain ─ records
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from extractor.facts.cascade import BASE_BUILDERS, Cascade, SentenceReading
from extractor.facts.finish import Finisher, Known
from extractor.facts.near_misses import NearMisses
from extractor.facts.nouns import CountWords, nouns_of
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
from extractor.records import Article, ArticleFacts, NearMiss
from extractor.rules.builder import Reference
from extractor.rules.compiled import Compiled
from extractor.rules.loader import PackError
from extractor.rules.mention import Mention
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
                    raise PackError(f"{loaded.where(rule)}: {error}") from None

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
        """Finds everything, sentence by sentence."""
        folded = fold(article.text)
        reading = self._opened(article, folded)
        cascade = self._cascade(reading)
        phrases = self.compiled.scan(folded.text)
        spans = outside(sentences(folded.cased), self._frame(reading, phrases))
        phrases = [m for m in phrases if m.kind != "frame"]
        shorts = OwnShortNames(folded)
        worth = Gate(folded.text, phrases, cascade.anchors.telling) if self.gate else None
        for start, end in spans:
            numerals = self.numerals.find(folded.text, start, end)
            if worth and not (numerals or worth(start, end) or shorts.find(start, end, [])):
                reading.skipped += end - start
                reading.sentences.append(SentenceReading(start, end))  # a sentence all the same, to what is near it
                continue
            heads, rest = _parted(phrases, start, end)
            names = self.organisations.find(folded, start, end, heads)
            names += shorts.find(start, end, names)
            shorts.learn(names)
            reading.sentences.append(cascade.read(start, end, [*rest, *numerals], names))
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
            "person": persons_builder(folded, self.person_words),
        }
        nouns = nouns_of(folded, self.segmenter, self.count_words)
        anchors = self.compiled.anchors(folded.text)
        return Cascade(self.compiled, folded, reading.reference, builders, anchors, nouns)

    def _frame(self, reading: Reading, phrases: Sequence[Mention]) -> list[tuple[int, int]]:
        """The spans of the page's frame; each is noted with the rules whose cues it holds."""
        cues = [m for m in phrases if m.kind == "frame"]
        spans = frame_spans(reading.folded.cased, [FrameCue(m.start, m.end, m.attribute("reach")) for m in cues])
        for start, end in spans:
            rules = tuple(rule for m in cues if start <= m.start < end for rule in m.rules)
            reading.frame.append(Mention(start, end, "frame", rules=rules))
        return spans

    def facts(self, article: Article, reading: Reading) -> ArticleFacts:
        """Tells a reading as records."""
        finisher = Finisher(reading.folded, reading.bodies, self.known, reading.reference.known_year)
        return ArticleFacts(article=article, facts=tuple(finisher.facts(reading.sentences)))

    def near_misses(self, article: Article, reading: Reading) -> list[NearMiss]:
        """What of an article asks for a fact and was told in none, in text order. The gate hides none: it passes
        only over sentences without a figure, an honour and a head."""
        folded = reading.folded
        phrases = [m for m in self.compiled.scan(folded.text) if m.kind != "frame"]
        misses = NearMisses(article.id, folded, self.organisations, self.compiled.priorities)
        found = [miss for s in reading.sentences for miss in misses.of(s, _parted(phrases, s.start, s.end)[0])]
        cascade = self._cascade(reading)
        for frame in reading.frame:
            for start, end in inside(sentences(folded.cased), frame.start, frame.end):
                heads, rest = _parted(phrases, start, end)
                names = self.organisations.find(folded, start, end, heads)
                numerals = self.numerals.find(folded.text, start, end)
                found += misses.in_frame(cascade.read(start, end, [*rest, *numerals], names), heads, frame.rule_id)
        return sorted(found, key=lambda one: (one.start, one.end))


class Gate:
    """Tells which sentences without a number in words can hold a fact: those with a digit, a phrase that can be
    one, or a word that some template for facts without digits cannot do without."""

    def __init__(self, folded: str, phrases: Sequence[Mention], anchors: Sequence[int]) -> None:
        digits = (m.start() for m in _DIGITS.finditer(folded))
        self._places = sorted({*digits, *anchors, *(m.start for m in phrases if m.kind in TELLING)})

    def __call__(self, start: int, end: int) -> bool:
        i = bisect_left(self._places, start)
        return i < len(self._places) and self._places[i] < end


def _parted(phrases: Sequence[Mention], start: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """The heads of bodies among the phrases in [start, end), and the others; all are in order."""
    first = bisect_left(phrases, start, key=lambda m: m.start)
    within = [m for m in phrases[first : bisect_left(phrases, end, first, key=lambda m: m.start)] if m.end <= end]
    return [m for m in within if m.kind == "org_head"], [m for m in within if m.kind != "org_head"]


def inside(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What of the spans lies in [start, end)."""
    return [(max(a, start), min(b, end)) for a, b in spans if a < end and start < b]


def outside(spans: list[tuple[int, int]], frame: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of the spans lies outside the page's frame; both are in order and apart."""
    left: list[tuple[int, int]] = []
    for start, end in spans:
        for a, b in frame:
            if a < end and start < b:
                if start < a:
                    left.append((start, a))
                start = max(start, b)
        if start < end:
            left.append((start, end))
    return left
