"""One `match` rule ready to run over a mask, and what comes of it where it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from extractor.rules.loader import LoadedPack, PackError
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention
from extractor.rules.needs import missing
from extractor.rules.schema import Rule

TIMEOUT = 2.0
"""Seconds one pattern may take over one sentence before it is given up: a guard against hostile text only."""


@dataclass(slots=True, eq=False)
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
    """A compiled `match` rule; `lists` are the packs' word lists, which patterns name as sets.

    Of its `anchors` (words) and `kinds` (of things, with their entry or without) one must be there, where it has any;
    with one of its `leads`, where it has any, all that it finds begins.
    """

    rule: Rule
    pack: LoadedPack
    source: str
    lists: dict[str, list[str]]
    anchors: tuple[str, ...] = ()
    kinds: frozenset[object] = frozenset()
    leads: frozenset[str] = frozenset()

    @cached_property
    def pattern(self) -> Any:
        """Compiled on first use: most articles wake few templates. Raises PackError; `check` does so earlier."""
        return self._compile(rf"(?<![\p{{L}}\d])(?:{self.source})(?![\p{{L}}\d])")

    def check(self) -> None:
        """Raises PackError where the expression is not whole by itself, or lacks what the rule's kind needs."""
        groups = self._compile(self.source).groupindex
        if reason := missing(self.rule, groups):
            raise PackError("{}: {}", self.pack.where(self.rule), reason)

    def _compile(self, source: str) -> Any:
        try:
            return regex.compile(source, regex.V0, ignore_unused=True, **self.lists)
        except regex.error as error:
            raise PackError("{}: match: {}", self.pack.where(self.rule), error) from None

    @cached_property
    def _asks(self) -> bool:
        """Whether there is more to ask of a text than whether one of the leads stands in it."""
        return bool(self.anchors or self.kinds) and not self.leads.issuperset(self.anchors)

    @cached_property
    def _of_words(self) -> bool:
        """Whether every anchor is one word, so that a hit on it is all that can be asked."""
        return bool(self.anchors) and not any(" " in anchor for anchor in self.anchors)

    def _anchored(self, text: str) -> bool:
        for anchor in self.anchors:  # noqa: SIM110  (any() takes half as long again, and this is the hot path)
            if anchor in text:
                return True
        return False

    def run(self, mask: Mask, awake: bool = False) -> list[Match]:
        """Every place where the template fits, in order; `awake` where a hit on one of its anchors is why it runs."""
        text = mask.text
        asks = self._asks and not (awake and self._of_words)
        if asks and self.kinds.isdisjoint(mask.kinds) and not self._anchored(text):
            return []
        matches: list[Match] = []
        try:
            for found in self._fits(mask):
                a, b = found.span()
                if b > a:
                    matches.append(Match(self.rule, mask, found, mask.origin(a), mask.ending(b)))
        except TimeoutError:
            return matches
        return matches

    def _fits(self, mask: Mask) -> Iterator[Any]:
        if self.leads:
            return self._led(mask.text, mask.places(self.leads))
        found: Iterator[Any] = self.pattern.finditer(mask.text, timeout=TIMEOUT)
        return found

    def _led(self, text: str, places: Sequence[int]) -> Iterator[Any]:
        """What `finditer` would find, tried only at `places`."""
        end = -1
        for at in places:
            if at > end and (found := self.pattern.match(text, at, timeout=TIMEOUT)):
                end = max(at, found.end() - 1)
                yield found
