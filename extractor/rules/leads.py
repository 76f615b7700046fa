"""Where in a masked sentence the words stand that begin what templates find."""

import re
from collections.abc import Iterable, Sequence

from extractor.rules.finder import Finder

WORDLESS = frozenset({"{start}", "{digit}", "{day}", "{year}"})
"""Leads that are no words: the beginning of the sentence, a number, one of at most two digits, one of four."""
_BY_LENGTH = {1: ("{digit}", "{day}"), 2: ("{digit}", "{day}"), 4: ("{digit}", "{year}")}
_OTHERS = ("{digit}",)
_NUMBER = re.compile(r"(?<![^\W_])\d+")


class Leads:
    """All leads of all templates: words (of letters, or things of the mask), and WORDLESS ones."""

    def __init__(self, leads: Iterable[frozenset[str]]) -> None:
        self._words = sorted({lead for some in leads for lead in some} - WORDLESS)
        self._finder = Finder(self._words)

    def standing(self, text: str) -> dict[str, list[int]]:
        """The offsets in `text` where each lead that stands there begins, in order."""
        found: dict[str, list[int]] = {"{start}": [0]}
        for index, at, _ in self._finder.find(text):
            found.setdefault(self._words[index], []).append(at)
        for match in _NUMBER.finditer(text):
            at, end = match.span()
            for lead in _BY_LENGTH.get(end - at, _OTHERS):
                found.setdefault(lead, []).append(at)
        return found


def places(standing: dict[str, list[int]], leads: frozenset[str]) -> Sequence[int]:
    """The offsets, in order, where one of the leads stands."""
    told = [standing[lead] for lead in standing.keys() & leads]
    if len(told) < 2:
        return told[0] if told else ()
    return sorted({at for some in told for at in some})
