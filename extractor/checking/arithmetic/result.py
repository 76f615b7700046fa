"""A sum as it is told."""

from collections.abc import Iterable
from typing import NamedTuple

from extractor.checking.arithmetic.bounds import Bounds
from extractor.checking.arithmetic.figures import Figure
from extractor.checking.report import Report

_HEDGES = {"more_than": "> ", "at_least": "≥ ", "less_than": "< ", "at_most": "≤ ", "nearly": "≈ ", "about": "≈ "}
_MOST_PLACES = 4
"""Decimals of any figure that articles tell; more are what division and binary fractions leave."""


class Sum(NamedTuple):
    """Figures of one article that have to do with one another.

    `kind` is parts, percent, target, growth, headline or total; `figures` the reports, the whole or the result in
    front, `written` the sum as Vietnamese writes numbers ("4 + 9 = 13, not 14"), `holds` whether it is right.
    """

    kind: str
    figures: tuple[Report, ...]
    written: str
    holds: bool


def told(
    kind: str, figures: Iterable[Figure], reckoned: str, result: float, bounds: Bounds, claim: Figure
) -> Sum | None:
    """The sum of a `claim` (the whole, the percentage …) that was `reckoned` to be `result`, within `bounds`.

    None where no fact is among the figures, and where the claim is only not excluded.
    """
    reports = tuple(figure.report for figure in figures if figure.report is not None)
    meets = bounds.meets(claim.bounds.wider(claim.step / 2))  # who cut the rest off, not rounded, is right, too
    holds = meets and (not claim.exact or abs(result - claim.value) <= max(claim.step, 1e-6))
    if not reports or meets != holds:
        return None
    sign, places = ("%", _places(claim.step)) if claim.kind == "percent" else ("", _MOST_PLACES)
    shown = number(result, places)
    if claim.kind == "percent" and (not claim.exact or shown != number(claim.value, places)):
        shown = number(result, places + 1)
    written = f"{reckoned} = {shown}{sign}"
    return Sum(kind, reports, written if holds else f"{written}, not {as_told(claim)}{sign}", holds)


def number(value: float, places: int = _MOST_PLACES) -> str:
    """A number as Vietnamese writes it: 1.250, 44,5; at most `places` decimals."""
    rounded = f"{value:,.{places}f}"
    whole, _, decimals = rounded.partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + ("," + decimals if decimals else "")


def as_told(figure: Figure) -> str:
    """The figure with its hedge as a sign."""
    return _HEDGES.get(figure.relation, "") + number(figure.value)


def _places(step: float) -> int:
    """How many decimals a figure is written with."""
    return next((n for n in range(_MOST_PLACES) if step >= 10.0**-n * 0.999), _MOST_PLACES)
