"""Of files and texts that cannot be read. Most have no subject: the file's name stands before them."""

VIETNAMESE = {
    "{}: {}": "{}: {}",
    # any file
    "no such file or folder": "không có tệp hay thư mục nào như vậy",
    "cannot be opened: {}": "không mở được: {}",
    "cannot be read: {}": "không đọc được: {}",
    "is empty": "không có gì bên trong",
    "is no file but a pipe or a device": "không phải là tệp mà là đường ống hoặc thiết bị",
    "the name is not UTF-8; rename the file": "tên tệp không phải UTF-8; hãy đổi tên tệp",
    "has {:.0f} MB; at most {} MB are read": "dung lượng {:.0f} MB; chỉ đọc tệp không quá {} MB",
    "has more than {} MB; at most {} MB are read": "dung lượng hơn {} MB; chỉ đọc tệp không quá {} MB",
    "holds a line that {}": "có một dòng quá lớn: {}",
    "holds no article": "không có bài nào bên trong",
    "holds no article; {}": "không có bài nào bên trong; {}",
    "the formats read are {} and {}": "các định dạng đọc được là {} và {}",
    "{} files are not read; {}": "không đọc tệp {}; {}",
    "{} are not read; {}": "không đọc loại {}; {}",
    "is an image, which holds no text that is read": "là hình ảnh, không có văn bản để đọc",
    "is a video, which holds no text that is read": "là video, không có văn bản để đọc",
    "is a sound, which holds no text that is read": "là âm thanh, không có văn bản để đọc",
    "is an old Word or Excel file; save it as .docx to have it read": (
        "là tệp Word hoặc Excel đời cũ; hãy lưu thành .docx để đọc được"
    ),
    "needs {}, which is not installed: pip install 'extractor[archive]'": (
        "cần {} nhưng chưa cài: pip install 'extractor[archive]'"
    ),
    "holds more than is read at once: at most {} articles, {} MB of text; the rest was not": (
        "nhiều hơn mức đọc được trong một lần: tối đa {} bài, {} MB văn bản; phần còn lại không được đọc"
    ),
    # texts and what they are encoded in
    "holds nothing but white space": "chỉ có khoảng trắng",
    "holds no text": "không có văn bản",
    "{} holds half a character (lone surrogate U+{:04X}, character {}); the program that wrote it cut a character in "
    "two": ("{} có một nửa ký tự (surrogate lẻ U+{:04X}, ký tự thứ {}); chương trình ghi ra nó đã cắt đôi một ký tự"),
    "{} holds a NUL character (character {}); remove it": "{} có ký tự NUL (ký tự thứ {}); hãy bỏ ký tự ấy",
    "the text": "văn bản",
    "The text": "Văn bản",
    "The text {}.": "Văn bản {}.",
    "{}.": "{}.",
    "This could not be read: {}: {}": "Không đọc được: {}: {}",
    "This is no article as it is stored.": "Đây không phải là một bài như kho lưu giữ.",
    "`{}` is {!r}; an ISO date such as 2019-06-30 is expected": (
        "`{}` là {!r}; cần một ngày dạng ISO, chẳng hạn 2019-06-30"
    ),
    "is not {}, as its first bytes say (byte {} fits no character); save it as UTF-8 and try again": (
        "không phải {} như các byte đầu cho biết (byte thứ {} không thành ký tự nào); hãy lưu lại "
        "bằng UTF-8 rồi thử lại"
    ),
    "holds a NUL byte (byte {}) and is no UTF-16: a binary file or a damaged one; if it is a text, save it as UTF-8 "
    "and try again": (
        "có byte NUL (byte thứ {}) mà không phải UTF-16: là tệp nhị phân hoặc tệp hỏng; nếu là văn bản, hãy lưu lại "
        "bằng UTF-8 rồi thử lại"
    ),
    "is UTF-8 that ends within a character (byte {}): the file is cut off; fetch it anew": (
        "là UTF-8 nhưng kết thúc giữa một ký tự (byte thứ {}): tệp bị cắt cụt; hãy tải lại"
    ),
    "is not UTF-8 (byte {} fits no character), and reads as Vietnamese in none of {}; save it as UTF-8 and try again": (
        "không phải UTF-8 (byte thứ {} không thành ký tự nào), và đọc theo {} cũng không ra tiếng Việt; hãy lưu lại "
        "bằng UTF-8 rồi thử lại"
    ),
    "is not UTF-8 (byte {} fits no character), and reads as Vietnamese in none of {}; nor is it the {} that it says it "
    "is; save it as UTF-8 and try again": (
        "không phải UTF-8 (byte thứ {} không thành ký tự nào), đọc theo {} cũng không ra tiếng Việt, và không phải {} "
        "như nó tự nhận; hãy lưu lại bằng UTF-8 rồi thử lại"
    ),
    # pages
    "holds no HTML": "không có HTML bên trong",
    "holds no text that can be told from the page's frame": "không có văn bản nào tách được khỏi khung của trang",
    "is a page of {:.0f} MB; at most {} MB are read": "là trang nặng {:.0f} MB; chỉ đọc trang không quá {} MB",
    "has more than {} elements; no article is so long, so split the page": (
        "có hơn {} phần tử; không bài báo nào dài như vậy, hãy tách trang ra"
    ),
    "has elements more than {} deep; no article is written so": (
        "có phần tử lồng nhau sâu hơn {} tầng; không bài báo nào như vậy"
    ),
    "has {} elements outside of tables, of which at most {} are read; no article is so long, so split the page": (
        "có {} phần tử ngoài các bảng, chỉ đọc tối đa {}; không bài báo nào dài như vậy, hãy tách trang ra"
    ),
    # rows
    "a JSON object is expected, not {}": "cần một đối tượng JSON, không phải {}",
    "`{}` is {}; a string is expected": "`{}` là {}; cần một chuỗi ký tự",
    "null": "null",
    "true or false": "giá trị đúng/sai",
    "a number": "một con số",
    "a string": "một chuỗi ký tự",
    "a list": "một danh sách",
    "an object": "một đối tượng",
    "`{}` is not UTF-8 (byte {} fits no character)": "`{}` không phải UTF-8 (byte thứ {} không thành ký tự nào)",
    "is not UTF-8 (byte {} of the line fits no character)": (
        "không phải UTF-8 (byte thứ {} của dòng không thành ký tự nào)"
    ),
    "is not JSON: {} (character {} of the line)": "không phải JSON: {} (ký tự thứ {} của dòng)",
    "is JSON that nothing can hold: a number too long or brackets too deep": (
        "là JSON không thể chứa nổi: có số quá dài hoặc ngoặc lồng quá sâu"
    ),
    "`text` is empty": "`text` không có gì",
    "has no `text` and no `html`": "không có `text` cũng không có `html`",
    "`html` {}": "`html`: {}",
    "holds no row": "không có hàng nào",
    "holds no row: one JSON object a line is expected": "không có hàng nào: cần mỗi dòng một đối tượng JSON",
    "is UTF-16; a .jsonl file is UTF-8, so save it as that and try again": (
        "là UTF-16; tệp .jsonl phải là UTF-8, hãy lưu lại như vậy rồi thử lại"
    ),
    "has no column `text` and no column `html`": "không có cột `text` cũng không có cột `html`",
    "has a group of rows of more than {} MB; write it in smaller groups": (
        "có một nhóm hàng lớn hơn {} MB; hãy ghi thành các nhóm nhỏ hơn"
    ),
    "is no sound .parquet file, or cut off: {}": "không phải tệp .parquet nguyên vẹn, hoặc bị cắt cụt: {}",
    # documents
    "is encrypted; save it without a password and try again": "có mật khẩu; hãy lưu lại không có mật khẩu rồi thử lại",
    "is encrypted, or an old .doc; save it as .docx without a password and try again": (
        "có mật khẩu, hoặc là .doc đời cũ; hãy lưu thành .docx không có mật khẩu rồi thử lại"
    ),
    "is no sound .docx, or cut off: {}: {}": "không phải .docx nguyên vẹn, hoặc bị cắt cụt: {}: {}",
    "is no sound PDF, or cut off: {}: {}": "không phải PDF nguyên vẹn, hoặc bị cắt cụt: {}: {}",
    "has {} pages; at most {} are read, so split it": "có {} trang; chỉ đọc tối đa {} trang, hãy tách ra",
    "draws page {} with more than {} MB": "trang {} vẽ bằng hơn {} MB dữ liệu",
    "has more than {} million characters; split it": "dài hơn {} triệu ký tự; hãy tách ra",
    "has {} letters that its fonts do not name; let a program read the letters from the picture": (
        "có {} chữ mà phông chữ không cho biết là chữ gì; hãy dùng chương trình nhận dạng chữ từ ảnh"
    ),
    "has no text layer, so it is a scan; let a program read its letters first": (
        "không có lớp văn bản nên là bản quét; hãy nhận dạng chữ bằng một chương trình trước"
    ),
    "a page without a text layer: blank or a scan": "trang không có lớp văn bản: trang trắng hoặc bản quét",
    # archives
    "is a .zip without a file in it": "là tệp .zip không có tệp nào bên trong",
    "is no sound .zip, or cut off: {}": "không phải .zip nguyên vẹn, hoặc bị cắt cụt: {}",
    "is encrypted; pack it again without a password": "có mật khẩu; hãy nén lại không có mật khẩu",
    "is damaged in the archive, or packed in a way not known: {}": (
        "bị hỏng trong tệp nén, hoặc nén theo cách chưa biết: {}"
    ),
    "lies in archives more than {} deep; unpack it first": "nằm trong hơn {} lớp tệp nén; hãy giải nén trước",
    "the last {} of its {} members were not read: at most {} are, which may hold {} times the bytes of the archive; "
    "unpack it and name the folder": (
        "{} tệp cuối trong {} tệp bên trong không được đọc: chỉ đọc tối đa {} tệp, tổng cộng không quá {} lần dung "
        "lượng tệp nén; hãy giải nén rồi dùng thư mục ấy"
    ),
    "is packed more than {} times: no text is, so it is not unpacked": (
        "nén hơn {} lần: không văn bản nào như vậy, nên không giải nén"
    ),
    "is packed more than {} times: no text is, so no more of it is unpacked": (
        "nén hơn {} lần: không văn bản nào như vậy, nên không giải nén tiếp"
    ),
    "is cut off: the gzip stream ends before its end; fetch it again": (
        "bị cắt cụt: luồng gzip dừng giữa chừng; hãy tải lại"
    ),
    "is damaged near byte {}: {}; fetch it again": "bị hỏng ở khoảng byte thứ {}: {}; hãy tải lại",
    "has {} bytes of garbage behind its end; what is before was read": (
        "có {} byte rác sau phần cuối; phần trước đó đã được đọc"
    ),
    # of the web
    "holds no record": "không có bản ghi nào",
    "is damaged or cut off: {}; the records before it were read": (
        "bị hỏng hoặc cắt cụt: {}; các bản ghi trước đó đã được đọc"
    ),
    "is cut off in the middle of a record ({}); the records before it were read; fetch the file again": (
        "bị cắt cụt giữa một bản ghi ({}); các bản ghi trước đó đã được đọc; hãy tải lại tệp"
    ),
    "its last one": "bản ghi cuối",
    "is a page that had not changed since an earlier visit": "là trang không đổi so với lần tải trước",
    "is a record of the kind {}; pages are read from responses": "là bản ghi loại {}; chỉ đọc trang từ các phản hồi",
    "is no page but the status {}": "không phải trang mà là mã trạng thái {}",
    "was cut when it was fetched": "bị cắt bớt khi tải về",
    "is {}; of a WARC only pages of HTML are read": "là {}; trong WARC chỉ đọc các trang HTML",
    "is the same page as one before it in the file": "trùng với một trang trước đó trong tệp",
    "is of no type that its server told, and does not begin like a page": (
        "máy chủ không cho biết thuộc loại gì, và phần đầu không giống một trang web"
    ),
    "is packed as {!r}, which is not known": "được nén kiểu {!r}, một kiểu chưa biết",
    "was packed for its way through the net, and is damaged: {}": "được nén để truyền qua mạng, và bị hỏng: {}",
}
