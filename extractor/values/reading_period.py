"""A text that is nothing but one expression of time."""

import datetime as dt
import unicodedata

from extractor.language.folding import fold
from extractor.records.period import Period
from extractor.rules.builder import Declined, Reference
from extractor.rules.compiled import Compiled
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule
from extractor.values.dates import build_date

KINDS = frozenset({"date", "relative_date"})
LONGEST = 200
"""No expression of time has more characters."""

_AROUND = " \n.,;:!?\"'()"


def read_period(text: str, reference: dt.date | None, compiled: Compiled) -> Period | None:
    """When `text` is, seen from the day `reference`; None where it is not one expression of time and no more."""
    return read_period_by(text, reference, compiled)[0]


def read_period_by(text: str, reference: dt.date | None, compiled: Compiled) -> tuple[Period | None, Rule | None]:
    """`read_period` with the rule that read it: of several that read all of it, the one with the highest priority."""
    if len(text) > LONGEST:
        return None, None
    folded = fold(unicodedata.normalize("NFC", text)).text
    start = len(folded) - len(folded.lstrip(_AROUND))
    end = len(folded.rstrip(_AROUND))
    if start >= end:
        return None, None
    mentions = _mentions(Mask(folded, start, end, (), compiled.codes), reference, compiled)
    whole = [m for m in mentions if (m.start, m.end) == (start, end)]
    best = max(whole, key=lambda m: compiled.priorities[m.rule_id], default=None)
    return (best.value, best.rules[0]) if best is not None else (None, None)


def _mentions(mask: Mask, reference: dt.date | None, compiled: Compiled) -> list[Mention]:
    found: list[Mention] = []
    for template in compiled.templates["raw"]:
        if template.rule.makes not in KINDS:
            continue
        for match in template.run(mask):
            try:
                found += build_date(match, Reference(published=reference))
            except Declined:
                continue
    return found
