"""Decisions as gold: what is written, what is left out, and what an evaluation makes of it."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.evaluation import Marks, check, mark, read_gold_folder, read_texts, run
from extractor.evaluation.measures import Tally
from extractor.records import FACT_TYPES
from extractor.store.decisions.deciding import Verdict, decide
from extractor.store.errors import StoreError
from extractor.store.review.gold import Written, write_gold
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask
from tests.store.comparing import NOW, line, write

TEXT = (
    "LĐLĐ tỉnh trao quà Tết\nSáng 20/9, LĐLĐ tỉnh tặng Bằng khen cho 8 tập thể và 8 cá nhân; trao 45 suất quà cho "
    "công nhân, trị giá từ 300.000 đến 500.000 đồng. Sáng 20/9 có ông Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh; "
    "ông Nguyễn Văn An tặng 1,2 tỷ đồng."
)
SOURCE = "congdoankontum.org.vn"
"""Tells the province, which the text does not."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        yield made


def facts(store: SQLiteStore, article: str = "%") -> list[Any]:
    asked = "SELECT f.* FROM facts f JOIN articles a ON a.id = f.article WHERE a.name LIKE ? ORDER BY f.id"
    return ask(store, asked, article)


def decide_all(store: SQLiteStore, article: str, verdict: Verdict = "accept", by: str = "an") -> None:
    for row in facts(store, article):
        decide(store, row["fact_key"], verdict, by, NOW)


def the(store: SQLiteStore, kind: str, value: float | None, article: str = "a") -> str:
    """The key of an article's fact of that type and figure."""
    (row,) = (row for row in facts(store, article) if (row["type"], row["value"]) == (kind, value))
    return str(row["fact_key"])


def gold(out: Path, name: str = "a") -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads((out / "gold" / f"{name}.json").read_text("utf-8"))["facts"]
    return told


def marked(extractor: Extractor, out: Path) -> Marks:
    """What `extractor evaluate` marks, where the gold has no fault."""
    golds = read_gold_folder(out / "gold")
    texts = read_texts(out / "articles", golds)
    assert [str(fault) for name in golds for fault in check(golds[name], texts[name])] == []
    return mark(golds, run(extractor, golds, texts), FACT_TYPES)


def sums(marks: Marks) -> tuple[int, int, int]:
    """Right, wrong, missed, over all types."""
    tallies = marks.tallies().values()
    return sum(one.tp for one in tallies), sum(one.fp for one in tallies), sum(one.fn for one in tallies)


def test_what_was_accepted_throughout_is_found_again(
    extractor: Extractor, store: SQLiteStore, found: list[dict[str, Any]], tmp_path: Path
) -> None:
    """Every quote, numeral, place and attribute of the whole corpus is told so that it is right."""
    write(store, found)
    decide_all(store, "%")
    every = len(facts(store))
    assert write_gold(store, tmp_path / "out") == Written(articles=len(found), facts=every)
    marks = marked(extractor, tmp_path / "out")
    assert sums(marks) == (every, 0, 0)
    assert {
        (kind, name): (tally.fp, tally.fn)
        for kind in FACT_TYPES
        for name, tally in marks.attributes(kind).items()
        if tally.fp or tally.fn
    } == {}
    assert len(marks.attributes("count")) == 4


def test_figures_have_their_numerals_and_repeats_their_places(
    extractor: Extractor, store: SQLiteStore, tmp_path: Path
) -> None:
    write(store, [line(extractor, "a", TEXT, source=SOURCE)])
    decide_all(store, "a")
    write_gold(store, tmp_path / "out")
    told = gold(tmp_path / "out")
    numbers = [(fact["number"], fact["value"]) for fact in told if fact["type"] in ("count", "award")]
    assert numbers == [("8", 8), ("8", 8), ("45", 45), ("300.000 đến 500.000", 300_000), ("1,2", 1_200_000_000)]
    assert [fact["nth"] for fact in told if fact["type"] == "date"] == [0, 1]
    assert [fact["name"] for fact in told if fact["type"] == "person"] == ["Nguyễn Văn An"]
    assert (tmp_path / "out" / "articles" / "a.txt").read_text("utf-8") == TEXT


def test_the_paper_tells_the_province_in_an_evaluation_too(
    extractor: Extractor, store: SQLiteStore, tmp_path: Path
) -> None:
    write(store, [line(extractor, "a", TEXT, source=SOURCE)])
    decide_all(store, "a")
    write_gold(store, tmp_path / "out")
    names = {fact["name"] for fact in gold(tmp_path / "out") if fact["type"] == "organisation"}
    assert "Liên đoàn Lao động tỉnh Kon Tum" in names
    marks = marked(extractor, tmp_path / "out")
    assert marks.attributes("organisation")["name"].fn == 0
    assert marks.tallies()["organisation"].fn == 0


def test_line_breaks_of_another_system(extractor: Extractor, store: SQLiteStore, tmp_path: Path) -> None:
    text = "Ngày 20/9 trao 45 suất quà.\r\nNgày 20/9 trao 45 suất quà.\r\n"
    write(store, [line(extractor, "a", text)])
    decide_all(store, "a")
    write_gold(store, tmp_path / "out")
    assert [fact["nth"] for fact in gold(tmp_path / "out")] == [0, 0, 1, 1]
    assert sums(marked(extractor, tmp_path / "out")) == (4, 0, 0)


def test_a_rejected_fact_is_wrong_and_a_corrected_one_is_missed(
    extractor: Extractor, store: SQLiteStore, tmp_path: Path
) -> None:
    write(store, [line(extractor, "a", TEXT)])
    decide_all(store, "a")
    every = len(facts(store))
    decide(store, the(store, "count", 45), "reject", "binh", NOW, note="a target")
    words = {"value": 1_200_000, "noun": None}
    decide(store, the(store, "count", 1.2e9), "correct", "binh", NOW, correction=words, note="triệu")
    done = write_gold(store, tmp_path / "out")
    told = gold(tmp_path / "out")
    assert done.facts == len(told)
    assert 45 not in [fact.get("value") for fact in told]
    (corrected,) = (fact for fact in told if fact.get("value") == 1_200_000)
    assert (corrected["number"], corrected["note"], corrected["metric"]) == ("1,2", "triệu", "money")
    once = sum(row["type"] == "person" for row in facts(store)) - 1  # a person is told once an article
    once += sum(row["type"] == "organisation" for row in facts(store))
    once -= len({fact["quote"] for fact in told if fact["type"] == "organisation"})
    assert sums(marked(extractor, tmp_path / "out")) == (every - 2 - once, 2, 1)


def test_a_corrected_attribute_and_place(extractor: Extractor, store: SQLiteStore, tmp_path: Path) -> None:
    write(store, [line(extractor, "a", TEXT)])
    decide_all(store, "a")
    start = TEXT.index("trao 45")
    words = {"modality": "target", "evidence_start": start, "evidence_end": start + len("trao 45 suất")}
    decide(store, the(store, "count", 45), "correct", "an", NOW, correction=words)
    write_gold(store, tmp_path / "out")
    (told,) = (fact for fact in gold(tmp_path / "out") if fact.get("value") == 45)
    assert (told["quote"], told["number"], told["modality"]) == ("trao 45 suất", "45", "target")
    marks = marked(extractor, tmp_path / "out")
    assert marks.tallies()["count"].fn == 0
    assert marks.attributes("count")["modality"].fn == 1


def test_an_article_with_an_undecided_fact_is_no_gold(extractor: Extractor, store: SQLiteStore, tmp_path: Path) -> None:
    write(store, [line(extractor, name, TEXT, f"2019-01-1{n}") for n, name in enumerate("abc")])
    decide_all(store, "a")
    decide(store, the(store, "count", 45, "b"), "accept", "an", NOW)
    decide(store, the(store, "count", 1.2e9, "b"), "reject", "an", NOW)
    each = len(facts(store, "a"))
    done = write_gold(store, tmp_path / "whole")
    assert (done.articles, done.optional, done.left_out, done.undecided) == (1, 0, 1, each - 2)
    assert [path.name for path in (tmp_path / "whole" / "gold").iterdir()] == ["a.json"]
    assert [path.name for path in (tmp_path / "whole" / "articles").iterdir()] == ["a.txt"]
    done = write_gold(store, tmp_path / "part", partial=True)
    assert (done.articles, done.optional, done.left_out, done.undecided) == (2, each - 2, 0, 0)
    told = gold(tmp_path / "part", "b")
    assert [fact["value"] for fact in told if "optional" not in fact] == [45]
    (b,) = (one for one in marked(extractor, tmp_path / "part").articles if one.name == "b")
    tallies = {kind: b.tally(kind) for kind in FACT_TYPES}
    assert {kind: tally for kind, tally in tallies.items() if tally != Tally(0, 0, 0)} == {"count": Tally(1, 1, 0)}


def test_whose_and_since_when(extractor: Extractor, store: SQLiteStore, tmp_path: Path) -> None:
    """Of the decisions that are chosen the last counts, whatever others said later."""
    write(store, [line(extractor, "a", "Trao 45 suất quà.")])
    (key,) = (row["fact_key"] for row in facts(store))
    decide(store, key, "accept", "an", NOW)
    decide(store, key, "reject", "binh", NOW + dt.timedelta(days=1))
    assert write_gold(store, tmp_path / "an", by="an").facts == 1
    assert write_gold(store, tmp_path / "binh", by="binh") == Written(articles=1)
    assert write_gold(store, tmp_path / "last") == Written(articles=1)
    assert write_gold(store, tmp_path / "first", since=NOW.date()).facts == 0
    assert write_gold(store, tmp_path / "none", since=NOW.date() + dt.timedelta(days=2)) == Written()
    assert not (tmp_path / "none").exists()


def test_what_has_gone_or_cannot_be_read_is_told(extractor: Extractor, store: SQLiteStore, tmp_path: Path) -> None:
    write(store, [line(extractor, "a", "Trao 45 suất quà."), line(extractor, "b", "Trao 45 suất quà.")])
    gone, unfit = (row["fact_key"] for row in facts(store))
    decide_all(store, "%")
    with store.changing() as change:  # as an older program kept them
        change("UPDATE decisions SET verdict = 'correct', correction = '{\"metric\": \"quà\"}'", ())
    write(store, [line(extractor, "a", "Không có gì.")])
    done = write_gold(store, tmp_path / "out", partial=True)
    assert (done.gone, done.unfit, done.facts, done.optional) == (1, [unfit], 1, 1)
    assert gone != unfit
    assert write_gold(store, tmp_path / "whole").articles == 0


@pytest.mark.parametrize("name", ["2019/tet sum vầy", "../../etc", "CON.x", "a" * 300, "\x1b[31m", "tết"])
def test_an_article_may_be_called_anything(extractor: Extractor, store: SQLiteStore, tmp_path: Path, name: str) -> None:
    write(store, [line(extractor, name, "Trao 45 suất quà.", source=source) for source in ("x", "y")])
    decide_all(store, "%")
    assert write_gold(store, tmp_path / "out").articles == 2
    files = sorted(path.name for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert (len(files), len({file.casefold() for file in files})) == (4, 4)
    assert all(file.isascii() and len(file) < 100 for file in files)
    assert sums(marked(extractor, tmp_path / "out")) == (2, 0, 0)


def test_names_that_differ_in_capitals_alone_are_two_files(
    extractor: Extractor, store: SQLiteStore, tmp_path: Path
) -> None:
    write(store, [line(extractor, name, "Trao 45 suất quà.") for name in ("tin", "TIN")])
    decide_all(store, "%")
    write_gold(store, tmp_path / "out")
    assert len({path.stem.casefold() for path in (tmp_path / "out" / "gold").iterdir()}) == 2


@pytest.mark.parametrize("spoil", [lambda out: out.write_text(""), lambda out: (out / "gold").mkdir(parents=True)])
def test_nothing_is_written_over(store: SQLiteStore, tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    spoil(tmp_path / "out")
    with pytest.raises(StoreError, match="exists already and is no empty folder"):
        write_gold(store, tmp_path / "out")
