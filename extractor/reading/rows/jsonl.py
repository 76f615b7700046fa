"""Rows of JSON, one article a line."""

import codecs
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from extractor.reading.build import (
    Located,
    UnreadableError,
    make_article,
    read_date,
    unify,
    unreadable,
    without_nul,
)
from extractor.reading.encodings.repair import repair, repair_page
from extractor.reading.html.page import page_text
from extractor.reading.html.source import aligned
from extractor.reading.unit import Unit
from extractor.records import Article
from extractor.records.said import Said


def read_rows(lines: Iterable[bytes], where: str, name: str) -> Iterator[Unit | Located]:
    """The rows of a `.jsonl` file's lines, each to be parsed by itself.

    `where` is the file as the user named it; `name` makes the ids of rows that bring none (`NAME#LINE`).
    """
    found = False
    for number, raw in enumerate(lines, start=1):
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield unreadable(where, "is UTF-16; a .jsonl file is UTF-8, so save it as that and try again")
            return
        if not line.strip():
            continue
        found = True
        yield Unit(f"{where}:{number}", _parse_row, (line, f"{name}#{number}"), "jsonl")
    if not found:
        yield unreadable(where, "holds no row: one JSON object a line is expected")


def _parse_row(where: str, line: bytes, default_id: str) -> Iterator[Located]:
    yield located_row(_row(line), where, default_id)


def located_row(row: dict[str, object], where: str, default_id: str) -> Located:
    """The article of a row's fields, with its page where it has one and no text. Raises UnreadableError like that."""
    article = article_of(row, default_id)
    html = _string(row, "html") if _string(row, "text") is None else None
    return Located(where, article, aligned(repair_page(html)[0], html) if html and article.encoding else html)


def article_of(row: dict[str, object], default_id: str) -> Article:
    """The article of a row's fields. Raises UnreadableError for a field of a wrong type and where there is no text."""
    told = {
        name: _string(row, name) for name in ("title", "published", "source", "url", "author", "captured", "licence")
    }
    own = {name: value for name, value in told.items() if value and value.strip()}
    field, content = _content(row)
    title, content, encoding = _repaired(own.get("title"), content, field)
    if title:
        own["title"] = title
    found = {"text": content} if field == "text" else _page(content, own)
    made: dict[str, Any] = {**found, **own, "encoding": encoding}  # what the row tells comes before what its page tells
    if "published" in own:
        made["published_from"] = "row"
    return make_article(_id(row) or default_id, **made)


def _repaired(title: str | None, content: str, field: str) -> tuple[str | None, str, str | None]:
    """Title and content with what old fonts made of them put right, and what that was; each is a hint on the other.

    A page is put right as it stands: what takes its text out loses the soft hyphen, which in TCVN3 is "ư".
    """
    title, text = title and unify(title, "`title`"), unify(content, f"`{field}`")
    lines = (title or "").count("\n") + 1
    mend = repair_page if field == "html" else repair
    whole, encoding = mend(f"{title or ''}\n{text}")
    if encoding is None:
        return title, text, None
    parts = whole.split("\n")
    return title and "\n".join(parts[:lines]), "\n".join(parts[lines:]), encoding


_KINDS = {dict: Said("an object"), list: Said("a list"), str: Said("a string"), bool: Said("true or false")}


def _row(line: bytes) -> dict[str, object]:
    """One line's fields. Raises UnreadableError where it is broken or not an object."""
    row = _parse(line)
    if not isinstance(row, dict):
        raise UnreadableError("a JSON object is expected, not {}", _kind(row))
    return row


def _parse(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        raise UnreadableError("is not UTF-8 (byte {} of the line fits no character)", wrong.start + 1) from None
    except json.JSONDecodeError as wrong:
        raise UnreadableError("is not JSON: {} (character {} of the line)", wrong.msg, wrong.pos + 1) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets nested without end
        raise UnreadableError("is JSON that nothing can hold: a number too long or brackets too deep") from None


def _content(row: dict[str, object]) -> tuple[str, str]:
    """The name and the content of the field that holds the article: its text, or else its page."""
    text, html = _string(row, "text"), _string(row, "html")
    if text is not None:
        if not text.strip():
            raise UnreadableError("`text` is empty")
        return "text", text
    if not html or not html.strip():
        raise UnreadableError("has no `text` and no `html`")
    return "html", html


def _page(html: str, own: dict[str, str]) -> dict[str, Any]:
    """What the row's page holds and tells of itself."""
    captured = read_date(own.get("captured"), "captured")
    try:
        return asdict(page_text(html, url=own.get("url"), captured=captured))
    except UnreadableError as why:
        raise UnreadableError("`html` {}", why) from None


def _id(row: dict[str, object]) -> str | None:
    """The row's own id, untouched; a whole number is as good as a string."""
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = _string(row, "id")
    return text if text and text.strip() else None


def _string(row: dict[str, object], field: str) -> str | None:
    value = row.get(field)
    if value is None:
        return None
    if isinstance(value, str):
        return without_nul(value, f"`{field}`")
    raise UnreadableError("`{}` is {}; a string is expected", field, _kind(value))


def _kind(value: object) -> Said:
    if value is None:
        return Said("null")
    return _KINDS.get(type(value), Said("a number"))
