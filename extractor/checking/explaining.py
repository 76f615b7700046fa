"""What is said of a group: the pair that shows its verdict, who was first, and what is likelier."""

from collections.abc import Iterator, Sequence
from typing import Any

from extractor.checking.causes import Cause, factor
from extractor.checking.days import day
from extractor.checking.group import Reason
from extractor.checking.interval import meets
from extractor.checking.misprints import is_misgrouped
from extractor.checking.report import Report, Told
from extractor.checking.updates import Pair, later
from extractor.checking.wording import Stated

LONGEST = 60
"""Characters of a title in a sentence."""
LONGEST_NAME = 120
"""Characters of a source, or of an id, in a sentence: any that people would read are shorter."""


def of_conflict(a: Pair, b: Pair, because: Cause | None) -> Reason:
    """Both figures, and the cause where one shows."""
    if because == "grouping" and is_misgrouped(a[0].said, a[0].value, a[0].unit):
        a, b = b, a
    values = _both(a, b)
    if because == "grouping":
        values["p"] = (b[0].fact, stated(b[0]))
    if because == "factor":
        values["factor"] = factor(a[0].value, b[0].value)
    if because == "noun":
        values |= {"m": a[0].noun or "–", "n": b[0].noun or "–"}
    return Reason(f"conflict_{because}" if because else "conflict", values)


def of_update(a: Pair, b: Pair) -> Reason:
    return Reason("update", _both(*later(a, b)))


def of_unordered(a: Pair, b: Pair) -> Reason:
    """Both figures, of which nobody knows the later."""
    return Reason("compatible_times", _both(a, b))


def of_compatible(reports: Sequence[Pair]) -> Reason:
    """The first report beside the first that says something else; of several the first that both can be true with."""
    a = reports[0]
    others = [one for one in reports if stated(one[0]) != stated(a[0])]
    if not others:
        return Reason("compatible_same" if len(reports) > 1 else "alone", {"a": name_of(a[1]), "x": stated(a[0])})
    b = next((one for one in others if one[0].unit == a[0].unit and meets(one[0].figure, a[0].figure)), others[0])
    if a[0].unit != b[0].unit:
        return Reason("compatible_units", _both(a, b))
    return Reason("compatible" if meets(a[0].figure, b[0].figure) else "compatible_apart", _both(a, b))


def of_same(reports: Sequence[Pair], sources: int, sourceless: int) -> Reason:
    """Of reports that are all the same figure, told by so many sources, and by articles whose source is not known."""
    report, told = reports[0]
    values: dict[str, Any] = {"a": name_of(told), "x": stated(report)}
    articles = len({told.article for _, told in reports})
    if articles == 1:
        return Reason("alone", values)
    if sources + sourceless == 1:
        return Reason("copied" if sources else "copied_sourceless", values | {"count": articles})
    if not sourceless:
        return Reason("agree", values | {"count": sources})
    told_by = values | {"sources": sources, "articles": sourceless}
    return Reason("agree_partly" if sources else "agree_sourceless", told_by)


def of_first(reports: Sequence[Pair]) -> Iterator[Reason]:
    """Who was first, where the days tell: all are known, and no other article is of the first day."""
    first = reports[0][1]
    others = [told for _, told in reports if told.article != first.article]
    start = day(first.published)
    days = [day(told.published) for told in others]
    if start and days and all(one and one > start for one in days):
        yield Reason("first", {"a": _apart(first, others), "day": start.isoformat()})


def of_likelier(report: Report, because: str, witnesses: int) -> Reason:
    values: dict[str, Any] = {"x": stated(report)}
    return Reason(f"likelier_{because}", values | ({"count": witnesses} if because == "witnesses" else {}))


def stated(report: Report) -> Stated:
    return (*report.figure, report.unit)


def name_of(told: Told) -> str:
    """What a reader knows an article by: its source, else its title, else its id; the beginning of a long one."""
    title = " ".join((told.title or "").split())
    if told.source:
        return _begun(told.source, LONGEST_NAME)
    return f"“{_begun(title, LONGEST)}”" if title else _begun(told.name, LONGEST_NAME)


def _begun(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    words = text[: most + 1].rpartition(" ")[0] or text[:most]
    return words.rstrip(" ,;:–-") + "…"


def _apart(told: Told, others: Sequence[Told]) -> str:
    """The name, with the article's id where another article has the same name."""
    same = any(name_of(one) == name_of(told) and one.article != told.article for one in others)
    return f"{name_of(told)} ({_begun(told.name, LONGEST_NAME)})" if same else name_of(told)


def _both(a: Pair, b: Pair) -> dict[str, Any]:
    return {"a": _apart(a[1], [b[1]]), "x": stated(a[0]), "b": _apart(b[1], [a[1]]), "y": stated(b[0])}
