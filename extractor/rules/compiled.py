"""The packs made ready: one automaton for all phrases, one for the templates' anchors, the templates by stage."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import Any

import ahocorasick_rs

from extractor.rules.loader import PackSet
from extractor.rules.mask import Codes
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule, Stage
from extractor.rules.template import Template

_DIGITS = re.compile(r"\d+")
NO_FACT = frozenset({"trap", "frame", "relative_date"})
"""Kinds that never are, or become part of, a fact of their own."""


@dataclass
class Anchors:
    """The anchors of one text, in order: their offsets `at`, and which raw templates each wakes.

    `telling` are the offsets where a fact may stand that has no digit, `digits` those where digits begin.
    """

    at: list[int]
    wakes: list[list[int]]
    telling: list[int]
    always: list[int]
    templates: list[Template]
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


@dataclass
class Compiled:
    """A pack set made ready. `templates` by stage; `scan` finds phrases over a whole folded text."""

    packs: PackSet
    codes: Codes
    templates: dict[Stage, list[Template]]
    rules: dict[str, Rule]
    priorities: dict[str, int]
    phrases: list[str] = field(default_factory=list)
    owners: list[list[Rule]] = field(default_factory=list)

    def check(self, folder: Path) -> None:
        """Raises PackError for an expression in one of the folder's packs that is not whole by itself."""
        for template in (t for stage in self.templates.values() for t in stage):
            if template.pack.path.parent == folder:
                template.check()

    def without(self, rule_id: str) -> "Compiled":
        """The same as if no pack had the rule, whose words nobody then finds and whose template runs nowhere.

        Nothing is compiled anew. A slot of another rule that stands for the rule's things alone stays, and fits
        nothing, where packs written without the rule would be refused.
        """
        return replace(
            self,
            packs=self.packs.without(rule_id),
            templates={stage: [t for t in some if t.rule.id != rule_id] for stage, some in self.templates.items()},
            rules={name: rule for name, rule in self.rules.items() if name != rule_id},
            owners=[[rule for rule in some if rule.id != rule_id] for some in self.owners],
        )

    def standing(self, folded: str) -> set[str]:
        """The ids of all rules of which a phrase, or a word of an anchor, stands in the text, inside other words
        too: more than `scan` and `anchors` tell, and never less."""
        automaton, owners, _, _ = self._raw
        raw = self.templates["raw"]
        hits = automaton.find_matches_as_indexes(folded, overlapping=True)
        found = {raw[i].rule.id for i in {i for hit in hits for i in owners[hit[0]]}}
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return found | {rule.id for at in {hit[0] for hit in hits} for rule in self.owners[at]}

    @cached_property
    def _automaton(self) -> Any:
        return ahocorasick_rs.AhoCorasick(self.phrases)

    @cached_property
    def _raw(self) -> tuple[Any, list[list[int]], list[bool], list[int]]:
        """The automaton of the raw templates' anchors; for each anchor its templates, and whether one of them
        finds facts without a digit; the templates without any anchor."""
        owners: dict[str, list[int]] = defaultdict(list)
        always: list[int] = []
        for i, template in enumerate(self.templates["raw"]):
            for anchor in template.anchors:
                owners[max(anchor.split(), key=len)].append(i)
            if not template.anchors:
                always.append(i)
        rules = [template.rule for template in self.templates["raw"]]
        telling = [any(not rules[i].digits and rules[i].makes not in NO_FACT for i in some) for some in owners.values()]
        return ahocorasick_rs.AhoCorasick(list(owners)), list(owners.values()), telling, always

    def anchors(self, folded: str) -> Anchors:
        """Where in the text stands, as a whole word, what some template over plain words cannot do without."""
        automaton, owners, telling, always = self._raw
        hits = [
            hit for hit in automaton.find_matches_as_indexes(folded, overlapping=True)
            if not _inside_a_word(folded, hit[1], hit[2])
        ]  # fmt: skip
        hits.sort(key=itemgetter(1))
        return Anchors(
            at=[hit[1] for hit in hits],
            wakes=[owners[hit[0]] for hit in hits],
            telling=[hit[1] for hit in hits if telling[hit[0]]],
            always=always,
            templates=self.templates["raw"],
            digits=[match.start() for match in _DIGITS.finditer(folded)],
        )

    def scan(self, folded: str) -> list[Mention]:
        """Every phrase of every rule that stands in the text as whole words, longest of each kind, in order."""
        found: list[Mention] = []
        last: dict[str, Mention] = {}
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        hits.sort(key=itemgetter(2), reverse=True)
        hits.sort(key=itemgetter(1))
        for index, start, end in hits:
            if _inside_a_word(folded, start, end):
                continue
            before = folded[start - 1] if start and folded[start].isalnum() else " "
            after = folded[end] if end < len(folded) and folded[end - 1].isalnum() else " "
            for rule in self.owners[index]:
                if (before.isdigit() or after.isdigit()) and rule.makes != "unit":
                    continue  # 10km, USD10: only a unit may touch a digit
                earlier = last.get(rule.makes)
                if earlier is not None and earlier.end >= end:
                    continue
                if earlier is not None and earlier.end > start:
                    continue
                mention = Mention(start, end, rule.makes, rule.entry, rules=(rule,), priority=self.priorities[rule.id])
                last[rule.makes] = mention
                found.append(mention)
        return found


def _inside_a_word(folded: str, start: int, end: int) -> bool:
    """Whether a letter stands right before or behind what begins or ends with a letter or a digit."""
    before = start > 0 and folded[start].isalnum() and folded[start - 1].isalpha()
    return before or (end < len(folded) and folded[end - 1].isalnum() and folded[end].isalpha())
