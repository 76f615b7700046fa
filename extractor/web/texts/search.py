"""The page of a search."""

VIETNAMESE = {
    "Words to find": "Từ cần tìm",
    "Figures, honours, bodies and people out of the news: each with its sentence and its source.": (
        "Số liệu, khen thưởng, tổ chức, nhân vật trong tin bài: mỗi dữ kiện kèm câu văn và nguồn."
    ),
    "for example: cong doan kon tum": "ví dụ: cong doan kon tum",
    'Accents are optional. "A phrase" in quotes, a beginning with a star: khen*.': (
        'Gõ dấu hay không đều được. "Cụm từ" trong ngoặc kép, phần đầu của từ với dấu sao: khen*.'
    ),
    "More filters": "Thêm điều kiện lọc",
    "Organisation": "Tổ chức",
    "Person": "Nhân vật",
    "Years": "Năm",
    "Published": "Ngày đăng",
    "2018-01-01..2018-06-30": "1/1/2018..30/6/2018",
    "Figure from": "Con số từ",
    "1000 or 2.5": "1000 hoặc 2,5",
    "Apply": "Áp dụng",
    "Figure up to": "Con số đến",
    "Confidence from": "Độ tin cậy từ",
    "with rejected facts": "kể cả dữ kiện đã bị bác",
    "with merged provinces": "kể cả tỉnh đã nhập",
    "The result ends before this page.": "Kết quả hết trước trang này.",
    "Copies": "Bài chép lại",
    "with copies": "kể cả bài chép",
    "without copies": "không kể bài chép",
    "Chosen": "Đã chọn",
    "Take this away": "Bỏ chọn",
    "facts": "dữ kiện",
    "Order": "Thứ tự",
    "Sort": "Sắp xếp",
    "best": "khớp nhất",
    "newest": "mới nhất",
    "oldest": "cũ nhất",
    "largest": "số lớn nhất",
    "smallest": "số nhỏ nhất",
    "surest": "chắc chắn nhất",
    "doubtful": "kém chắc chắn nhất",
    "The figure by year: a point is the middle one, a line reaches from the least to the most; what is told of several "
    "years stands in each": (
        "Số liệu theo năm: điểm là số ở giữa, đường thẳng nối số nhỏ nhất với số lớn nhất; số liệu của nhiều năm được "
        "tính vào từng năm"
    ),
    "figures of one kind alone: {}": "chỉ gồm số liệu loại: {}",
    "the years chosen are filled": "các năm đang chọn được tô đậm",
    "Not in the picture, as they are no results:": "Không vẽ vì không phải kết quả:",
    "Not in the picture, as they are of another kind:": "Không vẽ vì thuộc loại khác:",
    "1 figure": "1 số liệu",
    "{} figures": "{} số liệu",
    "Counted, but not drawn, as more was put right than the figure: {}": (
        "Được đếm nhưng không vẽ, vì đã sửa cả nội dung khác ngoài con số: {}"
    ),
    "Facts by year, those of several years in each": (
        "Số dữ kiện theo năm; dữ kiện về nhiều năm được tính vào từng năm"
    ),
    "Years far away are not in the picture.": "Những năm cách xa không có trong hình.",
    "By year": "Theo năm",
    "accept": "đã duyệt: đúng",
    "reject": "đã duyệt: sai",
    "correct": "đã sửa",
    "Nothing was found.": "Không tìm thấy gì.",
    "Fewer words find more. A body is found by its name:": "Thử dùng ít từ hơn, hoặc tìm tổ chức theo tên:",
    "The nearest names:": "Những tên gần nhất:",
    "All facts": "Tất cả dữ kiện",
    "This result as a file:": "Tải kết quả này:",
    "Narrow down": "Lọc kết quả",
    "Type": "Loại dữ kiện",
    "Metric": "Loại số liệu",
    "Award": "Khen thưởng",
    "Province": "Tỉnh, thành phố",
    "Source": "Nguồn",
    "Modality": "Tính chất",
    "Recipient": "Đối tượng được khen",
    "Rank": "Hạng",
    "Level": "Cấp",
    "Unit": "Đơn vị tính",
    "Counted as": "Đối tượng đếm",
    "not told": "không nêu rõ",
    "Page": "Trang",
    "Verdict": "Kết luận",
    "{} more": "{} mục nữa",
}
