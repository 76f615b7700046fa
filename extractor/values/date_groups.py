"""The named groups that date rules share, read off a match.

`d`, `m`, `y` (`y1`, `y2` at both ends of a range, `yy` in two digits), `q`, `n`; `w` a weekday; `item` one of
a list; `lead` the words before a number that belong to it ("Sáng nay, ngày").
"""

import regex

from extractor.records.period import Period
from extractor.rules.builder import Declined, Reference
from extractor.rules.template import Match
from extractor.values import periods

Piece = tuple[int, int, Period]
"""Folded offsets of one date, and what it says."""

NEAR = 120
"""How far from a date the words may stand that tell a plan or a game."""

_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
NUMBERS = {word: at for at, word in enumerate(_WORDS, 1)} | {"tư": 4, "bẩy": 7}
NUMBERS |= {"i": 1, "ii": 2, "iii": 3, "iv": 4} | {"đầu tiên": 1, "nhất": 1}
LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_PLAN = regex.compile(r"(?<!\p{L})(?:(?:sẽ|phấn đấu|dự kiến|chậm nhất|hạn chót)(?!\p{L})|trước (?:ngày )?\d)")
_GAME = regex.compile(r"(?<!\p{L})(?:tỷ số|tỉ số|thắng|thua|trận|bị dẫn|dẫn trước|luân lưu|séc)(?!\p{L})")


def number(word: str) -> int:
    """A number in digits, as a word or in Roman letters. Raises Declined for giêng and chạp."""
    if word.isdecimal():
        return int(word)
    if word in LUNAR_MONTHS:
        raise Declined("a month of the lunar calendar")
    return NUMBERS[word.removeprefix("thứ ")]


def every(match: Match, group: str) -> list[int]:
    """All numbers that `group` captured, in order."""
    if group not in match.found.re.groupindex:
        return []
    return [number(word) for word in match.found.captures(group) if word]


def first(match: Match, group: str) -> int | None:
    found = every(match, group)
    return found[0] if found else None


def weekday(match: Match) -> int | None:
    """0 is Monday, whose name is "the second"."""
    word = match.text("w")
    if word is None:
        return None
    return 6 if word.endswith("nhật") else (number(word.rpartition(" ")[2]) - 2) % 7


def year(match: Match, reference: Reference, month: int, day: int = 1) -> int | None:
    """The year told, else the one that the month and the day must be of, else None."""
    told, short = first(match, "y"), first(match, "yy")
    if told is not None:
        return told
    if short is not None:
        return periods.full_year(short, reference)
    limits = (periods.AHEAD, periods.BEHIND)
    if _PLAN.search(_around(match)):
        limits = (periods.PLANNED_AHEAD, periods.PLANNED_BEHIND)
    elif match.text("q"):
        limits = (periods.QUARTER_AHEAD, periods.BEHIND)
    return periods.year_of(reference, month, day, weekday(match), limits)


def in_a_game(match: Match) -> bool:
    """Whether the words around tell of a match, where 2-1 is a score."""
    return bool(_GAME.search(_around(match)))


def _around(match: Match) -> str:
    a, b = match.found.span()
    return str(match.mask.text[max(0, a - NEAR) : b + NEAR])


def whole(match: Match, period: Period) -> list[Piece]:
    """One date out of all the match."""
    return [(_start(match), match.end, period)]


def apart(match: Match, found: list[Period]) -> list[Piece]:
    """One date for each `item`: the first keeps the words before it, the last those behind it."""
    spans = match.spans("item") or [(match.start, match.end)]
    starts = [_start(match), *(a for a, _ in spans[1:])]
    ends = [*(b for _, b in spans[:-1]), match.end]
    return list(zip(starts, ends, found, strict=True))


def _start(match: Match) -> int:
    return min((a for a, _ in match.spans("lead")), default=match.start)
