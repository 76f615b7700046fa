"""A small run of some packs over one text: raw templates, builders, competition; and the packs' examples."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractor.language.folding import Folded, fold
from extractor.language.sentences import sentences
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.compiled import Compiled
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention, compete
from extractor.rules.schema import Rule

PATTERNS = Path(__file__).resolve().parents[2] / "patterns"
_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-z_]+)(?P<fields>(?: [a-z_]+=(?:\"[^\"]*\"|[^\s>]+))*)>")
_FIELD = re.compile(r"([a-z_]+)=(?:\"([^\"]*)\"|([^\s>]+))")
BuilderOf = Callable[[Folded, Compiled], Builder]


@dataclass(frozen=True)
class Noted:
    """What one tag of an example says."""

    start: int
    end: int
    type: str
    fields: dict[str, str]


def unmark(marked: str) -> tuple[str, list[Noted]]:
    """An annotated sentence's plain text and its tags."""
    plain, noted, opened, at = "", [], [], 0
    for tag in _TAG.finditer(marked):
        plain += marked[at : tag.start()]
        at = tag.end()
        if tag["close"]:
            start, name, fields = opened.pop()
            noted.append(Noted(start, len(plain), name, fields))
        else:
            fields = {key: quoted or bare for key, quoted, bare in _FIELD.findall(tag["fields"])}
            opened.append((len(plain), tag["name"], fields))
    return plain + marked[at:], noted


def some_packs(*names: str) -> Compiled:
    paths = [PATTERNS / f"{name}.yaml" for name in names]
    return compile_packs(PackSet(tuple(load_pack(path, path.read_bytes()) for path in paths), "test"))


@dataclass
class Reader:
    """Packs made ready, with the builder for each kind."""

    compiled: Compiled
    builders: dict[str, BuilderOf]

    def read(self, text: str) -> list[Mention]:
        folded = fold(text)
        builders = {kind: make(folded, self.compiled) for kind, make in self.builders.items()}
        candidates: list[Mention] = []
        for start, end in sentences(folded.cased):
            mask = Mask(folded.text, start, end, [], self.compiled.codes)
            for template in self.compiled.templates["raw"]:
                build = builders.get(template.rule.makes)
                for match in template.run(mask) if build else ():
                    try:
                        found = build(match, Reference()) if build else []
                    except Declined:
                        continue
                    for mention in found:
                        mention.priority = self.compiled.priorities[mention.rule_id]
                    candidates += found
        return compete(candidates)[0]

    def values(self, text: str, kind: str) -> list[Any]:
        return [mention.value for mention in self.read(text) if mention.kind == kind]

    def rules(self) -> Sequence[Rule]:
        return [rule for _, rule in self.compiled.packs.rules() if rule.makes in self.builders]


@pytest.fixture(scope="session")
def reader_of() -> Callable[..., Reader]:
    def make(pack: str, **builders: BuilderOf) -> Reader:
        return Reader(some_packs(pack), builders)

    return make


@pytest.fixture(scope="session")
def check_examples() -> Callable[[Reader, Callable[[Any], dict[str, Any]]], list[str]]:
    """Every example and counterexample of a reader's rules; returns what is wrong, a line each."""

    def check(reader: Reader, told: Callable[[Any], dict[str, Any]]) -> list[str]:
        return [fault for rule in reader.rules() for fault in faults(reader, rule, told)]

    return check


def faults(reader: Reader, rule: Rule, told: Callable[[Any], dict[str, Any]]) -> list[str]:
    wrong: list[str] = []
    for example in rule.examples:
        text, noted = unmark(example.text)
        found = {(m.start, m.end): m for m in reader.read(text)}
        if not any(m.rule_id == rule.id for m in found.values()):
            wrong.append(f"{rule.id}: does not fire: {example.text}")
        for note in noted:
            mention = found.pop((note.start, note.end), None)
            if note.type not in reader.builders:
                continue
            fields = told(mention.value) if mention else {}
            if {key: str(fields.get(key)) for key in note.fields} != note.fields:
                wrong.append(f"{rule.id}: {fields} is not {note.fields}: {example.text}")
        wrong += [f"{rule.id}: {text[a:b]!r} is too much: {text}" for a, b in found]
    for example in rule.counterexamples:
        text, noted = unmark(example.text)
        expected = {(note.start, note.end) for note in noted}
        for mention in reader.read(text):
            if (mention.start, mention.end) not in expected:
                wrong.append(f"{rule.id}: {text[mention.start : mention.end]!r} by {mention.rule_id} in: {text}")
    return wrong
