"""The words that made-up articles are put together from."""

from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 2005, 2025
BEGUN = FIRST_YEAR - 2
"""The year that the terms of congresses are counted from: 2003-2008, 2008-2013 …"""


class Thing(NamedTuple):
    """What a figure counts or measures.

    `low` and `high` bound the written figure, in tenths where `tenths`; `factor` scales it to `unit`.
    """

    written: str
    noun: str | None
    rule: str
    low: int
    high: int
    unit: str | None = None
    factor: int = 1
    tenths: bool = False


def _nouns(low: int, high: int, *nouns: str) -> tuple[Thing, ...]:
    return tuple(Thing(" " + noun, noun, "count.noun", low, high) for noun in nouns)


def _money(written: str, low: int, high: int, factor: int, tenths: bool = False) -> Thing:
    return Thing(" " + written, None, "count.money", low, high, "VND", factor, tenths)


def _measure(written: str, unit: str, high: int) -> Thing:
    return Thing(" " + written, None, "count.measure", 11, high, unit, tenths=True)


THINGS: dict[str, tuple[Thing, ...]] = {
    "initiative": _nouns(2, 20_000, "sáng kiến", "sáng kiến", "sáng kiến", "giải pháp", "ý tưởng"),
    "research_topic": _nouns(2, 300, "đề tài", "đề tài khoa học", "đề án"),
    "project": _nouns(2, 400, "công trình", "dự án", "mô hình", "sản phẩm"),
    "person": _nouns(2, 9_000, "người", "nhà giáo", "cán bộ công đoàn", "học sinh", "nữ công nhân"),
    "member": _nouns(20, 150_000, "đoàn viên", "đoàn viên", "đoàn viên mới", "đoàn viên ưu tú", "đảng viên"),
    "worker": _nouns(20, 90_000, "lao động", "công nhân", "công nhân lao động"),
    "delegate": _nouns(30, 600, "đại biểu", "đại biểu chính thức"),
    "collective": _nouns(2, 200, "đơn vị", "tập thể", "trường", "đội"),
    "union_unit": _nouns(2, 2_500, "CĐCS", "CĐCS", "công đoàn cơ sở", "nghiệp đoàn"),
    "enterprise": _nouns(2, 900, "doanh nghiệp", "cơ sở sản xuất"),
    "household": _nouns(2, 800, "hộ", "gia đình công nhân"),
    "gift": _nouns(10, 30_000, "suất quà", "phần quà", "suất học bổng", "xe đạp"),
    "house": _nouns(2, 500, "căn nhà", "ngôi nhà", "căn"),
    "event": _nouns(2, 3_000, "lượt", "chuyến", "lớp tập huấn", "buổi tuyên truyền", "cuộc kiểm tra"),
    "text": _nouns(2, 400, "hồ sơ", "kiến nghị", "bài dự thi", "nghị quyết"),
    "money": (
        _money("tỷ đồng", 11, 990, 1_000_000_000, tenths=True),
        _money("triệu đồng", 5, 950, 1_000_000),
        _money("triệu đồng", 5, 950, 1_000_000),
        _money("nghìn đồng/suất", 50, 900, 1_000),
    ),
    "rate": (
        Thing("%", None, "count.rate", 310, 999, "percent", tenths=True),
        Thing("%", None, "count.rate", 12, 99, "percent"),
        Thing("% kế hoạch", "kế hoạch", "count.rate", 60, 180, "percent"),
        Thing("% chỉ tiêu", "chỉ tiêu", "count.rate", 60, 180, "percent"),
    ),
    "measure": (_measure("ha", "ha", 9_000), _measure("km", "km", 900), _measure("tấn", "tonne", 5_000)),
    "other": tuple(one._replace(rule="count.other") for one in _nouns(2, 90, "điểm cầu", "chỉ tiêu", "xe", "chỗ")),
}
METRIC_WEIGHTS = {
    "money": 138, "rate": 98, "person": 75, "initiative": 73, "member": 54, "other": 48, "measure": 44,
    "union_unit": 41, "event": 37, "house": 27, "collective": 21, "worker": 15, "gift": 14, "project": 10,
    "research_topic": 9, "enterprise": 9, "delegate": 8, "household": 8, "text": 8,
}  # fmt: skip
HEDGES = {
    "exact": ("",), "more_than": ("hơn ", "trên "), "at_least": ("ít nhất ", "tối thiểu "), "range": ("từ ",),
    "about": ("khoảng ",), "nearly": ("gần ", "xấp xỉ "), "order": ("hàng ",), "less_than": ("dưới ",),
    "at_most": ("không quá ",),
}  # fmt: skip
RELATION_WEIGHTS = {
    "exact": 614, "more_than": 28, "at_least": 28, "range": 20, "about": 17, "nearly": 16, "order": 6,
    "less_than": 6, "at_most": 5,
}  # fmt: skip
ORDERS = {100: "trăm", 1_000: "nghìn", 10_000: "vạn"}


class Honour(NamedTuple):
    """An award's name in text, and what follows from it alone."""

    name: str
    award: str
    rank: str | None = None
    level: str | None = None


HONOURS = (
    *(Honour("Bằng khen", "bang_khen"),) * 12,
    Honour("giải Nhất", "giai_thuong", "first"), Honour("giải Nhì", "giai_thuong", "second"),
    *(Honour("giải Ba", "giai_thuong", "third"),) * 2, Honour("giải Khuyến khích", "giai_thuong", "consolation"),
    Honour("giải Đặc biệt", "giai_thuong", "special"), *(Honour("giải", "giai_thuong"),) * 2,
    *(Honour("Bằng Lao động sáng tạo", "bang_lao_dong_sang_tao"),) * 3, *(Honour("Cờ thi đua", "co_thi_dua"),) * 2,
    *(Honour("Giấy khen", "giay_khen", level="grassroots"),) * 2, *(Honour("Kỷ niệm chương", "ky_niem_chuong"),) * 2,
    *(Honour("Huân chương Lao động", "huan_chuong", level="state"),) * 2, Honour("Huy chương", "huy_chuong"),
    Honour("danh hiệu Anh hùng Lao động", "anh_hung", level="state"),
    Honour("danh hiệu Nhà giáo Ưu tú", "danh_hieu_nha_nuoc", level="state"),
    Honour("danh hiệu Chiến sĩ thi đua", "chien_si_thi_dua"),
    Honour("danh hiệu Lao động tiên tiến", "lao_dong_tien_tien", level="grassroots"),
    Honour("danh hiệu Tập thể lao động tiên tiến", "tap_the_lao_dong_tien_tien", level="grassroots"),
    Honour("danh hiệu Tập thể lao động xuất sắc", "tap_the_lao_dong_xuat_sac"),
    Honour("Giấy chứng nhận", "giay_chung_nhan"), Honour("danh hiệu Công đoàn vững mạnh", "cong_doan_vung_manh"),
    Honour("danh hiệu Giỏi việc nước", "gioi_viec_nuoc"), Honour("biểu dương", "bieu_duong"),
    Honour("khen thưởng", "khen_thuong"), Honour("Huy hiệu", "other"),
)  # fmt: skip
RECIPIENTS = {
    "individual": ("cá nhân", "đoàn viên", "tác giả"), "collective": ("tập thể", "đơn vị"),
    "household": ("gia đình",), "work": ("công trình", "sáng kiến"), "mixed": ("tập thể và cá nhân",),
}  # fmt: skip
RECIPIENT_WEIGHTS = {"individual": 70, "collective": 45, "household": 2, "work": 10, "mixed": 4}
PROGRAMS = (
    ("program.known_programme", "programme", "chương trình", "Mái ấm Công đoàn"),
    ("program.known_programme", "programme", "chương trình", "Tết Sum vầy"),
    ("program.known_programme", "programme", "chương trình", "Một triệu sáng kiến"),
    ("program.programme", "programme", "chương trình", "Mỗi tổ một ý tưởng"),
    ("program.known_movement", "movement", "phong trào", "Lao động giỏi, Lao động sáng tạo"),
    ("program.known_movement", "movement", "phong trào", "Giỏi việc nước, đảm việc nhà"),
    ("program.known_campaign", "campaign", "đợt", "Tháng Công nhân"),
    ("program.movement", "title", "danh hiệu", "Người thợ trẻ"),
)
DOCUMENTS = ("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Nghị quyết", "NQ"), ("Hướng dẫn", "HD"), ("Tờ trình", "TTr")
ROLES = "Chủ tịch", "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng", "Trưởng ban Tổ chức", "Giám đốc"
TRADES = "công nhân", "kỹ sư", "cô giáo", "thợ hàn", "bác sĩ", "tổ trưởng"
FAMILIES = "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Rơ", "Y"
MIDDLES = "Văn", "Thị", "Đức", "Minh", "Thị Thu", "Quốc", "Hữu", "Thị Kim", "Xuân", "Ngọc"
GIVEN = (
    "An", "Bình", "Chiến", "Dũng", "Hà", "Hạnh", "Huyền", "Khôi", "Lan", "Long", "Mai", "Nga", "Oanh", "Phượng",
    "Quý", "Sơn", "Thắng", "Thủy", "Trí", "Tuyết", "Việt", "Vượng", "Yến", "Êban", "Ksor",
)  # fmt: skip
FIRMS = tuple(
    f"{first} {second}"
    for second in ("Phong", "Lộc", "Thịnh", "Sơn", "Hải", "Xuân", "Thành", "An")
    for first in ("Tân", "Đại", "Phú", "Ánh", "Bình", "Kim")
)
SOURCES = (
    ("Báo Người thợ", "nguoitho"), ("Tạp chí Nhịp sống công đoàn", "nhipsong"), ("Báo Sáng kiến", "baosangkien"),
    ("Bản tin Công nhân", "bantincongnhan"), ("Báo Đất đỏ", "datdo"), ("Báo Sông Tiền", "songtien"),
    ("Báo Biển xanh", "bienxanh"), ("Tạp chí Thi đua", "thidua"), ("Báo Vùng mỏ", "vungmo"),
    ("Đài Cao nguyên", "caonguyen"), ("nghiepdoan.example", "nghiepdoan"), ("tinmoi.example", "tinmoi"),
    ("doanvien.example", "doanvien"), ("Báo Đồng bằng", "dongbang"), ("Báo Cửa biển", "cuabien"),
    ("Trang tin Nhà máy", "nhamay"), ("Báo Cây chè", "cayche"), ("Tạp chí Tay nghề", "taynghe"),
    ("Báo Miền cát", "miencat"), ("congdoan24.example", "congdoan24"),
)  # fmt: skip
"""Twenty papers and sites that do not exist, each with its host's first label."""
