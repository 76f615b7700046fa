"""Of what is asked for and cannot be looked up."""

VIETNAMESE = {
    "the words to search for are {:,} characters long, {:,} are enough": (
        "cụm từ cần tìm dài {:,} ký tự; tối đa là {:,}"
    ),
    'no word or number to search for; try "sang kien"': 'chưa có từ hay con số nào để tìm; hãy thử "sang kien"',
    "too many words to search for: at most {}": "quá nhiều từ để tìm: tối đa {} từ",
    "{} {!r}: no word or number to look for": "{} {!r}: không có từ hay con số nào để tìm",
    "{} {}: no number": "{} {}: không phải là số",
    "{} {}: one of {}": "{} {}: phải là một trong {}",
    "{} {}, {} {}: the first is more than the last": "{} {}, {} {}: số đầu lớn hơn số cuối",
    "{} from {}, to {}: the first is more than the last": "{} từ {} đến {}: điểm đầu đứng sau điểm cuối",
    "{} {}: a year, or two with .. between: 2013..2018, 2013.. or ..2018": (
        "{} {}: cần một năm, hoặc hai năm cách nhau bằng ..: 2013..2018, 2013.. hoặc ..2018"
    ),
    "{} {}: a day, a month or a year, or two with .. between: 2018-01-01..2018-06-30, 2018-06 or 2018": (
        "{} {}: cần một ngày, một tháng hoặc một năm, hoặc hai mốc cách nhau bằng ..: "
        "1/1/2018..30/6/2018, 6/2018 hoặc 2018"
    ),
    "{} is read in two ways; write the year in four digits: {} or {}": (
        "{} có thể hiểu theo hai cách; hãy ghi năm đủ bốn chữ số: {} hoặc {}"
    ),
    "no province is called {!r}": "không có tỉnh, thành phố nào tên là {!r}",
    "no province is called {!r}; the nearest: {}": ("không có tỉnh, thành phố nào tên là {!r}; tên gần nhất: {}"),
}
