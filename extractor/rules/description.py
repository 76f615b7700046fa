"""What a later comparison needs to know of the packs in force: their rules by digest, their words and rows as they
stand."""

import hashlib
import json
from typing import Any

import regex

from extractor.rules.confidence import Confidence
from extractor.rules.loader import LoadedPack, PackSet
from extractor.rules.schema import Rule

FORMAT = 1
"""Counted up with every change of what a description holds, and of how packs become facts in a way that the comparison
does not know of: one of another format tells nothing."""
_SLOT = regex.compile(r"\{([a-z_][a-z_0-9]*)(?:\.[a-z0-9_]+)?(?::[a-z_0-9]+)?\}")
_FACTS = ("award", "count", "date", "document", "organisation", "person", "program", "term")
_TELLING = {"org_head": "organisation"} | {kind: kind for kind in _FACTS}
"""The type of the facts that are told under a rule's own id, by what the rule makes; under a table's rules all are."""


def described(packs: PackSet) -> dict[str, Any]:
    """The packs as `changes.touched` compares them: of JSON's own types, and the same for packs that differ only in
    comments, `about` and examples.

    `rules` in their order: id, digest, kind made, then either the phrases, or stage, anchors, leads and whether it
    tells without a digit. `words` by list, `tables` by name, `in_tables` the lists that rules of tables name.
    """
    names = _Names(packs)
    in_tables = {
        name
        for loaded, rule in packs.rules()
        if rule.match and loaded.stage(rule) == "table"
        for name in names.within(rule.match)[1]
    }
    described = {
        "format": FORMAT,
        "rules": [_rule(loaded, rule, names, packs.confidence) for loaded, rule in packs.rules()],
        "words": {name: sorted({*packs.words(name)}) for name in names.lists},
        "tables": {name: packs.table(name) for name in _tables(packs)},
        "in_tables": sorted(in_tables),
    }
    plain: dict[str, Any] = json.loads(json.dumps(described, default=str))
    return plain


def _tables(packs: PackSet) -> list[str]:
    return sorted({name for loaded in packs.packs for name in loaded.pack.tables})


class _Names:
    """What the packs' expressions name: macros by name, word lists."""

    def __init__(self, packs: PackSet) -> None:
        self.macros = {name: source for loaded in packs.packs for name, source in loaded.pack.macros.items()}
        self.lists = sorted({name for loaded in packs.packs for name in loaded.pack.words})

    def within(self, source: str) -> tuple[dict[str, str], list[str]]:
        """The macros that an expression names, through others too, and the word lists."""
        macros: dict[str, str] = {}
        lists: set[str] = set()
        sources = [source]
        while sources:
            for name in _SLOT.findall(sources.pop()):
                if name in self.macros and name not in macros:
                    macros[name] = self.macros[name]
                    sources.append(macros[name])
                elif name in self.lists:
                    lists.add(name)
        return macros, sorted(lists)


def _rule(loaded: LoadedPack, rule: Rule, names: _Names, confidence: Confidence) -> list[Any]:
    within = names.within(rule.match) if rule.match else None
    stage = loaded.stage(rule)
    said = [
        rule.match, within, stage, loaded.priority(rule), rule.set, rule.anchors, rule.leads, rule.digits,
        _confidence(rule, stage, confidence),
    ]  # fmt: skip
    digest = hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()[:12]
    if rule.match is None:
        return [rule.id, digest, rule.makes, rule.phrases]
    return [rule.id, digest, rule.makes, stage, rule.anchors, rule.leads, not rule.digits]


def _confidence(rule: Rule, stage: str, confidence: Confidence) -> list[float]:
    """The confidence of the facts that are told under the rule's id; of no fact, none."""
    if rule.id in confidence.rules:
        return [confidence.rules[rule.id].confidence]
    kinds = _FACTS if stage == "table" else [_TELLING[rule.makes]] if rule.makes in _TELLING else []
    return [confidence.of(rule.id, kind) for kind in kinds]
