"""Gold: what a person found in an article, as `{"article", "genre"?, "published", "facts": [...]}`."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.evaluation.files import EvaluationError, folder, parse_object, read_text

TEXT_FOLDERS = ("articles", "texts")
"""Where texts are looked for beside a gold folder when none is named."""


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One annotated fact: `quote` stands in the text, at place `nth` (from 0) or, with None, anywhere.

    `number` is a count's or an award's numeral inside the quote. `fields` is the whole fact as written: a
    list there means that any of its values is right.
    """

    type: str
    quote: str
    nth: int | None
    optional: bool
    number: str | None
    fields: Mapping[str, Any]

    def wants(self, field: str) -> Any:
        """The value or list of right values of `field`, None where the annotator left it out."""
        return self.fields.get(field)

    def tells(self, field: str) -> bool:
        """Whether the annotator said anything of `field`, be it null."""
        return field in self.fields


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One gold file; `name` is its stem, `published` as written (a date, a list of guesses, or null).

    `source` and `url` are the paper and the address, where the file tells them: they may tell of which province an
    article is.
    """

    name: str
    genre: str | None
    published: Any
    facts: tuple[GoldFact, ...]
    article: Any = None
    source: str | None = None
    url: str | None = None

    def publication_date(self) -> dt.date | None:
        """The first full ISO date that `published` gives, None where it gives none."""
        for value in many(self.published):
            if isinstance(value, str) and (day := full_date(value)):
                return day
        return None


def many(value: Any) -> list[Any]:
    """A list as it is, anything else as the only one of a list."""
    return value if isinstance(value, list) else [value]


def full_date(value: str) -> dt.date | None:
    """The day that `YYYY-MM-DD` names, None for any other text and for a day no calendar has."""
    try:
        return dt.date.fromisoformat(value) if len(value) == len("YYYY-MM-DD") else None
    except ValueError:
        return None


def read_gold(path: Path) -> GoldArticle:
    """One gold file. Raises EvaluationError where it is broken or has no list of facts."""
    return to_gold(path.stem, parse_object(read_text(path), str(path)), str(path))


def to_gold(name: str, row: Mapping[str, Any], where: str) -> GoldArticle:
    """A gold file's object as a record. Raises EvaluationError, beginning with `where`, without facts."""
    facts = row.get("facts")
    if not isinstance(facts, list) or not all(isinstance(fact, dict) for fact in facts):
        raise EvaluationError("{}: no list of facts", where)
    source, url = (row[key] if isinstance(row.get(key), str) else None for key in ("source", "url"))
    told = tuple(map(_fact, facts))
    return GoldArticle(name, row.get("genre"), row.get("published"), told, row.get("article"), source, url)


def read_gold_folder(path: Path) -> dict[str, GoldArticle]:
    """Every `NAME.json` of a folder, by name, in name order. Raises EvaluationError, also on none at all."""
    golds = {file.stem: read_gold(file) for file in sorted(folder(path, "gold").glob("*.json"))}
    if not golds:
        raise EvaluationError("{}: no gold files (NAME.json) in this folder", path)
    return golds


def read_texts(path: Path, golds: Mapping[str, GoldArticle]) -> dict[str, str]:
    """The text of each gold article, `NAME.txt`. Raises EvaluationError where one is missing."""
    folder(path, "texts")
    for name in golds:
        if not (path / f"{name}.txt").is_file():
            raise EvaluationError("{}.json: its text {}.txt is missing", name, path / name)
    return {name: read_text(path / f"{name}.txt") for name in golds}


def texts_beside(gold: Path) -> Path | None:
    """The folder of texts beside a gold folder, None where there is none."""
    places = (gold.resolve().parent / name for name in TEXT_FOLDERS)
    return next((place for place in places if place.is_dir()), None)


def gold_below(corpus: Path) -> list[tuple[Path, Path]]:
    """Every folder `gold` below a folder, with the folder of texts beside it, in name order.

    Raises EvaluationError where the folder is none, or none such is below it.
    """
    golds = [path for path in sorted(folder(corpus, "corpus").rglob("gold")) if path.is_dir()]
    found = [(gold, texts) for gold in golds if (texts := texts_beside(gold)) is not None]
    if not found:
        raise EvaluationError("{}: no folder `gold` with texts beside it below this folder", corpus)
    return found


def gold_hash(path: Path) -> str:
    """sha256, in hex, over the names and bytes of a gold folder's files."""
    digest = hashlib.sha256()
    for file in sorted(folder(path, "gold").glob("*.json")):
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _fact(row: Mapping[str, Any]) -> GoldFact:
    """A fact as far as it can be read; what is wrong with it is for `check` to say."""
    quote, nth, number = row.get("quote"), row.get("nth"), row.get("number")
    return GoldFact(
        type=str(row.get("type")),
        quote=quote if isinstance(quote, str) else "",
        nth=nth if isinstance(nth, int) else None,
        optional=bool(row.get("optional")),
        number=number if isinstance(number, str) and number else None,
        fields=row,
    )
