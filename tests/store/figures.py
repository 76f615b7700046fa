"""Figures as articles write them, with the values that they stand for."""

from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Any

from tests.store.vocabulary import HEDGES, ORDERS, RELATION_WEIGHTS, Thing

_OF_A_WHOLE = 0.05
"""The share of exact figures of things that stand as "57/128"."""


class Weighted:
    """Draws keys of a table as often as its weights say."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        self._keys = tuple(weights)
        self._bounds = tuple(accumulate(weights.values()))

    def draw(self, pick: Random) -> str:
        return pick.choices(self._keys, cum_weights=self._bounds)[0]


_HEDGE = Weighted(RELATION_WEIGHTS)


def figure(pick: Random, thing: Thing) -> tuple[str, dict[str, Any]]:
    """The words of a figure with its thing, and its `value`, `relation`, `unit` and now and then `upper` or `of`."""
    relation = _HEDGE.draw(pick)
    if relation == "order" and (thing.tenths or thing.unit):
        relation = "exact"  # hàng trăm phần trăm is nothing that anybody writes
    if relation == "order":
        value = pick.choice(tuple(ORDERS))
        return f"hàng {ORDERS[value]}{thing.written}", {"value": value, "relation": relation, "unit": thing.unit}
    number = _number(pick, thing)
    told = {"value": _value(number, thing), "relation": relation, "unit": thing.unit}
    words = digits(number, thing.tenths)
    if relation == "range":
        above = number + 1 + number // 4
        told["upper"] = _value(above, thing)
        words += f" đến {digits(above, thing.tenths)}"
    elif relation == "exact" and pick.random() < _OF_A_WHOLE and not thing.unit:
        whole = number + 1 + number // 2
        told["of"] = whole
        words += f"/{digits(whole)}"
    return pick.choice(HEDGES[relation]) + words + thing.written, told


def digits(number: int, tenths: bool = False) -> str:
    """1.234, or of 1234 tenths 123,4; a figure below ten has a nought before it: 07."""
    if tenths:
        return f"{number // 10},{number % 10}"
    return f"{number:,}".replace(",", ".") if number > 9 else f"0{number}"


def roman(number: int) -> str:
    """The Roman numeral of 1 to 39."""
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


def _number(pick: Random, thing: Thing) -> int:
    """Small ones more often than great ones: the logarithm is what is drawn evenly."""
    return int(thing.low * (thing.high / thing.low) ** pick.random())


def _value(number: int, thing: Thing) -> int | float:
    scaled = number * thing.factor
    if not thing.tenths:
        return scaled
    return scaled // 10 if thing.factor > 1 else number / 10
