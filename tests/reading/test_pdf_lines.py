"""Lines that a column broke, and those that stand by themselves."""

import pytest

from extractor.reading.pdf_lines import joined

WIDTH = 64
FULL = "Liên đoàn Lao động tỉnh đã trao nhiều suất quà cho công nhân có"
END = "hoàn cảnh khó khăn."


def test_lines_broken_at_the_end_of_the_column_are_joined() -> None:
    full = "Liên đoàn Lao động tỉnh đã trao nhiều suất quà cho công nhân có"
    text = f"TIN VẮN\n{full}\nhoàn cảnh khó khăn.\nNăm 2019 có 50 suất.\n{full}\n- một dòng\n{full}\n"
    assert joined(text).split("\n") == [
        "TIN VẮN", f"{full} hoàn cảnh khó khăn.", "Năm 2019 có 50 suất.", full, "- một dòng", full,
    ]  # fmt: skip


def column(text: str, end: str) -> str:
    """Lines of a column between full ones; the text's first line is filled up to the end of the column."""
    first, _, rest = text.partition("\n")
    filled = f"{'Công đoàn tỉnh ' * 5}"[: WIDTH - len(first) - 1].rsplit(" ", 1)[0] + f" {first}"
    return "\n".join([FULL, END, FULL, END, filled, rest, end])


def paragraph(text: str, end: str = "Hết.") -> list[str]:
    """What becomes of such a text: the paragraphs behind the two full ones and before the end."""
    paragraphs = joined(column(text, end)).split("\n")
    assert paragraphs[:2] == [f"{FULL} {END}"] * 2
    assert paragraphs[-1] == end.split("\n")[-1]
    return paragraphs[2:-1]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("số 118/QĐ-\nLĐLĐ tỉnh.", "118/QĐ-LĐLĐ tỉnh."),
        ("nhiệm kỳ 2018-\n2023 thành công.", "2018-2023 thành công."),
        ("nhiệm kỳ 2018–\n2023 thành công.", "2018–2023 thành công."),
        ("nhiệm kỳ 2018 -\n2023 thành công.", "2018 - 2023 thành công."),
        ("Ban Chính sách –\nPháp luật.", "Chính sách – Pháp luật."),
        ("(quý I)-\nmột năm.", "(quý I)- một năm."),
    ],
)
def test_a_hyphen_behind_a_word_has_no_blank_behind_it(lines: str, words: str) -> None:
    (found,) = paragraph(lines)
    assert found.endswith(words)
