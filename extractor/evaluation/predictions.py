"""What the extractor said: read from an output file, or made by running it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from extractor.evaluation.files import EvaluationError, parse_object, read_text
from extractor.evaluation.gold import GoldArticle
from extractor.records import ArticleFacts


@dataclass(frozen=True, slots=True)
class Prediction:
    """One extracted fact; its evidence is `text`, said to stand at [start, end) of the article's text."""

    type: str
    start: int
    end: int
    text: str
    rule: str | None
    fields: Mapping[str, Any]

    def says(self, field: str) -> Any:
        """The value of `field`, None where it is absent."""
        return self.fields.get(field)


@dataclass(frozen=True, slots=True)
class Output:
    """One article of an output: `text` is the one that the evidence points into."""

    id: str | None
    url: str | None
    text: str
    facts: tuple[Prediction, ...]


class Extracts(Protocol):
    """What an extractor can do for an evaluation."""

    def extract(
        self, text: str, *, published: dt.date | None = None, source: str | None = None, url: str | None = None
    ) -> ArticleFacts:
        """The facts of one article's text."""


def run(extractor: Extracts, golds: Mapping[str, GoldArticle], texts: Mapping[str, str]) -> dict[str, Output]:
    """The outputs of an extractor over the texts, by name; each text is given whole, without a title."""
    return {name: to_output(_said(extractor, gold, texts[name]), name) for name, gold in golds.items()}


def _said(extractor: Extracts, gold: GoldArticle, text: str) -> dict[str, Any]:
    where = {name: told for name, told in (("source", gold.source), ("url", gold.url)) if told}
    found = extractor.extract(text, published=gold.publication_date(), **where)
    return found.model_dump(mode="json")


def read_outputs(path: Path) -> list[Output]:
    """The lines of an output file. Raises EvaluationError that names `FILE:LINE` on a broken one."""
    lines = enumerate(read_text(path).split("\n"), start=1)
    rows = ((f"{path}:{number}", line) for number, line in lines if line.strip())
    return [to_output(parse_object(line, where), where) for where, line in rows]


def to_output(row: Mapping[str, Any], where: str) -> Output:
    """An output line as a record. Raises EvaluationError, beginning with `where`, on what is no such line."""
    try:
        article = row["article"]
        facts = tuple(_prediction(fact) for fact in row["facts"])
        return Output(article.get("id"), article.get("url"), str(article["text"]), facts)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise EvaluationError("{}: not an article with its facts ({})", where, repr(error)) from error


def pair_up(names: Sequence[str], outputs: Sequence[Output]) -> dict[str, Output]:
    """The output that belongs to each gold name.

    By the article's id; else the first whose id or url holds the name; and where any name is left without,
    all by their order. Raises EvaluationError where there are then not as many outputs as names.
    """
    by_id = {output.id: output for output in reversed(outputs)}
    found = {name: by_id.get(name) or _holding(name, outputs) for name in names}
    if all(found.values()):
        return {name: output for name, output in found.items() if output}
    if len(outputs) != len(names):
        missing = ", ".join(name for name, output in found.items() if not output)
        raise EvaluationError("{} predictions for {} gold files: none for {}", len(outputs), len(names), missing)
    return dict(zip(names, outputs, strict=True))


def bad_offsets(outputs: Iterable[Output]) -> int:
    """How many facts have evidence that is not its own slice of the text."""
    return sum(output.text[fact.start : fact.end] != fact.text for output in outputs for fact in output.facts)


def _holding(name: str, outputs: Iterable[Output]) -> Output | None:
    return next((one for one in outputs if name in str(one.id or "") or name in str(one.url or "")), None)


def _prediction(row: Mapping[str, Any]) -> Prediction:
    evidence = row["evidence"]
    return Prediction(
        row["type"], int(evidence["start"]), int(evidence["end"]), str(evidence["text"]), row.get("rule"), row
    )
