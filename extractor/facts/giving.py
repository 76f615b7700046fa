"""Who gave an honour, and to what kind of receiver, where its own words leave it open."""

from collections.abc import Sequence

import regex

from extractor.facts.draft import Draft
from extractor.facts.scope import SentenceScope
from extractor.rules.mention import Mention

_BEFORE_VERB = regex.compile(
    r"[^,;.]{0,40}?\b(?:trao|tặng|công nhận|khen|biểu dương|tuyên dương|tôn vinh|vinh danh|phong|truy tặng|quyết định"
    r"|xét tặng|cấp)\b"
)
_GIVEN = regex.compile(r"(?<!được )\b(?:trao|tặng|biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng|công nhận)\b")
_PASSIVE = regex.compile(r"\bđược (?:[^,;.]{0,40} )?(?:trao|tặng|biểu dương|tuyên dương|tôn vinh|vinh danh|khen)\b")
_WORKS = {"project", "initiative", "research_topic"}


def giver(draft: Draft, scope: SentenceScope) -> Mention | None:
    """The body that gave a draft's honour: written beside it, the one right before the verb, or the sentence's.

    None where somebody merely has it ("đạt danh hiệu …"): who gave it is then not told.
    """
    if draft.body is not None:
        return draft.body
    text = scope.text
    name: Mention | None = draft.fields["name_mention"]
    limit = max(draft.start, name.start if name else 0)
    for body in reversed([b for b in scope.bodies if b.end <= limit]):
        if _BEFORE_VERB.match(text, body.end, limit + 1):
            return body
    said = text[scope.start : draft.end]
    if draft.fields["award"] in ("bieu_duong", "khen_thuong") or _GIVEN.search(said) or _PASSIVE.search(said):
        subjects = [b for b in scope.subjects if b.end <= draft.start]
        return subjects[-1] if subjects else scope.running.subject or scope.main
    return None


def receiver(draft: Draft, things: Sequence[Mention], before: Sequence[Draft]) -> str | None:
    """The kind of receiver: as found; else the one that the honour is made for (Cờ thi đua is for collectives,
    Law on Emulation and Commendation, 2022); else that of the honour listed before it ("45 công trình, trong đó có
    4 giải Nhất"); else that of the nouns or the person before ("các công trình … nhận bằng khen")."""
    told: str | None = draft.fields.get("recipient")
    made_for = next((str(rule.set["recipient"]) for rule in draft.rules if "recipient" in rule.set), None)
    if told or made_for:
        return told or made_for
    bare = draft.fields.get("value") is None
    for earlier in reversed(before):
        if earlier.fields.get("recipient") and (bare or _prizes(draft, earlier)):
            return str(earlier.fields["recipient"])
    return _named_before(draft, things) if bare else None


def _named_before(draft: Draft, things: Sequence[Mention]) -> str | None:
    """What the sentence names before an honour without a figure."""
    earlier = [m for m in things if m.end <= draft.start]
    nouns = [m for m in earlier if m.kind == "metric"]
    kinds = ["work" if n.entry in _WORKS else n.attribute("recipient") for n in nouns[-2:]]
    if kinds and kinds[-1]:
        both = len(set(kinds)) == 2 and None not in kinds and nouns[-1].start - nouns[-2].end <= 5
        return "mixed" if both else str(kinds[-1])
    named = [m.kind for m in earlier if m.kind in ("person", "organisation")]
    return "individual" if named[-1:] == ["person"] else None


def _prizes(draft: Draft, earlier: Draft) -> bool:
    return bool(draft.fields["award"] == earlier.fields["award"] == "giai_thuong")
