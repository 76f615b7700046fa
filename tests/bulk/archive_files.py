"""Single files of a mixed archive: pages, texts in every encoding, PDF and Word files, and what is not read."""

import io
import re
import textwrap
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path

from tests.bulk.archive_folder import Archive, Writer
from tests.bulk.expected import Told
from tests.bulk.pieces import Piece
from tests.reading import conftest as old

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
COLUMN = 120
"""Characters of a line in a PDF."""
MADE = date(2000, 1, 1)
"""The day that reportlab gives to a file that is to come out the same each time."""


def _nfd(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8-sig": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "nfd": _nfd,
    "windows-1258": old.windows_1258,
    "tcvn3": old.tcvn3,
    "vni": old.vni,
    "viscii": old.viscii,
    "viqr": old.viqr,
}


_BRACKET = re.compile(r"ă\b")
"""No Vietnamese word ends so, but names of other tongues do: in VIQR nothing tells "Bya(" from a bracket."""


def plain_page(archive: Archive) -> None:
    """A page of one of the portals; every fifth tells no day."""
    written, told = archive.page(archive.piece(), published=archive.random.random() > 0.2)
    ending = archive.random.choice((".html", ".htm", ".HTML", ""))
    archive.article(archive.put(f"bai{ending}", written.encode()).removesuffix(ending), told)


def text(archive: Archive) -> None:
    """A text in one of the encodings, which its name tells nobody but people."""
    piece = archive.piece()
    known = [name for name in ENCODINGS if name != "viqr" or not _BRACKET.search(piece.whole)]
    encoding = archive.random.choice(known)
    name = archive.put(f"{encoding}.txt", ENCODINGS[encoding](piece.whole))
    read = _from_tcvn3 if encoding == "tcvn3" else str
    archive.article(name.removesuffix(".txt"), Told(read(piece.title), read(piece.body)))


def _from_tcvn3(written: str) -> str:
    """It has no capitals with a tone: they come back small, but in a line of capitals."""
    lines = (line if line.isupper() else "".join(map(_small, line)) for line in written.split("\n"))
    return "\n".join(lines)


def _small(letter: str) -> str:
    return letter.lower() if old.parts(letter)[2] else letter


def word(archive: Archive) -> None:
    """A Word file that says on which day it was made."""
    piece = archive.piece()
    name = archive.put("bao-cao.docx", word_file(piece))
    archive.article(name, Told(piece.title, piece.body, piece.published))


def word_file(piece: Piece) -> bytes:
    """A paragraph a line."""
    import docx

    document = docx.Document()
    for line in piece.whole.split("\n"):
        document.add_paragraph(line)
    document.core_properties.created = datetime(*piece.published.timetuple()[:3], 8)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(archive: Archive) -> None:
    """A PDF with lines broken where the column ends."""
    piece = archive.piece()
    name = archive.put("bao-cao.pdf", pdf_file(piece))
    archive.article(name, Told(piece.title, piece.body, MADE, exact=False))


def _broken(piece: Piece) -> list[str]:
    """The lines of a column. None begins with a dash or ends as a sentence does: nothing would tell it from an item
    of a list, or from a paragraph's last one."""
    broken = textwrap.TextWrapper(COLUMN, break_on_hyphens=False)
    held = re.sub("(?<=[.!?:;]) | (?=- )", "\xa0", piece.whole)
    return [line.replace("\xa0", " ") for part in held.split("\n") for line in broken.wrap(part)]


@cache
def _font() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Vietnamese", str(FONT)))
    return "Vietnamese"


def pdf_file(piece: Piece | None) -> bytes:
    """One page; of no piece a scan, which has no letters but a picture of them."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.rect(10, 10, 50, 50)
    if piece is not None:
        canvas.setFont(_font(), 7)
        for number, line in enumerate(_broken(piece)):
            canvas.drawString(40, 780 - 12 * number, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def unread(archive: Archive) -> None:
    """What holds no article: by its ending, or by its first bytes."""
    kinds = {
        "anh.jpg": (b"\xff\xd8\xff\xe0", "images"),
        "anh": (b"\x89PNG\r\n\x1a\n", "images"),
        "van-ban.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        "phim.mp4": (b"\0\0\0\x18ftypmp42", "videos"),
        "so-lieu.xlsx": (b"PK\3\4", ".xlsx"),
        "scan.pdf": (pdf_file(None), "scans"),
    }
    name = archive.random.choice(list(kinds))
    archive.put(name, kinds[name][0])
    archive.not_read(kinds[name][1])


FILES: dict[Writer, int] = {plain_page: 32, text: 27, pdf: 6, word: 5, unread: 6}
"""What writes them, and how often each comes."""
