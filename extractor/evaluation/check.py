"""Faults in gold: what an annotator mistyped, against the text and the records."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from extractor.evaluation.gold import GoldArticle, GoldFact, full_date, many
from extractor.records import FACT_TYPES, Fact
from extractor.records.span import LONGEST_EVIDENCE

RECORDS = get_args(get_args(Fact)[0])
"""The record of each type, out of the union of them all."""
FIGURES = ("count", "award")
REQUIRED = {"count": "metric", "award": "award"}
NUMBERS = ("value", "upper", "of", "start_year", "end_year", "ordinal")
DAYS = ("start", "end", "issued")
PARTIAL_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""A publication date may be known only to the month or the year."""
SHOWN = 160
"""Code points of a fact that are shown with its fault."""


def _words(annotation: Any) -> frozenset[str | None]:
    """The words of a Literal, and None where it may be absent; nothing for any other annotation."""
    parts = get_args(annotation)
    found = [word for part in parts for word in (get_args(part) or (part,))]
    strings = frozenset(word for word in found if isinstance(word, str))
    return strings | {None} if strings and type(None) in parts else strings


CLOSED = {
    record.model_fields["type"].default: {
        name: words
        for name, field in record.model_fields.items()
        if name != "type" and (words := _words(field.annotation))
    }
    for record in RECORDS
}
"""For each type the fields that know only certain words, and these words."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one fact of a gold file, or with the file itself (`fact` None)."""

    article: str
    why: str
    fact: Mapping[str, Any] | None = None

    def __str__(self) -> str:
        shown = f": {json.dumps(self.fact, ensure_ascii=False)[:SHOWN]}" if self.fact else ""
        return f"{self.article}.json: {self.why}{shown}"


def check(gold: GoldArticle, text: str) -> list[Fault]:
    """The faults of a gold file whose article is `text`, in the order of its facts."""
    faults = [Fault(gold.name, why) for why in _file_faults(gold)]
    for fact in gold.facts:
        faults += [Fault(gold.name, why, fact.fields) for why in _fact_faults(fact, text)]
    return faults


def _file_faults(gold: GoldArticle) -> Iterator[str]:
    if gold.article != gold.name:
        yield f"article is {gold.article!r}, not the file's name"
    for value in many(gold.published):
        if value is not None and not (isinstance(value, str) and PARTIAL_DATE.fullmatch(value)):
            yield f"published is no ISO date: {value!r}"


def _fact_faults(fact: GoldFact, text: str) -> Iterator[str]:
    if fact.type not in FACT_TYPES:
        yield "unknown type"
        return
    if not fact.quote or fact.quote not in text:
        yield "quote is not in the text"
        return
    yield from _place_faults(fact, text)
    yield from _word_faults(fact)
    yield from _value_faults(fact)
    if fact.type in FIGURES:
        yield from _figure_faults(fact)


def _place_faults(fact: GoldFact, text: str) -> Iterator[str]:
    if len(fact.quote) > LONGEST_EVIDENCE:
        yield "quote is longer than evidence may be"
    nth, number = fact.fields.get("nth", 0), fact.fields.get("number")
    if not isinstance(nth, int) or not 0 <= nth < text.count(fact.quote):
        yield "the quote has no such nth place"
    if number is not None and not isinstance(number, str):
        yield "number is not written as a text"
    elif fact.type != "document" and number and number not in fact.quote:
        yield "number is not in the quote"
    if not isinstance(fact.fields.get("optional", False), bool):
        yield "optional is neither true nor false"


def _word_faults(fact: GoldFact) -> Iterator[str]:
    """Values outside the closed lists of the type; the id that a figure needs may not be left out."""
    for name, words in CLOSED[fact.type].items():
        needed = name == REQUIRED.get(fact.type)
        if name not in fact.fields and not needed:
            continue
        values = many(fact.fields.get(name)) or ([None] if needed else [])
        if name != "relation" and any(value not in words for value in values):
            yield f"unknown {name}"


def _value_faults(fact: GoldFact) -> Iterator[str]:
    for name in NUMBERS:
        if any(not isinstance(value, int | float | None) for value in many(fact.fields.get(name))):
            yield f"{name} is not a number"
    for name in DAYS:
        for value in many(fact.fields.get(name)):
            if value is not None and not (isinstance(value, str) and full_date(value)):
                yield f"{name} is not an ISO date"


def _figure_faults(fact: GoldFact) -> Iterator[str]:
    value, relations = fact.fields.get("value"), many(fact.fields.get("relation"))
    if fact.type == "count" and value is None:
        yield "count without a value"
    known = CLOSED[fact.type]["relation"] - {None}
    if value is not None and (any(one not in known for one in relations) or not fact.number):
        yield "value without a known relation or without its number"
    if value is None and any(one is not None for one in relations):
        yield "relation without a value"
    for period in many(fact.fields.get("period")):
        if period is not None and not _is_period(period):
            yield "period is not start/end"


def _is_period(value: object) -> bool:
    start, _, end = str(value).partition("/")
    return bool(full_date(start) and full_date(end)) and start <= end
