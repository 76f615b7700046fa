"""How far a body's name goes: token after token, from behind its head to where it ends."""

from collections.abc import Callable

from extractor.names.brackets import short_form
from extractor.names.extent import CONNECTORS, Reach
from extractor.names.line import Line
from extractor.names.wording import word
from extractor.rules.mention import Mention

LONGEST_NAME = 26
"""Tokens a name may have after its head: longer is a sentence, not a name."""

_ENDINGS = ("việt nam", "trung ương", "vn", "t.ư", "tư", "tw")

Inner = Callable[[Mention], Mention | None]
"""Reads the body that begins with a head inside another's name."""


def read(reach: Reach, inner: Inner) -> None:
    """Takes in token after token while they can belong to the name."""
    line = reach.line
    first = reach.end
    close = short_form(line, reach.end)
    if close and close < len(line) and (line.level(close) or line.capital(close)):
        reach.end = close  # the head's own short form: Liên đoàn Lao động (LĐLĐ) TP.HCM
    limit = min(len(line), reach.end + LONGEST_NAME)
    while reach.end < limit and not reach.ended:
        if not (_inner(reach, inner) or _ending(reach) or word(reach)):
            close = short_form(line, reach.end)
            if not (close and reach.words and close < limit and _goes_on(line, close)):
                break
            reach.end = close
    while reach.end > first and line.text(reach.end - 1) in CONNECTORS:
        reach.end -= 1
    _owner(reach, first)


def tail(reach: Reach) -> None:
    """Takes in the country behind a name that is whole without it: Quốc hội Mỹ, Chính phủ Việt Nam."""
    line = reach.line
    length = line.words.countries.longest(line.tokens, reach.end)
    if line.text(reach.end, 2) == "việt nam":
        length = 2
    if reach.end < len(line) and length and line.known_place(reach.end) == length:
        reach.place = " ".join(t.cased for t in line.tokens[reach.end : reach.end + length])
        reach.end += length


def _goes_on(line: Line, i: int) -> bool:
    """Whether a name that a bracket interrupts goes on at token i: Ủy ban An toàn giao thông (ATGT) quốc gia."""
    if line.level(i) is not None or line.known_place(i):
        return True
    return line.sector(i) > line.words.breaks.longest(line.tokens, i)


def _inner(reach: Reach, inner: Inner) -> bool:
    """A body inside the name, which ends it: Công đoàn cơ sở Cục Thuế tỉnh."""
    line = reach.line
    head = line.head_at(reach.end)
    if head is None or not reach.head.nests:
        return False
    found = inner(head)
    if found is None:
        return False
    reach.holds(found, line.after(found.end))
    return True


def _owner(reach: Reach, first: int) -> None:
    """The bare noun behind a union's head, where nothing else is: Công đoàn công ty."""
    line = reach.line
    if reach.head.owner and reach.end == first and first < len(line):
        length = line.words.owners.longest(line.tokens, first)
        if length and line.tokens[reach.first].capital and not line.after_plural(reach.first):
            reach.take(length)


def _ending(reach: Reach) -> bool:
    """A level word with or without its place, a place by itself, Trung ương, Việt Nam."""
    return _level(reach) or _country(reach) or _bare_place(reach)


def _level(reach: Reach) -> bool:
    line = reach.line
    level = line.level(reach.end)
    if level is None or (reach.head.own_only and not reach.words):
        return False
    if line.capital(reach.end) and line.capital(level.end) and line.sector(level.end):
        return False  # Vùng Cảnh sát biển 4
    end = line.place(level.end, level.word)
    reach.level_word, reach.ended, reach.open = level.word, True, False
    if end > level.end:
        reach.place = " ".join(t.cased for t in line.tokens[level.end : end])
    else:
        reach.bare_level = level.word
        full_stop = line.text(end - 1) == "." and (end == len(line) or line.tokens[end].capital)
        end -= full_stop  # the sentence's: "UBND TP. Ảnh: …"
    reach.end = end
    return True


def _country(reach: Reach) -> bool:
    line = reach.line
    for ending in _ENDINGS:
        length = ending.count(" ") + 1
        if line.text(reach.end, length) != ending:
            continue
        if ending == "tư" and not line.tokens[reach.end].cased.isupper():
            continue  # Ủy ban Tư pháp
        if ending != "trung ương" and not line.capital(reach.end):
            continue
        if ending == "tư" and (not line.tokens[reach.end].cased.isupper() or line.any_sector(reach.end)):
            continue  # Bộ Tư pháp, Trung tâm Tư vấn
        reach.take(length)
        if reach.head.nests and reach.end < len(line) and line.starts_body(reach.end):
            return True  # Ủy ban T.Ư Mặt trận Tổ quốc Việt Nam
        reach.end += line.known_place(reach.end)  # Bệnh viện Trung ương Huế
        if ending in ("việt nam", "vn"):
            _friend(reach)
        _abroad(reach)
        reach.ended = True
        return True
    token = line.tokens[reach.end]
    if len(token.cased) > 3 and token.cased.isupper() and token.cased.endswith("VN"):
        reach.ended = reach.take(1)  # Hội NDVN
        return True
    return False


def _friend(reach: Reach) -> None:
    """The second place of a name with two: Bệnh viện Việt Nam - Thụy Điển."""
    line = reach.line
    if reach.head.friends and line.text(reach.end) == "-" and line.word_goes_on(reach.end + 1):
        reach.end = line.place(reach.end + 1, "")


def _abroad(reach: Reach) -> None:
    """Where a country's body sits: Đại sứ quán Mỹ tại Việt Nam, Hiệp hội doanh nghiệp Nhật Bản tại Việt Nam."""
    line = reach.line
    if reach.head.abroad and line.text(reach.end) == "tại":
        place = line.known_place(reach.end + 1)
        if reach.head.needs != "place":
            place = place if place == line.words.countries.longest(line.tokens, reach.end + 1) else 0
            place = 2 if line.text(reach.end + 1, 2) == "việt nam" else place
        elif not place and line.word_goes_on(reach.end + 1):
            place = line.place(reach.end + 1, "") - reach.end - 1
        reach.end += place + 1 if place else 0


def _bare_place(reach: Reach) -> bool:
    line = reach.line
    known = line.known_place(reach.end)
    if not known or line.sector(reach.end) > known or (reach.head.eponym and line.word_goes_on(reach.end + known)):
        return False
    reach.place = " ".join(t.cased for t in line.tokens[reach.end : reach.end + known])
    reach.end += known
    reach.ended, reach.open = True, False
    _friend(reach)
    _abroad(reach)
    if reach.head.numbers and reach.end < len(line) and line.text(reach.end).isdigit():
        reach.end += line.number_ends(reach.end)  # Trường THPT Quảng Xương 1
    return True
