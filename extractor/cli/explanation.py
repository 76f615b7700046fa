"""What the rules made of each sentence of a text, what they declined, and what came near."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.api import Extractor
    from extractor.facts.cascade import SentenceReading
    from extractor.language.folding import Folded
    from extractor.records import Fact, NearMiss

PARTS = ("facts", "found", "declined", "lost", "near_misses")
"""What is told of a sentence, in this order."""
_OF_NEAR_MISS = {"kind", "start", "end", "text", "rule", "why"}


def explanation(extractor: "Extractor", text: str, published: str | None) -> list[dict[str, Any]]:
    """Each sentence of a text with its `PARTS`. Raises ValueError for what no article can be."""
    from extractor.reading.build import make_article, without_nul

    article = make_article("text", without_nul(text), published=published)
    pipeline = replace(extractor.pipeline, gate=False)  # what the gate would pass over is told too
    reading = pipeline.read(article)
    facts = pipeline.facts(article, reading).facts
    near = pipeline.near_misses(article, reading)
    return [_sentence(sentence, reading.folded, facts, near) for sentence in reading.sentences]


def _sentence(
    reading: "SentenceReading", folded: "Folded", facts: Sequence["Fact"], near: Sequence["NearMiss"]
) -> dict[str, Any]:
    def place(start: int, end: int) -> dict[str, Any]:
        a, b = folded.start(start), folded.end(end)
        return {"start": a, "end": b, "text": folded.original[a:b]}

    whole = place(reading.start, reading.end)
    made = [f for f in facts if whole["start"] <= f.evidence.start < whole["end"]]
    missed = [m for m in near if whole["start"] <= m.start < whole["end"]]
    rules = _rules_at(reading, folded)
    lost = [place(m.start, m.end) | {"kind": m.kind, "rule": m.rule_id, "why": "; ".join(map(str, m.losses))}
            for m in reading.losers]  # fmt: skip
    lost += [place(d.start, d.end) | {"kind": d.type, "rule": d.rules[0].id, "why": d.lost}
             for d in reading.lost_drafts]  # fmt: skip
    found = sorted([*reading.things, *reading.parts, *reading.context], key=lambda m: (m.start, m.end))
    return whole | {
        "facts": [f.model_dump(mode="json") | {"rules": _rules_of(f, rules)} for f in made],
        "found": [place(m.start, m.end) | {"kind": m.kind, "entry": m.entry, "rule": m.rule_id}
                  for m in found],
        "declined": [place(match.start, match.end) | {"rule": match.rule.id, "why": why}
                     for match, why in reading.declined],
        "lost": lost,
        "near_misses": [one.model_dump(include=_OF_NEAR_MISS) for one in missed],
    }  # fmt: skip


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
