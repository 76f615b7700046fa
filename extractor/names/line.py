"""One sentence's tokens, and what can be told of them without knowing any name."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.language.folding import Folded
from extractor.language.segmentation import Segmenter
from extractor.names.tokens import PhraseTable, Token, tokens_of
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

LONGEST_PLACE = 4
"""Syllables of a place's name that no table has."""
_NUMBERED_PLACES = ("quận", "phường", "khu vực", "vùng")
_LETTERS = {"q": "quận", "p": "phường", "h": "huyện"}
_STREETS = ("phố", "đường", "ngõ", "hẻm")
_TIMES = ("tháng", "năm", "ngày", "tuần", "người")


def _bare(letters: str) -> str:
    """Letters without marks, in capitals: Ủ and U alike."""
    marked = unicodedata.normalize("NFD", letters.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in marked.upper() if c.isalpha())


class NameWords:
    """The word lists that reading a body's name needs; built once from the packs."""

    def __init__(self, packs: PackSet, place_names: Sequence[str]) -> None:
        self.levels = PhraseTable(packs.words("place_levels"))
        self.sectors = PhraseTable(packs.words("sectors"))
        self.capital_sectors = PhraseTable(packs.words("capital_sectors"))
        self.organs = PhraseTable(packs.words("organs"))
        self.places = PhraseTable([*place_names, *packs.words("countries")])
        self.not_places = PhraseTable(packs.words("not_places"))
        self.breaks = PhraseTable(packs.words("name_breaks"))
        self.plural = PhraseTable(packs.words("plural"))
        self.families = frozenset(packs.words("family_names"))
        words = [w.split() for w in (*packs.words("sectors"), *packs.words("capital_sectors"))]
        self.pairs = frozenset(pair for parts in words for pair in pairwise(parts))


@dataclass(frozen=True, slots=True)
class LevelWord:
    """A level word at a place in the line: its `word`, and the token after it (and after its dot)."""

    word: str
    end: int


class Line:
    """The tokens of [start, end) with the heads of bodies among them."""

    def __init__(
        self, folded: Folded, start: int, end: int, heads: Sequence[Mention], words: NameWords, segmenter: Segmenter
    ) -> None:
        self.folded = folded
        self.tokens: list[Token] = tokens_of(folded.cased, folded.text, start, end)
        self.words = words
        self.heads = {head.start: head for head in heads}
        self.at = {token.start: i for i, token in enumerate(self.tokens)}
        letters = [t for t in self.tokens if t.wordlike]
        self.shouts = len(letters) > 3 and all(t.cased.isupper() for t in letters)
        self._segmenter = segmenter

    def __len__(self) -> int:
        return len(self.tokens)

    def after(self, offset: int) -> int:
        """The first token at or behind a folded offset."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def text(self, i: int, length: int = 1) -> str:
        """The folded words of some tokens, blanks between."""
        return " ".join(token.text for token in self.tokens[i : i + length])

    def capital(self, i: int) -> bool:
        """Whether token i is a word with a capital."""
        return i < len(self.tokens) and self.tokens[i].capital and self.tokens[i].wordlike

    def head_at(self, i: int) -> Mention | None:
        return self.heads.get(self.tokens[i].start) if i < len(self.tokens) else None

    def starts_body(self, i: int) -> bool:
        """Whether a capitalised head at token i is a body's own beginning, not a word of the name before it."""
        head = self.head_at(i)
        if head is None or not self.tokens[i].capital:
            return False
        other = max(self.words.sectors.longest(self.tokens, i), self.words.organs.longest(self.tokens, i))
        return other < self.after(head.end) - i

    def short_form(self, i: int) -> int:
        """The token after a bracket at i that holds one short form and nothing else, or 0."""
        tokens = self.tokens
        if i + 2 < len(tokens) and tokens[i].text == "(" and tokens[i + 2].text == ")":
            inside = tokens[i + 1].cased
            if len(inside) > 1 and sum(c.isupper() for c in inside) >= 2:
                return i + 3
        return 0

    def own_initials(self, first: int, i: int) -> int:
        """The token after a bracket at i that spells the initials of the tokens from `first`, or 0."""
        if i >= len(self.tokens) or self.tokens[i].text != "(":
            return 0
        close = next((j for j in range(i + 1, min(i + 6, len(self.tokens))) if self.text(j) == ")"), 0)
        spelled = "".join(c for token in self.tokens[i + 1 : close] for c in token.cased if c.isupper())
        words = (part for token in self.tokens[first:i] for part in token.cased.split("."))
        initials = "".join(word[0] if not word.isupper() else word for word in words if word[:1].isalpha())
        return close + 1 if close and len(spelled) > 2 and _bare(spelled) == _bare(initials) else 0

    def level(self, i: int) -> LevelWord | None:
        """The level word at token i ("tỉnh", "TP."), but not in "thành phố" of a head's own ("Chủ tịch")."""
        length = self.words.levels.longest(self.tokens, i)
        if not length:
            return None
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

    def known_place(self, i: int) -> int:
        """How many tokens a known place's name takes at i, or 0."""
        return self.words.places.longest(self.tokens, i) if i < len(self.tokens) and self.capital(i) else 0

    def place(self, i: int, level: str) -> int:
        """The token after the place's name at token i, behind a level word, or i where none stands there."""
        if i < len(self.tokens) and self.tokens[i].text.isdigit() and level in _NUMBERED_PLACES:
            return i + 1
        if not self.capital(i):
            return i
        known = self.known_place(i)
        if known:
            return i + known
        if self.words.not_places.longest(self.tokens, i) or self.full_name(i):
            return i
        j = i + 1
        while j - i < LONGEST_PLACE and self.capital(j) and not self.name_begins(j) and self.head_at(j) is None:
            j += 1
        return j

    def name_begins(self, i: int) -> bool:
        """Whether a person's name may begin at token i: a family's name and a capital behind it."""
        return self.capital(i) and self.tokens[i].text in self.words.families and self.capital(i + 1)

    def full_name(self, i: int) -> bool:
        """Whether a person's whole name begins at token i: a family's name and two capitals more."""
        return self.name_begins(i) and self.capital(i + 2)

    def street_before(self, i: int) -> bool:
        """Whether the word before token i says street: phố Đội Cấn, but not thành phố."""
        return i > 0 and self.text(i - 1) in _STREETS and self.text(max(0, i - 2), 2) != "thành phố"

    def noun_at(self, i: int) -> bool:
        """Whether the segmenter calls the word at token i a noun."""
        start = self.tokens[max(0, i - 4)].start
        stop = self.tokens[min(len(self.tokens), i + 6) - 1].end
        words = self._segmenter.words(self.folded.cased[start:stop])
        return any(w.start + start <= self.tokens[i].start < w.end + start and w.tag.startswith("N") for w in words)

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
        return not self.noun_at(i + 1)

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
        if (tokens[i].text, tokens[i + 1].text) in self.words.pairs:
            return 1
        if self.words.breaks.longest(tokens, i + 1):
            return 0
        start = tokens[max(0, i - 6)].start
        stop = tokens[min(len(tokens), i + 8) - 1].end
        for word in self._segmenter.words(self.folded.cased[start:stop]):
            if word.start + start <= tokens[i].start < word.end + start:
                return sum(1 for t in tokens[i + 1 : i + 4] if t.end <= word.end + start and not t.capital)
        return 0
