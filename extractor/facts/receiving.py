"""What kind of receiver an honour has, where its own words leave it open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import regex

from extractor.facts.draft import Draft
from extractor.facts.scope_words import any_of
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

NEAR = 60
"""Characters before a bare honour in which who is named or addressed is its receiver, where the words say that
somebody has it; and behind it, up to a comma."""

_WORKS = {"project", "initiative", "research_topic"}
_KINDS = {"person": "individual", "organisation": "collective"}


@dataclass(frozen=True)
class ReceivingWords:
    """Patterns over folded text: `kind` fits the words behind an honour that say whose it is, `one` finds how somebody
    is addressed, `got` that somebody has an honour."""

    kind: Any
    one: Any
    got: Any

    @classmethod
    def of(cls, packs: PackSet) -> "ReceivingWords":
        one = any_of(packs, "person_addresses")
        return cls(
            kind=regex.compile(
                r" (?:(?:cho|tặng) (?:các )?)?"
                rf"(?:(?P<collective>tập thể|đồng đội|đơn vị)|(?P<individual>cá nhân|{one}))\b"
            ),
            one=regex.compile(rf"\b(?:{one})\b"),
            got=regex.compile(rf"\b(?:{any_of(packs, 'gets')}|được [^,;.]{{0,30}}(?:{any_of(packs, 'gives')}))\b"),
        )


def receiver(
    draft: Draft, things: Sequence[Mention], before: Sequence[Draft], text: str, words: ReceivingWords
) -> str | None:
    """The kind of receiver of a draft of the folded `text`; `before` are the sentence's earlier honours.

    As found; else the one that the honour is made for (Cờ thi đua is for collectives, Law on Emulation and
    Commendation, 2022); else said right behind it ("24 giải cá nhân"); else that of the honour listed before it ("45
    công trình, trong đó có 4 giải Nhất"); else who is named or addressed before ("anh Khải được tặng …").
    """
    told: str | None = draft.fields.get("recipient")
    made_for = next((str(rule.set["recipient"]) for rule in draft.rules if "recipient" in rule.set), None)
    if told or made_for:
        return told or made_for
    name: Mention | None = draft.fields["name_mention"]
    behind = words.kind.match(text, name.end if name else draft.end)
    behind = behind or (words.kind.search(text, name.start, name.end) if name else None)
    if behind:
        return str(behind.lastgroup)
    bare = draft.fields.get("value") is None
    for earlier in reversed(before):
        if earlier.fields.get("recipient") and (bare or _prizes(draft, earlier)):
            return str(earlier.fields["recipient"])
    if bare:
        return _named_before(draft, things, text, words)
    works = [m for m in things if m.kind == "metric" and m.end <= draft.start][-1:]
    if draft.fields["award"] == "giai_thuong" and works and works[0].entry in _WORKS:
        return "work"
    return "individual" if _got_by(draft, things, text, words) == "individual" else None


def _named_before(draft: Draft, things: Sequence[Mention], text: str, words: ReceivingWords) -> str | None:
    """What the sentence names before an honour without a figure."""
    earlier = [m for m in things if m.end <= draft.start]
    nouns = [m for m in earlier if m.kind == "metric"]
    kinds = ["work" if n.entry in _WORKS else n.attribute("recipient") for n in nouns[-2:]]
    if kinds and kinds[-1]:
        both = len(set(kinds)) == 2 and None not in kinds and nouns[-1].start - nouns[-2].end <= 5
        return "mixed" if both else str(kinds[-1])
    named = [m for m in earlier if m.kind in _KINDS]
    got = _got_by(draft, things, text, words)
    return got or ("individual" if named and named[-1].kind == "person" else None)


def _got_by(draft: Draft, things: Sequence[Mention], text: str, words: ReceivingWords) -> str | None:
    """Who is named or addressed before the words that somebody has the honour, None where nothing says so."""
    found = list(words.got.finditer(text, max(0, draft.start - NEAR), draft.end))
    if not found:
        return None
    got = found[-1].start()
    last = next((m for m in reversed(things) if m.kind in _KINDS and m.end <= got), None)
    if words.one.search(text, max(0, got - NEAR, last.start if last else 0), got):
        return "individual"
    return _KINDS[last.kind] if last and got - last.end <= NEAR else None


def _prizes(draft: Draft, earlier: Draft) -> bool:
    return bool(draft.fields["award"] == earlier.fields["award"] == "giai_thuong")
