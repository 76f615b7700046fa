"""The characters of a page as they stand in its bytes, which the places of facts in the page count in."""

import codecs

from extractor.reading.encodings.decode import MARKS, byte_order
from extractor.reading.encodings.legacy import TABLES
from extractor.reading.html.page import decode_page


def page_source(data: bytes, encoding: str | None) -> str | None:
    """A page's characters, as many as its bytes make in `encoding`, the one that its article tells, before NFC.

    Letters that reading puts right (old fonts) are put right here too where that changes no character's place; None
    where it does. Raises UnicodeDecodeError where the bytes are not in that encoding.
    """
    if encoding is None or encoding == "viqr":
        return None
    name = encoding.rpartition(" in ")[2]
    written = _decoded(data, name)
    if name == encoding != "tcvn3":
        return written
    return aligned(decode_page(data, name).text, written)


def aligned(mended: str, written: str) -> str | None:
    """`mended` where it differs from `written` in letters beyond ASCII and in capitals alone, none added or lost."""
    same = len(mended) == len(written) and all(
        one.lower() == other.lower() or not (one.isascii() or other.isascii())
        for one, other in zip(mended, written, strict=True)
    )
    return mended if same else None


def _decoded(data: bytes, name: str) -> str:
    """A byte order mark is no character of the page."""
    if name in TABLES:
        return codecs.charmap_decode(data, "strict", TABLES[name])[0]
    for mark, marked in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked)
    return data.decode(byte_order(data) if name == "utf-16" else name)
