"""What a text must hold for a province to be met in it, or to be the one that it is about (see `clauses`)."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import regex

from extractor.language.folding import fold_phrase
from extractor.rules.clauses import SITE, Clauses, Needle, plain

Row = dict[str, Any]
_SYLLABLE = regex.compile(r"[\p{L}\p{N}]+")
_MARKS = regex.compile(r"\p{Mn}")


def without_marks(text: str) -> str:
    """In lower case, without accents and dashes: what addresses are looked for in."""
    marked = unicodedata.normalize("NFD", text.lower())
    return str(_MARKS.sub("", marked)).replace("đ", "d").replace("-", "")


class Places:
    """The provinces and the districts of two descriptions: rows of the tables `provinces` and `districts`."""

    def __init__(self, provinces: Sequence[Row], districts: Sequence[Row]) -> None:
        self._provinces = provinces
        self._districts = districts

    def names(self, row: Row) -> Iterator[str]:
        """The names of a province, the one without its kind among them."""
        name, kind = str(row["name"]), str(row["kind"])
        yield from (name, *row.get("aliases", ()))
        if name.lower().startswith(kind):
            yield name[len(kind) :].strip()

    def joined(self, row: Row) -> list[Row]:
        """The rows of all provinces that mergers join to that of `row`, itself among them."""
        names = {row["name"], row.get("successor")} - {None}
        while True:
            rows = [one for one in self._provinces if names & {one["name"], one.get("successor")}]
            more = {name for one in rows for name in (one["name"], one.get("successor"))} - {None}
            if more <= names:
                return [row, *rows]
            names |= more

    def home(self, row: Row) -> Clauses:
        """The clauses of the texts that may be about a province: by its name, a district's, or a site's address."""
        places = (place for one in self._districts if one["province"] == row["name"] for place in one["places"])
        clauses = {frozenset({_address(row["name"])})}
        return clauses.union(*(plain(name, whole=True) for name in (*self.names(row), *places)))

    def completing(self, asked: Iterable[str]) -> Clauses:
        """The clauses of the texts in which the syllables `asked` may come from a province's name that a body's leaves
        out, and that need not be in the text itself."""
        clauses: Clauses = set()
        for row in self._provinces:
            if {*asked} <= {*_SYLLABLE.findall(fold_phrase(row["name"]))}:
                clauses = clauses.union(*map(self.home, self.joined(row)))
        return clauses


def _address(name: str) -> Needle:
    """A province's name as addresses have it: kontum."""
    letters = str(regex.sub(r"[^a-z]", "", without_marks(name)))
    return Needle(SITE + letters.removeprefix("thanhpho"))
