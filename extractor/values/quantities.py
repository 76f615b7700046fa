"""From a quantity template that fitted to the quantity it says."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from extractor.records.quantity import Quantity
from extractor.rules.builder import Declined, Reference
from extractor.rules.compiler import Match
from extractor.rules.mention import Mention
from extractor.values.digits import plain
from extractor.values.figure import Figure
from extractor.values.interval import interval
from extractor.values.numerals import Numeral

__all__ = ["beside_numerals", "build_quantity", "interval"]


def build_quantity(match: Match, reference: Reference) -> list[Mention]:
    """One quantity. Raises Declined for a range that falls, and for a unit that is none here.

    Groups: `a` (the number), `b` (a range's end), `of` (the whole), `unit`, `hedge` (each may stand several
    times), `number` (a number the rule itself sets, as in gấp đôi), `from` (belongs to the evidence). A
    rule's `set` may give `value`, `relation`, `unit` and `metric`.
    """
    first = match.thing("a")
    span = (first.start, first.end) if first else match.spans("number")[0]
    numeral = first.value if first else None
    unit = match.thing("unit")
    fixed = match.rule.set
    name = unit.attribute("unit") if unit else fixed.get("unit")
    metric = unit.attribute("metric") if unit else fixed.get("metric")
    if first is None:
        value, upper, end = fixed["value"], None, span[1]
    elif (last := match.thing("b")) is not None:
        value, upper = _range(numeral, last.value, name)
        end = last.end
    else:
        value, upper, end = _value(numeral, name), None, first.end
    of = match.thing("of")
    relation = "range" if upper is not None else fixed.get("relation") or _relation(match.things("hedge"))
    if numeral is not None and numeral.order:
        relation = "order"
    whole = None if of is None else of.value.value
    figure = Figure(
        Quantity(value=value, upper=upper, relation=relation, unit=name),
        whole, metric, span[0], of.end if of else end, bool(numeral and numeral.weak and unit is None),
    )  # fmt: skip
    start, end = _extent(match, span[0])
    return [Mention(start, end, match.rule.makes, metric or "counted", figure, (match.rule,))]


def _value(numeral: Numeral, unit: str | None) -> int | float:
    """The number; before a percent sign three digits after one dot are a decimal (1.234%)."""
    return plain(Decimal(str(numeral.value)) / 1000) if numeral.dotted and unit == "percent" else numeral.value


def _range(low: Numeral, high: Numeral, unit: str | None) -> tuple[int | float, int | float]:
    """Both ends; the first takes the second's scale where it has none (5-6 triệu)."""
    a, b = _value(low, unit), _value(high, unit)
    if low.scale == 1 and high.scale > 1 and low.value < high.mantissa:
        a = plain(Decimal(str(low.value)) * high.scale)
    if a >= b:
        raise Declined("the range does not rise")
    if low.weak and high.weak is False:
        raise Declined("a lone digit word opens no range")
    return a, b


def _relation(hedges: Sequence[Mention]) -> str:
    """The strictest of stacked hedges: khoảng hơn is hơn."""
    found = [str(hedge.attribute("relation")) for hedge in hedges]
    return next((relation for relation in found if relation != "about"), found[0] if found else "exact")


def _extent(match: Match, number: int) -> tuple[int, int]:
    """Folded offsets of the quantity's own words: từ only where it belongs, never the noun before trở lên."""
    starts = [number, *(hedge.start for hedge in match.things("hedge"))]
    starts += [a for group in ("from", "prefix") for a, _ in match.spans(group)]
    starts += [unit.start for unit in match.things("unit")]
    return min(starts), match.end


def beside_numerals(phrases: Sequence[Mention], numerals: Sequence[Mention], folded: str) -> list[Mention]:
    """Leaves out hedges that no number follows and units that stand at none (trên địa bàn, hội đồng)."""
    starts, ends = {n.start for n in numerals}, {n.end for n in numerals}
    kept: list[Mention] = []
    for mention in reversed(phrases):
        if mention.kind == "unit" and not _is_unit(mention, starts, ends, folded):
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
    leads = mention.attribute("leads") and (end in starts or (folded[end : end + 1] == " " and end + 1 in starts))
    if not follows and not leads:
        return False
    words: Any = mention.attribute("not_before", ())
    return not any(_continues(folded, end, word) for word in words)


def _continues(folded: str, end: int, word: str) -> bool:
    rest = end + 1 + len(word)
    return folded.startswith(" " + word, end) and not folded[rest : rest + 1].isalpha()
