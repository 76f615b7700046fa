"""What a text must hold for a rule to match, or for a word of the packs to be met, at all.

A clause is a set of needles that must all stand in a text; a thing of the packs can matter where one of its clauses
holds. `None` in place of clauses: nothing that could be looked for narrows it.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.anchors import NO_FACT
from extractor.rules.leads import WORDLESS


class Needle(NamedTuple):
    """Folded words, blanks single; `whole`: no letter right before or behind them."""

    text: str
    whole: bool = False


TABLE = Needle("\0table")
"""Stands for a text that has a table."""
LOOSE = Needle("\0loose")
"""Stands for a text with two blanks side by side: there the longest word of an anchor lets its sentence be read."""
SITE = "\0site "
"""Before what the address of a site must hold, the article's own or one that its text names at an end."""
Clause = frozenset[Needle]
Clauses = set[Clause]

_RUN = regex.compile(r"[\p{L}\p{N}]+(?:\s+[\p{L}\p{N}]+)*")
_BUILT = frozenset({"numeral", "quantity"})
"""Kinds that stand in nearly every text."""
_MAKERS = {"organisation": "org_head"}
"""Kinds that are made of what rules of another kind find."""
_GATED = frozenset({"term", "award", "count"})
"""Stages where a template is not tried without a thing of one of the kinds among its anchors."""
_BESIDE_NUMBERS = frozenset({"unit", "hedge", "suffix"})
"""Kinds whose phrases are looked for in parts of the text too, where another word may be cut."""


def plain(word: str, whole: bool = False) -> Clauses:
    """The clauses of a word that is met in the text itself, whatever marks and blanks stand between its parts; `whole`
    where it is never a part of a longer one."""
    folded = fold_phrase(word)
    runs = _RUN.findall(folded) or [folded]
    clauses = {frozenset(Needle(run, whole) for run in runs)}
    if " " in folded and not whole:  # it may be a rule's anchor
        clauses.add(_loose(folded))
    return clauses


class RuleClauses:
    """The clauses of one description's rules."""

    def __init__(self, described: dict[str, Any]) -> None:
        self._words: dict[str, list[str]] = described["words"]
        self._makers: dict[str, list[list[Any]]] = {}
        for row in described["rules"]:
            self._makers.setdefault(row[2], []).append(row)

    def of(self, row: list[Any], within: tuple[str, ...] = ()) -> Clauses | None:
        """Where the rule of a description's row can match or wake a sentence; `within` are kinds being looked up."""
        if isinstance(row[3], list):
            return self.phrases(row[2], row[3])
        _, _, makes, stage, anchors, leads, telling = row
        if stage == "table":
            return {frozenset({TABLE})}
        words, kinds = self._told(anchors)
        first, of_kinds = self._told(lead for lead in leads if lead not in WORDLESS)
        if words and not words <= first:
            return self._with(_standing(words, stage == "raw" and telling and makes not in NO_FACT), kinds, within)
        if kinds and stage in _GATED and not words:
            return self._with(set(), kinds, within)
        if not leads or not WORDLESS.isdisjoint(leads):
            return None
        return self._with(_standing(first, stage == "raw"), of_kinds, within)

    def phrases(self, makes: str, phrases: Iterable[str]) -> Clauses:
        """Where one of the phrases of a rule stands."""
        return {frozenset({Needle(fold_phrase(phrase), makes not in _BESIDE_NUMBERS)}) for phrase in phrases}

    def _told(self, options: Iterable[str]) -> tuple[set[str], set[str]]:
        """Anchors or leads as folded words, lists written out, and the kinds among them."""
        words: set[str] = set()
        kinds: set[str] = set()
        for option in options:
            name = option[1:-1]
            if not (option.startswith("{") and option.endswith("}")):
                words.add(fold_phrase(option))
            elif name in self._words:
                words.update(map(fold_phrase, self._words[name]))
            else:
                kinds.add(name.partition(".")[0])
        return words, kinds

    def _with(self, clauses: Clauses, kinds: set[str], within: tuple[str, ...]) -> Clauses | None:
        """The clauses, and those of whatever makes things of the kinds."""
        for kind in kinds:
            if kind in _BUILT:
                return None
            makers = () if kind in within else self._makers.get(_MAKERS.get(kind, kind), ())
            for row in makers:
                found = self.of(row, (*within, kind))
                if found is None:
                    return None
                clauses = clauses | found
        return clauses


def _standing(words: Iterable[str], telling: bool) -> Clauses:
    """The clauses of anchors or leads; those of `telling` rules wake sentences, too."""
    clauses = {frozenset({Needle(word)}) for word in words}
    return clauses | {_loose(word) for word in words if telling and " " in word}


def _loose(folded: str) -> Clause:
    return frozenset({LOOSE, Needle(max(folded.split(), key=len))})
