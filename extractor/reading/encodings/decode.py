"""Bytes to text: Unicode in its forms, and what Vietnamese was written in before it."""

import codecs
import re
import unicodedata
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from extractor.reading.build import UnreadableError
from extractor.reading.encodings.legacy import TABLES, read_as
from extractor.reading.encodings.repair import repair
from extractor.reading.encodings.syllables import Evidence, evidence
from extractor.reading.encodings.viqr import from_viqr

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, and what they say that the bytes behind them are in."""
_RUN = re.compile(rb"[A-Za-z\x01-\x06\x11-\x1e\x80-\xff]+")
"""Letters, and the control characters whose places some tables gave to capitals."""
_LONGEST = 40
"""Bytes of such a run; no word is as long in any encoding."""
_SAMPLE = 3000
"""Words with bytes beyond ASCII that the choice is made by: as much as says all a text can say of itself."""
_MARGIN = 0.1
"""What the best reading has to be better by, as a share of the words; and what being told is worth."""
_ALSO = {
    "x-viet-tcvn": "tcvn3", "x-viet-tcvn5712": "tcvn3", "tcvn": "tcvn3", "x-viet-vni": "vni", "vni-win": "vni",
    "cp1258": "windows-1258", "x-cp1258": "windows-1258", "x-viet-viscii": "viscii", "csviscii": "viscii",
}  # fmt: skip
_TOLD = re.compile(r"(?:iso8859-|cp\d|koi8|mac-|big5|gb|euc_|shift_jis|hz|iso2022_|tis-620).*")
"""Python's names of the encodings that a page may be in; others are forms of writing, such as `unicode_escape`."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SIGNS = re.compile(rb"[\x00-\x7f\x80\x85\x91-\x97\xa0]+")
"""ASCII, and the quotation marks, dashes, "…" and "€" that all encodings of Windows have in the same places."""
_WESTERN = re.compile("[\t\n\r\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u22ff]")


_BEGIN = 100_000
"""Characters that tell what a text is written in."""
_TCVN = ("tcvn3", "tcvn-5712")


Mend = Callable[[str], tuple[str, str | None]]
"""See `repair`."""


class Decoded(NamedTuple):
    """A text in NFC, and what its bytes were: "utf-8", "utf-16", "windows-1258", "tcvn3", "tcvn3 in utf-8" …"""

    text: str
    encoding: str


def decode(data: bytes, told: str | None = None, mend: Mend = repair) -> Decoded:
    """The text of a file. `told` is what its page or its server says of it: a hint, and often wrong. `mend` puts right
    what a text in Unicode shows of old fonts.

    Raises UnreadableError with what was tried, rather than put a letter that is not there.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _unicode(data[len(mark) :], encoding, len(mark), mend)
    if b"\0" in data:
        return _wide(data, mend)
    try:
        text = data.decode()
    except UnicodeDecodeError as wrong:
        return _legacy(data, told, wrong)
    if data.isascii():
        letters = from_viqr(text)
        return _repaired(text, "utf-8", mend) if letters is None else Decoded(letters, "viqr")
    return _repaired(text, "utf-8", mend)


def _repaired(text: str, encoding: str, mend: Mend) -> Decoded:
    text, mended = mend(unicodedata.normalize("NFC", text))
    return Decoded(text, mended.replace("utf-8", encoding) if mended else encoding)


def _unicode(data: bytes, encoding: str, skipped: int, mend: Mend) -> Decoded:
    name = encoding.removesuffix("-le").removesuffix("-be")
    try:
        return _repaired(data.decode(encoding), name, mend)
    except UnicodeDecodeError as wrong:
        raise UnreadableError(
            "is not {}, as its first bytes say (byte {} fits no character); save it as UTF-8 and try again",
            name.upper(),
            skipped + wrong.start + 1,
        ) from None


def _wide(data: bytes, mend: Mend) -> Decoded:
    """UTF-16 without a mark, where it is plain: many bytes at every other place are none, and most letters Latin."""
    low, high = data[0::2].count(0), data[1::2].count(0)
    encoding = byte_order(data)
    if len(data) % 2 == 0 and max(low, high) >= len(data) / 8 and min(low, high) <= max(low, high) / 4:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = ""
        begin = text[:_BEGIN]
        if text and len(_WESTERN.findall(begin)) >= 0.7 * len(begin) and not _CONTROL.search(text):
            return _repaired(text, "utf-16", mend)
    raise UnreadableError(
        "holds a NUL byte (byte {}) and is no UTF-16: a binary file or a damaged one; if it is a text, save it as "
        "UTF-8 and try again",
        data.index(0) + 1,
    )


def byte_order(data: bytes) -> str:
    """Which UTF-16 without a mark is: of most letters of Latin the upper byte is none."""
    return "utf-16-le" if data[1::2].count(0) > data[0::2].count(0) else "utf-16-be"


def _legacy(data: bytes, told: str | None, wrong: UnicodeDecodeError) -> Decoded:
    if wrong.reason == "unexpected end of data" and not data[: wrong.start].isascii():
        raise UnreadableError(
            "is UTF-8 that ends within a character (byte {}): the file is cut off; fetch it anew", wrong.start + 1
        )
    name = _ALSO.get(told.strip().lower(), told.strip().lower()) if told else ""
    found = _vietnamese(data, name) or _as_told(data, name)
    if found is None and _SIGNS.fullmatch(data):
        found = Decoded(data.decode("cp1252"), "windows-1252")
    if found is None:
        also = name if name not in ("utf-8", "utf8") else ""
        at, known = wrong.start + 1, ", ".join(TABLES)
        if also:
            raise UnreadableError(
                "is not UTF-8 (byte {} fits no character), and reads as Vietnamese in none of {}; nor is it the {} "
                "that it says it is; save it as UTF-8 and try again", at, known, also[:20],
            )  # fmt: skip
        raise UnreadableError(
            "is not UTF-8 (byte {} fits no character), and reads as Vietnamese in none of {}; save it as UTF-8 and try "
            "again", at, known,
        )  # fmt: skip
    return found


def _vietnamese(data: bytes, told: str) -> Decoded | None:
    """The text in the one encoding that makes Vietnamese of it; None where none does, or two differ and do."""
    runs = (run[0][:_LONGEST] for run in _RUN.finditer(data) if not run[0].isascii())
    sample = b" ".join(islice(runs, _SAMPLE))
    readings: dict[str, tuple[str, Evidence]] = {}
    for name in TABLES:
        try:
            text = read_as(sample, name)
        except UnicodeDecodeError:
            continue
        readings[name] = text, evidence(text)
    worth = {name: found.share + _MARGIN * (name == told) for name, (_, found) in readings.items()}
    best = max(worth, key=worth.__getitem__, default="")
    if not best or not readings[best][1].convincing:
        return None
    if best in _TCVN:
        # One beside the other: what sets them apart is capitals on the one side and, on the other, signs, which are no
        # evidence. So the standard's table is right only where it makes more words.
        best = max(_TCVN, key=lambda name: readings[name][1].good if name in readings else -1)
    rivals = [
        worth[name]
        for name, (text, _) in readings.items()
        if text != readings[best][0] and not (name in _TCVN and best in _TCVN)
    ]
    if rivals and worth[best] - max(rivals) < _MARGIN:
        return None
    try:
        return Decoded(read_as(data, best), best)
    except UnicodeDecodeError:
        return None


def _as_told(data: bytes, told: str) -> Decoded | None:
    """The text in the encoding it is said to be in, where that is one and makes text of it."""
    try:
        if told in TABLES:
            text = read_as(data, told)
        elif _TOLD.fullmatch(codecs.lookup(told).name):
            text = unicodedata.normalize("NFC", data.decode(told))
        else:
            return None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    if told in ("iso-8859-1", "latin-1", "latin1", "us-ascii") and _CONTROL.search(text):
        return _as_told(data, "windows-1252")  # as browsers do
    return None if _CONTROL.search(text) or "\ufffd" in text else Decoded(text, told)
