"""The page about the API."""

VIETNAMESE = {
    "All that the pages show is there as JSON, and any search as a file.": (
        "Mọi nội dung trên các trang đều có dưới dạng JSON, và mọi kết quả tìm kiếm đều tải về được thành tệp."
    ),
}
