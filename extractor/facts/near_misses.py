"""What a sentence holds that asks for a fact and was told in none, and which rule came nearest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.facts.cascade import SentenceReading
from extractor.facts.draft import Draft
from extractor.language.folding import Folded
from extractor.names.organisations import Organisations
from extractor.records import Evidence, NearMiss
from extractor.records.near_miss import NearMissKind
from extractor.records.said import Said
from extractor.records.span import LONGEST_EVIDENCE
from extractor.rules.mention import Mention
from extractor.rules.template import Match

KINDS: Mapping[str, NearMissKind] = {
    "quantity": "figure", "numeral": "figure", "award_name": "award_name", "honour": "honour", "org_head": "org_head",
}  # fmt: skip
"""Kinds of mentions that ask for a fact, and the near miss that each is where none took it."""
NO_RULE = Said("no rule took it")
IN_FRAME = Said("it stands in the page's frame")
TOO_LONG = Said("the fact's words would be longer than {} characters", LONGEST_EVIDENCE)
_WHOLE = frozenset({"organisation", "person", "program", "document", "date", "trap"})
"""Kinds that are a fact, or rightly none, by themselves: a head inside one is no near miss."""
_OF_NUMBERS = frozenset({"date", "quantity", "term_years", "sitting", "edition"})
"""Kinds whose rules read numbers off the sentence's own words, so that they use no mention."""

Reason = tuple[str | None, str]
"""The id of the rule that came nearest, or None, and why it took nothing."""


@dataclass
class NearMisses:
    """The near misses of one article's sentences; `priorities` are those of all rules, by id."""

    article: str
    folded: Folded
    organisations: Organisations
    priorities: Mapping[str, int]

    def of(self, reading: SentenceReading, heads: Sequence[Mention]) -> list[NearMiss]:
        """Those of one sentence in text order; `heads` are its bodies' head words, in order."""
        drafts = [d for d in reading.drafts if self._short(d.start, d.end)]
        claimed = {id(m) for d in drafts for m in (*d.claims, *d.uses)}
        found = [
            self._told(m, reading, *self._nearest(m, reading))
            for m in _asking(reading)
            if id(m) not in claimed and not _within(m, [d for d in drafts if not _is_figure(m) or d.type == "term"])
        ]
        whole = [m for m in reading.things if m.kind in _WHOLE and self._short(m.start, m.end)]
        found += [self._told(m, reading, None, why) for m, why in reading.refused]
        left = [h for h in heads if not _within(h, [*drafts, *whole])]
        refused = self.organisations.refused(self.folded, reading.start, reading.end, heads) if left else {}
        found += [self._told(h, reading, *self._lost_head(h, reading, refused)) for h in left]
        return sorted(found, key=lambda one: (one.start, one.end))

    def in_frame(self, reading: SentenceReading, heads: Sequence[Mention], rule: str) -> list[NearMiss]:
        """Those of a sentence that `rule` made frame: all that asks for a fact, as none was looked for there."""
        whole = [m for m in reading.things if m.kind in _WHOLE - {"organisation"}]
        bodies = [m for m in reading.things if m.kind == "organisation"]
        inner = {h.start for h in heads for body in bodies if body.start < h.start < body.end}
        asking = [*_asking(reading), *(h for h in heads if h.start not in inner and not _within(h, whole))]
        found = [self._told(m, reading, rule, IN_FRAME) for m in asking]
        return sorted(found, key=lambda one: (one.start, one.end))

    def _nearest(self, mention: Mention, reading: SentenceReading) -> Reason:
        """Of the rules that fitted and declined, those that used the mention or are of numbers first, then the one
        that fitted most, then the strongest; else the first that lost it to another; else none."""
        for draft in reading.drafts:
            if any(m is mention for m in (*draft.claims, *draft.uses)):
                return draft.rules[0].id, TOO_LONG
        over = [one for one in reading.declined if one[0].start <= mention.start and mention.end <= one[0].end]
        if over:
            match, why = max(over, key=lambda one: self._nearness(one[0], mention))
            return match.rule.id, why
        return next(_lost(mention, reading), (None, NO_RULE))

    def _nearness(self, match: Match, mention: Mention) -> tuple[bool, int, bool, int]:
        used = any(m is mention for group in match.found.re.groupindex for m in match.things(group))
        apt = used or match.rule.makes in _OF_NUMBERS
        return apt, match.end - match.start, used, self.priorities[match.rule.id]

    def _lost_head(self, head: Mention, reading: SentenceReading, refused: Mapping[int, str]) -> Reason:
        lost = next((m for m in reading.losers if m.kind == "organisation" and _within(head, [m])), None)
        return head.rule_id, lost.losses[0].said if lost else refused.get(head.start, NO_RULE)

    def _short(self, start: int, end: int) -> bool:
        return self.folded.end(end) - self.folded.start(start) <= LONGEST_EVIDENCE

    def _told(self, mention: Mention, reading: SentenceReading, rule: str | None, why: str) -> NearMiss:
        text = self.folded.original
        start, end = self.folded.start(mention.start), self.folded.end(mention.end)
        first, last = window(text, self.folded.start(reading.start), self.folded.end(reading.end), start, end)
        return NearMiss(
            article=self.article, kind=KINDS[mention.kind], start=start, end=end, text=text[start:end],
            sentence=Evidence.of(text, first, last), rule=rule, why=why,
        )  # fmt: skip


def window(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The sentence [first, last) of a text, or where it is longer than 300 code points, that many of it at most
    around [start, end), cut at blanks where there are any."""
    if last - first <= LONGEST_EVIDENCE:
        return first, last
    spare = max(0, LONGEST_EVIDENCE - (end - start))
    low = max(first, min(start - spare // 2, last - LONGEST_EVIDENCE))
    high = min(last, low + LONGEST_EVIDENCE)
    if low > first and not text[low - 1].isspace():
        low = next((i + 1 for i in range(low, start) if text[i].isspace()), low)
    if high < last and not text[high].isspace():
        high = next((i for i in range(high - 1, end - 1, -1) if text[i].isspace()), high)
    return low, high


def _asking(reading: SentenceReading) -> list[Mention]:
    """The things of a sentence that ask for a fact; heads of bodies are not among its things."""
    return [m for m in reading.things if m.kind in KINDS]


def _is_figure(mention: Mention) -> bool:
    return KINDS[mention.kind] == "figure"


def _within(mention: Mention, others: Sequence[Mention | Draft]) -> bool:
    """Whether one of the others has a character of the mention."""
    return any(one.start < mention.end and mention.start < one.end for one in others)


def _lost(mention: Mention, reading: SentenceReading) -> Iterator[Reason]:
    """The rules that would have taken the mention, and who was before them."""
    for draft in reading.lost_drafts:
        if any(m is mention for m in (*draft.claims, *draft.uses)):
            yield draft.rules[0].id, draft.lost or NO_RULE
    for other in reading.losers:
        if other.start <= mention.start and mention.end <= other.end and other.losses:
            yield other.rule_id, other.losses[0].said
