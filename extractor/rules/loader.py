"""Reads rule packs; a fault is told with its file, its line and its rule."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from extractor.records.said import Said, SaidError
from extractor.rules.confidence import TABLE, Confidence, read_table
from extractor.rules.schema import Pack, Rule, Stage

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PackError(SaidError, ValueError):
    """A pack that cannot be used. The message begins with FILE:LINE and names the rule."""


@dataclass(frozen=True)
class LoadedPack:
    """A pack with where it came from; `lines` has the line of each rule, by id."""

    path: Path
    pack: Pack
    lines: dict[str, int]

    def where(self, rule: Rule) -> str:
        return f"{self.path}:{self.lines.get(rule.id, 1)}: rule {rule.id}"

    def stage(self, rule: Rule) -> Stage:
        """When a `match` rule runs: its own stage, else the pack's."""
        return rule.stage or self.pack.stage

    def priority(self, rule: Rule) -> int:
        """Its own priority, else the pack's."""
        return self.pack.priority if rule.priority is None else rule.priority

    def without(self, rule_id: str) -> "LoadedPack":
        """The same pack less one rule."""
        rules = tuple(rule for rule in self.pack.rules if rule.id != rule_id)
        return replace(self, pack=self.pack.model_copy(update={"rules": rules}))


@dataclass(frozen=True)
class PackSet:
    """Packs in the order they were read, and what was measured of their rules; `version` is a hash of both."""

    packs: tuple[LoadedPack, ...]
    version: str
    confidence: Confidence = field(default_factory=Confidence)

    def rules(self) -> Iterable[tuple[LoadedPack, Rule]]:
        return ((loaded, rule) for loaded in self.packs for rule in loaded.pack.rules)

    def table(self, name: str) -> tuple[dict[str, Any], ...]:
        """The rows of every table called `name`, in reading order."""
        return tuple(row for loaded in self.packs for row in loaded.pack.tables.get(name, ()))

    def words(self, name: str) -> tuple[str, ...]:
        """The words of every list called `name`, in reading order."""
        return tuple(word for loaded in self.packs for word in loaded.pack.words.get(name, ()))

    def without(self, rule_id: str) -> "PackSet":
        """The same packs less one rule; their words, macros and tables stay."""
        return replace(self, packs=tuple(loaded.without(rule_id) for loaded in self.packs))


def load_packs(*folders: Path) -> PackSet:
    """Every .yaml file of the folders, in name order, and the last folder's table of confidence.

    Raises PackError naming file, line and rule.
    """
    digest = hashlib.sha256()
    packs: list[LoadedPack] = []
    confidence = Confidence()
    for folder in folders:
        files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
        if not files:
            raise PackError("{}: no rule pack (*.yaml) here", folder)
        for path in files:
            content = path.read_bytes()
            digest.update(path.name.encode() + b"\0" + content + b"\0")
            packs.append(load_pack(path, content))
        table = folder / TABLE
        if table.is_file():
            content = table.read_bytes()
            digest.update(table.name.encode() + b"\0" + content + b"\0")  # it is in every fact: a version's part
            confidence = _confidence(table, content)
    _refuse_doubles(packs)
    return PackSet(tuple(packs), digest.hexdigest()[:16], confidence)


def _confidence(path: Path, content: bytes) -> Confidence:
    try:
        return read_table(content)
    except ValueError as error:
        raise PackError("{}:1: {}", path, error) from None


def load_pack(path: Path, content: bytes) -> LoadedPack:
    """One pack. Raises PackError."""
    try:
        text = unicodedata.normalize("NFC", content.decode("utf-8"))  # as the articles are
        rules, data = _parsed(path, text)
    except UnicodeDecodeError as error:
        raise PackError("{}:1: not UTF-8: {}", path, error) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PackError("{}:{}: {}", path, line, error.problem or Said("broken YAML")) from None
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise PackError("{}:1: {}", path, " ".join(str(error).split())) from None
    try:
        pack = Pack.model_validate(data)
    except ValidationError as error:
        raise PackError("{}", _explain(path, error, rules)) from None
    return LoadedPack(path, pack, {rule.id: line for rule, (_, line) in zip(pack.rules, rules, strict=True)})


def _parsed(path: Path, text: str) -> tuple[list[tuple[str, int]], Any]:
    """Id and line of each rule, and the data. The tree, which takes most of the time, is made once for both.

    Raises PackError for a key that stands twice, and yaml.YAMLError.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        _refuse_double_keys(path, node)
        rules = _rule_lines(node)  # first: where keys are merged, the data are made by changing the tree
        return rules, None if node is None else loader.construct_document(node)
    finally:
        loader.dispose()


def _refuse_double_keys(path: Path, node: Any) -> None:
    """YAML would quietly keep the last of two keys of one name, and lose the rules below the first."""
    seen: set[str] = set()
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in seen:
            raise PackError("{}:{}: the key {} stands twice", path, key.start_mark.line + 1, key.value)
        seen.add(key.value)


def _rule_lines(node: Any) -> list[tuple[str, int]]:
    """Id and line (from 1) of each rule, from the YAML tree, which still knows its lines."""
    if not isinstance(node, yaml.MappingNode):
        return []
    for key, value in node.value:
        if key.value == "rules" and isinstance(value, yaml.SequenceNode):
            return [(_id_of(rule), rule.start_mark.line + 1) for rule in value.value]
    return []


def _id_of(node: Any) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), "without id")


def _explain(path: Path, error: ValidationError, rules: list[tuple[str, int]]) -> str:
    fault = error.errors()[0]
    where = fault["loc"]
    line, name = 1, ""
    if len(where) > 1 and where[0] == "rules" and isinstance(where[1], int) and where[1] < len(rules):
        name, line = rules[where[1]]
        name, where = f"rule {name}: ", where[2:]
    place = ".".join(str(part) for part in where)
    return f"{path}:{line}: {name}{place + ': ' if place else ''}{fault['msg']}"


def _refuse_doubles(packs: list[LoadedPack]) -> None:
    seen: dict[str, LoadedPack] = {}
    for loaded in packs:
        for rule in loaded.pack.rules:
            if seen.get(rule.id) is loaded:
                raise PackError("{}: this id stands twice", loaded.where(rule))
            if rule.id in seen:
                raise PackError("{}: this id is already in {}", loaded.where(rule), seen[rule.id].path)
            seen[rule.id] = loaded
