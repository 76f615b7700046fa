"""Honours: one fact for each pair of award and recipient, with giver, rank, level and modality."""

from collections.abc import Callable

import pytest

from extractor.api import Extractor
from extractor.records import Award

Check = Callable[..., list[str]]
PAIRS = [
    ("Trao Bằng khen cho <award award=bang_khen value=3 recipient=collective>3</award> tập thể và "
    "<award award=bang_khen value=5 recipient=individual>5</award> cá nhân."),
    ("Tỉnh tặng Bằng khen cho <award award=bang_khen value=3>3</award> tập thể, <award value=5>5</award> cá nhân; "
    "tặng Giấy khen cho <award award=giay_khen value=12 recipient=household>12</award> hộ gia đình."),
    ("Có <award value=2 recipient=collective>2</award> tập thể, <award value=7 recipient=individual>7</award> cá nhân "
    "được Thủ tướng tặng Bằng khen."),
    "Hội nghị tuyên dương <award award=bieu_duong value=30 recipient=mixed>30</award> tập thể, cá nhân tiêu biểu.",
    "Công ty khen thưởng <award award=khen_thuong value=15 recipient=individual>15</award> công nhân.",
    ("Có <award award=gioi_viec_nuoc value=512 recipient=individual>512</award> chị đạt danh hiệu "
    "“Giỏi việc nước, đảm việc nhà”."),
    ("Trao Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn” cho "
    "<award award=ky_niem_chuong value=21 recipient=individual>21</award> đồng chí."),
    "<award award=cong_doan_vung_manh value=320 recipient=collective>320</award> CĐCS đạt vững mạnh xuất sắc.",
    "Giải thưởng 28/7 được trao cho <award award=giai_thuong value=12 recipient=individual>12</award> cá nhân.",
    "Tặng Bằng Lao động sáng tạo cho <award award=bang_lao_dong_sang_tao value=8>8</award> tác giả.",
    "Khen thưởng đột xuất <award award=khen_thuong value=3 recipient=collective>3</award> tập thể.",
    "<award award=other value=200 relation=more_than>Hơn 200</award> cán bộ được tặng Huy hiệu 30 năm tuổi Đảng.",
    "Tặng Cờ thi đua xuất sắc cho <award award=co_thi_dua value=5 recipient=collective>5</award> đơn vị.",
    "<award award=bieu_duong value=5 recipient=collective>Năm</award> tập thể được biểu dương.",
    "<award award=giay_khen value=3 recipient=individual>Ba</award> cá nhân nhận Giấy khen.",
    "<award award=giai_thuong value=5 recipient=work rank=first>5</award> công trình đạt giải Nhất.",
    ("Trao <award award=bang_khen value=23>23</award> Bằng khen và "
     "<award award=giay_khen value=40>40</award> giấy khen."),
    "Ông được truy tặng <award award=huan_chuong value=null rank=first>Huân chương Lao động</award> hạng Nhất.",
    "Trao <award award=bang_khen value=null recipient=individual>Bằng khen</award> của Bộ Y tế cho ông Trần Văn An.",
]  # fmt: skip
RANKS = [
    ("Trao <award value=1 rank=first>1 giải Nhất</award>, <award value=2 rank=second>2 giải Nhì</award>, "
    "<award value=3 rank=third>3 giải Ba</award> và <award value=10 rank=consolation>10 giải Khuyến khích</award>."),
    "Đơn vị đón nhận <award award=huan_chuong rank=second>Huân chương Lao động</award> hạng Nhì.",
    "Trường đón nhận <award award=huan_chuong rank=third>Huân chương Độc lập</award> hạng Ba.",
    "Tác giả đoạt <award value=1 rank=special>1 giải Đặc biệt</award>.",
    ("<award award=chien_si_thi_dua value=14 level=province>14</award> cá nhân "
     "được công nhận Chiến sĩ thi đua cấp tỉnh."),
    "<award award=chien_si_thi_dua value=14 level=grassroots>14</award> cá nhân đạt Chiến sĩ thi đua cơ sở.",
    "<award award=chien_si_thi_dua value=2 level=state>2</award> cá nhân đạt Chiến sĩ thi đua toàn quốc.",
]  # fmt: skip
NONE = [
    "Công tác thi đua, khen thưởng được đổi mới.",
    "Gương người tốt kịp thời được biểu dương.",
    "Bằng đại học của các cán bộ bị nghi giả.",
    "Tỉnh tổ chức 3 giải bóng đá công nhân.",
    "Đề tài giải ba khiếu nại còn tồn đọng.",
    "Bằng khen được treo trên tường.",
    "12 hộ được giải ngân vốn vay.",
    "Phong trào thi đua “Giỏi việc nước, đảm việc nhà” lan tỏa.",
]
MODALITIES = [
    "Đề nghị Thủ tướng tặng Bằng khen cho <award value=4 modality=proposed>4</award> cá nhân.",
    "Công ty sẽ khen thưởng <award value=15 modality=target>15</award> công nhân.",
    "Năm nay phấn đấu có <award value=20 modality=target>20</award> cá nhân đạt Chiến sĩ thi đua.",
    "Tỉnh đã tặng Giấy khen cho <award value=8 modality=reported>8</award> cá nhân.",
    "Chưa xét tặng Bằng khen cho <award value=2 modality=negated>2</award> cá nhân.",
    "Ông Trần Văn An được truy tặng <award award=huan_chuong recipient=individual>Huân chương Lao động</award>.",
]


@pytest.mark.parametrize("marked", PAIRS)
def test_each_pair_is_one_award_and_no_count(faults: Check, marked: str) -> None:
    assert faults(marked, "award", "count") == []


@pytest.mark.parametrize("marked", RANKS)
def test_ranks_and_levels(faults: Check, marked: str) -> None:
    assert faults(marked, "award", "count") == []


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_award(faults: Check, text: str) -> None:
    assert faults(text, "award") == []


@pytest.mark.parametrize("marked", MODALITIES)
def test_given_proposed_promised_taken_back(faults: Check, marked: str) -> None:
    assert faults(marked, "award", "count") == []


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("UBND tỉnh Gia Lai tặng Bằng khen cho 9 tập thể.", {"Ủy ban nhân dân tỉnh Gia Lai", "UBND tỉnh Gia Lai"}),
        ("Nhận 23 Bằng khen của Tổng LĐLĐ Việt Nam.", {"Tổng LĐLĐ Việt Nam"}),
        ("Thủ tướng Chính phủ tặng Bằng khen cho 4 cá nhân.", {"Thủ tướng Chính phủ", "Chính phủ"}),
        ("Trao Bằng khen của Bộ Y tế cho 5 cá nhân.", {"Bộ Y tế"}),
        ("Có 5 đơn vị được Tổng Liên đoàn tặng Cờ thi đua.",
         {"Tổng Liên đoàn", "Tổng Liên đoàn Lao động Việt Nam"}),
        ("LĐLĐ tỉnh Nghệ An khen thưởng 12 tập thể.", {"Liên đoàn Lao động tỉnh Nghệ An", "LĐLĐ tỉnh Nghệ An"}),
        ("5 cá nhân được Chủ tịch UBND tỉnh Gia Lai tặng Bằng khen.",
         {"Chủ tịch UBND tỉnh Gia Lai", "UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"}),
    ],
)  # fmt: skip
def test_givers(extractor: Extractor, text: str, givers: set[str]) -> None:
    awards = [fact for fact in extractor.extract(text).facts if isinstance(fact, Award)]
    assert awards, text
    assert [award.grantor for award in awards if award.grantor not in givers] == [], text


def test_one_giver_governs_the_whole_list(extractor: Extractor) -> None:
    text = "Năm 2019 nhận 02 Cờ thi đua, 23 Bằng khen của Tổng LĐLĐ Việt Nam."
    awards = [fact for fact in extractor.extract(text).facts if isinstance(fact, Award)]
    assert [(a.award, a.value, a.grantor, a.period) for a in awards] == [
        ("co_thi_dua", 2, "Tổng LĐLĐ Việt Nam", "2019-01-01/2019-12-31"),
        ("bang_khen", 23, "Tổng LĐLĐ Việt Nam", "2019-01-01/2019-12-31"),
    ]
