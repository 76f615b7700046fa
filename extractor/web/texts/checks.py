"""The page of figures compared."""

VIETNAMESE = {
    "Who says so? Figures compared": "Ai nói thế? Đối chiếu số liệu",
    "Articles are being compared. This page shows what was known before.": (
        "Đang đối chiếu các bài. Trang này hiện kết quả trước đó."
    ),
    "Look again": "Tải lại trang",
    "Comparing failed; the terminal in which the site was started says why.": (
        "Đối chiếu không xong; cửa sổ dòng lệnh đã mở trang web này cho biết vì sao."
    ),
    "figures are being compared for the first time: ask again in a while": (
        "số liệu đang được đối chiếu lần đầu: lát nữa hãy thử lại"
    ),
    "No figures have been compared yet.": "Chưa đối chiếu số liệu nào.",
    "{} articles are newer than the last comparison.": "{} bài mới hơn lần đối chiếu gần nhất.",
    "Facts decided on since the last comparison: {}.": "Dữ kiện có ý kiến duyệt mới sau lần đối chiếu gần nhất: {}.",
    "Nothing is left to compare": "Không còn gì để đối chiếu",
    "Somebody has found figures of this group wrong since they were compared.": (
        "Sau lần đối chiếu gần nhất, đã có người duyệt và xác định có con số trong nhóm này là sai."
    ),
    "Compare now": "Đối chiếu ngay",
    "This site is read-only: extractor check brings them up to date.": (
        "Trang này chỉ để đọc: lệnh extractor check sẽ đối chiếu tiếp."
    ),
    "Words of a sentence, a body, a province": "Từ trong câu, tổ chức, tỉnh",
    "Filter": "Lọc",
    "Verdicts": "Kết luận",
    "What the verdicts mean": "Các kết luận nghĩa là gì",
    "all": "tất cả",
    "All groups": "Tất cả các nhóm",
    "Nothing to compare.": "Chưa có gì để đối chiếu.",
    "The figures on one axis": "Các số liệu trên một trục",
    "The body that took its place": "Tổ chức kế tục",
}
