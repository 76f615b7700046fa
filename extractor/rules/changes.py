"""Which texts a change of the rule packs can touch, so that no others need to be read anew.

A change is taken as many small ones, one after another: a rule, a word, a row goes or comes. Each can touch only the
texts that hold what its thing cannot do without (`clauses`, `entries`); the texts that any of them can touch are all
that the whole can. What follows within an article, as who wins a figure or what an alias stands for, follows in such
a text alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import ahocorasick_rs

from extractor.language.folding import fold
from extractor.reading.tables import find_tables
from extractor.rules.clauses import LOOSE, SITE, TABLE, Clause, Clauses, Needle, RuleClauses
from extractor.rules.description import FORMAT
from extractor.rules.entries import NEVER_EMPTY, Entries
from extractor.rules.places import without_marks

END = 200
"""Characters at a text's ends where it may name its site's address."""


@dataclass(frozen=True)
class Unnarrowed(Exception):
    """A change that may touch any text, and what it is."""

    why: str


class Touch:
    """The texts that a change can touch: `everything` for the reason `why`, or those in which a clause holds."""

    def __init__(self, clauses: Iterable[Clause] = (), why: str = "") -> None:
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


def touched(before: dict[str, Any], now: dict[str, Any]) -> Touch:
    """What a change of packs can touch, by what `description.described` told of both; raises nothing."""
    if before == now:
        return Touch()
    if any(one.get("format") != FORMAT for one in (before, now)):
        return Touch(why="one of the descriptions is of another format")
    try:
        entries = Entries(before, now)
        clauses = {clause for some in _changes(before, now, entries) for clause in some}
        return Touch(entries.measured(clauses))
    except Unnarrowed as change:
        return Touch(why=change.why)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        return Touch(why=f"a description cannot be read: {error!r}")


def _changes(before: dict[str, Any], now: dict[str, Any], entries: Entries) -> Iterator[Clauses]:
    """The clauses of each small change. Raises Unnarrowed."""
    yield from _rules(before, now)
    for name in sorted({*before["words"], *now["words"]}):
        old, new = ({*one["words"].get(name, ())} for one in (before, now))
        emptied = any(one["words"].get(name) == [] for one in (before, now)) or name in NEVER_EMPTY
        if old != new and emptied and not (old and new):
            raise Unnarrowed(f"the list {name} is empty, before or now")
        yield _narrow(entries.words(name, sorted(old ^ new)), f"the list {name}")
    for name in sorted({*before["tables"], *now["tables"]}):
        rows = _moved(before["tables"].get(name, []), now["tables"].get(name, []))
        yield _narrow(entries.rows(name, rows), f"the table {name}")


def _rules(before: dict[str, Any], now: dict[str, Any]) -> Iterator[Clauses]:
    """The clauses of rules that came, went, changed or stand elsewhere in the order, which settles what is even."""
    old, new = ({row[0]: row for row in one["rules"]} for one in (before, now))
    moved = {name for name in _moved([n for n in old if n in new], [n for n in new if n in old])}
    for rules, others, described in ((old, new, before), (new, old, now)):
        clauses = RuleClauses(described)
        for name, row in rules.items():
            other = others.get(name)
            if other == row and name not in moved:
                continue
            worded = other is not None and other[:3] == row[:3] and isinstance(row[3], list) and name not in moved
            if worded and other is not None:
                yield clauses.phrases(row[2], sorted({*row[3]} - {*other[3]}))
            else:
                yield _narrow(clauses.of(row), f"the rule {name}, whose words cannot be told")


def _moved(old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    """What is in one of two sequences and not in the other, or elsewhere among the rest."""
    first, second = ([repr(one) for one in some] for some in (old, new))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return [one for tag, a, b, c, d in blocks if tag != "equal" for one in (*old[a:b], *new[c:d])]


def _narrow(clauses: Clauses | None, what: str) -> Clauses:
    if clauses is None:
        raise Unnarrowed(what)
    return clauses


def _flag(needle: Needle) -> bool:
    return needle.text.startswith("\0")
