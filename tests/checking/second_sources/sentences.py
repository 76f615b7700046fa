"""An article as sentences with the figures that stand in them."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.language.sentences import sentences
from extractor.records import ArticleFacts, Award, Count
from tests.checking.second_sources.numerals import Numeral, numerals

LEANING = re.compile(
    r"(?:Trong (?:số )?(?:đó|này)|Ngoài ra|Bên cạnh|Riêng|Đồng thời|Cùng với|Tuy nhiên|Song|Cũng|Còn|Do đó|Vì vậy|"
    r"Qua đó|Số còn lại|Những|Đây|Điều|Việc này|Sau đó|Trước đó|Theo đó|Cụ thể|Tiếp đó|Cùng ngày|Cùng kỳ)\b"
)


class Figure(NamedTuple):
    """A `count` or `award` of a text; [`start`, `end`) its evidence, `numeral` None where no digits say its value."""

    start: int
    end: int
    numeral: Numeral | None
    fact: Count | Award

    def key(self) -> tuple[object, ...]:
        """What makes two figures of one article the same said twice, as far as fields tell."""
        fact = self.fact
        thing = (fact.metric, fact.noun) if isinstance(fact, Count) else (fact.award, fact.recipient, fact.rank)
        return (fact.type, fact.value, fact.relation, fact.unit if isinstance(fact, Count) else None, *thing)


class Edit(NamedTuple):
    """[`start`, `end`) of a text becomes `new`."""

    start: int
    end: int
    new: str


class Sentence(NamedTuple):
    """[`start`, `end`) of the text, and the figures in it."""

    start: int
    end: int
    figures: tuple[Figure, ...]


def figures_of(found: ArticleFacts) -> list[Figure]:
    """The figures of an article, in text order; facts without a value are none."""
    text = found.article.text
    figures = []
    for fact in found.facts:
        if isinstance(fact, Count | Award) and fact.value is not None:
            start, end = fact.evidence.start, fact.evidence.end
            figures.append(Figure(start, end, _numeral(text, start, end, fact), fact))
    return figures


def sentences_of(text: str, figures: Sequence[Figure]) -> list[Sentence]:
    """The sentences of a text; a figure belongs to the one that its evidence begins in."""
    spans = sentences(text)
    return [Sentence(a, b, tuple(one for one in figures if a <= one.start < b)) for a, b in spans]


def units_of(text: str, parts: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences in runs that are told together: one that leans ("Trong đó", "Ngoài ra") with those before it."""
    units: list[list[Sentence]] = []
    for part in parts:
        if units and LEANING.match(text, part.start):
            units[-1].append(part)
        else:
            units.append([part])
    return units


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they must not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def moved(figure: Figure, edits: Sequence[Edit]) -> Figure:
    """The figure where it stands after the edits; its numeral is read anew where an edit is of it."""

    def at(place: int, within: int = 0) -> int:
        return place + sum(len(one.new) - (one.end - one.start) for one in edits if one.end <= place + within)

    numeral = figure.numeral
    if numeral:
        new = next((one.new for one in edits if one.start == numeral.start), numeral.text())
        start = at(numeral.start)
        digits, _, word = new.partition(" ")
        length = len(new) if new != numeral.text() else numeral.end - numeral.start
        numeral = Numeral(start, start + length, digits, word, numeral.value)
    return figure._replace(start=at(figure.start), end=at(figure.end), numeral=numeral)


def _numeral(text: str, start: int, end: int, fact: Count | Award) -> Numeral | None:
    """The numeral of the evidence that has the fact's value: of an award's the last, of a count's the first."""
    if fact.relation != "exact" or not text[start:end]:
        return None
    value = Decimal(str(fact.value))
    fitting = [one for one in numerals(text[:end]) if one.start >= start and one.value == value]
    if not fitting:
        return None
    return fitting[-1] if isinstance(fact, Award) else fitting[0]
