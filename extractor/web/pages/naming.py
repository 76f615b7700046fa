"""Values, times and searches as pages name them."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from extractor.checking.wording import SCALES
from extractor.showing.keys import value_label
from extractor.showing.periods import period_label
from extractor.store.search.filters import NO_NOUN
from extractor.web.rendering import say


def label(name: str, value: str | None, language: str) -> str:
    """A column's value in words; nothing for none."""
    return "" if value is None else value_label(name, value, language)


def asked_for(name: str, value: str, language: str) -> str:
    """What a search takes alone, in words."""
    return say("not told", language) if (name, value) == ("noun", NO_NOUN) else value_label(name, value, language)


def years_of(first: int | None, last: int | None) -> str:
    """ "2018", "2018–2023", "–2023"; nothing where neither is known."""
    if first == last:
        return "" if first is None else str(first)
    return f"{'' if first is None else first}–{'' if last is None else last}"


def period(years: tuple[int | None, int | None], days: tuple[str | None, str | None], language: str) -> str:
    """When a figure holds: its days, as short as can be said; its years where those are not known."""
    return (period_label(*days, language) if all(days) else None) or years_of(*years)


def days_of(first: str | None, last: str | None, language: str) -> str:
    """Between which days: "6 tháng đầu năm 2018", "1/5/2018–3/6/2018", "1/5/2018–", "–3/6/2018"; nothing where neither
    is known."""
    told = period_label(first, last, language) or ""
    return told if bool(first) == bool(last) else f"{told}–" if first else f"–{told}"


def scale(values: Iterable[float], language: str) -> tuple[int, str]:
    """The size in which a chart's numbers stay short, and its word: 1000000 and " triệu"; 1 and nothing for few."""
    greatest = max(map(abs, values), default=0)
    return next(((size, f" {word}") for size, word in SCALES[language] if greatest >= size), (1, ""))


def search(**asked: str | Sequence[str] | None) -> str:
    """The address of a search for this; what is None is not asked for."""
    return "/?" + urlencode({name: value for name, value in asked.items() if value is not None}, doseq=True)
