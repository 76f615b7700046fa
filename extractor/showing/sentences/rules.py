"""Of faults in rule packs; the place stands before them."""

VIETNAMESE = {
    "{}": "{}",
    "{}: no rule pack (*.yaml) here": "{}: ở đây không có bộ quy tắc nào (*.yaml)",
    "{}:1: {}": "{}:1: {}",
    "{}:1: not UTF-8: {}": "{}:1: không phải UTF-8: {}",
    "{}:{}: {}": "{}:{}: {}",
    "broken YAML": "YAML sai cú pháp",
    "{}:{}: the key {} stands twice": "{}:{}: khóa {} xuất hiện hai lần",
    "{}: this id stands twice": "{}: mã quy tắc này xuất hiện hai lần",
    "{}: this id is already in {}": "{}: mã quy tắc này đã có trong {}",
    "{}: phrases: one of them is empty": "{}: phrases: có một mục bỏ trống",
    "{}: {}: one of them is empty, or names no word list": (
        "{}: {}: có một mục bỏ trống, hoặc không phải tên một danh sách từ"
    ),
    "{}:1: macro {}: there is a macro or a word list of this name already": (
        "{}:1: macro {}: đã có macro hoặc danh sách từ mang tên này"
    ),
    "{}: match: no {} called {}": "{}: match: không có {} nào tên là {}",
    "kind or word list": "loại hoặc danh sách từ",
    "entry": "mục",
    "{}: match: macro {} holds itself": "{}: match: macro {} chứa chính nó",
    "{}: match: {}": "{}: match: {}",
    "no rule makes {}: {}": "không quy tắc nào cho ra {}: {}",
    "make an org_head of it": "hãy đổi thành org_head",
    "it is read from the tables of numbers": "loại này được đọc từ các bảng số",
    "a {} needs set: {{{}: …}}": "{} cần có set: {{{}: …}}",
    "a {} needs a named group in its match, one of {}": "{} cần một nhóm có tên trong match, một trong {}",
}
