"""What every store can do, whatever keeps it."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from extractor.store.tables.rows import ArticleRows

Row = Mapping[str, Any]
"""One answer: columns by name; dates as ISO text, whole numbers as int."""


class Loaded(NamedTuple):
    """What came of writing: articles and facts that are new, articles that stood there already, and those that are
    kept out because they were removed on request; of the new ones, those that took the place of one that stood there.
    """

    articles: int = 0
    facts: int = 0
    known: int = 0
    removed: int = 0
    replaced: int = 0

    def plus(self, other: "Loaded") -> "Loaded":
        """Both together."""
        return Loaded(*(a + b for a, b in zip(self, other, strict=True)))


class Fault(NamedTuple):
    """Something wrong in a store: the table and the row's id, where they are known, what is wrong and what to do.
    A `note` tells of something worth knowing that needs no repair."""

    table: str | None
    row: int | str | None
    wrong: str
    remedy: str
    note: bool = False


class Insert(NamedTuple):
    """Rows of one table, in the order of its columns. With a `key`, one that stands there already is passed over, or
    with `anew` takes the new values."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    key: tuple[str, ...] = ()
    anew: bool = False

    def conflict(self) -> str:
        """What SQL does about a row that stands there already."""
        if not self.key:
            return ""
        if not self.anew:
            return " ON CONFLICT DO NOTHING"
        changed = ", ".join(f"{name} = excluded.{name}" for name in self.columns if name not in self.key)
        return f" ON CONFLICT ({', '.join(self.key)}) DO UPDATE SET {changed}"


COPIED = (
    "INSERT INTO copies (article, of_article, similarity) SELECT a.id, b.id, ? FROM articles a, articles b "
    "WHERE a.id = ? AND b.id = ? ON CONFLICT DO NOTHING"
)
"""Links a copy, by similarity, number of the copy and of its original, unless one of them was taken out meanwhile."""
PACKS = "INSERT INTO packs (rule_version, described) VALUES (?, ?) ON CONFLICT DO NOTHING"
"""Notes what the rules of a version are."""
Change = Callable[[str, Sequence[Any]], None]
"""Runs one statement of the program's own with its values, one for each `?`. Raises StoreError."""


class Dialect(NamedTuple):
    """How one database says what the others say otherwise; each is a piece of SQL with `?` for a value."""

    words_match: str
    """Of the aliases `f` of facts and `e` of evidence: that its words hold all terms; takes one value, by `terms`."""
    sentences: str
    """Asks for the `id` of each row of evidence whose words hold all terms; takes the same value."""
    terms: Any
    """From parsed terms to that value."""


class Store(Protocol):
    """Facts that are kept and asked for. Made by `extractor.store.address.open_store`; close it, or use `with`."""

    address: str
    """As people are shown it: without a password."""
    dialect: Dialect
    keeps_verdicts: bool
    """Whether single rows can be changed in it, as a check and a decision need; a folder of Parquet files is read as
    it was written."""

    def write(self, articles: Sequence[ArticleRows], run: int | None = None, errors: Iterable[Row] = ()) -> Loaded:
        """Writes whole articles, what they were read from, and what failed (input, stage, message), all at once or
        nothing. An article that stands there as it is, made by the same program and rules, stays; otherwise the new
        one takes its place. Raises StoreError."""

    def begin_run(self, made_by: Mapping[str, Any], now: dt.datetime, packs: str | None = None) -> int:
        """Notes a run that begins, and gives its number; `packs` describes its rules, as JSON, once for each version
        of them."""

    def end_run(self, run: int, now: dt.datetime) -> None:
        """Notes that it has ended."""

    def ask(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of one question, as of one moment. `sql` is made of the program's own words alone: whatever
        comes from outside is among `values`, one for each `?`. Raises StoreError."""

    def changing(self) -> AbstractContextManager[Change]:
        """One transaction, all of it or nothing, in which `ask` sees what has been changed so far. What is deleted
        or overwritten in it leaves no trace in the pages that it stood in, as far as the database can see to that."""

    def insert(self, rows: Insert) -> None:
        """Many rows at once, within `changing`. Raises StoreError where rows of that table are not to be changed."""

    def size(self) -> int:
        """The bytes that it takes up."""

    def inner_faults(self) -> Iterator[Fault]:
        """What the database itself finds wrong: damaged pages, rows without what they belong to, its text index."""

    def tidy(self) -> None:
        """Makes the text index anew, gathers statistics for questions, and gives unused space back."""

    def close(self) -> None:
        """Lets go of the store."""
