"""What a text must hold for a changed word of a list, or a changed row of a table, to matter (see `clauses`)."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.clauses import TABLE, Clause, Clauses, Needle, plain
from extractor.rules.places import Places

Described = dict[str, Any]
Row = dict[str, Any]

NEVER_EMPTY = frozenset({
    "no_persons", "person_addresses", "person_body_ends", "person_heads", "person_professions", "person_roles",
    "person_tails",
})  # fmt: skip
"""Lists that make alternatives of which none at all would fit everywhere."""
UNREAD = frozenset({"provinces_since_2025"})
"""Tables that are there for who reads the packs."""
_SYLLABLE = regex.compile(r"[\p{L}\p{N}]+")
_JOINS = frozenset({"và", "các", "của"})
"""Words that names are compared without."""


def syllables(words: str) -> frozenset[str]:
    """The folded syllables and numbers of a name, but what joins them."""
    return frozenset(_SYLLABLE.findall(fold_phrase(words))) - _JOINS


_WRITTEN = syllables(
    "tỉnh thành phố thị xã trấn huyện quận phường đặc khu tp tx tt cao đẳng trường công đoàn cơ sở bộ phận ngành tổng "
    "liên đoàn lao động việt nam trung ương tnhh mtv nhà nước cổ phần ty sở ủy"
)
"""Syllables that completing and comparing names puts there or looks for, whatever the packs hold."""


class Entries:
    """The clauses of entries that changed between two descriptions; None where nothing narrows."""

    def __init__(self, before: Described, now: Described) -> None:
        self._both = (before, now)
        self._in_tables = {*before["in_tables"], *now["in_tables"]}
        self._places = Places([*self._rows("provinces")], [*self._rows("districts")])
        self._by_table: dict[str, Callable[[Row], Clauses | None]] = {
            "abbreviations": self._short_form,
            "digits": lambda row: plain(row["word"]),
            "district_twins": self._of_province,
            "districts": self._of_province,
            "document_letters": lambda row: plain(row["letters"]),
            "not_numbers": lambda row: plain(row["word"]),
            "provinces": self._province,
            "scales": lambda row: plain(row["word"]),
            "table_units": lambda row: _in_table(row["short"]),
        }

    def words(self, name: str, words: Iterable[str]) -> Clauses | None:
        """The clauses of words that came to or went from a list."""
        clauses: Clauses = set()
        for word in words:
            found = self._sector(word) if name in ("sectors", "capital_sectors") else plain(word)
            if found is None:
                return None
            if name in self._in_tables:
                found.add(frozenset({TABLE, *map(Needle, _SYLLABLE.findall(fold_phrase(word)))}))
            clauses |= found
        return clauses

    def rows(self, table: str, rows: Iterable[Row]) -> Clauses | None:
        """The clauses of rows that came to, went from, or moved within a table."""
        if table in UNREAD:
            return set()
        clauses: Clauses = set()
        for row in rows:
            found = self._by_table[table](row) if table in self._by_table else None
            if found is None:
                return None
            clauses |= found
        return clauses

    def measured(self, clauses: Clauses) -> Clauses:
        """The clauses, and those of tables that tell what they ask in other words: "tr.đ" is read as "1 triệu đồng"."""
        more: Clauses = set()
        for row in self._rows("table_units"):
            long = f"1 {fold_phrase(row['long'])}"
            if any(all(needle.text in long for needle in clause) for clause in clauses):
                more |= _in_table(row["short"])
        return clauses.union(more, *map(_behind_one, clauses))

    def _rows(self, table: str) -> Iterator[Row]:
        return (row for described in self._both for row in described["tables"].get(table, ()))

    @cached_property
    def _rewritten(self) -> frozenset[str]:
        """Syllables of names that are there without standing in a text, or are written in other words."""
        return _WRITTEN | self._of_heads | syllables(" ".join(_said(self._rows("abbreviations"))))

    @cached_property
    def _of_heads(self) -> frozenset[str]:
        tables = ("identity_heads", "identity_words")
        return syllables(" ".join(word for table in tables for word in _said(self._rows(table))))

    def _name(self, words: str, known: frozenset[str]) -> Clauses | None:
        """The clauses of words looked for in completed names, whose `known` syllables need not be in a text."""
        asked = syllables(words) - known
        if not asked:
            return None
        return {_all(asked)} | self._places.completing(asked)

    def _sector(self, word: str) -> Clauses | None:
        """A sector's words tell by each two of them that they go together; whole, they are compared in any order."""
        found = self._name(word, self._rewritten)
        return (
            None
            if found is None
            else found
            | plain(word)
            | {frozenset({Needle(" ".join(pair), whole=True)}) for pair in pairwise(fold_phrase(word).split())}
        )

    def _short_form(self, row: Row) -> Clauses | None:
        """A short form in a text, or, where the packs' own names have it too, anywhere."""
        others = [other for other in self._rows("abbreviations") if other["short"] != row["short"]]
        tables = ("successors", "provincial_successors", "district_endings", "provinces", "districts")
        names = [word for table in tables for word in _said(self._rows(table))]
        names += [word for described in self._both for word in described["words"].get("sectors", ())]
        known = _WRITTEN | self._of_heads | syllables(" ".join([*_said(others), *names]))
        found = self._name(row["short"], known)
        return None if found is None else found | plain(row["short"])

    def _of_province(self, row: Row) -> Clauses | None:
        clauses: Clauses = set()
        for place in row["places"]:
            found = self._name(place, self._rewritten)
            if found is None:
                return None
            clauses |= found
        return clauses

    def _province(self, row: Row) -> Clauses | None:
        clauses: Clauses = set()
        for one in self._places.joined(row):
            for name in self._places.names(one):
                found = self._name(name, self._rewritten)
                if found is None:
                    return None
                clauses |= found
            clauses |= self._places.home(one)
        return clauses


def _said(rows: Iterable[Row]) -> Iterator[str]:
    """Every text in the rows, and in their lists."""
    for row in rows:
        for value in row.values():
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


def _in_table(word: str) -> Clauses:
    return {clause | {TABLE} for clause in plain(word)}


def _all(words: Iterable[str]) -> Clause:
    return frozenset(Needle(word, whole=True) for word in words)


def _behind_one(clause: Clause) -> Clauses:
    """In a table, the words of a unit are read with a 1 before them."""
    texts = {needle.text for needle in clause}
    if not any(text.startswith("1") for text in texts):
        return set()
    rest = (text.removeprefix("1").strip() for text in texts)
    return {frozenset({TABLE, *(Needle(text) for text in rest if text)})}
