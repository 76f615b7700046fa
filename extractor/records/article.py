"""An article, and what was found in it."""

import datetime as dt
from typing import Literal

from extractor.records.base import Record
from extractor.records.fact import Fact


class MadeBy(Record):
    """What made the facts: the same three versions and the same text give the same bytes.

    `rule_version` is a hash of the rule packs' content and of what was measured of their rules, `segmentation` the
    name and version of the model that tells words apart.
    """

    program: str
    rule_version: str
    segmentation: str


PublishedFrom = Literal["row", "metadata", "date_line", "url", "file"]
"""What tells the day on which an article appeared: its row of input, what the page says of itself to programs, the
line under its headline, its address, or the file's own properties."""


class Article(Record):
    """`text` is NFC with its line breaks kept, the title in front: every offset points into it.

    `published_from` says where the day was read, `captured` is the day on which the page was fetched, `encoding` what
    the bytes were read as: `utf-8`, `windows-1258`, `tcvn3` …
    """

    id: str
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: dt.date | None = None
    published_from: PublishedFrom | None = None
    author: str | None = None
    captured: dt.date | None = None
    licence: str | None = None
    encoding: str | None = None
    text: str
    made_by: MadeBy | None = None


class Skipped(Record):
    """What was seen and told by no fact, since nobody could be sure of it.

    `in_table`: figures of tables whose heading, row or unit does not say what they count.
    """

    in_table: int = 0


class ArticleFacts(Record):
    """One line of output: the article, its facts in text order, and how much was skipped rather than guessed."""

    article: Article
    facts: tuple[Fact, ...]
    skipped: Skipped = Skipped()
