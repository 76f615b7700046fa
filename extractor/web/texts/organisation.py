"""The pages of bodies."""

VIETNAMESE = {
    # finding one
    "Bodies": "Tổ chức",
    "Words of a name": "Từ trong tên",
    "Find": "Tìm",
    "bodies, the most told first": "tổ chức, được nhắc nhiều nhất đứng trước",
    "Name": "Tên",
    "Kind": "Loại",
    "Level": "Cấp",
    "Province": "Tỉnh, thành phố",
    "Articles": "Bài báo",
    "No body has all these words in one of its names.": "Không tổ chức nào có đủ các từ này trong một tên gọi.",
    "Some words of a name, or how they begin; accents and order do not matter: lien doan kon tum.": (
        "Gõ vài từ trong tên, hoặc phần đầu của từ; không cần dấu, không cần đúng thứ tự: lien doan kon tum."
    ),
    # one
    "Belongs to": "Trực thuộc",
    "Now, by law": "Nay, theo quy định",
    "from {}": "từ {}",
    "until {}": "đến trước {}",
    "Ended, by law": "Chấm dứt, theo quy định",
    "Before, by law": "Trước đó, theo quy định",
    "Formerly, as articles tell": "Tên cũ, theo các bài",
    "Now, as articles tell": "Nay, theo các bài",
    "Facts": "Dữ kiện",
    "Search all": "Tìm tất cả",
    "On this page": "Trên trang này",
    "Names": "Tên gọi",
    "As written": "Cách viết",
    "Full name": "Tên đầy đủ",
    "First told": "Nhắc lần đầu",
    "Last told": "Nhắc gần nhất",
    "Times": "Số lần",
    "and {} other spellings": "và {} cách viết khác",
    "No article names it itself: its name stands here as other facts or the law tell it.": (
        "Không bài nào gọi tên trực tiếp: tên ở đây ghi theo các dữ kiện khác hoặc theo quy định."
    ),
    "Renamed, as articles tell:": "Đổi tên, theo các bài:",
    "first told {}": "nhắc lần đầu {}",
    "Terms of office": "Nhiệm kỳ",
    "Terms of office; in brackets, in how many articles each is told": "Nhiệm kỳ; trong ngoặc là số bài nhắc đến",
    "In brackets: in how many articles it is told. A click leads to one of them.": (
        "Trong ngoặc: số bài nhắc đến. Bấm vào để xem một bài."
    ),
    "no. {}": "lần thứ {}",
    "Others: {}": "Khác: {}",
    "Figures": "Số liệu",
    "What is told most of. A point is the figure that most articles tell of a year, a line reaches from the least to "
    "the most. Copies and figures found wrong are left out.": (
        "Những gì được nhắc nhiều nhất. Mỗi điểm là con số được nhiều bài nêu nhất về năm đó, đường thẳng nối số nhỏ "
        "nhất với số lớn nhất. Không tính bài chép lại và số liệu bị xác định là sai."
    ),
    "Told less often": "Được nhắc ít hơn",
    "target": "chỉ tiêu",
    "No noun says of what: these may be figures of different things.": (
        "Câu không nói rõ là của việc gì: có thể là số liệu về nhiều việc khác nhau."
    ),
    "Without a year of their own, and so not in the picture: {}": (
        "Không thuộc riêng năm nào nên không có trong hình: {}"
    ),
    "Told still less often: {}": "Được nhắc ít hơn nữa: {}",
    "The figures that this address asks for are told of this body no more, or never were.": (
        "Không có, hoặc không còn, số liệu mà địa chỉ này dẫn tới về tổ chức này."
    ),
    "1 report: {}": "1 câu: {}",
    "{} reports; the last: {}": "{} câu; mới nhất: {}",
    "The latest {} of {} reports; the last: {}": "{} câu gần nhất trong {} câu; mới nhất: {}",
    "{} of {} reports, the latest and those decided on; the last: {}": (
        "{} trong {} câu, gồm những câu gần nhất và những câu đã có ý kiến duyệt; mới nhất: {}"
    ),
    "without a year": "không rõ năm",
    "Time": "Thời gian",
    "Figure": "Con số",
    "Source": "Nguồn",
    "All {} reports on this page": "Xem cả {} câu ngay trên trang này",
    "{} of the {} reports on this page": "Xem {} trong {} câu ngay trên trang này",
    "Awards given": "Khen thưởng đã trao",
    "How many facts are of any of these years, copies left out; how many were given is not added up.": (
        "Số dữ kiện về những năm đó, kể cả chỉ trùng một phần, không tính bài chép lại; không cộng số lượng đã trao."
    ),
    "Award": "Khen thưởng",
    "Years": "Năm",
    "Awards received": "Khen thưởng đã nhận",
    "Given by": "Nơi trao",
    "and {} earlier ones": "và {} lần trước đó",
    "No article tells of any.": "Không bài nào nhắc đến.",
    "Bodies that belong to it": "Tổ chức trực thuộc",
    "and {} bodies more": "và {} tổ chức nữa",
}
