"""One sentence's tokens, and what can be told of them without knowing any name."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.language.folding import Folded
from extractor.language.segmentation import Segmenter
from extractor.names.body import Head
from extractor.names.name_words import NameWords
from extractor.names.tokens import Token, native, tokens_of
from extractor.rules.mention import Mention

FARTHEST_ROLE = 12
"""Tokens before a body over which an office is looked for: Chủ tịch Hội đồng quản trị Công ty … Trần Văn An."""
BEFORE, BEHIND = 150, 400
"""Characters before the first head and behind the last in which what is asked of a body stands."""
LONGEST_PLACE = 4
"""Syllables of a place's name that no table has."""
_NUMBERED_PLACES = ("quận", "phường", "khu vực", "vùng")
_LETTERS = {"q": "quận", "p": "phường", "h": "huyện"}
_STREETS = ("phố", "đường", "ngõ", "hẻm", "thôn", "ấp", "làng", "bản", "xóm", "xã", "phường")
_TIMES = ("tháng", "năm", "ngày", "tuần", "người")
_PARTED = ("huyện", "quận", "xã", "phường", "thị trấn")


@dataclass(frozen=True, slots=True)
class LevelWord:
    """A level word at a place in the line: its `word`, and the token after it (and after its dot)."""

    word: str
    end: int


class Line:
    """The tokens of [start, end), those far from all heads of bodies left out, with the heads among them."""

    def __init__(
        self, folded: Folded, start: int, end: int, heads: Sequence[Mention], words: NameWords, segmenter: Segmenter
    ) -> None:
        self.folded = folded
        self.shouts = folded.cased[start:end].isupper() and folded.cased.count(" ", start, end) > 2
        begin, stop = (start, end) if self.shouts else _round(folded.cased, start, end, heads)
        self.tokens: list[Token] = tokens_of(folded.cased, folded.text, begin, stop)
        self.words = words
        self.heads = {head.start: head for head in heads}
        self.at = {token.start: i for i, token in enumerate(self.tokens)}
        self._segmenter = segmenter

    def __len__(self) -> int:
        return len(self.tokens)

    def after(self, offset: int) -> int:
        """The first token at or behind a folded offset."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def text(self, i: int, length: int = 1) -> str:
        """The folded words of some tokens, blanks between."""
        if length == 1:
            return self.tokens[i].text if 0 <= i < len(self.tokens) else ""
        return " ".join(token.text for token in self.tokens[i : i + length])

    def capital(self, i: int) -> bool:
        """Whether token i is a word with a capital."""
        return i < len(self.tokens) and self.tokens[i].capital and self.tokens[i].wordlike

    def gap(self, i: int) -> bool:
        """Whether more than one blank stands before token i, a capital: pages run captions and texts together so."""
        return i > 0 and self.tokens[i].capital and self.tokens[i].start - self.tokens[i - 1].end > 1

    def head_at(self, i: int) -> Mention | None:
        return self.heads.get(self.tokens[i].start) if i < len(self.tokens) else None

    def head(self, mention: Mention) -> Head:
        """What a head's rule tells of the names that begin with it."""
        return self.words.heads[mention.rule_id]

    def starts_body(self, i: int) -> bool:
        """Whether a capitalised head at token i is a body's own beginning, not a word of the name before it."""
        head = self.head_at(i)
        if head is None or not self.tokens[i].capital:
            return False
        other = max(self.words.sectors.longest(self.tokens, i), self.words.organs.longest(self.tokens, i))
        return other < self.after(head.end) - i

    def level(self, i: int) -> LevelWord | None:
        """The level word at token i ("tỉnh", "TP."), but not in "thành phố" of a head's own ("Chủ tịch")."""
        length = self.words.levels.longest(self.tokens, i)
        if not length or self.words.sectors.longest(self.tokens, i) > length:
            return None  # xã hội
        if self.text(i + length) in ("ủy", "đoàn"):
            return None  # huyện ủy
        word = " ".join(t.text for t in self.tokens[i : i + length] if t.text != ".").rstrip(".")
        end = i + length
        if end < len(self.tokens) and self.tokens[end].text == "." and word in ("tp", "tx", "tt"):
            end += 1
        if word == "thành phố" and self.tokens[end - 1].text == "." and not self.capital(end):
            end -= 1  # the sentence's own full stop
        return LevelWord(_LETTERS.get(word, word), end)

    def sector(self, i: int) -> int:
        """How many tokens a sector's words take at i, or 0; some need their capital."""
        found = self.words.sectors.longest(self.tokens, i)
        if i < len(self.tokens) and self.tokens[i].capital:
            found = max(found, self.words.capital_sectors.longest(self.tokens, i))
        return found

    def any_sector(self, i: int) -> int:
        """How many tokens the words of a sector take at i, in small letters or not; 0 where none stand there."""
        return max(self.words.sectors.longest(self.tokens, i), self.words.capital_sectors.longest(self.tokens, i))

    def known_place(self, i: int) -> int:
        """How many tokens a known place's name takes at i, or 0; "châu Âu", "miền Nam" have their capital last."""
        length = self.words.places.longest(self.tokens, i) if i < len(self.tokens) else 0
        last = i + length - 1
        return length if length and (self.capital(i) or self.capital(last) or self.text(i) == "miền") else 0

    def eponym(self, i: int) -> int:
        """How many tokens the name of somebody whom wards and schools are called after takes at i, or 0."""
        return self.words.eponyms.longest(self.tokens, i) if self.capital(i) else 0

    def proper(self, i: int) -> bool:
        """Whether token i is the second capital running, as in the names of persons and places: Thống Nhất."""
        two = self.tokens[max(0, i - 1) : i + 1]
        return len(two) == 2 and all(t.capital and t.wordlike and not t.cased.isupper() for t in two)

    def place(self, i: int, level: str) -> int:
        """The token after the place's name at token i, behind a level word, or i where none stands there."""
        if i < len(self.tokens) and self.tokens[i].text.isdigit() and level in _NUMBERED_PLACES:
            return i + 1
        if not self.capital(i):
            return i
        known, eponym = self.known_place(i), self.eponym(i)
        if eponym > known:
            return i + eponym
        if known:
            end = i + known
            part = level in _PARTED and self.word_goes_on(end) and not self.capital(end + 1)
            part = part and not (self.known_place(end) or self.ends_name(end) or self.tail_of_word(end))
            return end + part  # huyện Điện Biên Đông
        if self.words.not_places.longest(self.tokens, i) or self.full_name(i):
            return i
        j = i + 1
        while j - i < LONGEST_PLACE and self.word_goes_on(j) and not self.ends_name(j):
            j += 1
        return j

    def ends_name(self, i: int) -> bool:
        """Whether words stand at token i with which a headline goes on, or an honour's name: LẦN THỨ XI."""
        return self.words.name_ends.longest(self.tokens, i) > 0

    def name_begins(self, i: int) -> bool:
        """Whether a person's name may begin at token i: a family's name and a capital behind it."""
        family = self.capital(i) and self.tokens[i].text in self.words.families
        return family and self.capital(i + 1) and not self.ends_name(i + 1)

    def full_name(self, i: int) -> bool:
        """Whether a person's whole name begins at token i: a family's name and two capitals more."""
        return self.name_begins(i) and self.capital(i + 2)

    def street_before(self, i: int) -> bool:
        """Whether the word before token i says street or village: phố Đội Cấn, xã Trường Sơn, but not thành phố."""
        return i > 0 and self.text(i - 1) in _STREETS and self.text(max(0, i - 2), 2) != "thành phố"

    def noun_length(self, i: int) -> int:
        """How many tokens the segmenter's noun at token i takes, or 0."""
        start = self.tokens[max(0, i - 4)].start
        stop = self.tokens[min(len(self.tokens), i + 6) - 1].end
        for word in self._segmenter.words(self.folded.cased[start:stop]):
            if word.start + start <= self.tokens[i].start < word.end + start and word.tag.startswith("N"):
                return max(1, self.after(word.end + start) - i)
        return 0

    def role_before(self, i: int) -> bool:
        """Whether an office or a profession stands before token i, whose holder's name may follow the body's."""
        return any(self.words.roles.longest(self.tokens, j) for j in range(max(0, i - FARTHEST_ROLE), i))

    def inside(self, i: int) -> bool:
        """Whether token i stands behind another word of its sentence, so that its capital is a name's own."""
        return self.capital(i) and i > 0 and self.tokens[i - 1].wordlike

    def word_goes_on(self, i: int) -> bool:
        """Whether a capital that begins neither a person nor a body follows at token i: Gò Công Tây."""
        return self.capital(i) and not self.name_begins(i) and self.head_at(i) is None

    def number_ends(self, i: int) -> bool:
        """Whether the number at token i ends a name (Xí nghiệp 23) rather than begins a figure (6 tháng)."""
        if "." in self.tokens[i].text:
            return False
        if i + 1 >= len(self.tokens):
            return True
        follow = self.tokens[i + 1]
        if follow.text in _TIMES:
            return False
        if not follow.wordlike or follow.capital or self.words.breaks.longest(self.tokens, i + 1):
            return True
        return not self.noun_length(i + 1)

    def after_plural(self, i: int) -> bool:
        """Whether "các", "nhiều", "100%" … stands before token i, so that a kind of bodies is meant."""
        if any(i >= back and self.words.plural.longest(self.tokens, i - back) == back for back in (1, 2)):
            return True
        return i >= 1 and self.tokens[i - 1].text == "%"

    def tail_of_word(self, i: int) -> int:
        """How many lower-case tokens after the capital at i belong to the same word: Hợp tác, Viên chức.

        Asked of the word lists first, and of the segmenter only where they do not know.
        """
        tokens = self.tokens
        if i + 1 >= len(tokens) or tokens[i + 1].capital or not tokens[i + 1].wordlike:
            return 0
        if tokens[i].cased.isupper() and len(tokens[i].cased) > 1:
            return 0
        if not native(tokens[i].text):
            return int(not native(tokens[i + 1].text))  # Zing news
        if (tokens[i].text, tokens[i + 1].text) in self.words.pairs:
            return 1
        if self.words.breaks.longest(tokens, i + 1) or (self.head_at(i - 1) is None and self.proper(i)):
            return 0  # Bệnh viện Thống Nhất mượn
        start = tokens[max(0, i - 6)].start
        stop = tokens[min(len(tokens), i + 8) - 1].end
        for word in self._segmenter.words(self.folded.cased[start:stop]):
            if word.start + start <= tokens[i].start < word.end + start:
                return sum(1 for t in tokens[i + 1 : i + 4] if t.end <= word.end + start and not t.capital)
        return 0


def _round(cased: str, start: int, end: int, heads: Sequence[Mention]) -> tuple[int, int]:
    """What of [start, end) is near a head, from blank to blank."""
    begin = cased.rfind(" ", start, max(start, heads[0].start - BEFORE)) + 1 or start
    stop = cased.find(" ", heads[-1].end + BEHIND, end)
    return begin, stop if stop >= 0 else end
