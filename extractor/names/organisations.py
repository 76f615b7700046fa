"""Finds bodies by their names: from a head word on, over what can belong to a name, to where it ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.language.folding import Folded
from extractor.language.segmentation import Segmenter
from extractor.names.tokens import PhraseTable, Token, tokens_of
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

LONGEST_NAME = 26
"""Tokens a name may have after its head: longer is a sentence, not a name."""

_CONNECTORS = {"và", "-", "&", "các"}
_ENDS = {"việt", "vn", "trung", "t.ư", "tư", "tw", "t.w"}


@dataclass(slots=True)
class Body:
    """What a mention of kind `organisation` says: the head's fields, and how the name ends.

    `level_word` is the word for its kind of place ("LĐLĐ tỉnh Kon Tum"), `bare_level` the same where no place
    follows it ("LĐLĐ tỉnh"), `place` the place's name where one does; `inner` the body inside ("Công đoàn cơ sở Cục Thuế tỉnh").
    """

    head: Mention
    bare_level: str | None = None
    place: str | None = None
    inner: "Mention | None" = None
    level_word: str | None = None
    shares: bool = False

    @property
    def whole(self) -> bool:
        """Whether the name itself tells where the body is."""
        return bool(self.bare_level or self.place or self.inner)


@dataclass(slots=True)
class _Reach:
    """How far a name goes: `end` is the token after its last one."""

    end: int
    words: int = 0
    bare_level: str | None = None
    level_word: str | None = None
    place: str | None = None
    national: bool = False
    inner: Mention | None = None
    body: list[int] = field(default_factory=list)


class Organisations:
    """Finds the bodies of a sentence; built once from the packs."""

    def __init__(self, packs: PackSet, segmenter: Segmenter, place_names: Sequence[str]) -> None:
        self._segmenter = segmenter
        self._levels = PhraseTable(packs.words("place_levels"))
        self._sectors = PhraseTable(packs.words("sectors"))
        self._organs = PhraseTable(packs.words("organs"))
        self._places = PhraseTable(place_names)
        self._not_places = PhraseTable(packs.words("not_places"))
        self._breaks = PhraseTable(packs.words("name_breaks"))
        self._families = set(packs.words("family_names"))
        self._plural = PhraseTable(packs.words("plural"))
        words = [w.split() for w in (*packs.words("sectors"), *packs.words("capital_sectors"))]
        self._pairs = {pair for parts in words for pair in zip(parts, parts[1:], strict=False)}

    def find(self, folded: Folded, start: int, end: int, heads: Sequence[Mention]) -> list[Mention]:
        """The bodies whose heads stand in [start, end): mentions of kind `organisation`, value a `Body`."""
        if not heads:
            return []
        scan = _Scan(self, folded, tokens_of(folded.cased, folded.text, start, end), heads)
        found: list[Mention] = []
        for head in heads:
            if found and head.start < found[-1].end:
                continue
            mention = scan.body(head)
            if mention is not None and not scan.banner(mention):
                found.append(mention)
        return scan.shared(found)


class _Scan:
    """One sentence being read."""

    def __init__(
        self, names: Organisations, folded: Folded, tokens: list[Token], heads: Sequence[Mention]
    ) -> None:
        self.names = names
        self.folded = folded
        self.tokens = tokens
        letters = [t for t in tokens if t.wordlike]
        self.shouts = len(letters) > 3 and all(t.cased.isupper() for t in letters)
        self.at = {token.start: i for i, token in enumerate(tokens)}
        self.heads = {head.start: head for head in heads}
        self.losers: list[Mention] = []

    def body(self, head: Mention, nested: bool = False) -> Mention | None:
        """The body that begins with `head`, or None where none can be told."""
        first = self.at.get(head.start)
        if first is None or self._blocked(head, first, nested):
            return None
        after = self._after(head.end)
        reach = self._bracket(head, after)
        self._read(head, reach)
        self._trim(reach, after)
        whole = nested and self._after(head.end) - first >= 3
        if not whole and not self._complete(head, reach, first):
            return None
        self._trailing_bracket(head, reach, first)
        end = self.tokens[reach.end - 1].end if reach.end > after else max(head.end, self.tokens[reach.end - 1].end)
        value = Body(head, reach.bare_level, reach.place, reach.inner, reach.level_word)
        return Mention(head.start, end, "organisation", None, value, head.rules, head.priority)

    def banner(self, mention: Mention) -> bool:
        """Whether the body is all there is, in capitals: the page's head, not a headline."""
        return self.shouts and mention.start <= self.tokens[0].start and mention.end >= self.tokens[-1].end

    def _after(self, offset: int) -> int:
        return next((i for i, token in enumerate(self.tokens) if token.start >= offset), len(self.tokens))

    def _blocked(self, head: Mention, first: int, nested: bool) -> bool:
        token = self.tokens[first]
        organ = self.names._organs.longest(self.tokens, first)
        head_tokens = self._after(head.end) - first
        if organ and organ >= head_tokens:
            return True
        if token.capital:
            return False
        if head.attribute("capital") or nested:
            return True
        allowed = head.attribute("lower", ())
        words = " ".join(t.text for t in self.tokens[first : first + head_tokens])
        if allowed is not True and words not in allowed:
            return True
        return not any(t.capital for t in self.tokens[first + 1 : first + head_tokens + 1])

    def _bracket(self, head: Mention, at: int) -> _Reach:
        """Steps over the head's own short form: Liên đoàn Lao động (LĐLĐ) TP.HCM."""
        close = self._short_form(at)
        if close and close < len(self.tokens):
            level = self.names._levels.longest(self.tokens, close)
            if level or self.tokens[close].capital:
                return _Reach(close)
        return _Reach(at)

    def _short_form(self, at: int) -> int:
        """The token after a bracket that holds one short form and nothing else, or 0."""
        tokens = self.tokens
        if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
            inside = tokens[at + 1].cased
            if len(inside) > 1 and sum(c.isupper() for c in inside) >= 2:
                return at + 3
        return 0

    def _read(self, head: Mention, reach: _Reach) -> None:
        """Takes in token after token while they can belong to the name."""
        limit = min(len(self.tokens), reach.end + LONGEST_NAME)
        while reach.end < limit and reach.place is None and reach.bare_level is None and not reach.national:
            if not (self._step_inner(head, reach) or self._step_end(head, reach) or self._step_word(head, reach)):
                close = self._short_form(reach.end)
                if not (close and reach.words and close < limit and self._goes_on(close)):
                    return
                reach.end = close

    def _goes_on(self, at: int) -> bool:
        """Whether the name ends with a place behind the bracket that closes before token `at`."""
        return bool(self.names._levels.longest(self.tokens, at) or self.names._places.longest(self.tokens, at))

    def _step_inner(self, head: Mention, reach: _Reach) -> bool:
        inner_head = self.heads.get(self.tokens[reach.end].start)
        if inner_head is None or not head.attribute("nests") or not self.tokens[reach.end].capital:
            return False
        if inner_head.attribute("inner") is False:
            return False
        inner = self.body(inner_head, nested=True)
        if inner is None:
            return False
        reach.end = self._after(inner.end)
        value: Body = inner.value
        reach.words += 1
        reach.inner, reach.place, reach.bare_level = inner, value.place, value.bare_level
        reach.level_word = value.level_word
        reach.national = True
        return True

    def _step_end(self, head: Mention, reach: _Reach) -> bool:
        """A level word with or without its place, a place by itself, Trung ương, Việt Nam."""
        tokens, names, i = self.tokens, self.names, reach.end
        level = names._levels.longest(tokens, i)
        if level and not (i + level < len(tokens) and tokens[i + level].text == "tịch"):
            if head.attribute("own_only") and reach.words == 0:
                return False
            word = " ".join(t.text for t in tokens[i : i + level] if t.text != ".").rstrip(".")
            reach.level_word = word
            j = i + level
            if j < len(tokens) and tokens[j].text == "." and word in ("tp", "tx", "tt"):
                j += 1
            place = self._place(j)
            if place > j:
                reach.place = " ".join(t.cased for t in tokens[j:place])
                reach.end = place
                return True
            if j < len(tokens) and tokens[j].text.isdigit() and word in ("quận", "phường", "khu vực", "vùng"):
                reach.place, reach.end = tokens[j].text, j + 1
                return True
            reach.bare_level, reach.end = word, j
            return True
        for length, text in ((2, "việt nam"), (2, "trung ương"), (1, "vn"), (1, "t.ư"), (1, "tư"), (1, "tw")):
            if " ".join(t.text for t in tokens[i : i + length]) == text and tokens[i].capital | (text == "trung ương"):
                reach.end = i + length
                reach.words += 1
                follows = names._levels.longest(tokens, reach.end)
                if head.attribute("national") and follows:
                    reach.words -= 1
                    return True
                reach.national = True
                known = names._places.longest(tokens, reach.end)
                if known and tokens[reach.end].capital:
                    reach.end += known
                return True
        known = names._places.longest(tokens, i) if tokens[i].capital else 0
        if known and not (head.attribute("eponym") and self._word_goes_on(i + known)):
            reach.place = " ".join(t.cased for t in tokens[i : i + known])
            reach.end = i + known
            return True
        return False

    def _word_goes_on(self, i: int) -> bool:
        """Whether a capital that begins neither a person nor a body follows at token i: Gò Công Tây."""
        if i >= len(self.tokens) or not self.tokens[i].capital or not self.tokens[i].wordlike:
            return False
        return not (self.tokens[i].text in self.names._families and self._name_follows(i)) and (
            self.tokens[i].start not in self.heads
        )

    def _place(self, i: int) -> int:
        """The token after the place's name that begins at token i, or i where none does."""
        tokens, names = self.tokens, self.names
        if i >= len(tokens) or not tokens[i].capital:
            return i
        known = names._places.longest(tokens, i)
        if known:
            return i + known
        if names._not_places.longest(tokens, i) or self._full_name(i):
            return i
        j = i
        while j < len(tokens) and j - i < 4 and tokens[j].capital and tokens[j].wordlike:
            if j > i and (tokens[j].text in names._families and self._name_follows(j)) and j - i >= 1:
                break
            if self.heads.get(tokens[j].start) is not None and j > i:
                break
            j += 1
        return j

    def _full_name(self, i: int) -> bool:
        """Whether a person's whole name begins at token i: a family's name and two capitals more."""
        return (
            self.tokens[i].text in self.names._families
            and self._name_follows(i)
            and self._name_follows(i + 1)
        )

    def _name_follows(self, j: int) -> bool:
        """Whether a person's name may begin at token j: two capitals at least, to the end of the run."""
        return j + 1 < len(self.tokens) and self.tokens[j + 1].capital and self.tokens[j + 1].wordlike

    def _step_word(self, head: Mention, reach: _Reach) -> bool:
        tokens, names, i = self.tokens, self.names, reach.end
        token = tokens[i]
        alone = reach.words or head.attribute("inner") is False
        if token.start in self.heads and token.capital and alone and self._starts_body(i):
            return False
        sector = names._sectors.longest(tokens, i)
        if sector and (token.capital or reach.words or head.attribute("lower_name")):
            if not (reach.words == 0 and not token.capital and not self._lower_ok(head, i, sector)):
                reach.end += sector
                reach.words += 1
                return True
        if token.wordlike and token.capital and not self.shouts and not self._person(head, reach, i):
            reach.end += 1 + self._tail_of_word(i)
            reach.words += 1
            return True
        bridge = self._bridge(head, reach, i)
        if bridge:
            reach.end += bridge
            reach.words += 1
            return True
        if token.text[0].isdigit():
            joined = i + 2 < len(tokens) and tokens[i + 1].text in "-/" and tokens[i + 2].text.isdigit()
            if head.attribute("numbers") and reach.words == 0 and self._number_ends(i):
                reach.end += 3 if joined else 1
                reach.words += 1
                return True
            return False
        if token.text in _CONNECTORS and reach.words + (token.text == "các") and i + 1 < len(tokens):
            return self._step_over(head, reach, i)
        return False

    def _number_ends(self, i: int) -> bool:
        """Whether the number at token i ends a name (Xí nghiệp 23) rather than begins a figure (6 tháng)."""
        if "." in self.tokens[i].text or i + 1 >= len(self.tokens):
            return "." not in self.tokens[i].text
        follow = self.tokens[i + 1]
        if follow.text in ("tháng", "năm", "ngày", "tuần", "người"):
            return False
        return not follow.wordlike or follow.capital or bool(self.names._breaks.longest(self.tokens, i + 1))

    def _bridge(self, head: Mention, reach: _Reach, i: int) -> int:
        """How many lower-case tokens at i lie between a company's kind of work and its own name.

        "Công ty TNHH Giày da Kỳ Phương": at most three, none a word that ends names, then a capital.
        """
        begun = reach.words or " " in self.folded.text[head.start : head.end].partition(" ")[2]
        if not head.attribute("eponym") or not begun or not self.tokens[i].wordlike:
            return 0
        for j in range(i, min(i + 4, len(self.tokens))):
            token = self.tokens[j]
            if token.capital:
                return j - i if self._word_goes_on(j) else 0
            if not token.wordlike or self.names._breaks.longest(self.tokens, j):
                return 0
        return 0

    def _lower_ok(self, head: Mention, i: int, sector: int) -> bool:
        """Lower-case words may follow the head at once where they are a sector's and a proper end follows."""
        if head.attribute("lower_free"):
            return True
        j = i + sector
        if j >= len(self.tokens):
            return False
        more = self.names._sectors.longest(self.tokens, j)
        j += more
        if j >= len(self.tokens):
            return False
        token = self.tokens[j]
        return bool(head.attribute("lower_name")) and (
            token.capital or bool(self.names._levels.longest(self.tokens, j)) or token.text == "trung"
        )

    def _step_over(self, head: Mention, reach: _Reach, i: int) -> bool:
        """A connector, where the name goes on behind it."""
        tokens, names = self.tokens, self.names
        follow = tokens[i + 1]
        if follow.start in self.heads and self._starts_body(i + 1):
            return False
        if tokens[i].text == "-" and reach.words and not names._sectors.longest(tokens, i + 1):
            return False
        if names._sectors.longest(tokens, i + 1) and (follow.capital or tokens[i - 1].wordlike):
            if not follow.capital and names._levels.longest(tokens, i + 1):
                return False
            reach.end += 1
            return True
        if tokens[i].text == "các" and follow.capital:
            reach.end += 1
            return True
        if tokens[i].text == "và" and follow.text == "các" and i + 2 < len(tokens) and tokens[i + 2].capital:
            reach.end += 2
            return True
        if tokens[i].text in ("và", "&") and follow.capital and not self._person(head, reach, i + 1):
            if follow.text in names._families or names._places.longest(tokens, i + 1):
                return False
            reach.end += 1
            return True
        return False

    def _starts_body(self, i: int) -> bool:
        """Whether the head at token i is a body's own beginning rather than a word of the name before it."""
        length = self._after(self.heads[self.tokens[i].start].end) - i
        other = max(self.names._sectors.longest(self.tokens, i), self.names._organs.longest(self.tokens, i))
        return other < length

    def _person(self, head: Mention, reach: _Reach, i: int) -> bool:
        """Whether a person's name begins at token i: "Giám đốc Sở Y tế Trần Văn An"."""
        if self.tokens[i].text not in self.names._families or not self._name_follows(i):
            return False
        if not head.attribute("eponym"):
            return True
        return reach.words > 0 and self._full_name(i) and not self.names._places.longest(self.tokens, i)

    def _tail_of_word(self, i: int) -> int:
        """How many lower-case tokens after the capital at i belong to the same word: Hợp tác, Viên chức."""
        tokens = self.tokens
        if i + 1 >= len(tokens) or tokens[i + 1].capital or not tokens[i + 1].wordlike:
            return 0
        if tokens[i].cased.isupper() and len(tokens[i].cased) > 1:
            return 0
        if (tokens[i].text, tokens[i + 1].text) in self.names._pairs:
            return 1
        if self.names._breaks.longest(tokens, i + 1):
            return 0
        start = tokens[max(0, i - 6)].start
        stop = tokens[min(len(tokens), i + 8) - 1].end
        for word in self.names._segmenter.words(self.folded.cased[start:stop]):
            a, b = word.start + start, word.end + start
            if a <= tokens[i].start < b:
                return sum(1 for t in tokens[i + 1 : i + 4] if t.end <= b and not t.capital)
        return 0

    def _trim(self, reach: _Reach, after: int) -> None:
        while reach.end > after and self.tokens[reach.end - 1].text in _CONNECTORS:
            reach.end -= 1

    def _trailing_bracket(self, head: Mention, reach: _Reach, first: int) -> None:
        """A bracket with the whole name's own initials belongs to it: Hội Truyền thông số Việt Nam (VDCA)."""
        close = self._short_form(reach.end)
        if close and reach.inner is None and len(self.tokens[reach.end + 1].cased) >= 3:
            reach.end = close

    def _complete(self, head: Mention, reach: _Reach, first: int) -> bool:
        needs = head.attribute("needs")
        plural = self._after_plural(first)
        if needs == "nothing":
            if head.attribute("closed"):
                self._cut(head, reach)
            return not (plural and not reach.place)
        if reach.bare_level and not reach.words and not self._bare_ok(head, reach, first):
            return False
        if plural and reach.place is None and not reach.national:
            return False
        if needs == "place":
            return bool(reach.place or reach.bare_level or reach.national or (reach.words and not plural))
        return bool(reach.words or reach.place or reach.bare_level)

    def _cut(self, head: Mention, reach: _Reach) -> None:
        """A closed name takes nothing in."""
        reach.end = self._after(head.end)
        reach.place = reach.bare_level = reach.level_word = None

    def _bare_ok(self, head: Mention, reach: _Reach, first: int) -> bool:
        """"LĐLĐ tỉnh" is one body; "LĐLĐ quận, huyện, thị xã" a kind of them; "công đoàn tỉnh" plain talk."""
        own = head.attribute("needs") == "place" or self._after(head.end) - first >= 3
        takes_bare = head.attribute("bare_place", own)
        if not takes_bare or self._after_plural(first):
            return False
        if not self.tokens[first].capital:
            return False
        i = reach.end
        return not (
            i + 1 < len(self.tokens)
            and self.tokens[i].text in (",", "-", "/", "và")
            and self.names._levels.longest(self.tokens, i + 1)
            and not self.tokens[i + 1].capital
        )

    def _after_plural(self, first: int) -> bool:
        for back in (1, 2):
            if first >= back and self.names._plural.longest(self.tokens, first - back) == back:
                return True
        return first >= 1 and self.tokens[first - 1].text == "%"

    def shared(self, found: list[Mention]) -> list[Mention]:
        """Adds heads that share the end of the next body: "Tỉnh ủy, HĐND, UBND tỉnh" is three bodies."""
        taken = {mention.start for mention in found}
        out = list(found)
        for mention in found:
            value: Body = mention.value
            if not (value.bare_level or value.place):
                continue
            i = self.at[mention.start] - 1
            while i > 0 and self.tokens[i].text in (",", "-", "và", "–", "&"):
                head = next((h for h in self.heads.values() if h.end == self.tokens[i - 1].end), None)
                if head is None or head.start in taken or head.attribute("needs") != "place":
                    break
                if not self.tokens[self.at.get(head.start, i - 1)].capital:
                    break
                body = Body(head, value.bare_level, value.place, None, value.level_word, shares=True)
                out.append(Mention(head.start, head.end, "organisation", None, body, head.rules, head.priority))
                taken.add(head.start)
                i = self.at[head.start] - 1
        out.sort(key=lambda m: m.start)
        return out
