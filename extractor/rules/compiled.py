"""The packs made ready: one automaton for all phrases, one for the templates' anchors, the templates by stage."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from extractor.rules.anchors import AnchorIndex, Anchors
from extractor.rules.finder import Finder
from extractor.rules.loader import PackSet
from extractor.rules.mask import Codes
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule, Stage
from extractor.rules.template import Template


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
        """The ids of all rules of which a phrase, or a word of an anchor, stands in the text: more than `scan` and
        `anchors` tell, and never less."""
        anchors = self._loose_anchors.find(folded)
        found = {anchors.templates[i].rule.id for some in anchors.wakes for i in some}
        return found | {rule.id for hit in self._finder.find(folded) for rule in self.owners[hit[0]]}

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.phrases)

    @cached_property
    def _anchors(self) -> AnchorIndex:
        return AnchorIndex(self.templates["raw"], whole=True)

    @cached_property
    def _loose_anchors(self) -> AnchorIndex:
        return AnchorIndex(self.templates["raw"], whole=False)

    def anchors(self, folded: str) -> Anchors:
        """Where in the text stands, as a whole word, what some template over plain words cannot do without."""
        return (self._loose_anchors if "  " in folded else self._anchors).find(folded)

    def scan(self, folded: str) -> list[Mention]:
        """Every phrase of every rule that stands in the text as whole words, longest of each kind, in order."""
        found: list[Mention] = []
        last: dict[str, Mention] = {}
        for index, start, end in self._finder.find(folded):
            number = start and folded[start - 1].isdigit() and folded[start].isalnum()
            number = number or (folded[end : end + 1].isdigit() and folded[end - 1].isalnum())
            for rule in self.owners[index]:
                if number and rule.makes != "unit":
                    continue  # 10km, USD10: only a unit may touch a digit
                earlier = last.get(rule.makes)
                if earlier is not None and earlier.end > start:
                    continue
                mention = Mention(start, end, rule.makes, rule.entry, rules=(rule,), priority=self.priorities[rule.id])
                last[rule.makes] = mention
                found.append(mention)
        return found
