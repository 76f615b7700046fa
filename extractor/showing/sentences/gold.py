"""Of annotated articles, and of measuring against them."""

VIETNAMESE = {
    "unknown type {}: one of {}": "không có loại dữ kiện {}; phải là một trong {}",
    "{} predictions for {} gold files: none for {}": "{} kết quả cho {} tệp chuẩn: thiếu kết quả cho {}",
    "{}.json: its text {}.txt is missing": "{}.json: thiếu văn bản {}.txt của nó",
    "{}: a JSON object is wanted, this is a {}": "{}: cần một đối tượng JSON, đây là {}",
    "{}: broken JSON, {} (line {}, column {})": "{}: JSON sai cú pháp, {} (dòng {}, cột {})",
    "{}: no folder `gold` with texts beside it below this folder": (
        "{}: trong thư mục này không có thư mục `gold` nào có văn bản bên cạnh"
    ),
    "{}: no gold files (NAME.json) in this folder": "{}: thư mục này không có tệp chuẩn (NAME.json)",
    "{}: no list of facts": "{}: không có danh sách dữ kiện",
    "{}: no such {} folder": "{}: không có thư mục {} này",
    "{}: not UTF-8 at byte {}": "{}: không phải UTF-8 ở byte thứ {}",
    "{}: not a file of quality floors ({})": "{}: không phải tệp ngưỡng chất lượng ({})",
    "{}: not an article with its facts ({})": "{}: không phải một bài cùng các dữ kiện ({})",
    "floors are lowered only with a reason": "muốn hạ ngưỡng thì phải nêu lý do",
    "the gold has changed since the floors were recorded: that takes a reason": (
        "dữ liệu chuẩn đã đổi từ khi ghi ngưỡng: phải nêu lý do"
    ),
    "the gold has changed: measure {} too before recording anew": (
        "dữ liệu chuẩn đã đổi: hãy đo cả {} trước khi ghi lại"
    ),
}
