"""The Vietnamese of what the program says: English sentence to Vietnamese sentence."""

from extractor.cli.messages.checks import VIETNAMESE as CHECK
from extractor.cli.messages.said import VIETNAMESE as SAID
from extractor.cli.messages.search import VIETNAMESE as SEARCH
from extractor.cli.messages.serve import VIETNAMESE as SERVE
from extractor.cli.messages.store import STORE

FRAME = (
    (r"^Usage:", "Cách dùng:"),
    (r"^Arguments:", "Tham số:"),
    (r"^Options:", "Tùy chọn:"),
    (r"^Commands:", "Lệnh:"),
    (r"\[OPTIONS\]", "[TÙY CHỌN]"),
    (r"COMMAND \[ARGS\]\.\.\.", "LỆNH [THAM SỐ]..."),
    (r"Show this message and exit\.", "Hiện trang này rồi thoát."),
    (r"\[default: ", "[mặc định: "),
    (r"\[required\]", "[bắt buộc]"),
    (r"; required\]", "; bắt buộc]"),
)
"""Patterns for what the layout of a help page adds by itself."""
WRONG_USAGE = (
    (r"^Try '(.*)' for help\.", r"Gõ '\1' để xem trợ giúp."),
    (r"^Error: ", "Lỗi: "),
    (r"Invalid value for (.+?): ", r"Giá trị không hợp lệ cho \1: "),
    (r"Invalid value: ", "Giá trị không hợp lệ: "),
    (r"Value error, ", ""),
    (r"Missing argument '(.*?)'\.", r"Thiếu tham số '\1'."),
    (r"Missing option '(.*?)'\.", r"Thiếu tùy chọn '\1'."),
    (r"No such option: (\S+)", r"Không có tùy chọn \1"),
    (r"\(Possible options: (.*)\)", r"(có thể là: \1)"),
    (r"No such command (.+?)\.", r"Không có lệnh \1."),
    (r"Did you mean (.+)\?", r"Ý bạn là \1?"),
    (r"Option (\S+) requires an argument\.", r"Tùy chọn \1 cần có giá trị."),
    (r"Option (\S+) does not take a value\.", r"Tùy chọn \1 không nhận giá trị."),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"Thừa tham số (\1)"),
    (r"(\S+) is not one of (.*)\.$", r"\1 không phải một trong \2."),
    (r"(\S+) is not a valid (?:int|integer)(?: range)?\.", r"\1 không phải là số nguyên."),
    (r"(\S+) is not a valid float(?: range)?\.", r"\1 không phải là số."),
    (r"(\S+) is not in the range (.*)\.$", r"\1 nằm ngoài khoảng \2."),
    (r"does not match the formats? (.*)\.$", r"không đúng dạng \1."),
    (r"(?:File|Directory|Path) (.*) does not exist\.", r"không có \1."),
    (r"(?:File|Path) (.*) is a directory\.", r"\1 là thư mục."),
    (r"(?:File|Directory|Path) (.*) is not readable\.", r"không đọc được \1."),
)
"""Patterns for what typer says of wrong usage."""

VIETNAMESE = SEARCH | {
    # extractor
    "Typed facts, each tied to the exact words that say it, out of Vietnamese news.": (
        "Rút các dữ kiện có kiểu ra khỏi tin tức tiếng Việt, mỗi dữ kiện gắn với đúng những chữ đã nói ra nó."
    ),
    "Print the version and exit.": "In phiên bản rồi thoát.",
    "The language of the help and the labels; else LANG decides.": (
        "Ngôn ngữ của phần trợ giúp và các nhãn; nếu không thì theo LANG."
    ),
    "Extracts the facts of articles.": "Rút dữ kiện từ các bài báo.",
    "Shows one article with its facts highlighted.": "Hiện một bài báo với các dữ kiện được tô màu.",
    "Measures the facts against annotated articles.": "Đo các dữ kiện so với những bài đã gán nhãn.",
    "Lists, tests and explains the rule packs.": "Liệt kê, kiểm thử và giải thích các bộ quy tắc.",
    "Prints the JSON Schema of the records.": "In JSON Schema của các bản ghi.",
    "Stopped.": "Đã dừng.",
    # extractor run
    "Extracts the facts of articles, one line of JSON an article, in input order. A store keeps them to be searched: "
    "extractor run corpus/articles --out facts.db, then extractor search facts.db. What it has already, made by the "
    "same program and rules, is passed over: a run that was stopped goes on there. Exit status: 0 done, 1 some inputs "
    "failed and are listed, 2 wrong usage, 130 stopped by Ctrl-C.": (
        "Rút dữ kiện từ các bài báo, mỗi bài một dòng JSON, theo thứ tự đầu vào.\n\n"
        "Kho giữ dữ kiện để tìm: extractor run corpus/articles --out facts.db, rồi extractor search facts.db. "
        "Bài nào kho đã có, do cùng chương trình và bộ quy tắc làm ra, thì bỏ qua: lần chạy bị dừng sẽ đi tiếp "
        "từ đó.\n\n"
        "Mã thoát: 0 xong, 1 có đầu vào bị lỗi (đã liệt kê), 2 dùng sai, 130 bị dừng bằng Ctrl-C."
    ),
    "Files and folders (walked, in name order): texts, pages, .jsonl, .warc, .pdf, .docx, .parquet, and .zip and .gz "
    "of them; or - for one article's text.": (
        "Tệp và thư mục (duyệt theo thứ tự tên): văn bản, trang web, .jsonl, .warc, .pdf, .docx, .parquet, cả trong "
        ".zip và .gz; hoặc - cho văn bản của một bài."
    ),
    "Replace an existing FILE.": "Ghi đè FILE đã có.",
    "Only articles from this day on, and undated ones.": "Chỉ các bài từ ngày này trở đi, và các bài không rõ ngày.",
    "Only so many articles, drawn at random, the same each time.": "Chỉ ngần ấy bài, rút ngẫu nhiên, lần nào cũng thế.",
    "Run on the machines of a Spark cluster, into a store facts.parquet that all of them see.": (
        "Chạy trên các máy của một cụm Spark, vào một kho facts.parquet mà máy nào cũng thấy."
    ),
    "Extract nothing: tell what lies there, and what time and disk it takes.": (
        "Không rút gì: cho biết có những gì, cần bao nhiêu thời gian và dung lượng."
    ),
    "Rule packs of your own, beside the built-in ones.": "Bộ quy tắc của riêng bạn, thêm vào các bộ có sẵn.",
    "After a change of rules: do anew only what the change can touch.": (
        "Sau khi đổi quy tắc: chỉ làm lại những bài mà thay đổi có thể động đến."
    ),
    "Worker processes, 0 for none; else one a core, and none for little.": (
        "Số tiến trình làm việc, 0 là không có; bỏ trống thì mỗi nhân một tiến trình, không có nếu ít bài."
    ),
    "Print a table of what was found, by type of fact.": "In bảng những gì tìm được, theo loại dữ kiện.",
    "A .jsonl file for what asks for a fact and was told in none, and why.": (
        "Tệp .jsonl ghi những gì đáng là dữ kiện mà không thành dữ kiện nào, và vì sao."
    ),
    # extractor show
    "Shows one article with its facts highlighted: in the terminal, or as a web page.": (
        "Hiện một bài báo với các dữ kiện được tô màu: trên màn hình, hoặc thành trang web."
    ),
    "A .txt, .jsonl or .html file, or - for a text.": "Tệp .txt, .jsonl hoặc .html, hoặc - cho một văn bản.",
    "Which article, where INPUT holds several.": "Bài nào, khi INPUT chứa nhiều bài.",
    "Write a web page that needs nothing else.": "Ghi một trang web không cần thêm gì khác.",
    # extractor schema
    "Prints the JSON Schema of one line of output: an article and its facts.": (
        "In JSON Schema của một dòng kết quả: một bài báo và các dữ kiện của nó."
    ),
    # extractor evaluate
    "Precision, recall and F1 of each fact type against gold, with 95% intervals. Exit status: 0 done, 2 "
    "wrong usage, 3 below a quality floor or on other gold than the floors were set on.": (
        "Độ chính xác, độ phủ và F1 của từng loại dữ kiện so với dữ liệu chuẩn, kèm khoảng tin cậy 95%.\n\n"
        "Mã thoát: 0 xong, 2 dùng sai, 3 dưới một ngưỡng chất lượng hoặc dữ liệu chuẩn khác lúc đặt ngưỡng."
    ),
    "Folder of gold files, NAME.json.": "Thư mục các tệp chuẩn, NAME.json.",
    "Folder of texts, NAME.txt (else `articles` or `texts` beside the gold folder).": (
        "Thư mục các văn bản, NAME.txt (nếu không thì `articles` hoặc `texts` cạnh thư mục chuẩn)."
    ),
    "Mark this output of `extractor run` (.jsonl) instead of running.": (
        "Chấm kết quả này của `extractor run` (.jsonl) thay vì chạy."
    ),
    "Only these types, with commas between.": "Chỉ các loại này, ngăn nhau bằng dấu phẩy.",
    "List every miss, extra and wrong attribute.": "Liệt kê mọi chỗ sót, chỗ thừa và thuộc tính sai.",
    "Write that list to a file.": "Ghi danh sách ấy ra tệp.",
    "One JSON object and nothing else.": "Chỉ một đối tượng JSON.",
    "95% intervals, by resampling the articles.": "Khoảng tin cậy 95%, bằng cách lấy mẫu lại các bài.",
    "Hold the quality floors of this file: exit 3 below one.": (
        "Giữ các ngưỡng chất lượng trong tệp này: thoát với mã 3 khi dưới một ngưỡng."
    ),
    "Raise the floors (corpus/floors.json) to what is measured.": (
        "Nâng các ngưỡng (corpus/floors.json) lên mức đo được."
    ),
    "Record what is measured, lower or on changed gold: the reason why.": (
        "Ghi lại mức đo được, dù thấp hơn hay trên dữ liệu chuẩn đã đổi: lý do vì sao."
    ),
    # extractor patterns
    "Lists the rules: what each makes, when it runs, where it stands, how many examples it has. Precision is "
    "the share of right facts among those that the rule made in annotated articles, support their number.": (
        "Liệt kê các quy tắc: mỗi quy tắc cho ra gì, chạy lúc nào, nằm ở đâu, có bao nhiêu ví dụ.\n\n"
        "Độ chính xác là tỉ lệ đúng của các dữ kiện mà quy tắc rút ra trong những bài đã gán nhãn; số mẫu là số "
        "dữ kiện ấy."
    ),
    "Only rules that make this kind of thing.": "Chỉ những quy tắc cho ra loại này.",
    "Only the rules of this pack.": "Chỉ những quy tắc của bộ này.",
    "One JSON object a line, a line a rule.": "Mỗi dòng một đối tượng JSON, mỗi quy tắc một dòng.",
    "Runs every example and counterexample of the rules through the whole program. Exit status: 0 all hold, "
    "1 some fail and are listed, 2 wrong usage or a faulty pack.": (
        "Chạy mọi ví dụ đúng và ví dụ sai của các quy tắc qua toàn bộ chương trình.\n\n"
        "Mã thoát: 0 tất cả đều đúng, 1 có ví dụ không đúng (đã liệt kê), 2 dùng sai hoặc bộ quy tắc hỏng."
    ),
    "This rule alone; else all.": "Chỉ quy tắc này; nếu không thì tất cả.",
    "Tells of each sentence which rule made what, what was found, declined or lost, and what came near.": (
        "Cho biết ở mỗi câu quy tắc nào cho ra gì, cái gì được thấy, bị từ chối, bị thua hay suýt nhận ra."
    ),
    "The text, or - for standard input.": "Văn bản, hoặc - để đọc từ đầu vào chuẩn.",
    "Takes each rule out in turn: without it some example must fail. Tells which rules never win, too. Exit "
    "status: 0 each rule is needed, 1 some are not and are listed, 2 wrong usage or a faulty pack.": (
        "Lần lượt bỏ từng quy tắc: thiếu nó thì phải có ví dụ không còn đúng. Cũng cho biết quy tắc nào không bao giờ "
        "thắng.\n\n"
        "Mã thoát: 0 quy tắc nào cũng cần, 1 có quy tắc không cần (đã liệt kê), 2 dùng sai hoặc bộ quy tắc hỏng."
    ),
    "A folder of annotated articles, read besides the examples.": (
        "Thư mục các bài đã gán nhãn, được đọc cùng với các ví dụ."
    ),
    "Measures on annotated articles what each rule is right in: the table of its facts' confidence. Exit "
    "status: 0 done, 1 the table has drifted (with --check), 2 wrong usage.": (
        "Đo trên các bài đã gán nhãn mỗi quy tắc đúng đến đâu: bảng cho độ tin cậy của dữ kiện.\n\n"
        "Mã thoát: 0 xong, 1 bảng không còn khớp (với --check), 2 dùng sai."
    ),
    "A folder: each `gold` below it counts, with the texts beside that.": (
        "Một thư mục: tính mọi thư mục `gold` bên dưới, cùng các văn bản cạnh nó."
    ),
    "The table to write: confidence.json in a folder of packs.": (
        "Bảng sẽ ghi: confidence.json trong một thư mục bộ quy tắc."
    ),
    "List the rules of which the packs' table tells other figures.": (
        "Liệt kê những quy tắc mà bảng đi kèm bộ quy tắc ghi số khác."
    ),
    "Tells which rules nothing needs.": "Cho biết quy tắc nào không cần.",
    "Measures what the rules are right in.": "Đo xem các quy tắc đúng đến đâu.",
    "Lists the rules.": "Liệt kê các quy tắc.",
    "Runs the examples of the rules.": "Chạy các ví dụ của các quy tắc.",
    "Tells what the rules made of a text.": "Cho biết các quy tắc đã rút được gì từ một văn bản.",
    "The day of publication, such as 2019-06-30.": "Ngày đăng, chẳng hạn 2019-06-30.",
    "One JSON object a line, a line a sentence.": "Mỗi dòng một đối tượng JSON, mỗi câu một dòng.",
    "facts": "dữ kiện",
    "found": "thấy",
    "declined": "từ chối",
    "lost": "thua",
    "near misses": "suýt nhận ra",
    "Makes": "Cho ra",
    "Stage": "Giai đoạn",
    "Priority": "Ưu tiên",
    "Place": "Vị trí",
    "Precision": "Độ chính xác",
    "Support": "Số mẫu",
    "Confidence": "Độ tin cậy",
    "Near misses": "Suýt nhận ra",
    "Kind": "Loại",
    "Why": "Vì sao",
    "other causes": "nguyên nhân khác",
    **STORE,
    **CHECK,
    **SERVE,
    **SAID,
    # labels
    "Type": "Loại dữ kiện",
    "Facts": "Dữ kiện",
    "Examples": "Ví dụ",
    "Words": "Nguyên văn",
    "Fields": "Trường",
    "Rule": "Quy tắc",
    "Types of facts": "Các loại dữ kiện",
    "Figures in tables that nothing tells for sure": "Số liệu trong bảng không xác định được chắc chắn",
}
