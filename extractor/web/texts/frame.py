"""What stands on every page."""

VIETNAMESE = {
    # every page
    "To the content": "Đến nội dung",
    "Pages": "Các trang",
    "Search": "Tìm kiếm",
    "Checks": "Đối chiếu",
    "Verify": "Kiểm chứng",
    "Review": "Duyệt",
    "Single keys: / to search, j and k for the next and the one before": (
        "Phím tắt: / để tìm, j và k để đến mục sau và mục trước"
    ),
    "read only": "chỉ đọc",
    # errors
    "Nothing here": "Không có gì ở đây",
    "That did not work": "Không làm được",
    "There is no page at this address, or what it showed has been taken out.": (
        "Không có trang nào ở địa chỉ này, hoặc nội dung đã được gỡ."
    ),
    "Not Found": "không có gì ở đây",
    "Method Not Allowed": "địa chỉ này không nhận yêu cầu như vậy",
    "There was an error parsing the body": "không đọc được nội dung gửi lên",
    "the form cannot be read: {}": "không đọc được nội dung gửi lên: {}",
    "this site is read-only": "trang này chỉ để đọc",
    "Search again": "Tìm lại",
    # results
    "Pages of the result": "Các trang kết quả",
    "Before": "Trang trước",
    "Next": "Trang sau",
    "Page {} of {}": "Trang {} / {}",
    "Not in the picture: {} facts of years far away": "Không có trong hình: {} dữ kiện về những năm cách xa",
    "original": "bài gốc",
}
