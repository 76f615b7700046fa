"""How PostgreSQL is asked: placeholders, words, and values as the other stores give them."""

import re
from collections.abc import Sequence
from typing import Any

from psycopg import Connection
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.datetime import DateLoader

from extractor.store.base import Dialect
from extractor.store.tables.words import Term

LONGEST_WORD = 250
"""Characters of a word that the index holds: a lexeme has room for 2046 bytes, a bound of a regular expression for
255 characters."""
MOST_INDEXED = 200_000
"""Characters of one sentence that the index holds: a vector has room for 1 MiB of words."""

_QUOTED_OR_MARK = re.compile(r"'[^']*'|\"[^\"]*\"|\?|%")

# The server's own parser of texts would cut words otherwise than `words.spoken` has ("1e5x" as 1e5 and x), count no
# place beyond 16383 and no word's 256th: so the index holds bare words, and what stands side by side is compared.
# In a function, since only there the planner can be told what making a vector costs.
WORDS_VECTOR = f"""CREATE FUNCTION words_vector(words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$ BEGIN
  IF octet_length(words) > 2000 THEN
    words := regexp_replace(left(words, {MOST_INDEXED}), '([^ ]{{{LONGEST_WORD}}})[^ ]+', '\\1', 'g');
  END IF;
  RETURN array_to_tsvector(string_to_array(words, ' '));
END $$"""
# CASE hides from the planner that LIKE seldom holds: here it nearly always does, once all words are there.
_WORDS_MATCH = """EXISTS (SELECT 1 FROM (SELECT ?::text[] AS terms) q WHERE words_vector(e.words) @@ q.terms[1]::tsquery
AND CASE WHEN ' ' || e.words || ' ' LIKE ALL (q.terms[2:]) THEN true END)"""


def terms_of(terms: Sequence[Term]) -> list[str]:
    """First the words as a query of the index, then each term as a pattern of LIKE. They are letters and digits by
    now, so that nothing in them has a meaning in either language."""
    lexemes = [
        f"'{word[:LONGEST_WORD]}'{':*' if term.prefix and i == len(term.words) else ''}"
        for term in terms
        for i, word in enumerate(term.words, 1)
    ]
    return [" & ".join(lexemes), *(f"% {' '.join(term.words)}{'%' if term.prefix else ' %'}" for term in terms)]


DIALECT = Dialect(_WORDS_MATCH, f"SELECT e.id FROM evidence e WHERE {_WORDS_MATCH}", terms_of)


def placeholders(sql: str) -> bytes:
    """SQL with `?` for each value, as the driver reads it; what stands in quotes stays."""
    return _QUOTED_OR_MARK.sub(lambda m: "%s" if m[0] == "?" else m[0].replace("%", "%%"), sql).encode()


def load_plain_values(db: Connection[Any]) -> None:
    """From now on the connection's answers hold days as ISO text, and whole numbers and truth as int."""
    for name, loader in (("date", _ISODate), ("float8", _Number), ("numeric", _Number), ("bool", _Truth)):
        db.adapters.register_loader(name, loader)


class _ISODate(DateLoader):
    def load(self, data: Buffer) -> Any:
        return super().load(data).isoformat()


class _Number(Loader):
    def load(self, data: Buffer) -> int | float:
        text = bytes(data)
        if text.lstrip(b"-").isdigit():  # also where a float would lose digits
            return int(text)
        number = float(text)
        return int(number) if number.is_integer() else number


class _Truth(Loader):
    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")
