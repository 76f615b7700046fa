"""Typed facts, each tied to the exact words that say it, out of Vietnamese news.

    >>> import extractor
    >>> record = extractor.extract("Nhiệm kỳ 2013-2018 có trên 2.300 sáng kiến được công nhận.")
    >>> [fact.type for fact in record.facts]
    ['term', 'count']

`extract` and the `read_…` functions share one loaded extractor; `load` gives one of your own.
"""

import datetime as dt
from typing import TYPE_CHECKING

__all__ = ["extract", "load", "read_ordinal", "read_period", "read_quantity"]

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.api import Extractor
    from extractor.records import ArticleFacts, Period, Quantity


def load(patterns: "Path | None" = None, *, segmentation: bool = True, gate: bool = True) -> "Extractor":
    """A reusable extractor: `extract` with this module's arguments, `pipe(articles)` for many.

    `patterns` adds a folder of rule packs. Raises `extractor.rules.loader.PackError` for a faulty pack.
    """
    from extractor import api

    return api.load(patterns, segmentation=segmentation, gate=gate)


def extract(
    text: str,
    title: str | None = None,
    published: dt.date | str | None = None,
    source: str | None = None,
    url: str | None = None,
) -> "ArticleFacts":
    """The facts of one article. See `extractor.api.Extractor.extract`."""
    from extractor import api

    return api.default().extract(text, title=title, published=published, source=source, url=url)


def read_quantity(text: str) -> "Quantity | None":
    """The quantity that `text` is ("hơn 1,2 tỷ đồng"), or None where it is not just one."""
    from extractor import api
    from extractor.values.reading import read_quantity as read

    pipeline = api.default().pipeline
    return read(text, pipeline.compiled, pipeline.numerals)


def read_ordinal(text: str) -> int | None:
    """The ordinal that `text` is ("lần thứ XII"), or None where it is not just one."""
    from extractor.values.reading import read_ordinal as read

    return read(text)


def read_period(text: str, reference: dt.date | None = None) -> "Period | None":
    """The days that `text` means ("6 tháng đầu năm") seen from `reference`, or None where it is not just one."""
    from extractor import api
    from extractor.values.reading_period import read_period as read

    return read(text, reference, api.default().pipeline.compiled)
