"""Reports of an article that was just extracted, as a store would give them."""

from bisect import bisect_right
from typing import Any

from extractor.checking.report import Report
from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.records import ArticleFacts
from extractor.store.tables.words import spoken


def reports_of(found: ArticleFacts, article: int = 1) -> list[Report]:
    """The count and award facts that have a value, in text order, numbered by their place among all facts."""
    text = found.article.text
    folded = fold(text)
    spans = [(folded.start(a), folded.end(b)) for a, b in sentences(folded.cased)]
    homes = {f.id: f.province for f in reversed(found.facts) if f.type == "organisation" and f.province}
    told: list[Report] = []
    for n, fact in enumerate(found.facts):
        if fact.type not in ("count", "award") or fact.value is None:
            continue
        i = bisect_right(spans, (fact.evidence.start, 1 << 60)) - 1
        told.append(_report(fact, n, article, text, spans[i], homes))
    return sorted(told, key=lambda report: report.start)


def _report(
    fact: Any, n: int, article: int, text: str, sentence: tuple[int, int], homes: dict[str, str | None]
) -> Report:
    first, last = fact.period.split("/") if fact.period else (None, None)
    body, body_id = (
        (fact.organisation, fact.organisation_id) if fact.type == "count" else (fact.grantor, fact.grantor_id)
    )
    return Report(
        fact=n,
        article=article,
        type=fact.type,
        value=fact.value,
        upper=fact.upper,
        relation=fact.relation or "exact",
        unit=getattr(fact, "unit", None),
        whole=getattr(fact, "of", None),
        metric=getattr(fact, "metric", None),
        award=getattr(fact, "award", None),
        noun=getattr(fact, "noun", None),
        name=getattr(fact, "name", None),
        recipient=getattr(fact, "recipient", None),
        rank=getattr(fact, "rank", None),
        level=fact.level,
        program=getattr(fact, "program", None),
        modality=fact.modality,
        organisation=body,
        organisation_id=body_id,
        province=homes.get(body_id or ""),
        period_from=first,
        period_to=last,
        start=fact.evidence.start,
        end=fact.evidence.end,
        part_start=fact.part_of.start if fact.part_of else None,
        part_end=fact.part_of.end if fact.part_of else None,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        said=spoken(fact.evidence.text),
        words=spoken(text[sentence[0] : sentence[1]]),
    )
