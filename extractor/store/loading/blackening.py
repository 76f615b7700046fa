"""Names of persons who asked to be taken out, struck from an article and its facts so that every offset holds."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from extractor.language.folding import Folded, fold
from extractor.store.errors import OptionError
from extractor.store.tables.rows import ArticleRows, fact_key, text_hash
from extractor.store.tables.words import WORD, plain, tokens

BLACK = "█"
"""Stands for each character of a name; no letter, so that no search finds it."""
FREE = ("organisation", "noun", "program", "name", "parent", "renamed_to", "number", "role")
"""Columns of facts that hold words as written."""

_GAP = re.compile(r"[\s'-]+")


@dataclass(frozen=True)
class Name:
    """A person's name by its words in small letters. With `marked`, accents count, wherever in oa, oe, uy the tone
    stands; a name typed without any is that of everybody who is spelled so but for accents."""

    words: tuple[str, ...]
    marked: bool

    def same(self, name: str | None) -> bool:
        """Whether that is the name, whatever its capitals and blanks."""
        return name is not None and tuple(map(self._key, WORD.findall(_folded(name).text))) == self.words

    def found(self, folded: Folded) -> list[tuple[int, int]]:
        """Where the name stands in a text, [start, end) of the original; each of its words with a capital, since
        many a name is a common word too."""
        whole = folded.text if self.marked else plain(folded.text)
        if not all(word in whole for word in self.words):  # most texts: what follows is slow
            return []
        words, many = list(WORD.finditer(folded.text)), len(self.words)
        keys = [self._key(match.group()) for match in words]
        return [
            (folded.start(words[i].start()), folded.end(words[i + many - 1].end()))
            for i in range(len(words) - many + 1)
            if tuple(keys[i : i + many]) == self.words and _together(folded, words[i : i + many])
        ]

    def _key(self, word: str) -> str:
        return word if self.marked else plain(word)


def names_of(typed: Iterable[str]) -> list[Name]:
    """The names as they were typed. Raises ValueError for one of fewer than two words: too much is called so."""
    return [_name(each) for each in typed]


def _name(typed: str) -> Name:
    words = tuple(WORD.findall(_folded(typed).text))
    if len(words) < 2:
        raise OptionError("{!r} is no full name: two words at least, with the family name", typed)
    return Name(words, not all(word.isascii() for word in words))


def _folded(text: str) -> Folded:
    return fold(unicodedata.normalize("NFC", text))


def _together(folded: Folded, words: Sequence[re.Match[str]]) -> bool:
    gaps = [folded.text[a.end() : b.start()] for a, b in pairwise(words)]
    return all(map(_GAP.fullmatch, gaps)) and all(folded.cased[word.start()].isupper() for word in words)


def struck(text: str, names: Sequence[Name]) -> str:
    """The text with as many █ as each name has characters, one name after the other."""
    for name in names:
        for start, end in name.found(fold(text)):
            text = text[:start] + BLACK * (end - start) + text[end:]
    return text


def blackened(rows: ArticleRows, names: Sequence[Name]) -> ArticleRows:
    """The article without those names: persons of that name are no facts of it any more, and what tells whether the
    text is known tells it of the text as it is now. An article without them comes back as it is."""
    for name in names:
        rows = _without(rows, name)
    return rows


def _without(rows: ArticleRows, name: Name) -> ArticleRows:
    article = dict(rows.article)
    for key in ("title", "author", "text"):
        article[key] = article[key] and struck(article[key], [name])
    if article == rows.article and not any(tells(fact, name) for fact in rows.facts):
        return rows
    article["url"] = article["url"] and _struck_address(article["url"], name)
    text = article["text"]
    article["text_hash"] = text_hash(text)
    kept = [i for i, fact in enumerate(rows.facts) if not (fact["type"] == "person" and name.same(fact["name"]))]
    return replace(
        rows,
        article=article,
        facts=[_fact(rows.facts[i], name, article) for i in kept],
        places=[rows.places[i] for i in kept],
        spans=[(a, b, " ".join(tokens(text[a:b]))) for a, b, _ in rows.spans],
        bodies=[_body(body, name) for body in rows.bodies],
    )


def tells(fact: Mapping[str, Any], name: Name) -> bool:
    """Whether a fact is of that person, or names it among those who got an honour."""
    if fact["type"] == "person" and name.same(fact["name"]):
        return True
    return any(map(name.same, json.loads(fact.get("recipients") or "[]")))


def _fact(fact: Mapping[str, Any], name: Name, article: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(fact)
    for column in FREE:
        if out.get(column):
            out[column] = struck(out[column], [name])
    if out.get("recipients"):
        left = [struck(one, [name]) for one in json.loads(out["recipients"]) if not name.same(one)]
        out["recipients"] = json.dumps(left, ensure_ascii=False) if left else None
    out["said"] = " ".join(tokens(article["text"][out["evidence_start"] : out["evidence_end"]]))
    out["fact_key"] = fact_key(article["article_key"], out)
    return out


def _body(body: Mapping[str, Any], name: Name) -> dict[str, Any]:
    written = {key: struck(body[key], [name]) for key in ("name", "parent") if body[key]}
    return {**body, **written, "evidence": {**body["evidence"], "text": struck(body["evidence"]["text"], [name])}}


def _struck_address(url: str, name: Name) -> str:
    """Addresses spell names in small letters without accents: nguyen-van-an."""
    words = "-".join(map(plain, name.words))
    return re.sub(rf"(?i)(?<![^\W_]){re.escape(words)}(?![^\W_])", lambda found: BLACK * len(found[0]), url)
