"""From packs to what runs: phrases into one automaton, templates into regular expressions."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any

import ahocorasick_rs
import regex

from extractor.language.folding import fold_phrase, old_style
from extractor.rules.loader import LoadedPack, PackError, PackSet
from extractor.rules.mask import Codes, Mask
from extractor.rules.mention import Mention
from extractor.rules.schema import STAGES, Rule, Stage

TIMEOUT = 2.0
"""Seconds one pattern may take over one sentence before it is given up: a guard against hostile text only."""

_SLOT = regex.compile(r"\{(?P<name>[a-z_]+)(?:\.(?P<entry>[a-z0-9_]+))?(?::(?P<group>[a-z_0-9]+))?\}")
BUILT_IN_KINDS = {
    "numeral": ("strong", "weak", "order"),
    "quantity": ("counted", "money", "rate", "measure"),
    "organisation": (),
    "person_name": (),
    "place": (),
}
"""Kinds that no rule makes, or whose builder tells their things apart, with these entries."""


@dataclass(frozen=True)
class Match:
    """A template that fitted: `groups` has each named group's spans in the folded text and what stood there."""

    rule: Rule
    mask: Mask
    found: Any
    start: int
    end: int

    def spans(self, group: str) -> list[tuple[int, int]]:
        """Folded offsets of every capture of `group`, in order."""
        if group not in self.found.re.groupindex:
            return []
        mask = self.mask
        return [(mask.origin(a), mask.ending(b)) for a, b in self.found.spans(group) if b > a]

    def things(self, group: str) -> list[Mention]:
        """The mentions that `group` captured, in order."""
        if group not in self.found.re.groupindex:
            return []
        return [m for a, b in self.found.spans(group) for m in self.mask.mentions(a, b)]

    def thing(self, group: str) -> Mention | None:
        found = self.things(group)
        return found[0] if found else None

    def text(self, group: str) -> str | None:
        """The folded words that `group` captured first, or None."""
        if group not in self.found.re.groupindex:
            return None
        captured: list[str] = self.found.captures(group)
        return captured[0] if captured else None


@dataclass
class Template:
    """A compiled `match` rule; `lists` are the packs' word lists, which patterns name as sets."""

    rule: Rule
    pack: LoadedPack
    source: str
    lists: dict[str, list[str]]
    anchors: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> Any:
        try:
            bounded = rf"(?<![\p{{L}}\d])(?:{self.source})(?![\p{{L}}\d])"
            return regex.compile(bounded, regex.V0, ignore_unused=True, **self.lists)
        except regex.error as error:
            raise PackError(f"{self.pack.where(self.rule)}: match: {error}") from None

    def run(self, mask: Mask) -> Iterator[Match]:
        text = mask.text
        if self.anchors and not any(anchor in text for anchor in self.anchors):
            return
        try:
            for found in self.pattern.finditer(text, timeout=TIMEOUT):
                a, b = found.span()
                if b > a:
                    yield Match(self.rule, mask, found, mask.origin(a), mask.ending(b))
        except TimeoutError:
            return


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

    def anchors(self, folded: str) -> "Anchors":
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


def compile_packs(packs: PackSet) -> Compiled:
    """Raises PackError, naming file, line and rule, for a template that cannot be compiled."""
    names = _names(packs)
    listed = {name for loaded in packs.packs for name in loaded.pack.words}
    lists = {name: sorted({fold_phrase(word) for word in packs.words(name)}) for name in sorted(listed)}
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, entries in BUILT_IN_KINDS.items():
        kinds[kind].extend(entries)
    for _, rule in packs.rules():
        entry = entry_of(rule)
        if entry not in kinds[rule.makes]:
            kinds[rule.makes].append(entry)
    codes = Codes(kinds)
    templates: dict[Stage, list[Template]] = {stage: [] for stage in STAGES}
    phrases: dict[str, list[Rule]] = defaultdict(list)
    priorities: dict[str, int] = {}
    for loaded, rule in packs.rules():
        priorities[rule.id] = loaded.pack.priority if rule.priority is None else rule.priority
        for phrase in rule.phrases:
            phrases[fold_phrase(phrase)].append(rule)
        if rule.match is not None:
            source = expand(old_style(rule.match), names, codes, loaded, rule)
            anchors = tuple(fold_phrase(anchor) for anchor in rule.anchors)
            templates[rule.stage or loaded.pack.stage].append(Template(rule, loaded, source, lists, anchors))
    rules = {rule.id: rule for _, rule in packs.rules()}
    return Compiled(packs, codes, templates, rules, priorities, list(phrases), list(phrases.values()))


def _names(packs: PackSet) -> dict[str, str]:
    """Word lists and macros of all packs by name, as regular expressions. Lists of one name join; a macro's name
    must be its own, or one pack would quietly change another's rules."""
    names = {name: rf"\L<{name}>" for loaded in packs.packs for name in loaded.pack.words}
    for loaded in packs.packs:
        for name, source in loaded.pack.macros.items():
            if name in names:
                raise PackError(f"{loaded.path}:1: macro {name}: there is a macro or a word list of this name already")
            names[name] = f"(?:{old_style(source)})"
    return names


def expand(source: str, names: dict[str, str], codes: Codes, pack: LoadedPack, rule: Rule) -> str:
    """Puts word lists, macros and kinds in the place of `{name}`, `{kind.entry}`, `{name:group}`."""

    def slot(match: Any) -> str:
        name, entry, group = match["name"], match["entry"], match["group"]
        try:
            inner = codes.pattern(name, entry) if name in codes and name not in names else names[name]
        except KeyError:
            known = "kind or word list" if entry is None else "entry"
            raise PackError(f"{pack.where(rule)}: match: no {known} called {match.group()}") from None
        if name in names:
            inner = expand(inner, names, codes, pack, rule)
        return f"(?P<{group}>{inner})" if group else inner

    return str(_SLOT.sub(slot, source))


def templates_of(compiled: Compiled, stage: Stage) -> Sequence[Template]:
    return compiled.templates[stage]
