"""From values to places on a line."""

import math
from collections.abc import Sequence

_STEPS = (1.0, 2.0, 5.0, 10.0)


class Scale:
    """From `least`..`most` to `start`..`end` of a picture, evenly."""

    def __init__(self, least: float, most: float, start: float, end: float) -> None:
        """All are finite; where least and most are one, it stands in the middle."""
        self._least, self._range = least, most - least
        self._start, self._end = start, end

    def __call__(self, value: float) -> float:
        """Its place, in hundredths; what lies beyond an end stands at that end."""
        share = (value - self._least) / self._range if self._range else 0.5
        return round(self._start + min(max(share, 0.0), 1.0) * (self._end - self._start), 2)


def ticks(least: float, most: float, about: int = 4) -> list[float]:
    """Round values from `least` or before to `most` or behind, about so many, a step of 1, 2 or 5 times a power of ten
    apart (Heckbert, "Nice numbers for graph labels", Graphics Gems 1990)."""
    if not most > least:
        around = max(0.5, abs(least) * 0.01)  # half a step more would be lost in a figure of seventeen digits
        least, most = least - around, most + around
    rough = (most - least) / max(about - 1, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * one for one in _STEPS if power * one >= rough * 0.999)
    first, last = math.floor(least / step + 1e-9), math.ceil(most / step - 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def finite(values: Sequence[float]) -> list[float]:
    """Those that can be drawn."""
    return [value for value in values if math.isfinite(value)]
