"""Every store finds the same words, phrases and beginnings."""

from typing import Any

import pytest

from extractor.store.base import Store
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import spoken
from tests.store.asking import holding, matching

QUERIES = (
    "sáng kiến",
    '"sáng kiến"',
    '"kien sang"',
    "khen*",
    '"bằng kh*"',
    "45/KH-LĐLĐ",
    "công đoàn tỉnh",
    '"công đoàn" "lao động" tỉnh*',
    "2009",
    "không có từ naysao",
)


@pytest.mark.parametrize("query", QUERIES)
def test_words(loaded: Store, found: list[dict[str, Any]], query: str) -> None:
    assert matching(loaded, query) == holding(found, query)


def test_queries_find_something(found: list[dict[str, Any]]) -> None:
    assert [query for query in QUERIES if not holding(found, query)] == [
        '"kien sang"', "45/KH-LĐLĐ", "không có từ naysao",
    ]  # fmt: skip


ODD = (
    "2 300 sang kien", "45 kh ldld", "1e5", "1e5x", "0x1f", "http", "www com vn", "e 5", "5e 3", "the and or not",
    "9" * 3000, "9" * 2999 + "8", "a b a b c", "b a", " ".join(["dai"] * 300 + ["hoi"]), "thoi",
    " ".join(f"w{n}" for n in range(20_000)) + " cuoi cung", "",
)  # fmt: skip
"""What a text index may read otherwise: numbers in letters, marks of addresses, words left out or too long, many."""


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("2.300", [0]), ("2300", []), ('"300 sang"', [0]), ("30*", [0]), ("45/KH-LĐLĐ", [1]), ("1e5", [2]),
        ("1e5*", [2, 3]),        ("1e*", [2, 3]), ("5e", [8]), ("5e-3", [8]),
        ("x", []), ("0x1f", [4]), ("http", [5]), ("www.com.vn", [6]),
        ("com.www", []), ("the and", [9]), ('"or not"', [9]), ("9" * 900 + "*", [10, 11]), ("9" * 900, []),
        ('"b c"', [12]), ('"b a"', [12, 13]), ('"a c"', []), ('"a b*"', [12]), ('"dai hoi"', [14]),
        ('"cuoi cung"', [16]), ('"w19999 cuoi"', [16]), ('"w1 w3"', []), ("t*", [9, 15]),
    ],
)  # fmt: skip
def test_odd_words(store: Store, query: str, hits: list[int]) -> None:
    store.write([_article(ODD)])
    assert matching(store, query) == sorted(ODD[hit] for hit in hits)


def _article(sentences: tuple[str, ...]) -> Any:
    """An article whose sentences hold these words."""
    rows = rows_of({"article": {"id": "odd", "text": "Chuyện lạ."}, "facts": []})
    rows.spans = [(0, 10, words) for words in sentences]
    return rows


def test_what_is_odd_is_what_words_are_kept_as() -> None:
    assert [spoken(words) for words in ODD] == list(ODD)
