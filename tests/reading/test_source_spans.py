"""Facts of pages tell where in the page their evidence stands."""

import gzip
import html as entities
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.reading import read_located
from extractor.reading.build import Located
from extractor.reading.html.page import read_html
from extractor.reading.source_spans import with_source
from extractor.records import Article, ArticleFacts
from tests.reading.pages import CORPUS, STYLES, corpus_news, page
from tests.reading.test_warc import record, response

MOST_WITHOUT = 0
"""Facts of the corpus's pages, all styles together, that no place in their page is found for."""
ARTICLES = dict(corpus_news())
LINE = "Liên đoàn Lao động tỉnh Hà Nam trao 50 suất quà cho công nhân nghèo ngày 12/5/2019."
MARKED = LINE.replace("50", "<b>50</b>&nbsp;")
PAGE = f"<html><body><article><p>{MARKED}</p><p>Tin và ảnh của báo tỉnh.</p></article></body></html>"


def shown(source: str) -> str:
    """What a stretch of source shows, less its blanks."""
    plain = entities.unescape(re.sub(r"<[^>]*>", "", source))
    return "".join(unicodedata.normalize("NFC", plain).split())


def said(text: str) -> str:
    """The evidence less its blanks, and the bars of a table's row."""
    return re.sub(r"[\s|]", "", text)


def assert_placed(found: ArticleFacts, source: str) -> int:
    """Every fact with a place is shown there; how many have none."""
    for fact in found.facts:
        assert (fact.source_start is None) == (fact.source_end is None)
        if fact.source_start is not None:
            assert shown(source[fact.source_start : fact.source_end]).replace("|", "") == said(fact.evidence.text)
    return sum(fact.source_start is None for fact in found.facts)


@pytest.mark.parametrize("style", STYLES)
def test_facts_of_the_corpus_stand_in_their_pages(style: str, extractor: Extractor) -> None:
    facts = without = 0
    for name, news in ARTICLES.items():
        source = page(style, news)
        found = with_source(extractor.extract_article(read_html(source.encode(), name)), source)
        without += assert_placed(found, source)
        facts += len(found.facts)
    assert facts > 1000
    assert without <= MOST_WITHOUT


def test_rows_of_tables_of_the_corpus(extractor: Extractor) -> None:
    facts = without = 0
    for file in sorted(CORPUS.glob("*.txt")):
        text = file.read_text("utf-8")
        if "|" in text:
            source = as_page(text)
            found = with_source(extractor.extract_article(read_html(source.encode(), file.stem)), source)
            without += assert_placed(found, source)
            facts += len(found.facts)
    assert facts > 50
    assert without <= MOST_WITHOUT


def as_page(text: str) -> str:
    """Paragraphs and tables, one row of cells for each line with bars."""
    parts = []
    for line in text.splitlines():
        cells = [entities.escape(cell.strip()) for cell in line.strip().strip("|").split("|")]
        parts.append(f"<tr><td>{'</td><td>'.join(cells)}</td></tr>" if len(cells) > 1 else f"<p>{cells[0]}</p>")
    body = re.sub(r"(?:<tr>.*</tr>\n?)+", r"<table>\g<0></table>", "\n".join(parts))
    return f"<html><body><article>{body}</article></body></html>"


def rows(html: str) -> bytes:
    return json.dumps({"html": html}).encode() + b"\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", PAGE.encode()),
        ("a.html.gz", gzip.compress(PAGE.encode())),
        ("a.jsonl", rows(PAGE)),
        ("a.warc", record("http://bao.example/1", response(PAGE.encode()))),
    ],
)
def test_articles_of_pages_come_with_them(name: str, data: bytes, tmp_path: Path, extractor: Extractor) -> None:
    (tmp_path / name).write_bytes(data)
    (read,) = read_located([str(tmp_path)])
    assert read.source == PAGE
    assert isinstance(read.item, Article)
    found = with_source(extractor.extract_article(read.item), read.source)
    places = {PAGE[fact.source_start : fact.source_end] for fact in found.facts}
    assert any("50</b>&nbsp;" in place for place in places)
    assert assert_placed(found, PAGE) == 0


def test_rows_of_parquet(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"html": [PAGE, None], "text": [None, LINE]}), tmp_path / "a.parquet")
    assert [read.source for read in read_located([str(tmp_path)])] == [PAGE, None]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", LINE.encode()),
        ("a.jsonl", json.dumps({"text": LINE, "html": PAGE}).encode()),
        ("a.html", b"<html></html>"),
    ],
)
def test_what_comes_of_no_page_has_none(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (read,) = read_located([str(tmp_path)])
    assert read.source is None


def test_a_mended_row_has_its_page_where_each_character_is_one(
    writers: dict[str, Callable[[str], bytes]], tmp_path: Path, extractor: Extractor
) -> None:
    for font, sure in (("tcvn3", True), ("vni", False)):
        written = writers[font](PAGE).decode("cp1252")
        (tmp_path / "a.jsonl").write_bytes(rows(written))
        (read,) = read_located([str(tmp_path)])
        assert isinstance(read.item, Article)
        assert LINE in read.item.text
        assert read.source == (PAGE if sure else None)


def test_lines_of_articles_of_text_have_no_such_fields(extractor: Extractor) -> None:
    found = extractor.extract(LINE)
    assert found.facts
    assert "source_start" not in found.model_dump_json()
    placed = with_source(found, PAGE)
    assert ArticleFacts.model_validate_json(placed.model_dump_json()) == placed
    assert "source_start" in placed.model_dump_json()


def test_an_article_without_facts_stays_as_it_is() -> None:
    found = ArticleFacts(article=Article(id="a", text="Trời đẹp."), facts=())
    assert with_source(found, "<p>Trời đẹp.</p>") is found
    assert Located("a", found.article).source is None
