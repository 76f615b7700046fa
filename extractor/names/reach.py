"""How far a body's name goes: token after token, from behind its head to where it ends."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.names.body import Body, Head
from extractor.names.line import Line
from extractor.rules.mention import Mention

LONGEST_NAME = 26
"""Tokens a name may have after its head: longer is a sentence, not a name."""
LONGEST_BRIDGE = 3
"""Lower-case tokens between a company's kind of work and its own name."""

_CONNECTORS = {"và", "-", "&", "các"}
_ENDINGS = ("việt nam", "trung ương", "vn", "t.ư", "tư", "tw")

Inner = Callable[[Mention], Mention | None]
"""Reads the body that begins with a head inside another's name."""


@dataclass(slots=True)
class Reach:
    """How far a name goes: `end` is the token after its last one, `words` how much of its own it has."""

    line: Line
    head: Head
    end: int
    begun: bool
    words: int = 0
    bare_level: str | None = None
    level_word: str | None = None
    place: str | None = None
    ended: bool = False
    inner: Mention | None = None

    def body(self) -> Body:
        return Body(self.head, self.bare_level, self.level_word, self.place, self.inner)

    def take(self, tokens: int) -> bool:
        """Takes in tokens that are words of the name's own."""
        self.end += tokens
        self.words += 1
        return True


def read(reach: Reach, inner: Inner) -> None:
    """Takes in token after token while they can belong to the name."""
    line = reach.line
    first = reach.end
    close = line.short_form(reach.end)
    if close and (line.level(close) if close < len(line) else None or line.capital(close)):
        reach.end = close  # the head's own short form: Liên đoàn Lao động (LĐLĐ) TP.HCM
    limit = min(len(line), reach.end + LONGEST_NAME)
    while reach.end < limit and not reach.ended:
        if not (_inner(reach, inner) or _ending(reach) or _word(reach)):
            close = line.short_form(reach.end)
            if not (close and reach.words and close < limit and (line.level(close) or line.known_place(close))):
                break
            reach.end = close
    while reach.end > first and line.tokens[reach.end - 1].text in _CONNECTORS:
        reach.end -= 1


def _inner(reach: Reach, inner: Inner) -> bool:
    """A body inside the name, which ends it: Công đoàn cơ sở Cục Thuế tỉnh."""
    line = reach.line
    head = line.head_at(reach.end)
    if head is None or not reach.head.nests:
        return False
    found = inner(head)
    if found is None:
        return False
    value: Body = found.value
    reach.end, reach.inner, reach.ended = line.after(found.end), found, True
    reach.words += 1
    reach.place, reach.bare_level, reach.level_word = value.place, value.bare_level, value.level_word
    return True


def _ending(reach: Reach) -> bool:
    """A level word with or without its place, a place by itself, Trung ương, Việt Nam."""
    return _level(reach) or _country(reach) or _bare_place(reach)


def _level(reach: Reach) -> bool:
    line = reach.line
    level = line.level(reach.end)
    if level is None or (reach.head.own_only and not reach.words):
        return False
    end = line.place(level.end, level.word)
    reach.level_word, reach.ended = level.word, True
    if end > level.end:
        reach.place = " ".join(t.cased for t in line.tokens[level.end : end])
    else:
        reach.bare_level = level.word
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
        reach.take(length)
        if reach.head.nests and reach.end < len(line) and line.starts_body(reach.end):
            return True  # Ủy ban T.Ư Mặt trận Tổ quốc Việt Nam
        reach.end += line.known_place(reach.end)  # Bệnh viện Trung ương Huế
        _friend(reach)
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


def _bare_place(reach: Reach) -> bool:
    line = reach.line
    known = line.known_place(reach.end)
    if not known or line.sector(reach.end) > known or (reach.head.eponym and line.word_goes_on(reach.end + known)):
        return False
    reach.place = " ".join(t.cased for t in line.tokens[reach.end : reach.end + known])
    reach.end += known
    reach.ended = True
    _friend(reach)
    if reach.head.numbers and reach.end < len(line) and line.text(reach.end).isdigit():
        reach.end += line.number_ends(reach.end)  # Trường THPT Quảng Xương 1
    return True


def _word(reach: Reach) -> bool:
    """One more word of the name, or a connector with a word behind it."""
    line, i = reach.line, reach.end
    token = line.tokens[i]
    if (reach.words or not reach.head.inner) and line.starts_body(i):
        return False
    sector = line.sector(i)
    if not (reach.words or sector) and token.capital and line.words.not_places.longest(line.tokens, i):
        return False
    if sector and (token.capital or reach.words or _lower_start(reach, i + sector)):
        if reach.head.own_only and reach.words and not token.capital and line.text(i - 1) not in _CONNECTORS:
            return False  # Bộ Y tế thông tin: an office's sector is told once
        return reach.take(sector)
    if reach.head.sector_only and not sector and not (token.cased.isupper() and len(token.cased) > 1):
        return token.text in _CONNECTORS and bool(reach.words) and _connector(reach)
    if line.capital(i) and not line.shouts and not _person(reach, i):
        return reach.take(1 + line.tail_of_word(i))
    bridge = _bridge(reach)
    if bridge:
        return reach.take(bridge)
    if token.text[0].isdigit():
        return _number(reach)
    if token.text in _CONNECTORS and (reach.words or token.text == "các") and i + 1 < len(line):
        return _connector(reach)
    return False


def _lower_start(reach: Reach, after: int) -> bool:
    """A sector's words in lower case may follow the head at once where a proper end follows them."""
    line = reach.line
    if not reach.head.lower_name:
        return False
    if reach.head.lower_free:
        return True
    if line.text(after - 2, 2) == "quốc gia":
        return True
    after += line.sector(after)
    if after >= len(line):
        return False
    return line.tokens[after].capital or line.level(after) is not None or line.text(after) == "trung"


def _person(reach: Reach, i: int) -> bool:
    """Whether a person's name begins at token i: "Giám đốc Sở Y tế Trần Văn An"."""
    if not reach.line.name_begins(i):
        return False
    if not reach.head.eponym:
        return True
    return reach.words > 0 and reach.line.full_name(i) and not reach.line.known_place(i)


def _number(reach: Reach) -> bool:
    line, i = reach.line, reach.end
    short = len(line.tokens[i].text) <= 2
    if not reach.head.numbers or (reach.words and not short) or not line.number_ends(i):
        return False
    joined = i + 2 < len(line) and line.tokens[i + 1].text in "-/" and line.tokens[i + 2].text.isdigit()
    return reach.take(3 if joined else 1)


def _bridge(reach: Reach) -> int:
    """How many lower-case tokens lie here between a company's kind of work and its own name.

    "Công ty TNHH Giày da Kỳ Phương": few, none a word that ends names, the first a noun, then a capital.
    """
    line, i = reach.line, reach.end
    if not reach.head.lower_name or not (reach.words or reach.begun) or line.tokens[i].capital:
        return 0
    for j in range(i, min(i + LONGEST_BRIDGE + 1, len(line))):
        if line.tokens[j].capital:
            return j - i if line.word_goes_on(j) and ((reach.head.eponym and reach.words) or line.noun_at(i)) else 0
        if not line.tokens[j].wordlike or line.words.breaks.longest(line.tokens, j):
            return 0
    return 0


def _connector(reach: Reach) -> bool:
    """A connector, where the name goes on behind it."""
    line, i = reach.line, reach.end
    word = line.text(i)
    if line.starts_body(i + 1):
        return False
    sector = line.sector(i + 1)
    if sector:
        goes_on = line.tokens[i + 1].capital or (line.tokens[i - 1].wordlike and line.level(i + 1) is None)
    elif word == "-":
        around = (line.tokens[i - 1].cased, line.tokens[i + 1].cased)
        goes_on = all(len(cased) > 1 and cased.isupper() for cased in around)  # KCN - KCX
    elif word == "và" and line.text(i + 1) == "các" and line.capital(i + 2):
        reach.end += 2
        return True
    else:
        named = line.tokens[i + 1].text in line.words.families or line.known_place(i + 1)
        goes_on = line.capital(i + 1) and (word == "các" or not named)
    reach.end += goes_on
    return goes_on
