"""Other words for the same: what an editor changes in a press release, and what a journalist writes anew."""

import re
from collections.abc import Sequence
from random import Random

LIGHT = (
    ("trong đó", "trong số đó"),
    ("tuy nhiên", "song"),
    ("bên cạnh đó", "ngoài ra"),
    ("ngoài ra", "bên cạnh đó"),
    ("đồng thời", "cùng với đó"),
    ("cho biết", "thông tin"),
    ("hiện nay", "hiện"),
    ("nhằm", "để"),
    ("tại buổi lễ", "tại lễ"),
    ("phát biểu tại", "nói tại"),
    ("theo báo cáo", "báo cáo cho thấy"),
    ("vừa qua", "mới đây"),
    ("nhân dịp", "dịp"),
    ("có hoàn cảnh khó khăn", "gặp khó khăn"),
)
"""Words without which nothing is told otherwise."""
FREE = (
    *LIGHT,
    ("LĐLĐ", "Liên đoàn Lao động"),
    ("Liên đoàn Lao động", "LĐLĐ"),
    ("UBND", "Ủy ban nhân dân"),
    ("Ủy ban nhân dân", "UBND"),
    ("CĐCS", "công đoàn cơ sở"),
    ("công đoàn cơ sở", "CĐCS"),
    ("CNVCLĐ", "công nhân, viên chức, lao động"),
    ("suất quà", "phần quà"),
    ("phần quà", "suất quà"),
    ("căn nhà", "ngôi nhà"),
    ("tổ chức hội nghị", "mở hội nghị"),
    ("hiện có", "đang có"),
    ("ghi nhận", "có"),
    ("làm lợi", "giá trị làm lợi"),
    ("giá trị làm lợi", "làm lợi"),
    ("tiếp nhận", "nhận"),
    ("tham dự", "tham gia"),
    ("tham gia", "tham dự"),
    ("xảy ra", "diễn ra"),
    ("có sự tham dự của", "với"),
    ("bắt giữ", "bắt"),
    ("phát hiện", "tìm thấy"),
    ("khoản tiền", "số tiền"),
    ("trong khi đó", "còn"),
    ("trong 6 tháng đầu năm", "nửa đầu năm"),
    ("đến nay", "tới nay"),
    ("đề xuất", "đưa ra"),
    ("được biết", "theo tìm hiểu"),
    ("khánh thành", "đưa vào sử dụng"),
    ("khai mạc", "mở màn"),
    ("số tiền", "khoản tiền"),
    ("phải nghỉ việc", "mất việc tạm thời"),
    ("tổ chức lễ", "làm lễ"),
    ("trao tặng", "trao"),
    ("tặng", "trao tặng"),
    ("hỗ trợ", "giúp"),
    ("kết nạp mới", "kết nạp"),
    ("doanh nghiệp nợ", "doanh nghiệp còn nợ"),
    ("tổng trị giá", "trị giá"),
    ("với tổng số tiền", "với số tiền"),
    ("tổng kinh phí", "kinh phí"),
    ("toàn tỉnh", "cả tỉnh"),
    ("thành lập", "lập"),
    ("người dân", "bà con"),
    ("bị thương", "thương tích"),
    ("tử vong", "thiệt mạng"),
)
NEWS = (
    ("lên tới", "lên đến"),
    ("lên đến", "lên tới"),
    ("bình quân", "trung bình"),
    ("trung bình", "bình quân"),
    ("cả nước", "toàn quốc"),
    ("xây dựng", "xây"),
    ("có trọng lượng", "nặng"),
    ("trong đó có", "gồm"),
    ("bao gồm", "gồm"),
    ("chiếm", "bằng"),
    ("thu giữ", "tịch thu"),
    ("khiến", "làm"),
    ("nhận được", "nhận"),
    ("thực hiện", "tiến hành"),
    ("sử dụng", "dùng"),
    ("cho rằng", "nhận định"),
    ("các", "những"),
    ("mỗi tháng", "hằng tháng"),
    ("thời điểm", "lúc"),
    ("đối với", "với"),
    ("nhiều", "không ít"),
    ("có tới", "có đến"),
    ("đã có", "có"),
    ("hoàn thành", "làm xong"),
    ("tại", "ở"),
    ("đạt", "ở mức"),
    ("trị giá", "có giá trị"),
    ("tương đương", "tức"),
    ("bởi", "vì"),
    ("tuy vậy", "song"),
    ("với giá", "ở giá"),
    ("số người", "số lượng người"),
    ("TP.HCM", "TP Hồ Chí Minh"),
    ("TPHCM", "TP.HCM"),
)
"""What is found in any news, and about figures above all."""
HEDGES = ("hơn", "trên", "gần", "khoảng")
_HEDGED = re.compile(r"\b(?:hơn|trên|gần|khoảng) (?=\d)")


def reworded(text: str, pairs: Sequence[tuple[str, str]], share: float, chance: Random) -> str:
    """The text with each pair's first words replaced, once and with this chance; a capital in front is kept."""
    for old, new in pairs:
        match = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE if old.islower() else 0)
        if match and chance.random() < share:
            put = capital(new) if match.group()[0].isupper() and old.islower() else new
            text = text[: match.start()] + put + text[match.end() :]
    return text


def unhedged(text: str, share: float, chance: Random) -> str:
    """The text with each hedge before a figure left out, with this chance."""
    return _HEDGED.sub(lambda found: "" if chance.random() < share else found.group(), text)


def capital(text: str) -> str:
    """With a capital in front."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """With a small letter in front, where the first word is no name: "Các cấp", but not "LĐLĐ tỉnh", "Sơn La"."""
    first, _, rest = text.partition(" ")
    named = rest[:1].isupper() or first[1:] != first[1:].lower() or text.startswith(_HEADS)
    return text if named else text[:1].lower() + text[1:]


_HEADS = (
    "Liên đoàn", "Công đoàn", "Công an", "Đại hội", "Quốc hội", "Chính phủ", "Thủ tướng", "Tổng ", "Ủy ban", "Hội đồng",
    "Sở ", "Bộ ", "Phòng ", "Bệnh viện", "Quỹ ", "Đảng ", "Trung tâm", "Trường ",
)  # fmt: skip
"""What the name of a body begins with."""
