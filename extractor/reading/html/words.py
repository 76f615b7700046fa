"""The words that a page's source shows, with their places in it."""

import html as entities
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from extractor.reading.html.tables import INLINE

_TOKEN = re.compile(
    r"(?P<word>[^<&\s]+)|(?P<space>\s+)"
    r"|<!--.*?(?:-->|\Z)|<(?P<raw>script|style|noscript|template|title)(?![\w:-]).*?(?:</(?P=raw)\s*>|\Z)"
    r"|</?(?P<tag>[a-zA-Z][\w:-]*)[^>]*(?:>|\Z)|<[!?][^>]*(?:>|\Z)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});?)|(?P<sign>.)",
    re.DOTALL | re.IGNORECASE,
)
"""What is not closed runs to the page's end, so that reading stays linear."""


class Word(NamedTuple):
    """Characters in NFC without blanks, and the source [start, end) that they are; `first` where no letter stands
    directly before them.

    Where both have one length, character stands for character; else all of them are written as one: as an entity, or as
    a letter and its marks.
    """

    text: str
    start: int
    end: int
    first: bool

    @property
    def even(self) -> bool:
        """Whether character stands for character."""
        return len(self.text) == self.end - self.start


class Words:
    """A page's words in order; `squeezed` is their text in one, without any blank."""

    def __init__(self, html: str) -> None:
        self._words = list(_composed(_pieces(html)))
        self._starts = list(accumulate((len(word.text) for word in self._words), initial=0))
        self.squeezed = "".join(word.text for word in self._words)

    def begins(self, at: int) -> bool:
        """Whether a word begins at this place in `squeezed`, or the page ends there."""
        number = bisect_left(self._starts, at)
        return self._starts[number] == at and (number == len(self._words) or self._words[number].first)

    def behind(self, at: int) -> Iterator[tuple[int, Word]]:
        """The words from the one at `at` in `squeezed` on, with where in it they begin."""
        number = bisect_right(self._starts, at) - 1
        for each in range(number, len(self._words)):
            yield self._starts[each], self._words[each]


def _pieces(html: str) -> Iterator[Word]:
    """Words, entities and letters of the source. A piece that begins with a mark is a letter or an entity."""
    composed = unicodedata.is_normalized("NFC", html)
    first = True
    for token in _TOKEN.finditer(html):
        kind = token.lastgroup
        if kind == "word" or kind == "sign" or kind == "entity":
            text = entities.unescape(token[0]) if kind == "entity" else token[0]
            if text.isspace():
                first = True
                continue
            start, end = token.span()
            if kind != "word" or (composed and not unicodedata.combining(text[0])):
                yield Word(text, start, end, first)
            else:
                for at, letter in enumerate(text, start):
                    yield Word(letter, at, at + 1, first and at == start)
            first = False
        elif kind != "tag" or token["tag"].lower() not in INLINE:
            first = True


def _composed(pieces: Iterable[Word]) -> Iterator[Word]:
    """A letter and its marks are one word, in NFC."""
    pending: Word | None = None
    marks: list[Word] = []
    for piece in pieces:
        if pending and not piece.first and unicodedata.combining(piece.text[0]):
            marks.append(piece)
            continue
        if pending:
            yield from _marked(pending, marks)
        pending, marks = piece, []
    if pending:
        yield from _marked(pending, marks)


def _marked(word: Word, marks: Sequence[Word]) -> Iterator[Word]:
    """A word whose last letter has the marks behind it; all are composed at once, as a letter may have thousands."""
    if not marks:
        yield word
        return
    if len(word.text) > 1 and word.even:
        yield word._replace(text=word.text[:-1], end=word.end - 1)
        word = Word(word.text[-1], word.end - 1, word.end, False)
    made = unicodedata.normalize("NFC", word.text + "".join(mark.text for mark in marks))
    yield Word(made, word.start, marks[-1].end, word.first)
