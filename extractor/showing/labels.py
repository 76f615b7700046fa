"""The Vietnamese of what is shown of facts and verdicts: English label to Vietnamese label."""

VIETNAMESE = {
    # types of facts
    "organisation": "tổ chức",
    "term": "nhiệm kỳ",
    "date": "thời gian",
    "count": "số liệu",
    "award": "khen thưởng",
    "program": "chương trình",
    "document": "văn bản",
    "person": "nhân vật",
    # verdicts
    "conflict": "mâu thuẫn",
    "arithmetic": "tính sai",
    "update": "cập nhật",
    "compatible": "không trái nhau",
    "agree": "khớp nhau",
    "copied": "chép lại",
    "supported": "được xác nhận",
    "contradicted": "bị bác",
    "unknown": "chưa rõ",
    # a group
    "1 independent source": "1 nguồn độc lập",
    "{} independent sources": "{} nguồn độc lập",
    "1 article of unknown source": "1 bài, không rõ nguồn",
    "{} articles of unknown source": "{} bài, không rõ nguồn",
    "Somebody has decided on one of these figures since they were compared; the next comparison judges anew.": (
        "Sau lần đối chiếu gần nhất, một trong các con số này đã có ý kiến duyệt mới; lần tới sẽ đối chiếu lại."
    ),
    "told first": "nói trước tiên",
    "likelier": "đáng tin hơn",
    "copied from {}": "chép từ {}",
    "and 1 copy": "và 1 bài chép lại",
    "and {} copies": "và {} bài chép lại",
    "and {} more": "và {} câu nữa",
    "captured {}": "lấy về ngày {}",
    # what verdicts mean
    "Articles tell figures of one thing that cannot all be right.": (
        "Các bài nói những con số về cùng một việc mà không thể cùng đúng."
    ),
    "A sum or a percentage within an article does not add up.": (
        "Trong cùng một bài, tổng hoặc tỉ lệ phần trăm không khớp với các số thành phần."
    ),
    "A later figure takes the place of an earlier one.": "Con số sau thay cho con số trước.",
    "Figures differ in wording or rounding and may all be right, are one and the same rough figure, or are perhaps of "
    "two things or two times.": (
        "Các con số khác nhau ở cách nói hoặc làm tròn và có thể cùng đúng, hoặc cùng là một con số ước chừng, hoặc có "
        "lẽ nói về hai việc khác nhau hay hai thời điểm khác nhau."
    ),
    "Articles tell the same figure.": "Các bài nói cùng một con số.",
    "Only copies of one text tell it: one witness.": "Chỉ các bài chép cùng một văn bản nói đến: chỉ là một nguồn.",
}  # fmt: skip

KEYS = {
    "organisation": "tổ chức",
    "successor": "tổ chức kế tục",
    "province": "tỉnh",
    "type": "loại dữ kiện",
    "metric": "loại số liệu",
    "award": "khen thưởng",
    "noun": "đối tượng đếm",
    "name": "tên gọi",
    "recipient": "đối tượng được khen",
    "rank": "hạng",
    "level": "cấp",
    "program": "chương trình",
    "modality": "tính chất",
    "period": "thời gian",
    "unit": "đơn vị tính",
    "article": "bài",
    "source": "nguồn",
}
"""The names of a key's parts."""

VALUES = {
    "metric": {
        "initiative": "sáng kiến", "research_topic": "đề tài", "project": "công trình", "person": "người",
        "member": "đoàn viên, hội viên", "worker": "người lao động", "delegate": "đại biểu", "collective": "tập thể",
        "union_unit": "công đoàn cơ sở", "enterprise": "doanh nghiệp", "household": "hộ", "gift": "suất quà",
        "house": "nhà", "event": "hoạt động", "text": "văn bản", "money": "tiền", "rate": "tỉ lệ",
        "measure": "đo lường", "other": "khác",
    },
    "award": {
        "huan_chuong": "Huân chương", "huy_chuong": "Huy chương", "anh_hung": "Anh hùng Lao động",
        "danh_hieu_nha_nuoc": "danh hiệu Nhà nước", "giai_thuong": "giải thưởng", "ky_niem_chuong": "Kỷ niệm chương",
        "co_thi_dua": "Cờ thi đua", "bang_khen": "Bằng khen", "giay_khen": "Giấy khen",
        "bang_lao_dong_sang_tao": "Bằng Lao động sáng tạo", "chien_si_thi_dua": "Chiến sĩ thi đua",
        "lao_dong_tien_tien": "Lao động tiên tiến", "tap_the_lao_dong_tien_tien": "Tập thể Lao động tiên tiến",
        "tap_the_lao_dong_xuat_sac": "Tập thể Lao động xuất sắc", "giay_chung_nhan": "Giấy chứng nhận",
        "cong_doan_vung_manh": "công đoàn vững mạnh", "gioi_viec_nuoc": "Giỏi việc nước, đảm việc nhà",
        "bieu_duong": "biểu dương", "khen_thuong": "khen thưởng", "other": "khác",
    },
    "recipient": {
        "individual": "cá nhân", "collective": "tập thể", "household": "hộ", "work": "công trình",
        "mixed": "tập thể và cá nhân",
    },
    "level": {
        "central": "trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã", "grassroots": "cơ sở",
        "sector": "ngành", "ministry": "bộ, ngành", "state": "Nhà nước",
    },
    "rank": {
        "special": "đặc biệt", "first": "nhất", "second": "nhì", "third": "ba", "consolation": "khuyến khích",
    },
    "modality": {
        "reported": "đã đạt", "target": "chỉ tiêu", "proposed": "đề nghị", "negated": "phủ định",
    },
    "type": {"count": "số liệu", "award": "khen thưởng"},
}  # fmt: skip
"""The values of those that have a closed list."""
