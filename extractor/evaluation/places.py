"""Where a gold fact stands in a text, and whether an evidence is there."""

import re
from dataclasses import dataclass

from extractor.evaluation.gold import GoldFact
from extractor.evaluation.predictions import Prediction
from extractor.records.span import LONGEST_EVIDENCE


@dataclass(frozen=True, slots=True)
class Place:
    """[start, end) in code points: to be covered `whole`, as a numeral is, or merely touched."""

    start: int
    end: int
    whole: bool = False

    def met_by(self, prediction: Prediction) -> bool:
        """Whether the evidence is at this place; an evidence that is too long is nowhere."""
        if prediction.end - prediction.start > LONGEST_EVIDENCE:
            return False
        if self.whole:
            return prediction.start <= self.start and self.end <= prediction.end
        return prediction.start < self.end and self.start < prediction.end


def quote_places(text: str, quote: str, nth: int | None = None) -> list[tuple[int, int]]:
    """Each [start, end) where the quote stands, any white space for any other, overlapping ones too.

    With `nth` only that one (the last, where there are fewer).
    """
    if not quote.strip():
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    found, hit = [], pattern.search(text)
    while hit:
        found.append(hit.span())
        hit = pattern.search(text, hit.start() + 1)
    if nth is None or not found:
        return found
    return [found[min(nth, len(found) - 1)]]


def fact_places(text: str, gold: GoldFact) -> list[Place]:
    """Where evidence of a gold fact can stand: its numerals if it is a figure, else its quotes."""
    spans = quote_places(text, gold.quote, gold.nth)
    if gold.type not in ("count", "award") or gold.number is None:
        return [Place(start, end) for start, end in spans]
    return [Place(*_numeral(text, span, gold.number), whole=True) for span in spans]


def _numeral(text: str, span: tuple[int, int], number: str) -> tuple[int, int]:
    """The number's own [start, end) inside a quote's: one by itself before one inside a longer figure.

    The whole quote where the number does not stand in it.
    """
    quote = text[slice(*span)]
    inside, at = [], quote.find(number)
    while at >= 0:
        inside.append(at)
        at = quote.find(number, at + 1)
    alone = (at for at in inside if not _digits_around(quote, at, at + len(number)))
    best = next(alone, inside[0] if inside else None)
    return span if best is None else (span[0] + best, span[0] + best + len(number))


def _digits_around(text: str, start: int, end: int) -> bool:
    return text[max(start - 1, 0) : start].isdecimal() or text[end : end + 1].isdecimal()
