"""Facts tell where their evidence stands in the page that their article was read from."""

from extractor.reading.source_map import Run, source_map, source_span
from extractor.records import ArticleFacts, Fact


def with_source(found: ArticleFacts, source: str) -> ArticleFacts:
    """The same with `source_start` and `source_end` of each fact whose evidence stands in the decoded page `source`.

    The page is read once, and not at all where there is no fact.
    """
    if not found.facts:
        return found
    runs = source_map(source, found.article.text)
    return found.model_copy(update={"facts": tuple(_placed(fact, runs) for fact in found.facts)})


def _placed(fact: Fact, runs: list[Run]) -> Fact:
    span = source_span(runs, fact.evidence.start, fact.evidence.end)
    return fact.model_copy(update={"source_start": span[0], "source_end": span[1]}) if span else fact
