"""The packs made ready: one automaton for all phrases, one for the templates' anchors, the templates by stage."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any

import ahocorasick_rs

from extractor.rules.loader import PackSet
from extractor.rules.mask import Codes
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule, Stage
from extractor.rules.template import Template


@dataclass
class Anchors:
    """The anchors of one text, in order: their offsets `at`, and which raw templates each wakes."""

    at: list[int]
    wakes: list[list[int]]
    always: list[int]
    templates: list[Template]

    def awake(self, start: int, end: int) -> list[Template]:
        """The raw templates that may fit within [start, end), in the packs' order."""
        first = bisect_left(self.at, start)
        chosen = set(self.always)
        for i in range(first, bisect_left(self.at, end, first)):
            chosen.update(self.wakes[i])
        return [self.templates[i] for i in sorted(chosen)]


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

    @cached_property
    def _automaton(self) -> Any:
        return ahocorasick_rs.AhoCorasick(self.phrases)

    @cached_property
    def _raw(self) -> tuple[Any, list[list[int]], list[int]]:
        """The automaton of the raw templates' anchors, the templates of each anchor, and those without any."""
        owners: dict[str, list[int]] = defaultdict(list)
        always: list[int] = []
        for i, template in enumerate(self.templates["raw"]):
            for anchor in template.anchors:
                owners[max(anchor.split(), key=len)].append(i)
            if not template.anchors:
                always.append(i)
        return ahocorasick_rs.AhoCorasick(list(owners)), list(owners.values()), always

    def anchors(self, folded: str) -> Anchors:
        """Where in the text stands a word that some template over plain words cannot do without."""
        automaton, owners, always = self._raw
        hits = automaton.find_matches_as_indexes(folded, overlapping=True)
        hits.sort(key=itemgetter(1))
        return Anchors([hit[1] for hit in hits], [owners[hit[0]] for hit in hits], always, self.templates["raw"])

    def scan(self, folded: str) -> list[Mention]:
        """Every phrase of every rule that stands in the text as whole words, longest of each kind, in order."""
        found: list[Mention] = []
        last: dict[str, Mention] = {}
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        hits.sort(key=itemgetter(2), reverse=True)
        hits.sort(key=itemgetter(1))
        for index, start, end in hits:
            before = folded[start - 1] if start and folded[start].isalnum() else " "
            after = folded[end] if end < len(folded) and folded[end - 1].isalnum() else " "
            if after.isalpha() or before.isalpha():
                continue
            for rule in self.owners[index]:
                if (before.isdigit() or after.isdigit()) and rule.makes != "unit":
                    continue  # 10km, USD10: only a unit may touch a digit
                earlier = last.get(rule.makes)
                if earlier is not None and earlier.end >= end:
                    continue
                if earlier is not None and earlier.end > start:
                    continue
                mention = Mention(
                    start, end, rule.makes, entry_of(rule), rules=(rule,), priority=self.priorities[rule.id]
                )
                last[rule.makes] = mention
                found.append(mention)
        return found


def entry_of(rule: Rule) -> str:
    """What tells a phrase rule's things apart within their kind: `entry` where set, else the id's last part."""
    return str(rule.set.get("entry", rule.id.rpartition(".")[2]))


def templates_of(compiled: Compiled, stage: Stage) -> Sequence[Template]:
    return compiled.templates[stage]
