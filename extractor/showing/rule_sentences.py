"""The Vietnamese of what the built-in packs say of the rules that make facts, by the English sentence."""

VIETNAMESE = {
    "A name with no figure of its own, behind another honour that its sentence gives.": (
        "Một tên khen thưởng không có con số riêng, đứng sau một khen thưởng khác được trao trong câu."
    ),
    # days and years
    "A day with its month and year.": "Ngày kèm tháng và năm.",
    "Year, month, day, as machines write it.": "Năm, tháng, ngày theo cách máy tính ghi.",
    "A day and its month after a word that announces a day, with any separator.": (
        "Ngày và tháng sau một từ báo hiệu ngày, ngăn cách bằng dấu bất kỳ."
    ),
    "A day and its month with a dash or a dot after a word that wants a time.": (
        "Ngày và tháng ngăn bằng gạch nối hoặc dấu chấm, sau một từ đòi hỏi thời gian."
    ),
    "A day alone in brackets.": "Một ngày đứng riêng trong ngoặc đơn.",
    "A day and its month with a slash, no cue needed; shares, ranks and names are kept out.": (
        "Ngày và tháng ngăn bằng gạch chéo, không cần từ báo hiệu; loại trừ phân số, hạng và tên gọi."
    ),
    "The year in two digits; the century is the one that ends nearest to the article.": (
        "Năm viết hai chữ số; thế kỷ được chọn sao cho gần ngày bài viết nhất."
    ),
    "A day of the lunar calendar; which day of ours it is stays open.": (
        "Ngày âm lịch; không quy ra ngày dương lịch nào."
    ),
    "Days of one month told together; days in a row are one stretch.": (
        "Nhiều ngày trong một tháng được nói chung; các ngày liền nhau là một khoảng."
    ),
    "Several days, each with its month, after one cue; a year at the end is everyone's.": (
        "Nhiều ngày, ngày nào cũng có tháng, sau một từ báo hiệu; năm ở cuối là của tất cả."
    ),
    "From one day to another of the same month.": "Từ ngày này đến ngày khác trong cùng một tháng.",
    "From one day to another, each with its month.": "Từ ngày này đến ngày khác, ngày nào cũng có tháng.",
    "The day of writing; without that day it says nothing.": "Ngày viết bài; không rõ ngày ấy thì không cho biết gì.",
    "The day before the day of writing.": "Ngày trước ngày viết bài.",
    "A month, with its year or without; its beginning, middle or end is the month too.": (
        "Một tháng, có hoặc không có năm; đầu, giữa hay cuối tháng cũng tính là tháng ấy."
    ),
    "Month and year without the word.": "Tháng và năm viết không có chữ “tháng”.",
    "Months told together, each a date.": "Nhiều tháng được nói chung, mỗi tháng là một mốc thời gian.",
    "From one month to another.": "Từ tháng này đến tháng khác.",
    "Quarters, one or several.": "Một hoặc nhiều quý.",
    "Half a year.": "Nửa năm.",
    'The first or last months of a year by their number; "9 tháng năm 2020" are the first nine.': (
        "Một số tháng đầu hoặc cuối năm; “9 tháng năm 2020” là chín tháng đầu."
    ),
    "The first or last months of a year, their number not told, read as its half; one month is the first or last.": (
        "Những tháng đầu hoặc cuối năm, không nói mấy tháng, được hiểu là nửa năm; một tháng là tháng đầu hoặc cuối."
    ),
    "The months since January in the short speech of reports.": (
        "Các tháng tính từ tháng giêng, theo lối nói tắt của báo cáo."
    ),
    "A month of the year before or after the one of writing.": "Một tháng của năm trước hoặc năm sau năm viết bài.",
    "A year; its beginning or end is the year too.": "Một năm; đầu năm hay cuối năm cũng tính là năm ấy.",
    "Years told together, each a date.": "Nhiều năm được nói chung, mỗi năm là một mốc thời gian.",
    "A stretch of years, school years among them.": "Một khoảng nhiều năm, kể cả năm học.",
    "Years on both sides of a dash with no word before them.": "Hai năm hai bên gạch nối, phía trước không có từ nào.",
    "A year with no word before it, where nothing counted follows.": (
        "Một năm không có từ nào phía trước, phía sau không có thứ gì được đếm."
    ),
    "A decade is a stretch of ten years.": "Một thập niên là khoảng mười năm.",
    "The week, month, quarter or year of writing.": "Tuần, tháng, quý hoặc năm viết bài.",
    "The year before the year of writing.": "Năm trước năm viết bài.",
    # documents
    "A kind and a coded number, or several numbers behind one kind.": (
        "Loại văn bản và số ký hiệu, hoặc nhiều số ký hiệu sau một loại."
    ),
    'A kind, the word "số" and a number without letters.': "Loại văn bản, chữ “số” và một số không có chữ cái.",
    "A law or a resolution by its bare number, as it is spoken of.": "Luật hoặc nghị quyết gọi bằng số trơn.",
    "A number whose letters alone tell what it is.": "Số ký hiệu mà chỉ phần chữ đã cho biết là văn bản gì.",
    # figures
    "Women or men among those counted before, no noun behind.": (
        "Nữ hoặc nam trong số vừa đếm, phía sau không có danh từ."
    ),
    "Millions and billions of nothing else are đồng.": "Triệu và tỷ không nói là gì thì là đồng.",
    # bodies
    "Services that every province has one of.": "Những đơn vị mà tỉnh nào cũng có một.",
    "Boards that say nothing by themselves, and are one body with what they are of.": (
        "Những ban mà tên riêng không cho biết gì, là một tổ chức cùng với nơi chúng thuộc về."
    ),
    "Bodies that the press calls by their letters alone.": "Những tổ chức báo chí chỉ gọi bằng chữ viết tắt.",
    "An investigating office is one body where the police it belongs to is told.": (
        "Cơ quan điều tra là một tổ chức khi câu nói rõ thuộc công an nào."
    ),
    # persons
    "Behind a form of address, the role behind the name where one is told.": (
        "Sau từ xưng hô; chức vụ đứng sau tên, nếu có nói."
    ),
    "Right behind a role, or behind a role and its body.": "Ngay sau một chức vụ, hoặc sau chức vụ và tổ chức.",
    "Behind a profession or a degree, which is the role where no other is told.": (
        "Sau một nghề hoặc học vị, được coi là chức vụ khi không nói chức vụ nào khác."
    ),
    "A name with a known family name, its role behind a comma, a dash or a bracket.": (
        "Tên có họ đã biết, chức vụ đứng sau dấu phẩy, gạch nối hoặc ngoặc đơn."
    ),
    "A name with a known family name, its age behind it.": "Tên có họ đã biết, phía sau là tuổi.",
    "A list of names behind a colon, each with or without a role or a bracket.": (
        "Danh sách tên sau dấu hai chấm, mỗi tên có hoặc không có chức vụ hay ngoặc đơn."
    ),
    # programmes
    "A movement by its quoted name, or a list of several after one head.": (
        "Một phong trào theo tên trong ngoặc kép, hoặc nhiều phong trào liệt kê sau một từ."
    ),
    "A campaign, a month or a week of action by its quoted name.": (
        "Một cuộc vận động, tháng hoặc tuần hành động theo tên trong ngoặc kép."
    ),
    "A programme, scheme, contest or fund by its quoted name.": (
        "Một chương trình, đề án, hội thi hoặc quỹ theo tên trong ngoặc kép."
    ),
    "A year that was given a title.": "Một năm được đặt tên.",
    "A known movement, quoted with no head, or bare behind its head.": (
        "Một phong trào đã biết, trong ngoặc kép không có từ đứng đầu, hoặc không ngoặc kép sau từ đứng đầu."
    ),
    "A known campaign, quoted with no head, or bare behind its head.": (
        "Một cuộc vận động đã biết, trong ngoặc kép không có từ đứng đầu, hoặc không ngoặc kép sau từ đứng đầu."
    ),
    "A known programme, quoted with no head (its year or motto may follow), or bare behind its head.": (
        "Một chương trình đã biết, trong ngoặc kép không có từ đứng đầu (phía sau có thể là năm hoặc khẩu hiệu), hoặc "
        "không ngoặc kép sau từ đứng đầu."
    ),
    "The workers' month, a title without quotation marks.": "Tháng Công nhân, tên không có ngoặc kép.",
    "A national programme written as a title, without quotation marks.": (
        "Một chương trình quốc gia viết như tên riêng, không có ngoặc kép."
    ),
    "The national target programmes, written as titles without quotation marks.": (
        "Các chương trình mục tiêu quốc gia, viết như tên riêng không có ngoặc kép."
    ),
    "A joint programme of two bodies by its full title, which ends with its years.": (
        "Một chương trình phối hợp của hai tổ chức theo tên đầy đủ, kết thúc bằng các năm thực hiện."
    ),
}
