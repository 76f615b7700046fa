"""Whether a correction makes a fact that its type allows, and what follows from it."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from extractor.evaluation.check import CLOSED
from extractor.records.refusals import refusal
from extractor.records.said import Name, Said, said
from extractor.records.span import LONGEST_EVIDENCE
from extractor.store.base import Row, Store
from extractor.store.decisions.corrections import typed
from extractor.store.errors import DecisionError
from extractor.store.tables.columns import MOVED, NAMES, SPLIT
from extractor.store.tables.records import column_of, record_of
from extractor.store.tables.schema import RECORDS, SHARED

VALUE, UPPER, RELATION = map(Name, ("value", "upper", "relation"))
FIGURES = ("count", "award")
RANGES = ("range", "order")
"""Relations with an upper bound: từ 5 đến 6; hàng chục đến hàng trăm."""
_PLACES = (SPLIT["evidence"], SPLIT["part_of"])
_BODIES = (
    "SELECT organisation_id AS id FROM organisations WHERE name = ? "
    "UNION SELECT organisation_id FROM organisation_names WHERE name = ?"
)


def correctable(kind: str) -> tuple[str, ...]:
    """The columns of a type of fact that somebody may correct: those of its record's own fields, and where its
    evidence stands. What it is a fact of, who made it, and what follows from other columns is not among them; a fact
    that is of another type is rejected."""
    told = [name for name in RECORDS[kind].model_fields if name not in SHARED or name == "evidence"]
    return tuple(column for name in told for column in SPLIT.get(name, (column_of(kind, name),)))


def checked(store: Store, fact: Row, text: str, correction: Mapping[str, Any]) -> dict[str, Any]:
    """The correction as it is kept: values of their columns' kinds, and with another body that body's id and province.

    `fact` has the columns of the fact as it stands, `text` is its article's. Raises DecisionError that says what to
    write: for what is no column of that type of fact, a value that its column does not take, offsets outside the text,
    half a period, a figure without its relation, and for what stands there already.
    """
    kind = fact["type"]
    for column in correction:
        _known(kind, column)
    told = {column: typed(column, value) for column, value in correction.items()}
    if all(fact[column] == value for column, value in told.items()):
        raise DecisionError("that is what the fact says as it stands: accept it instead")
    meant = {**fact, **told}
    for wrong in (*_words(kind, told), *_places(meant, told, text), *_period(meant, told), *_figure(meant, told)):
        raise DecisionError(wrong)
    _record(meant, text, told)
    return told | _body(store, fact, told)


def _known(kind: str, column: str) -> None:
    if column in correctable(kind):
        return
    if column in (*SPLIT, *MOVED[kind]) and column not in NAMES:
        columns = SPLIT.get(column, (column_of(kind, column),))
        *others, last = columns
        where = Said("{} and {}", ", ".join(others), last) if others else last
        raise DecisionError("{}: it stands in {}", Name(column), where)
    if column not in NAMES:
        raise DecisionError("{}: no column of a fact; docs/dataset.md lists them", Name(column))
    raise DecisionError(
        "{}: not to be corrected in a fact of type {}; one of {}", Name(column), kind, ", ".join(correctable(kind))
    )


def _words(kind: str, told: Mapping[str, Any]) -> Iterator[Said]:
    """Values outside a closed list."""
    for field, words in CLOSED[kind].items():
        column = column_of(kind, field)
        if column in told and told[column] not in words:
            listed = ", ".join(sorted(word for word in words if word is not None))
            value = told[column] or Said("nothing")
            if None in words:
                yield Said("{}: {} is none of its values; one of {}, or nothing", Name(column), value, listed)
            else:
                yield Said("{}: {} is none of its values; one of {}", Name(column), value, listed)


def _places(meant: Mapping[str, Any], told: Mapping[str, Any], text: str) -> Iterator[Said]:
    """Stretches of text that are none, or such as no reader would be shown."""
    for first, last in _PLACES:
        if first not in told and last not in told:
            continue
        start, end = meant[first], meant[last]
        if start is None and end is None and first != "evidence_start":
            continue
        none = Said("nothing")
        place = (Name(first), none if start is None else start, Name(last), none if end is None else end)
        if start is None or end is None or not 0 <= start < end <= len(text):
            yield Said("{}={}, {}={}: no stretch of the article's text, which has {:,} characters", *place, len(text))
        elif end - start > LONGEST_EVIDENCE:
            yield Said("{}={}, {}={}: {:,} characters; at most {:,}", *place, end - start, LONGEST_EVIDENCE)
        elif (words := text[start:end]) != words.strip() or "\n" in words:
            yield Said("{}={}, {}={}: {!r} begins or ends with a blank, or is of more than one line", *place, words)


def _period(meant: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[Said]:
    """Half a period, and one that ends before it begins."""
    for first, last in (("period_from", "period_to"), ("start_year", "end_year")):
        start, end = meant[first], meant[last]
        if first not in told and last not in told:
            continue
        if start is not None and end is not None and start > end:
            yield Said("{}={}, {}={}: the first comes after the last", Name(first), start, Name(last), end)
        if meant["type"] in FIGURES and (start is None) != (end is None):
            missing = first if start is None else last
            yield Said(
                "{}: a period has two ends; write both, or leave {} and {} empty", *map(Name, (missing, first, last))
            )


def _figure(meant: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[Said]:
    """A value has a relation, a range both its ends, and what is no value has none of these."""
    if meant["type"] not in FIGURES or told.keys().isdisjoint(("value", "upper", "relation")):
        return
    value, upper, relation = meant["value"], meant["upper"], meant["relation"]
    if value is None:
        if meant["type"] == "award" and (relation is not None or upper is not None):
            yield Said(
                "{}: where there is none there is no {} either: leave {}, {} and {} empty",
                VALUE, RELATION, VALUE, UPPER, RELATION,
            )  # fmt: skip
        return
    if relation is None:
        yield Said("{}: a figure has one; write exact, or what hedges it", RELATION)
    elif relation == "range" and upper is None:
        yield Said("{}: a range has one; write a number, or another {}", UPPER, RELATION)
    elif upper is not None and relation not in RANGES:
        yield Said(
            "{}={}: an upper bound goes with range or order; write range for {}, or leave {} empty",
            RELATION, relation, RELATION, UPPER,
        )  # fmt: skip
    elif upper is not None and upper < value:
        yield Said("{}={}, {}={}: the upper bound is the less; change them over", VALUE, value, UPPER, upper)


def _record(meant: Mapping[str, Any], text: str, told: Mapping[str, Any]) -> None:
    """Raises DecisionError for the first thing that the record of the type does not take."""
    kind = meant["type"]
    try:
        record_of(meant, text)
    except ValidationError as why:
        first = why.errors()[0]
        column = column_of(kind, str(first["loc"][0]))
        if column in told and told[column] is None:
            raise DecisionError("{}: a {} has one; write it, or reject the fact", Name(column), kind) from None
        raise DecisionError("{}: {}", Name(column), refusal(first)) from None
    except ValueError as why:
        raise DecisionError(said(why)) from None


def _body(store: Store, fact: Row, told: Mapping[str, Any]) -> dict[str, Any]:
    """The id and the province that go with another body: they are of the one that stood there before. A name that the
    store knows for none or for several has no id; the name that stands there already keeps its own."""
    kind = fact["type"]
    named, known = "organisation" in told, "organisation_id" in told
    if not (named or known) or "organisation_id" not in correctable(kind):
        return {}
    if not known and told["organisation"] == fact["organisation"]:
        return {"organisation_id": fact["organisation_id"]}
    found: dict[str, Any] = {}
    if not known:
        ids = [row["id"] for row in store.ask(_BODIES, (told["organisation"], told["organisation"]))]
        if len(ids) != 1 and kind == "organisation":
            return {}  # it has an id whatever it is called
        found["organisation_id"] = ids[0] if len(ids) == 1 else None
    number = {**told, **found}["organisation_id"]
    rows = list(store.ask("SELECT province FROM organisations WHERE organisation_id = ?", (number,)))
    if number is not None and not rows:
        raise DecisionError(
            "{}: the store knows no body {}; leave it out, and write the name as {}",
            Name("organisation_id"),
            number,
            Name("organisation"),
        )
    if kind != "organisation":
        found["province"] = rows[0]["province"] if rows else None
    return found
