"""From a quantity template that fitted to the quantity it says."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import regex

from extractor.records.quantity import Quantity, Relation
from extractor.rules.builder import Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match
from extractor.values.digits import plain
from extractor.values.figure import Figure
from extractor.values.numerals import Numeral


def build_quantity(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """One quantity out of the numerals, units and hedges in the match. Raises Declined for a falling range.

    A rule's `set` tells what two numerals are to each other (`form`: range or part) and may give `value`
    (with the group `number` for its place), `relation`, `unit` and `metric`.
    """
    fixed = match.rule.set
    numerals, units, hedges = _things(match)
    unit = units[0] if units else None
    name: str | None = unit.attribute("unit") if unit else fixed.get("unit")
    metric: str | None = unit.attribute("metric") if unit else fixed.get("metric")
    upper, of, weak = None, None, False
    relation = fixed.get("relation") or _relation(hedges)
    if not numerals:
        ((start, end),) = match.spans("number")
        value = fixed["value"]
    else:
        first, last = numerals[0], numerals[-1]
        start, end = first.start, last.end
        value = _value(first.value, name)
        weak = first.value.weak and unit is None
        if fixed.get("form") == "range":
            value, upper = _range(first.value, last.value, name)
            relation = "range"
        elif fixed.get("form") == "part":
            of = last.value.value
        if first.value.order:
            relation = "order"
    quantity = Quantity(value=value, upper=upper, relation=relation, unit=name)
    figure = Figure(quantity, of, metric, start, end, weak)
    rule = match.rule
    return [Mention(match.start, match.end, rule.makes, metric or "counted", figure, (rule,))]


def _things(match: Match) -> tuple[list[Mention], list[Mention], list[Mention]]:
    """The match's numerals, units and hedges, each in order."""
    numerals: list[Mention] = []
    units: list[Mention] = []
    hedges: list[Mention] = []
    kinds = {"numeral": numerals, "unit": units, "hedge": hedges}
    for mention in match.mask.mentions(*match.found.span()):
        if mention.kind in kinds:
            kinds[mention.kind].append(mention)
    return numerals, units, hedges


def _value(numeral: Numeral, unit: str | None) -> int | float:
    """The number; before a percent sign three digits after one dot are a decimal (1.234%)."""
    if numeral.dotted and unit == "percent":
        return plain(Decimal(numeral.value) / 1000)
    return numeral.value


def _range(low: Numeral, high: Numeral, unit: str | None) -> tuple[int | float, int | float]:
    """Both ends; the first takes the second's scale where it has none (5-6 triệu)."""
    a, b = _value(low, unit), _value(high, unit)
    if low.scale == 1 and high.scale > 1 and low.value < high.mantissa:
        a = plain(Decimal(str(low.value)) * high.scale)
    if a >= b:
        raise Declined("the range does not rise")
    return a, b


def _relation(hedges: Sequence[Mention]) -> Relation:
    """The strictest of stacked hedges: khoảng hơn is hơn."""
    found: list[Relation] = [hedge.attribute("relation") for hedge in hedges]
    return next((relation for relation in found if relation != "about"), found[0] if found else "exact")


def beside_numerals(phrases: Sequence[Mention], numerals: Sequence[Mention], folded: str) -> list[Mention]:
    """Leaves out hedges that no number follows and units that stand at none (trên địa bàn, hội đồng)."""
    starts, ends = {n.start for n in numerals}, {n.end for n in numerals}
    kept: list[Mention] = []
    for mention in reversed(phrases):
        if mention.kind == "unit" and not _is_unit(mention, starts, ends, folded):
            continue
        if mention.kind == "hedge" and _ON.search(folded, max(0, mention.start - 40), mention.end):
            continue
        if mention.kind == "hedge":
            after = _skip(folded, mention.end)
            if after not in starts and not _is_prefix(after, kept):
                continue
            starts.add(mention.start)
        kept.append(mention)
    kept.reverse()
    return kept


def _skip(folded: str, at: int) -> int:
    """Behind blanks and the small words that may part a hedge from its number."""
    while True:
        while at < len(folded) and folded[at] in " \n":
            at += 1
        word = next((w for w in ("từ ", "là ", "đến ", "tới ") if folded.startswith(w, at)), None)
        if word is None:
            return at
        at += len(word)


def _is_prefix(at: int, kept: Sequence[Mention]) -> bool:
    return any(m.start == at and m.kind == "unit" for m in kept[-4:])


def _is_unit(mention: Mention, starts: set[int], ends: set[int], folded: str) -> bool:
    """Whether a unit follows a number, or is a currency before one, and goes on as no other word."""
    start, end = mention.start, mention.end
    before = start - 1 if start and folded[start - 1] == " " else start
    follows = start in ends or before in ends
    after = end + 1 if folded[end : end + 1] == " " else end
    if not follows and not (mention.attribute("leads") and after in starts):
        return False
    if _SCALED.search(folded, max(0, start - 8), start):
        return True  # 117 tỷ đồng bằng …: an amount, not a plain
    words: Any = mention.attribute("not_before", ())
    return not any(_continues(folded, end, word) for word in words)


_ON = regex.compile(
    r"(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))"
    r"(?: (?!đạt|được|có|là|với|và|lên|gồm)\p{L}+){1,3} trên$"
)
"""Behind a figure and its noun trên is where they are: "bốn người trên ba xe máy"."""
_SCALED = regex.compile(r"\b(?:triệu|tỷ|tỉ|nghìn|ngàn) $")


def _continues(folded: str, end: int, word: str) -> bool:
    rest = end + 1 + len(word)
    return folded.startswith(" " + word, end) and not folded[rest : rest + 1].isalpha()
