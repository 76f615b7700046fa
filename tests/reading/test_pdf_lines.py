"""Lines that a column broke, and those that stand by themselves."""

import pytest

from extractor.reading.pdf.layout import Line, Piece, place_lines
from extractor.reading.pdf.lines import joined

WIDTH = 64
FULL = "Liên đoàn Lao động tỉnh đã trao nhiều suất quà cho công nhân có"
END = "hoàn cảnh khó khăn."


def test_lines_broken_at_the_end_of_the_column_are_joined() -> None:
    full = "Liên đoàn Lao động tỉnh đã trao nhiều suất quà cho công nhân có"
    text = f"TIN VẮN\n{full}\nhoàn cảnh khó khăn.\nNăm 2019 có 50 suất.\n{full}\n- một dòng\n{full}\n"
    assert joined(place_lines([Piece(text, 0, 0)])).split("\n") == [
        "TIN VẮN", f"{full} hoàn cảnh khó khăn.", "Năm 2019 có 50 suất.", full, "- một dòng", full,
    ]  # fmt: skip


def column(text: str, end: str) -> str:
    """Lines of a column between full ones; the text's first line is filled up to the end of the column."""
    first, _, rest = text.partition("\n")
    filled = f"{'Công đoàn tỉnh ' * 5}"[: WIDTH - len(first) - 1].rsplit(" ", 1)[0] + f" {first}"
    return "\n".join([FULL, END, FULL, END, filled, rest, end])


def paragraph(text: str, end: str = "Hết.") -> list[str]:
    """What becomes of such a text: the paragraphs behind the two full ones and before the end."""
    paragraphs = joined([Line(line) for line in column(text, end).split("\n")]).split("\n")
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


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("Thầy thuốc Việt Nam (27.2.1955\n- 27.2.2012) và lễ trao Huân chương.", "(27.2.1955 - 27.2.2012) và lễ"),
        ("nhiệm kỳ 2023\n- 2028.", "2023 - 2028."),
        ("dự báo chỉ là 1.000\n- 1.100 sáng kiến", "1.000 - 1.100 sáng kiến"),
        ("phong trào “Lao động giỏi\n– Lao động sáng tạo”", "giỏi – Lao động sáng tạo”"),
        ("theo quy định (khoản 1, khoản\n2) của Luật", "khoản 2) của Luật"),
        ("bà Lê Thị Hoa, Ban Chính sách\n- Pháp luật, cho biết.", "Chính sách - Pháp luật, cho biết."),
        ("bà Lê Thị Hoa, Ban Chính sách\n- Pháp luật, cho biết: “Có.”", "Chính sách - Pháp luật, cho biết: “Có.”"),
    ],
)
def test_a_dash_within_a_sentence_begins_no_item(lines: str, words: str) -> None:
    (found,) = paragraph(lines)
    assert words in found


@pytest.mark.parametrize(
    "lines",
    [
        "các hoạt động sau\n- Tặng 5 suất quà;\n- Thăm 2 gia đình.",
        "các hoạt động sau\n- Tặng 5 suất quà.\n- Thăm 2 gia đình.",
        "các hoạt động năm 2019\n- 50 suất quà cho công nhân.\n- 2.020 phần thưởng.",
        "các hoạt động (kể cả Tết\n- Tặng 5 suất quà (cho 5 người).\n- Thăm 2 gia đình.",
        "các hoạt động sau\n1. Tặng 5 suất quà\n2. Thăm 2 gia đình.",
        "các hoạt động sau:\n- Tặng 5 suất quà.",
        "các hoạt động sau\n- Tặng 5 suất quà;",
    ],
)
def test_lists_stay_lists(lines: str) -> None:
    assert paragraph(lines)[1:] == lines.split("\n")[1:]
