"""Reading outputs, pairing them with gold, running an extractor."""

import datetime as dt
import json
from pathlib import Path

import pytest

from extractor.evaluation import EvaluationError, Output, pair_up, read_outputs, run
from extractor.evaluation.gold import to_gold
from extractor.evaluation.predictions import bad_offsets
from extractor.records import Article, ArticleFacts, Date, Evidence

LINE = {
    "article": {"id": "a", "url": None, "text": "Ngày 20-7"},
    "facts": [{"type": "date", "rule": "d", "evidence": {"start": 5, "end": 9, "text": "20-7"}, "grain": "day"}],
}


def output(name: str | None, url: str | None = None) -> Output:
    return Output(name, url, "", ())


def test_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(json.dumps(LINE) + "\n\n" + json.dumps(LINE, ensure_ascii=False) + "\n", "utf-8")
    first, second = read_outputs(path)
    assert first == second
    (fact,) = first.facts
    assert (first.id, fact.start, fact.end, fact.text, fact.rule) == ("a", 5, 9, "20-7", "d")
    assert fact.says("grain") == "day" and fact.says("start") is None


def test_a_line_separator_inside_a_text_does_not_end_the_line(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(json.dumps({"article": {"text": "a\u2028b"}, "facts": []}, ensure_ascii=False), "utf-8")
    assert [one.text for one in read_outputs(path)] == ["a\u2028b"]


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        "{}",
        '{"article": {}, "facts": []}',
        '{"article": 5, "facts": []}',
        '{"article": {"text": ""}, "facts": [{"type": "date"}]}',
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n{bad}\n", "utf-8")
    with pytest.raises(EvaluationError, match=r"out\.jsonl:2: "):
        read_outputs(path)


def test_pairs_by_id_then_by_part_of_id_or_url_then_by_order() -> None:
    exact, part, url = output("a"), output("x/b.txt"), output(None, "https://site.vn/c.html")
    assert pair_up(["a", "b", "c"], [url, part, exact]) == {"a": exact, "b": part, "c": url}
    assert pair_up(["a"], [output("xa"), exact]) == {"a": exact}
    unknown = [output("1"), output("2")]
    assert pair_up(["a", "b"], unknown) == {"a": unknown[0], "b": unknown[1]}
    with pytest.raises(EvaluationError, match="none for b"):
        pair_up(["a", "b"], [exact])


def test_bad_offsets(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(json.dumps(LINE).replace('"start": 5', '"start": 4') + "\n" + json.dumps(LINE), "utf-8")
    assert bad_offsets(read_outputs(path)) == 1


class OneDate:
    """An extractor that finds the first two code points, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dt.date | None]] = []
        self.where: list[tuple[str | None, str | None]] = []

    def extract(
        self, text: str, *, published: dt.date | None = None, source: str | None = None, url: str | None = None
    ) -> ArticleFacts:
        self.asked.append((text, published))
        self.where.append((source, url))
        date = Date(start=published, grain="day", evidence=Evidence.of(text, 0, 2), rule="r", confidence=1)
        return ArticleFacts(article=Article(id="other", text=text), facts=(date,))


def test_run_gives_the_text_and_the_day_of_the_gold() -> None:
    extractor = OneDate()
    golds = {"a": to_gold("a", {"published": [None, "2022-07", "2022-07-01"], "facts": []}, "a")}
    outputs = run(extractor, golds, {"a": "Tin.\n"})
    assert extractor.asked == [("Tin.\n", dt.date(2022, 7, 1))]
    (fact,) = outputs["a"].facts
    assert (fact.type, fact.text, fact.says("start")) == ("date", "Ti", "2022-07-01")


def test_run_gives_the_source_and_the_address_where_gold_has_them() -> None:
    extractor = OneDate()
    rows = {"a": {"source": "x.vn", "url": "https://x.vn/1"}, "b": {}, "c": {"source": ["x.vn"], "url": None}}
    golds = {name: to_gold(name, {"facts": [], **row}, name) for name, row in rows.items()}
    run(extractor, golds, dict.fromkeys(golds, "Tin."))
    assert extractor.where == [("x.vn", "https://x.vn/1"), (None, None), (None, None)]
