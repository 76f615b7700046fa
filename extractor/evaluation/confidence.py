"""Measures what each rule is right in, over annotated articles: the table that facts take their confidence from."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from extractor.evaluation.gold import gold_below, read_gold_folder, read_texts
from extractor.evaluation.marking import Marks, mark
from extractor.evaluation.predictions import Extracts, Output, run
from extractor.records import FACT_TYPES
from extractor.rules.confidence import Confidence, Counts, estimate


def count_articles(extractor: Extracts, corpus: Path) -> Iterator[tuple[str, Counts]]:
    """Each annotated article below a folder, as FOLDER/NAME, with what was counted in it."""
    for gold, texts in gold_below(corpus):
        golds = read_gold_folder(gold)
        outputs = run(extractor, golds, read_texts(texts, golds))
        marks = mark(golds, outputs, FACT_TYPES)
        for name in golds:
            yield f"{gold.relative_to(corpus)}/{name}", _counted(marks, outputs[name], name)


def measure(extractor: Extracts, corpus: Path) -> Confidence:
    """The table of all annotated articles below a folder. Raises EvaluationError."""
    return estimate(add(counts for _, counts in count_articles(extractor, corpus)))


def add(parts: Iterable[Counts]) -> Counts:
    """Hits and support of all parts together."""
    total: dict[tuple[str, str], tuple[int, int]] = {}
    for counts in parts:
        for key, (hits, support) in counts.items():
            before = total.get(key, (0, 0))
            total[key] = before[0] + hits, before[1] + support
    return total


def drift(kept: Confidence, measured: Confidence) -> list[str]:
    """What a table says of its rules that is measured otherwise now, a line a rule, by rule."""
    old, new = kept.rules, measured.rules
    lines = []
    for rule in sorted(old.keys() | new.keys()):
        if rule not in new:
            lines.append(f"{rule}: is in the table, and makes no fact there now")
        elif rule not in old:
            lines.append(f"{rule}: is not in the table, and has {_told(new[rule].hits, new[rule].support)}")
        elif (old[rule].hits, old[rule].support) != (new[rule].hits, new[rule].support):
            was, now = _told(old[rule].hits, old[rule].support), _told(new[rule].hits, new[rule].support)
            lines.append(f"{rule}: {was} in the table, {now} measured")
    return lines


def _told(hits: int, support: int) -> str:
    return f"{hits} of {support} right"


def _counted(marks: Marks, output: Output, name: str) -> Counts:
    """What the rules made in one article: right ones and wrong ones as they are marked. What is excused (optional
    gold, the repeat of a right answer) counts neither way; its rule is there all the same."""
    (article,) = (one for one in marks.articles if one.name == name)
    parts: list[Mapping[tuple[str, str], tuple[int, int]]] = []
    parts.append({(fact.type, fact.rule or ""): (0, 0) for fact in output.facts})
    for kind, matching in article.matchings.items():
        parts += [{(kind, prediction.rule or ""): (1, 1)} for _, prediction in matching.pairs]
        parts += [{(kind, prediction.rule or ""): (0, 1)} for prediction in matching.extra]
    return add(parts)
