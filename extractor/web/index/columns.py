"""The facts' columns: arrays that grow at their end, so that whoever reads the beginning is not disturbed."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.store.base import Row
from extractor.store.narrow import KIND, PLACE, parted
from extractor.web.index.dimension import Dimension, Table

Column = npt.NDArray[Any]
Whole = npt.NDArray[np.int64]
ROOM = 1.25
"""How much larger than needed an array is made; what is not written to takes no memory."""


class Facts(NamedTuple):
    """The columns of n facts, each of shape (n,), in the order of their ids: 56 bytes a fact. `kind`, `place`, `time`,
    `day`, `sure`, `body` are numbers of combinations; `value` and `most` (the upper bound of a range, else the value)
    are NaN where a fact has no figure. Ids, articles: int64; numbers: int32; figures: float64."""

    id: Column
    article: Column
    kind: Column
    place: Column
    time: Column
    day: Column
    sure: Column
    body: Column
    value: Column
    most: Column

    def at(self, some: npt.NDArray[np.intp]) -> "Facts":
        """Those at these positions."""
        return Facts(*(column[some] for column in self))


class Columns:
    """The facts so far. One thread writes; views that were given before stay as they are."""

    def __init__(self, room: int) -> None:
        """Empty, with room for so many facts before anything is moved."""
        self._dimensions = {
            "kind": Dimension(*KIND), "place": Dimension(*PLACE), "time": Dimension("year_from", "year"),
            "day": Dimension("published"), "sure": Dimension("confidence"), "body": Dimension("organisation_id"),
        }  # fmt: skip
        whole, real = np.empty(0, np.int64), np.empty(0, np.float64)
        self._arrays = Facts._make([whole, whole, *[np.empty(0, np.int32)] * 6, real, real])
        self._size = 0
        self._widen(room)

    def encoded(self, rows: Sequence[Row]) -> Facts:
        """Rows of `narrow.short_rows` as columns of their own; new combinations are numbered."""
        told = {name: [row[name] for row in rows] for name in rows[0]}
        days = [int(day.replace("-", "")) if day else None for day in told["published"]]
        keys = {
            "kind": (told["kind"], parted),
            "place": (told["place"], parted),
            "time": (list(zip(told["year_from"], told["year_to"], strict=True)), tuple),
            "day": (days, _alone), "sure": (told["confidence"], _alone), "body": (told["body"], _alone),
        }  # fmt: skip
        codes = (self._dimensions[name].encode(some, values) for name, (some, values) in keys.items())
        value, most = (np.array(told[name], np.float64) for name in ("value", "most"))
        ids, articles = (np.array(told[name], np.int64) for name in ("id", "article"))
        return Facts._make([ids, articles, *codes, value, most])

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
        """The combinations by dimension: kind, place, time, day, sure, body."""
        return {name: dimension.table() for name, dimension in self._dimensions.items()}

    def _widen(self, room: int) -> None:
        wider = Facts(*(np.empty(room, array.dtype) for array in self._arrays))
        for new, old in zip(wider, self._arrays, strict=True):
            new[: self._size] = old[: self._size]
        self._arrays = wider


def _alone(value: object) -> tuple[object]:
    return (value,)
