"""The Vietnamese of the pages: English sentence to Vietnamese sentence."""

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
}
