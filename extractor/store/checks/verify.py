"""`verify`: each figure of an article against the reports of a store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from extractor.checking.aligning import aligned
from extractor.checking.causes import cause
from extractor.checking.checked import FigureVerdict, Verified
from extractor.checking.comparing import can_accuse, key_of
from extractor.checking.context import Contexts
from extractor.checking.explaining import of_compatible, of_conflict, of_unordered, of_update
from extractor.checking.group import Reason
from extractor.checking.interval import meets
from extractor.checking.judging import judge
from extractor.checking.query import query_for
from extractor.checking.reasons import sentence
from extractor.checking.report import Report, Told
from extractor.checking.updates import change, moment
from extractor.checking.witnesses import first_told
from extractor.store.base import Store
from extractor.store.checks import groups
from extractor.store.checks.article import Article, named, shown_of
from extractor.store.checks.copy import checkable
from extractor.store.checks.itself import Itself, SameText
from extractor.store.checks.reports import Reports, told_of
from extractor.store.checks.shared import sharing
from extractor.store.checks.shown import Shown
from extractor.store.checks.update import is_checked, update
from extractor.store.errors import StoreError
from extractor.store.tables.columns import NAMES
from extractor.store.tables.rows import ArticleRows


class Verification(NamedTuple):
    """What a store says of each figure of an article, in text order, and those of its articles that have the very text:
    these are no witnesses."""

    figures: list[Verified]
    same: list[SameText]


def verify(store: Store, article: Article, *, language: str = "en", update_first: bool = True) -> Verification:
    """What the store says of each figure of an article. The article itself, where it stands in the store too, is no
    witness: neither by its id nor by its text.

    What is compared is brought up to date before; with `update_first` False nothing is written, and articles that no
    check has looked at yet are no witnesses. Raises StoreError, then also where no check by this program was done.
    """
    with checkable(store) as kept:
        if update_first or kept is not store:  # a copy has no verdicts but those made now
            update(kept)
        elif not is_checked(kept):
            raise StoreError("{}: is not checked yet; `extractor check` does it", store.address)
        itself = Itself(kept, article.rows.article)
        yours = _partners(kept, article.rows, [report for report, _ in article.figures], itself)
        witnesses = _Witnesses(kept, yours.values())
        figures = [
            _verified((report, article.told), row, article.text, witnesses.of(yours.get(report.fact, ())),
                      witnesses.words, language)
            for report, row in article.figures
        ]  # fmt: skip
        return Verification(figures, itself.same)


def _partners(store: Store, rows: ArticleRows, mine: Sequence[Report], itself: Itself) -> dict[int, list[Report]]:
    """By each figure's number the reports of the store that are of the same thing, with all that these were grouped
    with before."""
    things = [{**dict.fromkeys(NAMES), **fact} for fact in rows.facts if fact["type"] not in ("count", "award")]
    ties = sharing(store, mine, things, rows.article["published"])
    reports = Reports(store)
    of = reports.of_articles(itself.without(ties))
    found: dict[int, set[int]] = {}
    context = Contexts()
    for article, told in of.items():
        for x, y in aligned(mine, told, context, ties[article]):
            found.setdefault(x.fact, set()).add(y.fact)
    together = groups.groups_of(store, set().union(*found.values()))
    of_thing = {fact: sorted(facts.union(*(together.get(one, ()) for one in facts))) for fact, facts in found.items()}
    known = reports.of_facts(sorted(set().union(*of_thing.values())))
    others = set(itself.without({one.article for one in known.values()}))
    return {
        fact: [known[one] for one in facts if one in known and known[one].article in others]
        for fact, facts in of_thing.items()
    }


class _Witnesses:
    """The articles of many reports, and their words, asked for together."""

    def __init__(self, store: Store, reports: Iterable[Sequence[Report]]) -> None:
        every = {one.fact: one for several in reports for one in several}
        self._told = told_of(store, sorted({one.article for one in every.values()}))
        self.words = Shown(store, sorted(every))

    def of(self, reports: Sequence[Report]) -> list[tuple[Report, Told]]:
        """The reports with their articles, the first told in front; those left out that were removed meanwhile."""
        there = [one for one in reports if one.article in self._told and one.fact in self.words]
        return sorted(((one, self._told[one.article]) for one in there), key=first_told)


def _verified(
    pair: tuple[Report, Told],
    row: Mapping[str, Any],
    text: str,
    yours: Sequence[tuple[Report, Told]],
    words: Shown,
    language: str,
) -> Verified:
    report, _ = pair
    against = [
        one
        for one in yours
        if not _meet(report, one[0]) and can_accuse(report, one[0]) and not change(moment(pair), moment(one))
    ]
    supporting = [words.report(*one) for one in yours if _meet(report, one[0])]
    verdict: FigureVerdict = "contradicted" if against else "supported" if supporting else "unknown"
    reasons = _reasons(pair, yours, against, bool(supporting), language)
    own = text[report.start : report.end]

    def quoted(fact: int) -> str:
        return own if fact == report.fact else words.words(fact)

    return Verified(
        verdict=verdict, figure=shown_of(pair, row, text), supporting=tuple(supporting),
        contradicting=tuple(words.report(*one) for one in against),
        why=" ".join(sentence(reason, language, quoted) for reason in reasons),
        query=None if yours else query_for(own, report.noun),
    )  # fmt: skip


def _reasons(
    pair: tuple[Report, Told],
    yours: Sequence[tuple[Report, Told]],
    against: Sequence[tuple[Report, Told]],
    met: bool,
    language: str,
) -> Iterator[Reason]:
    """Why: what is against the figure, and which of that is likelier; else what is for it, or what it may bring up to
    date, or what is perhaps of another thing. The figure itself is no witness."""
    report, told = pair
    this = report, named(told, language)
    judged = judge(yours, key_of([report])).reasons if yours else [Reason("unknown", {})]
    if against:
        yield of_conflict(this, against[0], cause(report, against[0][0]))
        judged = [reason for reason in judged if reason.code.startswith("likelier")]
    elif yours and not met:
        yield _silent(this, yours)
        return
    yield from judged


def _silent(this: tuple[Report, Told], yours: Sequence[tuple[Report, Told]]) -> Reason:
    """Why none of the reports that the figure does not meet is against it; told of the last of them."""
    changed = [(change(moment(one), moment(this)), one) for one in reversed(yours)]
    for kind, of in (("update", of_update), ("unordered", of_unordered)):
        for found, one in changed:
            if found == kind:
                return of(one, this)
    return of_compatible([yours[-1], this])


def _meet(a: Report, b: Report) -> bool:
    return a.unit == b.unit and meets(a.figure, b.figure)
