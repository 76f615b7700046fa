"""Where in a text stands what the templates over plain words cannot do without, and which of them that wakes."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.rules.finder import Finder
from extractor.rules.template import Template

_DIGITS = re.compile(r"\d+")
NO_FACT = frozenset({"trap", "frame", "relative_date"})
"""Kinds that never are, or become part of, a fact of their own."""
NAMES = frozenset({"person"})
"""Kinds of which all that is found has two capitals side by side (`two_capitals`)."""
_TWO_CAPITALS = regex.compile(r"\p{Lu}[\p{L}'.-]* +\p{Lu}")


def two_capitals(cased: str, start: int, end: int) -> bool:
    """Whether two words with capitals stand side by side in [start, end) of a text that keeps them."""
    return _TWO_CAPITALS.search(cased, start, end) is not None


@dataclass
class Anchors:
    """The anchors of one text, in order: their offsets `at`, and which raw templates each wakes.

    `telling` are the offsets where a fact may stand that has no digit, `naming` those where one may that is a name,
    `digits` those where digits begin.
    """

    at: list[int]
    wakes: list[list[int]]
    telling: list[int]
    naming: list[int]
    always: list[int]
    templates: Sequence[Template]
    digits: list[int]

    def awake(self, start: int, end: int) -> list[Template]:
        """The raw templates that may fit within [start, end), in the packs' order."""
        first = bisect_left(self.at, start)
        chosen = set(self.always)
        for i in range(first, bisect_left(self.at, end, first)):
            chosen.update(self.wakes[i])
        digit = bisect_left(self.digits, start)
        if digit < len(self.digits) and self.digits[digit] < end:
            return [self.templates[i] for i in sorted(chosen)]
        return [t for i in sorted(chosen) if not (t := self.templates[i]).rule.digits]


class AnchorIndex:
    """Finds the anchors of raw templates in texts; `whole` ones, or only the longest word of each: an anchor whose
    words stand farther apart than by one blank is still one."""

    def __init__(self, templates: Sequence[Template], whole: bool) -> None:
        owners: dict[str, list[int]] = defaultdict(list)
        for i, template in enumerate(templates):
            for anchor in template.anchors:
                owners[anchor.strip() if whole else max(anchor.split(), key=len)].append(i)
        facts = {i for i, t in enumerate(templates) if not t.rule.digits and t.rule.makes not in NO_FACT}
        names = {i for i in facts if templates[i].rule.makes in NAMES}
        self._templates = templates
        self._always = [i for i, template in enumerate(templates) if not template.anchors]
        self._finder = Finder(list(owners))
        self._wakes = list(owners.values())
        self._telling = [not facts.isdisjoint({*some} - names) for some in self._wakes]
        self._naming = [not names.isdisjoint(some) for some in self._wakes]

    def find(self, folded: str) -> Anchors:
        """The anchors that stand in the text as whole words."""
        hits = self._finder.find(folded)
        return Anchors(
            at=[at for _, at, _ in hits],
            wakes=[self._wakes[i] for i, _, _ in hits],
            telling=[at for i, at, _ in hits if self._telling[i]],
            naming=[at for i, at, _ in hits if self._naming[i]],
            always=self._always,
            templates=self._templates,
            digits=[match.start() for match in _DIGITS.finditer(folded)],
        )
