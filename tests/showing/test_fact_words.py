"""A fact's columns as people read them."""

import pytest

from extractor.showing.fact_words import correction_words, fact_words

COUNT = {
    "type": "count", "value": 57.0, "whole": 128.0, "relation": "exact", "metric": "union_unit", "noun": "đơn vị",
    "organisation": "LĐLĐ tỉnh Kon Tum", "period_from": "2018-01-01", "period_to": "2018-12-31", "modality": "target",
    "upper": None, "said": "57/128 don vi", "evidence_start": 3,
}  # fmt: skip
AWARD = {
    "type": "award", "award": "bang_khen", "value": 2.0, "relation": None, "recipient": "individual",
    "recipients": '["Lê Văn Tám", "Trần Thị Hai"]', "organisation": "Tổng LĐLĐ Việt Nam", "modality": "reported",
}  # fmt: skip


def told(columns: dict[str, object], language: str) -> dict[str, str]:
    return {field.label: field.text for field in fact_words(columns, language)}


def test_a_count_in_both_languages() -> None:
    assert told(COUNT, "vi") == {
        "con số": "57 / 128", "loại số liệu": "công đoàn cơ sở", "đối tượng đếm": "đơn vị", "thời gian": "2018",
        "tổ chức": "LĐLĐ tỉnh Kon Tum", "tính chất": "chỉ tiêu",
    }  # fmt: skip
    assert told(COUNT, "en") == {
        "figure": "57 / 128", "counted": "union unit", "counted as": "đơn vị", "time": "2018",
        "organisation": "LĐLĐ tỉnh Kon Tum", "modality": "target",
    }  # fmt: skip


def test_an_honour_keeps_its_name_and_tells_who_gives_it() -> None:
    assert told(AWARD, "en") == {
        "figure": "2", "honour": "Bằng khen", "given to": "individual", "names": "Lê Văn Tám, Trần Thị Hai",
        "given by": "Tổng LĐLĐ Việt Nam",
    }  # fmt: skip
    assert told(AWARD, "vi")["bên trao"] == "Tổng LĐLĐ Việt Nam"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2013-01-01", "2018-12-31", "2013–2018"),
        ("2018-05-01", "2018-05-01", "1/5/2018"),
        ("2018-05-01", "2018-05-03", "1/5/2018–3/5/2018"),
    ],
)
def test_a_time_is_as_short_as_it_can_be(first: str, last: str, shown: str) -> None:
    date = {"type": "date", "period_from": first, "period_to": last, "grain": "range"}
    assert told(date, "vi")["thời gian"] == shown


def test_a_term_and_names_that_are_no_list() -> None:
    assert told({"type": "term", "start_year": 2018, "end_year": 2023}, "vi") == {"nhiệm kỳ": "2018–2023"}
    assert told({"type": "award", "recipients": "không phải JSON"}, "vi") == {"tên người được khen": "không phải JSON"}


def test_a_correction_is_told_column_by_column() -> None:
    (field,) = correction_words({"metric": "person"}, "count", "vi")
    assert (field.label, field.text) == ("loại số liệu", "người")
