"""From the headings over a column (and before its row, and the caption) to what its figures are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extractor.facts.tables.headings import Heading
from extractor.facts.tables.units import Unit
from extractor.records.base import Modality
from extractor.rules.closed import Role
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule
from extractor.rules.template import Match

Span = tuple[int, int]
GoesOn = Callable[[Heading, Mention], bool]
"""Whether a noun of the lists is only the beginning of a longer word there: phòng in phòng học."""

NO_FIGURES: tuple[Role, ...] = ("order", "rank", "other")
_WORDS: tuple[Role, ...] = ("owner", "label", "unit", "person", "words")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's cells are; `role` None where that cannot be told.

    `rules` has the rule of the heading that settled it first. `nouns` are the words of what is counted, in the
    folded text; where there are none, and no `award`, something else must name it. `needs_unit`: an amount, which
    says nothing without its unit. `timed`: a heading names a time, so that no other one holds. `receivers` are the
    nouns beside an honour, `giver` the body's words behind it.
    """

    role: Role | None
    rules: tuple[Rule, ...] = ()
    nouns: tuple[Span, ...] = ()
    metric: str | None = None
    unit: Unit | None = None
    needs_unit: bool = False
    modality: Modality | None = None
    period: str | None = None
    timed: bool = False
    award: Mention | None = None
    receivers: tuple[Mention, ...] = ()
    giver: Span | None = None

    @property
    def counts(self) -> bool:
        """Whether its cells are figures of some noun or honour, told or still open."""
        return self.role in ("figure", "award")


UNSURE = Column(None)


def column_of(levels: Sequence[Heading], figures: bool, goes_on: GoesOn) -> Column:
    """The column under these headings, the topmost first. `figures`: whether its cells are figures, not words."""
    if not levels:
        return UNSURE
    if not figures:
        match = levels[-1].best("time", *NO_FIGURES, *_WORDS)
        return Column(match.rule.set["role"], (match.rule,)) if match else UNSURE
    for match in (heading.best(*NO_FIGURES) for heading in levels):
        if match is not None:
            return Column(match.rule.set["role"], (match.rule,))
    time = levels[-1].best("time")
    if time is not None:
        return Column("time", (time.rule,))
    found = _honour(levels) or _noun(levels, goes_on) or _plain(levels)
    if found is None:
        return UNSURE
    bottom_up = levels[::-1]
    return replace(
        found,
        unit=found.unit or next((h.unit for h in bottom_up if h.unit), None),
        modality=next((h.modality for h in bottom_up if h.modality), None),
        period=next((h.period for h in bottom_up if h.timed), None),
        timed=any(h.timed for h in levels),
    )


def _honour(levels: Sequence[Heading]) -> Column | None:
    """An honour, in whichever heading; with a unit it is its worth, and no honour."""
    if any(heading.unit for heading in levels):
        return None
    for heading in levels:
        match = heading.best("award")
        award = match.thing("award") if match else None
        if match is None or award is None:
            continue
        receivers = [m for other in levels for m in other.nouns]
        bodies = [m for m in heading.things("organisation") if m.start >= award.end]
        giver = (bodies[0].start, bodies[0].end) if bodies else None
        return Column("award", (match.rule, *award.rules), award=award, receivers=tuple(receivers), giver=giver)
    return None


def _noun(levels: Sequence[Heading], goes_on: GoesOn) -> Column | None:
    """A noun: the lowest heading that says "số …" or tells its unit, else the topmost that names one; and what the
    headings below it add ("Sáng kiến", "cấp tỉnh")."""
    naming = [(i, m) for i, h in enumerate(levels) if (m := h.best("figure")) is not None and _names(m, h)]
    if not naming:
        return None
    leading = [(i, m) for i, m in naming if levels[i].unit or m.spans("noun")[0][0] > levels[i].start]
    i, match = leading[-1] if leading else naming[0]
    heading = levels[i]
    if any(other.things("organisation") for other in levels[:i]):
        return None  # whose the figure is stands over the column, and so not in its row
    more = [(h.start, h.end) for h in levels[i + 1 :] if not _is_plain(h) and not h.cased.startswith("(")]
    metric, rules = _metric(match, heading, goes_on)
    return Column(
        "figure", (match.rule, *rules), (*match.spans("noun")[:1], *more), metric, heading.unit,
        bool(match.rule.set.get("needs")),
    )  # fmt: skip


def _names(match: Match, heading: Heading) -> bool:
    """Whether a match names a noun; any words do where their own unit stands behind them."""
    names = match.rule.set.get("noun")
    return names != "none" and (names != "any" or heading.unit is not None)


def _is_plain(heading: Heading) -> bool:
    match = heading.best("figure")
    return match is not None and match.rule.set.get("noun") == "none"


def _metric(match: Match, heading: Heading, goes_on: GoesOn) -> tuple[str | None, tuple[Rule, ...]]:
    spans = match.spans("noun")
    noun = next((m for m in heading.nouns if any(a <= m.start and m.end <= b for a, b in spans)), None)
    if noun is None or "metric" in match.rule.set:
        return match.rule.set.get("metric"), ()
    if goes_on(heading, noun):
        return "other", ()
    return noun.entry, noun.rules


def _plain(levels: Sequence[Heading]) -> Column | None:
    """No noun in any heading, but words that go with figures; a noun in brackets behind them counts: "(người)"."""
    for heading in reversed(levels):
        match = heading.best("figure")
        if match is None or not _is_plain(heading):
            continue
        nouns = [m for m in heading.nouns if "(" in match.mask.between(heading.start, m.start)]
        if len(nouns) == 1:
            noun = nouns[0]
            return Column("figure", (match.rule, *noun.rules), ((noun.start, noun.end),), noun.entry)
        return Column("figure", (match.rule,))
    return None
