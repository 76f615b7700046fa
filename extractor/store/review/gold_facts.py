"""A fact as gold tells it: a quote in place of its evidence, and of a figure the numeral by itself."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from extractor.evaluation.equality import CLOSENESS, folded, surface
from extractor.evaluation.matching import NAMED
from extractor.evaluation.places import quote_places
from extractor.language.folding import fold
from extractor.records import Award, Count, Fact
from extractor.rules.mention import Mention
from extractor.values.numerals import Numerals

_LEFT_OUT = frozenset({
    "type", "evidence", "rule", "confidence", "source_start", "source_end", "part_of",
    "id", "body_id", "organisation_id", "grantor_id", "issuer_id", "former_id", "successor",
})  # fmt: skip
"""Fields that gold tells otherwise, or not at all: a body's ids follow from its name."""
_DIGITS = re.compile(r"[0-9][0-9.,]*")
Gold = dict[str, Any]
"""A fact of a gold file."""


def plain(text: str) -> str:
    """The text with the line breaks that it has once it is read from a file."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def gold_fact(fact: Fact, text: str, numerals: Numerals) -> Gold:
    """The fact in the format of a gold file (corpus/README.md); `text` is its article's.

    Every field of its type is told, be it null: whoever accepted the fact accepted them all. `nth` is told of what
    is a fact of its own each time that it is said.
    """
    quote = plain(fact.evidence.text)
    told: Gold = {"type": fact.type, "quote": quote}
    if fact.type not in (*NAMED, "organisation"):
        starts = [start for start, _ in quote_places(plain(text), quote)]
        at = len(plain(text[: fact.evidence.start]))
        if len(starts) > 1 and at in starts:
            told["nth"] = starts.index(at)
    if isinstance(fact, Count | Award) and fact.value is not None:
        told["number"] = _number(quote, fact.value, fact.upper, numerals)
    return told | fact.model_dump(mode="json", exclude=set(_LEFT_OUT))


def each_once(facts: Iterable[Gold]) -> list[Gold]:
    """The facts less those that gold has once an article: a body of the same words, a person, a programme or a
    document of the same name. The first stays."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for fact in facts:
        key = _once(fact)
        if key is None or key not in seen:
            kept.append(fact)
        if key is not None:
            seen.add(key)
    return kept


def _once(fact: Gold) -> tuple[str, str] | None:
    kind = fact["type"]
    if kind == "organisation":
        return kind, surface(fact["quote"])
    if kind in NAMED:
        return kind, folded(fact.get("number") or fact.get("name") or fact["quote"])
    return None


def _number(quote: str, value: float, upper: float | None, numerals: Numerals) -> str:
    """The figure's own characters in the quote, without a scale behind plain digits, with both ends of a range; the
    whole quote where it has several numerals and none that says the value ("gấp đôi")."""
    where = fold(quote)
    found = numerals.find(where.text, 0, len(where.text))
    at = _which(found, value if upper is None else upper)
    if at is None or (upper is not None and at == 0):
        return quote
    first = found[at] if upper is None else found[at - 1]
    words = quote[where.start(first.start) : where.end(found[at].end)]
    digits = _DIGITS.match(words)
    return digits[0] if upper is None and first.value.scale > 1 and digits else words


def _which(found: Sequence[Mention], value: float) -> int | None:
    """Which numeral says the value; of one numeral that one, as a correction may well be of how it was read."""
    for at, one in enumerate(found):
        # Before a percent sign three digits behind one dot are a decimal.
        said = (one.value.value, one.value.value / 1000) if one.value.dotted else (one.value.value,)
        if any(abs(each - value) <= CLOSENESS * max(1, abs(value)) for each in said):
            return at
    return 0 if len(found) == 1 else None
