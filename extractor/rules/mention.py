"""A thing seen at some characters, before anyone decides whether it is a fact."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from extractor.records.said import Said
from extractor.rules.schema import Rule


class Loss(NamedTuple):
    """Who has characters that a mention wanted: the rule's id, and whether it has all or some of them."""

    to: str
    part: Literal["all", "some"]

    @property
    def said(self) -> Said:
        """The same in a sentence."""
        some = "{} has some of these characters"
        return Said(some if self.part == "some" else "{} has these characters", self.to)

    def __str__(self) -> str:
        return str(self.said)


@dataclass(slots=True, eq=False)
class Mention:
    """Something of a `kind` at [start, end) of the folded text.

    `entry` tells apart things of one kind (`initiative` among metrics); `value` is what it says, in the
    kind's own type; `rules` are the rules that made it, the last one first.
    """

    start: int
    end: int
    kind: str
    entry: str | None = None
    value: Any = None
    rules: tuple[Rule, ...] = ()
    priority: int = 0
    losses: tuple[Loss, ...] = ()

    @property
    def rule_id(self) -> str:
        return self.rules[0].id if self.rules else f"{self.kind}.builtin"

    def attribute(self, name: str, default: Any = None) -> Any:
        """A field its rules set, the nearest rule first."""
        return next((rule.set[name] for rule in self.rules if name in rule.set), default)


class Apart:
    """Mentions of which no two overlap, found by their characters."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self.mentions: list[Mention] = []
        self._ends: list[int] = []
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Takes in a mention that overlaps none of those inside."""
        at = bisect_right(self._ends, mention.start)
        self.mentions.insert(at, mention)
        self._ends.insert(at, mention.end)

    def over(self, start: int, end: int) -> list[Mention]:
        """Those that have a character of [start, end), in text order."""
        first = bisect_right(self._ends, start)
        return self.mentions[first : bisect_left(self.mentions, end, first, key=lambda m: m.start)]


def compete(candidates: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Gives each character one owner: higher priority first, then the longer, then the earlier.

    Returns winners in text order and losers, each with who took its place.
    """
    winners = Apart()
    losers: list[Mention] = []
    for mention in sorted(candidates, key=lambda m: (-m.priority, m.start - m.end, m.start)):
        rivals = winners.over(mention.start, mention.end)
        if rivals:
            mention.losses += (Loss(rivals[0].rule_id, "all"),)
            losers.append(mention)
        else:
            winners.add(mention)
    return winners.mentions, losers
