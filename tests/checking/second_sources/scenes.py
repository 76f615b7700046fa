"""What happens in made-up news of trade unions: for each kind of event a lead, titles and sentences with figures.

Slots: `body` and `short` (the organisation, in full and as "LĐLĐ tỉnh"), `province`, `town`, `firm`, `chair` (a name),
`day` and `half` ("6 tháng đầu năm"), `year`, `last` (the year before), `a` and `b` (figures told more than once);
`n:LOW-HIGH` is a whole number of things, `r:LOW-HIGH` a round one, `p` a percentage, `d:LOW-HIGH` a decimal.
"""

from typing import NamedTuple


class Scene(NamedTuple):
    titles: tuple[str, ...]
    lead: str
    sentences: tuple[str, ...]


REVIEW = Scene(
    ("{body} sơ kết {half} {year}", "{province}: Công đoàn kết nạp {a} đoàn viên trong {half}"),
    "Ngày {day}, tại {town}, {body} tổ chức hội nghị sơ kết hoạt động công đoàn {half} {year}; "
    "đồng chí {chair}, Chủ tịch {short}, chủ trì.",
    (
        "Trong {half}, các cấp công đoàn kết nạp {a} đoàn viên, thành lập {n:11-95} CĐCS, đạt {p}% kế hoạch năm.",
        "Toàn tỉnh hiện có {n:800-2900} công đoàn cơ sở với {n:40000-260000} đoàn viên.",
        "Công đoàn thăm hỏi, tặng {n:1200-19000} suất quà cho đoàn viên khó khăn, tổng trị giá {d:2-9} tỷ đồng.",
        "Công đoàn các cấp tổ chức {n:12-240} buổi tuyên truyền pháp luật cho {n:2100-38000} lượt người lao động.",
        "Có {n:23-480} doanh nghiệp tổ chức hội nghị người lao động, đạt {p}%.",
        "Phong trào thi đua ghi nhận {n:310-7800} sáng kiến được công nhận, làm lợi {d:11-96} tỷ đồng.",
        "Qua {n:11-64} cuộc kiểm tra liên ngành, cơ quan chức năng phát hiện {n:4-38} doanh nghiệp nợ bảo hiểm xã hội.",
        "{short} đề nghị Tổng LĐLĐ Việt Nam tặng Cờ thi đua cho {n:3-9} tập thể, Bằng khen cho {n:11-47} cá nhân.",
        "Từ nay đến cuối năm, {short} phấn đấu kết nạp thêm {r:1200-9800} đoàn viên.",
        "Hội nghị khen thưởng {n:11-58} tập thể và {n:12-96} cá nhân có thành tích xuất sắc.",
    ),
)
TET = Scene(
    ("{province}: Trao {b} suất quà Tết cho công nhân lao động", "{body} tổ chức “Tết Sum vầy” {year}"),
    "Ngày {day}, tại {town}, {body} phối hợp với {firm} tổ chức chương trình “Tết Sum vầy” năm {year} "
    "với sự tham dự của {n:310-2900} công nhân lao động.",
    (
        "Ban tổ chức trao {b} suất quà cho công nhân có hoàn cảnh khó khăn, mỗi suất {r:300-900} nghìn đồng.",
        "{short} hỗ trợ {n:210-4800} vé xe cho công nhân về quê đón Tết.",
        "Dịp này, {firm} ủng hộ {r:110-950} triệu đồng cho Quỹ xã hội của công đoàn.",
        "Tổng kinh phí chăm lo Tết của các cấp công đoàn là {d:3-48} tỷ đồng.",
        "{short} tổ chức {n:4-26} đoàn đi thăm, chúc Tết {n:12-95} doanh nghiệp.",
        "Có {n:25-180} gia đình công nhân được tặng sổ tiết kiệm.",
        "Gian hàng “0 đồng” phục vụ {n:420-3900} lượt công nhân.",
        "Đồng chí {chair} cho biết tiền thưởng Tết bình quân của {n:110-870} doanh nghiệp là {d:4-9} triệu đồng.",
    ),
)
HOUSES = Scene(
    ("Bàn giao “Mái ấm công đoàn” tại {town}", "{province}: Xây mới {b} căn nhà cho đoàn viên"),
    "Sáng {day}, {body} bàn giao nhà “Mái ấm công đoàn” cho đoàn viên {firm} tại {town}.",
    (
        "Ngôi nhà rộng {n:45-98} m2, tổng kinh phí {n:172-410} triệu đồng.",
        "{short} hỗ trợ gia đình {r:30-60} triệu đồng, gia đình góp {n:21-98} triệu đồng.",
        "Từ đầu năm {year} đến nay, các cấp công đoàn đã xây mới {b} căn nhà, sửa chữa {n:11-58} căn nhà.",
        "Quỹ xã hội công đoàn đã giải ngân {d:1-9} tỷ đồng.",
        "Sau {n:5-14} năm, chương trình đã giúp {n:210-1900} đoàn viên có nhà ở ổn định.",
        "Công nhân {firm} đóng góp {n:24-190} ngày công.",
        "{short} còn trao {n:12-85} suất học bổng cho con đoàn viên vượt khó học giỏi.",
        "Năm {year}, {short} phấn đấu hỗ trợ xây {n:21-64} căn nhà.",
    ),
)
CONGRESS = Scene(
    ("Đại hội {body} thành công tốt đẹp", "{province}: {b} đại biểu dự Đại hội Công đoàn"),
    "Trong hai ngày, đến {day}, tại {town} diễn ra Đại hội {body} nhiệm kỳ {year}-{end} với {b} đại biểu.",
    (
        "Nhiệm kỳ qua, công đoàn các cấp kết nạp {n:9000-48000} đoàn viên, thành lập {n:140-690} CĐCS.",
        "Toàn tỉnh có {n:1100-9800} sáng kiến, giải pháp được áp dụng, tiết kiệm {n:110-870} tỷ đồng.",
        "Trong 5 năm, {short} đào tạo, bồi dưỡng {n:5200-28000} lượt cán bộ công đoàn.",
        "Đại hội bầu {n:33-47} ủy viên Ban Chấp hành khóa mới.",
        "Đồng chí {chair} tái đắc cử Chủ tịch {short} với {n:120-178} phiếu.",
        "Công đoàn giới thiệu {n:2100-9800} đoàn viên ưu tú cho Đảng, trong đó {n:1100-2050} người được kết nạp.",
        "Thủ tướng Chính phủ tặng Bằng khen cho {n:3-12} tập thể, {n:4-16} cá nhân.",
        "Có {n:410-1900} nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”.",
    ),
)
FIRE = Scene(
    (
        "Cháy lớn tại {firm}, {a} công nhân phải nghỉ việc",
        "{province}: Công đoàn hỗ trợ công nhân sau vụ cháy ở {firm}",
    ),
    "Rạng sáng {day}, một vụ cháy xảy ra tại {firm} ở {town}, {province}, thiêu rụi {n:1200-9800} m2 nhà xưởng.",
    (
        "Công an tỉnh {province} điều {n:11-48} xe chữa cháy cùng {n:84-360} cán bộ, chiến sĩ đến hiện trường.",
        "Vụ cháy làm {n:4-19} người bị thương.",
        "Thiệt hại ban đầu ước tính {n:14-96} tỷ đồng.",
        "Sau vụ cháy, {a} công nhân phải nghỉ việc.",
        "{body} hỗ trợ mỗi công nhân bị thương {n:3-9} triệu đồng.",
        "Bệnh viện Đa khoa tỉnh tiếp nhận {n:5-22} ca ngạt khói.",
        "Công ty cho biết {n:120-780} lao động được chuyển sang nhà máy khác làm việc.",
        "Công đoàn vận động ủng hộ {r:150-980} triệu đồng cho người lao động.",
    ),
)
WAGES = Scene(
    ("{firm} nợ lương, công nhân ngừng việc", "{a} công nhân {firm} ở {town} ngừng việc tập thể"),
    "Sáng {day}, {a} công nhân {firm} ở {town}, {province} ngừng việc vì công ty chậm trả lương.",
    (
        "Công ty nợ lương {n:2-5} tháng với số tiền {d:3-19} tỷ đồng.",
        "Ngoài ra, công ty còn nợ bảo hiểm xã hội {d:2-14} tỷ đồng.",
        "{body} cử {n:4-12} cán bộ đến nắm tình hình.",
        "Công đoàn tạm ứng {r:120-960} triệu đồng hỗ trợ {n:110-490} công nhân thuê trọ.",
        "Đồng chí {chair} cho biết có {n:24-96} lao động nữ mang thai.",
        "Công ty cam kết trả {n:45-80} phần trăm tiền lương trước ngày 30 tháng này.",
        "Từ đầu năm {year}, toàn tỉnh xảy ra {n:4-28} vụ ngừng việc tập thể với {n:2100-14800} công nhân tham gia.",
        "Trung tâm dịch vụ việc làm giới thiệu {n:140-870} chỗ làm mới.",
    ),
)
INVENTION = Scene(
    ("{province}: {a} sáng kiến trong một năm", "{body} trao Bằng Lao động sáng tạo năm {year}"),
    "Chiều {day}, tại {town}, {body} tổ chức hội nghị biểu dương lao động giỏi, lao động sáng tạo năm {year}.",
    (
        "Tổng LĐLĐ Việt Nam tặng Bằng Lao động sáng tạo cho {n:4-28} cá nhân.",
        "UBND tỉnh {province} tặng Bằng khen cho {n:4-15} tập thể và {n:11-48} cá nhân.",
        "{short} tặng Giấy khen cho {n:12-76} công nhân.",
        "Năm {last}, đoàn viên trong tỉnh đề xuất {a} sáng kiến, làm lợi {n:21-240} tỷ đồng.",
        "Hội đồng khoa học công nhận {n:31-190} đề tài cấp cơ sở.",
        "Hội thi sáng tạo kỹ thuật thu hút {n:42-260} giải pháp của {n:54-380} tác giả.",
        "Ban tổ chức trao {n:3-9} giải Nhất, {n:5-16} giải Nhì cho các tác giả.",
        "Riêng {firm} có {n:23-170} sáng kiến, tiết kiệm {d:1-19} tỷ đồng.",
    ),
)
COURSE = Scene(
    ("Tập huấn cán bộ công đoàn tại {town}", "{province}: Khám sức khỏe miễn phí cho công nhân"),
    "Ngày {day}, {body} khai mạc Tháng Công nhân năm {year} tại {firm}, {town}, với {n:420-2600} đoàn viên tham gia.",
    (
        "{short} khám sức khỏe miễn phí cho {n:310-3800} nữ công nhân.",
        "Các cấp công đoàn tổ chức {n:12-78} lớp tập huấn cho {n:850-6400} cán bộ công đoàn.",
        "Ngày hội hiến máu tiếp nhận {n:190-1400} đơn vị máu.",
        "Công đoàn tư vấn pháp luật cho {n:430-5200} lượt công nhân.",
        "Có {n:18-96} đội với {n:230-980} vận động viên tham gia giải bóng đá công nhân.",
        "{firm} trao {n:45-420} phần quà, trị giá {n:45-380} triệu đồng.",
        "{short} ký kết thỏa thuận giảm giá với {n:4-28} doanh nghiệp, giúp {n:5200-48000} đoàn viên hưởng lợi.",
        "Đồng chí {chair} đối thoại với {n:140-620} công nhân, tiếp nhận {n:21-89} kiến nghị.",
    ),
)
SCENES = (REVIEW, TET, HOUSES, CONGRESS, FIRE, WAGES, INVENTION, COURSE)
