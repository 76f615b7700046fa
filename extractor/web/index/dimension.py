"""Columns of few values: facts hold the number of a combination of them, a small table tells what it is."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Table:
    """The combinations of a dimension as of a moment. Of each field: its value's number in each combination, the
    values by number (None for facts without one), and the numbers of values, among which may be later ones."""

    size: int
    codes: Mapping[str, Codes]
    values: Mapping[str, Sequence[Any]]
    numbers: Mapping[str, Mapping[Any, int]]

    def one_of(self, field: str, wanted: Iterable[Any]) -> Mask:
        """Which combinations have one of these values; None is no value."""
        known = self.numbers[field]
        numbers = [known[value] for value in wanted if value is not None and value in known]
        return np.isin(self.codes[field], np.array(numbers, np.int32))

    def figures(self, field: str) -> npt.NDArray[np.float64]:
        """The value of each combination as a number, NaN where it has none: nothing compares with that."""
        values = np.array([np.nan if value is None else value for value in self.values[field]], np.float64)
        return values[self.codes[field]]


class Dimension:
    """Combinations of the values of some fields, each numbered when it first comes. One thread writes."""

    def __init__(self, *fields: str) -> None:
        self._fields = fields
        self._combinations: dict[Hashable, int] = {}
        self._codes: list[list[int]] = [[] for _ in fields]
        self._numbers: list[dict[Any, int]] = [{} for _ in fields]
        self._table = self._made()

    def encode(self, keys: Sequence[Hashable], values: Any) -> Codes:
        """The numbers of the combinations with these keys; `values` tells a new key's values, by field."""
        known = self._combinations
        for key in set(keys) - known.keys():
            for codes, numbers, value in zip(self._codes, self._numbers, values(key), strict=True):
                codes.append(numbers.setdefault(value, len(numbers)))
            known[key] = len(known)
        return np.fromiter(map(known.__getitem__, keys), np.int32, len(keys))

    def table(self) -> Table:
        """All combinations so far."""
        if self._table.size < len(self._combinations):
            self._table = self._made()
        return self._table

    def _made(self) -> Table:
        each = list(zip(self._fields, self._codes, self._numbers, strict=True))
        return Table(
            len(self._combinations),
            {field: np.array(codes, np.int32) for field, codes, _ in each},
            {field: tuple(numbers) for field, _, numbers in each},
            {field: numbers for field, _, numbers in each},
        )
