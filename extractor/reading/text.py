"""A plain text file's bytes to its article."""

import codecs

from extractor.reading.build import UnreadableError, first_line, unify, without_nul
from extractor.records import Article

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """UTF-8 with or without a byte-order mark, or UTF-16 with one. Raises UnreadableError for all else."""
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise UnreadableError(
            f"is not {encoding.removesuffix('-sig').upper()} (byte {wrong.start + 1} fits no character); "
            "save it as UTF-8 and try again"
        ) from None


def read_text(data: bytes, article_id: str) -> Article:
    """The article of one `.txt` file, kept whole; its first line is the title where it is short enough.

    Raises UnreadableError for bytes that are no text.
    """
    if not data:
        raise UnreadableError("is empty")
    # Without a mark, UTF-16 is UTF-8 full of NUL bytes: name the likely cause rather than the byte.
    if b"\0" in data and not data.startswith(_UTF16):
        raise UnreadableError(
            f"holds a NUL byte (byte {data.index(0) + 1}): a binary file, or UTF-16 without a byte-order "
            "mark; save it as UTF-8 and try again"
        )
    text = unify(without_nul(decode(data)))
    if not text.strip():
        raise UnreadableError("holds nothing but white space")
    return Article(id=article_id, title=first_line(text), text=text)
