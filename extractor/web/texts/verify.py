"""The page where a text is verified."""

from extractor.web.worker.errors import BUSY, DIED, TOO_SLOW
from extractor.web.worker.tasks import TEXT_TOO_LARGE
from extractor.web.worker.workers import FILE_TOO_LARGE

VIETNAMESE = {
    "Verify a text": "Kiểm chứng một văn bản",
    "Each figure is looked for in the store's articles: which say the same, which say otherwise.": (
        "Mỗi con số được đối chiếu với các bài trong kho: bài nào nói giống, bài nào nói khác."
    ),
    "A text with figures: an article, a report, a post": "Văn bản có số liệu: bài báo, báo cáo, bài đăng mạng xã hội",
    "Its day, if it is known": "Ngày của văn bản, nếu biết",
    "Or a file": "Hoặc một tệp",
    "At most {} MB of text, read within {} seconds, which is enough for some {} characters with figures in each "
    "sentence; or a file of {} MB: PDF, Word, HTML, text, tables and archives, of which {} articles are verified. "
    "Nothing that is sent here is kept.": (
        "Tối đa {} MB văn bản, đọc trong {} giây, đủ cho chừng {} ký tự nếu câu nào cũng có số liệu; hoặc một tệp {} "
        "MB: PDF, Word, HTML, văn bản thuần, bảng và tệp nén, trong đó {} bài được kiểm chứng. Không lưu giữ bất cứ "
        "nội dung nào gửi lên đây."
    ),
    "Another text": "Văn bản khác",
    "What was sent": "Văn bản đã gửi",
    "This text is that of the article {} in the store; that article does not count as a source for it.": (
        "Văn bản này trùng với bài {} trong kho; bài đó không được tính là nguồn xác nhận."
    ),
    "This text is that of several articles in the store: {}. They do not count as sources for it.": (
        "Văn bản này trùng với nhiều bài trong kho: {}. Các bài đó không được tính là nguồn xác nhận."
    ),
    "Against it": "Bác lại",
    "For it": "Xác nhận",
    "Another article tells a figure of the same thing that cannot be right as well.": (
        "Có bài khác nói một con số về cùng việc ấy mà không thể cùng đúng."
    ),
    "Another article tells the same.": "Có bài khác cũng nói như vậy.",
    "Nothing was found in other articles that could be compared with it, which does not mean that none tells of it.": (
        "Không tìm thấy câu nào ở các bài khác để so sánh; điều đó không có nghĩa là chưa bài nào nói đến."
    ),
    "Search the store for {}": "Tìm {} trong kho",
    "A sum or a percentage of this text does not add up.": (
        "Một tổng hay tỉ lệ phần trăm trong văn bản này tính lại không khớp."
    ),
    "{} more are not shown.": "Còn {} chỗ nữa không được hiện.",
    "There is no figure in it that could be compared.": "Không có số liệu nào trong đó có thể đối chiếu.",
    "A long text: only its sentences with figures are shown.": "Văn bản dài: chỉ hiện những câu có số liệu.",
    "{} figures are shown in the text alone: of many figures, those that are contradicted are explained first.": (
        "{} số liệu chỉ hiện trong văn bản: khi có nhiều số liệu, những số bị bác được giải thích trước."
    ),
    "{} more articles of the file are not shown: {} at most.": "{} bài nữa trong tệp không được hiện: tối đa {} bài.",
    "The store's articles are being compared for the first time; texts can be verified when that is done.": (
        "Các bài trong kho đang được đối chiếu lần đầu; xong rồi thì có thể kiểm chứng văn bản."
    ),
    "The store's articles have not been compared yet, so nothing can be verified with them.": (
        "Các bài trong kho chưa được đối chiếu với nhau, nên chưa thể kiểm chứng gì."
    ),
    "Nothing was sent: put a text into the box, or choose a file.": (
        "Chưa gửi gì: hãy dán văn bản vào ô, hoặc chọn một tệp."
    ),
    TEXT_TOO_LARGE: "Văn bản dài hơn 1 MB; có thể gửi từng phần.",
    FILE_TOO_LARGE: "Tệp lớn hơn 20 MB.",
    TOO_SLOW: (
        "Việc này mất hơn {} giây nên đã dừng lại. Hãy gửi từng phần: 100.000 ký tự thì kịp đọc, kể cả khi câu nào "
        "cũng có số liệu."
    ),
    DIED: "Tiến trình đang đọc văn bản đã dừng giữa chừng; có lẽ cần quá nhiều bộ nhớ.",
    BUSY: "Lúc này có quá nhiều văn bản đang được đọc; hãy thử lại sau một phút.",
}
