"""Figures that count or measure: the number, its noun, its metric."""

from collections.abc import Callable

from extractor.facts.draft import Draft
from extractor.rules.builder import Declined
from extractor.rules.compiler import Match

_SUFFIX = {"trở lên": "at_least", "trở xuống": "at_most"}

NounAfter = Callable[[int], tuple[int, int] | None]
"""Given the folded offset behind a figure: the span of the noun that follows there, or None."""


def build_count(match: Match, noun_after: NounAfter) -> list[Draft]:
    """The draft of one match of a count template. Raises Declined where the figure counts nothing."""
    figure = match.thing("value")
    assert figure is not None, "a count template has a value"
    value = figure.value
    quantity = value.quantity
    nouns = match.things("noun")
    if value.weak and (not nouns or (quantity.value == 1 and quantity.relation == "exact")):
        raise Declined("a digit word that may be an article or another word")
    noun = (nouns[0].start, nouns[-1].end) if nouns else None
    if match.rule.set.get("tagged"):
        noun = noun_after(figure.end)
        if noun is None:
            raise Declined("no noun stands behind the figure")
    metric = match.rule.set.get("metric") or (nouns[0].entry if nouns else value.metric)
    end = max(figure.end, noun[1] if noun else 0, match.end if not match.rule.set.get("tagged") else 0)
    relation = _SUFFIX.get((match.text("suffix") or "").strip(), quantity.relation)
    fields = {
        "value": quantity.value,
        "upper": quantity.upper,
        "of": value.of,
        "relation": relation,
        "unit": quantity.unit,
        "metric": metric,
        "noun_span": noun,
    }
    rules = (match.rule, *(nouns[0].rules if nouns else ()), *figure.rules)
    return [Draft("count", match.start, end, rules, fields, (figure,), (), figure.start)]
