"""Filters out of what somebody typed or chose: in a command, in a page's address."""

import math
import unicodedata
from collections.abc import Mapping, Sequence

from extractor.records.said import Name
from extractor.store.errors import OptionError
from extractor.store.search.filters import Filters
from extractor.store.search.times import days, years
from extractor.store.tables.schema import values_of


def filters_of(
    query: str = "", exact: Mapping[str, Sequence[str]] = {}, org: str = "", province: Sequence[str] = (),
    successors: bool = False, year: str = "", published: str = "", person: str = "", source: Sequence[str] = (),
    least: float | None = None, most: float | None = None, sure: float | None = None, copies: bool = True,
    rejected: bool = False, body: str = "", exactly: bool = False,
) -> Filters:  # fmt: skip
    """The options as filters. `exact` has the values of columns, by name; `year` and `published` are as `times` reads
    them: `2018`, `2013..2018`, `1/1/2018..30/6/2018`; `body` is a body's id; `exactly` leaves
    facts of just these years. Raises OptionError, and NoSuchName for a province that is none."""
    for name, values in exact.items():
        _known(name, values)
    # As texts are when they are read: a noun is compared letter by letter.
    composed = {name: tuple(unicodedata.normalize("NFC", value) for value in exact[name]) for name in exact}
    for option, number in (("min", least), ("max", most)):
        if number is not None and math.isnan(number):
            raise OptionError("{} {}: no number", Name(option), number)
    if least is not None and most is not None and least > most:
        raise OptionError("{} {}, {} {}: the first is more than the last", Name("min"), least, Name("max"), most)
    return Filters(
        query=query, exact={name: values for name, values in composed.items() if values},
        organisation=_name_forms(org) if org else (), person=person,
        provinces=_provinces(province, successors) if province else (),
        sources=tuple(source), years=years(year), published=days(published), least=least, most=most, sure=sure,
        copies=copies, rejected=rejected, body=body, exactly=exactly,
    )  # fmt: skip


def _known(name: str, values: Sequence[str]) -> None:
    """Raises OptionError for a value that no fact has: a slip of the finger, and not an answer of none. Units have no
    closed list."""
    known = values_of(name)
    for value in values:
        if known and value not in known:
            raise OptionError("{} {}: one of {}", Name(name), value, ", ".join(known))


def _name_forms(name: str) -> tuple[str, ...]:
    from extractor.store.search.places import name_forms  # late: it brings the packs and what reads them

    return name_forms(name)


def _provinces(names: Sequence[str], successors: bool) -> tuple[str, ...]:
    from extractor.store.search.places import provinces

    return tuple(dict.fromkeys(each for name in names for each in provinces(name, successors)))
