"""A term of office, or a congress that opens one."""

from typing import Literal

from extractor.records.base import FactBase


class Term(FactBase):
    """ "nhiệm kỳ 2013-2018", "Đại hội lần thứ XVI", "Quốc hội khóa XIV".

    `ordinal` is the congress's or the sitting's number; `body` the name of whose term it is, `body_id` its id.
    """

    type: Literal["term"] = "term"
    start_year: int | None = None
    end_year: int | None = None
    ordinal: int | None = None
    body: str | None = None
    body_id: str | None = None
