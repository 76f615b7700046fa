"""Plain syllables and marks with offsets: the cheap currency of name finding, no segmentation."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import regex

from extractor.language.folding import fold_phrase

_TOKEN = regex.compile(
    r"[\p{L}\p{N}]++(?:"
    r"(?<=(?<![\p{L}\p{N}])\p{Lu})(?:\.\p{Lu}+)++\p{L}*"  # T.Ư, A.F.C
    r"|(?:[&'-](?<=\p{Lu}.)(?=\p{Lu})[\p{L}\p{N}&]++)*+)"  # GD&ĐT, LĐ-TBXH
    r"|[^\s\p{L}\p{N}]"
)
_NATIVE = regex.compile(
    r"(?:ngh|ng|nh|n|ch|c|gh|gi|g|kh|k|ph|p|qu|th|tr|t|[bdhlmrsvx])?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?"
)
_MARKS = regex.compile(r"\p{M}")


@lru_cache(maxsize=4096)
def native(folded: str) -> bool:
    """Whether a folded word could be a Vietnamese syllable: "technion" could not."""
    return _NATIVE.fullmatch(bare(folded)) is not None


def bare(letters: str) -> str:
    """Letters without their marks: Ủ and U, đ and d alike."""
    return str(_MARKS.sub("", normalize("NFD", letters))).replace("đ", "d").replace("Đ", "D")


class Token(NamedTuple):
    """A syllable, number or mark at [start, end) of the folded text."""

    start: int
    end: int
    cased: str
    text: str

    @property
    def capital(self) -> bool:
        return self.cased[0].isupper()

    @property
    def wordlike(self) -> bool:
        return self.cased[0].isalpha()


def tokens_of(cased: str, folded: str, start: int, end: int) -> list[Token]:
    """The tokens of [start, end), in order; "T.Ư" and "GD&ĐT" are one each. `folded` is `cased` folded."""
    new = tuple.__new__  # Token(…) itself takes twice as long, and a token is made of every word near a head
    spans = (match.span() for match in _TOKEN.finditer(cased, start, end))
    return [new(Token, (a, b, cased[a:b], folded[a:b])) for a, b in spans]


class PhraseTable:
    """Phrases looked up over tokens, longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        by_first: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for phrase in phrases:
            folded = fold_phrase(phrase)
            parts = [token.text for token in tokens_of(folded, folded, 0, len(folded))]
            if parts:
                by_first[parts[0]][len(parts)].add(" ".join(parts))
        self._by_first = {first: sorted(sizes.items(), reverse=True) for first, sizes in by_first.items()}

    def longest(self, tokens: list[Token], at: int) -> int:
        """How many tokens the longest phrase at position `at` takes; 0 where there is none."""
        if at >= len(tokens):
            return 0
        for size, phrases in self._by_first.get(tokens[at].text, ()):
            if size == 1 or " ".join([t.text for t in tokens[at : at + size]]) in phrases:
                return size
        return 0
