"""Pairs of texts on one event, and which of their figures are told of one thing."""

from typing import NamedTuple

A = """LĐLĐ tỉnh Kon Tum tôn vinh công nhân giỏi
Sáng 20/7, LĐLĐ tỉnh Kon Tum tổ chức Hội nghị tôn vinh công nhân lao động giỏi lần thứ III. Ông Trần Văn Sỹ, Chủ tịch \
LĐLĐ tỉnh Kon Tum, đến dự và phát biểu.
"""
B = """Kon Tum: Gặp mặt công nhân lao động giỏi
Ngày 20-7, tại TP Kon Tum, Liên đoàn Lao động tỉnh Kon Tum mở hội nghị gặp mặt những công nhân có nhiều đóng góp. Dự \
lễ có ông Trần Văn Sỹ, Chủ tịch Liên đoàn Lao động tỉnh Kon Tum.
"""
"""How two papers begin to tell of one event; the days of both are `DAYS`."""
DAYS = "2018-07-20", "2018-07-21"


class Told(NamedTuple):
    """What two papers go on with, and the pairs of figures that are of one thing: all of them."""

    name: str
    a: str
    b: str
    pairs: frozenset[tuple[float, float]]


def _told(name: str, a: str, b: str, *pairs: tuple[float, float]) -> Told:
    return Told(name, a, b, frozenset(pairs))


def _same(*figures: float) -> tuple[tuple[float, float], ...]:
    return tuple((figure, figure) for figure in figures)


SAME = [
    _told("other words", "Hội nghị đã tuyên dương 45 công nhân giỏi tiêu biểu.",
          "Dịp này, 45 công nhân giỏi được tuyên dương.", *_same(45)),
    _told("a form of the verb", "Đã có 1.250 sáng kiến được công nhận, làm lợi 12,4 tỷ đồng.",
          "Công nhân toàn tỉnh có 1.250 sáng kiến, giá trị làm lợi 12,4 tỷ đồng.", *_same(1250, 12.4e9)),
    _told("căn nhà, ngôi nhà", "LĐLĐ tỉnh đã bàn giao 27 căn nhà Mái ấm Công đoàn cho đoàn viên khó khăn.",
          "Công đoàn tỉnh hỗ trợ xây 27 ngôi nhà “Mái ấm Công đoàn” cho đoàn viên có hoàn cảnh khó khăn.", *_same(27)),
    _told("a short organisation", "Trong năm 2017, LĐLĐ tỉnh Kon Tum kết nạp 3.215 đoàn viên mới.",
          "LĐLĐ tỉnh kết nạp mới 3.215 đoàn viên.", *_same(3215)),
    _told("ranks in a list", "Ban tổ chức trao 2 giải Nhất, 3 giải Nhì và 5 giải Ba.",
          "Kết quả có 2 giải nhất, 3 giải nhì, 5 giải ba được trao.", *_same(2, 3, 5)),
    _told("kinds of recipients", "Chủ tịch UBND tỉnh tặng Bằng khen cho 6 tập thể và 14 cá nhân.",
          "Dịp này, 6 tập thể và 14 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen.", *_same(6, 14)),
    _told("in words", "Hội nghị tuyên dương mười lăm công nhân giỏi.", "Có 15 công nhân giỏi được tuyên dương.",
          *_same(15)),
    _told("in another order", "Có 186 đại biểu dự hội nghị; 45 công nhân giỏi được tuyên dương.",
          "Hội nghị tuyên dương 45 công nhân giỏi, với 186 đại biểu tham dự.", *_same(186, 45)),
    _told("nghìn", "Công đoàn tặng 1.500 suất quà cho công nhân khó khăn.",
          "Công đoàn đã trao 1,5 nghìn suất quà cho công nhân khó khăn.", *_same(1500)),
    _told("percent", "Tỷ lệ công nhân có việc làm ổn định đạt 92,5%.",
          "Có 92,5% công nhân có việc làm ổn định.", *_same(92.5)),
    _told("many digits, few words in common", "Trong năm, 2.347 công nhân được khám sức khỏe định kỳ.",
          "Các bệnh viện nhận khám cho 2.347 người lao động.", *_same(2347)),
]  # fmt: skip
"""The same figure in words of each paper's own."""

MEETING = [
    _told("hơn", "Toàn tỉnh có hơn 1.200 sáng kiến được công nhận.",
          "Toàn tỉnh có 1.250 sáng kiến được công nhận.", (1200, 1250)),
    _told("gần", "Công đoàn các cấp tặng gần 3.000 suất quà cho công nhân khó khăn.",
          "Công đoàn các cấp tặng 2.950 suất quà cho công nhân khó khăn.", (3000, 2950)),
    _told("khoảng", "Khoảng 200 đại biểu dự hội nghị.", "Tham dự hội nghị có 186 đại biểu.", (200, 186)),
    _told("rounded money", "Các sáng kiến làm lợi 12,4 tỷ đồng cho doanh nghiệp.",
          "Các sáng kiến làm lợi 12,38 tỷ đồng cho doanh nghiệp.", (12.4e9, 12.38e9)),
    _told("a hedge lost", "Công đoàn tặng hơn 60 suất quà cho công nhân khó khăn.",
          "Công đoàn tặng 60 suất quà cho công nhân khó khăn.", (60, 60)),
    _told("at least", "Ít nhất 40 doanh nghiệp đăng ký tham gia hội nghị.",
          "Có 52 doanh nghiệp đăng ký tham gia hội nghị.", (40, 52)),
]  # fmt: skip
"""Figures that can both be right."""

SLIPS = [
    _told("digits swapped", "Toàn tỉnh có 1.250 sáng kiến được công nhận.",
          "Toàn tỉnh có 1.520 sáng kiến được công nhận.", (1250, 1520)),
    _told("a digit dropped", "Đã có 3.215 đoàn viên được kết nạp mới.",
          "Đã có 325 đoàn viên được kết nạp mới.", (3215, 325)),
    _told("another digit", "Công đoàn tặng 1.475 suất quà cho công nhân khó khăn.",
          "Công đoàn trao 1.415 suất quà cho công nhân khó khăn.", (1475, 1415)),
    _told("a factor of ten", "Các sáng kiến làm lợi 12,4 tỷ đồng cho doanh nghiệp.",
          "Các sáng kiến làm lợi 124 tỷ đồng cho doanh nghiệp.", (12.4e9, 124e9)),
    _told("triệu for tỷ", "Các sáng kiến làm lợi 12,4 tỷ đồng cho doanh nghiệp.",
          "Các sáng kiến làm lợi 12,4 triệu đồng cho doanh nghiệp.", (12.4e9, 12.4e6)),
    _told("in other words", "Hội nghị đã nghe báo cáo về 1.250 sáng kiến được công nhận trong toàn tỉnh.",
          "Cả tỉnh có 1.520 sáng kiến được công nhận, theo báo cáo.", (1250, 1520)),
    _told("among figures that agree", "Có 186 đại biểu dự hội nghị. LĐLĐ tỉnh tặng 2.475 suất quà cho công nhân.",
          "Dự hội nghị có 186 đại biểu. LĐLĐ tỉnh tặng 2.415 suất quà cho công nhân.", (186, 186), (2475, 2415)),
    _told("no slip, the same words", "Đã có 320 căn nhà Mái ấm Công đoàn được bàn giao cho đoàn viên khó khăn.",
          "Đã có 275 căn nhà Mái ấm Công đoàn được bàn giao cho đoàn viên khó khăn.", (320, 275)),
    _told("the only honour of its kind", "LĐLĐ tỉnh Kon Tum tặng Bằng khen cho 14 cá nhân.",
          "Ông Sỹ trao Bằng khen cho 41 đoàn viên tiêu biểu.", (14, 41)),
    _told("no slip, the only honour of its kind", "LĐLĐ tỉnh tặng Bằng khen cho 14 cá nhân.",
          "Chủ tịch LĐLĐ tỉnh trao Bằng khen cho 37 cá nhân xuất sắc.", (14, 37)),
    _told("a share", "Tỷ lệ công nhân tham gia bảo hiểm đạt 92,5%.", "Tỷ lệ công nhân tham gia bảo hiểm đạt 95,2%.",
          (92.5, 95.2)),
]  # fmt: skip
"""Figures of one thing, one of which is wrong."""

OTHERS = [
    _told("a part against its whole", "Toàn tỉnh có 86 công nhân được tuyên dương.",
          "Toàn tỉnh có 36 công nhân nữ được tuyên dương."),
    _told("two rounds", "Đợt 1, LĐLĐ tỉnh hỗ trợ 350 hộ nghèo.", "Đợt 2, LĐLĐ tỉnh hỗ trợ 530 hộ nghèo."),
    _told("a sum and what each gets", "Công đoàn trao 50 suất quà, tổng trị giá 25 triệu đồng.",
          "Mỗi suất quà trị giá 500.000 đồng."),
    _told("invited and honoured", "Ban tổ chức mời 186 đại biểu dự hội nghị.",
          "Có 45 đại biểu được tôn vinh tại hội nghị."),
    _told("invited and honoured, near figures", "Có 136 đại biểu dự hội nghị tôn vinh.",
          "Có 36 đại biểu được tặng quà tại lễ tôn vinh."),
    _told("a part that names its whole", "Toàn tỉnh có 128 công đoàn cơ sở đạt chuẩn.",
          "Toàn tỉnh có 123/128 công đoàn cơ sở đạt chuẩn."),
    _told("half a year against the year", "6 tháng đầu năm 2018, toàn tỉnh có 512 sáng kiến được công nhận.",
          "Năm 2017, toàn tỉnh có 522 sáng kiến được công nhận."),
    _told("a quarter against the year", "Quý II năm 2018, công đoàn kết nạp 412 đoàn viên.",
          "Cả năm 2018, công đoàn kết nạp 1.412 đoàn viên."),
    _told("a term against a year", "Nhiệm kỳ 2013-2018, công đoàn kết nạp 12.450 đoàn viên mới.",
          "Năm 2017, công đoàn kết nạp 2.450 đoàn viên mới."),
    _told("prizes of other rank", "Ban tổ chức trao 12 giải Nhì cho các thí sinh.",
          "Ban tổ chức trao 21 giải Ba cho các thí sinh."),
    _told("recipients of other kind", "Chủ tịch UBND tỉnh tặng Bằng khen cho 16 tập thể.",
          "Chủ tịch UBND tỉnh tặng Bằng khen cho 61 cá nhân."),
    _told("other honours", "LĐLĐ tỉnh tặng Bằng khen cho 42 cá nhân.", "LĐLĐ tỉnh tặng Giấy khen cho 24 cá nhân."),
    _told("levels", "Toàn tỉnh có 152 sáng kiến cấp tỉnh được công nhận.",
          "Toàn tỉnh có 1.152 sáng kiến cấp cơ sở được công nhận."),
    _told("units", "Công đoàn tặng 125 suất quà cho công nhân khó khăn.",
          "Công đoàn tặng 125 triệu đồng cho công nhân khó khăn."),
    _told("provinces", "LĐLĐ tỉnh Kon Tum có 1.250 sáng kiến được công nhận.",
          "LĐLĐ tỉnh Gia Lai có 1.520 sáng kiến được công nhận."),
    _told("things that are not alike", "Công đoàn tổ chức 45 lớp tập huấn an toàn lao động.",
          "Công đoàn tổ chức 54 cuộc đối thoại tại doanh nghiệp."),
    _told("shares of two things", "Có 92,5% công nhân tham gia bảo hiểm xã hội.",
          "Có 95,2% doanh nghiệp tổ chức hội nghị người lao động."),
    _told("other years", "Năm 2016, công đoàn tặng 1.475 suất quà cho công nhân khó khăn.",
          "Năm 2017, công đoàn tặng 1.745 suất quà cho công nhân khó khăn."),
    _told("not one of them", "Công đoàn đã kết nạp 1.860 đoàn viên mới.",
          "Công đoàn không kết nạp 1.680 đoàn viên mới."),
    _told("proposed and given", "LĐLĐ tỉnh đề nghị Tổng LĐLĐ Việt Nam tặng Bằng khen cho 42 cá nhân.",
          "Ông Sỹ trao Bằng khen của LĐLĐ tỉnh cho 14 cá nhân có thành tích trong phong trào."),
    _told("currencies", "Các sáng kiến làm lợi 1,2 triệu USD cho doanh nghiệp.",
          "Các sáng kiến làm lợi 12 triệu đồng cho doanh nghiệp."),
    _told("no slip, other words", "Hội nghị nghe báo cáo về 320 sáng kiến.",
          "Đoàn viên của các doanh nghiệp đóng trên địa bàn thành phố gửi tới ban tổ chức 275 giải pháp."),
    _told("the same figure of two things", "Đoàn bác sĩ khám bệnh cho 45 người dân xã Đắk Long.",
          "Cùng ngày, 45 tình nguyện viên hiến máu."),
    _told("the same figure of other people", "Có 46 người nghèo được nhận xe lăn.",
          "Đoàn gồm 46 người lên đường ra Trường Sa."),
    _told("the same figure of other bodies", "Có 8 tập thể được tặng cờ.",
          "Lễ phát động có 8 đơn vị đồng hành về sau."),
    _told("given and to be given", "Hội nghị đã tặng 312 suất quà cho công nhân khó khăn.",
          "Dự kiến sẽ có 321 suất quà đến với đoàn viên vào dịp Tết."),
    _told("one of several of its kind",
          "LĐLĐ tỉnh tặng Bằng khen cho 14 cá nhân, sau đó tặng Bằng khen cho 29 cá nhân của ngành giáo dục.",
          "Chủ tịch LĐLĐ tỉnh trao Bằng khen cho 37 cá nhân xuất sắc."),
    _told("shares of other people", "Tỷ lệ công nhân dự hội nghị đạt 92%.", "Tỷ lệ công nhân được đối thoại đạt 97%."),
    _told("given and to be given, at another time", "Công đoàn trao 320 suất quà cho công nhân dịp hè.",
          "Công đoàn dự kiến trao 480 suất quà dịp Tết cho công nhân."),
    _told("things that have no word in common", "Công đoàn tặng trường 24 tủ sách.",
          "Công đoàn tặng huyện 42 bộ bàn ghế."),
    _told("gifts of other givers", "Công đoàn tặng 320 suất quà cho công nhân.",
          "Tại xã Đắk Long, đoàn từ thiện tặng 275 suất quà cho bà con."),
    _told("done and aimed at", "Công đoàn đã kết nạp 1.860 đoàn viên mới.",
          "Công đoàn phấn đấu năm nay kết nạp 1.960 đoàn viên mới, thành lập công đoàn cơ sở tại doanh nghiệp."),
    _told("one digit, two matters", "Công đoàn trao 5 xe đạp cho con công nhân.",
          "Công đoàn trao 6 sổ tiết kiệm cho công nhân."),
    _told("things of other names in like words", "Ban tổ chức trao 24 xe lăn cho người khuyết tật.",
          "Ban tổ chức trao 42 kính mắt cho người cao tuổi."),
    _told("given and to be given, a slip apart", "LĐLĐ tỉnh đã tặng 312 suất quà cho công nhân khó khăn.",
          "Dịp Tết, LĐLĐ tỉnh sẽ tặng 321 suất quà cho đoàn viên."),
    _told("a department and a federation", "Sở Y tế tỉnh Kon Tum trao 1.250 suất quà cho công nhân khó khăn.",
          "LĐLĐ tỉnh Kon Tum trao 1.520 suất quà cho công nhân khó khăn."),
    _told("not done, further behind", "Tỉnh có 1.345 công nhân của các công ty chưa được khám sức khỏe.",
          "Tỉnh có 1.435 công nhân của các công ty được khám sức khỏe."),
    _told("a hundred times as much", "Đoàn viên Hồ Thị Ba tặng 14 suất quà cho công nhân khó khăn.",
          "Công đoàn tỉnh tặng 3.700 suất quà cho công nhân khó khăn."),
    _told("of two terms, as other sentences tell",
          "Có 247 đại biểu dự đại hội. Nhiệm kỳ 2013-2018, đại hội có 247 đại biểu về dự.",
          "Có 375 đại biểu dự đại hội. Nhiệm kỳ 2018-2023, đại hội có 375 đại biểu về dự."),
    _told("another figure beside that differs",
          "Anh Lê Văn An có 161 sáng kiến, làm lợi 11,2 tỷ đồng.",
          "Anh Vũ Văn Tư có 15 sáng kiến, làm lợi 1,2 tỷ đồng."),
    _told("done and not done", "Toàn tỉnh có 345 doanh nghiệp đã ký thỏa ước lao động tập thể.",
          "Toàn tỉnh có 435 doanh nghiệp chưa ký thỏa ước lao động tập thể."),
    _told("one of a kind against all", "Đoàn viên Nguyễn Thị Lan có 12 sáng kiến.",
          "Toàn tỉnh có 1.250 sáng kiến được công nhận."),
    _told("told in both, a like sentence in each",
          "Huyện Đắk Hà tặng 145 suất quà cho công nhân. Huyện Đắk Tô tặng 160 suất quà cho công nhân.",
          "Huyện Đắk Hà tặng 145 suất quà cho công nhân. Huyện Sa Thầy tặng 165 suất quà cho công nhân.", *_same(145)),
    _told("figures of other givers, a slip apart",
          "LĐLĐ tỉnh trao 1.475 suất quà cho công nhân. Riêng Công đoàn Giáo dục trao 475 suất quà cho giáo viên.",
          "LĐLĐ tỉnh trao 1.475 suất quà cho công nhân. Các cấp công đoàn trao 175 suất quà cho học sinh, giáo viên.",
          *_same(1475)),
]  # fmt: skip
"""Figures of two things."""

BESIDE = [
    _told("told in both, and another like sentence",
          "LĐLĐ tỉnh tặng 250 suất quà cho công nhân. LĐLĐ tỉnh tặng 520 suất quà cho học sinh.",
          "LĐLĐ tỉnh tặng 520 suất quà cho học sinh.", *_same(520)),
    _told("alike items of a list",
          "Công nhân Lê Văn An có 12 sáng kiến, làm lợi 120 triệu đồng. Công nhân Hồ Thị Ba có 15 sáng kiến, làm lợi "
          "340 triệu đồng.",
          "Công nhân Phạm Văn Cư có 13 sáng kiến, làm lợi 150 triệu đồng. Công nhân Đỗ Thị Dung có 17 sáng kiến, làm "
          "lợi 430 triệu đồng."),
    _told("one item of a list in both",
          "Chị Hồ Thị Ba có 15 sáng kiến, làm lợi 345 triệu đồng. Anh Lê Văn An có 12 sáng kiến, làm lợi 128 "
          "triệu đồng.",
          "Chị Hồ Thị Ba có 15 sáng kiến, làm lợi 345 triệu đồng. Anh Vũ Văn Tư có 18 sáng kiến, làm lợi 182 "
          "triệu đồng.",
          *_same(15, 345e6)),
    _told("whole and part in both",
          "Có 186 đại biểu dự hội nghị, trong đó có 45 đại biểu nữ.",
          "Hội nghị có 186 đại biểu tham dự, trong đó 45 đại biểu nữ.", *_same(186, 45)),
    _told("one of two mentions of a near-copy altered",
          "LĐLĐ tỉnh đã trao 1.475 suất quà. Theo báo cáo, năm qua có 1.475 suất quà được trao cho công nhân khó khăn "
          "trên địa bàn tỉnh.",
          "LĐLĐ tỉnh đã trao 1.475 suất quà. Theo báo cáo, năm qua có 1.745 suất quà được trao cho công nhân khó khăn "
          "trên địa bàn tỉnh.",
          (1475, 1475), (1475, 1745)),
    _told("a slip beside many that agree",
          "Có 186 đại biểu dự. LĐLĐ tỉnh tặng Bằng khen cho 23 cá nhân. Năm 2017 có 1.250 sáng kiến, làm "
          "lợi 12,4 tỷ đồng.",
          "Có 186 đại biểu dự. LĐLĐ tỉnh tặng Bằng khen cho 32 cá nhân. Năm 2017 có 1.250 sáng kiến, làm "
          "lợi 12,4 tỷ đồng.",
          *_same(186, 1250, 12.4e9), (23, 32)),
    _told("most figures differ: two events of one form",
          "Có 186 đại biểu dự. LĐLĐ tỉnh tặng Bằng khen cho 23 cá nhân. LĐLĐ tỉnh trao 1.250 suất quà cho công nhân.",
          "Có 168 đại biểu dự. LĐLĐ tỉnh tặng Bằng khen cho 32 cá nhân. LĐLĐ tỉnh trao 1.520 suất quà cho công nhân."),
    _told("another of it in like words, though not the same",
          "Dịp này có 1.475 suất quà. Riêng thành phố đã trao 475 suất quà cho công nhân khó khăn.",
          "Công đoàn tỉnh đã trao 1.475 suất quà cho công nhân khó khăn trên địa bàn.", *_same(1475)),
]  # fmt: skip
"""Several figures, of which some are told by both."""

HEDGES = [
    _told("hơn, and far more", "Toàn tỉnh có hơn 1.200 sáng kiến được công nhận.",
          "Toàn tỉnh có 1.920 sáng kiến được công nhận.", (1200, 1920)),
    _told("gần, and a little more", "Công đoàn các cấp tặng gần 3.000 suất quà cho công nhân khó khăn.",
          "Công đoàn các cấp tặng 3.150 suất quà cho công nhân khó khăn.", (3000, 3150)),
    _told("hàng trăm", "Hàng trăm công nhân tham gia ngày hội.", "Có 450 công nhân tham gia ngày hội.", (100, 450)),
    _told("từ … đến", "Mỗi công nhân có thu nhập từ 6 đến 8 triệu đồng một tháng.",
          "Thu nhập của mỗi công nhân là 7 triệu đồng một tháng.", (6e6, 7e6)),
    _told("hơn in both", "Có hơn 300 đoàn viên tham gia hiến máu tình nguyện.",
          "Hơn 300 đoàn viên đã tham gia hiến máu tình nguyện.", *_same(300)),
    _told("không quá", "Chi phí mỗi mô hình không quá 50 triệu đồng.",
          "Chi phí mỗi mô hình là 42 triệu đồng.", (50e6, 42e6)),
]  # fmt: skip
"""Figures with a word that makes them wider."""
