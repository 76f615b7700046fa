"""What stands on every page."""

VIETNAMESE = {
    # every page
    "To the content": "Đến nội dung",
    "Pages": "Các trang",
    "Search": "Tìm kiếm",
    "Checks": "Đối chiếu",
    "Verify": "Kiểm chứng",
    "Review": "Duyệt",
    "read only": "chỉ đọc",
    # errors
    "Nothing here": "Không có gì ở đây",
    "That did not work": "Không làm được",
    "There is no page at this address, or what it showed has been taken out.": (
        "Không có trang nào ở địa chỉ này, hoặc nội dung đã được gỡ."
    ),
    # results
    "Pages of the result": "Các trang kết quả",
    "Before": "Trước",
    "Next": "Sau",
    "Page {} of {}": "Trang {} / {}",
    "original": "bài gốc",
}
