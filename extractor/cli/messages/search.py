"""The Vietnamese of what the commands over a store say."""

VIETNAMESE = {
    # extractor search
    "Finds facts in a store.": "Tìm dữ kiện trong một kho.",
    "Finds facts in a store, the best first. Example: extractor search facts.db \"sang kien\" --province \"kon tum\" "
    "--year 2013..2018 --type count Exit status: 0 found, 1 nothing found, 2 wrong usage or no store.": (
        "Tìm dữ kiện trong một kho, kết quả khớp nhất đứng trước.\n\n"
        "Ví dụ: extractor search facts.db \"sang kien\" --province \"kon tum\" --year 2013..2018 --type count\n\n"
        "Mã thoát: 0 có kết quả, 1 không có kết quả, 2 dùng sai hoặc không có kho."
    ),
    "facts.db, facts.parquet, or postgresql://user@host/name.": (
        "facts.db, facts.parquet, hoặc postgresql://user@host/name."
    ),
    'Words of the sentence, with accents or without; "a phrase", begin*.': (
        'Từ trong câu, có dấu hay không dấu; "một cụm từ", phần_đầu*.'
    ),
    "Types of fact: count, award, organisation, term …": "Loại dữ kiện: count, award, organisation, term …",
    "What a count counts: initiative, member, person …": "Số liệu đếm cái gì: initiative, member, person …",
    "Honours: bang_khen, co_thi_dua …": "Hình thức khen thưởng: bang_khen, co_thi_dua …",
    "A body, by words of any of its names.": "Một tổ chức, theo các từ trong bất kỳ tên nào của nó.",
    "The province of the body.": "Tỉnh, thành phố của tổ chức.",
    "With --province: all that became one unit with it on 1 July 2025.": (
        "Cùng với --province: mọi tỉnh đã nhập làm một với tỉnh ấy ngày 1-7-2025."
    ),
    "The years that the fact is about.": "Năm mà dữ kiện nói đến.",
    "When the article appeared: days, months or years.": "Thời gian đăng bài: ngày, tháng hoặc năm.",
    "Persons of that name.": "Người mang tên ấy.",
    "The paper or site.": "Báo hoặc trang tin.",
    "How it is meant: reported, target, proposed, negated.": "Nói theo nghĩa nào: reported, target, proposed, negated.",
    "Who got the honour: individual, collective …": "Ai được khen: individual, collective …",
    "What is counted, as facts write it: 'suất quà'. '-' finds facts without a noun.": (
        "Đối tượng đếm, viết đúng như trong dữ kiện: 'suất quà'. '-' để tìm dữ kiện không nêu đối tượng đếm."
    ),
    "The figure, at least.": "Số liệu ít nhất là.",
    "The figure, at most.": "Số liệu nhiều nhất là.",
    "Confidence, at least.": "Độ tin cậy ít nhất là.",
    "Facts of articles that copy others.": "Dữ kiện của những bài chép lại bài khác.",
    "Figures by year, province, organisation, source, type, metric, award.": (
        "Gộp số liệu theo year, province, organisation, source, type, metric, award."
    ),
    "Facts at most.": "Số dữ kiện nhiều nhất.",
    "One line of JSON a fact.": "Mỗi dữ kiện một dòng JSON.",
    "Comma-separated values.": "Giá trị cách nhau bằng dấu phẩy.",
    "Ready to paste: sentence, source, date, address.": "Sẵn sàng để dán: câu, nguồn, ngày, địa chỉ.",
    # extractor export
    "Writes facts of a store as a file for other programs.": "Ghi dữ kiện của một kho ra tệp cho chương trình khác.",
    "Writes facts of a store, chosen as by search, and beside them FILE.datapackage.json, which describes each column. "
    "Example: extractor export facts.db initiatives.xlsx --metric initiative --year 2013..2018 Exit status: 0 done, 1 "
    "nothing to write or it could not be written, 2 wrong usage or no store.": (
        "Ghi dữ kiện của một kho, chọn như lệnh search, kèm TỆP.datapackage.json mô tả từng cột.\n\n"
        "Ví dụ: extractor export facts.db initiatives.xlsx --metric initiative --year 2013..2018\n\n"
        "Mã thoát: 0 xong, 1 không có gì để ghi hoặc không ghi được, 2 dùng sai hoặc không có kho."
    ),
    "The file to write: .jsonl, .csv, .parquet or .xlsx.": "Tệp sẽ ghi: .jsonl, .csv, .parquet hoặc .xlsx.",
    # extractor run into a store
    "A .jsonl file to write, or a store: facts.db, facts.parquet, postgresql://…; else standard output.": (
        "Tệp .jsonl để ghi, hoặc kho: facts.db, facts.parquet, postgresql://…; nếu không thì ra đầu ra chuẩn."
    ),
}  # fmt: skip
