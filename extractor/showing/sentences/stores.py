"""Of stores that cannot be opened, written to or changed, and of files made of them."""

VIETNAMESE = {
    # opening one
    "{}: there is no such store": "{}: không có kho này",
    "{}: there is no such store; extractor run … --out {} makes one": (
        "{}: không có kho này; extractor run … --out {} sẽ tạo ra"
    ),
    "{}: no name of a store: facts.db, facts.parquet, or postgresql://user@host/name": (
        "{}: không phải tên một kho: facts.db, facts.parquet, hoặc postgresql://user@host/name"
    ),
    "{}: needs {}: pip install 'extractor[{}]'": "{}: cần có {}: pip install 'extractor[{}]'",
    "{}: a database, but no store of facts": "{}: là cơ sở dữ liệu nhưng không phải kho dữ kiện",
    "{}: a database with other tables, but no store of facts: give it one of its own": (
        "{}: là cơ sở dữ liệu có các bảng khác, không phải kho dữ kiện: hãy dành riêng một cơ sở dữ liệu"
    ),
    "{}: a file, and a store of that name is a folder: give it a name of its own": (
        "{}: là một tệp, trong khi kho có tên như vậy phải là thư mục: hãy đặt tên khác"
    ),
    "{}: a folder, but no store of facts": "{}: là thư mục nhưng không phải kho dữ kiện",
    "{}: no store of facts, and no database at all": "{}: không phải kho dữ kiện, cũng không phải cơ sở dữ liệu",
    "{}: made by a newer program (schema {}, this one knows {}): update it": (
        "{}: do phiên bản chương trình mới hơn tạo ra (lược đồ {}, bản này chỉ biết đến {}): hãy cập nhật chương trình"
    ),
    "{}: made by an older program: load the articles into a new store": (
        "{}: do phiên bản chương trình cũ hơn tạo ra: hãy nạp các bài vào một kho mới"
    ),
    "{}: made by an older program; extractor store migrate {} brings it up to date": (
        "{}: do phiên bản chương trình cũ hơn tạo ra; extractor store migrate {} sẽ nâng cấp kho"
    ),
    "{}: cannot be opened for writing: its folder must be there, and both writable": (
        "{}: không mở để ghi được: thư mục chứa nó phải có sẵn, và phải ghi được vào cả hai"
    ),
    "{}: cannot be written to or read: it must be there and its folder writable": (
        "{}: không đọc hoặc ghi được: kho phải có sẵn, và thư mục của nó phải ghi được"
    ),
    "{}: {} cannot be read: {}": "{}: không đọc được {}: {}",
    "{}: {} is damaged: bring back a copy of the folder": "{}: {} bị hỏng: hãy phục hồi từ một bản sao của thư mục",
    "{}: another file has taken its place and is being read: ask again in a while": (
        "{}: đã có tệp khác thay vào và đang được đọc: lát nữa hãy thử lại"
    ),
    "{}: another file has taken its place, and {}-wal and {}-shm are still those of the one before: move them away, "
    "too": "{}: đã có tệp khác thay vào, nhưng {}-wal và {}-shm vẫn là của tệp cũ: hãy chuyển cả hai đi nơi khác",
    # writing
    "{}: another program has been writing to it for {:.0f} s; try again later": (
        "{}: một chương trình khác đã ghi vào đó suốt {:.0f} giây; hãy thử lại sau"
    ),
    "{}: the disk is full: make room and run it again; what was written before is kept": (
        "{}: đĩa đã đầy: hãy dọn chỗ rồi chạy lại; những gì đã ghi trước đó vẫn còn"
    ),
    "{}: swept away by `store vacuum` meanwhile; run again": (
        "{}: trong lúc đó đã bị `store vacuum` dọn đi; hãy chạy lại"
    ),
    "{} is read as it was written; load into facts.db or PostgreSQL to change it": (
        "{} chỉ đọc được như đã ghi; muốn sửa thì hãy nạp vào facts.db hoặc PostgreSQL"
    ),
    "{}: a folder of Parquet files keeps no {}": "{}: thư mục tệp Parquet không lưu {}",
    "rows are inserted within a change": "chỉ thêm được hàng trong một lần thay đổi",
    # looking after one
    "{}: rows without what they belong to; it stays as it was": ("{}: có hàng không thuộc về đâu cả; kho vẫn như cũ"),
    "{}: {}; it stays as it was": "{}: {}; kho vẫn như cũ",
    "{}: a copy from before stands there already: move it away": (
        "{}: ở đó đã có một bản sao từ trước: hãy chuyển nó đi nơi khác"
    ),
    "no article is called {}; its source too, and it is kept out of what is loaded later": (
        "không có bài nào tên là {}; nếu ghi cả nguồn thì những lần nạp sau cũng bỏ qua bài ấy"
    ),
    "{} articles are called {}, name the source too: {}": "có {} bài tên là {}, hãy ghi cả nguồn: {}",
    "{!r} is no full name: two words at least, with the family name": (
        "{!r} không phải là họ tên đầy đủ: cần ít nhất hai chữ, kể cả họ"
    ),
    "{}: is not checked yet; `extractor check` does it": "{}: chưa được đối chiếu; hãy chạy `extractor check`",
    "{}: while an article was read: {}": "{}: khi đang đọc một bài: {}",
    # files made of one
    "{}: cannot be written: {}": "{}: không ghi được: {}",
    "{}: this format needs {}: pip install 'extractor[export]'": (
        "{}: định dạng này cần {}: pip install 'extractor[export]'"
    ),
    "{}: an export's name ends in {} or {}": "{}: tên tệp xuất ra phải có đuôi {} hoặc {}",
    "a sheet of Excel holds {:,} facts and there are more: export to .csv or .parquet, or ask for fewer (a year, a "
    "province, a type)": (
        "một trang tính Excel chứa tối đa {:,} dữ kiện mà ở đây nhiều hơn: hãy xuất ra .csv hoặc .parquet, hoặc chọn "
        "ít hơn (một năm, một tỉnh, một loại dữ kiện)"
    ),
    "fact {}: its {} is longer than the {:,} characters of a cell of Excel: export to .csv or .parquet": (
        "dữ kiện thứ {}: cột {} dài hơn {:,} ký tự của một ô Excel: hãy xuất ra .csv hoặc .parquet"
    ),
    "{} exists already and is no empty folder; choose another name": (
        "{} đã có sẵn và không phải thư mục trống; hãy chọn tên khác"
    ),
    "the file cannot be made: {}": "không tạo được tệp: {}",
    "{} bytes are no signature of version {} ({} bytes)": "{} byte không phải là chữ ký phiên bản {} ({} byte)",
}
