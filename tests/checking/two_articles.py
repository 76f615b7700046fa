"""Two articles of a test's own as a check sees them: their figures, what they share, and which figures it pairs."""

from dataclasses import dataclass

from extractor.api import Extractor
from extractor.checking.aligning import Tie, aligned
from extractor.checking.context import Context
from extractor.checking.features import DAY, MATTER, PROVINCE, WORDING, Feature, features, of_kind, weight_of
from extractor.checking.interval import meets
from extractor.checking.report import Report
from extractor.checking.stories import Article, Common, tie
from extractor.reading.build import make_article
from extractor.records import ArticleFacts
from extractor.store.tables.columns import NAMES
from extractor.store.tables.rows import rows_of
from tests.checking.reports import reports_of

Values = set[tuple[float, float]]
"""Figures of the first article with those of the second that they were paired with."""


@dataclass
class Read:
    """An article, its figures, and what others can share of it."""

    found: ArticleFacts
    reports: list[Report]
    features: list[Feature]

    @property
    def known(self) -> Article:
        published = self.found.article.published
        day = published.toordinal() if published else 0
        shared = self.features
        return Article(self.reports[0].article, day, weight_of(shared), of_kind(shared, DAY), of_kind(shared, PROVINCE))


def read(extractor: Extractor, text: str, published: str | None = None, number: int = 1) -> Read:
    """One article, read as a store would give it back. Its first line is the title."""
    title = text.split("\n", 1)[0]
    found = extractor.extract_article(make_article(f"bai-{number}", text, title=title, published=published))
    reports = reports_of(found, number)
    for report in reports:
        report.published = published
    rows = rows_of(found.model_dump(mode="json"))
    others = [{**dict.fromkeys(NAMES), **fact} for fact in rows.facts if fact["type"] not in ("count", "award")]
    return Read(found, reports, features(reports, others, published))


def common(a: Read, b: Read) -> Common:
    """What both share, weighed as the first has it."""
    theirs = {key for key, _ in b.features}
    both = [one for one in a.features if one.key in theirs]
    return Common(weight_of(both), weight_of(both, WORDING), of_kind(both, DAY), of_kind(both, PROVINCE))


def held(a: Read, b: Read) -> Tie | None:
    """What holds both together, as the store asks for it."""
    matters = {key for key, _ in a.features} & {key for key, _ in b.features}
    same_matter = any(of_kind([Feature(key, 0)], MATTER) for key in matters)
    return tie(a.known, b.known, common(a, b)) or ("key" if same_matter else None)


def paired(a: Read, b: Read) -> list[tuple[Report, Report]]:
    """The figures of both that are of one thing; none where nothing holds them together."""
    tied = held(a, b)
    return aligned(a.reports, b.reports, Context.of, tied) if tied else []


def values(found: list[tuple[Report, Report]]) -> Values:
    return {(x.value, y.value) for x, y in found}


def apart(found: list[tuple[Report, Report]]) -> list[tuple[Report, Report]]:
    """Those whose figures cannot both be right."""
    return [(x, y) for x, y in found if not meets((x.value, x.upper, x.relation), (y.value, y.upper, y.relation))]
