"""The year a text speaks from, where nobody says when it was published."""

from collections import defaultdict

import regex

HEAD = 300
"""A full date this near the beginning is most often the date line."""
ON_THE_WEB = 1998
"""Vietnam's first newspaper on the web is of December 1997. An older year is history, unless a date line tells it: so
of 1,600 undated articles of 2017 one wrong guess in seven is spared, and no right one is lost."""

_YEARS = regex.compile(
    r"""(?<![\d./-])(?:
      (?P<full> \d{1,2}\ ?[-/.]\ ?\d{1,2}\ ?[-/.]\ ?(?P<y>(?:19|20)\d\d) | (?P<y>20\d\d)-\d\d-\d\d )
    | (?P<month> \d{1,2}\ ?[-/.]\ ?(?P<y>(?:19|20)\d\d) )
    | (?P<span> (?:19|20)\d\d\ ?-\ ?(?:19|20)\d\d )
    | (?P<plain> (?P<y>(?:19|20)\d\d) )
    )(?![\d/-]|[.,]\d)""",
    regex.VERBOSE,
)
_BACKGROUND = regex.compile(
    r"(?:tiền án|tiền sự|hiệu lực|tầm nhìn|quy hoạch|phán quyết|quyết định số|nghị định|bộ luật)[^.;]{0,30}$"
)
"""Behind these stands the year of a law, a plan or a conviction, not the article's."""
_YEAR_WORD = regex.compile(r"(?P<other>(?<!\p{L})(?:đến|tới|từ|sinh|kỷ lục|lịch sử|thành lập|tốt nghiệp)\s+)?năm\s+$")
ENOUGH = 3
"""The least weight of all years that tells: one year named in passing says nothing of the article's own."""

_BORN = regex.compile(r"(?<!\p{L})(?:sn|sinh)[ :]*(?:(?:vào|khoảng|ngày|tháng|năm) +)*(?:\d{1,2}[-/. ]+)*(?:năm +)?$")
_MONTH_WORD = regex.compile(r"tháng\s+[\p{L}\d]{1,5}\s+năm\s+$")


def reference_year(text_folded: str) -> int | None:
    """The year that an article without a publication date speaks from.

    Full dates weigh most, the one of a date line more still, then months, then years by name. Of the years
    with at least half the greatest weight the latest is taken: reports look back. Years of birth tell nothing. None
    with no year at all.
    """
    weights: dict[int, int] = defaultdict(int)
    for match in _YEARS.finditer(text_folded):
        if match["span"]:
            continue
        weights[int(match["y"])] += _weight(text_folded, match)
    heaviest = max(weights.values(), default=0)
    if sum(weights.values()) < ENOUGH:
        return None
    return max(year for year, weight in weights.items() if 2 * weight >= heaviest)


def _weight(text: str, match: "regex.Match[str]") -> int:
    if any(words.search(text, max(0, match.start() - 50), match.start()) for words in (_BACKGROUND, _BORN)):
        return 0
    in_head = match.start() < HEAD
    if int(match["y"]) < ON_THE_WEB and not (match["full"] and in_head):
        return 0
    if match["full"]:
        return 8 if in_head else 4
    if match["month"]:
        return 3
    before = text[max(0, match.start() - 24) : match.start()]
    if _MONTH_WORD.search(before):
        return 4 if "ngày" in before else 3
    word = _YEAR_WORD.search(before)
    if word is None:
        return 1
    return 0 if word["other"] else 3 if in_head else 2
