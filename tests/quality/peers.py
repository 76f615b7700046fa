"""Other tools over the same texts: underthesea's entities for organisations, dateparser for days.

What they say does not hang on our rules, so it is measured once for a gold and kept in `peers.json`.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from extractor.evaluation import GoldArticle, Output, bootstrap, mark
from extractor.evaluation.gold import GoldFact, many
from extractor.evaluation.places import fact_places
from extractor.evaluation.predictions import Prediction
from extractor.language.segmentation import align
from tests.quality.overlaps import overlapping
from tests.quality.sets import AnnotatedSet

FILE = Path(__file__).with_name("peers.json")
TOOLS = ("underthesea", "dateparser")
SEED = 1
DAY_SETTINGS: dict[str, Any] = {
    "DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month"], "PARSERS": ["absolute-time"],
}  # fmt: skip
"""The best of seven settings tried over `corpus`: F1 0.54; 0.35 as the tool comes, as it then reads 85% and 2018 as
days too."""
NO_DAY = dt.date(1900, 1, 1)
"""Of an article that tells no day of publication: the day of the run would give another page each year."""
EXACT, TOUCH, DAYS = "organisations, exact span", "organisations, any overlap", "days"


@dataclass(frozen=True)
class Row:
    """How right `tool` is at `task`, of which there are `gold` to find; `interval` is that of the F1, where it has
    one."""

    task: str
    tool: str
    gold: int
    precision: float
    recall: float
    f1: float
    interval: tuple[float, float] | None = None


def rows(tool: str, one: AnnotatedSet, outputs: Mapping[str, Output], tasks: tuple[str, ...]) -> list[Row]:
    """The marks of some tasks."""
    measures: dict[str, Callable[..., Row]] = {EXACT: _exact, TOUCH: _touch, DAYS: _days}
    return [measures[task](tool, one, outputs) for task in tasks]


def measure(one: AnnotatedSet) -> list[Row]:
    """Runs the peers over a set. Raises ImportError where one is not installed."""
    bodies = {name: Output(name, None, text, tuple(entities(text))) for name, text in one.texts.items()}
    told_org = {
        name: replace(output, facts=tuple(f for f in output.facts if f.says("label") == "ORG"))
        for name, output in bodies.items()
    }
    days = {
        name: Output(name, None, text, tuple(found_days(text, one.golds[name].publication_date())))
        for name, text in one.texts.items()
    }
    return [
        *rows("underthesea `ner`, spans labelled ORG", one, told_org, (EXACT, TOUCH)),
        *rows("underthesea `ner`, spans of any label", one, bodies, (EXACT, TOUCH)),
        *rows('dateparser `search_dates(languages=["vi"])`', one, days, (DAYS,)),
    ]


def entities(text: str) -> Iterator[Prediction]:
    """The named entities of a text, line by line; each says its `label`. The tool gives tokens without offsets,
    and rewrites some: they are found again in the text."""
    import underthesea

    for start, line in _lines(text):
        words = underthesea.ner(line)
        spans = align(line, [word[0] for word in words])
        open_: list[tuple[int, int]] = []
        label = ""
        for span, tag in [*zip(spans, (word[3] for word in words), strict=True), (None, "O")]:
            if tag.startswith("I-") and tag[2:] == label and span is not None:
                open_.append(span)
                continue
            if open_:
                yield _entity(text, start + open_[0][0], start + open_[-1][1], label)
            open_, label = ([span], tag[2:]) if tag != "O" and span is not None else ([], "")


def found_days(text: str, published: dt.date | None) -> Iterator[Prediction]:
    """The dates that dateparser finds in a text, line by line, told from the day of publication. It gives the
    words without their offsets: each is looked for behind the last."""
    from dateparser.search import search_dates

    settings = DAY_SETTINGS | {"RELATIVE_BASE": dt.datetime.combine(published or NO_DAY, dt.time())}
    for start, line in _lines(text):
        at = 0
        for words, when in search_dates(line, languages=["vi"], settings=settings) or ():
            found = line.find(words, at)
            if found < 0:
                continue
            at = found + len(words)
            day = when.date().isoformat()
            fields = {"type": "date", "start": day, "end": day}
            yield Prediction("date", start + found, start + at, words, None, fields)


def kept(path: Path = FILE) -> dict[str, Any]:
    """What `peers.json` holds: for each set its digest, the tools' versions, and the rows."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def fresh(one: AnnotatedSet, held: Mapping[str, Any]) -> list[Row] | None:
    """The kept rows of a set, None where they are of another gold or other texts."""
    row = held.get(one.name)
    if row is None or row["digest"] != one.digest:
        return None
    return [Row(**{**each, "interval": each["interval"] and tuple(each["interval"])}) for each in row["rows"]]


def entry(one: AnnotatedSet, measured: list[Row]) -> dict[str, Any]:
    """A set's entry in `peers.json`."""
    versions = {tool: version(tool) for tool in TOOLS}
    return {"digest": one.digest, "versions": versions, "rows": [vars(row) for row in measured]}


def _exact(tool: str, one: AnnotatedSet, outputs: Mapping[str, Output]) -> Row:
    return _marked(EXACT, tool, one.golds, outputs, "organisation")


def _touch(tool: str, one: AnnotatedSet, outputs: Mapping[str, Output]) -> Row:
    said, there = overlapping(one, outputs)
    p, r = said.precision, there.recall
    return Row(TOUCH, tool, there.gold, p, r, 2 * p * r / (p + r) if p + r else 0.0)


def _days(tool: str, one: AnnotatedSet, outputs: Mapping[str, Output]) -> Row:
    """Gold of other grains is set aside for everybody: it neither has to be found, nor makes what stands there
    wrong."""
    golds, said = {}, {}
    for name, gold in one.golds.items():
        dates = [fact for fact in gold.facts if fact.type in ("date", "term")]
        days = [fact for fact in dates if _is_day(fact)]
        aside = [place for fact in dates if not _is_day(fact) for place in fact_places(one.texts[name], fact)]
        golds[name] = replace(gold, facts=tuple(days))
        found = (fact for fact in outputs[name].facts if fact.type == "date")
        facts = tuple(fact for fact in found if not any(place.met_by(fact) for place in aside))
        said[name] = replace(outputs[name], facts=facts)
    return _marked(DAYS, tool, golds, said, "date")


def _is_day(fact: GoldFact) -> bool:
    starts, ends = many(fact.wants("start")), many(fact.wants("end"))
    return fact.type == "date" and not fact.optional and starts[0] is not None and starts[0] == ends[0]


def _marked(task: str, tool: str, golds: Mapping[str, GoldArticle], outputs: Mapping[str, Output], kind: str) -> Row:
    marks = mark(golds, outputs, (kind,))
    tally, spread = marks.tallies()[kind], bootstrap(marks, SEED).types[kind].f1
    interval = (spread.low, spread.high) if spread else None
    return Row(task, tool, tally.gold, tally.precision, tally.recall, tally.f1, interval)


def _entity(text: str, start: int, end: int, label: str) -> Prediction:
    return Prediction("organisation", start, end, text[start:end], None, {"label": label, "name": text[start:end]})


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1
