"""The interval that a quantity stands for, so that two reports of one figure can be compared."""

from decimal import Decimal

from extractor.records.quantity import Quantity
from extractor.values.digits import plain

Bound = int | float | None
_MOST = Decimal("0.15")
_ABOUT = Decimal("0.1")


def interval(quantity: Quantity) -> tuple[Bound, Bound]:
    """Lowest and highest value that the words allow, both inclusive; None where it is open.

    gần reaches down and trên up by a step, the last significant place of the number, never more than 15% of
    it; khoảng is 10% either way; ít nhất is open above, dưới and không quá below; hàng trăm is 100 to 999.
    """
    value = Decimal(str(quantity.value))
    match quantity.relation:
        case "more_than":
            return quantity.value, plain(value + step(value))
        case "nearly":
            return plain(value - step(value)), quantity.value
        case "about":
            return plain(value - abs(value) * _ABOUT), plain(value + abs(value) * _ABOUT)
        case "at_least":
            return quantity.value, None
        case "less_than" | "at_most":
            return None, quantity.value
        case "range":
            return quantity.value, quantity.upper
        case "order":
            return quantity.value, plain(value * 10 - 1)
        case _:
            return quantity.value, quantity.value


def step(value: Decimal) -> Decimal:
    """The last significant place of the number, at most 15% of it: 100 for 2.300, 15 triệu for 100 triệu."""
    exponent = value.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(int(exponent))
    return min(place, abs(value) * _MOST)
