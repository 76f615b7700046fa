"""Honours: which, to how many of whom, by whom."""

from typing import Any

import regex

from extractor.facts.draft import Draft
from extractor.rules.builder import Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match

_RANKS = {
    "đặc biệt": "special", "nhất": "first", "nhì": "second", "ba": "third", "khuyến khích": "consolation",
    "a": "first", "b": "second", "c": "third", "nhất toàn đoàn": "first",
}  # fmt: skip
_OWN = r"(?:[ \n]+(?!(?:cho|tặng|do|của|với|và|tại|ở|đến)\b)\p{L}+)"
"""A word of the honour's own name: what follows cho or của is the receiver's or the giver's."""
_RANK_AFTER = regex.compile(rf"{_OWN}{{0,3}}? (?:hạng|loại) (đặc biệt|nhất|nhì|ba)(?!\p{{L}})")
_LEVEL = regex.compile(
    rf"{_OWN}{{0,2}}? (?:(?P<grassroots>(?:cấp )?cơ sở)|cấp (?P<province>tỉnh|thành phố)|"
    r"(?:cấp )?(?P<state>toàn quốc|nhà nước|quốc gia)|cấp (?P<ministry>bộ|ngành|tổng liên đoàn))(?!\p{L})"
)
_WORKS = {"project", "initiative", "research_topic", "text"}


def build_prize(match: Match, reference: Reference) -> list[Mention]:  # noqa: ARG001  (a Builder)
    """A mention of kind `award_name` for "giải Nhất", value its rank."""
    rank = _RANKS.get(match.text("rank") or "")
    return [Mention(match.start, match.end, "award_name", None, rank, (match.rule,))]


def build_award(match: Match) -> list[Draft]:
    """The drafts of one match of an award template: one for each figure, or one for each name without any.

    Raises Declined where the name is no honour anybody got here.
    """
    names = [*match.things("award"), *match.things("more")]
    figures = match.things("value")
    if not figures:
        return _unnumbered(match, names)
    recipients = _recipients(match, figures)
    drafts = []
    for figure, recipient in zip(figures, recipients, strict=True):
        name = names[0] if names else None
        if not names and figure.value.weak and figure.value.quantity.value == 1:
            raise Declined("một is an article here")
        fields = _fields(match, name) | _figure_fields(figure) | {"recipient": recipient} | _giver(match)
        start, end = _span(match, figure, name)
        drafts.append(
            Draft("award", start, end, (match.rule, *(name.rules if name else ())), fields, (figure,),
                  tuple(n for n in names), figure.start, match.thing("grantor"))
        )  # fmt: skip
    return drafts


def _unnumbered(match: Match, names: list[Mention]) -> list[Draft]:
    recip = match.things("recip")
    named = match.thing("named")
    if any(name.attribute("title") is False for name in names):
        raise Declined("no figure, and no title")
    recipient = receiver_kind(recip) if recip else _named_kind(named)
    drafts = []
    for name in names:
        start = min(name.start, recip[0].start) if recip else name.start
        end = max(name.end, recip[-1].end) if recip else name.end
        fields = _fields(match, name) | {"recipient": recipient, "named": match.things("named")} | _giver(match)
        drafts.append(
            Draft("award", start, end, (match.rule, *name.rules), fields, (name,), (), name.start,
                  match.thing("grantor"))
        )  # fmt: skip
    return drafts


def _recipients(match: Match, figures: list[Mention]) -> list[str | None]:
    """What each figure counts: the nouns that stand behind it and before the next figure."""
    nouns = match.things("recip")
    out: list[str | None] = []
    for i, figure in enumerate(figures):
        stop = figures[i + 1].start if i + 1 < len(figures) else match.end
        mine = [noun for noun in nouns if figure.end <= noun.start < stop]
        out.append(receiver_kind(mine) if mine else None)
    return out


def receiver_kind(nouns: list[Mention]) -> str | None:
    """The kind of receiver that nouns name, `mixed` for two kinds."""
    kinds = {"work" if n.entry in _WORKS else n.attribute("recipient") for n in nouns} - {None}
    if len(kinds) > 1:
        return "mixed"
    return next(iter(kinds), None)


def _named_kind(named: Mention | None) -> str | None:
    if named is None:
        return None
    return "collective" if named.kind == "organisation" else "individual"


def _fields(match: Match, name: Mention | None) -> dict[str, Any]:
    award = match.rule.set.get("award") or (name.attribute("award") or name.entry if name else None)
    if name is None:
        return {"award": award, "name_mention": None}
    told = honour_fields(name, match.mask.folded(name), match.mask.between(name.end, name.end + 60))
    return told | {"award": award}


def honour_fields(name: Mention, inside: str, behind: str) -> dict[str, Any]:
    """Which honour a name is, its rank and its level, by its own folded words and those behind it."""
    rank = _RANK_AFTER.match(behind)
    level = _LEVEL.match(behind) or _LEVEL.search(" " + inside)
    return {
        "award": name.attribute("award") or name.entry,
        "name_mention": name,
        "rank": name.value or (_RANKS[rank[1]] if rank else None),
        "level": level.lastgroup if level else None,
    }


def _giver(match: Match) -> dict[str, Any]:
    """The giver's own words, office and body, where the award names it."""
    spans = match.spans("grantor")
    return {"grantor_span": spans[0]} if spans else {}


def _figure_fields(figure: Mention) -> dict[str, Any]:
    quantity = figure.value.quantity
    return {"value": quantity.value, "upper": quantity.upper, "relation": quantity.relation}


def _span(match: Match, figure: Mention, name: Mention | None) -> tuple[int, int]:
    nouns = [n for n in match.things("recip") if n.start >= figure.end]
    parts = [figure, *([name] if name else []), *nouns[:1]]
    return min(p.start for p in parts), max(p.end for p in parts)


def nameless(draft: Draft, cased: str) -> bool:
    """Whether an award without a figure is only "giải thưởng", no name behind it (`cased` is the whole text)."""
    name: Mention | None = draft.fields["name_mention"]
    if name is None or draft.fields.get("value") is not None or name.end - name.start > len("giải thưởng"):
        return False
    behind = cased[name.end : name.end + 5]
    told = behind.strip()[:1].isupper() or behind.startswith((' "', " cho "))
    return name.entry == "giai_thuong" and name.value is None and not told
