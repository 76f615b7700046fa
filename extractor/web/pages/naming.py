"""Values, times and searches as pages name them."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from extractor.checking.wording import date_of, figure
from extractor.showing.keys import value_label

_SCALES = ((10**9, " tỷ"), (10**6, " triệu"))


def label(name: str, value: str | None, language: str) -> str:
    """A column's value in words; nothing for none."""
    return "" if value is None else value_label(name, value, language)


def years_of(first: int | None, last: int | None) -> str:
    """ "2018", "2018–2023", "–2023"; nothing where neither is known."""
    if first == last:
        return "" if first is None else str(first)
    return f"{'' if first is None else first}–{'' if last is None else last}"


def period(years: tuple[int | None, int | None], days: tuple[str | None, str | None], language: str) -> str:
    """When a figure holds: its years, or its days where they are not whole years."""
    first, last = days
    if not first or not last or (first[4:10], last[4:10]) == ("-01-01", "-12-31"):
        return years_of(*years)
    told = [date_of(day, language) for day in (first, last)]
    return told[0] if first == last else "–".join(told)


def unit_word(unit: str | None, language: str) -> str:
    """What stands behind a number: " đồng", "%", ""."""
    return figure((1, None, "exact", unit), language).removeprefix("1")


def scale(values: Iterable[float]) -> tuple[int, str]:
    """The size in which a chart's numbers stay short, and its word."""
    greatest = max(map(abs, values), default=0)
    return next(((size, word) for size, word in _SCALES if greatest >= size), (1, ""))


def search(**asked: str | Sequence[str] | None) -> str:
    """The address of a search for this; what is None is not asked for."""
    return "/?" + urlencode({name: value for name, value in asked.items() if value is not None}, doseq=True)
