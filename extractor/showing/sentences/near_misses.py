"""Of what no fact tells: what kept the nearest rule from taking it."""

VIETNAMESE = {
    "no rule took it": "không quy tắc nào lấy",
    "it stands in the page's frame": "nằm trong phần khung của trang",
    "the fact's words would be longer than {} characters": "câu chữ của dữ kiện sẽ dài hơn {} ký tự",
    "{} has these characters": "{} đã lấy các ký tự này",
    "{} has some of these characters": "{} đã lấy một phần các ký tự này",
    "{} has its number or its name": "{} đã lấy con số hoặc tên của nó",
    "another fact has its number": "con số của nó thuộc về dữ kiện khác",
    # bodies
    "the page's banner in capitals": "là dòng tiêu đề in hoa của trang",
    "only a part of another word": "chỉ là một phần của từ khác",
    "written small": "viết thường",
    "only a part of another name": "chỉ là một phần của tên khác",
    "a plural before it: a kind of bodies": "đứng sau từ chỉ số nhiều: là một loại tổ chức",
    "nothing behind it makes it the name of one body": "phần đứng sau không cho biết là tên của tổ chức nào",
    # figures and honours
    "một is an article here": "“một” ở đây không phải là con số",
    "no figure, and no title": "không có con số, cũng không có danh hiệu",
    "the name is no house's": "không phải tên một loại nhà",
    "the noun is only the beginning of another word": "danh từ chỉ là phần đầu của từ khác",
    "no noun stands behind the figure": "sau con số không có danh từ",
    "no noun and no unit stands behind the figure, and it has no millions": (
        "sau con số không có danh từ hay đơn vị, và không tính bằng triệu"
    ),
    "the figure stands bare, and nothing before it tells what it counts": (
        "con số đứng một mình, phía trước không cho biết đếm thứ gì"
    ),
    "the range does not rise": "khoảng số không tăng dần",
    "an honour only listed, and none given before it": "danh hiệu chỉ được liệt kê, trước đó không nói trao",
    "the word alone, no name of an honour behind it": "chỉ có từ này, sau đó không có tên khen thưởng",
    # tables
    "its rows are different honours": "các hàng là những danh hiệu khác nhau",
    "neither its heading nor its row says what it counts": "tiêu đề và hàng đều không cho biết đếm thứ gì",
    "half a thing is counted, and no unit is told": "đếm nửa cái mà không nói đơn vị",
    "nothing tells whether its comma stands before thousands or decimals": (
        "không rõ dấu phẩy ngăn hàng nghìn hay phần thập phân"
    ),
    "its own unit is not its column's": "đơn vị của ô khác đơn vị của cột",
    "its unit is told nowhere": "không chỗ nào nói đơn vị",
    "neither a unit nor a noun of the lists is told": "không có đơn vị, cũng không có danh từ nào trong các danh sách",
    "no honour is given by halves": "không ai trao nửa danh hiệu",
    "whose its row is cannot be told": "không rõ hàng này là của ai",
    "its heading does not say that it counts": "tiêu đề không cho biết đây là số đếm",
    "the cell is no figure, and no figure with its noun": "ô không phải con số, cũng không phải con số kèm danh từ",
    "no rule reads cells that say themselves what they count": "không quy tắc nào đọc ô tự nói nó đếm thứ gì",
    # times
    "{}-{} is too long for a term": "{}-{} quá dài cho một nhiệm kỳ",
    "no ordinal": "không có số thứ tự",
    "a congress with neither number nor years": "đại hội không có số lần, cũng không có năm",
    "told from the day of writing, which is not known": "tính từ ngày viết bài, mà ngày ấy không rõ",
    "told from the year of writing, which is not known": "tính từ năm viết bài, mà năm ấy không rõ",
    "a month of the lunar calendar": "là tháng âm lịch",
    "outside the calendar": "không có trong lịch",
    "a fraction": "là phân số",
    "a score": "là tỉ số",
    "it ends ({}) before it begins ({})": "kết thúc ({}) trước khi bắt đầu ({})",
    "half a year, not which": "nửa năm, không rõ nửa nào",
    "a decade of which century": "một thập niên, không rõ thế kỷ nào",
    "no year to go by": "không có năm nào để dựa vào",
    "no calendar has {}/{}/{}": "trong lịch không có ngày {}/{}/{}",
    "no year has the months {} to {}": "không năm nào có các tháng từ {} đến {}",
    # names
    "a bare number needs its law's capital letter": "số trơ trọi cần có tên luật viết hoa",
    "the form of address is a part of the name before it": "từ xưng hô là một phần của tên đứng trước",
    "no capitalised name of two to five syllables": "không có tên viết hoa dài từ hai đến năm tiếng",
    "no name in the list": "danh sách không có tên nào",
    "a title without quotation marks needs its capitals": "tên không có ngoặc kép thì phải viết hoa",
    "quoted words that begin with a small letter are no name": (
        "chữ trong ngoặc kép mở đầu bằng chữ thường không phải là tên"
    ),
    "no name between the quotation marks": "trong ngoặc kép không có tên",
    "a quotation that is never closed, too long for a name": "ngoặc kép không đóng, quá dài để là tên",
}
