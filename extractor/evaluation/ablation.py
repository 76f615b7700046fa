"""Takes each rule out in turn: what no example notices is a rule that nothing shows to be needed.

All examples for all rules would be rules × examples readings. A rule that had no hand in an example's reading can
be out of it and nothing changes, so each example is read once by templates that note whether they fit; only those
that a rule touches are read again without it, and only until one fails.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field, replace

from extractor.api import Extractor
from extractor.evaluation.examples import SILENT, Case, Failure, article_of, cases_of
from extractor.language.folding import fold
from extractor.rules.compiled import Compiled
from extractor.rules.examples import parse
from extractor.rules.mask import Mask
from extractor.rules.schema import Rule, Stage
from extractor.rules.template import Match, Template


@dataclass
class Watched(Template):
    """A template that puts its rule's id into `fitted` where it fits, whatever comes of it."""

    fitted: set[str] = field(default_factory=set)

    def run(self, mask: Mask, awake: bool = False) -> list[Match]:
        """As of any template."""
        matches = super().run(mask, awake)
        if matches:
            self.fitted.add(self.rule.id)
        return matches


@dataclass(frozen=True)
class Read:
    """An example with what fails in it while all rules are there."""

    case: Case
    failures: frozenset[Failure]


@dataclass
class Ablation:
    """An extractor and the examples to read with it; made by `prepare`.

    `reads` has, for each rule, the examples whose reading it can have had a hand in. That is where its template
    fitted somewhere, or where one of its phrases or anchors stands at all: the former is all that a template does
    to a reading, the latter all that phrases do (they are found, they let a unit stand at a number) and all that
    anchors do (they let a sentence be looked at).
    """

    extractor: Extractor
    reads: dict[str, list[Read]]

    def without(self, rule_id: str) -> Extractor:
        """The extractor as if no pack had the rule; nothing is compiled anew."""
        return Extractor(self.extractor.pipeline.without(rule_id))


def all_cases(extractor: Extractor) -> list[Case]:
    """Every example and counterexample of the extractor's packs."""
    rules = extractor.pipeline.compiled.packs.rules()
    return [case for loaded, rule in rules for case in cases_of(loaded, rule)]


def prepare(extractor: Extractor, cases: Iterable[Case]) -> Ablation:
    """Reads each example once with all rules. Raises ValueError for one whose marks do not match."""
    fitted: set[str] = set()
    pipeline = copy(extractor.pipeline)
    pipeline.compiled = compiled = _watched(pipeline.compiled, fitted)
    watching = Extractor(pipeline)
    reads: dict[str, list[Read]] = defaultdict(list)
    for case in cases:
        fitted.clear()
        read = Read(case, frozenset(case.failures(watching)))
        article = article_of(case.example, parse(case.example)[0])
        for rule_id in fitted | compiled.standing(fold(article.text).text):
            reads[rule_id].append(read)
    return Ablation(watching, reads)


def ablate(extractor: Extractor, cases: Iterable[Case]) -> Iterator[tuple[Rule, Failure | None]]:
    """Each rule with the first failure that comes of taking it out, or None where no example notices.

    That a rule which is out does not fire, in its own examples or through others' parts in theirs, is no failure
    here: only marks that are no longer found, or found otherwise, and what counterexamples forbid.
    """
    prepared = prepare(extractor, cases)
    for _, rule in extractor.pipeline.compiled.packs.rules():
        less = prepared.without(rule.id)
        own_first = sorted(prepared.reads[rule.id], key=lambda read: read.case.rule.id != rule.id)
        new = (failure for read in own_first for failure in _noticed(read, less))
        yield rule, next(new, None)


def _noticed(read: Read, less: Extractor) -> Iterator[Failure]:
    for failure in read.case.failures(less):
        if failure.why != SILENT and failure not in read.failures:
            yield failure


def _watched(compiled: Compiled, fitted: set[str]) -> Compiled:
    templates: dict[Stage, list[Template]] = {
        stage: [Watched(t.rule, t.pack, t.source, t.lists, t.anchors, t.kinds, t.leads, fitted) for t in some]
        for stage, some in compiled.templates.items()
    }
    return replace(compiled, templates=templates)
