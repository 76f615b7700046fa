"""Folding: what reads the same is the same, and every offset leads back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.language.folding import fold, fold_phrase, fold_plain, old_style

ODD = "oòàhoà uỳ quý Đđ\u00ad\u200b\u2060\ufeff\u00a0\u202f\t\n“”„«»‘’–—−аеоİIıẞßǅ😀א\u0301\u2028"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hoà Bình", "hòa bình"),
        ("Hòa Bình", "hòa bình"),
        ("hoàn toàn", "hoàn toàn"),
        ("THUỶ LỢI", "thủy lợi"),
        ("uỷ ban", "ủy ban"),
        ("quý II", "quý ii"),
        ("khoẻ, loè", "khỏe, lòe"),
        ("Đ/c", "đ/c"),
        ("“Mái ấm” «Tết» „A‟", '"mái ấm" "tết" "a"'),
        ("‘a’ ‚b‛", "'a' 'b'"),
        ("2013–2018 — 5−6", "2013-2018 - 5-6"),
        ("10\u00a0000\u202f000\tđồng", "10 000 000 đồng"),
        ("a\r\nb", "a \nb"),
        ("TР. НÀ", "tp. hà"),  # Р and Н are Cyrillic
        ("İstanbul", "istanbul"),
        ("công\u00ad đo\u200bàn", "công đoàn"),
    ],
)
def test_what_reads_the_same_is_the_same(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_capitals_stay_in_the_cased_face() -> None:
    folded = fold("“LĐLĐ” tỉnh Hoà Bình")
    assert folded.cased == '"LĐLĐ" tỉnh Hoà Bình'
    assert folded.text == '"lđlđ" tỉnh hòa bình'


def test_invisible_characters_are_left_out_and_found_again() -> None:
    text = "a\u00adb\u200bc"
    folded = fold(text)
    assert (folded.text, folded.start(1), folded.end(2), folded.end(3)) == ("abc", 2, 3, 5)
    assert text[folded.start(1) : folded.end(2)] == "b"
    assert folded.end(0) == 0


def test_a_text_without_invisible_characters_needs_no_map() -> None:
    assert fold("Hoà Bình").kept is None
    assert (fold("abc").start(2), fold("abc").end(2)) == (2, 2)


@given(st.text(st.sampled_from(ODD) | st.characters()))
def test_the_length_stays_and_every_character_leads_to_its_own(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.cased)
    assert folded.original == text
    for at in range(len(folded.text)):
        start, end = folded.start(at), folded.end(at + 1)
        assert end == start + 1, (text, at)
        assert fold(text[start:end]).cased == folded.cased[at], (text, at)
    kept = {folded.start(at) for at in range(len(folded.text))}
    assert fold("".join(c for i, c in enumerate(text) if i not in kept)).text == ""


@given(st.text(st.sampled_from(ODD) | st.characters()))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(st.sampled_from("hoàoạuỳỷquýoé đ") | st.characters()))
def test_the_plain_folds_keep_the_length(text: str) -> None:
    if "İ" not in text:
        assert len(fold_plain(text)) == len(text)
    assert len(old_style(text)) == len(text)


def test_a_phrase_has_single_blanks() -> None:
    assert fold_phrase("  Uỷ  ban\u00a0nhân\ndân ") == "ủy ban nhân dân"


SPELLINGS = [
    ("UBND tỉnh Hoà Bình tặng 5 suất quà.", "UBND tỉnh Hòa Bình tặng 5 suất quà."),
    ("Uỷ ban nhân dân tỉnh Phú Yên", "Ủy ban nhân dân tỉnh Phú Yên"),
    ("Hội đồng đã huỷ bỏ giải Ba của 1 tác giả.", "Hội đồng đã hủy bỏ giải Ba của 1 tác giả."),
    ("HĐND tỉnh khoá VI", "HĐND tỉnh khóa VI"),
    ("Sở Thuỷ sản tỉnh Cà Mau", "Sở Thủy sản tỉnh Cà Mau"),
    ("Ngày\u00a020/7/2019 có 2.300\u202fsáng kiến.", "Ngày 20/7/2019 có 2.300 sáng kiến."),
    ("Có 2.300 sáng\u00ad kiến và 4 tập\u200b thể.", "Có 2.300 sáng kiến và 4 tập thể."),
    ("Nhiệm kỳ 2013–2018 và 2018—2023", "Nhiệm kỳ 2013-2018 và 2018-2023"),
    ("LĐLĐ tỉnh Nghệ An tặng Bằng khen сho 8 сá nhân.", "LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 8 cá nhân."),
]


@pytest.mark.parametrize(("odd", "plain"), SPELLINGS)
def test_two_spellings_give_the_same_facts(extractor: Extractor, odd: str, plain: str) -> None:
    def told(text: str) -> list[tuple[str, str, dict[str, object]]]:
        words = {"evidence", "name", "noun", "grantor"}
        return [
            (f.type, fold(f.evidence.text).text, f.model_dump(exclude=words)) for f in extractor.extract(text).facts
        ]

    assert told(odd) == told(plain)
    assert told(plain), plain


def test_evidence_keeps_the_articles_own_characters(extractor: Extractor) -> None:
    text = "Có 2.300 sáng\u00ad kiến."
    (fact,) = extractor.extract(text).facts
    assert fact.evidence.text == "2.300 sáng\u00ad kiến"
    assert unicodedata.is_normalized("NFC", text)
