"""The Vietnamese of what `extractor store decisions` and `extractor store gold` say."""

_USAGE = "2 dùng sai hoặc không có kho."

REVIEW = {
    "With correct: what should stand there; nothing behind = where nothing should.": (
        "Cùng với correct: giá trị đúng phải là gì; để trống sau dấu = nếu không có gì."
    ),
    "Lists what was decided of facts.": "Liệt kê các ý kiến duyệt về dữ kiện.",
    "Decisions of that person alone.": "Chỉ những ý kiến duyệt của người ấy.",
    "Decisions from that day on, an ISO day in UTC.": "Những ý kiến duyệt từ ngày ấy, ngày ISO theo giờ UTC.",
    "Decisions of that verdict: accept, reject, correct or withdraw.": (
        "Những ý kiến duyệt như thế: accept, reject, correct hoặc withdraw."
    ),
    "All decisions on that fact instead, the oldest first.": (
        "Thay vào đó là mọi ý kiến duyệt về dữ kiện ấy, cũ nhất trước."
    ),
    "Decisions at most.": "Nhiều nhất bấy nhiêu ý kiến duyệt.",
    "One line of JSON a decision.": "Mỗi ý kiến duyệt một dòng JSON.",
    "Lists what was decided of facts, the newest first, each with the sentence of its fact. "
    "A decision on a fact that is no longer in the store is listed too: it counts again when the fact comes back. "
    "Example: extractor store decisions facts.db --by an --since 2026-01-31 "
    "Exit status: 0 found, 1 nothing found, 2 wrong usage or no store.": (
        "Liệt kê các ý kiến duyệt về dữ kiện, mới nhất trước, mỗi ý kiến duyệt kèm câu của dữ kiện.\n\n"
        "Ý kiến duyệt về dữ kiện không còn trong kho cũng được liệt kê: khi dữ kiện trở lại thì nó lại có hiệu lực.\n\n"
        "Ví dụ: extractor store decisions facts.db --by an --since 2026-01-31\n\n"
        f"Mã thoát: 0 tìm thấy, 1 không tìm thấy gì, {_USAGE}"
    ),
    "Writes reviewed articles as gold to measure by.": "Ghi các bài đã duyệt thành dữ liệu chuẩn để đo.",
    "The folder to write, which is made.": "Thư mục để ghi, sẽ được tạo ra.",
    "Articles with undecided facts, too: such facts are optional, neither right nor wrong.": (
        "Cả những bài còn dữ kiện chưa duyệt: các dữ kiện ấy là tùy chọn, không đúng cũng không sai."
    ),
    "Writes the articles in which every fact was decided on as gold: DIR/articles and DIR/gold, for evaluate. "
    "Facts that were accepted are gold, corrected ones with their correction; rejected ones are none. A fact that no "
    "rule found is not in the store, so not in this gold either: before recall means anything, read each text through "
    "and add what is missing. "
    "Example: extractor store gold facts.db --out reviewed --by an "
    "Exit status: 0 written, 1 nothing to write or it could not be written, 2 wrong usage or no store.": (
        "Ghi những bài mà mọi dữ kiện đều đã được duyệt thành dữ liệu chuẩn: DIR/articles và DIR/gold, cho "
        "evaluate.\n\n"
        "Dữ kiện được chấp nhận là chuẩn, dữ kiện được sửa thì theo bản sửa, dữ kiện bị bác thì không. Dữ kiện mà "
        "không quy tắc nào tìm ra thì không có trong kho, nên cũng không có ở đây: trước khi độ phủ có ý nghĩa, hãy "
        "đọc hết từng văn bản và thêm những gì còn thiếu.\n\n"
        "Ví dụ: extractor store gold facts.db --out reviewed --by an\n\n"
        f"Mã thoát: 0 đã ghi, 1 không có gì để ghi hoặc không ghi được, {_USAGE}"
    ),
}
"""English sentence to Vietnamese sentence."""
