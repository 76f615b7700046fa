"""Reports for tests: one of nothing in particular, with what the test is about."""

from typing import Any

from extractor.checking.report import Report, Told

_EMPTY: dict[str, Any] = {
    "fact": 1, "article": 1, "type": "count", "value": 100, "upper": None, "relation": "exact", "unit": None,
    "whole": None, "metric": "initiative", "award": None, "noun": "sáng kiến", "name": None, "recipient": None,
    "rank": None, "level": None, "program": None, "modality": "reported", "organisation": None,
    "organisation_id": None, "province": None, "period_from": None, "period_to": None, "start": 10, "end": 20,
    "part_start": None, "part_end": None, "sentence_start": 0, "sentence_end": 50, "said": "", "words": "",
}  # fmt: skip


def report(value: float = 100, relation: str = "exact", **told: Any) -> Report:
    return Report(**_EMPTY | {"value": value, "relation": relation} | told)


def told(
    article: int, source: str | None = None, published: str | None = None, first: int | None = None,
    title: str | None = None,
) -> Told:  # fmt: skip
    """An article of a source of its own, that copies none."""
    return Told(article, f"bai-{article}", source, title, published, None, article if first is None else first)


def said(
    article: int, value: float = 100, relation: str = "exact", *, source: str | None = None,
    published: str | None = None, first: int | None = None, **fields: Any,
) -> tuple[Report, Told]:  # fmt: skip
    """A report of `article`, whose fact has the article's number; its paper is Báo with that number."""
    fields = {"fact": article, "article": article} | fields
    return report(value, relation, **fields), told(article, source or f"Báo {article}", published, first)
