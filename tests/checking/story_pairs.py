"""Pairs of whole articles, what holds each pair together, and which of their figures cannot both be right."""

from typing import NamedTuple

from extractor.checking.aligning import Tie


class Articles(NamedTuple):
    """Two articles, each with the day it was published, if that is known; what holds them together, and the figures
    that are of one thing and differ."""

    name: str
    a: tuple[str, str | None]
    b: tuple[str, str | None]
    tie: Tie | None
    apart: frozenset[tuple[float, float]] = frozenset()


def review(province: str, year: int, held: str, members: str, initiatives: str, houses: str) -> str:
    """A form that each province fills in for each year."""
    return (
        f"LĐLĐ tỉnh {province} tổng kết năm {year}\n"
        f"Ngày {held}, LĐLĐ tỉnh {province} tổ chức hội nghị tổng kết hoạt động công đoàn năm {year}. "
        f"Năm {year}, LĐLĐ tỉnh {province} kết nạp {members} đoàn viên mới. "
        f"Năm {year}, LĐLĐ tỉnh {province} công nhận {initiatives} sáng kiến. "
        f"Năm {year}, LĐLĐ tỉnh {province} hỗ trợ xây {houses} căn nhà Mái ấm Công đoàn cho đoàn viên khó khăn."
    )


def gifts(place: str, held: str, many: str) -> str:
    """A short note with one figure."""
    return f"{place} tặng quà công nhân\nNgày {held}, LĐLĐ {place} đã trao {many} suất quà cho công nhân khó khăn."


def handed_out(giver: str, many: str, to: str = "") -> str:
    """A single sentence that tells its day with the year."""
    return f"Sáng 12/1/2021, LĐLĐ {giver} trao {many} suất quà cho đoàn viên khó khăn{to}."


CONTEST = """Trao giải Hội thi thợ giỏi ngành Dệt may
Sáng 12/5, tại Nhà văn hóa Lao động tỉnh Nam Định, Công đoàn Dệt may Việt Nam tổng kết Hội thi thợ giỏi lần thứ V. Có \
{workers} thí sinh của 42 đơn vị dự thi. Bà Nguyễn Thị Hòa Bình, Phó Chủ tịch Công đoàn Dệt may, trao {first} giải \
Nhất và 23 giải Nhì.
"""
CONTEST_TOO = """Tôn vinh thợ giỏi
Hội thi thợ giỏi lần thứ V do Công đoàn Dệt may Việt Nam tổ chức bế mạc ngày 12-5 tại Nam Định. Theo bà Nguyễn Thị Hòa \
Bình, {workers} thí sinh đến từ 42 đơn vị tham gia. Ban tổ chức đã trao {first} giải Nhất, 23 giải Nhì.
"""
_NEEDY = "suất quà dành cho con công nhân có hoàn cảnh đặc biệt khó khăn nhân dịp đón Tết cổ truyền."
_UNDATED = (
    "Tặng quà công nhân\nLĐLĐ tỉnh Kon Tum trao {} suất quà cho đoàn viên khó khăn đang ở trọ và làm việc tại các khu "
    "công nghiệp trên địa bàn."
)
_KONTUM = review("Kon Tum", 2017, "15/1", "3.215", "1.250", "27")


def _contest(form: str, workers: str = "312", first: str = "12") -> str:
    return form.format(workers=workers, first=first)


STORIES = [
    Articles("one event in two papers", (_contest(CONTEST), "2018-05-12"),
             (_contest(CONTEST_TOO), "2018-05-13"), "event"),
    Articles("with a slip in one", (_contest(CONTEST), "2018-05-12"),
             (_contest(CONTEST_TOO, workers="321"), "2018-05-13"), "event", frozenset({(312, 321)})),
    Articles("a week apart", (_contest(CONTEST), "2018-05-12"), (_contest(CONTEST_TOO), "2018-05-19"), "event"),
    Articles("over a week apart", (_contest(CONTEST), "2018-05-12"),
             (_contest(CONTEST_TOO, "321"), "2018-05-20"), None),
    Articles("one without a day", (_contest(CONTEST), None), (_contest(CONTEST_TOO, "321"), "2018-05-13"), "event",
             frozenset({(312, 321)})),
    Articles("both without a day", (_contest(CONTEST), None), (_contest(CONTEST_TOO, "321"), None), "event",
             frozenset({(312, 321)})),
    Articles("no day told nor known", (_contest(CONTEST).replace("Sáng 12/5, tại", "Tại"), None),
             (_contest(CONTEST_TOO, "321").replace(" ngày 12-5", ""), None), "alike", frozenset({(312, 321)})),
    Articles("a form of two provinces", (_KONTUM, "2018-01-16"),
             (review("Gia Lai", 2017, "15/1", "3.251", "1.520", "72"), "2018-01-16"), None),
    Articles("a form of two provinces, with figures alike", (_KONTUM, "2018-01-16"),
             (review("Gia Lai", 2017, "15/1", "3.215", "1.250", "72"), "2018-01-16"), None),
    Articles("a form of two provinces, on other days", (_KONTUM, "2018-01-16"),
             (review("Gia Lai", 2017, "17/1", "3.251", "1.250", "27"), "2018-01-18"), None),
    Articles("a form of two years", (_KONTUM, "2018-01-16"),
             (review("Kon Tum", 2018, "15/1", "3.251", "1.520", "72"), "2019-01-16"), None),
    Articles("a form of two years, without days", (_KONTUM, None),
             (review("Kon Tum", 2018, "16/1", "3.251", "1.520", "72"), None), None),
    Articles("a form of two years, on the same day of January", (_KONTUM, None),
             (review("Kon Tum", 2018, "15/1", "3.251", "1.520", "72"), None), "event"),
    Articles("a year looked back on in spring", (_KONTUM, "2018-01-16"),
             (review("Kon Tum", 2017, "2/4", "3.215", "1.520", "27"), "2018-04-03"), "key", frozenset({(1250, 1520)})),
    Articles("a year told before its end", (review("Kon Tum", 2017, "1/12", "3.015", "1.205", "21"), "2017-12-02"),
             (_KONTUM, "2018-01-16"), "key"),
    Articles("single figures of one day in two places", (gifts("tỉnh Kon Tum", "20/7", "50"), "2018-07-21"),
             (gifts("tỉnh Đồng Nai", "20/7", "60"), "2018-07-21"), None),
    Articles("single figures of one day in two towns", (gifts("thành phố Kon Tum", "20/7", "50"), "2018-07-21"),
             (gifts("thành phố Pleiku", "20/7", "60"), "2018-07-21"), None),
    Articles("single figures of two days in one place", (gifts("tỉnh Kon Tum", "20/7", "50"), "2018-07-21"),
             (gifts("tỉnh Kon Tum", "23/7", "60"), "2018-07-24"), None),
    Articles("the same round figure by chance", (gifts("tỉnh Kon Tum", "20/7", "1.000"), "2018-07-21"),
             ("Tặng quà Tết\nSở Y tế Hà Nội chuẩn bị 1.000 suất quà cho bệnh nhân nghèo.", "2018-07-21"), None),
    Articles("one sentence in the same words", (f"Tin\nCông ty May Sao Mai trao 46 {_NEEDY}", "2018-02-01"),
             (f"Quà Tết\nTrường Mầm non Hoa Hồng nhận 64 {_NEEDY}", "2018-02-01"), None),
    Articles("one sentence in the same words, of one day and body", (handed_out("tỉnh Kon Tum", "1.250"), None),
             (handed_out("tỉnh Kon Tum", "1.520"), None), "event", frozenset({(1250, 1520)})),
    Articles("one form of words without a day", (_UNDATED.format("1.250"), None),
             (_UNDATED.format("1.520"), None), "alike"),
    Articles("one form of words without a day, and a figure that agrees",
             (f"{_UNDATED.format('1.250')} Dịp này, 347 công nhân được tuyên dương.", None),
             (f"{_UNDATED.format('1.520')} Dịp này, 347 công nhân được tuyên dương.", None), "alike",
             frozenset({(1250, 1520)})),
    Articles("one day and form in two districts", (handed_out("huyện Đăk Hà", "1.250"), None),
             (handed_out("huyện Đăk Tô", "1.520"), None), None),
    Articles("one day and giver, for two districts", (handed_out("tỉnh Kon Tum", "125", " huyện Đăk Hà"), None),
             (handed_out("tỉnh Kon Tum", "152", " huyện Sa Thầy"), None), None),
    Articles("nothing in common", (_KONTUM, "2018-01-16"), (_contest(CONTEST), "2018-01-16"), None),
]  # fmt: skip
