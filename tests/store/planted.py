"""What a store must survive, by the article's place among the first twenty."""

from unicodedata import normalize

from tests.store.page import Page

TITLE_LINES = {
    1: '"Sáng kiến" của \'người thợ\' \\ 100% _ "); DROP TABLE facts; --',
    3: "<script>alert('xin chào')</script> & <b>đậm</b>",
    5: "Ngày hội công nhân 🎉 👩🏽‍🔧 🇻🇳",
    7: "Dòng trên\u2028dòng dưới\tcột bên",
}
"""Quotation marks and wildcards, mark-up, emoji of several code points, a line separator that is no line break."""
SOURCE_NAMES = {9: normalize("NFD", "Báo Người thợ")}
"""The same paper as elsewhere, its accents apart."""
LONG, EMPTY, FULL = 11, 13, 17
LONGEST = 2_000
"""Characters of the evidence in article `LONG`."""
MANY = 2_000
"""Facts of article `FULL`."""


def long_sentence(page: Page) -> None:
    """One honour whose evidence, a list of names, is `LONGEST` characters."""
    page.begin("reported")
    words = "Bằng khen cho 100 cá nhân: "
    while len(words) < LONGEST:
        words += page.name() + ", "
    fields = {"award": "bang_khen", "name": "Bằng khen", "value": 100, "relation": "exact", "recipient": "individual"}
    page.tell(
        "award", "award.name_to_recipients", page.say(words[: LONGEST - 1].rstrip(", ").ljust(LONGEST, "…")), fields
    )
    page.say(". ")
