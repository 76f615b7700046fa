"""Figures so small that they are the same by chance, and those that count nothing."""

from extractor.checking.report import Report
from extractor.checking.words import listed

FEW = 3
"""The greatest figure that half of all articles tell of something."""


def refers(report: Report) -> bool:
    """Whether the figure counts nothing: with its noun it stands for what was named before, as "hai bên" does."""
    return is_few(report) and (report.noun or "").casefold() in listed("referring")


def is_few(report: Report) -> bool:
    """Whether it is a number of things that says little: one, two or three."""
    return report.unit is None and report.relation == "exact" and report.value in range(1, FEW + 1)
