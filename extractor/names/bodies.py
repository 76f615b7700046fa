"""The bodies of one article: what each is called in full, how high and where it is, and which id it has."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.language.folding import Folded
from extractor.names.body import Body
from extractor.names.canonical import Syllables
from extractor.names.identity import Identities
from extractor.names.levels import Levels
from extractor.names.naming import Naming
from extractor.names.parents import by_law, told
from extractor.names.renaming import renamings
from extractor.names.successors import Fate, Successors
from extractor.records.organisation import Level
from extractor.rules.mention import Mention


class Known(NamedTuple):
    """A body as its own mention tells it; `own_id` is the id that its name alone gives."""

    name: str
    level: Level | None
    province: str | None
    own_id: str


@dataclass(frozen=True)
class Registry:
    """What the packs tell of ids and of what became of bodies; built once, for all articles."""

    identities: Identities
    successors: Successors


@dataclass
class Bodies:
    """Tells an article's bodies; a mention of kind `organisation` is looked at once."""

    folded: Folded
    naming: Naming
    levels: Levels
    registry: Registry
    _known: dict[tuple[object, ...], Known] = field(default_factory=dict)
    _of: dict[Mention, Known] = field(default_factory=dict)
    _present: dict[str, Known] = field(default_factory=dict)
    _companies: dict[Syllables, set[str]] = field(default_factory=lambda: defaultdict(set))

    def learn(self, mentions: Sequence[Mention]) -> None:
        """Takes in an article's bodies, in text order: its short forms, its renamings, its firms' legal forms."""
        self.naming.learn(self.folded, mentions)
        for former, present in renamings(self.folded.text, mentions):
            old, new = self.known(former), self.known(present)
            if old.own_id != new.own_id and new.own_id not in self._present:
                self._present.setdefault(old.own_id, new)
        for mention in mentions:
            known = self.known(mention)
            firm = mention.value.head.kind == "enterprise"
            if firm and (formless := self.registry.identities.formless(known.name)):
                self._companies[formless].add(known.own_id)

    def known(self, mention: Mention) -> Known:
        """Name, level, province and id; one surface says the same all over the article."""
        found = self._of.get(mention)
        if found is None:
            value: Body = mention.value
            surface = self.folded.cased[mention.start : mention.end]
            key = (surface, id(value.head), value.bare_level, value.place, value.shares)
            found = self._known.get(key) or self._told(mention)
            self._of[mention] = self._known[key] = found
        return found

    def _told(self, mention: Mention) -> Known:
        name = self.naming.name(self.folded, mention)
        level = self.levels.level(self.folded, mention, name)
        province = self.levels.province(self.folded, mention, level, name)
        return Known(name, level, province, self.registry.identities.id(name, mention.value.head.kind, level, province))

    def name(self, mention: Mention) -> str:
        return self.known(mention).name

    def id(self, mention: Mention) -> str:
        """The id: the present name's where the article tells of a renaming, the firm's with its legal form where
        the article has just one such."""
        known, present = self.known(mention), self.present(mention)
        return present.own_id if present else self._with_form(known) or known.own_id

    def present(self, mention: Mention) -> Known | None:
        """The body as it is now, where the article says that it is not called so any more; also where the body
        inside its name is not (the CĐCS of a school that was renamed)."""
        known = self.known(mention)
        inner: Mention | None = mention.value.inner
        now = self._present.get(known.own_id)
        while now is not None and now.own_id in self._present:
            now = self._present[now.own_id]
        if now is not None or inner is None:
            return now
        now = self.present(inner)
        if now is None:
            return None
        name = known.name.removesuffix(self.name(inner)) + now.name
        identity = self.registry.identities.id(name, mention.value.head.kind, known.level, known.province)
        return Known(name, known.level, known.province, identity)

    def fate(self, mention: Mention) -> Fate | None:
        """What became of the body by law."""
        return self.registry.successors.of(self.id(mention))

    def parent(self, mention: Mention, following: Sequence[Mention]) -> str | None:
        """The name of the body it belongs to, as the name or the sentence tells it, or the law on trade unions."""
        known = self.known(mention)
        heights = [(other, self.known(other).level) for other in following[:1]]
        parent = told(self.folded.text, mention, known.level, heights)
        if parent is not None:
            return self.name(parent)
        return by_law(self.id(mention), known.level, self.levels.provinces)

    def _with_form(self, known: Known) -> str | None:
        """The id of the one firm of an article that this is the short name of."""
        if not known.own_id.startswith("enterprise/"):
            return None
        words = self.registry.identities.plain(known.name)
        others = self._companies.get(words, set()) - {known.own_id}
        return next(iter(others)) if len(others) == 1 else None
