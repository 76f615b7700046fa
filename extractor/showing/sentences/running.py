"""Of articles that could not be worked on, and of a cluster."""

VIETNAMESE = {
    "extraction failed: {}: {}": "không rút được dữ kiện: {}: {}",
    "took longer than {:.0f} seconds and was stopped": "lâu hơn {:.0f} giây nên đã bị dừng",
    "the worker process died of it (exit status {}); is there memory enough?": (
        "tiến trình làm việc đã chết vì nó (mã thoát {}); có đủ bộ nhớ không?"
    ),
    "--engine spark needs pyspark: pip install 'extractor[spark]'": (
        "--engine spark cần pyspark: pip install 'extractor[spark]'"
    ),
    "--engine spark needs Java, 17 or later: install it, or let JAVA_HOME name its folder": (
        "--engine spark cần Java 17 trở lên: hãy cài, hoặc đặt JAVA_HOME là thư mục của Java"
    ),
    "Spark does not start: {}; is Java 17 or later installed?": (
        "Spark không khởi động được: {}; đã cài Java 17 trở lên chưa?"
    ),
    "Spark gave a batch up; what stands in the store counts, run again: {}": (
        "Spark đã bỏ một đợt; những gì đã có trong kho vẫn được tính, hãy chạy lại: {}"
    ),
}
