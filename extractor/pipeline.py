"""The whole flow: an article in, its facts out. Read this file first.

text ─ fold ─ sentences worth a look ─ phrases, numerals, names ─ cascade ─ whose, when, how certain ─ records
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractor.facts.cascade import BASE_BUILDERS, NUMERAL_PRIORITY, Cascade, SentenceReading
from extractor.facts.finish import Finisher
from extractor.facts.nouns import nouns_of
from extractor.language.folding import Folded, fold
from extractor.language.segmentation import Segmenter
from extractor.language.sentences import sentences
from extractor.names.documents import DocumentLetters, documents_builder
from extractor.names.naming import Home, Naming, short_forms
from extractor.names.organisations import Organisations
from extractor.names.persons import PersonWords, persons_builder
from extractor.names.programs import programs_builder
from extractor.names.provinces import Provinces, provinces_builder
from extractor.reading.frame import FrameWords, frame_spans
from extractor.records import Article, ArticleFacts
from extractor.rules.builder import Reference
from extractor.rules.compiler import Compiled
from extractor.rules.mention import Mention
from extractor.values.numerals import Numerals
from extractor.values.reference_year import reference_year

ANCHORS = frozenset({"org_head", "award_name", "honour", "program_head", "unit", "document_kind"})
"""Kinds of phrases one of which, or a digit, a sentence must hold to be looked at."""


@dataclass
class Reading:
    """All that was found in one article, before it is told as facts."""

    folded: Folded
    reference: Reference
    naming: Naming
    sentences: list[SentenceReading] = field(default_factory=list)
    skipped: int = 0


@dataclass
class Pipeline:
    """Reads articles with one set of packs; holds nothing of any article."""

    compiled: Compiled
    segmenter: Segmenter
    gate: bool = True

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
    def frame(self) -> FrameWords:
        return FrameWords.of(self.compiled.packs.words)

    @cached_property
    def short_forms(self) -> dict[str, str]:
        return short_forms(self.compiled.packs)

    def read(self, article: Article) -> Reading:
        """Finds everything, sentence by sentence."""
        folded = fold(article.text)
        year = None if article.published else reference_year(folded.text)
        home = self.provinces.home(folded, article.source or article.url)
        naming = Naming(self.short_forms, Home(home.name, home.kind) if home else Home())
        reading = Reading(folded, Reference(article.published, year), naming)
        builders = BASE_BUILDERS | {
            "program": programs_builder(folded),
            "document": documents_builder(folded, self.letters),
            "person": persons_builder(folded, self.person_words),
            "province": provinces_builder(self.provinces, folded),
        }
        nouns = nouns_of(folded, self.segmenter)
        cascade = Cascade(self.compiled, folded, reading.reference, builders, nouns)
        spans = outside(sentences(folded.cased), frame_spans(folded.cased, self.frame))
        phrases = self.compiled.scan(folded.text)
        at = 0
        for start, end in spans:
            while at < len(phrases) and phrases[at].start < start:
                at += 1
            stop = at
            while stop < len(phrases) and phrases[stop].start < end:
                stop += 1
            found = [m for m in phrases[at:stop] if m.end <= end]
            at = stop
            if self.gate and not worth(folded.text, start, end, found):
                reading.skipped += end - start
                continue
            reading.sentences.append(self._sentence(cascade, folded, start, end, found))
        naming.learn(folded, [m for s in reading.sentences for m in s.things if m.kind == "organisation"])
        return reading

    def _sentence(
        self, cascade: Cascade, folded: Folded, start: int, end: int, found: list[Mention]
    ) -> SentenceReading:
        numerals = self.numerals.find(folded.text, start, end)
        for numeral in numerals:
            numeral.priority = NUMERAL_PRIORITY
        names = self.organisations.find(folded, start, end, [m for m in found if m.kind == "org_head"])
        rest = [m for m in found if m.kind != "org_head"]
        return cascade.read(start, end, [*rest, *numerals], names)

    def facts(self, article: Article, reading: Reading) -> ArticleFacts:
        """Tells a reading as records."""
        return ArticleFacts(article=article, facts=tuple(Finisher(article, reading.folded, reading.naming).facts(reading.sentences)))


def worth(folded: str, start: int, end: int, found: Sequence[Mention]) -> bool:
    """Whether a sentence can hold a fact: it has a digit, or a phrase that anchors one."""
    return any(m.kind in ANCHORS for m in found) or any(c.isdigit() for c in folded[start:end])


def outside(spans: list[tuple[int, int]], frame: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no part of the page's frame."""
    return [s for s in spans if not any(a < s[1] and s[0] < b for a, b in frame)]
