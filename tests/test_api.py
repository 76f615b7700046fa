"""The public API: what the package offers, and what it answers where there is nothing to answer."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

import extractor as package
from extractor.api import Extractor
from extractor.reading.build import make_article
from extractor.records import FACT_TYPES, Article, ArticleFacts, Period, Quantity

TEXT = "Ngày 20-7, LĐLĐ tỉnh Nghệ An trao 40 suất quà."


def test_the_package_offers_the_api_and_nothing_else() -> None:
    assert package.__all__ == ["extract", "load", "read_ordinal", "read_period", "read_quantity"]
    assert [name for name in package.__all__ if not callable(getattr(package, name))] == []


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, extractor; print(sorted({'pydantic', 'regex', 'underthesea', 'spacy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


def test_extract() -> None:
    found = package.extract(TEXT, title="Tin vắn", published="2019-07-21", source="a", url="https://a.vn/1")
    article = found.article
    assert (article.id, article.title, article.text) == ("text", "Tin vắn", f"Tin vắn\n{TEXT}")
    assert (article.source, article.url, article.published) == ("a", "https://a.vn/1", dt.date(2019, 7, 21))
    assert {fact.type for fact in found.facts} == {"date", "organisation", "count"}
    for fact in found.facts:
        assert article.text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
        assert "." in fact.rule


def test_the_json_has_the_fields_of_the_contract() -> None:
    row = json.loads(package.extract(TEXT, published="2019-07-21").model_dump_json())
    assert set(row) == {"article", "facts", "skipped"}
    assert set(row["article"]) >= {"id", "source", "url", "title", "published", "author", "text", "made_by"}
    assert set(row["article"]["made_by"]) >= {"program", "rule_version", "segmentation"}
    assert row["article"]["published"] == "2019-07-21"
    (date,) = (fact for fact in row["facts"] if fact["type"] == "date")
    assert date == {
        "evidence": {"start": 0, "end": 9, "text": "Ngày 20-7"}, "rule": date["rule"], "type": "date",
        "confidence": date["confidence"],
        "start": "2019-07-20", "end": "2019-07-20", "grain": "day", "month": date["month"], "day": date["day"],
    }  # fmt: skip
    assert 0.5 < date["confidence"] <= 1
    assert ArticleFacts.model_validate(row).model_dump(mode="json") == row


@pytest.mark.parametrize("published", ["2019-07-21", dt.date(2019, 7, 21)])
def test_published_as_text_or_date(extractor: Extractor, published: str | dt.date) -> None:
    found = extractor.extract(TEXT, published=published)
    assert found.article.published == dt.date(2019, 7, 21)
    assert found.facts[0].model_dump(mode="json")["start"] == "2019-07-20"


def test_without_published_the_year_stays_open(extractor: Extractor) -> None:
    date = extractor.extract(TEXT).facts[0].model_dump()
    assert (date["start"], date["end"], date["month"], date["day"]) == (None, None, 7, 20)


@pytest.mark.parametrize("published", ["2019-13-01", "yesterday", "21/7/2019", "2019-02-30"])
def test_a_day_that_is_none_is_refused(extractor: Extractor, published: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        extractor.extract(TEXT, published=published)


@pytest.mark.parametrize("published", ["", "2019-07-21T08:30:00+07:00", dt.datetime(2019, 7, 21, 8, 30)])
def test_published_as_the_readers_take_it(extractor: Extractor, published: str | dt.date) -> None:
    wanted = make_article("a", TEXT, published=published).published
    assert extractor.extract(TEXT, published=published).article.published == wanted


def test_half_a_character_is_refused(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="half a character"):
        extractor.extract("a\ud800b")


def test_a_nul_is_refused(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="NUL"):
        extractor.extract("a\0b")


def test_a_title_that_the_text_begins_with_is_not_doubled(extractor: Extractor) -> None:
    assert extractor.extract("Tin vắn\nHết.", title="Tin  vắn ").article.text == "Tin vắn\nHết."
    assert extractor.extract("Hết.", title="  ").article.text == "Hết."


def test_load_gives_one_to_reuse(extractor: Extractor) -> None:
    found = package.load()
    assert found.extract(TEXT).facts == extractor.extract(TEXT).facts
    assert found.made_by == extractor.made_by
    assert found.made_by.segmentation.startswith("underthesea ")


def test_pipe_keeps_the_order(extractor: Extractor) -> None:
    articles = [make_article(f"a{n}", f"Trao {n} suất quà.") for n in (3, 1, 2)]
    found = list(extractor.pipe(iter(articles)))
    assert [(each.article.id, each.facts[0].model_dump()["value"]) for each in found] == [
        ("a3", 3), ("a1", 1), ("a2", 2),
    ]  # fmt: skip
    assert list(extractor.pipe([])) == []


def test_pipe_takes_one_at_a_time(extractor: Extractor) -> None:
    def endless() -> Iterator[Article]:
        while True:
            yield make_article("a", TEXT)

    assert next(extractor.pipe(endless())).article.id == "a"


def test_without_segmentation(extractor: Extractor) -> None:
    plain = package.load(segmentation=False)
    assert plain.made_by.segmentation == "none"
    kinds = {fact.type for fact in plain.extract(TEXT).facts}
    assert kinds == {"date", "organisation", "count"}
    assert kinds <= set(FACT_TYPES)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("45", Quantity(value=45)),
        ("hơn 1,2 tỷ đồng", Quantity(value=1_200_000_000, relation="more_than", unit="VND")),
        ("hai mươi lăm", Quantity(value=25)),
        ("từ 10% đến 15%", Quantity(value=10, upper=15, relation="range", unit="percent")),
        ("hàng nghìn", Quantity(value=1000, relation="order")),
        ("  2.300 ", Quantity(value=2300)),
        ("35.39%", Quantity(value=35.39, unit="percent")),
    ],
)
def test_read_quantity(text: str, quantity: Quantity) -> None:
    assert package.read_quantity(text) == quantity


@pytest.mark.parametrize(
    "text",
    ["", " ", "nhiều", "45 người", "45 và 46", "có 45", "năm nay", "thứ ba", "20/7/2019", "một số", "đồng", "45%%",
     "15-10", "Quốc lộ 1A", "x" * 5000],
)  # fmt: skip
def test_what_is_not_just_one_quantity(text: str) -> None:
    assert package.read_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("lần thứ XII", 12), ("thứ nhất", 1), ("XIV", 14), ("lần thứ 20", 20), ("thứ hai mươi lăm", 25), ("lần thứ tư", 4),
     ("đầu tiên", 1), ("Lần thứ Ba", 3), ("lần  XI", 11)],
)  # fmt: skip
def test_read_ordinal(text: str, number: int) -> None:
    assert package.read_ordinal(text) == number


@pytest.mark.parametrize(
    "text", ["", "12", "mười hai", "lần", "thứ", "lần thứ", "XIV và XV", "đại hội XII", "thứ XII rồi", "IIII", "năm"]
)
def test_what_is_no_ordinal(text: str) -> None:
    assert package.read_ordinal(text) is None


def period(start: str, end: str, grain: str) -> dict[str, object]:
    return {"start": dt.date.fromisoformat(start), "end": dt.date.fromisoformat(end), "grain": grain}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("6 tháng đầu năm", period("2019-01-01", "2019-06-30", "half")),
        ("quý III", period("2019-07-01", "2019-09-30", "quarter")),
        ("năm 2021", period("2021-01-01", "2021-12-31", "year")),
        ("Ngày 20-7", period("2019-07-20", "2019-07-20", "day")),
        ("hôm qua", period("2019-07-20", "2019-07-20", "day")),
        ("giai đoạn 2021-2030", period("2021-01-01", "2030-12-31", "range")),
        ("(30/09/2019)", period("2019-09-30", "2019-09-30", "day")),
    ],
)
def test_read_period(text: str, fields: dict[str, object]) -> None:
    read = package.read_period(text, reference=dt.date(2019, 7, 21))
    assert isinstance(read, Period)
    assert read.model_dump(include=set(fields)) == fields


def test_a_period_without_a_reference_stays_open() -> None:
    read = package.read_period("Ngày 20-7")
    assert read is not None
    assert (read.start, read.month, read.day, read.iso()) == (None, 7, 20, None)
    assert package.read_period("hôm qua") is None


@pytest.mark.parametrize(
    "text",
    ["", " . ", "hàng năm", "trong 5 năm", "31/2/2019", "sáng", "năm 2019 và năm 2020", "từ năm", "45 tuổi",
     "vào ngày 20/7/2019 tại Vinh", "0912345678", "ngày " * 100],
)  # fmt: skip
def test_what_is_not_one_expression_of_time(text: str) -> None:
    assert package.read_period(text, reference=dt.date(2019, 7, 21)) is None
