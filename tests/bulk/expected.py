"""What a run over a mixed archive has to give, as the archive's writer knows it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from extractor.api import Extractor

Said = tuple[object, ...]
"""A fact for comparison: its type, the words that say it with single blanks, and a value for each of TOLD."""
TOLD = (
    "value", "upper", "award", "organisation", "organisation_id", "name", "metric", "number", "period_from",
    "period_to", "modality",
)  # fmt: skip
"""The columns of a store that are compared, besides type and words."""
_BODY = {"organisation": "name", "term": "body", "award": "grantor", "document": "issuer"}
"""The field that names the body whose fact it is, by type; `organisation` in the others."""
_BODY_ID = {"organisation": "id", "term": "body_id", "award": "grantor_id", "document": "issuer_id"}


@dataclass(frozen=True)
class Told:
    """An article before it was wrapped: what `extract` takes. The text of one that is not `exact` comes back with
    other white space: in a PDF lines are broken and joined."""

    title: str
    text: str
    published: dt.date | None = None
    source: str | None = None
    url: str | None = None
    exact: bool = True

    @property
    def whole(self) -> str:
        """The text with its title before it, as a store has it."""
        return f"{self.title}\n{self.text}"


@dataclass
class Expected:
    """Articles by id; errors as the place under the folder and words of the message; what is not read, by kind."""

    articles: dict[str, Told] = field(default_factory=dict)
    errors: list[tuple[str, str]] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)

    def __len__(self) -> int:
        """All inputs, whatever becomes of them."""
        return len(self.articles) + len(self.errors) + self.not_read.total()

    def facts(self, extractor: Extractor) -> Iterator[tuple[str, list[Said]]]:
        """Each article's id and its facts, sorted: those of the text that was written, without any reader."""
        for name, told in self.articles.items():
            found = extractor.extract(told.text, told.title, told.published, told.source, told.url)
            yield name, sorted((_said(fact.model_dump(mode="json")) for fact in found.facts), key=repr)


def of_row(row: dict[str, Any]) -> Said:
    """A fact of a store: its columns and its article's `text`."""
    words = row["text"][int(row["evidence_start"]) : int(row["evidence_end"])]
    return (row["type"], squeezed(words), *(_plain(row[column]) for column in TOLD))


def squeezed(text: str) -> str:
    """The text with single blanks for all white space."""
    return " ".join(text.split())


def _said(fact: dict[str, Any]) -> Said:
    kind = fact["type"]
    first, last = (fact.get("period") or "/").split("/")
    columns = fact | {
        "organisation": fact.get(_BODY.get(kind, "organisation")),
        "organisation_id": fact.get(_BODY_ID.get(kind, "organisation_id")),
        "name": None if kind == "organisation" else fact.get("name"),
        "period_from": fact.get("start") if kind == "date" else first or None,
        "period_to": fact.get("end") if kind == "date" else last or None,
    }
    return (kind, squeezed(fact["evidence"]["text"]), *(_plain(columns.get(column)) for column in TOLD))


def _plain(value: object) -> object:
    """A figure as the same whatever its column holds."""
    return float(value) if isinstance(value, int) else value
