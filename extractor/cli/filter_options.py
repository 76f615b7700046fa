"""The options by which facts are chosen, the same in every command that does, and what is made of them."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extractor.store.search.filters import Filters

Store = Annotated[str, typer.Argument(metavar="STORE", help="facts.db, facts.parquet, or postgresql://user@host/name.")]
Words = Annotated[
    str, typer.Argument(metavar="WORDS", help='Words of the sentence, with accents or without; "a phrase", begin*.')
]
Some = list[str] | None
Type = Annotated[Some, typer.Option("--type", metavar="TYPE", help="Types of fact: count, award, organisation, term …")]
Metric = Annotated[Some, typer.Option(metavar="METRIC", help="What a count counts: initiative, member, person …")]
Award = Annotated[Some, typer.Option(metavar="AWARD", help="Honours: bang_khen, co_thi_dua …")]
Org = Annotated[str, typer.Option(metavar="NAME", help="A body, by words of any of its names.")]
Province = Annotated[Some, typer.Option(metavar="NAME", help="The province of the body.")]
Successors = Annotated[
    bool, typer.Option("--successors", help="With --province: all that became one unit with it on 1 July 2025.")
]
Year = Annotated[str, typer.Option(metavar="2018|2013..2018", help="The years that the fact is about.")]
Published = Annotated[str, typer.Option(metavar="DAY..DAY", help="When the article appeared: days, months or years.")]
Person = Annotated[str, typer.Option(metavar="NAME", help="Persons of that name.")]
Source = Annotated[Some, typer.Option(metavar="NAME", help="The paper or site.")]
Modality = Annotated[
    Some, typer.Option(metavar="MODALITY", help="How it is meant: reported, target, proposed, negated.")
]
Recipient = Annotated[Some, typer.Option(metavar="RECIPIENT", help="Who got the honour: individual, collective …")]
Noun = Annotated[
    Some,
    typer.Option(
        metavar="NOUN", help="What is counted, as facts write it: 'suất quà'. '-' finds facts without a noun."
    ),
]
Least = Annotated[float | None, typer.Option("--min", metavar="N", help="The figure, at least.")]
Most = Annotated[float | None, typer.Option("--max", metavar="N", help="The figure, at most.")]
Sure = Annotated[float | None, typer.Option(metavar="0..1", min=0, max=1, help="Confidence, at least.")]
Copies = Annotated[bool, typer.Option("--copies/--no-copies", help="Facts of articles that copy others.")]
Rejected = Annotated[bool, typer.Option("--rejected", help="Facts that somebody found wrong, too.")]


def chosen(
    query: str, kind: Some, metric: Some, award: Some, org: str, province: Some, successors: bool, year: str,
    published: str, person: str, source: Some, modality: Some, recipient: Some, noun: Some, least: float | None,
    most: float | None, sure: float | None, copies: bool, rejected: bool,
) -> "Filters":  # fmt: skip
    """The options as filters. Raises ValueError that says in one line what is wrong with one of them."""
    from extractor.store.errors import OptionError
    from extractor.store.search.options import filters_of

    exact = {
        "type": kind, "metric": metric, "award": award, "modality": modality, "recipient": recipient, "noun": noun,
    }  # fmt: skip
    try:
        return filters_of(
            query, {name: tuple(values or ()) for name, values in exact.items()}, org, province or (), successors, year,
            published, person, source or (), least, most, sure, copies, rejected,
        )  # fmt: skip
    except OptionError as wrong:
        raise OptionError("--{}", wrong) from None
