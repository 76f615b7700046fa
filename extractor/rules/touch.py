"""Of a text, whether one of many clauses (see `clauses`) holds in it."""

from collections.abc import Collection

import ahocorasick_rs

from extractor.language.folding import fold
from extractor.reading.tables import find_tables
from extractor.rules.clauses import LOOSE, SITE, TABLE, Clause, Needle
from extractor.rules.places import without_marks

END = 200
"""Characters at a text's ends where it may name its site's address."""


class Touch:
    """The texts that a change can touch: `everything` for the reason `why`, or those in which a clause holds."""

    def __init__(self, clauses: Collection[Clause] = (), why: str = "") -> None:
        self.why = why
        self._flags = [clause for clause in clauses if all(_flag(needle) for needle in clause)]
        self._worded: dict[Needle, list[Clause]] = {}
        for clause in clauses:
            if words := [needle for needle in clause if not _flag(needle)]:
                self._worded.setdefault(max(words, key=lambda needle: (len(needle.text), needle)), []).append(clause)
        needles = {needle for some in self._worded.values() for clause in some for needle in clause}
        self._needles = sorted(needle for needle in needles if not _flag(needle))
        self._automaton = ahocorasick_rs.AhoCorasick([needle.text for needle in self._needles])

    @property
    def everything(self) -> bool:
        """Whether any text may be touched."""
        return bool(self.why)

    @property
    def nothing(self) -> bool:
        """Whether no text is touched."""
        return not (self.why or self._flags or self._worded)

    def may(self, text: str, site: str | None = None) -> bool:
        """Whether an article with this text (its title within) may have other facts: False only if it cannot.

        `site`: its source and address, told with a blank between ("" for one that has neither). Where it is not
        known, an article is taken to come from any.
        """
        if self.why or self.nothing:
            return self.everything
        asked = _Asked(text, site)
        standing = self._standing(asked.text)
        worded = (clause for needle in standing if needle in self._worded for clause in self._worded[needle])
        return any(asked.holds(clause, standing) for some in (worded, self._flags) for clause in some)

    def _standing(self, text: str) -> set[Needle]:
        """The needles that stand in the text."""
        closed = text + " "  # what stands before the first character, too, is then no letter
        found: set[Needle] = set()
        for at, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            needle = self._needles[at]
            if needle.whole and (
                (closed[start - 1].isalpha() and closed[start].isalnum())
                or (closed[end].isalpha() and closed[end - 1].isalnum())
            ):
                continue
            found.add(needle)
        return found


class _Asked:
    """A text as clauses ask of it, blanks made single."""

    def __init__(self, text: str, site: str | None) -> None:
        self._original = text
        self._folded = fold(text).text
        self._site = site
        self.text = " ".join(self._folded.split())

    def holds(self, clause: Clause, standing: set[Needle]) -> bool:
        """Whether all needles of a clause stand in the text, or are true of it."""
        return all(needle in standing or self._true(needle) for needle in clause)

    def _true(self, needle: Needle) -> bool:
        if needle == TABLE:
            return next(iter(find_tables(self._original)), None) is not None
        if needle == LOOSE:
            return "  " in self._folded
        if not needle.text.startswith(SITE):
            return False
        ends = f"{self._site or ''} {self._folded[:END]} {self._folded[-END:]}"
        return self._site is None or needle.text.removeprefix(SITE) in without_marks(ends)


def _flag(needle: Needle) -> bool:
    return needle.text.startswith("\0")
