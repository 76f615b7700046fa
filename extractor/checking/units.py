"""Measures in units that can be compared: "2 ha" and "20.000 m2" are one figure."""

BASES = {
    "km": ("m", 1000), "cm": ("m", 0.01), "mm": ("m", 0.001), "ha": ("m2", 10_000), "km2": ("m2", 1_000_000),
    "tonne": ("kg", 1000), "quintal": ("kg", 100), "g": ("kg", 0.001), "m3": ("litre", 1000),
}  # fmt: skip
"""Unit: the one that it is told in here, and how many of these it is. Currencies change from day to day: they stay."""


def in_base(value: float | None, unit: str | None) -> float | None:
    """The value in the base of its unit; without one, or of none, as it is."""
    if value is None or unit not in BASES:
        return value
    times = BASES[unit][1]
    return round(value * times, 9) if times >= 1 else round(value / round(1 / times), 9)


def base(unit: str | None) -> str | None:
    """The base of a unit, itself where it has no other."""
    return BASES[unit][0] if unit in BASES else unit
