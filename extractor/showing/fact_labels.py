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
    "assembly": ("elected assembly", "cơ quan dân cử"),
    "association": ("association", "hội, hiệp hội"),
    "board": ("board", "ban"),
    "council": ("council", "hội đồng"),
    "enterprise": ("enterprise", "doanh nghiệp"),
    "front": ("Fatherland Front", "Mặt trận Tổ quốc"),
    "government": ("state body", "cơ quan nhà nước"),
    "health": ("health care", "y tế"),
    "party": ("Party body", "tổ chức Đảng"),
    "press": ("press", "báo chí"),
    "school": ("school", "trường học"),
    "security": ("armed forces and police", "quân đội, công an"),
    "union": ("trade union", "công đoàn"),
    "youth": ("Youth Union", "Đoàn Thanh niên"),
    "movement": ("movement", "phong trào"),
    "campaign": ("campaign", "cuộc vận động"),
    "programme": ("programme", "chương trình"),
    "title": ("title", "danh hiệu"),
}
"""Of bodies and programmes, English and Vietnamese; documents have theirs as written."""
GRAINS = {
    "day": "ngày", "week": "tuần", "month": "tháng", "quarter": "quý", "half": "nửa năm", "year": "năm",
    "range": "khoảng thời gian",
}  # fmt: skip
