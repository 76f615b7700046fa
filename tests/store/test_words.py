"""What a search compares, and what a query asks for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.store.tables.words import LONGEST_QUERY, QueryError, Term, parse, plain, spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Công đoàn Kon Tum", "cong doan kon tum"),
        ("ĐẮK LẮK, Đắc Lắc", "dak lak dac lac"),
        ("Kế hoạch số 45/KH-LĐLĐ", "ke hoach so 45 kh ldld"),
        ("hoà, hòa; thuỷ, thủy", "hoa hoa thuy thuy"),
        ("trên 2.300 sáng kiến", "tren 2 300 sang kien"),
        ("Café Übung œuvre ½ ﬁ", "cafe ubung œuvre 1⁄2 fi".replace("⁄", " ")),
        ("", ""),
    ],
)
def test_words_without_accents(text: str, words: str) -> None:
    assert spoken(text) == words
    assert spoken(unicodedata.normalize("NFD", text)) == words


@given(st.text(alphabet="aàảãáạăằđĐêếôơƯứỹ Bc.1", max_size=60))
def test_any_unicode_form_reads_the_same(text: str) -> None:
    assert plain(unicodedata.normalize("NFD", text)) == plain(unicodedata.normalize("NFC", text))
    assert plain(text.upper()) == plain(text.lower())


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("sáng kiến", [("sang",), ("kien",)]),
        ('"sáng kiến" tỉnh', [("sang", "kien"), ("tinh",)]),
        ("45/KH-LĐLĐ", [("45", "kh", "ldld")]),
        ("AND OR NOT (a)", [("and",), ("or",), ("not",), ("a",)]),
        ('"sang kien', [("sang",), ("kien",)]),
        ("'; DROP TABLE facts --", [("drop",), ("table",), ("facts",)]),
        ("kien kien", [("kien",)]),
    ],
)
def test_terms(query: str, terms: list[tuple[str, ...]]) -> None:
    assert parse(query) == tuple(Term(words) for words in terms)


def test_a_prefix() -> None:
    assert parse('khen* "bang kh*"') == (Term(("khen",), prefix=True), Term(("bang", "kh"), prefix=True))


@pytest.mark.parametrize("query", ["", " ", '"', "*", '""', "-- ;", "x" * (LONGEST_QUERY + 1), "a b " * 40])
def test_what_nobody_can_look_up(query: str) -> None:
    if query == "a b " * 40:
        assert len(parse(query)) == 2
        query = " ".join(f"a{i}" for i in range(40))
    with pytest.raises(QueryError):
        parse(query)
