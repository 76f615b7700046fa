"""The Vietnamese of what the commands say that compare figures."""

VIETNAMESE = {
    # extractor check
    "Compares figures across the articles of a store.": "Đối chiếu số liệu giữa các bài trong một kho.",
    "Compares the figures that different articles tell of one thing, and adds up sums and percentages. Words and "
    "options choose as in a search: a group is shown where one of its reports fits. First come conflicts and errors in "
    'arithmetic, then updates, compatible, agreeing and copied figures. Example: extractor check facts.db --province '
    '"kon tum" --year 2018 --html report.html --fail-on conflict Exit status: 0 done, 2 wrong usage or no store, 3 '
    "what --fail-on names was found.": (
        "Đối chiếu số liệu mà các bài khác nhau nói về cùng một việc, và tính lại các tổng và tỉ lệ phần trăm.\n\n"
        "Từ và tùy chọn dùng như khi tìm: một nhóm được hiện khi có ít nhất một số liệu trong nhóm khớp. Đứng trước là "
        "các mâu thuẫn và chỗ tính sai, rồi đến số liệu được cập nhật, không trái nhau, khớp nhau và chép lại.\n\n"
        'Ví dụ: extractor check facts.db --province "kon tum" --year 2018 --html report.html --fail-on conflict\n\n'
        "Mã thoát: 0 xong, 2 dùng sai hoặc không có kho, 3 có kết luận mà --fail-on nêu."
    ),
    "Show these alone: conflict, arithmetic, update, compatible, agree, copied.": (
        "Chỉ hiện loại này: conflict, arithmetic, update, compatible, agree, copied."
    ),
    "Groups at most; else 20 in the terminal, 1000 on a page, all as JSON.": (
        "Số nhóm nhiều nhất; bỏ trống thì 20 trên màn hình, 1000 trên trang web, tất cả khi ra JSON."
    ),
    "One line of JSON a group.": "Mỗi nhóm một dòng JSON.",
    "Write a web page that needs nothing else and prints well.": (
        "Ghi một trang web không cần thêm gì khác và in ra giấy đẹp."
    ),
    "Exit 3 where such a group is found, shown or not.": "Thoát với mã 3 khi có nhóm như thế, dù có hiện hay không.",
    "nothing to compare yet: nothing that was asked for is told in figures by two articles": (
        "chưa có gì để đối chiếu: trong phạm vi đã chọn, chưa có số liệu nào được hai bài cùng nói đến"
    ),
    "{} of {} groups; --limit {} shows more": "{} trong {} nhóm; --limit {} hiện thêm",
    "{} in 1 group": "{} trong 1 nhóm",
    "{} in {} groups": "{} trong {} nhóm",
    # extractor verify
    "Looks up each figure of an article in a store.": "Đối chiếu từng số liệu của một bài với một kho.",
    "Looks up each figure of an article in a store: supported, contradicted or unknown, with the evidence; and adds up "
    "the article's own sums. Example: "
    'echo "LĐLĐ tỉnh Kon Tum có 45 sáng kiến." | extractor verify facts.db - --fail-on contradicted Exit status: 0 '
    "done, 1 some inputs failed and are listed, 2 wrong usage or no store, 3 what --fail-on names was found, whether "
    "or not inputs failed.": (
        "Đối chiếu từng số liệu của một bài với một kho: có nguồn xác nhận, bị nguồn khác bác, hay chưa rõ, kèm câu "
        "dẫn chứng; đồng thời tính lại các tổng ngay trong bài.\n\n"
        'Ví dụ: echo "LĐLĐ tỉnh Kon Tum có 45 sáng kiến." | extractor verify facts.db - --fail-on contradicted\n\n'
        "Mã thoát: 0 xong, 1 có đầu vào bị lỗi (đã liệt kê), 2 dùng sai hoặc không có kho, 3 có kết luận mà --fail-on "
        "nêu, dù đầu vào có lỗi hay không."
    ),
    "Articles as run takes them, or - for a text or a single sentence.": (
        "Các bài như lệnh run nhận, hoặc - cho một văn bản hay một câu."
    ),
    "One line of JSON a figure, and one a sum that is wrong.": (
        "Mỗi số liệu một dòng JSON, mỗi chỗ tính sai cũng một dòng."
    ),
    "Exit 3 where it is found: contradicted, unknown, supported, or arithmetic for a sum.": (
        "Thoát với mã 3 khi có: contradicted, unknown, supported, hoặc arithmetic nếu có chỗ tính sai."
    ),
    "no figure in it that could be compared": "không có số liệu nào để đối chiếu",
    "in the store with the very same text, so no witness: {}": (
        "có trong kho với cùng nguyên văn nên không được tính là nguồn xác nhận: {}"
    ),
    "{} in 1 figure": "{} trong 1 số liệu",
    "{}; {}": "{}; {}",
    "{} in {} figures": "{} trong {} số liệu",
    "For it:": "Xác nhận:",
    "To search for:": "Có thể tìm:",
    "Against it:": "Trái lại:",
    # the page
    "Figures compared": "Đối chiếu số liệu",
    "Verdict": "Kết luận",
    "What it means": "Nghĩa là",
    "Groups": "Số nhóm",
    "On this page": "Trên trang này",
    "Nothing to compare.": "Chưa có gì để đối chiếu.",
}  # fmt: skip
