"""A body's name in the one wording that its variants share: syllables in small letters, short forms written out."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.loader import PackSet

Syllables = tuple[str, ...]

_SYLLABLE = regex.compile(r"[\p{L}\p{N}]+")
_CONNECTORS = frozenset({"và", "các", "của"})
_PLAIN_WORDS = frozenset({"tư"})
"""A short form (TƯ, Trung ương) that in small letters is a syllable of other names (đầu tư, tư pháp)."""
_COMPANY = ("công", "ty")
_FORMS = (("tnhh",), ("nhà", "nước", "mtv"), ("mtv",), ("cổ", "phần"))
"""A company's legal forms, in the order in which an id tells them."""
_MARKS = regex.compile(r"\p{Mn}")


def syllables(name: str) -> Syllables:
    """A name's syllables and numbers, folded; without marks, connectors (và, các, của) and what joins them."""
    folded = fold_phrase(unicodedata.normalize("NFC", name))
    return tuple(word for word in _SYLLABLE.findall(folded) if word not in _CONNECTORS)


def slug(words: Iterable[str]) -> str:
    """Syllables as ASCII with dashes: `lien-doan-lao-dong`."""
    decomposed = unicodedata.normalize("NFD", "-".join(words).replace("đ", "d"))
    return str(regex.sub(r"[^a-z0-9]+", "-", _MARKS.sub("", decomposed))).strip("-")


class Rewording:
    """Sequences of syllables, and what to write in their place; the longest that fits wins."""

    def __init__(self, pairs: Iterable[tuple[Syllables, Syllables]]) -> None:
        self._to = {was: now for was, now in pairs if was}
        self._longest = max(map(len, self._to), default=0)

    def at(self, words: Sequence[str], i: int) -> tuple[int, Syllables] | None:
        """How many syllables from position `i` on are reworded, and as what."""
        for length in range(min(self._longest, len(words) - i), 0, -1):
            now = self._to.get(tuple(words[i : i + length]))
            if now is not None:
                return length, now
        return None

    def everywhere(self, words: Syllables) -> Syllables:
        """The syllables with every such sequence reworded, from left to right."""
        written: list[str] = []
        i = 0
        while i < len(words):
            length, now = self.at(words, i) or (1, (words[i],))
            written += now
            i += length
        return tuple(written)


@dataclass(frozen=True)
class Wordings:
    """What the packs tell of names that mean the same: tables `identity_heads`, `identity_words` and
    `abbreviations`, list `sectors`. Built once."""

    packs: PackSet

    @cached_property
    def words(self) -> Rewording:
        return Rewording([*self._short_forms(), *self._rows("identity_words")])

    @cached_property
    def heads(self) -> Rewording:
        rows = self._rows("identity_heads")
        pairs = [(self.words.everywhere(was), self.words.everywhere(now)) for was, now in rows]
        return Rewording([*pairs, *((now, now) for _, now in pairs)])

    @cached_property
    def kinds(self) -> dict[Syllables, str]:
        """The kind of body that a head's wording tells."""
        rows = self.packs.table("identity_heads")
        return {self.words.everywhere(syllables(row["write"])): row["kind"] for row in rows if "kind" in row}

    @cached_property
    def sectors(self) -> dict[Syllables, Syllables]:
        """A sector's name by its syllables in alphabetical order: it is the same in any order."""
        names = sorted(self.words.everywhere(syllables(name)) for name in self.packs.words("sectors"))
        return {tuple(sorted(name)): name for name in names if len(name) > 2}

    def full(self, name: str) -> Syllables:
        """A name's syllables, short forms written out."""
        return self.words.everywhere(syllables(name))

    def head(self, words: Syllables) -> int:
        """How many syllables a name's head takes, where its wording is known; else 0."""
        return (self.heads.at(words, 0) or (0, ()))[0]

    def own(self, words: Syllables) -> tuple[Syllables, str | None]:
        """What is left of a name without its place, in the shared wording, and the kind that its head tells."""
        length, head = self.heads.at(words, 0) or (0, ())
        kind = self.kinds.get(head)
        if not length and len(words) > 2 and words[:3] == ("công", "đoàn", "ngành"):
            length, head = (3, ("công", "đoàn")) if len(words) > 3 else (0, ())
        words = (*head, *words[length:])
        return self._ordered(_with_forms_first(words)), kind or self.kinds.get(words)

    def _ordered(self, words: Syllables) -> Syllables:
        """A sector's words, whatever their order, behind a head of one or two syllables."""
        for i in (1, 2):
            if sector := self.sectors.get(tuple(sorted(words[i:]))):
                return (*words[:i], *sector)
        return words

    def _rows(self, table: str) -> Iterator[tuple[Syllables, Syllables]]:
        for row in self.packs.table(table):
            yield from ((syllables(other), syllables(row["write"])) for other in row["for"])

    def _short_forms(self) -> Iterator[tuple[Syllables, Syllables]]:
        for row in self.packs.table("abbreviations"):
            short = syllables(row["short"])
            if len("".join(short)) > 1 and not (len(short) == 1 and short[0] in _PLAIN_WORDS):
                yield short, syllables(row["long"])


def _with_forms_first(words: Syllables) -> Syllables:
    """A company's legal forms, wherever they stand, right behind "công ty" and in one order."""
    at = next((i for i in range(len(words) - 1) if words[i : i + 2] == _COMPANY), None)
    if at is None:
        return words
    rest = list(words[at + 2 :])
    found: list[str] = []
    for form in _FORMS:
        i = next((i for i in range(len(rest)) if tuple(rest[i : i + len(form)]) == form), None)
        if i is not None:
            found += form
            del rest[i : i + len(form)]
    return (*words[: at + 2], *found, *rest)


def without_forms(words: Syllables) -> Syllables:
    """A company's name without its legal forms; any other name as it is."""
    at = next((i for i in range(len(words) - 1) if words[i : i + 2] == _COMPANY), None)
    if at is None:
        return words
    rest = list(words[at + 2 :])
    for form in _FORMS:
        if tuple(rest[: len(form)]) == form:
            del rest[: len(form)]
    return (*words[: at + 2], *rest)
