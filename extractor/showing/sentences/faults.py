"""Of what is wrong in a store, and what to do about it."""

VIETNAMESE = {
    "delete article {} and what belongs to it, then load it again": (
        "xóa bài {} cùng những gì thuộc về nó, rồi nạp lại"
    ),
    "bring back a copy of the file from before the damage, or load the articles into a new store": (
        "phục hồi một bản sao của tệp từ trước khi hỏng, hoặc nạp các bài vào một kho mới"
    ),
    "bring back a copy of the folder from before the damage, or load the articles into a new store": (
        "phục hồi một bản sao của thư mục từ trước khi hỏng, hoặc nạp các bài vào một kho mới"
    ),
    "delete the row: nothing leads to it": "xóa hàng này: không gì dẫn tới nó",
    "extractor store vacuum makes the text index anew": "extractor store vacuum sẽ lập lại chỉ mục văn bản",
    "the fact {} that it decides about is not in the store": "dữ kiện {} mà ý kiến này nói đến không có trong kho",
    "nothing: it counts again when the fact comes back": (
        "không cần làm gì: khi dữ kiện trở lại thì ý kiến lại có hiệu lực"
    ),
    "the check ended here: {}": "việc kiểm tra dừng ở đây: {}",
    "mend what was found before, then check again": "hãy sửa những gì đã thấy trước đó, rồi kiểm tra lại",
    "text_hash is not that of its text": "text_hash không khớp với văn bản",
    "article_key is not that of its source and name": "article_key không khớp với nguồn và tên",
    "[{}, {}) is not inside the text of article {}, {} characters long": (
        "[{}, {}) không nằm trong văn bản của bài {}, dài {} ký tự"
    ),
    "words are not those of the text there": "words không khớp với văn bản ở chỗ ấy",
    "said is not the words of its evidence": "said không khớp với câu chữ của bằng chứng",
    "its evidence is of article {}, it of {}": "bằng chứng thuộc bài {}, còn nó thuộc bài {}",
    "[{}, {}) is not inside its row of evidence, [{}, {})": "[{}, {}) không nằm trong hàng bằng chứng của nó, [{}, {})",
    "fact_key is not that of its article, place and figure": "fact_key không khớp với bài, vị trí và con số",
    "there is no organisation {}": "không có tổ chức {}",
    "the row of {} that it belongs to is missing": "thiếu hàng của bảng {} mà nó thuộc về",
    "the text index does not hold the words of evidence": "chỉ mục văn bản không chứa câu chữ của bằng chứng",
    "its columns are not those of {}": "các cột không phải của bảng {}",
    "the file is missing": "thiếu tệp",
    "it holds {} rows, not {}": "có {} hàng, không phải {}",
}
