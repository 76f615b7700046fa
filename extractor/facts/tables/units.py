"""What figures are measured in, told apart from them: "(triệu đồng)", "ĐVT: ha", "%"."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.compiled import Compiled
from extractor.values.figure import Figure
from extractor.values.numerals import Numerals
from extractor.values.reading import quantities_of

LONGEST = 40
"""Characters of a unit's words."""
REMEMBERED = 1_000
"""Wordings whose unit is kept: a column of units says the same in most rows."""
_TOLD = regex.compile(r"(?:đơn vị tính|đơn vị|đvt|đv tính|tính bằng)(?: là)?(?: ?: ?| )")
_BRACKET = regex.compile(r"\(([^()]*)\)")
_BEHIND_COMMA = regex.compile(r", ?([^,()]+)$")


@dataclass(frozen=True, slots=True)
class Unit:
    """`scale`: what a figure is to be multiplied with; `unit` and `metric` as in a count."""

    scale: Decimal
    unit: str
    metric: str


class Units:
    """Reads the words of units; made for one article from the packs, whose table `table_units` has short forms."""

    def __init__(self, compiled: Compiled, numerals: Numerals) -> None:
        self._compiled = compiled
        self._numerals = numerals
        rows = compiled.packs.table("table_units")
        self.read = lru_cache(maxsize=REMEMBERED)(self._read)
        """The unit that folded words are, and nothing else: "triệu đồng", "1.000 đồng", "đvt: ha"."""
        self._long = {fold_phrase(row["short"]): fold_phrase(row["long"]) for row in rows}

    def _read(self, words: str) -> Unit | None:
        words = words.strip(" .:;")
        told = _TOLD.match(words)
        words = words[told.end() :] if told else words
        words = self._long.get(words, words)
        if not words or len(words) > LONGEST:
            return None
        whole = words if words[0].isdigit() else f"1 {words}" if words != "%" else "1%"
        for mention in quantities_of(whole, 0, len(whole), self._compiled, self._numerals):
            figure: Figure = mention.value
            quantity = figure.quantity
            if (mention.start, mention.end) == (0, len(whole)) and quantity.unit and quantity.upper is None:
                return Unit(Decimal(str(quantity.value)), quantity.unit, figure.metric or "measure")
        return None

    def in_heading(self, words: str) -> Unit | None:
        """The unit that a heading tells: in brackets, behind its last comma, or a percent sign anywhere."""
        for inside in reversed(_BRACKET.findall(words)):
            if unit := self.read(inside):
                return unit
        behind = _BEHIND_COMMA.search(words)
        if behind and (unit := self.read(behind[1])):
            return unit
        return self.read("%") if "%" in words or words.startswith("phần trăm") else None

    def in_line(self, words: str) -> Unit | None:
        """The unit of a line that tells nothing else: "(Đơn vị tính: triệu đồng)"."""
        words = words.strip(" ().:;")
        return self.read(words) if _TOLD.match(words) else None
