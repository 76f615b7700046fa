"""The options by which facts are chosen, the same in every command that does, and what is made of them."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from extractor.store.filters import Filters

Store = Annotated[str, typer.Argument(metavar="STORE", help="facts.db, facts.parquet, or postgresql://user@host/name.")]
Words = Annotated[
    str, typer.Argument(metavar="[WORDS]", help='Words of the sentence, with accents or without; "a phrase", begin*.')
]
Some = list[str] | None
Type = Annotated[Some, typer.Option("--type", help="Types of fact: count, award, organisation, term …")]
Metric = Annotated[Some, typer.Option(help="What a count counts: initiative, member, person …")]
Award = Annotated[Some, typer.Option(help="Honours: bang_khen, co_thi_dua …")]
Org = Annotated[str, typer.Option(metavar="NAME", help="A body, by words of any of its names.")]
Province = Annotated[Some, typer.Option(metavar="NAME", help="The province of the body.")]
Successors = Annotated[
    bool, typer.Option("--successors", help="With --province: all that became one unit with it on 1 July 2025.")
]
Year = Annotated[str, typer.Option(metavar="2018|2013..2018", help="The years that the fact is about.")]
Published = Annotated[str, typer.Option(metavar="DAY..DAY", help="When the article appeared, ISO days.")]
Person = Annotated[str, typer.Option(metavar="NAME", help="Persons of that name.")]
Source = Annotated[Some, typer.Option(help="The paper or site.")]
Modality = Annotated[Some, typer.Option(help="How it is meant: reported, target, proposed, negated.")]
Recipient = Annotated[Some, typer.Option(help="Who got the honour: individual, collective …")]
Least = Annotated[float | None, typer.Option("--min", help="The figure, at least.")]
Most = Annotated[float | None, typer.Option("--max", help="The figure, at most.")]
Sure = Annotated[float | None, typer.Option(min=0, max=1, help="Confidence, at least.")]
Copies = Annotated[bool, typer.Option("--copies/--no-copies", help="Facts of articles that copy others.")]
Rejected = Annotated[bool, typer.Option("--rejected", help="Facts that somebody found wrong, too.")]


def chosen(
    query: str, kind: Some, metric: Some, award: Some, org: str, province: Some, successors: bool, year: str,
    published: str, person: str, source: Some, modality: Some, recipient: Some, least: float | None,
    most: float | None, sure: float | None, copies: bool, rejected: bool,
) -> "Filters":  # fmt: skip
    """The options as filters. Raises ValueError that says in one line what is wrong with one of them."""
    from extractor.store.filters import Filters

    exact = {"type": kind, "metric": metric, "award": award, "modality": modality, "recipient": recipient}
    for name, values in exact.items():
        _known(name, values or ())
    for option, number in (("--min", least), ("--max", most)):
        if number is not None and math.isnan(number):
            raise ValueError(f"{option} {number}: no number")
    _rising("--min", least, "--max", most)
    return Filters(
        query=query, exact={name: tuple(values) for name, values in exact.items() if values},
        organisation=_name_forms(org) if org else (), person=person,
        provinces=_provinces(province, successors) if province else (),
        sources=tuple(source or ()), years=_years(year), published=_days(published), least=least, most=most, sure=sure,
        copies=copies, rejected=rejected,
    )  # fmt: skip


def _known(name: str, values: Sequence[str]) -> None:
    """Raises ValueError for a value that no fact has: a slip of the finger, and not an answer of none."""
    from extractor.store.schema import values_of

    known = values_of(name)
    for value in values:
        if value not in known:
            raise ValueError(f"--{name} {value}: one of {', '.join(known)}")


def _rising(first: str, least: Any, last: str, most: Any) -> None:
    """Raises ValueError for bounds that nothing lies between."""
    if least is not None and most is not None and least > most:
        raise ValueError(f"{first} {least}, {last} {most}: the first is more than the last")


def _name_forms(name: str) -> tuple[str, ...]:
    from extractor.store.places import name_forms  # late: it brings the packs and what reads them

    return name_forms(name)


def _provinces(names: Sequence[str], successors: bool) -> tuple[str, ...]:
    from extractor.store.places import provinces

    return tuple(dict.fromkeys(each for name in names for each in provinces(name, successors)))


def _years(text: str) -> tuple[int | None, int | None]:
    first, last = _bounds(text)
    if any(one and not (one.isdecimal() and len(one) == 4) for one in (first, last)):
        raise ValueError(f"--year {text}: a year, or two with .. between: 2013..2018, 2013.. or ..2018")
    years = (int(first) if first else None), (int(last) if last else None)
    _rising("--year from", years[0], "to", years[1])
    return years


def _days(text: str) -> tuple[str | None, str | None]:
    first, last = _bounds(text)
    try:
        days = _day(first), _day(last)
    except ValueError:
        raise ValueError(f"--published {text}: a day, or two with .. between: 2018-01-01..2018-06-30") from None
    _rising("--published from", days[0], "to", days[1])
    return days


def _day(text: str) -> str | None:
    return dt.date.fromisoformat(text).isoformat() if text else None


def _bounds(text: str) -> tuple[str, str]:
    first, dots, last = (part.strip() for part in text.partition(".."))
    return first, last if dots else first
