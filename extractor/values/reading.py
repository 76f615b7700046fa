"""Reads a text that is one quantity or one ordinal and nothing else."""

import unicodedata

from extractor.language.folding import fold
from extractor.records.quantity import Quantity
from extractor.rules.builder import Declined, Reference
from extractor.rules.compiled import Compiled
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention, compete
from extractor.values.numerals import Numerals
from extractor.values.ordinals import read_folded_ordinal
from extractor.values.quantities import beside_numerals, build_quantity
from extractor.values.traps import build_trap

_KINDS = ("unit", "hedge")


def read_quantity(text: str, compiled: Compiled, numerals: Numerals) -> Quantity | None:
    """The quantity that `text` is; None where it is none, several, or a quantity among other words."""
    folded = fold(unicodedata.normalize("NFC", text.strip())).text.strip()
    for mention in quantities_of(folded, 0, len(folded), compiled, numerals):
        if (mention.start, mention.end) == (0, len(folded)):
            quantity: Quantity = mention.value.quantity
            return quantity
    return None


def read_ordinal(text: str) -> int | None:
    """The place in an order that `text` names: thứ nhất, lần thứ 20, XIV; None where it names none."""
    return read_folded_ordinal(" ".join(fold(unicodedata.normalize("NFC", text)).text.split()))


def quantities_of(folded: str, start: int, end: int, compiled: Compiled, numerals: Numerals) -> list[Mention]:
    """The quantities of [start, end) with nothing but numbers, units, hedges and traps known."""
    known = things_of(folded, start, end, compiled, numerals)
    mask = Mask(folded, start, end, known, compiled.codes)
    found: list[Mention] = []
    for template in compiled.templates["quantity"]:
        for match in template.run(mask):
            try:
                found += build_quantity(match, Reference())
            except Declined:
                continue
    for mention in found:
        mention.priority = compiled.priorities[mention.rule_id]
    return compete(found)[0]


def things_of(folded: str, start: int, end: int, compiled: Compiled, numerals: Numerals) -> list[Mention]:
    """Numerals, units, hedges and traps of [start, end), each character with one owner."""
    figures = numerals.find(folded, start, end)
    phrases = [m for m in compiled.scan(folded[start:end]) if m.kind in _KINDS]
    for phrase in phrases:
        phrase.start += start
        phrase.end += start
    mask = Mask(folded, start, end, [], compiled.codes)
    traps = [
        trap
        for template in compiled.templates["raw"]
        if template.rule.makes == "trap"
        for match in template.run(mask)
        for trap in build_trap(match, Reference())
    ]
    for trap in traps:
        trap.priority = compiled.priorities[trap.rule_id]
    return compete([*figures, *beside_numerals(phrases, figures, folded), *traps])[0]
