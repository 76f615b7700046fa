"""The Vietnamese of the commands' own errors and closing lines."""

VIETNAMESE = {
    # wrong usage
    "is a folder": "là một thư mục",
    "no such folder": "không có thư mục này",
    "--json and --html: one of them": "--json và --html: chỉ chọn một",
    "--html {}: a name ending in .html is expected": "--html {}: tên tệp phải có đuôi .html",
    "--html {}: cannot be written: {}": "--html {}: không ghi được: {}",
    "--cite and --group-by: one of them": "--cite và --group-by: chỉ chọn một",
    "--{} and --{}: one of them": "--{} và --{}: chỉ chọn một",
    "--group-by {}: one of {}": "--group-by {}: phải là một trong {}",
    "{} {}: one of {}": "{} {}: phải là một trong {}",
    "{}: one of {}": "{}: phải là một trong {}",
    "{} is a folder": "{} là một thư mục",
    "{} is a folder: give the file a name of its own": "{} là một thư mục: hãy đặt tên riêng cho tệp",
    "{} is an input too": "{} cũng là đầu vào",
    "{} is the file of --out too": "{} cũng là tệp của --out",
    "{} exists already; --overwrite replaces it, or choose another name": (
        "{} đã có sẵn; dùng --overwrite để ghi đè, hoặc chọn tên khác"
    ),
    "{} is a store, to which a run adds: nothing in it is replaced by --overwrite": (
        "{} là kho, mỗi lần chạy chỉ thêm vào: --overwrite không ghi đè gì trong kho"
    ),
    "{}: only names ending in .jsonl can be written so far": "{}: hiện chỉ ghi được tệp có đuôi .jsonl",
    "{}: only names ending in .jsonl can be written so far; a store in .db or .parquet; without --out the lines go to "
    "standard output": (
        "{}: hiện chỉ ghi được tệp có đuôi .jsonl, hoặc kho có đuôi .db hay .parquet; không có --out thì kết quả ra "
        "đầu ra chuẩn"
    ),
    "a store is refreshed: name it by --out": "chỉ làm mới được một kho: hãy ghi tên kho sau --out",
    "{} is read as it was written: run into a new store": "{} chỉ đọc được như đã ghi: hãy chạy vào một kho mới",
    "{} goes with no --engine: leave one of the two out": "{} không đi cùng --engine: hãy bỏ một trong hai",
    "--engine spark writes to a folder of Parquet files that all machines see: --out facts.parquet": (
        "--engine spark ghi vào một thư mục tệp Parquet mà máy nào cũng thấy: --out facts.parquet"
    ),
    "--engine spark needs {}: pip install 'extractor[spark]'": "--engine spark cần {}: pip install 'extractor[spark]'",
    "serve needs {}: pip install 'extractor[web]'": "serve cần {}: pip install 'extractor[web]'",
    "{}:{}: {}; --host and --port choose another place": "{}:{}: {}; hãy chọn nơi khác bằng --host và --port",
    "one of --person, --article (with --source or without) and --source is expected": (
        "cần một trong --person, --article (có hoặc không có --source) và --source"
    ),
    "--set {}: a column and its value are expected: value=45": "--set {}: cần một cột và giá trị của nó: value=45",
    "--fact: the whole history of one fact, without any other choice": (
        "--fact: toàn bộ lịch sử của một dữ kiện, không kèm lựa chọn nào khác"
    ),
    "--since {}: a day is expected: 2026-01-31": "--since {}: cần một ngày: 2026-01-31",
    "--check compares and --out writes: one of them": "--check để so sánh, --out để ghi: chỉ chọn một",
    "no {} called {}": "không có {} nào tên là {}",
    "no {} called {}; did you mean {}?": "không có {} nào tên là {}; ý bạn là {}?",
    "rule": "quy tắc",
    "pack": "bộ quy tắc",
    "kind": "loại",
    # what is read and written
    "standard output": "đầu ra chuẩn",
    "{} facts in {} articles, {} errors -> {}": "{} dữ kiện trong {} bài, {} lỗi -> {}",
    "{} not read: {}": "{} mục không đọc: {}",
    "{} articles new or changed": "{} bài mới hoặc có thay đổi",
    "{} of them in the place of another": "{} bài trong số đó thay cho bài cũ",
    "{} there already": "{} bài đã có sẵn",
    "{} kept out on request": "{} bài bị bỏ theo yêu cầu gỡ",
    "{} copies of other articles": "{} bài chép lại bài khác",
    "what failed in its table errors": "các lỗi nằm trong bảng errors",
    'comes behind an earlier article with the same id "{}"': 'đứng sau một bài trước có cùng mã "{}"',
    'replaces an earlier article with the same id "{}"': 'thay cho một bài trước có cùng mã "{}"',
    "what was done is kept in {}; the same command goes on from there": (
        "những gì đã làm được giữ trong {}; chạy lại lệnh này sẽ làm tiếp từ đó"
    ),
    "{} articles made by other rules: the change can touch {} of them": (
        "{} bài do bộ quy tắc khác làm ra: thay đổi có thể động đến {} bài"
    ),
    "{:,} articles are not compared for copies yet: extractor run without --engine does so at its end": (
        "{:,} bài chưa được so để tìm bài chép lại: extractor run không có --engine sẽ làm việc ấy khi chạy xong"
    ),
    "… and {:,} more errors, which stand in the store": "… và {:,} lỗi nữa, nằm trong kho",
    "{:,} articles, {:,} facts, {:,} errors": "{:,} bài, {:,} dữ kiện, {:,} lỗi",
    "{:.1f} articles/s, {} left": "{:.1f} bài/giây, còn {}",
    "images": "hình ảnh",
    "videos": "video",
    "sounds": "âm thanh",
    "scans": "bản quét",
    "pages without text": "trang không có văn bản",
    "files with no ending": "tệp không có đuôi",
    "revisits": "trang tải lại không đổi",
    "other records": "bản ghi loại khác",
    "HTTP errors and redirects": "lỗi HTTP và chuyển hướng",
    "pages cut when fetched": "trang bị cắt khi tải",
    "copies": "bản trùng",
    "other types": "loại khác",
    # what would be done
    "articles": "bài",
    "{}, of {} characters in all": "{}, tổng cộng {} ký tự",
    "formats": "định dạng",
    "encodings": "bảng mã",
    "day told by": "ngày lấy từ",
    "not read": "không đọc",
    "errors": "lỗi",
    "time": "thời gian",
    "about {} with {} worker(s), {} of it for reading": "khoảng {} với {} tiến trình, trong đó {} để đọc",
    "about {}": "khoảng {}",
    "disk": "dung lượng",
    "{:.1f} s": "{:.1f} giây",
    "about {:.1f} MB in one file": "khoảng {:.1f} MB trong một tệp",
    "none": "không có",
    "and {} errors more": "và {} lỗi nữa",
    # one article
    "{} facts -> {}": "{} dữ kiện -> {}",
    "{}: holds no article": "{}: không có bài nào bên trong",
    "{}: holds more than one article; name one with --id, such as --id {}": (
        "{}: có hơn một bài; hãy chọn một bài bằng --id, chẳng hạn --id {}"
    ),
    '{}: no article with the id "{}"': '{}: không có bài nào mang mã "{}"',
    # what is found
    "nothing found": "không tìm thấy gì",
    "nothing found, so nothing is written": "không tìm thấy gì nên không ghi gì",
    "{} of {} facts; --limit {} shows more": "{} trong {} dữ kiện; --limit {} sẽ hiện thêm",
    "{} copies": "{} bài chép lại",
    "no body here is called {!r}": "ở đây không có tổ chức nào tên là {!r}",
    "no body here is called {!r}; the nearest: {}": "ở đây không có tổ chức nào tên là {!r}; tên gần nhất: {}",
    "{} facts -> {}, described in {}": "{} dữ kiện -> {}, mô tả trong {}",
    # stores
    "{} faults, {} notes": "{} lỗi, {} ghi chú",
    "note: {}": "ghi chú: {}",
    "{} bytes before, {} after": "trước {} byte, sau {} byte",
    "up to date already; a folder is never migrated": "đã là bản mới nhất; kho là thư mục không bao giờ cần nâng cấp",
    "schema {}: up to date already": "lược đồ {}: đã là bản mới nhất",
    "schema {} became {}": "lược đồ {} đã thành {}",
    "schema {} became {}; as it was: {}": "lược đồ {} đã thành {}; bản cũ: {}",
    "person": "nhân vật",
    "article": "bài",
    "source": "nguồn",
    "{} {}: blacken it in {} articles, take out {} facts, for good": (
        "{} {}: bôi đen tên trong {} bài, gỡ {} dữ kiện, vĩnh viễn"
    ),
    "{} {}: take out {} articles, take out {} facts, for good": "{} {}: gỡ {} bài, gỡ {} dữ kiện, vĩnh viễn",
    "Go on? y or n": "Làm tiếp? y (có) hoặc n (không)",
    "nothing was removed": "chưa gỡ gì",
    "{} {}: {} articles, {} facts": "{} {}: {} bài, {} dữ kiện",
    "{} {} (key {}): {} articles, {} facts": "{} {} (khóa {}): {} bài, {} dữ kiện",
    "no removal of {} {} is remembered": "không có yêu cầu gỡ {} {} nào được ghi nhớ",
    "{} {}: back with the next run that finds it": "{} {}: sẽ trở lại khi một lần chạy sau gặp lại",
    # decisions
    "{}: {}, by {}": "{}: {}, người duyệt: {}",
    "{}: {}, by {}, {}": "{}: {}, người duyệt: {}, {}",
    "no such decisions": "không có ý kiến duyệt nào như vậy",
    "the fact is not in the store; the decision counts again when it comes back": (
        "dữ kiện không có trong kho; khi nó trở lại, ý kiến này lại có hiệu lực"
    ),
    "a later decision counts": "đã có ý kiến sau thay thế",
    "no article to write": "không có bài nào để ghi",
    "{} facts in {} articles -> {}, their texts in {}": "{} dữ kiện trong {} bài -> {}, văn bản của các bài ở {}",
    "{} facts in {} articles, {} of them optional -> {}, their texts in {}": (
        "{} dữ kiện trong {} bài, {} dữ kiện không bắt buộc -> {}, văn bản của các bài ở {}"
    ),
    "{} articles are left out: nobody decided on {} of their facts; decide on them, or take what is decided with "
    "--partial": (
        "{} bài bị bỏ ra: còn {} dữ kiện trong đó chưa ai duyệt; hãy duyệt nốt, hoặc dùng --partial để lấy "
        "phần đã duyệt"
    ),
    "corrections that make no fact, taken for undecided; correct anew: {}": (
        "những chỗ sửa không thành dữ kiện, coi như chưa duyệt; hãy sửa lại: {}"
    ),
    "{} decided facts are no longer in the store, so in no gold": (
        "{} dữ kiện đã duyệt không còn trong kho nên không vào dữ liệu chuẩn"
    ),
    # rules and gold
    "{} rules, {} examples, {} failures": "{} quy tắc, {} ví dụ, {} ví dụ không đúng",
    "{} rules, {} examples, {} articles: {} not needed, {} never win, {} to look at": (
        "{} quy tắc, {} ví dụ, {} bài: {} quy tắc không cần, {} quy tắc không bao giờ thắng, {} chỗ nên xem lại"
    ),
    "{} rules, {} facts, {} right": "{} quy tắc, {} dữ kiện, {} đúng",
    "{}: {} rules have drifted": "{}: {} quy tắc không còn khớp",
    "no folder {} beside {}: name one with --texts": "không có thư mục {} cạnh {}: hãy chỉ ra bằng --texts",
    "{}: the gold has changed since; --lower-floors REASON records what is measured now": (
        "{}: dữ liệu chuẩn đã đổi từ đó; --lower-floors LÝ_DO sẽ ghi lại mức đo được bây giờ"
    ),
    "warning: {}": "cảnh báo: {}",
}
