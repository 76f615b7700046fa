"""`extractor search`: facts of a store, the best first, each with its sentence."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import say, stop

if TYPE_CHECKING:
    from extractor.store.base import Store
    from extractor.store.filters import Filters

LIMIT = 20
"""Facts shown where nobody asks for more."""


def search(
    store: Annotated[str, typer.Argument(metavar="STORE", help="facts.db, or postgresql://user@host/name.")],
    query: Annotated[
        str,
        typer.Argument(metavar="[WORDS]", help='Words of the sentence, with accents or without; "a phrase", begin*.'),
    ] = "",
    kind: Annotated[
        list[str] | None, typer.Option("--type", help="Types of fact: count, award, organisation, term …")
    ] = None,
    metric: Annotated[list[str] | None, typer.Option(help="What a count counts: initiative, member, person …")] = None,
    award: Annotated[list[str] | None, typer.Option(help="Honours: bang_khen, co_thi_dua …")] = None,
    org: Annotated[str, typer.Option(metavar="NAME", help="A body, by words of any of its names.")] = "",
    province: Annotated[list[str] | None, typer.Option(metavar="NAME", help="The province of the body.")] = None,
    successors: Annotated[
        bool, typer.Option("--successors", help="With --province: all that became one unit with it on 1 July 2025.")
    ] = False,
    year: Annotated[str, typer.Option(metavar="2018|2013..2018", help="The years that the fact is about.")] = "",
    published: Annotated[str, typer.Option(metavar="DAY..DAY", help="When the article appeared, ISO days.")] = "",
    person: Annotated[str, typer.Option(metavar="NAME", help="Persons of that name.")] = "",
    source: Annotated[list[str] | None, typer.Option(help="The paper or site.")] = None,
    modality: Annotated[
        list[str] | None, typer.Option(help="How it is meant: reported, target, proposed, negated.")
    ] = None,
    recipient: Annotated[list[str] | None, typer.Option(help="Who got the honour: individual, collective …")] = None,
    least: Annotated[float | None, typer.Option("--min", help="The figure, at least.")] = None,
    most: Annotated[float | None, typer.Option("--max", help="The figure, at most.")] = None,
    sure: Annotated[float | None, typer.Option(min=0, max=1, help="Confidence, at least.")] = None,
    copies: Annotated[bool, typer.Option("--copies/--no-copies", help="Facts of articles that copy others.")] = True,
    group_by: Annotated[
        str, typer.Option(metavar="WHAT", help="Figures by year, province, organisation, source, type, metric, award.")
    ] = "",
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Facts at most.")] = LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a fact.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Comma-separated values.")] = False,
    cite: Annotated[bool, typer.Option("--cite", help="Ready to paste: sentence, source, date, address.")] = False,
) -> None:
    """Finds facts in a store, the best first.

    Example: extractor search facts.db "sang kien" --province "kon tum" --year 2013..2018 --type count

    Exit status: 0 found, 1 nothing found, 2 wrong usage or no store.
    """
    from extractor.cli import hits
    from extractor.store.address import open_store
    from extractor.store.errors import StoreError
    from extractor.store.filters import Filters
    from extractor.store.words import QueryError

    try:
        filters = Filters(
            query=query,
            exact={
                "type": tuple(kind or ()), "metric": tuple(metric or ()), "award": tuple(award or ()),
                "modality": tuple(modality or ()), "recipient": tuple(recipient or ()),
            },
            organisation=_forms(org), provinces=_provinces(province or (), successors), person=person,
            sources=tuple(source or ()), years=_years(year), published=_days(published), least=least, most=most,
            sure=sure, copies=copies,
        )  # fmt: skip
        kept = open_store(store)
    except (StoreError, ValueError) as why:
        stop(why)
    try:
        if group_by:
            found = hits.grouped(kept, filters, group_by, as_json, as_csv)
        else:
            found = hits.listed(kept, filters, limit, hits.form(as_json, as_csv, cite))
        if not found:
            _suggest(kept, filters, org)
    except (StoreError, QueryError) as why:
        stop(why)
    finally:
        kept.close()
    raise typer.Exit(0 if found else 1)


def _forms(org: str) -> tuple[str, ...]:
    from extractor.store.places import name_forms

    return name_forms(org) if org else ()


def _provinces(names: "list[str] | tuple[str, ...]", successors: bool) -> tuple[str, ...]:
    from extractor.store.places import provinces

    return tuple(dict.fromkeys(each for name in names for each in provinces(name, successors)))


def _years(text: str) -> tuple[int | None, int | None]:
    first, last = _bounds(text)
    if any(one and not (one.isdecimal() and len(one) == 4) for one in (first, last)):
        raise ValueError(f"--year {text}: a year, or two with .. between: 2013..2018, 2013.. or ..2018")
    return (int(first) if first else None), (int(last) if last else None)


def _days(text: str) -> tuple[str | None, str | None]:
    import datetime as dt

    first, last = _bounds(text)
    try:
        return tuple(dt.date.fromisoformat(one).isoformat() if one else None for one in (first, last))  # type: ignore[return-value]
    except ValueError:
        raise ValueError(f"--published {text}: a day, or two with .. between: 2018-01-01..2018-06-30") from None


def _bounds(text: str) -> tuple[str, str]:
    first, dots, last = (part.strip() for part in text.partition(".."))
    return first, last if dots else first


def _suggest(store: "Store", filters: "Filters", org: str) -> None:
    """Says that nothing was found, and what is called alike where a name was asked for."""
    from extractor.store.places import suggested
    from extractor.store.search import count

    say("nothing found")
    if org and not count(store, replace(filters, query="", exact={}, years=(None, None), published=(None, None))):
        near = suggested(store, org)
        say(f"no body here is called {org!r}" + (f"; the nearest: {'; '.join(near)}" if near else ""))
