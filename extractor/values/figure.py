"""What a quantity rule reads: a quantity and what belongs to it before a noun is known."""

from typing import NamedTuple

from extractor.records.quantity import Quantity


class Figure(NamedTuple):
    """A quantity in its sentence.

    `of` is the whole in 57/128; `metric` money, rate or measure where the unit tells it, else None;
    [`numeral_start`, `numeral_end`) the number's own folded offsets, without hedge and unit; `weak` marks a
    lone digit word (ba), which counts only before a counted noun.
    """

    quantity: Quantity
    of: int | float | None
    metric: str | None
    numeral_start: int
    numeral_end: int
    weak: bool = False
