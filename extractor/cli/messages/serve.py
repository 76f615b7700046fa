"""The Vietnamese of what `serve` says."""

VIETNAMESE = {
    "Opens a site over a store, to look, compare and decide.": (
        "Mở trang web trên một kho, để xem, đối chiếu và duyệt."
    ),
    "Opens a site over a store: search, articles, organisations, checks, verification, review. Nobody logs in: whoever "
    "reaches it may read all, and decide unless it is read-only. Example: extractor serve facts.db --port 8000 Exit "
    "status: 130 stopped by Ctrl-C, 2 wrong usage or no store.": (
        "Mở trang web trên một kho: tìm kiếm, bài báo, tổ chức, đối chiếu, kiểm chứng, duyệt. Không cần đăng nhập: ai "
        "vào được trang cũng đọc được tất cả, và duyệt được nếu trang không ở chế độ chỉ đọc.\n\n"
        "Ví dụ: extractor serve facts.db --port 8000\n\n"
        "Mã thoát: 130 bị dừng bằng Ctrl-C, 2 dùng sai hoặc không có kho."
    ),
    "Where to listen: this machine alone.": "Nghe ở đâu: mặc định chỉ máy này.",
    "The port, 0 for any free one.": "Cổng, 0 là cổng trống bất kỳ.",
    "No decisions, no comparing: nothing is written.": "Không duyệt, không đối chiếu lại: không ghi gì.",
    "A name that browsers may call the site by.": "Tên mà trình duyệt được dùng để gọi trang.",
    "The site is at {}; Ctrl-C stops it.": "Trang web ở {}; Ctrl-C để dừng.",
    "Whoever reaches this machine can decide on facts; --read-only prevents it.": (
        "Ai truy cập được máy này cũng duyệt được dữ kiện; --read-only để ngăn."
    ),
}
