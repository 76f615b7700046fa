"""Many words and phrases looked for in a text at once."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

import ahocorasick_rs
import regex


class Finder:
    """Finds words where they stand whole: no letter right before or behind what begins or ends with a letter or digit.

    Words of one letter are looked for apart: they stand in most syllables, and each hit costs as much as a word.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._long = [i for i, word in enumerate(words) if not _letter(word)]
        self._short = {word: i for i, word in enumerate(words) if _letter(word)}
        self._automaton = ahocorasick_rs.AhoCorasick([words[i] for i in self._long])
        letters = "".join(self._short)
        self._letters: Any = regex.compile(rf"(?<!\p{{L}})[{letters}](?!\p{{L}})") if letters else None

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Each word's index, start and end: the earlier first, then the longer."""
        closed = text + " "  # what stands before the first character, too, is then no letter
        hits: list[tuple[int, int, int]] = []
        for at, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if closed[start - 1].isalpha() and closed[start].isalnum():
                continue
            if closed[end].isalpha() and closed[end - 1].isalnum():
                continue
            hits.append((self._long[at], start, end))
        if self._letters is not None:
            hits += [(self._short[m[0]], m.start(), m.end()) for m in self._letters.finditer(text)]
        hits.sort(key=itemgetter(2), reverse=True)
        hits.sort(key=itemgetter(1))
        return hits


def _letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
