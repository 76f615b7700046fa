"""The pages where facts are decided on."""

from extractor.web.reviewer import NO_DECISIONS, READ_ONLY

VIETNAMESE = {
    READ_ONLY: "Trang này chỉ để đọc: không thể duyệt ở đây.",
    NO_DECISIONS: "Thư mục tệp Parquet không lưu ý kiến duyệt: hãy nạp vào một kho để duyệt dữ kiện.",
    # the queue
    "Facts to decide on, the least sure first": "Dữ kiện cần duyệt, kém chắc chắn nhất đứng trước",
    "Facts to decide on": "Dữ kiện cần duyệt",
    "Your name": "Tên của bạn",
    "Remember": "Lưu tên",
    "Decisions are somebody's: write your name first.": "Ý kiến duyệt là của một người: hãy ghi tên trước.",
    "Keys:": "Phím tắt:",
    "next, before": "tiếp theo, trước đó",
    "right": "đúng",
    "wrong": "sai",
    "Correct it, or say why": "Sửa, hoặc nói vì sao",
    "There is nothing to decide here.": "Không còn gì để duyệt ở đây.",
    "Decided last": "Duyệt gần đây",
    "a later decision counts": "đã có ý kiến sau thay thế",
    "The fact is not in the store; the decision counts again when it comes back.": (
        "Dữ kiện không có trong kho; khi nó trở lại, ý kiến này lại có hiệu lực."
    ),
    "Nothing has been decided yet.": "Chưa duyệt gì.",
    # the form
    "Your decision": "Ý kiến của bạn",
    "Why (if you like)": "Vì sao (không bắt buộc)",
    "Right but for something: correct it": "Đúng một phần: sửa lại",
    "Where it stands in the text": "Vị trí trong bài",
    "Keep the correction": "Lưu chỗ sửa",
    "Withdraw this decision": "Rút lại ý kiến này",
    "The fact is then undecided again; what was decided stays listed.": (
        "Dữ kiện sẽ trở lại trạng thái chưa duyệt; các ý kiến trước đó vẫn được ghi lại."
    ),
    "Withdraw": "Rút lại",
    # columns and values that have a name nowhere else
    "organisation id": "mã tổ chức",
    "former id": "mã tổ chức cũ",
    "evidence start": "vị trí đầu trong bài",
    "evidence end": "vị trí cuối trong bài",
    "part of start": "vị trí đầu của tổng",
    "part of end": "vị trí cuối của tổng",
    "exact": "đúng bằng",
    "about": "khoảng",
    "more than": "hơn",
    "less than": "dưới",
    "at least": "ít nhất",
    "at most": "nhiều nhất",
    "range": "khoảng từ … đến …",
    "order": "cỡ hàng chục, hàng trăm",
}
