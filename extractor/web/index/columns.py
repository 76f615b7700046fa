"""The facts' columns: arrays that grow at their end, so that whoever reads the beginning is not disturbed."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.store.base import Row
from extractor.store.search.narrow import KIND, NAMING, Short, parted
from extractor.store.tables.words import spoken
from extractor.web.index.dimension import Dimension, Table

Column = npt.NDArray[Any]
Whole = npt.NDArray[np.int64]
FIELDS = {"kind": KIND, "province": ("province",), "source": ("source",), "time": ("year_from", "year"),
          "day": ("published",), "sure": ("confidence",), "body": ("organisation_id",), "noun": ("noun",),
          "naming": (*NAMING, "recipients")}  # fmt: skip
"""The fields of each dimension; `year` is the last of a fact's years, days are numbers such as 20180920, recipients are
all names of an honour's as `spoken` has them."""
ROOM = 1.25
"""How much larger than needed an array is made; what is not written to takes no memory."""


class Facts(NamedTuple):
    """The columns of n facts, each of shape (n,), in the order of their ids: 76 bytes a fact. `kind` to `naming` are
    numbers of combinations of values; `value` and `most` (the upper bound of a range, else the value) are NaN where a
    fact has no figure. Ids, articles, evidence: int64; numbers: int32; figures: float64."""

    id: Column
    article: Column
    evidence: Column
    kind: Column
    province: Column
    source: Column
    time: Column
    day: Column
    sure: Column
    body: Column
    noun: Column
    naming: Column
    value: Column
    most: Column

    def at(self, some: npt.NDArray[np.intp]) -> "Facts":
        """Those at these positions."""
        return Facts(*(column[some] for column in self))


class Columns:
    """The facts so far. One thread writes; views that were given before stay as they are."""

    def __init__(self, room: int) -> None:
        """Empty, with room for so many facts before anything is moved."""
        self._dimensions = {name: Dimension(*fields) for name, fields in FIELDS.items()}
        whole, real = np.empty(0, np.int64), np.empty(0, np.float64)
        self._arrays = Facts._make([whole, whole, whole, *[np.empty(0, np.int32)] * 9, real, real])
        self._size = 0
        self._widen(room)

    def encoded(self, rows: Short) -> Facts:
        """Rows as columns of their own; new combinations are numbered."""
        told = {name: [row[name] for row in rows.facts] for name in rows.facts[0]}
        ids, articles, evidence = (np.array(told[name], np.int64) for name in ("id", "article", "evidence"))
        value, most = (np.array(told[name], np.float64) for name in ("value", "most"))
        time = list(zip(told["year_from"], told["year_to"], strict=True))
        made = self._dimensions
        source, day = self._of_articles(rows.articles, articles)
        return Facts(
            ids, articles, evidence, made["kind"].encode(told["kind"], parted),
            made["province"].encode(told["province"], _alone), source, made["time"].encode(time, tuple), day,
            made["sure"].encode(told["confidence"], _alone), made["body"].encode(told["body"], _alone),
            made["noun"].encode(told["noun"], _alone), made["naming"].encode(told["naming"], _naming), value, most,
        )  # fmt: skip

    def _of_articles(self, rows: Sequence[Row], wanted: Column) -> tuple[Column, Column]:
        """The numbers of source and day of the wanted articles; of one that is not there, those of nothing told."""
        days = [int(row["published"].replace("-", "")) if row["published"] else None for row in rows]
        source = self._dimensions["source"].encode([*(row["source"] for row in rows), None], _alone)
        day = self._dimensions["day"].encode([*days, None], _alone)
        there = np.array([row["id"] for row in rows], np.int64)
        at = np.searchsorted(there, wanted)
        at[np.append(there, -1)[at] != wanted] = len(there)
        return source[at], day[at]

    def add(self, facts: Facts) -> None:
        """Puts facts behind the others; their ids are larger."""
        end = self._size + len(facts.id)
        if end > len(self._arrays.id):
            self._widen(int(end * ROOM))
        for array, new in zip(self._arrays, facts, strict=True):
            array[self._size : end] = new
        self._size = end

    def replace(self, facts: Facts) -> None:
        """Puts these facts in the place of all, in arrays of their own."""
        self._arrays, self._size = facts, len(facts.id)

    def view(self) -> Facts:
        """The facts as they are now. Nobody may write to them."""
        return Facts(*(array[: self._size] for array in self._arrays))

    def tables(self) -> Mapping[str, Table]:
        """The combinations by dimension: kind, province, source, time, day, sure, body, noun, naming."""
        return {name: dimension.table() for name, dimension in self._dimensions.items()}

    def _widen(self, room: int) -> None:
        wider = Facts(*(np.empty(room, array.dtype) for array in self._arrays))
        for new, old in zip(wider, self._arrays, strict=True):
            new[: self._size] = old[: self._size]
        self._arrays = wider


def _naming(text: str | None) -> tuple[str | tuple[str, ...] | None, ...]:
    """Of a mention, of an honour with names, which come as a JSON list, and nothing of any other fact."""
    values = parted(text) if text is not None else ()
    if len(values) == len(NAMING):
        return *values, None
    return *(None,) * len(NAMING), tuple(map(spoken, json.loads(text))) if text is not None else None


def _alone(value: object) -> tuple[object]:
    return (value,)
