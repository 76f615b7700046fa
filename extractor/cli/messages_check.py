"""The Vietnamese of what the commands say that compare figures."""

VIETNAMESE = {
    # extractor check
    "Compares figures across the articles of a store.": "So sánh số liệu giữa các bài trong một kho.",
    "Compares the figures that different articles tell of one thing, and adds up sums and percentages. Words and "
    "options choose as in a search: a group is shown where one of its reports fits. First come conflicts and errors in "
    'arithmetic, then updates, compatible, agreeing and copied figures. Example: extractor check facts.db --province '
    '"kon tum" --year 2018 --html report.html --fail-on conflict Exit status: 0 done, 2 wrong usage or no store, 3 '
    "what --fail-on names was found.": (
        "So sánh số liệu mà các bài khác nhau nói về cùng một việc, và tính lại các tổng và tỉ lệ phần trăm.\n\n"
        "Từ và tùy chọn dùng như khi tìm: một nhóm được hiện khi có ít nhất một số liệu trong nhóm khớp. Đứng trước là "
        "các mâu thuẫn và chỗ tính sai, rồi đến số liệu được cập nhật, không trái nhau, khớp nhau và chép lại.\n\n"
        'Ví dụ: extractor check facts.db --province "kon tum" --year 2018 --html report.html --fail-on conflict\n\n'
        "Mã thoát: 0 xong, 2 dùng sai hoặc không có kho, 3 có kết luận mà --fail-on nêu."
    ),
    "Show these alone: conflict, arithmetic, update, compatible, agree, copied.": (
        "Chỉ hiện loại này: conflict, arithmetic, update, compatible, agree, copied."
    ),
    "Groups at most; else 20 in the terminal, 1000 on a page, all as JSON.": (
        "Số nhóm nhiều nhất; bỏ trống thì 20 trên màn hình, 1000 trên trang web, tất cả khi ra JSON."
    ),
    "One line of JSON a group.": "Mỗi nhóm một dòng JSON.",
    "Write a web page that needs nothing else and prints well.": (
        "Ghi một trang web không cần thêm gì khác và in ra giấy đẹp."
    ),
    "Exit 3 where such a group is found, shown or not.": "Thoát với mã 3 khi có nhóm như thế, dù có hiện hay không.",
    "nothing to compare yet: nothing that was asked for is told in figures by two articles": (
        "chưa có gì để so sánh: trong phạm vi đã chọn, chưa có số liệu nào được hai bài cùng nói đến"
    ),
    "{} of {} groups; --limit {} shows more": "{} trong {} nhóm; --limit {} hiện thêm",
    "{} in 1 group": "{} trong 1 nhóm",
    "{} in {} groups": "{} trong {} nhóm",
    # extractor verify
    "Looks up each figure of an article in a store.": "Đối chiếu từng số liệu của một bài với một kho.",
    "Looks up each figure of an article in a store: supported, contradicted or unknown, with the evidence. Example: "
    'echo "LĐLĐ tỉnh Kon Tum có 45 sáng kiến." | extractor verify facts.db - --fail-on contradicted Exit status: 0 '
    "done, 1 some inputs failed and are listed, 2 wrong usage or no store, 3 what --fail-on names was found, whether "
    "or not inputs failed.": (
        "Đối chiếu từng số liệu của một bài với một kho: có nguồn xác nhận, bị nguồn khác bác, hay chưa rõ, kèm câu "
        "dẫn chứng.\n\n"
        'Ví dụ: echo "LĐLĐ tỉnh Kon Tum có 45 sáng kiến." | extractor verify facts.db - --fail-on contradicted\n\n'
        "Mã thoát: 0 xong, 1 có đầu vào bị lỗi (đã liệt kê), 2 dùng sai hoặc không có kho, 3 có kết luận mà --fail-on "
        "nêu, dù đầu vào có lỗi hay không."
    ),
    "Articles as run takes them, or - for a text or a single sentence.": (
        "Các bài như lệnh run nhận, hoặc - cho một văn bản hay một câu."
    ),
    "One line of JSON a figure.": "Mỗi số liệu một dòng JSON.",
    "Exit 3 where such a figure is found: contradicted, unknown, supported.": (
        "Thoát với mã 3 khi có số liệu như thế: contradicted, unknown, supported."
    ),
    "no figure in it that could be compared": "không có số liệu nào để đối chiếu",
    "{} in 1 figure": "{} trong 1 số liệu",
    "{} in {} figures": "{} trong {} số liệu",
    "For it:": "Xác nhận:",
    "Against it:": "Trái lại:",
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
    "Likely cause:": "Có lẽ vì:",
    "the same digits, ten, a hundred or more times as much": "cùng các chữ số, gấp mười, gấp trăm lần hoặc hơn",
    "two digits swapped": "hai chữ số bị đảo chỗ",
    "one digit lost or added": "thiếu hoặc thừa một chữ số",
    "one digit differs": "khác nhau một chữ số",
    "a part told for the whole": "lấy một phần thay cho toàn bộ",
    "another period": "thời kỳ khác",
    "another level": "cấp khác",
    "something else is counted": "đếm thứ khác",
    "1 independent source": "1 nguồn độc lập",
    "{} independent sources": "{} nguồn độc lập",
    "told first": "nói trước tiên",
    "likelier": "đáng tin hơn",
    "copy of": "chép từ",
    "and 1 copy": "và 1 bài chép lại",
    "and {} copies": "và {} bài chép lại",
    "and {} more": "và {} câu nữa",
    # the page
    "Figures compared": "So sánh số liệu",
    "Verdict": "Kết luận",
    "What it means": "Nghĩa là",
    "Groups": "Số nhóm",
    "On this page": "Trên trang này",
    "Nothing to compare.": "Chưa có gì để so sánh.",
    "Articles tell figures of one thing that cannot all be right.": (
        "Các bài nói những con số về cùng một việc mà không thể cùng đúng."
    ),
    "A sum or a percentage within an article does not add up.": (
        "Trong cùng một bài, tổng hoặc tỉ lệ phần trăm không khớp với các số thành phần."
    ),
    "A later figure takes the place of an earlier one.": "Con số sau thay cho con số trước.",
    "Figures differ in wording or rounding, and may all be right.": (
        "Các con số khác nhau ở cách nói hoặc làm tròn, và có thể cùng đúng."
    ),
    "Articles tell the same figure.": "Các bài nói cùng một con số.",
    "Only copies of one text tell it: one witness.": "Chỉ các bài chép cùng một văn bản nói đến: chỉ là một nguồn.",
}  # fmt: skip

KEYS = {
    "organisation": "tổ chức",
    "successor": "tổ chức kế tục",
    "province": "tỉnh",
    "type": "kiểu",
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
