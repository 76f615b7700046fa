"""A plain text file's bytes to its article."""

from extractor.reading.build import UnreadableError, first_line, unify, without_nul
from extractor.reading.encodings.decode import decode
from extractor.records import Article


def read_text(data: bytes, article_id: str) -> Article:
    """The article of one `.txt` file, kept whole; its first line is the title where it is short enough.

    Raises UnreadableError for bytes that are no text.
    """
    if not data:
        raise UnreadableError("is empty")
    text, encoding = decode(data)
    text = unify(without_nul(text))
    if not text.strip():
        raise UnreadableError("holds nothing but white space")
    return Article(id=article_id, title=first_line(text), text=text, encoding=encoding)
