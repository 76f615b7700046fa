"""The wide table of facts: one row a fact, one typed column for each thing that some type of fact tells.

A field of a record goes into the column of its own name, but for those in `MOVED`, so that what is the same thing under
several names (the body of a term, the giver of an honour, the issuer of a document) is asked for in one place.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "real", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its kind, and what it holds."""

    name: str
    kind: Kind
    about: str


FACT_COLUMNS = (
    Column("fact_key", "text", "names the fact whatever store it is in: article, type, place and figure, hashed"),
    Column("n", "integer", "the fact's place among its article's, from 0"),
    Column("type", "text", "organisation, term, date, count, award, program, document or person"),
    Column("evidence_start", "integer", "where the evidence begins in the article's text, in code points"),
    Column("evidence_end", "integer", "where it ends, exclusive"),
    Column("source_start", "integer", "where it begins in the article's page, in characters of the page as decoded"),
    Column("source_end", "integer", "where it ends there, exclusive; null for what was read from no page"),
    Column("said", "text", "the words of the evidence as searches compare them: small letters, no accents"),
    Column("rule", "text", "the id of the rule that made it"),
    Column("confidence", "real", "the share of right facts that is to be expected of that rule, 0 to 1"),
    Column(
        "organisation", "text", "the body whose fact it is: owner, giver, issuer, employer, whose term, by its name"
    ),
    Column("organisation_id", "text", "that body's id"),
    Column("province", "text", "the province of that body, without its kind"),
    Column("period_from", "date", "first day of the time that it is about"),
    Column("period_to", "date", "last day, inclusive"),
    Column("year_from", "integer", "the year that this begins in; the article's own where no time is told"),
    Column("year_to", "integer", "the year that it ends in"),
    Column("modality", "text", "reported, target, proposed or negated"),
    Column("metric", "text", "what a count counts"),
    Column("value", "real", "the figure; the lower bound of a range"),
    Column("upper", "real", "the upper bound of a range"),
    Column("whole", "real", "the whole in 57/128"),
    Column("relation", "text", "exact, about, more_than, less_than, at_least, at_most, range …"),
    Column("unit", "text", "the unit of money and measures"),
    Column("noun", "text", "the counted noun as written"),
    Column("program", "text", "the programme that a count is of"),
    Column("part_of_start", "integer", "where the whole stands that the figure is a part of"),
    Column("part_of_end", "integer", "where that ends, exclusive"),
    Column("award", "text", "which honour"),
    Column("recipient", "text", "who got it: individual, collective, household, work or mixed"),
    Column("recipients", "text", "their names, as a JSON list"),
    Column("rank", "text", "first, second, third …"),
    Column("level", "text", "the level of a body, an honour or a counted work"),
    Column("name", "text", "of a person, a programme; of an honour as written"),
    Column("kind", "text", "of a body, a programme, a document"),
    Column("parent", "text", "the body that a body belongs to"),
    Column("renamed_to", "text", "what a body is called now"),
    Column("former_id", "text", "the id that a body's former name gives"),
    Column("successor", "text", "the id of the body that took its place"),
    Column("until", "date", "the first day without the body"),
    Column("number", "text", "of a document"),
    Column("issued", "date", "when a document was signed"),
    Column("role", "text", "of a person"),
    Column("ordinal", "integer", "the number of a congress or a sitting"),
    Column("start_year", "integer", "the year in which a term begins"),
    Column("end_year", "integer", "the year in which it ends"),
    Column("grain", "text", "what a date is: day, week, month, quarter, half, year or range"),
    Column("month", "integer", "the month of a date whose year is not told"),
    Column("day", "integer", "the day of such a date"),
)

MOVED: dict[str, dict[str, str]] = {
    "organisation": {"id": "organisation_id", "name": "organisation"},
    "term": {"body": "organisation", "body_id": "organisation_id"},
    "date": {"start": "period_from", "end": "period_to"},
    "count": {"of": "whole"},
    "award": {"grantor": "organisation", "grantor_id": "organisation_id"},
    "program": {},
    "document": {"issuer": "organisation", "issuer_id": "organisation_id"},
    "person": {},
}
"""Fields that stand in a column of another name, by type of fact."""

SPLIT = {"evidence": ("evidence_start", "evidence_end"), "part_of": ("part_of_start", "part_of_end"),
         "period": ("period_from", "period_to")}  # fmt: skip
"""Fields that take two columns."""

NAMES = tuple(column.name for column in FACT_COLUMNS)
