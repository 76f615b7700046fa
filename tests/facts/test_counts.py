"""Figures: what counts, what is counted, and what is no figure at all."""

from collections.abc import Callable

import pytest

COUNTS = [
    ("Lớp có <count value=2 metric=person noun=\"sinh viên\">hai</count> sinh "
     "viên và <count value=3>ba</count> tập thể."),
    "<count value=95 metric=person>95</count> cán bộ, đoàn viên dự lớp học.",
    ("<count value=57 of=128 metric=collective>57/128</count> đơn vị hoàn "
     "thành, đạt <count value=45 unit=percent>45%</count>."),
    "Mỗi suất quà trị giá <count value=500000 unit=VND metric=money>500 nghìn đồng</count>.",
    "Giá nhà <count value=15000000 metric=money>15 triệu đồng/m2</count>.",
    ("Vay <count value=5000000 unit=USD metric=money>5 triệu USD</count> "
     "(<count value=115000000000 unit=VND>115 tỷ đồng</count>)."),
    "<count value=10000 relation=order metric=worker>Hàng chục nghìn</count> công nhân nghỉ Tết.",
    "Giảm cho <count value=10 upper=15 relation=range metric=rate>ít nhất từ 10% đến 15%</count> số hộ.",
    "Lớp nhận <count value=30 relation=at_most metric=person>không quá 30</count> người.",
    "Có <count value=1250000 metric=initiative>1 triệu 250 nghìn</count> sáng kiến.",
    "Sản lượng <count value=618000 unit=tonne metric=measure>61,8 vạn tấn</count>.",
    "Huyện có <count value=12 metric=other noun=xã>12</count> xã, <count value=3>3</count> phường.",
    "Trong 5 năm, công đoàn kết nạp <count value=2000 metric=member>2.000</count> đoàn viên.",
    "Huyện đăng ký <count value=120 metric=initiative>120</count> sáng kiến, thị xã <count value=95>95</count>.",
    "Có <count value=3958>3.958</count> đoàn viên, trong đó có <count value=1204>1.204</count> nữ.",
    "<count value=12000 relation=nearly metric=event noun=\"lượt người\">Gần 12.000</count> lượt người dự.",
    "Tăng <count value=3.5 metric=rate>3,5 điểm phần trăm</count>, gấp <count value=2.5 unit=times>2,5 lần</count>.",
    "Làm <count value=5 unit=km metric=measure>5 km</count> đường, rộng <count value=3.5 unit=ha>3,5 ha</count>.",
    ("Có <count value=4 upper=5 relation=range>4-5</count> người, "
     "<count value=10 upper=15 relation=range>10 - 15</count> suất quà."),
    "Năm 2019, <count value=5 metric=collective>năm</count> đơn vị góp vốn.",
    ("<count value=310 metric=initiative>310</count> sáng kiến của <count value=280 metric=member>280</count> đoàn "
     "viên thuộc <count value=15 metric=union_unit>15</count> CĐCS."),
    "Đạt <count value=35.39 unit=percent>35.39%</count> của <count value=1100 metric=household>1.100</count> hộ.",
    "<count value=6 metric=collective>06</count> tập thể dự thi.",
    "Trao <count value=40 metric=house>40</count> căn nhà cho đoàn viên.",
    "Mở <count value=20 relation=at_least metric=event>ít nhất 20</count> lớp tập huấn.",
    "Có <count value=3958>3.958</count> đoàn viên, trong đó nữ <count value=1204 metric=member>1.204</count>.",
    "Đã tiêm <count value=1500>1.500</count> liều vắc xin cho <count value=1200>1.200</count> người.",
]  # fmt: skip
NONE = [
    "Một số cán bộ, một trong những đơn vị và một người thợ đến sớm.",
    "Đơn vị xếp thứ 21/83.",
    "Xe chạy trên Quốc lộ 1A theo Nghị định 159/2016.",
    "Ông Bình, 45 tuổi, có 30 năm tuổi Đảng.",
    "Lúc 14 giờ 30 phút, mọi người đến đủ.",
    "Đội nhà thắng 3-1, thí sinh đạt 9,5 điểm.",
    "Nam, trú tại tổ 5, phường 7.",
    "Số điện thoại 0912345678, số tài khoản 1234567890.",
    "Máy cài Windows 10, điện thoại Nokia 8.",
    "Phong trào “1 triệu sáng kiến” lan rộng.",
    "Mũi 3 và giai đoạn 2 bắt đầu; lần thứ VI tổ chức.",
    "Lớp học kéo dài trong 5 năm.",
    "Phòng PC66 vào cuộc.",
    "Đoàn đứng hạng Nhất, hạng 4 toàn quốc.",
    "Thứ năm, tháng tư, năm nay.",
    "Nhân kỷ niệm 75 năm Ngày Quốc khánh.",
]


@pytest.mark.parametrize("marked", COUNTS)
def test_figures(faults: Callable[..., list[str]], marked: str) -> None:
    assert faults(marked, "count") == []


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure(faults: Callable[..., list[str]], text: str) -> None:
    assert faults(text, "count") == []
