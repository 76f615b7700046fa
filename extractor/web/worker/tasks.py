"""What a worker process does: a text, a file or a stored article to facts."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from extractor.api import Extractor, load
from extractor.reading import Located, Unit, UnreadableError
from extractor.reading import text as reading_text
from extractor.reading.build import printable, read_date, sound, without_nul
from extractor.reading.inputs import STDIN, read_member
from extractor.reading.kinds import ENDINGS
from extractor.reading.member import Member, held
from extractor.reading.source_spans import with_source
from extractor.reading.unit import asked_for
from extractor.records import Article, NearMiss
from extractor.records.errors import InputError
from extractor.records.said import Said
from extractor.web.worker.errors import WorkError

Line = dict[str, Any]
"""An article with its facts, as a line of `extractor run` is read."""
LONGEST = 1_000_000
"""Bytes, in UTF-8, of a text; of a file's articles together."""
MOST = 50
"""Articles, or what is wrong with them, that are told of one file."""
TEXT_TOO_LARGE = f"The text is longer than {LONGEST // 1_000_000} MB; a part of it can be read."
_LEFT = Said(
    "holds more than is read at once: at most {} articles, {} MB of text; the rest was not", MOST, LONGEST // 1_000_000
)
_TEXT = Said("The text")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_here: list[Extractor] = []
"""What the process works with."""


def start(patterns: Path | None) -> None:
    """Loads it, once, and all that it loads only when it first reads."""
    _here.append(load(patterns))
    _here[0].extract("Ngày 2/3/2020, bà Trần Thị An, Chủ tịch LĐLĐ tỉnh Hưng Yên, tặng 45 cuốn vở và 8 Bằng khen.")


def read_text(text: str, published: str | None) -> Line:
    """The facts of a text, as if it had come from a file. Raises WorkError."""
    try:
        article = reading_text.read_text(without_nul(sound(text, _TEXT), _TEXT).encode(), STDIN)
        day = read_date(published)
    except UnreadableError as why:
        raise WorkError("unreadable", _sentence(why.said)) from None
    told = {"published": day, "published_from": "row" if day else None}
    return _line(Located(STDIN, article), article.model_copy(update=told))


def read_file(name: str, data: bytes) -> list[Line | InputError]:
    """The facts of each article of a file, in order, or why one could not be read. Nothing is written to the disk, and
    of the name only the ending is looked at."""
    called = f"file{ending_of(name)}"
    found: list[Line | InputError] = []
    left = LONGEST
    for located in _located(Member(called, called, held(data), len(data))):
        item = located.item
        if isinstance(item, Article):
            left -= size(item.text)
        if left < 0 or len(found) == MOST:
            return [*found, _wrong(called, _LEFT)]
        if isinstance(item, Article):
            found.append(_line(located, item))
        else:
            found.append(item if isinstance(item, InputError) else _wrong(located.where, item.reason))
    return found or [_wrong(called, "holds no article")]


def near_misses(line: Mapping[str, Any]) -> list[NearMiss]:
    """What the rules nearly found in the article of a line, in text order. Raises WorkError."""
    try:
        article = Article.model_validate(line["article"])
    except (KeyError, ValidationError):
        raise WorkError("unreadable", "This is no article as it is stored.") from None
    return list(_here[0].extract_with_near_misses(article)[1])


def size(text: str) -> int:
    """Its bytes in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def ending_of(name: str) -> str:
    """The ending of a file's name, both where what is packed has one: `.pdf`, `.warc.gz`; none where it tells
    nothing."""
    endings = [one.lower() for one in PurePosixPath(name).suffixes[-2:]]
    if not endings or not _ENDING.fullmatch(endings[-1]):
        return ""
    return "".join(endings) if endings[-1] == ".gz" and endings[0] in ENDINGS else endings[-1]


def _located(member: Member) -> Iterator[Located]:
    for each in read_member(member):
        if isinstance(each, Unit):
            yield from each._replace(named=each.where == member.where).located()
        else:
            yield asked_for(each, member.where)


def _line(located: Located, article: Article) -> Line:
    found = _here[0].extract_article(article)
    if located.source is not None:
        found = with_source(found, located.source)
    line: Line = json.loads(found.model_dump_json())
    return line


def _wrong(where: str, why: str) -> InputError:
    return InputError(input=printable(where), stage="read", message=why)


def _sentence(why: Said) -> Said:
    """What a reader says of a text or of its day, with a subject."""
    return Said("{}.", why) if why.startswith(("`", _TEXT)) else Said("The text {}.", why)
