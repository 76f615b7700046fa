"""The level that an honour, an initiative or a topic is of, where it is written: "đạt cấp tỉnh", "cấp bộ"."""

import regex

from extractor.language.folding import fold_phrase
from extractor.records.award import AwardLevel

_LEVELS: dict[str, AwardLevel] = {
    "cơ sở": "grassroots", "tỉnh": "province", "thành phố": "province", "bộ": "ministry", "ngành": "ministry",
    "tổng liên đoàn": "ministry", "nhà nước": "state", "quốc gia": "state", "toàn quốc": "state", "trung ương": "state",
}  # fmt: skip
_WRITTEN = regex.compile(
    r"(?:(?: (?:đạt|được công nhận|được xếp loại|ở))? cấp "
    rf"(?P<level>{'|'.join(_LEVELS)})| (?P<level>toàn quốc|nhà nước))"
    r"(?!\p{L})"
)


STATE = frozenset({"huan_chuong", "huy_chuong", "anh_hung", "danh_hieu_nha_nuoc"})
"""Honours that the President alone confers, and so of the state's level (Law on Emulation and Commendation 2022)."""
_STATE_GIVERS = regex.compile(r"\b(?:chủ tịch nước|thủ tướng|chính phủ|nhà nước)(?!\p{L})")


def by_law(award: str, grantor: str | None) -> AwardLevel | None:
    """The level that the law gives an honour: by its own name, or as the Prime Minister's or the Government's.
    A medal may be a sport's."""
    giver = fold_phrase(grantor) if grantor else ""
    return "state" if award in STATE - {"huy_chuong"} or _STATE_GIVERS.match(giver) else None


def level_behind(folded: str, at: int) -> AwardLevel | None:
    """The level written right behind offset `at` of the folded text."""
    found = _WRITTEN.match(folded, at)
    return _LEVELS[found["level"]] if found else None
