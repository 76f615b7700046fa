"""Bodies by name: which stretch is one, which is none, and what it is called in full."""

import pytest

from extractor.api import Extractor
from extractor.records import Organisation
from extractor.rules.examples import parse, same
from extractor.rules.schema import Example

Case = str


def wrong(extractor: Extractor, marked: str, home: str = "") -> list[str]:
    """What is wrong with the bodies of an annotated sentence, which `home` stands before."""
    text, expected = parse(Example(text=marked))
    shift = len(home) + 1 if home else 0
    facts = extractor.extract(f"{home}\n{text}" if home else text).facts
    found = {
        (f.evidence.start - shift, f.evidence.end - shift): f
        for f in facts
        if isinstance(f, Organisation) and f.evidence.start >= shift
    }
    faults: list[str] = []
    for mark in expected:
        fact = found.pop((mark.start, mark.end), None)
        words = text[mark.start : mark.end]
        if fact is None:
            faults.append(f"{words!r} is no organisation in {text!r}")
            continue
        told = fact.model_dump(mode="json")
        faults += [
            f"{words!r}: {field} is {told[field]!r}, not {value!r}, in {text!r}"
            for field, value in mark.fields.items()
            if not same(value, told[field])
        ]
    return faults + [f"{text[a:b]!r} is too much in {text!r}" for a, b in found]


def check(extractor: Extractor, marked: str, home: str = "") -> None:
    assert wrong(extractor, marked, home) == []


NESTED = [
    "<organisation level=grassroots>Công đoàn cơ sở Chi cục Kiểm lâm tỉnh</organisation> trao quà.",
    "Đoàn công tác của <organisation>Ban Tuyên giáo Tỉnh ủy</organisation> đến thăm.",
    "Ban Chấp hành <organisation>Công đoàn Viên chức tỉnh Hà Nam</organisation> họp phiên cuối năm.",
    "Ban Thường vụ <organisation>LĐLĐ tỉnh Sơn La</organisation> ban hành hướng dẫn.",
    "Chủ tịch <organisation>UBND tỉnh Bến Tre</organisation> chúc Tết công nhân.",
    "Thủ tướng <organisation>Chính phủ</organisation> tặng Bằng khen.",
    (
        "<organisation>Công đoàn Trường THPT Lê Quý Đôn</organisation>, "
        "<organisation>LĐLĐ huyện Cư Jút</organisation>, "
        "<organisation>LĐLĐ tỉnh Đắk Nông</organisation> cùng tham dự."
    ),
    "<organisation>Đảng ủy Khối Doanh nghiệp tỉnh Lào Cai</organisation> khai giảng lớp bồi dưỡng.",
    "<organisation>Công đoàn Bệnh viện Đa khoa tỉnh Ninh Thuận</organisation> tổ chức hội thi.",
    "Phóng viên <organisation>Báo Lao Động</organisation> phỏng vấn bà.",
]
COORDINATED = [
    (
        "Lãnh đạo <organisation>Tỉnh ủy</organisation>, <organisation>HĐND</organisation>, "
        "<organisation>UBND tỉnh</organisation> đến dự."
    ),
    (
        "<organisation>Sở Y tế</organisation>, <organisation>Sở Công Thương</organisation> và "
        "<organisation>Công an tỉnh</organisation> phối hợp."
    ),
    "<organisation>LĐLĐ huyện Đam Rông</organisation> và <organisation>LĐLĐ huyện Lâm Hà</organisation> giao lưu.",
    "<organisation>Bộ Y tế</organisation> và <organisation>Bộ Tài chính</organisation> thống nhất.",
    "<organisation>HĐND</organisation>, <organisation>UBND thành phố</organisation> thông qua nghị quyết.",
    "<organisation>Bộ Văn hóa, Thể thao và Du lịch</organisation> trao giải.",
    "<organisation>Sở Giáo dục và Đào tạo</organisation> chấm thi.",
]
BRACKETS = [
    '<organisation name="Liên đoàn Lao động thành phố Hồ Chí Minh">Liên đoàn Lao động (LĐLĐ) TP.HCM</organisation>.',
    '<organisation name="Bảo hiểm xã hội tỉnh Nghệ An">Bảo hiểm xã hội (BHXH) tỉnh Nghệ An</organisation> đối thoại.',
    "<organisation>Hội Truyền thông số Việt Nam (VDCA)</organisation> trao giải.",
    '<organisation name="Ủy ban nhân dân tỉnh Kon Tum">Ủy ban nhân dân (UBND) tỉnh Kon Tum</organisation> ra chỉ thị.',
]
KINDS_AND_HEADS = [
    "Các công đoàn cơ sở hưởng ứng đợt thi đua.",
    "Các sở, ban, ngành và đoàn thể vào cuộc.",
    "Nhiều cơ quan, đơn vị, doanh nghiệp đăng ký.",
    "UBND các xã, phường rà soát hộ nghèo.",
    "LĐLĐ các huyện, thị xã, thành phố báo cáo.",
    "Một số công ty chậm đóng bảo hiểm xã hội.",
    "Sở đã có văn bản chỉ đạo.",
    "Công đoàn luôn đồng hành cùng người lao động.",
    "Đảng và Nhà nước luôn quan tâm công nhân.",
    "Trường tổ chức lễ khai giảng.",
    "Mỗi công đoàn cơ sở có ít nhất một công trình.",
    "Người lao động được tham gia bảo hiểm xã hội.",
    "Tỉnh Nghệ An có mưa lớn.",
    "Ông Nguyễn Văn An kể lại.",
    "Tập thể phòng, ban hoàn thành nhiệm vụ.",
    "Hội nghị bế mạc trong ngày.",
    "Báo cáo của ban tổ chức nêu rõ.",
    "Doanh nghiệp nhà nước cổ phần hóa.",
]
LEVELS = [
    "<organisation level=province>LĐLĐ tỉnh</organisation> phát động.",
    "<organisation level=district>LĐLĐ huyện</organisation> thăm hỏi.",
    "<organisation level=district>UBND huyện Chợ Gạo</organisation> khen.",
    "<organisation level=commune>UBND xã Tân Phú</organisation> vận động.",
    "<organisation level=commune>UBND phường 5</organisation> tiếp dân.",
    "<organisation level=district>UBND quận 7</organisation> đối thoại.",
    "<organisation level=central>Tổng LĐLĐ Việt Nam</organisation> ban hành.",
    "<organisation level=central>Quốc hội</organisation> thảo luận.",
    "<organisation level=central>Bộ Giao thông vận tải</organisation> kiểm tra.",
    "<organisation level=grassroots>Công ty TNHH Sao Mai</organisation> tăng lương.",
]
ENDS = [
    "Giám đốc <organisation>Sở Y tế</organisation> Trần Văn An phát biểu.",
    "Chủ tịch <organisation>LĐLĐ tỉnh Vĩnh Long</organisation> Huỳnh Thị Ngọc Mai dự.",
    "Bí thư <organisation>Tỉnh đoàn</organisation> Lê Hoàng Nam trao quà.",
    "Nhà ở đường Lê Lợi bị ngập.",
    "Công nhân trọ trên đường Trường Chinh và phố Công Đoàn.",
    "<organisation>LĐLĐ tỉnh Phú Thọ</organisation> tổ chức tại thành phố Việt Trì.",
    "<organisation>UBND tỉnh Gia Lai</organisation> ngày 5/6 họp.",
    "<organisation>Sở Nội vụ tỉnh Trà Vinh</organisation> đã tham mưu.",
]
CAPITALS = [
    "<organisation>LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM</organisation> TỔNG KẾT PHONG TRÀO",
    "<organisation>CÔNG ĐOÀN VIÊN CHỨC TỈNH BẮC GIANG</organisation> TỔ CHỨC HỘI THAO",
]
FULL = [
    '<organisation name="Bảo hiểm xã hội tỉnh Cà Mau">BHXH tỉnh Cà Mau</organisation> tiếp nhận hồ sơ.',
    '<organisation name="Sở Giáo dục và Đào tạo tỉnh Cà Mau">Sở GD&ĐT tỉnh Cà Mau</organisation> công bố.',
    '<organisation name="Sở Lao động - Thương binh và Xã hội tỉnh Cà Mau">Sở LĐ-TB&XH tỉnh Cà Mau</organisation> họp.',
    '<organisation name="Công ty TNHH Bình Minh">Cty TNHH Bình Minh</organisation> tuyển thợ.',
    '<organisation name="Tổng Liên đoàn Lao động Việt Nam">TLĐ</organisation> hướng dẫn.',
    '<organisation name="Ủy ban Mặt trận Tổ quốc tỉnh Cà Mau">Ủy ban MTTQ tỉnh Cà Mau</organisation> vận động.',
]


@pytest.mark.parametrize("marked", NESTED)
def test_the_outer_name_is_the_body(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", COORDINATED)
def test_each_body_of_a_list_is_one(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", BRACKETS)
def test_a_name_holds_its_bracket(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("text", KINDS_AND_HEADS)
def test_kinds_of_bodies_and_bare_heads_are_none(extractor: Extractor, text: str) -> None:
    check(extractor, text)


@pytest.mark.parametrize("marked", LEVELS)
def test_levels(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", ENDS)
def test_where_a_name_ends(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", CAPITALS)
def test_headlines_in_capitals(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", FULL)
def test_short_forms_are_written_out(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Nhà số 285 phố Đội Cấn bị ngập.",
        "Quán ở phố Hội Vũ đông khách.",
        "<organisation>Báo Nhân Dân</organisation> đưa tin.",
        "<organisation>Ban Quản lý các khu công nghiệp tỉnh Bắc Giang</organisation> họp.",
        "<organisation>Văn phòng Đoàn ĐBQH và HĐND tỉnh</organisation> họp.",
    ],
)
def test_streets_and_names_that_hold_words_of_other_uses(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


SMALL_LETTERS = [
    "Bé được <organisation>Bệnh viện Nhi đồng Tiền Giang</organisation> mổ cấp cứu.",
    "Tin từ <organisation>Phòng Cảnh sát điều tra tội phạm về trật tự xã hội</organisation> cho biết.",
    "Số liệu của <organisation>Cục Phòng, chống HIV/AIDS</organisation> được công bố.",
    "Chủ nhiệm <organisation>Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng</organisation> góp ý.",
    "Nghị định do <organisation>Bộ công thương</organisation> soạn thảo.",
    "<organisation>Cục Kiểm soát hoạt động bảo vệ môi trường</organisation> lấy mẫu.",
    "Tàu được <organisation>Trung tâm phối hợp tìm kiếm cứu nạn hàng hải khu vực 2</organisation> kéo về.",
    "Hôm qua <organisation>Ủy ban bầu cử quốc gia</organisation> kiểm phiếu lại.",
    "Vé do <organisation>Nhà hát kịch thành phố</organisation> phát hành.",
    "Bà là Viện trưởng <organisation>Viện nghiên cứu Chè</organisation>.",
    "Cổ đông của <organisation>Công ty CP Đầu tư và tư vấn tài chính Sao Hôm</organisation> họp.",
]
STOPS = [
    "Gia đình liên hệ <organisation>Bệnh viện Thống Nhất</organisation> mượn xe lăn.",
    "<organisation>Công ty TNHH Hoàng Gia</organisation> nắm 30% vốn.",
    "Theo <organisation>tạp chí Forbes</organisation> bình chọn, ông đứng đầu.",
    "Giấy khen của <organisation>Công đoàn ngành Giao thông</organisation> và Huân chương Lao động được trưng bày.",
    "Chủ tịch <organisation>Hội đồng châu Âu</organisation> Donald Tusk phát biểu.",
    "Nhà xe gửi đơn cho <organisation>UBND TP</organisation>. Ảnh: Minh Tâm",
    "Bộ trưởng Quốc Phòng James Mattis trả lời.",
    "Nhà báo Trần Huy kể lại.",
    "Nhân viên phòng Quản lý từ chối.",
    "Theo báo Trung dành lời khen cho phim.",
    "Ban Chỉ huy có mặt, Ban Tổ chức trao cờ.",
    "Đại biểu bầu Ban kiểm tra Hội gồm năm người.",
    "Xe về đến trung tâm Đồng Hới.",
    "Theo Điều 12 Bộ luật Lao động, người lao động có quyền nghỉ.",
]
ABROAD = [
    "<organisation>Chính phủ Thụy Điển</organisation> từ chức.",
    "Phe đa số ở <organisation>Thượng viện Mỹ</organisation> chia rẽ.",
    "<organisation>Liên minh châu Âu (EU)</organisation> gia hạn lệnh cấm.",
    "Thẻ do <organisation>Đại sứ quán Pháp tại Việt Nam</organisation> cấp.",
    "<organisation>Hiệp hội Doanh nghiệp Anh tại Việt Nam (BBGV)</organisation> kiến nghị.",
    "Ứng viên của <organisation>đảng Xã hội</organisation> bỏ cuộc. Anh được kết nạp Đảng.",
    "Theo <organisation>hãng thông tấn Yonhap</organisation>, tàu đã cập cảng.",
    "<organisation>Hội Hữu nghị Việt - Nga</organisation> gặp mặt.",
    "Anh vào làm công ty Hàn Quốc từ năm ngoái.",
]
PLACES_AND_NUMBERS = [
    "Chủ tịch <organisation>UBND xã Đồng Thắng</organisation> đối thoại.",
    "Nghi can bị giải về <organisation>Công an phường Nguyễn Cư Trinh</organisation>.",
    "Trưởng <organisation>Công an phường</organisation> Nguyễn Văn Tư kể lại.",
    "<organisation>Công an huyện Điện Biên Đông</organisation> lập chốt.",
    "<organisation>Đài Khí tượng Thủy văn khu vực Nam Trung Bộ</organisation> phát tin.",
    "Cán bộ <organisation>Đội CSGT số 14</organisation> phân luồng.",
    "Đơn gửi <organisation>TAND cấp cao tại Đà Nẵng</organisation>.",
    "<organisation>Trung tâm Bảo tồn di sản Thăng Long - Hà Nội</organisation> mở cửa.",
    "Đồng bào huyện Trạm Tấu ăn Tết sớm.",
    "Bà con thôn Sở Thượng và xã Trường Giang góp công.",
    "Công ty A và công ty B thuê <organisation>Bệnh viện K</organisation> khám cho thợ.",
    "Theo <organisation>Ban Quản lý dự án 4</organisation>, cầu đã hợp long.",
]
LARGER = [
    "Chủ tịch <organisation>Công đoàn công ty</organisation> ký thỏa ước.",
    "Theo <organisation>công đoàn công ty TNHH Giày Tân Phát</organisation>, lương đã tăng.",
    "<organisation>Bệnh viện (BV) Đa khoa Thốt Nốt</organisation> nhận máy mới.",
    "<organisation>Bộ Giáo dục và Đào tạo (GD - ĐT)</organisation> công bố đề thi.",
    "<organisation>Cơ quan CSĐT Công an huyện Ba Tri</organisation> khởi tố.",
    "<organisation>Cơ quan CSĐT</organisation> (<organisation>Công an tỉnh Bến Tre</organisation>) khởi tố.",
    "Cơ quan CSĐT đang xác minh.",
    "<organisation>Bộ Tư lệnh Vùng Cảnh sát biển 3</organisation> cứu tàu cá.",
    "Hợp đồng với <organisation>Công ty Sunrise Co., Ltd</organisation> hết hạn.",
    "ĐẠI HỘI <organisation>CÔNG ĐOÀN HUYỆN TÂN MAI</organisation> LẦN THỨ IX, NHIỆM KỲ MỚI",
]


@pytest.mark.parametrize("marked", SMALL_LETTERS)
def test_names_that_go_on_in_small_letters(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", STOPS)
def test_what_a_name_does_not_run_into(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", ABROAD)
def test_bodies_of_other_countries(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", PLACES_AND_NUMBERS)
def test_places_that_no_list_has_and_numbers_of_units(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


@pytest.mark.parametrize("marked", LARGER)
def test_brackets_owners_and_parents(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


HOME = "LĐLĐ tỉnh Hưng Yên tổng kết. Tỉnh Hưng Yên có nhiều khu công nghiệp."


@pytest.mark.parametrize(
    "marked",
    [
        '<organisation name="Liên đoàn Lao động tỉnh Hưng Yên" province="Hưng Yên">LĐLĐ tỉnh</organisation> tặng quà.',
        '<organisation name="Công an tỉnh Hưng Yên">Công an tỉnh</organisation> bảo vệ.',
        '<organisation name="Tỉnh ủy Hưng Yên">Tỉnh ủy</organisation> chỉ đạo.',
        (
            '<organisation name="Tỉnh ủy Hưng Yên">Tỉnh ủy</organisation>, '
            '<organisation name="Hội đồng nhân dân tỉnh Hưng Yên">HĐND</organisation>, '
            '<organisation name="Ủy ban nhân dân tỉnh Hưng Yên">UBND tỉnh</organisation> đến dự.'
        ),
        '<organisation name="Liên đoàn Lao động huyện Ân Thi">LĐLĐ huyện Ân Thi</organisation> ra quân.',
        '<organisation name="Bộ Y tế" province=null>Bộ Y tế</organisation> kiểm tra.',
    ],
)
def test_the_province_that_the_article_tells_completes_a_name(extractor: Extractor, marked: str) -> None:
    check(extractor, marked, HOME)


@pytest.mark.parametrize(
    "marked",
    [
        '<organisation name="Liên đoàn Lao động tỉnh" province=null>LĐLĐ tỉnh</organisation> tặng quà.',
        '<organisation name="Tỉnh ủy" province=null>Tỉnh ủy</organisation> chỉ đạo.',
    ],
)
def test_a_province_that_is_never_told_stays_out(extractor: Extractor, marked: str) -> None:
    check(extractor, marked)


def test_a_body_of_another_province_keeps_its_own(extractor: Extractor) -> None:
    check(extractor, '<organisation province="Sơn La">LĐLĐ tỉnh Sơn La</organisation> đến thăm.', HOME)


def test_the_district_that_a_body_names_completes_the_next(extractor: Extractor) -> None:
    home = "LĐLĐ huyện Tiên Lữ họp mặt."
    check(extractor, '<organisation name="Liên đoàn Lao động huyện Tiên Lữ">LĐLĐ huyện</organisation> khen.', home)


def test_an_articles_own_short_form(extractor: Extractor) -> None:
    home = "Khu Kinh tế (KKT) đón khách."
    text = '<organisation name="Công đoàn Khu Kinh tế tỉnh Hà Tĩnh">Công đoàn KKT tỉnh Hà Tĩnh</organisation> họp.'
    check(extractor, text, home)


def test_each_surface_is_told_once(extractor: Extractor) -> None:
    facts = extractor.extract("Bộ Y tế họp. Bộ Y tế bàn. Bộ Tài chính dự.").facts
    assert [f.evidence.text for f in facts if f.type == "organisation"] == ["Bộ Y tế", "Bộ Tài chính"]
