"""Of decisions on facts that are refused."""

VIETNAMESE = {
    "no fact has the key {}; extractor search --json tells the keys": (
        "không có dữ kiện nào mang khóa {}; extractor search --json cho biết các khóa"
    ),
    "a decision is somebody's: write who decides": "ý kiến duyệt là của một người: hãy ghi tên người duyệt",
    "{}: no verdict; one of {}": "{}: không phải ý kiến duyệt; phải là một trong {}",
    "nothing was changed: write what should stand there": "chưa sửa gì: hãy ghi điều đúng ra phải có",
    "the note is longer than {:,} characters": "ghi chú dài hơn {:,} ký tự",
    "a field is longer than {:,} bytes": "có một ô dài hơn {:,} byte",
    "no decision stands on this fact: there is nothing to withdraw": (
        "dữ kiện này không có ý kiến duyệt nào đang có hiệu lực để rút lại"
    ),
    "a correction tells what should stand there, and any other decision tells nothing such": (
        "khi sửa thì phải ghi điều đúng ra phải có; các ý kiến khác thì không ghi"
    ),
    "that is what the fact says as it stands: accept it instead": "dữ kiện vốn đã như vậy: hãy duyệt là đúng",
    "{}: it stands in {}": "{}: nằm trong {}",
    "{} and {}": "{} và {}",
    "{}: no column of a fact; docs/dataset.md lists them": (
        "{}: dữ kiện không có cột này; docs/dataset.md liệt kê các cột"
    ),
    "{}: not to be corrected in a fact of type {}; one of {}": (
        "{}: không sửa được ở loại dữ kiện {}; chỉ sửa được {}"
    ),
    "nothing": "(bỏ trống)",
    "{}: {} is none of its values; one of {}": "{}: {} không phải là giá trị của cột này; phải là một trong {}",
    "{}: {} is none of its values; one of {}, or nothing": (
        "{}: {} không phải là giá trị của cột này; phải là một trong {}, hoặc bỏ trống"
    ),
    "{}={}, {}={}: no stretch of the article's text, which has {:,} characters": (
        "{}={}, {}={}: không phải là một đoạn trong bài, bài dài {:,} ký tự"
    ),
    "{}={}, {}={}: {:,} characters; at most {:,}": "{}={}, {}={}: {:,} ký tự; tối đa {:,}",
    "{}={}, {}={}: {!r} begins or ends with a blank, or is of more than one line": (
        "{}={}, {}={}: {!r} bắt đầu hoặc kết thúc bằng khoảng trắng, hoặc dài hơn một dòng"
    ),
    "{}={}, {}={}: the first comes after the last": "{}={}, {}={}: điểm đầu đứng sau điểm cuối",
    "{}: a period has two ends; write both, or leave {} and {} empty": (
        "{}: khoảng thời gian có hai đầu; hãy ghi cả hai, hoặc để trống {} và {}"
    ),
    "{}: where there is none there is no {} either: leave {}, {} and {} empty": (
        "{}: đã không có con số thì cũng không có {}: hãy để trống {}, {} và {}"
    ),
    "{}: a figure has one; write exact, or what hedges it": (
        "{}: con số nào cũng phải có; hãy ghi exact, hoặc từ rào đón của nó"
    ),
    "{}: a range has one; write a number, or another {}": "{}: một khoảng phải có; hãy ghi một số, hoặc chọn {} khác",
    "{}={}: an upper bound goes with range or order; write range for {}, or leave {} empty": (
        "{}={}: cận trên chỉ đi với range hoặc order; hãy ghi range cho {}, hoặc để trống {}"
    ),
    "{}={}, {}={}: the upper bound is the less; change them over": (
        "{}={}, {}={}: cận trên lại nhỏ hơn; hãy đổi chỗ hai số"
    ),
    "{}: a {} has one; write it, or reject the fact": "{}: loại dữ kiện {} phải có; hãy ghi vào, hoặc bác dữ kiện này",
    "{}: the store knows no body {}; leave it out, and write the name as {}": (
        "{}: kho không biết tổ chức {}; hãy bỏ mã này và ghi tên vào {}"
    ),
    "{}: {!r} is no text": "{}: {!r} không phải là văn bản",
    '{}: {} is no list of names; write ["Lê An", "Trần Bình"]': (
        '{}: {} không phải là danh sách tên; hãy ghi ["Lê An", "Trần Bình"]'
    ),
    "{}: {} is no day; write 2018-06-30": "{}: {} không phải là ngày; hãy ghi 2018-06-30",
    "{}: {} is no whole number; write 16": "{}: {} không phải là số nguyên; hãy ghi 16",
}
