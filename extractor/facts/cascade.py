"""Reads one sentence: small things first, then what is made of them, each stage seeing the last one's winners."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import regex

from extractor.facts.awards import build_award, nameless
from extractor.facts.builders import plain
from extractor.facts.counts import Nouns, build_count
from extractor.facts.draft import Draft, settle
from extractor.facts.terms import build_term
from extractor.language.folding import Folded
from extractor.records.said import Said
from extractor.rules.anchors import NAMES, Anchors, two_capitals
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.compiled import Compiled
from extractor.rules.mask import Mask
from extractor.rules.mention import Apart, Loss, Mention, compete
from extractor.rules.schema import Stage
from extractor.rules.template import Match
from extractor.values.quantities import beside_numerals

NUMERAL_PRIORITY = 10
_NUMBER_WORDS = {"unit", "hedge", "suffix"}
_NUMBERS = {"numeral", *_NUMBER_WORDS}
_TERM_PARTS = {"term_years", "sitting", "edition"}
_OF_TWO = {"range", "part"}
"""Forms of quantities that two numerals make."""
_ALONE_ONLY = {"relative_date"}
"""Kinds that mean something only where they are the whole text: tuần tới, given to read_period."""
_CONTEXT = {"modality_cue"}
"""Kinds that say how or where other things are meant, and take no character from them."""
WORD_PRIORITY = 30
"""Units and hedges that stand beside a number come before nouns that begin alike: phần trăm, phần."""
# What may stand between a figure (or an honour, or another noun) and a noun that is to count as counted.
_NEAR = regex.compile(
    r"[\s,/-]*(?:(?:và|cho|các|những|nhiều|một số|số|em|cháu|chị|anh|bà|ông|cô|bạn|chiếc|lượt|tác giả|nữ"
    r"|tổng số|trong số|kịp thời|trao thưởng|đối với|sự đóng góp|của)\s+)*"
)


@dataclass
class SentenceReading:
    """What one sentence gave: `things` in text order (numbers, dates, names, phrases), drafts, and near misses.

    `parts` are the smaller things that went into one of `things` or of the drafts (units, hedges, term years),
    `context` what tells how or where the others are meant; `declined` are templates that fitted and made nothing,
    `refused` figures that no template was asked for, each with the reason.
    """

    start: int
    end: int
    things: list[Mention] = field(default_factory=list)
    parts: list[Mention] = field(default_factory=list)
    context: list[Mention] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    losers: list[Mention] = field(default_factory=list)
    lost_drafts: list[Draft] = field(default_factory=list)
    declined: list[tuple[Match, str]] = field(default_factory=list)
    refused: list[tuple[Mention, str]] = field(default_factory=list)

    carries: ClassVar[bool] = True
    """Whether what it names may be what other sentences speak of."""


@dataclass
class Cascade:
    """The stages over the sentences of one article."""

    compiled: Compiled
    folded: Folded
    reference: Reference
    builders: dict[str, Builder]
    anchors: Anchors
    nouns_of: Callable[["SentenceReading"], Nouns]

    def read(self, start: int, end: int, found: Sequence[Mention], names: Sequence[Mention]) -> SentenceReading:
        """Reads [start, end): `found` are its phrases and numerals, `names` its organisations."""
        reading = SentenceReading(start, end)
        for numeral in (m for m in found if m.kind == "numeral"):
            numeral.priority = NUMERAL_PRIORITY
        numbered = any(m.kind == "numeral" for m in found)
        seen = [*(m for m in found if m.kind not in _NUMBER_WORDS), *names, *self._raw(reading, numbered)]
        reading.context = [m for m in seen if m.kind in _CONTEXT]
        winners, losers = compete([m for m in seen if m.kind not in _CONTEXT])
        reading.losers += losers
        numerals = [m for m in winners if m.kind == "numeral"]
        words = beside_numerals([m for m in found if m.kind in _NUMBER_WORDS], numerals, self.folded.text)
        for word in words:
            word.priority = WORD_PRIORITY
        if words:
            winners, losers = compete([*winners, *words])
            reading.losers += losers
        reading.parts += [m for m in winners if m.kind in _NUMBER_WORDS or m.kind in _TERM_PARTS]
        winners = self._quantities(reading, winners)
        winners = self._terms(reading, winners)
        reading.things = winners
        self._awards_and_counts(reading, winners)
        return reading

    def _raw(self, reading: SentenceReading, numbered: bool) -> list[Mention]:
        """What the sentence's own words give; where it has no numeral, nothing that only takes numbers away, and
        where no two capitals stand side by side, nobody."""
        mask = Mask(self.folded.text, reading.start, reading.end, (), self.compiled.codes)
        awake = self.anchors.awake(reading.start, reading.end)
        idle = _ALONE_ONLY if numbered else _ALONE_ONLY | {"trap"}
        if not two_capitals(self.folded.cased, reading.start, reading.end):
            idle = idle | NAMES
        matches = (m for t in awake if t.rule.makes not in idle for m in t.run(mask, awake=True))
        return [mention for match in matches for mention in self._built(reading, match)]

    def _matches(self, stage: Stage, mask: Mask) -> list[Match]:
        templates = [
            t for t in self.compiled.templates[stage] if t.anchors or not t.kinds or not t.kinds.isdisjoint(mask.kinds)
        ]
        return [match for template in templates for match in template.run(mask)]

    def _built(self, reading: SentenceReading, match: Match) -> list[Mention]:
        builder = self.builders.get(match.rule.makes, plain)
        try:
            mentions = builder(match, self.reference)
        except Declined as reason:
            reading.declined.append((match, reason.said))
            return []
        for mention in mentions:
            mention.priority = self.compiled.priorities[match.rule.id]
        return mentions

    def _quantities(self, reading: SentenceReading, winners: list[Mention]) -> list[Mention]:
        numbers = [m for m in winners if m.kind in _NUMBERS]
        templates = self.compiled.templates["quantity"]
        if not numbers:  # gấp đôi: a few quantities have no numeral
            words = self.folded.text[reading.start : reading.end]
            templates = [t for t in templates if any(anchor in words for anchor in t.anchors)]
        if not templates:
            return winners
        mask = self._mask(reading, numbers)
        if sum(m.kind == "numeral" for m in numbers) < 2:
            templates = [t for t in templates if t.rule.set.get("form") not in _OF_TWO]
        matches = [match for template in templates for match in template.run(mask)]
        quantities = [q for match in matches for q in self._built(reading, match)]
        fixed = Apart(m for m in winners if m.kind not in _NUMBERS)
        whole = [q for q in quantities if not _crosses(q, fixed)]
        reading.losers += [q for q in quantities if q.losses]
        quantities, losers = compete(whole)
        reading.losers += losers
        inside = Apart(quantities)
        rest = [m for m in winners if m.kind not in _NUMBER_WORDS and not inside.over(m.start, m.end)]
        return sorted([*rest, *quantities], key=lambda m: m.start)

    def _terms(self, reading: SentenceReading, winners: list[Mention]) -> list[Mention]:
        parts = [m for m in winners if m.kind in _TERM_PARTS or m.kind == "organisation"]
        words = self.folded.text[reading.start : reading.end]
        if all(m.kind == "organisation" for m in parts) and "đại hội" not in words:
            return winners
        drafts = self._drafts(reading, "term", self._mask(reading, parts), build_term)
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: (-d.priority, d.start - d.end)):
            rival = next((k for k in kept if draft.start < k.end and k.start < draft.end), None)
            if rival is not None:
                draft.lost = Said("{} has these characters", rival.rules[0].id)
                reading.lost_drafts.append(draft)
            else:
                kept.append(draft)
        reading.drafts += kept
        return [m for m in winners if m.kind not in _TERM_PARTS]

    def _awards_and_counts(self, reading: SentenceReading, winners: list[Mention]) -> None:
        if not any(m.kind in ("quantity", "award_name", "honour") for m in winners):
            return
        near = list(self._near(winners))
        mask = self._mask(reading, near)
        awards, lost = settle(self._drafts(reading, "award", mask, build_award))
        for draft in awards:
            if not _introduced(draft, awards):
                draft.lost = Said("an honour only listed, and none given before it")
            elif nameless(draft, self.folded.cased):
                draft.lost = Said("the word alone, no name of an honour behind it")
        lost += [d for d in awards if d.lost]
        awards = [d for d in awards if not d.lost]
        taken = {id(m) for draft in awards for m in draft.claims}
        reading.drafts += [*awards, *self._counts(reading, mask, taken)]
        reading.lost_drafts += lost

    def _counts(self, reading: SentenceReading, mask: Mask, taken: set[int]) -> list[Draft]:
        """Counts whose figures are not `taken`, the stronger rules' first: nobody need ask the tagger, which is
        slow, what stands behind a figure that a list of nouns has settled."""
        nouns = self.nouns_of(reading)
        priorities = self.compiled.priorities
        found: list[Draft] = []
        matches = self._matches("count", mask)
        for match in sorted(matches, key=lambda m: (-priorities[m.rule.id], m.start, m.start - m.end)):
            if any(id(figure) in taken for figure in match.things("value")):
                reading.declined.append((match, Said("another fact has its number")))
                continue
            for draft in self._tried(reading, match, lambda match: build_count(match, nouns)):
                taken.update(id(m) for m in draft.claims)
                found.append(draft)
        return sorted(found, key=lambda d: (d.start, d.end))

    def _near(self, winners: Sequence[Mention]) -> Sequence[Mention]:
        """Leaves out nouns that no figure and no honour stands before: they are plain words to the templates."""
        kept: list[Mention] = []
        for mention in winners:
            if mention.kind != "metric" or self._counted(mention, kept[-1] if kept else None):
                kept.append(mention)
        return kept

    def _counted(self, noun: Mention, before: Mention | None) -> bool:
        text = self.folded.text
        if text.endswith(("số ", "số lượng ", "số các "), 0, noun.start):
            return True
        if before is None or before.kind not in ("quantity", "honour", "metric"):
            return False
        return _NEAR.fullmatch(text, before.end, noun.start) is not None

    def _drafts(
        self, reading: SentenceReading, stage: Stage, mask: Mask, build: Callable[[Match], list[Draft]]
    ) -> list[Draft]:
        return [draft for match in self._matches(stage, mask) for draft in self._tried(reading, match, build)]

    def _tried(self, reading: SentenceReading, match: Match, build: Callable[[Match], list[Draft]]) -> list[Draft]:
        try:
            drafts = build(match)
        except Declined as reason:
            reading.declined.append((match, reason.said))
            return []
        for draft in drafts:
            draft.priority = self.compiled.priorities[match.rule.id]
        return drafts

    def _mask(self, reading: SentenceReading, mentions: Sequence[Mention]) -> Mask:
        return Mask(self.folded.text, reading.start, reading.end, mentions, self.compiled.codes)


def _crosses(quantity: Mention, fixed: Apart) -> bool:
    """Whether the quantity cuts into a thing that is neither inside nor outside it, and notes which."""
    cut = [m for m in fixed.over(quantity.start, quantity.end) if m.start < quantity.start or quantity.end < m.end]
    quantity.losses += tuple(Loss(m.rule_id, "some") for m in cut)
    return bool(cut)


def _introduced(draft: Draft, awards: Sequence[Draft]) -> bool:
    """Whether a merely listed honour stands behind one that its sentence gives."""
    if not draft.rules[0].set.get("listed"):
        return True
    return any(a.start < draft.start and not a.rules[0].set.get("listed") for a in awards)
