"""What stands on every page."""

VIETNAMESE = {
    # every page
    "To the content": "Đến nội dung",
    "Past the chart": "Bỏ qua biểu đồ",
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
    "it is not in UTF-8": "không phải UTF-8",
    "there are blanks between its fields": "có khoảng trắng giữa các mục",
    "the form is longer than {:,} bytes": "nội dung gửi lên dài hơn {:,} byte",
    "the form has more than {} fields": "nội dung gửi lên có hơn {} mục",
    "what was sent is no JSON: {}, at character {}": "nội dung gửi lên không phải là JSON: {}, ở ký tự thứ {}",
    "nothing was sent: send a JSON object": "chưa gửi gì: cần gửi một đối tượng JSON",
    "what was sent is no JSON object; its content type must be application/json": (
        "nội dung gửi lên không phải là một đối tượng JSON; kiểu nội dung phải là application/json"
    ),
    "what was sent is longer than {:,} bytes": "nội dung gửi lên dài hơn {:,} byte",
    "the query of the address is longer than {:,} bytes": "phần sau dấu hỏi của địa chỉ dài hơn {:,} byte",
    "the address of this search is longer than {:,} characters": "địa chỉ của lượt tìm này dài hơn {:,} ký tự",
    "this site is read-only": "trang này chỉ để đọc",
    "Search again": "Tìm lại",
    # results
    "Pages of the result": "Các trang kết quả",
    "Before": "Trang trước",
    "Next": "Trang sau",
    "Page {} of {}": "Trang {} / {}",
    "Not in the picture: {} facts of years far away": "Không có trong hình: {} dữ kiện về những năm cách xa",
    "{}; as articles tell: {}": "{}; theo bài viết: {}",
    "original": "bài gốc",
}
