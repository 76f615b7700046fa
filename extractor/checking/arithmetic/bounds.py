"""What a hedged figure may be in a sum."""

from extractor.checking.interval import Interval, interval

_NEAR = 0.2
"""How far "gần" and "khoảng" reach, either way: twice as far as they do between two articles (see `widest`)."""
_LOST = 1e-9
"""The share of a value that binary fractions may lose in a few steps; no figure is told with as many digits."""


class Bounds(Interval):
    """An interval of what was reckoned from figures."""

    __slots__ = ()

    def wider(self, by: float) -> "Bounds":
        return Bounds(self.low - by, self.high + by)

    def meets(self, other: "Bounds") -> bool:
        """Whether one value can be both, but for what binary fractions lose."""
        return self.low <= other.high + _lost(other.high) and other.low <= self.high + _lost(self.high)


def widest(value: float, upper: float | None, relation: str, step: float) -> Bounds:
    """All that a figure may be whose last written place is worth `step`: 0 where every one is counted.

    As `interval` has it, but for three hedges, which reach further on purpose: who wrote "gần 240 học viên, trong đó có
    150 nữ, chiếm 61%" knew the exact figures and reckoned from them, so a hedge must not make a sum wrong. "Hơn" is
    open above, "gần" and "khoảng" reach both ways.
    """
    if relation == "more_than":
        return Bounds(value - step, float("inf"))
    if relation in ("nearly", "about"):
        return Bounds(value * (1 - _NEAR), value * (1 + _NEAR)).wider(step)
    return Bounds(*interval(value, upper, relation)).wider(step)


def _lost(value: float) -> float:
    return _LOST * max(1.0, abs(value)) if value != float("inf") else 0.0
