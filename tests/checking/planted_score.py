"""What a check says of planted errors: found, accused, and the cause it names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from extractor.checking.copies import CopyIndex
from extractor.checking.interval import meets
from tests.checking.second_sources.alterations import KINDS
from tests.checking.second_sources.pairs import STYLES, Pair

Group = dict[str, Any]
Facts = Mapping[str, list[dict[str, Any]]]
"""The facts of each article, by its id, as `extractor run` writes them."""
CAUSES = {"digit": "digit", "swapped": "swapped", "dropped": "dropped", "factor": "factor", "unit": "factor"}
ACCUSING = ("conflict", "arithmetic")


@dataclass
class Case:
    """One second source judged. `read` tells whether the extractor read the figure on both sides.

    `figures` are the untouched figures of the second source, `accused` the groups that accuse some of them,
    `accused_figures` how many; `misled` are groups that set the altered figure against another thing.
    """

    pair: Pair
    read: bool = False
    found: list[Group] = field(default_factory=list)
    misled: list[Group] = field(default_factory=list)
    accused: list[Group] = field(default_factory=list)
    figures: int = 0
    accused_figures: int = 0

    @property
    def wrong(self) -> bool:
        return self.pair.planted.alteration is not None

    @property
    def kind(self) -> str:
        alteration = self.pair.planted.alteration
        return alteration.kind if alteration else "none"

    @property
    def cause_fits(self) -> bool:
        return any(group.get("cause") == CAUSES[self.kind] for group in self.found)


def judged(pairs: Sequence[Pair], groups: Iterable[Group], facts: Facts) -> list[Case]:
    """Each pair with what the groups say of it."""
    by_article: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group["verdict"] in ACCUSING:
            for name in {report["article"] for report in group["reports"]}:
                by_article[name].append(group)
    altered = {
        (pair.planted.row["id"], float(pair.planted.alteration.value)) for pair in pairs if pair.planted.alteration
    }
    return [_judged(pair, by_article, facts, altered) for pair in pairs]


def _judged(pair: Pair, by_article: Mapping[str, list[Group]], facts: Facts, altered: set[tuple[str, float]]) -> Case:
    planted, case = pair.planted, Case(pair)
    second = planted.row["id"]
    figures = [one for one in facts[second] if one["type"] in ("count", "award") and one.get("value") is not None]
    new = float(planted.alteration.value) if planted.alteration else None
    case.read = new is not None and any(one["value"] == new for one in figures) and old_fact(case, facts) is not None
    untouched = {_place(one["evidence"]) for one in figures if one["value"] != new}
    accused: set[tuple[int, int]] = set()
    for group in by_article.get(second, []):
        told = {(report["article"], report["value"]) for report in group["reports"]}
        if new is not None and (second, new) in told:
            hit = (planted.original, planted.old) in told or group["verdict"] == "arithmetic"
            (case.found if hit else case.misled).append(group)
            continue
        if not _differ(group, altered):
            continue
        case.accused.append(group)
        accused |= {_place(one["evidence"]) for one in group["reports"] if one["article"] == second} & untouched
    case.figures, case.accused_figures = len(untouched), len(accused)
    return case


def _differ(group: Group, altered: set[tuple[str, float]]) -> bool:
    """Whether a group accuses somebody besides the altered figures in it: of one event in real news several sources are
    made, and who tells the right figure beside another's wrong one is not accused."""
    left = [report for report in group["reports"] if (report["article"], report["value"]) not in altered]
    if len(left) == len(group["reports"]):
        return True
    figures = {(report["value"], report.get("upper"), report.get("relation", "exact")) for report in left}
    return any(not meets(a, b) for a, b in combinations(figures, 2))


def old_fact(case: Case, facts: Facts) -> dict[str, Any] | None:
    """The fact of the original that was altered, where the store has it."""
    planted = case.pair.planted
    return next(
        (one for one in facts[planted.original] if _place(one["evidence"]) == (planted.start, planted.end)), None
    )


def new_facts(case: Case, facts: Facts) -> list[dict[str, Any]]:
    """The facts of the second source that have the altered value."""
    alteration = case.pair.planted.alteration
    return [one for one in facts[case.pair.planted.row["id"]] if alteration and one.get("value") == alteration.value]


def _place(evidence: Mapping[str, int]) -> tuple[int, int]:
    return evidence["start"], evidence["end"]


def table(cases: list[Case]) -> Iterator[str]:
    """The measures as lines: of all, by style, by kind of alteration."""
    yield f"{'':12} {'altered':>8} {'read':>6} {'found':>6} {'of all':>7} {'of read':>8} {'cause':>7} {'misled':>7}"
    wrong = [case for case in cases if case.wrong]
    yield _found("all", wrong)
    for style in STYLES:
        yield _found(style, [case for case in wrong if case.pair.planted.style == style])
    for kind in KINDS:
        yield _found(kind, [case for case in wrong if case.kind == kind])
    yield ""
    yield f"{'':24} {'articles':>8} {'accused':>8} {'share':>7} {'figures':>8} {'accused':>8} {'share':>7}"
    for name, some in (("unaltered", [one for one in cases if not one.wrong]), ("altered, other figures", wrong)):
        yield _accused(name, some)
        for style in STYLES:
            yield _accused(f"  {style}", [case for case in some if case.pair.planted.style == style])


def distribution(cases: list[Case]) -> Iterator[str]:
    """What was generated, as lines."""
    for style in STYLES:
        some = [case for case in cases if case.pair.planted.style == style]
        kinds = ", ".join(f"{kind} {sum(case.kind == kind for case in some)}" for kind in (*KINDS, "none"))
        several = [case.pair.planted for case in some if case.wrong and case.pair.planted.of > 1]
        yield (
            f"{style}: {len(some)} ({kinds}); told more than once {len(several)}, of which one mention altered "
            f"{sum(one.mentions < one.of for one in several)}"
        )
        linked = sum(copied(case.pair) for case in some)
        read = sum(case.read for case in some)
        yield f"  altered figures that the extractor reads on both sides: {read} of {sum(case.wrong for case in some)}"
        yield f"  linked as copies of their originals: {linked} of {len(some)}"
    undated = sum(case.pair.planted.row["published"] is None for case in cases)
    yield f"second sources without a day: {undated} of {len(cases)}; untouched figures {sum(c.figures for c in cases)}"


def copied(pair: Pair) -> bool:
    """Whether the second source is told a near-copy of the original by its words."""
    index = CopyIndex()
    index.add(pair.row["id"], pair.found.article.text)
    return bool(index.add(pair.planted.row["id"], pair.planted.row["text"]))


def strangers(made: Iterable[Pair], groups: Iterable[Group]) -> int:
    """The accusing groups that hold no second source or those of several events: in real news, perhaps with cause."""
    events = {name: pair.row["id"] for pair in made for name in (pair.row["id"], pair.planted.row["id"])}
    seconds = {pair.planted.row["id"] for pair in made}
    several = 0
    for group in groups:
        names = {report["article"] for report in group["reports"]}
        if group["verdict"] in ACCUSING and (not names & seconds or len({events[name] for name in names}) > 1):
            several += 1
    return several


def _found(name: str, cases: list[Case]) -> str:
    read = sum(case.read for case in cases)
    found = [case for case in cases if case.found]
    return (
        f"{name:12} {len(cases):8} {read:6} {len(found):6} {_share(len(found), len(cases)):>7} "
        f"{_share(sum(case.read for case in found), read):>8} "
        f"{_share(sum(case.cause_fits for case in found), len(found)):>7} {sum(bool(case.misled) for case in cases):7}"
    )


def _accused(name: str, cases: list[Case]) -> str:
    articles, figures = sum(bool(case.accused) for case in cases), sum(case.accused_figures for case in cases)
    all_figures = sum(case.figures for case in cases)
    return (
        f"{name:24} {len(cases):8} {articles:8} {_share(articles, len(cases)):>7} "
        f"{all_figures:8} {figures:8} {_share(figures, all_figures):>7}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"
