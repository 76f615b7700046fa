"""The list of errors that a person works from: what was missed, what is too many, what is half right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from extractor.evaluation.equality import KEYS, same
from extractor.evaluation.gold import GoldFact
from extractor.evaluation.marking import ATTRIBUTES, ArticleMarks, Marks, wanted_attribute
from extractor.evaluation.matching import Matching
from extractor.evaluation.places import fact_places, quote_places
from extractor.evaluation.predictions import Prediction

AROUND = 60
"""Code points shown before and after the words in question, within their line."""
KEY_FIELDS = KEYS | {kind: (*KEYS[kind], "relation") for kind in ("count", "award")}
"""What is shown of a fact; of a type that is not here, the name."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One row. `where` is the line around the words, these in ⟦ ⟧.

    `rule` made what was `got`: in a MISS, the prediction that stands where the fact should be, if one does.
    """

    kind: Literal["MISS", "EXTRA", "ATTR"]
    article: str
    type: str
    attribute: str | None
    where: str
    wanted: Any
    got: Any
    rule: str | None

    def __str__(self) -> str:
        label = f"{self.type}.{self.attribute}" if self.attribute else self.type
        rule = f"  ({self.rule})" if self.rule else ""
        return (
            f"{self.kind:5} {self.article} {label}: {self.where}\n"
            f"      want {show(self.wanted)}  got {show(self.got)}{rule}"
        )


def mistakes(marks: Marks) -> list[Mistake]:
    """Every mistake, by article, then by type."""
    return [
        row
        for article in marks.articles
        for kind, matching in article.matchings.items()
        for row in _of_type(article, kind, matching)
    ]


def around(text: str, start: int, end: int) -> str:
    """[start, end) of a text in ⟦ ⟧, with up to `AROUND` code points of its line on both sides."""
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    head = before if len(before) <= AROUND else f"…{before[-AROUND:]}"
    tail = after if len(after) <= AROUND else f"{after[:AROUND]}…"
    return f"{head}⟦{text[start:end]}⟧{tail}".replace("\n", " ")


def show(value: Any) -> str:
    """A value for reading: `field=value` of a fact, alternatives with a bar, - for nothing."""
    if isinstance(value, dict):
        return " ".join(f"{name}={show(one)}" for name, one in value.items()) or "-"
    if isinstance(value, list | tuple):
        return " | ".join(map(show, value)) or "-"
    return "-" if value is None else str(value)


def _of_type(article: ArticleMarks, kind: str, matching: Matching) -> Iterator[Mistake]:
    for gold in matching.missed:
        near = _nearby(article.text, gold, matching.extra)
        got, rule = (_key(kind, near.says), near.rule) if near else (None, None)
        yield Mistake("MISS", article.name, kind, None, _gold_place(article.text, gold), _wanted(kind, gold), got, rule)
    for prediction in matching.extra:
        where = around(article.text, prediction.start, prediction.end)
        got = _key(kind, prediction.says)
        yield Mistake("EXTRA", article.name, kind, None, where, None, got, prediction.rule)
    for gold, prediction in matching.pairs:
        for name in ATTRIBUTES.get(kind, ()):
            wanted, got = wanted_attribute(gold, name), prediction.says(name)
            if gold.tells(name) and not same(wanted, got):
                where = around(article.text, prediction.start, prediction.end)
                yield Mistake("ATTR", article.name, kind, name, where, wanted, got, prediction.rule)


def _key(kind: str, value_of: Any) -> dict[str, Any]:
    """The fields that make a fact of this type, those that are told."""
    values = {name: value_of(name) for name in KEY_FIELDS.get(kind, ("name",))}
    return {name: value for name, value in values.items() if value is not None}


def _wanted(kind: str, gold: GoldFact) -> dict[str, Any]:
    number = {"number": gold.number} if gold.number else {}
    return _key(kind, gold.wants) | number


def _nearby(text: str, gold: GoldFact, extra: Iterable[Prediction]) -> Prediction | None:
    """The first wrong prediction that stands where the missed fact does."""
    places = fact_places(text, gold)
    return next((one for one in extra if any(place.met_by(one) for place in places)), None)


def _gold_place(text: str, gold: GoldFact) -> str:
    """The first place of the quote with its surroundings; the bare quote where it has no place."""
    spans = quote_places(text, gold.quote, gold.nth)
    return around(text, *spans[0]) if spans else f"⟦{gold.quote}⟧"
