"""A store as `extractor run` fills it: three articles of two papers, among their facts two persons."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extractor.reading.build import make_article
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import ArticleRows, rows_of

if TYPE_CHECKING:
    from extractor.api import Extractor

KON_TUM = """Chiều 12/5/2018, đồng chí Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh Kon Tum, trao 12 suất quà.
Năm 2018, LĐLĐ tỉnh Kon Tum có 2.300 sáng kiến. Ông NGUYỄN VĂN AN mong hoà giải, bình an.
"""
GIA_LAI = """Đồng chí Trần Thị Hoà, Chủ tịch Công đoàn Viên chức tỉnh Gia Lai, phát biểu tại hội nghị.
Công đoàn Viên chức tỉnh Gia Lai tặng Bằng khen cho 8 cá nhân và 3 tập thể.
"""
MEMBERS = "Năm 2019, LĐLĐ tỉnh Gia Lai kết nạp 1.250 đoàn viên, trao 45 suất quà.\n"
TEXTS = (("a1", "bao-kt", KON_TUM), ("a2", "bao-kt", GIA_LAI), ("a1", "bao-gl", MEMBERS))


@pytest.fixture(scope="session")
def lines(extractor: "Extractor") -> list[dict[str, Any]]:
    """The three lines of output."""
    made = []
    for name, source, text in TEXTS:
        article = make_article(
            name, text, published="2018-05-13", source=source, url="https://bao.example/ong-nguyen-van-an-1.html"
        )
        made.append(json.loads(extractor.extract_article(article).model_dump_json()))
    return made


@pytest.fixture
def articles(lines: list[dict[str, Any]]) -> list[ArticleRows]:
    """Their rows, made anew for each test."""
    return [rows_of(line) for line in lines]


@pytest.fixture
def path(tmp_path: Path, articles: list[ArticleRows]) -> Path:
    """A file with the three of them."""
    made = tmp_path / "facts.db"
    with SQLiteStore(made, create=True) as store:
        store.write(articles)
    return made


@pytest.fixture
def store(path: Path) -> Iterator[SQLiteStore]:
    """The same, open."""
    with SQLiteStore(path) as opened:
        yield opened


@pytest.fixture
def one() -> Callable[..., Any]:
    """`one(store, sql, *values)`: the single figure that is asked for."""

    def ask(store: SQLiteStore, sql: str, *values: object) -> Any:
        (row,) = store.ask(sql, values)
        (value,) = row.values()
        return value

    return ask
