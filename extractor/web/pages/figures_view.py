"""A body's figures of one thing as a template shows them: by year in a picture, with the reports behind it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from extractor.checking.wording import figure, unit_behind
from extractor.showing.decided import state
from extractor.store.search.filters import NO_NOUN
from extractor.store.tables.rows import years_told
from extractor.web.answers.organisation import Report, Thing, ThingNamed
from extractor.web.charts.years import Told, Years, years
from extractor.web.pages.naming import label, period, scale, search
from extractor.web.rendering import say

ROWS = 8
"""Reports shown of a thing whose reports are not all asked for."""
_OF_THING = ("metric", "award", "unit", "modality", "noun")
_BODY = ("organisation", "organisation_id")
_PERIOD = ("period_from", "period_to")


class ReportView(NamedTuple):
    """A report, its figure as it is told, its time, for whom and of what rank in words, and what somebody decided of
    it. `anchor` is the place of the year in which the chart has it, on the first of a year alone."""

    report: Report
    anchor: str | None
    figure: str
    period: str
    of: str
    state: str | None


class ThingView(NamedTuple):
    """What is shown of a thing. The axis of the chart, which is None where it would show less than two years, has
    numbers of `size` with `unit` behind them; `latest` is the last figure that nobody found to be of another thing, as
    it should be; `undated` reports have no year of their own; `told` is how many reports there are, of which some
    are not here if they are many, and these then the latest alone unless some were `decided` on. `whole` tells that
    all that are here were asked for, and `address` leads to a search for them."""

    title: str
    thing: Thing
    chart: Years | None
    size: int
    unit: str
    latest: str
    rows: list[ReportView]
    undated: int
    told: int
    decided: bool
    whole: bool
    address: str


def thing_view(thing: Thing, whole: bool, body: str, language: str) -> ThingView:
    """Of the body of that id."""
    right = [_corrected(report, thing, body) for report in thing.reports]
    reports = [one for one in right if one]
    dated = [report for report in reports if report.year_from and report.year_from == report.year_to]
    size, word = scale([*(report.value for report in dated), *(one.most for one in thing.years)], language)
    address = _address(thing, body)
    points = list(_of_all(thing, dated, address) if thing.years else _points(dated, thing.key))
    chart = years(points)
    known = thing.told - len(thing.reports) + len(reports) if thing.years else len(reports)
    return ThingView(
        title=title(thing, language),
        thing=thing,
        chart=chart if chart and len(chart.marks) > 1 else None,
        size=size,
        unit=word + unit_behind(thing.unit, language),
        latest=_latest(thing, right, language),
        rows=list(_rows(thing, dated, len(thing.reports) if whole else ROWS, language)),
        undated=max(0, known - sum(point.facts for point in points)),
        told=thing.told if thing.years else len(thing.reports),
        decided=any(report.decision for report in thing.reports),
        whole=whole,
        address=address,
    )


def _latest(thing: Thing, right: Iterable[Report | None], language: str) -> str:
    """With its time; of reports all of which are of other things, what was decided of the last."""
    last = next((one for one in reversed([*right]) if one), None)
    if last is None:
        return _state(thing.reports[-1], thing, language) or ""
    return f"{_figure(last, thing, language)} ({_period(last, language) or say('without a year', language)})"


def _figure(report: Report, thing: Thing, language: str) -> str:
    return figure((report.value, report.upper, report.relation, thing.unit), language)


def _period(report: Report, language: str) -> str:
    return period((report.year_from, report.year_to), (report.period_from, report.period_to), language)


def _state(report: Report, thing: Thing, language: str) -> str | None:
    if report.decision is None:
        return None
    fact = vars(report) | {"type": "award" if thing.award else "count", "unit": thing.unit}
    return state(report.decision, report.correction, fact, language)


def title(thing: ThingNamed, language: str) -> str:
    """What figures are of, in words; of what is measured, which has no noun, the unit."""
    what = label("award", thing.award, language) or label("metric", thing.metric, language)
    unit = unit_behind(thing.unit, language).strip() if thing.metric == "measure" else ""
    return " · ".join(dict.fromkeys(filter(None, (what, thing.noun, unit))))


def _corrected(report: Report, thing: Thing, body: str) -> Report | None:
    """As somebody put it right; None where it then has no figure, or is of another thing or body."""
    told = report.correction
    if not told:
        return report
    own = {"type": "award" if thing.award else "count"} | {name: getattr(thing, name) for name in _OF_THING}
    if any(told.get(name, value) != value for name, value in own.items()):
        return None
    if told.get("value", report.value) is None:
        return None
    # Another spelling comes with the id of the body that it names.
    if any(name in told for name in _BODY) and told.get("organisation_id") != body:
        return None
    known = {name: value for name, value in told.items() if name in Report.model_fields and name != "correction"}
    right = report.model_copy(update=known)
    return right if told.keys().isdisjoint(_PERIOD) else right.model_copy(update=_years(right))


def _years(report: Report) -> dict[str, int | None]:
    """Those of a report whose period somebody put right or took away, as a store would have them."""
    first, last = years_told(vars(report), int(report.published[:4]) if report.published else None)
    return {"year_from": first, "year_to": last}


def _points(reports: Iterable[Report], key: str) -> Iterator[Told]:
    """A year's value is the one that most articles tell, of several such the last told. It leads to its fact, or to all
    reports of its year in the table."""
    by_year: dict[int, list[Report]] = {}
    for report in reports:
        by_year.setdefault(report.year_to or 0, []).append(report)
    for year, some in by_year.items():
        times = Counter(report.value for report in some)
        value = max(some, key=lambda report: (times[report.value], report.published or "", report.fact_key)).value
        most = max(report.value if report.upper is None else report.upper for report in some)
        least = min(report.value for report in some)
        href = f"/fact/{some[0].fact_key}" if len(some) == 1 else f"?thing={key}#{_anchor(key, year)}"
        yield Told(year, value, least, max(least, most), len(some), href)


def _of_all(thing: Thing, dated: Iterable[Report], address: str) -> Iterator[Told]:
    """The same of a thing of which not all reports are here: those that are told of together, and those on which
    somebody has decided, which are as he has put them right. A year leads to a search for figures of that year alone,
    as articles tell them; one that has only what was decided on, to what is here."""
    decided = [one for one in dated if one.decision is not None]
    told = Counter(one.year_to for one in thing.reports if one.decision is not None and one.year_from == one.year_to)
    here = {point.year: point for point in _points(decided, thing.key)}
    values: dict[int, Counter[float]] = {one.year: Counter({one.value: one.times}) for one in thing.years}
    ends = {one.year: (one.least, one.most, one.facts) for one in thing.years}
    for report in decided:
        year, most = report.year_to or 0, report.value if report.upper is None else report.upper
        values.setdefault(year, Counter())[report.value] += 1
        least, greatest, facts = ends.get(year, (report.value, most, 0))
        ends[year] = min(least, report.value), max(greatest, most), facts + 1
    alone = {one.year: one.facts for one in thing.years}
    for year, (least, greatest, facts) in sorted(ends.items()):
        if year not in alone:
            yield here[year]
            continue
        (value, _), *_ = values[year].most_common(1)
        href = f"{address}&year={year}&exactly=true"
        found = alone[year] + told[year]
        yield Told(year, value, least, max(least, greatest), facts, href,
                   found if found != facts else None)  # fmt: skip


def _anchor(key: str, year: int) -> str:
    return f"figures-{key}-{year}"


def _address(thing: Thing, body: str) -> str:
    """An honour without a figure is no report: of these the search bounds the figure."""
    return search(
        body=body, type="award" if thing.award else "count", metric=thing.metric, award=thing.award, unit=thing.unit,
        modality=thing.modality, noun=None if thing.award else thing.noun or NO_NOUN,
        min="0" if thing.award else None, copies="false",
    )  # fmt: skip


def _rows(thing: Thing, dated: Collection[Report], most: int, language: str) -> Iterator[ReportView]:
    """The latest first, as they are told, not as they were corrected: only their place in the chart is."""
    years = {report.fact_key: report.year_to for report in dated}
    passed: set[int] = set()
    for report in thing.reports[: -most - 1 : -1]:
        told = filter(None, (label("recipient", report.recipient, language), label("rank", report.rank, language)))
        year = years.get(report.fact_key)
        yield ReportView(
            report=report,
            anchor=_anchor(thing.key, year) if year and year not in passed else None,
            figure=_figure(report, thing, language),
            period=_period(report, language),
            of=", ".join(told),
            state=_state(report, thing, language),
        )
        if year:
            passed.add(year)
