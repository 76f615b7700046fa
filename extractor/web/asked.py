"""What a page's address asks for, as filters; the same names as the options of `extractor search`."""

import re
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from extractor.records.said import Said
from extractor.store.decisions.corrections import two_ways
from extractor.store.search.filters import EXACT, NO_NOUN, Filters
from extractor.store.search.options import filters_of
from extractor.store.tables.schema import values_of

LONGEST = 1000
"""Characters of a value."""
_SHOWN = 40
"""Characters of what is no number."""
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*")
"""1.000, which is a thousand to who writes Vietnamese and one to a program; 1,000 the other way round."""
NAMES = {
    "q": "Words to find", "type": "Type", "metric": "Metric", "award": "Award", "modality": "Modality",
    "recipient": "Recipient", "rank": "Rank", "level": "Level", "unit": "Unit", "noun": "Counted as",
    "province": "Province", "source": "Source", "org": "Organisation", "body": "Organisation", "person": "Person",
    "year": "Years", "published": "Published", "min": "Figure from", "max": "Figure up to", "sure": "Confidence from",
    "sort": "Order", "page": "Page", "verdict": "Verdict",
    "thing": "Figures",
}  # fmt: skip
"""What pages call each."""
SWITCHES = {
    "exactly": ("of these years exactly", "false"), "copies": ("without copies", "true"),
    "rejected": ("with rejected facts", "false"), "successors": ("with merged provinces", "false"),
}  # fmt: skip
"""Of those that are on or off: what pages call the one that is chosen, and the other, as an address has it."""


def _empty_is_none(value: Any) -> Any:
    """A form sends its empty fields too."""
    return None if value == "" else value


def _without_empty(values: Any) -> Any:
    return [value for value in values if value != ""] if isinstance(values, list) else values


def _figure(value: Any) -> Any:
    """A number as it was typed, with either mark of decimals. Raises PydanticCustomError that says what to type."""
    text = value.strip() if isinstance(value, str) else value
    if not isinstance(text, str) or not text:
        return _empty_is_none(text)
    if mark := _GROUPED.fullmatch(text):
        raise _refused(two_ways(text, mark[1]))
    if not _NUMBER.fullmatch(text):
        raise _refused(Said("{} is no number; write {} or {:.1f}", text[:_SHOWN], "1000", 1000.5))
    return text.replace(",", ".")


def _refused(why: Said) -> PydanticCustomError:
    return PydanticCustomError("said", "{said}", {"said": why})


Figure = Annotated[float | None, BeforeValidator(_figure)]
Number = Annotated[float | None, BeforeValidator(_empty_is_none)]
Short = Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00]*$")]
"""PostgreSQL takes no zero byte in a text."""
Some = Annotated[list[Short], BeforeValidator(_without_empty), Field(max_length=100)]


def _one_of(name: str) -> Any:
    """Tells what values there are."""
    return Field(description=f"One of {', '.join(values_of(name))}.")


Province = Annotated[Some, Field(description="By any name, with accents or without.")]
PageNumber = Annotated[int, Field(ge=1, le=1_000_000)]


class Where(NamedTuple):
    """Levels and provinces of bodies; of each any where none is told."""

    levels: tuple[str, ...]
    provinces: tuple[str, ...]


class BodiesAsked(BaseModel):
    """The query of an address of bodies."""

    model_config = ConfigDict(extra="ignore")

    q: Annotated[Short, Field(description="Beginnings of words of any of its names; accents optional.")] = ""
    level: Annotated[Some, _one_of("level")] = []
    province: Province = []
    page: PageNumber = 1

    def where(self) -> Where:
        """Raises OptionError, NoSuchName."""
        told = filters_of(exact={"level": tuple(self.level)}, province=self.province)
        return Where(told.exact.get("level", ()), told.provinces)


class Asked(BaseModel):
    """The query of an address."""

    model_config = ConfigDict(extra="ignore")

    q: Annotated[Short, Field(description='Words, "a phrase", begin*; accents optional.')] = ""
    type: Annotated[Some, _one_of("type")] = []
    metric: Annotated[Some, _one_of("metric")] = []
    award: Annotated[Some, _one_of("award")] = []
    modality: Annotated[Some, _one_of("modality")] = []
    recipient: Annotated[Some, _one_of("recipient")] = []
    rank: Annotated[Some, _one_of("rank")] = []
    level: Annotated[Some, _one_of("level")] = []
    unit: Annotated[Some, Field(description="Of money or a measure, as facts have it: VND.")] = []
    noun: Annotated[
        Some, Field(description=f"What is counted, as facts write it: suất quà. {NO_NOUN} finds facts without a noun.")
    ] = []
    province: Province = []
    source: Annotated[Some, Field(description="A paper or site.")] = []
    org: Annotated[Short, Field(description="A body, by words of any of its names.")] = ""
    body: Annotated[Short, Field(description="One body, by its id: union/kon-tum/lien-doan-lao-dong")] = ""
    person: Annotated[Short, Field(description="Somebody, by words of the name.")] = ""
    successors: Annotated[bool, Field(description="Provinces with all that became one unit with them.")] = False
    year: Annotated[Short, Field(description="2018 or 2013..2018")] = ""
    exactly: Annotated[bool, Field(description="Facts of just these years alone, of no fewer and no others.")] = False
    published: Annotated[Short, Field(description="A day, month or year, or two: 2018-06-30, 2018-01..2018-06")] = ""
    min: Annotated[
        Figure, Field(description="The least figure: 1000 or 1000.5. 1.000 is refused, as it may mean 1000.")
    ] = None
    max: Annotated[Figure, Field(description="The most, written in the same way.")] = None
    sure: Annotated[Number, Field(description="The least confidence, from 0 to 1.")] = None
    copies: Annotated[bool, Field(description="Facts of articles that copy others.")] = True
    rejected: Annotated[bool, Field(description="Facts that somebody found wrong.")] = False

    def filters(self) -> Filters:
        """Raises OptionError, NoSuchName."""
        return filters_of(
            self.q, {name: tuple(getattr(self, name)) for name in EXACT}, self.org, self.province, self.successors,
            self.year, self.published, self.person, self.source, self.min, self.max, self.sure, self.copies,
            self.rejected, self.body, self.exactly,
        )  # fmt: skip
