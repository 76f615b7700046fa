"""What is pasted into a text to name a source."""

from extractor.showing.citation import Cited, cited, quotation, reference

WHOLE = Cited("Báo Lao Động", "Đại hội", "2019-05-01", "https://example.org/1", "2024-01-02", "a1", "0f1e")


def test_all_that_is_known_is_told() -> None:
    expected = "Báo Lao Động, “Đại hội”, 2019-05-01, https://example.org/1 (captured 2024-01-02, sha256:0f1e)"
    assert reference(WHOLE, "en") == expected
    assert quotation("Có 45\n sáng kiến.", WHOLE, "en") == f"“Có 45 sáng kiến.”\n{expected}"


def test_days_and_words_are_of_the_language() -> None:
    expected = "Báo Lao Động, “Đại hội”, 1/5/2019, https://example.org/1 (lấy về ngày 2/1/2024, sha256:0f1e)"
    assert reference(WHOLE, "vi") == expected


def test_of_what_is_known_by_its_id_alone() -> None:
    row = dict.fromkeys(Cited._fields) | {"article": "a1", "text_hash": "0f1e", "id": 3}
    assert reference(cited(row), "en") == "a1 (sha256:0f1e)"
