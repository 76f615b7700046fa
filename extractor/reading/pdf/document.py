"""A PDF with a text layer to its article."""

import io
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.reading.build import (
    Located,
    UnreadableError,
    first_line,
    make_article,
    not_read,
    without_nul,
)
from extractor.reading.member import Member, optional, whole
from extractor.reading.pdf.layout import Piece, place_lines
from extractor.reading.pdf.lines import joined
from extractor.reading.unit import Unit

MOST_PAGES = 1_000
LARGEST_TEXT = 5_000_000
"""Characters, as of a page of HTML."""
LARGEST_PAGE = 5_000_000
"""Bytes of the drawing of one page; a map of more takes minutes and tells nothing."""
_ENCRYPTED = "is encrypted; save it without a password and try again"
_NO_LETTER = re.compile("[\ufffd\ue000-\uf8ff\x01-\x08\x0e-\x1f]")


def read_pdf(member: Member) -> Iterator[Unit]:
    """The document as a whole. Raises UnreadableError for one that is too large."""
    yield Unit(member.where, _parse, (whole(member), member.article_id), "pdf")


def _parse(where: str, data: bytes, article_id: str) -> Iterator[Located]:
    """The article of a PDF, its lines joined to paragraphs, and a word on each page that has no text.

    `published` is the day on which the file was made, where it says one. Raises UnreadableError for what is encrypted,
    damaged, or has letters that nobody can tell.
    """
    import logging

    pypdf = optional("pypdf", "pypdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is told here, as an error
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        _check(reader)
        texts = [text_of(page) for page in reader.pages]
        made = _made(reader)
    except UnreadableError:
        raise
    except pypdf.errors.DependencyError:  # AES asks for one more package, and for the password all the same
        raise UnreadableError(_ENCRYPTED) from None
    except Exception as why:  # a damaged file makes the library raise anything
        raise UnreadableError("is no sound PDF, or cut off: {}: {}", type(why).__name__, str(why)[:200]) from None
    text = "\n".join(text for text in texts if text)
    if not text:
        yield not_read(where, "scans", "has no text layer, so it is a scan; let a program read its letters first")
        return
    _check_text(text)
    yield Located(
        where,
        make_article(article_id, text, title=first_line(text), published=made, published_from="file"),
    )
    for number, found in enumerate(texts, start=1):
        if not found:
            yield not_read(f"{where}:{number}", "pages without text", "a page without a text layer: blank or a scan")


def _check(reader: Any) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(_ENCRYPTED)
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError("has {} pages; at most {} are read, so split it", len(reader.pages), MOST_PAGES)


def text_of(page: Any) -> str:
    """The paragraphs of the library's page, one a line. Raises UnreadableError for a drawing."""
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > LARGEST_PAGE:
        raise UnreadableError("draws page {} with more than {} MB", page.page_number + 1, LARGEST_PAGE // 1_000_000)
    pieces: list[Piece] = []

    def keep(text: str, user: Sequence[float], drawn: Sequence[float], _: object, size: float) -> None:
        a, b, c, d, e, f = user
        x, y = drawn[4], drawn[5]
        height = abs(size) * math.hypot(drawn[2], drawn[3]) * math.hypot(c, d)
        pieces.append(Piece(text, a * x + c * y + e, b * x + d * y + f, round(height, 1)))

    page.extract_text(visitor_text=keep)
    return joined(place_lines(pieces))


def _check_text(text: str) -> None:
    if len(text) > LARGEST_TEXT:
        raise UnreadableError("has more than {} million characters; split it", LARGEST_TEXT // 1_000_000)
    without_nul(text)
    unknown = len(_NO_LETTER.findall(text))
    if unknown > max(2, len(text) // 200):
        raise UnreadableError(
            "has {} letters that its fonts do not name; let a program read the letters from the picture", unknown
        )


def _made(reader: Any) -> Any:
    """The day on which the file was made, as it says itself; None where it says none that can be read."""
    try:
        made = reader.metadata.creation_date if reader.metadata else None
    except Exception:  # a date in no known form: it is only a help
        return None
    return made.date() if made else None
