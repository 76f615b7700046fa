"""From packs to what runs: word lists, macros and kinds put in their places, phrases and templates sorted out."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import regex

from extractor.language.folding import fold_phrase, old_style
from extractor.records.said import Said
from extractor.rules.compiled import Compiled
from extractor.rules.leads import WORDLESS, Leads
from extractor.rules.loader import LoadedPack, PackError, PackSet
from extractor.rules.mask import Codes
from extractor.rules.schema import STAGES, Rule, Stage
from extractor.rules.template import Template

_SLOT = regex.compile(r"\{(?P<name>[a-z_][a-z_0-9]*)(?:\.(?P<entry>[a-z0-9_]+))?(?::(?P<group>[a-z_0-9]+))?\}")
BUILT_IN_KINDS = {
    "numeral": ("strong", "weak", "order"),
    "quantity": ("counted", "money", "rate", "measure"),
    "organisation": (),
}
"""Kinds that no rule makes, or whose builder tells their things apart, with these entries."""


def compile_packs(packs: PackSet) -> Compiled:
    """Raises PackError, naming file, line and rule, for a template that cannot be compiled."""
    names = _names(packs)
    listed = {name for loaded in packs.packs for name in loaded.pack.words}
    lists = {name: sorted({fold_phrase(word) for word in packs.words(name)}) for name in sorted(listed)}
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, entries in BUILT_IN_KINDS.items():
        kinds[kind].extend(entries)
    for _, rule in packs.rules():
        if rule.entry not in kinds[rule.makes]:
            kinds[rule.makes].append(rule.entry)
    codes = Codes(kinds)
    templates: dict[Stage, list[Template]] = {stage: [] for stage in STAGES}
    phrases: dict[str, list[Rule]] = defaultdict(list)
    priorities: dict[str, int] = {}
    for loaded, rule in packs.rules():
        priorities[rule.id] = loaded.priority(rule)
        for phrase in rule.phrases:
            folded = fold_phrase(phrase)
            if not folded:
                raise PackError("{}: phrases: one of them is empty", loaded.where(rule))
            phrases[folded].append(rule)
        if rule.match is not None:
            source = expand(old_style(rule.match), names, codes, loaded, rule)
            told = {anchor: _kind(anchor, packs, codes) for anchor in rule.anchors}
            words = [anchor for anchor, kind in told.items() if kind is None]
            things = frozenset(kind for kind in told.values() if kind is not None)
            anchors = _words(packs, loaded, rule, "anchors", words)
            leads = _leads(packs, loaded, rule, codes)
            template = Template(rule, loaded, source, lists, anchors, things, leads)
            templates[loaded.stage(rule)].append(template)
    codes.leads = Leads(template.leads for some in templates.values() for template in some)
    rules = {rule.id: rule for _, rule in packs.rules()}
    return Compiled(packs, codes, templates, rules, priorities, list(phrases), list(phrases.values()))


def _kind(anchor: str, packs: PackSet, codes: Codes) -> object | None:
    """The kind, or kind and entry, that an anchor `{kind}` or `{kind.entry}` names, None for any other anchor."""
    kind, _, entry = anchor[1:-1].partition(".")
    if not (anchor.startswith("{") and anchor.endswith("}")) or kind not in codes or packs.words(kind):
        return None
    return (kind, entry) if entry else kind


def _leads(packs: PackSet, pack: LoadedPack, rule: Rule, codes: Codes) -> frozenset[str]:
    """A rule's leads as they stand in a masked sentence: words, and the characters of things."""
    words: list[str] = []
    others: list[str] = []
    for lead in rule.leads:
        kind, _, entry = lead[1:-1].partition(".")
        if lead in WORDLESS:
            others.append(lead)
        elif lead.startswith("{") and kind in codes:
            others += codes.standing(kind, entry or None)
        else:
            words.append(lead)
    return frozenset([*_words(packs, pack, rule, "leads", words), *others])


def _words(packs: PackSet, pack: LoadedPack, rule: Rule, option: str, words: Sequence[str]) -> tuple[str, ...]:
    """The `words` of a rule's option, folded; `{list}` stands for every word of a list. Raises PackError for an
    empty one."""
    listed = [
        word
        for one in words
        for word in (packs.words(one[1:-1]) if one.startswith("{") and one.endswith("}") else (one,))
    ]
    folded = tuple(dict.fromkeys(fold_phrase(word) for word in listed))
    if len(listed) < len(words) or not all(word.strip() for word in folded):
        raise PackError("{}: {}: one of them is empty, or names no word list", pack.where(rule), option)
    return folded


def _names(packs: PackSet) -> dict[str, str]:
    """Word lists and macros of all packs by name, as regular expressions. Lists of one name join; a macro's name
    must be its own, or one pack would quietly change another's rules."""
    names = {name: rf"\L<{name}>" for loaded in packs.packs for name in loaded.pack.words}
    for loaded in packs.packs:
        for name, source in loaded.pack.macros.items():
            if name in names:
                raise PackError(
                    "{}:1: macro {}: there is a macro or a word list of this name already", loaded.path, name
                )
            names[name] = f"(?:{old_style(source)})"
    return names


def expand(
    source: str, names: dict[str, str], codes: Codes, pack: LoadedPack, rule: Rule, within: tuple[str, ...] = ()
) -> str:
    """Puts word lists, macros and kinds in the place of `{name}`, `{kind.entry}`, `{name:group}`.

    `within` are the macros being expanded. Raises PackError for a name that nothing has, and for a macro that
    holds itself.
    """

    def slot(match: Any) -> str:
        name, entry, group = match["name"], match["entry"], match["group"]
        try:
            inner = codes.pattern(name, entry) if name in codes and name not in names else names[name]
        except KeyError:
            known = Said("kind or word list") if entry is None else Said("entry")
            raise PackError("{}: match: no {} called {}", pack.where(rule), known, match.group()) from None
        if name in within:
            raise PackError("{}: match: macro {} holds itself", pack.where(rule), name)
        if name in names:
            inner = expand(inner, names, codes, pack, rule, (*within, name))
        return f"(?P<{group}>{inner})" if group else inner

    return str(_SLOT.sub(slot, source))
