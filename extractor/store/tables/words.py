"""Words as a search compares them: without capitals, accents and marks, đ as d."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from extractor.store.errors import QuestionError

LONGEST_QUERY = 1000
"""Characters of a query that anybody types."""
MOST_TERMS = 32
"""Words of a query, phrases counted by their words."""

WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_PLAIN = str.maketrans(
    {c: "d" if c == "đ" else unicodedata.normalize("NFD", c)[0] for c in (*_VIETNAMESE, *_VIETNAMESE.upper())}
    | {"Đ": "D"}
)


def plain(text: str) -> str:
    """The text in small letters without accents, in any Unicode form: "Kon Tum", "Đắk Lắk" as "kon tum", "dak lak"."""
    bare = text.translate(_PLAIN).lower()
    if not bare.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", bare)).replace("đ", "d")
    return bare


def tokens(text: str) -> list[str]:
    """Its words and numbers, plain, in order."""
    return WORD.findall(plain(text))


@lru_cache(maxsize=65536)
def spoken(text: str) -> str:
    """Its words with single blanks between: what the index holds of a sentence or a name."""
    return " ".join(tokens(text))


class Term(NamedTuple):
    """Words that must stand together; with `prefix`, the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


class QueryError(QuestionError):
    """A query that nothing can be looked up for; the message says what to type."""


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which must be found: words, "phrases in quotes", begin*.

    Nothing else has a meaning: AND, OR, brackets and quotes left open are words and marks like any. Raises QueryError.
    """
    if len(query) > LONGEST_QUERY:
        raise QueryError("the words to search for are {:,} characters long, {:,} are enough", len(query), LONGEST_QUERY)
    found = [term for match in _TERM.finditer(query) for term in _terms(match)]
    terms = tuple(dict.fromkeys(found))
    if not terms:
        raise QueryError('no word or number to search for; try "sang kien"')
    if sum(len(term.words) for term in terms) > MOST_TERMS:
        raise QueryError("too many words to search for: at most {}", MOST_TERMS)
    return terms


def distinct(text: str) -> tuple[str, ...]:
    """Its words, each once, where each is a condition: databases bound how deep they stand. Raises QueryError for more
    than `MOST_TERMS`."""
    words = tuple(dict.fromkeys(tokens(text)))
    if len(words) > MOST_TERMS:
        raise QueryError("too many words to search for: at most {}", MOST_TERMS)
    return words


def _terms(match: re.Match[str]) -> list[Term]:
    """One quoted phrase, or each word of a piece between blanks; a piece that ends in * is a prefix."""
    quoted, piece = match[1], match[2]
    words = tuple(tokens(quoted if quoted is not None else piece))
    if not words:
        return []
    if quoted is not None:
        return [Term(words, quoted.rstrip().endswith("*"))]
    return [Term(words, piece.endswith("*"))]  # 45/KH-LĐLĐ: its words stand together
