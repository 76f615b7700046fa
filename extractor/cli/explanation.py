"""What the rules made of each sentence of a text, what they declined, and what came near."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.facts.cascade import SentenceReading
    from extractor.facts.draft import Draft
    from extractor.language.folding import Folded
    from extractor.records import Fact
    from extractor.rules.mention import Mention

FIGURES = frozenset({"quantity", "numeral"})
ASKING = FIGURES | {"award_name", "honour", "org_head"}
"""Kinds of things that ask for a fact: a near miss where none took them."""
PARTS = ("facts", "found", "declined", "lost", "near_misses")
"""What is told of a sentence, in this order."""


def explanation(extractor: "Extractor", text: str, published: str | None) -> list[dict[str, Any]]:
    """Each sentence of a text with its `PARTS`. Raises ValueError for what no article can be."""
    from extractor.reading.build import make_article, without_nul

    article = make_article("text", without_nul(text), published=published)
    pipeline = replace(extractor.pipeline, gate=False)  # what the gate would pass over is told too
    reading = pipeline.read(article)
    facts = pipeline.facts(article, reading).facts
    heads = [m for m in pipeline.compiled.scan(reading.folded.text) if m.kind == "org_head"]
    return [_sentence(sentence, reading.folded, facts, heads) for sentence in reading.sentences]


def _sentence(
    reading: "SentenceReading", folded: "Folded", facts: Sequence["Fact"], heads: Sequence["Mention"]
) -> dict[str, Any]:
    def place(start: int, end: int) -> dict[str, Any]:
        a, b = folded.start(start), folded.end(end)
        return {"start": a, "end": b, "text": folded.original[a:b]}

    whole = place(reading.start, reading.end)
    made = [f for f in facts if whole["start"] <= f.evidence.start < whole["end"]]
    rules = _rules_at(reading, folded)
    declined = [place(match.start, match.end) | {"rule": match.rule.id, "why": why} for match, why in reading.declined]
    lost = [place(m.start, m.end) | {"kind": m.kind, "rule": m.rule_id, "why": "; ".join(map(str, m.losses))}
            for m in reading.losers]  # fmt: skip
    lost += [place(d.start, d.end) | {"kind": d.type, "rule": d.rules[0].id, "why": _taker(d, reading)}
             for d in reading.lost_drafts]  # fmt: skip
    found = sorted([*reading.things, *reading.parts, *reading.context], key=lambda m: (m.start, m.end))
    near = [place(m.start, m.end) | {"kind": m.kind} for m in _near(reading, heads, folded, made)]
    return whole | {
        "facts": [f.model_dump(mode="json") | {"rules": _rules_of(f, rules)} for f in made],
        "found": [place(m.start, m.end) | {"kind": m.kind, "entry": m.entry, "rule": m.rule_id}
                  for m in found],
        "declined": declined,
        "lost": lost,
        "near_misses": [one | {"why": _reasons(one, declined, lost)} for one in near],
    }  # fmt: skip


def _near(
    reading: "SentenceReading", heads: Sequence["Mention"], folded: "Folded", made: Sequence["Fact"]
) -> list["Mention"]:
    """The things of the sentence that ask for a fact and that no fact took, in order."""
    claimed = {id(m) for draft in reading.drafts for m in draft.claims}
    spans = [(f.evidence.start, f.evidence.end) for f in made]
    mine = [h for h in heads if reading.start <= h.start and h.end <= reading.end]
    left = [
        m
        for m in [*reading.things, *mine]
        if m.kind in ASKING
        and id(m) not in claimed
        and (m.kind in FIGURES or not any(a < folded.end(m.end) and folded.start(m.start) < b for a, b in spans))
    ]
    return sorted(left, key=lambda m: m.start)


def _rules_at(reading: "SentenceReading", folded: "Folded") -> dict[tuple[str, int, int], list[str]]:
    """The rules of everything in the sentence that can have become a fact, by type and place."""
    rules: dict[tuple[str, int, int], list[str]] = {}
    made = [(m.kind, m.start, m.end, m.rules) for m in reading.things]
    made += [(d.type, d.start, d.end, d.rules) for d in reading.drafts]
    for kind, start, end, each in made:
        key = kind, folded.start(start), folded.end(end)
        rules.setdefault(key, []).extend(rule.id for rule in each)
    return rules


def _rules_of(fact: "Fact", rules: dict[tuple[str, int, int], list[str]]) -> list[str]:
    """Every rule that had a hand in a fact, its own first."""
    place = fact.type, fact.evidence.start, fact.evidence.end
    return list(dict.fromkeys([fact.rule, *rules.get(place, [])]))


def _taker(draft: "Draft", reading: "SentenceReading") -> str:
    """Which fact in the making has what a lost one wanted."""
    from extractor.facts.draft import taker

    other = taker(draft, reading.drafts)
    if other is not None:
        return f"{other.rules[0].id} has these characters"
    return draft.lost or "another fact has these characters"


def _reasons(thing: dict[str, Any], *told: Sequence[dict[str, Any]]) -> str:
    """Why a thing came to nothing, as far as what was declined or lost with it says."""
    start, end = thing["start"], thing["end"]
    over = (one for part in told for one in part if one["start"] <= start and end <= one["end"])
    return "; ".join(dict.fromkeys(f"{one['rule']}: {one['why']}" for one in over)) or "no rule took it"
