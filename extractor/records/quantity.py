"""How many: a figure with what hedges it."""

from typing import Literal

from extractor.records.base import Record

Relation = Literal["exact", "more_than", "at_least", "less_than", "at_most", "nearly", "about", "range", "order"]
"""What the words around a figure make of it: hơn (`more_than`), ít nhất (`at_least`), dưới (`less_than`),
không quá (`at_most`), gần (`nearly`), khoảng (`about`), từ a đến b (`range`), hàng trăm (`order`)."""


class Quantity(Record):
    """A figure as its text states it.

    `value` is the number itself (a range's lower end, an order's least: hàng trăm is 100), `upper` a
    range's upper end, `unit` null for things counted, else `percent`, `VND`, `ha`, `km` …, already scaled
    (1,2 tỷ đồng is 1 200 000 000 VND).
    """

    value: int | float
    upper: int | float | None = None
    relation: Relation = "exact"
    unit: str | None = None
