"""The words of a body's own name: what may follow what, in capitals and in small letters."""

from extractor.names.extent import CONNECTORS, Reach

LONGEST_BRIDGE = 3
"""Lower-case tokens between a company's kind of work and its own name."""


def word(reach: Reach) -> bool:
    """Takes in one more word of the name, or a connector with a word behind it; False where none follows."""
    line, i = reach.line, reach.end
    token = line.tokens[i]
    sector = line.sector(i)
    if _over(reach, sector):
        return False
    if _task(reach, sector) or _object(reach):
        return True
    if reach.head.lower_free and reach.words:
        sector = line.any_sector(i)  # Công ty CP Tư vấn đầu tư xây dựng
    if sector and (token.capital or (reach.words and _small(reach, sector))):
        return reach.take(sector)
    start = 0 if token.capital or reach.words else _lower_start(reach)
    if start:
        return reach.take(start)
    if reach.head.sector_only and not sector and not (token.cased.isupper() and len(token.cased) > 1):
        return token.text in CONNECTORS and bool(reach.words) and _connector(reach)
    if line.capital(i) and not line.shouts and not _person(reach, i):
        eponym = line.eponym(i) if reach.head.eponym else 0
        return reach.take(eponym or 1 + line.tail_of_word(i))
    return _joined(reach)


def _over(reach: Reach, sector: int) -> bool:
    """Whether the token at the name's end begins something else: a body, an office, an honour, a new sentence."""
    line, i = reach.line, reach.end
    if (reach.words or not reach.head.inner) and (line.starts_body(i) or line.gap(i)):
        return True
    if line.ends_name(i):
        return True
    if reach.words or sector:
        return False
    if not reach.head.inner and line.words.organs.longest(line.tokens, i):
        return True  # Đảng Cục trưởng
    return line.capital(i) and line.words.not_places.longest(line.tokens, i) > 0


def _joined(reach: Reach) -> bool:
    """Takes in what stands in a name beside its words: "Co., Ltd", a bridge of small letters, a number, "và"."""
    line, i = reach.line, reach.end
    token = line.tokens[i]
    legal = line.words.legal_tails.longest(line.tokens, i) if reach.head.brand and reach.words else 0
    if legal:
        reach.ended = reach.take(legal)
        return True
    bridge = _bridge(reach)
    if bridge:
        return reach.take(bridge)
    if token.text[0].isdigit() or _numbered(reach):
        return _number(reach)
    if token.text in CONNECTORS and (reach.words or token.text == "các") and i + 1 < len(line):
        return _connector(reach)
    return False


def _task(reach: Reach, sector: int) -> bool:
    """A word whose object must follow: Trung tâm Ứng phó sự cố tràn dầu, Cục Phòng, chống HIV/AIDS."""
    line, i = reach.line, reach.end
    task = line.words.tasks.longest(line.tokens, i)
    if not task or task < sector:
        return False
    inside = reach.free and not reach.open and line.any_sector(i + task) > 0
    return (line.tokens[i].capital or inside) and reach.take(task, task=True)


def _object(reach: Reach) -> bool:
    """The object of a task, in small letters: the words of sectors, else one noun of the segmenter's."""
    line, i = reach.line, reach.end
    if not reach.free or line.tokens[i].capital or not line.tokens[i].wordlike:
        return False
    sector = line.any_sector(i)
    if sector and (reach.open or line.words.breaks.longest(line.tokens, i) < sector):
        return reach.take(sector)
    if not reach.open and line.tokens[i - 1].capital:
        return False
    stop = line.words.breaks.longest(line.tokens, i)
    noun = line.noun_length(i) if stop < 2 else 0
    return noun > max(stop, not reach.open) and reach.take(noun)


def _small(reach: Reach, sector: int) -> bool:
    """Whether a sector's words in small letters go on a name."""
    line, i = reach.line, reach.end
    if reach.head.own_only and line.text(i - 1) not in (*CONNECTORS, ")"):
        return False  # Bộ Y tế thông tin: an office's sector is told once
    if line.proper(i - 1) and line.head_at(i - 2) is None:
        return False  # Công ty Bảo Long xây dựng …
    after = i + sector
    if line.sector(i) == sector > line.words.breaks.longest(line.tokens, i):
        return True
    while reach.head.lower_free and after < len(line) and line.any_sector(after):
        after += line.any_sector(after)
    after += reach.head.lower_free and after < len(line) and line.text(after) == "và"
    return after < len(line) and (line.capital(after) or line.level(after) is not None)


def _lower_start(reach: Reach) -> int:
    """How many lower-case tokens of sectors follow the head at once, where a proper end follows them; or 0."""
    line, i, head = reach.line, reach.end, reach.head
    named = line.inside(reach.first)
    task = line.words.tasks.longest(line.tokens, i) if named and line.capital(i + 2) else 0
    first = line.sector(i) or (line.any_sector(i) if named else 0) or task
    if not head.lower_name or not first:
        return 0
    after = i + first
    if head.lower_free or line.text(after - 2, 2) == "quốc gia":
        return first
    while after < len(line):
        if line.tokens[after].capital or line.level(after) is not None or line.text(after) == "trung":
            return 0 if line.starts_body(after) and not line.sector(i) else after - i  # Ban kiểm tra Hội
        joined = after + (line.text(after) in CONNECTORS)
        more = line.any_sector(joined) if joined < len(line) else 0
        if not more:
            break
        after = joined + more
        if line.text(after - 2, 2) == "quốc gia":
            return after - i
    small = head.small is True or line.text(reach.first, i - reach.first) in (head.small or ())
    alone = after == len(line) or not line.tokens[after].wordlike or line.words.breaks.longest(line.tokens, after)
    return first if small and alone and (head.sector_only or line.inside(reach.first)) else 0


def _person(reach: Reach, i: int) -> bool:
    """Whether a person's name begins at token i: "Giám đốc Sở Y tế Trần Văn An"."""
    line = reach.line
    if not line.name_begins(i) or line.known_place(i - 1) > 1:
        return False
    if not reach.head.eponym:
        return True
    if not reach.words or not line.full_name(i) or line.known_place(i) or line.known_place(i + 1) or line.eponym(i):
        return False
    return line.role_before(reach.first)


def _numbered(reach: Reach) -> bool:
    """Whether "số" and a number follow: Đội CSGT số 7."""
    line, i = reach.line, reach.end
    if line.text(i) != "số" or not reach.words or i + 1 >= len(line) or not line.text(i + 1).isdigit():
        return False
    return len(line.text(i + 1)) <= 2 and line.text(i + 2) not in ("/", "-", ".", "đường", "phố", "ngõ")


def _number(reach: Reach) -> bool:
    line, i = reach.line, reach.end
    if line.text(i) == "số":
        return reach.take(2)
    short = len(line.tokens[i].text) <= 2
    if not reach.head.numbers or (reach.words and not short) or not line.number_ends(i):
        return False
    joined = i + 2 < len(line) and line.tokens[i + 1].text in "-/" and line.tokens[i + 2].text.isdigit()
    return reach.take(3 if joined else 1)


def _bridge(reach: Reach) -> int:
    """How many lower-case tokens lie here between a company's kind of work and its own name.

    "Công ty TNHH Giày da Kỳ Phương": few, none a word that ends names, the first a noun, then a capital.
    """
    line, i, head = reach.line, reach.end, reach.head
    if not head.lower_name or not (reach.words or reach.begun) or line.tokens[i].capital:
        return 0
    longest = head.bridge or LONGEST_BRIDGE
    for j in range(i, min(i + longest + 1, len(line))):
        if line.tokens[j].capital:
            noun = bool(head.bridge) or (head.eponym and reach.words) or line.noun_length(i)
            return j - i if line.word_goes_on(j) and noun else 0
        if not line.tokens[j].wordlike or line.words.breaks.longest(line.tokens, j):
            return 0
    return 0


def _connector(reach: Reach) -> bool:
    """A connector, where the name goes on behind it."""
    line, i = reach.line, reach.end
    joint = line.text(i)
    if line.starts_body(i + 1) or line.ends_name(i + 1):
        return False
    sector = line.sector(i + 1)
    if joint == "về":
        goes_on = line.text(i - 1) in ("gia", "bang", "tế", "ương", "phạm") and bool(line.any_sector(i + 1))
    elif joint == "-" and _two_places(reach):
        goes_on = True
    elif joint == "và" and _second_trade(reach):
        goes_on = reach.free = True
    elif sector:
        goes_on = line.tokens[i + 1].capital or (line.tokens[i - 1].wordlike and line.level(i + 1) is None)
    elif joint == "-":
        around = (line.tokens[i - 1].cased, line.tokens[i + 1].cased)
        goes_on = all(len(cased) > 1 and cased.isupper() for cased in around)  # KCN - KCX
    elif joint == "và" and line.text(i + 1) == "các" and line.capital(i + 2):
        reach.end += 2
        return True
    else:
        named = line.tokens[i + 1].text in line.words.families or line.known_place(i + 1)
        goes_on = line.capital(i + 1) and (joint == "các" or not named)
    reach.end += goes_on
    return goes_on


def _second_trade(reach: Reach) -> bool:
    """Whether a company's second kind of work follows "và" in small letters: Đầu tư và tư vấn tài chính Liên Việt."""
    line, i = reach.line, reach.end + 1
    first = line.any_sector(i)
    if not (reach.head.lower_free and first) or line.tokens[i].capital or i + first >= len(line):
        return False
    second = line.any_sector(i + first)
    after = i + first + second
    return line.word_goes_on(after) and (second > 0 or line.capital(i + first))


def _two_places(reach: Reach) -> bool:
    """Whether a dash at the name's end joins two places: Hữu nghị Việt - Nga, Thăng Long - Hà Nội."""
    line, i = reach.line, reach.end
    halves = line.words.country_halves
    if line.capital(i - 1) and line.capital(i + 1) and halves.longest(line.tokens, i - 1) == 1:
        return halves.longest(line.tokens, i + 1) > 0
    return reach.free and reach.words > 2 and line.proper(i - 1) and line.known_place(i + 1) > 0
