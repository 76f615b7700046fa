"""What fields of a fact and their values are called, where `labels` does not tell: English and Vietnamese."""

FIELDS = {
    "figure": ("figure", "con số"),
    "metric": ("counted", "loại số liệu"),
    "noun": ("counted as", "đối tượng đếm"),
    "award": ("honour", "khen thưởng"),
    "recipient": ("given to", "đối tượng được khen"),
    "recipients": ("names", "tên người được khen"),
    "kind": ("kind", "loại"),
    "role": ("role", "chức vụ"),
    "number": ("number", "số"),
    "issued": ("signed", "ngày ban hành"),
    "period": ("time", "thời gian"),
    "grain": ("kind of time", "kiểu thời gian"),
    "day": ("day", "ngày"),
    "month": ("month", "tháng"),
    "term": ("term", "nhiệm kỳ"),
    "ordinal": ("number of the congress or sitting", "lần, khóa thứ"),
    "parent": ("belongs to", "thuộc"),
    "renamed_to": ("called now", "tên hiện nay"),
    "successor": ("succeeded by", "tổ chức kế tục"),
    "until": ("ended before", "không còn từ"),
    # in corrections, which name columns one by one
    "value": ("figure", "con số"),
    "upper": ("upper bound", "cận trên"),
    "whole": ("of a whole of", "trên tổng số"),
    "relation": ("wording of the figure", "cách nói con số"),
    "period_from": ("from", "từ ngày"),
    "period_to": ("to", "đến ngày"),
    "start_year": ("first year", "năm đầu"),
    "end_year": ("last year", "năm cuối"),
}
OWNERS = {
    "term": ("of", "của"),
    "award": ("given by", "bên trao"),
    "document": ("issued by", "cơ quan ban hành"),
    "person": ("body", "tổ chức"),
    "organisation": ("name", "tên"),
}
"""What the body is to a fact of that type, whose column is `organisation`."""
KINDS = {
    "assembly": "cơ quan dân cử", "association": "hội, hiệp hội", "board": "ban", "council": "hội đồng",
    "enterprise": "doanh nghiệp", "front": "Mặt trận Tổ quốc", "government": "cơ quan nhà nước", "health": "y tế",
    "party": "Đảng", "press": "báo chí", "school": "trường học", "security": "công an, quân đội",
    "union": "công đoàn", "youth": "Đoàn Thanh niên", "movement": "phong trào", "campaign": "cuộc vận động",
    "programme": "chương trình", "title": "danh hiệu",
}  # fmt: skip
"""Of bodies and programmes; documents have theirs as written."""
GRAINS = {
    "day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "half": "nửa năm", "year": "năm",
    "range": "khoảng thời gian",
}  # fmt: skip
